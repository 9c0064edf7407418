-- Azure usage, utilization, prices and budgets, and service costs. All costs of usage are estimates.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

-- Fields that usage records and summaries have in common.
local resource_id = { name = "resourceId", type = "string", summary = "What it is about: a partner, customer, plan …" }
local resource_name = { name = "resourceName", type = "string", summary = "Name of that" }
local id = { name = "id", type = "string", summary = "The same as resourceId, where it is there" }
local name = { name = "name", type = "string", summary = "The same as resourceName, where it is there" }
local total_cost = { name = "totalCost", type = "number", summary = "Estimated cost" }
local currency_locale = { name = "currencyLocale", type = "string", summary = "Locale of the currency; MS-AZR-0145P" }
local currency_code = { name = "currencyCode", type = "string", summary = "The currency; Azure plans" }
local usd_total_cost = { name = "usdTotalCost", type = "number", summary = "Estimated cost in USD; Azure plans" }
local changed = { name = "lastModifiedDate", type = "datetime", summary = "When the estimate was made" }
local period_start = { name = "billingStartDate", type = "datetime", summary = "Begin of the billing period" }
local period_end = { name = "billingEndDate", type = "datetime", summary = "End of the billing period" }
local budget = { name = "budget", type = "SpendingBudget", summary = "What may be spent" }
local category = { name = "category", type = "string", summary = "Category of the resource" }
local subcategory = { name = "subcategory", type = "string", summary = "Subcategory of the resource" }
local quantity_used = { name = "quantityUsed", type = "number", summary = "How much was used" }
local unit = { name = "unit", type = "string", summary = "Unit of the quantity" }
local subscription = { name = "subscriptionId", type = "string", summary = "The subscription, or the Azure plan" }

local types = {
  SpendingBudget = {
    summary = "What may be spent on usage in a month",
    doc = "Customer usage resources",
    fields = {
      { name = "amount", type = "number", summary = "The budget; null or absent when there is none" },
      { name = "usageSpendingBudget", type = "number", read_only = true, summary = "The same; seen in replies" },
      links,
      attributes,
    },
  },
  PartnerUsageSummary = {
    summary = "Usage of all customers in a billing period; without Azure plans",
    doc = "Customer usage resources",
    fields = read_only {
      { name = "emailsToNotify", type = "array<string>", summary = "Who is told about budgets" },
      { name = "customersOverBudget", type = "integer", summary = "Customers over their budget" },
      { name = "customersTrendingOver", type = "integer", summary = "Customers about to be over it" },
      { name = "customersWithUsageBasedSubscription", type = "integer", summary = "Customers with usage at all" },
      resource_id, id, resource_name, name, period_start, period_end, total_cost, currency_locale, changed,
      links, attributes,
    },
  },
  CustomerMonthlyUsageRecord = {
    summary = "A customer's usage in the current month",
    doc = "Customer usage resources",
    fields = read_only {
      budget,
      { name = "customerSpendingBudget", type = "SpendingBudget", summary = "The same as budget; seen in replies" },
      { name = "percentUsed", type = "number", summary = "Share of the budget in percent; may pass 100" },
      { name = "isUpgraded", type = "boolean", summary = "Whether the customer has an Azure plan" },
      resource_id, id, resource_name, name, total_cost, currency_locale, currency_code, usd_total_cost, changed,
      attributes,
    },
  },
  CustomerUsageSummary = {
    summary = "A customer's usage in a billing period",
    doc = "Customer usage resources",
    fields = read_only {
      budget, resource_id, id, resource_name, name, period_start, period_end, total_cost, currency_locale,
      currency_code, usd_total_cost, changed, links, attributes,
    },
  },
  SubscriptionMonthlyUsageRecord = {
    summary = "A subscription's usage in the current month",
    doc = "Subscription usage resources",
    fields = read_only {
      { name = "status", type = "UsageRecordSubscriptionStatus", summary = "Where the subscription stands" },
      { name = "partnerOnRecord", type = "string", summary = "MPN id of the partner on record; Azure plans" },
      { name = "offerId", type = "string", summary = "Offer of the subscription, or product:sku:availability" },
      resource_id, id, resource_name, name, total_cost, currency_locale, currency_code, usd_total_cost, changed,
      attributes,
    },
  },
  SubscriptionDailyUsageRecord = {
    summary = "A subscription's usage in a day; obsolete, and may be wrong: see AzureUtilizationRecord",
    doc = "Subscription usage resources",
    fields = read_only {
      { name = "dateUsed", type = "datetime", summary = "The day" },
      resource_id, resource_name, total_cost, currency_locale, changed, attributes,
    },
  },
  SubscriptionUsageSummary = {
    summary = "A subscription's usage in a billing period",
    doc = "Subscription usage resources",
    fields = read_only {
      resource_id, id, resource_name, name, period_start, period_end, total_cost, currency_locale, currency_code,
      usd_total_cost, changed, links, attributes,
    },
  },
  MeterUsageRecord = {
    summary = "A subscription's usage of one meter in the current month",
    doc = "Meter usage record resource",
    fields = read_only {
      subscription,
      { name = "meterId", type = "string", summary = "The meter: a GUID, or a text for Azure plans" },
      { name = "meterName", type = "string", summary = "Name of the meter" },
      category, subcategory, quantity_used, unit, total_cost, currency_locale, currency_code, usd_total_cost, changed,
      attributes,
    },
  },
  ResourceUsageRecord = {
    summary = "Usage of one Azure resource in the current month",
    doc = "Resource usage record resources",
    fields = read_only {
      subscription,
      { name = "resourceUri", type = "string", summary = "The resource in Azure" },
      { name = "resourceType", type = "string", summary = "Its provider, as in Microsoft.Compute" },
      { name = "entitlementId", type = "string", summary = "The Azure subscription" },
      { name = "entitlementName", type = "string", summary = "Name of the Azure subscription" },
      { name = "resourceGroupName", type = "string", summary = "Its resource group, in any case" },
      name, resource_name, total_cost, currency_code, usd_total_cost, changed, attributes,
    },
  },
  AzureResourceMonthlyUsageRecord = {
    summary = "An MS-AZR-0145P subscription's usage of one service in the current month",
    doc = "Get all monthly usage records for a subscription.",
    fields = read_only {
      category, subcategory, quantity_used, unit, id, name, total_cost, currency_locale, attributes,
    },
  },

  AzureUtilizationRecord = {
    summary = "What was consumed of one Azure resource in a day or an hour",
    doc = "Azure utilization record resources",
    fields = read_only {
      { name = "usageStartTime", type = "datetime", required = true, summary = "Begin of day or hour, with offset" },
      { name = "usageEndTime", type = "datetime", required = true, summary = "End of day or hour, with offset" },
      { name = "resource", type = "AzureResource", required = true, summary = "What was consumed" },
      { name = "quantity", type = "number", required = true, summary = "How much" },
      unit,
      { name = "infoFields", type = "object", required = true, summary = "More facts by name; may be empty" },
      { name = "instanceData", type = "AzureInstanceData", summary = "Which instance, where details are shown" },
      { name = "attributes", type = "ResourceAttributes", required = true, summary = "The name of its type" },
    },
  },
  AzureResource = {
    summary = "A kind of thing that Azure meters",
    doc = "Azure utilization record resources",
    fields = read_only {
      { name = "id", type = "string", required = true, summary = "The meter, as the rate card has it" },
      { name = "name", type = "string", summary = "Its name" },
      category, subcategory,
      { name = "region", type = "string", summary = "Region it belongs to" },
    },
  },
  AzureInstanceData = {
    summary = "An instance that consumed something",
    doc = "Azure utilization record resources",
    fields = read_only {
      { name = "resourceUri", type = "string", required = true, summary = "The instance in Azure" },
      { name = "location", type = "string", required = true, summary = "Where it ran" },
      { name = "partNumber", type = "string", required = true, summary = "A third party's resource; may be empty" },
      { name = "orderNumber", type = "string", required = true, summary = "A third party's order; may be empty" },
      { name = "tags", type = "any", summary = "The user's tags; may be absent" },
      { name = "additionalInfo", type = "object", summary = "More facts by name; may be absent" },
    },
  },

  AzureRateCard = {
    summary = "Prices of Azure meters in a market, and terms of its offers",
    doc = "Azure rate card resources",
    fields = read_only {
      { name = "locale", type = "string", summary = "Culture of the texts" },
      { name = "currency", type = "string", summary = "Currency of the prices" },
      { name = "isTaxIncluded", type = "boolean", summary = "Always false: prices are before tax" },
      { name = "meters", type = "array<AzureMeter>", summary = "The meters" },
      { name = "offerTerms", type = "array<AzureOfferTerm>", summary = "The terms" },
      attributes,
    },
  },
  AzureMeter = {
    summary = "A meter and its price",
    doc = "Azure rate card resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The meter" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "rates", type = "object", summary = "Price of a unit, by the quantity from which it holds (a text)" },
      { name = "tags", type = "array<string>", summary = "Tags; may be empty" },
      category, subcategory,
      { name = "region", type = "string", summary = "Region it belongs to" },
      unit,
      { name = "includedQuantity", type = "number", summary = "What costs nothing" },
      { name = "effectiveDate", type = "datetime", summary = "Since when" },
    },
  },
  AzureOfferTerm = {
    summary = "A discount on Azure meters",
    doc = "Azure rate card resources",
    fields = read_only {
      { name = "name", type = "string", summary = "Name of it" },
      { name = "discount", type = "number", summary = "The discount, as in 0.15" },
      { name = "excludedMeterIds", type = "array<string>", summary = "Meters that it does not cover" },
      { name = "effectiveDate", type = "datetime", summary = "Since when; without a zone" },
    },
  },

  ServiceCostsSummary = {
    summary = "What a customer was charged in a billing period",
    doc = "Service costs resources",
    fields = read_only {
      { name = "details", type = "array<ServiceCostsSummaryDetail>", summary = "The totals by type of invoice" },
      { name = "billingStartDate", type = "datetime", summary = "Begin of the period; at the root deprecated" },
      { name = "billingEndDate", type = "datetime", summary = "End of the period; at the root deprecated" },
      { name = "pretaxTotal", type = "number", summary = "Total before tax; at the root deprecated" },
      { name = "tax", type = "number", summary = "Tax; at the root deprecated" },
      { name = "afterTaxTotal", type = "number", summary = "Total with tax; at the root deprecated" },
      { name = "currencyCode", type = "string", summary = "The currency; at the root deprecated" },
      { name = "currencySymbol", type = "string", summary = "Symbol of the currency; at the root deprecated" },
      { name = "customerId", type = "string", summary = "The customer; at the root deprecated" },
      { name = "links", type = "ServiceCostsSummaryLinks", summary = "Where it is, and its line items" },
      attributes,
    },
  },
  ServiceCostsSummaryDetail = {
    summary = "What a customer was charged on one type of invoice",
    doc = "Service costs resources",
    fields = read_only {
      { name = "invoiceType", type = "InvoiceType", summary = "Recurring or one-time" },
      { name = "summary", type = "ServiceCostsSummary", summary = "The totals" },
    },
  },
  ServiceCostsSummaryLinks = {
    summary = "Links of service costs",
    doc = "Service costs resources",
    fields = read_only {
      { name = "serviceCostLineItems", type = "Link", summary = "The line items" },
      { name = "self", type = "Link", summary = "The summary itself" },
    },
  },
  ServiceCostLineItem = {
    summary = "One charge for a customer",
    doc = "Service costs resources",
    fields = read_only {
      { name = "startDate", type = "datetime", summary = "Begin of what is charged; without a zone" },
      { name = "endDate", type = "datetime", summary = "End of what is charged; without a zone" },
      { name = "subscriptionFriendlyName", type = "string", summary = "The partner's name for the subscription" },
      { name = "subscriptionId", type = "string", summary = "The subscription" },
      { name = "orderId", type = "string", summary = "The order" },
      { name = "offerId", type = "string", summary = "The offer" },
      { name = "offerName", type = "string", summary = "Name of the offer" },
      { name = "resellerMPNId", type = "string", summary = "MPN id of an indirect reseller; -1 when there is none" },
      { name = "chargeType", type = "string", summary = "Why it is charged, as in CYCLE FEE" },
      { name = "quantity", type = "number", summary = "How many" },
      { name = "unitPrice", type = "number", summary = "Price of one" },
      { name = "pretaxTotal", type = "number", summary = "Total before tax" },
      { name = "tax", type = "number", summary = "Tax" },
      { name = "afterTaxTotal", type = "number", summary = "Total with tax" },
      { name = "currencyCode", type = "string", summary = "The currency" },
      { name = "currencySymbol", type = "string", summary = "Symbol of the currency" },
      { name = "customerId", type = "string", summary = "The customer" },
      { name = "customerName", type = "string", summary = "Name of the customer" },
      { name = "invoiceNumber", type = "string", summary = "The invoice that it is on" },
      { name = "invoiceType", type = "InvoiceType", summary = "Recurring or one-time; seen in replies" },
      { name = "productId", type = "string", summary = "The product; one-time purchases" },
      { name = "skuId", type = "string", summary = "The SKU; one-time purchases" },
      { name = "availabilityId", type = "string", summary = "The availability; one-time purchases" },
      { name = "productName", type = "string", summary = "Name of the product; one-time purchases" },
      { name = "skuName", type = "string", summary = "Name of the SKU; one-time purchases" },
      { name = "publisherName", type = "string", summary = "Who publishes it; one-time purchases" },
      { name = "publisherId", type = "string", summary = "Id of the publisher; one-time purchases" },
      { name = "termAndBillingCycle", type = "string", summary = "Term and billing cycle; one-time purchases" },
      { name = "discountDetails", type = "string", summary = "Discounts; one-time purchases" },
    },
  },
}

local enums = {
  UsageRecordSubscriptionStatus = {
    summary = "Where a subscription with usage stands",
    values = {
      { "none", "Not said" },
      { "active", "In use" },
      { "suspended", "Suspended" },
      { "deleted", "Cancelled" },
    },
  },
}

return { types = types, enums = enums }
