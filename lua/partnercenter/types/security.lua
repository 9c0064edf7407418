-- Security requirements: requests and users, with and without multi-factor authentication.

local read_only = require("partnercenter.types.shared").read_only

local types = {
  ApplicationMfaAdoptionStatus = {
    summary = "An application's API requests of one day; called API request summarized by application",
    doc = "Get MFA adoption status",
    fields = read_only {
      { name = "loginDate", type = "date", summary = "The day" },
      { name = "mfaCompliantRequestCount", type = "integer", summary = "Requests that were made with MFA" },
      { name = "totalRequestCount", type = "integer", summary = "All requests" },
      { name = "applicationId", type = "guid", summary = "The application" },
      { name = "applicationName", type = "string", summary = "Its name; may be empty" },
    },
  },
  NonMfaCompliantPartnerPrincipal = {
    summary = "A user who was in the portal without MFA; called portal request",
    doc = "Get portal requests without MFA",
    fields = read_only {
      { name = "objectId", type = "guid", summary = "The user, in the directory" },
      { name = "tenantId", type = "guid", summary = "The partner's tenant" },
      { name = "upn", type = "string", summary = "Login name" },
      { name = "lastNonMfaCompliantRequestDateTime", type = "datetime", summary = "When last; UTC, with no zone" },
    },
  },
  PartnerRequest = {
    summary = "An API request that was made for a user; called API request details",
    doc = "Get App and User API requests",
    fields = read_only {
      { name = "requestId", type = "guid", summary = "The request" },
      { name = "correlationId", type = "string", summary = "The call it was part of; may be empty" },
      { name = "operationName", type = "string", summary = "Method and route, as in Get /v{version}/customers" },
      { name = "requestDateTime", type = "datetime", summary = "When; UTC, with no zone" },
      { name = "sourceIpAddress", type = "string", summary = "Where from" },
      { name = "objectId", type = "guid", summary = "The user, in the directory" },
      { name = "tenantId", type = "guid", summary = "The partner's tenant" },
      { name = "upn", type = "string", summary = "Login name" },
      { name = "applicationId", type = "guid", summary = "The application" },
      { name = "mfaCompliant", type = "boolean", summary = "Whether MFA was used" },
    },
  },
}

return { types = types }
