-- The partner's own profiles.

local shared = require "partnercenter.types.shared"

local links, attributes = shared.links, shared.attributes

local profile_type = { name = "profileType", type = "string", summary = "Kind of profile" }

local types = {
  OrganizationProfile = {
    summary = "The partner's organisation",
    doc = "Profile resources",
    fields = {
      { name = "id", type = "string", summary = "The profile" },
      { name = "companyName", type = "string", summary = "Name of the organisation" },
      { name = "defaultAddress", type = "Address", summary = "Where it is" },
      { name = "tenantId", type = "string", summary = "Tenant id" },
      { name = "domain", type = "string", summary = "Domain, as in contoso.onmicrosoft.com" },
      { name = "email", type = "string", summary = "E-mail of the contact" },
      { name = "language", type = "string", summary = "Preferred language, as in es" },
      { name = "culture", type = "string", summary = "Culture of messages and money, as in es-US" },
      profile_type,
      links,
      attributes,
    },
  },
  BillingProfile = {
    summary = "How the partner is billed",
    doc = "Profile resources",
    fields = {
      { name = "companyName", type = "string", summary = "Name of the company" },
      { name = "address", type = "Address", summary = "Where bills go" },
      { name = "primaryContact", type = "Contact", summary = "Who gets them" },
      { name = "purchaseOrderNumber", type = "string", summary = "Order number to be shown on bills" },
      { name = "taxId", type = "string", summary = "Tax id" },
      { name = "billingCurrency", type = "string", summary = "Currency, as in USD" },
      profile_type,
      links,
      attributes,
    },
  },
  LegalBusinessProfile = {
    summary = "The partner's company as a legal person",
    doc = "Profile resources",
    fields = {
      { name = "companyName", type = "string", summary = "Name of the company" },
      { name = "address", type = "Address", summary = "Where it is" },
      { name = "primaryContact", type = "Contact", summary = "Whom Microsoft talks to" },
      { name = "companyApproverAddress", type = "Address", summary = "Address of the one who signs for the company" },
      { name = "companyApproverEmail", type = "string", summary = "E-mail of the one who signs" },
      { name = "vettingStatus", type = "VettingStatus", summary = "How the vetting stands" },
      { name = "vettingSubStatus", type = "VettingSubStatus", summary = "Which step it is at" },
      profile_type,
      links,
      attributes,
    },
  },
  MpnProfile = {
    summary = "An entry in the Microsoft Partner Network",
    doc = "Profile resources",
    fields = shared.read_only {
      { name = "mpnId", type = "string", summary = "The MPN id" },
      { name = "partnerName", type = "string", summary = "Name of the partner" },
      profile_type,
      links,
      attributes,
    },
  },
  SupportProfile = {
    summary = "How customers reach the partner's support",
    doc = "Profile resources",
    fields = {
      { name = "email", type = "string", summary = "E-mail" },
      { name = "telephone", type = "string", summary = "Telephone number" },
      { name = "website", type = "string", summary = "Web site, with or without a scheme" },
      profile_type,
      links,
      attributes,
    },
  },
}

local enums = {
  VettingStatus = {
    summary = "How Microsoft's vetting of a partner stands; known from other clients, but for authorized",
    values = {
      { "none", "Not begun" },
      { "pending", "Going on" },
      { "authorized", "Passed" },
      { "rejected", "Failed" },
    },
  },
  VettingSubStatus = {
    summary = "A step of the vetting; known from other clients, but for none",
    values = {
      { "none", "No step" },
      { "entry", "The first step" },
      { "email_ownership", "Whether the e-mail is the partner's" },
      { "email_domain", "Whether its domain is" },
      { "employment_verification", "Whether the contact works there" },
      { "decision", "The decision" },
      { "other", "Something else" },
      { "business_verification", "Whether the company exists" },
    },
  },
}

return { types = types, enums = enums }
