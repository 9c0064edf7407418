-- Device deployment: what is sent, told from the documentation. init.lua says how a case is written.

local partnercenter = require "partnercenter"
local array = require("partnercenter").array

return {
  {
    operation = "customers.device_batches.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/deviceBatches" },
  },
  {
    operation = "customers.device_batches.create",
    params = { customer_id = "c-17" },
    body = {
      BatchId = "SampleBatchId",
      Devices = {
        {
          HardwareHash = "DummyHash1234",
          ProductKey = "00329-00000-0003-AA606",
          SerialNumber = "1R9-ZNP67",
          Id = partnercenter.null,
          Policies = partnercenter.null,
          Attributes = { ObjectType = "Device" },
        },
      },
      Attributes = { ObjectType = "DeviceBatchCreationRequest" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/deviceBatches",
      body = '{"Attributes":{"ObjectType":"DeviceBatchCreationRequest"},"BatchId":"SampleBatchId","Devices":[{'
        .. '"Attributes":{"ObjectType":"Device"},"HardwareHash":"DummyHash1234","Id":null,"Policies":null,'
        .. '"ProductKey":"00329-00000-0003-AA606","SerialNumber":"1R9-ZNP67"}]}',
    },
  },
  {
    operation = "customers.device_batches.devices.list",
    params = { customer_id = "c-17", device_batch_id = "device-batch-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/deviceBatches/device-batch-1/devices" },
  },
  {
    operation = "customers.device_batches.devices.list",
    params = {
      customer_id = "c-17",
      device_batch_id = "device-batch-1",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/deviceBatches/device-batch-1/devices",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "customers.device_batches.devices.create",
    params = { customer_id = "c-17", device_batch_id = "device-batch-1" },
    body = {
      {
        HardwareHash = "DummyHash1234",
        ProductKey = "00329-00000-0003-AA606",
        SerialNumber = "1R9-ZNP67",
      },
      { SerialNumber = "2R9", OemManufacturerName = "Contoso", ModelName = "X" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/deviceBatches/device-batch-1/devices",
      body = '[{"HardwareHash":"DummyHash1234","ProductKey":"00329-00000-0003-AA606","SerialNumber":"1R9-ZNP67"},{'
        .. '"ModelName":"X","OemManufacturerName":"Contoso","SerialNumber":"2R9"}]',
    },
  },
  {
    operation = "customers.device_batches.devices.create",
    params = { customer_id = "c-17", device_batch_id = "b 1" },
    body = array {},
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/deviceBatches/b%201/devices",
      body = "[]",
    },
  },
  {
    operation = "customers.device_batches.devices.update",
    params = { customer_id = "c-17", device_batch_id = "device-batch-1", device_id = "device-1" },
    body = {
      id = "device-1",
      policies = { { key = "o_o_b_e", value = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10" } },
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/deviceBatches/device-batch-1/devices/device-1",
      body = '{"id":"device-1","policies":[{"key":"o_o_b_e","value":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10"}]}',
    },
  },
  {
    operation = "customers.device_batches.devices.delete",
    params = { customer_id = "c-17", device_batch_id = "device-batch-1", device_id = "device-1" },
    expect = { method = "DELETE", target = "/v1/customers/c-17/deviceBatches/device-batch-1/devices/device-1" },
  },
  {
    operation = "customers.device_policy_updates.apply",
    params = { customer_id = "c-17" },
    body = {
      Devices = {
        {
          Id = "9993-8627-3608-6844-6369-4361-72",
          Policies = { { Key = "o_o_b_e", Value = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10" } },
          Attributes = { ObjectType = "Device" },
        },
      },
      Attributes = { ObjectType = "DevicePolicyUpdateRequest" },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/DevicePolicyUpdates",
      body = '{"Attributes":{"ObjectType":"DevicePolicyUpdateRequest"},"Devices":[{"Attributes":{'
        .. '"ObjectType":"Device"},"Id":"9993-8627-3608-6844-6369-4361-72","Policies":[{"Key":"o_o_b_e",'
        .. '"Value":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10"}]}]}',
    },
  },
  {
    operation = "customers.batch_job_status.get",
    params = { customer_id = "c-17", batch_tracking_id = "batch-tracking-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/batchJobStatus/batch-tracking-1" },
  },
  {
    operation = "customers.policies.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/policies" },
  },
  {
    operation = "customers.policies.create",
    params = { customer_id = "c-17" },
    body = {
      name = "Test Config Policy",
      category = "o_o_b_e",
      description = "This is a test policy",
      policySettings = { "oobe_user_not_local_admin", "skip_express_settings" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/policies",
      body = '{"category":"o_o_b_e","description":"This is a test policy","name":"Test Config Policy",'
        .. '"policySettings":["oobe_user_not_local_admin","skip_express_settings"]}',
    },
  },
  {
    operation = "customers.policies.get",
    params = { customer_id = "c-17", policy_id = "policy-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/policies/policy-1" },
  },
  {
    operation = "customers.policies.update",
    params = { customer_id = "c-17", policy_id = "policy-1" },
    body = {
      name = "Test Config Policy",
      category = "o_o_b_e",
      description = "This is a test policy",
      policySettings = { "oobe_user_not_local_admin", "skip_express_settings" },
      id = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10",
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/policies/policy-1",
      body = '{"category":"o_o_b_e","description":"This is a test policy",'
        .. '"id":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10","name":"Test Config Policy",'
        .. '"policySettings":["oobe_user_not_local_admin","skip_express_settings"]}',
    },
  },
  {
    operation = "customers.policies.delete",
    params = { customer_id = "c-17", policy_id = "policy-1" },
    expect = { method = "DELETE", target = "/v1/customers/c-17/policies/policy-1" },
  },
}
