-- Transfers of subscriptions between the simulated partner and others: those that customers began with, made from the
-- seed when somebody looks, and those that were created since. The routes' work is in handlers/transfers.lua.

local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local random = require "partnercenter.simulator.random"
local shelf = require "partnercenter.simulator.shelf"

local pick = random.pick

local transfers = {}

local FOR_TRANSFER = 31
local ACCEPTING_SECONDS = 86400 -- after which the other partner accepts what is offered

--- The other partner.
transfers.other = { id = "5e11e700-5ca1-4d00-8e11-000000000002", name = "Southridge Cloud Brokers", mpn_id = "4847412" }

-- Offers that others have sold: seats that are no add-ons.
local offers = {}
for _, offer in ipairs(catalog.offers) do
  if offer.kind == "license" and offer.weight > 0 and not offer.trial_of then offers[#offers + 1] = offer end
end

local function seeded_lines(world, customer, bits)
  local lines = {}
  for number = 1, 1 + pick(bits, 9, 3) do
    local draw = random.at(world.seeded.seed, FOR_TRANSFER, customer.index, number)
    local offer = offers[pick(draw, 1, #offers) + 1]
    lines[number] = {
      id = number - 1,
      subscription_id = shelf.guid(world, "foreign subscription", number, customer.index):upper(),
      offer = offer,
      name = offer.name,
      quantity = math.max(offer.minimum, pick(draw, 20, 40) + 1),
      cycle = pick(draw, 30, 3) == 0 and "annual" or "monthly",
      fails = number > 1 and pick(draw, 40, 2) == 0,
      addons = {},
    }
  end
  return lines
end

-- One customer in four of the seeded ones is offered to this partner by the other one.
local function seeded(world, customer)
  local bits = random.at(world.seeded.seed, FOR_TRANSFER, customer.index)
  if customer.index > world.seeded_customers or pick(bits, 1, 4) > 0 then return nil end
  local created = (dates.days(2024, 3, 1) + pick(bits, 20, 60)) * 86400 + pick(bits, 30, 86400)
  return {
    id = shelf.guid(world, "seeded transfer", 0, customer.index),
    created = created,
    modified = created,
    user = shelf.guid(world, "foreign user", 0, customer.index),
    source = transfers.other,
    target = { id = world.partner.tenant, name = world.partner.name },
    status = "Active",
    lines = seeded_lines(world, customer, bits),
  }
end

-- What was offered to the other partner is accepted after a while. The subscriptions know on their own that they will
-- be gone then (`later`).
local function settle(world, transfer)
  if transfer.status == "Active" and transfer.accepted_at and world.clock() >= transfer.accepted_at then
    transfer.status, transfer.modified = "Complete", transfer.accepted_at
    for number, line in ipairs(transfer.lines) do
      line.status, line.group = "Complete", tostring(number - 1)
      line.order_id = shelf.guid(world, "foreign order", number, transfer.customer)
    end
  end
  return transfer
end

--- All transfers of a customer, the oldest first.
---@param world table
---@param customer table
---@return table[]
function transfers.list(world, customer)
  local kept = shelf.of(world, "transfer")
  kept.seeded = kept.seeded or {}
  if not kept.seeded[customer.index] then
    kept.seeded[customer.index] = true
    local first = seeded(world, customer)
    if first then kept:add(customer, first) end
  end
  local list = kept:list(customer)
  for _, transfer in ipairs(list) do settle(world, transfer) end
  return list
end

--- The transfer of this id, in whatever case.
---@param world table
---@param customer table
---@param id string
---@return table|nil
function transfers.get(world, customer, id)
  for _, transfer in ipairs(transfers.list(world, customer)) do
    if transfer.id == id:lower() then return transfer end
  end
  return nil
end

--- The transfer that a subscription is offered in now.
---@param world table
---@param customer table
---@param subscription table
---@return table|nil
function transfers.of_subscription(world, customer, subscription)
  for _, transfer in ipairs(transfers.list(world, customer)) do
    if transfer.status == "Active" and transfer.moving and transfer.moving[subscription.number] then return transfer end
  end
  return nil
end

-- Everything that moves: the subscriptions of the lines and their add-ons.
local function each_moving(world, customer, transfer, visit)
  local subscriptions = world:subscriptions(customer)
  for number in pairs(transfer.moving) do visit(subscriptions[number]) end
end

--- Offers subscriptions to the other partner.
---@param world table
---@param customer table
---@param transfer table its lines name subscriptions by number
---@return table transfer
function transfers.offer(world, customer, transfer)
  transfer.status, transfer.accepted_at = "Active", transfer.created + ACCEPTING_SECONDS
  transfer.moving = {}
  for _, line in ipairs(transfer.lines) do
    transfer.moving[line.number] = true
    for _, addon in ipairs(line.addons) do transfer.moving[addon.number] = true end
  end
  each_moving(world, customer, transfer, function(subscription)
    subscription.later = { at = transfer.accepted_at, set = { status = "deleted" } }
    world:keep("subscription", subscription)
  end)
  return shelf.of(world, "transfer"):add(customer, transfer)
end

--- Takes an offer back.
---@param world table
---@param customer table
---@param transfer table
function transfers.withdraw(world, customer, transfer)
  each_moving(world, customer, transfer, function(subscription)
    subscription.later = nil
    world:keep("subscription", subscription)
  end)
  shelf.of(world, "transfer"):remove(transfer)
end

return transfers
