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
      { name = "code", type = "integer", summary = "What kind of reason, a number of OrderErrorCode" },
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
  OrderErrorCode = {
    summary = "Why an order could not be placed; replies have the number",
    values = {
      { "PartnerTokenMissing", "The token names no partner; 800001" },
      { "InvalidInput", "Something in the request is wrong; 800002" },
      { "ServiceException", "A fault of the service; 800003" },
      { "InvalidOfferId", "There is no such offer; 800004" },
      { "CreateOrderError", "The order could not be made; 800005" },
      { "ProvisioningStatusNotFound", "Nothing is known of how far it is set up; 800007" },
      { "CartIdNotFound", "There is no such cart; 800008" },
      { "CartItemErrorInCreateOrder", "Something is wrong with lines of the cart; 800009" },
      { "InventoryNotAvailable", "Nothing in stock; 800010" },
      { "AzureSubscriptionNotValid", "Not an Azure subscription; 800011" },
      { "SubscriptionIsNotActive", "The subscription is not active; 800012" },
      { "SubscriptionIsNotEnabledForRI", "The subscription is not registered for reservations; 800013" },
      { "PendingAdjustment", "An adjustment of the order is not done yet; 800014" },
      { "MpnIdNotFound", "There is no such MPN id; 800015" },
      { "NotValidIndirectResellerMpnId", "The MPN id is no indirect reseller's; 800016" },
      { "InvalidQuantity", "Not so many can be had; 800017" },
      { "SandboxLimitExceeded", "More than the sandbox allows; 800018" },
      { "SandboxTenantOnly", "For the sandbox only; 800019" },
      { "CatalogItemNotEligibleForPurchase", "The item cannot be bought; 800020" },
      { "SubscriptionIsNotValid", "The subscription named is not the right one; 800021" },
      { "ManualReviewRequired", "Support has to look at it; 800022" },
      { "InsufficientFunds", "The credit line is too small; 800023" },
      { "ReviewCancelled", "Turned down; 800024" },
      { "LineOfCreditNotDefined", "There is no credit line; 800025" },
      { "RiskError", "Turned down; 800026" },
      { "SubscriptionNotRegistered", "The subscription is not registered; 800030" },
      { "PurchaseSystemNotSupported", "Another way of buying is needed; 800031" },
      { "ConditionFailed", "It has changed since it was read; 800036" },
      { "AssetIdNotFound", "There is no such asset; 800037" },
      { "AssetFutureBillingInfoNotFound", "Nothing is known of the asset's next bills; 800038" },
      { "ResellerProgramStatusNotActive", "The reseller is not active in the program; 800039" },
      { "AssetStatusChangeNotValid", "The asset cannot go from this state to that; 800040" },
      { "ItemAlreadyActivated", "Activated already; 800041" },
      { "NotSupported", "Not possible; 800042" },
      { "PricingAccessForbidden", "No access to prices; 800043" },
      { "OrderInProgress", "An order is under way; look at the orders in a few minutes; 800060" },
      { "OrderCannotBeCancelled", "The order cannot be cancelled; 800061" },
      { "ReviewRejected", "Turned down; 800062" },
      { "CancelLegacyOrder", "Suspend the order's subscriptions in place of this; 800063" },
      { "CartProcessedByAnotherRequest", "Another request works on the cart; 800064" },
      { "CartCheckOutNotAllowedWhenStatusIsOrdered", "The cart was checked out already; 800065" },
    },
  },
}

return { types = types, enums = enums }
