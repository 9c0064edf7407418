-- Agreements: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "agreements.list",
    params = { agreement_type = "microsoft_customer_agreement" },
    expect = { method = "GET", target = "/v1/agreements?agreementType=MicrosoftCustomerAgreement" },
  },
  {
    operation = "agreements.list_microsoft_cloud_agreement",
    expect = { method = "GET", target = "/v1/agreements" },
  },
  {
    operation = "agreement_templates.document.get",
    params = { agreement_template_id = "agreement-template-1", language = "de-de", country = "US" },
    expect = {
      method = "GET",
      target = "/v1/agreementtemplates/agreement-template-1/document?language=de-DE&country=US",
    },
  },
  {
    operation = "customers.agreements.list",
    params = { customer_id = "c-17", agreement_type = "microsoft_customer_agreement" },
    expect = { method = "GET", target = "/v1/customers/c-17/agreements?agreementType=MicrosoftCustomerAgreement" },
  },
  {
    operation = "customers.agreements.list_microsoft_cloud_agreement",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/agreements" },
  },
  {
    operation = "customers.agreements.create",
    params = { customer_id = "c-17" },
    body = {
      primaryContact = {
        firstName = "Tania",
        lastName = "Carr",
        email = "Tania.Carr@example.com",
        phoneNumber = "4258829000",
      },
      dateAgreed = "2018-03-01T00:00:00Z",
      templateId = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10",
      type = "microsoft_customer_agreement",
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/agreements",
      body = '{"dateAgreed":"2018-03-01T00:00:00Z","primaryContact":{"email":"Tania.Carr@example.com",'
        .. '"firstName":"Tania","lastName":"Carr","phoneNumber":"4258829000"},'
        .. '"templateId":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10","type":"MicrosoftCustomerAgreement"}',
    },
  },
  {
    operation = "customers.direct_signed_microsoft_customer_agreement_status.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/directSignedMicrosoftCustomerAgreementStatus" },
  },
  {
    operation = "compliance.agreement_status.get",
    params = { program_name = "csp", mpn_id = 4847383 },
    expect = { method = "GET", target = "/v1/compliance/csp/agreementstatus?mpnId=4847383" },
  },
  {
    operation = "compliance.csp.agreement_status.get",
    params = { tenant_id = "t-1" },
    expect = { method = "GET", target = "/v1/compliance/csp/agreementstatus?tenantId=t-1" },
  },
}
