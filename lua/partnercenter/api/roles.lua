-- Roles from the role's side: who has them, giving and taking them; those of customers' directories, and the partner's.
-- The roles of one user are in users.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only = shared.user_token, shared.global_only
local customer_id = shared.customer_id

local role_id = shared.in_path("role_id", "guid", "The role, as customers.directory_roles.list names it")
local size = {
  name = "size",
  type = "integer",
  minimum = 0,
  summary = "Users on one page, 0 leaves it to the service; sent by other clients",
}
local members_path = "/v1/customers/{customer_id}/directoryroles/{role_id}/usermembers"

local operations = {
  {
    name = "customers.directory_roles.list",
    doc = "Get user roles for a customer",
    summary = "The roles that users of a customer can have",
    method = "GET",
    path = "/v1/customers/{customer_id}/directoryroles",
    params = { customer_id },
    returns = "Collection<DirectoryRole>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
  },
  {
    name = "customers.directory_roles.user_members.list",
    doc = "Get user roles for a customer",
    summary = "The users who have a role",
    method = "GET",
    path = members_path,
    params = { customer_id, role_id, size, shared.seek_operation, shared.continuation_token },
    returns = "Collection<UserMember>",
    paging = "continuation",
    auth = user_token,
    clouds = global_only,
    notes = { "The page is silent on paging, and on what a member looks like; both are those of other clients." },
  },
  {
    name = "customers.directory_roles.user_members.add",
    doc = "Set user roles for a customer",
    summary = "Give a role to a user",
    method = "POST",
    path = members_path,
    params = { customer_id, role_id },
    body = "UserMember",
    body_required = { "id", "displayName", "userPrincipalName" },
    returns = "UserMember",
    auth = user_token,
    clouds = global_only,
    notes = { "The user stands in the body, the role in the path." },
  },
  {
    name = "customers.directory_roles.user_members.remove",
    doc = "Remove a customer user from a role",
    summary = "Take a role away from a user",
    method = "DELETE",
    path = members_path .. "/{user_id}",
    params = { customer_id, role_id, shared.user_id },
    returns = "none",
    auth = user_token,
    clouds = global_only,
  },
  {
    name = "roles.list",
    known_from = "the PowerShell client",
    summary = "The roles that the partner's own users can have",
    method = "GET",
    path = "/v1/roles",
    params = {},
    returns = "Collection<Role>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
  },
  {
    name = "roles.user_members.list",
    known_from = "the PowerShell client",
    summary = "The partner's own users who have a role",
    method = "GET",
    path = "/v1/roles/{role_id}/usermembers",
    params = { shared.in_path("role_id", "guid", "The role, as roles.list names it") },
    returns = "Collection<UserMember>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
  },
}

return { area = "Roles", operations = operations }
