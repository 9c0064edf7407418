-- Relationships between partners and with customers, application consents, self-serve policies.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  PartnerRelationship = {
    summary = "A relationship with another partner",
    doc = "Relationships resources",
    fields = read_only {
      { name = "id", type = "string", summary = "Tenant id of the other partner" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "relationshipType", type = "PartnerRelationshipType",
        summary = "What one is to the other; small and with underscores" },
      { name = "state", type = "string", summary = "As in Active; not in a customer's list" },
      { name = "mpnId", type = "string", summary = "Its MPN id" },
      { name = "location", type = "string", summary = "Two-letter code of its country; not in a customer's list" },
      attributes,
    },
  },
  RelationshipRequest = {
    summary = "How somebody becomes a customer",
    doc = "Relationships resources",
    fields = read_only {
      { name = "url", type = "uri", summary = "The address where the relationship is accepted" },
      attributes,
    },
  },
  CustomerRelationshipRequest = {
    summary = "RelationshipRequest by the name that the resources of customers have for it",
    doc = "Customer resources",
    fields = read_only {
      { name = "url", type = "uri", summary = "The address where the relationship is accepted" },
      attributes,
    },
  },

  ApplicationConsent = {
    summary = "That an application may act in a customer's tenant; known from other clients",
    fields = {
      { name = "applicationId", type = "string", required = true, summary = "The partner's application" },
      { name = "displayName", type = "string", summary = "Its name" },
      { name = "applicationGrants", type = "array<ApplicationGrant>", required = true, summary = "What it may do" },
      attributes,
    },
  },
  ApplicationGrant = {
    summary = "What an application may do with a service; known from other clients",
    fields = {
      { name = "enterpriseApplicationId", type = "string", required = true, summary = "Application id of the service" },
      { name = "scope", type = "string", required = true, summary = "Permissions, with commas between them" },
    },
  },

  SelfServePolicy = {
    summary = "What a customer may buy without asking",
    doc = "SelfServePolicy resource",
    fields = {
      { name = "id", type = "string", summary = "The policy; given by the service" },
      { name = "selfServeEntity", type = "SelfServeEntity", required = true, summary = "Who may" },
      { name = "grantor", type = "Grantor", required = true, summary = "Who allows it, and pays" },
      { name = "permissions", type = "array<Permission>", required = true, summary = "What is allowed" },
      attributes,
    },
  },
  SelfServeEntity = {
    summary = "Who may buy",
    doc = "SelfServePolicy resource",
    fields = {
      { name = "selfServeEntityType", type = "SelfServeEntityType", required = true, summary = "Kind of entity" },
      { name = "tenantID", type = "string", required = true, summary = "Its tenant id" },
    },
  },
  Grantor = {
    summary = "Who allows it",
    doc = "SelfServePolicy resource",
    fields = {
      { name = "grantorType", type = "GrantorType", required = true, summary = "Kind of grantor" },
      { name = "tenantID", type = "string", required = true, summary = "Its tenant id" },
    },
  },
  Permission = {
    summary = "Something that is allowed",
    doc = "SelfServePolicy resource",
    fields = {
      { name = "resource", type = "PermissionResource", required = true, summary = "With what" },
      { name = "action", type = "PermissionAction", required = true, summary = "What may be done" },
    },
  },
}

local enums = {
  PartnerRelationshipType = {
    summary = "What one partner is to another; replies write it small and with underscores",
    values = {
      { "IsIndirectCloudSolutionProviderOf", "The indirect provider of a reseller" },
      { "IsIndirectResellerOf", "The indirect reseller of a provider" },
    },
  },
  SelfServeEntityType = {
    summary = "Who may buy",
    values = { { "customer", "A customer" } },
  },
  GrantorType = {
    summary = "Who allows it",
    values = { { "billToPartner", "The partner who is billed" } },
  },
  PermissionResource = {
    summary = "What may be bought",
    values = { { "AzureReservedInstances", "Reserved instances of Azure" } },
  },
  PermissionAction = {
    summary = "What may be done with it",
    values = { { "Purchase", "Buying" } },
  },
}

return { types = types, enums = enums }
