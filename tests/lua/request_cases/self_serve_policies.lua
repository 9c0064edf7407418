-- Self-serve policies: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "self_serve_policies.list",
    params = { entity_id = "c-17" },
    expect = { method = "GET", target = "/v1/SelfServePolicy?entity_id=c-17" },
  },
  {
    operation = "self_serve_policies.get",
    params = { self_serve_policy_id = "self-serve-policy-1" },
    expect = { method = "GET", target = "/v1/SelfServePolicy/self-serve-policy-1" },
  },
  {
    operation = "self_serve_policies.create",
    body = {
      selfServeEntity = { selfServeEntityType = "customer", tenantID = "c-17" },
      grantor = { grantorType = "billToPartner", tenantID = "t-1" },
      permissions = { { resource = "AzureReservedInstances", action = "Purchase" } },
    },
    expect = {
      method = "POST",
      target = "/v1/SelfServePolicy",
      body = '{"grantor":{"grantorType":"billToPartner","tenantID":"t-1"},"permissions":[{"action":"Purchase",'
        .. '"resource":"AzureReservedInstances"}],"selfServeEntity":{"selfServeEntityType":"customer",'
        .. '"tenantID":"c-17"}}',
    },
  },
  {
    operation = "self_serve_policies.update",
    body = {
      selfServeEntity = { selfServeEntityType = "customer", tenantID = "c-17" },
      grantor = { grantorType = "billToPartner", tenantID = "t-1" },
      permissions = { { resource = "AzureReservedInstances", action = "Purchase" } },
      id = "634f6379-ad54-449b-9821-564f737158ff",
      attributes = { etag = '"933f6379"', objectType = "SelfServePolicy" },
    },
    expect = {
      method = "PUT",
      target = "/v1/SelfServePolicy",
      body = '{"attributes":{"etag":"\\"933f6379\\"","objectType":"SelfServePolicy"},"grantor":{'
        .. '"grantorType":"billToPartner","tenantID":"t-1"},"id":"634f6379-ad54-449b-9821-564f737158ff",'
        .. '"permissions":[{"action":"Purchase","resource":"AzureReservedInstances"}],"selfServeEntity":{'
        .. '"selfServeEntityType":"customer","tenantID":"c-17"}}',
    },
  },
  {
    operation = "self_serve_policies.update_by_id",
    params = { self_serve_policy_id = "self-serve-policy-1" },
    body = {
      selfServeEntity = { selfServeEntityType = "customer", tenantID = "c-17" },
      grantor = { grantorType = "billToPartner", tenantID = "t-1" },
      permissions = { { resource = "AzureReservedInstances", action = "Purchase" } },
      id = "634f6379-ad54-449b-9821-564f737158ff",
      attributes = { etag = '"933f6379"', objectType = "SelfServePolicy" },
    },
    expect = {
      method = "PUT",
      target = "/v1/SelfServePolicy/self-serve-policy-1",
      body = '{"attributes":{"etag":"\\"933f6379\\"","objectType":"SelfServePolicy"},"grantor":{'
        .. '"grantorType":"billToPartner","tenantID":"t-1"},"id":"634f6379-ad54-449b-9821-564f737158ff",'
        .. '"permissions":[{"action":"Purchase","resource":"AzureReservedInstances"}],"selfServeEntity":{'
        .. '"selfServeEntityType":"customer","tenantID":"c-17"}}',
    },
  },
  {
    operation = "self_serve_policies.delete",
    params = { self_serve_policy_id = "self-serve-policy-1" },
    expect = { method = "DELETE", target = "/v1/SelfServePolicy/self-serve-policy-1" },
  },
}
