-- What it takes to call any operation on its own: ids, parameters and a small body. Most of it is made of the
-- operation's data; what the data cannot tell stands in scenario_values.lua (values that mean something) and in
-- scenario_preparations.lua (what has to be there before). Used by `pcsh scenarios` and by the specification that calls
-- every operation.
--
-- A world is what one call is about: `world.customer_id`, `world.order` … are found when they are first asked for, by
-- reading; where `may_write` is set, things that have to be changed or are nowhere to be found are made first.

local operations = require "partnercenter.operations"
local preparations = require "partnercenter.shell.scenario_preparations"
local tools = require "partnercenter.shell.scenario_tools"
local values = require "partnercenter.shell.scenario_values"

local plan = {}

---@class partnercenter.ScenarioWorld
---@field partner partnercenter.Partner
---@field may_write boolean whether things may be made and bought for the call
---@field patience number seconds that may be waited for work of the service
---@field [string] any what was found or made

plan.is_absent = tools.is_absent

local world_meta = {}

function world_meta.__index(world, name)
  local find = values.finders[name]
  if not find then return nil end
  local value = find(world)
  if value == nil then tools.give_up("there is no " .. name:gsub("_id$", ""):gsub("_", " ") .. " here") end
  rawset(world, name, value)
  return value
end

--- A world in which nothing is known yet.
---@param partner partnercenter.Partner
---@param may_write boolean
---@param patience number seconds that may be waited for work of the service
---@return partnercenter.ScenarioWorld
function plan.world(partner, may_write, patience)
  return setmetatable({ partner = partner, may_write = may_write, patience = patience }, world_meta)
end

-- The longest beginning of a name that a table has an entry for.
local function longest(entries, name)
  local best
  for beginning in pairs(entries) do
    local fits = name == beginning or name:sub(1, #beginning + 1) == beginning .. "."
    if fits and (not best or #beginning > #best) then best = beginning end
  end
  return best and entries[best]
end

--- What has to be done before an operation, or nil: it makes the world that the call needs.
---@param operation table
---@return fun(world: partnercenter.ScenarioWorld)|nil
function plan.preparation(operation)
  return longest(preparations, operation.name)
end

local function given(value, world, operation)
  if type(value) == "function" then return value(world, operation) end
  return value
end

local function unknown(operation, what)
  error(("%s: scenario_values.lua knows no value for %s"):format(operation.name, what), 0)
end

--- The ids that the path names, in its order.
---@return { name: string, value: string }[]
function plan.ids(world, operation)
  local ids = {}
  for name in operation.path:gmatch("{([%w_]+)}") do
    local value = values.finders[name] or rawget(world, name) ~= nil
    if not value then unknown(operation, name) end
    ids[#ids + 1] = { name = name, value = world[name] }
  end
  return ids
end

--- The required parameters besides the ids.
---@return table<string, any>
function plan.params(world, operation)
  local params, needed = {}, {}
  for _, name in ipairs(operation.needs_one or {}) do needed[name] = name == operation.needs_one[1] end
  for _, param in ipairs(operation.params or {}) do
    if (param.required or needed[param.name]) and param.preset == nil and param["in"] ~= "path" then
      local value = values.params[operation.name .. ": " .. param.name]
      if value == nil then value = values.params[param.name] end
      if value == nil then unknown(operation, param.name) end
      params[param.name] = given(value, world, operation)
    end
  end
  return params
end

local function put(body, path, value)
  local at, parts = body, {}
  for part in path:gmatch("[^.]+") do parts[#parts + 1] = part end
  for index, part in ipairs(parts) do
    local name, each = part:match("^([^%[]+)(.*)$")
    if index == #parts then
      if at[name] == nil then at[name] = value end
    else
      at[name] = at[name] or {}
      at = at[name]
      if each ~= "" then
        at[1] = at[1] or {}
        at = at[1]
      end
    end
  end
end

--- The body: one that is known for the operation, or one of the fields that it cannot do without.
---@return any body nil where there is none
function plan.body(world, operation)
  local known = values.bodies[operation.name]
  if known ~= nil then return given(known, world, operation) end
  if not operation.body then return nil end
  local body = {}
  for _, path in ipairs(operation.body_required or {}) do
    local is_inside = table.concat(operation.body_required, "\n"):find(path .. "[].", 1, true)
    if not is_inside then
      local value = values.fields[operation.name .. ": " .. path]
      if value == nil then value = values.fields[path] end
      if value == nil then unknown(operation, "the body's field " .. path) end
      put(body, path, given(value, world, operation))
    end
  end
  -- A named action that sends fixed fields needs no body.
  if next(body) == nil and operation.action then return nil end
  return body
end

--- Reads, by its name, what stands at this place of the world.
---@param world partnercenter.ScenarioWorld
---@param name string
---@return any
function plan.read(world, name)
  local ids = {}
  for _, id in ipairs(plan.ids(world, operations.find(name).operation)) do ids[id.name] = id.value end
  return world.partner:call(name, ids)
end

--- Whether an operation only reads.
---@param operation table
---@return boolean
function plan.is_read(operation)
  return operation.method == "GET" or operation.method == "HEAD" or operation.reads == true
end

--- A path of the API data as a pattern of what is sent: ids stand for one segment.
---@param path string
---@return string
function plan.pattern_of(path)
  return "^" .. path:gsub("%p", "%%%0"):gsub("%%{[%w_%%]+%%}", "[^/]+") .. "$"
end

return plan
