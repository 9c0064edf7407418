-- Error objects: what they hold and how they read. That each fault leads to one is shown in faults_spec.lua.

local errors = require "partnercenter.errors"
local support = require "tests.lua.support"

local facts = {
  operation = "customers.get",
  method = "GET",
  url = "https://api.example.com/v1/customers/7?size=1",
  request_id = "11111111-1111-4111-8111-111111111111",
  correlation_id = "22222222-2222-4222-8222-222222222222",
}

local function reply(status, body, content_type, challenge)
  local fields = {}
  for name, value in pairs(facts) do fields[name] = value end
  return errors.from_reply(fields, status, content_type or "application/json", body, challenge)
end

describe("an error of the service", function()
  it("tells what failed, why, and the ids, in one line", function()
    local raised = reply(404, '{"code":3000,"description":"There is no such customer","data":[],"source":"PartnerFD"}')
    local where, line = tostring(raised):match("^(%S+:%d+): (.*)$")
    assert.matches("errors_spec.lua:", where, 1, true)
    assert.equal("customers.get: not found: There is no such customer (status 404, code 3000, GET /v1/customers/7, "
      .. "request id 11111111-1111-4111-8111-111111111111, correlation id 22222222-2222-4222-8222-222222222222). "
      .. "Check the ids, and that the customer belongs to this partner.", line)
    assert.equal("not_found", raised.category)
    assert.equal("PartnerFD", raised.source)
  end)

  it("has its code as a text, whether the service sends a number or a text", function()
    assert.equal("3000", reply(400, '{"code":3000,"description":"x"}').code)
    assert.equal("3000", reply(400, '{"code":"3000","description":"x"}').code)
    assert.equal("900103", reply(400, '{"Code":900103.0,"Description":"x"}').code)
  end)

  it("has data as objects or texts, and shows them", function()
    local raised = reply(400, '{"code":60012,"description":"No licenses left","data":["Sku: 5 of 5 used"]}')
    assert.same({ "Sku: 5 of 5 used" }, { table.unpack(raised.data) })
    assert.matches("No licenses left [Sku: 5 of 5 used]", tostring(raised), 1, true)
    assert.is_nil(reply(400, '{"code":1,"description":"x","data":[]}').data)
    raised = reply(400, '{"code":1,"description":"x","data":[{"code":7,"description":"postal code"}]}')
    assert.matches("x [7: postal code]", tostring(raised), 1, true)
  end)

  it("reads the JSON that some descriptions are", function()
    local raised = reply(400, [[{"code":2007,"source":"PartnerFD",
      "description":"{\"ErrorCode\":\"60071\",\"ErrorMessage\":\"City and postal code do not match\"}"}]])
    assert.equal("2007", raised.code)
    assert.equal("60071", raised.data.ErrorCode)
    assert.matches("60071: City and postal code do not match", tostring(raised), 1, true)
  end)

  it("keeps secrets to itself", function()
    local raised = reply(400, '{"code":1,"description":"x","data":[{"password":"hunter2","message":"too short"}]}')
    assert.not_matches("hunter2", tostring(raised), 1, true)
    assert.not_equal("hunter2", raised.data[1].password)
  end)

  it("needs no JSON", function()
    local raised = reply(502, "<html><head><title>Bad gateway</title></head></html>", "text/html")
    assert.equal("server", raised.category)
    assert.matches('the answer is HTML with the title "Bad gateway"', tostring(raised), 1, true)
    assert.matches("customers.get: the service failed with 500 ", tostring(reply(500, "")), 1, true)
    assert.equal("throttled", reply(429, "").category)
    assert.matches('token expired', tostring(reply(401, "", nil, 'Bearer error_description="token expired"')), 1, true)
  end)

  it("has a category for each status", function()
    local expected = { [400] = "bad_input", [401] = "unauthorized", [403] = "forbidden", [404] = "not_found",
      [405] = "bad_input", [408] = "timeout", [409] = "conflict", [412] = "precondition_failed", [418] = "bad_input",
      [429] = "throttled", [500] = "server", [501] = "server", [503] = "server", [302] = "server" }
    for status, category in pairs(expected) do assert.equal(category, errors.category_of_status(status)) end
  end)
end)

describe("an error of the token authority", function()
  it("is about signing in, with its code and what to do", function()
    local raised = reply(401, [[{"error":"invalid_client","error_codes":[7000215],"trace_id":"t",
      "error_description":"AADSTS7000215: Invalid client secret provided.\r\nTrace ID: t\r\nCorrelation ID: c"}]])
    assert.equal("unauthorized", raised.category)
    assert.equal("AADSTS7000215", raised.code)
    assert.equal("AADSTS7000215: Invalid client secret provided.", raised.description)
    assert.matches("The client secret is wrong", tostring(raised), 1, true)
    assert.equal("t", raised.data.trace_id)
  end)

  it("is about signing in where the authority answers 400 too", function()
    local raised = reply(400,
      '{"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired"}')
    assert.equal("unauthorized", raised.category)
    assert.matches("sign in again interactively", tostring(raised), 1, true)
  end)
end)

describe("an error without an answer", function()
  it("warns where the work may have been done, with the id to look for", function()
    local raised = errors.from_result({ operation = "customers.orders.create", ambiguous = true, attempts = 1,
      request_id = facts.request_id }, "timeout", "no answer within 60 s")
    assert.matches("It may have been processed", tostring(raised), 1, true)
    assert.matches("(request id 11111111-1111-4111-8111-111111111111)", tostring(raised), 1, true)
  end)

  it("says how often it was tried", function()
    local raised = errors.from_result({ operation = "customers.get", attempts = 4 }, "network", "connection refused")
    assert.matches("customers.get: connection refused (4 attempts)", tostring(raised), 1, true)
  end)
end)

describe("an error object", function()
  it("goes through pcall and is told from other values", function()
    local raised = support.error_of(errors.raise, { category = "usage", message = "no" })
    assert.is_true(errors.is(raised))
    assert.is_false(errors.is({ category = "usage" }))
    assert.is_false(errors.is("text"))
  end)

  it("names the script's line where the mistake is the script's", function()
    local raised = support.error_of(function()
      errors.raise { category = "bad_input", message = "no" }
    end)
    assert.matches("errors_spec%.lua:%d+: no", tostring(raised))
  end)

  it("is made of what the C half raises", function()
    local raised = errors.adopt({ category = "bad_input", message = "x" }, { operation = "here" })
    assert.is_true(errors.is(raised))
    assert.equal("here", raised.operation)
    assert.equal("text", errors.adopt("text"))
    local same = errors.new { category = "usage", message = "x" }
    assert.equal(same, errors.adopt(same))
  end)

  it("stays on one line whatever the service says", function()
    assert.not_matches("\n", tostring(reply(400, '{"code":1,"description":"one\\ntwo\\r\\nthree"}')), 1, true)
  end)
end)
