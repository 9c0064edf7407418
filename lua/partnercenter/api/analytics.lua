-- Analytics: tables of subscriptions, usage, resellers, searches and referrals that can be filtered, sorted and grouped
-- by the service, and how far licenses are deployed and used.
-- The rows come in an envelope of their own, and filters are text: partnercenter.filter writes it.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only, everywhere = shared.user_token, shared.global_only, shared.everywhere
local except_china = shared.except_china
local customer_id = shared.customer_id

-- What a field can be compared by.
local is = { "equals", "not_equals" }
local contains = { "substring" }
local contains_or_is = { "substring", "equals", "not_equals" }
local compares = {
  "equals", "not_equals", "greater_than", "less_than", "greater_than_or_equals", "less_than_or_equals",
}

local MAXIMUM = 10000

local top = {
  name = "top",
  type = "integer",
  minimum = 1,
  maximum = MAXIMUM,
  default = MAXIMUM,
  summary = "Rows on one page",
}
-- Two pages know the limit, and tell no default.
local limited = { name = "top", type = "integer", minimum = 1, maximum = MAXIMUM, summary = "Rows on one page" }
local skip = { name = "skip", type = "integer", minimum = 0, summary = "Rows to pass over" }

local function filter(rows, fields, required)
  return {
    name = "filter",
    type = "string",
    required = required,
    filter_rows = rows,
    filter_fields = fields,
    summary = "Which rows: made with partnercenter.filter, or text as in market eq 'US'",
  }
end

local function groupby(fields, name, required, open)
  return {
    name = name or "groupby",
    type = "string",
    required = required,
    joined = true,
    enum = fields,
    open = open,
    summary = "What to group the rows by: a list of fields",
  }
end

local function orderby(fields)
  return {
    name = "orderby",
    type = "string",
    joined = "directed",
    enum = fields,
    summary = "What to sort by: a list of fields, each may end in asc or desc",
  }
end

local function level(default)
  return {
    name = "aggregationLevel",
    type = "string",
    enum = { "day", "week", "month" },
    default = default,
    summary = "How long the groups of a date field in groupby are; nothing without groupby",
  }
end

local function names_of(fields, but)
  local list = {}
  for _, entry in ipairs(fields) do
    if entry[1] ~= but then list[#list + 1] = entry[1] end
  end
  return list
end

local subscription_fields = {
  { "autoRenewEnabled", is }, { "commitmentEndDate", compares }, { "creationDate", compares },
  { "currentStateEndDate", compares }, { "customerMarket", is }, { "customerName", contains },
  { "customerTenantId", is }, { "deprovisionedDate", compares }, { "effectiveStartDate", compares },
  { "friendlyName", contains }, { "id", is }, { "lastRenewalDate", compares }, { "lastUsageDate", compares },
  { "partnerId", is }, { "partnerName", is }, { "productName", contains_or_is }, { "providerName", is },
  { "status", is }, { "subscriptionType", is }, { "trialStartDate", compares },
  { "trialToPaidConversionDate", compares },
}
local subscription_groups = names_of(subscription_fields)

local usage_fields = {
  { "customerTenantId", is }, { "customerName", is }, { "subscriptionId", is }, { "subscriptionName", is },
  { "usageDate", compares }, { "resourceLocation", is }, { "meterCategory", is }, { "meterSubcategory", is },
  { "meterUnit", is }, { "reservationOrderId", is }, { "reservationId", is }, { "consumptionMeterId", is },
  { "serviceType", is },
}

local reseller_fields = {
  { "partnerTenantId", is }, { "id", is }, { "Name", is }, { "market", is },
  { "firstSubscriptionCreationDate", compares }, { "latestSubscriptionCreationDate", compares },
  { "firstSubscriptionEndDate", compares }, { "latestSubscriptionEndDate", compares },
  { "firstSubscriptionSuspendedDate", compares }, { "latestSubscriptionSuspendedDate", compares },
  { "firstSubscriptionDeprovisionedDate", compares }, { "latestSubscriptionDeprovisionedDate", compares },
}
local reseller_orders = names_of(reseller_fields)
reseller_orders[3] = "name"
reseller_orders[#reseller_orders + 1] = "subscriptionCount"
reseller_orders[#reseller_orders + 1] = "licenseCount"

-- No page lists the fields of these two: any of the row's, but those of groups.
local referral_fields = {
  { "id", is }, { "status", is }, { "customerMarket", is }, { "customerName", is }, { "customerOrgSize", is },
  { "acceptedDate", compares }, { "acknowledgedDate", compares }, { "archivedDate", compares },
  { "declinedDate", compares }, { "expiredDate", compares }, { "lostDate", compares }, { "missedDate", compares },
  { "createdDate", compares }, { "skippedDate", compares }, { "wonDate", compares }, { "partnerMarket", is },
}
local search_fields = {
  { "companyName", is }, { "contactButtonClicked", is }, { "keywordCountry", is }, { "detailsViewed", is },
  { "keywordIndustryFocus", is }, { "mpnId", is }, { "partnerMarket", is }, { "keywordProduct", is },
  { "referralSubmitted", is }, { "searchDate", compares }, { "keywordSearchText", is },
}

local license_fields = {
  { "serviceCode", is }, { "serviceName", is }, { "channel", is }, { "customerTenantId", is }, { "customerName", is },
  { "productId", is }, { "productName", is },
}
local workload_fields = table.move(license_fields, 1, #license_fields, 3, {
  { "workloadCode", is }, { "workloadName", is },
})

local processed = {
  name = "processedDateTime",
  type = "datetime",
  default = "the latest processing",
  summary = "Since when the data are processed",
}

local grouped_note = "With groupby a row has those fields and the counts alone; some counts are numbers in texts."
local superseded = "analytics.commercial.%s.license.list tells it for all customers at once."

local operations = {
  {
    name = "analytics.subscriptions.list",
    doc = "Get all subscription analytics information",
    summary = "All subscriptions of all customers as rows, filtered or grouped by the service",
    method = "GET",
    path = "/partner/v1/analytics/subscriptions",
    params = {
      top, skip, filter("SubscriptionAnalytics", subscription_fields), level("the whole range of dates"),
      groupby(subscription_groups, "groupBy"),
    },
    returns = "Collection<SubscriptionAnalytics>",
    paging = "top_skip",
    auth = user_token,
    clouds = everywhere,
    notes = { grouped_note, "subscriptionType is compared with regard to case." },
  },
  {
    name = "analytics.subscriptions.list_filtered",
    doc = "Get subscription analytics information filtered by a search query",
    summary = "Those subscriptions that a filter lets pass",
    method = "GET",
    path = "/partner/v1/analytics/subscriptions",
    params = { filter("SubscriptionAnalytics", subscription_fields, true), top, skip },
    returns = "Collection<SubscriptionAnalytics>",
    paging = "top_skip",
    auth = user_token,
    clouds = everywhere,
    notes = {
      "Each field has comparisons of its own; names of customers and subscriptions have substring alone.",
      "Dates that are not there are null.",
    },
  },
  {
    name = "analytics.subscriptions.list_grouped",
    doc = "Get subscription analytics grouped by dates or terms",
    summary = "How many subscriptions and licenses there are, by fields and dates",
    method = "GET",
    path = "/partner/v1/analytics/subscriptions",
    params = {
      groupby(subscription_groups, "groupby", true), top, skip, filter("SubscriptionAnalytics", subscription_fields),
      level("the whole range of dates"),
    },
    returns = "Collection<SubscriptionAnalytics>",
    paging = "top_skip",
    auth = user_token,
    clouds = everywhere,
    notes = { grouped_note, "subscriptionType has more values than those documented." },
  },
  {
    name = "analytics.usage.azure.list",
    doc = "Get all Azure usage analytics information",
    summary = "What Azure subscriptions used, day by day and meter by meter",
    method = "GET",
    path = "/partner/v1/analytics/usage/azure",
    params = {
      top, skip, filter("AzureUsageAnalytics", usage_fields), level("day"), orderby(names_of(usage_fields)),
      groupby(names_of(usage_fields)),
    },
    returns = "Collection<AzureUsageAnalytics>",
    paging = "top_skip",
    auth = user_token,
    clouds = everywhere,
    notes = { "aggregationLevel goes with groupby only.", "What is not there is an empty text, or the text None." },
  },
  {
    name = "analytics.indirect_resellers.list",
    doc = "Get all indirect resellers analytics information",
    summary = "What each indirect reseller has sold",
    method = "GET",
    path = "/partner/v1/analytics/indirectresellers",
    params = {
      top, skip, filter("IndirectResellerAnalytics", reseller_fields), level("day"), orderby(reseller_orders),
      groupby(names_of(reseller_fields)),
    },
    returns = "Collection<IndirectResellerAnalytics>",
    paging = "top_skip",
    auth = user_token,
    clouds = everywhere,
    notes = {
      "The page lists the row's fields among the parameters too; they are what filter compares.",
      "A date in the year 1 means that it never happened.",
    },
  },
  {
    name = "analytics.search.list",
    doc = "Get all search analytics information",
    summary = "Searches in which the partner was found",
    method = "GET",
    path = "/partner/v1/analytics/search",
    params = {
      filter("SearchAnalytics", search_fields), groupby(names_of(search_fields), nil, nil, true), level(), limited,
      skip,
    },
    returns = "Collection<SearchAnalytics>",
    paging = "top_skip_count",
    auth = user_token,
    clouds = everywhere,
    notes = { "No membership of the CSP program is needed.", "Groups may be cut short where there are many." },
  },
  {
    name = "analytics.referrals.list",
    doc = "Get all referrals analytics information",
    summary = "Referrals that the partner got, and what became of them",
    method = "GET",
    path = "/partner/v1/analytics/referrals",
    params = {
      filter("ReferralAnalytics", referral_fields), groupby(names_of(referral_fields), nil, nil, true), level(),
      limited, skip,
    },
    returns = "Collection<ReferralAnalytics>",
    paging = "top_skip_count",
    auth = user_token,
    clouds = except_china,
    notes = { "No membership of the CSP program is needed.", "Groups may be cut short where there are many." },
  },

  {
    name = "analytics.commercial.deployment.license.list",
    doc = "Get licenses deployment information",
    summary = "How many of the licenses sold are deployed, by customer and product",
    method = "GET",
    path = "/v1/analytics/commercial/deployment/license/",
    also = { "/partner/v1/analytics/commercial/deployment/license" },
    params = {
      top, skip, filter("LicenseDeployment", license_fields), groupby(names_of(license_fields)), processed,
    },
    returns = "Collection<LicenseDeployment>",
    paging = "top_skip",
    auth = user_token,
    clouds = global_only,
    notes = { "The page asks under /v1 in its syntax, and under /partner/v1 in its example." },
  },
  {
    name = "analytics.commercial.usage.license.list",
    doc = "Get licenses usage information",
    summary = "How many of the licenses are used, by customer, product and workload",
    method = "GET",
    path = "/v1/analytics/commercial/usage/license/",
    also = { "/partner/v1/analytics/commercial/usage/license" },
    params = {
      top, skip, filter("LicenseUsage", workload_fields), groupby(names_of(workload_fields)), processed,
    },
    returns = "Collection<LicenseUsage>",
    paging = "top_skip",
    auth = user_token,
    clouds = global_only,
    notes = { "The page asks under /v1 in its syntax, and under /partner/v1 in its example." },
  },
  {
    name = "analytics.licenses.deployment.list",
    doc = "Get partner licenses deployment information",
    summary = "How far licenses are deployed over all customers, by service",
    method = "GET",
    path = "/v1/analytics/licenses/deployment",
    params = {},
    returns = "Collection<PartnerLicensesDeploymentInsights>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    deprecated = superseded:format("deployment"),
  },
  {
    name = "analytics.licenses.usage.list",
    doc = "Get partner licenses usage information",
    summary = "How far licenses are used over all customers, by workload",
    method = "GET",
    path = "/v1/analytics/licenses/usage",
    params = {},
    returns = "Collection<PartnerLicensesUsageInsights>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    deprecated = superseded:format("usage"),
  },
  {
    name = "customers.analytics.licenses.deployment.list",
    doc = "Get customer licenses deployment information",
    summary = "How far a customer's licenses are deployed, by product",
    method = "GET",
    path = "/v1/customers/{customer_id}/analytics/licenses/deployment",
    params = { customer_id },
    returns = "Collection<CustomerLicensesDeploymentInsights>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    deprecated = superseded:format("deployment"),
  },
  {
    name = "customers.analytics.licenses.usage.list",
    doc = "Get customer licenses usage information",
    summary = "How far a customer's licenses are used, by product and workload",
    method = "GET",
    path = "/v1/customers/{customer_id}/analytics/licenses/usage",
    params = { customer_id },
    returns = "Collection<CustomerLicensesUsageInsights>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    deprecated = superseded:format("usage"),
  },
}

return { area = "Analytics", operations = operations }
