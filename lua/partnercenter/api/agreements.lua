-- Agreements: which ones there are, their texts, what customers have accepted, and what resellers have signed.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, any_token, global_only = shared.user_token, shared.any_token, shared.global_only
local customer_id = shared.customer_id

local agreement_type = {
  name = "agreementType",
  type = "string",
  enum = { "MicrosoftCloudAgreement", "MicrosoftCustomerAgreement", "*" },
  open = true,
  default = "MicrosoftCloudAgreement",
  summary = "One kind of agreement, or * for all, also for kinds that do not exist yet",
}

local status_of_reseller = {
  { name = "mpnId", type = "integer", minimum = 1, summary = "The indirect reseller's MPN id; this or tenantId" },
  { name = "tenantId", type = "guid", summary = "The indirect reseller's tenant id; this or mpnId" },
}
local status_notes = {
  "Error 2000 stands for several mistakes; its description tells which.",
}

local operations = {
  {
    name = "agreements.list",
    doc = "Get agreement metadata for the Microsoft Customer Agreement",
    summary = "The agreements that customers can accept, with the template ids that this needs",
    method = "GET",
    path = "/v1/agreements",
    params = { agreement_type },
    returns = "Collection<AgreementMetaData>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
  },
  {
    name = "agreements.list_microsoft_cloud_agreement",
    doc = "Get agreement metadata for Microsoft Cloud Agreement",
    summary = "The Microsoft Cloud Agreement's template id and text",
    method = "GET",
    path = "/v1/agreements",
    params = {},
    returns = "Collection<AgreementMetaData>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = { "Take the item whose agreementType is MicrosoftCloudAgreement; the service may send others beside it." },
  },
  {
    name = "agreement_templates.document.get",
    doc = "Get a download link for the Microsoft Customer Agreement template",
    summary = "Links to the Microsoft Customer Agreement's text for a country, in a language",
    method = "GET",
    path = "/v1/agreementtemplates/{agreement_template_id}/document",
    params = {
      shared.in_path("agreement_template_id", "string", "The templateId from agreements.list; its case matters"),
      { name = "language", type = "AgreementLanguage", open = true, default = "en-US",
        summary = "The language wanted; where the country does not have it, en-US comes" },
      { name = "country", type = "AgreementCountry", open = true, default = "US",
        summary = "The customer's country; agreements differ from country to country" },
    },
    returns = "AgreementDocument",
    auth = user_token,
    clouds = global_only,
    notes = {
      "Only the Microsoft Customer Agreement has one.",
      "Each call makes a new downloadUri, which is good for five minutes: fetch it at once.",
      "Compare the reply's language with the one that was wanted.",
    },
  },
  {
    name = "customers.agreements.list",
    doc = "Get confirmation of customer acceptance of Microsoft Customer Agreement",
    summary = "What a customer has accepted, as the partner has confirmed it",
    method = "GET",
    path = "/v1/customers/{customer_id}/agreements",
    params = { customer_id, agreement_type },
    returns = "Collection<Agreement>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = {
      "Without agreementType the Microsoft Customer Agreement is not in it.",
      "One agreement may be confirmed several times; the items are in no certain order.",
    },
  },
  {
    name = "customers.agreements.list_microsoft_cloud_agreement",
    doc = "Get confirmation of customer acceptance of Microsoft Cloud Agreement",
    summary = "When a customer accepted the Microsoft Cloud Agreement",
    method = "GET",
    path = "/v1/customers/{customer_id}/agreements",
    params = { customer_id },
    returns = "Collection<Agreement>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
  },
  {
    name = "customers.agreements.create",
    doc = "Confirm customer acceptance of Microsoft Customer Agreement",
    summary = "Confirm that somebody accepted an agreement for a customer",
    method = "POST",
    path = "/v1/customers/{customer_id}/agreements",
    params = { customer_id },
    body = "Agreement",
    body_required = {
      "primaryContact.firstName", "primaryContact.lastName", "primaryContact.email", "dateAgreed", "templateId", "type",
    },
    returns = "Agreement",
    auth = user_token,
    clouds = global_only,
    notes = {
      "templateId is in agreements.list, asked for the same type.",
      "Confirming again is allowed, and makes a further entry.",
      "The service adds userId, the partner's user who confirmed.",
    },
  },
  {
    name = "customers.direct_signed_microsoft_customer_agreement_status.get",
    doc = "Get the status of a customer's direct signing (direct acceptance) of Microsoft Customer Agreement",
    summary = "Whether a customer accepted the Microsoft Customer Agreement itself",
    method = "GET",
    path = "/v1/customers/{customer_id}/directSignedMicrosoftCustomerAgreementStatus",
    also = { "/v1/customers/{customer_id}/directSignedMicrosoftCustomerStatus" },
    params = { customer_id },
    returns = "DirectSignedCustomerAgreementStatus",
    auth = any_token,
    clouds = global_only,
    notes = {
      "The page's syntax line has directSignedMicrosoftCustomerStatus; its example and the clients have this path.",
      "Which tokens it takes is not documented.",
    },
  },
  {
    name = "compliance.agreement_status.get",
    doc = "Verify an indirect reseller's Microsoft Partner Agreement signing status",
    summary = "Whether an indirect reseller has signed the Microsoft Partner Agreement",
    method = "GET",
    path = "/v1/compliance/{program_name}/agreementstatus",
    params = {
      shared.in_path("program_name", "string", "The program; csp is the one that is known"),
      table.unpack(status_of_reseller),
    },
    needs_one = { "mpnId", "tenantId" },
    only_one = true,
    returns = "AgreementSignatureStatus",
    auth = user_token,
    clouds = { "global", "us_government" },
    notes = status_notes,
  },
  {
    name = "compliance.csp.agreement_status.get",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "Whether an indirect reseller has signed the Microsoft Partner Agreement of the CSP program",
    method = "GET",
    path = "/v1/compliance/csp/agreementstatus",
    params = status_of_reseller,
    needs_one = { "mpnId", "tenantId" },
    only_one = true,
    returns = "AgreementSignatureStatus",
    auth = user_token,
    clouds = { "global", "us_government" },
    notes = status_notes,
  },
}

return { area = "Agreements", operations = operations }
