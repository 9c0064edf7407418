-- The simulator over real HTTP: the token authority, routes, errors, repetitions, irregularities, faults. What is in
-- the world is in simulator_world_spec.lua, how it changes in simulator_changes_spec.lua.

local api = require "partnercenter.api"
local core = require "partnercenter.core"
local faults = require "partnercenter.simulator.faults"
local router = require "partnercenter.simulator.router"
local service = require "partnercenter.simulator.service"
local simulator = require "partnercenter.simulator"
local support = require "tests.lua.simulator_support"

local unknown_id = "00000000-0000-4000-8000-000000000000"

local session

local function restart(options)
  if session then session:close() end
  session = support.start(options)
  return session
end

local function new_customer(domain)
  return {
    CompanyProfile = { Domain = domain },
    BillingProfile = {
      Culture = "EN-US", Email = "someone@example.com", Language = "en", CompanyName = "Quoted \"Ltd\"",
      DefaultAddress = {
        FirstName = "A", LastName = "B", AddressLine1 = "1 Example Way", City = "Redmond", State = "WA",
        PostalCode = "98052", Country = "US",
      },
    },
  }
end

describe("the simulator", function()
  before_each(function() restart() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  describe("as an object", function()
    it("listens on a free port of the loopback address", function()
      assert.is_true(session.simulator.port > 0)
      assert.equal("http://127.0.0.1:" .. session.simulator.port, session.simulator.base_url)
      assert.equal(session.simulator.base_url, session.simulator.authority)
    end)

    it("refuses options that it does not have, naming those it has", function()
      local ok, problem = pcall(simulator.start, { costumers = 3 })
      assert.is_false(ok)
      assert.equal("bad_input", problem.category)
      assert.truthy(problem.message:find("costumers", 1, true))
      assert.truthy(problem.message:find("customers", 1, true))
    end)

    it("can be closed twice, and frees its port", function()
      local port = session.simulator.port
      session.simulator:close()
      session.simulator:close()
      local again <close> = simulator.start { port = port }
      assert.equal(port, again.port)
    end)

    it("keeps a log of the last requests and tells each one", function()
      local told = {}
      restart { on_request = function(entry) told[#told + 1] = entry.target end }
      session:get("/v1/customers?size=1")
      assert.equal("/v1/customers?size=1", told[#told])
      local entry = session.simulator.requests[#session.simulator.requests]
      assert.equal("GET", entry.method)
      assert.equal(200, entry.status)
    end)

    it("does not let its log grow without end", function()
      for _ = 1, 2100 do
        session.simulator.service:answer("GET", "/v1/nowhere", {}, "")
      end
      assert.is_true(#session.simulator.requests < 2000)
      session.simulator.requests[1] = nil
    end)
  end)

  describe("routes", function()
    it("have a handler for every operation, and no handler for anything else", function()
      local _, problems = router.new(api.all(), service.handlers())
      assert.same({}, problems)
    end)

    it("name the operation that has no handler, and the handler without an operation", function()
      local operations = { { name = "moons.list", method = "GET", path = "/v1/moons", auth = { "app" } } }
      local _, problems = router.new(operations, { ["suns.list"] = print })
      assert.same({ "GET /v1/moons: no handler (moons.list)", "suns.list: no such operation" }, problems)
    end)

    it("match in whatever case, with doubled and trailing slashes", function()
      local id = session.world:customer(1).id
      assert.equal(200, session:call("GET", "/V1//CUSTOMERS/" .. id:upper() .. "/").status)
    end)

    it("prefer fixed words to ids", function()
      assert.equal("InvoiceSummary", session:get("/v1/invoices/Summary").attributes.objectType)
    end)

    it("answer 404 where there is none, 405 to another method, in the service's own shape", function()
      local reply = session:call("GET", "/v1/nothing/at/all")
      assert.equal(404, reply.status)
      assert.same({ "code", "data", "description", "source" }, (function()
        local names = {}
        for name in pairs(reply.body) do names[#names + 1] = name end
        table.sort(names)
        return names
      end)())
      assert.equal(405, session:call("DELETE", "/v1/invoices").status)
    end)

    it("answer something sensible to each operation, with ids of things that are not there", function()
      restart { customers = 500 }
      for number, operation in ipairs(api.all()) do
        local target = operation.path:gsub("{(.-)}", function(name)
          return name == "customer_id" and session.world:customer(number).id or unknown_id
        end)
        local reply = session:call(operation.method, target, operation.method ~= "GET" and {} or nil)
        assert.is_true(reply.status < 500, operation.name .. " " .. reply.status .. " " .. reply.text)
      end
    end)
  end)

  describe("authority", function()
    it("gives a token of the application for its secret, at the v2 endpoint", function()
      local reply = session:sign_in(session:form("app"))
      assert.equal(200, reply.status)
      assert.equal("Bearer", reply.body.token_type)
      assert.equal(3600, reply.body.expires_in)
      assert.is_nil(reply.body.refresh_token)
      assert.equal(3, select(2, reply.body.access_token:gsub("[^.]+", "")))
    end)

    it("writes numbers as texts at the v1 endpoint", function()
      local form = session:form("app")
      form.scope, form.resource = nil, "https://graph.windows.net"
      local reply = session:sign_in(form, 1)
      assert.equal("3600", reply.body.expires_in)
      assert.equal("string", type(reply.body.expires_on))
      assert.equal("https://graph.windows.net", reply.body.resource)
    end)

    it("knows the tenant by its domain too", function()
      assert.equal(200, session:sign_in(session:form("app"), 2, session.world.partner.domain).status)
    end)

    it("rotates refresh tokens, and takes the new ones", function()
      local form = session:form("app+user")
      local first = session:sign_in(form).body.refresh_token
      form.refresh_token = first
      local second = session:sign_in(form).body
      assert.is_string(second.access_token)
      assert.not_equal(first, second.refresh_token)
    end)

    it("refuses with the directory's error codes", function()
      local function code_of(change, tenant)
        local form = session:form("app+user")
        for name, value in pairs(change) do form[name] = value end
        local reply = session:sign_in(form, 2, tenant)
        assert.truthy(reply.body.error_description:find("^AADSTS" .. reply.body.error_codes[1]))
        return reply.body.error_codes[1], reply.status, reply.body.error
      end
      assert.same({ 7000215, 401, "invalid_client" }, { code_of { client_secret = "wrong" } })
      assert.same({ 700016, 400, "unauthorized_client" }, { code_of { client_id = unknown_id } })
      assert.same({ 90002, 400, "invalid_request" }, { code_of({}, "elsewhere.example.com") })
      assert.same({ 9002313, 400, "invalid_grant" }, { code_of { refresh_token = "made up" } })
      assert.same({ 70003, 400, "unsupported_grant_type" }, { code_of { grant_type = "guess" } })
      assert.same({ 900144, 400, "invalid_request" }, { code_of { scope = "" } })
    end)

    it("lets refresh tokens expire after ninety days", function()
      local form = session:form("app+user")
      form.refresh_token = session:sign_in(form).body.refresh_token
      session.simulator:advance(91 * 86400)
      assert.equal(700082, session:sign_in(form).body.error_codes[1])
    end)
  end)

  describe("tokens", function()
    local function status_with(token)
      local headers = token and { "Authorization", token } or nil
      local reply = session:send("GET", "/v1/customers?size=1", { headers = headers })
      return reply.status, reply.body.description, reply.header("www-authenticate")
    end

    it("are needed", function()
      local status, _, challenge = status_with(nil)
      assert.equal(401, status)
      assert.truthy(challenge)
      assert.equal(401, (status_with("Basic abc")))
      assert.equal(401, (status_with("Bearer nonsense")))
    end)

    it("do not count once they were changed", function()
      local token = session:token()
      local head, payload, signature = token:match("^(.-)%.(.-)%.(.*)$")
      local other = payload:sub(1, 1) == "A" and "B" or "A"
      assert.equal(401, (status_with("Bearer " .. head .. "." .. other .. payload:sub(2) .. "." .. signature)))
    end)

    it("expire", function()
      local token = session:token()
      assert.equal(200, (status_with("Bearer " .. token)))
      session.simulator:advance(3601)
      local status, description = status_with("Bearer " .. token)
      assert.equal(401, status)
      assert.truthy(description:find("expired", 1, true))
    end)

    it("of another simulator's seed do not count, those of the same one do", function()
      local token = session:token()
      restart { seed = 2 }
      assert.equal(401, (status_with("Bearer " .. token)))
      restart { seed = 1 }
      assert.equal(200, (status_with("Bearer " .. token)))
    end)

    it("have to be for this API", function()
      local form = session:form("app")
      form.scope = "https://graph.microsoft.com/.default"
      assert.equal(401, (status_with("Bearer " .. session:sign_in(form).body.access_token)))
    end)

    it("of the application alone do not open what needs a user", function()
      assert.equal(200, session:call("GET", session:customer_path(), nil, nil, "app").status)
      local reply = session:call("GET", session:customer_path() .. "/users", nil, nil, "app")
      assert.equal(403, reply.status)
      assert.equal(200, session:call("GET", session:customer_path() .. "/users").status)
    end)
  end)

  describe("answers", function()
    it("repeat the request's ids", function()
      local reply = session:call("GET", session:customer_path(), nil,
        { "MS-RequestId", "11111111-1111-4111-8111-111111111111",
          "MS-CorrelationId", "22222222-2222-4222-8222-222222222222" })
      assert.equal("11111111-1111-4111-8111-111111111111", reply.header("ms-requestid"))
      assert.equal("22222222-2222-4222-8222-222222222222", reply.header("ms-correlationid"))
      assert.truthy(reply.header("ms-cv"):find("^................%.0$"))
    end)

    it("to broken bodies are 400, never a failure", function()
      for _, text in ipairs { "", "{", "[]", "3", "null", "{\"a\":", "\xff\xfe", ("["):rep(5000) } do
        local reply = session:send("POST", "/v1/customers", {
          headers = { "Authorization", "Bearer " .. session:token() },
          body = text,
        })
        assert.equal(400, reply.status, text)
      end
    end)

    it("to odd ids are 400 or 404", function()
      for _, id in ipairs { "x", "%00", "..%2F..", "%C3%A4", ("a"):rep(4000), unknown_id, "{}" } do
        local status = session:call("GET", "/v1/customers/" .. id).status
        assert.is_true(status == 400 or status == 404, id .. " " .. status)
        status = session:call("GET", session:customer_path() .. "/subscriptions/" .. id).status
        assert.is_true(status == 400 or status == 404, id .. " " .. status)
      end
    end)
  end)

  describe("repetitions", function()
    local request_id = { "MS-RequestId", "33333333-3333-4333-8333-333333333333" }

    it("of a write with the same request id give the first answer and do nothing", function()
      local count = session.world.customer_count
      local first = session:call("POST", "/v1/customers", new_customer("once.example.com"), request_id)
      local second = session:call("POST", "/v1/customers", new_customer("once.example.com"), request_id)
      assert.equal(201, first.status)
      assert.equal(201, second.status)
      assert.equal(first.text, second.text)
      assert.equal(count + 1, session.world.customer_count)
    end)

    it("with another id are done again", function()
      session:call("POST", "/v1/customers", new_customer("once.example.com"))
      assert.equal(409, session:call("POST", "/v1/customers", new_customer("once.example.com")).status)
    end)

    it("give refusals again too, but not those of the token", function()
      local first = session:send("POST", "/v1/customers", { headers = request_id, body = "{}" })
      assert.equal(401, first.status)
      assert.equal(400, session:call("POST", "/v1/customers", {}, request_id).status)
      assert.equal(400, session:call("POST", "/v1/customers", new_customer("late.example.com"), request_id).status)
    end)

    it("are forgotten in time", function()
      for number = 1, 2001 do
        session.simulator.service:answer("DELETE", session:customer_path() .. "/users/" .. number, {
          authorization = "Bearer " .. session:token(), ["ms-requestid"] = ("%032x"):format(number),
        }, "")
      end
      local kept = 0
      for _ in pairs(session.simulator.service.first_answers) do kept = kept + 1 end
      assert.equal(2000, kept)
    end)
  end)

  describe("irregularities", function()
    local mark = "\xef\xbb\xbf"

    local function marks()
      local count = 0
      for _ = 1, 8 do
        if session:call("GET", session:customer_path()).text:sub(1, 3) == mark then count = count + 1 end
      end
      return count
    end

    it("put a byte order mark in front of some answers, unless switched off", function()
      assert.equal(2, marks())
      restart { irregularities = { bom = false } }
      assert.equal(0, marks())
    end)

    it("write error codes as numbers, or as texts", function()
      assert.equal("integer", math.type(session:call("GET", "/v1/nothing").body.code))
      restart { irregularities = { numeric_codes = false } }
      assert.equal("string", type(session:call("GET", "/v1/nothing").body.code))
    end)

    it("give links with and without version", function()
      assert.equal("/v1/customers?size=5", session:get("/v1/customers?size=5").links.self.uri)
      assert.equal("/customers/", session:get(session:customer_path()).links.self.uri:sub(1, 11))
    end)

    it("are refused when there are none of that name", function()
      local ok, problem = pcall(simulator.start, { irregularities = { rain = false } })
      assert.is_false(ok)
      assert.truthy(problem.message:find("rain", 1, true))
    end)
  end)

  describe("faults", function()
    it("answer what they are told, as often as they are told", function()
      restart { faults = { { path = "^/v1/customers", status = 429, retry_after = 2, times = 2 } } }
      local reply = session:call("GET", "/v1/customers?size=1")
      assert.equal(429, reply.status)
      assert.equal("2", reply.header("retry-after"))
      assert.is_string(reply.body.description)
      assert.equal(429, session:call("GET", "/v1/customers?size=1").status)
      assert.equal(200, session:call("GET", "/v1/customers?size=1").status)
    end)

    it("of gateways are pages of HTML", function()
      restart { faults = { { path = "/v1/", status = 502 } } }
      local reply = session:call("GET", "/v1/customers")
      assert.equal("text/html", reply.header("content-type"))
      assert.truthy(reply.text:find("^<html>"))
    end)

    it("strike every so often, after so many", function()
      restart { faults = { { path = "/v1/", status = 500, after = 1, every = 2 } } }
      local seen = {}
      for position = 1, 6 do seen[position] = session:call("GET", "/v1/customers?size=1").status end
      assert.same({ 200, 200, 500, 200, 500, 200 }, seen)
    end)

    it("cut and reset connections", function()
      restart { faults = { { path = "size=1", fault = "cut" }, { path = "size=2", fault = "reset" } } }
      assert.is_nil(session:call("GET", "/v1/customers?size=1").status)
      assert.is_nil(session:call("GET", "/v1/customers?size=2").status)
      assert.equal(200, session:call("GET", "/v1/customers?size=3").status)
    end)

    it("that cut an answer leave the work done; those that reset do not", function()
      restart { faults = { { method = "POST", path = "^/v1/customers$", fault = "cut", times = 1 },
        { method = "POST", path = "^/v1/customers$", fault = "reset", times = 1 } } }
      local count = session.world.customer_count
      session:call("POST", "/v1/customers", new_customer("a.example.com"))
      assert.equal(count + 1, session.world.customer_count)
      session:call("POST", "/v1/customers", new_customer("b.example.com"))
      assert.equal(count + 1, session.world.customer_count)
    end)

    it("never answer, and hold up nobody else", function()
      restart { faults = { { path = "size=1", fault = "timeout" } } }
      local reply = session:send("GET", "/v1/customers?size=1", {
        headers = { "Authorization", "Bearer " .. session:token() }, deadline = core.now() + 0.2,
      })
      assert.equal("timeout", reply.category)
      assert.equal(200, session:call("GET", "/v1/customers?size=2").status)
    end)

    it("by chance are the same for the same seed", function()
      local function pattern()
        restart { seed = 7, faults = { faults.parse("503:30%:path=/v1/") } }
        local seen = {}
        for position = 1, 30 do seen[position] = session:call("GET", "/v1/customers?size=1").status end
        return table.concat(seen, " ")
      end
      local first = pattern()
      assert.equal(first, pattern())
      assert.truthy(first:find("503", 1, true))
      assert.truthy(first:find("200", 1, true))
    end)

    it("are read from the command line", function()
      assert.same({ status = 429, rate = 0.05, retry_after = 2 }, faults.parse("429:5%:retry-after=2"))
      assert.same({ fault = "reset", rate = 0.01 }, faults.parse("reset:1%"))
      assert.same({ fault = "timeout", rate = 0.005, path = "%/orders", times = 3 },
        faults.parse("timeout:0.5%:path=/orders:times=3"))
      for _, text in ipairs { "", "banana", "429:often", "429:times=many", "500:colour=red", "200" } do
        local ok, problem = pcall(faults.parse, text)
        assert.is_false(ok, text)
        assert.equal("bad_input", problem.category)
      end
    end)
  end)

  it("takes as long to answer as its latency says", function()
    restart { latency = 0.05 }
    local start = core.now()
    session:get("/v1/customers?size=1")
    assert.is_true(core.now() - start >= 0.1) -- the token and the page
  end)

  it("answers many at once while each waits for its latency", function()
    restart { latency = 0.1 }
    local token, calls = session:token(), {}
    local before = #session.simulator.requests
    for number = 1, 10 do
      calls[number] = session.http:send {
        method = "GET",
        url = session.settings.base_url .. "/v1/customers?size=1",
        origin = session.settings.base_url,
        retry = "never",
        bearer = token,
      }
    end
    for number, call in ipairs(calls) do
      require("partnercenter.tasks").await(call)
      assert.equal(200, call:result().status)
      if number == 1 then assert.equal(before + 10, #session.simulator.requests) end -- all have come by now
    end
  end)
end)
