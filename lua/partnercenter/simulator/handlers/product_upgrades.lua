-- Product upgrades: a customer's Microsoft Azure subscriptions become Azure plans, over some time. The state is asked
-- for with a POST that repeats the request.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local request = require "partnercenter.simulator.request"
local shelf = require "partnercenter.simulator.shelf"

local required = request.required
local array = core.json.array

local handlers = {}

local SECONDS = 45 -- that an upgrade takes

local function read(self)
  local body = self:body()
  local id, family = required(body, "customerId"), required(body, "productFamily")
  local index = core.is_guid(id) and self.world:customer_index(id)
  local customer = index and self.world:customer(index)
  if not customer then fail.not_found("The customer %s was not found.", id) end
  if family:lower() ~= "azure" then fail.bad_request("%s is not a productFamily that can be upgraded.", family) end
  return customer, family
end

local function upgradable(world, customer)
  local list = {}
  for _, subscription in ipairs(world:subscriptions(customer)) do
    local is_free = subscription.status == "active" and not subscription.later
    if subscription.offer.key == "azure" and is_free then list[#list + 1] = subscription end
  end
  return list
end

handlers["product_upgrades.eligibility.check"] = function(self)
  local customer, family = read(self)
  local begun = shelf.of(self.world, "product upgrade"):list(customer)
  local last = begun[#begun]
  local is_eligible = not last and upgradable(self.world, customer)[1] ~= nil
  local reason
  if last then
    reason = "An upgrade of this product family is in place already."
  elseif not is_eligible then
    reason = "The customer has no active Microsoft Azure subscription."
  end
  return 200, {
    customerId = customer.id,
    productFamily = family,
    isEligible = is_eligible,
    upgradeId = last and last.id or nil,
    reason = reason,
    attributes = { objectType = "ProductUpgradesEligibility" },
  }
end

-- The path in Location is no address: it lacks the slash, the version and the word that the state is found under.
local function accepted(upgrade)
  return 202, nil, { "Location", "productUpgrades/" .. upgrade.id }
end

handlers["product_upgrades.create"] = function(self)
  local world, customer, family = self.world, read(self)
  local upgrades = shelf.of(world, "product upgrade")
  if upgrades:list(customer)[1] then fail.conflict(800060, "An upgrade of this product family is in place already.") end
  local subscriptions, plan = upgradable(world, customer), catalog.offer("azure_plan")
  if not subscriptions[1] then fail.bad_request("The customer has no active Microsoft Azure subscription.") end
  local upgrade = upgrades:add(customer, { family = family, ends = self.now + SECONDS, sources = {} })
  for position, subscription in ipairs(subscriptions) do
    upgrade.sources[position] = subscription.id
    local is_named = subscription.nickname ~= subscription.offer.name
    subscription.later = {
      at = upgrade.ends,
      set = { offer = plan, nickname = is_named and subscription.nickname or plan.name },
    }
    world:keep("subscription", subscription)
  end
  journal.note(self, {
    customer = customer,
    resource = "subscription",
    operation = "upgrade_subscription",
    data = { { key = "UpgradeId", value = upgrade.id }, { key = "TargetOfferId", value = plan.id } },
  })
  return accepted(upgrade)
end

handlers["product_upgrades.status.get"] = function(self)
  local customer = read(self)
  local id = self.params.upgrade_id
  local upgrade = shelf.of(self.world, "product upgrade"):get(customer, id)
  if not upgrade then fail.not_found("The upgrade %s was not found.", id) end
  local is_done = self.now >= upgrade.ends
  local status, lines = is_done and "Completed" or "InProgress", {}
  for position, source in ipairs(upgrade.sources) do
    local target = shelf.guid(self.world, "azure plan", position, customer.index)
    lines[position] = {
      sourceProduct = { id = source, name = "AzureSubscription" },
      targetProduct = { id = target, name = "Microsoft Azure plan" },
      upgradedDate = is_done and dates.precise(upgrade.ends) or nil,
      status = status,
    }
  end
  -- The family comes back with a capital letter, whatever was sent.
  local family = upgrade.family:sub(1, 1):upper() .. upgrade.family:sub(2)
  return 200, { id = upgrade.id, productFamily = family, status = status, lineItems = array(lines) }
end

return handlers
