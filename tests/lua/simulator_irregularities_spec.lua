-- What the real service does although nobody would expect it: each is on unless it is switched off, and then gone from
-- every answer.

local core = require "partnercenter.core"
local irregularities = require "partnercenter.simulator.irregularities"
local partnercenter = require "partnercenter"
local support = require "tests.lua.simulator_support"
local sound_requests = require "tests.lua.sound_requests"
local with_client = require "tests.lua.support"

local session

local function restart(options)
  if session then session:close() end
  session = support.start(options)
end

local function broken_entries()
  for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
end

-- How often an answer shows an irregularity.
local shows = {}

local function count(text, pattern, is_meant)
  local found = 0
  for match in text:gmatch(pattern) do
    if not is_meant or is_meant(match) then found = found + 1 end
  end
  return found
end

function shows.bom(text) return text:sub(1, 3) == "\xef\xbb\xbf" and 1 or 0 end

function shows.bare_links(text)
  return count(text, '"uri":"([^"]*)"', function(uri)
    return not uri:find("^/v1/") and not uri:find("^/webhooks/") and not uri:find("^%a+:")
  end)
end

function shows.seven_digits(text) return count(text, '"%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d%.%d+') end

function shows.zoneless_dates(text) return count(text, '"%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d%.?%d*"') end

function shows.first_dates(text) return count(text, '"0001%-01%-01T') end

function shows.pascal_case(text) return count(text, '"ObjectType":') + count(text, '"NotRegistered"') end

function shows.doubled_ids(_, headers)
  for position = 1, #headers, 2 do
    if headers[position] == "MS-CorrelationId" then return headers[position + 1]:find(",", 1, true) and 1 or 0 end
  end
end

describe("the irregularities", function()
  after_each(function()
    if session then
      broken_entries()
      session:close()
      session = nil
    end
    with_client.clean()
  end)

  it("can be seen, and one by one are gone from every answer when they are off", function()
    with_client.skip_time()
    local partner, simulator = with_client.simulated { customers = 60, token_lifetime = 10 * 365 * 86400 }
    local requests = {}
    for _, sound in ipairs(sound_requests.all(partner, simulator)) do
      local entry = sound.entry
      local is_document = sound.operation.returns == "binary"
      entry.headers["ms-requestid"] = nil
      entry.headers["ms-correlationid"] = core.guid()
      if entry.method == "GET" and not is_document then requests[#requests + 1] = entry end
    end
    local function seen(name)
      local total = 0
      for _, entry in ipairs(requests) do
        local answer = simulator.service:answer(entry.method, entry.target, entry.headers, "")
        total = total + shows[name](answer.body or "", answer.headers)
        if answer.body and answer.status < 300 then core.json.decode(answer.body) end
      end
      return total
    end
    for name in pairs(shows) do
      assert.is_true(simulator.service.irregular[name], name)
      assert.is_true(seen(name) > 0, name)
      simulator.service.irregular[name] = false
      assert.equal(0, seen(name), name)
      simulator.service.irregular[name] = true
    end
  end)

  it("count the page in totalCount, or else the collection", function()
    local order = { lineItems = {
      { lineItemNumber = 0, offerId = "031c9e47-0000-4c17-89d2-0000000000a2", quantity = 1 } } }
    local function totals()
      local list = {}
      for _, target in ipairs { "/v1/customers?size=2", session:customer_path() .. "/users?size=2",
        "/v1/auditrecords?size=2", "/v1/invoices?size=0", "/v1/invoices/" .. session.invoice ..
        "/lineitems?provider=office&invoicelineitemtype=billinglineitems&size=2" } do
        local page = session:get(target)
        list[#list + 1] = page.totalCount == #page.items
        local walked = #session:walk(target)
        list[#list + 1] = page.totalCount == walked
      end
      return list
    end
    for _, is_on in ipairs { true, false } do
      restart { irregularities = { page_totals = is_on } }
      session.invoice = session:get("/v1/invoices").items[1].id
      for _ = 1, 4 do session:call("POST", session:customer_path() .. "/orders", order) end
      if is_on then
        assert.same({ true, false, true, false, true, false, true, true, true, false }, totals())
      else
        assert.same({ false, true, false, true, false, true, true, true, false, true }, totals())
      end
    end
  end)

  it("have a limit of 500 items a page", function()
    restart { customers = 1200 }
    assert.equal(400, session:call("GET", "/v1/customers?size=501").status)
    assert.equal(500, #session:get("/v1/customers").items)
    restart { customers = 1200, irregularities = { page_limit = false } }
    assert.equal(1200, #session:get("/v1/customers?size=5000").items)
    assert.equal(500, #session:get("/v1/customers").items)
    assert.equal(1200, #session:walk("/v1/customers?size=700"))
  end)

  it("let continuation tokens expire after an hour", function()
    local function next_page(minutes)
      local header = session:get("/v1/customers?size=5").links.next.headers[1]
      session:pass(minutes * 60)
      return session:call("GET", "/v1/customers?size=5&seekOperation=Next", nil, { header.key, header.value })
    end
    restart { token_lifetime = 86400 }
    assert.equal(200, next_page(59).status)
    local reply = next_page(62)
    assert.equal(400, reply.status)
    assert.truthy(reply.body.description:find("expired", 1, true))
    restart { token_lifetime = 86400, irregularities = { expiring_tokens = false } }
    assert.equal(200, next_page(6000).status)
  end)

  it("do not disturb our own client, whether on or off", function()
    with_client.skip_time()
    local all = {}
    for name in pairs(irregularities.known) do all[name] = false end
    local seen = {}
    for _, given in ipairs { {}, all } do
      local partner = with_client.simulated { customers = 12, irregularities = given }
      local ids = {}
      for customer in partner.customers:each { size = 5 } do
        ids[#ids + 1] = customer.id
        for user in partner.customers(customer.id).users:each { size = 2 } do ids[#ids + 1] = user.id end
      end
      for invoice in partner.invoices:each { size = 3 } do ids[#ids + 1] = invoice.id end
      local raised = with_client.error_of(function() partner.customers(core.guid()):get() end)
      assert.equal("2002", raised.code)
      assert.is_true(partnercenter.errors.is(raised))
      seen[#seen + 1] = ids
    end
    assert.same(seen[1], seen[2])
  end)
end)

describe("new orders", function()
  after_each(function()
    broken_entries()
    session:close()
    session = nil
  end)

  local function buy()
    return session:call("POST", session:customer_path() .. "/orders", { lineItems = {
      { lineItemNumber = 0, offerId = "031c9e47-0000-4c17-89d2-0000000000a2", quantity = 1 } } }).body
  end

  it("are listed at once, or late when that is asked for; alone they are read at once", function()
    restart {}
    local path = session:customer_path() .. "/orders"
    local before = session:get(path).totalCount
    buy()
    assert.equal(before + 1, session:get(path).totalCount)
    restart { late_orders = 900 }
    local order = buy()
    assert.equal(before, session:get(path).totalCount)
    assert.equal(before, session:get(path .. "?billingType=monthly").totalCount
      + session:get(path .. "?billingType=annual").totalCount)
    assert.equal(order.id, session:get(path .. "/" .. order.id).id)
    assert.equal(200, session:call("GET", session:customer_path() .. "/subscriptions/" ..
      order.lineItems[1].subscriptionId).status)
    session:pass(901)
    assert.equal(before + 1, session:get(path).totalCount)
  end)

  it("of software can be cancelled for some time, those of seats not at all", function()
    restart {}
    local path = session:customer_path()
    local function software()
      return session:call("POST", path .. "/orders", { lineItems = {
        { lineItemNumber = 0, offerId = "DZH318Z0SIM4:0001:DZH318Z0SIMD", quantity = 2 } } }).body
    end
    local function cancel(order)
      return session:call("PATCH", path .. "/orders/" .. order.id, { id = order.id, status = "cancelled" })
    end
    local order, later = software(), software()
    session:pass(59 * 86400)
    assert.equal("cancelled", cancel(order).body.status)
    assert.equal(409, cancel(order).status)
    session:pass(2 * 86400)
    local reply = cancel(later)
    assert.same({ 400, 800061 }, { reply.status, reply.body.code })
    assert.equal("completed", session:get(path .. "/orders/" .. later.id).status)
    reply = cancel(buy())
    assert.same({ 400, 800063 }, { reply.status, reply.body.code })
  end)

  it("of a publisher can be refunded for a week", function()
    restart {}
    local path = session:customer_path()
    local order = session:call("POST", path .. "/orders", { lineItems = {
      { lineItemNumber = 0, offerId = "DZH318Z0SIM2:0002:DZH318Z0SIMB", quantity = 5 } } }).body
    local subscription = path .. "/subscriptions/" .. order.lineItems[1].subscriptionId
    assert.equal("Full", session:get(subscription).refundOptions[1].type)
    session:pass(8 * 86400)
    assert.is_nil(session:get(subscription).refundOptions)
  end)
end)

describe("a new customer's address", function()
  it("has to be one that its country knows", function()
    restart {}
    local function status_of(changes)
      local address = { addressLine1 = "1 Example Way", city = "Redmond", state = "WA", postalCode = "98052",
        country = "US" }
      for name, value in pairs(changes) do address[name] = value end
      return session:call("POST", "/v1/customers", {
        companyProfile = { domain = "address.example.com" },
        billingProfile = { culture = "en-US", language = "en", email = "a@example.com", companyName = "A",
          defaultAddress = address },
      }).status
    end
    assert.equal(400, status_of { country = "XX" })
    assert.equal(400, status_of { state = "ZZ" })
    assert.equal(400, status_of { postalCode = "1" })
    assert.equal(400, status_of { postalCode = core.json.null })
    assert.equal(201, status_of {})
    session:close()
    session = nil
  end)
end)
