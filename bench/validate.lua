-- What checking a body costs: builds the request of customers.subscriptions.update many times, with checks of bodies
-- and without, and prints `update.checked update.unchecked update.read order.checked order.unchecked` in microseconds
-- and in kilobytes of garbage for each, then the milliseconds that loading all of the API data takes.
-- Nothing is sent. LUA_PATH and LUA_CPATH have to lead to the library; `lua5.4 validate.lua [repetitions]`.

local started = os.clock()
require("partnercenter.api").all()
require("partnercenter.types").all()
local load_milliseconds = (os.clock() - started) * 1e3

local operations = require "partnercenter.operations"
local partnercenter = require "partnercenter"
local reply = require "partnercenter.reply"

local repetitions = tonumber((...)) or 50000
local guid = "33333333-3333-4333-8333-333333333333"

local function subscription()
  return {
    id = guid, offerId = "031C9E47-4802-4248-838E-778FB1D2CC05", offerName = "Office 365 Business Premium",
    friendlyName = "Reception", quantity = 25, unitType = "Licenses", hasPurchasableAddons = false,
    creationDate = "2019-01-14T20:58:23.09Z", effectiveStartDate = "2019-01-14T00:00:00Z",
    commitmentEndDate = "2020-01-14T00:00:00Z", status = "active", autoRenewEnabled = true, isTrial = false,
    billingType = "license", billingCycle = "monthly", termDuration = "P1Y", isMicrosoftProduct = true,
    partnerId = "4847383", contractType = "subscription", orderId = "b2e5d1cd-cd2c-4a4d-8a5a-5d7a2d6e9a0c",
  }
end

local order = {
  referenceCustomerId = guid, billingCycle = "monthly",
  lineItems = { { lineItemNumber = 0, offerId = "031C9E47-4802-4248-838E-778FB1D2CC05", quantity = 5,
    friendlyName = "Reception" } },
}

local function connect(validate)
  return partnercenter.connect { credential = partnercenter.credentials.access_token "t", validate = validate }
end

-- Microseconds and kilobytes of one request.
local function measure(validate, name, params, body)
  local partner <close> = connect(validate)
  local plan = operations.find(name)
  local function build(count)
    for _ = 1, count do operations.prepare(partner, plan, nil, params, body) end
  end
  build(100) -- compiles what there is to compile
  collectgarbage()
  collectgarbage("stop")
  local before = collectgarbage("count")
  build(100)
  local kilobytes = (collectgarbage("count") - before) / 100
  collectgarbage("restart")
  local start = os.clock()
  build(repetitions)
  return (os.clock() - start) / repetitions * 1e6, kilobytes
end

local place = { customer_id = guid, subscription_id = guid }
local read = subscription()
reply.remember(read, { plan = operations.find("customers.subscriptions.get"), head = "" })

local function show(label, ...)
  print(("%-18s %7.2f us  %6.3f KB"):format(label, measure(...)))
end

show("update.checked", "on", "customers.subscriptions.update", place, subscription())
show("update.unchecked", "off", "customers.subscriptions.update", place, subscription())
show("update.read", "on", "customers.subscriptions.update", place, read)
show("order.checked", "on", "customers.orders.create", { customer_id = guid }, order)
show("order.unchecked", "off", "customers.orders.create", { customer_id = guid }, order)
print(("%-18s %7.2f ms  (limit 10)"):format("load all data", load_milliseconds))
