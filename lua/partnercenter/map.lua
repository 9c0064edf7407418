-- `for item, result in map(iterable, fn, { concurrency = 16 }) do`: the same work on many items, some at a time.
--
-- One task reads the items and starts a task for each, as long as there is room; the loop takes the results, and makes
-- room by it. So neither the items nor the results pile up, however slow the loop is.

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

local function renew(map, name)
  local signal = map[name]
  map[name] = scheduler.signal()
  signal:fire()
end

-- The n-th item's work. Unordered results stand in the order of their coming.
local function work(map, place, item, fn)
  local results = table.pack(fn(item))
  if not map.is_ordered then
    map.came = map.came + 1
    place = map.came
  end
  map.results[place] = { item = item, values = results }
  if place == map.taken + 1 then renew(map, "progress") end
end

local function produce(map, read, fn)
  local count = 0
  while true do
    local item = read()
    if item == nil then return end
    while count - map.taken >= map.concurrency do map.room:wait() end
    count = count + 1
    tasks.spawn(work, map, count, item, fn)
  end
end

-- -- the side of the loop -----------------------------------------------------------------------------------------

local function take(map)
  local entry = map.results[map.taken + 1]
  if not entry then return nil end
  map.taken = map.taken + 1
  map.results[map.taken] = nil
  renew(map, "room")
  return entry
end

function Map:__call()
  while true do
    local entry = take(self)
    if entry then return entry.item, table.unpack(entry.values, 1, entry.values.n) end
    if self.producer.state == "done" then
      self.producer:join() -- raises what went wrong
      return nil
    end
    self.progress:wait()
  end
end

--- Cancels what is under way. Done by itself at the end of a `for` loop, however it is left.
function Map:close()
  self.producer:cancel("the loop over the results was left")
  if self.iterable_close then self.iterable_close() end
  self.iterable_close = nil
end

function Map:__close()
  self:close()
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
    concurrency = concurrency, is_ordered = is_ordered,
    results = {}, taken = 0, came = 0,
    progress = scheduler.signal(), room = scheduler.signal(),
    iterable_close = closer(iterable),
  }, Map)
  map.producer = tasks.start(scheduler.current(), true, produce, map, reader(iterable), fn)
  map.producer.ended.on_fire = function() renew(map, "progress") end
  return map, nil, nil, map
end
