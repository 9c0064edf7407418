-- Transfers of subscriptions between partners.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

local types = {
  TransferEntity = {
    summary = "Subscriptions of a customer that move to another partner",
    doc = "Create a transfer",
    fields = {
      { name = "id", type = "guid", summary = "The transfer; given by the service" },
      { name = "createdTime", type = "datetime", read_only = true, summary = "When it was created" },
      { name = "lastModifiedTime", type = "datetime", read_only = true, summary = "When it was changed last" },
      { name = "lastModifiedUser", type = "string", read_only = true, summary = "Who changed it last" },
      { name = "customerName", type = "string", summary = "Name of the customer" },
      { name = "customerTenantId", type = "guid", read_only = true, summary = "The customer" },
      { name = "partnertenantid", type = "guid",
        summary = "One of the partners; replies spell it partnerTenantId too, and which one it is differs" },
      { name = "sourcePartnerName", type = "string", summary = "Name of the partner who has the subscriptions" },
      { name = "sourcePartnerTenantId", type = "guid", required = true, summary = "Tenant id of that partner" },
      { name = "targetPartnerName", type = "string", summary = "Name of the partner who is to have them" },
      { name = "targetPartnerTenantId", type = "guid", required = true, summary = "Tenant id of that partner" },
      { name = "lineItems", type = "array<TransferLineItem>", required = true, summary = "The subscriptions" },
      { name = "status", type = "TransferStatus", summary = "Where it stands" },
      links,
      attributes,
    },
  },
  TransferLineItem = {
    summary = "A subscription that moves",
    doc = "Create a transfer",
    fields = {
      { name = "id", type = "integer", read_only = true, summary = "Its number; several may have the same" },
      { name = "subscriptionId", type = "string", required = true, summary = "The subscription" },
      { name = "quantity", type = "integer", summary = "Licenses" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "friendlyName", type = "string", summary = "The partner's own name for it" },
      { name = "partnerIdOnRecord", type = "string", summary = "MPN id for the purchase that follows" },
      { name = "offerId", type = "string", summary = "What it is of" },
      { name = "orderId", type = "string", read_only = true, summary = "The order that came of it" },
      { name = "entitlementId", type = "string", read_only = true, summary = "What the subscription is behind" },
      { name = "sourceSubscriptionId", type = "string", read_only = true, summary = "The subscription it was before" },
      { name = "addonItems", type = "array<TransferLineItem>", read_only = true, summary = "Add-ons that move along" },
      { name = "transferGroupId", type = "string", read_only = true, summary = "Lines that move together" },
      { name = "transferError", type = "string", read_only = true, summary = "Why it did not move" },
      { name = "status", type = "TransferLineStatus", summary = "What became of it" },
    },
  },
  TransferSubmitResult = {
    summary = "What came of accepting a transfer",
    doc = "Accept a transfer",
    fields = read_only {
      { name = "orders", type = "array<Order>", summary = "Orders for what moved" },
      { name = "transferErrors", type = "array<TransferError>", summary = "What did not move" },
      attributes,
    },
  },
  TransferError = {
    summary = "Why a group of lines did not move",
    doc = "Accept a transfer",
    fields = read_only {
      { name = "transferGroupId", type = "string", summary = "The group" },
      { name = "lineItems", type = "array<TransferLineItem>", summary = "Its lines" },
      { name = "code", type = "integer", summary = "What kind of reason; 900103: not in a state to move" },
      { name = "description", type = "string", summary = "Text of it" },
      attributes,
    },
  },
  TransferEligibility = {
    summary = "Whether a subscription can be transferred",
    doc = "Get a customer's subscriptions transfer eligibility",
    fields = read_only {
      { name = "id", type = "string", summary = "The subscription, in capital letters" },
      { name = "isEligible", type = "boolean", summary = "Whether it can" },
      { name = "reason", type = "string", summary = "Why it cannot" },
    },
  },
}

local enums = {
  TransferStatus = {
    summary = "Where a transfer stands; compared without regard to case",
    values = {
      { "Active", "It may be accepted, rejected or withdrawn" },
      { "Complete", "All of it moved; also called Completed" },
      { "PartiallyComplete", "Some of it moved" },
      { "Reject", "It was turned down" },
    },
  },
  TransferLineStatus = {
    summary = "What became of a line of a transfer",
    values = {
      { "Complete", "It moved" },
      { "Failed", "It did not" },
    },
  },
}

return { types = types, enums = enums }
