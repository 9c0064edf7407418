-- Entitlements: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.entitlements.list",
    params = { customer_id = "c-17", entitlement_type = "reserved_instance", show_expiry = true },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/entitlements?entitlementType=reservedInstance&showExpiry=true",
    },
  },
  {
    operation = "customers.artifacts.reserved_instance.line_items.get",
    params = {
      customer_id = "c-17",
      group_id = "group-1",
      line_item_id = "line-item-1",
      resource_id = "resource-1",
    },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/artifacts/reservedinstance/groups/group-1/lineitems/line-item-1/resource/reso"
        .. "urce-1",
    },
  },
  {
    operation = "customers.artifacts.virtual_machine_reserved_instance.line_items.get",
    params = {
      customer_id = "c-17",
      group_id = "group-1",
      line_item_id = "line-item-1",
      resource_id = "resource-1",
    },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/artifacts/virtualmachinereservedinstance/groups/group-1/lineitems/line-item-1"
        .. "/resource/resource-1",
    },
  },
  {
    operation = "customers.subscriptions.azure_entitlements.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/azureentitlements" },
  },
  {
    operation = "customers.subscriptions.azure_entitlements.get",
    params = {
      customer_id = "c-17",
      subscription_id = "s-42",
      azure_entitlement_id = "azure-entitlement-1",
    },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/azureEntitlements/azure-entitlement-1" },
  },
  {
    operation = "customers.subscriptions.azure_entitlements.cancel",
    params = {
      customer_id = "c-17",
      subscription_id = "s-42",
      azure_entitlement_id = "azure-entitlement-1",
    },
    body = { cancellationReason = "compromise" },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/subscriptions/s-42/azureEntitlements/azure-entitlement-1/cancel",
      body = '{"cancellationReason":"compromise"}',
    },
  },
  {
    operation = "customers.subscriptions.overage.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/overage" },
  },
  {
    operation = "customers.subscriptions.overage.update",
    params = { customer_id = "c-17" },
    body = {
      azureEntitlementId = "a-1",
      partnerId = "4847383",
      type = "PhysicalOffice",
      overageEnabled = true,
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/subscriptions/overage",
      body = '{"azureEntitlementId":"a-1","overageEnabled":true,"partnerId":"4847383","type":"PhysicalOffice"}',
    },
  },
}
