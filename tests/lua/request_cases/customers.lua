-- Customers: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.list",
    params = { size = 50 },
    expect = { method = "GET", target = "/v1/customers?size=50" },
  },
  {
    operation = "customers.list",
    params = { size = 40, seek_operation = "next", MS_ContinuationToken = "bW9yZQ==" },
    expect = {
      method = "GET",
      target = "/v1/customers?size=40&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "customers.list_filtered",
    params = { size = 50, filter = { field = "CompanyName", operator = "starts_with", value = "Con" } },
    expect = {
      method = "GET",
      target = "/v1/customers?"
        .. "size=50&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Con%22%2C%22Operator%22%3A%22st"
        .. "arts_with%22%7D",
    },
  },
  {
    operation = "customers.list_filtered",
    params = {
      size = 40,
      filter = { field = "company_name", operator = "starts_with", value = "Con" },
      seek_operation = "next",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/customers?"
        .. "size=40&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Con%22%2C%22Operator%22%3A%22st"
        .. "arts_with%22%7D&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "customers.list_by_indirect_reseller",
    params = {
      size = 50,
      filter = { field = "IndirectReseller", operator = "starts_with", value = "r-3" },
    },
    expect = {
      method = "GET",
      target = "/v1/customers?"
        .. "size=50&filter=%7B%22Field%22%3A%22IndirectReseller%22%2C%22Value%22%3A%22r-3%22%2C%22Operator%22%3A"
        .. "%22starts_with%22%7D",
    },
  },
  {
    operation = "customers.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17" },
  },
  -- An id is one segment of the path, whatever is in it.
  {
    operation = "customers.get",
    params = { customer_id = "a/b c" },
    expect = { method = "GET", target = "/v1/customers/a%2Fb%20c" },
  },
  {
    operation = "customers.get",
    params = { customer_id = "c-17", locale = "de-DE" },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17",
      headers = { ["X-Locale"] = "de-DE" },
    },
  },
  {
    operation = "customers.create",
    body = {
      CompanyProfile = { Domain = "contoso.onmicrosoft.com" },
      BillingProfile = {
        Culture = "en-US",
        Email = "gena@contoso.com",
        Language = "en",
        CompanyName = "Contoso",
        DefaultAddress = {
          FirstName = "Gena",
          LastName = "Soto",
          AddressLine1 = "One Microsoft Way",
          City = "Redmond",
          State = "WA",
          PostalCode = "98052",
          Country = "US",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers",
      body = '{"BillingProfile":{"CompanyName":"Contoso","Culture":"en-US","DefaultAddress":{'
        .. '"AddressLine1":"One Microsoft Way","City":"Redmond","Country":"US","FirstName":"Gena",'
        .. '"LastName":"Soto","PostalCode":"98052","State":"WA"},"Email":"gena@contoso.com","Language":"en"},'
        .. '"CompanyProfile":{"Domain":"contoso.onmicrosoft.com"}}',
    },
  },
  {
    operation = "customers.create_for_indirect_reseller",
    body = {
      AssociatedPartnerId = "0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22",
      CompanyProfile = { Domain = "contoso.onmicrosoft.com" },
      BillingProfile = {
        Culture = "en-US",
        Email = "gena@contoso.com",
        Language = "en",
        CompanyName = "Contoso",
        DefaultAddress = {
          FirstName = "Gena",
          LastName = "Soto",
          AddressLine1 = "One Microsoft Way",
          City = "Redmond",
          State = "WA",
          PostalCode = "98052",
          Country = "US",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers",
      body = '{"AssociatedPartnerId":"0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22","BillingProfile":{'
        .. '"CompanyName":"Contoso","Culture":"en-US","DefaultAddress":{"AddressLine1":"One Microsoft Way",'
        .. '"City":"Redmond","Country":"US","FirstName":"Gena","LastName":"Soto","PostalCode":"98052",'
        .. '"State":"WA"},"Email":"gena@contoso.com","Language":"en"},"CompanyProfile":{'
        .. '"Domain":"contoso.onmicrosoft.com"}}',
    },
  },
  {
    operation = "customers.remove_relationship",
    params = { customer_id = "c-17" },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17",
      body = '{"attributes":{"objectType":"Customer"},"relationshipToPartner":"none"}',
    },
  },
  {
    operation = "customers.delete",
    params = { customer_id = "c-17" },
    expect = { method = "DELETE", target = "/v1/customers/c-17" },
  },
  {
    operation = "customers.profiles.billing.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/profiles/billing" },
  },
  {
    operation = "customers.profiles.billing.update",
    params = { customer_id = "c-17" },
    body = {
      Id = "p-1",
      Email = "gena@contoso.com",
      Culture = "en-US",
      Language = "en",
      CompanyName = "Contoso",
      DefaultAddress = {
        FirstName = "Gena",
        LastName = "Soto",
        AddressLine1 = "One Microsoft Way",
        City = "Redmond",
        State = "WA",
        PostalCode = "98052",
        Country = "US",
      },
      Attributes = { Etag = "-8", ObjectType = "CustomerBillingProfile" },
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/profiles/billing",
      headers = { ["If-Match"] = '"-8"' },
      body = '{"Attributes":{"Etag":"-8","ObjectType":"CustomerBillingProfile"},"CompanyName":"Contoso",'
        .. '"Culture":"en-US","DefaultAddress":{"AddressLine1":"One Microsoft Way","City":"Redmond",'
        .. '"Country":"US","FirstName":"Gena","LastName":"Soto","PostalCode":"98052","State":"WA"},'
        .. '"Email":"gena@contoso.com","Id":"p-1","Language":"en"}',
    },
  },
  {
    operation = "customers.profiles.company.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/profiles/company" },
  },
}
