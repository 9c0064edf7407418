---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field subscribed_skus partnercenter.tree.customers.by_id.subscribed_skus

---@class partnercenter.tree.customers.by_id.subscribed_skus
---@field each fun(self: partnercenter.tree.customers.by_id.subscribed_skus, params?: partnercenter.CallOptions|partnercenter.params.customers.subscribed_skus.list_by_license_group|partnercenter.Next): fun(): partnercenter.types.SubscribedSku A customer's licenses: how many there are, used and left; of the group that Azure AD looks after
---@field each_by_license_group fun(self: partnercenter.tree.customers.by_id.subscribed_skus, params?: partnercenter.params.customers.subscribed_skus.list_by_license_group|partnercenter.Next): fun(): partnercenter.types.SubscribedSku A customer's licenses of the groups given: how many there are, used and left
---@field list fun(self: partnercenter.tree.customers.by_id.subscribed_skus, params?: partnercenter.CallOptions|partnercenter.params.customers.subscribed_skus.list_by_license_group|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SubscribedSku)[] } A customer's licenses: how many there are, used and left; of the group that Azure AD looks after
---@field list_by_license_group fun(self: partnercenter.tree.customers.by_id.subscribed_skus, params?: partnercenter.params.customers.subscribed_skus.list_by_license_group|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SubscribedSku)[] } A customer's licenses of the groups given: how many there are, used and left
---@field pages fun(self: partnercenter.tree.customers.by_id.subscribed_skus, params?: partnercenter.CallOptions|partnercenter.params.customers.subscribed_skus.list_by_license_group|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SubscribedSku)[] }) A customer's licenses: how many there are, used and left; of the group that Azure AD looks after
---@field pages_by_license_group fun(self: partnercenter.tree.customers.by_id.subscribed_skus, params?: partnercenter.params.customers.subscribed_skus.list_by_license_group|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SubscribedSku)[] }) A customer's licenses of the groups given: how many there are, used and left

---@class partnercenter.params.customers.subscribed_skus.list_by_license_group : partnercenter.CallOptions
---@field license_group_ids? "Group1"|"Group2"|string|("Group1"|"Group2"|string)[] Group1 is looked after by Azure Active Directory, Group2 is Minecraft

--- A product that a customer has licenses of
---@class partnercenter.types.SubscribedSku
---@field availableUnits? integer Licenses left: totalUnits less consumedUnits (read-only)
---@field activeUnits? integer Licenses that may be given to users (read-only)
---@field consumedUnits? integer Licenses that users have (read-only)
---@field suspendedUnits? integer Licenses of suspended subscriptions (read-only)
---@field totalUnits? integer activeUnits and warningUnits (read-only)
---@field warningUnits? integer Licenses that are about to end (read-only)
---@field unitType? string Seen once, as Standard (read-only)
---@field productSku? partnercenter.types.ProductSku The product (read-only)
---@field servicePlans? partnercenter.types.ServicePlan[] Services in it; there may be none (read-only)
---@field capabilityStatus? string State of the product, as in Enabled (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)
