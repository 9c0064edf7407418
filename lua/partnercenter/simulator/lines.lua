-- Invoice lines as JSON: five kinds of items, each with names of its own for the same things, as the service has them.
-- What is on a line is decided in billing.lua; which kind is asked for in handlers/invoices.lua.

local dates = require "partnercenter.simulator.dates"
local shapes = require "partnercenter.simulator.shapes"

local money = shapes.money

local lines = {}

local DAY = 86400

-- The beginning and the last moment of a period, without a zone.
local function plain_period(period)
  return dates.plain(period.first), dates.plain(period.first + period.length * DAY)
end

-- The price of a meter's unit in a currency, as it is written.
local function unit_price(meter, country)
  return meter.price * country.rate / (country.decimals == 0 and 1e6 or 1e8)
end

-- How much of a currency a US dollar is.
local function exchange_rate(country)
  return country.rate / (country.decimals == 0 and 100 or 10000)
end

--- A subscription with seats on a recurring invoice.
function lines.office(world, invoice, customer, line, period)
  local subscription = line.subscription
  local starts, ends = plain_period(period)
  local created = math.floor(subscription.created) // DAY * DAY
  return {
    partnerId = world.partner.tenant,
    customerId = customer.id:upper(),
    customerName = customer.name,
    mpnId = world.partner.mpn_id,
    tier2MpnId = -1,
    orderId = subscription.order_id,
    subscriptionId = subscription.id,
    syndicationPartnerSubscriptionNumber = subscription.id:upper(),
    offerId = subscription.offer.id:upper(),
    durableOfferId = subscription.offer.id:upper(),
    offerName = subscription.offer.name,
    domainName = customer.domain,
    billingCycleType = subscription.billing_cycle:upper(),
    subscriptionName = subscription.nickname,
    subscriptionDescription = subscription.offer.name,
    subscriptionStartDate = dates.plain(created),
    subscriptionEndDate = dates.plain(world:term_end(subscription)),
    chargeStartDate = starts,
    chargeEndDate = ends,
    chargeType = "Cycle fee",
    unitPrice = money(line.unit, invoice.country),
    quantity = line.quantity,
    amount = money(line.subtotal, invoice.country),
    totalOtherDiscount = 0,
    subtotal = money(line.subtotal, invoice.country),
    tax = money(line.tax, invoice.country),
    totalForCustomer = money(line.total, invoice.country),
    currency = invoice.country.currency,
    invoiceLineItemType = "billing_line_items",
    billingProvider = "office",
    attributes = { objectType = "LicenseBasedLineItem" },
  }
end

-- What both kinds of Azure lines say.
local function azure_common(world, invoice, customer, line)
  local subscription, meter = line.subscription, line.meter
  return {
    partnerId = world.partner.tenant,
    partnerName = world.partner.name,
    partnerBillableAccountId = "1010578050",
    customerId = customer.id,
    domainName = customer.domain,
    customerCompanyName = customer.name,
    mpnId = world.partner.mpn_id,
    tier2MpnId = -1,
    invoiceNumber = invoice.id,
    subscriptionId = subscription.entitlement_id,
    subscriptionName = subscription.nickname,
    subscriptionDescription = subscription.offer.name,
    billingCycleType = "Monthly",
    orderId = subscription.order_id,
    serviceName = meter.service,
    serviceType = meter.kind,
    resourceGuid = meter.id,
    resourceName = meter.name,
    region = "",
    unit = meter.unit,
    consumedQuantity = line.quantity / 10000,
    billingProvider = "azure",
  }
end

--- A month's consumption of an Azure subscription, by meter.
function lines.azure(world, invoice, customer, line, period)
  local item = azure_common(world, invoice, customer, line)
  local country = invoice.country
  local quantity = line.quantity > 0 and line.quantity / 10000 or 1
  item.chargeStartDate, item.chargeEndDate = plain_period(period)
  item.detailLineItemId = 1
  item.sku = line.meter.sku
  item.includedQuantity = 0
  item.overageQuantity = line.quantity / 10000
  item.listPrice = unit_price(line.meter, country)
  item.currency = country.currency
  item.pretaxCharges = money(line.subtotal, country)
  item.taxAmount = money(line.tax, country)
  item.postTaxTotal = money(line.total, country)
  item.pretaxEffectiveRate = item.pretaxCharges / quantity
  item.postTaxEffectiveRate = item.postTaxTotal / quantity
  item.chargeType = "Assess usage fee for current cycle"
  item.invoiceLineItemType = "billing_line_items"
  item.attributes = { objectType = "UsageBasedLineItem" }
  return item
end

--- A day's consumption of an Azure subscription, by meter.
function lines.azure_usage(world, invoice, customer, line, period)
  local item = azure_common(world, invoice, customer, line)
  item.usageDate = dates.plain(period.first + (line.day - 1) * DAY)
  item.chargeStartDate, item.chargeEndDate = plain_period(period)
  item.customerBillableAccount = "1439508127"
  item.invoiceLineItemType = "usage_line_items"
  item.attributes = { objectType = "DailyUsageLineItem" }
  return item
end

local function exchange_date(period)
  return dates.utc(period.first + period.length * DAY - 1)
end

--- Something on an invoice for one-time purchases: seats of a marketplace product, or a meter of an Azure plan.
function lines.onetime(world, invoice, customer, line, period)
  local subscription, country = line.subscription, invoice.country
  local offer = subscription.offer
  local quantity = line.meter and 1 or line.quantity
  local unit = line.meter and line.subtotal or line.unit
  return {
    partnerId = world.partner.tenant,
    customerId = "org:" .. customer.id,
    customerName = customer.name,
    customerDomainName = customer.domain,
    customerCountry = customer.country.code,
    invoiceNumber = invoice.id,
    mpnId = tostring(world.partner.mpn_id),
    resellerMpnId = 0,
    orderId = subscription.order_id,
    orderDate = dates.precise(subscription.created),
    productId = offer.product_id,
    skuId = offer.sku_id,
    availabilityId = offer.availability_id,
    productName = offer.name,
    skuName = offer.name,
    chargeType = "New",
    unitPrice = money(unit, country),
    effectiveUnitPrice = money(unit, country),
    unitType = line.meter and line.meter.unit or "Seats",
    quantity = quantity,
    subtotal = money(line.subtotal, country),
    taxTotal = money(line.tax, country),
    totalForCustomer = money(line.total, country),
    currency = country.currency,
    publisherName = offer.publisher or "Microsoft",
    publisherId = offer.publisher_id or "",
    subscriptionDescription = subscription.nickname,
    subscriptionId = subscription.id,
    chargeStartDate = dates.utc(period.first),
    chargeEndDate = dates.utc(period.first + period.length * DAY),
    termAndBillingCycle = subscription.billing_cycle == "annual" and "1 Year Subscription" or "1 Month Subscription",
    alternateId = subscription.order_id:sub(1, 12),
    priceAdjustmentDescription = "[]",
    discountDetails = "",
    pricingCurrency = "USD",
    pcToBCExchangeRate = exchange_rate(country),
    pcToBCExchangeRateDate = exchange_date(period),
    billableQuantity = line.meter and line.quantity / 10000 or quantity,
    meterDescription = line.meter and line.meter.name or "",
    billingFrequency = subscription.billing_cycle == "annual" and "Annual" or "Monthly",
    reservationOrderId = "",
    invoiceLineItemType = "billing_line_items",
    billingProvider = "one_time",
    attributes = { objectType = "OneTimeInvoiceLineItem" },
  }
end

--- A day's consumption of an Azure plan, by meter. Before it is billed it does not name its customer.
function lines.onetime_usage(world, invoice, customer, line, period)
  local subscription, meter, country = line.subscription, line.meter, invoice.country
  local offer = subscription.offer
  local function known(value)
    return invoice.is_estimate and "" or value
  end
  local price = unit_price(meter, country)
  local day = dates.utc(period.first + (line.day - 1) * DAY)
  return {
    partnerId = world.partner.tenant,
    partnerName = world.partner.name,
    customerId = known(customer.id),
    customerName = known(customer.name),
    customerDomainName = known(customer.domain),
    customerCountry = known(customer.country.code),
    invoiceNumber = invoice.id,
    productId = known(offer.product_id),
    skuId = known(offer.sku_id),
    availabilityId = known(offer.availability_id),
    skuName = offer.name,
    productName = offer.name,
    publisherName = "Microsoft",
    publisherId = "",
    subscriptionId = subscription.id,
    subscriptionDescription = subscription.nickname,
    chargeStartDate = dates.utc(period.first),
    chargeEndDate = dates.utc(period.first + period.length * DAY),
    usageDate = day,
    meterType = meter.unit .. " - " .. meter.name,
    meterCategory = meter.service,
    meterId = meter.id,
    meterSubCategory = meter.kind,
    meterName = meter.name,
    meterRegion = "",
    unitOfMeasure = meter.unit,
    resourceLocation = "EASTUS",
    consumedService = "Microsoft.Compute",
    resourceGroup = "example-rg",
    resourceUri = "/subscriptions/" .. subscription.entitlement_id .. "/resourceGroups/example-rg",
    tags = "",
    additionalInfo = '{ "ServiceType": null, "UsageType": "Simulated" }',
    serviceInfo1 = "",
    serviceInfo2 = "",
    mpnId = tostring(world.partner.mpn_id),
    resellerMpnId = "",
    chargeType = known("new"),
    unitPrice = price,
    effectiveUnitPrice = price,
    quantity = line.quantity / 10000,
    unitType = "",
    billingPreTaxTotal = price * line.quantity / 10000,
    billingCurrency = country.currency,
    pricingPreTaxTotal = line.quantity * meter.price / 1e8,
    pricingCurrency = "USD",
    entitlementId = subscription.entitlement_id,
    entitlementDescription = "Partner Subscription",
    pcToBCExchangeRate = exchange_rate(country),
    pcToBCExchangeRateDate = exchange_date(period),
    rateOfPartnerEarnedCredit = 0.15,
    hasPartnerEarnedCredit = true,
    invoiceLineItemType = "usage_line_items",
    billingProvider = "marketplace",
    attributes = { objectType = "DailyRatedUsageLineItem" },
  }
end

return lines
