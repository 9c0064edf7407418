-- The simulator's weather: faults as they are written, on which requests they strike, several at once, latency, and the
-- limits of rates on the simulator's clock. What a fault does to a connection is in simulator_spec.lua.

local core = require "partnercenter.core"
local faults = require "partnercenter.simulator.faults"
local quantities = require "partnercenter.simulator.quantities"
local random = require "partnercenter.simulator.random"
local rate_limits = require "partnercenter.simulator.rate_limits"
local simulator = require "partnercenter.simulator"
local simulator_support = require "tests.lua.simulator_support"

local session

local function restart(options)
  if session then session:close() end
  session = simulator_support.start(options)
  return session
end

local function refused(call, ...)
  local done, problem = pcall(call, ...)
  assert.is_false(done, tostring((...)))
  assert.equal("bad_input", type(problem) == "table" and problem.category, tostring(problem))
  return problem.message
end

-- The rule that spoils each of some requests, as text; false where none does.
local function struck(weather, requests)
  local seen = {}
  for position, request in ipairs(requests) do
    local method, target = request:match("^(%S+) (.+)$")
    local strike = weather:strike(method, target)
    seen[position] = strike and strike.rule and table.concat(strike.texts, " and ") or false
  end
  return seen
end

describe("a fault's text", function()
  local written = {
    ["429:5%:retry-after=2"] = { status = 429, rate = 0.05, retry_after = 2 },
    ["reset:1%"] = { fault = "reset", rate = 0.01 },
    ["timeout:0.5%"] = { fault = "timeout", rate = 0.005 },
    ["truncate:1%"] = { fault = "cut", rate = 0.01 },
    ["500:2%"] = { status = 500, rate = 0.02 },
    ["slow:1KiB/s"] = { slow = 1024 },
    ["slow:2MB/s:50%"] = { slow = 2000000, rate = 0.5 },
    ["delay:200ms:times=3"] = { delay = 0.2, times = 3 },
    ["delay:2s±0.5"] = { delay = { 2, 0.5 } },
    ["503:delay=1s:slow=512B/s"] = { status = 503, delay = 1, slow = 512 },
    ["GET /v1/customers/*: 429:10%"] = { route = "GET /v1/customers/*", status = 429, rate = 0.1 },
    ["POST,PATCH /customers/**:reset"] = { route = "POST,PATCH /customers/**", fault = "reset" },
    ["/v1/products/a:0001/skus: 404"] = { route = "/v1/products/a:0001/skus", status = 404 },
    ["Truncate : 100% : Times=2"] = { fault = "cut", rate = 1, times = 2 },
    ["500:processed=yes:after=1:every=2:method=post"] =
      { status = 500, processed = true, after = 1, every = 2, method = "POST" },
    ["500:body=gone"] = { status = 500, body = "gone" },
  }

  it("is read", function()
    for text, rule in pairs(written) do assert.same(rule, faults.parse(text), text) end
  end)

  it("can be written again", function()
    for text, rule in pairs(written) do
      if not rule.body then assert.same(rule, faults.parse(faults.describe(rule)), text) end
    end
  end)

  it("may be several", function()
    assert.same({ { status = 429, rate = 0.05 }, { fault = "reset" }, { slow = 10 } },
      faults.parse_all("429:5%; reset\nslow:10B/s\r\n\n"))
  end)

  it("that makes no sense is refused in words", function()
    for text, words in pairs {
      [""] = "begins with", ["banana"] = "'banana' is no fault", ["200"] = "400 to 599", ["429:often"] = "percentage",
      ["429:times=many"] = "whole number from 1", ["429:times=0"] = "whole number from 1", ["429:120%"] = "100%",
      ["500:colour=red"] = "there are after, body, delay", ["slow"] = "slow:1KiB/s", ["slow:fast"] = "a speed",
      ["slow:0B/s"] = "a speed", ["delay"] = "a time", ["500:processed=maybe"] = "yes or no",
      ["GET /v1/customers"] = "no fault stands behind the route", ["FETCH it: 429"] = "no fault",
      ["500:1e999%"] = "percentage",
    } do
      local message = refused(faults.parse, text)
      assert.truthy(message:find(words, 1, true), text .. ": " .. message)
    end
  end)

  it("never breaks the reader", function()
    local pieces = { "429", "reset", "slow", ":", ":", "%", "=", "/v1/*", " ", "GET ", "times", "5", "±", "ms", "\0",
      "\xff", ";", "delay", "1KiB/s", "[", "(", "%%" }
    local draw = random.stream(4)
    for _ = 1, 5000 do
      local text = {}
      for position = 1, draw(8) do text[position] = pieces[draw(#pieces) + 1] end
      text = table.concat(text)
      local done, rule = pcall(faults.parse, text)
      if done then faults.new({ rule }, 1):strike("GET", "/v1/customers") else assert.is_table(rule, text) end
    end
  end)
end)

describe("a rule", function()
  it("is checked, wherever it comes from", function()
    for _, rule in ipairs {
      {}, { status = "429" }, { status = 99 }, { status = 500, rate = 2 }, { fault = "rain" }, { delay = -1 },
      { delay = { 1 } }, { slow = 0 }, { status = 500, times = 1.5 }, { status = 500, colour = "red" },
      { status = 500, route = "nowhere" }, { status = 500, headers = "none" }, { status = 500, path = 5 },
      { status = 500, path = "%" },
    } do refused(faults.new, { rule }, 1) end
  end)

  it("is for its route only", function()
    local requests = { "GET /v1/customers/A1", "get /v1/customers/a1", "GET /v1/customers/a1?x=1", "GET /v1/customers",
      "GET /v1/customers/a1/orders", "POST /v1/customers/a1", "GET /v1/customers/a1/" }
    for route, expected in pairs {
      ["GET /v1/customers/*"] = { true, false, true, false, false, false, true },
      ["get /CUSTOMERS/{customer_id}"] = { true, false, true, false, false, false, true },
      ["/customers/*"] = { true, true, true, false, false, true, true },
      ["GET /v1/customers/**"] = { true, false, true, false, true, false, true },
      ["* /v1/**"] = { true, true, true, true, true, true, true },
      ["GET,POST /v1/customers/a1?x=*"] = { false, false, true, false, false, false, false },
      ["GET /v1/customers/b*"] = { false, false, false, false, false, false, false },
    } do
      local seen = struck(faults.new({ { route = route, status = 500 } }, 1), requests)
      for position, hit in ipairs(seen) do seen[position] = hit and true end
      assert.same(expected, seen, route)
    end
  end)

  it("draws for itself: one more changes nothing for the others", function()
    local requests = {}
    for position = 1, 200 do requests[position] = "GET /v1/customers?n=" .. position end
    local function hits(rules, text)
      local weather, seen = faults.new(faults.parse_all(rules), 5), {}
      for position, strike in ipairs(struck(weather, requests)) do
        seen[position] = strike and strike:find(text, 1, true) and position or nil
      end
      return seen
    end
    local alone = hits("503:10%", "503")
    assert.same(alone, hits("503:10%", "503"))
    assert.same(alone, hits("503:10%; delay:1s:40%", "503"))
    assert.same(alone, hits("503:10%; 500:40%", "503"))
    local number = 0
    for _ in pairs(alone) do number = number + 1 end
    assert.is_true(number > 8 and number < 35, number)
  end)

  it("that delays goes together with one that spoils; of these the first decides", function()
    local text = "delay:1s; 429:times=1; 500; delay:2s:every=2; slow:8B/s; slow:4B/s"
    local weather = faults.new(faults.parse_all(text), 1)
    local first, second = weather:strike("GET", "/"), weather:strike("GET", "/")
    assert.same({ 429, 1, 4 }, { first.rule.status, first.delay, first.slow })
    assert.same({ 500, 3, 4 }, { second.rule.status, second.delay, second.slow })
    assert.same({ "delay:1s", "429:times=1", "slow:8B/s", "slow:4B/s" }, first.texts)
  end)

  it("can be ended by its id", function()
    local weather = faults.new(faults.parse_all("429; 500"), 1)
    assert.is_true(weather:remove(1))
    assert.is_false(weather:remove(1))
    assert.equal(500, weather:strike("GET", "/").rule.status)
    assert.equal(3, weather:add({ status = 503 }).id)
  end)
end)

describe("the simulator", function()
  after_each(function()
    if session then session:close() end
    session = nil
  end)

  it("takes faults as text, on their routes", function()
    restart { faults = "GET /v1/customers/*: 429:retry-after=7:times=1; GET /v1/customers: truncate" }
    local reply = session:call("GET", session:customer_path())
    assert.same({ 429, "7" }, { reply.status, reply.header("retry-after") })
    session:renew()
    assert.equal(200, session:call("GET", session:customer_path()).status)
    assert.is_nil(session:call("GET", "/v1/customers?size=2").status)
    session.simulator:clear_faults()
    session.simulator:add_fault("reset:times=1")
    assert.equal("network", session:call("GET", "/v1/customers").category)
    assert.equal(200, session:call("GET", "/v1/customers").status)
  end)

  it("lets an answer take as long as its bytes do at a speed", function()
    restart { faults = "GET /v1/customers: slow:1KiB/s" }
    local headers = { authorization = "Bearer " .. session:token() }
    local answer = session.simulator.service:answer("GET", "/v1/customers?size=30", headers, "")
    assert.is_true(#answer.body > 5000)
    assert.equal(#answer.body / 1024, answer.delay)
    session.simulator:clear_faults()
    session.simulator:add_fault("slow:50KiB/s")
    local start = core.now()
    local reply = session:call("GET", "/v1/customers?size=20")
    assert.is_true(core.now() - start >= #reply.text / 51200)
  end)

  it("takes its latency as text", function()
    restart { latency = "30ms±10" }
    local start = core.now()
    session:get("/v1/customers?size=1")
    assert.is_true(core.now() - start >= 0.04) -- the token and the page
    for text, expected in pairs { ["20"] = { 0.02, 0 }, ["20ms±10"] = { 0.02, 0.01 }, ["20ms+-10"] = { 0.02, 0.01 },
      ["1.5s +/- 200ms"] = { 1.5, 0.2 }, ["2s±1"] = { 2, 1 } } do
      assert.same(expected, { quantities.spread(text, "ms") }, text)
    end
    for _, text in ipairs { "soon", "20ms±", "±10", "", "-5", "20 parsecs", "20ms±10±3" } do
      refused(simulator.start, { latency = text })
    end
  end)

  it("draws its latencies from within the spread, on both sides", function()
    local draw, least, most = random.stream(3), math.huge, 0
    for _ = 1, 2000 do
      local delay = random.around(0.02, 0.01, draw)
      least, most = math.min(least, delay), math.max(most, delay)
    end
    assert.is_true(least >= 0.01 and least < 0.011 and most <= 0.03 and most > 0.029)
    assert.equal(0, random.around(0, 0, draw))
  end)

  it("leaves out irregularities by name", function()
    restart { irregularities = "numeric-codes, bom" }
    assert.equal("2000", session:call("GET", "/v1/customers/nobody").body.code)
    restart { irregularities = "all" }
    local missing = session:call("GET", "/v1/customers/nobody")
    assert.equal("2000", missing.body.code)
    refused(simulator.start, { irregularities = "bom,rain" })
  end)
end)

describe("a rate limit", function()
  after_each(function()
    if session then session:close() end
    session = nil
  end)

  local function statuses(count, method, target, body)
    local seen = {}
    for position = 1, count do seen[position] = session:call(method, target, body).status end
    session:renew()
    return seen
  end

  it("is off unless asked for", function()
    restart()
    for _, status in ipairs(statuses(100, "GET", "/v1/customers?size=1")) do assert.equal(200, status) end
  end)

  it("of the partner says when the next call is taken, and takes it then", function()
    restart { rate_limit = "4/1m" }
    assert.same({ 200, 200, 200, 200, 429 }, statuses(5, "GET", "/v1/customers?size=1"))
    local reply = session:call("GET", "/v1/customers?size=1")
    local wait = math.tointeger(tonumber(reply.header("retry-after")))
    assert.is_true(wait >= 58 and wait <= 60, wait)
    assert.equal("PartnerFD", reply.body.source)
    assert.truthy(reply.body.description:find("calls of the partner", 1, true))
    session.simulator:advance(wait - 1)
    assert.equal(429, session:call("GET", "/v1/customers?size=1").status)
    session.simulator:advance(1)
    assert.equal(200, session:call("GET", "/v1/customers?size=1").status)
  end)

  it("slides: what is let in again is what has left the window", function()
    restart { rate_limit = "3/10s" }
    local function call() return session:call("GET", "/v1/customers?size=1").status end
    assert.equal(200, call())
    session.simulator:advance(4)
    assert.same({ 200, 200, 429 }, { call(), call(), call() })
    session.simulator:advance(6)
    assert.same({ 200, 429 }, { call(), call() })
    session.simulator:advance(4)
    assert.same({ 200, 200, 429 }, { call(), call(), call() })
  end)

  it("of a customer leaves other customers alone", function()
    restart { customer_rate_limit = "2/1m" }
    assert.same({ 200, 200, 429 }, statuses(3, "GET", session:customer_path(1)))
    assert.equal(429, session:call("GET", (session:customer_path(1):upper())).status)
    assert.same({ 200, 200, 429 }, statuses(3, "GET", session:customer_path(2) .. "/subscriptions"))
    assert.same({ 200, 200, 200 }, statuses(3, "GET", "/v1/customers?size=1"))
  end)

  it("is stricter for writes", function()
    restart { customer_rate_limit = "10/1m:writes=2" }
    local path = session:customer_path() .. "/profiles/billing"
    local profile = session:get(path)
    profile.attributes = nil -- and with it the ETag
    local function write() return session:call("PUT", path, profile).status end
    assert.same({ 200, 200, 429 }, { write(), write(), write() })
    assert.equal(200, session:call("GET", path).status)
    restart { rate_limit = "2/1m" }
    local same = rate_limits.parse("500/1m")
    assert.same({ count = 500, window = 60, writes = { count = 250, window = 60 } }, same)
    assert.same({ count = 5, window = 10, writes = { count = 1, window = 60 } }, rate_limits.parse("5/10s:writes=1/m"))
  end)

  it("does not keep a refused write from being done with the same request id later", function()
    restart { customer_rate_limit = "1/1m" }
    local path = session:customer_path() .. "/users"
    local user = { usageLocation = "US", userPrincipalName = "x@" .. session.world:customer(1).domain, firstName = "X",
      lastName = "Y", displayName = "X Y", passwordProfile = { password = "Pass-word-1", forceChangePassword = true } }
    local id = { "MS-RequestId", core.guid() }
    assert.equal(200, session:call("GET", path).status)
    local reply = session:call("POST", path, user, id)
    assert.equal(429, reply.status)
    session.simulator:advance(tonumber(reply.header("retry-after")))
    assert.equal(200, session:call("POST", path, user, id).status)
    session.simulator:advance(60)
    assert.equal("X Y", session:get(path).items[#session.world:users(session.world:customer(1))].displayName)
  end)

  it("does not count tokens, and not who has none that counts", function()
    restart { rate_limit = "1/1m" }
    for _ = 1, 3 do assert.equal(200, session:sign_in(session:form("app")).status) end
    for _ = 1, 3 do assert.equal(401, session:send("GET", "/v1/customers").status) end
    assert.equal(200, session:call("GET", "/v1/customers?size=1").status)
  end)

  it("forgets who has not called for a while", function()
    local now = 0
    local limits = rate_limits.new { customer = "5/1s", clock = function() return now end }
    for number = 1, 25000 do
      now = now + 0.01
      limits:admit("GET", "/v1/customers/" .. number, nil)
    end
    assert.is_true(limits.count <= 10001, limits.count)
  end)

  it("that makes no sense is refused", function()
    for _, text in ipairs { "", "many", "5", "0/1m", "5/0s", "5/1x", "5/1m:writes=", "5/1m:reads=1", "1.5/1m" } do
      refused(simulator.start, { rate_limit = text })
      refused(simulator.start, { customer_rate_limit = text })
    end
  end)
end)
