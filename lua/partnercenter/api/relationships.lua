-- Relationships between partners, and how a customer comes to have one with the partner.
-- How one ends is in customers.lua (remove_relationship).
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only = shared.user_token, shared.global_only

local operations = {
  {
    name = "relationships.list",
    doc = "Retrieve a list of indirect resellers",
    summary = "The partner's indirect resellers, or as a reseller its indirect providers",
    method = "GET",
    path = "/v1/relationships",
    params = {
      { name = "relationship_type", type = "PartnerRelationshipType", required = true,
        summary = "What the partner is to those listed" },
      { name = "filter", type = "FieldFilter", summary = "Only some of them; sent by other clients" },
    },
    returns = "Collection<PartnerRelationship>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = { "The items write the type small and with underscores." },
  },
  {
    name = "customers.relationships.list",
    doc = "Get indirect resellers of a customer",
    summary = "The indirect resellers through whom a customer is served",
    method = "GET",
    path = "/v1/customers/{customer_id}/relationships",
    params = { shared.customer_id },
    returns = "Collection<PartnerRelationship>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = { "The items have no state and no location." },
  },
  {
    name = "customers.relationship_requests.get",
    doc = "Retrieve a relationship request URL",
    summary = "The address to send to somebody who shall become a customer",
    method = "GET",
    path = "/v1/customers/relationshiprequests",
    params = {},
    returns = "RelationshipRequest",
    auth = user_token,
    clouds = { "global", "china", "germany" },
    notes = { "Whoever opens it is asked to accept the partner as reseller." },
  },
}

return { area = "Relationships", operations = operations }
