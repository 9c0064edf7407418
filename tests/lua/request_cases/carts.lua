-- Carts: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.carts.create",
    params = { customer_id = "c-17" },
    body = {
      lineItems = {
        {
          id = 0,
          catalogItemId = "DZH318Z0BQ4B:0047:DZH318Z0DSM8",
          friendlyName = "ACS",
          quantity = 1,
          billingCycle = "one_time",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/carts",
      body = '{"lineItems":[{"billingCycle":"one_time","catalogItemId":"DZH318Z0BQ4B:0047:DZH318Z0DSM8",'
        .. '"friendlyName":"ACS","id":0,"quantity":1}]}',
    },
  },
  {
    operation = "customers.carts.create_with_addons",
    params = { customer_id = "c-17" },
    body = {
      lineItems = {
        {
          id = 0,
          catalogItemId = "DZH318Z0BPS6:0001:DZH318Z0BML2",
          quantity = 1,
          billingCycle = "OneTime",
          addonItems = {
            {
              id = 1,
              catalogItemId = "DZH318Z0BMPT:0002:DZH318Z08B6P",
              quantity = 2,
              billingCycle = "OneTime",
            },
          },
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/carts",
      body = '{"lineItems":[{"addonItems":[{"billingCycle":"one_time",'
        .. '"catalogItemId":"DZH318Z0BMPT:0002:DZH318Z08B6P","id":1,"quantity":2}],"billingCycle":"one_time",'
        .. '"catalogItemId":"DZH318Z0BPS6:0001:DZH318Z0BML2","id":0,"quantity":1}]}',
    },
  },
  {
    operation = "customers.carts.get",
    params = { customer_id = "c-17", cart_id = "cart-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/carts/cart-1" },
  },
  {
    operation = "customers.carts.update",
    params = { customer_id = "c-17", cart_id = "cart-1" },
    body = {
      lineItems = {
        {
          id = 0,
          catalogItemId = "DZH318Z0BQ4B:0047:DZH318Z0DSM8",
          friendlyName = "ACS",
          quantity = 1,
          billingCycle = "OneTime",
        },
      },
      id = "cart-1",
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/carts/cart-1",
      body = '{"id":"cart-1","lineItems":[{"billingCycle":"one_time",'
        .. '"catalogItemId":"DZH318Z0BQ4B:0047:DZH318Z0DSM8","friendlyName":"ACS","id":0,"quantity":1}]}',
    },
  },
  -- One client sends the text "success"; the page sends nothing.
  {
    operation = "customers.carts.checkout",
    params = { customer_id = "c-17", cart_id = "cart-1" },
    expect = { method = "POST", target = "/v1/customers/c-17/carts/cart-1/checkout" },
  },
  {
    operation = "customers.carts.checkout",
    params = { customer_id = "c-17", cart_id = "cart-1", ["x-ms-customeruser-upn"] = "daniel@contoso.com" },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/carts/cart-1/checkout",
      headers = { ["x-ms-customeruser-upn"] = "daniel@contoso.com" },
    },
  },
}
