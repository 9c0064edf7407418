-- Device deployment: policies, batches, devices, and the jobs behind uploads and policy updates. What there is, and
-- what jobs do in the course of time, is in devices.lua.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local devices = require "partnercenter.simulator.devices"
local fail = require "partnercenter.simulator.fail"
local paging = require "partnercenter.simulator.paging"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local array, null = core.json.array, core.json.null
local member, required = request.member, request.required

local handlers = {}

local PAGE = 100
local CATEGORY = "o_o_b_e"

-- Dates in lists and single reads have seven digits and an offset, those of what was just written have no zone.
local function written_long_ago(self, seconds)
  if not self.irregular.seven_digits then return dates.utc(seconds) end
  return (dates.precise(seconds - 7 * 3600, 1944704):gsub("Z$", "-07:00"))
end

local function collection(items, total)
  local page = shapes.collection(items, nil, total)
  page.links = nil
  return page
end

-- Policies ----------------------------------------------------------------------------------------------------------

local settings = {}
for _, name in ipairs({ "none", "remove_oem_preinstalls", "oobe_user_not_local_admin", "skip_express_settings",
  "skip_oem_registration", "skip_early_oem_registration", "skip_eula" }) do
  settings[name] = true
end

local function policy_shape(self, store, policy, date)
  local assigned = 0
  for _, batch in ipairs(store.batches) do
    for _, device in ipairs(batch.devices) do
      if device.policy == policy.id then assigned = assigned + 1 end
    end
  end
  return {
    id = policy.id,
    name = policy.name,
    category = CATEGORY,
    description = policy.description,
    devicesAssigned = assigned,
    policySettings = array({ table.unpack(policy.settings) }),
    createdDate = date(self, policy.created),
    lastModifiedDate = date(self, policy.changed),
    attributes = { objectType = "ConfigurationPolicy" },
  }
end

local function plain_date(_, seconds) return dates.plain(seconds) end

local function read_policy(body)
  local category = required(body, "category")
  if category:lower() ~= CATEGORY then fail.bad_request("%s is not a category of policies.", category) end
  local given, list = member(body, "policySettings", "table"), {}
  if not given or not given[1] then fail.bad_request("policySettings is required.") end
  for position, name in ipairs(given) do
    if type(name) ~= "string" or not settings[name:lower()] then
      fail.bad_request("%s is not a setting of policies.", tostring(name))
    end
    list[position] = name:lower()
  end
  return { name = required(body, "name"), description = member(body, "description", "string"), settings = list }
end

local function find_policy(self, store)
  local id = self.params.policy_id
  local policy, position = devices.policy(store, id)
  if not policy then fail.not_found("The policy %s was not found.", id) end
  return policy, position
end

handlers["customers.policies.list"] = function(self)
  local store, items = devices.of(self.world, self:customer()), {}
  for position, policy in ipairs(store.policies) do
    items[position] = policy_shape(self, store, policy, written_long_ago)
  end
  return 200, collection(items)
end

handlers["customers.policies.get"] = function(self)
  local store = devices.of(self.world, self:customer())
  return 200, policy_shape(self, store, find_policy(self, store), written_long_ago)
end

handlers["customers.policies.create"] = function(self)
  local customer, policy = self:customer(), read_policy(self:body())
  local store = devices.for_writing(self.world, customer)
  devices.add_policy(self.world, customer, store, policy)
  return 200, policy_shape(self, store, policy, plain_date)
end

handlers["customers.policies.update"] = function(self)
  local customer, body = self:customer(), self:body()
  local store = devices.for_writing(self.world, customer)
  local policy = find_policy(self, store)
  if required(body, "id"):lower() ~= policy.id then fail.bad_request("The id of a policy cannot be changed.") end
  for name, value in pairs(read_policy(body)) do policy[name] = value end
  policy.changed = self.now
  return 200, policy_shape(self, store, policy, plain_date)
end

handlers["customers.policies.delete"] = function(self)
  local store = devices.for_writing(self.world, self:customer())
  local policy, position = find_policy(self, store)
  table.remove(store.policies, position)
  for _, batch in ipairs(store.batches) do
    for _, device in ipairs(batch.devices) do
      if device.policy == policy.id then device.policy = nil end
    end
  end
  return 204
end

-- Batches and devices -----------------------------------------------------------------------------------------------

local function find_batch(self, store)
  local batch = devices.batch(store, self.params.device_batch_id)
  if not batch then fail.not_found("The batch %s was not found.", self.params.device_batch_id) end
  return batch
end

local function device_shape(self, device)
  return {
    id = device.id,
    serialNumber = device.serialNumber,
    productKey = device.productKey,
    hardwareHash = device.hardwareHash,
    modelName = device.modelName,
    oemManufacturerName = device.oemManufacturerName,
    policies = array({ { key = CATEGORY, value = device.policy or null } }),
    uploadedDate = written_long_ago(self, device.uploaded),
    allowedOperations = array({ "GET", "PATCH", "DELETE" }),
    attributes = { objectType = "Device" },
  }
end

handlers["customers.device_batches.list"] = function(self)
  local customer, items = self:customer(), {}
  for position, batch in ipairs(devices.of(self.world, customer).batches) do
    items[position] = {
      id = batch.id,
      status = batch.job and devices.status(self.world, batch.job) or "finished",
      createdBy = self.world.partner.tenant,
      creationDate = dates.plain(batch.created),
      devicesCount = #batch.devices,
      devicesLink = shapes.link(("/customers/%s/deviceBatches/%s/devices"):format(customer.id, batch.id)),
      attributes = { objectType = "DeviceBatch" },
    }
  end
  return 200, collection(items)
end

-- A hundred at a time. The token stands in the body, and nothing else leads on.
handlers["customers.device_batches.devices.list"] = function(self)
  local customer = self:customer()
  local batch = find_batch(self, devices.of(self.world, customer))
  local scope = "devices " .. customer.id .. " " .. batch.id:lower()
  local token, position = self.headers["ms-continuationtoken"], 1
  if token then position = paging.resume(self.world, scope, token) end
  local items = {}
  for number = position, math.min(position + PAGE - 1, #batch.devices) do
    items[#items + 1] = device_shape(self, batch.devices[number])
  end
  local page = collection(items, not self.irregular.page_totals and #batch.devices or nil)
  if position + PAGE <= #batch.devices then
    page.continuationToken = paging.token(self.world, scope, position + PAGE, PAGE)
  end
  return 200, page
end

local texts = { "serialNumber", "productKey", "hardwareHash", "modelName", "oemManufacturerName" }

-- The policy that a device is given: nil when none is named.
local function read_policy_of(given)
  local policy
  for _, pair in ipairs(member(given, "policies", "table") or {}) do
    if type(pair) ~= "table" then fail.bad_request("policies must hold pairs of key and value.") end
    if required(pair, "key"):lower() ~= CATEGORY then fail.bad_request("%s is not a category.", pair.key) end
    policy = member(pair, "value", "string")
  end
  return policy and policy:lower()
end

local function read_device(given)
  if type(given) ~= "table" or core.json.is_array(given) then fail.bad_request("A device must be an object.") end
  local device = { policy = read_policy_of(given) }
  for _, name in ipairs(texts) do device[name] = member(given, name, "string") end
  return device
end

local function read_new_devices(list)
  if not list[1] then fail.bad_request("There is no device in the list.") end
  local read = {}
  for position, given in ipairs(list) do
    read[position] = read_device(given)
    if not devices.identities(read[position])[1] then
      fail.bad_request("Device %d cannot be identified: hardwareHash, productKey, or serialNumber with "
        .. "oemManufacturerName and modelName are required.", position)
    end
  end
  return read
end

local function accepted(customer, job)
  return 202, nil, { "Location", ("/customers/%s/batchJobStatus/%s"):format(customer.id, job.id) }
end

handlers["customers.device_batches.create"] = function(self)
  local customer, body = self:customer(), self:body()
  local name = required(body, "batchId")
  local given = read_new_devices(member(body, "devices", "table") or {})
  local store = devices.for_writing(self.world, customer)
  if devices.batch(store, name) then fail.conflict(409, "There is a batch %s already.", name) end
  local batch = { id = name, created = self.now, devices = {} }
  table.insert(store.batches, batch)
  return accepted(customer, devices.start(self.world, customer, store, "upload", given, batch))
end

handlers["customers.device_batches.devices.create"] = function(self)
  local customer = self:customer()
  local store = devices.for_writing(self.world, customer)
  local batch = find_batch(self, store)
  return accepted(customer, devices.start(self.world, customer, store, "upload", read_new_devices(self:list()), batch))
end

local function find_device(self, store)
  local batch, id = find_batch(self, store), self.params.device_id
  local device, _, position = devices.find(store, id, batch)
  if not device then fail.not_found("The device %s was not found in the batch %s.", id, batch.id) end
  return device, batch, position
end

handlers["customers.device_batches.devices.update"] = function(self)
  local store = devices.for_writing(self.world, self:customer())
  local device, given = find_device(self, store), read_device(self:body())
  if given.policy and not devices.policy(store, given.policy) then
    fail.bad_request("The policy %s was not found.", given.policy)
  end
  device.policy = given.policy
  device.modelName = given.modelName or device.modelName
  device.oemManufacturerName = given.oemManufacturerName or device.oemManufacturerName
  return 200, device_shape(self, device)
end

handlers["customers.device_batches.devices.delete"] = function(self)
  local store = devices.for_writing(self.world, self:customer())
  local _, batch, position = find_device(self, store)
  devices.remove(self.world, batch, position)
  return 204
end

-- Jobs --------------------------------------------------------------------------------------------------------------

handlers["customers.device_policy_updates.apply"] = function(self)
  local customer, given = self:customer(), {}
  for position, entry in ipairs(member(self:body(), "devices", "table") or {}) do
    if type(entry) ~= "table" then fail.bad_request("A device must be an object.") end
    local id = member(entry, "id", "string")
    -- An entry that holds nothing but attributes is misplaced metadata, which the documentation sends too.
    if id then given[#given + 1] = { id = id, policy = read_policy_of(entry) } end
    if not id and not entry.attributes then fail.bad_request("Device %d has no id.", position) end
  end
  if not given[1] then fail.bad_request("There is no device in the list.") end
  local store = devices.for_writing(self.world, customer)
  return accepted(customer, devices.start(self.world, customer, store, "policy", given))
end

local function device_status(store, job, given, result)
  local known = job.kind == "policy" and devices.find(store, given.id) or given
  return {
    deviceId = job.kind == "policy" and given.id or nil,
    serialNumber = known.serialNumber,
    productKey = known.productKey,
    status = not result and "in-progress" or result.code and "finished_with_errors" or "finished",
    errorCode = result and result.code or nil,
    errorDescription = result and result.name or nil,
    attributes = { objectType = "DeviceUploadDetails" },
  }
end

handlers["customers.batch_job_status.get"] = function(self)
  local store, id = devices.of(self.world, self:customer()), self.params.batch_tracking_id:lower()
  for _, job in ipairs(store.jobs) do
    if job.id == id then
      local list = {}
      for position, given in ipairs(job.given) do
        list[position] = device_status(store, job, given, job.results and job.results[position])
      end
      return 200, {
        batchTrackingId = job.id,
        status = devices.status(self.world, job),
        startedTime = dates.plain(job.at),
        completedTime = job.results and dates.plain(job.ends) or nil,
        devicesStatus = array(list),
        attributes = { objectType = "BatchUploadDetails" },
      }
    end
  end
  fail.not_found("The job %s was not found.", self.params.batch_tracking_id)
end

return handlers
