-- Bodies of requests: whether what has to be in them is there, what named actions make of them, and the ETag's place.
-- A body is the service's JSON as Lua tables; names of fields are forgiven their case, never changed.

local core = require "partnercenter.core"
local names = require "partnercenter.names"
local reply = require "partnercenter.reply"

local body = {}

--- The key under which a table has a field, whatever its case; the given name when it has none.
---@param object table
---@param name string
---@return string
function body.key(object, name)
  if object[name] ~= nil then return name end
  local lower = name:lower()
  for key in pairs(object) do
    if type(key) == "string" and key:lower() == lower then return key end
  end
  return name
end

local function copy(object)
  local copied = setmetatable({}, getmetatable(object))
  for key, value in pairs(object) do copied[key] = value end
  return copied
end

--- A body with fields set, in a copy: what was given stays as it is.
---@param object table
---@param fields table<string, any> tables among the values are merged
---@return table
function body.with(object, fields)
  local changed = copy(object)
  for name, value in pairs(fields) do
    local key = body.key(changed, name)
    if type(value) == "table" and type(changed[key]) == "table" and next(value) ~= nil and #value == 0 then
      changed[key] = body.with(changed[key], value)
    else
      changed[key] = value
    end
  end
  return changed
end

local function missing_at(object, segments, index, path, missing)
  if type(object) ~= "table" then
    missing[#missing + 1] = path
    return
  end
  local segment = segments[index]
  if not segment then return end
  local name = segment.name
  local value = object[body.key(object, name)]
  local here = path == "" and name or path .. "." .. name
  if value == nil then
    missing[#missing + 1] = here
  elseif segment.each then
    if type(value) ~= "table" or #value == 0 then
      missing[#missing + 1] = here .. "[1]"
      return
    end
    for position, item in ipairs(value) do
      missing_at(item, segments, index + 1, ("%s[%d]"):format(here, position), missing)
    end
  elseif segments[index + 1] then
    missing_at(value, segments, index + 1, here, missing)
  end
end

--- Compiles the list of fields that a body needs: `"quantity"`, `"companyProfile.domain"`, `"lineItems[].offerId"`.
---@param required string[]|nil
---@return table[]|nil
function body.compile(required)
  if not required then return nil end
  local compiled = {}
  for index, path in ipairs(required) do
    local segments = {}
    for segment in path:gmatch("[^.]+") do
      segments[#segments + 1] = { name = segment:match("^[^%[]+"), each = segment:sub(-2) == "[]" }
    end
    compiled[index] = segments
  end
  return compiled
end

--- Adds a problem for every field that is missing.
---@param required table[]|nil from `body.compile`
---@param object any
---@param problems string[]
function body.check(required, object, problems)
  if not required then return end
  if type(object) ~= "table" then
    problems[#problems + 1] = "the body has to be a table, not a " .. type(object)
    return
  end
  local missing, seen = {}, {}
  for _, segments in ipairs(required) do missing_at(object, segments, 1, "", missing) end
  for _, path in ipairs(missing) do
    if not seen[path] then problems[#problems + 1] = "body field " .. path .. " is missing" end
    seen[path] = true
  end
end

--- Adds a problem when what is given for a body that is a bare array is no list; an empty table is an empty list.
---@param list any
---@param problems string[]
---@return any list marked as an array, so that it is sent as one even when it is empty
function body.list(list, problems)
  if type(list) ~= "table" then
    problems[#problems + 1] = "the body has to be a list, not a " .. type(list)
  elseif #list == 0 and next(list) ~= nil then
    problems[#problems + 1] = "the body has to be a list of resources, even for one: { { … } }"
  else
    return core.json.array(copy(list))
  end
end

--- The number that is sent for a value of an enumeration, where the body is nothing but that.
---@param enum table
---@param given any the value's name in any case, or the number itself
---@return integer|nil position from 0
---@return string|nil problem
function body.position(enum, given)
  local known = {}
  for index, value in ipairs(enum.values) do
    known[index] = value[1]
    if given == index - 1 then return index - 1 end
    if type(given) == "string" and names.normalize(given) == names.normalize(value[1]) then return index - 1 end
  end
  local shown = type(given) == "string" and names.quote(given) or tostring(given)
  if type(given) == "table" then shown = "a table" end
  return nil, ("the body has to be one of %s, not %s"):format(table.concat(known, ", "), shown)
end

--- The ETag that a value was read with: its attributes.etag, or the ETag header of the reply it came in.
---@param value any
---@return string|nil etag nil also for an empty one, which the service sends in some replies
function body.etag(value)
  if type(value) ~= "table" then return nil end
  local attributes = value[body.key(value, "attributes")]
  local etag = type(attributes) == "table" and attributes[body.key(attributes, "etag")] or nil
  if type(etag) ~= "string" or etag == "" then
    local record = reply.record(value)
    etag = record and reply.header(record, "etag")
  end
  if etag == "" then return nil end
  return etag
end

--- An ETag as a header carries it, in double quotes.
---@param etag string
---@return string
function body.quoted_etag(etag)
  if etag:find('^W/"') or etag:find('^".*"$') then return etag end
  return '"' .. etag .. '"'
end

--- The value with the ETag in its attributes.
---@param value table
---@param etag string
---@return table
function body.with_etag(value, etag)
  local attributes = value[body.key(value, "attributes")]
  if type(attributes) == "table" and attributes[body.key(attributes, "etag")] == etag then return value end
  return body.with(value, { attributes = { etag = etag } })
end

return body
