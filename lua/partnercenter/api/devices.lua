-- Device deployment: batches of devices that Windows sets up by itself, the policies that say how, and the jobs that
-- uploads and policy updates start.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token = shared.any_token, shared.user_token
local customer_id = shared.customer_id
local clouds = { "global", "germany" }

local batch_id = shared.in_path("device_batch_id", "string", "The batch: the name that it was given")
local device_id = shared.in_path("device_id", "string", "The device, as the list of its batch has it")
local policy_id = shared.in_path("policy_id", "guid", "The policy")

local customer_path = "/v1/customers/{customer_id}"
local devices_path = customer_path .. "/deviceBatches/{device_batch_id}/devices"
local policy_path = customer_path .. "/policies/{policy_id}"

-- What all three kinds of work share: they answer 202, and Location leads to their state.
local batch_job = {
  poll = "customers.batch_job_status.get",
  by_location = true,
  status = "status",
  done = { "finished", "finished_with_errors" },
  failed = {},
  interval = 5,
}

local identity_note = "A device is known by hardwareHash, productKey, both, hardwareHash with serialNumber and perhaps "
  .. "productKey, or serialNumber with oemManufacturerName and modelName."
local job_note = "wait returns the job's details, and what failed: a finished job may hold devices that failed."

local operations = {
  {
    name = "customers.device_batches.list",
    doc = "Get a list of device batches for the specified customer",
    summary = "The batches of devices that a customer has",
    method = "GET",
    path = customer_path .. "/deviceBatches",
    params = { customer_id },
    returns = "Collection<DeviceBatch>",
    paging = "link",
    auth = any_token,
    clouds = clouds,
    notes = { "devicesLink may hold the batch's name unencoded." },
  },
  {
    name = "customers.device_batches.create",
    doc = "Upload a list of devices to create a new batch for the specified customer",
    summary = "Make a batch of devices and register them for deployment",
    method = "POST",
    path = customer_path .. "/deviceBatches",
    params = { customer_id },
    body = "DeviceBatchCreationRequest",
    body_required = { "batchId", "devices" },
    returns = "none",
    auth = user_token,
    clouds = clouds,
    job = batch_job,
    notes = { "batchId is a name of your choice that the customer does not have yet.", identity_note, job_note },
  },
  {
    name = "customers.device_batches.devices.list",
    doc = "Get a list of devices for the specified batch and customer",
    summary = "The devices of a batch, a hundred at a time",
    method = "GET",
    path = devices_path,
    params = { customer_id, batch_id, shared.continuation_token },
    returns = "Collection<Device>",
    paging = "token",
    auth = any_token,
    clouds = clouds,
    notes = { "A device without a policy has the key o_o_b_e with a null value." },
  },
  {
    name = "customers.device_batches.devices.create",
    doc = "Upload a list of devices to an existing batch for the specified customer",
    summary = "Add devices to a batch and register them for deployment",
    method = "POST",
    path = devices_path,
    params = { customer_id, batch_id },
    body = "array<Device>",
    returns = "none",
    auth = any_token,
    clouds = clouds,
    job = batch_job,
    notes = { "The body is a bare list of devices.", identity_note, job_note },
  },
  {
    name = "customers.device_batches.devices.update",
    known_from = "the .NET and Java clients",
    summary = "Change a device of a batch",
    method = "PUT",
    path = devices_path .. "/{device_id}",
    params = { customer_id, batch_id, device_id },
    body = "Device",
    returns = "Device",
    auth = any_token,
    clouds = clouds,
    notes = { "Both clients call it a patch, and send PUT." },
  },
  {
    name = "customers.device_batches.devices.delete",
    doc = "Delete a device for the specified customer",
    summary = "Take a device out of its batch",
    method = "DELETE",
    path = devices_path .. "/{device_id}",
    params = { customer_id, batch_id, device_id },
    returns = "none",
    auth = any_token,
    clouds = clouds,
  },
  {
    name = "customers.device_policy_updates.apply",
    doc = "Update a list of devices with a policy",
    summary = "Give a policy to devices, of whichever batches",
    method = "PATCH",
    path = customer_path .. "/DevicePolicyUpdates",
    params = { customer_id },
    body = "DevicePolicyUpdateRequest",
    body_required = { "devices[].id", "devices[].policies" },
    returns = "none",
    auth = any_token,
    clouds = clouds,
    job = batch_job,
    notes = { "Each device has policies = { { key = \"o_o_b_e\", value = the policy's id } }.", job_note },
  },
  {
    name = "customers.batch_job_status.get",
    doc = "Get the status of a device batch upload",
    summary = "How far an upload or a policy update is, device by device",
    method = "GET",
    path = customer_path .. "/batchJobStatus/{batch_tracking_id}",
    params = {
      customer_id,
      shared.in_path("batch_tracking_id", "guid", "The job: the end of the Location that its start answered"),
    },
    returns = "BatchUploadDetails",
    failures = { "devicesStatus[].errorDescription" },
    auth = any_token,
    clouds = clouds,
    notes = {
      "finished says nothing about single devices: look at each of devicesStatus.",
      "devicesStatus may have an entry that names no device.",
    },
  },

  {
    name = "customers.policies.list",
    doc = "Get a list of a customer's policies",
    summary = "The policies that a customer's devices can be set up by",
    method = "GET",
    path = customer_path .. "/policies",
    params = { customer_id },
    returns = "Collection<ConfigurationPolicy>",
    paging = "link",
    auth = any_token,
    clouds = clouds,
    notes = { "Dates come with an offset here, and without a zone where a policy was just written." },
  },
  {
    name = "customers.policies.create",
    doc = "Create a new configuration policy for the specified customer",
    summary = "Make a policy for a customer's devices",
    method = "POST",
    path = customer_path .. "/policies",
    params = { customer_id },
    body = "ConfigurationPolicy",
    body_required = { "name", "category", "policySettings" },
    returns = "ConfigurationPolicy",
    auth = any_token,
    clouds = clouds,
    notes = { "The category is o_o_b_e: no other one is known.", "Answers 200, not 201." },
  },
  {
    name = "customers.policies.get",
    doc = "Retrieve a customer's configuration policy",
    summary = "Read one policy",
    method = "GET",
    path = policy_path,
    params = { customer_id, policy_id },
    returns = "ConfigurationPolicy",
    auth = any_token,
    clouds = clouds,
  },
  {
    name = "customers.policies.update",
    doc = "Update a configuration policy for the specified customer",
    summary = "Replace a policy's name, description and settings",
    method = "PUT",
    path = policy_path,
    params = { customer_id, policy_id },
    body = "ConfigurationPolicy",
    body_required = { "id", "name", "category", "policySettings" },
    returns = "ConfigurationPolicy",
    auth = any_token,
    clouds = clouds,
    notes = { "id and category have to be there and cannot change. There is no ETag: the last change counts." },
  },
  {
    name = "customers.policies.delete",
    doc = "Delete a configuration policy for the specified customer",
    summary = "Delete a policy",
    method = "DELETE",
    path = policy_path,
    params = { customer_id, policy_id },
    returns = "none",
    auth = any_token,
    clouds = clouds,
  },
}

return { area = "Device deployment", operations = operations }
