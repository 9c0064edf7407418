-- Customers and their profiles.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

local types = {
  Customer = {
    summary = "A customer of the partner",
    doc = "Customer resources",
    fields = {
      { name = "id", type = "string", read_only = true, summary = "The customer: its tenant id" },
      { name = "commerceId", type = "string", read_only = true, summary = "Commerce id; seen when one is created" },
      { name = "companyProfile", type = "CustomerCompanyProfile", summary = "The organisation; needed to create" },
      { name = "billingProfile", type = "CustomerBillingProfile", summary = "Who is billed; not in lists" },
      { name = "relationshipToPartner", type = "RelationshipToPartner", summary = "What the partner is to it" },
      { name = "allowDelegatedAccess", type = "boolean", read_only = true,
        summary = "Whether the partner may administrate; not in lists" },
      { name = "userCredentials", type = "UserCredentials", read_only = true,
        summary = "First administrator's login, in the reply to a creation only" },
      { name = "customDomains", type = "array<string>", read_only = true, summary = "Own domains; not in lists" },
      { name = "associatedPartnerId", type = "string",
        summary = "Tenant id of the indirect reseller; for indirect providers" },
      links,
      attributes,
    },
  },
  CustomerCompanyProfile = {
    summary = "A customer's organisation",
    doc = "Customer resources",
    fields = {
      { name = "tenantId", type = "string", read_only = true, summary = "Tenant id, also called Microsoft ID" },
      { name = "domain", type = "string", summary = "Domain such as contoso.onmicrosoft.com; needed to create" },
      { name = "companyName", type = "string", read_only = true, summary = "Name of the organisation" },
      { name = "address", type = "Address", read_only = true, summary = "Address; only in the company profile itself" },
      { name = "email", type = "string", read_only = true, summary = "E-mail; only in the company profile itself" },
      links,
      attributes,
    },
  },
  CustomerBillingProfile = {
    summary = "Who is billed for a customer",
    doc = "Customer resources",
    fields = {
      { name = "id", type = "string", read_only = true, summary = "Id of the profile" },
      { name = "firstName", type = "string", summary = "First name of the person who gets the bills" },
      { name = "lastName", type = "string", summary = "Last name of that person" },
      { name = "email", type = "string", summary = "E-mail of that person; needed to create" },
      { name = "culture", type = "string", summary = "Culture of messages and money, as in en-US; needed to create" },
      { name = "language", type = "string", summary = "Two-letter language code; needed to create" },
      { name = "companyName", type = "string", summary = "Registered name; needed to create" },
      { name = "defaultAddress", type = "Address", summary = "Where bills go; needed to create" },
      links,
      attributes,
    },
  },
  UserCredentials = {
    summary = "A login",
    doc = "User resources",
    fields = read_only {
      { name = "userName", type = "string", summary = "Name of the user" },
      { name = "password", type = "string", summary = "The password, in clear text" },
    },
  },
}

local enums = {
  RelationshipToPartner = {
    summary = "What a partner is to a customer",
    values = {
      { "none", "Nothing, or no longer anything" },
      { "reseller", "Sells to the customer" },
      { "advisor", "Advises the customer" },
      { "syndication", "Serves the customer in the syndication program" },
      { "microsoft_support", "Supports the customer for Microsoft" },
    },
  },
}

return { types = types, enums = enums }
