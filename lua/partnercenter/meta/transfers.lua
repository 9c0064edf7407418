---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field transfer_eligibility partnercenter.tree.customers.by_id.transfer_eligibility
---@field transfers partnercenter.tree.customers.by_id.transfers

---@class partnercenter.tree.customers.by_id.transfer_eligibility
---@field each fun(self: partnercenter.tree.customers.by_id.transfer_eligibility, params: partnercenter.params.customers.transfer_eligibility.list|partnercenter.Next): fun(): partnercenter.types.TransferEligibility Which subscriptions of a customer can be transferred, and why others cannot
---@field list fun(self: partnercenter.tree.customers.by_id.transfer_eligibility, params: partnercenter.params.customers.transfer_eligibility.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.TransferEligibility)[] } Which subscriptions of a customer can be transferred, and why others cannot
---@field pages fun(self: partnercenter.tree.customers.by_id.transfer_eligibility, params: partnercenter.params.customers.transfer_eligibility.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.TransferEligibility)[] }) Which subscriptions of a customer can be transferred, and why others cannot

---@class partnercenter.tree.customers.by_id.transfers
---@overload fun(transfer_id: string|integer|table): partnercenter.tree.customers.by_id.transfers.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.transfers, transfer_entity: partnercenter.types.TransferEntity, params?: partnercenter.CallOptions): partnercenter.types.TransferEntity Offer subscriptions of a customer to another partner
---@field each fun(self: partnercenter.tree.customers.by_id.transfers, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.TransferEntity All transfers of a customer's subscriptions, whatever became of them
---@field list fun(self: partnercenter.tree.customers.by_id.transfers, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.TransferEntity)[] } All transfers of a customer's subscriptions, whatever became of them
---@field pages fun(self: partnercenter.tree.customers.by_id.transfers, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.TransferEntity)[] }) All transfers of a customer's subscriptions, whatever became of them

---@class partnercenter.tree.customers.by_id.transfers.by_id
---@field accept fun(self: partnercenter.tree.customers.by_id.transfers.by_id, params?: partnercenter.CallOptions): partnercenter.types.TransferSubmitResult Take over the subscriptions of a transfer
---@field get fun(self: partnercenter.tree.customers.by_id.transfers.by_id, params?: partnercenter.CallOptions): partnercenter.types.TransferEntity Read one transfer
---@field reject fun(self: partnercenter.tree.customers.by_id.transfers.by_id, transfer_entity?: partnercenter.types.TransferEntity, params?: partnercenter.CallOptions): partnercenter.types.TransferEntity Turn a transfer down
---@field withdraw fun(self: partnercenter.tree.customers.by_id.transfers.by_id, params?: partnercenter.CallOptions): true Take a transfer back that was created and not yet accepted

---@class partnercenter.params.customers.transfer_eligibility.list : partnercenter.CallOptions
---@field transfer_type string Kind of transfer; directtoindirect is the only one that is shown

--- Whether a subscription can be transferred
---@class partnercenter.types.TransferEligibility
---@field id? string The subscription, in capital letters (read-only)
---@field isEligible? boolean Whether it can (read-only)
---@field reason? string Why it cannot (read-only)

--- Subscriptions of a customer that move to another partner
---@class partnercenter.types.TransferEntity
---@field id? string The transfer; given by the service
---@field createdTime? string When it was created (read-only)
---@field lastModifiedTime? string When it was changed last (read-only)
---@field lastModifiedUser? string Who changed it last (read-only)
---@field customerName? string Name of the customer
---@field customerTenantId? string The customer (read-only)
---@field partnertenantid? string One of the partners; replies spell it partnerTenantId too, and which one it is differs
---@field sourcePartnerName? string Name of the partner who has the subscriptions
---@field sourcePartnerTenantId string Tenant id of that partner
---@field targetPartnerName? string Name of the partner who is to have them
---@field targetPartnerTenantId string Tenant id of that partner
---@field lineItems partnercenter.types.TransferLineItem[] The subscriptions
---@field status? partnercenter.types.TransferStatus Where it stands
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Why a group of lines did not move
---@class partnercenter.types.TransferError
---@field transferGroupId? string The group (read-only)
---@field lineItems? partnercenter.types.TransferLineItem[] Its lines (read-only)
---@field code? integer What kind of reason; 900103: not in a state to move (read-only)
---@field description? string Text of it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A subscription that moves
---@class partnercenter.types.TransferLineItem
---@field id? integer Its number; several may have the same (read-only)
---@field subscriptionId string The subscription
---@field quantity? integer Licenses
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field friendlyName? string The partner's own name for it
---@field partnerIdOnRecord? string MPN id for the purchase that follows
---@field offerId? string What it is of
---@field orderId? string The order that came of it (read-only)
---@field entitlementId? string What the subscription is behind (read-only)
---@field sourceSubscriptionId? string The subscription it was before (read-only)
---@field addonItems? partnercenter.types.TransferLineItem[] Add-ons that move along (read-only)
---@field transferGroupId? string Lines that move together (read-only)
---@field transferError? string Why it did not move (read-only)
---@field status? partnercenter.types.TransferLineStatus What became of it

--- What came of accepting a transfer
---@class partnercenter.types.TransferSubmitResult
---@field orders? partnercenter.types.Order[] Orders for what moved (read-only)
---@field transferErrors? partnercenter.types.TransferError[] What did not move (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What became of a line of a transfer
---@alias partnercenter.types.TransferLineStatus
---| "Complete" # It moved
---| "Failed" # It did not
---| string # other values: newer ones, and other spellings of these in parameters

--- Where a transfer stands; compared without regard to case
---@alias partnercenter.types.TransferStatus
---| "Active" # It may be accepted, rejected or withdrawn
---| "Complete" # All of it moved; also called Completed
---| "PartiallyComplete" # Some of it moved
---| "Reject" # It was turned down
---| string # other values: newer ones, and other spellings of these in parameters
