-- One purchase from the first customer to the last invoice, with our own client against the simulator: what was written
-- reads back the same at every step, wherever it shows.

local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local E3 = "796b6b5f-0000-4c17-89d2-0000000000a5"
local BACKUP = "DZH318Z0SIM2:0002:DZH318Z0SIMB"

local function new_customer()
  return {
    companyProfile = { domain = "story.onmicrosoft.com" },
    billingProfile = {
      culture = "en-US", language = "en", email = "owner@story.onmicrosoft.com", companyName = "Story Books, Inc.",
      firstName = "Anna", lastName = "Ashdown",
      defaultAddress = { firstName = "Anna", lastName = "Ashdown", addressLine1 = "1 Example Way", city = "Redmond",
        state = "WA", postalCode = "98052", country = "US", phoneNumber = "4255550100" },
    },
  }
end

local function collect(iterator)
  local list = {}
  for item in iterator do list[#list + 1] = item end
  return list
end

describe("a purchase", function()
  local partner, simulator, customer, made

  before_each(function()
    support.skip_time()
    partner, simulator = support.simulated { customers = 3 }
    made = partner.customers:create(new_customer())
    customer = partner.customers(made.id)
  end)
  after_each(function()
    for _, entry in ipairs(simulator.requests) do assert.is_nil(entry.error) end
    support.clean()
  end)

  local function accept_agreement()
    local template = partner.agreements:list({ agreement_type = "MicrosoftCustomerAgreement" }).items[1]
    return customer.agreements:create {
      primaryContact = { firstName = "Anna", lastName = "Ashdown", email = "owner@story.onmicrosoft.com" },
      templateId = template.templateId, dateAgreed = "2024-06-14T00:00:00Z", type = template.agreementType,
    }
  end

  local function fill_cart()
    return customer.carts:create { lineItems = {
      { id = 0, catalogItemId = E3, quantity = 2, billingCycle = "monthly", friendlyName = "Front desk" },
      { id = 1, catalogItemId = BACKUP, quantity = 6, billingCycle = "monthly", termDuration = "P1M" },
    } }
  end

  -- The customer, the cart, the checkout: the subscriptions with seats and of the marketplace.
  local function buy()
    accept_agreement()
    local result = customer.carts(fill_cart().id):checkout()
    local ids = {}
    for _, order in ipairs(result.orders) do
      for _, line in ipairs(order.lineItems) do ids[line.offerId] = line.subscriptionId end
    end
    return customer.subscriptions(ids[E3]), customer.subscriptions(ids[BACKUP]), result
  end

  -- What every place that shows a subscription says of it.
  local function reads_as(seats, expected)
    local alone = seats:get()
    local listed
    for subscription in customer.subscriptions:each() do
      if subscription.id == alone.id then listed = subscription end
    end
    assert.same(alone, listed)
    for name, value in pairs(expected) do assert.equal(value, alone[name], name) end
    assert.equal(alone.quantity, seats.provisioning_status:get().quantity)
    return alone
  end

  local function sku_of_e3()
    for sku in customer.subscribed_skus:each() do
      if sku.productSku.skuPartNumber == "ENTERPRISEPACK" then return sku end
    end
  end

  it("begins with a customer who reads back as it was made, and owns nothing", function()
    local read = customer:get()
    assert.equal("Story Books, Inc.", read.companyProfile.companyName)
    assert.same(made.billingProfile, read.billingProfile)
    assert.same(read.billingProfile, customer.profiles.billing:get())
    assert.equal(made.id, collect(partner.customers:each { filter =
      partnercenter.filter.starts_with("Domain", "story.") })[1].id)
    for _, list in ipairs { customer.orders, customer.subscriptions, customer.subscribed_skus } do
      assert.same({}, collect(list:each()))
    end
  end)

  it("needs an agreement, and takes up the cart again once there is one", function()
    local cart = fill_cart()
    local refused = support.fails("bad_input", function() customer.carts(cart.id):checkout() end)
    support.says(refused, "has not accepted")
    assert.equal("Active", customer.carts(cart.id):get().status)
    assert.same({}, collect(customer.orders:each()))
    accept_agreement()
    assert.equal("MicrosoftCustomerAgreement", customer.agreements:list({ agreement_type = "*" }).items[1].type)
    local result = customer.carts(cart.id):checkout()
    assert.equal(2, #result.orders)
    assert.equal("Ordered", customer.carts(cart.id):get().status)
  end)

  it("makes orders and subscriptions that name each other", function()
    local seats, backup, result = buy()
    local read = reads_as(seats, { quantity = 2, status = "active", friendlyName = "Front desk", offerId = E3 })
    for _, order in ipairs(result.orders) do
      local again = customer.orders(order.id):get()
      assert.same(order.lineItems, again.lineItems)
      for _, line in ipairs(again.lineItems) do
        local subscription = customer.subscriptions(line.subscriptionId):get()
        assert.same({ order.id, line.quantity, line.offerId },
          { subscription.orderId, subscription.quantity, subscription.offerId })
      end
    end
    assert.equal(read.id, customer.subscriptions:list_by_order({ order_id = read.orderId }).items[1].id)
    assert.equal("Northwind Traders", backup:get().publisherName)
    local order = customer.orders(backup:get().orderId)
    assert.equal("pending", order:get().status)
    simulator:advance(60)
    assert.equal("completed", order:get().status)
  end)

  it("brings licenses, which can be assigned until they run out", function()
    local seats = buy()
    local users = {}
    for number = 1, 3 do
      users[number] = customer.users(customer.users:create({
        userPrincipalName = "reader" .. number .. "@story.onmicrosoft.com", displayName = "Reader " .. number,
        usageLocation = "US", passwordProfile = { password = "Simulated-1234", forceChangePassword = false },
      }).id)
    end
    local sku = sku_of_e3()
    assert.same({ 2, 2, 0 }, { sku.totalUnits, sku.availableUnits, sku.consumedUnits })
    local update = { licensesToAssign = { { skuId = sku.productSku.id } } }
    for number = 1, 2 do
      users[number].license_updates:create(update)
      assert.equal(sku.productSku.id, users[number].licenses:list().items[1].productSku.id)
      assert.equal(2 - number, sku_of_e3().availableUnits)
    end
    local refused = support.fails("bad_input", function() users[3].license_updates:create(update) end)
    assert.equal(60012, tonumber(refused.code))
    assert.same({}, users[3].licenses:list().items)
    seats:update_quantity(3)
    users[3].license_updates:create(update)
    sku = sku_of_e3()
    assert.same({ 3, 0, 3 }, { sku.totalUnits, sku.availableUnits, sku.consumedUnits })
    users[1]:delete() -- gives its license back
    assert.equal(1, sku_of_e3().availableUnits)
  end)

  it("leaves users that can be brought back for thirty days", function()
    buy()
    local function new_user(name)
      return customer.users(customer.users:create({ userPrincipalName = name .. "@story.onmicrosoft.com",
        displayName = name, usageLocation = "US", passwordProfile = { password = "Simulated-1234" } }).id)
    end
    local early, late = new_user("early"), new_user("late")
    early.license_updates:create { licensesToAssign = { { skuId = sku_of_e3().productSku.id } } }
    early:delete()
    late:delete()
    assert.equal("inactive", early:get().state)
    simulator:advance(30 * 86400 - 60)
    early:restore()
    assert.equal("active", early:get().state)
    assert.same({}, early.licenses:list().items) -- what was taken back is not given again
    simulator:advance(120)
    support.fails("not_found", function() late:restore() end)
    support.fails("not_found", function() late:get() end)
    assert.equal("active", early:get().state)
  end)

  it("can be made larger, at once or by a job", function()
    local seats = buy()
    local before = seats:get().attributes.etag
    seats:update_quantity(9)
    assert.not_equal(before, reads_as(seats, { quantity = 9 }).attributes.etag)
    local job = seats:update_quantity(400)
    reads_as(seats, { quantity = 9, status = "active" })
    assert.equal("pending", seats.provisioning_status:get().status)
    support.fails("conflict", function() seats:update_nickname("Too early") end)
    job:wait { timeout = 60 }
    reads_as(seats, { quantity = 400, friendlyName = "Front desk" })
    assert.equal("success", seats.provisioning_status:get().status)
    assert.equal(400, sku_of_e3().totalUnits)
    seats:update_quantity(4)
    reads_as(seats, { quantity = 4 })
  end)

  it("can be suspended, which takes its licenses away, and taken up again", function()
    local seats, backup = buy()
    seats:suspend()
    reads_as(seats, { status = "suspended", quantity = 2 })
    assert.equal(0, (sku_of_e3() or { availableUnits = 0 }).availableUnits)
    support.fails("bad_input", function() seats:update_quantity(5) end)
    seats:suspend() -- nothing changes, so nothing is refused
    reads_as(seats, { status = "suspended", quantity = 2 })
    support.fails("bad_input", function() backup:suspend() end)
    seats:reactivate()
    reads_as(seats, { status = "active", quantity = 2 })
    assert.equal(2, sku_of_e3().availableUnits)
  end)

  it("shows in the estimate of the next invoice, until it is cancelled, and in the records", function()
    local function unbilled()
      local total = 0
      for _, link in ipairs(partner.invoices.estimates.links:list({ currency_code = "USD" }).items) do
        assert.matches("^/v?1?/?invoices/unbilled/lineitems", link.link.uri)
      end
      for line in partner.invoices("unbilled").line_items:each_unbilled_reconciliation { currency_code = "USD",
        period = "current" } do
        if line.customerId:lower():find(made.id, 1, true) then total = total + line.totalForCustomer end
      end
      return total
    end
    assert.equal(0, unbilled())
    local _, backup = buy()
    assert.equal(6 * 4.75, unbilled())
    backup:update_quantity(10)
    assert.equal(47.5, unbilled())
    simulator:advance(60)
    backup:cancel_marketplace()
    assert.equal("deleted", backup:get().status)
    assert.equal(0, unbilled())
    local done = {}
    for record in partner.audit_records:each { start_date = os.date("!%Y-%m-%d", os.time() - 86400) } do
      done[record.operationType] = (done[record.operationType] or 0) + 1
    end
    assert.same({ 1, 2, 2 }, { done.add_customer, done.create_order, done.update_subscription })
  end)
end)
