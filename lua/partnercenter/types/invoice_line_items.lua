-- The line items of invoices: five kinds, told apart by attributes.objectType. Many fields are the same in several
-- kinds, so each is explained once in `known`; a kind then lists its fields by name, and spells out those that differ.

local shared = require "partnercenter.types.shared"

-- Field name → type, meaning.
local known = {
  -- Who
  partnerId = { "string", "The partner's tenant id" },
  partnerName = { "string", "The partner's name; may be empty" },
  partnerBillableAccountId = { "string", "The partner's account at the billing system" },
  customerId = { "string", "The customer; may be empty, or begin with org:" },
  customerName = { "string", "The customer's name; may be empty" },
  customerCompanyName = { "string", "The customer's company name" },
  customerDomainName = { "string", "The customer's domain; may be empty" },
  customerCountry = { "string", "The customer's country" },
  customerBillableAccount = { "string", "The customer's account at the billing system" },
  domainName = { "string", "The customer's domain" },
  mpnId = { "string", "MPN id of the partner that is paid for it" },
  resellerMpnId = { "string", "MPN id of the indirect reseller; empty when there is none" },
  tier2MpnId = { "integer", "MPN id of the indirect reseller; -1 when there is none" },

  -- What
  invoiceNumber = { "string", "The invoice; empty while not billed" },
  orderId = { "string", "The order" },
  offerId = { "string", "The offer" },
  offerName = { "string", "Name of the offer" },
  durableOfferId = { "string", "The offer's lasting id" },
  productId = { "string", "The product; may be empty" },
  productName = { "string", "Name of the product" },
  skuId = { "string", "The SKU; may be empty" },
  skuName = { "string", "Name of the SKU" },
  sku = { "string", "The service's SKU" },
  availabilityId = { "string", "The availability; may be empty" },
  publisherName = { "string", "Who publishes it" },
  publisherId = { "string", "The publisher" },
  subscriptionId = { "string", "The subscription; not always a GUID" },
  subscriptionName = { "string", "Name of the subscription" },
  subscriptionDescription = { "string", "Text about the subscription" },
  subscriptionStartDate = { "datetime", "Begin of the subscription" },
  subscriptionEndDate = { "datetime", "End of the subscription" },
  entitlementId = { "string", "The Azure subscription under a plan" },
  entitlementDescription = { "string", "Name of the Azure subscription" },
  alternateId = { "string", "Another id of the order: its quote" },
  reservationOrderId = { "string", "The order of a reservation; empty when it is none" },
  syndicationPartnerSubscriptionNumber = { "string", "The subscription's number at a syndication partner" },

  -- When
  orderDate = { "datetime", "When it was ordered" },
  chargeStartDate = { "datetime", "Begin of what is charged" },
  chargeEndDate = { "datetime", "End of what is charged" },
  usageDate = { "datetime", "The day of use" },
  termAndBillingCycle = { "string", "Length of the term, in words" },
  billingCycleType = { "string", "How often it is charged, as in MONTHLY" },
  billingFrequency = { "string", "How often it is charged; missing on some items" },

  -- How much
  chargeType = { "string", "Why it is charged: New, Cancel, or a sentence" },
  quantity = { "number", "How many" },
  billableQuantity = { "number", "How many are charged, fractions included" },
  consumedQuantity = { "number", "How many were used" },
  includedQuantity = { "number", "How many were included in the order" },
  overageQuantity = { "number", "How many were used above that" },
  unit = { "string", "What is counted" },
  unitType = { "string", "What is counted; may be empty" },
  unitOfMeasure = { "string", "What is measured" },
  unitPrice = { "number", "Price of one" },
  effectiveUnitPrice = { "number", "Price of one after adjustments, with more digits than a number keeps" },
  listPrice = { "number", "Price of one in the list" },
  consumptionPrice = { "string", "Price of what was used" },
  consumptionDiscount = { "string", "Discount on what was used" },
  amount = { "number", "Price of one times how many" },
  totalOtherDiscount = { "number", "Discount" },
  subtotal = { "number", "After discount, before tax" },
  tax = { "number", "Tax" },
  taxTotal = { "number", "Tax" },
  taxAmount = { "number", "Tax" },
  pretaxCharges = { "number", "Charges before tax" },
  pretaxEffectiveRate = { "number", "Price of one before tax" },
  postTaxTotal = { "number", "Charges with tax" },
  postTaxEffectiveRate = { "number", "Price of one with tax" },
  totalForCustomer = { "number", "After discount, with tax" },
  currency = { "string", "Currency of the item" },
  billingCurrency = { "string", "Currency that the customer or the bill is in" },
  billingPreTaxTotal = { "number", "Total before tax, in the billing currency" },
  pricingCurrency = { "string", "Currency of the price list" },
  pricingPreTaxTotal = { "number", "Total before tax, in the currency of the price list" },
  pcToBCExchangeRate = { "number", "Rate from the pricing to the billing currency" },
  pcToBCExchangeRateDate = { "datetime", "Day of that rate" },
  priceAdjustmentDescription = { "string", "Why the price is another: a JSON list in a text" },
  rateOfPartnerEarnedCredit = { "number", "The partner's earned credit, as a fraction" },
  hasPartnerEarnedCredit = { "boolean", "Whether the partner earns credit" },

  -- What was used of it
  detailLineItemId = { "integer", "Tells apart the items of one use that is charged at several rates" },
  region = { "string", "Where it ran; may be empty" },
  resourceGuid = { "string", "The resource" },
  resourceName = { "string", "What was used, in words" },
  resourceLocation = { "string", "Where the resource is" },
  resourceGroup = { "string", "The resource's group" },
  resourceUri = { "string", "The resource's path in Azure" },
  serviceName = { "string", "The service" },
  serviceType = { "string", "Kind of service" },
  consumedService = { "string", "The service used" },
  meterId = { "string", "The meter" },
  meterType = { "string", "Kind of meter" },
  meterName = { "string", "Name of the meter" },
  meterCategory = { "string", "Category of the meter" },
  meterSubCategory = { "string", "Category inside the category" },
  meterRegion = { "string", "Region of the meter; may be empty" },
  meterDescription = { "string", "Text about the meter" },
  tags = { "string", "The customer's tags, in one text" },
  additionalInfo = { "string", "More about the resource: JSON in a text" },
  serviceInfo1 = { "string", "Azure's own" },
  serviceInfo2 = { "string", "Kind of image, network provider and the like" },

  -- In every kind
  invoiceLineItemType = { "InvoiceLineItemType", "Billed or used; missing on some items" },
  billingProvider = { "BillingProvider", "Where the charge comes from; missing on some items" },
}

--- The fields of one kind of line item: names out of `known`, and tables for what that kind has for itself.
local function fields(list)
  local result = {}
  for index, entry in ipairs(list) do
    if type(entry) == "string" then
      local field = known[entry]
      entry = { name = entry, type = field[1], summary = field[2] }
    end
    result[index] = entry
  end
  result[#result + 1] = { name = "invoiceLineItemType", type = known.invoiceLineItemType[1],
    summary = known.invoiceLineItemType[2] }
  result[#result + 1] = { name = "billingProvider", type = known.billingProvider[1],
    summary = known.billingProvider[2] }
  result[#result + 1] = shared.attributes
  return shared.read_only(result)
end

local partner_number = { name = "mpnId", type = "integer", summary = "MPN id of the reseller, or of its reseller" }

local types = {
  InvoiceLineItem = {
    summary = "A line item of an invoice, of one of five kinds",
    doc = "Invoice resources",
    variants = {
      "LicenseBasedLineItem", "UsageBasedLineItem", "DailyUsageLineItem", "OneTimeInvoiceLineItem",
      "DailyRatedUsageLineItem",
    },
    fields = fields {},
  },

  LicenseBasedLineItem = {
    summary = "What was billed for licenses: provider office, billing line items",
    doc = "Invoice resources",
    fields = fields {
      "partnerId", "customerId", "customerName", "domainName", partner_number, "tier2MpnId",
      "orderId", "offerId", "offerName", "durableOfferId",
      "subscriptionId", "subscriptionName", "subscriptionDescription", "syndicationPartnerSubscriptionNumber",
      "subscriptionStartDate", "subscriptionEndDate", "chargeStartDate", "chargeEndDate", "billingCycleType",
      "chargeType", "quantity", "unitPrice", "amount", "totalOtherDiscount", "subtotal", "tax", "totalForCustomer",
      "currency",
    },
  },

  UsageBasedLineItem = {
    summary = "What was billed for Azure (MS-AZR-0145P): provider azure, billing line items",
    doc = "Invoice resources",
    fields = fields {
      "partnerId", "partnerName", "partnerBillableAccountId",
      "customerId", "customerName", "customerCompanyName", "domainName", partner_number, "tier2MpnId",
      "invoiceNumber", "orderId", "subscriptionId", "subscriptionName", "subscriptionDescription",
      "chargeStartDate", "chargeEndDate", "billingCycleType", "chargeType", "detailLineItemId",
      "serviceName", "serviceType", "sku", "resourceGuid", "resourceName", "region",
      "consumedQuantity", "includedQuantity", "overageQuantity", "unit", "listPrice", "consumptionPrice",
      "consumptionDiscount", "pretaxCharges", "pretaxEffectiveRate", "taxAmount", "postTaxTotal",
      "postTaxEffectiveRate", "currency",
    },
  },

  DailyUsageLineItem = {
    summary = "What was used of Azure (MS-AZR-0145P) on one day, without prices: provider azure, usage line items",
    doc = "Get invoice line items",
    fields = fields {
      "partnerId", "partnerName", "partnerBillableAccountId",
      "customerId", "customerCompanyName", "customerBillableAccount", "domainName", partner_number, "tier2MpnId",
      "invoiceNumber", "orderId", "subscriptionId", "subscriptionName", "subscriptionDescription",
      "usageDate", "chargeStartDate", "chargeEndDate", "billingCycleType",
      "serviceName", "serviceType", "resourceGuid", "resourceName", "region", "consumedQuantity", "unit",
    },
  },

  OneTimeInvoiceLineItem = {
    summary = "What was billed for a modern purchase: provider onetime, billing line items",
    doc = "Invoice resources",
    fields = fields {
      "partnerId", "customerId", "customerName", "customerDomainName", "customerCountry", "mpnId",
      { name = "resellerMpnId", type = "integer", summary = "MPN id of the indirect reseller; 0 when there is none" },
      "invoiceNumber", "orderId", "orderDate", "productId", "productName", "skuId", "skuName", "availabilityId",
      "publisherId", "publisherName",
      { name = "providerId", type = "string", summary = "The publisher, on billed items" },
      { name = "providerName", type = "string", summary = "Who publishes it, on billed items" },
      "subscriptionId", "subscriptionDescription", "subscriptionStartDate", "subscriptionEndDate",
      "chargeStartDate", "chargeEndDate", "termAndBillingCycle", "billingFrequency", "alternateId",
      { name = "quoteId", type = "string", summary = "The quote, on billed items" },
      "reservationOrderId", "chargeType",
      { name = "quantity", type = "integer", summary = "How many" },
      "billableQuantity", "unitType", "meterDescription", "unitPrice", "effectiveUnitPrice",
      "priceAdjustmentDescription",
      { name = "discountDetails", type = "string", deprecated = true, summary = "No longer used" },
      "subtotal", "taxTotal", "totalForCustomer", "currency",
      "pricingCurrency", "pcToBCExchangeRate", "pcToBCExchangeRateDate",
    },
  },

  DailyRatedUsageLineItem = {
    summary = "What was used on one day, with prices, billed or not: provider onetime, usage line items",
    doc = "Invoice resources",
    fields = fields {
      "partnerId", "partnerName", "customerId", "customerName", "customerDomainName", "customerCountry", "mpnId",
      "resellerMpnId", "invoiceNumber", "productId", "productName", "skuId", "skuName", "availabilityId",
      "publisherId", "publisherName", "subscriptionId", "subscriptionDescription",
      "entitlementId", "entitlementDescription", "chargeStartDate", "chargeEndDate", "usageDate",
      "meterId", "meterType", "meterName", "meterCategory", "meterSubCategory", "meterRegion",
      "consumedService", "resourceLocation", "resourceGroup", "resourceUri", "tags", "additionalInfo",
      "serviceInfo1", "serviceInfo2", "chargeType", "quantity", "unitOfMeasure", "unitType",
      "unitPrice", "effectiveUnitPrice", "rateOfPartnerEarnedCredit", "hasPartnerEarnedCredit",
      "billingCurrency", "billingPreTaxTotal", "pricingCurrency", "pricingPreTaxTotal",
      "pcToBCExchangeRate", "pcToBCExchangeRateDate",
    },
  },
}

return { types = types }
