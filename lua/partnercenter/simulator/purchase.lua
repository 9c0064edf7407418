-- Buying: what an order, a cart, a transfer and a migration have in common. Lines that were checked go in, an order
-- with its subscriptions comes out, and the journal knows. The checks belong to those who call: handlers/orders.lua
-- refuses at the first fault, handlers/carts.lua notes faults line by line.

local accepted = require "partnercenter.simulator.accepted"
local journal = require "partnercenter.simulator.journal"
local shapes = require "partnercenter.simulator.shapes"

local purchase = {}

--- Billing cycles in one spelling, whichever of the documented ones came.
purchase.cycles = {
  unknown = "monthly",
  none = "none",
  monthly = "monthly",
  annual = "annual",
  onetime = "one_time",
  one_time = "one_time",
}

---@class simulator.line
---@field offer table
---@field quantity integer
---@field name string
---@field term string|nil
---@field partner_mpn string|nil
---@field context table|nil what a reservation is bought for
---@field addons simulator.line[]|nil bought together with it
---@field subscription integer|nil number of the subscription that came of it

--- The subscription of a line that was bought; none for things that are bought once.
---@param world table
---@param customer table
---@param order table
---@param line simulator.line
---@param parent table|nil the subscription that it is an add-on of
---@return table|nil subscription
function purchase.add_subscription(world, customer, order, line, parent)
  if line.offer.kind == "one_time" then return nil end
  local subscription = world:add_subscription(customer, {
    order = order.number,
    order_id = order.id,
    offer = line.offer,
    nickname = line.name,
    quantity = line.quantity,
    term = line.term,
    billing_cycle = order.billing_cycle == "annual" and "annual" or "monthly",
    status = "active",
    auto_renew = line.offer.kind ~= "usage" and not line.offer.trial_of,
    parent = parent and parent.number or nil,
    partner_mpn = line.partner_mpn,
  })
  line.subscription = subscription.number
  return subscription
end

--- Notes an order in the journal.
---@param request table
---@param customer table
---@param order table
---@param operation "create_order"|"update_order"
---@param value table the order as it is answered
function purchase.note(request, customer, order, operation, value)
  local data = {
    { key = "OrderId", value = order.id },
    { key = "BillingCycle", value = order.billing_cycle },
  }
  for position, line in ipairs(value.lineItems) do
    local number = position - 1
    data[#data + 1] = { key = "OfferId-" .. number, value = line.offerId }
    data[#data + 1] = { key = "SubscriptionId-" .. number, value = line.subscriptionId }
    data[#data + 1] = { key = "SubscriptionName-" .. number, value = line.friendlyName }
    data[#data + 1] = { key = "Quantity-" .. number, value = tostring(line.quantity) }
    data[#data + 1] = { key = "PartnerOnRecord-" .. number, value = line.partnerIdOnRecord }
  end
  journal.note(request, { customer = customer, resource = "order", operation = operation, value = value, data = data })
end

--- Buys lines: makes an order and its subscriptions.
---@param request table
---@param customer table
---@param lines simulator.line[] add-ons stand inside of their base's line, or name their base as `parent`
---@param cycle string
---@param pending? number seconds until the order is completed; at once when absent
---@return table order
---@return table value the order as it is answered
function purchase.order(request, customer, lines, cycle, pending)
  local world = request.world
  accepted.check(world, customer)
  local flat, is_catalog, is_one_time = {}, false, true
  for _, line in ipairs(lines) do
    flat[#flat + 1] = line
    for _, addon in ipairs(line.addons or {}) do
      addon.base = line
      flat[#flat + 1] = addon
    end
  end
  for _, line in ipairs(flat) do
    is_catalog = is_catalog or line.offer.product_id ~= nil
    is_one_time = is_one_time and line.offer.kind == "one_time"
  end
  local order = world:add_order(customer, {
    billing_cycle = is_one_time and "one_time" or cycle,
    status = pending and "pending" or "completed",
    later = pending and { at = request.now + pending, set = { status = "completed" } } or nil,
    lines = flat,
  }, is_catalog)
  local made = {}
  for _, line in ipairs(flat) do
    made[line] = purchase.add_subscription(world, customer, order, line, line.parent or made[line.base])
    line.parent, line.base, line.addons = nil, nil, nil
  end
  local value = shapes.order(world, customer, order)
  purchase.note(request, customer, order, "create_order", value)
  return order, value
end

--- What stands in the way of a reservation: the Azure subscription that it is for has to be registered.
---@param request table
---@param customer table
---@param offer table
---@param id string|nil the subscription
---@return "SubscriptionIsNotValid"|"SubscriptionIsNotEnabledForRI"|nil
function purchase.reservation_obstacle(request, customer, offer, id)
  local subscription = id and request.world:subscription(customer, id)
  if not subscription or subscription.offer.kind ~= "usage" then return "SubscriptionIsNotValid" end
  if offer.scope and subscription.offer.key ~= "azure_plan" then return "SubscriptionIsNotValid" end
  if subscription.registration == "notregistered" or request.now < subscription.registered_at then
    return "SubscriptionIsNotEnabledForRI"
  end
  return nil
end

return purchase
