-- Carts against real HTTP: lines with errors inside a 201, the checkout that makes orders and subscriptions of them,
-- and what the customer is entitled to by it.

local support = require "tests.lua.simulator_support"

local is_kind, is_seats = support.is_kind, support.is_seats

local premium = "fb75c1a0-0000-4c17-89d2-0000000000a3"
local new_basic, new_audio = "CFQ7TTC0SIM1:0001:CFQ7TTC0SIMA", "CFQ7TTC0SIM5:0001:CFQ7TTC0SIME"
local backup, server = "DZH318Z0SIM2:0002:DZH318Z0SIMB", "DZH318Z0SIM4:0001:DZH318Z0SIMD"
local reservation = "DZH318Z0SIM5:0047:DZH318Z0SIME"

local session

local function line(item, quantity, cycle, more)
  return support.with({ catalogItemId = item, quantity = quantity, billingCycle = cycle or "monthly" }, more or {})
end

local function fill(path, lines)
  return session:call("POST", path .. "/carts", { lineItems = lines })
end

describe("carts", function()
  before_each(function()
    session = support.start()
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  it("come back with currency, groups and times", function()
    local path = session:customer_path(5)
    local reply = fill(path, {
      line(premium, 5), line(new_basic, 3, "annual", { termDuration = "P1Y" }), line(backup, 7),
      line(server, 2, "one_time"),
    })
    assert.equal(201, reply.status)
    local cart = reply.body
    assert.equal("Active", cart.status)
    for number, item in ipairs(cart.lineItems) do assert.equal(number - 1, item.id) end
    assert.equal("OMS-0", cart.lineItems[1].orderGroup)
    local groups = {}
    for _, item in ipairs(cart.lineItems) do
      assert.is_nil(item.error)
      assert.equal(session.world:customer(5).country.currency, item.currencyCode)
      groups[item.orderGroup] = true
    end
    assert.same({ ["OMS-0"] = true, ["0"] = true, ["1"] = true, ["2"] = true }, groups)
    assert.same(cart, session:get(path .. "/carts/" .. cart.id:upper()))
    assert.equal(404, session:call("GET", session:customer_path(6) .. "/carts/" .. cart.id).status)
  end)

  it("tell what is wrong with a line, and are made all the same", function()
    local path = session:customer_path(5)
    local reply = fill(path, {
      line(premium, 5), line("nothing", 1), line(premium, 301), line(premium, 1, "monthly", { currencyCode = "XXX" }),
      line(new_basic, 1, "annual", { termDuration = "P1M" }), line(new_audio, 1),
      line(reservation, 1, "one_time"), line("DZH318Z0SIM6:0001:DZH318Z0SIMH", 1, "one_time"),
      line(backup, 5, "monthly", { participants = { { key = "transaction_reseller", value = "1" } } }),
    })
    assert.equal(201, reply.status)
    local codes = {}
    for number, item in ipairs(reply.body.lineItems) do codes[number] = item.error and item.error.errorCode or "" end
    assert.same({
      "", "CatalogItemIdIsNotValid", "QuotaNotAvailable", "CurrencyIsNotSupported", "UnableToProcessCartLineItem",
      "SubscriptionIsNotValid", "SubscriptionIsNotValid", "InventoryNotAvailable",
      "ParticipantsIsNotSupportedForPartner",
    }, codes)
  end)

  it("are not made of what cannot be read", function()
    local path = session:customer_path(5)
    for _, lines in ipairs {
      {}, { 3 }, { { catalogItemId = premium, quantity = 1 } },
      { { catalogItemId = premium, billingCycle = "monthly" } },
      { { quantity = 1, billingCycle = "monthly" } }, { line(premium, "5") }, { line(premium, 1, "weekly") },
      { line(premium, 1, nil, { id = 4 }), line(premium, 1, nil, { id = 4 }) },
    } do
      assert.equal(400, fill(path, lines).status)
    end
    assert.equal(400, session:call("POST", path .. "/carts", { lineItems = "x" }).status)
  end)

  it("become orders and subscriptions at the checkout, group by group", function()
    local path = session:customer_path(5)
    local orders_before, before = session:get(path .. "/orders"), session:get(path .. "/subscriptions")
    local cart = fill(path, {
      line(premium, 5, "monthly", { friendlyName = "Ours" }), line(backup, 7), line(server, 2, "one_time"),
    }).body
    local reply = session:call("POST", path .. "/carts/" .. cart.id .. "/checkout")
    assert.equal(201, reply.status)
    assert.is_nil(reply.body.orderErrors)
    assert.equal(3, #reply.body.orders)
    local orders = session:get(path .. "/orders")
    assert.equal(orders_before.totalCount + 3, orders.totalCount)
    assert.same({ "completed", "pending", "completed" },
      { reply.body.orders[1].status, reply.body.orders[2].status, reply.body.orders[3].status })
    assert.equal("one_time", reply.body.orders[3].billingCycle)
    local after = session:get(path .. "/subscriptions")
    assert.equal(before.totalCount + 2, after.totalCount)
    local made = session:get(path .. "/subscriptions/" .. reply.body.orders[1].lineItems[1].subscriptionId)
    assert.same({ "Ours", 5, premium, reply.body.orders[1].id },
      { made.friendlyName, made.quantity, made.offerId, made.orderId })
    assert.equal("Ordered", session:get(path .. "/carts/" .. cart.id).status)
    local again = session:call("POST", path .. "/carts/" .. cart.id .. "/checkout")
    assert.equal(800065, again.body.code)
    assert.equal(800065, session:call("PUT", path .. "/carts/" .. cart.id, cart).body.code)
    assert.equal(after.totalCount, session:get(path .. "/subscriptions").totalCount)
  end)

  it("leave a publisher's order pending until it is set up", function()
    local path = session:customer_path(5)
    local cart = fill(path, { line(backup, 7) }).body
    local order = session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").body.orders[1]
    local status = path .. "/orders/" .. order.id .. "/provisioningstatus"
    assert.equal("PrefulfillmentPending", session:get(status).items[1].status)
    session:pass(31)
    assert.equal("completed", session:get(path .. "/orders/" .. order.id).status)
    assert.equal("Fulfilled", session:get(status).items[1].status)
    assert.equal(1, #session:get(path .. "/orders/" .. order.id .. "/activationlinks").items)
    assert.equal(1, #session:get(path .. "/orders/" .. order.id .. "/lineitems/0/activationlinks").items)
  end)

  it("buy what is sound, and tell which groups are not", function()
    local path = session:customer_path(5)
    local cart = fill(path, { line(premium, 5), line("nothing", 1) }).body
    local reply = session:call("POST", path .. "/carts/" .. cart.id .. "/checkout")
    assert.equal(201, reply.status)
    assert.equal(1, #reply.body.orders)
    assert.same({ { orderGroupId = cart.lineItems[2].orderGroup, code = 800004,
      description = cart.lineItems[2].error.errorDescription } }, reply.body.orderErrors)
    cart = fill(path, { line("nothing", 1) }).body
    assert.equal(400, session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").status)
    assert.equal("Active", session:get(path .. "/carts/" .. cart.id).status)
  end)

  it("are replaced as a whole, and lapse", function()
    local path = session:customer_path(5)
    local cart = fill(path, { line("nothing", 1) }).body
    cart.lineItems[1].catalogItemId = premium
    local reply = session:call("PUT", path .. "/carts/" .. cart.id, { LineItems = cart.lineItems })
    assert.equal(201, reply.status)
    assert.is_nil(reply.body.lineItems[1].error)
    assert.equal(cart.id, reply.body.id)
    session:pass(16 * 60)
    local gone = session:call("GET", path .. "/carts/" .. cart.id)
    assert.same({ 404, 800008 }, { gone.status, gone.body.code })
    assert.equal(404, session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").status)
  end)

  it("hold add-ons of a new subscription, and of one that there is", function()
    local path = session:customer_path(5)
    local two = { AddonItems = { line(new_audio, 2), line(new_audio, 1) } }
    local cart = fill(path, { line(new_basic, 4, "monthly", two) }).body
    local addons = cart.lineItems[1].addonItems
    assert.same({ 1, 2 }, { addons[1].id, addons[2].id })
    assert.equal(cart.lineItems[1].orderGroup, addons[1].orderGroup)
    local order = session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").body.orders[1]
    assert.equal(3, #order.lineItems)
    local base = order.lineItems[1].subscriptionId
    assert.equal(2, #session:get(path .. "/subscriptions/" .. base .. "/addons").items)
    local context = { ParentSubscriptionId = base:upper() }
    local annual = { termDuration = "P1Y", provisioningContext = context }
    local more = fill(path, { line(new_audio, 3, "annual", annual) }).body
    assert.is_nil(more.lineItems[1].error)
    assert.equal(base:upper(), more.lineItems[1].provisioningContext.parentSubscriptionId)
    assert.equal(201, session:call("POST", path .. "/carts/" .. more.id .. "/checkout").status)
    assert.equal(3, #session:get(path .. "/subscriptions/" .. base .. "/addons").items)
    local wrong = fill(path, { line(premium, 1, "monthly", { addonItems = { line(new_audio, 1) } }) }).body
    assert.equal("UnableToProcessCartLineItem", wrong.lineItems[1].addonItems[1].error.errorCode)
  end)

  it("are checked out only for customers who have accepted an agreement", function()
    local customer = session:call("POST", "/v1/customers", {
      companyProfile = { domain = "new.example.com" },
      billingProfile = {
        culture = "en-US", email = "a@example.com", language = "en", companyName = "New",
        defaultAddress = { addressLine1 = "1 Example Way", city = "Redmond", state = "WA", postalCode = "98052",
          country = "US" },
      },
    }).body
    local path = "/v1/customers/" .. customer.id
    local cart = fill(path, { line(premium, 1) }).body
    assert.equal(400, session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").status)
    local item = { lineItemNumber = 0, offerId = premium, quantity = 1 }
    assert.equal(400, session:call("POST", path .. "/orders", { lineItems = { item } }).status)
    local agreement = session:call("POST", path .. "/agreements", {
      primaryContact = { firstName = "A", lastName = "B", email = "a@example.com" },
      templateId = "117a77b0-9360-443b-8795-c6dedc750cf9", type = "MicrosoftCustomerAgreement",
      dateAgreed = "2024-01-01T00:00:00",
    })
    assert.equal(201, agreement.status)
    assert.equal(201, session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").status)
    assert.equal(1, session:get(path .. "/subscriptions").totalCount)
  end)

  it("do not sell an Azure plan beside a Microsoft Azure subscription", function()
    local _, _, path = session:find_subscription(function(record)
      return record.offer.key == "azure" and record.status == "active"
    end)
    local cart = fill(path, { line("DZH318Z0SIM1:0001:DZH318Z0SIMA", 1) }).body
    assert.equal("UnableToProcessCartLineItem", cart.lineItems[1].error.errorCode)
  end)

  it("put prices on orders, in the customer's currency", function()
    local path, before, customer = session:find_subscription(is_seats)
    local id = before.orderId
    assert.is_nil(session:get(customer .. "/orders/" .. id).totalPrice)
    local order = session:get(customer .. "/orders/" .. id .. "?include_price=true")
    local sum = 0
    for _, item in ipairs(order.lineItems) do
      sum = sum + item.pricing.extendedPrice
      assert.is_true(math.abs(item.pricing.extendedPrice - item.quantity * item.pricing.price) < 0.005)
    end
    assert.is_true(math.abs(order.totalPrice - sum) < 0.005)
    assert.is_true(order.totalPrice > 0)
    assert.is_string(path)
  end)

  describe("make entitlements", function()
    local function buy_reservation()
      local subscription, before, path = session:find_subscription(is_kind("usage"))
      local context = { subscriptionId = before.id, scope = "single" }
      local wanted = { line(reservation, 3, "one_time", { termDuration = "P1Y", provisioningContext = context }) }
      assert.equal("SubscriptionIsNotEnabledForRI", fill(path, wanted).body.lineItems[1].error.errorCode)
      session:call("POST", subscription .. "/registrations")
      session:pass(30)
      local cart = fill(path, wanted).body
      assert.is_nil(cart.lineItems[1].error)
      return path, session:call("POST", path .. "/carts/" .. cart.id .. "/checkout").body.orders[1]
    end

    it("of reservations, with their details behind a link", function()
      local path, order = buy_reservation()
      local items = session:get(path .. "/entitlements?showExpiry=true").items
      assert.equal(1, #items)
      assert.same({ order.id, "0", 3, "reservedinstance" },
        { items[1].referenceOrder.id, items[1].referenceOrder.lineItemId, items[1].quantity, items[1].entitlementType })
      assert.is_string(items[1].expiryDate)
      local artifact = items[1].entitledArtifacts[1]
      local details = session:get("/v1" .. artifact.link.uri)
      assert.equal("reservedinstance", details.type)
      assert.equal(3, details.virtualMachineReservations[1].quantity)
      assert.equal("Single", details.virtualMachineReservations[1].scopeType)
      local older = session:get(path .. "/entitlements?entitlementtype=VirtualMachineReservedInstance").items[1]
      assert.equal("virtual_machine_reserved_instance", older.entitledArtifacts[1].artifactType)
      assert.is_nil(older.expiryDate)
      assert.equal("virtual_machine_reserved_instance", session:get("/v1" .. older.entitledArtifacts[1].link.uri).type)
      assert.equal(404, session:call("GET", "/v1" .. artifact.link.uri:gsub("resource/%x", "resource/x")).status)
      assert.same({}, session:get(path .. "/entitlements?entitlementType=software").items)
      session:call("PATCH", path .. "/orders/" .. order.id, { id = order.id, status = "cancelled" })
      assert.same({}, session:get(path .. "/entitlements").items)
    end)

    it("of software, with what comes along, for users only", function()
      local path = session:customer_path(7)
      local cart = fill(path, { line(server, 2, "one_time") }).body
      session:call("POST", path .. "/carts/" .. cart.id .. "/checkout")
      local items = session:get(path .. "/entitlements?entitlementType=software&showExpiry=true").items
      assert.equal(2, #items[1].includedEntitlements)
      assert.is_nil(items[1].expiryDate)
      assert.same({}, items[1].entitledArtifacts)
      assert.equal(403, session:call("GET", path .. "/entitlements", nil, nil, "app").status)
      assert.equal(400, session:call("GET", path .. "/entitlements?entitlementType=x").status)
    end)
  end)
end)
