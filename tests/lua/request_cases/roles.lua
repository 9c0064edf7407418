-- Roles: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.directory_roles.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/directoryroles" },
  },
  {
    operation = "customers.directory_roles.user_members.list",
    params = { customer_id = "c-17", role_id = "role-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/directoryroles/role-1/usermembers" },
  },
  -- The page does not tell of pages; other clients ask for them as for pages of users.
  {
    operation = "customers.directory_roles.user_members.list",
    params = { customer_id = "c-17", role_id = "role-1", seek_operation = "next", ["MS-ContinuationToken"] = "t-2" },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/directoryroles/role-1/usermembers?seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "t-2" },
    },
  },
  {
    operation = "customers.directory_roles.user_members.add",
    params = { customer_id = "c-17", role_id = "role-1" },
    body = {
      Id = "u-5",
      DisplayName = "Daniel Tsai",
      UserPrincipalName = "daniel@contoso.com",
      Attributes = { ObjectType = "UserMember" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/directoryroles/role-1/usermembers",
      body = '{"Attributes":{"ObjectType":"UserMember"},"DisplayName":"Daniel Tsai","Id":"u-5",'
        .. '"UserPrincipalName":"daniel@contoso.com"}',
    },
  },
  {
    operation = "customers.directory_roles.user_members.remove",
    params = { customer_id = "c-17", role_id = "role-1", user_id = "u-5" },
    expect = { method = "DELETE", target = "/v1/customers/c-17/directoryroles/role-1/usermembers/u-5" },
  },
  {
    operation = "roles.list",
    expect = { method = "GET", target = "/v1/roles" },
  },
  {
    operation = "roles.user_members.list",
    params = { role_id = "role-1" },
    expect = { method = "GET", target = "/v1/roles/role-1/usermembers" },
  },
}
