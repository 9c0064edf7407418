-- Money: what each subscription is charged for a month, the invoices that this adds up to, and the lines behind them.
-- Amounts are whole numbers in a currency's smallest unit, so that totals are the sums of their lines to the cent; a
-- month's consumption is a whole number too, dealt out to its days without a remainder.
-- Closed months are billed from the seeded world; what was changed since shows in the month that is not billed yet. How
-- lines look as JSON is in lines.lua, how they are asked for in handlers/invoices.lua.

local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local names = require "partnercenter.simulator.names"
local random = require "partnercenter.simulator.random"

local billing = {}

local FOR_METERS, FOR_CONSUMPTION = 11, 12
local MONTHS = 12 -- invoices go back so far
local BILLED_CUSTOMERS = 10000 -- those beyond are not invoiced: adding them up would hold everybody else up

local Billing = {}
Billing.__index = Billing

--- Currencies in a fixed order, with a country that writes in each.
billing.currencies = {}
local currency_number = {}
for _, country in ipairs(names.countries) do
  if not currency_number[country.currency] then
    table.insert(billing.currencies, country)
    currency_number[country.currency] = #billing.currencies
  end
end

--- Makes the books of a world.
---@param world table
---@return table
function billing.new(world)
  return setmetatable({ world = world, cursors = {} }, Billing)
end

local function scaled(amount, rate)
  return (amount * rate + 5000) // 10000
end

--- The month of a moment, counted from year 0: year * 12 + month - 1.
---@param seconds number since 1970
---@return integer
function billing.month_of(seconds)
  local year, month = dates.civil(math.floor(seconds) // 86400)
  return year * 12 + month - 1
end

local month_of = billing.month_of

--- The moments at which a month begins and ends.
---@param month integer
---@return integer first seconds since 1970
---@return integer next the following month's beginning
function billing.bounds(month)
  local year, number = month // 12, month % 12 + 1
  return dates.days(year, number, 1) * 86400, dates.days(year, number + 1, 1) * 86400
end

-- Consumption -------------------------------------------------------------------------------------------------------

-- How much of a month's consumption falls on its days: less at weekends, so to say.
local weights, cumulated = { 3, 5, 6, 6, 5, 4, 2 }, { [0] = 0 }
for day = 1, 31 do
  cumulated[day] = cumulated[day - 1] + weights[(day - 1) % 7 + 1]
end

--- The meters that a subscription uses.
---@param seed integer
---@param subscription table
---@return table[]
local function meters_of(seed, subscription)
  local bits = random.at(seed, FOR_METERS, subscription.customer, subscription.number)
  local first = random.pick(bits, 1, #catalog.meters) + 1
  local second = first % #catalog.meters + 1
  return { catalog.meters[first], catalog.meters[second] }
end

-- Units used from a month's beginning to the end of a day, in ten-thousandths.
local function consumed(seed, subscription, meter_number, meter, month, day)
  local bits = random.at(seed, FOR_CONSUMPTION + meter_number, subscription.customer << 8 | subscription.number, month)
  local total = meter.daily * 10000 * 20 + random.pick(bits, 1, meter.daily * 10000 * 10)
  return total * cumulated[day] // cumulated[dates.month_length(month // 12, month % 12 + 1)]
end

-- What units cost: ten-thousandths of units, at hundredths of a cent, in another currency.
local function usage_amount(quantity, meter, country)
  return (quantity * meter.price * country.rate + 5000000000) // 10000000000
end

--- What a metered subscription has used in a month up to the end of a day, by meter. Costs are what the invoice has
--- before tax, in the smallest unit of the country's currency, and in US cents.
---@param seed integer
---@param subscription table
---@param country table
---@param month integer
---@param last_day integer
---@return { meter: table, quantity: integer, cost: integer, usd: integer }[] quantities in ten-thousandths
function billing.usage(seed, subscription, country, month, last_day)
  local list = {}
  for number, meter in ipairs(meters_of(seed, subscription)) do
    local quantity = consumed(seed, subscription, number, meter, month, last_day)
    list[number] = {
      meter = meter,
      quantity = quantity,
      cost = usage_amount(quantity, meter, country),
      usd = usage_amount(quantity, meter, billing.currencies[1]),
    }
  end
  return list
end

-- Charges -----------------------------------------------------------------------------------------------------------

local function charge(fields, country)
  fields.tax = scaled(fields.subtotal, country.tax)
  fields.total = fields.subtotal + fields.tax
  return fields
end

local function license_charge(subscription, country, month)
  local seats, unit = subscription.quantity, scaled(subscription.offer.price, country.rate)
  local months = 1
  if subscription.billing_cycle == "annual" then
    if (month_of(subscription.created) - month) % 12 ~= 0 then return nil end
    months = 12
  end
  return charge({ quantity = seats, unit = unit * months, subtotal = seats * unit * months }, country)
end

--- What a subscription is charged for a month: one charge for seats, one a meter for consumption.
---@param seed integer
---@param subscription table
---@param country table whose currency and tax count
---@param month integer
---@param last_day integer of the month that counts
---@return table[]
local function charges(seed, subscription, country, month, last_day)
  if subscription.status ~= "active" then return {} end
  if subscription.offer.kind ~= "usage" then
    return { license_charge(subscription, country, month) }
  end
  local list = {}
  for number, meter in ipairs(meters_of(seed, subscription)) do
    local quantity = consumed(seed, subscription, number, meter, month, last_day)
    list[number] = charge({
      meter = meter,
      quantity = quantity,
      subtotal = usage_amount(quantity, meter, country),
    }, country)
  end
  return list
end

-- What is on a page of lines: for each kind of collection, the charges of one customer.
local collectors = {}

function collectors.billing(seed, subscriptions, country, provider, period)
  local list = {}
  for _, subscription in ipairs(subscriptions) do
    if subscription.offer.provider == provider then
      for _, line in ipairs(charges(seed, subscription, country, period.month, period.last_day)) do
        line.subscription = subscription
        list[#list + 1] = line
      end
    end
  end
  return list
end

function collectors.usage(seed, subscriptions, _, provider, period)
  local list = {}
  for _, subscription in ipairs(subscriptions) do
    local offer = subscription.offer
    if offer.provider == provider and offer.kind == "usage" and subscription.status == "active" then
      for number, meter in ipairs(meters_of(seed, subscription)) do
        local before = 0
        for day = 1, period.last_day do
          local so_far = consumed(seed, subscription, number, meter, period.month, day)
          local quantity = so_far - before
          before = so_far
          list[#list + 1] = { subscription = subscription, meter = meter, day = day, quantity = quantity }
        end
      end
    end
  end
  return list
end

-- Invoices ----------------------------------------------------------------------------------------------------------

local function customers_billed(world)
  return math.min(world.seeded_customers, BILLED_CUSTOMERS)
end

local invoice_type = { office = "Recurring", azure = "Recurring", onetime = "OneTime" }

local function add_charge(sums, country, provider, month, line)
  local of_currency = sums[currency_number[country.currency]][invoice_type[provider]]
  local sum = of_currency[month]
  if not sum then
    sum = { total = 0, providers = {} }
    of_currency[month] = sum
  end
  sum.total = sum.total + line.total
  local kinds = sum.providers[provider]
  if not kinds then
    kinds = { billing = true, usage = line.meter ~= nil }
    sum.providers[provider] = kinds
  end
end

-- Adds up everything of the last months: [currency's number][type of invoice][month] → { total, providers }.
local function add_up(self, months)
  local seeded, sums, lengths = self.world.seeded, {}, {}
  for number = 1, #billing.currencies do
    sums[number] = { Recurring = {}, OneTime = {} }
  end
  for _, month in ipairs(months) do
    local first, next_month = billing.bounds(month)
    lengths[month] = (next_month - first) // 86400
  end
  for index = 1, customers_billed(self.world) do
    local country = seeded.country(index)
    for _, subscription in ipairs(seeded.subscriptions(index)) do
      for _, month in ipairs(months) do
        for _, line in ipairs(charges(seeded.seed, subscription, country, month, lengths[month])) do
          add_charge(sums, country, subscription.offer.provider, month, line)
        end
      end
    end
  end
  return sums
end

local function invoice_id(type, month, number)
  local prefix = type == "Recurring" and "D0" or "G00"
  return ("%s%02d%02d%02d"):format(prefix, month // 12 % 100, month % 12 + 1, number)
end

--- All invoices up to now, by month, currency and type.
---@return table[] invoices with id, type, month, country, total, paid, date and providers
function Billing:invoices()
  local now = self.world.clock()
  local current = month_of(now)
  if self.known_month == current then return self.known end
  local months, list, by_id = {}, {}, {}
  for month = current - MONTHS, current - 1 do
    months[#months + 1] = month
  end
  local sums = add_up(self, months)
  for _, type in ipairs({ "Recurring", "OneTime" }) do
    for _, month in ipairs(months) do
      for number, country in ipairs(billing.currencies) do
        local sum = sums[number][type][month]
        if sum then
          local _, next_month = billing.bounds(month)
          local invoice = {
            id = invoice_id(type, month, number),
            type = type,
            month = month,
            country = country,
            total = sum.total,
            paid = month < current - 2 and sum.total or 0,
            date = next_month,
            providers = sum.providers,
          }
          list[#list + 1] = invoice
          by_id[invoice.id] = invoice
        end
      end
    end
  end
  self.known_month, self.known, self.known_by_id = current, list, by_id
  return list
end

--- The invoice of this id, which may have its type in front.
---@param id string
---@return table|nil
function Billing:invoice(id)
  self:invoices()
  return self.known_by_id[id:match("^%a+%-(.*)$") or id]
end

--- The invoice that is not written yet: what a currency's customers will be charged.
---@param currency string
---@param period "current"|"previous"
---@return table|nil nil when there is no such currency
function Billing:estimate(currency, period)
  local number = currency_number[currency:upper()]
  if not number then return nil end
  local now = self.world.clock()
  local month = month_of(now)
  local first = billing.bounds(month)
  local today = (math.floor(now) - first) // 86400 + 1
  if period == "previous" then
    month, today = month - 1, nil
  end
  return {
    id = "",
    type = "OneTime",
    month = month,
    country = billing.currencies[number],
    is_estimate = true,
    today = today,
  }
end

local function period_of(invoice)
  local first, next_month = billing.bounds(invoice.month)
  local length = (next_month - first) // 86400
  return { month = invoice.month, first = first, last_day = invoice.today or length, length = length }
end

-- The lines of one customer, and the customer.
local function customer_lines(self, invoice, provider, kind, period, index)
  local world = self.world
  local customer
  if invoice.is_estimate then
    customer = world:customer(index)
  else
    customer = world.seeded.customer(index)
  end
  if not customer or customer.country.currency ~= invoice.country.currency then return {} end
  local subscriptions = invoice.is_estimate and world:subscriptions(customer) or world.seeded.subscriptions(index)
  return collectors[kind](world.seeded.seed, subscriptions, customer.country, provider, period), customer
end

--- What a customer was charged in a closed month: the same charges that the month's invoices add up.
---@param customer table
---@param month integer
---@return { subscription: table, type: "Recurring"|"OneTime", invoice: string, subtotal: integer, tax: integer,
---  total: integer, quantity: integer, unit: integer|nil, meter: table|nil }[]
---@return { month: integer, first: integer, last_day: integer, length: integer } period
function Billing:charges_of(customer, month)
  local period, list = period_of({ month = month }), {}
  local seeded = self.world.seeded
  if customer.index > customers_billed(self.world) then return list, period end
  local country = seeded.country(customer.index)
  for _, subscription in ipairs(seeded.subscriptions(customer.index)) do
    local type = invoice_type[subscription.offer.provider]
    for _, line in ipairs(charges(seeded.seed, subscription, country, month, period.length)) do
      line.subscription, line.type = subscription, type
      line.invoice = invoice_id(type, month, currency_number[country.currency])
      list[#list + 1] = line
    end
  end
  return list, period
end

--- A page of an invoice's lines. A place is a customer's index and a number among that customer's lines.
---@param invoice table
---@param provider "office"|"azure"|"onetime"
---@param kind "billing"|"usage"
---@param place integer|nil as it was returned for the page before
---@param size integer
---@param add fun(customer: table, line: table, period: table)
---@return integer|nil place of the line after the page, nil when there is none
function Billing:lines(invoice, provider, kind, place, size, add)
  local period = period_of(invoice)
  local count = 0
  local from, skip = (place or 1 << 12) >> 12, (place or 0) & 0xfff
  local last = invoice.is_estimate and math.min(self.world.customer_count, BILLED_CUSTOMERS)
    or customers_billed(self.world)
  for index = from, last do
    local lines, customer = customer_lines(self, invoice, provider, kind, period, index)
    for number = skip + 1, #lines do
      if count == size then return index << 12 | number - 1 end
      count = count + 1
      add(customer, lines[number], period)
    end
    skip = 0
  end
  return nil
end

--- The place of the line with this offset. Pages are usually asked for one after the other, so that the place where the
--- last one ended is remembered.
---@param invoice table
---@param provider string
---@param kind string
---@param offset integer
---@return integer|nil place nil when there are not so many lines
function Billing:place(invoice, provider, kind, offset)
  if offset == 0 then return 1 << 12 end
  local cursor = self.cursors[invoice.id .. provider .. kind]
  if cursor and cursor.offset == offset then return cursor.place end
  return self:lines(invoice, provider, kind, nil, offset, function() end)
end

--- Remembers where a page ended.
---@param invoice table
---@param provider string
---@param kind string
---@param offset integer
---@param place integer
function Billing:remember(invoice, provider, kind, offset, place)
  self.cursors[invoice.id .. provider .. kind] = { offset = offset, place = place }
end

return billing
