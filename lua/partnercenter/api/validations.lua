-- Looking before leaping: addresses, what a country wants in one, domain names, codes, and the state of an account.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token = shared.any_token, shared.user_token
local everywhere, global_only = shared.everywhere, shared.global_only
local customer_id = shared.customer_id

local operations = {
  {
    name = "validations.address.validate",
    doc = "Validate an address",
    summary = "Whether an address would do for a customer: true, or an error that proposes another one",
    method = "POST",
    path = "/v1/validations/address",
    params = {},
    body = "Address",
    body_required = { "addressLine1", "city", "state", "postalCode", "country" },
    returns = "AddressValidation",
    reads = true,
    auth = any_token,
    clouds = everywhere,
    notes = {
      "A good address is answered with an empty body; newer services describe what they found, with a status.",
      "A bad one is error 2007, its data the reason and the corrected_address: region is the state there.",
      "The state is looked up for Canada, China, Mexico and the United States; elsewhere any text will do.",
    },
  },
  {
    name = "country_validation_rules.get",
    doc = "Get address formatting rules by market",
    summary = "Which parts an address needs in a country, its states, languages, and patterns for codes",
    method = "GET",
    path = "/v1/countryvalidationrules/{country_code}",
    params = { shared.in_path("country_code", "string", "The country: two letters, as in US") },
    returns = "CountryInformation",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "Lists stand inside an object, as in states.value.",
      "Take the patterns as hints: those that the page shows match nothing.",
    },
  },
  {
    name = "domains.exists",
    doc = "Verify domain availability",
    summary = "Whether a domain is taken: true means that it cannot be had any more",
    method = "HEAD",
    path = "/v1/domains/{domain}",
    params = { shared.in_path("domain", "string", "The whole name, as in contoso.onmicrosoft.com") },
    returns = "none",
    auth = any_token,
    clouds = everywhere,
    notes = { "The service says 404 where the name is free." },
  },
  {
    name = "customers.verified_domain.create",
    doc = "Add a verified domain for a customer",
    summary = "Give a customer a domain that the partner has verified; for domain registrars",
    method = "POST",
    path = "/v1/customers/{customer_id}/verifieddomain",
    params = { customer_id },
    body = "VerifiedDomain",
    body_required = {
      "verifiedDomainName", "domain.authenticationType", "domain.capability", "domain.name", "domain.status",
      "domain.verificationMethod",
    },
    returns = "Domain",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "A federated domain needs domainFederationSettings besides.",
      "Users of a domain of one's own need a unique immutableId.",
      "The reply is the domain alone, its values in small letters.",
    },
  },
  {
    name = "customers.all.validations.list",
    doc = "Get a partner's validation codes",
    summary = "The partner's codes for customers of the Government Community Cloud, and how often each still counts",
    method = "GET",
    path = "/v1/customers/all/validations",
    params = {},
    returns = "array<ValidationCode>",
    auth = any_token,
    clouds = global_only,
    notes = { "A bare array over all customers; there are codes once Microsoft has confirmed the partner's form." },
  },
  {
    name = "customers.validation_status.get",
    known_from = "the .NET client",
    summary = "How far Microsoft's check of a customer's account has come",
    method = "GET",
    path = "/v1/customers/{customer_id}/validationStatus",
    params = {
      customer_id,
      { name = "type", type = "ValidationType", required = true, summary = "What is checked" },
    },
    returns = "ValidationStatus",
    auth = user_token,
    clouds = global_only,
    notes = { "Purchases are blocked unless it is Allowed. Error 600074: there has been no check." },
  },
}

return { area = "Validation", operations = operations }
