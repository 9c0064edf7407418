-- Weather: which requests go wrong, and how. All rules that delay add up; of those that spoil the answer the first that
-- strikes decides. Each rule draws its chances from the seed and its place for itself, so that the same requests in the
-- same order always meet the same faults, and one more rule changes nothing for the others.
-- Here it is only decided; service.lua and init.lua carry it out. How rules are written as text is in fault_text.lua.

local core = require "partnercenter.core"
local fault_text = require "partnercenter.simulator.fault_text"
local random = require "partnercenter.simulator.random"

local faults = {}

---@class simulator.fault_rule
---@field route? string only requests to it: "GET /v1/customers/*"
---@field method? string only requests with this method
---@field path? string only requests whose target matches this Lua pattern
---@field status? integer answer with this status instead of the service's
---@field headers? table<string, string>|string[] of that answer
---@field body? string of that answer; a fitting one when absent
---@field retry_after? string|integer the Retry-After header of that answer
---@field fault? "cut"|"reset"|"timeout" cut the answer off, reset the connection, or never answer
---@field processed? boolean whether the service does its work before the fault; for "cut" and "timeout" it does
---@field delay? number|{ [1]: number, [2]: number } seconds to wait before answering, or mean and spread
---@field slow? number bytes a second: an answer takes as long as its body would
---@field rate? number chance from 0 to 1
---@field every? integer strike at each n-th request that matches
---@field after? integer let so many requests that match pass first
---@field times? integer strike so often, then never again

local options = {
  "route", "method", "path", "status", "headers", "body", "retry_after", "fault", "processed", "delay", "slow", "rate",
  "every", "after", "times",
}
local is_option = {}
for _, name in ipairs(options) do
  is_option[name] = true
end

local function bad(message, ...)
  error({ category = "bad_input", message = message:format(...) }, 0)
end

local function is_count(value, minimum)
  return value == nil or (math.type(value) == "integer" and value >= minimum)
end

local function is_amount(value)
  return type(value) == "number" and value >= 0
end

local function is_delay(value)
  if type(value) == "table" then return is_amount(value[1]) and is_amount(value[2]) end
  return value == nil or is_amount(value)
end

-- Rules come from people and, by the control API, from programs in other languages: types are checked too.
---@param rule table
function faults.check(rule)
  for name in pairs(rule) do
    if not is_option[name] then
      bad("a fault has no option '%s'; it has %s", tostring(name), table.concat(options, ", "))
    end
  end
  if not (rule.status or rule.fault or rule.delay or rule.slow) then
    bad("a fault needs a status, a fault, a delay or a slow")
  end
  if rule.fault and rule.fault ~= "cut" and rule.fault ~= "reset" and rule.fault ~= "timeout" then
    bad("a fault is cut, reset or timeout, not '%s'", tostring(rule.fault))
  end
  if rule.status and (math.type(rule.status) ~= "integer" or rule.status < 200 or rule.status > 599) then
    bad("the status of a fault is from 200 to 599, not '%s'", tostring(rule.status))
  end
  if rule.rate and not (is_amount(rule.rate) and rule.rate <= 1) then bad("the rate of a fault is from 0 to 1") end
  for _, name in ipairs { "every", "times" } do
    if not is_count(rule[name], 1) then bad("%s must be a whole number from 1", name) end
  end
  if not is_count(rule.after, 0) then bad("after must be a whole number from 0") end
  if not is_delay(rule.delay) then bad("delay must be seconds, or a mean and a spread") end
  if rule.slow and not (is_amount(rule.slow) and rule.slow > 0) then bad("slow must be bytes a second") end
  for _, name in ipairs { "route", "method", "path", "body" } do
    if rule[name] ~= nil and type(rule[name]) ~= "string" then bad("%s must be a text", name) end
  end
  if rule.path and not pcall(string.find, "", rule.path) then bad("path '%s' is no Lua pattern", rule.path) end
  if rule.headers ~= nil and type(rule.headers) ~= "table" then bad("headers must be an object") end
  if rule.route then fault_text.route(rule.route) end
end

local Faults = {}
Faults.__index = Faults

--- Makes the weather of one simulator.
---@param rules simulator.fault_rule[]|nil
---@param seed integer
---@return table
function faults.new(rules, seed)
  local self = setmetatable({ rules = {}, seed = seed ~ 0x6661756c74, added = 0 }, Faults)
  for _, rule in ipairs(rules or {}) do
    self:add(rule)
  end
  return self
end

--- Adds a rule behind the others.
---@param rule simulator.fault_rule
---@return table entry with the rule, its `id`, and how often it was `seen` and `struck`
function Faults:add(rule)
  faults.check(rule)
  local route = rule.route and fault_text.route(rule.route)
  self.added = self.added + 1
  local entry = {
    id = self.added, rule = rule, route = route, seen = 0, struck = 0, text = fault_text.describe(rule),
    draw = random.stream(random.mix(self.seed) + self.added),
  }
  table.insert(self.rules, entry)
  return entry
end

--- Drops one rule.
---@param id integer
---@return boolean whether there was one
function Faults:remove(id)
  for position, entry in ipairs(self.rules) do
    if entry.id == id then
      table.remove(self.rules, position)
      return true
    end
  end
  return false
end

--- Drops all rules.
function Faults:clear()
  self.rules = {}
end

local function is_meant(entry, method, target)
  local rule = entry.rule
  return (not rule.method or rule.method == method) and (not rule.path or target:find(rule.path))
    and (not entry.route or fault_text.is_on(entry.route, method, target))
end

local function strikes(entry)
  local rule = entry.rule
  entry.seen = entry.seen + 1
  if rule.after and entry.seen <= rule.after then return false end
  if rule.times and entry.struck >= rule.times then return false end
  if rule.every and (entry.seen - (rule.after or 0)) % rule.every ~= 0 then return false end
  if rule.rate and entry.draw(1000000) >= rule.rate * 1000000 then return false end
  entry.struck = entry.struck + 1
  return true
end

local function delay_of(entry)
  local delay = entry.rule.delay
  return type(delay) == "table" and random.around(delay[1], delay[2], entry.draw) or delay or 0
end

---@class simulator.weather
---@field rule simulator.fault_rule|nil that spoils the answer
---@field delay number seconds
---@field slow number|nil bytes a second
---@field texts string[] the rules that struck, as text

--- What strikes a request, if anything.
---@param method string
---@param target string
---@return simulator.weather|nil
function Faults:strike(method, target)
  local weather = nil
  for _, entry in ipairs(self.rules) do
    local rule = entry.rule
    local spoils = rule.status or rule.fault
    -- Once an answer is spoilt, the other rules that would spoil it have not seen it.
    local is_asked = not (spoils and weather and weather.rule)
    if is_asked and is_meant(entry, method, target) and strikes(entry) then
      weather = weather or { delay = 0, texts = {} }
      if spoils then weather.rule = rule end
      weather.delay = weather.delay + delay_of(entry)
      if rule.slow then weather.slow = math.min(rule.slow, weather.slow or rule.slow) end
      table.insert(weather.texts, entry.text)
    end
  end
  return weather
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

faults.describe = fault_text.describe
faults.parse = fault_text.parse
faults.parse_all = fault_text.parse_all

return faults
