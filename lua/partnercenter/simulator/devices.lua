-- Devices, their batches, policies and jobs in the simulated world. What a customer began with is made from the seed
-- each time it is looked at; after the first change it is kept. Jobs go on with the clock: a job holds what it will do,
-- and does it when somebody looks after its end.
-- What may be asked and how it looks is in handlers/devices.lua.

local ids = require "partnercenter.simulator.ids"
local random = require "partnercenter.simulator.random"

local devices = {}

local FOR_DEPLOYMENT, FOR_DEVICE = 31, 32
local POLICY, DEVICE, JOB = 1 << 20, 2 << 20, 3 << 20 -- what a deployment id names, above its number

local QUEUED = 2 -- seconds that a job waits
local WORKED = 6 -- and works at least
local WORKED_ON_EACH = 0.05 -- and for each device

local makers = { { "Fabrikam Devices", "Slate 13" }, { "Adatum Computers", "Tower 7" }, { "Wingtip PC", "Book X" } }

local function new_id(world, customer, kind, number)
  return world.seeded.ids.guid(ids.kinds.deployment, customer.index, kind | number)
end

-- A device as the maker ships it. The serial number tells whose it is.
local function seeded_device(world, customer, number, uploaded)
  local bits = random.at(world.seeded.seed, FOR_DEVICE, customer.index, number)
  local maker = makers[random.pick(bits, 1, #makers) + 1]
  return {
    id = new_id(world, customer, DEVICE, number),
    serialNumber = ("SIM%06d-%04d"):format(customer.index, number),
    productKey = ("%05d-%05d-%04d-AA%04d"):format(customer.index % 100000, random.pick(bits, 9, 100000), number,
      random.pick(bits, 33, 10000)),
    modelName = maker[2],
    oemManufacturerName = maker[1],
    uploaded = uploaded,
  }
end

local function seeded_store(world, customer)
  local store = { policies = {}, batches = {}, jobs = {}, policy_count = 0, device_count = 0, job_count = 0 }
  if customer.index > world.seeded_customers then return store end
  local bits = random.at(world.seeded.seed, FOR_DEPLOYMENT, customer.index)
  local begun = customer.created + 400 * 86400
  for number = 1, random.pick(bits, 1, 3) do
    store.policies[number] = {
      id = new_id(world, customer, POLICY, number),
      name = number == 1 and "Office desks" or "Field staff",
      description = "How new devices are set up",
      settings = number == 1 and { "skip_eula", "skip_express_settings" } or { "oobe_user_not_local_admin" },
      created = begun,
      changed = begun,
    }
  end
  store.policy_count = #store.policies
  if random.pick(bits, 5, 3) > 0 then
    local batch = { id = "First delivery", created = begun, devices = {} }
    for number = 1, random.pick(bits, 9, 4) == 0 and 230 or 1 + random.pick(bits, 17, 12) do
      local device = seeded_device(world, customer, number, begun)
      local policy = random.pick(bits, 25, 2) == 0 and store.policies[1]
      device.policy = policy and policy.id or nil
      batch.devices[number] = device
    end
    store.batches[1] = batch
    store.device_count = #batch.devices
  end
  return store
end

local function kept(world)
  world.deployments = world.deployments or { of = {}, owners = {} } -- customer's index → store; identity → index
  return world.deployments
end

--- What names a device in the whole world: each of the texts that tell it from others.
---@param device table
---@return string[] empty when it cannot be told
function devices.identities(device)
  local function has(name) return type(device[name]) == "string" and device[name]:find("%S") ~= nil end
  if has "hardwareHash" then return { "hash " .. device.hardwareHash } end
  if has "productKey" then return { "key " .. device.productKey } end
  if has "serialNumber" and has "oemManufacturerName" and has "modelName" then
    return { "serial " .. device.serialNumber .. " " .. device.oemManufacturerName .. " " .. device.modelName }
  end
  return {}
end

-- The customer that a device belongs to already, by its index.
local function owner_of(world, device)
  for _, identity in ipairs(devices.identities(device)) do
    local owner = kept(world).owners[identity]
    if owner then return owner end
  end
  local index, number = (device.serialNumber or ""):match("^SIM(%d%d%d%d%d%d)%-(%d%d%d%d)$")
  local customer = index and world:customer(tonumber(index, 10))
  if not customer then return nil end
  local seeded = devices.find(devices.of(world, customer), new_id(world, customer, DEVICE, tonumber(number, 10)))
  return seeded and customer.index
end

-- Jobs --------------------------------------------------------------------------------------------------------------

-- Each kind of work on one device: returns the code and the name of what went wrong, or nothing.
local work = {}

function work.upload(world, customer, store, job, given)
  local owner = owner_of(world, given)
  if owner == customer.index then return "806", "ZtdDeviceAlreadyAssigned" end
  if owner then return "808", "ZtdDeviceAssignedToOtherTenant" end
  store.device_count = store.device_count + 1
  local device = { uploaded = job.at + QUEUED, id = new_id(world, customer, DEVICE, store.device_count) }
  for name, value in pairs(given) do device[name] = value end
  table.insert(job.batch.devices, device)
  for _, identity in ipairs(devices.identities(device)) do kept(world).owners[identity] = customer.index end
  return nil
end

function work.policy(_, _, store, _, given)
  local device = devices.find(store, given.id)
  if not device then return "404", "DeviceNotFound" end
  if given.policy and not devices.policy(store, given.policy) then return "404", "PolicyNotFound" end
  device.policy = given.policy
  return nil
end

local function finish(world, customer, store, job)
  job.results = {}
  for number, given in ipairs(job.given) do
    local code, name = work[job.kind](world, customer, store, job, given)
    job.results[number] = { code = code, name = name }
    job.failed = job.failed + (code and 1 or 0)
  end
  if job.batch then job.batch.job = nil end
end

-- Does what jobs had to do by now, in the order in which they began.
local function settle(world, customer, store)
  local now = world.clock()
  for _, job in ipairs(store.jobs) do
    if not job.results and now >= job.ends then finish(world, customer, store, job) end
  end
  return store
end

--- How far a job is.
---@param world table
---@param job table
---@return "queued"|"processing"|"finished"|"finished_with_errors"
function devices.status(world, job)
  if job.results then return job.failed > 0 and job.failed == #job.given and "finished_with_errors" or "finished" end
  return world.clock() < job.at + QUEUED and "queued" or "processing"
end

--- Starts work on devices.
---@param world table
---@param customer table
---@param store table for writing
---@param kind "upload"|"policy"
---@param given table[]
---@param batch? table that an upload is for
---@return table job with its id
function devices.start(world, customer, store, kind, given, batch)
  store.job_count = store.job_count + 1
  local now = world.clock()
  local job = { id = new_id(world, customer, JOB, store.job_count), kind = kind, given = given, batch = batch, at = now,
    ends = now + QUEUED + WORKED + WORKED_ON_EACH * #given, failed = 0 }
  store.jobs[store.job_count] = job
  if batch then batch.job = job end
  return job
end

-- The store --------------------------------------------------------------------------------------------------------

--- What a customer has: policies, batches with their devices, and jobs. Not to be changed.
---@param world table
---@param customer table
---@return table store
function devices.of(world, customer)
  local store = kept(world).of[customer.index]
  if store then return settle(world, customer, store) end
  return seeded_store(world, customer)
end

--- The same, to be changed: it is kept from now on.
---@param world table
---@param customer table
---@return table store
function devices.for_writing(world, customer)
  local store = devices.of(world, customer)
  kept(world).of[customer.index] = store
  return store
end

--- Adds a policy.
---@param world table
---@param customer table
---@param store table for writing
---@param policy table without id and dates
---@return table policy
function devices.add_policy(world, customer, store, policy)
  store.policy_count = store.policy_count + 1
  policy.id = new_id(world, customer, POLICY, store.policy_count)
  policy.created = world.clock()
  policy.changed = policy.created
  table.insert(store.policies, policy)
  return policy
end

--- The policy of this id, and where it stands.
---@param store table
---@param id string
---@return table|nil policy
---@return integer|nil position
function devices.policy(store, id)
  for position, policy in ipairs(store.policies) do
    if policy.id == id:lower() then return policy, position end
  end
end

--- The batch of this name, whatever its case.
---@param store table
---@param id string
---@return table|nil
function devices.batch(store, id)
  for _, batch in ipairs(store.batches) do
    if batch.id:lower() == id:lower() then return batch end
  end
end

--- A device by its id, in one batch or in any.
---@param store table
---@param id string
---@param only? table batch
---@return table|nil device
---@return table|nil batch
---@return integer|nil position in the batch
function devices.find(store, id, only)
  for _, batch in ipairs(only and { only } or store.batches) do
    for position, device in ipairs(batch.devices) do
      if device.id == id:lower() then return device, batch, position end
    end
  end
end

--- Takes a device away; it may be registered again, by anybody.
---@param world table
---@param batch table
---@param position integer
function devices.remove(world, batch, position)
  local device = table.remove(batch.devices, position)
  for _, identity in ipairs(devices.identities(device)) do kept(world).owners[identity] = nil end
end

return devices
