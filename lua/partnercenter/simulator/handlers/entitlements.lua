-- Entitlements and the details of reservations; the Azure subscriptions behind subscriptions, and which of them pays
-- for overage. What customers are entitled to is worked out in entitlements.lua, one directory up.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local entitlements = require "partnercenter.simulator.entitlements"
local fail = require "partnercenter.simulator.fail"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

-- Kinds of reservations: the newer contract and the older one differ in names only, and the older knows no databases.
local reservation_kinds = {
  reservedinstance = { type = "reservedinstance", artifact = "reservedinstance" },
  virtualmachinereservedinstance = {
    type = "virtualmachinereservedinstance",
    artifact = "virtual_machine_reserved_instance",
  },
}

local function kind_of_reservation(offer)
  return offer.key == "database_reservation" and "sqldatabases" or "virtualmachines"
end

local function artifacts(customer, entitlement, word)
  local offer = entitlement.offer
  if not offer.reservation then return array({}) end
  local path = ("/customers/%s/artifacts/%s/groups/%s/lineitems/%s/resource/%s"):format(customer.id, word,
    entitlement.group, entitlement.line_item, entitlement.resource)
  return array({ {
    link = shapes.link(path),
    resourceId = entitlement.resource,
    artifactType = reservation_kinds[word].artifact,
  } })
end

local function shape(customer, entitlement, word, shows_expiry)
  local offer, order = entitlement.offer, entitlement.order
  local reference = { id = order.id, lineItemId = tostring(entitlement.number), alternateId = order.id:sub(1, 12) }
  local type_name = offer.reservation and reservation_kinds[word].type or "software"
  local included = {}
  for position, part in ipairs(entitlement.included) do
    included[position] = {
      includedEntitlements = array({}),
      referenceOrder = reference,
      productId = part.product_id,
      quantity = entitlement.line.quantity,
      entitledArtifacts = array({}),
      skuId = part.sku_id,
      entitlementType = type_name,
    }
  end
  return {
    includedEntitlements = array(included),
    referenceOrder = reference,
    productId = offer.product_id,
    quantity = entitlement.line.quantity,
    entitledArtifacts = artifacts(customer, entitlement, word),
    skuId = offer.sku_id,
    entitlementType = type_name,
    dynamicAttributes = offer.reservation and { reservationType = kind_of_reservation(offer) } or nil,
    expiryDate = shows_expiry and entitlement.expires and dates.utc(entitlement.expires) or nil,
  }
end

handlers["customers.entitlements.list"] = function(self)
  local customer = self:customer()
  local wanted = (self:parameter("entitlementType") or ""):lower()
  if wanted ~= "" and wanted ~= "software" and not reservation_kinds[wanted] then
    fail.bad_request("%s is not an entitlementType.", wanted)
  end
  local word = reservation_kinds[wanted] and wanted or "reservedinstance"
  local shows_expiry = (self:parameter("showExpiry") or "false"):lower() == "true"
  local items = {}
  for _, entitlement in ipairs(entitlements.list(self.world, customer)) do
    local is_reservation = entitlement.offer.reservation
    local fits = wanted == "" or (wanted == "software") == not is_reservation
    if wanted == "virtualmachinereservedinstance" and is_reservation then
      fits = kind_of_reservation(entitlement.offer) == "virtualmachines"
    end
    if fits then items[#items + 1] = shape(customer, entitlement, word, shows_expiry) end
  end
  return 200, shapes.collection(items)
end

local function details(word)
  return function(self)
    local customer, params = self:customer(), self.params
    local found = entitlements.reservation(self.world, customer, params.group_id, params.line_item_id,
      params.resource_id)
    if not found then fail.not_found("There is no such reservation.") end
    local scope = found.line.context and member(found.line.context, "scope", "string") or "shared"
    -- One date without a zone, and one with seven digits; and the list has the older name in both contracts.
    return 200, {
      type = reservation_kinds[word].artifact,
      virtualMachineReservations = array({ {
        reservationId = found.reservation,
        scopeType = scope:sub(1, 1):upper() .. scope:sub(2):lower(),
        displayName = found.offer.name,
        quantity = found.line.quantity,
        expiryDateTime = dates.plain(found.expires),
        effectiveDateTime = dates.precise(found.order.created),
        provisioningState = "Created",
      } }),
    }
  end
end

handlers["customers.artifacts.reserved_instance.line_items.get"] = details("reservedinstance")
handlers["customers.artifacts.virtual_machine_reserved_instance.line_items.get"] =
  details("virtualmachinereservedinstance")

-- Azure subscriptions -----------------------------------------------------------------------------------------------

local function azure_shape(subscription)
  return {
    id = subscription.entitlement_id,
    friendlyName = subscription.nickname,
    status = subscription.entitlement_status or subscription.status,
    subscriptionId = subscription.id,
    attributes = { objectType = "AzureEntitlement" },
  }
end

handlers["customers.subscriptions.azure_entitlements.list"] = function(self)
  local subscription = self:subscription()
  return 200, shapes.collection(subscription.entitlement_id and { azure_shape(subscription) } or {})
end

local function find_azure(self)
  local subscription, customer = self:subscription()
  local id = self.params.azure_entitlement_id
  if subscription.entitlement_id ~= id:lower() then
    fail.not_found("The Azure entitlement %s of subscription %s was not found.", id, subscription.id)
  end
  return subscription, customer
end

handlers["customers.subscriptions.azure_entitlements.get"] = function(self)
  return 200, azure_shape(find_azure(self))
end

handlers["customers.subscriptions.azure_entitlements.cancel"] = function(self)
  local reason = required(self:body(), "cancellationReason")
  local subscription = find_azure(self)
  if (subscription.entitlement_status or subscription.status) ~= "active" then
    fail.conflict(800040, "The Azure entitlement is not active.")
  end
  subscription.entitlement_status, subscription.cancellation_reason = "deleted", reason
  if subscription.pays_overage then subscription.pays_overage = false end
  self.world:keep("subscription", subscription)
  return 200, azure_shape(subscription)
end

-- Overage -----------------------------------------------------------------------------------------------------------

local function overage_shape(self, customer, subscription)
  local link = shapes.link("/customers/" .. customer.id .. "/subscriptions/overage")
  return {
    azureEntitlementId = subscription.entitlement_id,
    partnerId = tostring(subscription.partner_mpn or self.world.partner.mpn_id),
    type = "PhoneServices",
    overageEnabled = subscription.pays_overage or false,
    orderId = subscription.order_id,
    contractType = "subscription",
    links = { self = link, overage = link },
    attributes = { objectType = "Overage" },
  }
end

-- Only Azure plans can pay.
local function can_pay(subscription)
  return subscription.offer.key == "azure_plan" and (subscription.entitlement_status or subscription.status) == "active"
end

handlers["customers.subscriptions.overage.list"] = function(self)
  local customer, items = self:customer(), {}
  for _, subscription in ipairs(self.world:subscriptions(customer)) do
    if can_pay(subscription) then items[#items + 1] = overage_shape(self, customer, subscription) end
  end
  return 200, shapes.collection(items)
end

handlers["customers.subscriptions.overage.update"] = function(self)
  local world, body, customer = self.world, self:body(), self:customer()
  local id = required(body, "azureEntitlementId"):lower()
  local enabled = member(body, "overageEnabled", "boolean")
  if enabled == nil then fail.bad_request("overageEnabled is required.") end
  local chosen
  for _, subscription in ipairs(world:subscriptions(customer)) do
    if subscription.entitlement_id == id and can_pay(subscription) then chosen = subscription end
  end
  if not chosen then fail.bad_request("%s is no Azure plan's entitlement of this customer.", id) end
  for _, subscription in ipairs(world:subscriptions(customer)) do
    if subscription.pays_overage and subscription ~= chosen and enabled then -- one pays at a time
      subscription.pays_overage = false
      world:keep("subscription", subscription)
    end
  end
  chosen.pays_overage = enabled
  world:keep("subscription", chosen)
  return 200, overage_shape(self, customer, chosen)
end

return handlers
