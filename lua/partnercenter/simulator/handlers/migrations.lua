-- Migrations to new commerce and plans of them. Lists here are bare, and those of all customers hand the token of the
-- next page out in a header. What a move is and does is in migrations.lua, one directory up.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local migrations = require "partnercenter.simulator.migrations"
local paging = require "partnercenter.simulator.paging"
local request = require "partnercenter.simulator.request"
local shelf = require "partnercenter.simulator.shelf"

local member = request.member
local array = core.json.array

local handlers = {}

local LARGEST_PAGE = 300

-- Moves -------------------------------------------------------------------------------------------------------------

local function eligibility(move)
  local addons = {}
  for position, addon in ipairs(move.addons) do
    addons[position] = eligibility(addon)
  end
  local is_eligible = move.offer ~= nil and not move.errors[1]
  return {
    currentSubscriptionId = move.subscription.id,
    isEligible = is_eligible,
    termDuration = is_eligible and move.term or nil,
    billingCycle = is_eligible and move.cycle or nil,
    catalogItemId = move.offer and move.offer.id or nil,
    errors = array(move.errors),
    addOnMigrations = array(addons),
    attributes = { objectType = "NewCommerceEligibility" },
  }
end

handlers["customers.migrations.new_commerce.validate"] = function(self)
  local customer = self:customer()
  return 200, eligibility(migrations.plan(self.world, customer, self:body()))
end

local function part_shape(self, migration, part, addons)
  local is_done = self.now >= migration.ends
  return {
    id = addons and migration.id or nil,
    status = is_done and "Completed" or "Processing",
    startedTime = dates.precise(migration.started),
    completedTime = is_done and dates.precise(migration.ends) or nil,
    currentSubscriptionId = part.subscription_id,
    customerTenantId = migration.customer_id,
    catalogItemId = part.offer.id,
    newCommerceSubscriptionId = is_done and part.follower_id or nil,
    newCommerceOrderId = is_done and migration.order_id or nil,
    quantity = part.quantity,
    termDuration = part.term,
    billingCycle = part.cycle,
    purchaseFullTerm = migration.full_term,
    externalReferenceId = migration.reference,
    addOnMigrations = addons and addons[1] and array(addons) or nil,
    attributes = { objectType = "NewCommerceMigration" },
  }
end

local function shape(self, migration)
  local addons = {}
  for position = 2, #migration.parts do
    addons[position - 1] = part_shape(self, migration, migration.parts[position])
  end
  return part_shape(self, migration, migration.parts[1], addons)
end

handlers["customers.migrations.new_commerce.create"] = function(self)
  local customer, body = self:customer(), self:body()
  local move = migrations.plan(self.world, customer, body)
  local fault = migrations.fault(move)
  if fault then fail.with(400, fault.code, fault.description) end
  return 201, shape(self, migrations.start(self, customer, move, body))
end

local function find(self, shelf_name, id)
  local customer = self:customer()
  migrations.run_due(self)
  local record = shelf.of(self.world, shelf_name):get(customer, id)
  if not record then fail.not_found("The %s %s was not found.", shelf_name, id) end
  return record, customer
end

handlers["customers.migrations.new_commerce.get"] = function(self)
  return 200, shape(self, (find(self, "migration", self.params.migration_id)))
end

local function events_of(self, migration, list)
  local happened = { { "MigrationCreated", migration.started } }
  if self.now >= migration.ends then happened[2] = { "MigrationCompleted", migration.ends } end
  for number, event in ipairs(happened) do
    list[#list + 1] = {
      id = migration.id .. "-" .. number,
      newCommerceMigrationId = migration.id,
      currentSubscriptionId = migration.parts[1].subscription_id,
      customerTenantId = migration.customer_id,
      createdTime = dates.precise(event[2]),
      eventName = event[1],
      attributes = { objectType = "NewCommerceMigrationEvent" },
    }
  end
end

handlers["customers.migrations.new_commerce.events.list"] = function(self)
  local customer = self:customer()
  local id, subscription_id = self:parameter("migration_id"), self:parameter("current_subscription_id")
  if not id and not subscription_id then fail.bad_request("migration_id or current_subscription_id is required.") end
  migrations.run_due(self)
  local list = {}
  for _, migration in ipairs(shelf.of(self.world, "migration"):list(customer)) do
    local fits = not id or migration.id == id:lower()
    if subscription_id and migration.parts[1].subscription_id ~= subscription_id:lower() then fits = false end
    if fits then events_of(self, migration, list) end
  end
  return 200, array(list)
end

-- Plans -------------------------------------------------------------------------------------------------------------

local function schedule_shape(schedule)
  local given, move = schedule.given, schedule.move
  local addons = {}
  for position, addon in ipairs(move.addons) do
    addons[position] = { currentSubscriptionId = addon.subscription.id, quantity = addon.quantity }
  end
  return {
    id = schedule.id,
    status = schedule.status,
    currentSubscriptionId = move.subscription.id,
    customerTenantId = schedule.customer_id,
    catalogItemId = move.offer and move.offer.id or nil,
    quantity = move.quantity,
    termDuration = move.term,
    billingCycle = move.cycle,
    purchaseFullTerm = member(given, "purchaseFullTerm", "boolean") or false,
    externalReferenceId = schedule.reference,
    targetDate = not schedule.on_renewal and dates.utc(schedule.target) or nil,
    migrateOnRenewal = schedule.on_renewal,
    createdTime = dates.precise(schedule.created),
    lastModifiedTime = dates.precise(schedule.modified),
    newCommerceMigrationId = schedule.migration_id,
    errorCode = schedule.error_code,
    errorDescription = schedule.error_text,
    addOnMigrationSchedules = addons[1] and array(addons) or nil,
    attributes = { objectType = "NewCommerceMigrationSchedule" },
  }
end

-- Puts what was sent into a plan.
local function fill(self, customer, schedule)
  local body = self:body()
  local move = migrations.plan(self.world, customer, body, "addOnMigrationSchedules")
  local fault = migrations.fault(move)
  if fault then fail.with(400, fault.code, fault.description) end
  local on_renewal, date = member(body, "migrateOnRenewal", "boolean") or false, member(body, "targetDate", "string")
  local target = on_renewal and self.world:term_end(move.subscription) or date and dates.parse_day(date)
  if not target then fail.bad_request("targetDate has to be a date, or migrateOnRenewal true.") end
  if target <= self.now then fail.bad_request("targetDate has to be in the future.") end
  schedule.given, schedule.move, schedule.on_renewal, schedule.target = body, move, on_renewal, target
  schedule.reference, schedule.modified = member(body, "externalReferenceId", "string"), self.now
  return schedule
end

handlers["customers.migrations.new_commerce.schedules.create"] = function(self)
  local customer = self:customer()
  local schedule = fill(self, customer, { customer_id = customer.id, created = self.now, status = "Scheduled" })
  return 201, schedule_shape(shelf.of(self.world, "migration schedule"):add(customer, schedule))
end

local function find_schedule(self)
  return find(self, "migration schedule", self.params.schedule_id)
end

handlers["customers.migrations.new_commerce.schedules.get"] = function(self)
  return 200, schedule_shape((find_schedule(self)))
end

local function check_open(schedule)
  if schedule.status ~= "Scheduled" then fail.conflict(800040, "The schedule is %s.", schedule.status) end
end

handlers["customers.migrations.new_commerce.schedules.update"] = function(self)
  local schedule, customer = find_schedule(self)
  check_open(schedule)
  return 200, schedule_shape(fill(self, customer, schedule))
end

handlers["customers.migrations.new_commerce.schedules.cancel"] = function(self)
  local schedule = find_schedule(self)
  check_open(schedule)
  schedule.status, schedule.modified = "Cancelled", self.now
  return 200, schedule_shape(schedule)
end

-- Of all customers --------------------------------------------------------------------------------------------------

-- A page of what fits the query; the token of the next one goes into a header.
local function page(self, shelf_name, subscription_of, shape_one)
  local customer, subscription = self:parameter("CustomerTenantId"), self:parameter("CurrentSubscriptionId")
  local reference = self:parameter("ExternalReferenceId")
  if not (customer or subscription or reference) then
    fail.bad_request("One of CustomerTenantId, CurrentSubscriptionId and ExternalReferenceId is required.")
  end
  migrations.run_due(self)
  local size = self:integer("PageSize", 1, LARGEST_PAGE) or LARGEST_PAGE
  local scope = table.concat({ shelf_name, customer or "", subscription or "", reference or "" }, " "):lower()
  local token, from = self.headers["ms-continuationtoken"], 1
  if token then from = paging.resume(self.world, scope, token) end
  local records, items, headers = shelf.of(self.world, shelf_name):list(), {}, nil
  for position = from, #records do
    local record = records[position]
    local fits = (not customer or record.customer_id == customer:lower())
      and (not subscription or subscription_of(record) == subscription:lower())
      and (not reference or record.reference == reference)
    if fits and #items == size then
      headers = { "MS-ContinuationToken", paging.token(self.world, scope, position, size) }
      break
    end
    if fits then items[#items + 1] = shape_one(record) end
  end
  return 200, array(items), headers
end

handlers["migrations.new_commerce.list"] = function(self)
  return page(self, "migration", function(migration) return migration.parts[1].subscription_id end, function(migration)
    return shape(self, migration)
  end)
end

handlers["migrations.new_commerce.schedules.list"] = function(self)
  return page(self, "migration schedule", function(schedule) return schedule.move.subscription.id end, schedule_shape)
end

return handlers
