-- A request to the control API (control.lua): its fields, from the body or the query, with errors that say what there
-- is instead.

local core = require "partnercenter.core"

local control_request = {}

local Request = {}
Request.__index = Request

--- Raises what control.lua answers with.
---@param status integer
---@param message string a format
---@param ... any
function control_request.refuse(status, message, ...)
  error({ status = status, message = message:format(...) }, 0)
end

local refuse = control_request.refuse

--- What came, as JSON can carry it.
---@param text string
---@return string
function control_request.as_text(text)
  return utf8.len(text) and text or (text:gsub("[\x80-\xff]", "?"))
end

---@param method string
---@param target string
---@param text string the body
---@return table
function control_request.new(method, target, text)
  return setmetatable({ method = method, target = target, text = text }, Request)
end

--- The query's parameters.
---@return table<string, string>
function Request:query()
  local query = {}
  for name, value in (self.target:match("%?(.*)$") or ""):gmatch("([^&=]+)=?([^&]*)") do
    query[core.url.decode((name:gsub("%+", " ")))] = core.url.decode((value:gsub("%+", " ")))
  end
  return query
end

--- The body as JSON; nil when there is none.
---@return any
function Request:json()
  if not self.text:find("%S") then return nil end
  local done, value = pcall(core.json.decode, self.text)
  if not done then
    refuse(400, "The body is not JSON: %s", type(value) == "table" and value.message or tostring(value))
  end
  return value
end

local function list_of(wanted)
  local names = {}
  for name in pairs(wanted) do names[#names + 1] = name end
  table.sort(names)
  return #names == 0 and "none is known here" or "known here: " .. table.concat(names, ", ")
end

local booleans = { ["true"] = true, ["false"] = false }

--- The fields of a request: members of the body and parameters of the query.
---@param wanted table<string, string> name → its types: "number or string"
---@return table<string, any>
function Request:fields(wanted)
  local body = self:json()
  if body ~= nil and (type(body) ~= "table" or core.json.is_array(body)) then
    refuse(400, "The body must be a JSON object; members %s.", list_of(wanted))
  end
  local fields = {}
  for name, value in pairs(self:query()) do
    if wanted[name] == "boolean" and booleans[value] ~= nil then value = booleans[value] end
    fields[name] = value
  end
  for name, value in pairs(body or {}) do fields[name] = value end
  for name, value in pairs(fields) do
    if not wanted[name] then refuse(400, "There is no field '%s'; %s.", tostring(name), list_of(wanted)) end
    if not wanted[name]:find(type(value), 1, true) then refuse(400, "%s must be a %s.", name, wanted[name]) end
  end
  return fields
end

-- In JSON, path is a plain text like on the command line, and a mean with its spread need not be a list of two.
local function rule_of(value, parse)
  if type(value) == "string" then return parse(value) end
  if type(value) ~= "table" or core.json.is_array(value) then refuse(400, "A fault is a text or an object.") end
  local rule = {}
  for name, member in pairs(value) do rule[name] = member end
  if type(rule.path) == "string" then rule.path = rule.path:gsub("%p", "%%%0") end
  if rule.fault == "truncate" then rule.fault = "cut" end
  return { rule }
end

--- The rules of faults that a request brings: as text, as one object, or as a list of both.
---@param asked table
---@param parse fun(text: string): simulator.fault_rule[]
---@return simulator.fault_rule[]
function control_request.rules(asked, parse)
  local value = asked.text
  if value:find("^%s*[%[{\"]") then value = asked:json() end
  if type(value) == "table" and value.faults ~= nil then
    local other = next(value, next(value) == "faults" and "faults" or nil)
    if other then refuse(400, "There is nothing like '%s' beside faults.", tostring(other)) end
    value = value.faults
  elseif type(value) == "table" and type(value.fault) == "string" and next(value, "fault") == nil
    and next(value) == "fault" then
    value = value.fault -- {"fault": "429:5%"}
  end
  local list = type(value) == "table" and core.json.is_array(value) and value or { value }
  local rules = {}
  for _, one in ipairs(list) do
    for _, rule in ipairs(rule_of(one, parse)) do rules[#rules + 1] = rule end
  end
  if #rules == 0 then refuse(400, "No fault was sent; 429:5%%:times=1 is one.") end
  return rules
end

return control_request
