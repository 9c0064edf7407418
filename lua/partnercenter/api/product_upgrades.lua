-- Product upgrades: a customer's Microsoft Azure subscriptions become Azure plans.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only = shared.user_token, shared.global_only
local needed = { "customerId", "productFamily" }

local operations = {
  {
    name = "product_upgrades.eligibility.check",
    doc = "Check a customer's eligibility for upgrading to an Azure plan",
    summary = "Whether a customer's subscriptions can become Azure plans",
    method = "POST",
    path = "/v1/productUpgrades/eligibility",
    params = {},
    body = "ProductUpgradeRequest",
    body_required = needed,
    returns = "ProductUpgradesEligibility",
    auth = user_token,
    clouds = global_only,
    reads = true,
    notes = { "upgradeId is there when the upgrade was begun already." },
  },
  {
    name = "product_upgrades.create",
    doc = "Create a product upgrade entity for a customer",
    summary = "Turn a customer's Microsoft Azure subscriptions into Azure plans",
    method = "POST",
    path = "/v1/productupgrades",
    params = {},
    body = "ProductUpgradeRequest",
    body_required = needed,
    returns = "none",
    auth = user_token,
    clouds = global_only,
    spends = true,
    job = {
      poll = "product_upgrades.status.get",
      location_id = "upgrade_id",
      status = "status",
      done = { "Completed" },
      failed = { "Failed" },
      interval = 5,
    },
    notes = { "Answers 202; Location ends with the upgrade's id and is itself no address." },
  },
  {
    name = "product_upgrades.status.get",
    doc = "Get the product upgrade status for a customer",
    summary = "How far an upgrade to Azure plans is",
    method = "POST",
    path = "/v1/productUpgrades/{upgrade_id}/status",
    params = { shared.in_path("upgrade_id", "guid", "The upgrade, from the Location of create") },
    body = "ProductUpgradeRequest",
    body_required = needed,
    returns = "ProductUpgradesStatus",
    failures = { "errorDetails", "lineItems[].errorDetails" },
    auth = user_token,
    clouds = global_only,
    reads = true,
    notes = { "The body is the one that the upgrade was begun with." },
  },
}

return { area = "Product upgrades", operations = operations }
