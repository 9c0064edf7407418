---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field application_consents partnercenter.tree.customers.by_id.application_consents

---@class partnercenter.tree.customers.by_id.application_consents
---@overload fun(application_id: string|integer|table): partnercenter.tree.customers.by_id.application_consents.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.application_consents, application_consent: partnercenter.types.ApplicationConsent, params?: partnercenter.CallOptions): partnercenter.types.ApplicationConsent Let one of the partner's applications act in a customer's tenant

---@class partnercenter.tree.customers.by_id.application_consents.by_id
---@field delete fun(self: partnercenter.tree.customers.by_id.application_consents.by_id, params?: partnercenter.CallOptions): true Take an application's consent back

--- That an application may act in a customer's tenant; known from other clients
---@class partnercenter.types.ApplicationConsent
---@field applicationId string The partner's application
---@field displayName? string Its name
---@field applicationGrants partnercenter.types.ApplicationGrant[] What it may do
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- What an application may do with a service; known from other clients
---@class partnercenter.types.ApplicationGrant
---@field enterpriseApplicationId string Application id of the service
---@field scope string Permissions, with commas between them
