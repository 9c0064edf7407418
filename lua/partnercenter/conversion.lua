-- One value of a call as the text that is sent for it: whole numbers, dates, enumerations in any spelling, filters,
-- lists with commas. Which parameters there are, and what becomes of the texts, is in parameters.lua.

local core = require "partnercenter.core"
local filter = require "partnercenter.filter"
local multipart = require "partnercenter.multipart"
local names = require "partnercenter.names"
local types = require "partnercenter.types"

local conversion = {}

-- Each turns a value into the text that is sent, or returns nil and what is wrong with it.
local converters = {}

function converters.integer(value, param)
  local number = math.tointeger(tonumber(value))
  if not number then return nil, "has to be a whole number, not " .. names.quote(tostring(value)) end
  local minimum, maximum = param.minimum, param.maximum
  if (minimum and number < minimum) or (maximum and number > maximum) then
    local range = maximum and ("from %d to %d"):format(minimum or 0, maximum) or ("%d or more"):format(minimum)
    return nil, ("has to be %s, not %d"):format(range, number)
  end
  return ("%d"):format(number)
end

function converters.number(value)
  local number = tonumber(value)
  if not number or number ~= number or number == math.huge or number == -math.huge then
    return nil, "has to be a number, not " .. names.quote(tostring(value))
  end
  return math.type(number) == "integer" and ("%d"):format(number) or ("%.17g"):format(number)
end

function converters.boolean(value)
  if type(value) == "string" then value = value:lower() end
  if value == true or value == "true" then return "true" end
  if value == false or value == "false" then return "false" end
  return nil, "has to be true or false, not " .. names.quote(tostring(value))
end

function converters.string(value)
  if math.type(value) == "integer" then return ("%d"):format(value) end
  if type(value) ~= "string" then return nil, "has to be a string, not a " .. type(value) end
  if value == "" then return nil, "is empty" end
  return value
end

function converters.file(value)
  return multipart.file(value)
end

converters.guid = converters.string
converters.uri = converters.string
converters.any = converters.string

local function moment(value, format, wanted)
  if type(value) == "number" then return os.date(format, math.floor(value)) end
  if type(value) ~= "string" or not value:find("^%d%d%d%d%-%d%d?%-%d%d?") then
    return nil, ("has to be a date as %s or Unix time in seconds, not %s"):format(wanted, names.quote(tostring(value)))
  end
  return value
end

function converters.date(value)
  return moment(value, "!%Y-%m-%d", "2024-12-31")
end

function converters.datetime(value)
  return moment(value, "!%Y-%m-%dT%H:%M:%SZ", "2024-12-31T23:59:59Z")
end

function converters.enum(value, param)
  local text = type(value) == "string" and param.spellings[names.normalize(value)]
  if text then return text end
  if param.open then return converters.string(value) end
  local near = type(value) == "string" and names.nearest(value, param.values)
  return nil, ("has to be one of %s, not %s%s"):format(table.concat(param.values, ", "), names.quote(tostring(value)),
    near and "; did you mean " .. near .. "?" or "")
end

function converters.filter(value, param)
  return filter.to_json(value, param.filter_fields, param.filter_operators)
end

function converters.text_filter(value, param)
  return filter.to_text(value, param.filter_fields)
end

-- One element of a list that is sent with commas: a value, and where it is directed, which way to sort.
local function convert_element(text, param)
  if type(text) ~= "string" then return nil, "has to hold names, not a " .. type(text) end
  local name, direction = text:match("^%s*(%S+)%s*(.-)%s*$")
  if not name then return nil, "holds an empty name" end
  if direction ~= "" then
    direction = direction:lower()
    if not param.directed or direction ~= "asc" and direction ~= "desc" then
      local wanted = param.directed and "a name with asc or desc" or "a name"
      return nil, ("holds %s, which is not %s"):format(names.quote(text), wanted)
    end
    direction = " " .. direction
  end
  if param.values then
    local problem
    name, problem = converters.enum(name, param)
    if problem then return nil, problem end
  end
  return name .. direction
end

function converters.joined(value, param)
  local elements = value
  if type(value) == "string" then
    elements = {}
    for element in (value .. ","):gmatch("([^,]*),") do elements[#elements + 1] = element end
  end
  if type(elements) ~= "table" or #elements == 0 then return nil, "has to be a name, or a list of names" end
  local texts = {}
  for index, element in ipairs(elements) do
    local text, problem = convert_element(element, param)
    if problem then return nil, problem end
    texts[index] = text
  end
  return table.concat(texts, ",")
end

-- A parameter whose type is a resource is sent as JSON text.
function converters.resource(value)
  local ok, text = pcall(core.json.encode, value)
  if ok then return text end
  return nil, "cannot be sent: " .. tostring(type(text) == "table" and text.message or text)
end

local function enum_values(declared)
  local enum = declared.enum
  if type(enum) == "string" then enum = assert(types.enum(enum), enum) end
  if not enum and not converters[declared.type] then enum = types.enum(declared.type) end
  if not enum then return nil end
  local values = {}
  for index, entry in ipairs(enum.values or enum) do
    values[index] = type(entry) == "table" and entry[1] or entry
  end
  return values
end

-- The fields of a text filter, with the types that they have in the rows.
local function filter_fields_of(declared)
  local row, fields = types.fields_by_lower_name(declared.filter_rows), {}
  for index, entry in ipairs(declared.filter_fields) do
    fields[index] = { name = entry[1], type = row[entry[1]:lower()].type, operators = entry[2] }
  end
  return fields
end

--- A declared parameter in the form that calls use: `convert(value, param)` gives the text, or nil and what is wrong.
---@param declared table from api/*.lua
---@return table param
function conversion.compile(declared)
  local param = {
    name = declared.name,
    place = declared["in"] or "query",
    required = declared.required and declared.preset == nil,
    repeated = declared.repeated,
    minimum = declared.minimum,
    maximum = declared.maximum,
    open = declared.open,
    filter_fields = declared.filter_fields,
    filter_operators = declared.filter_operators,
    directed = declared.joined == "directed",
    values = enum_values(declared),
  }
  if param.values then
    param.convert, param.spellings = converters.enum, {}
    for _, value in ipairs(param.values) do param.spellings[names.normalize(value)] = value end
  elseif declared.filter_rows then
    param.convert, param.filter_fields = converters.text_filter, filter_fields_of(declared)
  elseif declared.type == "FieldFilter" then
    param.convert = converters.filter
  else
    param.convert = converters[declared.type] or converters.resource
  end
  if declared.joined then param.convert = converters.joined end
  if declared.preset ~= nil then param.preset = assert(param.convert(declared.preset, param)) end
  return param
end

return conversion
