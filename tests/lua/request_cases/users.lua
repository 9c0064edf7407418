-- Users: what is sent, told from the documentation. init.lua says how a case is written.

local partnercenter = require "partnercenter"

return {
  {
    operation = "customers.users.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/users" },
  },
  {
    operation = "customers.users.list",
    params = { customer_id = "c-17", seek_operation = "next", MS_ContinuationToken = "bW9yZQ==" },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/users?seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "customers.users.list_deleted",
    params = { customer_id = "c-17", size = 50 },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/users?"
        .. "size=50&filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%2"
        .. "2equals%22%7D",
    },
  },
  {
    operation = "customers.users.get",
    params = { customer_id = "c-17", user_id = "u-5" },
    expect = { method = "GET", target = "/v1/customers/c-17/users/u-5" },
  },
  {
    operation = "customers.users.create",
    params = { customer_id = "c-17" },
    body = {
      usageLocation = "US",
      userPrincipalName = "ferdinand@contoso.onmicrosoft.com",
      firstName = "Ferdinand",
      lastName = "Filibuster",
      displayName = "Ferdinand",
      passwordProfile = { password = "Simulated-1234", forceChangePassword = true },
      attributes = { objectType = "CustomerUser" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/users",
      body = '{"attributes":{"objectType":"CustomerUser"},"displayName":"Ferdinand","firstName":"Ferdinand",'
        .. '"lastName":"Filibuster","passwordProfile":{"forceChangePassword":true,"password":"Simulated-1234"},'
        .. '"usageLocation":"US","userPrincipalName":"ferdinand@contoso.onmicrosoft.com"}',
    },
  },
  {
    operation = "customers.users.update",
    params = { customer_id = "c-17", user_id = "u-5" },
    body = { usageLocation = "US", DisplayName = "Daniel Tsai", FirstName = "Daniel" },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/users/u-5",
      body = '{"DisplayName":"Daniel Tsai","FirstName":"Daniel","attributes":{"objectType":"CustomerUser"},'
        .. '"usageLocation":"US"}',
    },
  },
  {
    operation = "customers.users.reset_password",
    params = { customer_id = "c-17", user_id = "u-5" },
    body = {
      passwordProfile = { password = "Simulated-1234", forceChangePassword = true },
      attributes = { objectType = "CustomerUser" },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/users/u-5",
      body = '{"attributes":{"objectType":"CustomerUser"},"passwordProfile":{"forceChangePassword":true,'
        .. '"password":"Simulated-1234"}}',
    },
  },
  {
    operation = "customers.users.reset_password_by_route",
    params = { customer_id = "c-17", user_id = "u-5" },
    body = {
      passwordProfile = { password = "Simulated-1234", forceChangePassword = true },
      attributes = { objectType = "CustomerUser" },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/users/u-5/resetpassword",
      body = '{"attributes":{"objectType":"CustomerUser"},"passwordProfile":{"forceChangePassword":true,'
        .. '"password":"Simulated-1234"}}',
    },
  },
  {
    operation = "customers.users.restore",
    params = { customer_id = "c-17", user_id = "u-5" },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/users/u-5",
      body = '{"attributes":{"objectType":"CustomerUser"},"state":"active"}',
    },
  },
  {
    operation = "customers.users.delete",
    params = { customer_id = "c-17", user_id = "u-5" },
    expect = { method = "DELETE", target = "/v1/customers/c-17/users/u-5" },
  },
  {
    operation = "customers.users.directory_roles.list",
    params = { customer_id = "c-17", user_id = "u-5" },
    expect = { method = "GET", target = "/v1/customers/c-17/users/u-5/directoryroles" },
  },
  {
    operation = "customers.users.licenses.list",
    params = { customer_id = "c-17", user_id = "u-5" },
    expect = { method = "GET", target = "/v1/customers/c-17/users/u-5/licenses" },
  },
  {
    operation = "customers.users.licenses.list_by_license_group",
    params = { customer_id = "c-17", user_id = "u-5", license_group_ids = { "group1", "Group2" } },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/users/u-5/licenses?licenseGroupIds=Group1&licenseGroupIds=Group2",
    },
  },
  {
    operation = "customers.users.license_updates.create",
    params = { customer_id = "c-17", user_id = "u-5" },
    body = {
      LicensesToAssign = { { SkuId = "efb87545-963c-4e0d-99df-69c6916d9eb0", ExcludedPlans = partnercenter.null } },
      LicensesToRemove = partnercenter.null,
      LicenseWarnings = partnercenter.null,
      Attributes = { ObjectType = "LicenseUpdate" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/users/u-5/licenseupdates",
      body = '{"Attributes":{"ObjectType":"LicenseUpdate"},"LicenseWarnings":null,"LicensesToAssign":[{'
        .. '"ExcludedPlans":null,"SkuId":"efb87545-963c-4e0d-99df-69c6916d9eb0"}],"LicensesToRemove":null}',
    },
  },
}
