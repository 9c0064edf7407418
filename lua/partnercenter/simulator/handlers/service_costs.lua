-- What a customer was charged last, and what Azure costs today. The charges are those of the latest invoices
-- (billing.lua): over all customers of a currency they add up to them. Prices are those that the invoices use.

local core = require "partnercenter.core"
local billing = require "partnercenter.simulator.billing"
local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local names = require "partnercenter.simulator.names"
local shapes = require "partnercenter.simulator.shapes"

local array, money = core.json.array, shapes.money

local handlers = {}

-- Service costs -----------------------------------------------------------------------------------------------------

-- The charges of the latest closed month, those on recurring invoices first.
local function latest_charges(self)
  local customer = self:customer()
  if self.params.billing_period:lower() ~= "mostrecent" then
    fail.bad_request("The billing period %s is not supported.", self.params.billing_period)
  end
  self.world.books = self.world.books or billing.new(self.world)
  local list, period = self.world.books:charges_of(customer, billing.month_of(self.now) - 1)
  table.sort(list, function(a, b)
    if a.type ~= b.type then return a.type == "Recurring" end
    if a.subscription.number ~= b.subscription.number then return a.subscription.number < b.subscription.number end
    return a.meter ~= nil and b.meter ~= nil and a.meter.id < b.meter.id
  end)
  return list, period, customer
end

local function summary(customer, period, charges)
  local country = customer.country
  local subtotal, tax, total = 0, 0, 0
  for _, line in ipairs(charges) do
    subtotal, tax, total = subtotal + line.subtotal, tax + line.tax, total + line.total
  end
  return {
    billingStartDate = dates.utc(period.first),
    billingEndDate = dates.utc(period.first + period.length * 86400 - 1),
    pretaxTotal = money(subtotal, country),
    tax = money(tax, country),
    afterTaxTotal = money(total, country),
    currencyCode = country.currency,
    currencySymbol = country.symbol,
    customerId = customer.id,
    attributes = { objectType = "ServiceCostsSummary" },
  }
end

handlers["customers.service_costs.get"] = function(self)
  local list, period, customer = latest_charges(self)
  local of_type = { Recurring = {}, OneTime = {} }
  for _, line in ipairs(list) do table.insert(of_type[line.type], line) end
  local details = {}
  for _, type in ipairs({ "Recurring", "OneTime" }) do
    if of_type[type][1] then
      local part = summary(customer, period, of_type[type])
      part.links = {}
      details[#details + 1] = { invoiceType = type, summary = part }
    end
  end
  -- At the root stand the totals of recurring charges alone, as long as there are any, and no code of the currency.
  local whole = summary(customer, period, of_type.Recurring[1] and of_type.Recurring or list)
  whole.currencyCode = nil
  whole.details = array(details)
  local uri = "/customers/" .. customer.id .. "/servicecosts/MostRecent"
  whole.links = { serviceCostLineItems = shapes.link(uri .. "/lineitems"), self = shapes.link(uri) }
  return 200, whole
end

-- Fields that only one-time purchases have.
local function add_product(item, line)
  local offer, subscription = line.subscription.offer, line.subscription
  item.productId, item.skuId, item.availabilityId = offer.product_id, offer.sku_id, offer.availability_id
  item.productName, item.skuName = offer.name, offer.name
  item.publisherName, item.publisherId = offer.publisher or "Microsoft", offer.publisher_id or ""
  item.termAndBillingCycle = subscription.billing_cycle == "annual" and "1 Year Subscription" or "1 Month Subscription"
  item.discountDetails = "N/A"
end

handlers["customers.service_costs.line_items.list"] = function(self)
  local list, period, customer = latest_charges(self)
  local country, items = customer.country, {}
  for position, line in ipairs(list) do
    local subscription = line.subscription
    local item = {
      startDate = dates.plain(period.first),
      endDate = dates.plain(period.first + period.length * 86400),
      subscriptionFriendlyName = subscription.nickname,
      subscriptionId = subscription.id:upper(),
      orderId = subscription.order_id,
      offerId = subscription.offer.id:upper(),
      offerName = subscription.offer.name,
      resellerMPNId = "-1",
      chargeType = line.type == "Recurring" and "CYCLE FEE" or "PURCHASE FEE",
      quantity = line.meter and line.quantity / 10000 or line.quantity,
      unitPrice = line.meter and line.meter.price * country.rate / (country.decimals == 0 and 1e6 or 1e8)
        or money(line.unit, country),
      pretaxTotal = money(line.subtotal, country),
      tax = money(line.tax, country),
      afterTaxTotal = money(line.total, country),
      currencyCode = country.currency,
      currencySymbol = country.symbol,
      customerId = customer.id,
      customerName = customer.name,
      invoiceNumber = line.invoice,
      invoiceType = line.type,
      attributes = { objectType = "ServiceCostLineItem" },
    }
    if line.type == "OneTime" then add_product(item, line) end
    items[position] = item
  end
  local uri = "/customers/" .. customer.id .. "/servicecosts/MostRecent/lineitems"
  return 200, shapes.collection(items, { self = shapes.link(uri) })
end

-- Prices ------------------------------------------------------------------------------------------------------------

local function country_of_currency(code)
  for _, country in ipairs(names.countries) do
    if country.currency == code:upper() then return country end
  end
  fail.bad_request("%s is not a currency.", code)
end

-- Currency, region and language of a price list.
local function market(self, is_shared)
  local locale = self.headers["x-locale"]
  locale = locale and locale:gsub('"', ""):match("^%a%a%-%a%a$") or "en-US"
  local currency, region = self:parameter("currency"), self:parameter("region")
  local home = not is_shared and not currency and not region and names.country(locale:sub(4)) or names.country("US")
  if region and not names.country(region) then fail.bad_request("%s is not a region.", region) end
  return currency and country_of_currency(currency) or home, locale
end

local SHARED_DISCOUNT = 0.15

local function rate_card(self, is_shared)
  local country, locale = market(self, is_shared)
  local meters = {}
  for position, meter in ipairs(catalog.meters) do
    local price = meter.price * country.rate / (country.decimals == 0 and 1e6 or 1e8)
    if is_shared then price = price * (1 - SHARED_DISCOUNT) end
    meters[position] = {
      id = meter.id,
      name = meter.name,
      rates = { ["0"] = price },
      tags = array({}),
      category = meter.service,
      subcategory = meter.kind,
      region = "",
      unit = meter.unit,
      includedQuantity = 0,
      effectiveDate = "2021-01-01T00:00:00Z",
    }
  end
  return 200, {
    locale = locale,
    currency = country.currency,
    isTaxIncluded = false,
    meters = array(meters),
    offerTerms = array({
      {
        name = "Overage discount",
        discount = SHARED_DISCOUNT,
        excludedMeterIds = array({ catalog.meters[#catalog.meters].id }),
        effectiveDate = "2014-01-01T00:00:00",
      },
    }),
    attributes = { objectType = "AzureRateCard" },
  }
end

handlers["rate_cards.azure.get"] = function(self) return rate_card(self, false) end
handlers["rate_cards.azure_shared.get"] = function(self) return rate_card(self, true) end

return handlers
