-- The API data is linted here: operations and types refer to each other by name, and nothing but these tests would
-- notice a name that leads nowhere. The rules are in api_rules.lua: the data as a whole is shown to keep them, and
-- operations with one fault each are shown to be caught.
-- What the engine makes of the data is tested in the specs of the engine.

local api = require "partnercenter.api"
local types = require "partnercenter.types"
local api_rules = require "tests.lua.api_rules"
local documented_types = require "tests.lua.documented_types"
local expected_routes = require "tests.lua.expected_routes"

local is_line, type_exists, problems_of = api_rules.is_line, api_rules.type_exists, api_rules.problems_of

describe("the operations", function()
  it("keep every rule", function()
    local problems = {}
    for _, operation in ipairs(api.all()) do
      for _, problem in ipairs(problems_of(operation)) do problems[#problems + 1] = problem end
    end
    assert.same({}, problems)
  end)

  it("have names of their own", function()
    local seen, twice = {}, {}
    for _, operation in ipairs(api.all()) do
      if seen[operation.name] then twice[#twice + 1] = operation.name end
      seen[operation.name] = true
    end
    assert.same({}, twice)
  end)

  it("are found by their names", function()
    for _, operation in ipairs(api.all()) do
      assert.equal(operation, api.find(operation.name))
    end
    assert.is_nil(api.find("customers.fly"))
    assert.is_nil(api.find("customers"))
    assert.is_nil(api.find(""))
  end)

  it("are listed area by area", function()
    local count = 0
    for _, area in ipairs(api.areas()) do
      for _, operation in ipairs(area.operations) do
        assert.equal(area.area, operation.area)
        count = count + 1
      end
    end
    assert.equal(#api.all(), count)
  end)
end)

describe("the routes", function()
  local function routes_of(operations)
    local routes = {}
    for _, operation in ipairs(operations) do
      local route = operation.method .. " " .. operation.path
      routes[route] = routes[route] or {}
      table.insert(routes[route], operation.name)
    end
    for _, list in pairs(routes) do table.sort(list) end
    return routes
  end

  local documented, others = {}, {}
  for _, operation in ipairs(api.all()) do
    table.insert(operation.doc and documented or others, operation)
  end

  it("are those of the documentation, no more and no less", function()
    assert.same(expected_routes.documented, routes_of(documented))
  end)

  it("that are on no page are those of other clients", function()
    assert.same(expected_routes.known_from_other_clients, routes_of(others))
  end)
end)

describe("the rules", function()
  local function sound()
    return {
      name = "customers.sample", doc = "Sample", summary = "A sample", method = "GET",
      path = "/v1/customers/{customer_id}",
      params = {
        { name = "customer_id", type = "guid", ["in"] = "path", required = true, summary = "The customer" },
        { name = "size", type = "integer", summary = "How many" },
      },
      returns = "Customer", auth = { "app" }, clouds = { "global" },
    }
  end

  it("find nothing wrong with a sound operation", function()
    assert.same({}, problems_of(sound()))
  end)

  local faults = {
    { "unknown key colour", function(op) op.colour = "red" end },
    { "summary is not one line", function(op) op.summary = "one\ntwo" end },
    { "summary is not one line", function(op) op.summary = nil end },
    { "neither doc nor known_from", function(op) op.doc = nil end },
    { "a note is not one line", function(op) op.notes = { "" } end },
    { "not in small words", function(op) op.name = "customers.Sample" end },
    { "unknown method FETCH", function(op) op.method = "FETCH" end },
    { "the path is odd", function(op) op.path = "/v2/customers/{customer_id}" end },
    { "the path is odd", function(op) op.path = "/v1/customers/{customer_id}/" end },
    { "path parameters", function(op) op.path = "/v1/customers/{id}" end },
    { "path parameters", function(op) op.params[1]["in"] = nil end },
    { "not in snake_case", function(op) op.path = "/v1/customers/{customerId}" end },
    { "two parameters are called", function(op) op.params[2].name = "CustomerID" end },
    { "unknown type whole", function(op) op.params[2].type = "whole" end },
    { "optional", function(op) op.params[1].required = nil end },
    { "no enumeration Sizes", function(op) op.params[2].enum = "Sizes" end },
    { "limits of size cross", function(op) op.params[2].minimum, op.params[2].maximum = 2, 1 end },
    { "preset of size", function(op) op.params[2].enum, op.params[2].preset = { "a" }, "b" end },
    { "unknown comparison like", function(op) op.params[2].filter_operators = { "like" } end },
    { "GET with a body", function(op) op.body = "Customer" end },
    { "no type Nobody", function(op) op.method, op.body = "POST", "Nobody" end },
    { "has no field companyProfile.colour", function(op)
      op.method, op.body, op.body_required = "POST", "Customer", { "companyProfile.colour" }
    end },
    { "has no field companyProfile%[%]", function(op)
      op.method, op.body, op.body_required = "POST", "Customer", { "companyProfile[].domain" }
    end },
    { "has no field lineItems.offerId", function(op)
      op.method, op.body, op.body_required = "POST", "Order", { "lineItems.offerId" }
    end },
    { "no type Nothing for the reply", function(op) op.returns = "Nothing" end },
    { "does not say what it returns", function(op) op.returns = nil end },
    { "returns no Collection", function(op) op.paging = "link" end },
    { "does not page", function(op) op.returns = "Collection<Customer>" end },
    { "unknown paging by_hand", function(op) op.returns, op.paging = "Collection<Customer>", "by_hand" end },
    { "no size and offset", function(op) op.returns, op.paging = "Collection<Customer>", "offset" end },
    { "no seekOperation", function(op) op.returns, op.paging = "Collection<Customer>", "continuation" end },
    { "unknown auth user", function(op) op.auth = { "user" } end },
    { "no clouds", function(op) op.clouds = {} end },
    { "unknown clouds mars", function(op) op.clouds = { "mars" } end },
    { "an etag on a GET", function(op) op.etag = "header" end },
    { "no attributes.etag", function(op) op.method, op.body, op.etag = "PUT", "FieldFilter", "body" end },
    { "an action without a body", function(op) op.action = {} end },
    { "unknown operation customers.look", function(op)
      op.method, op.body, op.action = "PATCH", "Customer", { read = "customers.look" }
    end },
    { "reads another resource", function(op)
      op.method, op.body, op.action = "PATCH", "Customer", { read = "customers.list" }
    end },
    { "sets the unknown field colour", function(op)
      op.method, op.body, op.action = "PATCH", "Customer", { set = { colour = "red" } }
    end },
    { "takes the unknown field colour", function(op)
      op.method, op.body, op.action = "PATCH", "Customer", { takes = "colour" }
    end },
    { "unknown parameter order_id", function(op)
      op.method, op.body, op.action = "PATCH", "Customer", { fill = { id = "order_id" } }
    end },
    { "polls the unknown operation", function(op) op.job = { poll = "customers.wait", done = {}, failed = {} } end },
    { "status is never red", function(op)
      op.job = { poll = "customers.get", status = "relationshipToPartner", done = { "red" }, failed = {}, interval = 1 }
    end },
    { "needs besides", function(op)
      op.job = { poll = "customers.get", status = "relationshipToPartner", done = { "none" }, failed = {}, interval = 1,
        location_id = "job_id" }
    end },
    { "polls with other parameters", function(op)
      op.job = { poll = "invoices.get", status = "documentType", done = { "Invoice" }, failed = {}, interval = 1 }
    end },
    { "a GET that spends", function(op) op.spends = true end },
    { "filters unknown rows", function(op)
      op.params[2].filter_rows, op.params[2].filter_fields = "Nothing", {}
    end },
    { "filters the unknown field colour", function(op)
      op.params[2].filter_rows, op.params[2].filter_fields = "Customer", { { "colour", { "equals" } } }
    end },
    { "unknown comparison starts_with", function(op)
      op.params[2].filter_rows, op.params[2].filter_fields = "Customer", { { "id", { "starts_with" } } }
    end },
    { "joined in an unknown way", function(op) op.params[2].joined = "with tape" end },
    { "no top and skip", function(op) op.returns, op.paging = "Collection<Customer>", "top_skip" end },
    { "no type array<Nobody>", function(op) op.method, op.body = "POST", "array<Nobody>" end },
    { "no type Nothing for the reply", function(op) op.returns = "array<Nothing>" end },
    { "the path is odd: /v2", function(op) op.also = { "/v2/customers/{customer_id}" } end },
    { "reads says nothing here", function(op) op.reads = true end },
    { "no field companyProfile.colour to tell a failure", function(op) op.failures = { "companyProfile.colour" } end },
    { "colour is no parameter to choose", function(op) op.needs_one = { "size", "colour" } end },
    { "customer_id is no parameter to choose", function(op) op.needs_one = { "customer_id" } end },
    { "only one of nothing", function(op) op.only_one = true end },
    { "files go into parts", function(op) op.params[2].type = "file" end },
    { "files and multipart go together", function(op) op.multipart = "metadata" end },
  }
  for _, fault in ipairs(faults) do
    it("catch: " .. fault[1]:gsub("%%", ""), function()
      local operation = sound()
      fault[2](operation)
      assert.matches(fault[1], table.concat(problems_of(operation), "\n"))
    end)
  end
end)

-- Told by hand: what is missing here would be repeated after a failure that leaves open whether it happened.
describe("what may cost money", function()
  local expected = {
    "customers.carts.checkout",
    "customers.migrations.new_commerce.create",
    "customers.migrations.new_commerce.schedules.create",
    "customers.migrations.new_commerce.schedules.update",
    "customers.orders.create",
    "customers.orders.create_for_indirect_reseller",
    "customers.orders.purchase_addon",
    "customers.orders.update",
    "customers.orders.update_billing_cycle",
    "customers.subscriptions.activate_sandbox",
    "customers.subscriptions.conversions.convert_trial",
    "customers.subscriptions.overage.update",
    "customers.subscriptions.reactivate",
    "customers.subscriptions.transitions.create",
    "customers.subscriptions.update",
    "customers.subscriptions.update_autorenew",
    "customers.subscriptions.update_quantity",
    "customers.subscriptions.upgrades.create",
    "customers.transfers.accept",
    "product_upgrades.create",
  }

  it("says so", function()
    local found = {}
    for _, operation in ipairs(api.all()) do
      if operation.spends then found[#found + 1] = operation.name end
    end
    table.sort(found)
    assert.same(expected, found)
  end)
end)

describe("the types", function()
  local all_types, all_enums = types.all()

  it("have a summary, and fields with known types and lines of text", function()
    local problems = {}
    for name, type in pairs(all_types) do
      if not is_line(type.summary) then problems[#problems + 1] = name .. " has no summary" end
      local seen = {}
      for _, field in ipairs(type.fields) do
        local where = name .. "." .. field.name
        local element, container = types.element(field.type)
        if not type_exists(element) then problems[#problems + 1] = where .. " is of unknown type " .. element end
        if container and container ~= "array" then problems[#problems + 1] = where .. " is a " .. container end
        if not is_line(field.summary) then problems[#problems + 1] = where .. " has no summary" end
        if seen[field.name:lower()] then problems[#problems + 1] = where .. " is there twice" end
        seen[field.name:lower()] = true
      end
      for _, variant in ipairs(type.variants or {}) do
        if not types.find(variant) then problems[#problems + 1] = name .. " has no variant " .. variant end
      end
    end
    assert.same({}, problems)
  end)

  it("have enumerations with values that differ, each with a meaning", function()
    local problems = {}
    for name, enum in pairs(all_enums) do
      if not is_line(enum.summary) then problems[#problems + 1] = name .. " has no summary" end
      if all_types[name] then problems[#problems + 1] = name .. " is a type too" end
      local seen = {}
      for _, value in ipairs(enum.values) do
        local bare = value[1]:lower():gsub("_", "")
        if seen[bare] then problems[#problems + 1] = name .. " has " .. value[1] .. " twice" end
        if not is_line(value[2]) then problems[#problems + 1] = name .. "." .. value[1] .. " has no meaning" end
        seen[bare] = true
      end
    end
    assert.same({}, problems)
  end)

  it("are all used by an operation, but for some that are documented", function()
    local used = { Collection = true }
    local function use(name)
      name = types.element(name)
      if used[name] then return end
      used[name] = true
      local type = types.find(name)
      for _, field in ipairs(type and type.fields or {}) do use(field.type) end
      for _, variant in ipairs(type and type.variants or {}) do use(variant) end
    end
    for _, field in ipairs(types.find("Collection").fields) do use(field.type) end
    for _, operation in ipairs(api.all()) do
      use(operation.returns)
      if operation.body then use(operation.body) end
      for _, param in ipairs(operation.params) do use(param.type) end
    end
    local idle = {}
    for _, shapes in ipairs { all_types, all_enums } do
      for name in pairs(shapes) do
        local is_documented = documented_types.resources[name] or documented_types.enumerations[name]
        if not used[name] and not is_documented then idle[#idle + 1] = name end
      end
    end
    assert.same({}, idle)
  end)

  -- The words of texts, as a set; without the signs at their ends, which `marked` calls for.
  local function words_of(...)
    local words, marked = {}, {}
    for _, text in ipairs { ... } do
      for word, mark in text:gmatch("([^%s!]*[^%s!-])([!-]?)") do words[word], marked[word] = true, mark end
    end
    return words, marked
  end

  local function names_of(shapes)
    local names = {}
    for name in pairs(shapes) do names[name] = true end
    return names
  end

  it("are those of the documentation and those known otherwise, no more and no less", function()
    local expected, expected_enums = words_of(documented_types.others), words_of(documented_types.other_enumerations)
    for name in pairs(documented_types.resources) do expected[name] = true end
    for name in pairs(documented_types.enumerations) do expected_enums[name] = true end
    assert.same(expected, names_of(all_types))
    assert.same(expected_enums, names_of(all_enums))
  end)

  it("have the fields of the documentation and those seen elsewhere, with the marks", function()
    for name, fields in pairs(documented_types.resources) do
      local expected, marked = words_of(fields, documented_types.beyond[name] or "")
      local found, unmarked = {}, {}
      for _, field in ipairs(all_types[name].fields) do
        found[field.name] = true
        if marked[field.name] == "!" and not field.required then unmarked[#unmarked + 1] = field.name end
        if marked[field.name] == "-" and not field.read_only then unmarked[#unmarked + 1] = field.name end
      end
      assert.same(expected, found, name)
      assert.same({}, unmarked, name)
    end
  end)

  it("have the values of the documentation", function()
    local missing = {}
    for name, values in pairs(documented_types.enumerations) do
      local found = {}
      for _, value in ipairs(all_enums[name].values) do found[value[1]:lower():gsub("[%s_]", "")] = true end
      for value in pairs((words_of(values))) do
        if not found[value:lower():gsub("_", "")] then missing[#missing + 1] = name .. "." .. value end
      end
    end
    assert.same({}, missing)
  end)

  it("tell nothing about names that are not theirs", function()
    assert.is_nil(types.find("Nobody"))
    assert.is_nil(types.enum("Nothing"))
    assert.is_nil(types.find("string"))
    assert.is_nil(types.fields_by_lower_name("Nobody"))
  end)

  it("take brackets off", function()
    assert.same({ "Customer", "Collection" }, { types.element("Collection<Customer>") })
    assert.same({ "string", "array" }, { types.element("array<string>") })
    assert.same({ "Customer" }, { types.element("Customer") })
  end)

  it("find fields that are spelled in another case, and what is inside them", function()
    local customer = types.fields_by_lower_name("Customer")
    assert.equal("companyProfile", customer[("CompanyProfile"):lower()].name)
    assert.equal("CustomerCompanyProfile", customer.companyprofile.nested)
    assert.equal("tenantId", types.fields_by_lower_name("CustomerCompanyProfile").tenantid.name)
    local order = types.fields_by_lower_name("Order")
    assert.is_true(order.lineitems.is_array)
    assert.equal("OrderLineItem", order.lineitems.nested)
    assert.is_nil(order.status.nested)
  end)

  it("know the kind of a line item by its objectType", function()
    local item = { attributes = { objectType = "DailyUsageLineItem" } }
    assert.equal("DailyUsageLineItem", types.variant("InvoiceLineItem", item))
    assert.equal("DailyUsageLineItem",
      types.variant("InvoiceLineItem", { Attributes = { ObjectType = "dailyusagelineitem" } }))
    assert.equal("InvoiceLineItem", types.variant("InvoiceLineItem", { attributes = { objectType = "News" } }))
    assert.equal("InvoiceLineItem", types.variant("InvoiceLineItem", {}))
    assert.equal("Customer", types.variant("Customer", item))
  end)

  it("do not let one reply type's read-only marks reach a type that is sent", function()
    local function attributes_of(name)
      for _, field in ipairs(types.find(name).fields) do
        if field.name == "attributes" then return field end
      end
    end
    assert.is_true(attributes_of("Invoice").read_only)
    assert.is_nil(attributes_of("Subscription").read_only)
  end)
end)

describe("the loader", function()
  local function fresh(fn)
    local saved = {}
    for name, module in pairs(package.loaded) do
      if name:find("^partnercenter%.api") or name:find("^partnercenter%.types") then
        saved[name], package.loaded[name] = module, nil
      end
    end
    local ok, problem = pcall(fn)
    for name in pairs(package.loaded) do
      if name:find("^partnercenter%.api") or name:find("^partnercenter%.types") then package.loaded[name] = nil end
    end
    for name, module in pairs(saved) do package.loaded[name] = module end
    assert(ok, problem)
  end

  it("loads no area but the one that an operation belongs to", function()
    fresh(function()
      local find = require("partnercenter.api").find
      assert.is_nil(package.loaded["partnercenter.api.subscriptions"])
      assert.equal("Suspend a subscription", find("customers.subscriptions.suspend").doc)
      assert.is_table(package.loaded["partnercenter.api.subscriptions"])
      assert.is_nil(package.loaded["partnercenter.api.invoices"])
      assert.is_nil(package.loaded["partnercenter.api.customers"])
    end)
  end)

  it("loads no types for the names of plain values", function()
    fresh(function()
      local enum = require("partnercenter.types").enum
      assert.is_nil(enum("string"))
      assert.is_nil(package.loaded["partnercenter.types.utility"])
      assert.is_table(enum("SeekOperation"))
      assert.is_nil(package.loaded["partnercenter.types.invoices"])
    end)
  end)
end)
