-- What a call of the analytics sends: text filters, lists of fields, and pages by top and skip. What the service makes
-- of them is in simulator_analytics_spec.lua.

local core = require "partnercenter.core"
local filter = require "partnercenter.filter"
local support = require "tests.lua.support"

local answer, fails, json, says = support.answer, support.fails, support.json, support.says

local function query_of(target)
  local found = {}
  for name, value in target:gmatch("[?&]([^=&]+)=([^&]*)") do found[name] = core.url.decode(value) end
  return found
end

-- The query of one call that is answered with an empty table of rows.
local function sent(name, params)
  local server = support.serve { answer { Value = {} } }
  support.connect(server):call(name, params)
  return query_of(server.requests[1].target), server.requests[1].target
end

local function refused(name, params, ...)
  local server = support.serve { answer {} }
  local partner = support.connect(server)
  says(fails("bad_input", partner.call, partner, name, params), ...)
  assert.equal(0, #server.requests)
end

describe("a text filter", function()
  after_each(support.clean)

  local function text(given) return sent("analytics.subscriptions.list", { filter = given }).filter end

  it("names fields as documented and writes values by their type", function()
    assert.equal("customerMarket eq 'US'", text(filter.equals("customer_market", "US")))
    assert.equal("autoRenewEnabled ne true", text(filter.not_equals("AutoRenewEnabled", true)))
    assert.equal("contains(productName,'365 O''Neill')", text(filter.substring("productName", "365 O'Neill")))
    assert.equal("creationDate ge cast('2018-01-01',Edm.DateTimeOffset)",
      text(filter.greater_than_or_equals("creationDate", "2018-01-01")))
    assert.equal("creationDate lt cast('2023-11-14T22:13:20Z',Edm.DateTimeOffset)",
      text(filter.less_than("creationDate", 1700000000)))
    assert.equal("status eq 'ACTIVE'", text { Field = "status", Operator = "equals", Value = "ACTIVE" })
    local resellers = "analytics.indirect_resellers.list"
    assert.equal("Name eq 'A'", sent(resellers, { filter = filter.equals("name", "A") }).filter)
  end)

  it("joins conditions, with parentheses around what is joined otherwise", function()
    local market, status = filter.equals("customerMarket", "US"), filter.equals("status", "ACTIVE")
    assert.equal("customerMarket eq 'US' and status eq 'ACTIVE'", text(market & status))
    local either = filter.any_of(market, status & filter.equals("autoRenewEnabled", true))
    assert.equal("customerMarket eq 'US' or (status eq 'ACTIVE' and autoRenewEnabled eq true)", text(either))
  end)

  it("is passed on as it is where it is a text", function()
    assert.equal("market eq 'US'", sent("analytics.indirect_resellers.list", { filter = "market eq 'US'" }).filter)
  end)

  it("refuses fields, comparisons and values that a field does not have", function()
    local name = "analytics.subscriptions.list"
    refused(name, { filter = filter.equals("market", "US") }, 'field "market" is not one of', "customerMarket")
    refused(name, { filter = filter.equals("customerName", "A") }, "operator for customerName", "substring")
    refused(name, { filter = filter.starts_with("status", "A") }, "operator for status")
    refused(name, { filter = filter.equals("autoRenewEnabled", "yes") }, "has to be compared with true or false")
    refused(name, { filter = filter.equals("creationDate", "yesterday") }, "has to be compared with a date")
    refused(name, { filter = filter.equals("status", "A") & filter.equals("colour", "B") }, '"colour"')
    refused(name, { filter = 5 }, "has to be made with partnercenter.filter, not a number")
    refused(name, { filter = { "x" } }, "needs field, value and operator")
    refused(name, { filter = " " }, "is empty")
    refused("analytics.subscriptions.list_filtered", {}, "filter is missing")
  end)
end)

describe("a list of fields", function()
  after_each(support.clean)

  it("is sent as one text with commas, of names as documented", function()
    local name = "analytics.usage.azure.list"
    assert.equal("meterCategory,meterUnit", sent(name, { groupby = { "meter_category", "MeterUnit" } }).groupby)
    assert.equal("meterCategory,meterUnit", sent(name, { group_by = "metercategory, meterUnit" }).groupby)
    assert.equal("meterCategory desc,meterUnit",
      sent(name, { orderby = { "meterCategory DESC", "meterUnit" } }).orderby)
    local _, target = sent("analytics.subscriptions.list", { group_by = "status" })
    assert.matches("groupBy=status", target, 1, true)
    _, target = sent("analytics.subscriptions.list_grouped", { group_by = "status" })
    assert.matches("groupby=status", target, 1, true)
  end)

  it("refuses names that are not known, and directions where there are none", function()
    local name = "analytics.usage.azure.list"
    refused(name, { groupby = { "meterCategry" } }, "did you mean meterCategory?")
    refused(name, { groupby = "meterUnit desc" }, "which is not a name")
    refused(name, { orderby = "meterUnit up" }, "which is not a name with asc or desc")
    refused(name, { groupby = {} }, "has to be a name, or a list of names")
    refused(name, { groupby = "meterUnit," }, "holds an empty name")
    refused(name, { groupby = { 5 } }, "has to hold names, not a number")
  end)
end)

describe("rows", function()
  after_each(support.clean)

  -- A table of so many rows, answered as the service does without links.
  local function counted(total)
    return support.serve(function(request)
      local query = query_of(request.target)
      local first, list = tonumber(query.skip or 0), {}
      for number = first + 1, math.min(first + tonumber(query.top), total) do list[#list + 1] = { id = number } end
      return json { Value = core.json.array(list) }
    end)
  end

  it("are counted on where nothing leads on, until a page is not full", function()
    for total, requests in pairs { [5] = 3, [4] = 3, [1] = 1, [0] = 1 } do
      local server = counted(total)
      local count = 0
      for row in support.connect(server).analytics.referrals:each { top = 2, filter = "status eq 'A & B'" } do
        count = count + 1
        assert.equal(count, row.id)
      end
      assert.equal(total, count)
      assert.equal(requests, #server.requests)
      for _, request in ipairs(server.requests) do
        assert.equal("status eq 'A & B'", query_of(request.target).filter)
      end
    end
  end)

  it("are resumed from a page's next, which holds all that was asked for", function()
    local partner = support.connect(counted(5))
    local page = partner.analytics.search:list { top = 2, skip = 1 }
    local rest = {}
    local stored = core.json.decode(core.json.encode(page.next))
    for row in partner.analytics.search:each(stored) do rest[#rest + 1] = row.id end
    assert.same({ 4, 5 }, rest)
  end)

  it("are not counted on where a missing link means the end", function()
    local server = support.serve { answer { Value = { { id = 1 }, { id = 2 } } } }
    local count = 0
    for _ in support.connect(server).analytics.subscriptions:each { top = 2 } do count = count + 1 end
    assert.equal(2, count)
    assert.equal(1, #server.requests)
  end)

  it("may come without an envelope, one alone, as the documentation shows them", function()
    local server = support.serve { answer { customerName = "A", licenseCount = 3 } }
    local page = support.connect(server).analytics.subscriptions:list()
    assert.same({ { customerName = "A", licenseCount = 3 } }, page.items)
    assert.same({}, support.connect(support.serve { answer {} }).analytics.subscriptions:list().items)
  end)

  it("are spelled as their type has them, in whatever case they come", function()
    local server = support.serve { answer { Value = { { CustomerName = "A", LicenseCount = 3 } }, TotalCount = 1 } }
    local page = support.connect(server).analytics.subscriptions:list()
    assert.same({ customerName = "A", licenseCount = 3 }, page.items[1])
    assert.equal(1, page.total_count)
  end)

  it("are asked for where the service has them, beside /v1", function()
    local _, target = sent("analytics.search.list", {})
    assert.equal("/partner/v1/analytics/search", target)
    _, target = sent("analytics.commercial.deployment.license.list", {})
    assert.equal("/v1/analytics/commercial/deployment/license/", target)
  end)
end)

describe("data that are not ready", function()
  after_each(support.clean)

  local range = { customer_id = "c", subscription_id = "s", start_time = "2024-01-01", end_time = 1704153600 }

  it("are waited for by a plain call too", function()
    support.skip_time()
    local server = support.serve { { 204, { "Retry-After", "20" } }, answer { items = { { quantity = 1 } } } }
    local started = core.now()
    local page = support.connect(server):call("customers.subscriptions.utilizations.azure.list", range)
    assert.equal(1, page.items[1].quantity)
    assert.is_true(core.now() - started >= 20)
    assert.equal("2024-01-02T00:00:00Z", query_of(server.requests[2].target).end_time)
  end)

  it("are no reason to wait longer than the call may take", function()
    support.skip_time()
    local server = support.serve { { 204, { "Retry-After", "90" } } }
    local partner = support.connect(server)
    local raised = fails("timeout", partner.call, partner, "customers.subscriptions.utilizations.azure.list", range)
    assert.equal(90, raised.retry_after)
    says(raised, "still preparing")
  end)
end)
