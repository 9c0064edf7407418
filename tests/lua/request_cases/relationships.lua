-- Relationships: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "relationships.list",
    params = { relationship_type = "is_indirect_reseller_of" },
    expect = { method = "GET", target = "/v1/relationships?relationship_type=IsIndirectResellerOf" },
  },
  {
    operation = "customers.relationships.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/relationships" },
  },
  {
    operation = "customers.relationship_requests.get",
    expect = { method = "GET", target = "/v1/customers/relationshiprequests" },
  },
}
