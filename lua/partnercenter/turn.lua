-- Taking turns: a lock that tasks wait for in the order of their coming, each no longer than its own deadline.

local core = require "partnercenter.core"
local tasks = require "partnercenter.tasks"

local turn = {}

---@class partnercenter.Turn
---@field private busy boolean
---@field private waiting userdata[]
---@field private granted userdata|nil
local Turn = {}
Turn.__index = Turn

--- A lock that nobody has.
---@return partnercenter.Turn
function turn.new()
  return setmetatable({ busy = false, waiting = {} }, Turn)
end

local function forget(waiting, handle)
  for index, candidate in ipairs(waiting) do
    if candidate == handle then
      table.remove(waiting, index)
      return
    end
  end
end

--- Waits for the turn.
---@param deadline? number on the clock of core.now; none: as long as it takes
---@return boolean taken false when the deadline passed first
function Turn:take(deadline)
  if not self.busy then
    self.busy = true
    return true
  end
  local handle = deadline and core.timer(math.max(deadline - core.now(), 0)) or core.event()
  self.waiting[#self.waiting + 1] = handle
  local ok, raised = pcall(tasks.await, handle)
  local is_mine = self.granted == handle
  if is_mine then self.granted = nil else forget(self.waiting, handle) end
  if ok then return is_mine end
  if is_mine then self:leave() end
  error(raised, 0)
end

--- Hands the turn to whoever waits first.
function Turn:leave()
  local handle = table.remove(self.waiting, 1)
  self.granted = handle
  if handle then handle:cancel() else self.busy = false end
end

return turn
