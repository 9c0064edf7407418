-- What metered subscriptions use in the current billing period, and the budgets beside it. Figures come from
-- billing.lua, so that records of resources add up to those of meters, these to subscriptions, customers and the
-- partner, and all of them to what the invoice will say. How they look as JSON is in handlers/azure_spending.lua.

local billing = require "partnercenter.simulator.billing"
local random = require "partnercenter.simulator.random"

local usage = {}

local FOR_BUDGET, FOR_RESOURCES = 21, 22
local ADDED_UP = 10000 -- customers whose usage is listed: as many as are billed

--- The billing period that is not over yet.
---@param world table
---@return { month: integer, first: integer, next: integer, today: integer, length: integer }
function usage.period(world)
  local now = math.floor(world.clock())
  local month = billing.month_of(now)
  local first, next_month = billing.bounds(month)
  return {
    month = month,
    first = first,
    next = next_month,
    today = (now - first) // 86400 + 1,
    length = (next_month - first) // 86400,
  }
end

--- Whether a subscription is an Azure plan. The other metered offer is MS-AZR-0145P.
---@param subscription table
---@return boolean
function usage.is_plan(subscription)
  return subscription.offer.kind == "usage" and subscription.offer.provider == "onetime"
end

---@class simulator.subscription_usage
---@field subscription table
---@field meters { meter: table, quantity: integer, cost: integer, usd: integer }[]
---@field cost integer in the smallest unit of the customer's currency
---@field usd integer US cents

--- What a metered subscription has used so far.
---@param world table
---@param customer table
---@param subscription table
---@param period? table
---@return simulator.subscription_usage
function usage.of_subscription(world, customer, subscription, period)
  period = period or usage.period(world)
  local sums = { subscription = subscription, meters = {}, cost = 0, usd = 0 }
  if subscription.status ~= "active" then return sums end
  sums.meters = billing.usage(world.seeded.seed, subscription, customer.country, period.month, period.today)
  for _, used in ipairs(sums.meters) do
    sums.cost, sums.usd = sums.cost + used.cost, sums.usd + used.usd
  end
  return sums
end

---@class simulator.customer_usage
---@field customer table
---@field subscriptions simulator.subscription_usage[]
---@field cost integer
---@field usd integer
---@field has_plan boolean whether one of them is an Azure plan
---@field budget number|nil in the customer's currency
---@field percent number of the budget; 0 without one

--- What a customer has used so far.
---@param world table
---@param customer table
---@param period? table
---@return simulator.customer_usage
function usage.of_customer(world, customer, period)
  period = period or usage.period(world)
  local sums = { customer = customer, subscriptions = {}, cost = 0, usd = 0, has_plan = false, percent = 0 }
  for _, subscription in ipairs(world:subscriptions(customer)) do
    if subscription.offer.kind == "usage" then
      local used = usage.of_subscription(world, customer, subscription, period)
      table.insert(sums.subscriptions, used)
      sums.cost, sums.usd = sums.cost + used.cost, sums.usd + used.usd
      sums.has_plan = sums.has_plan or usage.is_plan(subscription)
    end
  end
  sums.budget = usage.budget(world, customer)
  if sums.budget and sums.budget > 0 then
    local cost = customer.country.decimals == 0 and sums.cost or sums.cost / 100
    sums.percent = math.floor(cost / sums.budget * 10000 + 0.5) / 100
  end
  return sums
end

--- The usage of every customer that has a metered subscription.
---@param world table
---@return fun(): simulator.customer_usage|nil
function usage.customers(world)
  local period, index = usage.period(world), 0
  local last = math.min(world.customer_count, ADDED_UP)
  return function()
    while index < last do
      index = index + 1
      local customer = world:customer(index)
      local sums = customer and usage.of_customer(world, customer, period)
      if sums and sums.subscriptions[1] then return sums end
    end
    return nil
  end
end

-- Budgets -----------------------------------------------------------------------------------------------------------

local seeded_budgets = { 20, 50, 97, 300 } -- US dollars

local function written_budgets(world)
  world.usage_budgets = world.usage_budgets or {} -- customer's index → amount, or false where it was ended
  return world.usage_budgets
end

--- What a customer may spend in a month.
---@param world table
---@param customer table
---@return number|nil amount in the customer's currency; nil when there is no budget
function usage.budget(world, customer)
  local written = written_budgets(world)[customer.index]
  if written ~= nil then return written or nil end
  if customer.index > world.seeded_customers then return nil end
  local bits = random.at(world.seeded.seed, FOR_BUDGET, customer.index)
  if random.pick(bits, 1, 2) == 0 then return nil end
  local dollars = seeded_budgets[random.pick(bits, 8, #seeded_budgets) + 1]
  return dollars * customer.country.rate // (customer.country.decimals == 0 and 100 or 10000)
end

--- Sets or ends a budget.
---@param world table
---@param customer table
---@param amount number|nil
function usage.set_budget(world, customer, amount)
  written_budgets(world)[customer.index] = amount or false
end

-- Resources ---------------------------------------------------------------------------------------------------------

-- What is metered, as Azure addresses it, by service.
local providers = {
  ["Azure App Service"] = { "Microsoft.Web", "sites", "app" },
  ["Storage"] = { "Microsoft.Storage", "storageAccounts", "store" },
  ["Virtual Machines"] = { "Microsoft.Compute", "virtualMachines", "vm" },
  ["Bandwidth"] = { "Microsoft.Network", "publicIPAddresses", "address" },
}

-- The group is written in several ways, as in the real service.
local groups = { "example-rg", "EXAMPLE-RG" }

--- The one or two resources behind what a subscription uses of a meter.
---@param world table
---@param subscription table
---@param number integer of the meter
---@param meter table
---@return { uri: string, type: string, group: string, name: string, share: fun(amount: integer): integer }[] the
---   shares of an amount add up to it
function usage.resources(world, subscription, number, meter)
  local provider = providers[meter.service]
  local bits = random.at(world.seeded.seed, FOR_RESOURCES + number, subscription.customer, subscription.number)
  local count = random.pick(bits, 1, 2) + 1
  local list = {}
  for position = 1, count do
    local group = groups[position]
    local name = provider[3] .. position
    list[position] = {
      uri = ("/subscriptions/%s/resourceGroups/%s/providers/%s/%s/%s"):format(subscription.entitlement_id, group,
        provider[1], provider[2], name),
      type = provider[1],
      group = group,
      name = name,
      share = function(amount)
        if count == 1 then return amount end
        local larger = amount * 2 // 3
        return position == 1 and larger or amount - larger
      end,
    }
  end
  return list
end

return usage
