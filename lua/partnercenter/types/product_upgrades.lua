-- Upgrades of Microsoft Azure subscriptions to Azure plans.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  ProductUpgradeRequest = {
    summary = "Whose products are to be upgraded",
    doc = "Product upgrade resources",
    fields = {
      { name = "customerId", type = "guid", required = true, summary = "The customer" },
      { name = "productFamily", type = "string", required = true, summary = "Which products: azure" },
      attributes,
    },
  },
  ProductUpgradesEligibility = {
    summary = "Whether a customer's products can be upgraded",
    doc = "Product upgrade resources",
    fields = read_only {
      { name = "customerId", type = "guid", summary = "The customer" },
      { name = "productFamily", type = "string", summary = "Which products" },
      { name = "isEligible", type = "boolean", summary = "Whether they can" },
      { name = "upgradeId", type = "string", summary = "The upgrade, where there is one already" },
      { name = "reason", type = "string", summary = "Why they cannot" },
      attributes,
    },
  },
  ProductUpgradesStatus = {
    summary = "How far an upgrade is",
    doc = "Product upgrade resources",
    fields = read_only {
      { name = "id", type = "guid", summary = "The upgrade" },
      { name = "productFamily", type = "string", summary = "Which products" },
      { name = "status", type = "ProductUpgradeState", summary = "How far it is" },
      { name = "lineItems", type = "array<UpgradesLineItem>", summary = "Each of the products" },
      { name = "errorDetails", type = "UpgradeErrorDetails", summary = "What went wrong" },
      attributes,
    },
  },
  UpgradesLineItem = {
    summary = "How far the upgrade of one product is",
    doc = "Product upgrade resources",
    fields = read_only {
      { name = "sourceProduct", type = "UpgradeProduct", summary = "What it was" },
      { name = "targetProduct", type = "UpgradeProduct", summary = "What it becomes" },
      { name = "upgradedDate", type = "datetime", summary = "When it was upgraded" },
      { name = "status", type = "ProductUpgradeState", summary = "How far it is" },
      { name = "errorDetails", type = "UpgradeErrorDetails", summary = "What went wrong with it" },
      attributes,
    },
  },
  UpgradeProduct = {
    summary = "A product before or after its upgrade",
    doc = "Product upgrade resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The product" },
      { name = "name", type = "string", summary = "Its name" },
      attributes,
    },
  },
  UpgradeErrorDetails = {
    summary = "What went wrong with an upgrade; documented as ErrorDetails",
    doc = "Product upgrade resources",
    fields = read_only {
      { name = "code", type = "string", summary = "What kind of error" },
      { name = "message", type = "string", summary = "Text of it" },
      attributes,
    },
  },
}

local enums = {
  ProductUpgradeState = {
    summary = "How far an upgrade is; the documentation shows only Completed",
    values = {
      { "InProgress", "Under way" },
      { "Completed", "Done" },
      { "Failed", "It did not work" },
    },
  },
}

return { types = types, enums = enums }
