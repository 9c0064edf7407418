---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.product_upgrades
---@overload fun(upgrade_id: string|integer|table): partnercenter.tree.product_upgrades.by_id
---@field eligibility partnercenter.tree.product_upgrades.eligibility
---@field create fun(self: partnercenter.tree.product_upgrades, product_upgrade_request: partnercenter.types.ProductUpgradeRequest, params?: partnercenter.CallOptions): true|partnercenter.Job Turn a customer's Microsoft Azure subscriptions into Azure plans

---@class partnercenter.tree.product_upgrades.by_id
---@field status partnercenter.tree.product_upgrades.by_id.status

---@class partnercenter.tree.product_upgrades.by_id.status
---@field get fun(self: partnercenter.tree.product_upgrades.by_id.status, product_upgrade_request: partnercenter.types.ProductUpgradeRequest, params?: partnercenter.CallOptions): partnercenter.types.ProductUpgradesStatus How far an upgrade to Azure plans is

---@class partnercenter.tree.product_upgrades.eligibility
---@field check fun(self: partnercenter.tree.product_upgrades.eligibility, product_upgrade_request: partnercenter.types.ProductUpgradeRequest, params?: partnercenter.CallOptions): partnercenter.types.ProductUpgradesEligibility Whether a customer's subscriptions can become Azure plans

--- Whose products are to be upgraded
---@class partnercenter.types.ProductUpgradeRequest
---@field customerId string The customer
---@field productFamily string Which products: azure
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Whether a customer's products can be upgraded
---@class partnercenter.types.ProductUpgradesEligibility
---@field customerId? string The customer (read-only)
---@field productFamily? string Which products (read-only)
---@field isEligible? boolean Whether they can (read-only)
---@field upgradeId? string The upgrade, where there is one already (read-only)
---@field reason? string Why they cannot (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How far an upgrade is
---@class partnercenter.types.ProductUpgradesStatus
---@field id? string The upgrade (read-only)
---@field productFamily? string Which products (read-only)
---@field status? partnercenter.types.ProductUpgradeState How far it is (read-only)
---@field lineItems? partnercenter.types.UpgradesLineItem[] Each of the products (read-only)
---@field errorDetails? partnercenter.types.UpgradeErrorDetails What went wrong (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What went wrong with an upgrade; documented as ErrorDetails
---@class partnercenter.types.UpgradeErrorDetails
---@field code? string What kind of error (read-only)
---@field message? string Text of it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A product before or after its upgrade
---@class partnercenter.types.UpgradeProduct
---@field id? string The product (read-only)
---@field name? string Its name (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How far the upgrade of one product is
---@class partnercenter.types.UpgradesLineItem
---@field sourceProduct? partnercenter.types.UpgradeProduct What it was (read-only)
---@field targetProduct? partnercenter.types.UpgradeProduct What it becomes (read-only)
---@field upgradedDate? string When it was upgraded (read-only)
---@field status? partnercenter.types.ProductUpgradeState How far it is (read-only)
---@field errorDetails? partnercenter.types.UpgradeErrorDetails What went wrong with it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How far an upgrade is; the documentation shows only Completed
---@alias partnercenter.types.ProductUpgradeState
---| "InProgress" # Under way
---| "Completed" # Done
---| "Failed" # It did not work
---| string # other values: newer ones, and other spellings of these in parameters
