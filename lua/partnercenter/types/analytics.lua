-- Rows of the analytics, and figures about licenses. What exists in grouped rows only is marked so.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local customer = { name = "customerTenantId", type = "string", summary = "The customer" }
local customer_name = { name = "customerName", type = "string", summary = "Name of the customer" }
local customer_market = { name = "customerMarket", type = "string", summary = "Where the customer does business" }
local partner_market = { name = "partnerMarket", type = "string", summary = "Where the partner does business" }
local subscription_count = { name = "subscriptionCount", type = "number", summary = "How many subscriptions" }
local license_count = { name = "licenseCount", type = "number", summary = "How many licenses" }
local service_code = { name = "serviceCode", type = "string", summary = "Service, as in o365" }
local service_name = { name = "serviceName", type = "string", summary = "Name of the service, or its code" }
local channel = { name = "channel", type = "string", summary = "How it is sold, as in reseller" }
local product = { name = "productId", type = "string", summary = "The product" }
local product_name = { name = "productName", type = "string", summary = "Name of the product" }
local processed = { name = "processedDateTime", type = "datetime", summary = "When the figures were made" }
local workload_code = { name = "workloadCode", type = "string", summary = "Part of a service, as in EXO" }
local workload_name = { name = "workloadName", type = "string", summary = "Name of the part" }
local sold = { name = "licensesSold", type = "integer", summary = "How many were sold" }
local deployed = { name = "licensesDeployed", type = "integer", summary = "How many users were given" }
local active = { name = "licensesActive", type = "integer", summary = "How many are used" }
local qualified = { name = "licensesQualified", type = "integer", summary = "How many could be used" }
local customer_id = { name = "customerId", type = "string", summary = "The customer; not in all replies" }

local function date(name, summary)
  return { name = name, type = "datetime", summary = summary }
end

local types = {
  SubscriptionAnalytics = {
    summary = "A subscription as a row of analytics, or a group of them",
    doc = "Partner Center Analytics - Resources",
    fields = read_only {
      customer, customer_name, customer_market,
      { name = "id", type = "string", summary = "The subscription" },
      { name = "status", type = "string", summary = "ACTIVE, SUSPENDED or DEPROVISIONED" },
      product_name,
      { name = "subscriptionType", type = "string", summary = "Office, Azure, Microsoft365, Dynamics, EMS or others" },
      { name = "autoRenewEnabled", type = "boolean", summary = "Whether it renews by itself" },
      { name = "partnerId", type = "string", summary = "MPN id of the partner or reseller; replies may have a GUID" },
      { name = "friendlyName", type = "string", summary = "The partner's own name for it" },
      { name = "partnerName", type = "string", summary = "Who sold it" },
      { name = "providerName", type = "string", summary = "The indirect provider, where a reseller sold it" },
      date("creationDate", "When it was made"),
      date("effectiveStartDate", "When it begins"),
      date("commitmentEndDate", "When it ends"),
      date("currentStateEndDate", "When its status will change"),
      date("trialToPaidConversionDate", "When a trial becomes paid; may be null"),
      date("trialStartDate", "When the trial began; may be null"),
      date("trialEndDate", "When the trial ends; may be null"),
      date("lastUsageDate", "When it was used last; may be null"),
      date("deprovisionedDate", "When it was deprovisioned; may be null"),
      date("lastRenewalDate", "When it was renewed last; may be null"),
      license_count, subscription_count,
      { name = "churnRisk", type = "string", summary = "How likely it is to be lost; seen in replies" },
      { name = "billingCycleName", type = "string", summary = "How often it is billed; seen in replies" },
    },
  },
  AzureUsageAnalytics = {
    summary = "A day's usage of a meter as a row of analytics, or a group of them",
    doc = "Partner Center Analytics - Resources",
    fields = read_only {
      customer, customer_name,
      { name = "subscriptionId", type = "string", summary = "The subscription" },
      { name = "subscriptionName", type = "string", summary = "Name of the subscription" },
      date("usageDate", "The day"),
      { name = "resourceLocation", type = "string", summary = "Where it ran" },
      { name = "meterCategory", type = "string", summary = "Category of the meter" },
      { name = "meterSubcategory", type = "string", summary = "Subcategory of the meter, or None" },
      { name = "meterUnit", type = "string", summary = "Unit of the quantity" },
      { name = "reservationOrderId", type = "string", summary = "Order of a reservation; may be empty" },
      { name = "reservationId", type = "string", summary = "The reservation; may be empty" },
      { name = "consumptionMeterId", type = "string", summary = "The meter; may be empty" },
      { name = "serviceType", type = "string", summary = "Type of a virtual machine; may be empty" },
      { name = "quantity", type = "number", summary = "How much" },
    },
  },
  IndirectResellerAnalytics = {
    summary = "An indirect reseller as a row of analytics, or a group of them",
    doc = "Partner Center Analytics - Resources",
    fields = read_only {
      { name = "partnerTenantId", type = "string", summary = "The partner" },
      { name = "id", type = "string", summary = "The reseller" },
      { name = "name", type = "string", summary = "Name of the reseller" },
      { name = "market", type = "string", summary = "Where the reseller does business" },
      date("firstSubscriptionCreationDate", "First subscription"),
      date("latestSubscriptionCreationDate", "Latest subscription"),
      date("firstSubscriptionEndDate", "First end of a subscription"),
      date("latestSubscriptionEndDate", "Latest end of a subscription"),
      date("firstSubscriptionSuspendedDate", "First suspension; year 1 if there was none"),
      date("latestSubscriptionSuspendedDate", "Latest suspension; year 1 if there was none"),
      date("firstSubscriptionDeprovisionedDate", "First deprovisioning; year 1 if there was none"),
      date("latestSubscriptionDeprovisionedDate", "Latest deprovisioning; year 1 if there was none"),
      date("latestSubscriptionDeprovisionedEndDate", "The same; seen in replies"),
      subscription_count, license_count,
      { name = "indirectResellerCount", type = "number", summary = "How many resellers; in groups" },
    },
  },
  SearchAnalytics = {
    summary = "A search as a row of analytics, or a group of them",
    doc = "Partner Center Analytics - Resources",
    fields = read_only {
      { name = "companyName", type = "string", summary = "The partner" },
      { name = "contactButtonClicked", type = "boolean", summary = "Whether the contact button was used" },
      { name = "keywordCountry", type = "string", summary = "Country that was searched for; may be null" },
      { name = "detailsViewed", type = "boolean", summary = "Whether details were looked at" },
      { name = "keywordIndustryFocus", type = "string", summary = "Industry that was searched for; may be null" },
      { name = "mpnId", type = "string", summary = "MPN id of the partner; replies have a number" },
      partner_market,
      { name = "keywordProduct", type = "string", summary = "Product that was searched for; may be null" },
      { name = "referralSubmitted", type = "boolean", summary = "Whether a referral came of it" },
      { name = "referralsSubmitted", type = "boolean", summary = "The same; seen in replies" },
      date("searchDate", "When; replies have the day alone"),
      { name = "keywordSearchText", type = "string", summary = "Text that was searched for; blanks count" },
      { name = "searchResultPageViews", type = "integer", summary = "How often the partner was found; in groups" },
      { name = "contactClicks", type = "integer", summary = "How often the contact button was used; in groups" },
      { name = "referralCount", type = "integer", summary = "How many referrals came of it; in groups" },
      { name = "profileViews", type = "integer", summary = "How often details were looked at; in groups" },
    },
  },
  ReferralAnalytics = {
    summary = "A referral as a row of analytics, or a group of them",
    doc = "Partner Center Analytics - Resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The referral" },
      { name = "status", type = "string", summary = "Where it stands, as in Accepted" },
      customer_market, customer_name,
      { name = "customerOrgSize", type = "string", summary = "Size of the customer, as in 10to50employees" },
      date("acceptedDate", "When it was accepted; may be null"),
      date("acknowledgedDate", "When it was acknowledged; may be null"),
      date("archivedDate", "When it was archived; may be null"),
      date("declinedDate", "When it was declined; may be null"),
      date("expiredDate", "When it expired; may be null"),
      date("lostDate", "When it was lost; may be null"),
      date("missedDate", "When it was missed; may be null"),
      date("createdDate", "When it was made"),
      date("skippedDate", "When it was skipped; may be null"),
      date("wonDate", "When it was won; may be null"),
      partner_market,
      { name = "referralCount", type = "integer", summary = "How many; in groups" },
    },
  },
  LicenseDeployment = {
    summary = "Licenses of a product that a customer has deployed, or a group of them",
    doc = "Get licenses deployment information",
    fields = read_only {
      service_code, service_name, channel, customer, customer_name, product, product_name, deployed, sold, processed,
    },
  },
  LicenseUsage = {
    summary = "Licenses of a product that a customer uses for a workload, or a group of them",
    doc = "Get licenses usage information",
    fields = read_only {
      workload_code, workload_name, service_code, service_name, channel, customer, customer_name, product,
      product_name, active,
      { name = "licenseActive", type = "integer", summary = "The same; seen in replies" },
      qualified, processed,
    },
  },

  PartnerLicensesDeploymentInsights = {
    summary = "How far licenses of a service are deployed over all customers",
    doc = "Analytics resources",
    fields = read_only {
      { name = "proratedDeploymentPercent", type = "number", summary = "Share that is deployed, up to 1 or 100" },
      sold, processed, service_name, channel, attributes,
    },
  },
  PartnerLicensesUsageInsights = {
    summary = "How far licenses of a workload are used over all customers",
    doc = "Analytics resources",
    fields = read_only {
      { name = "proratedLicensesUsagePercent", type = "number", summary = "Share that is used, up to 1 or 100" },
      workload_name, processed, service_name, channel, attributes,
    },
  },
  CustomerLicensesDeploymentInsights = {
    summary = "How far a customer's licenses of a product are deployed",
    doc = "Analytics resources",
    fields = read_only {
      deployed, sold,
      { name = "deploymentPercent", type = "number", summary = "Share that is deployed, adjusted" },
      customer_id, customer_name, product_name, service_code, processed, service_name, channel, attributes,
    },
  },
  CustomerLicensesUsageInsights = {
    summary = "How far a customer's licenses of a product are used for a workload",
    doc = "Analytics resources",
    fields = read_only {
      workload_code, workload_name,
      { name = "usagePercent", type = "number", summary = "Share that is used, adjusted" },
      active, qualified, customer_id, customer_name, product_name, service_code, processed, service_name, channel,
      attributes,
    },
  },
}

return { types = types }
