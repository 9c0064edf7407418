-- Where everything is documented: the page of each operation, and the page of each type. A type stands on the page of
-- the only area that sends or returns it, and what it is made of with it; those of several areas stand together on a
-- page of their own, and so do those that the documentation describes and no operation uses.

local api = require "partnercenter.api"
local text = require "docs.generator.text"
local types = require "partnercenter.types"

local library = { shared = "shared_types", unused = "other_types" }

local primitives = {}
for word in ("string integer number boolean date datetime guid uri object any file none binary"):gmatch("%a+") do
  primitives[word] = true
end

-- The types that an area names itself.
local function named_by(area)
  local named = {}
  local function add(type)
    local name = type and types.element(type)
    if name and not primitives[name] then named[name] = true end
  end
  for _, operation in ipairs(area.operations) do
    add(operation.returns)
    add(operation.body)
    for _, param in ipairs(operation.params) do
      add(param.type)
      add(type(param.enum) == "string" and param.enum or nil)
      add(param.filter_rows)
    end
  end
  return named
end

-- A type, and all that it is made of but what stands elsewhere anyway.
local function reach(name, found, is_elsewhere)
  name = types.element(name)
  if primitives[name] or found[name] or is_elsewhere(name) then return end
  found[name] = true
  local type = types.find(name)
  for _, field in ipairs(type and type.fields or {}) do reach(field.type, found, is_elsewhere) end
  for _, variant in ipairs(type and type.variants or {}) do reach(variant, found, is_elsewhere) end
end

local page_of_type -- type → module of the area, or library.shared

local function share(pages, found, module)
  for name in pairs(found) do pages[name] = pages[name] and library.shared or module end
end

local function assign()
  local named, owners = {}, {}
  for index, area in ipairs(api.areas()) do
    named[index] = named_by(area)
    share(owners, named[index], area.module)
  end
  page_of_type = {}
  for index, area in ipairs(api.areas()) do
    local found = {}
    local function is_elsewhere(name) return owners[name] ~= nil and owners[name] ~= area.module end
    for name in pairs(named[index]) do reach(name, found, is_elsewhere) end
    share(page_of_type, found, area.module)
  end
  local always = {}
  for name, owner in pairs(owners) do
    if owner == library.shared then reach(name, always, function() return false end) end
  end
  reach("Collection", always, function() return false end)
  for name in pairs(always) do
    if not owners[name] or owners[name] == library.shared then page_of_type[name] = library.shared end
  end
  for _, shapes in ipairs { types.all() } do
    for name in pairs(shapes) do page_of_type[name] = page_of_type[name] or library.unused end
  end
end

--- The types and enumerations of a page, in alphabetical order.
---@param module string an area's, library.shared or library.unused
---@return table[] types
---@return table[] enumerations
function library.types_on(module)
  if not page_of_type then assign() end
  local found, enums = {}, {}
  for name, page in pairs(page_of_type) do
    if page == module then
      local type = types.find(name)
      table.insert(type and found or enums, type or assert(types.enum(name), name))
    end
  end
  local function by_name(a, b) return a.name < b.name end
  table.sort(found, by_name)
  table.sort(enums, by_name)
  return found, enums
end

--- A link to a type, from one of the pages in docs/api; plain values as they are.
---@param name string
---@param module string the page that it stands on
---@return string
function library.type(name, module)
  local element, container = types.element(name)
  if container == "array" then return "array of " .. library.type(element, module) end
  if container == "Collection" then return "page of " .. library.type(element, module) end
  if primitives[element] then return element end
  if not page_of_type then assign() end
  local page = page_of_type[element]
  return ("[%s](%s#%s)"):format(element, page == module and "" or page .. ".md", text.anchor(element))
end

local module_of -- operation's name → module

--- A link to an operation.
---@param name string
---@param module? string the page of docs/api that it stands on; nil for pages in docs
---@return string
function library.operation(name, module)
  if not module_of then
    module_of = {}
    for _, area in ipairs(api.areas()) do
      for _, operation in ipairs(area.operations) do module_of[operation.name] = area.module end
    end
  end
  local page = module_of[name]
  local file = module == nil and ("api/%s.md"):format(page) or module ~= page and page .. ".md" or ""
  return ("[%s](%s#%s)"):format(name, file, text.anchor(name))
end

return library
