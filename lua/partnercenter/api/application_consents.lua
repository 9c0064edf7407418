-- Consent for the partner's applications to act in a customer's tenant.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, everywhere = shared.user_token, shared.everywhere
local customer_id = shared.customer_id

local operations = {
  {
    name = "customers.application_consents.create",
    known_from = "the PowerShell, Java and Node clients",
    summary = "Let one of the partner's applications act in a customer's tenant",
    method = "POST",
    path = "/v1/customers/{customer_id}/applicationconsents",
    params = { customer_id },
    body = "ApplicationConsent",
    body_required = {
      "applicationId", "applicationGrants[].enterpriseApplicationId", "applicationGrants[].scope",
    },
    returns = "ApplicationConsent",
    auth = user_token,
    clouds = everywhere,
    notes = { "A scope lists several permissions with commas between them.", "A second consent is a 409." },
  },
  {
    name = "customers.application_consents.delete",
    known_from = "the Java and Node clients",
    summary = "Take an application's consent back",
    method = "DELETE",
    path = "/v1/customers/{customer_id}/applicationconsents/{application_id}",
    params = { customer_id, shared.in_path("application_id", "guid", "The application that has it") },
    returns = "none",
    auth = user_token,
    clouds = everywhere,
  },
}

return { area = "Application consents", operations = operations }
