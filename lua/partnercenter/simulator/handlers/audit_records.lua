-- Audit records: what was really done to this simulator, newest first. They are written through journal.lua.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local paging = require "partnercenter.simulator.paging"
local shapes = require "partnercenter.simulator.shapes"

local handlers = {}

local DAY = 86400
local MAXIMUM_SIZE = 500

local filters = {
  companyname = { "substring" },
  customerid = { "equals" },
  resourcetype = { "equals" },
}

local function passes(filter, entry)
  if not filter then return true end
  local value = filter.value:lower()
  if filter.field == "companyname" then return entry.customer_name:lower():find(value, 1, true) ~= nil end
  if filter.field == "customerid" then return entry.customer_id == value end
  return entry.resource:gsub("_", "") == value:gsub("_", "")
end

local function record(self, entry)
  local data = {}
  for position, pair in ipairs(entry.data) do
    data[position] = { key = pair.key, value = pair.value or core.json.null }
  end
  return {
    partnerId = self.world.partner.tenant,
    customerId = entry.customer_id,
    customerName = entry.customer_name,
    userPrincipalName = entry.user or "",
    applicationId = entry.application,
    resourceType = entry.resource,
    resourceNewValue = entry.value,
    operationType = entry.operation,
    operationDate = self.irregular.seven_digits and dates.precise(entry.time) or dates.utc(entry.time),
    operationStatus = "succeeded",
    customizedData = core.json.array(data),
    attributes = { objectType = "AuditRecord" },
  }
end

local function read_day(self, name)
  local text = self:parameter(name)
  if not text or text == "null" then return nil end
  return dates.parse_day(text) or fail.bad_request("%s is not a date: %s", name, text)
end

handlers["audit_records.list"] = function(self)
  local world = self.world
  local filter = paging.filter(self, filters)
  local today = math.floor(self.now) // DAY * DAY
  local first = read_day(self, "startDate") or today - 30 * DAY
  if first < today - 90 * DAY then fail.bad_request("startDate must not be more than 90 days ago.") end
  local last = (read_day(self, "endDate") or today) + DAY
  local size = paging.size(self, MAXIMUM_SIZE)
  local uri = "/auditrecords?startDate=" .. dates.day(first) .. "&endDate=" .. dates.day(last - DAY) .. "&size=" .. size
  if filter then uri = uri .. "&filter=" .. core.url.encode(filter.text) end
  local position, total = #world.audit, 0
  local token = self.headers["ms-continuationtoken"]
  if token then position = paging.resume(world, "audit", token) end
  local items, next_position = {}, nil
  for number = #world.audit, 1, -1 do
    local entry = world.audit[number]
    if entry.time >= first and entry.time < last and passes(filter, entry) then
      total = total + 1
      if number <= position and #items < size then
        items[#items + 1] = record(self, entry)
      elseif number <= position then
        next_position = next_position or number
      end
    end
  end
  local links = { self = shapes.link(uri) }
  if next_position then
    links.next = paging.next_link(uri .. "&seekOperation=Next", paging.token(world, "audit", next_position, size))
  end
  return 200, shapes.collection(items, links, not self.irregular.page_totals and total or nil)
end

return handlers
