-- Subscriptions of a customer: reading, the one PATCH behind all changes of them, and what else is asked about them.
-- Conversions, upgrades and transitions to other offers are in moves.lua; the rules about a change are here, each in a
-- function of its own. A handler gets a request (request.lua) and returns status, body and further headers.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member = request.member

local handlers = {}

local SLOW_GROWTH = 100 -- more seats than this at once are announced with a 202
local SLOW_SECONDS = 12 -- and are there after so long
local REGISTRATION_SECONDS = 20

local function collection(self, customer, list)
  local items = {}
  for position, subscription in ipairs(list) do
    items[position] = shapes.subscription(self.world, customer, subscription)
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

-- Also by order and by partner: the same route, narrowed by a query parameter.
handlers["customers.subscriptions.list"] = function(self)
  local customer = self:customer()
  local list = self.world:subscriptions(customer)
  local order_id, mpn_id = self:parameter("order_id"), self:parameter("mpn_id")
  if not order_id and not mpn_id then return collection(self, customer, list) end
  if mpn_id and not mpn_id:find("^%d+$") then fail.bad_request("MPN Id must be numeric.") end
  local narrowed = {}
  for _, subscription in ipairs(list) do
    local is_wanted = not order_id or subscription.order_id == order_id or subscription.order_id == order_id:lower()
    if mpn_id and mpn_id ~= tostring(subscription.partner_mpn or self.world.partner.mpn_id) then is_wanted = false end
    if is_wanted then narrowed[#narrowed + 1] = subscription end
  end
  return collection(self, customer, narrowed)
end

handlers["customers.subscriptions.get"] = function(self)
  local subscription, customer = self:subscription()
  local headers = self.irregular.header_etags and { "ETag", '"' .. shapes.etag(subscription) .. '"' } or nil
  return 200, shapes.subscription(self.world, customer, subscription), headers
end

handlers["customers.subscriptions.addons.list"] = function(self)
  local base, customer = self:subscription()
  local addons = {}
  for _, subscription in ipairs(self.world:subscriptions(customer)) do
    if subscription.parent == base.number then addons[#addons + 1] = subscription end
  end
  return collection(self, customer, addons)
end

-- Changes -----------------------------------------------------------------------------------------------------------

local function cannot(description, ...)
  fail.with(400, 800040, description:format(...))
end

-- Suspending and reactivating a base subscription takes its add-ons along.
local function change_status(world, customer, subscription, status)
  subscription.status = status
  for _, addon in ipairs(world:subscriptions(customer)) do
    if addon.parent == subscription.number and addon.status ~= "deleted" then
      addon.status = status
      world:keep("subscription", addon)
    end
  end
end

-- Which status may follow which, and for what kind of offer.
local function check_status(world, customer, subscription, status)
  local kind, current = subscription.offer.kind, subscription.status
  if status == "suspended" then
    if kind == "saas" then cannot("A marketplace subscription cannot be suspended, only cancelled.") end
    if current ~= "active" then cannot("The subscription is %s and cannot be suspended.", current) end
  elseif status == "active" then
    if current ~= "suspended" then cannot("The subscription is %s and cannot be reactivated.", current) end
    local parent = subscription.parent and world:subscriptions(customer)[subscription.parent]
    if parent and parent.status ~= "active" then cannot("The subscription that it is an add-on of is not active.") end
  elseif status == "deleted" then
    if kind ~= "saas" then cannot("Only marketplace subscriptions can be cancelled this way.") end
    if current == "deleted" then cannot("The subscription is cancelled already.") end
  else
    fail.bad_request("%s is not a status that a subscription can be changed to.", status)
  end
end

local function check_quantity(subscription, quantity)
  local offer = subscription.offer
  if offer.kind == "usage" then
    fail.with(400, 800017, "The quantity of a usage-based subscription cannot be changed.")
  end
  if quantity < offer.minimum or quantity > offer.maximum then
    fail.with(400, 800017, ("The quantity %d is not within the limits of the offer, %d to %d."):format(quantity,
      offer.minimum, offer.maximum))
  end
  if subscription.status ~= "active" then fail.with(400, 800012, "The subscription is not active.") end
end

local function check_renewal(subscription)
  if subscription.offer.kind == "usage" then cannot("A usage-based subscription does not renew.") end
  if subscription.status == "deleted" then fail.with(400, 800012, "The subscription is not active.") end
end

-- What differs between the subscription that was sent and the one there is. The whole resource is sent, changed in
-- places; members that cannot be changed are ignored.
local function read_changes(world, customer, subscription, body)
  local changes = {}
  local status = member(body, "status", "string")
  if status and status:lower() ~= subscription.status then
    changes.status = status:lower()
    check_status(world, customer, subscription, changes.status)
  end
  local quantity = member(body, "quantity", "integer")
  if quantity and quantity ~= subscription.quantity then
    changes.quantity = quantity
    check_quantity(subscription, quantity)
  end
  local nickname = member(body, "friendlyName", "string")
  if nickname and nickname ~= subscription.nickname then
    if not nickname:find("%S") then fail.bad_request("friendlyName must not be empty.") end
    changes.nickname = nickname
  end
  local auto_renew = member(body, "autoRenewEnabled", "boolean")
  if auto_renew ~= nil and auto_renew ~= subscription.auto_renew then
    changes.auto_renew = auto_renew
    check_renewal(subscription)
  end
  return changes
end

local function note_change(self, customer, subscription, value)
  journal.note(self, {
    customer = customer,
    resource = "subscription",
    operation = "update_subscription",
    value = value,
    data = {
      { key = "SubscriptionId", value = subscription.id },
      { key = "SubscriptionName", value = subscription.nickname },
      { key = "Quantity", value = tostring(value.quantity) },
      { key = "Status", value = subscription.status },
    },
  })
end

-- All changes of a subscription come this way, whatever they are called.
handlers["customers.subscriptions.update"] = function(self)
  local world, body = self.world, self:body()
  local subscription, customer = self:subscription()
  self:check_etag(subscription, body)
  if subscription.later then fail.conflict(800014, "An earlier change of the subscription is still going on.") end
  local changes = read_changes(world, customer, subscription, body)
  if not next(changes) then return 200, shapes.subscription(world, customer, subscription) end
  subscription.nickname = changes.nickname or subscription.nickname
  if changes.auto_renew ~= nil then subscription.auto_renew = changes.auto_renew end
  if changes.status then change_status(world, customer, subscription, changes.status) end
  local quantity = changes.quantity
  local is_slow = quantity and quantity - subscription.quantity > SLOW_GROWTH
  if is_slow then
    subscription.later = { at = self.now + SLOW_SECONDS, set = { quantity = quantity } }
  elseif quantity then
    subscription.quantity = quantity
  end
  world:keep("subscription", subscription)
  local answer = shapes.subscription(world, customer, subscription)
  note_change(self, customer, subscription, answer)
  if is_slow then
    return 202, nil, { "Location", "/customers/" .. customer.id .. "/subscriptions/" .. subscription.id }
  end
  local is_marketplace = subscription.offer.kind == "saas"
  if is_marketplace and self.irregular.empty_etags and (changes.status or changes.auto_renew ~= nil) then
    answer.attributes.etag = ""
  end
  return 200, answer
end

-- States ------------------------------------------------------------------------------------------------------------

handlers["customers.subscriptions.provisioning_status.get"] = function(self)
  local subscription = self:subscription()
  local offer = subscription.offer
  return 200, {
    skuId = offer.sku and offer.sku.id or offer.sku_id or offer.id,
    status = subscription.later and "pending" or "success",
    quantity = subscription.quantity,
    endDate = dates.utc(self.world:term_end(subscription)),
    attributes = { objectType = "SubscriptionProvisioningStatus" },
  }
end

handlers["customers.subscriptions.registrations.create"] = function(self)
  local world = self.world
  local subscription, customer = self:subscription()
  if subscription.offer.kind ~= "usage" then
    fail.with(400, 2094, "The subscription is not a valid Azure subscription.")
  end
  if subscription.status ~= "active" then fail.with(400, 800012, "The subscription is not active.") end
  if subscription.registration == "notregistered" then
    subscription.registration = "registering"
    subscription.registered_at = self.now + REGISTRATION_SECONDS
    world:keep("subscription", subscription)
  end
  return 202, nil, {
    "Location", "/customers/" .. customer.id .. "/subscriptions/" .. subscription.id .. "/registrationstatus",
  }
end

--- Whether a subscription is registered by now.
local function registration(self, subscription)
  if subscription.registration == "registering" and self.now >= subscription.registered_at then return "registered" end
  return subscription.registration
end

handlers["customers.subscriptions.registration_status.get"] = function(self)
  local subscription = self:subscription()
  local state = registration(self, subscription)
  return 200, {
    subscriptionId = subscription.id,
    status = self.irregular.pascal_case and state == "notregistered" and "NotRegistered" or state,
    attributes = { objectType = "SubscriptionRegistrationStatus" },
  }
end

handlers["customers.subscriptions.activate_sandbox"] = function(self)
  local world = self.world
  local subscription = self:subscription()
  if subscription.offer.kind ~= "saas" then fail.with(400, 800042, "Only marketplace subscriptions are activated.") end
  if subscription.status ~= "active" then fail.with(400, 800012, "The subscription is not active.") end
  if subscription.activated then fail.with(400, 800041, "The subscription is activated already.") end
  subscription.activated = true
  world:keep("subscription", subscription)
  return 200, { subscriptionId = subscription.id, status = "Success" }
end

handlers["customers.subscriptions.activation_links.list"] = function(self)
  local subscription = self:subscription()
  local items = {}
  if subscription.offer.kind == "saas" then
    local uri = "https://activation.example.com/" .. subscription.id
    items[1] = { lineItemNumber = 0, link = shapes.link(uri) }
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

-- Support contacts ----------------------------------------------------------------------------------------------------

local function support_contact(self, contact)
  return {
    supportTenantId = contact.tenant_id,
    supportMpnId = contact.mpn_id,
    name = contact.name,
    links = { self = { uri = self:self_link().uri, method = "Get", headers = core.json.array({}) } },
    attributes = { objectType = "SupportContact" },
  }
end

handlers["customers.subscriptions.support_contact.get"] = function(self)
  local subscription = self:subscription()
  local partner = self.world.partner
  return 200, support_contact(self, subscription.support_contact
    or { tenant_id = partner.tenant, mpn_id = tostring(partner.mpn_id), name = partner.name })
end

handlers["customers.subscriptions.support_contact.update"] = function(self)
  local world, body = self.world, self:body()
  local subscription = self:subscription()
  local contact = {
    tenant_id = request.required(body, "supportTenantId"):lower(),
    mpn_id = request.required(body, "supportMpnId"),
    name = request.required(body, "name"),
  }
  local is_known = contact.tenant_id == world.partner.tenant
  for _, reseller in ipairs(world.resellers) do
    is_known = is_known or contact.tenant_id == reseller.id
  end
  if not is_known then
    fail.bad_request("%s is not a reseller with a relationship to this partner.", contact.tenant_id)
  end
  subscription.support_contact = contact
  world:keep("subscription", subscription)
  return 200, support_contact(self, contact)
end

return handlers
