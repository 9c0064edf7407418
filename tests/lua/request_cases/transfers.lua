-- Transfers: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.transfer_eligibility.list",
    params = { customer_id = "c-17", transfer_type = "directtoindirect" },
    expect = { method = "GET", target = "/v1/customers/c-17/transferseligibility?transferType=directtoindirect" },
  },
  {
    operation = "customers.transfers.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/transfers" },
  },
  {
    operation = "customers.transfers.get",
    params = { customer_id = "c-17", transfer_id = "transfer-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/transfers/transfer-1" },
  },
  {
    operation = "customers.transfers.create",
    params = { customer_id = "c-17" },
    body = {
      sourcePartnerTenantId = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10",
      targetPartnerTenantId = "0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22",
      targetPartnerName = "Target",
      lineItems = {
        {
          subscriptionId = "s-42",
          quantity = 1,
          billingCycle = "annual",
          friendlyName = "Reception",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/transfers",
      body = '{"lineItems":[{"billingCycle":"annual","friendlyName":"Reception","quantity":1,'
        .. '"subscriptionId":"s-42"}],"sourcePartnerTenantId":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10",'
        .. '"targetPartnerName":"Target","targetPartnerTenantId":"0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22"}',
    },
  },
  {
    operation = "customers.transfers.accept",
    params = { customer_id = "c-17", transfer_id = "transfer-1" },
    expect = { method = "POST", target = "/v1/customers/c-17/transfers/transfer-1/accept" },
  },
  {
    operation = "customers.transfers.reject",
    params = { customer_id = "c-17", transfer_id = "transfer-1" },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/transfers/transfer-1",
      body = '{"id":"transfer-1","status":"reject"}',
    },
  },
  {
    operation = "customers.transfers.withdraw",
    params = { customer_id = "c-17", transfer_id = "transfer-1" },
    expect = { method = "DELETE", target = "/v1/customers/c-17/transfers/transfer-1" },
  },
}
