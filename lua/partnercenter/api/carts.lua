-- Carts: what a partner is about to buy for a customer. A cart is filled, looked at, and checked out, which makes
-- orders of it. The older way, an order at once, is in orders.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token = shared.any_token
local everywhere, global_only = shared.everywhere, shared.global_only
local customer_id = shared.customer_id

local carts_path = "/v1/customers/{customer_id}/carts"
local cart_id = shared.in_path("cart_id", "guid", "The cart")
local one = { customer_id, cart_id }
local lines = { "lineItems", "lineItems[].catalogItemId", "lineItems[].quantity", "lineItems[].billingCycle" }
local line_errors = { "lineItems[].error", "lineItems[].addonItems[].error" }

local operations = {
  {
    name = "customers.carts.create",
    doc = "Create a cart",
    summary = "Fill a cart for a customer",
    method = "POST",
    path = carts_path,
    params = { customer_id },
    body = "Cart",
    body_required = lines,
    returns = "Cart",
    failures = line_errors,
    auth = any_token,
    clouds = everywhere,
    notes = {
      "A line that cannot be bought does not stop the cart: it comes back with an error. Look before the checkout.",
      "Number the lines from 0. The service adds currency and order group; each group becomes an order of its own.",
      "billingCycle goes out as the examples spell it, one_time; its own page has OneTime.",
      "A cart lapses about a quarter of an hour after it was made.",
      "Reservations need provisioningContext with subscriptionId and scope, of a subscription that is registered.",
      "An Azure plan is not for a customer who has a Microsoft Azure subscription: see product_upgrades.",
    },
  },
  {
    name = "customers.carts.create_with_addons",
    doc = "Create a cart with add-ons",
    summary = "Fill a cart with subscriptions and their add-ons",
    method = "POST",
    path = carts_path,
    params = { customer_id },
    body = "Cart",
    body_required = lines,
    returns = "Cart",
    failures = line_errors,
    auth = any_token,
    clouds = global_only,
    notes = {
      "Add-ons of a new subscription stand in addonItems of its line; ids count through lines and add-ons together.",
      "Add-ons of an existing one are lines of their own, with ParentSubscriptionId in provisioningContext.",
    },
  },
  {
    name = "customers.carts.get",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "Read a cart",
    method = "GET",
    path = carts_path .. "/{cart_id}",
    params = one,
    returns = "Cart",
    failures = line_errors,
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.carts.update",
    doc = "Update a cart",
    summary = "Replace what is in a cart",
    method = "PUT",
    path = carts_path .. "/{cart_id}",
    params = one,
    body = "Cart",
    body_required = lines,
    returns = "Cart",
    failures = line_errors,
    auth = any_token,
    clouds = global_only,
    notes = {
      "All of the cart is sent: read it, change it, send it back. It may answer 201.",
      "Times that are not set read 0001-01-01T00:00:00.",
    },
  },
  {
    name = "customers.carts.checkout",
    doc = "Checkout a cart",
    summary = "Buy what is in a cart",
    method = "POST",
    path = carts_path .. "/{cart_id}/checkout",
    params = { customer_id, cart_id, shared.buyer },
    returns = "CartCheckoutResult",
    failures = { "orderErrors[]" },
    auth = any_token,
    clouds = everywhere,
    spends = true,
    notes = {
      "Several orders may come of one cart, and some of them may fail: look at orderErrors even on success.",
      "An order may be pending still; the customer's list of orders may take fifteen minutes to show it.",
      "Nothing is said about a second checkout of the same cart: after an unclear failure read the cart first.",
    },
  },
}

return { area = "Carts", operations = operations }
