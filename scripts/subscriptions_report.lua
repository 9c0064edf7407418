-- Every subscription of every customer: offer, seats, status, term and the day it renews.
--
-- Try it: pcsh --simulator subscriptions_report --format csv
-- It shows how the work of many requests is spread: `map` keeps 16 customers in flight, and hands their results back in
-- order, while the list of customers is still being read page by page.

local script = require "partnercenter.shell.script"
local rows_as = require "partnercenter.shell.table"
local terminal = require "partnercenter.shell.terminal"

local options = script.options({
  program = "subscriptions_report",
  summary = "Lists every subscription of every customer.",
  options = {
    { name = "format", value = "FORMAT", enum = { "table", "csv", "json" }, default = "table",
      summary = "table, csv or json" },
    { name = "status", value = "STATUS", summary = "only subscriptions of this status: active, suspended, …" },
    { name = "in-flight", value = "N", type = "integer", minimum = 1, maximum = 256, default = 16,
      summary = "customers that are asked about at the same time" },
  },
}, ...)

local columns = {
  { name = "customer", title = "Customer" },
  { name = "subscription", title = "Subscription" },
  { name = "offer", title = "Offer" },
  { name = "seats", title = "Seats", align = "right" },
  { name = "status", title = "Status" },
  { name = "term", title = "Term" },
  { name = "renews", title = "Renews" },
}

-- "P1Y" → "1 year": the terms that are sold have one unit each.
local function readable_term(duration)
  local number, unit = (duration or ""):match("^P(%d+)([DWMY])$")
  if not number then return duration end
  local names = { D = "day", W = "week", M = "month", Y = "year" }
  return ("%d %s%s"):format(number, names[unit], number == "1" and "" or "s")
end

local function row_of(customer, subscription)
  local profile = customer.companyProfile or {}
  local ends = subscription.commitmentEndDate
  return {
    customer = profile.companyName or customer.id,
    subscription = subscription.friendlyName or subscription.id,
    offer = subscription.offerName,
    seats = subscription.quantity,
    status = subscription.status,
    term = readable_term(subscription.termDuration),
    renews = subscription.autoRenewEnabled and ends and ends:sub(1, 10) or nil,
  }
end

local rows, totals = {}, { customers = 0, seats = 0, active = 0 }

partnercenter.run(function()
  local progress <close> = terminal.progress("customers")
  local function subscriptions_of(customer)
    local list = {}
    for subscription in partner.customers(customer.id).subscriptions:each() do list[#list + 1] = subscription end
    return list
  end
  local customers = partner.customers:each { size = 100 }
  local in_flight = { concurrency = options["in-flight"] }
  for customer, subscriptions in partnercenter.map(customers, subscriptions_of, in_flight) do
    totals.customers = totals.customers + 1
    for _, subscription in ipairs(subscriptions) do
      if not options.status or subscription.status == options.status then
        rows[#rows + 1] = row_of(customer, subscription)
        totals.seats = totals.seats + (subscription.quantity or 0)
        totals.active = totals.active + (subscription.status == "active" and 1 or 0)
      end
    end
    progress:advance()
  end
end)

rows_as.write(io.stdout, options.format, columns, rows, terminal.width())
if options.format == "table" then
  print(("\n%d customers, %d subscriptions (%d active), %d seats"):format(totals.customers, #rows, totals.active,
    totals.seats))
end
