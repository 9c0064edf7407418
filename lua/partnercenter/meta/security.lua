---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.application_mfa_adoption_status
---@field each fun(self: partnercenter.tree.application_mfa_adoption_status, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.ApplicationMfaAdoptionStatus How many API requests were made with multi-factor authentication, by application and day
---@field list fun(self: partnercenter.tree.application_mfa_adoption_status, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ApplicationMfaAdoptionStatus)[] } How many API requests were made with multi-factor authentication, by application and day
---@field pages fun(self: partnercenter.tree.application_mfa_adoption_status, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ApplicationMfaAdoptionStatus)[] }) How many API requests were made with multi-factor authentication, by application and day

---@class partnercenter.tree.non_mfa_compliant_partner_principals
---@field each fun(self: partnercenter.tree.non_mfa_compliant_partner_principals, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.NonMfaCompliantPartnerPrincipal Users who last used the Partner Center portal without multi-factor authentication
---@field list fun(self: partnercenter.tree.non_mfa_compliant_partner_principals, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.NonMfaCompliantPartnerPrincipal)[] } Users who last used the Partner Center portal without multi-factor authentication
---@field pages fun(self: partnercenter.tree.non_mfa_compliant_partner_principals, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.NonMfaCompliantPartnerPrincipal)[] }) Users who last used the Partner Center portal without multi-factor authentication

---@class partnercenter.tree.partner_requests
---@field each fun(self: partnercenter.tree.partner_requests, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.PartnerRequest The last API requests that were made for a user, each with whether MFA was used
---@field list fun(self: partnercenter.tree.partner_requests, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.PartnerRequest)[] } The last API requests that were made for a user, each with whether MFA was used
---@field pages fun(self: partnercenter.tree.partner_requests, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.PartnerRequest)[] }) The last API requests that were made for a user, each with whether MFA was used

--- An application's API requests of one day; called API request summarized by application
---@class partnercenter.types.ApplicationMfaAdoptionStatus
---@field loginDate? string The day (read-only)
---@field mfaCompliantRequestCount? integer Requests that were made with MFA (read-only)
---@field totalRequestCount? integer All requests (read-only)
---@field applicationId? string The application (read-only)
---@field applicationName? string Its name; may be empty (read-only)

--- A user who was in the portal without MFA; called portal request
---@class partnercenter.types.NonMfaCompliantPartnerPrincipal
---@field objectId? string The user, in the directory (read-only)
---@field tenantId? string The partner's tenant (read-only)
---@field upn? string Login name (read-only)
---@field lastNonMfaCompliantRequestDateTime? string When last; UTC, with no zone (read-only)

--- An API request that was made for a user; called API request details
---@class partnercenter.types.PartnerRequest
---@field requestId? string The request (read-only)
---@field correlationId? string The call it was part of; may be empty (read-only)
---@field operationName? string Method and route, as in Get /v{version}/customers (read-only)
---@field requestDateTime? string When; UTC, with no zone (read-only)
---@field sourceIpAddress? string Where from (read-only)
---@field objectId? string The user, in the directory (read-only)
---@field tenantId? string The partner's tenant (read-only)
---@field upn? string Login name (read-only)
---@field applicationId? string The application (read-only)
---@field mfaCompliant? boolean Whether MFA was used (read-only)
