-- Device deployment in the simulator: policies, batches, pages of a hundred, and jobs that go on with the clock and
-- report single devices. Over real HTTP, and through the client.

local partnercenter = require "partnercenter"
local engine = require "tests.lua.support"
local support = require "tests.lua.simulator_support"

local session, path

local function device(number, more)
  return support.with({ SerialNumber = "S-" .. number, ProductKey = "key-" .. number, Id = nil }, more or {})
end

-- A customer of the seeded world with a batch that is long enough.
local function with_batch(least)
  for index = 1, session.world.seeded_customers do
    local customer = session:customer_path(index)
    local batch = session:get(customer .. "/deviceBatches").items[1]
    if batch and batch.devicesCount >= least then return customer, batch end
  end
  error("the seeded world has no such batch")
end

local function upload(customer, batch, list)
  local reply = session:call("POST", customer .. "/deviceBatches", { BatchId = batch, Devices = list })
  assert.equal(202, reply.status)
  assert.equal("", reply.text)
  return reply.header("location")
end

local function finished(location)
  session:pass(60)
  return session:get("/v1" .. location)
end

describe("device deployment", function()
  before_each(function()
    session = support.start()
    path = session:customer_path(2)
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    engine.clean()
  end)

  it("has policies that are made, replaced and deleted", function()
    local before = #session:get(path .. "/policies").items
    local wanted = { name = "Desks", category = "o_o_b_e", description = "All", policySettings = { "skip_eula" } }
    local made = session:call("POST", path .. "/policies", wanted)
    assert.equal(200, made.status)
    assert.equal(0, made.body.devicesAssigned)
    assert.equal(made.body.createdDate, made.body.lastModifiedDate)
    local own = path .. "/policies/" .. made.body.id
    assert.same({ "skip_eula" }, session:get(own).policySettings)
    session:pass(5)
    local changed = support.with(wanted, { id = made.body.id, name = "Tables", policySettings = { "none" } })
    assert.equal("Tables", session:call("PUT", own, changed).body.name)
    assert.same({ "none" }, session:get(own).policySettings)
    assert.not_equal(session:get(own).createdDate, session:get(own).lastModifiedDate)
    for _, wrong in ipairs { { category = "x" }, { policySettings = { "fly" } }, { name = "" }, { id = "x" } } do
      assert.equal(400, session:call("PUT", own, support.with(changed, wrong)).status)
    end
    assert.equal(before + 1, #session:get(path .. "/policies").items)
    assert.equal(204, session:call("DELETE", own).status)
    assert.equal(404, session:call("DELETE", own).status)
    assert.equal(before, #session:get(path .. "/policies").items)
  end)

  it("lists devices a hundred at a time, by a token in the body alone", function()
    local customer, batch = with_batch(150)
    local target, seen = "/v1" .. batch.devicesLink.uri:gsub(" ", "%%20"), {}
    local headers
    repeat
      local page = session:get(target, headers)
      assert.is_nil(page.links)
      for _, item in ipairs(page.items) do seen[item.id] = true end
      headers = page.continuationToken and { "MS-ContinuationToken", page.continuationToken }
      assert(#page.items == 100 or not headers)
    until not headers
    local count = 0
    for _ in pairs(seen) do count = count + 1 end
    assert.equal(batch.devicesCount, count)
    assert.equal(404, session:call("GET", customer .. "/deviceBatches/none/devices").status)
    local partner = engine.connect({ url = session.settings.base_url },
      { credential = partnercenter.credentials.access_token(session:token()) })
    local walked = 0
    local node = partner.customers(customer:match("[^/]+$")).device_batches(batch.id).devices
    for _ in node:each() do walked = walked + 1 end
    assert.equal(count, walked)
    assert.is_nil(session.simulator.requests[#session.simulator.requests].target:find("seekOperation", 1, true))
  end)

  it("goes on from queued over processing to finished, and has the devices then", function()
    local location = upload(path, "Autumn 1", { device(1), device(2), device(2, { HardwareHash = "other" }) })
    assert.matches("^/customers/.+/batchJobStatus/[%x-]+$", location)
    local status = session:get("/v1" .. location)
    assert.equal("queued", status.status)
    assert.is_nil(status.completedTime)
    assert.equal("in-progress", status.devicesStatus[1].status)
    session:pass(3)
    assert.equal("processing", session:get("/v1" .. location).status)
    local batch = session:get(path .. "/deviceBatches").items
    assert.equal("processing", batch[#batch].status)
    assert.equal(0, batch[#batch].devicesCount)
    status = finished(location)
    assert.equal("finished", status.status)
    for _, part in ipairs(status.devicesStatus) do assert.equal("finished", part.status) end
    assert.equal(3, #session:get(path .. "/deviceBatches/autumn%201/devices").items)
    assert.equal(409, session:call("POST", path .. "/deviceBatches",
      { BatchId = "AUTUMN 1", Devices = { device(9) } }).status)
  end)

  it("reports the devices that belong to somebody already inside a finished job", function()
    local _, seeded = with_batch(1)
    local known = session:get("/v1" .. seeded.devicesLink.uri:gsub(" ", "%%20")).items[1]
    local elsewhere = session:customer_path(30)
    finished(upload(path, "one", { device(1) }))
    local status = finished(upload(elsewhere, "two", {
      device(1), device(2), { serialNumber = known.serialNumber, hardwareHash = "x" },
    }))
    assert.equal("finished", status.status)
    assert.equal("808", status.devicesStatus[1].errorCode)
    assert.equal("ZtdDeviceAssignedToOtherTenant", status.devicesStatus[1].errorDescription)
    assert.equal("finished", status.devicesStatus[2].status)
    assert.equal("808", status.devicesStatus[3].errorCode)
    status = finished(upload(path, "three", { device(1) }))
    assert.equal("finished_with_errors", status.status)
    assert.equal("806", status.devicesStatus[1].errorCode)
    local taken = session:get(path .. "/deviceBatches/one/devices").items[1]
    assert.equal(204, session:call("DELETE", path .. "/deviceBatches/one/devices/" .. taken.id).status)
    assert.equal("finished", finished(upload(elsewhere, "four", { device(1) })).devicesStatus[1].status)
  end)

  it("gives policies to devices, by a job or to one at once", function()
    finished(upload(path, "batch", { device(1), device(2) }))
    local list = session:get(path .. "/deviceBatches/batch/devices").items
    local policy = session:call("POST", path .. "/policies",
      { name = "P", category = "o_o_b_e", policySettings = { "skip_eula" } }).body
    local function with_policy(id) return { Id = id, Policies = { { Key = "o_o_b_e", Value = policy.id } } } end
    local reply = session:call("PATCH", path .. "/DevicePolicyUpdates", { Devices = {
      with_policy(list[1].id), with_policy("9993-8627"), { Attributes = { ObjectType = "DevicePolicyUpdateRequest" } },
    } })
    assert.equal(202, reply.status)
    local status = finished(reply.header("location"))
    assert.equal(2, #status.devicesStatus)
    assert.equal("404", status.devicesStatus[2].errorCode)
    assert.equal(policy.id, session:get(path .. "/deviceBatches/batch/devices").items[1].policies[1].value)
    assert.equal(1, session:get(path .. "/policies/" .. policy.id).devicesAssigned)
    local own = path .. "/deviceBatches/batch/devices/" .. list[2].id
    assert.equal(policy.id, session:call("PUT", own, with_policy(list[2].id)).body.policies[1].value)
    assert.equal(2, session:get(path .. "/policies/" .. policy.id).devicesAssigned)
    session:call("DELETE", path .. "/policies/" .. policy.id)
    assert.is_nil(session:get(path .. "/deviceBatches/batch/devices").items[1].policies[1].value)
  end)

  it("refuses devices that cannot be told from others, and lists that are none", function()
    local target = path .. "/deviceBatches"
    for _, list in ipairs { {}, { { SerialNumber = "1" } }, { { Id = "1" } }, { 5 } } do
      assert.equal(400, session:call("POST", target, { BatchId = "x", Devices = list }).status)
    end
    finished(upload(path, "x", { { serialNumber = "1", oemManufacturerName = "A", modelName = "B" } }))
    assert.equal(400, session:call("POST", target .. "/x/devices", { Devices = { device(1) } }).status)
    assert.equal(202, session:call("POST", target .. "/x/devices", { device(1) }).status)
    assert.equal(404, session:call("GET", path .. "/batchJobStatus/" .. session.world.partner.tenant).status)
  end)
end)

describe("a job of the client", function()
  after_each(engine.clean)

  it("sends a bare list, follows Location, and tells what failed of work that is finished", function()
    engine.skip_time()
    local partner, simulator = engine.simulated { customers = 40 }
    local customer = partner.customers(simulator.world:customer(2).id)
    local job = customer.device_batches:create { batchId = "a b", devices = { { productKey = "1" } } }
    local details, failures = job:wait()
    assert.equal("finished", details.status)
    assert.same({}, failures)
    job = customer.device_batches("a b").devices:create { { productKey = "1" }, { productKey = "2" } }
    details, failures = job:wait()
    assert.equal("finished", details.status)
    assert.equal(1, #failures)
    assert.equal("devicesStatus[1].errorDescription", failures[1].where)
    assert.equal("ZtdDeviceAlreadyAssigned", failures[1].what)
    assert.equal("806", failures[1].item.errorCode)
    assert.equal("running", (customer.device_batches("a b").devices:create { { productKey = "3" } }):status())
    engine.says(engine.fails("bad_input", customer.device_batches("a b").devices.create,
      customer.device_batches("a b").devices, { productKey = "4" }), "has to be a list of resources")
  end)

  it("that gives policies names the devices by their ids", function()
    engine.skip_time()
    local partner, simulator = engine.simulated { customers = 40 }
    local customer = partner.customers(simulator.world:customer(2).id)
    engine.says(engine.fails("bad_input", customer.device_policy_updates.apply, customer.device_policy_updates,
      { devices = { { id = "1" } } }), "devices[1].policies is missing")
    local job = customer.device_policy_updates:apply { devices = {
      { id = "1", policies = { { key = "o_o_b_e", value = "2" } } } } }
    local details, failures = job:wait()
    assert.equal("finished_with_errors", details.status)
    assert.equal("DeviceNotFound", failures[1].what)
  end)
end)
