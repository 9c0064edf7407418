-- Every operation's request, byte for byte as it arrives at a server: method, target, the headers that matter, body.
-- The cases are data, in tests/lua/request_cases; an operation without one fails here.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local cases = require "tests.lua.request_cases"

local watched = { "If-Match", "X-Locale", "MS-ContinuationToken", "Content-Type", "x-ms-customeruser-upn" }

local function serve(case)
  return support.serve(function(request)
    local reply = case.replies and case.replies[request.count] or {}
    return support.json(reply)
  end)
end

local function send(case)
  local server = serve(case)
  local partner = support.connect(server, case.connect)
  partner:call(case.operation, case.params, case.body)
  return server.requests
end

-- What an upload's boundary is, and everything with {boundary} in its place.
local function without_boundary(text, boundary)
  if not boundary then return text end
  return (text:gsub(boundary:gsub("%p", "%%%0"), "{boundary}"))
end

local function headers_of(request, boundary)
  local found = {}
  for _, name in ipairs(watched) do
    local content = request.headers[name:lower()]
    if content then found[name] = without_boundary(content, boundary) end
  end
  return found
end

local sends_something = { POST = true, PUT = true, PATCH = true }

local function expected_headers(case)
  local wanted = {}
  if sends_something[case.expect.method] then wanted["Content-Type"] = "application/json" end
  for name, content in pairs(case.expect.headers or {}) do wanted[name] = content end
  return wanted
end

-- What arrived that should not have, and the other way round; nil when all is well.
local function check(case, requests)
  local expect, last = case.expect, requests[#requests]
  local reads = case.reads and 1 or 0
  assert.equal(1 + reads, #requests, "number of requests")
  if case.reads then
    assert.equal("GET " .. case.reads, requests[1].method .. " " .. requests[1].target)
    assert.equal("", requests[1].body)
  end
  assert.equal(expect.method .. " " .. expect.target, last.method .. " " .. last.target)
  local content_type = last.headers["content-type"] or ""
  local boundary = content_type:match("^multipart/form%-data; boundary=(.+)$")
  assert.same(expected_headers(case), headers_of(last, boundary))
  assert.equal(expect.body or "", without_boundary(last.body, boundary))
end

describe("the request of", function()
  after_each(support.clean)

  local count_by_name = {}
  for _, case in ipairs(cases) do
    local count = (count_by_name[case.operation] or 0) + 1
    count_by_name[case.operation] = count
    it(("%s is as documented (%d)"):format(case.operation, count), function()
      check(case, send(case))
    end)
  end

  it("every operation is among them", function()
    local missing = {}
    for _, operation in ipairs(partnercenter.operations) do
      if not count_by_name[operation.name] then missing[#missing + 1] = operation.name end
    end
    assert.same({}, missing)
  end)

  it("operations that there are only", function()
    for name in pairs(count_by_name) do assert(partnercenter.operations[name], name) end
  end)
end)

describe("this specification", function()
  after_each(support.clean)

  local case = { operation = "customers.get", params = { customer_id = "c" },
    expect = { method = "GET", target = "/v1/customers/c" } }

  local function changed(changes)
    local other = {}
    for name, value in pairs(case) do other[name] = value end
    for name, value in pairs(changes) do other[name] = value end
    return other
  end

  local function fails(other)
    assert.is_false((pcall(check, other, send(other))))
  end

  it("notices another method, target, header or body", function()
    check(case, send(case))
    fails(changed { expect = { method = "HEAD", target = "/v1/customers/c" } })
    fails(changed { expect = { method = "GET", target = "/v1/Customers/c" } })
    fails(changed { expect = { method = "GET", target = "/v1/customers/c", body = "{}" } })
    fails(changed { expect = { method = "GET", target = "/v1/customers/c", headers = { ["If-Match"] = '"1"' } } })
    fails(changed { connect = { locale = "de-DE" } })
    fails(changed { reads = "/v1/customers/c" })
  end)

  it("compares the bodies of requests as texts", function()
    local order = { operation = "customers.orders.update", params = { customer_id = "c", order_id = "o" },
      body = { id = "o" }, expect = { method = "PATCH", target = "/v1/customers/c/orders/o", body = '{"id":"o"}' } }
    check(order, send(order))
    order.expect.body = core.json.encode({ id = "o" }, { pretty = true })
    fails(order)
  end)
end)
