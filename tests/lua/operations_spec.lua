-- The engine: what a call sends and what it makes of the answer, told from both ends of a real connection.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local filter = partnercenter.filter
local answer, fails, says = support.answer, support.fails, support.says

-- A partner whose server gives these answers in turn.
local function against(...)
  local server = support.serve { ... }
  return support.connect(server), server.requests
end

local ids = { customer_id = "c1", subscription_id = "s1" }

describe("a call", function()
  after_each(support.clean)

  it("puts ids into the path and parameters into the query as documented, in whatever case they are written", function()
    local partner, requests = against(answer { items = {} })
    partner:call("invoices.line_items.list", {
      Invoice_Id = "D05", PROVIDER = "OneTime", invoice_line_item_type = "billing_line_items", Size = 10,
      hasPartnerEarnedCredit = true,
    })
    local path, query = requests[1].target:match("^(.-)%?(.*)$")
    assert.equal("/v1/invoices/D05/lineitems", path)
    assert.matches("provider=onetime", query:lower(), 1, true)
    assert.matches("invoicelineitemtype=billinglineitems", query:lower(), 1, true)
    assert.matches("size=10", query, 1, true)
    assert.matches("hasPartnerEarnedCredit=true", query, 1, true)
  end)

  it("takes any operation by its name, with a colon before the verb or a dot", function()
    local partner, requests = against(answer { id = "c1" })
    assert.equal("c1", partner:call("customers.get", { customer_id = "c1" }).id)
    assert.equal("c1", partner:call("customers:get", { CustomerId = "c1" }).id)
    assert.equal(requests[1].target, requests[2].target)
  end)

  it("encodes an id as one segment of the path", function()
    local partner, requests = against(answer {})
    for id, segment in pairs { ["a/b"] = "a%2Fb", ["%00"] = "%2500", ["ü?#"] = "%C3%BC%3F%23", ["..."] = "..." } do
      partner:call("customers.get", { customer_id = id })
      assert.equal("/v1/customers/" .. segment, requests[#requests].target)
    end
    partner:call("customers.get", { customer_id = 42 })
    assert.equal("/v1/customers/42", requests[#requests].target)
  end)

  it("sends a filter as the service's JSON, with the documented spelling of its field", function()
    local partner, requests = against(answer { items = {} })
    partner:call("customers.list_filtered", { filter = filter.starts_with("company_name", 'A & "B"') })
    assert.equal('{"Field":"CompanyName","Value":"A & \\"B\\"","Operator":"starts_with"}',
      core.url.decode(requests[1].target:match("filter=([^&]+)")))
    partner:call("customers.list_filtered", { filter = { field = "Domain", operator = "starts_with", value = "con" } })
    assert.matches("Domain", requests[2].target, 1, true)
  end)

  it("sends what an operation is about without being told", function()
    local partner, requests = against(answer { items = {} })
    partner:call("customers.users.list_deleted", { customer_id = "c1" })
    assert.matches("UserState", requests[1].target, 1, true)
  end)

  it("repeats a parameter for each value of a list", function()
    local partner, requests = against(answer { items = {} })
    partner:call("customers.users.licenses.list_by_license_group",
      { customer_id = "c1", user_id = "u1", license_group_ids = { "group1", "GROUP2" } })
    assert.matches("licenseGroupIds=Group1&licenseGroupIds=Group2", requests[1].target, 1, true)
  end)

  it("makes dates of Unix time", function()
    local partner, requests = against(answer { items = {} })
    partner:call("audit_records.list", { start_date = 1700000000, end_date = "2023-11-20" })
    assert.matches("startDate=2023-11-14", requests[1].target, 1, true)
    assert.matches("endDate=2023-11-20", requests[1].target, 1, true)
  end)

  it("takes its own options among the parameters", function()
    local partner, requests = against(answer {})
    local guid = "33333333-3333-4333-8333-333333333333"
    partner:call("customers.get", { customer_id = "c1", locale = "de-DE", correlation_id = guid, request_id = guid })
    assert.equal("de-DE", requests[1].headers["x-locale"])
    assert.equal(guid, requests[1].headers["ms-correlationid"])
    assert.equal(guid, requests[1].headers["ms-requestid"])
  end)

  it("sends bodies as they are given, fields in any case", function()
    local partner, requests = against(answer({ id = "o1" }, 201))
    local order = { LineItems = { { LineItemNumber = 0, OfferId = "o", Quantity = 1 } }, ReferenceCustomerId = "c1" }
    assert.equal("o1", partner:call("customers.orders.create", { customer_id = "c1" }, order).id)
    assert.same(order, core.json.decode(requests[1].body))
    assert.equal("application/json", requests[1].headers["content-type"])
  end)

  it("can reach every operation there is", function()
    local server = support.serve { answer { status = "active" } }
    local partner = support.connect(server, { validate = "off" })
    local function body_of(operation)
      local body = {}
      for _, path in ipairs(operation.body_required or {}) do
        local at = body
        for part in path:gmatch("[^.]+") do
          local name, each = part:match("^([^%[]+)(.*)$")
          at[name] = at[name] or {}
          if each ~= "" then at[name][1] = at[name][1] or {} end
          at = each ~= "" and at[name][1] or at[name]
        end
      end
      return body
    end
    for _, operation in ipairs(partnercenter.operations) do
      local params, body = {}, operation.body and body_of(operation) or nil
      if operation.body_position then body = 1 end
      if operation.needs_one then params[operation.needs_one[1]] = "1" end
      for _, param in ipairs(operation.params) do
        if param.required and param.preset == nil then
          local values = type(param.enum) == "table" and param.enum
          params[param.name] = values and values[1] or param.type == "FieldFilter"
            and { Field = param.filter_fields[1], Operator = param.filter_operators[1], Value = "x" }
            or param.type == "integer" and 1 or "2024-01-01"
          local enum = type(param.enum) == "string" and param.enum or param.type
          local known = require("partnercenter.types").enum(enum)
          if known then params[param.name] = known.values[1][1] end
          if param.type == "file" then params[param.name] = { { name = "a.txt", content = "" } } end
        end
      end
      local before = #server.requests
      local ok, raised = pcall(partner.call, partner, operation.name, params, body)
      if not ok then assert.not_equal("bad_input", raised.category, tostring(raised)) end
      assert(#server.requests > before, operation.name)
      assert.equal(operation.method, server.requests[#server.requests].method)
    end
  end)
end)

describe("a call that is wrong", function()
  after_each(support.clean)

  local function refused(name, params, body)
    local partner, requests = against(answer {})
    local raised = fails("bad_input", partner.call, partner, name, params, body)
    assert.equal(0, #requests)
    return tostring(raised)
  end

  it("is told all of its problems together, before anything is sent", function()
    local line = refused("invoices.line_items.list", { invoice_id = "", size = "many", provider = "onetme", sizes = 1 })
    assert.matches('unknown parameter "sizes" (did you mean size?)', line, 1, true)
    assert.matches("invoice_id is empty", line, 1, true)
    assert.matches('size has to be a whole number, not "many"', line, 1, true)
    assert.matches("did you mean", line, 1, true)
    assert.matches("invoicelineitemtype is missing", line, 1, true)
    assert.matches("Parameters are ", line, 1, true)
  end)

  it("names what is missing and what there is", function()
    local line = refused("customers.subscriptions.get", { customer_id = "c1" })
    assert.matches("subscription_id is missing", line, 1, true)
    assert.matches("Parameters are customer_id, subscription_id.", line, 1, true)
  end)

  it("has an odd id", function()
    assert.matches("would change the path", refused("customers.get", { customer_id = ".." }), 1, true)
    assert.matches("at most 2048", refused("customers.get", { customer_id = ("x"):rep(10000) }), 1, true)
    assert.matches("control character", refused("customers.get", { customer_id = "a\r\nb" }), 1, true)
    assert.matches("control character", refused("customers.get", { customer_id = "a\0b" }), 1, true)
    assert.matches("not valid UTF-8", refused("customers.get", { customer_id = "\xFF" }), 1, true)
    assert.matches("is empty", refused("customers.get", { customer_id = "" }), 1, true)
    assert.matches("has to be a string, not a table", refused("customers.get", { customer_id = {} }), 1, true)
    local both = refused("customers.subscriptions.get", { customer_id = "..", subscription_id = "\n" })
    assert.matches("customer_id is", both, 1, true)
    assert.matches("subscription_id holds", both, 1, true)
  end)

  it("has a parameter twice, out of range, or of no name", function()
    assert.matches("size is given twice", refused("customers.list", { size = 1, SIZE = 2 }), 1, true)
    assert.matches("size has to be 0 or more, not -1", refused("customers.list", { size = -1 }), 1, true)
    assert.matches("parameters go by name, not by position", refused("customers.list", { 5 }), 1, true)
    assert.matches("parameters have to be given as a table", refused("customers.list", 5), 1, true)
    assert.matches("has to be greater than 0", refused("customers.list", { timeout = 0 }), 1, true)
  end)

  it("has a filter that the route does not know", function()
    assert.matches("field \"CompanyNme\" is not one of CompanyName",
      refused("customers.list_filtered", { filter = filter.starts_with("CompanyNme", "x") }), 1, true)
    assert.matches("operator \"equals\" is not one of starts_with",
      refused("customers.list_filtered", { filter = filter.equals("CompanyName", "x") }), 1, true)
    assert.matches("one condition only", refused("customers.list_filtered",
      { filter = filter.starts_with("CompanyName", "x") | filter.starts_with("Domain", "y") }), 1, true)
    assert.matches("is a text but no JSON", refused("customers.list_filtered", { filter = "CompanyName=x" }), 1, true)
  end)

  it("has no body, or one without what it needs, or one where none belongs", function()
    assert.matches("the body is missing: a table with the fields of Order",
      refused("customers.orders.create", { customer_id = "c1" }), 1, true)
    local line = refused("customers.orders.create", { customer_id = "c1" }, { lineItems = { { quantity = 1 } } })
    assert.matches("lineItems[1].", line, 1, true)
    assert.matches("there is no body", refused("customers.get", { customer_id = "c1" }, {}), 1, true)
    assert.matches("it takes no value", refused("customers.subscriptions.suspend", ids, 5), 1, true)
  end)

  it("has a body that cannot be encoded", function()
    local cycle = {}
    cycle.again = cycle
    local deep = {}
    for _ = 1, 2000 do deep = { deep } end
    for _, value in ipairs { print, 0 / 0, cycle, deep } do
      local line = refused("customers.profiles.billing.update", { customer_id = "c1" }, { odd = value })
      assert.matches("odd", line, 1, true)
    end
  end)

  it("names an operation that is none", function()
    assert.matches("did you mean customers.list?", refused("customers.lst"), 1, true)
    assert.matches("has to be a string", refused(5), 1, true)
  end)
end)

describe("a reply", function()
  after_each(support.clean)

  it("is a plain table with the service's names", function()
    local partner = against(answer { id = "c1", companyProfile = { domain = "d" } })
    assert.same({ id = "c1", companyProfile = { domain = "d" } }, partner:call("customers.get", { customer_id = "c1" }))
  end)

  it("in PascalCase has the names of its type, through and through", function()
    local partner = against(answer { TotalCount = 1, Items = { { Id = "s1", Quantity = 5, OfferName = "O",
      Links = { Self = { Uri = "/x", Method = "GET", Headers = {} } },
      Attributes = { Etag = "e", ObjectType = "Subscription" }, Unheard_Of = 1 } },
      Links = { Self = { Uri = "/y" } }, Attributes = { ObjectType = "Collection" } })
    local reply = partner:call("customers.subscriptions.list", { customer_id = "c1" })
    assert.equal(1, reply.totalCount)
    local item = reply.items[1]
    assert.equal("s1", item.id)
    assert.equal(5, item.quantity)
    assert.equal("O", item.offerName)
    assert.equal("/x", item.links.self.uri)
    assert.equal("e", item.attributes.etag)
    assert.equal(1, item.Unheard_Of)
    assert.equal("/y", reply.links.self.uri)
  end)

  it("may begin with a byte order mark", function()
    local partner = against(answer('\xEF\xBB\xBF{"id":"c1"}'))
    assert.equal("c1", partner:call("customers.get", { customer_id = "c1" }).id)
  end)

  it("has no null members, or partnercenter.null where it was asked for", function()
    local partner = against(answer('{"id":"c1","x":null}'))
    assert.is_nil(partner:call("customers.get", { customer_id = "c1" }).x)
    assert.equal(partnercenter.null, partner:call("customers.get", { customer_id = "c1", null = "keep" }).x)
    assert.equal(partnercenter.null, partner:with({ null = "keep" }):call("customers.get", { customer_id = "c1" }).x)
  end)

  it("without a body is true for a write", function()
    local partner = against({ 204 }, { 200, { "Content-Length", "0" } })
    assert.is_true(partner:call("customers.delete", { customer_id = "c1" }))
    assert.is_true(partner:call("customers.subscriptions.support_contact.update", ids,
      { supportTenantId = "33333333-3333-4333-8333-333333333333", supportMpnId = "1", name = "n" }))
  end)

  it("without a body is nil for a read that answers 204", function()
    assert.is_nil((against({ 204 })):call("customers.get", { customer_id = "c1" }))
  end)

  it("may be a document, as a string or in a file", function()
    local pdf = "%PDF-1.4\n\0\1\2 not text"
    local partner = against({ 200, { "Content-Type", "application/json" }, pdf })
    assert.equal(pdf, partner:call("invoices.documents.statement.get", { invoice_id = "i" }))
    local path = os.tmpname()
    assert.equal(path, partner:call("invoices.documents.statement.get", { invoice_id = "i", file = path }))
    local file <close> = assert(io.open(path, "rb"))
    assert.equal(pdf, file:read("a"))
    os.remove(path)
  end)

  it("tells its headers and ids", function()
    local partner, requests = against(answer({ id = "c1" }, 200, { "MS-CV", "abc.0" }))
    local response = partnercenter.response(partner:call("customers.get", { customer_id = "c1" }))
    assert.equal(200, response.status)
    assert.equal("abc.0", response.headers["ms-cv"])
    assert.equal(requests[1].headers["ms-requestid"], response.request_id)
    assert.equal(requests[1].headers["ms-correlationid"], response.correlation_id)
    assert.equal("customers.get", response.operation)
    assert.is_nil(partnercenter.response({}))
  end)
end)

-- Shapes that no operation of the first areas has.
describe("an operation of another kind", function()
  after_each(support.clean)

  local operations = require "partnercenter.operations"

  local function call(fields, given, ...)
    local operation = { name = "domains.exists", method = "GET", path = "/v1/domains/{domain}", params = {} }
    for name, value in pairs(fields) do operation[name] = value end
    local partner, requests = against(...)
    return operations.invoke(partner, operations.plan(operation), nil, given), requests
  end

  it("asks with HEAD whether something is there", function()
    local head = { method = "HEAD", returns = "none" }
    assert.is_true(call(head, { domain = "d" }, { 200 }))
    assert.is_false(call(head, { domain = "d" }, { 404 }))
    fails("forbidden", call, head, { domain = "d" }, { 403 })
  end)

  it("answers false where there is none, if that is what it asks", function()
    local verify = { returns = "MpnProfile", false_on_404 = true }
    assert.is_false(call(verify, { domain = "d" }, answer({ code = 3000 }, 404)))
    assert.equal("1", call(verify, { domain = "d" }, answer { mpnId = "1" }).mpnId)
    fails("forbidden", call, verify, { domain = "d" }, { 403 })
    fails("not_found", call, { returns = "MpnProfile" }, { domain = "d" }, { 404 })
  end)

  it("sends values that are newer than the documentation, where the list is open", function()
    local function listing(is_open)
      local kind = { name = "kind", type = "string", enum = { "TheOld", "*" }, open = is_open, summary = "Which" }
      return { returns = "array<string>", params = { kind } }
    end
    says(fails("bad_input", call, listing(), { domain = "d", kind = "TheNew" }, answer "[]"), "has to be one of TheOld")
    for given, sent in pairs { the_old = "TheOld", TheNew = "TheNew", ["*"] = "%2A" } do
      local _, requests = call(listing(true), { domain = "d", kind = given }, answer "[]")
      assert.equal("/v1/domains/d?kind=" .. sent, requests[1].target)
    end
    fails("bad_input", call, listing(true), { domain = "d", kind = "" }, answer "[]")
  end)

  it("sends the number of a value where that is all of the body", function()
    local set = { method = "PUT", returns = "string", body = "CustomerQualification", body_position = true }
    local function put(given)
      local operation = { name = "domains.set", path = "/v1/domains/{domain}", params = {} }
      for name, value in pairs(set) do operation[name] = value end
      local partner, requests = against(answer '"education"')
      local value = operations.invoke(partner, operations.plan(operation), nil, { domain = "d" }, given)
      return requests[1].body, value
    end
    assert.same({ "1", "education" }, { put "Education" })
    assert.equal("3", (put "government_community_cloud"))
    assert.equal("1", (put(1)))
    says(fails("bad_input", put, "Educated"), "has to be one of None, Education")
    says(fails("bad_input", put, 17), "not 17")
    says(fails("bad_input", put, {}), "not a table")
    says(fails("bad_input", put, nil), "one of CustomerQualification")
  end)

  it("tells the reason that stands as JSON within a description", function()
    local inner = '{"code":"60071","reason":"ZipCityInvalid","corrected_address":{"city":"BELLEVUE"}}'
    local raised = fails("bad_input", call, { method = "POST", returns = "none" }, { domain = "d" },
      answer({ code = 2007, description = inner, data = core.json.array {} }, 400))
    says(raised, "60071: ZipCityInvalid")
    assert.equal("2007", raised.code)
    assert.equal("BELLEVUE", raised.data.corrected_address.city)
  end)

  it("returns a text, in JSON or bare", function()
    local text = { returns = "string" }
    assert.equal("education", call(text, { domain = "d" }, answer '"education"'))
    assert.equal("education", call(text, { domain = "d" }, { 200, { "Content-Type", "text/plain" }, "education" }))
  end)

  it("returns a bare array", function()
    local list = call({ returns = "array<string>" }, { domain = "d" }, answer '["a","b"]')
    assert.same({ "a", "b" }, { table.unpack(list) })
    assert.equal("domains.exists", partnercenter.response(list).operation)
  end)

  it("returns no document but a page for people", function()
    says(fails("parse", call, { returns = "binary" }, { domain = "d" },
      { 200, { "Content-Type", "text/html" }, "<title>Sign in</title>" }), "Sign in")
  end)
end)

describe("a change", function()
  after_each(support.clean)

  local subscription = { id = "s1", quantity = 5, status = "active", attributes = { etag = "v1" } }

  it("by a named action reads the resource, and sends all of it back with its ETag", function()
    local partner, requests = against(answer(subscription), answer { status = "suspended" })
    assert.equal("suspended", partner:call("customers.subscriptions.suspend", ids).status)
    assert.equal("GET", requests[1].method)
    assert.equal("PATCH", requests[2].method)
    assert.equal('"v1"', requests[2].headers["if-match"])
    assert.same({ id = "s1", quantity = 5, status = "suspended", attributes = { etag = "v1" } },
      core.json.decode(requests[2].body))
  end)

  it("takes the ETag from the reply's header too, and puts it where the operation wants it", function()
    local partner, requests = against(answer({ id = "s1", quantity = 5 }, 200, { "ETag", '"h1"' }), answer {})
    partner:call("customers.subscriptions.update_quantity", ids, 7)
    assert.is_nil(requests[2].headers["if-match"])
    local sent = core.json.decode(requests[2].body)
    assert.equal(7, sent.quantity)
    assert.equal('"h1"', sent.attributes.etag)
  end)

  it("sends no empty ETag", function()
    local partner, requests = against(answer { id = "s1", attributes = { etag = "" } }, answer {})
    partner:call("customers.subscriptions.update_autorenew", ids, true)
    assert.is_nil(requests[2].headers["if-match"])
  end)

  it("takes the value by its field's name as well", function()
    local partner, requests = against(answer(subscription), answer {})
    partner:call("customers.subscriptions.update_quantity",
      { customer_id = "c1", subscription_id = "s1", quantity = 9 })
    assert.equal(9, core.json.decode(requests[2].body).quantity)
  end)

  it("of a resource that is given reads nothing", function()
    local partner, requests = against(answer(subscription), answer {})
    local read = partner:call("customers.subscriptions.get", ids)
    partner:call("customers.subscriptions.suspend", ids, read)
    assert.equal(2, #requests)
    assert.equal('"v1"', requests[2].headers["if-match"])
    assert.equal("suspended", core.json.decode(requests[2].body).status)
    assert.equal("active", read.status)
  end)

  it("keeps nulls of what it sends back", function()
    local partner, requests = against(answer('{"id":"s1","parentSubscriptionId":null}'), answer {})
    partner:call("customers.subscriptions.suspend", ids)
    assert.matches('"parentSubscriptionId":null', requests[2].body, 1, true)
  end)

  it("that was overtaken is made anew on what is there now", function()
    local partner, requests = against(answer(subscription), { 412 }, answer { id = "s1", attributes = { etag = "v2" } },
      answer { done = true })
    assert.is_true(partner:call("customers.subscriptions.suspend", ids).done)
    assert.equal('"v2"', requests[4].headers["if-match"])
  end)

  it("that is always overtaken fails in the end", function()
    local server = support.serve(function(request)
      if request.method == "GET" then return support.json(subscription) end
      return 412
    end)
    local partner = support.connect(server)
    fails("precondition_failed", partner.call, partner, "customers.subscriptions.suspend", ids)
    assert.equal(8, #server.requests)
  end)

  it("without a resource to read sends what is given, what is fixed and what repeats an id", function()
    local partner, requests = against(answer { status = "cancelled" })
    partner:call("customers.orders.cancel_software", { customer_id = "c1", order_id = "o1" })
    local sent = core.json.decode(requests[1].body)
    assert.equal("o1", sent.id)
    assert.equal("cancelled", sent.status)
  end)

  it("that is slow gives a job, which is waited for where the reply says", function()
    support.skip_time()
    local partner, requests = against(answer(subscription),
      { 202, { "Location", "/customers/c1/subscriptions/s1", "Retry-After", "3" } },
      answer(subscription), answer { id = "s1", quantity = 9, status = "active" })
    local started = core.now()
    local job = partner:call("customers.subscriptions.update_quantity", ids, 9)
    assert.matches("partnercenter.job: customers.subscriptions.update_quantity at http", tostring(job), 1, true)
    assert.equal(9, job:wait { timeout = 60 }.quantity)
    assert.equal("/v1/customers/c1/subscriptions/s1", requests[3].target)
    assert.is_true(core.now() - started >= 3)
    assert.equal("done", (job:status()))
  end)

  it("that is slow is waited for until what was sent is there, whatever it was called", function()
    support.skip_time()
    for _, name in ipairs { "customers.subscriptions.update", "customers.subscriptions.update_quantity" } do
      local partner, requests = against({ 202, { "Location", "/customers/c1/subscriptions/s1" } },
        answer(subscription), answer { id = "s1", quantity = 9, status = "active" })
      local job = partner:call(name, ids, { Id = "s1", Quantity = 9, Status = "active" })
      assert.equal(9, job:wait { timeout = 60 }.quantity)
      assert.equal(3, #requests)
    end
  end)

  it("that is slow may take too long", function()
    support.skip_time()
    local partner = against({ 202, { "Location", "/customers/c1/subscriptions/s1/registrationstatus" } },
      answer { status = "registering" })
    local job = partner:call("customers.subscriptions.registrations.create", ids)
    local raised = fails("timeout", job.wait, job, { timeout = 20 })
    assert.matches("registering", tostring(raised), 1, true)
    assert.matches("unknown option", tostring(fails("bad_input", job.wait, job, { timout = 1 })), 1, true)
  end)

  it("whose progress is said to be elsewhere is not followed there", function()
    local partner = against({ 202, { "Location", "https://elsewhere.example/x" } })
    fails("bad_input", partner.call, partner, "customers.subscriptions.registrations.create", ids)
  end)
end)

describe("the list of operations", function()
  it("is data, found by position and by name", function()
    assert.is_true(#partnercenter.operations > 50)
    assert.equal("/v1/customers/{customer_id}", partnercenter.operations["customers.get"].path)
    assert.is_nil(partnercenter.operations["customers.fly"])
  end)
end)
