-- The control API of the simulator, over HTTP: reset, snapshots, the clock, faults, the log of requests, and what it
-- says to those who misuse it. Programs are in tests/shell/simulator_options_spec.lua.

local core = require "partnercenter.core"
local control = require "partnercenter.simulator.control"
local simulator_support = require "tests.lua.simulator_support"

local session

local function restart(options)
  if session then session:close() end
  session = simulator_support.start(options)
  return session
end

-- Sends a command without a token; bodies are texts, or tables sent as JSON.
local function command(method, path, body)
  local text = type(body) == "table" and core.json.encode(body) or body
  return session:send(method, "/_simulator" .. path, { body = text })
end

local function done(method, path, body)
  local reply = command(method, path, body)
  assert.is_true(reply.status < 300, ("%s %s: %d %s"):format(method, path, reply.status, reply.text))
  return reply.body
end

local function add_customer(domain)
  local reply = session:call("POST", "/v1/customers", {
    companyProfile = { domain = domain, companyName = "Litware" },
    billingProfile = {
      email = "ada@litware.example", culture = "en-US", language = "en", companyName = "Litware",
      defaultAddress = {
        country = "US", city = "Redmond", state = "WA", addressLine1 = "1 Microsoft Way", postalCode = "98052",
        firstName = "Ada", lastName = "Byron", phoneNumber = "4255550100",
      },
    },
  })
  assert.equal(201, reply.status, reply.text)
  return reply.body
end

-- Everything that can be read of some customers, and of the partner.
local function view()
  local seen = {}
  for index = 1, 3 do
    local customer = session:customer_path(index)
    for _, path in ipairs { "", "/subscriptions", "/orders", "/users", "/profiles/billing", "/agreements" } do
      local reply = session:call("GET", customer .. path)
      seen[#seen + 1] = reply.status .. reply.text:gsub("^\xef\xbb\xbf", ""):gsub('"time":"[^"]*"', "")
    end
  end
  seen[#seen + 1] = #session:get("/v1/customers?size=500").items
  return seen
end

-- Changes of many kinds.
local function change(domain)
  add_customer(domain)
  local path, subscription = session:find_subscription(simulator_support.is_seats)
  subscription.friendlyName, subscription.quantity = domain, subscription.quantity + 1
  assert.equal(200, session:call("PATCH", path, subscription).status)
  local user = { usageLocation = "US", displayName = domain,
    userPrincipalName = domain:sub(1, 1) .. "@" .. session.world:customer(2).domain, firstName = "X",
    lastName = "Y", passwordProfile = { password = "Pass-word-1", forceChangePassword = true } }
  assert.equal(200, session:call("POST", session:customer_path(2) .. "/users", user).status)
  local agreement = { primaryContact = { firstName = "A", lastName = "B", email = "a@b.example", phoneNumber = "1" },
    templateId = "998b88de-aa99-4388-a42c-1b3517d49490", dateAgreed = "2024-01-01T00:00:00Z",
    type = "MicrosoftCloudAgreement" }
  session:call("POST", session:customer_path(3) .. "/agreements", agreement)
end

describe("the control API", function()
  before_each(function() restart() end)

  teardown(function()
    if session then session:close() end
    session = nil
  end)

  it("lists its commands", function()
    local commands = done("GET", "").commands
    assert.is_true(#commands > 15)
    for _, one in ipairs(commands) do
      assert.equal("/_simulator", one.path:sub(1, 11))
      assert.is_true(#one.summary > 5)
    end
  end)

  it("tells the state", function()
    restart { seed = 9, customers = 12, rate_limit = "500/1m", latency = "2ms±1", faults = "429:1%",
      irregularities = "bom" }
    local before = done("GET", "/state")
    assert.same({ seeded = 12, numbered = 12 }, before.customers)
    assert.same({ 9, "500/1m", "off", 0.002, 0.001, false, true }, { before.seed, before.rate_limits.partner,
      before.rate_limits.customer, before.latency.mean, before.latency.spread, before.irregularities.bom,
      before.irregularities.pascal_case })
    assert.equal("429:1%", before.faults[1].fault)
    assert.equal(session.settings.tenant, before.partner.tenant)
    done("DELETE", "/faults")
    add_customer("litware.onmicrosoft.com")
    local after = done("GET", "/state")
    assert.same({ 13, 1, 2, 1 }, { after.customers.numbered, after.changed.customers, after.requests,
      after.changed.audit_records })
  end)

  it("needs no token, meets no faults, and is not in the log", function()
    restart { faults = "reset", rate_limit = "1/1h" }
    for _ = 1, 3 do assert.equal(0, done("GET", "/requests").total) end
    assert.equal(0, done("GET", "/state").faults[1].seen)
  end)

  it("resets everything", function()
    restart { irregularities = "bom", faults = "GET /v1/invoices: 503:after=1" }
    local before = view()
    change("a.onmicrosoft.com")
    done("POST", "/clock", { advance = "1d" })
    done("POST", "/faults", "GET /v1/offers: 500")
    done("POST", "/irregularities", { bom = true, pascal_case = false })
    done("POST", "/rate-limits", { customer = "7/1m" })
    done("POST", "/latency", { latency = "3ms" })
    session.tokens = nil
    assert.not_same(before, view())
    assert.equal(200, session:call("GET", "/v1/invoices").status)
    assert.equal(503, session:call("GET", "/v1/invoices").status)
    local state = done("POST", "/reset")
    assert.same({ 0, 0, "off", 0, false, true, 1, 0 }, { state.clock.ahead, state.requests, state.rate_limits.customer,
      state.latency.mean, state.irregularities.bom, state.irregularities.pascal_case, #state.faults,
      state.faults[1].seen })
    session.tokens = nil
    assert.same(before, view())
    assert.equal(200, session:call("GET", "/v1/invoices").status)
    assert.equal(0, #session.world.audit)
  end)

  it("gives the same answers after each reset", function()
    local function story()
      done("POST", "/reset")
      local ids = {}
      for number = 1, 3 do ids[number] = add_customer(("same%d.onmicrosoft.com"):format(number)).id end
      return ids
    end
    assert.same(story(), story())
  end)

  it("goes back to snapshots, as often as one likes", function()
    change("a.onmicrosoft.com")
    local first = view()
    done("POST", "/snapshot")
    change("b.onmicrosoft.com")
    local second = view()
    done("POST", "/snapshot", { name = "second" })
    for _ = 1, 2 do
      change("c.onmicrosoft.com")
      done("POST", "/restore", { name = "default" })
      assert.same(first, view())
      change("b.onmicrosoft.com") -- is free again
      done("POST", "/restore?name=second")
      assert.same(second, view())
    end
    done("POST", "/reset")
    assert.same({ snapshots = { "default", "second" } }, done("GET", "/snapshots"))
    done("POST", "/restore", { name = "second" })
    assert.same(second, view())
    done("DELETE", "/snapshots/second")
    assert.same({ snapshots = { "default" } }, done("GET", "/snapshots"))
    assert.equal(404, command("POST", "/restore", { name = "second" }).status)
  end)

  it("forgets the answers to writes that a snapshot does not know", function()
    done("POST", "/snapshot")
    local id = { "MS-RequestId", core.guid() }
    local path = session:customer_path() .. "/users"
    local user = { usageLocation = "US", userPrincipalName = "z@" .. session.world:customer(1).domain, firstName = "Z",
      lastName = "Z", displayName = "Z", passwordProfile = { password = "Pass-word-1", forceChangePassword = true } }
    local count = #session:get(path).items
    session:call("POST", path, user, id)
    session:call("POST", path, user, id)
    assert.equal(count + 1, #session:get(path).items)
    done("POST", "/restore")
    assert.equal(count, #session:get(path).items)
    session:call("POST", path, user, id)
    assert.equal(count + 1, #session:get(path).items)
  end)

  it("takes a snapshot of all that was read and written, books included", function()
    local invoices = session:get("/v1/invoices").items
    done("POST", "/snapshot", { name = "books" })
    done("POST", "/clock", { advance = "40d" })
    session.tokens = nil
    assert.not_same(invoices, session:get("/v1/invoices").items)
    done("POST", "/restore", { name = "books" })
    session.tokens = nil
    assert.same(invoices, session:get("/v1/invoices").items)
  end)

  it("moves the clock", function()
    local token = session:token()
    assert.equal(90, done("POST", "/clock", { advance = 90 }).ahead)
    assert.equal(90 + 5400, done("POST", "/clock", { advance = "90m" }).ahead)
    assert.equal(5490, done("GET", "/clock").ahead)
    assert.matches("^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%dZ$", done("GET", "/clock").time)
    assert.equal(401, session:call("GET", "/v1/customers?size=1").status)
    assert.equal(token, session:token())
    session.tokens = nil
    assert.equal(200, session:call("GET", "/v1/customers?size=1").status)
  end)

  it("injects faults, as text and as JSON", function()
    local function seen(count)
      local statuses = {}
      for position = 1, count do
        local reply = session:call("GET", "/v1/customers?size=1")
        session:renew()
        statuses[position] = reply.status or reply.category
      end
      return statuses
    end
    session:token()
    assert.same({ { id = 1, fault = "429:retry-after=0:times=1" } },
      done("POST", "/faults", "429:times=1:retry-after=0").faults)
    assert.same({ 429, 200 }, seen(2))
    done("POST", "/faults", { fault = "truncate:times=1" }) -- libcurl tries again what is reset on an old connection
    assert.same({ "network", 200 }, seen(2))
    done("POST", "/faults", { status = 503, times = 1, retry_after = 2, headers = { ["X-Way"] = "lost" }, body = "{}" })
    local reply = session:call("GET", "/v1/customers?size=1")
    assert.same({ 503, "2", "lost", "{}" },
      { reply.status, reply.header("retry-after"), reply.header("x-way"), reply.text })
    session:renew()
    done("POST", "/faults", { faults = { "500:times=1", { fault = "truncate", times = 1 } } })
    done("POST", "/faults", core.json.array { "501:times=1", { route = "GET /v1/customers", status = 502, times = 1 } })
    assert.same({ 500, "network", 501, 502, 200 }, seen(5))
    done("POST", "/faults", { path = "size=1", status = 404 })
    assert.same({ 404 }, seen(1))
    local last = done("GET", "/faults").faults
    assert.same({ fault = "404:path=size=1", id = #last, seen = 1, struck = 1 }, last[#last])
    done("DELETE", "/faults/" .. #last)
    assert.same({ 200 }, seen(1))
    done("POST", "/faults", "500\nreset")
    done("DELETE", "/faults")
    assert.same({ 200 }, seen(1))
    assert.same({ faults = {} }, done("GET", "/faults"))
  end)

  it("adds all faults of a request or none", function()
    assert.equal(400, command("POST", "/faults", { faults = { "500", { status = 20 } } }).status)
    assert.same({ faults = {} }, done("GET", "/faults"))
  end)

  it("shows the log of requests, filtered", function()
    local customer = session:customer_path()
    done("POST", "/faults", "GET /v1/invoices: 429:times=1; GET /v1/offers: truncate:times=1")
    session:get(customer)
    session:get(customer .. "/subscriptions")
    session:call("GET", "/v1/invoices")
    session:renew()
    session:call("GET", "/v1/offers?country=US")
    session:call("DELETE", "/v1/customers/nobody")
    local all = done("GET", "/requests")
    assert.same({ 6, 6, 6 }, { all.total, all.matching, #all.items })
    local function targets(query)
      local list = {}
      for position, entry in ipairs(done("GET", "/requests?" .. query).items) do
        list[position] = entry.method .. " " .. entry.target
      end
      return list
    end
    assert.same({ "GET " .. customer, "GET " .. customer .. "/subscriptions", "DELETE /v1/customers/nobody" },
      targets("path=/CUSTOMERS"))
    assert.same({ "GET " .. customer, "DELETE /v1/customers/nobody" }, targets("path=/v1/customers/*"))
    assert.same({ "DELETE /v1/customers/nobody" }, targets("method=delete"))
    assert.same({ "GET /v1/invoices" }, targets("status=429"))
    assert.same({ "GET " .. customer .. "/subscriptions" }, targets("operation=customers.subscriptions.list"))
    assert.same({ "DELETE /v1/customers/nobody" }, targets("since=" .. all.items[5].number))
    assert.same({ "DELETE /v1/customers/nobody" }, targets("limit=1"))
    assert.same({ "GET " .. customer }, targets("method=GET&status=200&path=/v1&since=0&operation=customers.get"))
    assert.same({ "429:times=1" }, { all.items[4].weather[1]:match("^GET /v1/invoices: (.*)$") })
    assert.same({ "truncate" }, { all.items[5].fault })
    assert.is_nil(all.items[5].status)
    done("DELETE", "/requests")
    assert.equal(0, done("GET", "/requests").total)
  end)

  it("shows no secrets in the log", function()
    session:token()
    session:call("GET", "/v1/customers?size=1&access_token=hush", nil, { "X-Api-Key", "hush" })
    local password = { passwordProfile = { password = "hush", forceChangePassword = false } }
    session:call("PATCH", session:customer_path() .. "/users/x", password, { "Cookie", "a=hush" })
    session:sign_in { grant_type = "client_credentials", client_secret = "hush", refresh_token = "hush" }
    local text = command("GET", "/requests").text
    assert.is_nil(text:find("hush", 1, true))
    for _, secret in ipairs { session.settings.secret, session.settings.refresh_token, session:token() } do
      assert.is_nil(text:find(secret, 1, true))
    end
    assert.truthy(text:find("Bearer [redacted]", 1, true))
    assert.truthy(text:find("forceChangePassword", 1, true))
  end)

  it("shows what is not text, too", function()
    session:send("POST", "/v1/customers", { body = "\xff\xfe{", headers = { "X-Odd", "caf\xe9" } })
    local entry = done("GET", "/requests").items[1]
    assert.same({ "??{", "caf?" }, { entry.body, entry.headers["x-odd"] })
  end)

  it("keeps to the last requests, with their numbers", function()
    local service = session.simulator.service
    for _ = 1, 2500 do service:answer("GET", "/v1/customers", {}, "") end
    local page = done("GET", "/requests?limit=2")
    assert.equal(2500, page.total)
    assert.same({ 2499, 2500 }, { page.items[1].number, page.items[2].number })
  end)

  it("switches irregularities, limits and latency", function()
    assert.is_false(done("POST", "/irregularities", { numeric_codes = false }).numeric_codes)
    assert.equal("2000", session:call("GET", "/v1/customers/nobody").body.code)
    done("POST", "/irregularities?numeric_codes=true")
    assert.equal(2000, session:call("GET", "/v1/customers/nobody").body.code)
    assert.same({ partner = "1/1h", customer = "off" }, done("POST", "/rate-limits", { partner = "1/1h" }))
    session:call("GET", "/v1/customers?size=1")
    assert.equal(429, session:call("GET", "/v1/customers?size=1").status)
    assert.same({ partner = "off", customer = "off" }, done("POST", "/rate-limits", { partner = "off" }))
    assert.equal(200, session:call("GET", "/v1/customers?size=1").status)
    assert.same({ mean = 0.02, spread = 0.005 }, done("POST", "/latency", { latency = "20ms±5" }))
    local start = core.now()
    session:call("GET", "/v1/customers?size=1")
    assert.is_true(core.now() - start >= 0.015)
    assert.equal(0, done("POST", "/latency", { latency = 0 }).mean)
  end)

  it("says what is wrong", function()
    for _, case in ipairs {
      { "GET", "/nothing", nil, 404, "GET /_simulator lists" },
      { "GET", "/faults/1", nil, 405, "DELETE is" },
      { "PUT", "/clock", nil, 405, "GET and POST are" },
      { "POST", "/clock", nil, 400, "advance must be seconds" },
      { "POST", "/clock", { advance = -5 }, 400, "goes back only with reset" },
      { "POST", "/clock", { advance = "soon" }, 400, "90m" },
      { "POST", "/clock", { advance = true }, 400, "number or string" },
      { "POST", "/clock", { ahead = 5 }, 400, "advance" },
      { "POST", "/clock", "[5]", 400, "object" },
      { "POST", "/clock", "{5", 400, "not JSON" },
      { "POST", "/reset", { hard = true }, 400, "no field 'hard'" },
      { "POST", "/snapshot", { name = "../x" }, 400, "letters" },
      { "POST", "/restore", nil, 404, "there are none" },
      { "DELETE", "/snapshots/x%20y", nil, 404, "'x y'" },
      { "POST", "/faults", nil, 400, "429:5%:times=1" },
      { "POST", "/faults", "banana", 400, "'banana' is no fault" },
      { "POST", "/faults", "\xff\xfe", 400, "is no fault" },
      { "POST", "/faults", { status = 500, colour = "red" }, 400, "colour" },
      { "POST", "/faults", { faults = { 5 } }, 400, "text or an object" },
      { "POST", "/faults", { faults = { "500" }, times = 1 }, 400, "'times'" },
      { "DELETE", "/faults/7", nil, 404, "'7'" },
      { "GET", "/requests?colour=red", nil, 400, "since, status" },
      { "GET", "/requests?status=fine", nil, 400, "whole number" },
      { "GET", "/requests?path=*", nil, 400, "no route" },
      { "POST", "/irregularities", { rain = false }, 400, "pascal_case" },
      { "POST", "/irregularities", { bom = "no" }, 400, "boolean" },
      { "POST", "/rate-limits", { partner = "many" }, 400, "500/1m" },
      { "POST", "/latency", { latency = "slow" }, 400, "20ms" },
    } do
      local reply = command(case[1], case[2], case[3])
      local what = case[1] .. " " .. case[2]
      assert.equal(case[4], reply.status, what .. ": " .. reply.text)
      assert.truthy(reply.body.error:find(case[5], 1, true), what .. ": " .. reply.text)
    end
  end)

  it("is there under its own name only", function()
    assert.equal(401, session:send("GET", "/_simulators").status)
    assert.equal(200, session:send("GET", "/_simulator?x").status)
    assert.equal(200, session:send("GET", "/_simulator/").status)
  end)

  it("answers to nobody from elsewhere", function()
    local status, _, text = control.answer(session.simulator, "POST", "/_simulator/reset", "", false)
    assert.equal(403, status)
    assert.truthy(text:find("from a loopback address only", 1, true))
  end)

  it("is there for Lua as well", function()
    local simulator = session.simulator
    add_customer("lua.onmicrosoft.com")
    simulator:snapshot()
    simulator:reset()
    assert.equal(40, session.world.customer_count)
    simulator:restore()
    assert.equal(41, session.world.customer_count)
    local ok, problem = pcall(simulator.restore, simulator, "other")
    assert.is_false(ok)
    assert.equal("bad_input", problem.category)
  end)
end)
