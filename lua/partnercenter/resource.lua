-- The resource tree: `partner.customers(id).subscriptions(sid):suspend()`. It mirrors the paths of the API: collections
-- are fields, calling one with an id gives the resource, operations are methods. Nothing of it is written by hand: the
-- shape of a part of the tree is made of the names and paths of its operations when it is first touched (tree.lua).
-- What a method does is in operations.lua and pager.lua.

local errors = require "partnercenter.errors"
local names = require "partnercenter.names"
local operations = require "partnercenter.operations"
local options = require "partnercenter.options"
local pager = require "partnercenter.pager"
local parameters = require "partnercenter.parameters"
local tree = require "partnercenter.tree"

local resource = {}

-- A node is a place with its ids: `{ partner, id, id, … }`. Its metatable is that of its shape (partnercenter.Shape),
-- made with the first node of the shape.
local meta_of_shape = {} -- shape → metatable
local shape_of_meta = setmetatable({}, { __mode = "k" })

local make_meta
local path_of = tree.path

local function new_node(content, shape)
  local meta = meta_of_shape[shape]
  if not meta then
    meta = make_meta(shape)
    meta_of_shape[shape], shape_of_meta[meta] = meta, shape
  end
  return setmetatable(content, meta)
end

-- -- methods ----------------------------------------------------------------------------------------------------------

local function partner_of(node, verb)
  local meta = getmetatable(node)
  if not (meta and shape_of_meta[meta]) then
    errors.raise { category = "usage", operation = verb, message = ("call it with a colon: …:%s(…)"):format(verb) }
  end
  return node[1]
end

local function only_value(ok, value)
  if ok then return value end
  if errors.is(value) then return nil, value end
  error(value, 0)
end

-- What every method ends with: raises, or returns nil and the error in the safe tree.
local function invoke(partner, plan, node, params, given)
  if partner.is_safe then return only_value(pcall(operations.invoke, partner, plan, node, params, given)) end
  return (operations.invoke(partner, plan, node, params, given))
end

local function plain_method(verb, operation)
  local plan = operations.plan(operation)
  if operation.body then
    return function(node, given, params)
      return invoke(partner_of(node, verb), plan, node, params, given)
    end
  end
  return function(node, params)
    return invoke(partner_of(node, verb), plan, node, params)
  end
end

-- Several operations list the same collection and differ in their parameters: the parameters tell which one is meant.
local function pick(plans, params)
  if params == nil or #plans == 1 or type(params) ~= "table" then return plans[1] end
  if params.resume ~= nil then
    for _, plan in ipairs(plans) do
      if plan.name == params.resume then return plan end
    end
  end
  for _, plan in ipairs(plans) do
    if parameters.accepts(plan.parameters, params) then return plan end
  end
  return plans[1]
end

local walks = { list = pager.list, each = pager.each, pages = pager.pages }

local function listing_method(verb, walk, plans)
  if walk == pager.list then
    return function(node, params)
      local partner = partner_of(node, verb)
      local plan = pick(plans, params)
      if partner.is_safe then return only_value(pcall(walk, partner, plan, node, params)) end
      return walk(partner, plan, node, params)
    end
  end
  return function(node, params)
    return walk(partner_of(node, verb), pick(plans, params), node, params)
  end
end

-- A method by its name: an operation's verb, or one of the walks over a listing.
local function find_method(shape, verb)
  local found, walk = tree.method(shape, verb)
  if not found then return nil end
  if not walk then return plain_method(verb, found[1]) end
  local plans = {}
  for index, operation in ipairs(found) do plans[index] = operations.plan(operation) end
  return listing_method(verb, walks[walk], plans)
end

-- -- what there is ----------------------------------------------------------------------------------------------------

local function refuse_key(shape, key)
  tree.complete(shape)
  if shape.resource and shape.resource.children[key] then
    errors.raise { category = "bad_input", operation = path_of(shape),
      message = ("%s belongs to one of them: %s.%s"):format(key, path_of(shape.resource), key) }
  end
  local verbs, children = tree.verbs(shape), names.sorted(shape.children)
  local valid = table.move(children, 1, #children, #verbs + 1, { table.unpack(verbs) })
  local parts = {}
  if #verbs > 0 then parts[#parts + 1] = "methods " .. table.concat(verbs, ", ") end
  if #children > 0 then parts[#parts + 1] = "collections " .. table.concat(children, ", ") end
  local hint = "There are " .. table.concat(parts, "; ") .. "."
  if shape.resource then
    hint = #parts > 0 and hint or ""
    local inside = tree.verbs(shape.resource)
    local nested = names.sorted(shape.resource.children)
    table.move(nested, 1, #nested, #inside + 1, inside)
    table.move(inside, 1, #inside, #valid + 1, valid)
    hint = ("%s With an id, %s has %s."):format(hint, path_of(shape.resource), table.concat(inside, ", "))
  end
  errors.raise { category = "bad_input", operation = path_of(shape), message = options.unknown("field", key, valid),
    hint = (hint:gsub("^%s+", "")) }
end

-- -- nodes ------------------------------------------------------------------------------------------------------------

local function index(shape)
  local members, places = {}, {}
  return function(node, key)
    local member = members[key]
    if member then return member end
    local place = places[key]
    if place then return new_node({ table.unpack(node) }, place) end
    if type(key) ~= "string" or key:find("^_") then return nil end
    place = tree.child(shape, key)
    if place then
      places[key] = place
      return new_node({ table.unpack(node) }, place)
    end
    member = find_method(shape, key)
    if not member then refuse_key(shape, key) end
    members[key] = member
    return member
  end
end

local function id_text(shape, name, id)
  if type(id) == "table" and type(id.id) == "string" then id = id.id end
  if math.type(id) == "integer" then return ("%d"):format(id) end
  if type(id) == "string" and id ~= "" then return id end
  local is = id == nil and "missing" or id == "" and "empty" or "a " .. type(id) .. ", and has to be a string"
  errors.raise { category = "bad_input", operation = path_of(shape), message = name .. " is " .. is }
end

local function call(shape)
  return function(node, ...)
    local becomes = shape.resource
    local count = select("#", ...)
    if not becomes then
      tree.complete(shape)
      becomes = shape.resource
    end
    if not becomes then
      errors.raise { category = "bad_input", operation = path_of(shape),
        message = "there is nothing to be called with an id here" }
    end
    -- What a `for` loop and map do with something that they take for an iterator.
    if count == 0 or count == 2 and count ~= #shape.ids and (...) == nil then
      errors.raise { category = "bad_input", operation = path_of(shape), message = "an id is missing",
        hint = shape.operations.list and "To walk over what is in it, take :each()." or nil }
    end
    if count ~= #shape.ids and count > 0 then
      errors.raise { category = "bad_input", operation = path_of(shape),
        message = ("it takes %s, not %d values"):format(table.concat(shape.ids, ", "), count) }
    end
    local called = { table.unpack(node) }
    for position, name in ipairs(shape.ids) do
      called[#called + 1] = id_text(becomes, name, (select(position, ...)))
    end
    return new_node(called, becomes)
  end
end

local function text_of(node, shape)
  local own = shape.collection or shape
  local position = #node - (shape.collection and #own.ids or 0)
  local ids = ""
  if shape.collection then ids = '("' .. table.concat(node, '", "', position + 1) .. '")' end
  local before = "partner"
  if shape.parent then before = text_of({ table.unpack(node, 1, position) }, shape.parent) end
  return before .. "." .. own.name .. ids
end

function make_meta(shape)
  return {
    __index = index(shape),
    __call = call(shape),
    __name = "partnercenter.resource",
    __tostring = function(node) return text_of(node, shape) end,
    __pairs = function() return next, resource.listing(shape), nil end,
    __newindex = function(_, key)
      errors.raise { category = "usage", operation = path_of(shape),
        message = tostring(key) .. " cannot be assigned to: this is a place in the API, not a value; :get() reads it" }
    end,
  }
end

--- What a shape offers, by name: "method" or "collection".
---@param shape partnercenter.Shape
---@return table<string, "method"|"collection">
function resource.listing(shape)
  local found = {}
  tree.complete(shape)
  for name in pairs(shape.children) do found[name] = "collection" end
  for _, verb in ipairs(tree.verbs(shape)) do found[verb] = "method" end
  return found
end

--- The node of a root of the tree.
---@param partner table
---@param name string
---@return table|nil
function resource.root(partner, name)
  local shape = tree.root(name)
  return shape and new_node({ partner }, shape)
end

--- Whether a value is a node of the tree.
---@param value any
---@return boolean
function resource.is_node(value)
  local meta = getmetatable(value)
  return type(meta) == "table" and shape_of_meta[meta] ~= nil
end

--- The plan behind a method of a node, for those who go on with it (partner:update).
---@param node table
---@param verb string
---@return partnercenter.Plan|nil
function resource.plan(node, verb)
  local operation = shape_of_meta[getmetatable(node)].operations[verb]
  return operation and operations.plan(operation) or nil
end

---@class partnercenter.Description
---@field path string
---@field kind "partner"|"collection"|"resource"
---@field ids string[] what calling it takes
---@field methods string[]
---@field collections string[]
---@field operations table<string, table> method → operation, for those methods that are operations

--- What there is at a place of the tree, for completion and help.
---@param node table a node of the tree, or a partner
---@return partnercenter.Description|nil description nil for other values
function resource.describe(node)
  if not resource.is_node(node) then return nil end
  local shape = shape_of_meta[getmetatable(node)]
  tree.complete(shape)
  return {
    path = tostring(node),
    kind = shape.collection and "resource" or "collection",
    ids = shape.resource and { table.unpack(shape.ids) } or {},
    methods = tree.verbs(shape),
    collections = names.sorted(shape.children),
    operations = shape.operations,
  }
end

return resource
