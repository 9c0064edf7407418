-- The resource tree: every operation has a place in it, and places know what they offer.

local api = require "partnercenter.api"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local answer, fails, says = support.answer, support.fails, support.says

local partner, requests

local function connect(...)
  local server = support.serve { ... }
  partner, requests = support.connect(server), server.requests
end

describe("the resource tree", function()
  after_each(support.clean)

  it("mirrors the paths of the API", function()
    connect(answer { items = {}, status = "active" })
    local customer = partner.customers("c1")
    local calls = {
      { "GET /v1/customers/c1", function() customer:get() end },
      { "GET /v1/customers?size=3", function() partner.customers:list { size = 3 } end },
      { "GET /v1/customers/c1/subscriptions/s1", function() customer.subscriptions("s1"):get() end },
      { "POST /v1/customers/c1/subscriptions/s1/activate", function()
        customer.subscriptions("s1"):activate_sandbox()
      end },
      { "GET /v1/customers/c1/profiles/billing", function() customer.profiles.billing:get() end },
      { "GET /v1/invoices/summary", function() partner.invoices.summary:get() end },
      { "GET /v1/invoices/i1/receipts/r1/documents/statement", function()
        partner.invoices("i1").receipts("r1").documents.statement:get()
      end },
      { "DELETE /v1/customers/c1/users/u1", function() customer.users("u1"):delete() end },
      { "GET /v1/invoices/i1/lineitems/OneTime/BillingLineItems", function()
        partner.invoices("i1").line_items("OneTime", "BillingLineItems"):list_by_path()
      end },
    }
    for _, case in ipairs(calls) do
      pcall(case[2])
      local last = requests[#requests]
      assert.equal(case[1]:lower(), (last.method .. " " .. last.target):lower())
    end
  end)

  it("has a place for every operation, with a method of its verb", function()
    connect(answer { items = {} })
    for _, operation in ipairs(api.all()) do
      local words = {}
      for word in operation.name:gmatch("[^.]+") do words[#words + 1] = word end
      -- From a place there are two ways on: as it is, and with its ids.
      local function leads_there(node, index)
        local description = partnercenter.describe(node)
        local listed = index == #words and description.methods or description.collections
        for _, name in ipairs(listed) do
          if name == words[index] and (index == #words or leads_there(node[name], index + 1)) then return true end
        end
        return #description.ids > 0 and leads_there(node(table.unpack(description.ids)), index)
      end
      assert(leads_there(partner, 1), operation.name .. " has no way to it")
    end
  end)

  it("takes the ids of a method as parameters where they were not given before", function()
    connect(answer {})
    partner.customers:get { customer_id = "c1" }
    assert.equal("/v1/customers/c1", requests[1].target)
    says(fails("bad_input", partner.customers.get, partner.customers), "customer_id is missing")
  end)

  it("takes a resource for its id", function()
    connect(answer { id = "c1" })
    partner.customers(partner.customers("c1"):get()):get()
    assert.equal("/v1/customers/c1", requests[2].target)
    partner.customers(7):get()
    assert.equal("/v1/customers/7", requests[3].target)
  end)

  it("gives the body first and the parameters after it", function()
    connect(answer({ id = "o1" }, 201))
    local order = { referenceCustomerId = "c1", lineItems = { { lineItemNumber = 0, offerId = "o", quantity = 1 } } }
    assert.equal("o1", partner.customers("c1").orders:create(order, { locale = "de-DE" }).id)
    assert.equal("de-DE", requests[1].headers["x-locale"])
  end)

  it("chooses among the operations of one list by the parameters", function()
    connect(answer { items = {} })
    local subscriptions = partner.customers("c1").subscriptions
    subscriptions:list { order_id = "o1" }
    assert.matches("order_id=o1", requests[1].target, 1, true)
    for _ in partner.customers:each { filter = partnercenter.filter.starts_with("Domain", "con") } do error("none") end
    assert.matches("filter=", requests[2].target, 1, true)
    for _ in subscriptions:each_by_partner { mpn_id = 5 } do error("none") end
    assert.matches("mpn_id=5", requests[3].target, 1, true)
    says(fails("bad_input", subscriptions.list, subscriptions, { order = 1 }), 'unknown parameter "order"')
  end)

  it("shows where one is", function()
    connect(answer {})
    assert.equal('partner.customers("c1").subscriptions("s1")', tostring(partner.customers("c1").subscriptions("s1")))
    assert.equal('partner.invoices("i").line_items("a", "b")', tostring(partner.invoices("i").line_items("a", "b")))
    assert.equal("partner.customers", tostring(partner.customers))
    assert.matches("partnercenter.partner: http://127.0.0.1", tostring(partner), 1, true)
  end)

  it("tells what there is, for completion", function()
    connect(answer {})
    local description = partnercenter.describe(partner.customers)
    assert.equal("collection", description.kind)
    assert.same({ "customer_id" }, description.ids)
    for _, verb in ipairs { "list", "each", "pages", "create", "each_filtered" } do
      assert(table.concat(description.methods, " "):find(verb, 1, true), verb)
    end
    description = partnercenter.describe(partner.customers("c1"))
    assert.equal("resource", description.kind)
    for _, name in ipairs { "orders", "profiles", "subscriptions", "users" } do
      assert(table.concat(description.collections, " "):find(name, 1, true), name)
    end
    assert.equal("partner", partnercenter.describe(partner).kind)
    assert.is_nil(partnercenter.describe({}))
    local found = {}
    for name, kind in pairs(partner.customers("c1")) do found[name] = kind end
    assert.equal("method", found.get)
    assert.equal("collection", found.orders)
    found = {}
    for name, kind in pairs(partner) do found[name] = kind end
    assert.equal("collection", found.customers)
    assert.equal("method", found.call)
  end)

  it("refuses what there is not, and tells what there is", function()
    connect(answer {})
    local function refused(text, fn) says(fails("bad_input", fn), text) end
    refused('unknown field "custmers" (did you mean customers?)', function() return partner.custmers end)
    refused("(did you mean get?)", function() return partner.customers("c1"):gett() end)
    refused("; collections ", function() return partner.customers("c1"):gett() end)
    refused("partner.customers(customer_id).subscriptions", function() return partner.customers.subscriptions end)
    refused("customer_id is missing", function() return partner.customers(nil) end)
    refused("customer_id is empty", function() return partner.customers("") end)
    refused("not 2 values", function() return partner.customers("a", "b") end)
    refused("nothing to be called", function() return partner.customers("a").profiles("b") end)
    says(fails("usage", function() partner.customers.list { size = 1 } end), "with a colon")
    says(fails("usage", function() partner.customers.list = 1 end), "cannot be assigned")
    says(fails("usage", function() partner.timeout = 1 end), "cannot be assigned")
    assert.equal(0, #requests)
  end)

  it("loads only the areas that are touched", function()
    local script = [[
      local partnercenter = require "partnercenter"
      local partner = partnercenter.connect { base_url = "http://127.0.0.1:9", credential = function() end }
      local _ = partner.invoices("i").line_items.list
      assert(package.loaded["partnercenter.api.invoices"])
      assert(not package.loaded["partnercenter.api.customers"])
    ]]
    assert.is_true(os.execute(("exec lua5.4 -e '%s'"):format(script)))
  end)
end)

describe("the safe tree", function()
  after_each(support.clean)

  it("returns nil and the error where the other one raises", function()
    connect({ 404 }, answer { id = "c1" })
    local value, raised = partner.safe.customers("c1"):get()
    assert.is_nil(value)
    assert.equal("not_found", raised.category)
    assert.equal("c1", partner.safe.customers("c1"):get().id)
    value, raised = partner.safe:call("customers.get", {})
    assert.is_nil(value)
    assert.equal("bad_input", raised.category)
    value, raised = partner.safe.customers:list { sise = 1 }
    assert.is_nil(value)
    assert.equal("bad_input", raised.category)
  end)
end)
