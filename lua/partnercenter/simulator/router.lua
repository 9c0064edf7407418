-- Finds what a request asks for. The routes are those of the API data (partnercenter/api): nothing is written down
-- here a second time. Several operations may share a route, as all changes of a subscription do; they have one handler,
-- which may go by the name of any of them. What happens on a route is in handlers/.

local core = require "partnercenter.core"

local router = {}

local Router = {}
Router.__index = Router

local function add_words(root, path)
  local node, names = root, {}
  for segment in path:gmatch("[^/]+") do
    local name = segment:match("^{(.*)}$")
    local word = not name and segment:lower()
    if name then names[#names + 1] = name end
    local children = name and node or node.words
    local step = word or "id"
    children[step] = children[step] or { words = {}, routes = {} }
    node = children[step]
  end
  return node, names
end

--- Builds the routes of some operations.
---@param operations table[] of the API data
---@param handlers table<string, function> operation's name → handler
---@return table router
---@return string[] problems in words: operations without a handler, handlers without an operation
function router.new(operations, handlers)
  local self = setmetatable({ root = { words = {}, routes = {} }, routes = {} }, Router)
  local known, problems = {}, {}
  for _, operation in ipairs(operations) do
    known[operation.name] = true
    local node, names = add_words(self.root, operation.path)
    local route = node.routes[operation.method]
    if not route then
      route = { names = {}, operations = {}, takes_app = false, count = 0 }
      route.method, route.path = operation.method, operation.path
      node.routes[operation.method] = route
      table.insert(self.routes, route)
    end
    for _, path in ipairs(operation.also or {}) do
      add_words(self.root, path).routes[operation.method] = route
    end
    table.insert(route.operations, operation)
    for position, name in ipairs(names) do
      route.names[position] = route.names[position] or {}
      table.insert(route.names[position], name)
    end
    for _, token in ipairs(operation.auth) do
      if token == "app" then route.takes_app = true end
    end
    local handler = handlers[operation.name]
    if handler and route.handler and handler ~= route.handler then
      table.insert(problems, ("%s: its route has a handler already"):format(operation.name))
    end
    route.handler = route.handler or handler
  end
  for _, route in ipairs(self.routes) do
    route.name = route.operations[1].name
    if not route.handler then
      table.insert(problems, ("%s %s: no handler (%s)"):format(route.method, route.path, route.name))
    end
  end
  for name in pairs(handlers) do
    if not known[name] then table.insert(problems, ("%s: no such operation"):format(name)) end
  end
  table.sort(problems)
  return self, problems
end

-- Walks down the tree. Fixed words win over ids, but where they lead nowhere an id is tried.
local function descend(node, segments, position, method, values)
  local segment = segments[position]
  if not segment then
    return node.routes[method], next(node.routes) ~= nil
  end
  local known = false
  local word = node.words[segment:lower()]
  if word then
    local route, found = descend(word, segments, position + 1, method, values)
    if route then return route, true end
    known = found
  end
  if node.id then
    values[#values + 1] = segment
    local route, found = descend(node.id, segments, position + 1, method, values)
    if route then return route, true end
    values[#values] = nil
    known = known or found
  end
  return nil, known
end

--- The route of a request.
---@param method string
---@param path string without query
---@return table|nil route
---@return table<string, string>|boolean params of the path by name; without a route, whether another method has one
function Router:match(method, path)
  local segments, values = {}, {}
  for segment in path:gmatch("[^/]+") do
    segments[#segments + 1] = segment
  end
  local route, known = descend(self.root, segments, 1, method, values)
  if not route then return nil, known end
  local params = {}
  for position, names in ipairs(route.names) do
    local value = values[position]
    if value:find("%", 1, true) then value = core.url.decode(value) end
    for _, name in ipairs(names) do
      params[name] = value
    end
  end
  return route, params
end

return router
