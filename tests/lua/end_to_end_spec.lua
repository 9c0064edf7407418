-- The library against the simulator, in one process: what people do with it, from connecting to buying, in good weather
-- and in bad.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local function count(iterator, ...)
  local total = 0
  for _ in iterator, ... do total = total + 1 end
  return total
end

-- The first subscription that may be changed, as a node.
local function some_subscription(partner)
  for customer in partner.customers:each { size = 10 } do
    local subscriptions = partner.customers(customer.id).subscriptions
    for subscription in subscriptions:each() do
      local is_changeable = subscription.status == "active" and subscription.unitType == "Licenses"
      if is_changeable and not subscription.isTrial then return subscriptions(subscription.id), subscription end
    end
  end
  error("the simulator has no such subscription")
end

describe("a script", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("walks all customers, whatever the size of the pages", function()
    local partner = support.simulated { customers = 23 }
    assert.equal(23, count(partner.customers:each { size = 7 }))
    assert.equal(23, count(partner.customers:each { size = 500 }))
    assert.equal(4, count(partner.customers:pages { size = 7 }))
  end)

  it("reads the subscriptions of all customers side by side", function()
    local partner = support.simulated { customers = 12 }
    local function subscriptions_of(customer) return partner.customers(customer.id).subscriptions:list().items end
    local customers, subscriptions = 0, 0
    for _, items in partnercenter.map(partner.customers:each { size = 5 }, subscriptions_of, { concurrency = 6 }) do
      customers, subscriptions = customers + 1, subscriptions + #items
    end
    assert.equal(12, customers)
    assert.is_true(subscriptions > 0)
  end)

  it("walks the line items of an invoice, by offset and by token", function()
    local partner = support.simulated()
    local ways = {}
    for invoice in partner.invoices:each { size = 50 } do
      for _, detail in ipairs(invoice.invoiceDetails or {}) do
        local given = { provider = detail.billingProvider, invoice_line_item_type = detail.invoiceLineItemType }
        local line_items = partner.invoices(invoice.id).line_items
        if not ways[given.provider] then
          given.size = 2
          local small = count(line_items:each(given))
          given.size = 2000
          assert.equal(count(line_items:each(given)), small)
          ways[given.provider] = small
        end
      end
    end
    assert.is_number(ways.office)
    assert.is_number(ways.one_time)
  end)

  it("suspends, renames and resizes a subscription, and every change sticks", function()
    local partner = support.simulated()
    local node, before = some_subscription(partner)
    assert.equal("suspended", node:suspend().status)
    assert.equal("suspended", node:get().status)
    assert.equal("active", node:reactivate().status)
    assert.equal("Reception", node:update_nickname("Reception").friendlyName)
    local changed = node:update_quantity(before.quantity + 1)
    if getmetatable(changed) then changed = changed:wait() end
    assert.equal(before.quantity + 1, changed.quantity)
    assert.equal(before.quantity + 1, node:get().quantity)
  end)

  it("is told when somebody else was faster, and can make its change on top", function()
    local partner = support.simulated()
    local node = some_subscription(partner)
    local stale = node:get()
    node:update_nickname("first")
    stale.friendlyName = "second"
    support.fails("precondition_failed", node.update, node, stale)
    assert.equal("first, second", partner:update(node, function(subscription)
      subscription.friendlyName = subscription.friendlyName .. ", second"
    end).friendlyName)
  end)

  it("is told by a 404 with the service's own words", function()
    local partner = support.simulated()
    local raised = support.fails("not_found", function() partner.customers(core.guid()):get() end)
    assert.is_string(raised.code)
    assert.is_string(raised.description)
    assert.equal(404, raised.status)
  end)
end)

describe("in bad weather, a script", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("survives throttling, failures and broken connections", function()
    local partner = support.simulated { customers = 40, faults = {
      { path = "/v1/customers", status = 429, retry_after = 3, rate = 0.2 },
      { path = "/v1/customers", status = 503, rate = 0.1 },
      { path = "/v1/customers", fault = "reset", rate = 0.1 },
    } }
    assert.equal(40, count(partner.customers:each { size = 3 }))
  end)

  it("survives the end of its token", function()
    local partner, simulator = support.simulated({ customers = 6, token_lifetime = 120 })
    for customer in partner.customers:each { size = 2 } do
      partnercenter.sleep(50)
      assert.equal(customer.id, partner.customers(customer.id):get().id)
    end
    local grants = 0
    for _, request in ipairs(simulator.requests) do
      if request.target:find("oauth2", 1, true) then grants = grants + 1 end
    end
    assert.is_true(grants > 2)
  end)

  it("buys nothing twice", function()
    local partner, simulator = support.simulated()
    local node, subscription = some_subscription(partner)
    simulator:add_fault { method = "PATCH", path = "/subscriptions/", fault = "cut" }
    local raised = support.error_of(node.update_quantity, node, subscription.quantity + 5)
    assert.is_true(raised.ambiguous)
    assert.equal(1, raised.attempts)
    simulator:clear_faults()
    assert.equal(subscription.quantity + 5, node:get().quantity) -- it had been done
  end)
end)
