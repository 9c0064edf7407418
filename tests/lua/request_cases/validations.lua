-- Validation: what is sent, told from the documentation. init.lua says how a case is written.

local partnercenter = require "partnercenter"

return {
  {
    operation = "validations.address.validate",
    body = {
      AddressLine1 = "One Microsoft Way",
      City = "Redmond",
      State = "WA",
      PostalCode = "98052",
      Country = "US",
    },
    expect = {
      method = "POST",
      target = "/v1/validations/address",
      body = '{"AddressLine1":"One Microsoft Way","City":"Redmond","Country":"US","PostalCode":"98052",'
        .. '"State":"WA"}',
    },
  },
  {
    operation = "country_validation_rules.get",
    params = { country_code = "US" },
    expect = { method = "GET", target = "/v1/countryvalidationrules/US" },
  },
  {
    operation = "domains.exists",
    params = { domain = "contoso.onmicrosoft.com" },
    expect = { method = "HEAD", target = "/v1/domains/contoso.onmicrosoft.com" },
  },
  {
    operation = "customers.verified_domain.create",
    params = { customer_id = "c-17" },
    body = {
      VerifiedDomainName = "contoso.com",
      Domain = {
        AuthenticationType = "federated",
        Capability = "Email",
        IsDefault = partnercenter.null,
        IsInitial = partnercenter.null,
        Name = "contoso.com",
        RootDomain = partnercenter.null,
        Status = "verified",
        VerificationMethod = "dns_record",
      },
      DomainFederationSettings = {
        IssuerUri = "http://sts.contoso.com/adfs/services/trust",
        LogOffUri = "https://sts.contoso.com/adfs/ls/",
        PassiveLogOnUri = "https://sts.contoso.com/adfs/ls/",
        PreferredAuthenticationProtocol = "ws_fed",
        PromptLoginBehavior = "translate_to_fresh_password_auth",
        SigningCertificate = "MIIC+A==",
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/verifieddomain",
      body = '{"Domain":{"AuthenticationType":"Federated","Capability":"Email","IsDefault":null,"IsInitial":null,'
        .. '"Name":"contoso.com","RootDomain":null,"Status":"Verified","VerificationMethod":"DnsRecord"},'
        .. '"DomainFederationSettings":{"IssuerUri":"http://sts.contoso.com/adfs/services/trust",'
        .. '"LogOffUri":"https://sts.contoso.com/adfs/ls/","PassiveLogOnUri":"https://sts.contoso.com/adfs/ls/",'
        .. '"PreferredAuthenticationProtocol":"WsFed","PromptLoginBehavior":"TranslateToFreshPasswordAuth",'
        .. '"SigningCertificate":"MIIC+A=="},"VerifiedDomainName":"contoso.com"}',
    },
  },
  {
    operation = "customers.all.validations.list",
    expect = { method = "GET", target = "/v1/customers/all/validations" },
  },
  {
    operation = "customers.validation_status.get",
    params = { customer_id = "c-17", type = "Account" },
    expect = { method = "GET", target = "/v1/customers/c-17/validationStatus?type=account" },
  },
}
