---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.self_serve_policies
---@overload fun(self_serve_policy_id: string|integer|table): partnercenter.tree.self_serve_policies.by_id
---@field create fun(self: partnercenter.tree.self_serve_policies, self_serve_policy: partnercenter.types.SelfServePolicy, params?: partnercenter.CallOptions): partnercenter.types.SelfServePolicy Allow a customer to buy something itself
---@field each fun(self: partnercenter.tree.self_serve_policies, params: partnercenter.params.self_serve_policies.list|partnercenter.Next): fun(): partnercenter.types.SelfServePolicy The policies that one customer has
---@field list fun(self: partnercenter.tree.self_serve_policies, params: partnercenter.params.self_serve_policies.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SelfServePolicy)[] } The policies that one customer has
---@field pages fun(self: partnercenter.tree.self_serve_policies, params: partnercenter.params.self_serve_policies.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SelfServePolicy)[] }) The policies that one customer has
---@field update fun(self: partnercenter.tree.self_serve_policies, self_serve_policy: partnercenter.types.SelfServePolicy, params?: partnercenter.CallOptions): partnercenter.types.SelfServePolicy Replace a policy by the one given, which holds its id

---@class partnercenter.tree.self_serve_policies.by_id
---@field delete fun(self: partnercenter.tree.self_serve_policies.by_id, params?: partnercenter.CallOptions): true Take a policy away
---@field get fun(self: partnercenter.tree.self_serve_policies.by_id, params?: partnercenter.CallOptions): partnercenter.types.SelfServePolicy Read one policy, with the ETag that an update needs
---@field update_by_id fun(self: partnercenter.tree.self_serve_policies.by_id, self_serve_policy: partnercenter.types.SelfServePolicy, params?: partnercenter.CallOptions): partnercenter.types.SelfServePolicy Replace a policy by the one given, at its own path

---@class partnercenter.params.self_serve_policies.list : partnercenter.CallOptions
---@field entity_id string The customer's tenant id

--- Who allows it
---@class partnercenter.types.Grantor
---@field grantorType partnercenter.types.GrantorType Kind of grantor
---@field tenantID string Its tenant id

--- Something that is allowed
---@class partnercenter.types.Permission
---@field resource partnercenter.types.PermissionResource With what
---@field action partnercenter.types.PermissionAction What may be done

--- Who may buy
---@class partnercenter.types.SelfServeEntity
---@field selfServeEntityType partnercenter.types.SelfServeEntityType Kind of entity
---@field tenantID string Its tenant id

--- What a customer may buy without asking
---@class partnercenter.types.SelfServePolicy
---@field id? string The policy; given by the service
---@field selfServeEntity partnercenter.types.SelfServeEntity Who may
---@field grantor partnercenter.types.Grantor Who allows it, and pays
---@field permissions partnercenter.types.Permission[] What is allowed
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Who allows it
---@alias partnercenter.types.GrantorType
---| "billToPartner" # The partner who is billed
---| string # other values: newer ones, and other spellings of these in parameters

--- What may be done with it
---@alias partnercenter.types.PermissionAction
---| "Purchase" # Buying
---| string # other values: newer ones, and other spellings of these in parameters

--- What may be bought
---@alias partnercenter.types.PermissionResource
---| "AzureReservedInstances" # Reserved instances of Azure
---| string # other values: newer ones, and other spellings of these in parameters

--- Who may buy
---@alias partnercenter.types.SelfServeEntityType
---| "customer" # A customer
---| string # other values: newer ones, and other spellings of these in parameters
