-- Calls whose answer nobody waits for any more: a timeout, a cancellation, an interrupt or the failure of another task
-- cut them off. What they were, and whether the service may have done what they asked for, must not be lost: it is told
-- by the error that cut them off, and by that of the tasks above (tasks.lua). What such errors say is in errors.lua.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local tasks = require "partnercenter.tasks"

local cut_off = {}

-- Called before the call is closed. The reason may be anything: a child's failure is raised where its parent waits.
local function note(call, reason, spec)
  call:cancel()
  local result = call:result()
  local entry = {
    operation = spec.label,
    method = spec.method,
    url = core.redact_url(spec.url),
    request_id = result.request_id or spec.request_id,
    correlation_id = result.correlation_id or spec.correlation_id,
    attempts = result.attempts,
    ambiguous = result.ambiguous or nil,
  }
  if errors.is(reason) then errors.note_cut_off(reason, entry) end
  local task = tasks.current()
  if entry.ambiguous and task then
    task.cut_off = task.cut_off or {}
    table.insert(task.cut_off, entry)
  end
end

--- Waits for a call. When the wait is cut short, the call is given up, and the error that is raised tells of it.
---@param call userdata
---@param spec table the request
function cut_off.await(call, spec)
  tasks.await(call, note, spec)
end

return cut_off
