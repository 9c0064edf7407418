-- Every operation there is, called by its name and through the tree, against the simulator: it reaches its own route,
-- and its reply has the shape that its data promise. What a call needs (ids, parameters, a body) is found and made by
-- partnercenter.shell.scenario_plan, of the operation's data and of what scenario_values.lua says besides.
-- An operation that is added later is called too; where something is missing for it, its test fails and says what.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local scenario_plan = require "partnercenter.shell.scenario_plan"
local scenario_values = require "partnercenter.shell.scenario_values"
local support = require "tests.lua.support"
local types = require "partnercenter.types"
local validation = require "partnercenter.validation"

-- A fresh world for one call, so that none depends on another.
local function new_world(operation)
  local partner, simulator = support.simulated { customers = 60 }
  local world = scenario_plan.world(partner, true, 3600)
  rawset(world, "simulator", simulator)
  local prepare = scenario_plan.preparation(operation)
  if prepare then prepare(world) end
  return world
end

-- -- the two ways to call --------------------------------------------------------------------------------------------

local function by_name(operation, world, params, body)
  for _, id in ipairs(scenario_plan.ids(world, operation)) do params[id.name] = id.value end
  return world.partner:call(operation.name, params, body)
end

-- partner.customers(customer_id).subscriptions(subscription_id):suspend(…). Ids belong to the word before them in the
-- path; those that the tree has no place for are given as parameters.
local function by_tree(operation, world, params, body)
  local node, ids = world.partner, scenario_plan.ids(world, operation)
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

local is_sent = {} -- types that are sent too
for _, operation in ipairs(partnercenter.operations) do
  if operation.body then is_sent[(types.element(operation.body))] = true end
end

-- What would be refused if the reply, or an item of it, were sent with nothing left that tells where it is from.
local function refusal_of(operation, value)
  local element = types.element(operation.returns)
  if not is_sent[element] or type(value) ~= "table" or value.wait then return nil end
  for _, item in ipairs(value.items or core.json.is_array(value) and value or { value }) do
    local unmarked, problems = {}, {}
    for name, content in pairs(item) do
      if not name:lower():find("^links$") and not name:lower():find("^attributes$") then unmarked[name] = content end
    end
    validation.body({ operation = { body = element }, method = "PUT", action = {} }, unmarked, problems)
    if problems[1] then return "the reply would be refused if it were sent: " .. problems[1] end
  end
end

-- What is wrong with a call that returned, in words; nil when nothing is.
local function problem_of(operation, requests, value)
  local last = requests[#requests]
  local path = last.target:match("^[^?]*")
  if last.method ~= operation.method or not path:find(scenario_plan.pattern_of(operation.path)) then
    return ("%s %s was asked for, and not %s %s"):format(last.method, path, operation.method, operation.path)
  end
  if last.status < 200 or last.status > 299 then return "the simulator answered " .. last.status end
  if last.error then return "the simulator failed: " .. last.error end
  local container = operation.returns:match("^(%a+)<")
  local response = partnercenter.response(value)
  if container == "Collection" then
    local items = type(value) == "table" and (value.items or value.Value or value.value)
    if not core.json.is_array(items) then return "the reply has no items" end
  elseif container == "array" then
    -- By its name the bare list, through the tree a page of it.
    if not core.json.is_array(value) and not core.json.is_array(value.items) then return "the reply is no list" end
  elseif operation.returns == "string" then
    return type(value) ~= "string" and "the reply is no text but " .. tostring(value) or nil
  elseif operation.returns == "binary" then
    if type(value) ~= "string" or value == "" then return "the reply is no document" end
    local is_statement = operation.name:find("statement", 1, true)
    if is_statement and value:sub(1, 5) ~= "%PDF-" then return "the reply is no PDF document" end
    return nil
  elseif value == true and (last.status == 204 or operation.reads) then
    return nil -- there is nothing more to say
  elseif operation.returns == "none" then
    if value ~= true and not (operation.job and getmetatable(value)) then return "something is returned" end
    if value == true then return nil end
  elseif type(value) ~= "table" or next(value) == nil then
    return "the reply is no resource but " .. tostring(value)
  end
  if not response or response.operation ~= operation.name then return "the reply does not know where it is from" end
  if response.request_id ~= last.headers["ms-requestid"] then return "the reply does not know its request" end
  return refusal_of(operation, value)
end

local function called(operation, way)
  local world = new_world(operation)
  local params, body = scenario_plan.params(world, operation), scenario_plan.body(world, operation)
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

  it("has its special values for operations that there are", function()
    for _, special in ipairs { scenario_values.bodies, scenario_values.fields, scenario_values.params } do
      for name in pairs(special) do
        local operation = name:match("^([%w_.]+): ") or special == scenario_values.bodies and name
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
    assert.matches("orders.create: scenario_values.lua knows no value for the body's field colour", complaint(), 1,
      true)
    wrong = changed("customers.list", { params = { { name = "shade", required = true } } })
    assert.matches("customers.list: scenario_values.lua knows no value for shade", complaint(), 1, true)
  end)

  it("notices a reply that would be refused as a body", function()
    local function way(operation, world, params)
      local value = by_name(operation, world, params)
      value.relationshipToPartner = "friend"
      return value
    end
    local complaint = called(changed("customers.get", {}), way)
    assert.matches("would be refused if it were sent: relationshipToPartner: has to be one of", complaint, 1, true)
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
