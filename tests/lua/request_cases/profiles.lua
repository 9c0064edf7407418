-- Partner profiles: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "profiles.organization.get",
    expect = { method = "GET", target = "/v1/profiles/organization" },
  },
  {
    operation = "profiles.organization.update",
    body = {
      id = "t-1",
      companyName = "Contoso",
      defaultAddress = {
        firstName = "Gena",
        lastName = "Soto",
        addressLine1 = "One Microsoft Way",
        city = "Redmond",
        state = "WA",
        postalCode = "98052",
        country = "US",
      },
      tenantId = "t-1",
      domain = "contoso.onmicrosoft.com",
      email = "gena@contoso.com",
      language = "en",
      culture = "en-US",
      attributes = { etag = "org-7", objectType = "PartnerCompanyProfile" },
    },
    expect = {
      method = "PUT",
      target = "/v1/profiles/organization",
      body = '{"attributes":{"etag":"org-7","objectType":"PartnerCompanyProfile"},"companyName":"Contoso",'
        .. '"culture":"en-US","defaultAddress":{"addressLine1":"One Microsoft Way","city":"Redmond",'
        .. '"country":"US","firstName":"Gena","lastName":"Soto","postalCode":"98052","state":"WA"},'
        .. '"domain":"contoso.onmicrosoft.com","email":"gena@contoso.com","id":"t-1","language":"en",'
        .. '"tenantId":"t-1"}',
    },
  },
  {
    operation = "profiles.billing.get",
    expect = { method = "GET", target = "/v1/profiles/billing" },
  },
  {
    operation = "profiles.billing.update",
    body = {
      CompanyName = "Contoso",
      Address = {
        FirstName = "Gena",
        LastName = "Soto",
        AddressLine1 = "One Microsoft Way",
        City = "Redmond",
        State = "WA",
        PostalCode = "98052",
        Country = "US",
      },
      PrimaryContact = { FirstName = "Gena", LastName = "Soto", Email = "gena@contoso.com", PhoneNumber = "1" },
      PurchaseOrderNumber = "4",
      TaxId = "TaxId",
      BillingCurrency = "USD",
      Attributes = { Etag = "bill-8", ObjectType = "PartnerBillingProfile" },
    },
    expect = {
      method = "PUT",
      target = "/v1/profiles/billing",
      body = '{"Address":{"AddressLine1":"One Microsoft Way","City":"Redmond","Country":"US","FirstName":"Gena",'
        .. '"LastName":"Soto","PostalCode":"98052","State":"WA"},"Attributes":{"Etag":"bill-8",'
        .. '"ObjectType":"PartnerBillingProfile"},"BillingCurrency":"USD","CompanyName":"Contoso",'
        .. '"PrimaryContact":{"Email":"gena@contoso.com","FirstName":"Gena","LastName":"Soto",'
        .. '"PhoneNumber":"1"},"PurchaseOrderNumber":"4","TaxId":"TaxId"}',
    },
  },
  {
    operation = "profiles.legal_business.get",
    params = { vetting_version = "Current" },
    expect = { method = "GET", target = "/v1/profiles/legalbusiness?vettingVersion=Current" },
  },
  {
    operation = "profiles.legal_business.get",
    params = { vetting_version = "last_finalized" },
    expect = { method = "GET", target = "/v1/profiles/legalbusiness?vettingVersion=LastFinalized" },
  },
  {
    operation = "profiles.legal_business.update",
    body = {
      CompanyName = "Contoso",
      Address = {
        FirstName = "Gena",
        LastName = "Soto",
        AddressLine1 = "One Microsoft Way",
        City = "Redmond",
        State = "WA",
        PostalCode = "98052",
        Country = "US",
      },
      PrimaryContact = { FirstName = "Gena", LastName = "Soto", Email = "gena@contoso.com" },
      CompanyApproverEmail = "gena@contoso.com",
      VettingStatus = "pending",
      VettingSubStatus = "none",
      Attributes = { ObjectType = "PartnerLegalBusinessProfile" },
    },
    expect = {
      method = "PUT",
      target = "/v1/profiles/legalbusiness",
      body = '{"Address":{"AddressLine1":"One Microsoft Way","City":"Redmond","Country":"US","FirstName":"Gena",'
        .. '"LastName":"Soto","PostalCode":"98052","State":"WA"},"Attributes":{'
        .. '"ObjectType":"PartnerLegalBusinessProfile"},"CompanyApproverEmail":"gena@contoso.com",'
        .. '"CompanyName":"Contoso","PrimaryContact":{"Email":"gena@contoso.com","FirstName":"Gena",'
        .. '"LastName":"Soto"},"VettingStatus":"pending","VettingSubStatus":"none"}',
    },
  },
  {
    operation = "profiles.mpn.get",
    expect = { method = "GET", target = "/v1/profiles/mpn" },
  },
  {
    operation = "profiles.mpn.verify",
    params = { mpn_id = 4847383 },
    expect = { method = "GET", target = "/v1/profiles/mpn?mpnId=4847383" },
  },
  {
    operation = "profiles.support.get",
    expect = { method = "GET", target = "/v1/profiles/support" },
  },
  {
    operation = "profiles.support.update",
    body = {
      Email = "email@sample.com",
      Telephone = "4255555555",
      Website = "www.microsoft.com",
      ProfileType = "support_profile",
      Attributes = { ObjectType = "PartnerSupportProfile" },
    },
    expect = {
      method = "PUT",
      target = "/v1/profiles/supportprofile",
      body = '{"Attributes":{"ObjectType":"PartnerSupportProfile"},"Email":"email@sample.com",'
        .. '"ProfileType":"support_profile","Telephone":"4255555555","Website":"www.microsoft.com"}',
    },
  },
  {
    operation = "profiles.support.update_by_route",
    body = { email = "email@sample.com", telephone = "4255555555", website = "www.microsoft.com" },
    expect = {
      method = "PUT",
      target = "/v1/profiles/support",
      body = '{"email":"email@sample.com","telephone":"4255555555","website":"www.microsoft.com"}',
    },
  },
}
