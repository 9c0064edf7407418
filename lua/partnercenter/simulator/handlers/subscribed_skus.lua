-- Licenses of a customer by product: what its subscriptions bring, and what its users have.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local fail = require "partnercenter.simulator.fail"
local shapes = require "partnercenter.simulator.shapes"

local handlers = {}

-- Seats by SKU, in the order of the subscriptions.
local function count(world, customer)
  local skus, order = {}, {}
  for _, subscription in ipairs(world:subscriptions(customer)) do
    local sku = subscription.offer.sku
    local status = subscription.status
    if sku and status ~= "deleted" then
      local seats = skus[sku.id]
      if not seats then
        seats = { sku = sku, active = 0, suspended = 0, used = 0 }
        skus[sku.id], order[#order + 1] = seats, seats
      end
      local kind = status == "active" and "active" or "suspended"
      seats[kind] = seats[kind] + subscription.quantity
    end
  end
  for _, user in ipairs(world:users(customer)) do
    for _, sku_id in ipairs(user.state == "active" and user.licenses or {}) do
      if skus[sku_id] then skus[sku_id].used = skus[sku_id].used + 1 end
    end
  end
  return order
end

local function shape(seats)
  local offer = catalog.find_sku(seats.sku.id)
  local license = shapes.license(offer)
  for _, plan in ipairs(license.servicePlans) do plan.capabilityStatus = "Enabled" end
  return {
    availableUnits = seats.active - seats.used,
    activeUnits = seats.active,
    consumedUnits = seats.used,
    suspendedUnits = seats.suspended,
    totalUnits = seats.active,
    warningUnits = 0,
    productSku = license.productSku,
    servicePlans = license.servicePlans,
    capabilityStatus = seats.active > 0 and "Enabled" or "Suspended",
    attributes = { objectType = "SubscribedSku" },
  }
end

handlers["customers.subscribed_skus.list"] = function(self)
  local customer = self:customer()
  local groups = {}
  for _, group in ipairs(self:parameters("licenseGroupIds")) do
    group = group:lower()
    if group ~= "group1" and group ~= "group2" then fail.bad_request("There is no license group %s.", group) end
    groups[group] = true
  end
  if not next(groups) then groups.group1 = true end
  local items = core.json.array({})
  for _, seats in ipairs(count(self.world, customer)) do
    if groups[seats.sku.group] then items[#items + 1] = shape(seats) end
  end
  return 200, shapes.collection(items)
end

return handlers
