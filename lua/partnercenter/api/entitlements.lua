-- What a customer is entitled to by purchases: software, reservations with their details, and the Azure subscriptions
-- behind Partner Center's, with their overage.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token = shared.any_token, shared.user_token
local everywhere, global_only = shared.everywhere, shared.global_only
local customer_id, subscription_id = shared.customer_id, shared.subscription_id

local artifact = {
  customer_id,
  shared.in_path("group_id", "string", "As in the artifact's link"),
  shared.in_path("line_item_id", "guid", "As in the artifact's link"),
  shared.in_path("resource_id", "guid", "As in the artifact's link, resourceId of the artifact"),
}
local azure_entitlement = {
  customer_id,
  subscription_id,
  shared.in_path("azure_entitlement_id", "guid", "The Azure subscription"),
}
local subscription_path = "/v1/customers/{customer_id}/subscriptions/{subscription_id}"

local follow_the_link = "Its address is link.uri of an artifact in entitlements.list, with /v1 in front."

local operations = {
  {
    name = "customers.entitlements.list",
    doc = "Get a collection of entitlements",
    summary = "What a customer is entitled to by purchases: software and reservations",
    method = "GET",
    path = "/v1/customers/{customer_id}/entitlements",
    params = {
      customer_id,
      {
        name = "entitlementType",
        type = "string",
        enum = { "software", "reservedInstance", "virtualmachinereservedinstance" },
        summary = "Only this kind; the last is the older form of reservations",
      },
      { name = "showExpiry", type = "boolean", summary = "Whether to tell when they expire, where they do" },
    },
    returns = "Collection<Entitlement>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = {
      "Entitlements may include others, in includedEntitlements.",
      "The details of a reservation are read from the link of its artifact: see customers.artifacts.",
    },
  },
  {
    name = "customers.artifacts.reserved_instance.line_items.get",
    doc = "Get a collection of entitlements",
    summary = "The reservations behind an entitlement",
    method = "GET",
    path = "/v1/customers/{customer_id}/artifacts/reservedinstance/groups/{group_id}/lineitems/{line_item_id}"
      .. "/resource/{resource_id}",
    params = artifact,
    returns = "ReservedInstanceArtifactDetails",
    auth = user_token,
    clouds = global_only,
    notes = { follow_the_link, "The list is called virtualMachineReservations in replies, reservations in the table." },
  },
  {
    name = "customers.artifacts.virtual_machine_reserved_instance.line_items.get",
    doc = "Get a collection of entitlements",
    summary = "The reservations behind an entitlement, in their older form",
    method = "GET",
    path = "/v1/customers/{customer_id}/artifacts/virtualmachinereservedinstance/groups/{group_id}/lineitems"
      .. "/{line_item_id}/resource/{resource_id}",
    params = artifact,
    returns = "VirtualMachineReservedInstanceArtifactDetails",
    auth = user_token,
    clouds = global_only,
    deprecated = "use customers.artifacts.reserved_instance.line_items.get",
    notes = { follow_the_link },
  },

  {
    name = "customers.subscriptions.azure_entitlements.list",
    doc = "Get a list of Azure entitlements for a subscription",
    summary = "The Azure subscriptions behind a subscription",
    method = "GET",
    path = subscription_path .. "/azureentitlements",
    params = { customer_id, subscription_id },
    returns = "Collection<AzureEntitlement>",
    paging = "link",
    auth = any_token,
    clouds = global_only,
  },
  {
    name = "customers.subscriptions.azure_entitlements.get",
    known_from = "the .NET client",
    summary = "Read one Azure subscription behind a subscription",
    method = "GET",
    path = subscription_path .. "/azureEntitlements/{azure_entitlement_id}",
    params = azure_entitlement,
    returns = "AzureEntitlement",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.subscriptions.azure_entitlements.cancel",
    known_from = "the .NET client",
    summary = "Cancel an Azure subscription behind a subscription",
    method = "POST",
    path = subscription_path .. "/azureEntitlements/{azure_entitlement_id}/cancel",
    params = azure_entitlement,
    body = "AzureEntitlementCancellationRequestContent",
    body_required = { "cancellationReason" },
    returns = "AzureEntitlement",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.subscriptions.overage.list",
    known_from = "the .NET client",
    summary = "Which Azure subscriptions pay for use beyond what licenses allow",
    method = "GET",
    path = "/v1/customers/{customer_id}/subscriptions/overage",
    params = { customer_id },
    returns = "Collection<Overage>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.subscriptions.overage.update",
    known_from = "the .NET client",
    summary = "Choose the Azure subscription that pays for use beyond what licenses allow, or none",
    method = "PUT",
    path = "/v1/customers/{customer_id}/subscriptions/overage",
    params = { customer_id },
    body = "Overage",
    body_required = { "azureEntitlementId", "overageEnabled" },
    returns = "Overage",
    auth = any_token,
    clouds = everywhere,
    spends = true,
  },
}

return { area = "Entitlements", operations = operations }
