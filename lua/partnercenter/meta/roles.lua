---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field directory_roles partnercenter.tree.customers.by_id.directory_roles

---@class partnercenter.tree.customers.by_id.directory_roles
---@overload fun(role_id: string|integer|table): partnercenter.tree.customers.by_id.directory_roles.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.directory_roles, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.DirectoryRole The roles that users of a customer can have
---@field list fun(self: partnercenter.tree.customers.by_id.directory_roles, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.DirectoryRole)[] } The roles that users of a customer can have
---@field pages fun(self: partnercenter.tree.customers.by_id.directory_roles, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.DirectoryRole)[] }) The roles that users of a customer can have

---@class partnercenter.tree.customers.by_id.directory_roles.by_id
---@field user_members partnercenter.tree.customers.by_id.directory_roles.by_id.user_members

---@class partnercenter.tree.customers.by_id.directory_roles.by_id.user_members
---@overload fun(user_id: string|integer|table): partnercenter.tree.customers.by_id.directory_roles.by_id.user_members.by_id
---@field add fun(self: partnercenter.tree.customers.by_id.directory_roles.by_id.user_members, user_member: partnercenter.types.UserMember, params?: partnercenter.CallOptions): partnercenter.types.UserMember Give a role to a user
---@field each fun(self: partnercenter.tree.customers.by_id.directory_roles.by_id.user_members, params?: partnercenter.params.customers.directory_roles.user_members.list|partnercenter.Next): fun(): partnercenter.types.UserMember The users who have a role
---@field list fun(self: partnercenter.tree.customers.by_id.directory_roles.by_id.user_members, params?: partnercenter.params.customers.directory_roles.user_members.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.UserMember)[] } The users who have a role
---@field pages fun(self: partnercenter.tree.customers.by_id.directory_roles.by_id.user_members, params?: partnercenter.params.customers.directory_roles.user_members.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.UserMember)[] }) The users who have a role

---@class partnercenter.tree.customers.by_id.directory_roles.by_id.user_members.by_id
---@field remove fun(self: partnercenter.tree.customers.by_id.directory_roles.by_id.user_members.by_id, params?: partnercenter.CallOptions): true Take a role away from a user

---@class partnercenter.tree.roles
---@overload fun(role_id: string|integer|table): partnercenter.tree.roles.by_id
---@field each fun(self: partnercenter.tree.roles, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.Role The roles that the partner's own users can have
---@field list fun(self: partnercenter.tree.roles, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Role)[] } The roles that the partner's own users can have
---@field pages fun(self: partnercenter.tree.roles, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Role)[] }) The roles that the partner's own users can have

---@class partnercenter.tree.roles.by_id
---@field user_members partnercenter.tree.roles.by_id.user_members

---@class partnercenter.tree.roles.by_id.user_members
---@field each fun(self: partnercenter.tree.roles.by_id.user_members, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.UserMember The partner's own users who have a role
---@field list fun(self: partnercenter.tree.roles.by_id.user_members, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.UserMember)[] } The partner's own users who have a role
---@field pages fun(self: partnercenter.tree.roles.by_id.user_members, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.UserMember)[] }) The partner's own users who have a role

---@class partnercenter.params.customers.directory_roles.user_members.list : partnercenter.CallOptions
---@field size? integer Users on one page, 0 leaves it to the service; sent by other clients (0 or more)
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the continuation token
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

--- A role that the partner's own users can have; known from other clients
---@class partnercenter.types.Role
---@field id? string The role (read-only)
---@field name? string Its name (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A user who has a role
---@class partnercenter.types.UserMember
---@field displayName string Name of the user
---@field userPrincipalName string Login name
---@field roleId? string The role (read-only)
---@field id string The user
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type
