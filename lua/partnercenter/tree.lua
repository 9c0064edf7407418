-- What the resource tree looks like, made of the names and paths of the operations: where each has its place, which ids
-- lead to it, and which methods there are. Pure data: resource.lua makes the live tree of it, and docs/generator the
-- documentation and the editor annotations.

local api = require "partnercenter.api"
local names = require "partnercenter.names"

local tree = {}

-- A shape stands for a place in the tree. A segment of a name has one shape as a collection, and one as a resource
-- (with ids).
---@class partnercenter.Shape
---@field name string the segment
---@field parent partnercenter.Shape|nil
---@field ids string[] placeholders that calling the collection fills
---@field resource partnercenter.Shape|nil of a collection that takes ids: what it becomes
---@field collection partnercenter.Shape|nil of a resource: what it came from
---@field children table<string, partnercenter.Shape>
---@field operations table<string, table> verb → operation
---@field verbs string[] of those, in the order of the documentation

-- -- building shapes --------------------------------------------------------------------------------------------------

local function new_shape(name, parent)
  return { name = name, parent = parent, ids = {}, children = {}, operations = {}, verbs = {} }
end

local function resource_of(collection, ids)
  if not collection.resource then
    collection.resource = new_shape(collection.name, collection.parent)
    collection.resource.collection = collection
  end
  if #ids > #collection.ids then collection.ids = ids end
  return collection.resource
end

--- The words of an operation's name that stand for places, each with the placeholders that follow it in the path.
---@param operation table from api/*.lua
---@return { name: string, ids: string[] }[]
function tree.places(operation)
  local places = {}
  for word in operation.name:gmatch("([^.]+)%.") do places[#places + 1] = { name = word, ids = {} } end
  local at = 1
  for token in operation.path:gmatch("[^/]+") do
    local id = token:match("^{(.+)}$")
    if id then
      table.insert(places[at].ids, id)
    else
      for index = at, #places do
        if names.normalize(places[index].name) == names.normalize(token) then
          at = index
          break
        end
      end
    end
  end
  return places
end

local function add_operation(root, operation)
  local places = tree.places(operation)
  local shape = root
  for index, place in ipairs(places) do
    if index > 1 then
      shape.children[place.name] = shape.children[place.name] or new_shape(place.name, shape)
      shape = shape.children[place.name]
    end
    if #place.ids > 0 then shape = resource_of(shape, place.ids) end
  end
  local verb = operation.name:match("[^.]+$")
  shape.operations[verb] = operation
  shape.verbs[#shape.verbs + 1] = verb
end

-- -- growing, as far as somebody looks --------------------------------------------------------------------------------

local roots = {} -- first word of a name → the shape, and which areas have been put into it
local grown = {} -- first word → module → true

local function grow(word, modules)
  local root, done = roots[word], grown[word]
  for _, module in ipairs(modules) do
    if not done[module] then
      done[module] = true
      for _, operation in ipairs(api.operations(module)) do
        if operation.name:match("^[^.]+") == word then add_operation(root, operation) end
      end
    end
  end
end

-- The beginning of the names of what is there: "customers.subscriptions".
local function name_of(shape)
  return shape.parent and name_of(shape.parent) .. "." .. shape.name or shape.name
end

--- The shape of a root of the tree. Loads only the areas that have a part in the place itself.
---@param word string as in `customers`
---@return partnercenter.Shape|nil shape nil when there is no such root
function tree.root(word)
  if roots[word] == nil then
    local is_there = #api.modules(word, true) > 0
    roots[word], grown[word] = is_there and new_shape(word, nil), {}
    if is_there then grow(word, api.modules(word)) end
  end
  return roots[word] or nil
end

--- Loads all that lies beneath a place, for those who want to see all of it.
---@param shape partnercenter.Shape
function tree.complete(shape)
  local name = name_of(shape)
  grow(name:match("^[^.]+"), api.modules(name, true))
end

--- The place beneath another one. Loads only the areas that have a part in it.
---@param shape partnercenter.Shape
---@param name string
---@return partnercenter.Shape|nil shape nil when there is no such place
function tree.child(shape, name)
  local place = name_of(shape) .. "." .. name
  local word = place:match("^[^.]+")
  grow(word, api.modules(place))
  if not shape.children[name] then grow(word, api.modules(place, true)) end
  return shape.children[name]
end

--- The place of an operation.
---@param operation table
---@return partnercenter.Shape
function tree.shape(operation)
  local shape
  for index, place in ipairs(tree.places(operation)) do
    shape = index == 1 and tree.root(place.name) or tree.child(shape, place.name)
    if #place.ids > 0 then shape = shape.resource end
  end
  return shape
end

-- -- what a shape offers ----------------------------------------------------------------------------------------------

--- How a place is written: `partner.customers(customer_id).subscriptions`.
---@param shape partnercenter.Shape
---@return string
function tree.path(shape)
  local parent = shape.parent and tree.path(shape.parent) .. "." or "partner."
  local own = shape.collection or shape
  return parent .. own.name .. (shape.collection and "(" .. table.concat(own.ids, ", ") .. ")" or "")
end

--- Whether an operation hands out items that can be walked over.
---@param operation table
---@return boolean
function tree.is_listing(operation)
  return operation.method == "GET" and operation.returns:find("^%a+<") ~= nil
end

-- The operations behind `list`, `each`, `pages` and behind `list_by_order`, `each_by_order`, …: the one of that name
-- first; for the bare verbs also those that list the same path by other parameters.
local function listed_by(shape, suffix)
  local found = {}
  local exact = shape.operations["list" .. suffix]
  if exact and tree.is_listing(exact) then found[1] = exact end
  if suffix ~= "" then return found end
  for _, verb in ipairs(shape.verbs) do
    local operation = shape.operations[verb]
    local is_variant = verb:find("^list_") and tree.is_listing(operation)
    if is_variant and (not found[1] or operation.path == found[1].path) then found[#found + 1] = operation end
  end
  return found
end

local walks = { list = true, each = true, pages = true }

--- The operations behind a method: one, or several that the parameters of a call choose from. Looks at the resource's
--- operations too where a collection is asked: the ids then come as parameters.
---@param shape partnercenter.Shape
---@param verb string
---@return table[]|nil operations nil when there is no such method
---@return "list"|"each"|"pages"|nil walk how a listing is handed out; nil for operations that are none
function tree.method(shape, verb)
  local walk, suffix = verb:match("^(%l+)(.*)$")
  if walks[walk] and (suffix == "" or suffix:sub(1, 1) == "_") then
    local listed = listed_by(shape, suffix)
    if #listed > 0 then return listed, walk end
  end
  if shape.operations[verb] then return { shape.operations[verb] }, nil end
  if shape.resource then return tree.method(shape.resource, verb) end
  return nil
end

--- The methods of a place itself.
---@param shape partnercenter.Shape
---@return string[] verbs in alphabetical order
function tree.verbs(shape)
  local verbs = {}
  for verb, operation in pairs(shape.operations) do
    verbs[verb] = operation
    if verb:find("^list") and tree.is_listing(operation) then
      verbs[(verb:gsub("^list", "each"))] = operation
      verbs[(verb:gsub("^list", "pages"))] = operation
    end
  end
  if not verbs.list and #listed_by(shape, "") > 0 then
    verbs.list, verbs.each, verbs.pages = true, true, true
  end
  return names.sorted(verbs)
end

return tree
