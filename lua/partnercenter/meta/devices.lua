---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field batch_job_status partnercenter.tree.customers.by_id.batch_job_status
---@field device_batches partnercenter.tree.customers.by_id.device_batches
---@field device_policy_updates partnercenter.tree.customers.by_id.device_policy_updates
---@field policies partnercenter.tree.customers.by_id.policies

---@class partnercenter.tree.customers.by_id.batch_job_status
---@overload fun(batch_tracking_id: string|integer|table): partnercenter.tree.customers.by_id.batch_job_status.by_id

---@class partnercenter.tree.customers.by_id.batch_job_status.by_id
---@field get fun(self: partnercenter.tree.customers.by_id.batch_job_status.by_id, params?: partnercenter.CallOptions): partnercenter.types.BatchUploadDetails How far an upload or a policy update is, device by device

---@class partnercenter.tree.customers.by_id.device_batches
---@overload fun(device_batch_id: string|integer|table): partnercenter.tree.customers.by_id.device_batches.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.device_batches, device_batch_creation_request: partnercenter.types.DeviceBatchCreationRequest, params?: partnercenter.CallOptions): true|partnercenter.Job Make a batch of devices and register them for deployment
---@field each fun(self: partnercenter.tree.customers.by_id.device_batches, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.DeviceBatch The batches of devices that a customer has
---@field list fun(self: partnercenter.tree.customers.by_id.device_batches, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.DeviceBatch)[] } The batches of devices that a customer has
---@field pages fun(self: partnercenter.tree.customers.by_id.device_batches, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.DeviceBatch)[] }) The batches of devices that a customer has

---@class partnercenter.tree.customers.by_id.device_batches.by_id
---@field devices partnercenter.tree.customers.by_id.device_batches.by_id.devices

---@class partnercenter.tree.customers.by_id.device_batches.by_id.devices
---@overload fun(device_id: string|integer|table): partnercenter.tree.customers.by_id.device_batches.by_id.devices.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.device_batches.by_id.devices, devices: partnercenter.types.Device[], params?: partnercenter.CallOptions): true|partnercenter.Job Add devices to a batch and register them for deployment
---@field each fun(self: partnercenter.tree.customers.by_id.device_batches.by_id.devices, params?: partnercenter.params.customers.device_batches.devices.list|partnercenter.Next): fun(): partnercenter.types.Device The devices of a batch, a hundred at a time
---@field list fun(self: partnercenter.tree.customers.by_id.device_batches.by_id.devices, params?: partnercenter.params.customers.device_batches.devices.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Device)[] } The devices of a batch, a hundred at a time
---@field pages fun(self: partnercenter.tree.customers.by_id.device_batches.by_id.devices, params?: partnercenter.params.customers.device_batches.devices.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Device)[] }) The devices of a batch, a hundred at a time

---@class partnercenter.tree.customers.by_id.device_batches.by_id.devices.by_id
---@field delete fun(self: partnercenter.tree.customers.by_id.device_batches.by_id.devices.by_id, params?: partnercenter.CallOptions): true Take a device out of its batch
---@field update fun(self: partnercenter.tree.customers.by_id.device_batches.by_id.devices.by_id, device: partnercenter.types.Device, params?: partnercenter.CallOptions): partnercenter.types.Device Change a device of a batch

---@class partnercenter.tree.customers.by_id.device_policy_updates
---@field apply fun(self: partnercenter.tree.customers.by_id.device_policy_updates, device_policy_update_request: partnercenter.types.DevicePolicyUpdateRequest, params?: partnercenter.CallOptions): true|partnercenter.Job Give a policy to devices, of whichever batches

---@class partnercenter.tree.customers.by_id.policies
---@overload fun(policy_id: string|integer|table): partnercenter.tree.customers.by_id.policies.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.policies, configuration_policy: partnercenter.types.ConfigurationPolicy, params?: partnercenter.CallOptions): partnercenter.types.ConfigurationPolicy Make a policy for a customer's devices
---@field each fun(self: partnercenter.tree.customers.by_id.policies, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.ConfigurationPolicy The policies that a customer's devices can be set up by
---@field list fun(self: partnercenter.tree.customers.by_id.policies, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ConfigurationPolicy)[] } The policies that a customer's devices can be set up by
---@field pages fun(self: partnercenter.tree.customers.by_id.policies, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ConfigurationPolicy)[] }) The policies that a customer's devices can be set up by

---@class partnercenter.tree.customers.by_id.policies.by_id
---@field delete fun(self: partnercenter.tree.customers.by_id.policies.by_id, params?: partnercenter.CallOptions): true Delete a policy
---@field get fun(self: partnercenter.tree.customers.by_id.policies.by_id, params?: partnercenter.CallOptions): partnercenter.types.ConfigurationPolicy Read one policy
---@field update fun(self: partnercenter.tree.customers.by_id.policies.by_id, configuration_policy: partnercenter.types.ConfigurationPolicy, params?: partnercenter.CallOptions): partnercenter.types.ConfigurationPolicy Replace a policy's name, description and settings

---@class partnercenter.params.customers.device_batches.devices.list : partnercenter.CallOptions
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

--- How far an upload or a policy update is
---@class partnercenter.types.BatchUploadDetails
---@field batchTrackingId? string The job (read-only)
---@field status? partnercenter.types.BatchUploadStatus How far it is as a whole (read-only)
---@field startedTime? string When it began; without a zone (read-only)
---@field completedTime? string When it ended; without a zone (read-only)
---@field devicesStatus? partnercenter.types.DeviceUploadDetails[] How far it is with each device (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How devices are set up
---@class partnercenter.types.ConfigurationPolicy
---@field id? string The policy (read-only)
---@field name string Name of it
---@field category string What it is about: o_o_b_e; cannot change
---@field description? string Text about it
---@field devicesAssigned? integer Devices that it is given to (read-only)
---@field policySettings partnercenter.types.PolicySetting[] What it sets
---@field createdDate? string When it was made (read-only)
---@field lastModifiedDate? string When it was changed last (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A Windows device registered for deployment
---@class partnercenter.types.Device
---@field id? string The device: given by the service, a GUID or other digits
---@field serialNumber? string Serial number
---@field productKey? string Product key
---@field hardwareHash? string Hash of the hardware
---@field modelName? string Model
---@field oemManufacturerName? string Manufacturer
---@field policies? partnercenter.types.KeyValuePair[] Its policies: category and policy id, or null
---@field createdBy? string Who registered it; seen in requests, null (read-only)
---@field uploadedDate? string When it was registered (read-only)
---@field allowedOperations? string[] HTTP methods that it takes (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A named set of devices
---@class partnercenter.types.DeviceBatch
---@field id? string The batch: the name that it was given (read-only)
---@field status? partnercenter.types.BatchUploadStatus How far its latest upload is; seen in replies (read-only)
---@field createdBy? string The tenant that made it (read-only)
---@field creationDate? string When it was made; without a zone (read-only)
---@field devicesCount? integer How many devices it has (read-only)
---@field devicesLink? partnercenter.types.Link Its devices (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A new batch and its devices
---@class partnercenter.types.DeviceBatchCreationRequest
---@field batchId? string Name of the batch
---@field devices? partnercenter.types.Device[] The devices
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Policies for devices
---@class partnercenter.types.DevicePolicyUpdateRequest
---@field devices? partnercenter.types.Device[] The devices: id and policies of each
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- How far a job is with one device
---@class partnercenter.types.DeviceUploadDetails
---@field deviceId? string The device; not in all replies (read-only)
---@field serialNumber? string Its serial number (read-only)
---@field productKey? string Its product key (read-only)
---@field status? partnercenter.types.DeviceUploadStatus How far it is (read-only)
---@field errorCode? string What kind of failure: a number as text, as in 808 (read-only)
---@field errorDescription? string Name of the failure (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How far a job is
---@alias partnercenter.types.BatchUploadStatus
---| "unknown" # Not known
---| "queued" # It waits
---| "processing" # It is under way
---| "finished" # It has ended
---| "finished_with_errors" # It has ended, and devices failed
---| string # other values: newer ones, and other spellings of these in parameters

--- How far a job is with one device
---@alias partnercenter.types.DeviceUploadStatus
---| "in-progress" # Under way
---| "finished" # Done
---| "finished_with_errors" # Failed
---| string # other values: newer ones, and other spellings of these in parameters

--- What a policy sets
---@alias partnercenter.types.PolicySetting
---| "none" # Nothing
---| "remove_oem_preinstalls" # What the maker installed is removed
---| "oobe_user_not_local_admin" # Whoever sets it up is no local administrator
---| "skip_express_settings" # No questions about express settings
---| "skip_oem_registration" # No registration with the maker
---| "skip_early_oem_registration" # The same, as the page on updates has it
---| "skip_eula" # No license terms to accept
---| string # other values: newer ones, and other spellings of these in parameters
