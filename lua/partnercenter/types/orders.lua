-- Orders and their line items.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  Order = {
    summary = "An order of the partner for a customer",
    doc = "Order resources",
    fields = {
      { name = "id", type = "string", summary = "The order; given by the service" },
      { name = "alternateId", type = "string", summary = "A friendlier id of it" },
      { name = "referenceCustomerId", type = "string", summary = "The customer" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "transactionType", type = "OrderTransactionType", read_only = true, summary = "What made the order" },
      { name = "lineItems", type = "array<OrderLineItem>", summary = "What is ordered" },
      { name = "currencyCode", type = "string", read_only = true, summary = "Currency of the order" },
      { name = "currencySymbol", type = "string", read_only = true, summary = "Symbol of the currency" },
      { name = "totalPrice", type = "number", read_only = true, summary = "What it comes to; with include_price only" },
      { name = "creationDate", type = "datetime", read_only = true, summary = "When it was made" },
      { name = "status", type = "OrderStatus", summary = "Where it stands; only a cancellation sends it" },
      { name = "client", type = "object", read_only = true, summary = "What placed the order; seen in replies" },
      { name = "links", type = "OrderLinks", summary = "Where it is" },
      attributes,
    },
  },
  OrderLineItem = {
    summary = "One thing ordered",
    doc = "Order resources",
    fields = {
      { name = "lineItemNumber", type = "integer", minimum = 0, required = true, summary = "From 0, without gaps" },
      { name = "offerId", type = "string", required = true, summary = "Offer, or product:sku:availability" },
      { name = "subscriptionId", type = "string", summary = "The subscription that came of it" },
      { name = "parentSubscriptionId", type = "string", summary = "Base of an add-on; only when an order is changed" },
      { name = "friendlyName", type = "string", summary = "The partner's own name for the subscription" },
      { name = "quantity", type = "integer", minimum = 0, required = true,
        summary = "Licenses or pieces; 0 when it was cancelled" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the term" },
      { name = "transactionType", type = "OrderLineItemTransactionType", read_only = true, summary = "What happened" },
      { name = "partnerIdOnRecord", type = "string",
        summary = "MPN id of the indirect reseller, never that of the provider" },
      { name = "provisioningContext", type = "object",
        summary = "Texts by name, as the SKU's provisioningVariables ask for them" },
      { name = "renewsTo", type = "RenewsTo", summary = "What comes after the term" },
      { name = "pricing", type = "OrderPricing", read_only = true, summary = "Its price; with include_price only" },
      { name = "links", type = "OrderLineItemLinks", read_only = true, summary = "What came of it" },
      attributes,
    },
  },
  OrderPricing = {
    summary = "The price of an order line item, as other clients know it",
    fields = read_only {
      { name = "listPrice", type = "number", summary = "Of one, as it is in the catalogue" },
      { name = "discountedPrice", type = "number", summary = "Of one, with discounts" },
      { name = "proratedPrice", type = "number", summary = "Of one, for what is left of the term" },
      { name = "price", type = "number", summary = "Of one, as it is charged" },
      { name = "extendedPrice", type = "number", summary = "Of all" },
    },
  },
  RenewsTo = {
    summary = "What comes after the term",
    doc = "Order resources",
    fields = {
      { name = "termDuration", type = "RenewalTermDuration", summary = "Length of the next term" },
    },
  },
  OrderLinks = {
    summary = "Links of an order",
    doc = "Order resources",
    fields = read_only {
      { name = "provisioningStatus", type = "Link", summary = "How far it is set up, when there is something to tell" },
      { name = "patchOperation", type = "Link", summary = "Where it is changed; seen in replies" },
      { name = "self", type = "Link", summary = "The order itself" },
    },
  },
  OrderLineItemLinks = {
    summary = "Links of an order line item",
    doc = "Order resources",
    fields = read_only {
      { name = "provisioningStatus", type = "Link", summary = "How far it is set up" },
      { name = "product", type = "Link", summary = "The product bought" },
      { name = "sku", type = "Link", summary = "The SKU bought" },
      { name = "availability", type = "Link", summary = "The availability bought" },
      { name = "subscription", type = "Link", summary = "The subscription that came of it" },
      { name = "activationLinks", type = "Link", summary = "The links that activate it" },
    },
  },
  OrderLineItemActivationLink = {
    summary = "Where a customer sets up what was bought, on the publisher's site",
    doc = "Get activation link by order line item",
    fields = read_only {
      { name = "lineItemNumber", type = "integer", summary = "The line item" },
      { name = "link", type = "Link", summary = "The page to open" },
    },
  },
  OrderLineItemProvisioningStatus = {
    summary = "How far an order line item is set up",
    doc = "Order resources",
    fields = read_only {
      { name = "lineItemNumber", type = "integer", summary = "The line item" },
      { name = "status", type = "OrderLineItemProvisioningState", summary = "How far it is" },
      { name = "quantityProvisioningInformation", type = "array<QuantityProvisioningStatus>",
        summary = "The same for parts of the quantity" },
      attributes,
    },
  },
  QuantityProvisioningStatus = {
    summary = "How far a number of pieces is set up",
    doc = "Order resources",
    fields = read_only {
      { name = "quantity", type = "integer", summary = "How many" },
      { name = "status", type = "string", summary = "How far they are" },
    },
  },
}

local enums = {
  OrderTransactionType = {
    summary = "What made an order",
    values = {
      { "UserPurchase", "Someone bought" },
      { "SystemPurchase", "The service bought, as in a renewal" },
      { "SystemBilling", "The service billed" },
    },
  },
  OrderLineItemTransactionType = {
    summary = "What happened to a line item; replies may write New",
    values = {
      { "new", "Bought" },
      { "renew", "Renewed" },
      { "addQuantity", "More of it" },
      { "removeQuantity", "Less of it" },
      { "cancel", "Cancelled" },
      { "convert", "Turned into something else" },
      { "customerCredit", "Credited to the customer" },
    },
  },
  OrderStatus = {
    summary = "Where an order stands",
    values = {
      { "unknown", "Not set" },
      { "completed", "Done; also when only some line items were cancelled" },
      { "pending", "Not done yet" },
      { "cancelled", "Cancelled" },
    },
  },
  OrderLineItemProvisioningState = {
    summary = "How far an order line item is set up",
    values = {
      { "Fulfilled", "Done, and ready to be used" },
      { "Unfulfilled", "Cancelled" },
      { "PrefulfillmentPending", "Under way" },
    },
  },
}

return { types = types, enums = enums }
