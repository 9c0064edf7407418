-- Tasks: plain sequential code that runs side by side, and never outlives who started it.
--
-- A task ends when its function has returned and all of its children have ended. When a child fails, its siblings are
-- cancelled, and its error is raised in the parent, where the parent waits or will wait next. How tasks take turns is
-- in scheduler.lua; `map`, which is built from tasks, is in map.lua.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local names = require "partnercenter.names"
local scheduler = require "partnercenter.scheduler"

local tasks = {
  await = scheduler.await,
  after = scheduler.after,
  current = scheduler.current,
}

---@class partnercenter.Task
local Task = {}
Task.__index = Task
Task.__name = "partnercenter.task"

function Task:__tostring()
  return string.format("%s (%s)", Task.__name, self.state)
end

-- -- children: a doubly linked list, in the order of their start ----------------------------------------------------

local function adopt(parent, task)
  task.parent = parent
  task.older = parent.youngest
  if parent.youngest then
    parent.youngest.younger = task
  else
    parent.oldest = task
  end
  parent.youngest = task
end

local function leave(task)
  local parent = task.parent
  if not parent then return end
  if task.older then
    task.older.younger = task.younger
  else
    parent.oldest = task.younger
  end
  if task.younger then
    task.younger.older = task.older
  else
    parent.youngest = task.older
  end
  task.older, task.younger = nil, nil
end

local function stop_children(task, reason)
  local child = task.oldest
  while child do
    child:stop_with(reason)
    child = child.younger
  end
end

-- -- the life of a task ---------------------------------------------------------------------------------------------

-- The function of a task's coroutine: what the scheduler says first is the token, then a failure where the task was
-- stopped before it ran.
local function body(fn, arguments)
  return function(_, failure)
    if failure then error(failure, 0) end
    return fn(table.unpack(arguments, 1, arguments.n))
  end
end

--- Starts a task, which runs at the next turn of the loop. `is_isolated`: its failure reaches only those who join it.
---@param parent partnercenter.Task|nil
---@param is_isolated boolean
---@param fn function
---@return partnercenter.Task
function tasks.start(parent, is_isolated, fn, ...)
  local task = setmetatable({
    coroutine = coroutine.create(body(fn, table.pack(...))),
    ended = scheduler.signal(),
    is_isolated = is_isolated,
    origin = fn,
  }, Task)
  if parent then adopt(parent, task) end
  scheduler.add(task)
  return task
end

-- Makes the task's next wait, or the one that it is in, raise `reason`.
function Task:stop_with(reason)
  if self.state == "done" or self.stop then return end
  self.stop = reason
  stop_children(self, reason)
  if self.state == "waiting" then
    scheduler.wake(self, reason)
  elseif self.state == "ready" then
    self.failure = reason
  end
end

local function interrupt(parent, failure)
  if parent.state == "waiting" then
    scheduler.wake(parent, failure)
  else
    parent.undelivered = parent.undelivered or failure
  end
end

--- The reason for those who are cancelled because of somebody else's failure. It is that failure which people see.
---@param message string
---@return partnercenter.Error
function tasks.consequence(message)
  return errors.new { category = "cancelled", message = message, is_consequence = true }
end

-- A child has failed: siblings are cancelled, and the parent gets to know.
local function tell_parent(task)
  local parent = task.parent
  if not parent or task.is_isolated or task.is_cancelled or parent.state == "done" then return end
  stop_children(parent, tasks.consequence "another task of the same parent failed")
  local is_joined = parent.state == "waiting" and parent.waits_on == task.ended
  if not is_joined and not parent.stop then interrupt(parent, task.error) end
end

-- What was cut off and may have been processed all the same is told with the failure that cut it off.
local function pass_on_cut_off(task)
  local parent = task.parent
  if task.error and not task.is_cancelled then
    task.error = errors.with_cut_off(task.error, task.cut_off)
  elseif parent and task.stop and task.stop.is_consequence then
    parent.cut_off = table.move(task.cut_off, 1, #task.cut_off, #(parent.cut_off or {}) + 1, parent.cut_off or {})
  end
end

local function finish(task)
  task.state = "done"
  task.error = task.error or task.undelivered
  if task.cut_off then pass_on_cut_off(task) end
  leave(task)
  if task.error then tell_parent(task) end
  task.ended:fire()
  local parent = task.parent
  if parent and parent.is_leaving and not parent.oldest then finish(parent) end
end

local function with_traceback(task, failure)
  local trace = debug.traceback(task.coroutine)
  if errors.is(failure) then
    failure.traceback = failure.traceback or trace
    errors.locate(failure, task.origin)
    return failure
  end
  if type(failure) ~= "string" or failure:find("\nstack traceback:", 1, true) then return failure end
  return failure .. "\n" .. trace
end

-- Called by the scheduler when the coroutine has ended; results[1] says how.
function Task:on_end(is_success, results)
  local failure
  if is_success then
    self.results = results
  else
    self.is_cancelled = self.stop ~= nil and rawequal(results[2], self.stop)
    failure = with_traceback(self, results[2])
    if failure == nil then failure = errors.new { category = "usage", message = "a task failed with nil" } end
    coroutine.close(self.coroutine)
  end
  self.error = failure
  if failure then
    stop_children(self, tasks.consequence "the task that started this one failed")
  end
  self.is_leaving = true
  self.state = "leaving"
  if not self.oldest then finish(self) end
end

-- -- what users of a task can do ------------------------------------------------------------------------------------

--- Waits for the task's end.
---@return any ... what its function returned
--- Raises the task's error; an error of category "cancelled" where it was cancelled.
function Task:join()
  local joiner = scheduler.current()
  if self.state ~= "done" then
    if joiner == self then errors.raise { category = "usage", message = "a task cannot wait for itself" } end
    self.ended:wait()
  end
  if self.error then error(self.error, 0) end
  return table.unpack(self.results, 2, self.results.n)
end

--- Cancels the task and its children: what they wait for is given up, and an error of category "cancelled" is raised
--- in them.
---@param reason? string
function Task:cancel(reason)
  self:stop_with(errors.new { category = "cancelled", message = reason or "the task was cancelled" })
end

--- "ready", "running", "waiting", "leaving" (its children have not ended yet) or "done".
---@return string
function Task:status()
  return self.state
end

-- -- the functions of the module ------------------------------------------------------------------------------------

-- Waits outside of tasks. What interrupts the wait (Ctrl-C) also ends the task, in good order.
local function drive(task)
  local function is_over() return task.state == "done" end
  local ok, failure = pcall(scheduler.pump, is_over)
  if ok then return end
  failure = errors.adopt(failure)
  task:stop_with(failure)
  -- An interrupted task is seen to its end. Where the pump itself has failed, for want of memory, it may never end.
  if failure.category == "cancelled" then pcall(scheduler.pump, is_over) end
  error(failure, 0)
end

local function check_function(name, fn)
  local meta = getmetatable(fn)
  if type(fn) == "function" or type(meta) == "table" and meta.__call then return end
  errors.raise { category = "bad_input", message = ("%s takes a function, not a %s"):format(name, type(fn)) }
end

local function check_seconds(name, seconds)
  if type(seconds) == "number" and seconds >= 0 and seconds <= 1e9 then return end
  errors.raise { category = "bad_input",
    message = ("%s takes seconds from 0 to 1e9, not %s"):format(name, names.quote(tostring(seconds))) }
end

--- Runs a function as a task, and returns what it returns when it and all tasks that it spawned have ended.
---@param fn function
---@param ... any arguments
---@return any ...
--- Raises what the function, or a task that it spawned, raised.
function tasks.run(fn, ...)
  check_function("run", fn)
  local parent = scheduler.current()
  local task = tasks.start(parent, true, fn, ...)
  if not parent then drive(task) end
  return task:join()
end

--- Starts a task as a child of the one that runs.
---@param fn function
---@param ... any arguments
---@return partnercenter.Task
--- Raises an error of category "usage" outside of `run`.
function tasks.spawn(fn, ...)
  local parent = scheduler.current()
  if not parent then
    errors.raise { category = "usage", message = "spawn works inside of partnercenter.run(function() … end)" }
  end
  check_function("spawn", fn)
  return tasks.start(parent, false, fn, ...)
end

--- Waits for a while.
---@param seconds number
function tasks.sleep(seconds)
  check_seconds("sleep", seconds)
  scheduler.await(core.timer(seconds))
end

--- Runs a function, but not for longer than this; then it is cancelled.
---@param seconds number
---@param fn function
---@param ... any arguments
---@return any ... what the function returns
--- Raises an error of category "timeout" when the time is over.
function tasks.timeout(seconds, fn, ...)
  check_seconds("timeout", seconds)
  check_function("timeout", fn)
  local parent = scheduler.current()
  if not parent then return tasks.run(tasks.timeout, seconds, fn, ...) end
  local task = tasks.start(parent, true, fn, ...)
  local message = string.format("not done within %g seconds", seconds)
  local _ <close> = scheduler.after(seconds, function()
    local hint = "Give it more seconds, or less to do."
    task:stop_with(errors.new { category = "timeout", message = message, hint = hint })
  end)
  return task:join()
end

return tasks
