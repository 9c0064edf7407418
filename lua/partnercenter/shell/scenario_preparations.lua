-- What has to be there before an operation makes sense: found by reading, or made, changed and bought where that is
-- allowed. Each of these functions puts what the call needs into its world (scenario_plan.lua).

local partnercenter = require "partnercenter"
local tools = require "partnercenter.shell.scenario_tools"

local at_some_customer, customer, first, fresh = tools.at_some_customer, tools.customer, tools.first, tools.fresh
local give_up, needs_writing, offers, one = tools.give_up, tools.needs_writing, tools.offers, tools.one

-- The body that an operation is called with.
local function body(world, name)
  local plan = require "partnercenter.shell.scenario_plan" -- which needs this module first
  return plan.body(world, partnercenter.operations[name])
end

-- Buys what an operation is to be about.
local function buy(world, offer, quantity, cycle)
  needs_writing(world, "an order")
  local order = customer(world).orders:create {
    billingCycle = cycle or "monthly",
    lineItems = { { lineItemNumber = 0, offerId = offers[offer], quantity = quantity or 5 } },
  }
  world.order_id, world.order = order.id, order
  world.subscription_id = order.lineItems[1].subscriptionId
end

local function buying(...)
  local wanted = table.pack(...)
  return function(world) buy(world, table.unpack(wanted, 1, wanted.n)) end
end

local function new_customer(world)
  needs_writing(world, "a customer")
  local made = world.partner.customers:create(body(world, "customers.create"))
  world.customer, world.customer_id = made, made.id
end

-- Nothing can be bought for a customer who has accepted no agreement.
local function accepting_customer(world)
  new_customer(world)
  customer(world).agreements:create(body(world, "customers.agreements.create"))
end

local function new_user(world)
  needs_writing(world, "a user")
  local made = customer(world).users:create(body(world, "customers.users.create"))
  world.user, world.user_id = made, made.id
end

local function without_user(world)
  new_user(world)
  customer(world).users(world.user_id):delete()
end

local function new_cart(world)
  needs_writing(world, "a cart")
  world.cart = customer(world).carts:create { lineItems = {
    { id = 0, catalogItemId = offers.new_commerce, quantity = 3, billingCycle = "monthly", termDuration = "P1M" } } }
  world.cart_id = world.cart.id
end

local function attachment(world)
  local place = customer(world).orders(world.order_id)
  local found = first(place.attachments:list())
  if not found then
    needs_writing(world, "an attachment")
    local file = { name = "order.txt", content = "An order" }
    found = first(place.attachment:upload({ currency = "USD" }, { po_files = { file } }))
  end
  world.attachment_id = found.attachmentId
end

-- A transfer that this partner may take over, or turn down.
local function incoming_transfer(world)
  local own = world.partner.profiles.organization:get().tenantId
  world.transfer_id = at_some_customer(world, function(node)
    for _, transfer in ipairs(node.transfers:list().items) do
      if transfer.status == "Active" and transfer.targetPartnerTenantId == own then return transfer.id end
    end
  end) or give_up "no transfer is offered to this partner"
end

local function outgoing_transfer(world)
  buy(world, "standard")
  world.transfer_id = customer(world).transfers:create(body(world, "customers.transfers.create")).id
end

local function reserved(node, kind)
  for _, entitlement in ipairs(node.entitlements:list({ entitlement_type = kind }).items) do
    local found = entitlement.entitledArtifacts and entitlement.entitledArtifacts[1]
    if found then return found end
  end
end

-- Machines can be reserved with an Azure subscription once it is registered, which takes the service a while.
local function reserve(world)
  buy(world, "azure", 1)
  local job = customer(world).subscriptions(world.subscription_id).registrations:create()
  if world.patience == 0 then give_up "a registration would have to be waited for; --patience allows it" end
  job:wait { timeout = world.patience }
  local cart = customer(world).carts:create { lineItems = { { id = 0, catalogItemId = offers.reservation, quantity = 1,
    billingCycle = "one_time", termDuration = "P1Y",
    provisioningContext = { subscriptionId = world.subscription_id, scope = "single" } } } }
  customer(world).carts(cart.id):checkout()
end

local function reservation(kind)
  return function(world)
    local function look(node) return reserved(node, kind) end
    local artifact = at_some_customer(world, look)
    if not artifact then
      reserve(world)
      artifact = look(customer(world)) or give_up "no customer has a reservation"
    end
    world.group_id, world.line_item_id, world.resource_id =
      artifact.link.uri:match("/groups/([^/]+)/lineitems/([^/]+)/resource/([^/]+)")
  end
end

local function azure_entitlement(world)
  buy(world, "azure", 1)
  world.azure_entitlement_id = one(customer(world).subscriptions(world.subscription_id).azure_entitlements:list()).id
end

local function azure_plan(world)
  buy(world, "azure_plan", 1)
  world.overage = one(customer(world).subscriptions.overage:list())
end

-- An Azure subscription of a customer that has no Azure plan, as an upgrade wants it.
local function upgradable(world)
  accepting_customer(world)
  buy(world, "azure", 1)
end

local function upgrade(world)
  upgradable(world)
  local made = world.partner.product_upgrades:create { customerId = world.customer_id, productFamily = "azure" }
  world.upgrade_id = made.location:match("productUpgrades/([%x-]+)")
end

local function migration(world)
  buy(world, "standard")
  local made = customer(world).migrations.new_commerce:create { currentSubscriptionId = world.subscription_id }
  world.migration_id = made.id
end

local function schedule(world)
  buy(world, "standard")
  local made = customer(world).migrations.new_commerce.schedules:create {
    currentSubscriptionId = world.subscription_id, migrateOnRenewal = true }
  world.schedule, world.schedule_id = made, made.id
end

local function devices(world)
  local batch = at_some_customer(world, function(node)
    for _, candidate in ipairs(node.device_batches:list().items) do
      if candidate.devicesCount > 0 then return candidate end
    end
  end) or give_up "no customer has devices"
  world.device_batch_id = batch.id
  world.device = one(customer(world).device_batches(batch.id).devices:list())
  world.device_id = world.device.id
end

local function batch_job(world)
  needs_writing(world, "a batch of devices")
  local made = customer(world).device_batches:create { batchId = fresh("batch"),
    devices = { { serialNumber = fresh("S"), productKey = fresh("key") } } }
  world.batch_tracking_id = made.location:match("([^/]+)$")
end

local function configuration_policy(world)
  needs_writing(world, "a configuration policy")
  world.policy = customer(world).policies:create { name = fresh("policy"), category = "o_o_b_e",
    policySettings = { "skip_eula" } }
  world.policy_id = world.policy.id
end

local function webhook(world)
  local registration = world.partner.webhooks.registration
  local _, problem = world.partner.safe.webhooks.registration:get()
  if problem and problem.status == 404 then
    needs_writing(world, "a webhook registration")
    registration:create(body(world, "webhooks.registration.create"))
  end
end

local function without_webhook(world)
  if world.partner.safe.webhooks.registration:get() then give_up "there is a webhook registration already" end
end

-- Two tests a minute are all that the service allows.
local function tested_webhook(world)
  webhook(world)
  needs_writing(world, "a test event")
  world.correlation_id = world.partner.webhooks.registration.validation_events:create().correlationId
end

local function service_request(world)
  local found = first(world.partner.service_requests:list { size = 1 })
  if not found then
    needs_writing(world, "a service request")
    found = world.partner.service_requests("en-US"):create(
      body(world, "service_requests.create"))
  end
  world.service_request_id = found.id
end

local function customers_service_request(world)
  local request = at_some_customer(world, function(node) return first(node.service_requests:list()) end)
  world.service_request_id = request and request.id or give_up "no customer has a service request"
end

local function self_serve_policy(world)
  new_customer(world)
  world.self_serve_policy = world.partner.self_serve_policies:create(
    body(world, "self_serve_policies.create"))
  world.self_serve_policy_id = world.self_serve_policy.id
end

local function role_member(world)
  needs_writing(world, "a member of a role")
  customer(world).directory_roles(world.role_id).user_members:add(
    body(world, "customers.directory_roles.user_members.add"))
end

local function partners_role(world)
  world.role_id = one(world.partner.roles:list()).id
end

local function consent(world)
  new_customer(world)
  customer(world).application_consents:create(
    body(world, "customers.application_consents.create"))
end

local function customer_product(world)
  local product = one(customer(world).products:list { target_view = "OnlineServices" })
  local sku = one(customer(world).products(product.id).skus:list())
  world.product_id, world.sku_id = product.id, sku.id
  world.availability_id = one(customer(world).products(product.id).skus(sku.id).availabilities:list()).id
end

-- A customer with an Azure subscription that reports what is used; Azure plans are those with a SKU's id.
local function azure_usage(is_plan)
  return function(world)
    world.subscription_id = at_some_customer(world, function(node)
      for _, subscription in ipairs(node.subscriptions:list().items) do
        local fits = subscription.billingType == "usage" and subscription.status == "active"
        local has_sku = subscription.offerId:find(":", 1, true) ~= nil
        if fits and (is_plan == nil or is_plan == has_sku) then return subscription.id end
      end
    end) or give_up "no customer uses Azure"
  end
end

--- Operation, or the beginning of its name → what has to be done before.
---@type table<string, fun(world: partnercenter.ScenarioWorld)>
local preparations = {
  ["agreement_templates"] = function() end,
  ["customers.create"] = function() end,
  ["customers.delete"] = new_customer,
  ["customers.remove_relationship"] = new_customer,
  ["customers.qualification.update"] = new_customer,
  ["customers.qualifications.create"] = new_customer,
  ["customers.application_consents"] = new_customer,
  ["customers.application_consents.delete"] = consent,
  ["customers.directory_roles.user_members.add"] = new_user,
  ["customers.directory_roles.user_members.remove"] = function(world) new_user(world) role_member(world) end,
  ["roles.user_members"] = partners_role,
  ["customers.users.delete"] = new_user,
  ["customers.users.update"] = new_user,
  ["customers.users.reset_password"] = new_user,
  ["customers.users.reset_password_by_route"] = new_user,
  ["customers.users.license_updates"] = new_user,
  ["customers.users.restore"] = without_user,
  ["customers.users.list_deleted"] = function(world) if world.may_write then without_user(world) end end,
  ["customers.subscriptions.update"] = buying "standard",
  ["customers.subscriptions.suspend"] = buying "standard",
  ["customers.subscriptions.update_nickname"] = buying "standard",
  ["customers.subscriptions.update_quantity"] = buying "standard",
  ["customers.subscriptions.update_autorenew"] = buying "standard",
  ["customers.subscriptions.upgrades"] = buying "standard",
  ["customers.subscriptions.support_contact"] = buying "standard",
  ["customers.subscriptions.reactivate"] = function(world)
    buy(world, "standard")
    customer(world).subscriptions(world.subscription_id):suspend()
  end,
  ["customers.subscriptions.cancel_marketplace"] = buying "marketplace",
  ["customers.subscriptions.activate_sandbox"] = buying "marketplace",
  ["customers.subscriptions.activation_links"] = buying "marketplace",
  ["customers.subscriptions.conversions"] = buying "trial",
  ["customers.subscriptions.registrations"] = buying("azure", 1),
  ["customers.subscriptions.registration_status"] = buying("azure", 1),
  ["customers.subscriptions.transitions"] = buying("new_commerce", 5),
  ["customers.subscriptions.transition_eligibilities"] = buying("new_commerce", 5),
  ["customers.subscriptions.azure_entitlements"] = azure_entitlement,
  ["customers.subscriptions.overage.update"] = azure_plan,
  ["customers.subscriptions.usage_summary"] = azure_usage(),
  ["customers.subscriptions.usage_records"] = azure_usage(),
  ["customers.subscriptions.meter_usage_records"] = azure_usage(true),
  ["customers.subscriptions.resource_usage_records"] = azure_usage(true),
  ["customers.subscriptions.utilizations"] = azure_usage(),
  ["customers.orders.create"] = function(world) needs_writing(world, "an order") end,
  ["customers.orders.update"] = buying "standard",
  ["customers.orders.purchase_addon"] = buying "standard",
  ["customers.orders.update_billing_cycle"] = buying "standard",
  ["customers.orders.cancel_software"] = buying("software", 1, "one_time"),
  ["customers.orders.cancel_sandbox"] = buying "marketplace",
  ["customers.orders.attachment.download"] = attachment,
  ["customers.carts.get"] = new_cart,
  ["customers.carts.update"] = new_cart,
  ["customers.carts.checkout"] = new_cart,
  ["customers.products.get"] = customer_product,
  ["customers.products.skus"] = customer_product,
  ["customers.transfers.get"] = outgoing_transfer,
  ["customers.transfers.withdraw"] = outgoing_transfer,
  ["customers.transfers.create"] = buying "standard",
  ["customers.transfers.accept"] = incoming_transfer,
  ["customers.transfers.reject"] = incoming_transfer,
  ["customers.artifacts.reserved_instance"] = reservation "reservedInstance",
  ["customers.artifacts.virtual_machine_reserved_instance"] = reservation "virtualmachinereservedinstance",
  ["product_upgrades.eligibility"] = function() end,
  ["product_upgrades.create"] = upgradable,
  ["product_upgrades.status"] = upgrade,
  ["customers.migrations.new_commerce.create"] = buying "standard",
  ["customers.migrations.new_commerce.schedules.create"] = buying "standard",
  ["customers.migrations.new_commerce.get"] = migration,
  ["customers.migrations.new_commerce.events"] = migration,
  ["customers.migrations.new_commerce.schedules.get"] = schedule,
  ["customers.migrations.new_commerce.schedules.update"] = schedule,
  ["customers.migrations.new_commerce.schedules.cancel"] = schedule,
  ["customers.device_batches.devices"] = devices,
  ["customers.device_policy_updates"] = function(world) devices(world) configuration_policy(world) end,
  ["customers.device_batches.devices.update"] = function(world) devices(world) configuration_policy(world) end,
  ["customers.batch_job_status"] = batch_job,
  ["customers.policies.get"] = configuration_policy,
  ["customers.policies.update"] = configuration_policy,
  ["customers.policies.delete"] = configuration_policy,
  ["webhooks.registration"] = webhook,
  ["webhooks.registration.create"] = without_webhook,
  ["webhooks.registration.events"] = function() end,
  ["webhooks.registration.validation_events.get"] = tested_webhook,
  ["service_requests.get"] = service_request,
  ["service_requests.update"] = service_request,
  ["customers.service_requests.get"] = customers_service_request,
  ["customers.service_requests.update"] = customers_service_request,
  ["self_serve_policies.create"] = new_customer,
  ["self_serve_policies.get"] = self_serve_policy,
  ["self_serve_policies.update"] = self_serve_policy,
  ["self_serve_policies.update_by_id"] = self_serve_policy,
  ["self_serve_policies.delete"] = self_serve_policy,
  ["invoices.receipts"] = function(world)
    for invoice in world.partner.invoices:each() do
      local receipt = invoice.taxReceipts and invoice.taxReceipts[1]
      if receipt then world.invoice_id, world.receipt_id = invoice.id, receipt.id end
    end
    if not rawget(world, "receipt_id") then give_up "no invoice has a receipt" end
  end,
}

return preparations
