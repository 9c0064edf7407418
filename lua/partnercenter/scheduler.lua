-- Who runs when: the queue of tasks that can go on, what each other task waits for, and the pump that turns the core's
-- loop. What a task is to its users — children, cancelling, results — is in tasks.lua.
--
-- A task is a coroutine. It waits by yielding `core.suspend`, which our coroutine functions pass on through generators
-- of the user's own; so `coroutine.wrap` and `coroutine.resume` are replaced here, by functions that behave alike for
-- everything else (docs/decisions.md). Where a task cannot be left, as in a comparison function of `table.sort`, and
-- outside of tasks, waiting turns the loop itself.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"

coroutine.wrap, coroutine.resume = core.wrap, core.resume -- luacheck: ignore 122

local scheduler = {}

local step, resume_task, can_suspend = core.step, core.resume_task, core.can_suspend
local yield = coroutine.yield

local ready, first_ready, last_ready = {}, 1, 0 -- tasks to be resumed, in turn
local waiting = {} -- handle → the task or the function that it is for
local current -- the task that runs now, or nil

-- What a waiting task is woken with; nobody else has it, so a resumption by others shows.
local token = {}

--- The task that runs now; nil outside of tasks.
function scheduler.current()
  return current
end

-- Puts a task that waits into the queue. `failure`, if any, is raised where it waits.
local function wake(task, failure)
  local handle = task.waits_for
  if handle then
    waiting[handle] = nil
    task.waits_for = nil
  end
  task.waits_on = nil
  task.state = "ready"
  task.failure = failure
  last_ready = last_ready + 1
  ready[last_ready] = task
end
scheduler.wake = wake

--- Makes the coroutine of a new task run at the next turn.
function scheduler.add(task)
  wake(task, nil)
end

-- What came of resuming a task: it waits, or it has ended.
local function settle(task, outer, how, ...)
  current = outer
  if how == "await" then return end
  local results = table.pack(how, ...)
  if how == "yield" then
    results[2] = errors.new { category = "usage", message = "a task yielded a value that nobody waits for" }
  end
  task:on_end(how == "return", results)
end

-- Runs one task until it waits or ends.
local function resume(task)
  local outer = current
  current = task
  task.state = "running"
  settle(task, outer, resume_task(task.coroutine, token, task.failure))
end

-- Runs the tasks that are ready now; those that become ready meanwhile have their turn later.
local function run_ready()
  local last = last_ready
  while first_ready <= last do
    local task = ready[first_ready]
    ready[first_ready] = nil
    first_ready = first_ready + 1
    resume(task)
  end
  if first_ready > last_ready then first_ready, last_ready = 1, 0 end
end

local function dispatch(handle)
  local waiter = waiting[handle]
  if not waiter then return end
  if type(waiter) == "function" then
    waiting[handle] = nil
    waiter()
  else
    wake(waiter, nil)
  end
end

-- One turn of the loop. `may_run`: tasks may be resumed here. Returns true when there is nothing to wait for.
local function turn(may_run)
  if may_run and first_ready <= last_ready then
    run_ready()
    if first_ready > last_ready then return false end
    local handle = step(0)
    if handle then dispatch(handle) end
    return false
  end
  local handle, is_idle = step(-1)
  if handle then dispatch(handle) end
  return is_idle
end

local function turn_until(is_over)
  while not is_over() do
    if turn(true) and not is_over() and first_ready > last_ready then
      errors.raise { category = "usage", message = "everything waits for something that nobody does: this never ends" }
    end
  end
end

--- Turns the loop until `is_over()`. For those outside of tasks.
---@param is_over fun(): boolean
function scheduler.pump(is_over)
  local outer = current
  local ok, failure = pcall(turn_until, is_over)
  current = outer -- where memory ran out, nobody else has set it back
  if not ok then error(failure, 0) end
end

-- Why the running task may not wait any more, if so.
local function reason_to_stop(task)
  local failure = task.stop or task.undelivered
  task.undelivered = nil
  return failure
end

-- Waits as the running task, for a handle or a signal. Returns what is to be raised, if anything.
local function suspend(task, handle, signal)
  local failure = reason_to_stop(task)
  if failure then return failure end
  task.state = "waiting"
  task.waits_for, task.waits_on = handle, signal
  if handle then waiting[handle] = task end
  local answer, reason = yield(core.suspend)
  if answer == token then return reason end
  local message = "a coroutine that waits for a reply was resumed by somebody else"
  failure = errors.new { category = "usage", message = message }
  wake(task, failure)
  return failure
end

-- Waits by turning the loop. Inside a task the others have to wait too: a nested turn could not be left before theirs.
local function block(handle)
  local may_run = current == nil
  while not handle:done() do
    local failure = current and reason_to_stop(current)
    if failure then return failure end
    local ok, interruption = pcall(turn, may_run)
    if not ok then return errors.adopt(interruption) end
  end
end

--- Waits until a handle of the core is done: suspends the task that runs, or blocks outside of tasks. When the wait is
--- cut short, the handle is closed, and the reason is raised.
---@param handle userdata
---@param on_cut? fun(handle: userdata, reason: any, detail: any) called before the handle is closed
---@param detail? any for `on_cut`
function scheduler.await(handle, on_cut, detail)
  if handle:done() then return end
  local failure
  if current and can_suspend(current.coroutine) then
    failure = suspend(current, handle, nil)
  else
    failure = block(handle)
  end
  if not failure then return end
  if on_cut then on_cut(handle, failure, detail) end
  handle:close()
  error(failure, 0)
end

-- A function that is to be called later.
local Appointment = {}
Appointment.__index = Appointment

--- Calls it off. Closing twice is fine.
function Appointment:close()
  waiting[self.timer] = nil -- it would hold the function, and all that this knows, for ever
  self.timer:close()
end

Appointment.__close = Appointment.close

--- Calls `fn` from the loop after some seconds. Returns an object whose `close` calls it off.
---@param seconds number
---@param fn fun()
---@return { close: fun(self) }
function scheduler.after(seconds, fn)
  local timer = core.timer(seconds)
  waiting[timer] = fn
  return setmetatable({ timer = timer }, Appointment)
end

--- Something that tasks wait for among themselves.
---@class partnercenter.Signal
---@field is_fired boolean
---@field on_fire? fun() called when it is fired
local Signal = {}
Signal.__index = Signal

---@return partnercenter.Signal
function scheduler.signal()
  return setmetatable({ is_fired = false }, Signal)
end

--- Waits until it is fired; not at all when it was.
function Signal:wait()
  if self.is_fired then return end
  local failure
  if current and can_suspend(current.coroutine) then
    self.tasks = self.tasks or {}
    table.insert(self.tasks, current)
    failure = suspend(current, nil, self)
  else
    local task = current
    scheduler.pump(function() return self.is_fired or (task and task.stop) end)
    failure = task and reason_to_stop(task)
  end
  if failure then error(failure, 0) end
end

--- Lets everybody who waits go on.
function Signal:fire()
  self.is_fired = true
  local tasks = self.tasks or {}
  self.tasks = nil
  for _, task in ipairs(tasks) do
    if task.state == "waiting" and task.waits_on == self then wake(task, nil) end
  end
  if self.on_fire then self.on_fire() end
end

return scheduler
