-- Application consents: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.application_consents.create",
    params = { customer_id = "c-17" },
    body = {
      applicationId = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10",
      displayName = "Sync",
      applicationGrants = {
        {
          enterpriseApplicationId = "0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22",
          scope = "Domain.ReadWrite.All,User.ReadWrite.All",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/applicationconsents",
      body = '{"applicationGrants":[{"enterpriseApplicationId":"0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22",'
        .. '"scope":"Domain.ReadWrite.All,User.ReadWrite.All"}],'
        .. '"applicationId":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10","displayName":"Sync"}',
    },
  },
  {
    operation = "customers.application_consents.delete",
    params = { customer_id = "c-17", application_id = "application-1" },
    expect = { method = "DELETE", target = "/v1/customers/c-17/applicationconsents/application-1" },
  },
}
