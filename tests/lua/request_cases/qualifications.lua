-- Qualifications: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.qualification.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/qualification" },
  },
  {
    operation = "customers.qualification.update",
    params = { customer_id = "c-17", code = "1234" },
    body = "government_community_cloud",
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/qualification?code=1234",
      body = "3",
    },
  },
  {
    operation = "customers.qualifications.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/qualifications" },
  },
  {
    operation = "customers.qualifications.create",
    params = { customer_id = "c-17" },
    body = { qualification = "state_owned_entity" },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/qualifications",
      body = '{"qualification":"StateOwnedEntity"}',
    },
  },
}
