-- The Lua line that calls an operation. It is made with the same tree (partnercenter.tree) that makes the calls work,
-- and every value that the operation needs is a variable in it, so that a test can run it.

local text = require "docs.generator.text"
local tree = require "partnercenter.tree"
local types = require "partnercenter.types"

local call = {}

---@class docs.Argument
---@field variable string its name
---@field text string how it is given: the variable, or a table that holds it
---@field type string

local function fixed_fields(action)
  local fixed = {}
  for name in pairs(action.set or {}) do fixed[name] = true end
  for name in pairs(action.fill or {}) do fixed[name] = true end
  fixed.attributes = nil
  return fixed
end

-- Whether a named action makes its body without any help: it changes what it reads, or sets all that is needed.
local function needs_nothing(operation)
  local action = operation.action
  if not action or action.takes then return false end
  if action.read then return true end
  local fixed = fixed_fields(action)
  for _, field in ipairs(operation.body_required or {}) do
    if not fixed[field] then return false end
  end
  return next(fixed) ~= nil
end

--- What has to be given as the body.
---@param operation table
---@return docs.Argument|nil
function call.body(operation)
  if not operation.body or needs_nothing(operation) then return nil end
  local takes = operation.action and operation.action.takes
  if takes then
    local field, variable = types.fields_by_lower_name(operation.body)[takes:lower()], text.variable(takes)
    -- A table is taken for the resource, so that a value that is one itself stands in it under its name.
    if field.nested then
      return { variable = variable, text = ("{ %s = %s }"):format(field.name, variable), type = operation.body }
    end
    return { variable = variable, text = variable, type = field.type }
  end
  local element, container = types.element(operation.body)
  local variable = text.variable(element)
  if container then variable = text.plural(variable) end
  return { variable = variable, text = variable, type = operation.body }
end

--- The parameters that cannot be left out, besides the ids in the path.
---@param operation table
---@return table[]
function call.required(operation)
  local required, one = {}, operation.needs_one and operation.needs_one[1]
  for _, param in ipairs(operation.params) do
    local is_needed = param.required and param.preset == nil or param.name == one
    if param["in"] ~= "path" and is_needed then required[#required + 1] = param end
  end
  return required
end

local function assignments(names)
  local parts = {}
  for index, name in ipairs(names) do
    parts[index] = ("%s = %s"):format(text.snake(name), text.variable(name))
  end
  return "{ " .. table.concat(parts, ", ") .. " }"
end

local function names_of(params)
  local names = {}
  for index, param in ipairs(params) do names[index] = param.name end
  return names
end

--- The call by the operation's name: `partner:call("customers.get", { customer_id = customer_id })`.
---@param operation table
---@return string
function call.by_name(operation)
  local names = {}
  for _, place in ipairs(tree.places(operation)) do table.move(place.ids, 1, #place.ids, #names + 1, names) end
  for _, name in ipairs(names_of(call.required(operation))) do names[#names + 1] = name end
  local body = call.body(operation)
  local arguments = {}
  if #names > 0 then arguments[1] = assignments(names) end
  if body then
    arguments[1] = arguments[1] or "nil"
    arguments[2] = body.text
  end
  if #arguments == 0 then return ('partner:call("%s")'):format(operation.name) end
  local given = table.concat(arguments, ", ")
  local line = ('partner:call("%s", %s)'):format(operation.name, given)
  return #line <= text.width and line or ('partner:call("%s",\n  %s)'):format(operation.name, given)
end

-- The place in the tree with the operation's own ids.
local function place_of(operation)
  local words = { "partner" }
  for _, place in ipairs(tree.places(operation)) do
    local ids = {}
    for index, id in ipairs(place.ids) do ids[index] = text.variable(id) end
    words[#words + 1] = place.name .. (#ids > 0 and "(" .. table.concat(ids, ", ") .. ")" or "")
  end
  return table.concat(words, ".")
end

--- The verb that calls the operation at its place; nil when the tree has no way to it, and its name is needed.
---@param operation table
---@return string|nil verb
---@return "list"|"each"|"pages"|nil walk
function call.verb(operation)
  local shape, verb = tree.shape(operation), operation.name:match("[^.]+$")
  if tree.child(shape, verb) then return nil end
  local found, walk = tree.method(shape, verb)
  if not found or found[1] ~= operation then return nil end
  return verb, walk
end

--- The call through the tree: `partner.customers(customer_id):get()`.
---@param operation table
---@return string
function call.line(operation)
  local verb = call.verb(operation)
  if not verb then return call.by_name(operation) end
  local body, required = call.body(operation), names_of(call.required(operation))
  local before = ("%s:%s"):format(place_of(operation), verb)
  if #required == 0 and body and body.text:find("^{") then return before .. " " .. body.text end
  if #required == 0 then return ("%s(%s)"):format(before, body and body.text or "") end
  if not body then return ("%s %s"):format(before, assignments(required)) end
  return ("%s(%s, %s)"):format(before, body.text, assignments(required))
end

return call
