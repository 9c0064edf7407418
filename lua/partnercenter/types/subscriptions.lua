-- Subscriptions, and what trials, upgrades, transitions and registrations of them are about.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

local types = {
  Subscription = {
    summary = "A subscription of a customer",
    doc = "Subscription resources",
    fields = {
      { name = "id", type = "string", summary = "The subscription" },
      { name = "offerId", type = "string", summary = "What was bought: an offer's GUID, or product:sku:availability" },
      { name = "entitlementId", type = "string", summary = "Azure subscription behind it" },
      { name = "offerName", type = "string", summary = "Name of what was bought" },
      { name = "friendlyName", type = "string", summary = "The partner's own name for it" },
      { name = "quantity", type = "integer", minimum = 0, summary = "Seats, where it is billed by license" },
      { name = "unitType", type = "string", summary = "What is counted: Licenses, Usage-based, none" },
      { name = "hasPurchasableAddons", type = "boolean", summary = "Whether add-ons can be bought for it" },
      { name = "parentSubscriptionId", type = "string", summary = "The subscription that this one is an add-on of" },
      { name = "creationDate", type = "datetime", summary = "When it was made" },
      { name = "effectiveStartDate", type = "datetime", summary = "When it began to count" },
      { name = "commitmentEndDate", type = "datetime", summary = "When it renews or ends; year 9999 if neither" },
      { name = "status", type = "SubscriptionStatus", summary = "Where it stands" },
      { name = "autoRenewEnabled", type = "boolean", summary = "Whether it renews by itself" },
      { name = "isTrial", type = "boolean", summary = "Whether it is a trial" },
      { name = "billingType", type = "SubscriptionBillingType", summary = "Billed by use or by license" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the term" },
      { name = "renewalTermDuration", type = "RenewalTermDuration", summary = "Length of the term after a renewal" },
      { name = "isMicrosoftProduct", type = "boolean", summary = "Whether Microsoft publishes it" },
      { name = "publisherName", type = "string", summary = "Who publishes it" },
      { name = "actions", type = "array<SubscriptionAction>", summary = "What may be done with it now" },
      { name = "partnerId", type = "string", summary = "MPN id of the indirect reseller on record" },
      { name = "suspensionReasons", type = "array<string>", read_only = true, summary = "Why it is suspended" },
      { name = "contractType", type = "SubscriptionContractType", read_only = true, summary = "How it is owned" },
      { name = "refundOptions", type = "array<RefundOption>", read_only = true, summary = "Refunds still possible" },
      { name = "orderId", type = "string", summary = "The order that began it" },
      { name = "links", type = "SubscriptionLinks", summary = "Where it is, and what it was bought from" },
      attributes,
    },
  },
  SubscriptionLinks = {
    summary = "Links of a subscription",
    doc = "Subscription resources",
    fields = {
      { name = "offer", type = "Link", summary = "The offer" },
      { name = "entitlement", type = "Link", summary = "The entitlement; seen in old replies" },
      { name = "parentSubscription", type = "Link", summary = "The base of an add-on" },
      { name = "product", type = "Link", summary = "The product" },
      { name = "sku", type = "Link", summary = "The SKU" },
      { name = "availability", type = "Link", summary = "The availability" },
      { name = "activationLinks", type = "Link", summary = "The links that activate it" },
      { name = "self", type = "Link", summary = "The subscription itself" },
      { name = "next", type = "Link", summary = "The next page" },
      { name = "previous", type = "Link", summary = "The page before" },
    },
  },
  RefundOption = {
    summary = "A refund that can still be had",
    doc = "Subscription resources",
    fields = read_only {
      { name = "type", type = "RefundOptionType", summary = "All of the money or a part" },
      { name = "expiresAt", type = "datetime", summary = "Until when" },
      { name = "expiresAfter", type = "datetime", summary = "The same; replies use expiresAt" },
    },
  },
  SubscriptionProvisioningStatus = {
    summary = "How far a subscription is set up",
    doc = "Subscription resources",
    fields = read_only {
      { name = "skuId", type = "guid", summary = "The SKU" },
      { name = "status", type = "SubscriptionProvisioningState", summary = "How far it is" },
      { name = "quantity", type = "integer", summary = "Seats once it is done" },
      { name = "endDate", type = "datetime", summary = "When the subscription ends" },
      attributes,
    },
  },
  SubscriptionRegistrationStatus = {
    summary = "Whether a subscription is registered",
    doc = "Subscription resources",
    fields = read_only {
      { name = "subscriptionId", type = "string", summary = "The subscription" },
      { name = "status", type = "SubscriptionRegistrationState", summary = "How far it is" },
      attributes,
    },
  },
  RegisterSubscription = {
    summary = "That a registration was begun, as clients hold it; what is sent is a 202 with Location and no body",
    doc = "Subscription resources",
    fields = read_only {
      { name = "httpResponseMessage", type = "object", summary = "The reply with its Location" },
    },
  },
  SubscriptionActivationResult = {
    summary = "What came of an activation in the sandbox",
    doc = "Activate a sandbox subscription for commercial marketplace products",
    fields = read_only {
      { name = "subscriptionId", type = "string", summary = "The subscription" },
      { name = "status", type = "string", summary = "Success, if it worked" },
    },
  },
  SupportContact = {
    summary = "Who supports the customer of a subscription",
    doc = "Subscription resources",
    fields = {
      { name = "supportTenantId", type = "guid", required = true, summary = "Tenant id of the supporting partner" },
      { name = "supportMpnId", type = "string", required = true, summary = "MPN id of that partner" },
      { name = "name", type = "string", required = true, summary = "Name of that partner" },
      links,
      attributes,
    },
  },

  Conversion = {
    summary = "A paid offer that a trial can turn into",
    doc = "Conversions resources",
    fields = {
      { name = "offerId", type = "string", summary = "Offer of the trial" },
      { name = "targetOfferId", type = "string", summary = "Offer that it becomes" },
      { name = "orderId", type = "string", summary = "Order of the trial" },
      { name = "quantity", type = "integer", minimum = 0, summary = "Seats; those of the trial unless changed" },
      { name = "billingCycle", type = "ConversionBillingCycle", summary = "How often the partner is charged" },
      attributes,
    },
  },
  ConversionResult = {
    summary = "What came of a conversion",
    doc = "Conversions resources",
    fields = read_only {
      { name = "subscriptionId", type = "string", summary = "The subscription, which keeps its id" },
      { name = "offerId", type = "string", summary = "Offer of the trial" },
      { name = "targetOfferId", type = "string", summary = "Offer that it became" },
      { name = "error", type = "ConversionError", summary = "Why it did not, in spite of a 200" },
      attributes,
    },
  },
  ConversionError = {
    summary = "Why a conversion failed",
    doc = "Conversions resources",
    fields = read_only {
      { name = "code", type = "ConversionErrorCode", summary = "What kind of failure" },
      { name = "description", type = "string", summary = "Text of it" },
    },
  },

  Upgrade = {
    summary = "An offer that a subscription could be upgraded to",
    doc = "Upgrade resources",
    fields = {
      { name = "targetOffer", type = "Offer", summary = "The offer" },
      { name = "upgradeType", type = "UpgradeType", summary = "With or without licenses; a number in requests" },
      { name = "isEligible", type = "boolean", summary = "Whether it can be done now" },
      { name = "quantity", type = "integer", summary = "Seats; those of the source unless changed" },
      { name = "upgradeErrors", type = "array<UpgradeError>", summary = "What stands in the way" },
      attributes,
    },
  },
  UpgradeResult = {
    summary = "What came of an upgrade",
    doc = "Upgrade resources",
    fields = read_only {
      { name = "sourceSubscriptionId", type = "string", summary = "The subscription upgraded" },
      { name = "targetSubscriptionId", type = "string", summary = "The subscription that it became" },
      { name = "upgradeType", type = "UpgradeType", summary = "With or without licenses; may be a number" },
      { name = "upgradeErrors", type = "array<UpgradeError>", summary = "What went wrong with it" },
      { name = "licenseErrors", type = "array<UserLicenseError>", summary = "Users whose licenses did not move" },
      attributes,
    },
  },
  UpgradeError = {
    summary = "Why an upgrade cannot be done",
    doc = "Upgrade resources",
    fields = read_only {
      { name = "code", type = "UpgradeErrorCode", summary = "What kind of reason; may be a number, counted from 0" },
      { name = "description", type = "string", summary = "Text of it" },
      { name = "additionalDetails", type = "string", summary = "More about it" },
      attributes,
    },
  },
  UserLicenseError = {
    summary = "Why a user's licenses did not move",
    doc = "Upgrade resources",
    fields = read_only {
      { name = "userObjectId", type = "string", summary = "The user" },
      { name = "name", type = "string", summary = "The user's name" },
      { name = "email", type = "string", summary = "The user's e-mail" },
      { name = "errors", type = "array<ServiceFault>", summary = "What went wrong" },
      attributes,
    },
  },

  Transition = {
    summary = "The move of a new-commerce subscription to another product",
    fields = {
      { name = "fromCatalogItemId", type = "string", summary = "What it was, as product:sku:availability" },
      { name = "fromSubscriptionId", type = "string", summary = "The subscription that moves" },
      { name = "toCatalogItemId", type = "string", summary = "What it becomes" },
      { name = "toSubscriptionId", type = "string", summary = "An existing subscription that takes the seats" },
      { name = "quantity", type = "integer", minimum = 0, summary = "Seats that move" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the new term" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "promotionId", type = "string", summary = "Promotion to buy under" },
      { name = "transitionType", type = "TransitionType", summary = "With or without licenses" },
      { name = "operationId", type = "string", read_only = true, summary = "Tells this move from others" },
      { name = "status", type = "string", read_only = true, summary = "How far it is" },
      { name = "events", type = "array<TransitionEvent>", read_only = true, summary = "What happened so far" },
      attributes,
    },
  },
  TransitionEvent = {
    summary = "A step of a transition",
    fields = read_only {
      { name = "name", type = "string", summary = "What happened, as in Conversion" },
      { name = "status", type = "string", summary = "Started, Completed or failed" },
      { name = "timestamp", type = "datetime", summary = "When" },
      { name = "errors", type = "array<TransitionError>", summary = "What went wrong" },
      attributes,
    },
  },
  TransitionError = {
    summary = "Why a transition cannot be done, or went wrong",
    fields = read_only {
      { name = "code", type = "string", summary = "What kind of reason" },
      { name = "description", type = "string", summary = "Text of it" },
      attributes,
    },
  },
  TransitionEligibility = {
    summary = "A product that a subscription could move to",
    fields = read_only {
      { name = "catalogItemId", type = "string", summary = "The product, as product:sku:availability" },
      { name = "title", type = "string", summary = "Name of the SKU" },
      { name = "description", type = "string", summary = "Text about the SKU" },
      { name = "quantity", type = "integer", summary = "Seats that would be bought" },
      { name = "eligibilities", type = "array<TransitionEligibilityDetail>", summary = "Ways to move there" },
      { name = "subscriptionEligibilities", type = "array<TargetSubscriptionEligibilityDetail>",
        summary = "Existing subscriptions that could take the seats" },
      attributes,
    },
  },
  TransitionEligibilityDetail = {
    summary = "A way to move to a product",
    fields = read_only {
      { name = "transitionType", type = "TransitionType", summary = "With or without licenses" },
      { name = "isEligible", type = "boolean", summary = "Whether it can be done now" },
      { name = "errors", type = "array<TransitionError>", summary = "What stands in the way" },
      attributes,
    },
  },
  TargetSubscriptionEligibilityDetail = {
    summary = "An existing subscription that could take the seats of another",
    fields = read_only {
      { name = "isEligible", type = "boolean", summary = "Whether it can be done now" },
      { name = "subscriptionId", type = "string", summary = "The subscription" },
      { name = "subscriptionFriendlyName", type = "string", summary = "Its name" },
      { name = "subscriptionTermDuration", type = "TermDuration", summary = "Length of its term" },
      { name = "subscriptionBillingCycle", type = "BillingCycleType", summary = "How often it is charged" },
      { name = "errors", type = "array<TransitionError>", summary = "What stands in the way" },
      attributes,
    },
  },
}

local enums = {
  SubscriptionStatus = {
    summary = "Where a subscription stands",
    values = {
      { "none", "Not known" },
      { "active", "In use" },
      { "pending", "Not ready yet" },
      { "suspended", "Stopped, and may be made active again" },
      { "deleted", "Cancelled" },
    },
  },
  SubscriptionBillingType = {
    summary = "What a bill is counted from",
    values = {
      { "none", "Nothing" },
      { "usage", "Use" },
      { "license", "Licenses" },
    },
  },
  SubscriptionAction = {
    summary = "What may be done with a subscription",
    values = {
      { "edit", "Change it" },
      { "cancel", "Cancel it" },
    },
  },
  SubscriptionContractType = {
    summary = "How a subscription is owned",
    values = {
      { "subscription", "As a subscription" },
      { "productKey", "By a product key" },
      { "redemptionCode", "By a code to redeem" },
    },
  },
  SubscriptionProvisioningState = {
    summary = "How far a subscription is set up",
    values = {
      { "success", "Done" },
      { "pending", "Not done yet" },
      { "failed", "Did not work" },
    },
  },
  SubscriptionRegistrationState = {
    summary = "How far a registration is; replies may write NotRegistered",
    values = {
      { "registered", "Done" },
      { "registering", "Under way" },
      { "notregistered", "Not begun" },
    },
  },
  RefundOptionType = {
    summary = "How much is refunded",
    values = {
      { "Partial", "A part" },
      { "Full", "All of it" },
    },
  },
  ConversionBillingCycle = {
    summary = "How often the partner is charged after a conversion",
    values = {
      { "monthly", "Every month" },
      { "annual", "Every year" },
      { "none", "Never; trials" },
    },
  },
  ConversionErrorCode = {
    summary = "Why a conversion failed",
    values = {
      { "Other", "Some other reason" },
      { "ConversionsNotFound", "Nothing that the trial could turn into" },
    },
  },
  UpgradeType = {
    summary = "What moves in an upgrade",
    values = {
      { "none", "Nothing" },
      { "upgrade_only", "The subscription; 1 in requests" },
      { "upgrade_with_license_transfer", "The subscription and its users' licenses" },
    },
  },
  UpgradeErrorCode = {
    summary = "What stands in the way of an upgrade",
    values = {
      { "other", "Some other reason" },
      { "delegated_admin_permissions_disabled", "The partner may not administrate the customer" },
      { "subscription_status_not_active", "The source subscription is not active" },
      { "conflicting_service_types", "The services do not go together" },
      { "concurrency_conflicts", "Something else is changing it" },
      { "user_context_required", "A user has to be signed in" },
      { "subscription_add_ons_present", "The source has add-ons" },
      { "subscription_does_not_have_any_upgrade_paths", "There is nothing to upgrade to" },
      { "subscription_target_offer_not_found", "The target offer does not exist" },
      { "subscription_not_provisioned", "The source is not set up yet" },
    },
  },
  TransitionType = {
    summary = "What moves in a transition",
    values = {
      { "transition_only", "The subscription" },
      { "transition_with_license_transfer", "The subscription and its users' licenses" },
    },
  },
  TransitionEligibilityType = {
    summary = "When a transition would happen",
    values = {
      { "none", "Not said" },
      { "immediate", "At once" },
      { "scheduled", "At renewal" },
    },
  },
}

return { types = types, enums = enums }
