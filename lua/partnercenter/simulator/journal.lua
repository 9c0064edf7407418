-- The journal of what was really done to the simulated service, from which audit records are shown. Handlers write here
-- after a change has succeeded. How the records are asked for is in handlers/audit_records.lua.

local core = require "partnercenter.core"

local journal = {}

local KEPT = 20000

---@class simulator.journal_entry
---@field customer table
---@field resource string an AuditResourceType
---@field operation string an AuditOperationType
---@field value? table the resource after the change, as it was answered
---@field data? table[] what is told about the change: list of { key, value }

--- Notes that something was done.
---@param request table
---@param entry simulator.journal_entry
function journal.note(request, entry)
  local list = request.world.audit
  list[#list + 1] = {
    time = request.now,
    customer_id = entry.customer.id,
    customer_name = entry.customer.name,
    user = request.token.user,
    application = request.token.application,
    resource = entry.resource,
    operation = entry.operation,
    value = entry.value and core.json.encode(entry.value) or nil,
    data = entry.data or {},
  }
  if #list > 2 * KEPT then
    table.move(list, KEPT + 1, #list, 1)
    for position = #list, KEPT + 1, -1 do
      list[position] = nil
    end
  end
end

return journal
