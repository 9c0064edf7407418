-- What spends money happens once, whatever goes wrong on the way; and where nobody can know whether it happened, the
-- error says so, with the id to look for. The simulator's world is what counts here, not what the client believes.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local standard, premium = "031c9e47-0000-4c17-89d2-0000000000a2", "fb75c1a0-0000-4c17-89d2-0000000000a3"
local trial, basic = "c0bd2e08-0000-4c17-89d2-0000000000a9", "bd938f12-0000-4c17-89d2-0000000000a1"

local function order_of(offer, quantity)
  return { billingCycle = "monthly", lineItems = { { lineItemNumber = 0, offerId = offer, quantity = quantity } } }
end

-- A customer of a simulated world with a subscription of its own, and the record of that subscription.
local function new_world(offer)
  local partner, simulator = support.simulated { customers = 3 }
  local customer = partner.customers(partner.customers:list().items[1].id)
  local order = customer.orders:create(order_of(offer, 5))
  local node = customer.subscriptions(order.lineItems[1].subscriptionId)
  local world = { partner = partner, simulator = simulator, customer = customer, node = node }
  local record = simulator.world:customer(1)
  function world.bought() return #simulator.world:orders(record) end
  -- Ways through `partner:with` share the client, and so the ids.
  function world.at(context)
    local subscriptions = partner:with(context).customers(record.id).subscriptions
    return subscriptions(node:get().id), partner:with(context).customers(record.id)
  end
  return world
end

-- Everything that spends: what it does, in a world with this offer; and how often it has been done.
local purchases = {
  ["orders.create"] = { offer = standard, path = "/orders$", call = function(_, customer)
    return customer.orders:create(order_of(premium, 2))
  end, done = function(world) return world.bought() - world.before end },
  ["subscriptions.update_quantity"] = { offer = standard, path = "/subscriptions/[^/]+$", call = function(node)
    return node:update_quantity(9)
  end, done = function(world) return world.node:get().quantity == 9 and 1 or 0 end },
  ["conversions.convert_trial"] = { offer = trial, path = "/conversions$", call = function(node)
    return node.conversions:convert_trial(node.conversions:list().items[1])
  end, done = function(world) return world.node:get().isTrial and 0 or 1 end },
  ["upgrades.create"] = { offer = basic, path = "/upgrades$", call = function(node)
    return node.upgrades:create(node.upgrades:list().items[1])
  end, done = function(world) return world.node:get().offerId ~= basic and 1 or 0 end },
}

-- What goes wrong once, whether the service has done the work then, and what becomes of a plain call:
-- "repeated" and well, or "unknown".
local faults = {
  ["a reset before the work"] = { { fault = "reset" }, 0, "unknown" },
  ["a reset after the work"] = { { fault = "reset", processed = true }, 1, "unknown" },
  ["an answer that is cut off"] = { { fault = "cut" }, 1, "unknown" },
  ["503 without a word"] = { { status = 503 }, 0, "unknown" },
  ["503 after the work"] = { { status = 503, processed = true }, 1, "unknown" },
  ["503 with Retry-After"] = { { status = 503, retry_after = 2 }, 0, "repeated" },
  ["429"] = { { status = 429 }, 0, "repeated" },
  ["429 with Retry-After"] = { { status = 429, retry_after = 2 }, 0, "repeated" },
  ["500"] = { { status = 500 }, 0, "unknown" },
  ["500 after the work"] = { { status = 500, processed = true }, 1, "unknown" },
  ["502"] = { { status = 502 }, 0, "unknown" },
  ["504 after the work"] = { { status = 504, processed = true }, 1, "unknown" },
  ["408 after the work"] = { { status = 408, processed = true }, 1, "unknown" },
  ["401"] = { { status = 401 }, 0, "repeated" },
  ["a page instead of the answer"] = { { status = 200, processed = true, body = "<html></html>",
    headers = { "Content-Type", "text/html" } }, 1, "unknown" },
  ["half of the JSON"] = { { status = 201, processed = true, body = '{"id":', headers = { "Content-Type",
    "application/json" } }, 1, "unknown" },
}

-- The requests that spent, as the simulator saw them.
local function sent(world, purchase)
  local found = {}
  for _, request in ipairs(world.simulator.requests) do
    local is_write = request.method == "POST" or request.method == "PATCH"
    if is_write and request.target:find(purchase.path) then found[#found + 1] = request end
  end
  return found
end

local function strike(world, purchase, rule)
  local complete = { path = purchase.path, method = purchase.path:find("subscriptions") and "PATCH" or "POST",
    times = 1 }
  for name, value in pairs(rule) do complete[name] = value end
  world.simulator:add_fault(complete)
  world.before, world.sent_before = world.bought(), #sent(world, purchase)
end

local function is_told(raised)
  assert.is_true(raised.ambiguous)
  assert.is_true(core.is_guid(raised.request_id))
  support.says(raised, "may have been processed", raised.request_id, raised.operation)
end

for name, purchase in pairs(purchases) do
  describe(name, function()
    before_each(support.skip_time)
    after_each(support.clean)

    for weather, case in pairs(faults) do
      local rule, done, becomes = table.unpack(case)

      it("happens once at most under " .. weather, function()
        local world = new_world(purchase.offer)
        strike(world, purchase, rule)
        local ok, raised = pcall(purchase.call, world.node, world.customer)
        assert.equal(becomes == "repeated", ok, tostring(raised))
        assert.equal(ok and 1 or done, purchase.done(world))
        assert.equal(ok and 2 or 1, #sent(world, purchase) - world.sent_before)
        if not ok then is_told(raised) end
      end)

      -- A body that cannot be read is no reason to ask again.
      if not rule.body then
        it("is repeated under " .. weather .. ' with retry = "always", and still happens once', function()
          local world = new_world(purchase.offer)
          strike(world, purchase, rule)
          local value = purchase.call(world.at { retry = "always" })
          assert.is_table(value)
          assert.equal(1, purchase.done(world))
          local requests = sent(world, purchase)
          local first, second = requests[#requests - 1], requests[#requests]
          assert.equal(first.headers["ms-requestid"], second.headers["ms-requestid"])
          assert.equal(done == 1 or nil, second.repeated)
        end)
      end
    end

    it("that nobody waits for any more says that it may have happened", function()
      for _, cut_off in ipairs {
        function(_, buy) partnercenter.timeout(0.1, buy) end,
        function(_, buy)
          partnercenter.run(function()
            local task = partnercenter.spawn(buy)
            partnercenter.sleep(0.05)
            task:cancel()
            task:join()
          end)
        end,
        function(world, buy)
          partnercenter.run(function()
            local task = partnercenter.spawn(buy)
            partnercenter.sleep(0.05)
            world.partner:close()
            task:join()
          end)
        end,
      } do
        local world = new_world(purchase.offer)
        strike(world, purchase, { delay = 30 })
        local raised = support.error_of(cut_off, world, function() purchase.call(world.node, world.customer) end)
        is_told(raised)
      end
    end)
  end)
end

describe("a purchase beside others", function()
  before_each(support.skip_time)
  after_each(support.clean)

  -- Three purchases are under way when something else fails.
  local function failing(fail)
    local world = new_world(standard)
    strike(world, purchases["orders.create"], { delay = 30, times = 9 })
    local ok, raised = pcall(function()
      for _ in partnercenter.map({ 1, 2, 3, 4 }, function(number)
        if number < 4 then return world.customer.orders:create(order_of(premium, 1)) end
        partnercenter.sleep(0.05)
        fail(world)
      end) do end -- luacheck: ignore 542
    end)
    assert.is_false(ok)
    local ids = {}
    for _, request in ipairs(sent(world, purchases["orders.create"])) do
      ids[#ids + 1] = request.headers["ms-requestid"]
    end
    return raised, { table.unpack(ids, #ids - 2) }
  end

  it("that is cut off by a mistake in the script is told of in its text", function()
    local raised, ids = failing(function() error("no budget left") end)
    assert.matches("money_spec.lua:%d+: no budget left\nCut off by this, and perhaps processed: ", raised)
    for _, id in ipairs(ids) do assert.matches(id, raised, 1, true) end
    assert.matches("\nstack traceback:\n.*money_spec.lua", raised)
  end)

  it("that is cut off by an error of the service is told of in that error, in one line", function()
    local raised, ids = failing(function(world) world.partner.customers(core.guid()):get() end)
    assert.equal("not_found", raised.category)
    assert.equal(3, #raised.cut_off)
    assert.is_nil(raised.ambiguous) -- the call that failed did so for certain
    support.says(raised, "customers.get: not found", "perhaps processed", ids[1], ids[2], ids[3])
    assert.not_matches("\n", tostring(raised), 1, true)
  end)

  it("is told of as well when the loop over the results fails", function()
    local world = new_world(standard)
    strike(world, purchases["orders.create"], { delay = 30, times = 9, after = 1 })
    local raised = support.error_of(function()
      local function buy() return world.customer.orders:create(order_of(premium, 1)) end
      for _ in partnercenter.map({ 1, 2, 3 }, buy) do
        partnercenter.sleep(0.05)
        world.partner.customers(core.guid()):get()
      end
    end)
    assert.equal("not_found", raised.category)
    assert.equal(2, #raised.cut_off)
  end)

  it("is not told of where only reads were cut off", function()
    local world = new_world(standard)
    world.simulator:add_fault { method = "GET", path = "/subscriptions", delay = 30 }
    local raised = support.error_of(function()
      for _ in partnercenter.map({ 1, 2, 3 }, function(number)
        if number < 3 then return world.customer.subscriptions:list() end
        partnercenter.sleep(0.05)
        world.partner.customers(core.guid()):get()
      end) do end -- luacheck: ignore 542
    end)
    assert.is_nil(raised.cut_off)
    assert.not_matches("perhaps", tostring(raised), 1, true)
  end)
end)

describe("partner:update", function()
  after_each(support.clean)

  it("does not apply a change twice that may have been overtaken by itself", function()
    support.skip_time()
    local seats, count = 5, 0
    local server = support.serve(function(request)
      if request.method == "GET" then
        return support.json { id = "s1", quantity = seats, attributes = { etag = "v" .. seats } }
      end
      count = count + 1
      if count > 1 then return support.json({ code = 1, description = "changed" }, 412) end
      seats = core.json.decode(request.body).quantity
      return 200, {}, "{}", "cut"
    end)
    local partner = support.connect(server):with { retry = "always" }
    local raised = support.fails("precondition_failed", partner.update, partner,
      partner.customers("c1").subscriptions("s1"), function(subscription)
        subscription.quantity = subscription.quantity + 1
      end)
    is_told(raised)
    assert.equal(6, seats)
    assert.equal(2, count)
  end)
end)

describe("an interrupted purchase", function()
  it("says which call it was, and that it may have happened", function()
    local pipe = assert(io.popen("lua5.4 tests/lua/interrupted.lua 'a purchase' 2>&1"))
    local said = pipe:read("a")
    pipe:close()
    assert.equal("customers.orders.create is ambiguous, then goes on\n", said)
  end)
end)
