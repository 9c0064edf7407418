-- Carts, their lines, and what comes of a checkout.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  Cart = {
    summary = "What a partner is about to buy for a customer",
    doc = "Cart resources",
    fields = {
      { name = "id", type = "string", read_only = true, summary = "The cart" },
      { name = "creationTimestamp", type = "datetime", read_only = true, summary = "When it was made" },
      { name = "lastModifiedTimestamp", type = "datetime", read_only = true, summary = "When it was changed last" },
      { name = "expirationTimestamp", type = "datetime", read_only = true, summary = "When it lapses" },
      { name = "lastModifiedUser", type = "string", read_only = true, summary = "Who changed it last" },
      { name = "lineItems", type = "array<CartLineItem>", required = true, summary = "What is in it; at least one" },
      { name = "status", type = "CartStatus", read_only = true, summary = "Whether it was checked out" },
      shared.links,
      attributes,
    },
  },
  CartLineItem = {
    summary = "A line of a cart",
    doc = "Cart resources",
    fields = {
      { name = "id", type = "integer", summary = "Its number in the cart, from 0" },
      { name = "catalogItemId", type = "string", required = true, summary = "product:sku:availability, or an offer" },
      { name = "friendlyName", type = "string", summary = "The partner's own name for it" },
      { name = "quantity", type = "integer", minimum = 0, required = true, summary = "Licenses or pieces" },
      { name = "currencyCode", type = "string", summary = "Currency; the service fills it in" },
      { name = "billingCycle", type = "BillingCycleType", required = true, summary = "How often one is charged" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the term" },
      { name = "participants", type = "array<object>", summary = "MPN ids of partners on record" },
      { name = "provisioningContext", type = "object",
        summary = "Texts by name, as the SKU's provisioningVariables ask for them; ParentSubscriptionId for add-ons" },
      { name = "orderGroup", type = "string", read_only = true, summary = "Lines of one group become one order" },
      { name = "addonItems", type = "array<CartLineItem>", summary = "Add-ons for the subscription of this line" },
      { name = "error", type = "CartError", read_only = true, summary = "Why it cannot be bought" },
      { name = "renewsTo", type = "RenewsTo", may_be_list = true, summary = "What comes after the term" },
      attributes,
    },
  },
  CartError = {
    summary = "Why a line of a cart cannot be bought",
    doc = "Cart resources",
    fields = read_only {
      { name = "errorCode", type = "CartErrorCode", summary = "What kind of reason; may be a number" },
      { name = "errorDescription", type = "string", summary = "Text of it, with what would be possible" },
    },
  },
  CartCheckoutResult = {
    summary = "What came of a checkout",
    doc = "Cart resources",
    fields = read_only {
      { name = "orders", type = "array<Order>", summary = "The orders that were placed" },
      { name = "orderErrors", type = "array<OrderError>", summary = "The groups that could not be ordered" },
      attributes,
    },
  },
  OrderError = {
    summary = "Why the lines of one group could not be ordered",
    doc = "Cart resources",
    fields = read_only {
      { name = "orderGroupId", type = "string", summary = "The group, orderGroup of the lines" },
      { name = "code", type = "integer", summary = "What kind of reason, 800001 to 800065" },
      { name = "description", type = "string", summary = "Text of it" },
    },
  },
}

local enums = {
  CartStatus = {
    summary = "Whether a cart was checked out",
    values = {
      { "Active", "It may be changed or checked out" },
      { "Ordered", "It was checked out" },
    },
  },
  CartErrorCode = {
    summary = "Why a line of a cart cannot be bought",
    values = {
      { "Unknown", "Not set; 0" },
      { "CurrencyIsNotSupported", "Not a currency of this market; 10000" },
      { "CatalogItemIdIsNotValid", "There is no such item; 10001" },
      { "QuotaNotAvailable", "More than may be bought; 10002" },
      { "InventoryNotAvailable", "Nothing in stock; 10003" },
      { "ParticipantsIsNotSupportedForPartner", "This partner may not name others; 10004" },
      { "UnableToProcessCartLineItem", "Something else about the line; 10006" },
      { "SubscriptionIsNotValid", "The subscription named is not the right one; 10007" },
      { "SubscriptionIsNotEnabledForRI", "The subscription is not registered for reservations; 10008" },
      { "SandboxLimitExceeded", "More than the sandbox allows; 10009" },
    },
  },
}

return { types = types, enums = enums }
