-- Subscribed SKUs: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.subscribed_skus.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscribedskus" },
  },
  {
    operation = "customers.subscribed_skus.list_by_license_group",
    params = { customer_id = "c-17", license_group_ids = { "Group1", "group2" } },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/subscribedskus?licenseGroupIds=Group1&licenseGroupIds=Group2",
    },
  },
}
