-- The rows of the analytics, made of the simulated world: subscriptions, Azure usage, indirect resellers and licenses
-- as they are now, searches and referrals out of the seed, some for each of the last thirty days.
-- How rows are filtered, grouped and paged is in rows.lua.

local billing = require "partnercenter.simulator.billing"
local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local random = require "partnercenter.simulator.random"
local usage = require "partnercenter.simulator.usage"

local null = core.json.null

local analytics = {}

local FOR_SEARCH, FOR_ACTIVITY = 41, 42
local DAY = 86400
local ANALYSED = 2000 -- customers that have rows: more would hold everybody else up
local NEVER = "0001-01-01T00:00:00"

-- Every customer that is analysed.
local function customers(world)
  local index, last = 0, math.min(world.customer_count, ANALYSED)
  return function()
    while index < last do
      index = index + 1
      local customer = world:customer(index)
      if customer then return customer end
    end
    return nil
  end
end

-- Subscriptions -----------------------------------------------------------------------------------------------------

local states = { active = "ACTIVE", suspended = "SUSPENDED", deleted = "DEPROVISIONED" }
local months_of = { P1M = 1, P1Y = 12, P3Y = 36 }

local function type_of(offer)
  if offer.kind == "usage" then return "Azure" end
  if offer.kind ~= "license" then return "UNKNOWN" end
  return offer.name:find("^Microsoft 365") and "Microsoft365" or "Office"
end

-- When the current term began, where it is not the first one.
local function last_renewal(world, subscription, ends)
  if subscription.offer.kind == "usage" then return null end
  local year, month, day = dates.civil(ends // DAY)
  local began = dates.days(year, month - months_of[subscription.term], day) * DAY
  if began <= subscription.created or began > world.clock() then return null end
  return dates.plain(began)
end

local function subscription_row(world, customer, subscription)
  local offer, reseller = subscription.offer, customer.reseller and world.resellers[customer.reseller]
  local is_trial, ends = offer.trial_of ~= nil, world:term_end(subscription)
  local start, finish = dates.plain(math.floor(subscription.created) // DAY * DAY), dates.plain(ends)
  local is_used = offer.kind == "usage" and subscription.status == "active"
  return {
    customerTenantId = customer.id:upper(),
    customerName = customer.name:upper(),
    customerMarket = customer.country.code,
    id = subscription.id:upper(),
    status = states[subscription.status] or "ACTIVE",
    productName = offer.name:upper(),
    subscriptionType = type_of(offer),
    autoRenewEnabled = subscription.auto_renew,
    partnerId = tostring(reseller and reseller.mpn_id or world.partner.mpn_id),
    friendlyName = subscription.nickname:upper(),
    partnerName = reseller and reseller.name or world.partner.name,
    providerName = reseller and world.partner.name or null,
    creationDate = dates.plain(subscription.created) .. ".037",
    effectiveStartDate = start,
    commitmentEndDate = finish,
    currentStateEndDate = finish,
    trialToPaidConversionDate = null,
    trialStartDate = is_trial and start or null,
    trialEndDate = is_trial and finish or null,
    lastUsageDate = is_used and dates.plain(world.clock() // DAY * DAY - DAY) or null,
    deprovisionedDate = null,
    lastRenewalDate = last_renewal(world, subscription, ends),
    licenseCount = offer.kind == "usage" and 0 or subscription.quantity,
    churnRisk = subscription.status == "active" and "Low" or "High",
    billingCycleName = subscription.billing_cycle:upper(),
  }
end

--- All subscriptions.
---@param world table
---@return table[]
function analytics.subscriptions(world)
  local list = {}
  for customer in customers(world) do
    for _, subscription in ipairs(world:subscriptions(customer)) do
      list[#list + 1] = subscription_row(world, customer, subscription)
    end
  end
  return list
end

-- Usage -------------------------------------------------------------------------------------------------------------

local function add_month(world, list, customer, subscription, month, last_day)
  local seed, before = world.seeded.seed, {}
  local first = billing.bounds(month)
  for day = 1, last_day do
    for number, part in ipairs(billing.usage(seed, subscription, customer.country, month, day)) do
      list[#list + 1] = {
        customerTenantId = customer.id:upper(),
        customerName = customer.name:upper(),
        subscriptionId = subscription.id:upper(),
        subscriptionName = subscription.nickname:upper(),
        usageDate = dates.plain(first + (day - 1) * DAY),
        resourceLocation = "useast",
        meterCategory = part.meter.service,
        meterSubcategory = part.meter.kind or "None",
        meterUnit = part.meter.unit,
        reservationOrderId = "",
        reservationId = "",
        consumptionMeterId = part.meter.id,
        serviceType = part.meter.service == "Virtual Machines" and "Standard_D2s_v3" or "",
        quantity = (part.quantity - (before[number] or 0)) / 10000,
      }
      before[number] = part.quantity
    end
  end
end

--- Azure usage of the last month and this one, day by day.
---@param world table
---@return table[]
function analytics.azure_usage(world)
  local list, period = {}, usage.period(world)
  local first = billing.bounds(period.month - 1)
  for customer in customers(world) do
    for _, subscription in ipairs(world:subscriptions(customer)) do
      if subscription.offer.kind == "usage" and subscription.status == "active" then
        local began = billing.month_of(subscription.created)
        if began < period.month then
          add_month(world, list, customer, subscription, period.month - 1, (period.first - first) // DAY)
        end
        add_month(world, list, customer, subscription, period.month, period.today)
      end
    end
  end
  return list
end

-- Resellers ---------------------------------------------------------------------------------------------------------

local function stretch(row, name, seconds)
  local text = dates.plain(seconds)
  local first, latest = "first" .. name, "latest" .. name
  if row[first] == NEVER or text < row[first] then row[first] = text end
  if row[latest] == NEVER or text > row[latest] then row[latest] = text end
end

--- Indirect resellers.
---@param world table
---@return table[]
function analytics.resellers(world)
  local list = {}
  for number, reseller in ipairs(world.resellers) do
    local row = {
      partnerTenantId = world.partner.tenant:upper(),
      id = reseller.id,
      name = reseller.name,
      market = "US",
      subscriptionCount = 0,
      licenseCount = 0,
    }
    for _, name in ipairs({ "CreationDate", "EndDate", "SuspendedDate", "DeprovisionedDate" }) do
      row["firstSubscription" .. name], row["latestSubscription" .. name] = NEVER, NEVER
    end
    list[number] = row
  end
  for customer in customers(world) do
    local row = customer.reseller and list[customer.reseller]
    for _, subscription in ipairs(row and world:subscriptions(customer) or {}) do
      row.subscriptionCount = row.subscriptionCount + 1
      row.licenseCount = row.licenseCount + (subscription.offer.kind == "usage" and 0 or subscription.quantity)
      stretch(row, "SubscriptionCreationDate", subscription.created)
      stretch(row, "SubscriptionEndDate", world:term_end(subscription))
    end
  end
  return list
end

-- Searches and referrals --------------------------------------------------------------------------------------------

local countries = { "US", "GB", "DE", "FR" }
local industries = { "healthcare", "education", "retail" }
local products = { "Azure", "Office 365", "Dynamics 365" }
local texts = { " cloud partner", "migration", " managed services" }

local function keyword(list, bits, shift)
  return random.pick(bits, shift, 2) == 0 and null or list[random.pick(bits, shift + 2, #list) + 1]
end

--- The searches of the last thirty days, the oldest first.
---@param world table
---@return table[]
function analytics.searches(world)
  local list, today = {}, math.floor(world.clock()) // DAY
  for day = today - 29, today do
    for number = 1, random.pick(random.at(world.seeded.seed, FOR_SEARCH, day), 1, 5) do
      local bits = random.at(world.seeded.seed, FOR_SEARCH, day, number)
      local is_viewed = random.pick(bits, 1, 2) == 0
      local is_clicked = is_viewed and random.pick(bits, 3, 2) == 0
      list[#list + 1] = {
        companyName = world.partner.name,
        contactButtonClicked = is_clicked,
        keywordCountry = keyword(countries, bits, 5),
        detailsViewed = is_viewed,
        keywordIndustryFocus = keyword(industries, bits, 13),
        mpnId = world.partner.mpn_id,
        partnerMarket = "US",
        keywordProduct = keyword(products, bits, 21),
        referralSubmitted = is_clicked and random.pick(bits, 29, 3) > 0,
        searchDate = dates.day(day * DAY),
        keywordSearchText = texts[random.pick(bits, 33, #texts) + 1],
        day = day,
        number = number,
        bits = bits,
      }
    end
  end
  return list
end

-- What became of a referral, and after how many days.
local outcomes = {
  { "Accepted", { acknowledgedDate = 0, acceptedDate = 1 } },
  { "Won", { acknowledgedDate = 0, acceptedDate = 1, wonDate = 5 } },
  { "Lost", { acknowledgedDate = 0, acceptedDate = 1, lostDate = 6 } },
  { "Declined", { acknowledgedDate = 0, declinedDate = 2 } },
  { "Expired", { expiredDate = 7 } },
}
local happenings = { "acceptedDate", "acknowledgedDate", "archivedDate", "declinedDate", "expiredDate", "lostDate",
  "missedDate", "skippedDate", "wonDate" }
local sizes = { "1to9employees", "10to50employees", "51to250employees" }

--- The referrals that came of those searches.
---@param world table
---@return table[]
function analytics.referrals(world)
  local list, now = {}, world.clock()
  for _, search in ipairs(analytics.searches(world)) do
    if search.referralSubmitted then
      local created = search.day * DAY + 9 * 3600
      local outcome = outcomes[random.pick(search.bits, 37, #outcomes) + 1]
      local row = {
        id = tostring(search.day * 10 + search.number),
        status = "New",
        customerMarket = search.keywordCountry == null and "US" or search.keywordCountry,
        customerName = "Visitor " .. search.day % 1000 .. search.number,
        customerOrgSize = sizes[random.pick(search.bits, 41, #sizes) + 1],
        createdDate = dates.plain(created),
        partnerMarket = "US",
      }
      local latest = -1
      for _, name in ipairs(happenings) do
        local days = outcome[2][name]
        local moment = days and created + days * DAY + 2450
        row[name] = moment and moment <= now and dates.plain(moment) or null
        if row[name] ~= null and days > latest then latest = days end
      end
      local is_over = true
      for name in pairs(outcome[2]) do is_over = is_over and row[name] ~= null end
      if is_over then row.status = outcome[1] elseif latest >= 0 then row.status = "Acknowledged" end
      list[#list + 1] = row
    end
  end
  return list
end

-- Licenses ----------------------------------------------------------------------------------------------------------

local workloads = { -- by the name of a service plan
  EXCHANGE_S_STANDARD = { "EXO", "Exchange" },
  SHAREPOINTSTANDARD = { "SPO", "SharePoint" },
  TEAMS1 = { "TEAMS", "Microsoft Teams" },
  OFFICESUBSCRIPTION = { "O365PROPLUS", "Office ProPlus" },
  INTUNE_A = { "INTUNE", "Intune" },
  AAD_PREMIUM = { "AADP", "Azure Active Directory Premium" },
  MCOMEETADV = { "SFB", "Skype For Business" },
}

--- What a customer has of each product with licenses: how many were sold, given to users, and used for each workload.
---@param world table
---@param customer table
---@return { offer: table, sold: integer, deployed: integer, workloads: { code: string, name: string,
---  qualified: integer, active: integer }[] }[]
function analytics.licenses(world, customer)
  local list, by_sku = {}, {}
  for _, subscription in ipairs(world:subscriptions(customer)) do
    local offer = subscription.offer
    local sku = subscription.status == "active" and offer.sku
    if sku then
      local product = by_sku[sku.id]
      if not product then
        product = { offer = offer, sold = 0, deployed = 0, workloads = {} }
        for position, plan in ipairs(offer.plans) do
          local workload = workloads[plan.serviceName]
          product.workloads[position] = { code = workload[1], name = workload[2], qualified = 0, active = 0 }
        end
        by_sku[sku.id], list[#list + 1] = product, product
      end
      product.sold = product.sold + subscription.quantity
    end
  end
  for _, user in ipairs(list[1] and world:users(customer) or {}) do
    local bits = random.at(world.seeded.seed, FOR_ACTIVITY, customer.index, user.number)
    for _, id in ipairs(user.state == "active" and user.licenses or {}) do
      local product = by_sku[id]
      if product then product.deployed = product.deployed + 1 end
      for position, workload in ipairs(product and product.workloads or {}) do
        workload.qualified = workload.qualified + 1
        if random.pick(bits, 3 * position, 4) > 0 then workload.active = workload.active + 1 end
      end
    end
  end
  return list
end

--- Walks all customers' products with licenses.
---@param world table
---@param visit fun(customer: table, product: table)
function analytics.each_product(world, visit)
  for customer in customers(world) do
    for _, product in ipairs(analytics.licenses(world, customer)) do visit(customer, product) end
  end
end

return analytics
