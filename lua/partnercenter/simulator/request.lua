-- One request as the handlers see it: parameters by name, the body as a table, and the checks that many handlers begin
-- with. Everything that fails here raises a refusal of fail.lua. Paging parameters are in paging.lua.

local core = require "partnercenter.core"
local fail = require "partnercenter.simulator.fail"
local shapes = require "partnercenter.simulator.shapes"

local Request = {}
Request.__index = Request

local request = {}

--- Wraps what came in.
---@param fields { method: string, target: string, headers: table<string, string>, text: string, world: table }
---@return table
function request.new(fields)
  fields.path = fields.target:match("^[^?#]*")
  return setmetatable(fields, Request)
end

-- Query names are matched without regard to case. '?' separates like '&', because some of the links that the service
-- is documented to send have it there.
local function parse_query(target)
  local query = {}
  for name, value in (target:match("%?(.*)$") or ""):gmatch("([^&?=]+)=?([^&?]*)") do
    name = core.url.decode((name:gsub("+", " "))):lower()
    value = core.url.decode((value:gsub("+", " ")))
    query[name] = query[name] or {}
    table.insert(query[name], value)
  end
  return query
end

--- All values of a query parameter; none is an empty list.
---@param name string in any case
---@return string[]
function Request:parameters(name)
  if not self.query then self.query = parse_query(self.target) end
  return self.query[name:lower()] or {}
end

--- A query parameter; nil when it is absent or empty.
---@param name string in any case
---@return string|nil
function Request:parameter(name)
  local value = self:parameters(name)[1]
  return value ~= "" and value or nil
end

--- A query parameter that is a whole number within bounds.
---@param name string
---@param minimum integer
---@param maximum integer
---@return integer|nil nil when it is absent
function Request:integer(name, minimum, maximum)
  local text = self:parameter(name)
  if not text then return nil end
  local value = text:match("^%s*%-?%d+%s*$") and math.tointeger(tonumber(text))
  if not value or value < minimum or value > maximum then
    fail.bad_request("%s must be a whole number from %d to %d.", name, minimum, maximum)
  end
  return value
end

-- Members of what is sent are matched without regard to case: the documentation sends both PascalCase and camelCase.
local folded = {
  __index = function(object, name)
    if type(name) ~= "string" then return nil end
    return rawget(object, name:lower())
  end,
}

--- A copy of a decoded body whose members are found in any case.
---@param value any
---@return any
function request.fold(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for name, member in pairs(value) do
    if type(name) == "string" then name = name:lower() end
    copy[name] = request.fold(member)
  end
  if core.json.is_array(value) then return core.json.array(copy) end
  return setmetatable(copy, folded)
end

--- The body, which has to be a JSON object. Members are found in any case; nulls are absent.
---@return table
function Request:body()
  if self.decoded then return self.decoded end
  local text = self.text:gsub("^\xef\xbb\xbf", "")
  if not text:find("%S") then fail.bad_request("The request needs a body.") end
  local ok, value = pcall(core.json.decode, text)
  if not ok then
    fail.bad_request("The request body is not valid JSON: %s", type(value) == "table" and value.message or value)
  end
  if type(value) ~= "table" or core.json.is_array(value) then
    fail.bad_request("The request body must be an object.")
  end
  self.decoded = request.fold(value)
  return self.decoded
end

--- The body, which has to be a JSON array. Members of its objects are found in any case.
---@return table[]
function Request:list()
  local ok, value = pcall(core.json.decode, (self.text:gsub("^\xef\xbb\xbf", "")))
  if not ok or type(value) ~= "table" or not core.json.is_array(value) then
    fail.bad_request("The request body must be a list.")
  end
  return request.fold(value)
end

--- A member of a body that has to have a type when it is there.
---@param object table
---@param name string
---@param wanted "string"|"boolean"|"integer"|"table"
---@return any nil when it is absent
function request.member(object, name, wanted)
  local value = object[name]
  if value == nil or value == core.json.null then return nil end
  if wanted == "integer" then
    local number = math.type(value) == "float" and math.tointeger(value) or value
    if math.type(number) ~= "integer" then fail.bad_request("%s must be a whole number.", name) end
    return number
  end
  if type(value) ~= wanted then
    fail.bad_request("%s must be a %s.", name, wanted == "table" and "list or an object" or wanted)
  end
  return value
end

--- A text that a body cannot do without.
---@param object table
---@param name string
---@return string
function request.required(object, name)
  local value = request.member(object, name, "string")
  if not value or not value:find("%S") then fail.bad_request("%s is required.", name) end
  return value
end

--- The customer of the path.
---@return table
function Request:customer()
  local id = self.params.customer_id
  if not core.is_guid(id) then fail.bad_request("Tenant Id must be a GUID.") end
  local index = self.world:customer_index(id)
  local customer = index and self.world:customer(index)
  if not customer then fail.not_found("The customer %s was not found.", id) end
  return customer
end

--- The subscription of the path, and its customer.
---@return table subscription
---@return table customer
function Request:subscription()
  local customer = self:customer()
  local id = self.params.subscription_id
  local subscription = self.world:subscription(customer, id)
  if not subscription then fail.not_found("The subscription %s of customer %s was not found.", id, customer.id) end
  return subscription, customer
end

--- The order of the path, and its customer.
---@return table order
---@return table customer
function Request:order()
  local customer = self:customer()
  local id = self.params.order_id
  local order = self.world:order(customer, id)
  if not order then fail.not_found("The order %s of customer %s was not found.", id, customer.id) end
  return order, customer
end

--- The user account of the path, and its customer.
---@return table user
---@return table customer
function Request:user()
  local customer = self:customer()
  local id = self.params.user_id
  local user = self.world:user(customer, id)
  if not user then fail.not_found("The user %s of customer %s was not found.", id, customer.id) end
  return user, customer
end

local function stale(given, record)
  given = given and given:match('^%s*W?/?"?(.-)"?%s*$')
  return given and given ~= "" and given ~= "*" and given ~= shapes.etag(record)
end

--- Refuses a change when the ETag that came with it, in If-Match or in the body, is not the record's.
---@param record table
---@param body? table
function Request:check_etag(record, body)
  local attributes = body and type(body.attributes) == "table" and body.attributes or {}
  local in_body = type(attributes.etag) == "string" and attributes.etag or nil
  if stale(self.headers["if-match"], record) or stale(in_body, record) then
    fail.stale("The resource was changed since it was read; its ETag is not the one that was sent.")
  end
end

--- The link that an answer has to itself: the path as it was asked for, without the version.
---@return table
function Request:self_link()
  return shapes.link((self.path:gsub("^/v1", "")))
end

--- Refuses a token of the application alone where a user is needed, on routes that take both.
function Request:needs_user()
  if self.token.kind ~= "app+user" then
    fail.forbidden("This operation needs a token of an application and a user.")
  end
end

return request
