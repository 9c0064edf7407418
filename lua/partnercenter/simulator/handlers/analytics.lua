-- Analytics: tables of rows, and figures about licenses. What the rows are is in analytics.lua, what is done with them
-- in rows.lua.

local analytics = require "partnercenter.simulator.analytics"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local rows = require "partnercenter.simulator.rows"
local shapes = require "partnercenter.simulator.shapes"

local handlers = {}

local DAY = 86400
local FEW_GROUPS = 1000

local function one() return 1 end

local function field(name)
  return function(row) return row[name] end
end

local function flag(name)
  return function(row) return row[name] and 1 or 0 end
end

-- Spells a member as the documentation's examples do, in rows and groups alike.
local function respell(self, body, name, odd)
  if not self.irregular.odd_members then return end
  for _, row in ipairs(body.Value) do
    if row[name] ~= nil then row[odd], row[name] = row[name], nil end
  end
end

local subscription_options = {
  measures = { { name = "subscriptionCount", of = one }, { name = "licenseCount", of = field("licenseCount") } },
  counts_as_texts = true,
  envelope = "full",
}

handlers["analytics.subscriptions.list"] = function(self)
  return rows.answer(self, analytics.subscriptions(self.world), subscription_options)
end

local usage_options = {
  measures = { { name = "quantity", of = field("quantity") } },
  level = "day",
  level_needs_groups = true,
  envelope = "full",
}

handlers["analytics.usage.azure.list"] = function(self)
  return rows.answer(self, analytics.azure_usage(self.world), usage_options)
end

local reseller_options = {
  measures = {
    { name = "indirectResellerCount", of = one },
    { name = "licenseCount", of = field("licenseCount") },
    { name = "subscriptionCount", of = field("subscriptionCount") },
  },
  level = "day",
  level_needs_groups = true,
  envelope = "full",
}

handlers["analytics.indirect_resellers.list"] = function(self)
  local status, body = rows.answer(self, analytics.resellers(self.world), reseller_options)
  respell(self, body, "latestSubscriptionDeprovisionedDate", "latestSubscriptionDeprovisionedEndDate")
  return status, body
end

local search_options = {
  measures = {
    { name = "searchResultPageViews", of = one },
    { name = "contactClicks", of = flag("contactButtonClicked") },
    { name = "referralCount", of = flag("referralSubmitted") },
    { name = "profileViews", of = flag("detailsViewed") },
  },
  level = "day",
  level_needs_groups = true,
  envelope = "bare",
  most_groups = FEW_GROUPS,
}

handlers["analytics.search.list"] = function(self)
  local status, body = rows.answer(self, analytics.searches(self.world), search_options)
  for _, row in ipairs(body.Value) do row.day, row.number, row.bits = nil, nil, nil end
  respell(self, body, "referralSubmitted", "referralsSubmitted")
  return status, body
end

local referral_options = {
  measures = { { name = "referralCount", of = one } },
  level = "day",
  level_needs_groups = true,
  envelope = "bare",
  most_groups = FEW_GROUPS,
}

handlers["analytics.referrals.list"] = function(self)
  return rows.answer(self, analytics.referrals(self.world), referral_options)
end

-- Licenses ----------------------------------------------------------------------------------------------------------

local SERVICE, SERVICE_NAME, CHANNEL = "o365", "Microsoft Office 365", "reseller"

-- The day that the figures were made: last midnight, or a day that is asked for.
local function processed(self)
  local text = self:parameter("processeddatetime")
  local seconds = text and (dates.parse_moment(text) or fail.bad_request("%s is not a date.", text)) or self.now
  if seconds > self.now then fail.bad_request("processedDateTime is in the future.") end
  return dates.plain(math.floor(seconds) // DAY * DAY)
end

local function license_row(customer, product, date)
  return {
    processedDateTime = date,
    serviceCode = SERVICE,
    serviceName = SERVICE_NAME,
    channel = CHANNEL,
    customerTenantId = customer.id:upper(),
    customerName = customer.name:upper(),
    productId = product.offer.sku.id:upper(),
    productName = product.offer.name:upper(),
  }
end

local deployment_options = {
  measures = {
    { name = "licensesDeployed", of = field("licensesDeployed") },
    { name = "licensesSold", of = field("licensesSold") },
  },
  envelope = "full",
}

handlers["analytics.commercial.deployment.license.list"] = function(self)
  local list, date = {}, processed(self)
  analytics.each_product(self.world, function(customer, product)
    local row = license_row(customer, product, date)
    row.licensesDeployed, row.licensesSold = product.deployed, product.sold
    list[#list + 1] = row
  end)
  return rows.answer(self, list, deployment_options)
end

local usage_of_licenses_options = {
  measures = {
    { name = "licensesActive", of = field("licensesActive") },
    { name = "licensesQualified", of = field("licensesQualified") },
  },
  envelope = "open",
}

handlers["analytics.commercial.usage.license.list"] = function(self)
  local list, date = {}, processed(self)
  analytics.each_product(self.world, function(customer, product)
    for _, workload in ipairs(product.workloads) do
      local row = license_row(customer, product, date)
      row.workloadCode, row.workloadName = workload.code, workload.name
      row.licensesActive, row.licensesQualified = workload.active, workload.qualified
      list[#list + 1] = row
    end
  end)
  local status, body = rows.answer(self, list, usage_of_licenses_options)
  respell(self, body, "licensesActive", "licenseActive")
  return status, body
end

local function share(part, whole)
  if whole == 0 then return 0 end
  return math.floor(part / whole * 10000 + 0.5) / 10000
end

local function insights(self, items, object_type)
  local date = dates.plain(math.floor(self.now) // DAY * DAY) .. "+00:00"
  for _, item in ipairs(items) do
    item.processedDateTime, item.serviceName, item.channel = date, SERVICE, CHANNEL
    item.attributes = { objectType = object_type }
  end
  local page = shapes.collection(items)
  page.links = nil
  return 200, page
end

handlers["analytics.licenses.deployment.list"] = function(self)
  local sold, deployed = 0, 0
  analytics.each_product(self.world, function(_, product)
    sold, deployed = sold + product.sold, deployed + product.deployed
  end)
  return insights(self, { { proratedDeploymentPercent = share(deployed, sold), licensesSold = sold } },
    "PartnerLicensesDeploymentInsights")
end

handlers["analytics.licenses.usage.list"] = function(self)
  local items, by_code = {}, {}
  analytics.each_product(self.world, function(_, product)
    for _, workload in ipairs(product.workloads) do
      local sum = by_code[workload.code]
      if not sum then
        sum = { name = workload.name, active = 0, qualified = 0 }
        by_code[workload.code], items[#items + 1] = sum, sum
      end
      sum.active, sum.qualified = sum.active + workload.active, sum.qualified + workload.qualified
    end
  end)
  for position, sum in ipairs(items) do
    items[position] = { proratedLicensesUsagePercent = share(sum.active, sum.qualified), workloadName = sum.name }
  end
  return insights(self, items, "PartnerLicensesUsageInsights")
end

handlers["customers.analytics.licenses.deployment.list"] = function(self)
  local customer, items = self:customer(), {}
  for position, product in ipairs(analytics.licenses(self.world, customer)) do
    items[position] = {
      customerName = customer.name:upper(),
      productName = product.offer.name:upper(),
      licensesDeployed = product.deployed,
      deploymentPercent = share(product.deployed, product.sold),
      licensesSold = product.sold,
    }
  end
  return insights(self, items, "CustomerLicensesDeploymentInsights")
end

handlers["customers.analytics.licenses.usage.list"] = function(self)
  local customer, items = self:customer(), {}
  for _, product in ipairs(analytics.licenses(self.world, customer)) do
    for _, workload in ipairs(product.workloads) do
      items[#items + 1] = {
        customerName = customer.name:upper(),
        productName = product.offer.name:upper(),
        licensesActive = workload.active,
        licensesQualified = workload.qualified,
        usagePercent = share(workload.active, workload.qualified),
        workloadName = workload.name,
      }
    end
  end
  return insights(self, items, "CustomerLicensesUsageInsights")
end

return handlers
