-- What customers are entitled to by what they bought once: software, and reservations with their details. Computed from
-- the orders each time; nothing is kept. The routes' work is in handlers/entitlements.lua.

local dates = require "partnercenter.simulator.dates"
local shelf = require "partnercenter.simulator.shelf"

local entitlements = {}

local months_of = { P1Y = 12, P3Y = 36 }

-- Things that come along with software.
local included = {
  server = { { product_id = "DZH318Z0SIM9", sku_id = "0001" }, { product_id = "DZH318Z0SIM9", sku_id = "0002" } },
}

---@class simulator.entitlement
---@field order table
---@field number integer of the order's line, from 0
---@field line table
---@field offer table
---@field expires integer|nil seconds since 1970
---@field included { product_id: string, sku_id: string }[]
---@field group string ids in the path of a reservation's details
---@field line_item string
---@field resource string

--- A customer's entitlements, the oldest first.
---@param world table
---@param customer table
---@return simulator.entitlement[]
function entitlements.list(world, customer)
  local list = {}
  for _, order in ipairs(world:orders(customer)) do
    for position, line in ipairs(order.lines) do
      if line.offer.kind == "one_time" and order.status == "completed" and line.quantity > 0 then
        local place = order.number << 8 | position & 0xff
        local start = math.floor(order.created) // 86400 * 86400
        local months = months_of[line.offer.duration]
        list[#list + 1] = {
          order = order,
          number = position - 1,
          line = line,
          offer = line.offer,
          expires = months and dates.term_end(start, months, start) or nil,
          included = included[line.offer.key] or {},
          group = shelf.guid(world, "artifact group", place, customer.index):gsub("-", ""),
          line_item = shelf.guid(world, "artifact line", place, customer.index),
          resource = shelf.guid(world, "artifact resource", place, customer.index),
          reservation = shelf.guid(world, "reservation", place, customer.index),
        }
      end
    end
  end
  return list
end

--- The reservation that ids of a path lead to, in whatever case.
---@param world table
---@param customer table
---@param group string
---@param line_item string
---@param resource string
---@return simulator.entitlement|nil
function entitlements.reservation(world, customer, group, line_item, resource)
  for _, entitlement in ipairs(entitlements.list(world, customer)) do
    local is_it = entitlement.offer.reservation and entitlement.group == group:lower()
      and entitlement.line_item == line_item:lower() and entitlement.resource == resource:lower()
    if is_it then return entitlement end
  end
  return nil
end

return entitlements
