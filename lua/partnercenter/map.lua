-- `for item, result in map(iterable, fn, { concurrency = 16 }) do`: the same work on many items, some at a time.
--
-- A few tasks take turns at reading an item, and work on what they read side by side. Reading waits while as many items
-- as may be under way have been read and their results not yet taken by the loop: so neither items nor results pile up,
-- however slow the loop is.

local errors = require "partnercenter.errors"
local scheduler = require "partnercenter.scheduler"
local tasks = require "partnercenter.tasks"

local default_concurrency = 16

---@class partnercenter.Map
local Map = {}
Map.__index = Map
Map.__name = "partnercenter.map"

-- A function that gives one item after the other, of a list, a function, or anything that can be called.
local function reader(iterable)
  if type(iterable) == "function" then return iterable end
  local metatable = getmetatable(iterable)
  if metatable and metatable.__call then return function() return iterable() end end
  if type(iterable) ~= "table" then
    errors.raise { category = "bad_input", message = "map takes a list or an iterator such as customers:each()" }
  end
  local index = 0
  return function()
    index = index + 1
    return iterable[index]
  end
end

local function check_options(options)
  local concurrency, is_ordered = default_concurrency, true
  for name, value in pairs(options or {}) do
    if name == "concurrency" and math.tointeger(value) and value >= 1 then
      concurrency = math.tointeger(value)
    elseif name == "ordered" and type(value) == "boolean" then
      is_ordered = value
    else
      errors.raise { category = "bad_input", message = string.format(
        "map: %s = %s; the options are concurrency (1 or more) and ordered (true or false)", name, tostring(value)) }
    end
  end
  return concurrency, is_ordered
end

-- -- the side of the tasks ----------------------------------------------------------------------------------------

local function may_read(map)
  return not map.is_reading and (map.is_over or map.read - map.taken < map.concurrency)
end

-- Lets the worker read that has waited longest; all of them when there is no more to read, so that they end.
local function pass_turn(map)
  while map.queue[1] and may_read(map) do
    table.remove(map.queue, 1):fire()
    if not map.is_over then return end
  end
end

local function take_turn(map)
  while not may_read(map) do
    local turn = scheduler.signal()
    table.insert(map.queue, turn)
    turn:wait()
  end
  map.is_reading = not map.is_over
end

local function put(map, place, item, ...)
  if not map.is_ordered then
    map.came = map.came + 1
    place = map.came
  end
  map.results[place] = { item = item, n = select("#", ...), ... }
  if place == map.taken + 1 and map.progress then
    local progress = map.progress
    map.progress = nil
    progress:fire()
  end
end

local work

-- The next worker is started when there is an item to read for it, and nobody else to do it.
local function add_worker(map)
  if map.workers == map.concurrency or map.queue[1] or not may_read(map) then return end
  map.workers = map.workers + 1
  tasks.start(map.scope, false, work, map)
end

function work(map)
  scheduler.current().origin = map.fn
  while true do
    take_turn(map)
    if map.is_over then return end
    local item = map.next_item()
    map.is_reading = false
    map.is_over = item == nil
    if not map.is_over then map.read = map.read + 1 end
    local place = map.read
    pass_turn(map)
    if map.is_over then return end
    add_worker(map)
    put(map, place, item, map.fn(item))
  end
end

-- -- the side of the loop -----------------------------------------------------------------------------------------

local function take(map)
  local entry = map.results[map.taken + 1]
  if not entry then return nil end
  map.taken = map.taken + 1
  map.results[map.taken] = nil
  pass_turn(map)
  return entry
end

function Map:__call()
  while true do
    local entry = take(self)
    if entry then return entry.item, table.unpack(entry, 1, entry.n) end
    if self.scope.state == "done" then
      self.scope:join() -- raises what went wrong
      return nil
    end
    self.progress = self.progress or scheduler.signal()
    self.progress:wait()
  end
end

-- Cancels what is under way; outside of tasks nobody else would see to its end. `failure`: why the loop was left, if it
-- was for an error, which then tells of calls that were cut off and may have been processed.
local function leave(map, failure)
  local scope = map.scope
  local message = "the loop over the results was left"
  if failure ~= nil then scope:stop_with(tasks.consequence(message)) else scope:cancel(message) end
  if map.iterable_close then map.iterable_close() end
  map.iterable_close = nil
  if scheduler.current() then return end
  pcall(scheduler.pump, function() return scope.state == "done" end)
  if errors.is(failure) and scope.cut_off then errors.with_cut_off(failure, scope.cut_off) end
end

--- Cancels what is under way. Done by itself at the end of a `for` loop, however it is left.
function Map:close()
  leave(self)
end

function Map:__close(failure)
  leave(self, failure)
end

local function closer(iterable)
  local metatable = getmetatable(iterable)
  local close = metatable and type(iterable) ~= "string" and metatable.__close
  return close and function() close(iterable) end
end

--- Calls `fn(item)` for each item, up to `concurrency` of them (default 16) at the same time, and gives the results in
--- the order of the items, or as they come with `ordered = false`.
---@param iterable any a list, an iterator function, or an object that can be called
---@param fn fun(item: any): any
---@param options? { concurrency?: integer, ordered?: boolean }
---@return partnercenter.Map iterator gives an item and what `fn` returned for it
--- Raises what `fn` or the iterable raised; what else is under way is cancelled then.
return function(iterable, fn, options)
  if type(fn) ~= "function" then
    errors.raise { category = "bad_input", message = "map takes a function as its second argument" }
  end
  local concurrency, is_ordered = check_options(options)
  local map = setmetatable({
    next_item = reader(iterable), fn = fn,
    concurrency = concurrency, is_ordered = is_ordered,
    results = {}, -- place → item and results; the places up to `taken` are empty again
    read = 0, came = 0, taken = 0, workers = 1,
    queue = {}, -- signals of the workers that wait for their turn to read
    iterable_close = closer(iterable),
  }, Map)
  map.scope = tasks.start(scheduler.current(), true, function() tasks.start(map.scope, false, work, map) end)
  map.scope.ended.on_fire = function()
    if map.progress then map.progress:fire() end
  end
  return map, nil, nil, map
end
