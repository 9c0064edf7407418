-- Filters: conditions on fields, built and checked by functions, and rendered for the route that they go to. Customers,
-- users and audit records take one condition as JSON text, `{"Field":…,"Value":…,"Operator":…}`; the analytics routes
-- take a text language of their own with several conditions joined. A filter is a plain tree, of which each can be
-- written: `{ operator, field, value }`, or `{ operator = "and"|"or", … }` with its parts.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local names = require "partnercenter.names"

local filter = {}

---@class partnercenter.Filter
---@field operator string `starts_with`, `equals` … or `and`, `or`
---@field field? string
---@field value? string|number|boolean
---@field [integer] partnercenter.Filter the parts of `and` and `or`
---@operator band(partnercenter.Filter): partnercenter.Filter
---@operator bor(partnercenter.Filter): partnercenter.Filter
local Filter = {}
Filter.__index = Filter
Filter.__name = "partnercenter.filter"

local function refuse(message)
  errors.raise { category = "bad_input", operation = "filter", message = message }
end

--- Whether a value is a filter made here.
---@param value any
---@return boolean
function filter.is(value)
  return getmetatable(value) == Filter
end

local function condition(operator, field, value)
  if type(field) ~= "string" or field == "" then
    refuse(("%s(field, value): the field has to be its name as a string"):format(operator))
  end
  local kind = type(value)
  if kind ~= "string" and kind ~= "number" and kind ~= "boolean" then
    refuse(("%s(%s, value): the value has to be a string, a number or a boolean, not a %s"):format(operator,
      names.quote(field), kind))
  end
  return setmetatable({ operator = operator, field = field, value = value }, Filter)
end

local operators = {
  "equals", "not_equals", "greater_than", "greater_than_or_equals", "less_than", "less_than_or_equals", "substring",
  "starts_with", "not_starts_with",
}

-- filter.starts_with(field, value), filter.equals(field, value) …
for _, operator in ipairs(operators) do
  filter[operator] = function(field, value)
    return condition(operator, field, value)
  end
end

local function join(operator, ...)
  local joined = { operator = operator }
  for index = 1, select("#", ...) do
    local part = select(index, ...)
    if not filter.is(part) then refuse(("only filters can be joined by %s, not a %s"):format(operator, type(part))) end
    if part.operator == operator then
      table.move(part, 1, #part, #joined + 1, joined)
    else
      joined[#joined + 1] = part
    end
  end
  if #joined < 2 then refuse(("%s joins two filters or more"):format(operator)) end
  return setmetatable(joined, Filter)
end

--- All of these have to hold; `a & b` is the same.
---@param ... partnercenter.Filter
---@return partnercenter.Filter
function filter.all_of(...)
  return join("and", ...)
end

--- One of these has to hold; `a | b` is the same.
---@param ... partnercenter.Filter
---@return partnercenter.Filter
function filter.any_of(...)
  return join("or", ...)
end

function Filter.__band(a, b)
  return join("and", a, b)
end

function Filter.__bor(a, b)
  return join("or", a, b)
end

function Filter:__tostring()
  if self.field then
    local value = type(self.value) == "string" and names.quote(self.value) or tostring(self.value)
    return ("%s %s %s"):format(self.field, self.operator, value)
  end
  local parts = {}
  for index, part in ipairs(self) do
    parts[index] = part.field and tostring(part) or "(" .. tostring(part) .. ")"
  end
  return table.concat(parts, " " .. self.operator .. " ")
end

local function find(list, name)
  local normal = names.normalize(name)
  for _, candidate in ipairs(list) do
    if names.normalize(candidate) == normal then return candidate end
  end
end

local function one_of(kind, list, name)
  local found = find(list, name)
  if found then return found end
  local near = names.nearest(name, list)
  return nil, ("%s %s is not one of %s%s"):format(kind, names.quote(name), table.concat(list, ", "),
    near and "; did you mean " .. near .. "?" or "")
end

-- A filter written as a plain table, `{ Field = …, Value = …, Operator = … }` in any case, as a filter.
local function from_table(value)
  local found = {}
  for name, content in pairs(value) do
    if type(name) == "string" then found[name:lower()] = content end
  end
  if type(found.field) ~= "string" or found.value == nil or type(found.operator) ~= "string" then return nil end
  return { field = found.field, value = found.value, operator = found.operator }
end

--- What a route wants to be sent for its `filter` parameter.
---@param value any a filter, a plain table with field, value and operator, or JSON text, which is passed on as it is
---@param fields? string[] the fields that the route knows
---@param known_operators? string[] the operators that the route knows
---@return string|nil json
---@return string|nil problem
function filter.to_json(value, fields, known_operators)
  if type(value) == "string" then
    local ok, decoded = pcall(core.json.decode, value)
    if ok and type(decoded) == "table" then return value end
    return nil, "is a text but no JSON; build it with partnercenter.filter"
  end
  if type(value) ~= "table" then return nil, "has to be made with partnercenter.filter, not a " .. type(value) end
  local tree = filter.is(value) and value or from_table(value)
  if not tree then return nil, "needs field, value and operator; build it with partnercenter.filter" end
  if not tree.field then return nil, "takes one condition only; no way to join several is documented here" end
  local field, unknown_field = tree.field, nil
  if fields then field, unknown_field = one_of("field", fields, tree.field) end
  local operator, unknown_operator = one_of("operator", known_operators or operators, tree.operator)
  if unknown_field or unknown_operator then return nil, unknown_field or unknown_operator end
  -- Written by hand to keep the order of the documentation's examples.
  local encode = core.json.encode
  return ('{"Field":%s,"Value":%s,"Operator":%s}'):format(encode(field), encode(tostring(tree.value)), encode(operator))
end

-- -- text -------------------------------------------------------------------------------------------------------------

local words = {
  equals = "eq", not_equals = "ne", greater_than = "gt", greater_than_or_equals = "ge", less_than = "lt",
  less_than_or_equals = "le",
}
local dates = { date = true, datetime = true }

local function text_of_string(value)
  return "'" .. tostring(value):gsub("'", "''") .. "'"
end

-- A value as the type of its field wants it, or nil and what is wrong.
local function literal(field, type_name, value)
  if dates[type_name] then
    local text = type(value) == "number" and os.date("!%Y-%m-%dT%H:%M:%SZ", math.floor(value)) or value
    if type(text) ~= "string" or not text:find("^%d%d%d%d%-%d%d%-%d%d") then
      return nil, ("%s has to be compared with a date as 2024-12-31 or Unix time in seconds"):format(field)
    end
    return ("cast(%s,Edm.DateTimeOffset)"):format(text_of_string(text))
  elseif type_name == "boolean" then
    if value ~= true and value ~= false then return nil, field .. " has to be compared with true or false" end
    return tostring(value)
  elseif type_name == "number" or type_name == "integer" then
    local number = tonumber(value)
    return number and ("%.17g"):format(number), not number and field .. " has to be compared with a number" or nil
  end
  return text_of_string(value)
end

local render_text

local function join_text(tree, fields)
  local parts = {}
  for index, part in ipairs(tree) do
    local text, problem = render_text(part, fields)
    if problem then return nil, problem end
    parts[index] = part.field and text or "(" .. text .. ")"
  end
  return table.concat(parts, " " .. tree.operator .. " ")
end

function render_text(tree, fields)
  if not tree.field then return join_text(tree, fields) end
  local known = {}
  for index, entry in ipairs(fields) do known[index] = entry.name end
  local name, unknown = one_of("field", known, tree.field)
  if unknown then return nil, unknown end
  local entry
  for _, candidate in ipairs(fields) do
    if candidate.name == name then entry = candidate end
  end
  local operator, unfit = one_of("operator for " .. name, entry.operators, tree.operator)
  if unfit then return nil, unfit end
  if operator == "substring" then return ("contains(%s,%s)"):format(name, text_of_string(tree.value)) end
  local value, problem = literal(name, entry.type, tree.value)
  if problem then return nil, problem end
  return ("%s %s %s"):format(name, words[operator], value)
end

--- What an analytics route wants to be sent for its `filter` parameter: `market eq 'US' and contains(name,'x')`.
---@param value any a filter, a plain table with field, value and operator, or text, which is passed on as it is
---@param fields { name: string, type: string, operators: string[] }[] the fields that the route knows
---@return string|nil text
---@return string|nil problem
function filter.to_text(value, fields)
  if type(value) == "string" then
    if value:find("%S") then return value end
    return nil, "is empty"
  end
  if type(value) ~= "table" then return nil, "has to be made with partnercenter.filter, not a " .. type(value) end
  local tree = filter.is(value) and value or from_table(value)
  if not tree then return nil, "needs field, value and operator; build it with partnercenter.filter" end
  return render_text(tree, fields)
end

return filter
