---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field users partnercenter.tree.customers.by_id.users

---@class partnercenter.tree.customers.by_id.users
---@overload fun(user_id: string|integer|table): partnercenter.tree.customers.by_id.users.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.users, customer_user: partnercenter.types.CustomerUser, params?: partnercenter.CallOptions): partnercenter.types.CustomerUser Create a user account
---@field each fun(self: partnercenter.tree.customers.by_id.users, params?: partnercenter.params.customers.users.list|partnercenter.params.customers.users.list_deleted|partnercenter.Next): fun(): partnercenter.types.CustomerUser All active user accounts of a customer
---@field each_deleted fun(self: partnercenter.tree.customers.by_id.users, params?: partnercenter.params.customers.users.list_deleted|partnercenter.Next): fun(): partnercenter.types.CustomerUser Deleted user accounts that can still be restored
---@field list fun(self: partnercenter.tree.customers.by_id.users, params?: partnercenter.params.customers.users.list|partnercenter.params.customers.users.list_deleted|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.CustomerUser)[] } All active user accounts of a customer
---@field list_deleted fun(self: partnercenter.tree.customers.by_id.users, params?: partnercenter.params.customers.users.list_deleted|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.CustomerUser)[] } Deleted user accounts that can still be restored
---@field pages fun(self: partnercenter.tree.customers.by_id.users, params?: partnercenter.params.customers.users.list|partnercenter.params.customers.users.list_deleted|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.CustomerUser)[] }) All active user accounts of a customer
---@field pages_deleted fun(self: partnercenter.tree.customers.by_id.users, params?: partnercenter.params.customers.users.list_deleted|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.CustomerUser)[] }) Deleted user accounts that can still be restored

---@class partnercenter.tree.customers.by_id.users.by_id
---@field directory_roles partnercenter.tree.customers.by_id.users.by_id.directory_roles
---@field license_updates partnercenter.tree.customers.by_id.users.by_id.license_updates
---@field licenses partnercenter.tree.customers.by_id.users.by_id.licenses
---@field delete fun(self: partnercenter.tree.customers.by_id.users.by_id, params?: partnercenter.CallOptions): true Delete a user account; it can be restored for thirty days
---@field get fun(self: partnercenter.tree.customers.by_id.users.by_id, params?: partnercenter.CallOptions): partnercenter.types.CustomerUser Read one user account
---@field reset_password fun(self: partnercenter.tree.customers.by_id.users.by_id, password_profile: partnercenter.types.CustomerUser|partnercenter.types.CustomerUser, params?: partnercenter.CallOptions): partnercenter.types.CustomerUser Give a user a new password
---@field reset_password_by_route fun(self: partnercenter.tree.customers.by_id.users.by_id, password_profile: partnercenter.types.CustomerUser|partnercenter.types.CustomerUser, params?: partnercenter.CallOptions): partnercenter.types.CustomerUser Give a user a new password, over a route of its own that only one client uses
---@field restore fun(self: partnercenter.tree.customers.by_id.users.by_id, customer_user?: partnercenter.types.CustomerUser, params?: partnercenter.CallOptions): partnercenter.types.CustomerUser Bring a deleted user account back, within thirty days
---@field update fun(self: partnercenter.tree.customers.by_id.users.by_id, customer_user: partnercenter.types.CustomerUser, params?: partnercenter.CallOptions): partnercenter.types.CustomerUser Change some fields of a user account

---@class partnercenter.tree.customers.by_id.users.by_id.directory_roles
---@field each fun(self: partnercenter.tree.customers.by_id.users.by_id.directory_roles, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.DirectoryRole The directory roles that a user has
---@field list fun(self: partnercenter.tree.customers.by_id.users.by_id.directory_roles, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.DirectoryRole)[] } The directory roles that a user has
---@field pages fun(self: partnercenter.tree.customers.by_id.users.by_id.directory_roles, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.DirectoryRole)[] }) The directory roles that a user has

---@class partnercenter.tree.customers.by_id.users.by_id.license_updates
---@field create fun(self: partnercenter.tree.customers.by_id.users.by_id.license_updates, license_update: partnercenter.types.LicenseUpdate, params?: partnercenter.CallOptions): partnercenter.types.LicenseUpdate Give licenses to a user, or take some away

---@class partnercenter.tree.customers.by_id.users.by_id.licenses
---@field each fun(self: partnercenter.tree.customers.by_id.users.by_id.licenses, params?: partnercenter.CallOptions|partnercenter.params.customers.users.licenses.list_by_license_group|partnercenter.Next): fun(): partnercenter.types.License The licenses that a user has, of the group that Azure Active Directory looks after
---@field each_by_license_group fun(self: partnercenter.tree.customers.by_id.users.by_id.licenses, params?: partnercenter.params.customers.users.licenses.list_by_license_group|partnercenter.Next): fun(): partnercenter.types.License The licenses that a user has, of the groups given
---@field list fun(self: partnercenter.tree.customers.by_id.users.by_id.licenses, params?: partnercenter.CallOptions|partnercenter.params.customers.users.licenses.list_by_license_group|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.License)[] } The licenses that a user has, of the group that Azure Active Directory looks after
---@field list_by_license_group fun(self: partnercenter.tree.customers.by_id.users.by_id.licenses, params?: partnercenter.params.customers.users.licenses.list_by_license_group|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.License)[] } The licenses that a user has, of the groups given
---@field pages fun(self: partnercenter.tree.customers.by_id.users.by_id.licenses, params?: partnercenter.CallOptions|partnercenter.params.customers.users.licenses.list_by_license_group|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.License)[] }) The licenses that a user has, of the group that Azure Active Directory looks after
---@field pages_by_license_group fun(self: partnercenter.tree.customers.by_id.users.by_id.licenses, params?: partnercenter.params.customers.users.licenses.list_by_license_group|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.License)[] }) The licenses that a user has, of the groups given

---@class partnercenter.params.customers.users.list : partnercenter.CallOptions
---@field size? integer Users on one page; 0 leaves it to the service (0 or more)
---@field sort_field? string Field to sort by; sent by other clients
---@field sort_direction? partnercenter.types.SortDirection Which way to sort
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the continuation token
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

---@class partnercenter.params.customers.users.list_deleted : partnercenter.CallOptions
---@field size? integer Users on one page; 0 leaves it to the service (0 or more)
---@field filter? table|string What makes it the deleted ones; there is no need to give it
---@field sort_field? string Field to sort by; sent by other clients
---@field sort_direction? partnercenter.types.SortDirection Which way to sort
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the continuation token
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

---@class partnercenter.params.customers.users.licenses.list_by_license_group : partnercenter.CallOptions
---@field license_group_ids? "Group1"|"Group2"|string|("Group1"|"Group2"|string)[] Group1 is looked after by Azure Active Directory, Group2 is Minecraft

--- A user account of a customer
---@class partnercenter.types.CustomerUser
---@field id? string The account (read-only)
---@field userPrincipalName? string Login name, in one of the customer's domains
---@field firstName? string First name
---@field lastName? string Last name
---@field displayName? string Name as shown
---@field usageLocation? string Two-letter code of the country where licenses are used
---@field immutableId? string Lasting id of an account kept on premises
---@field passwordProfile? partnercenter.types.PasswordProfile The password; replies repeat it in clear text
---@field phoneNumber? string Telephone number
---@field lastDirectorySyncTime? string When it was last brought in line with the directory on premises (read-only)
---@field userDomainType? partnercenter.types.UserDomainType Kind of its domain (read-only)
---@field state? partnercenter.types.UserState Active, or deleted and still to be had back
---@field softDeletionTime? string When it was deleted (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A license that a user has
---@class partnercenter.types.License
---@field servicePlans? partnercenter.types.ServicePlan[] Services in it; there may be none (read-only)
---@field productSku? partnercenter.types.ProductSku The product (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A license to give
---@class partnercenter.types.LicenseAssignment
---@field skuId string Id in the productSku of a subscribed SKU
---@field excludedPlans? string[] Ids of service plans to leave out

--- Licenses to give to a user, and to take away
---@class partnercenter.types.LicenseUpdate
---@field licensesToAssign? partnercenter.types.LicenseAssignment[] What to give, of one license group
---@field licensesToRemove? string[] Ids of product SKUs to take away
---@field licenseWarnings? partnercenter.types.LicenseWarning[] What did not go well (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- What did not go well when licenses were changed
---@class partnercenter.types.LicenseWarning
---@field code? string What kind of warning (read-only)
---@field message? string Text of it (read-only)
---@field servicePlans? string[] Names of the service plans concerned (read-only)

--- A password, and whether it has to be changed
---@class partnercenter.types.PasswordProfile
---@field password? string The password, in clear text
---@field forceChangePassword? boolean Whether the next login asks for a new one

--- Which way a list is sorted
---@alias partnercenter.types.SortDirection
---| "Ascending" # Smallest first
---| "Descending" # Largest first
---| string # other values: newer ones, and other spellings of these in parameters

--- Kind of a user's domain
---@alias partnercenter.types.UserDomainType
---| "none" # None
---| "managed" # In the cloud
---| "federated" # Joined to another directory
---| string # other values: newer ones, and other spellings of these in parameters

--- Whether an account can be used
---@alias partnercenter.types.UserState
---| "active" # It can
---| "inactive" # Deleted; kept for thirty days
---| string # other values: newer ones, and other spellings of these in parameters
