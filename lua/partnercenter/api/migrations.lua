-- Migrations of subscriptions from the older way of buying licenses to new commerce, at once or on a schedule. None of
-- this is on a page of the documentation at hand.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, everywhere = shared.any_token, shared.everywhere
local customer_id = shared.customer_id
local known_from = "the .NET client"

local customer_path = "/v1/customers/{customer_id}/migrations/newcommerce"
local schedules_path = customer_path .. "/schedules"
local schedule = { customer_id, shared.in_path("schedule_id", "string", "The schedule") }

-- Those of all customers, by one thing or another that they have in common.
local search = {
  { name = "CustomerTenantId", type = "guid", summary = "Of this customer" },
  { name = "CurrentSubscriptionId", type = "string", summary = "Of this subscription" },
  { name = "ExternalReferenceId", type = "string", summary = "Of this batch, as the partner called it" },
  { name = "PageSize", type = "integer", minimum = 1, maximum = 300, summary = "Most items of a page" },
  shared.continuation_token,
}

local operations = {
  {
    name = "customers.migrations.new_commerce.validate",
    known_from = known_from,
    summary = "Whether a subscription can move to new commerce, and to what",
    method = "POST",
    path = customer_path .. "/validate",
    params = { customer_id },
    body = "NewCommerceMigration",
    body_required = { "currentSubscriptionId" },
    returns = "NewCommerceEligibility",
    failures = { "errors[]", "addOnMigrations[].errors[]" },
    auth = any_token,
    clouds = everywhere,
    reads = true,
  },
  {
    name = "customers.migrations.new_commerce.create",
    known_from = known_from,
    summary = "Move a subscription to new commerce",
    method = "POST",
    path = customer_path,
    params = { customer_id },
    body = "NewCommerceMigration",
    body_required = { "currentSubscriptionId" },
    returns = "NewCommerceMigration",
    auth = any_token,
    clouds = everywhere,
    spends = true,
    notes = {
      "It goes on after the reply: read the migration until its status is Completed.",
      "Add-ons move along when they are named in addOnMigrations.",
    },
  },
  {
    name = "customers.migrations.new_commerce.get",
    known_from = known_from,
    summary = "Read one migration, with its progress",
    method = "GET",
    path = customer_path .. "/{migration_id}",
    params = { customer_id, shared.in_path("migration_id", "string", "The migration") },
    returns = "NewCommerceMigration",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.migrations.new_commerce.events.list",
    known_from = known_from,
    summary = "What happened in a migration so far",
    method = "GET",
    path = customer_path .. "/events",
    params = {
      customer_id,
      { name = "migration_id", type = "string", summary = "Of this migration" },
      { name = "current_subscription_id", type = "string", summary = "Of this subscription" },
    },
    needs_one = { "migration_id", "current_subscription_id" },
    returns = "array<NewCommerceMigrationEvent>",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.migrations.new_commerce.schedules.create",
    known_from = known_from,
    summary = "Plan the move of a subscription to new commerce",
    method = "POST",
    path = schedules_path,
    params = { customer_id },
    body = "NewCommerceMigrationSchedule",
    body_required = { "currentSubscriptionId" },
    returns = "NewCommerceMigrationSchedule",
    auth = any_token,
    clouds = everywhere,
    spends = true,
    notes = { "targetDate tells when, or migrateOnRenewal that it is to be when the subscription renews." },
  },
  {
    name = "customers.migrations.new_commerce.schedules.get",
    known_from = known_from,
    summary = "Read one planned migration",
    method = "GET",
    path = schedules_path .. "/{schedule_id}",
    params = schedule,
    returns = "NewCommerceMigrationSchedule",
    failures = { "errorDescription" },
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.migrations.new_commerce.schedules.update",
    known_from = known_from,
    summary = "Change a planned migration",
    method = "PUT",
    path = schedules_path .. "/{schedule_id}",
    params = schedule,
    body = "NewCommerceMigrationSchedule",
    body_required = { "currentSubscriptionId" },
    returns = "NewCommerceMigrationSchedule",
    auth = any_token,
    clouds = everywhere,
    spends = true,
  },
  {
    name = "customers.migrations.new_commerce.schedules.cancel",
    known_from = known_from,
    summary = "Call a planned migration off",
    method = "POST",
    path = schedules_path .. "/{schedule_id}/cancel",
    params = schedule,
    returns = "NewCommerceMigrationSchedule",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "migrations.new_commerce.list",
    known_from = known_from,
    summary = "Migrations of a customer, a subscription or a batch",
    method = "GET",
    path = "/v1/migrations/newcommerce",
    params = search,
    needs_one = { "CustomerTenantId", "CurrentSubscriptionId", "ExternalReferenceId" },
    returns = "array<NewCommerceMigration>",
    paging = "token",
    auth = any_token,
    clouds = everywhere,
    notes = { "The reply is a bare list; the token of the next page is in its headers." },
  },
  {
    name = "migrations.new_commerce.schedules.list",
    known_from = known_from,
    summary = "Planned migrations of a customer, a subscription or a batch",
    method = "GET",
    path = "/v1/migrations/newcommerce/schedules",
    params = search,
    needs_one = { "CustomerTenantId", "CurrentSubscriptionId", "ExternalReferenceId" },
    returns = "array<NewCommerceMigrationSchedule>",
    failures = { "errorDescription" },
    paging = "token",
    auth = any_token,
    clouds = everywhere,
    notes = { "The reply is a bare list; the token of the next page is in its headers." },
  },
}

return { area = "New-commerce migrations", operations = operations }
