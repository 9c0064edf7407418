-- How far the partner meets the security requirements: who signs in without multi-factor authentication, and where.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only = shared.user_token, shared.global_only

local operations = {
  {
    name = "application_mfa_adoption_status.list",
    doc = "Get MFA adoption status",
    summary = "How many API requests were made with multi-factor authentication, by application and day",
    method = "GET",
    path = "/v1/applicationmfaadoptionstatus",
    params = {},
    returns = "array<ApplicationMfaAdoptionStatus>",
    auth = user_token,
    clouds = global_only,
    notes = { "A bare array. applicationName may be empty." },
  },
  {
    name = "non_mfa_compliant_partner_principals.list",
    doc = "Get portal requests without MFA",
    summary = "Users who last used the Partner Center portal without multi-factor authentication",
    method = "GET",
    path = "/v1/nonMfaCompliantPartnerPrincipals",
    params = {},
    returns = "Collection<NonMfaCompliantPartnerPrincipal>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = { "Times have no zone; they are UTC." },
  },
  {
    name = "partner_requests.list",
    doc = "Get App and User API requests",
    summary = "The last API requests that were made for a user, each with whether MFA was used",
    method = "GET",
    path = "/v1/partnerRequests",
    params = {},
    returns = "Collection<PartnerRequest>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = {
      "No more than the last 10,000, in no certain order; requests of an application alone are not in it.",
      "correlationId may be empty. Times have no zone; they are UTC.",
    },
  },
}

return { area = "Security requirements", operations = operations }
