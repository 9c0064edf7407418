-- What there is in the simulator: ids, the seeded world, pages and filters. Over real HTTP. How it changes is in
-- simulator_changes_spec.lua, money in simulator_invoices_spec.lua, how requests are answered in simulator_spec.lua.

local api = require "partnercenter.api"
local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local ids = require "partnercenter.simulator.ids"
local random = require "partnercenter.simulator.random"
local support = require "tests.lua.simulator_support"

local filter, is_seats = support.filter, support.is_seats

local session

local function restart(options)
  if session then session:close() end
  session = support.start(options)
  return session
end

local function names_of(items)
  local names = {}
  for position, item in ipairs(items) do names[position] = item.companyProfile.companyName end
  return names
end

describe("the numbers behind the world", function()
  it("can be mixed and unmixed", function()
    for _, number in ipairs { 0, 1, -1, math.maxinteger, math.mininteger, 0x123456789abcdef } do
      assert.equal(number, random.unmix(random.mix(number)))
    end
  end)

  it("make GUIDs that give them back, in whatever case, and nothing for others", function()
    local maker = ids.new(5)
    for index = 1, 200 do
      local guid = maker.guid(ids.kinds.user, index * 7919, index)
      assert.is_true(core.is_guid(guid))
      assert.same({ ids.kinds.user, index * 7919, index }, { maker.numbers(guid:upper()) })
      assert.is_nil(ids.new(6).numbers(guid))
    end
    assert.is_nil(maker.numbers("11111111-1111-4111-8111-111111111111"))
    assert.is_nil(maker.numbers("x"))
  end)

  it("count days and terms as calendars do", function()
    for day = -1000, 60000, 37 do
      assert.equal(day, dates.days(dates.civil(day)))
      local moment = math.abs(day) * 86400 + 3661
      assert.equal(os.date("!%Y-%m-%dT%H:%M:%S", moment), dates.plain(moment))
    end
    assert.equal(29, dates.month_length(2024, 2))
    assert.is_nil(dates.parse_day("2026-02-30"))
    assert.equal(dates.days(2017, 6, 1) * 86400, dates.parse_day("6/1/2017 12:00:00 AM"))
    local start = dates.days(2023, 1, 31) * 86400
    assert.equal(dates.days(2026, 2, 28) * 86400, dates.term_end(start, 1, dates.days(2026, 2, 1) * 86400))
    assert.equal(dates.days(2027, 1, 28) * 86400, dates.term_end(start, 12, dates.days(2026, 2, 1) * 86400))
  end)
end)

describe("the simulated world", function()
  before_each(function()
    restart()
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  describe("from its seed", function()
    local function picture()
      local text = {}
      for index = 1, 10 do
        for _, part in ipairs { "/subscriptions", "/users" } do
          text[#text + 1] = session:call("GET", session:customer_path(index) .. part).text:gsub("^\xef\xbb\xbf", "")
        end
      end
      return table.concat(text, "\n")
    end

    it("is the same each time, and another for another seed", function()
      local first = picture()
      restart { seed = 1 }
      assert.equal(first, picture())
      restart { seed = 2 }
      assert.not_equal(first, picture())
    end)

    it("has a million customers at no cost", function()
      collectgarbage()
      local before = collectgarbage("count")
      local large <close> = support.start { customers = 1000000 }
      assert.equal(7, #large:get("/v1/customers?size=7").items)
      local last = large.world:customer(1000000)
      assert.equal(last.name, large:get("/v1/customers/" .. last.id).companyProfile.companyName)
      collectgarbage()
      assert.is_true(collectgarbage("count") - before < 2048)
    end)

    it("can be empty", function()
      restart { customers = 0 }
      assert.same({}, session:get("/v1/customers").items)
      assert.same({}, session:get("/v1/invoices").items)
    end)

    it("fits together: orders made the subscriptions, licenses are within the seats", function()
      for index = 1, 40 do
        local path = session:customer_path(index)
        local subscriptions, ordered = session:get(path .. "/subscriptions").items, {}
        for _, order in ipairs(session:get(path .. "/orders").items) do
          for _, line in ipairs(order.lineItems) do ordered[line.subscriptionId] = order.id end
        end
        assert.is_true(#subscriptions >= 1)
        for _, subscription in ipairs(subscriptions) do
          assert.equal(ordered[subscription.id], subscription.orderId)
          assert.is_true(subscription.commitmentEndDate > dates.utc(core.time()))
        end
        local customer = session.world:customer(index)
        for _, record in ipairs(session.world:subscriptions(customer)) do
          local owned, used = 0, 0
          if record.offer.sku then owned, used = session.world:seats(customer, record.offer.sku.id) end
          assert.is_true(used <= owned)
        end
      end
    end)
  end)

  describe("in pages", function()
    it("of customers leads on by a token in a header, until the end", function()
      local items, pages = session:walk("/v1/customers?size=7")
      assert.equal(40, #items)
      assert.equal(6, pages)
      local seen = {}
      for _, item in ipairs(items) do seen[item.id] = true end
      local different = 0
      for _ in pairs(seen) do different = different + 1 end
      assert.equal(40, different)
    end)

    it("of customers needs nothing but the token to lead on", function()
      local link = session:get("/v1/customers?size=7").links.next
      assert.equal("MS-ContinuationToken", link.headers[1].key)
      local page = session:get("/v1/customers?seekOperation=next", { "MS-ContinuationToken", link.headers[1].value })
      assert.equal(7, #page.items)
      assert.equal(7, page.totalCount)
    end)

    it("has no next link on the last page, even if that is full", function()
      restart { customers = 14 }
      local _, pages = session:walk("/v1/customers?size=7")
      assert.equal(2, pages)
    end)

    it("takes 0 for the default, which is the maximum of 500, and no more", function()
      restart { customers = 501 }
      assert.equal(500, #session:get("/v1/customers?size=0").items)
      assert.equal(500, #session:get("/v1/customers").items)
      for _, size in ipairs { "501", "-1", "many", "1.5" } do
        assert.equal(400, session:call("GET", "/v1/customers?size=" .. size).status)
      end
    end)

    it("refuses tokens of other collections and made up ones", function()
      local token = session:get("/v1/customers?size=1").links.next.headers[1].value
      local function status(target, text)
        return session:call("GET", target, nil, { "MS-ContinuationToken", text }).status
      end
      assert.equal(400, status("/v1/customers?seekOperation=Next", "made,up,"))
      assert.equal(400, status("/v1/customers?seekOperation=Back", token))
      assert.equal(400, status(session:customer_path() .. "/users?seekOperation=Next", token))
      assert.equal(400, session:call("GET", "/v1/customers?seekOperation=Next").status)
    end)

    it("of users leads on too", function()
      local all = session:get(session:customer_path() .. "/users").items
      local walked, pages = session:walk(session:customer_path() .. "/users?size=2")
      assert.same(all, walked)
      assert.equal((#all + 1) // 2, pages)
    end)
  end)

  describe("filtered", function()
    it("finds customers by the beginning of name or domain, in whatever case", function()
      local all = session:get("/v1/customers").items
      local wanted = all[5].companyProfile
      local found = session:get("/v1/customers?filter=" .. filter("CompanyName", wanted.companyName:upper())).items
      assert.same({ wanted.companyName }, names_of(found))
      found = session:get("/v1/customers?filter=" .. filter("domain", wanted.domain:sub(1, -5))).items
      assert.same({ wanted.companyName }, names_of(found))
      assert.same({}, session:get("/v1/customers?filter=" .. filter("CompanyName", "no such")).items)
    end)

    it("keeps its filter from page to page, by the token alone", function()
      restart { customers = 1000 }
      local target = "/v1/customers?size=3&filter=" .. filter("CompanyName", "contoso")
      local items, pages = session:walk(target)
      assert.is_true(pages > 2)
      for _, name in ipairs(names_of(items)) do assert.equal("Contoso", name:sub(1, 7)) end
      local token = session:get(target).links.next.headers[1].value
      local page = session:get("/v1/customers?seekOperation=Next", { "MS-ContinuationToken", token })
      assert.same(items[4], page.items[1])
    end)

    it("finds those of an indirect reseller, for users only", function()
      local target = "/v1/customers?filter=" .. filter("IndirectReseller", session.world.resellers[1].id)
      local items = session:get(target).items
      assert.is_true(#items > 0 and #items < 40)
      assert.equal(403, session:call("GET", target, nil, nil, "app").status)
    end)

    it("refuses other fields, operators and texts", function()
      for _, text in ipairs { filter("CompanyName", "x", "equals"), filter("Colour", "red"), "%7B", "3", "%5B%5D",
        core.url.encode('{"Field":"CompanyName"}') } do
        assert.equal(400, session:call("GET", "/v1/customers?filter=" .. text).status)
      end
    end)
  end)

  -- Lists that a customer with seats and a currency are not enough for. every_operation_spec gives them what they need.
  local needs_more = {}
  for name in ([[
    relationships.list self_serve_policies.list customers.directory_roles.user_members.list roles.user_members.list
    customers.orders.attachment.upload offers.list offers.addons.list offer_categories.list products.list_by_country
    products.skus.list products.skus.availabilities.list_by_country customers.products.list
    customers.products.skus.list customers.products.skus.availabilities.list product_promotions.list
    customers.promotion_eligibilities.check customers.subscriptions.meter_usage_records.list
    customers.subscriptions.resource_usage_records.list customers.subscriptions.usage_records.resources.list
    customers.subscriptions.utilizations.azure.list customers.device_batches.devices.list
  ]]):gmatch("%S+") do needs_more[name] = true end

  it("gives every list in the envelope of a collection", function()
    for _, operation in ipairs(api.all()) do
      local is_of_rows = operation.paging and operation.paging:find("^top_skip")
      if operation.returns:find("^Collection") and not is_of_rows and not operation.path:find("lineitems", 1, true) then
        local path, subscription, customer = session:find_subscription(is_seats)
        local target = operation.path:gsub("{(.-)}", {
          customer_id = customer:match("[^/]+$"),
          subscription_id = path:match("[^/]+$"),
          order_id = subscription.orderId,
          user_id = session:get(customer .. "/users").items[1].id,
        })
        local reply = session:call("GET", target .. "?currencycode=USD")
        if needs_more[operation.name] then
          assert.not_equal(200, reply.status, operation.name .. " needs no more than a customer: take it off the list")
        else
          assert.equal(200, reply.status, operation.name)
          local is_short = operation.name:find("^customers%.agreements%.")
          if not is_short then assert.equal("Collection", reply.body.attributes.objectType, operation.name) end
          assert.equal(#reply.body.items, reply.body.totalCount)
        end
      end
    end
  end)
end)
