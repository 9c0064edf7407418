---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field migrations partnercenter.tree.customers.by_id.migrations

---@class partnercenter.tree.customers.by_id.migrations
---@field new_commerce partnercenter.tree.customers.by_id.migrations.new_commerce

---@class partnercenter.tree.customers.by_id.migrations.new_commerce
---@overload fun(migration_id: string|integer|table): partnercenter.tree.customers.by_id.migrations.new_commerce.by_id
---@field events partnercenter.tree.customers.by_id.migrations.new_commerce.events
---@field schedules partnercenter.tree.customers.by_id.migrations.new_commerce.schedules
---@field create fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce, new_commerce_migration: partnercenter.types.NewCommerceMigration, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceMigration Move a subscription to new commerce
---@field validate fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce, new_commerce_migration: partnercenter.types.NewCommerceMigration, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceEligibility Whether a subscription can move to new commerce, and to what

---@class partnercenter.tree.customers.by_id.migrations.new_commerce.by_id
---@field get fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.by_id, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceMigration Read one migration, with its progress

---@class partnercenter.tree.customers.by_id.migrations.new_commerce.events
---@field each fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.events, params: partnercenter.params.customers.migrations.new_commerce.events.list|partnercenter.Next): fun(): partnercenter.types.NewCommerceMigrationEvent What happened in a migration so far
---@field list fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.events, params: partnercenter.params.customers.migrations.new_commerce.events.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.NewCommerceMigrationEvent)[] } What happened in a migration so far
---@field pages fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.events, params: partnercenter.params.customers.migrations.new_commerce.events.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.NewCommerceMigrationEvent)[] }) What happened in a migration so far

---@class partnercenter.tree.customers.by_id.migrations.new_commerce.schedules
---@overload fun(schedule_id: string|integer|table): partnercenter.tree.customers.by_id.migrations.new_commerce.schedules.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.schedules, new_commerce_migration_schedule: partnercenter.types.NewCommerceMigrationSchedule, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceMigrationSchedule Plan the move of a subscription to new commerce

---@class partnercenter.tree.customers.by_id.migrations.new_commerce.schedules.by_id
---@field cancel fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.schedules.by_id, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceMigrationSchedule Call a planned migration off
---@field get fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.schedules.by_id, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceMigrationSchedule Read one planned migration
---@field update fun(self: partnercenter.tree.customers.by_id.migrations.new_commerce.schedules.by_id, new_commerce_migration_schedule: partnercenter.types.NewCommerceMigrationSchedule, params?: partnercenter.CallOptions): partnercenter.types.NewCommerceMigrationSchedule Change a planned migration

---@class partnercenter.tree.migrations
---@field new_commerce partnercenter.tree.migrations.new_commerce

---@class partnercenter.tree.migrations.new_commerce
---@field schedules partnercenter.tree.migrations.new_commerce.schedules
---@field each fun(self: partnercenter.tree.migrations.new_commerce, params: partnercenter.params.migrations.new_commerce.list|partnercenter.Next): fun(): partnercenter.types.NewCommerceMigration Migrations of a customer, a subscription or a batch
---@field list fun(self: partnercenter.tree.migrations.new_commerce, params: partnercenter.params.migrations.new_commerce.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.NewCommerceMigration)[] } Migrations of a customer, a subscription or a batch
---@field pages fun(self: partnercenter.tree.migrations.new_commerce, params: partnercenter.params.migrations.new_commerce.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.NewCommerceMigration)[] }) Migrations of a customer, a subscription or a batch

---@class partnercenter.tree.migrations.new_commerce.schedules
---@field each fun(self: partnercenter.tree.migrations.new_commerce.schedules, params: partnercenter.params.migrations.new_commerce.schedules.list|partnercenter.Next): fun(): partnercenter.types.NewCommerceMigrationSchedule Planned migrations of a customer, a subscription or a batch
---@field list fun(self: partnercenter.tree.migrations.new_commerce.schedules, params: partnercenter.params.migrations.new_commerce.schedules.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.NewCommerceMigrationSchedule)[] } Planned migrations of a customer, a subscription or a batch
---@field pages fun(self: partnercenter.tree.migrations.new_commerce.schedules, params: partnercenter.params.migrations.new_commerce.schedules.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.NewCommerceMigrationSchedule)[] }) Planned migrations of a customer, a subscription or a batch

---@class partnercenter.params.customers.migrations.new_commerce.events.list : partnercenter.CallOptions
---@field migration_id? string Of this migration
---@field current_subscription_id? string Of this subscription

---@class partnercenter.params.migrations.new_commerce.list : partnercenter.CallOptions
---@field customer_tenant_id? string Of this customer
---@field current_subscription_id? string Of this subscription
---@field external_reference_id? string Of this batch, as the partner called it
---@field page_size? integer Most items of a page (1 to 300)
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

---@class partnercenter.params.migrations.new_commerce.schedules.list : partnercenter.CallOptions
---@field customer_tenant_id? string Of this customer
---@field current_subscription_id? string Of this subscription
---@field external_reference_id? string Of this batch, as the partner called it
---@field page_size? integer Most items of a page (1 to 300)
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

--- Whether a subscription can move to new commerce
---@class partnercenter.types.NewCommerceEligibility
---@field currentSubscriptionId? string The subscription (read-only)
---@field isEligible? boolean Whether it can move (read-only)
---@field termDuration? partnercenter.types.TermDuration Length of the new term (read-only)
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged (read-only)
---@field catalogItemId? string What it becomes (read-only)
---@field customTermEndDate? string When the new term would end (read-only)
---@field errors? partnercenter.types.NewCommerceEligibilityError[] What stands in the way (read-only)
---@field addOnMigrations? partnercenter.types.NewCommerceEligibility[] The same of its add-ons (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Why a subscription cannot move to new commerce
---@class partnercenter.types.NewCommerceEligibilityError
---@field code? integer What kind of reason (read-only)
---@field description? string Text of it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- The move of a subscription to new commerce
---@class partnercenter.types.NewCommerceMigration
---@field id? string The migration (read-only)
---@field status? partnercenter.types.NewCommerceMigrationStatus How far it is (read-only)
---@field startedTime? string When it began (read-only)
---@field completedTime? string When it was done (read-only)
---@field newCommerceSubscriptionId? string The subscription it became (read-only)
---@field newCommerceOrderId? string The order of that subscription (read-only)
---@field addOnMigrations? partnercenter.types.NewCommerceMigration[] Add-ons that move along
---@field currentSubscriptionId string The subscription that moves
---@field customerTenantId? string The customer
---@field catalogItemId? string What it becomes, as product:sku:availability
---@field subscriptionEndDate? string When the subscription ends (read-only)
---@field customTermEndDate? string When the new term is to end, in place of a full one
---@field quantity? integer Seats; those of the subscription unless changed
---@field termDuration? partnercenter.types.TermDuration Length of the new term
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field purchaseFullTerm? boolean Whether a new term begins
---@field externalReferenceId? string A name of the partner's, as for a batch
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A step of a migration
---@class partnercenter.types.NewCommerceMigrationEvent
---@field id? string The step (read-only)
---@field newCommerceMigrationId? string The migration (read-only)
---@field currentSubscriptionId? string The subscription that moves (read-only)
---@field customerTenantId? string The customer (read-only)
---@field createdTime? string When it happened (read-only)
---@field eventName? string What happened (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A planned move of a subscription to new commerce
---@class partnercenter.types.NewCommerceMigrationSchedule
---@field id? string The schedule (read-only)
---@field status? partnercenter.types.NewCommerceScheduleStatus How far it is (read-only)
---@field targetDate? string When it is to happen
---@field migrateOnRenewal? boolean Whether it is to happen at renewal
---@field createdTime? string When it was planned (read-only)
---@field lastModifiedTime? string When the plan was changed last (read-only)
---@field newCommerceMigrationId? string The migration that came of it (read-only)
---@field errorDescription? string Why none came of it (read-only)
---@field errorCode? integer What kind of reason that is (read-only)
---@field addOnMigrationSchedules? partnercenter.types.NewCommerceMigrationSchedule[] Add-ons that move along
---@field currentSubscriptionId string The subscription that moves
---@field customerTenantId? string The customer
---@field catalogItemId? string What it becomes, as product:sku:availability
---@field subscriptionEndDate? string When the subscription ends (read-only)
---@field customTermEndDate? string When the new term is to end, in place of a full one
---@field quantity? integer Seats; those of the subscription unless changed
---@field termDuration? partnercenter.types.TermDuration Length of the new term
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field purchaseFullTerm? boolean Whether a new term begins
---@field externalReferenceId? string A name of the partner's, as for a batch
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- How far a migration is; a text whose values are not listed anywhere at hand
---@alias partnercenter.types.NewCommerceMigrationStatus
---| "Processing" # Under way
---| "Completed" # Done
---| "Failed" # It did not work
---| string # other values: newer ones, and other spellings of these in parameters

--- How far a planned migration is; a text whose values are not listed anywhere at hand
---@alias partnercenter.types.NewCommerceScheduleStatus
---| "Scheduled" # To come
---| "Completed" # A migration came of it
---| "Failed" # No migration came of it
---| "Cancelled" # Called off
---| string # other values: newer ones, and other spellings of these in parameters
