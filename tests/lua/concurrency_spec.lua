-- Many customers at once, in bad weather, against the simulator: every result once and in order, memory bounded, and
-- nothing left behind by what is cut short. Walks over pages in the same weather, by several tasks, through generators,
-- and from one process to the next. The scheduler alone is in tasks_spec.lua, the pager alone in pager_spec.lua.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local run, spawn, map, sleep = partnercenter.run, partnercenter.spawn, partnercenter.map, partnercenter.sleep

local rough = {
  { path = "/v1/", fault = "reset", rate = 0.02 },
  { path = "/v1/", status = 429, retry_after = 1, rate = 0.05 },
}

local function seats_of(partner)
  return function(customer)
    local seats = 0
    for subscription in partner.customers(customer.id).subscriptions:each() do
      seats = seats + subscription.quantity
    end
    return seats
  end
end

-- What the simulated world says, in order.
local function expected(simulator, count)
  local ids = {}
  for index = 1, count do ids[index] = simulator.world:customer(index).id end
  return ids
end

local function collected()
  collectgarbage()
  collectgarbage()
  return collectgarbage "count"
end

local function ids_of(iterator)
  local ids = {}
  for item in iterator do ids[#ids + 1] = item.id end
  return ids
end

-- Nothing is under way any more, once everybody who was told to stop has stopped.
local function is_idle(partner)
  sleep(0.01)
  local status = partner:status()
  assert.equal(0, status.in_flight)
  assert.equal(0, status.waiting)
end

describe("two thousand customers in rough weather", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("give one result each, in order, in little memory", function()
    local partner, simulator = support.simulated({ customers = 2000, faults = rough }, { max_in_flight = 32 })
    local ids, seats, most = {}, 0, 0
    local before = collected()
    run(function()
      for customer, quantity in map(partner.customers:each(), seats_of(partner), { concurrency = 32 }) do
        ids[#ids + 1] = customer.id
        seats = seats + quantity
        if #ids % 100 == 0 then most = math.max(most, collected() - before) end
      end
    end)
    assert.same(expected(simulator, 2000), ids)
    assert.is_true(seats > 2000)
    assert.is_true(most < 6000, most .. " KiB, of which the simulator's log is about half")
    is_idle(partner)
  end)

  it("give one result each in whatever order they come", function()
    local partner, simulator = support.simulated({ customers = 300, faults = rough }, { max_in_flight = 32 })
    local ids = {}
    for customer in map(partner.customers:each { size = 50 }, seats_of(partner), { concurrency = 32,
      ordered = false }) do ids[#ids + 1] = customer.id end
    local wanted = expected(simulator, 300)
    table.sort(ids)
    table.sort(wanted)
    assert.same(wanted, ids)
  end)

  it("can be left in the middle, by break, by cancelling and by a timeout", function()
    local partner = support.simulated({ customers = 300, faults = rough }, { max_in_flight = 32 })
    local function walk(limit)
      local count = 0
      for _ in map(partner.customers:each { size = 50 }, seats_of(partner), { concurrency = 32 }) do
        count = count + 1
        if count == limit then break end
      end
      return count
    end
    assert.equal(40, walk(40)) -- outside of tasks
    assert.equal(0, partner:status().in_flight)
    assert.equal(40, run(walk, 40))
    is_idle(partner)
    run(function()
      local task = spawn(walk)
      sleep(0.5)
      task:cancel "enough"
      support.says(support.fails("cancelled", task.join, task), "enough")
    end)
    is_idle(partner)
    support.says(support.fails("timeout", partnercenter.timeout, 0.5, walk), "not done within 0.5 seconds")
    is_idle(partner)
    assert.equal(300, walk())
  end)

  it("stop at an error in one task, which says where it was", function()
    local partner = support.simulated({ customers = 100, faults = rough }, { max_in_flight = 32 })
    local function work(customer, is_object)
      seats_of(partner)(customer)
      if customer.companyProfile.domain:find "17" then
        if is_object then return partner.customers(core.guid()):get() end
        error("odd customer " .. customer.id)
      end
    end
    local function walk(is_object)
      local function each_one(customer) return work(customer, is_object) end
      for _ in map(partner.customers:each(), each_one) do end -- luacheck: ignore 542
    end
    local ok, raised = pcall(run, walk, false)
    assert.is_false(ok)
    assert.matches("^[^\n]*concurrency_spec.lua:%d+: odd customer [%x-]+\nstack traceback:\n", raised)
    assert.matches("concurrency_spec.lua:%d+: in ", raised)
    raised = support.fails("not_found", run, walk, true)
    assert.matches("^%S*concurrency_spec.lua:%d+: customers.get: not found", tostring(raised))
    assert.matches("stack traceback:", raised.traceback)
    is_idle(partner)
  end)
end)

describe("a walk in rough weather", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("misses nothing and repeats nothing", function()
    local weather = { { path = "/v1/customers", status = 401, every = 7 },
      { path = "/v1/customers", fault = "cut", rate = 0.1 }, table.unpack(rough) }
    local partner, simulator = support.simulated({ customers = 90, faults = weather, token_lifetime = 90 },
      { max_attempts = 10 })
    local ids = {}
    for customer in partner.customers:each { size = 4 } do
      ids[#ids + 1] = customer.id
      sleep(11) -- tokens end meanwhile
    end
    assert.same(expected(simulator, 90), ids)
  end)

  it("is shared by several tasks", function()
    local partner, simulator = support.simulated { customers = 90, faults = rough }
    local ids = {}
    run(function()
      local customers = partner.customers:each { size = 7 }
      for number = 1, 5 do
        spawn(function()
          for customer in customers do
            ids[#ids + 1] = customer.id
            sleep(number / 10)
          end
        end)
      end
    end)
    local wanted = expected(simulator, 90)
    table.sort(ids)
    table.sort(wanted)
    assert.same(wanted, ids)
  end)

  it("goes through generators, with map inside of them", function()
    local partner, simulator = support.simulated { customers = 40, faults = rough }
    run(function()
      local busy = coroutine.wrap(function()
        for customer, seats in map(partner.customers:each { size = 7 }, seats_of(partner), { concurrency = 5 }) do
          if seats >= 0 then coroutine.yield(customer) end
        end
      end)
      local beside = spawn(function() return ids_of(partner.customers:each { size = 9 }) end)
      assert.same(expected(simulator, 40), ids_of(busy))
      assert.same(expected(simulator, 40), beside:join())
    end)
  end)

  it("goes on in another process from what was written down", function()
    local partner, simulator = support.simulated { customers = 40, faults = rough }
    local token = partner:token()
    local ids, stored = {}, '{"size":6}'
    repeat
      local other = support.connect({ url = simulator.base_url }, { credential = function() return token end })
      local page = other.customers:list(core.json.decode(stored))
      for _, customer in ipairs(page.items) do ids[#ids + 1] = customer.id end
      stored = page.next and core.json.encode(page.next)
    until not stored
    assert.same(expected(simulator, 40), ids)
  end)

  it("goes on with options of the call, and with nothing else", function()
    local partner, simulator = support.simulated { customers = 9 }
    local following = partner.customers:list { size = 4 }.next
    local function go_on(changes)
      for name, value in pairs(following) do
        if changes[name] == nil then changes[name] = value end
      end
      return partner.customers:list(changes)
    end
    assert.equal(4, #go_on({ locale = "de-DE", timeout = 9 }).items)
    assert.equal("de-DE", simulator.requests[#simulator.requests].headers["x-locale"])
    support.says(support.fails("bad_input", go_on, { size = 3, colour = 1 }), "size cannot be given",
      "colour cannot be given")
    support.says(support.fails("bad_input", go_on, { timeout = -1 }), "timeout has to be greater than 0")
    for _, headers in ipairs { { Authorization = "Bearer x" }, { Host = "x" }, { ["MS-ContinuationToken"] = {} } } do
      support.says(support.fails("bad_input", go_on, { headers = headers }), "no page.next of this list")
    end
  end)
end)

describe("what is not used any more", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("leaves no request behind: iterators, generators and maps that nobody holds", function()
    local partner = support.simulated { customers = 40 }
    local function leave_some(inside)
      for _ = 1, 20 do
        local _ = partner.customers:each { size = 5 } -- never begun
        local begun = partner.customers:each { size = 5 }
        begun()
        local generator = coroutine.wrap(function()
          for customer in partner.customers:each { size = 5 } do coroutine.yield(customer) end
        end)
        generator()
        if inside then spawn(function() partner.customers:each { size = 5 }() end) end
      end
    end
    leave_some(false)
    collected()
    is_idle(partner)
    run(leave_some, true)
    collected()
    is_idle(partner)
  end)

  it("is collected: timeouts that were not needed", function()
    local partner = support.simulated { customers = 2 }
    local id = partner.customers:list().items[1].id
    local function many(count)
      run(function()
        for _ = 1, count do
          partnercenter.timeout(1000, function() return partner.customers(id):get() end)
        end
      end)
      return collected()
    end
    many(1200) -- fills the simulator's log
    local before = many(500)
    assert.is_true(many(500) - before < 400)
  end)

  it("may be the partner itself: a walk keeps what it needs", function()
    local _, simulator = support.simulated { customers = 30 }
    local made = require("partnercenter.simulator").connect_options(simulator)
    local function walk()
      return partnercenter.connect { base_url = made.base_url, authority = made.authority, tenant = made.tenant,
        credential = partnercenter.credentials.client_secret { application_id = made.application_id,
          secret = made.secret } }.customers:each { size = 4 }
    end
    local ids = {}
    for customer in walk() do
      ids[#ids + 1] = customer.id
      collectgarbage()
    end
    assert.same(expected(simulator, 30), ids)
  end)

  it("may be closed during a walk, or at the end of a task: one clear error", function()
    local partner, simulator = support.simulated { customers = 30 }
    local count = 0
    local raised = support.error_of(function()
      for _ in partner.customers:each { size = 4 } do
        count = count + 1
        if count == 2 then partner:close() end
      end
    end)
    assert.equal(4, count) -- the page that had come is whole
    support.says(raised, "customers.list", "closed")
    run(function()
      spawn(function()
        local own <close> = support.connect({ url = simulator.base_url }, { credential = function() return "x" end })
        support.fails("unauthorized", own.customers.list, own.customers)
      end):join()
    end)
  end)
end)

describe("a job", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("tells status, headers and ids of the answer that began it", function()
    local partner = support.simulated { customers = 2 }
    local customer = partner.customers(partner.customers:list().items[1].id)
    local order = customer.orders:create { lineItems = { { lineItemNumber = 0, quantity = 1,
      offerId = "91fd106f-0000-4c17-89d2-0000000000a4" } } }
    local job = customer.subscriptions(order.lineItems[1].subscriptionId):update_quantity(500)
    local response = partnercenter.response(job)
    assert.equal(202, response.status)
    assert.equal("customers.subscriptions.update_quantity", response.operation)
    assert.is_true(core.is_guid(response.request_id))
    assert.matches("/subscriptions/", response.headers.location)
    assert.equal(500, job:wait().quantity)
  end)

  it("whose link leads elsewhere says that the work has been accepted", function()
    local server = support.serve { { 202, { "Location", "https://evil.example.com/job" } } }
    local partner = support.connect(server)
    local raised = support.error_of(function()
      partner.customers("c1").orders:create { lineItems = { { lineItemNumber = 0, offerId = "o", quantity = 1 } } }
    end)
    support.says(raised, "evil.example.com", "has accepted it", raised.request_id, "status 202")
  end)
end)

describe("something that is taken for something else", function()
  after_each(support.clean)

  it("says what it is", function()
    local partner = support.connect { url = "http://127.0.0.1:1" }
    for said, mistake in pairs {
      ["run takes a function, not a nil"] = function() run(nil) end,
      ["spawn takes a function, not a number"] = function() run(function() spawn(5) end) end,
      ['timeout takes seconds from 0 to 1e9, not "x"'] = function() partnercenter.timeout("x", print) end,
      ['sleep takes seconds from 0 to 1e9, not "-1"'] = function() sleep(-1) end,
      ['sleep takes seconds from 0 to 1e9, not "inf"'] = function() sleep(math.huge) end,
      ["an id is missing. To walk over what is in it, take :each()"] = function()
        for _ in partner.customers do break end
      end,
      ["partner.customers: an id is missing"] = function() for _ in map(partner.customers, print) do break end end,
      ["customers.list: this is an iterator and no list"] = function()
        for _ in ipairs(partner.customers:each()) do break end
      end,
      ["invoices.list: this is an iterator and no list"] = function() return #partner.invoices:pages() end,
      ["call it with a colon: partner:call("] = function() partner.call("customers.list") end,
      ['unknown field "conect" (did you mean connect?)'] = function() return partnercenter.conect end,
    } do
      support.says(support.error_of(mistake), said)
    end
  end)
end)
