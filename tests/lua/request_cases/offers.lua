-- Offers: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "offers.list",
    params = { country = "US" },
    expect = {
      method = "GET",
      target = "/v1/offers?country=US",
      headers = { ["X-Locale"] = "en-US" },
    },
  },
  {
    operation = "offers.get",
    params = { offer_id = "MS-AZR-0145P", country = "US" },
    expect = {
      method = "GET",
      target = "/v1/offers/MS-AZR-0145P?country=US",
      headers = { ["X-Locale"] = "en-US" },
    },
  },
  {
    operation = "offers.get",
    connect = { locale = "fr-FR" },
    params = { offer_id = "MS-AZR-0145P", country = "FR" },
    expect = {
      method = "GET",
      target = "/v1/offers/MS-AZR-0145P?country=FR",
      headers = { ["X-Locale"] = "fr-FR" },
    },
  },
  {
    operation = "offers.addons.list",
    params = { offer_id = "MS-AZR-0145P", country = "US" },
    expect = { method = "GET", target = "/v1/offers/MS-AZR-0145P/addons?country=US" },
  },
  {
    operation = "offer_categories.list",
    params = { country = "US" },
    expect = {
      method = "GET",
      target = "/v1/offercategories?country=US",
      headers = { ["X-Locale"] = "en-US" },
    },
  },
  {
    operation = "customers.offers.list",
    params = { customer_id = "c-17", offset = 100, size = 50 },
    expect = { method = "GET", target = "/v1/customers/c-17/offers?offset=100&size=50" },
  },
  {
    operation = "customers.offer_categories.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/offercategories" },
  },
}
