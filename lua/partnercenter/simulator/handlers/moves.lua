-- Subscriptions that turn into something else: trials into paid subscriptions, offers into larger ones. Upgrades are
-- the documented way for seats; transitions are the newer one that other clients use. The plain changes of a
-- subscription are in subscriptions.lua.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local catalog_shapes = require "partnercenter.simulator.catalog_shapes"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

local function check_seats(offer, quantity)
  if quantity < offer.minimum or quantity > offer.maximum then
    fail.with(400, 800017, ("The quantity %d is not within the limits of the offer, %d to %d."):format(quantity,
      offer.minimum, offer.maximum))
  end
end

-- The subscription keeps its id and becomes one of another offer.
local function become(world, subscription, offer, quantity)
  if subscription.nickname == subscription.offer.name then subscription.nickname = offer.name end
  subscription.offer = offer
  subscription.quantity = quantity
  world:keep("subscription", subscription)
end

-- Trials ------------------------------------------------------------------------------------------------------------

local function is_active_trial(subscription)
  return subscription.offer.trial_of and subscription.status == "active"
end

handlers["customers.subscriptions.conversions.list"] = function(self)
  local subscription = self:subscription()
  local items = {}
  if is_active_trial(subscription) then
    items[1] = {
      offerId = subscription.offer.id,
      targetOfferId = catalog.offer(subscription.offer.trial_of).id,
      orderId = subscription.order_id,
      quantity = subscription.quantity,
      billingCycle = "monthly",
      attributes = { objectType = "Conversion" },
    }
  end
  return 200, shapes.collection(items)
end

handlers["customers.subscriptions.conversions.convert_trial"] = function(self)
  local world, body = self.world, self:body()
  local subscription, customer = self:subscription()
  if not is_active_trial(subscription) then fail.with(400, 800040, "The subscription is no active trial.") end
  local trial, target = subscription.offer, catalog.offer(subscription.offer.trial_of)
  if required(body, "offerId"):lower() ~= trial.id:lower() then
    fail.with(400, 800004, "offerId is not the offer of the trial.")
  end
  if required(body, "targetOfferId"):lower() ~= target.id:lower() then
    fail.with(400, 800004, "targetOfferId is not an offer that the trial can be converted to.")
  end
  local quantity = member(body, "quantity", "integer") or subscription.quantity
  check_seats(target, quantity)
  local cycle = (member(body, "billingCycle", "string") or "monthly"):lower()
  if cycle ~= "monthly" and cycle ~= "annual" then fail.bad_request("%s is not a billing cycle.", cycle) end
  subscription.billing_cycle, subscription.term, subscription.auto_renew = cycle, "P1Y", true
  become(world, subscription, target, quantity)
  journal.note(self, {
    customer = customer,
    resource = "subscription",
    operation = "convert_trial_subscription",
    data = { { key = "SubscriptionId", value = subscription.id }, { key = "TargetOfferId", value = target.id } },
  })
  return 200, {
    subscriptionId = subscription.id,
    offerId = trial.id,
    targetOfferId = target.id,
    attributes = { objectType = "ConversionResult" },
  }
end

-- Upgrades ------------------------------------------------------------------------------------------------------------

local function targets(subscription)
  local list = {}
  for _, key in ipairs(subscription.offer.upgrades or {}) do
    list[#list + 1] = catalog.offer(key)
  end
  return list
end

-- Why a subscription cannot be upgraded to an offer now: code, name and text, or nil.
local function obstacle(world, customer, subscription, offer)
  if subscription.status ~= "active" then
    return 2, "subscription_status_not_active", "The subscription is not active."
  end
  for _, other in ipairs(world:subscriptions(customer)) do
    if other.parent == subscription.number and other.status == "active" then
      return 6, "subscription_add_ons_present", "The subscription has add-ons."
    end
  end
  if subscription.quantity > offer.maximum then
    return 0, "other", "The subscription has more seats than the offer allows."
  end
  return nil
end

local function upgrade_errors(code, description)
  if not code then return array({}) end
  return array({ { code = code, description = description, attributes = { objectType = "UpgradeError" } } })
end

handlers["customers.subscriptions.upgrades.list"] = function(self)
  local subscription, customer = self:subscription()
  local items = {}
  for position, offer in ipairs(targets(subscription)) do
    local code, _, description = obstacle(self.world, customer, subscription, offer)
    items[position] = {
      targetOffer = catalog_shapes.offer(offer, customer.country),
      upgradeType = "upgrade_only",
      isEligible = not code,
      quantity = subscription.quantity,
      upgradeErrors = upgrade_errors(code, description),
      attributes = { objectType = "Upgrade" },
    }
  end
  return 200, shapes.collection(items)
end

handlers["customers.subscriptions.upgrades.create"] = function(self)
  local world, body = self.world, self:body()
  local subscription, customer = self:subscription()
  local given = member(body, "targetOffer", "table")
  local id = required(given or {}, "id"):lower()
  local target
  for _, offer in ipairs(targets(subscription)) do
    if offer.id:lower() == id then target = offer end
  end
  if not target then fail.with(400, 800004, "targetOffer is not an offer that the subscription can be upgraded to.") end
  local code, _, description = obstacle(world, customer, subscription, target)
  local result = {
    sourceSubscriptionId = subscription.id,
    upgradeType = 1,
    upgradeErrors = upgrade_errors(code, description),
    licenseErrors = array({}),
    attributes = { objectType = "UpgradeResult" },
  }
  if not code then
    result.targetSubscriptionId = subscription.id
    become(world, subscription, target, subscription.quantity)
    journal.note(self, {
      customer = customer,
      resource = "subscription",
      operation = "upgrade_subscription",
      data = { { key = "SubscriptionId", value = subscription.id }, { key = "TargetOfferId", value = target.id } },
    })
  end
  return 200, result
end

-- Transitions -----------------------------------------------------------------------------------------------------

handlers["customers.subscriptions.transition_eligibilities.list"] = function(self)
  local subscription, customer = self:subscription()
  local items = {}
  for position, offer in ipairs(targets(subscription)) do
    local code, name, description = obstacle(self.world, customer, subscription, offer)
    local errors = array(code and { { code = name, description = description } } or {})
    items[position] = {
      catalogItemId = offer.id,
      title = offer.name,
      description = offer.name,
      quantity = subscription.quantity,
      eligibilities = array({ { transitionType = "transition_only", isEligible = not code, errors = errors } }),
      attributes = { objectType = "TransitionEligibility" },
    }
  end
  return 200, shapes.collection(items)
end

handlers["customers.subscriptions.transitions.list"] = function(self)
  local subscription = self:subscription()
  local wanted = self:parameter("operationId")
  local items = {}
  for _, transition in ipairs(subscription.transitions or {}) do
    if not wanted or transition.operationId == wanted:lower() then items[#items + 1] = transition end
  end
  return 200, shapes.collection(items)
end

handlers["customers.subscriptions.transitions.create"] = function(self)
  local world, body = self.world, self:body()
  local subscription, customer = self:subscription()
  local id = required(body, "toCatalogItemId"):lower()
  local target
  for _, offer in ipairs(targets(subscription)) do
    if offer.id:lower() == id then target = offer end
  end
  if not target then
    fail.with(400, 800004, "toCatalogItemId is not a product that the subscription can move to.")
  end
  local quantity = member(body, "quantity", "integer")
  if quantity ~= subscription.quantity then
    fail.with(400, 800017, "All seats have to move; the quantity is not that of the subscription.")
  end
  local code, _, description = obstacle(world, customer, subscription, target)
  if code then fail.conflict(800040, "%s", description) end
  local transition = {
    operationId = core.guid(),
    fromCatalogItemId = subscription.offer.id,
    fromSubscriptionId = subscription.id,
    toCatalogItemId = target.id,
    toSubscriptionId = subscription.id,
    quantity = quantity,
    termDuration = subscription.term,
    billingCycle = subscription.billing_cycle,
    transitionType = "transition_only",
    status = "Completed",
    events = array({
      { name = "Conversion", status = "Completed", timestamp = dates.utc(self.now), errors = array({}) },
    }),
    attributes = { objectType = "Transition" },
  }
  subscription.transitions = subscription.transitions or {}
  table.insert(subscription.transitions, transition)
  become(world, subscription, target, quantity)
  return 200, transition
end

return handlers
