-- Subscriptions: what is sent, told from the documentation. init.lua says how a case is written.

local array = require("partnercenter").array

-- What the service answers when a named action reads the subscription that it is to change.
local as_read = {
  id = "s-42",
  offerId = "031C9E47-4802-4248-838E-778FB1D2CC05",
  friendlyName = "Office 365 Business",
  quantity = 5,
  unitType = "none",
  status = "active",
  autoRenewEnabled = true,
  billingType = "license",
  attributes = { etag = "eyJpZCI6IjQyIn0=", objectType = "Subscription" },
}

return {
  {
    operation = "customers.subscriptions.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions" },
  },
  {
    operation = "customers.subscriptions.list_by_order",
    params = { customer_id = "c-17", order_id = "o-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions?order_id=o-1" },
  },
  {
    operation = "customers.subscriptions.list_by_partner",
    params = { customer_id = "c-17", mpnId = 4847383 },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions?mpn_id=4847383" },
  },
  {
    operation = "customers.subscriptions.get",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42" },
  },
  {
    operation = "customers.subscriptions.update",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = {
      id = "s-42",
      offerId = "031C9E47-4802-4248-838E-778FB1D2CC05",
      friendlyName = "Office 365 Business",
      quantity = 5,
      unitType = "none",
      status = "active",
      autoRenewEnabled = true,
      billingType = "license",
      attributes = { etag = "eyJpZCI6IjQyIn0=", objectType = "Subscription" },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      headers = { ["If-Match"] = '"eyJpZCI6IjQyIn0="' },
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Office 365 Business","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"active","unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.suspend",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    replies = { as_read },
    reads = "/v1/customers/c-17/subscriptions/s-42",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      headers = { ["If-Match"] = '"eyJpZCI6IjQyIn0="' },
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Office 365 Business","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"suspended",'
        .. '"unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.reactivate",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    replies = { as_read },
    reads = "/v1/customers/c-17/subscriptions/s-42",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Office 365 Business","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"active","unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.update_nickname",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = "Reception",
    replies = { as_read },
    reads = "/v1/customers/c-17/subscriptions/s-42",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Reception","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"active","unitType":"none"}',
    },
  },
  -- A resource that is given is sent without being read first.
  {
    operation = "customers.subscriptions.update_nickname",
    params = { customer_id = "c-17", subscription_id = "s-42", friendly_name = "Reception" },
    body = {
      id = "s-42",
      offerId = "031C9E47-4802-4248-838E-778FB1D2CC05",
      friendlyName = "Office 365 Business",
      quantity = 5,
      unitType = "none",
      status = "active",
      autoRenewEnabled = true,
      billingType = "license",
      attributes = { etag = "eyJpZCI6IjQyIn0=", objectType = "Subscription" },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Reception","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"active","unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.update_quantity",
    params = { customer_id = "c-17", subscription_id = "s-42", quantity = 7 },
    replies = { as_read },
    reads = "/v1/customers/c-17/subscriptions/s-42",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Office 365 Business","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":7,"status":"active","unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.update_autorenew",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = false,
    replies = { as_read },
    reads = "/v1/customers/c-17/subscriptions/s-42",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      headers = { ["If-Match"] = '"eyJpZCI6IjQyIn0="' },
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":false,'
        .. '"billingType":"license","friendlyName":"Office 365 Business","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"active","unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.cancel_marketplace",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    replies = { as_read },
    reads = "/v1/customers/c-17/subscriptions/s-42",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/subscriptions/s-42",
      headers = { ["If-Match"] = '"eyJpZCI6IjQyIn0="' },
      body = '{"attributes":{"etag":"eyJpZCI6IjQyIn0=","objectType":"Subscription"},"autoRenewEnabled":true,'
        .. '"billingType":"license","friendlyName":"Office 365 Business","id":"s-42",'
        .. '"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"status":"deleted","unitType":"none"}',
    },
  },
  {
    operation = "customers.subscriptions.activate_sandbox",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "POST", target = "/v1/customers/c-17/subscriptions/s-42/activate" },
  },
  {
    operation = "customers.subscriptions.activation_links.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/activationlinks" },
  },
  {
    operation = "customers.subscriptions.addons.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/addons" },
  },
  {
    operation = "customers.subscriptions.conversions.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/conversions" },
  },
  {
    operation = "customers.subscriptions.conversions.convert_trial",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = {
      OfferId = "C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F",
      TargetOfferId = "031C9E47-4802-4248-838E-778FB1D2CC05",
      OrderId = "o-1",
      Quantity = 25,
      BillingCycle = "monthly",
      Attributes = { ObjectType = "Conversion" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/subscriptions/s-42/conversions",
      body = '{"Attributes":{"ObjectType":"Conversion"},"BillingCycle":"monthly",'
        .. '"OfferId":"C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F","OrderId":"o-1","Quantity":25,'
        .. '"TargetOfferId":"031C9E47-4802-4248-838E-778FB1D2CC05"}',
    },
  },
  {
    operation = "customers.subscriptions.provisioning_status.get",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/provisioningstatus" },
  },
  {
    operation = "customers.subscriptions.registrations.create",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "POST", target = "/v1/customers/c-17/subscriptions/s-42/registrations" },
  },
  {
    operation = "customers.subscriptions.registration_status.get",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/registrationstatus" },
  },
  {
    operation = "customers.subscriptions.support_contact.get",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/supportcontact" },
  },
  {
    operation = "customers.subscriptions.support_contact.update",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = {
      SupportTenantId = "0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22",
      SupportMpnId = "4847383",
      Name = "Relecloud",
      Attributes = { ObjectType = "SupportContact" },
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/subscriptions/s-42/supportcontact",
      body = '{"Attributes":{"ObjectType":"SupportContact"},"Name":"Relecloud","SupportMpnId":"4847383",'
        .. '"SupportTenantId":"0a7e3d51-8c24-4d0f-9d64-0f6d2c1b4e22"}',
    },
  },
  {
    operation = "customers.subscriptions.transition_eligibilities.list",
    params = { customer_id = "c-17", subscription_id = "s-42", eligibility_type = "scheduled" },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/subscriptions/s-42/transitioneligibilities?eligibilityType=scheduled",
    },
  },
  {
    operation = "customers.subscriptions.transitions.list",
    params = { customer_id = "c-17", subscription_id = "s-42", operation_id = "op-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/transitions?operationId=op-1" },
  },
  {
    operation = "customers.subscriptions.transitions.create",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = {
      toCatalogItemId = "CFQ7TTC0LH18:0001:CFQ7TTC0K971",
      toSubscriptionId = "s-43",
      quantity = 4,
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/subscriptions/s-42/transitions",
      body = '{"quantity":4,"toCatalogItemId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","toSubscriptionId":"s-43"}',
    },
  },
  {
    operation = "customers.subscriptions.upgrades.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/upgrades" },
  },
  {
    operation = "customers.subscriptions.upgrades.create",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    body = {
      TargetOffer = { Id = "796B6B5F-613C-4E24-A17C-EBA730D49C02" },
      UpgradeType = 0,
      IsEligible = true,
      Quantity = 25,
      UpgradeErrors = array {},
      Attributes = { ObjectType = "Upgrade" },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/subscriptions/s-42/upgrades",
      body = '{"Attributes":{"ObjectType":"Upgrade"},"IsEligible":true,"Quantity":25,"TargetOffer":{'
        .. '"Id":"796B6B5F-613C-4E24-A17C-EBA730D49C02"},"UpgradeErrors":[],"UpgradeType":0}',
    },
  },
}
