-- What a customer is qualified for: education, government, nothing in particular. There are two generations of routes.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token, global_only = shared.any_token, shared.user_token, shared.global_only
local customer_id = shared.customer_id

local operations = {
  {
    name = "customers.qualification.get",
    doc = "Get a customer's qualification",
    summary = "A customer's qualification, as a bare text such as education",
    method = "GET",
    path = "/v1/customers/{customer_id}/qualification",
    params = { customer_id },
    returns = "string",
    auth = any_token,
    clouds = global_only,
    notes = { "The text is in small letters, and may be one that is not listed." },
  },
  {
    name = "customers.qualification.update",
    doc = "Update a customer's qualification",
    summary = "Qualify a customer for education or for the Government Community Cloud",
    method = "PUT",
    path = "/v1/customers/{customer_id}/qualification",
    params = {
      customer_id,
      { name = "code", type = "string",
        summary = "For GovernmentCommunityCloud: a validationId of customers.all.validations.list" },
    },
    body = "CustomerQualification",
    body_position = true,
    returns = "string",
    auth = user_token,
    clouds = global_only,
    notes = {
      "The body is the qualification alone: its name is turned into the number that the page asks for.",
      "Education and GovernmentCommunityCloud can be set, the latter for a customer that has no qualification yet.",
      "The page names the parameter validationCode, the service code.",
    },
  },
  {
    name = "customers.qualifications.list",
    known_from = "the .NET client",
    summary = "A customer's qualifications, with the state of their vetting",
    method = "GET",
    path = "/v1/customers/{customer_id}/qualifications",
    params = { customer_id },
    returns = "array<CustomerQualificationStatus>",
    auth = any_token,
    clouds = global_only,
    notes = { "A bare array. A qualification counts once its vettingStatus is Approved." },
  },
  {
    name = "customers.qualifications.create",
    known_from = "the .NET client",
    summary = "Ask for a qualification of a customer; Microsoft vets it",
    method = "POST",
    path = "/v1/customers/{customer_id}/qualifications",
    params = { customer_id },
    body = "CustomerQualificationRequest",
    body_required = { "qualification" },
    returns = "CustomerQualificationStatus",
    auth = user_token,
    clouds = global_only,
    notes = {
      "Education wants an educationSegment, and a website where there is one.",
      "GovernmentCommunityCloud wants a validationCode.",
    },
  },
}

return { area = "Qualifications", operations = operations }
