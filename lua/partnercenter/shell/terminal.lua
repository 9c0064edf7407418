-- What scripts want to know of the terminal, and the line on it that shows how far they are. Outside of pcsh there is
-- no terminal as far as this is concerned: nothing is shown, nothing is cut.

local core = require "partnercenter.core"

local terminal = {}

local host = package.loaded["partnercenter.host"]

--- The columns of the terminal that standard output is, or nil.
---@return integer|nil
function terminal.width()
  return host and host.is_terminal(1) and host.terminal_width() or nil
end

local progress = {}
progress.__index = progress

--- A line on standard error, when that is a terminal, that tells how far a job is; drawn ten times a second at most.
---@param label string what is counted: "customers"
---@return table progress `progress:advance([n])`; `progress:close()`, also as a to-be-closed variable
function terminal.progress(label)
  return setmetatable({ label = label, count = 0, started = core.now(), drawn = 0,
    is_shown = host ~= nil and host.is_terminal(2) }, progress)
end

--- @param count? integer 1 when not given
function progress:advance(count)
  self.count = self.count + (count or 1)
  local now = core.now()
  if not self.is_shown or now - self.drawn < 0.1 then return end
  self.drawn = now
  local seconds = math.max(now - self.started, 0.001)
  io.stderr:write(("\r%d %s, %.0f a second\27[K"):format(self.count, self.label, self.count / seconds))
  io.stderr:flush()
end

--- Removes the line.
function progress:close()
  if self.is_shown and self.drawn > 0 then
    io.stderr:write("\r\27[K")
    io.stderr:flush()
  end
  self.is_shown = false
end

progress.__close = progress.close

return terminal
