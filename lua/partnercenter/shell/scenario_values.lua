-- What scenario_plan.lua cannot tell from the API's data: where ids are found, and values of parameters and bodies that
-- mean something. Data and small functions; a function gets the world of the call. What has to be there before a call
-- is in scenario_preparations.lua.

local partnercenter = require "partnercenter"
local preparations = require "partnercenter.shell.scenario_preparations"
local tools = require "partnercenter.shell.scenario_tools"

local at_some_customer, customer, first, fresh = tools.at_some_customer, tools.customer, tools.first, tools.fresh
local offers, one = tools.offers, tools.one

local values = {}

local address = { country = "US", city = "Seattle", addressLine1 = "1 Pine Street", state = "WA", postalCode = "98101",
  firstName = "Ann", lastName = "Beebe" }

--- Where things are found by reading: their name → the first of them, or nil.
---@type table<string, fun(world: partnercenter.ScenarioWorld): any>
values.finders = {
  customer = function(world)
    return at_some_customer(world, function(node, candidate)
      if #node.users:list().items > 1 then return candidate end
    end)
  end,
  customer_id = function(world) return world.customer.id end,
  user = function(world) return customer(world).users:list().items[2] end,
  user_id = function(world) return world.user.id end,
  subscription_id = function(world)
    local found = first(customer(world).subscriptions:list())
    return found and found.id
  end,
  order_id = function(world)
    local found = first(customer(world).orders:list())
    return found and found.id
  end,
  line_item_number = function() return "0" end,
  invoice = function(world)
    for _, invoice in ipairs(world.partner.invoices:list().items) do
      if invoice.invoiceType == "OneTime" then return invoice end
    end
  end,
  invoice_id = function(world) return world.invoice.id end,
  billing_provider = function() return "OneTime" end,
  invoice_line_item_type = function() return "BillingLineItems" end,
  agreement_template_id = function(world)
    return one(world.partner.agreements:list { agreement_type = "MicrosoftCustomerAgreement" }).templateId
  end,
  program_name = function() return "csp" end,
  country_code = function() return "US" end,
  domain = function(world) return world.customer.companyProfile.domain end,
  application_id = function() return "a1b2c3d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d" end,
  role_id = function(world)
    local role = customer(world).directory_roles:list().items[3]
    return role and role.id
  end,
  offer_id = function(world) return one(world.partner.offers:list { country = "US" }).id end,
  product_id = function(world)
    return one(world.partner.products:list_by_country { country = "US", target_view = "OnlineServices" }).id
  end,
  sku_id = function(world) return one(world.partner.products(world.product_id).skus:list { country = "US" }).id end,
  availability_id = function(world)
    local sku = world.partner.products(world.product_id).skus(world.sku_id)
    return one(sku.availabilities:list_by_country { country = "US" }).id
  end,
  product_promotion_id = function(world)
    return one(world.partner.product_promotions:list { country = "US", segment = "commercial" }).id
  end,
  device_batch_id = function(world)
    preparations["customers.device_batches.devices"](world)
    return world.device_batch_id
  end,
  policy_id = function(world)
    local found = first(customer(world).policies:list())
    return found and found.id
  end,
  billing_period = function() return "MostRecent" end,
  agent_locale = function() return "en-US" end,
  tenant = function(world) return world.partner.profiles.organization:get().tenantId end,
}

local function day(offset) return os.date("!%Y-%m-%dT00:00:00Z", os.time() + offset * 86400) end

--- Required parameters besides the ids of the path; "operation: name" where one wants another value.
values.params = {
  provider = "onetime",
  invoicelineitemtype = "billing_line_items",
  currencycode = function(world, operation)
    return operation.path:find("{invoice_id}", 1, true) and world.invoice.currencyCode or "USD"
  end,
  period = "current",
  billingType = "monthly",
  mpn_id = "4847383",
  mpnId = function(world) return world.partner.profiles.mpn:get().mpnId end,
  order_id = function(world) return world.order_id end,
  relationship_type = "IsIndirectResellerOf",
  type = "account",
  entity_id = function(world) return world.customer_id end,
  country = "US",
  segment = "commercial",
  targetView = "OnlineServices",
  transferType = "DirectToIndirect",
  groupby = "customerTenantId",
  start_time = function() return day(-3) end,
  end_time = function() return day(-1) end,
  CustomerTenantId = function(world) return world.customer_id end,
  migration_id = function(world) return world.migration_id end,
  POFiles = function() return { { name = "order.txt", content = "An order" } } end,
  filter = partnercenter.filter.starts_with("CompanyName", "A"),
  ["customers.list_by_indirect_reseller: filter"] = partnercenter.filter.starts_with("IndirectReseller",
    "5e11e700-5ca1-4d00-8e11-000000000001"),
  ["analytics.subscriptions.list_filtered: filter"] = partnercenter.filter.equals("autoRenewEnabled", true),
}

--- Fields of bodies by their path in body_required; "operation: path" where it has to be another one.
values.fields = {
  ["associatedPartnerId"] = "5e11e700-5ca1-4d00-8e11-000000000001",
  ["billingProfile.email"] = "ann@example.com",
  ["billingProfile.culture"] = "en-US",
  ["billingProfile.language"] = "en",
  ["billingProfile.companyName"] = "Every Operation Ltd",
  ["billingProfile.defaultAddress"] = address,
  ["companyProfile.domain"] = function() return fresh("everyoperation") .. ".onmicrosoft.com" end,
  ["passwordProfile.password"] = "Simulated-1234",
  ["primaryContact.firstName"] = "Ann",
  ["primaryContact.lastName"] = "Beebe",
  ["primaryContact.email"] = "ann@example.com",
  ["dateAgreed"] = function() return day(-1) end,
  ["templateId"] = function(world) return world.agreement_template_id end,
  ["customers.agreements.create: type"] = "MicrosoftCustomerAgreement",
  ["qualification"] = "education",
  ["addressLine1"] = "1 Microsoft Way",
  ["city"] = "Redmond",
  ["state"] = "WA",
  ["postalCode"] = "98052",
  ["country"] = "US",
  ["verifiedDomainName"] = "every.operation.example",
  ["domain.authenticationType"] = "managed",
  ["domain.capability"] = "Email",
  ["domain.name"] = "every.operation.example",
  ["domain.status"] = "verified",
  ["domain.verificationMethod"] = "dns_record",
  ["applicationId"] = function(world) return world.application_id end,
  ["applicationGrants[].enterpriseApplicationId"] = "00000003-0000-0000-c000-000000000000",
  ["applicationGrants[].scope"] = "User.Read",
  ["selfServeEntity.selfServeEntityType"] = "customer",
  ["selfServeEntity.tenantID"] = function(world) return world.customer_id end,
  ["grantor.grantorType"] = "billToPartner",
  ["grantor.tenantID"] = function(world) return world.tenant end,
  ["permissions[].resource"] = "AzureReservedInstances",
  ["permissions[].action"] = "Purchase",
  ["id"] = function(world) return world.user_id end,
  ["displayName"] = function(world) return world.user.displayName end,
  ["userPrincipalName"] = function(world) return world.user.userPrincipalName end,
  ["referenceCustomerId"] = function(world) return world.customer_id end,
  ["billingCycle"] = "annual",
  ["lineItems[].lineItemNumber"] = 0,
  ["lineItems[].offerId"] = offers.standard,
  ["lineItems[].quantity"] = 3,
  ["lineItems[].partnerIdOnRecord"] = "4847411",
  ["lineItems[].parentSubscriptionId"] = function(world) return world.subscription_id end,
  ["lineItems[].subscriptionId"] = function(world) return world.subscription_id end,
  ["lineItems[].catalogItemId"] = offers.new_commerce,
  ["lineItems[].billingCycle"] = "monthly",
  ["customers.orders.purchase_addon: lineItems[].offerId"] = offers.conferencing,
  ["items[].catalogItemId"] = offers.new_commerce,
  ["items[].quantity"] = 3,
  ["targetItems[].productId"] = function(world) return world.product_id end,
  ["sourcePartnerTenantId"] = function(world) return world.tenant end,
  ["targetPartnerTenantId"] = "5e11e700-5ca1-4d00-8e11-000000000002",
  ["offerId"] = offers.trial,
  ["targetOfferId"] = offers.standard,
  ["supportTenantId"] = "5e11e700-5ca1-4d00-8e11-000000000001",
  ["supportMpnId"] = "4847411",
  ["name"] = "Trey Research Reselling",
  ["toCatalogItemId"] = function(world)
    local node = customer(world).subscriptions(world.subscription_id)
    return one(node.transition_eligibilities:list()).catalogItemId
  end,
  ["quantity"] = 5,
  ["cancellationReason"] = "compromise",
  ["azureEntitlementId"] = function(world) return world.overage.azureEntitlementId end,
  ["overageEnabled"] = true,
  ["customerId"] = function(world) return world.customer_id end,
  ["productFamily"] = "azure",
  ["currentSubscriptionId"] = function(world) return world.subscription_id end,
  ["batchId"] = function() return fresh("batch") end,
  ["devices"] = function() return { { serialNumber = fresh("S"), productKey = fresh("key") } } end,
  ["devices[].id"] = function(world) return world.device_id end,
  ["devices[].policies"] = function(world) return { { key = "o_o_b_e", value = world.policy_id } } end,
  ["category"] = "o_o_b_e",
  ["policySettings"] = function() return { "skip_eula" } end,
  ["customers.policies.update: id"] = function(world) return world.policy_id end,
  ["title"] = "Every operation",
  ["description"] = "A request that calls every operation",
  ["severity"] = "minimal",
  ["supportTopicId"] = function(world)
    return tostring(one(world.partner.service_requests.support_topics:list()).id)
  end,
}

-- What an operation reads in the world's places.
local function whole(name)
  return function(world)
    return require("partnercenter.shell.scenario_plan").read(world, name) -- which needs this module first
  end
end

--- Bodies that are a resource which was read, or of which no field is required; and the values that named actions take.
values.bodies = {
  ["profiles.organization.update"] = whole "profiles.organization.get",
  ["profiles.billing.update"] = whole "profiles.billing.get",
  ["profiles.legal_business.update"] = whole "profiles.legal_business.get",
  ["profiles.support.update"] = whole "profiles.support.get",
  ["profiles.support.update_by_route"] = whole "profiles.support.get",
  ["customers.profiles.billing.update"] = whole "customers.profiles.billing.get",
  ["customers.qualification.update"] = "Education",
  ["customers.users.create"] = function(world)
    return { userPrincipalName = fresh("every") .. "@" .. world.customer.companyProfile.domain,
      displayName = "Every Operation", passwordProfile = { password = "Simulated-1234" }, usageLocation = "US" }
  end,
  ["customers.users.update"] = { displayName = "Somebody Else" },
  ["customers.users.license_updates.create"] = { licensesToAssign = {} },
  ["self_serve_policies.update"] = function(world) return world.self_serve_policy end,
  ["self_serve_policies.update_by_id"] = function(world) return world.self_serve_policy end,
  ["customers.subscriptions.update"] = whole "customers.subscriptions.get",
  ["customers.subscriptions.update_nickname"] = "Reception",
  ["customers.subscriptions.update_quantity"] = 7,
  ["customers.subscriptions.update_autorenew"] = false,
  ["customers.subscriptions.upgrades.create"] = function(world)
    return first(customer(world).subscriptions(world.subscription_id).upgrades:list())
  end,
  ["customers.orders.update"] = whole "customers.orders.get",
  ["customers.orders.update_billing_cycle"] = "annual",
  ["customers.orders.cancel_sandbox"] = whole "customers.orders.get",
  ["customers.orders.attachment.upload"] = { currency = "USD" },
  ["customers.carts.update"] = function(world) return world.cart end,
  ["customers.migrations.new_commerce.schedules.create"] = function(world)
    return { currentSubscriptionId = world.subscription_id, migrateOnRenewal = true }
  end,
  ["customers.migrations.new_commerce.schedules.update"] = function(world) return world.schedule end,
  ["customers.usage_budget.update"] = 100,
  ["customers.device_batches.devices.create"] = function()
    return { { serialNumber = fresh("S"), productKey = fresh("key") } }
  end,
  ["customers.device_batches.devices.update"] = function(world)
    return { id = world.device_id, policies = { { key = "o_o_b_e", value = world.policy_id } } }
  end,
  ["webhooks.registration.create"] = { WebhookUrl = "https://hooks.example/partner",
    WebhookEvents = { "subscription-updated", "test-created" } },
  ["webhooks.registration.update"] = { WebhookUrl = "https://hooks.example/partner",
    WebhookEvents = { "subscription-updated", "test-created" } },
  ["service_requests.update"] = { newNote = { text = "Nothing more" } },
  ["customers.service_requests.update"] = { newNote = { text = "Nothing more" } },
}

return values
