-- Devices that are set up by themselves: batches, policies, and jobs.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  ConfigurationPolicy = {
    summary = "How devices are set up",
    doc = "Device deployment resources",
    fields = {
      { name = "id", type = "guid", read_only = true, summary = "The policy" },
      { name = "name", type = "string", required = true, summary = "Name of it" },
      { name = "category", type = "string", required = true, summary = "What it is about: o_o_b_e; cannot change" },
      { name = "description", type = "string", summary = "Text about it" },
      { name = "devicesAssigned", type = "integer", read_only = true, summary = "Devices that it is given to" },
      { name = "policySettings", type = "array<PolicySetting>", required = true, summary = "What it sets" },
      { name = "createdDate", type = "datetime", read_only = true, summary = "When it was made" },
      { name = "lastModifiedDate", type = "datetime", read_only = true, summary = "When it was changed last" },
      attributes,
    },
  },
  Device = {
    summary = "A Windows device registered for deployment",
    doc = "Device deployment resources",
    fields = {
      { name = "id", type = "string", summary = "The device: given by the service, a GUID or other digits" },
      { name = "serialNumber", type = "string", summary = "Serial number" },
      { name = "productKey", type = "string", summary = "Product key" },
      { name = "hardwareHash", type = "string", summary = "Hash of the hardware" },
      { name = "modelName", type = "string", summary = "Model" },
      { name = "oemManufacturerName", type = "string", summary = "Manufacturer" },
      { name = "policies", type = "array<KeyValuePair>", summary = "Its policies: category and policy id, or null" },
      { name = "createdBy", type = "string", read_only = true, summary = "Who registered it; seen in requests, null" },
      { name = "uploadedDate", type = "datetime", read_only = true, summary = "When it was registered" },
      { name = "allowedOperations", type = "array<string>", read_only = true, summary = "HTTP methods that it takes" },
      attributes,
    },
  },
  DeviceBatch = {
    summary = "A named set of devices",
    doc = "Device deployment resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The batch: the name that it was given" },
      { name = "status", type = "BatchUploadStatus", summary = "How far its latest upload is; seen in replies" },
      { name = "createdBy", type = "string", summary = "The tenant that made it" },
      { name = "creationDate", type = "datetime", summary = "When it was made; without a zone" },
      { name = "devicesCount", type = "integer", summary = "How many devices it has" },
      { name = "devicesLink", type = "Link", summary = "Its devices" },
      attributes,
    },
  },
  DeviceBatchCreationRequest = {
    summary = "A new batch and its devices",
    doc = "Device deployment resources",
    fields = {
      { name = "batchId", type = "string", summary = "Name of the batch" },
      { name = "devices", type = "array<Device>", summary = "The devices" },
      attributes,
    },
  },
  DevicePolicyUpdateRequest = {
    summary = "Policies for devices",
    doc = "Device deployment resources",
    fields = {
      { name = "devices", type = "array<Device>", summary = "The devices: id and policies of each" },
      attributes,
    },
  },
  BatchUploadDetails = {
    summary = "How far an upload or a policy update is",
    doc = "Device deployment resources",
    fields = read_only {
      { name = "batchTrackingId", type = "guid", summary = "The job" },
      { name = "status", type = "BatchUploadStatus", summary = "How far it is as a whole" },
      { name = "startedTime", type = "datetime", summary = "When it began; without a zone" },
      { name = "completedTime", type = "datetime", summary = "When it ended; without a zone" },
      { name = "devicesStatus", type = "array<DeviceUploadDetails>", summary = "How far it is with each device" },
      attributes,
    },
  },
  DeviceUploadDetails = {
    summary = "How far a job is with one device",
    doc = "Device deployment resources",
    fields = read_only {
      { name = "deviceId", type = "string", summary = "The device; not in all replies" },
      { name = "serialNumber", type = "string", summary = "Its serial number" },
      { name = "productKey", type = "string", summary = "Its product key" },
      { name = "status", type = "DeviceUploadStatus", summary = "How far it is" },
      { name = "errorCode", type = "string", summary = "What kind of failure: a number as text, as in 808" },
      { name = "errorDescription", type = "string", summary = "Name of the failure" },
      attributes,
    },
  },
}

local enums = {
  PolicySetting = {
    summary = "What a policy sets",
    values = {
      { "none", "Nothing" },
      { "remove_oem_preinstalls", "What the maker installed is removed" },
      { "oobe_user_not_local_admin", "Whoever sets it up is no local administrator" },
      { "skip_express_settings", "No questions about express settings" },
      { "skip_oem_registration", "No registration with the maker" },
      { "skip_early_oem_registration", "The same, as the page on updates has it" },
      { "skip_eula", "No license terms to accept" },
    },
  },
  BatchUploadStatus = {
    summary = "How far a job is",
    values = {
      { "unknown", "Not known" },
      { "queued", "It waits" },
      { "processing", "It is under way" },
      { "finished", "It has ended" },
      { "finished_with_errors", "It has ended, and devices failed" },
    },
  },
  DeviceUploadStatus = {
    summary = "How far a job is with one device",
    values = {
      { "in-progress", "Under way" },
      { "finished", "Done" },
      { "finished_with_errors", "Failed" },
    },
  },
}

return { types = types, enums = enums }
