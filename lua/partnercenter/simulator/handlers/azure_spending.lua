-- Estimated costs of usage in the current billing period, from meters and resources up to the partner, and budgets.
-- The figures are usage.lua's. MS-AZR-0145P and Azure plans are told in different fields, as in the real service.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local shapes = require "partnercenter.simulator.shapes"
local usage = require "partnercenter.simulator.usage"

local money = shapes.money

local handlers = {}

local dollar = { decimals = 2 }

-- Figures are made anew every hour.
local function changed(self)
  local hour = math.floor(self.now) // 3600 * 3600
  return dates.plain(hour) .. (self.irregular.seven_digits and ".1433333" or "") .. "+00:00"
end

-- The period of MS-AZR-0145P goes by Pacific time and ends with its last day, that of an Azure plan by UTC.
local function add_period(self, item, is_plan)
  local period = usage.period(self.world)
  if is_plan then
    item.billingStartDate = dates.plain(period.first) .. "+00:00"
    item.billingEndDate = dates.plain(period.next) .. "+00:00"
  else
    item.billingStartDate = dates.plain(period.first) .. "-07:00"
    item.billingEndDate = dates.plain(period.next - 86400) .. "-07:00"
  end
end

local function add_costs(self, item, customer, sums, is_plan)
  local country = customer.country
  item.totalCost = money(sums.cost, country)
  if is_plan then
    item.currencyCode, item.usdTotalCost = country.currency, money(sums.usd, dollar)
  else
    item.currencyLocale = country.culture
  end
  item.lastModifiedDate = changed(self)
end

local function budget_of(sums)
  return { amount = sums.budget, attributes = { objectType = "SpendingBudget" } }
end

-- Partner and customers ---------------------------------------------------------------------------------------------

handlers["usage_summary.get"] = function(self)
  local world, partner = self.world, self.world.partner
  local period = usage.period(world)
  local total, over, trending, customers = 0, 0, 0, 0
  for sums in usage.customers(world) do
    if not sums.has_plan then
      customers, total = customers + 1, total + sums.usd
      if sums.percent > 100 then
        over = over + 1
      elseif sums.percent * period.length / period.today > 100 then
        trending = trending + 1
      end
    end
  end
  local summary = {
    emailsToNotify = core.json.array({}),
    customersOverBudget = over,
    customersTrendingOver = trending,
    customersWithUsageBasedSubscription = customers,
    resourceId = partner.tenant,
    id = partner.tenant,
    resourceName = partner.name,
    name = partner.name,
    totalCost = money(total, dollar),
    currencyLocale = "en-US",
    lastModifiedDate = changed(self),
    links = { self = self:self_link() },
    attributes = { objectType = "PartnerUsageSummary" },
  }
  add_period(self, summary, false)
  return 200, summary
end

handlers["customers.usage_records.list"] = function(self)
  local items = {}
  for sums in usage.customers(self.world) do
    local customer = sums.customer
    local item = {
      budget = budget_of(sums),
      customerSpendingBudget = not sums.has_plan and budget_of(sums) or nil,
      percentUsed = sums.percent,
      isUpgraded = sums.has_plan,
      resourceId = customer.id,
      id = customer.id,
      resourceName = customer.name,
      name = customer.name,
      usdTotalCost = 0,
      attributes = { objectType = "CustomerMonthlyUsageRecord" },
    }
    add_costs(self, item, customer, sums, sums.has_plan)
    items[#items + 1] = item
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["customers.usage_summary.get"] = function(self)
  local customer = self:customer()
  local sums = usage.of_customer(self.world, customer)
  local item = { budget = budget_of(sums), attributes = { objectType = "CustomerUsageSummary" } }
  if sums.has_plan then
    item.resourceId, item.resourceName = customer.id, customer.name
  else
    item.id, item.name = customer.id:upper(), customer.name
    item.links = { self = self:self_link() }
  end
  add_period(self, item, sums.has_plan)
  add_costs(self, item, customer, sums, sums.has_plan)
  return 200, item
end

local function budget_shape(self, amount)
  local uri = self.path:gsub("^/v1", "")
  local link = shapes.link((self.irregular.versioned_links and "/v1" or "") .. uri)
  link.method = self.method
  return {
    amount = amount,
    usageSpendingBudget = amount,
    links = { self = link },
    attributes = { objectType = "SpendingBudget" },
  }
end

handlers["customers.usage_budget.get"] = function(self)
  return 200, budget_shape(self, usage.budget(self.world, self:customer()))
end

handlers["customers.usage_budget.update"] = function(self)
  local customer, body = self:customer(), self:body()
  local amount = body.Amount
  if amount == core.json.null then amount = nil end
  if amount ~= nil and (type(amount) ~= "number" or amount < 0 or amount == math.huge) then
    fail.bad_request("Amount must be a number, and not below 0.")
  end
  usage.set_budget(self.world, customer, amount)
  local budget = budget_shape(self, amount)
  journal.note(self, {
    customer = customer,
    resource = "customer",
    operation = "update_customer_spending_budget",
    value = budget,
  })
  return 200, budget
end

-- Subscriptions -----------------------------------------------------------------------------------------------------

handlers["customers.subscriptions.usage_records.list"] = function(self)
  local customer = self:customer()
  local sums, items = usage.of_customer(self.world, customer), {}
  for position, used in ipairs(sums.subscriptions) do
    local subscription = used.subscription
    local is_plan = usage.is_plan(subscription)
    local item = {
      status = subscription.status,
      partnerOnRecord = is_plan and tostring(subscription.partner_mpn or self.world.partner.mpn_id) or nil,
      offerId = subscription.offer.id,
      resourceId = subscription.id,
      id = subscription.id,
      resourceName = subscription.offer.name,
      name = subscription.offer.name,
      usdTotalCost = 0,
      attributes = { objectType = "SubscriptionMonthlyUsageRecord" },
    }
    add_costs(self, item, customer, used, is_plan)
    items[position] = item
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

-- The usage of the path's subscription, which has to be metered.
local function of_path(self)
  local subscription, customer = self:subscription()
  if subscription.offer.kind ~= "usage" then
    fail.bad_request("The subscription %s is not usage-based.", subscription.id)
  end
  return usage.of_subscription(self.world, customer, subscription), subscription, customer
end

handlers["customers.subscriptions.usage_summary.get"] = function(self)
  local used, subscription, customer = of_path(self)
  local is_plan = usage.is_plan(subscription)
  local item = {
    resourceId = subscription.id,
    resourceName = subscription.offer.name,
    id = not is_plan and subscription.id or nil,
    name = not is_plan and subscription.offer.name or nil,
    links = { self = self:self_link() },
    attributes = { objectType = "SubscriptionUsageSummary" },
  }
  add_period(self, item, is_plan)
  add_costs(self, item, customer, used, is_plan)
  return 200, item
end

handlers["customers.subscriptions.meter_usage_records.list"] = function(self)
  local used, subscription, customer = of_path(self)
  local is_plan, offer, items = usage.is_plan(subscription), subscription.offer, {}
  for position, part in ipairs(used.meters) do
    local meter = part.meter
    local id_in_plan = is_plan and ("%s-%s-%s (%s)"):format(offer.product_id, offer.sku_id, meter.name, meter.unit)
    local item = {
      subscriptionId = subscription.id,
      meterId = id_in_plan or meter.id,
      meterName = meter.name,
      category = meter.service,
      subcategory = meter.kind,
      quantityUsed = part.quantity / 10000,
      unit = meter.unit,
      attributes = { objectType = "MeterUsageRecord" },
    }
    add_costs(self, item, customer, part, is_plan)
    items[position] = item
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["customers.subscriptions.resource_usage_records.list"] = function(self)
  local used, subscription, customer = of_path(self)
  if not usage.is_plan(subscription) then fail.bad_request("Usage by resource is that of Azure plans only.") end
  local items = {}
  for number, part in ipairs(used.meters) do
    for _, resource in ipairs(usage.resources(self.world, subscription, number, part.meter)) do
      local item = {
        subscriptionId = subscription.id,
        resourceUri = resource.uri,
        resourceType = resource.type,
        entitlementId = subscription.entitlement_id,
        entitlementName = "Partner Subscription",
        resourceGroupName = resource.group,
        name = resource.name,
        resourceName = resource.name,
        attributes = { objectType = "ResourceUsageRecord" },
      }
      add_costs(self, item, customer, { cost = resource.share(part.cost), usd = resource.share(part.usd) }, true)
      items[#items + 1] = item
    end
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["customers.subscriptions.usage_records.resources.list"] = function(self)
  local used, subscription, customer = of_path(self)
  if usage.is_plan(subscription) then fail.bad_request("These records are those of MS-AZR-0145P only.") end
  local items = {}
  for position, part in ipairs(used.meters) do
    local meter = part.meter
    items[position] = {
      category = meter.service,
      subcategory = meter.kind,
      quantityUsed = part.quantity / 10000,
      unit = meter.unit,
      id = meter.id,
      name = meter.name,
      totalCost = money(part.cost, customer.country),
      currencyLocale = customer.country.culture,
      attributes = { objectType = "AzureResourceMonthlyUsageRecord" },
    }
  end
  local uri = self.path:gsub("^/v1", "")
  if self.irregular.versioned_links then uri = "/v1" .. uri end
  return 200, shapes.collection(items, { self = shapes.link(uri) })
end

return handlers
