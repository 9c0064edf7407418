-- Analytics in the simulator: rows that are filtered, sorted, grouped and paged, with sums that agree with the world,
-- and what the client makes of filters and pages. Over real HTTP.

local core = require "partnercenter.core"
local engine = require "tests.lua.support"
local filter = require "partnercenter.filter"
local support = require "tests.lua.simulator_support"

local session
local root = "/partner/v1/analytics/"

-- A query whose values are encoded here.
local function rows(what, query)
  local parts = {}
  for name, value in pairs(query or {}) do parts[#parts + 1] = name .. "=" .. core.url.encode(tostring(value)) end
  return session:get(root .. what .. (parts[1] and "?" .. table.concat(parts, "&") or ""))
end

local function status(what, query)
  local ok, problem = pcall(rows, what, query)
  return ok and 200 or tonumber(problem:match(": (%d%d%d) "))
end

local function all_subscriptions()
  local list = {}
  for index = 1, session.world.seeded_customers do
    for _, item in ipairs(session:get(session:customer_path(index) .. "/subscriptions").items) do
      list[#list + 1] = item
    end
  end
  return list
end

local function sum(list, field)
  local total = 0
  for _, row in ipairs(list) do total = total + tonumber(row[field]) end
  return total
end

describe("analytics", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    engine.clean()
  end)

  it("have a row for every subscription, in their own envelope, for users only", function()
    local page, subscriptions = rows("subscriptions"), all_subscriptions()
    assert.equal(#subscriptions, page.TotalCount)
    assert.equal(#subscriptions, #page.Value)
    assert.is_nil(page["@nextLink"])
    local seats = 0
    for _, subscription in ipairs(subscriptions) do
      seats = seats + (subscription.billingType == "usage" and 0 or subscription.quantity)
    end
    assert.equal(seats, sum(page.Value, "licenseCount"))
    assert.equal(403, session:call("GET", root .. "subscriptions", nil, nil, "app").status)
  end)

  it("follow what is changed", function()
    local path = session:find_subscription(support.is_seats)
    local id = path:match("[^/]+$"):upper()
    session:call("PATCH", path, { status = "suspended" })
    local found = rows("subscriptions", { filter = "status eq 'SUSPENDED' and id eq '" .. id .. "'" }).Value
    assert.equal(id, found[1].id)
  end)

  it("go by pages of top and skip, with a link", function()
    local seen, target = {}, root .. "subscriptions?top=7&filter=" .. core.url.encode("status ne 'DEPROVISIONED'")
    while target do
      local page = session:get(target)
      for _, row in ipairs(page.Value) do seen[row.id] = true end
      assert.is_true(#page.Value <= 7)
      target = page["@nextLink"]
      assert.is_true(not target or target:find(root, 1, true) == 1)
    end
    for _, row in ipairs(rows("subscriptions").Value) do assert.is_true(seen[row.id]) end
  end)

  it("are filtered by conditions of all kinds", function()
    local all = rows("subscriptions").Value
    local function count(text, holds)
      local wanted = 0
      for _, row in ipairs(all) do
        if holds(row) then wanted = wanted + 1 end
      end
      assert.equal(wanted, rows("subscriptions", { filter = text }).TotalCount, text)
      return wanted
    end
    count("autoRenewEnabled eq true", function(row) return row.autoRenewEnabled end)
    assert.is_true(count("customerMarket eq 'us'", function(row) return row.customerMarket == "US" end) > 0)
    count("autoRenewEnabled eq true and customerMarket eq 'US'", function(row)
      return row.autoRenewEnabled and row.customerMarket == "US"
    end)
    count("subscriptionType eq 'office'", function() return false end)
    count("contains(productName,'microsoft')", function(row) return row.productName:find("MICROSOFT") end)
    local from, to = "2022-06-01T00:00:00", "2023-01-01T00:00:00"
    local between = "(creationDate ge cast('2022-06-01', Edm.DateTimeOffset) and creationDate lt "
      .. "cast('2023-01-01',Edm.DateTimeOffset))"
    local function is_between(row) return row.creationDate >= from and row.creationDate < to end
    assert.is_true(count(between, is_between) > 0)
    count("status eq 'SUSPENDED' or " .. between .. " and customerMarket ne 'US'", function(row)
      return row.status == "SUSPENDED" or is_between(row) and row.customerMarket ~= "US"
    end)
    count("lastUsageDate gt cast('2001-01-01',Edm.DateTimeOffset)", function(row) return row.lastUsageDate ~= nil end)
    count("contains(customerName,'liberty''s') or contains(customerName,'munson''s')", function(row)
      return row.customerName:find("LIBERTY'S", 1, true) or row.customerName:find("MUNSON'S", 1, true)
    end)
  end)

  it("refuse filters, groups and orders that make no sense", function()
    for _, text in ipairs { "colour eq 'red'", "status is 'ACTIVE'", "status eq ACTIVE", "status eq 'ACTIVE", "and",
      "customerName eq 'x'", "status gt 'A'", "(status eq 'ACTIVE'", "status eq 'ACTIVE')", "contains(status,'A')",
      "creationDate ge 'x'", "autoRenewEnabled eq 'perhaps'", "status eq 'A' or", "%", ("("):rep(60) } do
      assert.equal(400, status("subscriptions", { filter = text }), text)
    end
    assert.equal(400, status("subscriptions", { groupby = "licenseCount" }))
    assert.equal(400, status("subscriptions", { top = 10001 }))
    assert.equal(400, status("usage/azure", { aggregationLevel = "day" }))
    assert.equal(400, status("usage/azure", { groupby = "usageDate", aggregationLevel = "year" }))
    assert.equal(400, status("usage/azure", { orderby = "quantity" }))
    assert.equal(400, status("usage/azure", { orderby = "usageDate up" }))
  end)

  it("are grouped, with counts in texts that add up", function()
    local all = rows("subscriptions")
    local groups = rows("subscriptions", { groupBy = "subscriptionType,autoRenewEnabled" })
    assert.equal("string", type(groups.Value[1].subscriptionCount))
    assert.equal(all.TotalCount, sum(groups.Value, "subscriptionCount"))
    assert.equal(sum(all.Value, "licenseCount"), sum(groups.Value, "licenseCount"))
    assert.is_nil(groups.Value[1].customerName)
    assert.equal(1, rows("subscriptions", { groupby = "creationDate" }).TotalCount)
    local months = rows("subscriptions", { groupby = "creationDate", aggregationLevel = "month" })
    assert.is_true(months.TotalCount > 5)
    for _, row in ipairs(months.Value) do assert.equal("-01T00:00:00", row.creationDate:sub(8)) end
    assert.equal(all.TotalCount, sum(months.Value, "subscriptionCount"))
    local weeks = rows("subscriptions", { groupby = "creationDate", aggregationLevel = "week" })
    assert.is_true(weeks.TotalCount >= months.TotalCount)
  end)

  it("have usage that agrees with the usage records, sorted as asked for", function()
    local used = {}
    for _, record in ipairs(session:get("/v1/customers/usagerecords").items) do
      local path = "/v1/customers/" .. record.id .. "/subscriptions/"
      for _, of_subscription in ipairs(session:get(path .. "usagerecords").items) do
        for _, meter in ipairs(session:get(path .. of_subscription.id .. "/meterusagerecords").items) do
          used[meter.category] = (used[meter.category] or 0) + meter.quantityUsed
        end
      end
    end
    local this_month = core.time() // 86400 * 86400
    local first = os.date("!%Y-%m-01", math.floor(this_month))
    local groups = rows("usage/azure", { groupby = "meterCategory", orderby = "meterCategory desc",
      filter = "usageDate ge cast('" .. first .. "',Edm.DateTimeOffset)" }).Value
    for position, row in ipairs(groups) do
      assert(math.abs(used[row.meterCategory] - row.quantity) < 1e-6, row.meterCategory)
      assert.is_true(position == 1 or groups[position - 1].meterCategory > row.meterCategory)
    end
    assert.is_true(#groups > 1)
    local days = rows("usage/azure", { groupby = "usageDate,meterUnit" }).Value
    assert.is_true(#days > 28)
  end)

  it("tell of resellers what their customers have", function()
    local customers = session:get("/v1/customers?filter=" .. support.filter("IndirectReseller",
      session.world.resellers[1].id)).items
    local count = 0
    for _, customer in ipairs(customers) do
      count = count + #session:get("/v1/customers/" .. customer.id .. "/subscriptions").items
    end
    local row = rows("indirectresellers").Value[1]
    assert.equal(count, row.subscriptionCount)
    assert.equal("0001-01-01T00:00:00", row.firstSubscriptionSuspendedDate)
    assert.is_string(row.latestSubscriptionDeprovisionedEndDate)
    assert.equal(1, rows("indirectresellers", { groupby = "market" }).Value[1].indirectResellerCount)
  end)

  it("have searches and the referrals that came of them, without totals and links", function()
    local searches = rows("search")
    assert.is_nil(searches.TotalCount)
    local submitted = 0
    for _, row in ipairs(searches.Value) do submitted = submitted + (row.referralsSubmitted and 1 or 0) end
    local referrals = rows("referrals").Value
    assert.equal(submitted, #referrals)
    assert.equal(#searches.Value, sum(rows("search", { groupby = "partnerMarket" }).Value, "searchResultPageViews"))
    assert.equal(submitted, sum(rows("search", { groupby = "keywordProduct" }).Value, "referralCount"))
    assert.equal(#referrals, sum(rows("referrals", { groupby = "status" }).Value, "referralCount"))
    assert.equal(2, #rows("search", { top = 2 }).Value)
  end)

  it("tell how licenses are deployed and used, the same in all their forms", function()
    local deployment = session:get("/v1/analytics/commercial/deployment/license/")
    local sold, deployed = sum(deployment.Value, "licensesSold"), sum(deployment.Value, "licensesDeployed")
    local of_partner = session:get("/v1/analytics/licenses/deployment").items[1]
    assert.equal(sold, of_partner.licensesSold)
    assert.is_true(math.abs(deployed / sold - of_partner.proratedDeploymentPercent) < 1e-4)
    local customer = session:customer_path(1)
    local own = session:get(customer .. "/analytics/licenses/deployment").items
    local id = customer:match("[^/]+$"):upper()
    local again = session:get("/partner/v1/analytics/commercial/deployment/license?filter="
      .. core.url.encode("customerTenantId eq '" .. id .. "'")).Value
    assert.equal(sum(own, "licensesSold"), sum(again, "licensesSold"))
    local usage = session:get("/v1/analytics/commercial/usage/license")
    assert.is_nil(usage.TotalCount)
    assert.is_true(sum(usage.Value, "licenseActive") <= sum(usage.Value, "licensesQualified"))
    local grouped = session:get("/v1/analytics/commercial/usage/license?groupby=workloadName").Value
    assert.equal(#session:get("/v1/analytics/licenses/usage").items, #grouped)
    assert.equal(sum(usage.Value, "licenseActive"), sum(grouped, "licenseActive"))
    for _, item in ipairs(session:get(customer .. "/analytics/licenses/usage").items) do
      assert.is_true(item.licensesActive <= item.licensesQualified)
    end
    assert.equal(400, session:call("GET",
      "/v1/analytics/commercial/usage/license?processedDateTime=2999-01-01").status)
  end)

  it("are walked by the client, by link and by counting, and filtered by its filters", function()
    local partner, simulator = engine.simulated { customers = 40 }
    local by_link, by_count = 0, 0
    local some = filter.equals("customer_market", "US") & filter.equals("autoRenewEnabled", true)
    for row in partner.analytics.subscriptions:each { top = 3, filter = some } do
      assert.equal("US", row.customerMarket)
      by_link = by_link + 1
    end
    assert.equal(rows("subscriptions",
      { filter = "customerMarket eq 'US' and autoRenewEnabled eq true" }).TotalCount, by_link)
    for _ in partner.analytics.search:each { top = 4 } do by_count = by_count + 1 end
    assert.equal(#rows("search").Value, by_count)
    assert.matches("top=4&skip=", simulator.requests[#simulator.requests].target, 1, true)
    local page = partner.analytics.subscriptions:list_grouped { groupby = "subscription_type" }
    assert.equal(#page.items, page.total_count)
    assert.is_true(#page.items > 1)
  end)
end)
