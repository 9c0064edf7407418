-- Every operation there is, called by its name and through the tree, against the simulator: it reaches its own route,
-- and its reply has the shape that its data promise. What a call needs is made of the operation's data: bodies of the
-- fields in body_required, parameters of those that are required. What the data cannot tell is listed here: values that
-- mean something (`values`, `fields`), and what has to be there before (`places`, `preparations`).
-- An operation that is added later is called too; where something is missing for it, its test fails and says what.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

-- -- what there is in the simulated world ----------------------------------------------------------------------------

local offers = {
  standard = "031c9e47-0000-4c17-89d2-0000000000a2",
  conferencing = "c94271d8-0000-4c17-89d2-0000000000a8", -- can be added to it
  trial = "c0bd2e08-0000-4c17-89d2-0000000000a9",
  azure = "MS-AZR-0145P",
  marketplace = "DZH318Z0SIM2:0002:DZH318Z0SIMB",
  software = "DZH318Z0SIM4:0001:DZH318Z0SIMD",
}

-- Buys in the simulated world what the operation under test is to be about.
local function buy(world, offer, quantity)
  local order = world.partner:call("customers.orders.create", { customer_id = world.customer_id }, {
    billingCycle = "monthly",
    lineItems = { { lineItemNumber = 0, offerId = offers[offer], quantity = quantity or 5 } },
  })
  world.order_id, world.order = order.id, order
  world.subscription_id = order.lineItems[1].subscriptionId
end

local function suspend_everything(world)
  local subscriptions = world.partner.customers(world.customer_id).subscriptions
  for subscription in subscriptions:each() do
    local node = subscriptions(subscription.id)
    if subscription.status == "active" and not pcall(node.suspend, node) then node:cancel_marketplace() end
  end
end

-- Operation, or the beginning of its name → what has to be done before. The longest that fits counts.
local preparations = {
  ["customers.subscriptions"] = function(world) buy(world, "standard") end,
  ["customers.orders"] = function(world) buy(world, "standard") end,
  ["customers.subscriptions.reactivate"] = function(world)
    buy(world, "standard")
    world.partner.customers(world.customer_id).subscriptions(world.subscription_id):suspend()
  end,
  ["customers.subscriptions.cancel_marketplace"] = function(world) buy(world, "marketplace") end,
  ["customers.subscriptions.activate_sandbox"] = function(world) buy(world, "marketplace") end,
  ["customers.subscriptions.conversions"] = function(world) buy(world, "trial") end,
  ["customers.subscriptions.registrations"] = function(world) buy(world, "azure", 1) end,
  ["customers.subscriptions.registration_status"] = function(world) buy(world, "azure", 1) end,
  ["customers.orders.cancel_software"] = function(world) buy(world, "software") end,
  ["customers.orders.cancel_sandbox"] = function(world) buy(world, "marketplace") end,
  ["customers.remove_relationship"] = suspend_everything,
  ["customers.users.restore"] = function(world)
    world.partner.customers(world.customer_id).users(world.user_id):delete()
  end,
  ["customers.users.list_deleted"] = function(world)
    world.partner.customers(world.customer_id).users(world.user_id):delete()
  end,
  ["invoices.receipts"] = function(world)
    for invoice in world.partner.invoices:each() do
      local receipt = invoice.taxReceipts and invoice.taxReceipts[1]
      if receipt then world.invoice_id, world.receipt_id = invoice.id, receipt.id end
    end
  end,
}

local function prepare(world, name)
  local best = ""
  for beginning in pairs(preparations) do
    local fits = name == beginning or name:sub(1, #beginning + 1) == beginning .. "."
    if fits and #beginning > #best then best = beginning end
  end
  if best ~= "" then preparations[best](world) end
end

-- A fresh world for one call, so that none depends on another. Ids of everything that paths name.
local function new_world(operation)
  local partner, simulator = support.simulated { customers = 60 }
  local world = { partner = partner, simulator = simulator, line_item_number = "0" }
  for customer in partner.customers:each() do
    local users = partner.customers(customer.id).users:list().items
    if #users > 1 then
      world.customer, world.customer_id, world.user_id = customer, customer.id, users[2].id
      break
    end
  end
  for _, invoice in ipairs(partner.invoices:list().items) do
    if invoice.invoiceType == "OneTime" then
      world.invoice_id, world.invoice_currency = invoice.id, invoice.currencyCode
    end
  end
  world.billing_provider, world.invoice_line_item_type = "OneTime", "BillingLineItems"
  prepare(world, operation.name)
  return world
end

-- -- what calls are made of ------------------------------------------------------------------------------------------

-- Required parameters besides the ids of the path.
local values = {
  provider = "onetime",
  invoicelineitemtype = "billing_line_items",
  currencycode = function(world, operation)
    return operation.path:find("{invoice_id}", 1, true) and world.invoice_currency or "USD"
  end,
  period = "current",
  billingType = "monthly",
  mpn_id = "4847383",
  order_id = function(world) return world.order_id end,
  filter = function(_, operation)
    if operation.name == "customers.list_by_indirect_reseller" then
      return partnercenter.filter.starts_with("IndirectReseller", "5e11e700-5ca1-4d00-8e11-000000000001")
    end
    return partnercenter.filter.starts_with("CompanyName", "A")
  end,
}

local address = { country = "US", city = "Seattle", addressLine1 = "1 Pine Street", postalCode = "98101",
  firstName = "Ann", lastName = "Beebe" }

-- Fields of bodies by their path in body_required; "operation: path" where it has to be another one.
local fields = {
  ["associatedPartnerId"] = "5e11e700-5ca1-4d00-8e11-000000000001",
  ["billingProfile.email"] = "ann@example.com",
  ["billingProfile.culture"] = "en-US",
  ["billingProfile.language"] = "en",
  ["billingProfile.companyName"] = "Every Operation Ltd",
  ["billingProfile.defaultAddress"] = address,
  ["companyProfile.domain"] = "everyoperation.example.com",
  ["passwordProfile.password"] = "Simulated-1234",
  ["referenceCustomerId"] = function(world) return world.customer_id end,
  ["billingCycle"] = "annual",
  ["lineItems[].lineItemNumber"] = 0,
  ["lineItems[].offerId"] = offers.standard,
  ["lineItems[].quantity"] = 3,
  ["lineItems[].partnerIdOnRecord"] = "4847411",
  ["lineItems[].parentSubscriptionId"] = function(world) return world.subscription_id end,
  ["lineItems[].subscriptionId"] = function(world) return world.subscription_id end,
  ["customers.orders.purchase_addon: lineItems[].offerId"] = offers.conferencing,
  ["offerId"] = offers.trial,
  ["targetOfferId"] = offers.standard,
  ["supportTenantId"] = "5e11e700-5ca1-4d00-8e11-000000000001",
  ["supportMpnId"] = "4847411",
  ["name"] = "Trey Research Reselling",
  ["toCatalogItemId"] = function(world)
    local node = world.partner.customers(world.customer_id).subscriptions(world.subscription_id)
    return node.transition_eligibilities:list().items[1].catalogItemId
  end,
  ["quantity"] = 5,
}

-- What an operation reads in the world's places.
local function whole(name)
  return function(world)
    local ids = {}
    for id in partnercenter.operations[name].path:gmatch("{([%w_]+)}") do ids[id] = world[id] end
    return world.partner:call(name, ids)
  end
end

-- Bodies that are a resource which was read, or of which no field is required; and the values that named actions take.
local bodies = {
  ["customers.profiles.billing.update"] = whole "customers.profiles.billing.get",
  ["customers.users.create"] = function(world)
    return { userPrincipalName = "every@" .. world.customer.companyProfile.domain, displayName = "Every Operation",
      passwordProfile = { password = "Simulated-1234" }, usageLocation = "US" }
  end,
  ["customers.users.update"] = { displayName = "Somebody Else" },
  ["customers.users.license_updates.create"] = { licensesToAssign = {} },
  ["customers.subscriptions.update"] = whole "customers.subscriptions.get",
  ["customers.subscriptions.update_nickname"] = "Reception",
  ["customers.subscriptions.update_quantity"] = 7,
  ["customers.subscriptions.update_autorenew"] = false,
  ["customers.subscriptions.upgrades.create"] = function(world)
    local node = world.partner.customers(world.customer_id).subscriptions(world.subscription_id)
    return node.upgrades:list().items[1]
  end,
  ["customers.orders.update"] = whole "customers.orders.get",
  ["customers.orders.update_billing_cycle"] = "annual",
  ["customers.orders.cancel_sandbox"] = whole "customers.orders.get",
}

local function given(value, world, operation)
  if type(value) == "function" then return value(world, operation) end
  return value
end

local function put(body, path, value)
  local at, parts = body, {}
  for part in path:gmatch("[^.]+") do parts[#parts + 1] = part end
  for index, part in ipairs(parts) do
    local name, each = part:match("^([^%[]+)(.*)$")
    if index == #parts then
      if at[name] == nil then at[name] = value end
    else
      at[name] = at[name] or {}
      at = at[name]
      if each ~= "" then
        at[1] = at[1] or {}
        at = at[1]
      end
    end
  end
end

local function body_of(operation, world)
  if bodies[operation.name] ~= nil then return given(bodies[operation.name], world, operation) end
  if not operation.body then return nil end
  local body = {}
  for _, path in ipairs(operation.body_required or {}) do
    local is_inside = table.concat(operation.body_required, "\n"):find(path .. "[].", 1, true)
    if not is_inside then
      local value = fields[operation.name .. ": " .. path]
      if value == nil then value = fields[path] end
      assert(value ~= nil, ("%s: this spec knows no value for the body's field %s"):format(operation.name, path))
      put(body, path, given(value, world, operation))
    end
  end
  -- A named action that sends fixed fields needs no body.
  if next(body) == nil and operation.action then return nil end
  return body
end

local function ids_of(operation, world)
  local ids = {}
  for id in operation.path:gmatch("{([%w_]+)}") do
    ids[#ids + 1] = { name = id, value = assert(world[id], operation.name .. ": this spec knows no " .. id) }
  end
  return ids
end

local function params_of(operation, world)
  local params = {}
  for _, param in ipairs(operation.params or {}) do
    if param.required and param.preset == nil and param["in"] ~= "path" then
      local value = given(values[param.name], world, operation)
      assert(value ~= nil, ("%s: this spec knows no value for %s"):format(operation.name, param.name))
      params[param.name] = value
    end
  end
  return params
end

-- -- the two ways to call --------------------------------------------------------------------------------------------

local function by_name(operation, world, params, body)
  for _, id in ipairs(ids_of(operation, world)) do params[id.name] = id.value end
  return world.partner:call(operation.name, params, body)
end

-- partner.customers(customer_id).subscriptions(subscription_id):suspend(…). Ids belong to the word before them in the
-- path; those that the tree has no place for are given as parameters.
local function by_tree(operation, world, params, body)
  local node, ids = world.partner, ids_of(operation, world)
  for word in operation.name:gmatch("([^.]+)%.") do
    node = node[word]
    local wanted = partnercenter.describe(node).ids
    if #wanted > 0 and ids[1] and ids[1].name == wanted[1] then
      local taken = {}
      for index in ipairs(wanted) do taken[index] = table.remove(ids, 1).value end
      node = node(table.unpack(taken))
    end
  end
  for _, id in ipairs(ids) do params[id.name] = id.value end
  local verb = operation.name:match("[^.]+$")
  if operation.body then return node[verb](node, body, params) end
  return node[verb](node, params)
end

-- -- what is checked -------------------------------------------------------------------------------------------------

-- A path of the API data as a pattern: ids stand for one segment.
local function pattern_of(path)
  return "^" .. path:gsub("%p", "%%%0"):gsub("%%{[%w_%%]+%%}", "[^/]+") .. "$"
end

-- What is wrong with a call that returned, in words; nil when nothing is.
local function problem_of(operation, requests, value)
  local last = requests[#requests]
  local path = last.target:match("^[^?]*")
  if last.method ~= operation.method or not path:find(pattern_of(operation.path)) then
    return ("%s %s was asked for, and not %s %s"):format(last.method, path, operation.method, operation.path)
  end
  if last.status < 200 or last.status > 299 then return "the simulator answered " .. last.status end
  if last.error then return "the simulator failed: " .. last.error end
  local container = operation.returns:match("^(%a+)<")
  local response = partnercenter.response(value)
  if container == "Collection" then
    if type(value) ~= "table" or not core.json.is_array(value.items) then return "the reply has no items" end
  elseif operation.returns == "binary" then
    if type(value) ~= "string" or value:sub(1, 5) ~= "%PDF-" then return "the reply is no document" end
    return nil
  elseif operation.returns == "none" then
    if value ~= true and not (operation.job and getmetatable(value)) then return "something is returned" end
    if value == true then return nil end
  elseif type(value) ~= "table" or next(value) == nil then
    return "the reply is no resource but " .. tostring(value)
  end
  if not response or response.operation ~= operation.name then return "the reply does not know where it is from" end
  if response.request_id ~= last.headers["ms-requestid"] then return "the reply does not know its request" end
end

local function called(operation, way)
  local world = new_world(operation)
  local params, body = params_of(operation, world), body_of(operation, world)
  local value = way(operation, world, params, body)
  local problem = problem_of(operation, world.simulator.requests, value)
  if value and getmetatable(value) and value.wait then value:wait() end
  return problem, value, world
end

describe("every operation", function()
  before_each(support.skip_time)
  after_each(support.clean)

  for _, operation in ipairs(partnercenter.operations) do
    it(operation.name .. " works by its name and through the tree", function()
      assert.is_nil((called(operation, by_name)))
      assert.is_nil((called(operation, by_tree)))
    end)
  end

  it("is there: the list is not empty, and no name is in it twice", function()
    local seen = {}
    for _, operation in ipairs(partnercenter.operations) do
      assert.is_nil(seen[operation.name])
      seen[operation.name] = true
    end
    assert.is_true(seen["customers.list"] and seen["customers.orders.create"] and seen["invoices.list"])
  end)

  it("has its special cases here for operations that there are", function()
    for _, special in ipairs { bodies, fields } do
      for name in pairs(special) do
        local operation = name:match("^([%w_.]+): ") or special == bodies and name
        assert(not operation or partnercenter.operations[operation], operation)
      end
    end
  end)
end)

describe("this specification", function()
  before_each(support.skip_time)
  after_each(support.clean)

  local function changed(name, changes)
    return setmetatable(changes, { __index = partnercenter.operations[name] })
  end

  it("notices an operation that asks for something else than its data say", function()
    local function other(_, world) return world.partner.invoices:list() end
    assert.matches("was asked for", (called(partnercenter.operations["customers.list"], other)), 1, true)
  end)

  it("notices a reply of another shape than the data say", function()
    local wrong = changed("customers.get", { returns = "Collection<Customer>" })
    assert.matches("no items", (called(wrong, by_name)), 1, true)
    wrong = changed("customers.list", { returns = "binary" })
    assert.matches("no document", (called(wrong, by_name)), 1, true)
  end)

  it("notices a body's field and a parameter that it has no value for", function()
    local wrong = changed("customers.orders.create", { body_required = { "colour" } })
    local function complaint() return tostring(select(2, pcall(called, wrong, by_name))) end
    assert.matches("orders.create: this spec knows no value for the body's field colour", complaint(), 1, true)
    wrong = changed("customers.list", { params = { { name = "shade", required = true } } })
    assert.matches("customers.list: this spec knows no value for shade", complaint(), 1, true)
  end)

  it("notices an operation that fails", function()
    local wrong = changed("customers.get", {})
    local function way(operation, world, params)
      world.customer_id = core.guid()
      return by_name(operation, world, params)
    end
    support.fails("not_found", called, wrong, way)
  end)
end)

-- What the changes of a subscription have in common is that they stick; see simulator_changes_spec.lua for the rules.
describe("a change of a subscription", function()
  before_each(support.skip_time)
  after_each(support.clean)

  for name, expected in pairs {
    suspend = { status = "suspended" }, reactivate = { status = "active" },
    update_nickname = { friendlyName = "Reception" }, update_quantity = { quantity = 7 },
    update_autorenew = { autoRenewEnabled = false },
  } do
    it("sticks: " .. name, function()
      local _, _, world = called(partnercenter.operations["customers.subscriptions." .. name], by_tree)
      local now = world.partner.customers(world.customer_id).subscriptions(world.subscription_id):get()
      for field, value in pairs(expected) do assert.equal(value, now[field]) end
    end)
  end
end)
