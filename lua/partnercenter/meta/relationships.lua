---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers
---@field relationship_requests partnercenter.tree.customers.relationship_requests

---@class partnercenter.tree.customers.by_id
---@field relationships partnercenter.tree.customers.by_id.relationships

---@class partnercenter.tree.customers.by_id.relationships
---@field each fun(self: partnercenter.tree.customers.by_id.relationships, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.PartnerRelationship The indirect resellers through whom a customer is served
---@field list fun(self: partnercenter.tree.customers.by_id.relationships, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.PartnerRelationship)[] } The indirect resellers through whom a customer is served
---@field pages fun(self: partnercenter.tree.customers.by_id.relationships, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.PartnerRelationship)[] }) The indirect resellers through whom a customer is served

---@class partnercenter.tree.customers.relationship_requests
---@field get fun(self: partnercenter.tree.customers.relationship_requests, params?: partnercenter.CallOptions): partnercenter.types.RelationshipRequest The address to send to somebody who shall become a customer

---@class partnercenter.tree.relationships
---@field each fun(self: partnercenter.tree.relationships, params: partnercenter.params.relationships.list|partnercenter.Next): fun(): partnercenter.types.PartnerRelationship The partner's indirect resellers, or as a reseller its indirect providers
---@field list fun(self: partnercenter.tree.relationships, params: partnercenter.params.relationships.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.PartnerRelationship)[] } The partner's indirect resellers, or as a reseller its indirect providers
---@field pages fun(self: partnercenter.tree.relationships, params: partnercenter.params.relationships.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.PartnerRelationship)[] }) The partner's indirect resellers, or as a reseller its indirect providers

---@class partnercenter.params.relationships.list : partnercenter.CallOptions
---@field relationship_type partnercenter.types.PartnerRelationshipType What the partner is to those listed
---@field filter? table|string Only some of them; sent by other clients

--- A relationship with another partner
---@class partnercenter.types.PartnerRelationship
---@field id? string Tenant id of the other partner (read-only)
---@field name? string Its name (read-only)
---@field relationshipType? partnercenter.types.PartnerRelationshipType What one is to the other; small and with underscores (read-only)
---@field state? string As in Active; not in a customer's list (read-only)
---@field mpnId? string Its MPN id (read-only)
---@field location? string Two-letter code of its country; not in a customer's list (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How somebody becomes a customer
---@class partnercenter.types.RelationshipRequest
---@field url? string The address where the relationship is accepted (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What one partner is to another; replies write it small and with underscores
---@alias partnercenter.types.PartnerRelationshipType
---| "IsIndirectCloudSolutionProviderOf" # The indirect provider of a reseller
---| "IsIndirectResellerOf" # The indirect reseller of a provider
---| string # other values: newer ones, and other spellings of these in parameters
