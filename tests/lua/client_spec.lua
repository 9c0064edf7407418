-- The client: options, contexts, updates, closing; and the 401 that is answered by one new token.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local answer, json, fails, says = support.answer, support.json, support.fails, support.says
local client_secret = partnercenter.credentials.client_secret

describe("connect", function()
  after_each(support.clean)

  it("tells everything that is wrong with its options at once, with the names that are valid", function()
    local line = tostring(fails("bad_input", partnercenter.connect, {
      bas_url = "x", cloud = "globl", timeout = "60", max_in_flight = 0, locale = "a\nb",
      base_url = "http://example.com",
    }))
    for _, part in ipairs {
      'unknown option "bas_url" (did you mean base_url?)', 'cloud "globl" is not one of global, china, germany',
      "timeout has to be a number, not a string", "max_in_flight 0 is out of range: 1 to 1000",
      "locale holds a control character", "base_url cannot be used", "credential is missing",
      "Options are cloud, base_url",
    } do
      assert.matches(part, line, 1, true)
    end
  end)

  it("asks for what a credential needs", function()
    local credential = client_secret { application_id = "a", secret = "s" }
    local connect = partnercenter.connect
    says(fails("bad_input", connect, { credential = credential }), "tenant is missing")
    says(fails("bad_input", connect, { credential = credential, tenant = "t", base_url = "http://127.0.0.1:1" }),
      "authority is missing")
    says(fails("bad_input", connect, { credential = { secret = "s" } }),
      "credential has to be made by partnercenter.credentials")
    fails("bad_input", partnercenter.connect, "x")
    fails("bad_input", partnercenter.connect)
  end)

  it("knows the clouds", function()
    for _, cloud in ipairs { "global", "china", "germany", "us_government" } do
      local partner <close> = partnercenter.connect { cloud = cloud, tenant = "contoso.onmicrosoft.com",
        credential = client_secret { application_id = "a", secret = "s" } }
      assert.equal(("partnercenter.partner: %s, tenant contoso.onmicrosoft.com"):format(
        partnercenter.clouds[cloud].base_url), tostring(partner))
    end
  end)

  it("works below a path of its base", function()
    local server = support.serve {
      answer { items = { {} }, links = { next = { uri = "/customers?page=2" } } }, answer {},
    }
    local partner = support.connect({ url = server.url .. "/sub/" })
    local _ = partner.customers:list()
    assert.equal("/sub/v1/customers", server.requests[1].target)
  end)

  it("sends nothing", function()
    local server = support.serve { answer {} }
    support.connect(server)
    assert.equal(0, #server.requests)
  end)
end)

describe("a partner", function()
  after_each(support.clean)

  it("sends who it is", function()
    local server = support.serve { answer {} }
    local partner = support.connect(server, { application_name = "Nightly billing", locale = "en-US" })
    partner.customers("c1"):get()
    local headers = server.requests[1].headers
    assert.equal("Bearer token-1", headers.authorization)
    assert.equal("Nightly billing", headers["ms-partnercenter-application"])
    assert.equal("en-US", headers["x-locale"])
    assert.equal("application/json", headers.accept)
    assert.is_true(core.is_guid(headers["ms-requestid"]))
    assert.is_true(core.is_guid(headers["ms-correlationid"]))
    assert.matches("partnercenter", headers["user-agent"]:lower(), 1, true)
  end)

  it("has other contexts, which share everything else", function()
    local server = support.serve { answer {} }
    local partner = support.connect(server, { locale = "en-US" })
    local guid = "33333333-3333-4333-8333-333333333333"
    local german = partner:with { locale = "de-DE", correlation_id = guid }
    german.customers("c1"):get()
    assert.equal("de-DE", server.requests[1].headers["x-locale"])
    assert.equal(guid, server.requests[1].headers["ms-correlationid"])
    german:with({ timeout = 5 }).customers("c1"):get()
    assert.equal("de-DE", server.requests[2].headers["x-locale"])
    partner.customers("c1"):get()
    assert.equal("en-US", server.requests[3].headers["x-locale"])
    assert.not_equal(guid, server.requests[3].headers["ms-correlationid"])
    local line = tostring(fails("bad_input", partner.with, partner, { local_e = "x", correlation_id = "y" }))
    assert.matches("did you mean locale?", line, 1, true)
    assert.matches("correlation_id has to be a GUID", line, 1, true)
  end)

  it("gives up when its time is over, and counts the time from the call on", function()
    support.skip_time()
    local server = support.serve { { 503, { "Retry-After", "10" } } }
    local partner = support.connect(server, { timeout = 25 })
    local started = core.now()
    local raised = support.error_of(function() partner.customers("c1"):get() end)
    assert.is_true(core.now() - started <= 25.5)
    assert.is_true(raised.category == "server" or raised.category == "timeout")
    fails("timeout", function()
      local held = support.serve(function() return nil end)
      support.connect(held):with({ timeout = 0.1 }).customers("c1"):get()
    end)
  end)

  it("spends money once, unless it is told otherwise", function()
    support.skip_time()
    local order = { referenceCustomerId = "c1", lineItems = { { lineItemNumber = 0, offerId = "o", quantity = 1 } } }
    local server = support.serve { { 500 } }
    local partner = support.connect(server)
    local raised = support.error_of(function() partner.customers("c1").orders:create(order) end)
    assert.equal(1, #server.requests)
    assert.is_true(raised.ambiguous)
    assert.matches(server.requests[1].headers["ms-requestid"], tostring(raised), 1, true)
    support.error_of(function() partner.customers("c1").orders:create(order, { retry = "always" }) end)
    assert.equal(5, #server.requests)
    assert.equal(server.requests[2].headers["ms-requestid"], server.requests[5].headers["ms-requestid"])
    support.error_of(function() partner:with({ retry = "never" }).customers("c1"):get() end)
    assert.equal(6, #server.requests)
  end)

  it("shows every step to a trace, without secrets", function()
    local server = support.serve { answer { id = "c1" } }
    local kinds = {}
    local partner = support.connect(server, { trace = function(event)
      kinds[#kinds + 1] = event.kind
      for _, value in pairs(event.headers or {}) do assert.not_matches("token-1", value, 1, true) end
    end })
    partner.customers("c1"):get()
    assert.same({ "send", "response", "done" }, kinds)
  end)

  it("tells how busy it is", function()
    local partner = support.connect(support.serve { answer {} })
    assert.equal(0, partner:status().in_flight)
  end)

  it("is closed once and for all, also at the end of its block", function()
    local server = support.serve { answer {} }
    local kept
    do
      local partner <close> = support.connect(server)
      partner.customers("c1"):get()
      kept = partner
    end
    fails("usage", function() kept.customers("c1"):get() end)
    fails("usage", function() kept:token() end)
    kept:close()
    assert.matches("(closed)", tostring(kept), 1, true)
  end)
end)

describe("update", function()
  after_each(support.clean)

  local function versions(conflicts)
    local version = 1
    return function(request)
      if request.method == "GET" then
        return json { id = "s1", friendlyName = "v" .. version, attributes = { etag = "e" .. version } }
      end
      if conflicts > 0 then
        conflicts, version = conflicts - 1, version + 1
        return 412
      end
      return json(request.body)
    end
  end

  local function rename(resource)
    resource.friendlyName = resource.friendlyName .. "!"
  end

  it("changes a resource that was read, without reading it again", function()
    local server = support.serve(versions(0))
    local partner = support.connect(server)
    local read = partner.customers("c1").subscriptions("s1"):get()
    assert.equal("v1!", partner:update(read, rename).friendlyName)
    assert.equal(2, #server.requests)
    assert.equal('"e1"', server.requests[2].headers["if-match"])
    assert.equal("/v1/customers/c1/subscriptions/s1", server.requests[2].target)
  end)

  it("reads again and changes again where somebody was faster", function()
    local server = support.serve(versions(2))
    local partner = support.connect(server)
    assert.equal("v3!", partner:update(partner.customers("c1").subscriptions("s1"), rename).friendlyName)
    assert.equal(6, #server.requests)
    assert.equal('"e3"', server.requests[6].headers["if-match"])
  end)

  it("gives up after four times, and at once where the change itself fails", function()
    local partner = support.connect(support.serve(versions(99)))
    fails("precondition_failed", partner.update, partner, partner.customers("c1").subscriptions("s1"), rename)
    assert.has_error(function()
      partner:update(partner.customers("c1").subscriptions("s1"), function() error("no", 0) end)
    end, "no")
  end)

  it("sends what the function returns, or nothing for false", function()
    local server = support.serve(versions(0))
    local partner = support.connect(server)
    local node = partner.customers("c1").subscriptions("s1")
    assert.equal("other", partner:update(node, function() return { friendlyName = "other" } end).friendlyName)
    assert.equal('"e1"', server.requests[2].headers["if-match"])
    assert.equal("v1", partner:update(node, function() return false end).friendlyName)
    assert.equal(3, #server.requests)
  end)

  it("says what it takes", function()
    local partner = support.connect(support.serve { answer { id = "s1" } })
    fails("bad_input", partner.update, partner, { id = "s1" }, rename)
    fails("bad_input", partner.update, partner, partner.customers("c1"), rename)
    fails("bad_input", partner.update, partner, partner.customers("c1").subscriptions("s1"), "x")
  end)
end)

describe("a 401", function()
  after_each(support.clean)

  -- Tokens t1, t2, … from a function; the service accepts those from `good` on.
  local function tokens(good)
    local count = 0
    local server = support.serve(function(request)
      local number = tonumber(request.headers.authorization:match("t(%d+)"))
      if number >= good then return json { id = "c1" } end
      return json({ code = 1, description = "token expired" }, 401)
    end)
    local partner = support.connect(server, { credential = function()
      count = count + 1
      return "t" .. count
    end })
    return partner, server, function() return count end
  end

  it("leads to one new token and one repetition with the same request id", function()
    local partner, server = tokens(2)
    assert.equal("c1", partner.customers("c1"):get().id)
    assert.equal(2, #server.requests)
    assert.equal("Bearer t2", server.requests[2].headers.authorization)
    assert.equal(server.requests[1].headers["ms-requestid"], server.requests[2].headers["ms-requestid"])
    assert.equal(server.requests[1].headers["ms-correlationid"], server.requests[2].headers["ms-correlationid"])
  end)

  it("a second time is an error", function()
    local partner, server = tokens(9)
    local raised = fails("unauthorized", function() partner.customers("c1"):get() end)
    assert.equal(401, raised.status)
    assert.equal(2, #server.requests)
  end)

  it("of many tasks leads to one new token for all", function()
    local partner, server, count = tokens(2)
    partnercenter.run(function()
      for _ = 1, 8 do
        partnercenter.spawn(function() assert.equal("c1", partner.customers("c1"):get().id) end)
      end
    end)
    assert.equal(2, count())
    assert.equal(16, #server.requests)
  end)

  it("cannot be helped where the token was given", function()
    local server = support.serve { { 401 } }
    local partner = support.connect(server)
    fails("unauthorized", function() partner.customers("c1"):get() end)
    assert.equal(1, #server.requests)
  end)
end)
