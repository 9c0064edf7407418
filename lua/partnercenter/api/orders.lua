-- Orders of a customer: what was bought, buying more of it, and giving it back.
-- Carts, the newer way to buy, are another area. Changes are named actions over one PATCH; unlike those of
-- subscriptions they send a few fields, not the whole order.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token = shared.any_token, shared.user_token
local everywhere, global_only, except_germany = shared.everywhere, shared.global_only, shared.except_germany
local customer_id, order_id = shared.customer_id, shared.order_id

local one = { customer_id, order_id }
local orders_path = "/v1/customers/{customer_id}/orders"
local order_path = "/v1/customers/{customer_id}/orders/{order_id}"

local include_price = {
  name = "include_price",
  type = "boolean",
  summary = "Whether prices are wanted too; sent by other clients, and on no page",
}
local buyer = {
  name = "x-ms-customeruser-upn",
  type = "string",
  ["in"] = "header",
  summary = "Login name of the customer's user who buys; sent by the .NET client, and on no page",
}

local line_items_required = { "lineItems[].lineItemNumber", "lineItems[].offerId", "lineItems[].quantity" }

local operations = {
  {
    name = "customers.orders.list",
    doc = "Get all of a customer's orders",
    summary = "All orders of a customer",
    method = "GET",
    path = orders_path,
    params = { customer_id, include_price },
    returns = "Collection<Order>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "A new order may take fifteen minutes to show up here." },
  },
  {
    name = "customers.orders.list_by_billing_cycle",
    doc = "Get a list of orders by customer and billing cycle type",
    summary = "A customer's orders with one billing cycle",
    method = "GET",
    path = orders_path,
    params = {
      customer_id,
      {
        name = "billingType",
        type = "string",
        required = true,
        enum = { "unknown", "monthly", "annual", "none", "onetime", "triennial", "biennial" },
        summary = "The billing cycle; sent as onetime, while orders say one_time",
      },
      include_price,
    },
    returns = "Collection<Order>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "A new order may take fifteen minutes to show up here." },
  },
  {
    name = "customers.orders.get",
    doc = "Get an order by ID",
    summary = "Read one order",
    method = "GET",
    path = order_path,
    params = { customer_id, order_id, include_price },
    returns = "Order",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.orders.create",
    doc = "Create an order",
    summary = "Buy for a customer",
    method = "POST",
    path = orders_path,
    params = { customer_id, buyer },
    body = "Order",
    body_required = { "lineItems", table.unpack(line_items_required) },
    returns = "Order",
    auth = any_token,
    clouds = except_germany,
    spends = true,
    notes = {
      "Line items count up from 0.",
      "For reservations, register the Azure subscription first and name it in provisioningContext; global cloud only.",
      "Errors: 2093 nothing in stock, 2094 no Azure subscription, 2095 subscription not registered.",
    },
  },
  {
    name = "customers.orders.create_for_indirect_reseller",
    doc = "Create an order for a customer of an indirect reseller",
    summary = "Buy for a customer of one of an indirect provider's resellers",
    method = "POST",
    path = orders_path,
    params = { customer_id, buyer },
    body = "Order",
    body_required = {
      "referenceCustomerId", "lineItems", "lineItems[].partnerIdOnRecord", table.unpack(line_items_required),
    },
    returns = "Order",
    auth = user_token,
    clouds = global_only,
    spends = true,
    action = { fill = { referenceCustomerId = "customer_id" } },
    notes = {
      "partnerIdOnRecord is the reseller's MPN id, in every line item; without it the reseller earns nothing.",
      "Never put the provider's own MPN id there.",
    },
  },
  {
    name = "customers.orders.update",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "Change an order in a way that no named action covers",
    method = "PATCH",
    path = order_path,
    params = one,
    body = "Order",
    returns = "Order",
    auth = any_token,
    clouds = everywhere,
    spends = true,
  },
  {
    name = "customers.orders.purchase_addon",
    doc = "Purchase an add-on to a subscription",
    summary = "Buy an add-on, by adding it to the order of its base subscription",
    method = "PATCH",
    path = order_path,
    params = one,
    body = "Order",
    body_required = { "referenceCustomerId", "lineItems", "lineItems[].parentSubscriptionId",
      table.unpack(line_items_required) },
    returns = "Order",
    auth = any_token,
    clouds = except_germany,
    spends = true,
    action = { fill = { referenceCustomerId = "customer_id" } },
    notes = {
      "The order is the orderId of the base subscription; send the new line items only, counted from 0.",
      "The service appends them and counts anew. The add-on's subscription id is in the reply.",
    },
  },
  {
    name = "customers.orders.update_billing_cycle",
    doc = "Change the billing cycle",
    summary = "Switch an order between monthly and annual billing",
    method = "PATCH",
    path = order_path,
    params = one,
    body = "Order",
    body_required = { "referenceCustomerId", "billingCycle", "lineItems", "lineItems[].subscriptionId",
      table.unpack(line_items_required) },
    returns = "Order",
    auth = any_token,
    clouds = everywhere,
    action = {
      read = "customers.orders.get",
      takes = "billingCycle",
      fill = { referenceCustomerId = "customer_id" },
    },
    notes = {
      "Not for trials, Azure subscriptions, inactive ones, and offers whose term is not a year.",
      "Line items have to be sent along; ones left out seem to stay as they are.",
    },
  },
  {
    name = "customers.orders.cancel_software",
    doc = "Cancel software purchases",
    summary = "Give software back within its cancellation window: all of an order or some line items",
    method = "PATCH",
    path = order_path,
    params = one,
    body = "Order",
    returns = "Order",
    auth = any_token,
    clouds = global_only,
    action = { set = { status = "cancelled" }, fill = { id = "order_id" } },
    notes = {
      "Name line items by lineItemNumber and offerId to cancel only those.",
      "Cancelled line items stay, with quantity 0; as long as others remain the order says completed.",
    },
  },
  {
    name = "customers.orders.cancel_sandbox",
    doc = "Cancel an order from the integration sandbox",
    summary = "Cancel an order of the integration sandbox",
    method = "PATCH",
    path = order_path,
    params = one,
    body = "Order",
    returns = "Order",
    auth = any_token,
    clouds = everywhere,
    action = { set = { status = "cancelled" }, fill = { id = "order_id" } },
    notes = { "Reservations, software and marketplace SaaS, with a sandbox account. Needed before customers.delete." },
  },

  {
    name = "customers.orders.line_items.activation_links.list",
    doc = "Get activation link by order line item",
    summary = "Where the customer sets up what a line item bought",
    method = "GET",
    path = order_path .. "/lineitems/{line_item_number}/activationlinks",
    params = { customer_id, order_id, shared.in_path("line_item_number", "integer", "The line item, counted from 0") },
    returns = "Collection<OrderLineItemActivationLink>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "The order has to be completed, and the product one that needs activation." },
  },
  {
    name = "customers.orders.activation_links.list",
    known_from = "the .NET client",
    summary = "Where the customer sets up what an order bought",
    method = "GET",
    path = order_path .. "/activationlinks",
    params = one,
    returns = "Collection<OrderLineItemActivationLink>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.orders.provisioning_status.list",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "How far each line item of an order is set up",
    method = "GET",
    path = order_path .. "/provisioningstatus",
    params = one,
    returns = "Collection<OrderLineItemProvisioningStatus>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "An order's links.provisioningStatus leads here, when there is something to tell." },
  },
}

return { area = "Orders", operations = operations }
