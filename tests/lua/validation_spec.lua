-- What is refused before it is sent, what is warned about, and what is put right: bodies against the types, operations
-- against the cloud and the kind of token.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local answer, fails, says = support.answer, support.fails, support.says

local guid = "33333333-3333-4333-8333-333333333333"
local customer = { customer_id = guid }

-- A partner whose server gives these answers in turn, what the server got, and the warnings.
local function against(given, ...)
  local server, warnings = support.serve { ... }, {}
  local options = { on_warning = function(text) warnings[#warnings + 1] = text end }
  for name, value in pairs(given or {}) do options[name] = value end
  return support.connect(server, options), server.requests, warnings
end

local function order(line, more)
  local body = { lineItems = { line } }
  for name, value in pairs(more or {}) do body[name] = value end
  return body
end

local function line(changes)
  local made = { lineItemNumber = 0, offerId = "o", quantity = 1 }
  for name, value in pairs(changes or {}) do made[name] = value end
  return made
end

describe("a body that is wrong", function()
  after_each(support.clean)

  local function refused(name, params, body)
    local partner, requests = against(nil, answer {})
    local raised = fails("bad_input", partner.call, partner, name, params, body)
    assert.equal(0, #requests)
    return raised
  end

  it("is told all of its problems together, with their places, before anything is sent", function()
    local raised = refused("customers.orders.create", { customer_id = "", sizes = 1 }, {
      billingCycle = "fortnightly",
      referenceCustomerId = {},
      lineItems = { line(), { lineItemNumber = 0, quantity = "many" },
        line { quantity = 1.5, provisioningContext = 1 } },
    })
    says(raised, 'unknown parameter "sizes"', "customer_id is empty", 'billingCycle: has to be one of unknown, monthly',
      'not "fortnightly"', "referenceCustomerId: has to be a string, not a table",
      "body field lineItems[2].offerId is missing", 'lineItems[2].quantity: has to be a whole number, not "many"',
      "lineItems[3].quantity: has to be a whole number, not 1.5", "lineItems[3].provisioningContext: has to be a table")
  end)

  local function orders(body)
    return tostring(refused("customers.orders.create", customer, body))
  end

  it("has a list where a table belongs, or the other way round", function()
    assert.matches("lineItems: has to be a list, even where there is one only", orders { lineItems = line() }, 1, true)
    assert.matches("lineItems: has to be a list, not \"x\"", orders { lineItems = "x" }, 1, true)
    assert.matches("lineItems[1]: has to be a table with the fields of OrderLineItem, not a list",
      orders { lineItems = { { line() } } }, 1, true)
    assert.matches("lineItems[1]: has to be a table with the fields of OrderLineItem, not 5",
      orders { lineItems = { 5 } }, 1, true)
    assert.matches("the body has to be a table with the fields of Order, not a list", orders { line() }, 1, true)
    assert.matches("the body has to be a table, not a string", orders "x", 1, true)
    local upload = { customer_id = guid, devicebatch_id = "b" }
    assert.matches("[2].serialNumber: has to be a string, not a table", tostring(refused(
      "customers.device_batches.devices.create", upload, { { serialNumber = "1" }, { serialNumber = {} } })), 1, true)
  end)

  it("is beyond a limit", function()
    assert.matches("lineItems[1].quantity: has to be 0 or more, not -1", orders(order(line { quantity = -1 })), 1, true)
    local address = { addressLine1 = "", addressLine2 = ("x"):rep(201), city = "S", state = "WA", postalCode = "9",
      country = "USA" }
    local raised = refused("validations.address.validate", nil, address)
    says(raised, "addressLine1: has to be 1 to 200 characters long, and has 0",
      "addressLine2: has to be 0 to 200 characters long, and has 201",
      "country: has to be 2 characters long, and has 3")
  end)

  it("counts the characters of a text, not its bytes", function()
    local partner, requests = against(nil, answer {})
    local address = { addressLine1 = ("ü"):rep(200), city = "S", state = "WA", postalCode = "9", country = "DE" }
    partner:call("validations.address.validate", nil, address)
    assert.equal(1, #requests)
  end)

  it("has an odd GUID, date, number or truth", function()
    local agreement = { primaryContact = { firstName = "A", lastName = "B", email = "c" }, templateId = "t",
      type = "MicrosoftCloudAgreement", dateAgreed = "yesterday" }
    says(refused("customers.agreements.create", customer, agreement),
      'dateAgreed: has to be a date as 2024-12-31T23:59:59Z or Unix time in seconds, not "yesterday"')
    says(refused("product_upgrades.create", nil, { customerId = "c1", productFamily = "azure" }),
      'customerId: has to be a GUID, not "c1"')
    says(refused("customers.subscriptions.overage.update", { customer_id = guid, subscription_id = "s" },
      { azureEntitlementId = "a", overageEnabled = "yes" }), 'overageEnabled: has to be true or false, not "yes"')
    says(refused("customers.usage_budget.update", customer, "much"), 'amount: has to be a number, not "much"')
  end)

  it("lacks what its parts need, told once", function()
    local text = tostring(refused("customers.transfers.create", customer, { lineItems = { {} } }))
    local _, count = text:gsub("lineItems%[1%].subscriptionId is missing", "")
    assert.equal(1, count)
    says(refused("customers.users.license_updates.create", { customer_id = guid, user_id = guid },
      { licensesToAssign = { {} } }), "body field licensesToAssign[1].skuId is missing")
    says(refused("customers.orders.create", customer, { lineItems = { line { offerId = partnercenter.null } } }),
      "body field lineItems[1].offerId is missing")
  end)

  it("is the value that a named action takes", function()
    local ids = { customer_id = guid, subscription_id = "s1" }
    says(refused("customers.subscriptions.update_quantity", ids, "many"),
      'quantity: has to be a whole number, not "many"')
    says(refused("customers.subscriptions.update_autorenew", ids, 1),
      "autoRenewEnabled: has to be true or false, not 1")
    ids.quantity = -5
    says(refused("customers.subscriptions.update_quantity", ids), "quantity: has to be 0 or more, not -5")
  end)

  it("is sent all the same when that is asked for", function()
    local partner, requests, warnings = against({ validate = "off" }, answer({}, 201))
    partner:call("customers.orders.create", customer, { lineItems = "none", colour = "red" })
    assert.same({ lineItems = "none", colour = "red" }, core.json.decode(requests[1].body))
    assert.same({}, warnings)
    says(support.error_of(partnercenter.connect, { validate = "offf", credential = print }), "validate",
      "is not one of on, off", "did you mean off?")
  end)
end)

describe("a body that is put right", function()
  after_each(support.clean)

  local function sent(name, params, body)
    local partner, requests = against(nil, answer({}, 200))
    partner:call(name, params, body)
    return core.json.decode(requests[#requests].body, { null = "keep" })
  end

  it("has the values of enumerations as documented, whatever their case", function()
    for _, spelling in ipairs { "OneTime", "one_time", "ONETIME", "one-time" } do
      local body = order(line(), { billingCycle = spelling })
      assert.equal("one_time", sent("customers.orders.create", customer, body).billingCycle)
    end
    local body = order(line { termDuration = "p1y" }, { BillingCycle = "monthly" })
    local changed = sent("customers.orders.create", customer, body)
    assert.equal("P1Y", changed.lineItems[1].termDuration)
    assert.equal("monthly", changed.BillingCycle)
    assert.same({ BillingCycle = "monthly", lineItems = { line { termDuration = "p1y" } } }, body)
  end)

  it("takes the position of an enumeration's value", function()
    local ids = { customer_id = guid, subscription_id = "s1" }
    local upgrade = { targetOffer = { id = "o" }, upgradeType = 0 }
    assert.equal(0, sent("customers.subscriptions.upgrades.create", ids, upgrade).upgradeType)
  end)

  it("has whole numbers, numerals, dates and empty lists as the service wants them", function()
    local body = sent("customers.orders.create", customer, order(line { quantity = 2.0, partnerIdOnRecord = 4847383 }))
    assert.equal("integer", math.type(body.lineItems[1].quantity))
    assert.equal("4847383", body.lineItems[1].partnerIdOnRecord)
    local updates = { customer_id = guid, user_id = guid }
    local licenses = sent("customers.users.license_updates.create", updates, { licensesToAssign = {},
      licensesToRemove = partnercenter.null })
    assert.is_true(core.json.is_array(licenses.licensesToAssign))
    assert.equal(partnercenter.null, licenses.licensesToRemove)
    local agreement = { primaryContact = { firstName = "A", lastName = "B", email = "c" }, templateId = "t",
      type = "microsoft_cloud_agreement", dateAgreed = 1700000000 }
    agreement = sent("customers.agreements.create", customer, agreement)
    assert.equal("2023-11-14T22:13:20Z", agreement.dateAgreed)
    assert.equal("MicrosoftCloudAgreement", agreement.type)
  end)

  it("may be in PascalCase or in camelCase", function()
    local partner, requests, warnings = against(nil, answer({}, 201))
    local body = { LineItems = { { LineItemNumber = 0, offerID = "o", QUANTITY = 1 } },
      Attributes = { ObjectType = "Order" } }
    partner:call("customers.orders.create", customer, body)
    assert.same(body, core.json.decode(requests[1].body))
    assert.same({}, warnings)
  end)
end)

describe("a field of no known name", function()
  after_each(support.clean)

  it("is warned about with the nearest name, and sent", function()
    local partner, requests, warnings = against(nil, answer({}, 201))
    local body = order(line { quantitty = 1 }, { shade = "red" })
    partner:call("customers.orders.create", customer, body)
    table.sort(warnings)
    assert.same({
      "customers.orders.create: lineItems[1].quantitty: OrderLineItem has no such field (did you mean quantity?); "
        .. "it is sent all the same",
      "customers.orders.create: shade: Order has no such field; it is sent all the same",
    }, warnings)
    assert.same(body, core.json.decode(requests[1].body))
  end)

  it("is sent without a word when nobody listens, and no warning comes of a call that is refused", function()
    local server = support.serve { answer({}, 201) }
    support.connect(server):call("customers.orders.create", customer, order(line { quantitty = 1 }))
    assert.equal(1, #server.requests)
    local partner, _, warnings = against(nil, answer {})
    fails("bad_input", partner.call, partner, "customers.orders.create", customer, { lineItms = {} })
    assert.same({}, warnings)
  end)

  it("in links and attributes is the service's own business", function()
    local partner, _, warnings = against(nil, answer({}, 200))
    local body = { Amount = 5, Attributes = { ObjectType = "SpendingBudget", Shade = 1 } }
    partner:call("customers.usage_budget.update", customer, body)
    assert.same({}, warnings)
  end)
end)

describe("a value that an open enumeration does not list", function()
  after_each(support.clean)

  local agreement = { primaryContact = { firstName = "A", lastName = "B", email = "c" }, templateId = "t",
    type = "TreatyOfTomorrow", dateAgreed = "2030-01-01T00:00:00Z" }

  it("is warned about, and sent", function()
    local partner, requests, warnings = against(nil, answer({}, 201))
    partner:call("customers.agreements.create", customer, agreement)
    assert.equal("TreatyOfTomorrow", core.json.decode(requests[1].body).type)
    assert.equal(1, #warnings)
    says(warnings[1], "customers.agreements.create: type: has to be one of MicrosoftCloudAgreement",
      'not "TreatyOfTomorrow"; it is sent all the same')
  end)

  it("has to be a text all the same", function()
    local partner = against(nil, answer {})
    local treaty = { type = {} }
    for name, value in pairs(agreement) do treaty[name] = treaty[name] or value end
    says(fails("bad_input", partner.call, partner, "customers.agreements.create", customer, treaty),
      "type: has to be one of MicrosoftCloudAgreement")
  end)
end)

describe("a value that came from the service", function()
  after_each(support.clean)

  local odd = { id = "s1", quantity = "5", status = "asleep", shade = "red", autoRenewEnabled = "yes",
    billingCycle = "one_time" }
  local place = { customer_id = guid, subscription_id = "s1" }

  it("is sent back as it was, however odd it is", function()
    local partner, requests, warnings = against(nil, answer(odd), answer(odd))
    partner:call("customers.subscriptions.update", place, partner:call("customers.subscriptions.get", place))
    assert.same(odd, core.json.decode(requests[2].body))
    table.sort(warnings)
    assert.equal(3, #warnings)
    assert.matches("update: quantity: has to be a whole number, not \"5\"", warnings[2], 1, true)
  end)

  it("is known when it is an item of a page, by its links or its ETag", function()
    for _, mark in ipairs { { links = { self = { uri = "/s1" } } }, { attributes = { etag = "e" } } } do
      local item = {}
      for name, value in pairs(odd) do item[name] = value end
      for name, value in pairs(mark) do item[name] = value end
      local partner, requests = against(nil, answer { items = { item } }, answer(odd))
      local page = partner.customers(guid).subscriptions:list()
      partner.customers(guid).subscriptions("s1"):update(page.items[1])
      assert.same(item, core.json.decode(requests[2].body))
    end
  end)

  it("may lack what a new one needs, and is warned about when a name in it is nearly right", function()
    local partner, requests, warnings = against(nil, answer { shadeOfRed = 1 }, answer {})
    local cart = { customer_id = guid, cart_id = "c" }
    local read = partner:call("customers.carts.get", cart)
    read.lineItem = {}
    partner:call("customers.carts.update", cart, read)
    assert.equal(2, #requests)
    assert.same({ "customers.carts.update: lineItem: Cart has no such field (did you mean lineItems?); "
      .. "it is sent all the same" }, warnings)
  end)

  it("is checked where a named action changes it", function()
    local partner, requests = against(nil, answer(odd), answer(odd))
    local node = partner.customers(guid).subscriptions("s1")
    fails("bad_input", node.update_quantity, node, "many")
    assert.equal(0, #requests)
    assert.equal("5", node:update_quantity(5).quantity)
    assert.equal(5, core.json.decode(requests[2].body).quantity)
  end)
end)

describe("an operation that is not to be had", function()
  after_each(support.clean)

  local function app_only()
    return partnercenter.credentials.client_secret { application_id = guid, secret = "s" }
  end

  local function connect(given)
    local partner = partnercenter.connect(given)
    finally(function() partner:close() end)
    return partner
  end

  it("is refused in a cloud without it, with the clouds that have it", function()
    local partner = connect { cloud = "china", credential = partnercenter.credentials.access_token "t" }
    says(fails("bad_input", partner.call, partner, "customers.subscriptions.registrations.create",
      { customer_id = guid, subscription_id = "s1" }), "the cloud china does not have it; global has it")
    local conversions = partner.customers(guid).subscriptions("s").conversions
    says(fails("bad_input", conversions.list, conversions), "the cloud china does not have it")
    says(fails("bad_input", partner.call, partner, "customers.subscriptions.support_contact.get",
      { customer_id = guid, subscription_id = "s1" }), "global, germany, us_government have it")
  end)

  it("is refused where the token is the application's own, together with the cloud", function()
    local partner = connect { cloud = "china", tenant = "t", credential = app_only() }
    says(fails("bad_input", partner.call, partner, "customers.subscriptions.conversions.list",
      { customer_id = guid, subscription_id = "s1" }), "the cloud china does not have it",
      "it takes a token of application and user, and this credential is the application's own",
      "credentials.refresh_token signs in for both")
  end)

  it("is tried where the cloud or the kind of token is not known", function()
    local partner, requests = against(nil, answer { items = {} })
    partner:call("customers.subscriptions.conversions.list", { customer_id = guid, subscription_id = "s1" })
    assert.equal(1, #requests)
  end)

  it("is tried with a user's token, and what both tokens may do with the application's own", function()
    local partner = support.simulated { customers = 3 }
    local id = partner.customers:list().items[1].id
    local subscription = partner.customers(id).subscriptions:list().items[1]
    local place = { customer_id = id, subscription_id = subscription.id }
    partner:call("customers.subscriptions.provisioning_status.get", place)
    local simulator = require "partnercenter.simulator"
    local started = simulator.start { customers = 3 }
    finally(function() started:close() end)
    local made = simulator.connect_options(started)
    local app = connect { base_url = made.base_url, authority = made.authority, tenant = made.tenant,
      credential = partnercenter.credentials.client_secret {
        application_id = made.application_id, secret = made.secret } }
    assert.equal(3, #app.customers:list().items)
    says(fails("bad_input", app.call, app, "customers.subscriptions.provisioning_status.get", place),
      "it takes a token of application and user")
  end)
end)
