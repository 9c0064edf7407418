-- Migrations to new commerce: what a subscription would become, what stands in the way, and the move itself, which
-- takes a while. Plans of moves are carried out when their day has come and somebody looks. The routes' work is in
-- handlers/migrations.lua.

local catalog = require "partnercenter.simulator.catalog"
local fail = require "partnercenter.simulator.fail"
local purchase = require "partnercenter.simulator.purchase"
local request = require "partnercenter.simulator.request"
local shelf = require "partnercenter.simulator.shelf"

local member, required = request.member, request.required

local migrations = {}

local SECONDS = 60 -- that a migration takes

---@class simulator.move
---@field subscription table
---@field offer table|nil what it becomes; nil when it cannot move
---@field quantity integer
---@field term string
---@field cycle string
---@field errors { code: integer, description: string }[]
---@field addons simulator.move[]

local function obstacle(subscription)
  if subscription.status ~= "active" then return 800012, "The subscription is not active." end
  if subscription.later then return 800014, "The subscription is being changed." end
  if subscription.offer.product_id then return 800042, "The subscription is one of new commerce already." end
  if not subscription.offer.modern then return 800042, "There is nothing in new commerce that it could become." end
end

local function includes(list, value)
  for _, known in ipairs(list) do
    if known == value then return true end
  end
  return false
end

local function plan_one(world, customer, given)
  local id = required(given, "currentSubscriptionId")
  local subscription = world:subscription(customer, id)
  if not subscription then fail.not_found("The subscription %s of customer %s was not found.", id, customer.id) end
  local move = { subscription = subscription, errors = {}, addons = {} }
  local function fault(code, description) table.insert(move.errors, { code = code, description = description }) end
  local code, description = obstacle(subscription)
  if code then fault(code, description) end
  move.offer = not code and catalog.offer(subscription.offer.modern) or nil
  move.quantity = member(given, "quantity", "integer") or subscription.quantity
  move.term = (member(given, "termDuration", "string") or subscription.term):upper()
  move.cycle = (member(given, "billingCycle", "string") or subscription.billing_cycle):lower()
  if move.offer then
    if not includes(move.offer.terms, move.term) then fault(800020, "It is not sold for this term.") end
    if move.quantity < 1 or move.quantity > move.offer.maximum then
      fault(800017, "It is not sold in this quantity.")
    end
  end
  if move.cycle ~= "monthly" and (move.cycle ~= "annual" or move.term ~= "P1Y") then
    fault(800020, "It is not billed in this way.")
  end
  return move
end

--- What a migration would be.
---@param world table
---@param customer table
---@param given table the body of a request
---@param addons_name? string the member that holds its add-ons
---@return simulator.move
function migrations.plan(world, customer, given, addons_name)
  local move = plan_one(world, customer, given)
  local named = {}
  for position, addon in ipairs(member(given, addons_name or "addOnMigrations", "table") or {}) do
    if type(addon) ~= "table" then fail.bad_request("Add-ons must be a list of objects.") end
    local inner = plan_one(world, customer, addon)
    if inner.subscription.parent ~= move.subscription.number then
      table.insert(inner.errors, { code = 800021, description = "It is no add-on of the subscription." })
    end
    move.addons[position], named[inner.subscription.number] = inner, true
  end
  for _, other in ipairs(world:subscriptions(customer)) do
    if other.parent == move.subscription.number and other.status == "active" and not named[other.number] then
      table.insert(move.errors, { code = 800036, description = ("Its add-on %s has to move along."):format(other.id) })
    end
  end
  return move
end

--- The first thing that stands in the way of a move.
---@param move simulator.move
---@return table|nil error
function migrations.fault(move)
  if move.errors[1] then return move.errors[1] end
  for _, addon in ipairs(move.addons) do
    if addon.errors[1] then return addon.errors[1] end
  end
  return nil
end

local function line_of(move)
  local subscription = move.subscription
  local is_named = subscription.nickname ~= subscription.offer.name
  return {
    offer = move.offer,
    quantity = move.quantity,
    name = is_named and subscription.nickname or move.offer.name,
    term = move.term,
    partner_mpn = subscription.partner_mpn,
  }
end

-- The old subscription goes when the new one is ready.
local function replace(world, subscription, follower, ends)
  subscription.later = { at = ends, set = { status = "deleted" } }
  follower.status, follower.later = "pending", { at = ends, set = { status = "active" } }
  world:keep("subscription", subscription)
  world:keep("subscription", follower)
end

--- Carries a move out. There must be no fault in it.
---@param asked table the request
---@param customer table
---@param move simulator.move
---@param given table the body of a request
---@return table migration
function migrations.start(asked, customer, move, given)
  local world, ends = asked.world, asked.now + SECONDS
  local line, moves = line_of(move), { move }
  line.addons = {}
  for position, addon in ipairs(move.addons) do
    line.addons[position], moves[position + 1] = line_of(addon), addon
  end
  local order = purchase.order(asked, customer, { line }, move.cycle, SECONDS)
  local subscriptions, parts = world:subscriptions(customer), {}
  for position, part in ipairs(moves) do
    local follower = subscriptions[order.lines[position].subscription]
    replace(world, part.subscription, follower, ends)
    parts[position] = {
      subscription_id = part.subscription.id,
      follower_id = follower.id,
      offer = part.offer,
      quantity = part.quantity,
      term = part.term,
      cycle = part.cycle,
    }
  end
  return shelf.of(world, "migration"):add(customer, {
    customer_id = customer.id,
    order_id = order.id,
    started = asked.now,
    ends = ends,
    reference = member(given, "externalReferenceId", "string"),
    full_term = member(given, "purchaseFullTerm", "boolean") or false,
    parts = parts,
  })
end

local function try(asked, customer, given)
  local move = migrations.plan(asked.world, customer, given, "addOnMigrationSchedules")
  local fault = migrations.fault(move)
  if fault then fail.with(400, fault.code, fault.description) end
  return migrations.start(asked, customer, move, given)
end

local function carry_out(asked, schedule)
  local customer = asked.world:customer(schedule.customer)
  local ok, migration = pcall(function()
    return try(asked, customer or fail.not_found("The customer has left."), schedule.given)
  end)
  schedule.modified = asked.now
  if ok then
    schedule.status, schedule.migration_id = "Completed", migration.id
  elseif fail.is_refusal(migration) then
    schedule.status, schedule.error_code, schedule.error_text = "Failed", migration.code, migration.description
  else
    error(migration, 0)
  end
end

--- Carries out the plans whose time has come.
---@param asked table the request
function migrations.run_due(asked)
  for _, schedule in ipairs(shelf.of(asked.world, "migration schedule"):list()) do
    if schedule.status == "Scheduled" and asked.now >= schedule.target then carry_out(asked, schedule) end
  end
end

return migrations
