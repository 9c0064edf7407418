-- Faults as they are written on a command line and sent to the control API, for example
--   429:5%:retry-after=2          GET /v1/customers/*: 500:10%:times=3          slow:1KiB/s
-- On which route, if not on all; what happens; then how often and other options of a rule, with colons between them.
-- Here is only the language; what a rule is and when it strikes is in faults.lua.

local quantities = require "partnercenter.simulator.quantities"

local fault_text = {}

local function bad(message, ...)
  error({ category = "bad_input", message = message:format(...) }, 0)
end

-- Routes --------------------------------------------------------------------------------------------------------------

---@class simulator.route_pattern
---@field methods table<string, boolean>|nil nil: all
---@field pattern string a Lua pattern for lower-case targets
---@field with_query boolean whether it is about the query too

--- Reads a route: "GET /v1/customers/*", "POST,PATCH /customers/**", "/v1/invoices?size=*". A star stands for anything
--- within a segment, two for anything at all; {customer_id} is a segment too. Case does not count, nor does /v1.
---@param text string
---@return simulator.route_pattern
function fault_text.route(text)
  local methods, path = text:match("^%s*([%a,*]+)%s+(/%S*)%s*$")
  if not path then path = text:match("^%s*(/%S*)%s*$") end
  if not path then bad("'%s' is no route, such as GET /v1/customers/* or /v1/invoices/**", text) end
  local set = nil
  if methods and methods ~= "*" then
    set = {}
    for method in methods:upper():gmatch("[^,]+") do set[method] = true end
  end
  local pattern = path:lower():gsub("^/v1%f[/?\0]", ""):gsub("{[%w_-]*}", "*"):gsub("/+$", "")
    :gsub("[%^%$%(%)%%%.%[%]%+%-%?]", "%%%0"):gsub("%*+", function(stars)
      return #stars > 1 and ".*" or "[^/?]*"
    end)
  return { methods = set, pattern = "^" .. pattern .. "$", with_query = path:find("?", 1, true) ~= nil }
end

--- Whether a request goes to a route.
---@param route simulator.route_pattern
---@param method string
---@param target string
---@return boolean
function fault_text.is_on(route, method, target)
  if route.methods and not route.methods[method] then return false end
  local path, query = target:lower():match("^([^?]*)(.*)$")
  path = path:gsub("/+$", ""):gsub("^/v1%f[/\0]", "")
  return (route.with_query and path .. query or path):find(route.pattern) ~= nil
end

-- Faults --------------------------------------------------------------------------------------------------------------

local function whole(minimum)
  return function(value)
    local number = math.tointeger(tonumber(value))
    return number and number >= minimum and number or nil, "a whole number from " .. minimum
  end
end

local function delay(value)
  local mean, spread = quantities.spread(value)
  if not mean then return nil, "a time, such as 200ms or 2s±0.5" end
  return spread > 0 and { mean, spread } or mean
end

local function speed(value)
  return quantities.bytes(value), "a speed, such as 1KiB/s"
end

local yes_or_no = { yes = true, ["true"] = true, no = false, ["false"] = false }

-- How options are read: each gives nil and what is wanted where a value is none.
local readers = {
  retry_after = whole(0), every = whole(1), after = whole(0), times = whole(1), delay = delay, slow = speed,
  method = function(value) return value:upper() end,
  path = function(value) return (value:gsub("%p", "%%%0")) end, -- a plain text here, no pattern
  processed = function(value) return yes_or_no[value:lower()], "yes or no" end,
  body = function(value) return value end,
}

local option_names = {}
for name in pairs(readers) do option_names[#option_names + 1] = (name:gsub("_", "-")) end
table.sort(option_names)

local kinds = { cut = "cut", truncate = "cut", reset = "reset", timeout = "timeout", slow = "slow", delay = "delay" }

local function kind_of(part)
  part = part:match("^%s*(.-)%s*$")
  if part:find("^[45]%d%d$") then return { status = math.tointeger(tonumber(part)) } end
  local kind = kinds[part:lower()]
  if kind == "slow" or kind == "delay" then return {}, kind end
  return kind and { fault = kind }
end

-- The route in front, and the rest. A path may have colons in it: the one counts that a fault stands behind.
local function split_route(text)
  if not text:find("^%s*[%a,*]*%s*/") then return nil, text end
  for position in text:gmatch("():") do
    local rest = text:sub(position + 1)
    if kind_of(rest:match("^[^:]*")) then return text:sub(1, position - 1), rest end
  end
  bad("fault '%s': no fault stands behind the route, as in GET /v1/customers/*: 429:10%%", text)
end

local function read_option(rule, text, name, value)
  local key = name:lower():gsub("-", "_")
  local reader = readers[key]
  if not reader then
    bad("fault '%s': there is no option '%s'; there are %s", text, name, table.concat(option_names, ", "))
  end
  local given, wanted = reader(value)
  if given == nil then bad("fault '%s': %s must be %s", text, name, wanted) end
  rule[key] = given
end

--- Reads one fault.
---@param text string
---@return simulator.fault_rule
function fault_text.parse(text)
  local route, rest = split_route(text)
  local rule, needs
  for part in rest:gmatch("[^:]+") do
    part = part:match("^%s*(.-)%s*$")
    local percentage = tonumber(part:match("^([%d.]+)%s*%%$"))
    local name, value = part:match("^([%w_-]+)=(.*)$")
    if not rule then
      rule, needs = kind_of(part)
      if not rule then
        bad("fault '%s': '%s' is no fault; faults are a status from 400 to 599, reset, timeout, truncate, slow, delay",
          text, part)
      end
    elseif needs and not name then -- slow:1KiB/s is short for slow:slow=1KiB/s
      read_option(rule, text, needs, part)
      needs = nil
    elseif percentage then
      if percentage > 100 then bad("fault '%s': more than 100%%", text) end
      rule.rate = percentage / 100
    elseif name then
      read_option(rule, text, name, value)
    else
      bad("fault '%s': '%s' is neither a percentage nor an option, as in 429:5%%:retry-after=2", text, part)
    end
  end
  if not rule then bad("a fault begins with a status such as 429, or with reset, timeout, truncate, slow or delay") end
  if needs then
    bad("fault '%s': it needs %s", text, needs == "slow" and "a speed: slow:1KiB/s" or "a time: delay:2s")
  end
  if route then
    fault_text.route(route) -- to see whether it is one
    rule.route = route:match("^%s*(.-)%s*$")
  end
  return rule
end

--- Reads several faults, on lines of their own or with semicolons between them.
---@param text string
---@return simulator.fault_rule[]
function fault_text.parse_all(text)
  local rules = {}
  for one in text:gmatch("[^;\r\n]+") do
    if one:find("%S") then rules[#rules + 1] = fault_text.parse(one) end
  end
  return rules
end

local function number(value)
  return ("%.10g"):format(value)
end

--- A rule as it could have been written. Headers and Lua patterns have no spelling: they are left out.
---@param rule simulator.fault_rule
---@return string
function fault_text.describe(rule)
  local what = rule.status and tostring(rule.status) or rule.fault == "cut" and "truncate" or rule.fault
  local parts = { what }
  local function option(name, value)
    if value ~= nil then parts[#parts + 1] = name .. value end
  end
  local spread = type(rule.delay) == "table" and rule.delay
  local wait = rule.delay and (spread and number(spread[1]) .. "s+-" .. number(spread[2]) .. "s"
    or number(rule.delay) .. "s") or nil
  option(what and "delay=" or "delay:", wait)
  option((what or wait) and "slow=" or "slow:", rule.slow and number(rule.slow) .. "B/s" or nil)
  option("", rule.rate and number(rule.rate * 100) .. "%" or nil)
  option("retry-after=", rule.retry_after)
  for _, name in ipairs { "every", "after", "times", "method" } do option(name .. "=", rule[name]) end
  if rule.processed ~= nil then option("processed=", rule.processed and "yes" or "no") end
  option("path=", rule.path and rule.path:gsub("%%(%p)", "%1"))
  return (rule.route and rule.route .. ": " or "") .. table.concat(parts, ":")
end

return fault_text
