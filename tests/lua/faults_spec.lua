-- Everything that can go wrong between a script and the service ends in one clear error object, and the client can be
-- used afterwards. Answers of well-behaved servers come from this process, misbehaving ones from the scripted server.
-- Mistakes of the script itself (parameters, ids, bodies) are in operations_spec.lua.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local fails, says = support.fails, support.says

-- Reads a customer from a server that gives these answers in turn.
local function read(answers, given)
  local server = support.serve(answers)
  local partner = support.connect(server, given)
  return function(options) return partner.customers("c1"):get(options) end, server, partner
end

-- The same from the scripted server.
local function read_scripted(script, options, given)
  local server = support.scripted(script, options)
  local partner = support.connect(server, given)
  return function(call_options) return partner.customers("c1"):get(call_options) end, server
end

local json_type = { "Content-Type", "application/json" }

describe("an answer that is no JSON", function()
  after_each(support.clean)

  it("may be broken JSON: the error names the byte", function()
    local raised = fails("parse", (read { { 200, json_type, '{"id":"c1",,}' } }))
    says(raised, "customers.get: the answer is broken JSON", "byte 12", "GET /v1/customers/c1", "request id")
    assert.equal(200, raised.status or 200)
  end)

  it("may be JSON that ends too early", function()
    says(fails("parse", (read { { 200, json_type, '{"id":"c1","name":"Con' } })), "broken JSON", "byte")
  end)

  it("may be a page for people: the error shows its title", function()
    local page = "<!DOCTYPE html><html><head><title>Maintenance</title></head><body>…</body></html>"
    says(fails("parse", (read { { 200, { "Content-Type", "text/html" }, page } })), "HTML", '"Maintenance"')
    says(fails("parse", (read { { 200, json_type, page } })), '"Maintenance"')
    says(fails("parse", (read { { 200, {}, page } })), '"Maintenance"')
  end)

  it("may be of another type", function()
    says(fails("parse", (read { { 200, { "Content-Type", "text/plain" }, "hello there" } })), "text/plain",
      "hello there")
  end)

  it("may be empty", function()
    says(fails("parse", (read { { 200, json_type, "" } })), "empty body")
  end)

  it("shows no secrets of it", function()
    local raised = fails("parse", (read { { 200, json_type, '{"access_token":"hush","x":' } }))
    assert.not_matches("hush", tostring(raised), 1, true)
  end)
end)

describe("a status", function()
  after_each(support.clean)

  it("304 was not asked for", function()
    says(fails("server", (read { { 304 } })), "304")
  end)

  it("of a redirect is not followed, to wherever it leads", function()
    local other = support.serve { support.answer { id = "stolen" } }
    local call, server = read { { 302, { "Location", other.url .. "/v1/customers/c1?access_token=hush" } } }
    local raised = fails("server", call)
    says(raised, "redirects to " .. other.url, "not followed")
    assert.not_matches("hush", tostring(raised), 1, true)
    assert.equal(0, #other.requests)
    assert.equal(1, #server.requests)
  end)

  it("412 is precondition_failed", function()
    local call, server = read { { 412, json_type, '{"code":1,"description":"etag"}' } }
    says(fails("precondition_failed", call), "partner:update")
    assert.equal(1, #server.requests)
  end)

  it("429 is waited out as long as it says", function()
    support.skip_time()
    local started = core.now()
    local call, server = read { { 429, { "Retry-After", "7" } }, support.answer { id = "c1" } }
    assert.equal("c1", call().id)
    assert.is_true(core.now() - started >= 7)
    assert.equal(2, #server.requests)
  end)

  it("429 for ever is throttled, with the seconds that it said", function()
    support.skip_time()
    local call, server = read { { 429, { "Retry-After", "2" }, '{"code":"429","description":"slow down"}' } }
    local raised = fails("throttled", call)
    assert.equal(2, raised.retry_after)
    assert.equal(4, raised.attempts)
    assert.equal(4, #server.requests)
    says(raised, "slow down", "4 attempts", "Wait 2 s")
    says(fails("throttled", (read { { 429 } })), "too many requests")
  end)

  it("500 is tried again, with a body or without", function()
    support.skip_time()
    local call, server = read { { 500 }, { 500, json_type, '{"code":500,"description":"oops","source":"PartnerFD"}' } }
    local raised = fails("server", call)
    assert.equal(4, #server.requests)
    says(raised, "oops", "status 500")
    assert.equal("PartnerFD", raised.source)
    assert.equal("c1", (read { { 503 }, support.answer { id = "c1" } })().id)
    says(fails("server", (read { { 502, { "Content-Type", "text/html" }, "<title>Gateway</title>" } })), '"Gateway"')
  end)

  it("of a client's mistake is not tried again", function()
    local expected = { [400] = "bad_input", [403] = "forbidden", [404] = "not_found", [409] = "conflict" }
    for status, category in pairs(expected) do
      local call, server = read { { status } }
      fails(category, call)
      assert.equal(1, #server.requests)
    end
  end)
end)

describe("a connection", function()
  after_each(support.clean)

  it("may be refused", function()
    support.skip_time()
    local partner = support.connect { url = support.refused_url() }
    local raised = fails("network", function() partner.customers("c1"):get() end)
    assert.equal(4, raised.attempts)
    says(raised, "customers.get: ", "GET /v1/customers/c1", "request id", "Check the network")
  end)

  it("may be reset", function()
    local call = read_scripted("reset; repeat")
    assert.equal(4, fails("network", call).attempts)
  end)

  it("may be reset once", function()
    local call, server = read_scripted('reset\nstatus 200; header Content-Type: application/json; body {"id":"c1"}')
    assert.equal("c1", call().id)
    assert.equal(2, #server:requests())
  end)

  it("may fall silent", function()
    local call = read_scripted("stall; repeat", nil, { stall_timeout = 0.2, max_attempts = 2 })
    fails("timeout", call)
    call = read_scripted("stall; repeat")
    local raised = fails("timeout", call, { timeout = 0.3 })
    assert.matches("0%.3 seconds", raised.message)
  end)

  it("may break in the middle of an answer", function()
    local call = read_scripted('header Content-Type: application/json; body {"id":"c1","x":"y"}; cut-body 12; repeat')
    fails("network", call)
  end)

  it("may speak something that is not HTTP", function()
    local call = read_scripted("raw \\x16\\x03\\x01 nonsense\\r\\n\\r\\n; repeat", nil, { max_attempts = 1 })
    local raised = support.error_of(call)
    assert.is_true(raised.category == "network" or raised.category == "parse", raised.category)
  end)

  it("may bring more than is allowed", function()
    local call = read_scripted("status 200; header Content-Type: application/json; fill 100000; repeat", nil,
      { max_response_size = 5000 })
    says(fails("parse", call), "5000")
    call = read_scripted("status 200; header Content-Type: application/json; gzip-zeros 10000000; repeat", nil,
      { max_response_size = 5000 })
    fails("parse", call)
  end)

  it("may have nowhere to go", function()
    local partner = support.connect({ url = "https://no-such-host.invalid" }, { max_attempts = 1 })
    says(fails("network", function() partner.customers("c1"):get() end), "no-such-host.invalid")
  end)

  it("of a write that broke leaves it open whether it happened", function()
    local server = support.scripted("reset; repeat")
    local partner = support.connect(server)
    local order = { referenceCustomerId = "c1", lineItems = { { lineItemNumber = 0, offerId = "o", quantity = 1 } } }
    local raised = fails("network", function() partner.customers("c1").orders:create(order) end)
    assert.is_true(raised.ambiguous)
    assert.equal(1, raised.attempts)
    says(raised, "It may have been processed", raised.request_id)
    local requests = server:requests()
    assert.equal(1, #requests)
    assert.equal(raised.request_id, requests[1].headers["ms-requestid"])
  end)
end)

describe("a certificate", function()
  after_each(support.clean)

  local function with_ca(options, given)
    local ca_file = os.tmpname()
    local server = support.scripted('status 200; header Content-Type: application/json; body {"id":"c1"}; repeat',
      ("--tls %s --ca %s"):format(options, ca_file))
    local all = { ca_file = ca_file, max_attempts = 1 }
    for name, value in pairs(given or {}) do all[name] = value end
    local partner = support.connect(server, all)
    return function()
      local ok, value = pcall(function() return partner.customers("c1"):get() end)
      os.remove(ca_file)
      if not ok then error(value, 0) end
      return value
    end
  end

  it("that is trusted lets the call through", function()
    assert.equal("c1", with_ca("")().id)
  end)

  it("may be unknown, for another host, out of date, or of an old protocol", function()
    fails("tls", (read_scripted("status 200; repeat", "--tls", { max_attempts = 1 })))
    fails("tls", with_ca("--host other.example"))
    fails("tls", with_ca("--expired"))
    says(fails("tls", with_ca("--old-tls")), "Check the clock, the CA file")
  end)

  it("cannot be checked without a CA file that can be read", function()
    says(fails("tls", with_ca, "", { ca_file = "/nonexistent/ca.pem" }), "connect: ", "/nonexistent/ca.pem")
  end)
end)

describe("a header", function()
  after_each(support.clean)

  it("never carries line breaks", function()
    local call, server, partner = read { support.answer { id = "c1" } }
    fails("bad_input", call, { locale = "en\r\nX-Evil: 1" })
    fails("bad_input", partnercenter.connect, { credential = function() return "x" end, application_name = "a\r\nb" })
    fails("bad_input", partner.with, partner, { locale = "a\nb" })
    fails("bad_input", call, { etag = "a\r\nb" })
    assert.equal(0, #server.requests)
  end)

  it("never carries a token with line breaks", function()
    local call, server = read({ support.answer { id = "c1" } }, { credential = function() return "a\r\nb" end })
    local raised = support.error_of(call)
    assert.equal("bad_input", raised.category)
    assert.equal(0, #server.requests)
  end)
end)

describe("an interrupt", function()
  -- The stock interpreter takes one Ctrl-C for its lifetime, so each case is a process of its own.
  for _, case in ipairs(require("tests.lua.interrupted").cases) do
    it("ends " .. case .. " with one error, and the client goes on", function()
      local pipe = assert(io.popen(("exec lua5.4 tests/lua/interrupted.lua '%s' 2>&1"):format(case)))
      local said = pipe:read("a")
      pipe:close()
      assert.equal("cancelled, then goes on\n", said)
    end)
  end
end)
