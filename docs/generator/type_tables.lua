-- Types and enumerations as tables, for the pages in docs/api.

local library = require "docs.generator.library"
local text = require "docs.generator.text"

local type_tables = {}

--- Limits as words: "1 to 500", "up to 50 characters".
---@param limited table a parameter or a field
---@return string|nil
function type_tables.limits(limited)
  local parts = {}
  local function add(minimum, maximum, unit)
    if minimum and maximum then parts[#parts + 1] = ("%s to %s%s"):format(minimum, maximum, unit)
    elseif minimum then parts[#parts + 1] = ("%s%s or more"):format(minimum, unit)
    elseif maximum then parts[#parts + 1] = ("up to %s%s"):format(maximum, unit) end
  end
  add(limited.minimum, limited.maximum, "")
  add(limited.min_length, limited.max_length, " characters")
  return parts[1] and table.concat(parts, ", ") or nil
end

local function marks_of(field)
  local marks = {}
  if field.required then marks[#marks + 1] = "required" end
  if field.read_only then marks[#marks + 1] = "read-only" end
  if field.may_be_list then marks[#marks + 1] = "or a list of them" end
  if field.deprecated then marks[#marks + 1] = "deprecated" end
  marks[#marks + 1] = type_tables.limits(field)
  return table.concat(marks, ", ")
end

--- A type: its heading, summary and fields.
---@param type table
---@param module string the page it stands on
---@return string
function type_tables.type(type, module)
  local rows = {}
  for index, field in ipairs(type.fields) do
    rows[index] = { text.code(field.name), library.type(field.type, module), marks_of(field), field.summary }
  end
  local parts = { "### " .. type.name .. "\n", text.wrap(type.summary .. ".") .. "\n" }
  if type.variants then
    local links = {}
    for index, variant in ipairs(type.variants) do links[index] = library.type(variant, module) end
    parts[#parts + 1] = text.wrap("One of " .. table.concat(links, ", ")
      .. ": `attributes.objectType` tells which.") .. "\n"
  end
  if #rows > 0 then parts[#parts + 1] = text.table({ "Field", "Type", "", "Meaning" }, rows) .. "\n" end
  return table.concat(parts, "\n")
end

--- An enumeration: its heading, summary and values.
---@param enum table
---@return string
function type_tables.enum(enum)
  local rows = {}
  for index, value in ipairs(enum.values) do rows[index] = { text.code(value[1]), value[2] } end
  return table.concat({ "### " .. enum.name .. "\n", text.wrap(enum.summary .. ".") .. "\n",
    text.table({ "Value", "Meaning" }, rows) .. "\n" }, "\n")
end

--- All types and enumerations of a page.
---@param module string an area's, library.shared or library.unused
---@return string[]
function type_tables.of(module)
  local out = {}
  local found, enums = library.types_on(module)
  if #found > 0 then out[#out + 1] = "## Types\n" end
  for _, type in ipairs(found) do out[#out + 1] = type_tables.type(type, module) end
  if #enums > 0 then out[#out + 1] = "## Enumerations\n" end
  for _, enum in ipairs(enums) do out[#out + 1] = type_tables.enum(enum) end
  return out
end

return type_tables
