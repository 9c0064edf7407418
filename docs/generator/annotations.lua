-- lua/partnercenter/meta/*.lua: annotations for the Lua language server (LuaCATS), nothing but comments. A class for
-- each type, for the parameters of each operation, and for each place of the resource tree; places of several areas are
-- written in parts, as the language server allows.

local api = require "partnercenter.api"
local call = require "docs.generator.call"
local library = require "docs.generator.library"
local text = require "docs.generator.text"
local tree = require "partnercenter.tree"
local type_tables = require "docs.generator.type_tables"
local types = require "partnercenter.types"

local annotations = {}

local plain = { string = "string", guid = "string", uri = "string", date = "string", datetime = "string",
  integer = "integer", number = "number", boolean = "boolean", object = "table", any = "any", binary = "string",
  file = "string|table", none = "true" }

local function luacats(name)
  local element, container = types.element(name)
  local base = plain[element] or "partnercenter.types." .. element
  return container and base .. "[]" or base
end

local function key(name)
  return name:find("^[%a_][%w_]*$") and name or ('["%s"]'):format(name)
end

local notice = "---@meta _\n-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. "
  .. "Changes here are lost.\n-- luacheck: ignore 631\n"

-- -- types and enumerations -------------------------------------------------------------------------------------------

local function add_type(out, type)
  out[#out + 1] = "\n--- " .. type.summary
  out[#out + 1] = "---@class " .. luacats(type.name)
  for _, field in ipairs(type.fields) do
    local name = luacats(field.type)
    if field.may_be_list then name = name .. "|" .. name .. "[]" end
    local mark = field.read_only and " (read-only)" or field.deprecated and " (deprecated)" or ""
    local quoted = key(field.name)
    if not field.required then quoted = quoted .. "?" end
    out[#out + 1] = ("---@field %s %s %s%s"):format(quoted, name, field.summary, mark)
  end
end

local function add_enum(out, enum)
  out[#out + 1] = "\n--- " .. enum.summary
  out[#out + 1] = "---@alias " .. luacats(enum.name)
  for _, value in ipairs(enum.values) do out[#out + 1] = ('---| "%s" # %s'):format(value[1], value[2]) end
  out[#out + 1] = "---| string # other values: newer ones, and other spellings of these in parameters"
end

-- -- parameters -------------------------------------------------------------------------------------------------------

local function parameter_type(param)
  local name = luacats(param.type)
  if type(param.enum) == "string" then name = luacats(param.enum) end
  if type(param.enum) == "table" then
    local values = {}
    for index, value in ipairs(param.enum) do values[index] = ('"%s"'):format(value) end
    name = table.concat(values, "|") .. "|string"
  end
  if param.type == "date" or param.type == "datetime" then name = "string|integer" end
  if param.filter_rows or param.type == "FieldFilter" then name = "table|string" end
  if param.repeated or param.joined then name = ("%s|(%s)[]"):format(name, name) end
  return name
end

local function free_parameters(operation)
  local params = {}
  for _, param in ipairs(operation.params) do
    if param["in"] ~= "path" then params[#params + 1] = param end
  end
  return params
end

local function parameter_class(operation)
  if #free_parameters(operation) == 0 then return "partnercenter.CallOptions" end
  return "partnercenter.params." .. operation.name
end

local function add_parameters(out, operation)
  local params = free_parameters(operation)
  if #params == 0 then return end
  local is_needed = {}
  for _, param in ipairs(operation.needs_one and {} or call.required(operation)) do is_needed[param.name] = true end
  out[#out + 1] = "\n---@class " .. parameter_class(operation) .. " : partnercenter.CallOptions"
  for _, param in ipairs(params) do
    local limits = type_tables.limits(param)
    out[#out + 1] = ("---@field %s%s %s %s%s"):format(text.snake(param.name), is_needed[param.name] and "" or "?",
      parameter_type(param), param.summary, limits and " (" .. limits .. ")" or "")
  end
end

-- -- the tree ---------------------------------------------------------------------------------------------------------

local function class_of(shape)
  local own = shape.collection or shape
  local before = shape.parent and class_of(shape.parent) or "partnercenter.tree"
  return before .. "." .. own.name .. (shape.collection and ".by_id" or "")
end

local function reply_type(operation)
  if operation.method == "HEAD" then return "boolean" end
  local element, container = types.element(operation.returns)
  local name = luacats(operation.returns)
  if container == "Collection" then
    name = ("{ items: %s[], totalCount: integer? }"):format(luacats(element))
  end
  if operation.false_on_404 then name = name .. "|false" end
  if operation.job then name = name .. "|partnercenter.Job" end
  return name
end

-- What a walk over these operations hands out.
local function walk_type(walk, found)
  local element, seen = {}, {}
  for _, operation in ipairs(found) do
    local name = luacats((types.element(operation.returns)))
    if not seen[name] then element[#element + 1] = name end
    seen[name] = true
  end
  local item = table.concat(element, "|")
  if walk == "each" then return ("fun(): %s"):format(item) end
  local page = ("partnercenter.Page|{ items: (%s)[] }"):format(item)
  return walk == "pages" and ("fun(): (%s)"):format(page) or page
end

local function parameters_of(found)
  local classes, is_optional, has_walk = {}, false, false
  for _, operation in ipairs(found) do
    classes[#classes + 1] = parameter_class(operation)
    is_optional = is_optional or operation.needs_one == nil and #call.required(operation) == 0
    has_walk = has_walk or tree.is_listing(operation)
  end
  if has_walk then classes[#classes + 1] = "partnercenter.Next" end
  return ("params%s: %s"):format(is_optional and "?" or "", table.concat(classes, "|"))
end

local function body_type(operation, body)
  local name = luacats(body.type)
  local is_new_value = operation.action and operation.action.takes
  return is_new_value and name .. "|" .. luacats(operation.body) or name
end

local function method(shape, verb)
  local found, walk = tree.method(shape, verb)
  local operation = found[1]
  local arguments = { "self: " .. class_of(shape) }
  local body = not walk and call.body(operation)
  if body then
    arguments[2] = ("%s: %s"):format(body.variable, body_type(operation, body))
  elseif not walk and operation.body then
    arguments[2] = ("%s?: %s"):format(text.variable((types.element(operation.body))), luacats(operation.body))
  end
  arguments[#arguments + 1] = parameters_of(found)
  return ("---@field %s fun(%s): %s %s"):format(verb, table.concat(arguments, ", "),
    walk and walk_type(walk, found) or reply_type(operation), operation.summary)
end

-- The area that a place is first used by writes down the way to it.
local function owner_of(shape)
  local first = shape.verbs[1] and shape.operations[shape.verbs[1]].area or shape.resource and owner_of(shape.resource)
  local children = {}
  for name in pairs(shape.children) do children[#children + 1] = name end
  table.sort(children)
  for _, name in ipairs(children) do first = first or owner_of(shape.children[name]) end
  return first
end

local function sorted_children(shape)
  local list = {}
  for _, child in pairs(shape.children) do list[#list + 1] = child end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- The part of a place that belongs to an area; nothing when it has none.
local function add_place(out, shape, area)
  local lines = {}
  if shape.resource and owner_of(shape.resource) == area then
    local ids = {}
    for index, id in ipairs(shape.ids) do ids[index] = text.variable(id) .. ": string|integer|table" end
    lines[#lines + 1] = ("---@overload fun(%s): %s"):format(table.concat(ids, ", "), class_of(shape.resource))
  end
  for _, child in ipairs(sorted_children(shape)) do
    if owner_of(child) == area then lines[#lines + 1] = ("---@field %s %s"):format(child.name, class_of(child)) end
  end
  for _, verb in ipairs(tree.verbs(shape)) do
    if tree.method(shape, verb)[1].area == area then lines[#lines + 1] = method(shape, verb) end
  end
  if #lines > 0 then
    out[#out + 1] = "\n---@class " .. class_of(shape)
    table.move(lines, 1, #lines, #out + 1, out)
  end
  if shape.resource then add_place(out, shape.resource, area) end
  for _, child in ipairs(sorted_children(shape)) do add_place(out, child, area) end
end

-- -- files ------------------------------------------------------------------------------------------------------------

local function add_types(out, module)
  local found, enums = library.types_on(module)
  for _, type in ipairs(found) do add_type(out, type) end
  for _, enum in ipairs(enums) do add_enum(out, enum) end
end

local function partner_file()
  local out = { notice, "--- The resource tree begins at a partner." .. "\n---@class partnercenter.Partner" }
  for _, root in ipairs(api.roots()) do
    local shape = tree.root(root)
    if shape then out[#out + 1] = ("---@field %s %s"):format(root, class_of(shape)) end
  end
  return table.concat(out, "\n") .. "\n"
end

--- The files, without the one for the module itself (module_annotations.lua).
---@return table<string, string> files name → content
function annotations.files()
  for _, root in ipairs(api.roots()) do tree.complete(tree.root(root)) end
  local files = { ["partner.lua"] = partner_file() }
  for _, area in ipairs(api.areas()) do
    local out = { notice:sub(1, -2) }
    for _, root in ipairs(api.roots()) do
      if tree.root(root) then add_place(out, tree.root(root), area.area) end
    end
    for _, operation in ipairs(area.operations) do add_parameters(out, operation) end
    add_types(out, area.module)
    files[area.module .. ".lua"] = table.concat(out, "\n") .. "\n"
  end
  for _, module in ipairs { library.shared, library.unused } do
    local out = { notice:sub(1, -2) }
    add_types(out, module)
    files[module .. ".lua"] = table.concat(out, "\n") .. "\n"
  end
  return files
end

return annotations
