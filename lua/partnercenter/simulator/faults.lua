-- Weather: which requests go wrong, and how. Rules are tried in order, the first that strikes decides. What strikes by
-- chance is drawn from the seed, so that the same requests in the same order always meet the same faults.
-- Here it is only decided; service.lua and init.lua carry it out.

local core = require "partnercenter.core"
local random = require "partnercenter.simulator.random"

local faults = {}

---@class simulator.fault_rule
---@field method? string only requests with this method
---@field path? string only requests whose target matches this Lua pattern
---@field status? integer answer with this status instead of the service's
---@field headers? table<string, string>|string[] of that answer
---@field body? string of that answer; a fitting one when absent
---@field retry_after? string|integer the Retry-After header of that answer
---@field fault? "cut"|"reset"|"timeout" cut the answer off, reset the connection, or never answer
---@field processed? boolean whether the service does its work before the fault; for "cut" and "timeout" it does
---@field delay? number seconds to wait before answering
---@field rate? number chance from 0 to 1
---@field every? integer strike at each n-th request that matches
---@field after? integer let so many requests that match pass first
---@field times? integer strike so often, then never again

local options = {
  "method", "path", "status", "headers", "body", "retry_after", "fault", "processed", "delay", "rate", "every", "after",
  "times",
}
local is_option = {}
for _, name in ipairs(options) do
  is_option[name] = true
end

local function bad(message, ...)
  error({ category = "bad_input", message = message:format(...) }, 0)
end

local function check_rule(rule)
  for name in pairs(rule) do
    if not is_option[name] then
      bad("a fault has no option '%s'; it has %s", tostring(name), table.concat(options, ", "))
    end
  end
  if not (rule.status or rule.fault or rule.delay) then bad("a fault needs a status, a fault or a delay") end
  if rule.fault and rule.fault ~= "cut" and rule.fault ~= "reset" and rule.fault ~= "timeout" then
    bad("a fault is cut, reset or timeout, not '%s'", tostring(rule.fault))
  end
end

local Faults = {}
Faults.__index = Faults

--- Makes the weather of one simulator.
---@param rules simulator.fault_rule[]|nil
---@param seed integer
---@return table
function faults.new(rules, seed)
  local self = setmetatable({ rules = {}, draw = random.stream(seed ~ 0x6661756c74) }, Faults)
  for _, rule in ipairs(rules or {}) do
    self:add(rule)
  end
  return self
end

--- Adds a rule behind the others.
---@param rule simulator.fault_rule
function Faults:add(rule)
  check_rule(rule)
  table.insert(self.rules, { rule = rule, seen = 0, struck = 0 })
end

--- Drops all rules.
function Faults:clear()
  self.rules = {}
end

local function strikes(self, entry)
  local rule = entry.rule
  entry.seen = entry.seen + 1
  if rule.after and entry.seen <= rule.after then return false end
  if rule.times and entry.struck >= rule.times then return false end
  if rule.every and (entry.seen - (rule.after or 0)) % rule.every ~= 0 then return false end
  if rule.rate and self.draw(1000000) >= rule.rate * 1000000 then return false end
  entry.struck = entry.struck + 1
  return true
end

--- The rule that strikes a request, if any.
---@param method string
---@param target string
---@return simulator.fault_rule|nil
function Faults:strike(method, target)
  for _, entry in ipairs(self.rules) do
    local rule = entry.rule
    local is_meant = (not rule.method or rule.method == method) and (not rule.path or target:find(rule.path))
    if is_meant and strikes(self, entry) then return rule end
  end
  return nil
end

local gateway_page = "<html>\r\n<head><title>%d</title></head>\r\n<body>\r\n<center><h1>%d</h1></center>\r\n" ..
  "<hr><center>simulated gateway</center>\r\n</body>\r\n</html>\r\n"

--- The answer that a rule with a status gives: an error of the service, or the page of a gateway in front of it.
---@param rule simulator.fault_rule
---@return string[] headers
---@return string body
function faults.answer(rule)
  local headers = {}
  for name, value in pairs(rule.headers or {}) do
    if type(name) == "number" then
      headers[name] = value
    else
      headers[#headers + 1] = name
      headers[#headers + 1] = tostring(value)
    end
  end
  local function set(name, value)
    for position = 1, #headers, 2 do
      if headers[position]:lower() == name:lower() then return end
    end
    headers[#headers + 1], headers[#headers + 2] = name, value
  end
  if rule.retry_after then set("Retry-After", tostring(rule.retry_after)) end
  if rule.body then return headers, rule.body end
  if rule.status >= 502 then
    set("Content-Type", "text/html")
    return headers, gateway_page:format(rule.status, rule.status)
  end
  set("Content-Type", "application/json; charset=utf-8")
  return headers, core.json.encode({
    code = rule.status == 429 and 900429 or 3000,
    description = rule.status == 429 and "Too many requests. Wait before the next one." or "A simulated failure.",
    data = core.json.array({}),
    source = "PartnerFD",
  })
end

-- On the command line: "429:5%:retry-after=2", "reset:1%", "timeout:0.5%:path=/customers" ---------------------------

local numeric = { retry_after = true, delay = true, every = true, after = true, times = true }

--- Reads a fault as it is written on a command line: what happens, then how often and other options of a rule, with
--- colons between them.
---@param text string
---@return simulator.fault_rule
function faults.parse(text)
  local rule
  for part in text:gmatch("[^:]+") do
    local percentage = part:match("^([%d.]+)%%$")
    local name, value = part:match("^([%w_-]+)=(.*)$")
    name = name and name:gsub("-", "_")
    if not rule then
      local status = part:match("^[45]%d%d$")
      rule = status and { status = math.tointeger(tonumber(status)) } or { fault = part }
    elseif percentage and tonumber(percentage) then
      rule.rate = tonumber(percentage) / 100
    elseif name and numeric[name] and not tonumber(value) then
      bad("fault '%s': %s must be a number", text, name)
    elseif name == "path" then
      rule.path = value:gsub("%p", "%%%0") -- a plain text here, no pattern
    elseif name then
      rule[name] = numeric[name] and (math.tointeger(tonumber(value)) or tonumber(value)) or value
    else
      bad("fault '%s': '%s' is neither a percentage nor an option, as in 429:5%%:retry-after=2", text, part)
    end
  end
  if not rule then bad("a fault needs a status such as 429, or cut, reset or timeout") end
  check_rule(rule)
  return rule
end

return faults
