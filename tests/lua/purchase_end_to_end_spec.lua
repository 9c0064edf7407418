-- Buying and moving with our own client against the simulator: what a script does, from the catalogue to the
-- subscription.

local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local function first_with(partner, is_wanted)
  for customer in partner.customers:each() do
    for subscription in partner.customers(customer.id).subscriptions:each() do
      if is_wanted(subscription) then return partner.customers(customer.id), subscription end
    end
  end
  error("there is no such subscription")
end

describe("a script", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("finds a product, buys it with a cart, and has the subscription", function()
    local partner = support.simulated()
    local customer = partner.customers(partner.customers:list().items[1].id)
    local product = customer.products:list { target_view = "online_services" }.items[1]
    local sku = customer.products(product.id).skus:list().items[1]
    local item = customer.products(product.id).skus(sku.id).availabilities:list().items[1]
    assert.equal(sku.id, customer.products(product.id).skus(sku.id):get().id)
    local cart = customer.carts:create { lineItems = {
      { id = 0, catalogItemId = item.catalogItemId, quantity = 7, billingCycle = sku.supportedBillingCycles[1] },
      { id = 1, catalogItemId = "nothing", quantity = 1, billingCycle = "monthly" },
    } }
    local failures = partnercenter.failures(cart)
    assert.same({ 1, "nothing" }, { #failures, failures[1].item.catalogItemId })
    table.remove(cart.lineItems, 2)
    assert.same({}, partnercenter.failures(customer.carts(cart.id):update(cart)))
    local result = customer.carts(cart.id):checkout()
    local line = result.orders[1].lineItems[1]
    assert.equal(7, customer.subscriptions(line.subscriptionId):get().quantity)
    local again = support.error_of(function() customer.carts(cart.id):checkout() end)
    assert.equal(800065, tonumber(again.code))
  end)

  it("walks offers in pages, in a language that nobody chose", function()
    local partner, simulator = support.simulated()
    local count = 0
    for offer in partner.offers:each { country = "US", size = 3 } do
      count = count + 1
      assert.equal("EN-US", offer.locale)
    end
    assert.equal(partner.offers:list { country = "US" }.total_count, count)
    assert.is_true(count > 6)
    assert.equal("en-US", simulator.requests[#simulator.requests].headers["x-locale"])
    local german = partner:with { locale = "de-DE" }.offers:list { country = "DE" }.items[1]
    assert.equal("DE-DE", german.locale)
    assert.equal("DE-DE", partner:with { locale = "de-DE" }.offers(german.id):get({ country = "DE" }).locale)
  end)

  it("waits for an upgrade whose state is asked for with a POST", function()
    local partner = support.simulated { customers = 40 }
    local customer, before = first_with(partner, function(subscription)
      return subscription.offerId == "MS-AZR-0145P" and subscription.status == "active"
    end)
    local request = { customerId = tostring(customer):match('"(.-)"'), productFamily = "azure" }
    assert.is_true(partner.product_upgrades.eligibility:check(request).isEligible)
    local job = partner.product_upgrades:create(request)
    assert.equal("running", (job:status()))
    local done = job:wait()
    assert.equal("Completed", done.status)
    assert.same({}, partnercenter.failures(done))
    assert.equal("Azure plan", customer.subscriptions(before.id):get().offerName)
  end)

  it("walks migrations by a token in the replies' headers", function()
    local partner, simulator = support.simulated { customers = 60 }
    local made = {}
    for customer in partner.customers:each() do
      local node = partner.customers(customer.id)
      for subscription in node.subscriptions:each() do
        local request = { currentSubscriptionId = subscription.id, externalReferenceId = "b1" }
        if #made < 5 and node.migrations.new_commerce:validate(request).isEligible then
          made[#made + 1] = node.migrations.new_commerce:create(request).id
        end
      end
    end
    assert.equal(5, #made)
    local seen = {}
    for migration in partner.migrations.new_commerce:each { external_reference_id = "b1", page_size = 2 } do
      seen[#seen + 1] = migration.id
    end
    assert.same(made, seen)
    local last = simulator.requests[#simulator.requests]
    assert.equal("/v1/migrations/newcommerce?ExternalReferenceId=b1&PageSize=2", last.target)
    assert.is_string(last.headers["ms-continuationtoken"])
    support.says(support.fails("bad_input", function() partner.migrations.new_commerce:list() end),
      "at least one of CustomerTenantId, CurrentSubscriptionId, ExternalReferenceId has to be given")
  end)

  it("uploads a file to an order and gets it back", function()
    local partner = support.simulated()
    local customer = partner.customers(partner.customers:list().items[1].id)
    local order = customer.orders(customer.orders:list().items[1].id)
    assert.same({}, order.attachments:list().items)
    local content = "%PDF-1.4\0\r\n--\r\n"
    local list = order.attachment:upload({ customerPrice = 10, currency = "USD" },
      { po_files = { { name = "order 1.pdf", content = content }, { name = "b.txt", content = ("x"):rep(3000) } } })
    assert.equal(2, #list.items)
    local items = order.attachments:list().items
    assert.same({ "order 1.pdf", 1, 3 }, { items[1].fileName, items[1].sizeInKB, items[2].sizeInKB })
    assert.equal(content, order.attachment(items[1].attachmentId):download())
    assert.equal(3000, #order.attachment(items[2].attachmentId):download())
    support.fails("not_found", function() order.attachment("nothing"):download() end)
  end)

  it("hears which subscriptions of a transfer did not move", function()
    local partner, simulator = support.simulated { customers = 200 }
    local found
    for index = 1, 200 do
      local id = simulator.world:customer(index).id
      for _, transfer in ipairs(partner.customers(id).transfers:list().items) do
        local result = partner.customers(id).transfers(transfer.id):accept()
        found = found or partnercenter.failures(result)[1]
      end
      if found then break end
    end
    assert.equal(900103, found.what.code)
  end)
end)
