-- Migrations of subscriptions to new commerce, as the .NET client knows them.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

-- What a migration and a planned one say about the subscription that is to come.
local function with_target(fields)
  local target = {
    { name = "currentSubscriptionId", type = "string", required = true, summary = "The subscription that moves" },
    { name = "customerTenantId", type = "guid", summary = "The customer" },
    { name = "catalogItemId", type = "string", summary = "What it becomes, as product:sku:availability" },
    { name = "subscriptionEndDate", type = "datetime", read_only = true, summary = "When the subscription ends" },
    { name = "customTermEndDate", type = "datetime", summary = "When the new term is to end, in place of a full one" },
    { name = "quantity", type = "integer", summary = "Seats; those of the subscription unless changed" },
    { name = "termDuration", type = "TermDuration", summary = "Length of the new term" },
    { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
    { name = "purchaseFullTerm", type = "boolean", summary = "Whether a new term begins" },
    { name = "externalReferenceId", type = "string", summary = "A name of the partner's, as for a batch" },
  }
  table.move(target, 1, #target, #fields + 1, fields)
  fields[#fields + 1] = attributes
  return fields
end

local types = {
  NewCommerceMigration = {
    summary = "The move of a subscription to new commerce",
    fields = with_target {
      { name = "id", type = "string", read_only = true, summary = "The migration" },
      { name = "status", type = "NewCommerceMigrationStatus", read_only = true, summary = "How far it is" },
      { name = "startedTime", type = "datetime", read_only = true, summary = "When it began" },
      { name = "completedTime", type = "datetime", read_only = true, summary = "When it was done" },
      { name = "newCommerceSubscriptionId", type = "string", read_only = true, summary = "The subscription it became" },
      { name = "newCommerceOrderId", type = "string", read_only = true, summary = "The order of that subscription" },
      { name = "addOnMigrations", type = "array<NewCommerceMigration>", summary = "Add-ons that move along" },
    },
  },
  NewCommerceMigrationSchedule = {
    summary = "A planned move of a subscription to new commerce",
    fields = with_target {
      { name = "id", type = "string", read_only = true, summary = "The schedule" },
      { name = "status", type = "NewCommerceScheduleStatus", read_only = true, summary = "How far it is" },
      { name = "targetDate", type = "datetime", summary = "When it is to happen" },
      { name = "migrateOnRenewal", type = "boolean", summary = "Whether it is to happen at renewal" },
      { name = "createdTime", type = "datetime", read_only = true, summary = "When it was planned" },
      { name = "lastModifiedTime", type = "datetime", read_only = true, summary = "When the plan was changed last" },
      { name = "newCommerceMigrationId", type = "string", read_only = true, summary = "The migration that came of it" },
      { name = "errorDescription", type = "string", read_only = true, summary = "Why none came of it" },
      { name = "errorCode", type = "integer", read_only = true, summary = "What kind of reason that is" },
      { name = "addOnMigrationSchedules", type = "array<NewCommerceMigrationSchedule>",
        summary = "Add-ons that move along" },
    },
  },
  NewCommerceEligibility = {
    summary = "Whether a subscription can move to new commerce",
    fields = read_only {
      { name = "currentSubscriptionId", type = "string", summary = "The subscription" },
      { name = "isEligible", type = "boolean", summary = "Whether it can move" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the new term" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "catalogItemId", type = "string", summary = "What it becomes" },
      { name = "customTermEndDate", type = "datetime", summary = "When the new term would end" },
      { name = "errors", type = "array<NewCommerceEligibilityError>", summary = "What stands in the way" },
      { name = "addOnMigrations", type = "array<NewCommerceEligibility>", summary = "The same of its add-ons" },
      attributes,
    },
  },
  NewCommerceEligibilityError = {
    summary = "Why a subscription cannot move to new commerce",
    fields = read_only {
      { name = "code", type = "integer", summary = "What kind of reason" },
      { name = "description", type = "string", summary = "Text of it" },
      attributes,
    },
  },
  NewCommerceMigrationEvent = {
    summary = "A step of a migration",
    fields = read_only {
      { name = "id", type = "string", summary = "The step" },
      { name = "newCommerceMigrationId", type = "string", summary = "The migration" },
      { name = "currentSubscriptionId", type = "string", summary = "The subscription that moves" },
      { name = "customerTenantId", type = "guid", summary = "The customer" },
      { name = "createdTime", type = "datetime", summary = "When it happened" },
      { name = "eventName", type = "string", summary = "What happened" },
      attributes,
    },
  },
}

local enums = {
  NewCommerceMigrationStatus = {
    summary = "How far a migration is; a text whose values are not listed anywhere at hand",
    values = {
      { "Processing", "Under way" },
      { "Completed", "Done" },
      { "Failed", "It did not work" },
    },
  },
  NewCommerceScheduleStatus = {
    summary = "How far a planned migration is; a text whose values are not listed anywhere at hand",
    values = {
      { "Scheduled", "To come" },
      { "Completed", "A migration came of it" },
      { "Failed", "No migration came of it" },
      { "Cancelled", "Called off" },
    },
  },
}

return { types = types, enums = enums }
