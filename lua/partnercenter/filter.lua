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

return filter
