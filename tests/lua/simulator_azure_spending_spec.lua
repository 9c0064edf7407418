-- Azure spending in the simulator: records that add up to their summaries and to the invoices, budgets, utilization
-- that is not ready at first, service costs, prices. Over real HTTP.

local core = require "partnercenter.core"
local billing = require "partnercenter.simulator.billing"
local dates = require "partnercenter.simulator.dates"
local engine = require "tests.lua.support"
local support = require "tests.lua.simulator_support"

local session

local function near(a, b)
  assert(math.abs(a - b) < 0.005, ("%s, and not %s"):format(a, b))
end

local function sum(list, field)
  local total = 0
  for _, item in ipairs(list) do total = total + item[field] end
  return total
end

local function is_offer(key)
  return function(record) return record.offer.key == key and record.status == "active" end
end

-- What one dollar is in a currency, out of the rate cards.
local function rate_of(code)
  local there = session:get("/v1/ratecards/azure?currency=" .. code).meters[1].rates["0"]
  return there / session:get("/v1/ratecards/azure").meters[1].rates["0"]
end

describe("Azure spending", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  it("adds up from meters and resources over subscriptions to customers", function()
    local records = session:get("/v1/customers/usagerecords").items
    local kinds = {}
    assert.is_true(#records > 5)
    for _, record in ipairs(records) do
      local path, total, usd = "/v1/customers/" .. record.id, 0, 0
      for _, of_subscription in ipairs(session:get(path .. "/subscriptions/usagerecords").items) do
        local own = path .. "/subscriptions/" .. of_subscription.id
        local meters = session:get(own .. "/meterusagerecords").items
        near(of_subscription.totalCost, sum(meters, "totalCost"))
        near(of_subscription.totalCost, session:get(own .. "/usagesummary").totalCost)
        total = total + of_subscription.totalCost
        kinds[of_subscription.offerId] = true
        if of_subscription.currencyCode then
          assert.is_nil(of_subscription.currencyLocale)
          local resources = session:get(own .. "/resourceusagerecords").items
          near(of_subscription.totalCost, sum(resources, "totalCost"))
          near(of_subscription.usdTotalCost, sum(resources, "usdTotalCost"))
          usd = usd + of_subscription.usdTotalCost
          assert.equal(400, session:call("GET", own .. "/usagerecords/resources").status)
        else
          near(of_subscription.totalCost, sum(session:get(own .. "/usagerecords/resources").items, "totalCost"))
          assert.equal(400, session:call("GET", own .. "/resourceusagerecords").status)
        end
      end
      near(record.totalCost, total)
      near(record.totalCost, session:get(path .. "/usagesummary").totalCost)
      assert.equal(record.isUpgraded, record.currencyCode ~= nil)
      assert.is_true(record.usdTotalCost >= usd - 0.005)
    end
    assert.is_true(kinds["MS-AZR-0145P"] and kinds["DZH318Z0SIM1:0001:DZH318Z0SIMA"])
  end)

  it("of the partner leaves out customers with an Azure plan", function()
    local total, count, over = 0, 0, 0
    for _, record in ipairs(session:get("/v1/customers/usagerecords").items) do
      if not record.isUpgraded then
        local code = session:get("/v1/customers/" .. record.id .. "/usagesummary").currencyLocale
        local customer = session.world:customer(session.world:customer_index(record.id))
        assert.equal(customer.country.culture, code)
        total = total + record.totalCost / rate_of(customer.country.currency)
        count = count + 1
        if record.percentUsed > 100 then over = over + 1 end
      end
    end
    local summary = session:get("/v1/usagesummary")
    assert(math.abs(total - summary.totalCost) < 0.03 * count)
    assert.equal(count, summary.customersWithUsageBasedSubscription)
    assert.equal(over, summary.customersOverBudget)
    assert.equal(403, session:call("GET", "/v1/usagesummary", nil, nil, "app").status)
  end)

  it("agrees with what is not billed yet", function()
    local path, subscription, customer = session:find_subscription(is_offer("azure_plan"))
    local code = session:get(customer .. "/usagesummary").currencyCode
    local used = {}
    for _, line in ipairs(session:walk("/v1/invoices/unbilled/lineitems?provider=onetime&invoicelineitemtype="
      .. "usagelineitems&period=current&currencycode=" .. code)) do
      if line.subscriptionId == subscription.id then
        used[line.meterName] = (used[line.meterName] or 0) + line.quantity
      end
    end
    for _, meter in ipairs(session:get(path .. "/meterusagerecords").items) do
      assert.is_true(math.abs(used[meter.meterName] - meter.quantityUsed) < 1e-6)
    end
  end)

  it("has budgets that can be set and ended, and are noted", function()
    local _, _, customer = session:find_subscription(is_offer("azure_plan"))
    local target = customer .. "/usagebudget"
    local reply = session:call("PATCH", target, { Amount = 0.5, Attributes = { ObjectType = "SpendingBudget" } })
    assert.equal(200, reply.status)
    assert.equal(0.5, reply.body.amount)
    assert.equal(0.5, session:get(target).usageSpendingBudget)
    local summary = session:get(customer .. "/usagesummary")
    assert.equal(0.5, summary.budget.amount)
    for _, record in ipairs(session:get("/v1/customers/usagerecords").items) do
      if customer:find(record.id, 1, true) then near(record.totalCost / 0.5 * 100, record.percentUsed) end
    end
    assert.equal(400, session:call("PATCH", target, { amount = -1 }).status)
    assert.equal(400, session:call("PATCH", target, { amount = "many" }).status)
    session:call("PATCH", target, { amount = core.json.null })
    assert.is_nil(session:get(target).amount)
    assert.equal("update_customer_spending_budget", session:get("/v1/auditrecords").items[1].operationType)
    assert.equal(2, #session:get("/v1/auditrecords").items)
  end)

  it("knows no usage of subscriptions with seats", function()
    local path = session:find_subscription(support.is_seats)
    for _, what in ipairs { "usagesummary", "meterusagerecords" } do
      assert.equal(400, session:call("GET", path .. "/" .. what).status)
    end
  end)

  it("grows over the month and begins anew with the next", function()
    local path = session:find_subscription(is_offer("azure"))
    session:pass(32 * 86400 - core.time() % 86400)
    local month = billing.month_of(core.time() + 32 * 86400)
    local _, next_month = billing.bounds(month)
    session:pass(next_month - session.simulator.service.clock() + 60)
    local first = session:get(path .. "/usagesummary")
    assert.equal(dates.day(next_month), first.billingStartDate:sub(1, 10))
    session:pass(10 * 86400)
    assert.is_true(session:get(path .. "/usagesummary").totalCost > first.totalCost)
  end)
end)

describe("Azure utilization", function()
  local path, first, next_month

  before_each(function()
    session = support.start()
    path = session:find_subscription(is_offer("azure"))
    first, next_month = billing.bounds(billing.month_of(core.time()) - 1)
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    engine.clean()
  end)

  -- Usage is reported six hours after it ended: these moments hold all that is of the month.
  local function range() return dates.utc(first + 6 * 3600 + 1), dates.utc(next_month + 6 * 3600 + 1) end

  local function target(more)
    local from, to = range()
    return ("%s/utilizations/azure?start_time=%s&end_time=%s%s"):format(path, core.url.encode(from),
      core.url.encode(to), more or "")
  end

  local function ready(more)
    local reply = session:call("GET", target(more))
    if reply.status == 204 then session:pass(3) end
    return target(more)
  end

  local function by_meter(list)
    local used = {}
    for _, record in ipairs(list) do
      used[record.resource.name] = (used[record.resource.name] or 0) + record.quantity
    end
    return used
  end

  it("is not ready at first, and says when to ask again", function()
    local reply = session:call("GET", target())
    assert.equal(204, reply.status)
    assert.equal("2", reply.header("retry-after"))
    assert.equal("", reply.text)
    session:pass(3)
    assert.equal(200, session:call("GET", target()).status)
  end)

  it("of a month adds up to its invoice, by day and by hour, with details and without, on pages of any size", function()
    local billed = {}
    for _, invoice in ipairs(session:get("/v1/invoices").items) do
      if invoice.billingPeriodStartDate == dates.utc(first) and invoice.invoiceType == "Recurring" then
        local lines = "/v1/invoices/" .. invoice.id .. "/lineitems?provider=azure&invoicelineitemtype=billinglineitems"
        for _, line in ipairs(session:walk(lines)) do
          local is_own = line.subscriptionId == session:get(path).entitlementId
          if is_own then billed[line.resourceName] = line.consumedQuantity end
        end
      end
    end
    assert.is_not_nil(next(billed))
    for _, more in ipairs { "&size=7", "&granularity=hourly", "&show_details=False", "&granularity=Hourly&size=999" } do
      local records, pages = session:walk(ready(more))
      assert.is_true(pages > 1 or not more:find("size=7"))
      for name, quantity in pairs(by_meter(records)) do
        assert.is_true(math.abs(billed[name] - quantity) < 1e-6, more)
      end
      for _, record in ipairs(records) do
        assert.equal(more ~= "&show_details=False", record.instanceData ~= nil)
      end
    end
  end)

  it("has links without a slash in front, and pages that need nothing but their token", function()
    local page = session:get(ready("&size=2"))
    assert.equal("customers/", page.links.self.uri:sub(1, 10))
    local following = session:call("GET", path .. "/utilizations/azure?seek_operation=Next", nil,
      { "MS-ContinuationToken", page.links.next.headers[1].value })
    assert.equal(200, following.status)
    assert.not_same(page.items, following.body.items)
  end)

  it("refuses what makes no sense", function()
    local plan = session:find_subscription(is_offer("azure_plan"))
    local query = target():match("%?.*$")
    assert.equal(400, session:call("GET", plan .. "/utilizations/azure" .. query).status)
    for _, odd in ipairs { "?start_time=x&end_time=2024-01-01", "?end_time=2024-01-01", query .. "&size=1001",
      query .. "&granularity=weekly", "?start_time=2024-01-02&end_time=2024-01-01", "?seek_operation=Next" } do
      assert.equal(400, session:call("GET", path .. "/utilizations/azure" .. odd).status)
    end
  end)

  it("is waited for by the client, whose walk takes every page", function()
    engine.skip_time()
    local partner, simulator = engine.simulated { customers = 40 }
    local ids = { customer_id = path:match("customers/([^/]+)"), subscription_id = path:match("subscriptions/([^/]+)") }
    local node = partner.customers(ids.customer_id).subscriptions(ids.subscription_id).utilizations.azure
    local seen = {}
    local from, to = range()
    for record in node:each { start_time = from, end_time = to, size = 9 } do
      seen[#seen + 1] = record
    end
    assert.same(by_meter(session:walk(ready())), by_meter(seen))
    local followed = simulator.requests[#simulator.requests].target
    assert.matches("seek_operation=Next", followed, 1, true)
    assert.is_nil(followed:find("seekOperation", 1, true))
    ids.start_time, ids.end_time = "2024-03-01T00:00:00-08:00", "2024-03-03T00:00:00Z"
    local called = partner:call("customers.subscriptions.utilizations.azure.list", ids)
    assert.is_true(#called.items > 0)
  end)
end)

describe("service costs", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  it("of all customers add up to the latest invoices, and each to its lines", function()
    local charged, world = {}, session.world
    for index = 1, world.seeded_customers do
      local path = session:customer_path(index) .. "/servicecosts/"
      local summary = session:get(path .. "MostRecent")
      local lines = session:get("/v1" .. summary.links.serviceCostLineItems.uri).items
      local of_type = {}
      for _, line in ipairs(lines) do
        charged[line.invoiceNumber] = (charged[line.invoiceNumber] or 0) + line.afterTaxTotal
        of_type[line.invoiceType] = (of_type[line.invoiceType] or 0) + line.afterTaxTotal
        assert.equal(line.invoiceType == "OneTime", line.productName ~= nil)
      end
      for _, detail in ipairs(summary.details) do
        near(of_type[detail.invoiceType], detail.summary.afterTaxTotal)
        of_type[detail.invoiceType] = nil
      end
      assert.same({}, of_type)
    end
    for number, total in pairs(charged) do near(session:get("/v1/invoices/" .. number).totalCharges, total) end
  end)

  it("are told of the latest period only", function()
    local path = session:customer_path(1) .. "/servicecosts/"
    assert.equal(200, session:call("GET", path .. "mostrecent").status)
    assert.equal(400, session:call("GET", path .. "Current").status)
    assert.equal(403, session:call("GET", path .. "MostRecent", nil, nil, "app").status)
  end)
end)

describe("rate cards", function()
  it("go by currency and region, or else by the locale", function()
    local session <close> = support.start() -- luacheck: ignore
    local plain = session:get("/v1/ratecards/azure")
    assert.equal("USD", plain.currency)
    assert.equal("EUR", session:get("/v1/ratecards/azure?currency=eur&region=FR").currency)
    local german = session:get("/v1/ratecards/azure", { "X-Locale", "de-DE" })
    assert.same({ "EUR", "de-DE" }, { german.currency, german.locale })
    local shared = session:get("/v1/ratecards/azure-shared", { "X-Locale", "de-DE" })
    assert.same({ "USD", "de-DE" }, { shared.currency, shared.locale })
    assert.is_true(shared.meters[1].rates["0"] < plain.meters[1].rates["0"])
    assert.equal(400, session:call("GET", "/v1/ratecards/azure?region=XX").status)
    assert.equal(400, session:call("GET", "/v1/ratecards/azure?currency=XXX").status)
  end)
end)

describe("the client", function()
  after_each(engine.clean)

  it("sets a budget by its amount, ends it, and asks for the latest period without being told", function()
    local partner, simulator = engine.simulated { customers = 5 }
    local customer = partner.customers(simulator.world:customer(1).id)
    assert.equal(12.5, customer.usage_budget:update(12.5).amount)
    assert.equal(12.5, customer.usage_budget:get().usageSpendingBudget)
    assert.is_nil(customer.usage_budget:update({ amount = core.json.null }).amount)
    assert.equal("ServiceCostsSummary", customer.service_costs:get().attributes.objectType)
    assert.is_table(customer.service_costs("MostRecent").line_items:list().items)
    assert.is_table(partner.customers.usage_records:list().items)
    assert.equal("EUR", partner.rate_cards.azure:get({ currency = "EUR", region = "DE" }).currency)
    assert.equal("PartnerUsageSummary", partner.usage_summary:get().attributes.objectType)
  end)
end)
