-- Product upgrades: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "product_upgrades.eligibility.check",
    body = { customerId = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10", productFamily = "azure" },
    expect = {
      method = "POST",
      target = "/v1/productUpgrades/eligibility",
      body = '{"customerId":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10","productFamily":"azure"}',
    },
  },
  {
    operation = "product_upgrades.create",
    body = { customerId = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10", productFamily = "azure" },
    expect = {
      method = "POST",
      target = "/v1/productupgrades",
      body = '{"customerId":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10","productFamily":"azure"}',
    },
  },
  {
    operation = "product_upgrades.status.get",
    params = { upgrade_id = "upgrade-1" },
    body = {
      customerId = "b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10",
      productFamily = "Azure",
      Attributes = { ObjectType = "ProductUpgradeRequest" },
    },
    expect = {
      method = "POST",
      target = "/v1/productUpgrades/upgrade-1/status",
      body = '{"Attributes":{"ObjectType":"ProductUpgradeRequest"},'
        .. '"customerId":"b67f0b2c-3a9b-4ffb-8a9f-3c2d5b6f7a10","productFamily":"Azure"}',
    },
  },
}
