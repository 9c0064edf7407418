-- Requests for support: topics, requests that the seed has, and those that were made. A request belongs to a customer
-- or to the partner itself (index 0); its id tells which, so that none has to be searched for.

local dates = require "partnercenter.simulator.dates"
local drawer = require "partnercenter.simulator.drawer"
local ids = require "partnercenter.simulator.ids"
local random = require "partnercenter.simulator.random"

local at, pick = random.at, random.pick

local cases = {}

local FOR_CASE = 33 -- what bits are drawn for
local PARTNER = 0

cases.severities = { [0] = "unknown", "critical", "moderate", "minimal" }
cases.statuses = { [0] = "none", "open", "closed", "attention_needed" }

--- What can be asked about.
cases.topics = {
  { id = 32444667, name = "Partner Center Issues", description = "Using Partner Center as a cloud solution provider" },
  { id = 32444668, name = "Cannot sign in", description = "Accounts of the partner that cannot sign in" },
  { id = 32444669, name = "Cannot add a customer", description = "Creating customers and reseller relationships" },
  { id = 32444670, name = "Cannot see a customer", description = "Customers that do not appear, or cannot be opened" },
  { id = 32444671, name = "Cannot manage my profile", description = "Profiles of the partner and their verification" },
  { id = 32444672, name = "Cannot manage my users", description = "Users of the partner and their roles" },
  { id = 32444673, name = "Orders and subscriptions", description = "Placing orders, changing subscriptions" },
  { id = 32444674, name = "Billing and invoices", description = "Amounts, reconciliation files, payments" },
  { id = 32444675, name = "Usage and spending", description = "Records of usage, budgets" },
  { id = 32444676, name = "Licenses", description = "Giving licenses to users of customers" },
  { id = 32444677, name = "Delegated administration", description = "Acting in a customer's tenant" },
  { id = 32444678, name = "Partner Center API", description = "Developing with the API" },
  { id = 32444679, name = "Incentives", description = "Earnings and payouts" },
  { id = 32444680, name = "Something else", description = "What does not fit anywhere" },
}

--- The topic of this id.
---@param id string
---@return table|nil
function cases.topic(id)
  for _, topic in ipairs(cases.topics) do
    if tostring(topic.id) == id then return topic end
  end
  return nil
end

local titles = {
  { "Mail is delayed", "Messages to other organisations arrive hours late.", 10 },
  { "A subscription does not appear", "It was ordered yesterday, and is not in the list.", 7 },
  { "An amount that we do not understand", "The invoice charges more seats than there are.", 8 },
  { "A user cannot be given a license", "There are licenses left, and still it fails.", 10 },
  { "Usage is missing", "There are no records for the last two days.", 9 },
}

local function id_of(index, number)
  return ("616%09d%03d"):format(index, number)
end

local first_day = dates.days(2022, 2, 1)

local function seeded(world, index, number)
  local bits = at(world.seeded.seed, FOR_CASE, index, number)
  local words = titles[pick(bits, 1, #titles) + 1]
  local created = (first_day + pick(bits, 9, 700)) * 86400 + pick(bits, 20, 86400)
  local status = pick(bits, 40, 3) + 1
  return {
    index = index,
    number = number,
    id = id_of(index, number),
    title = words[1],
    description = words[2],
    topic = cases.topics[words[3]],
    severity = cases.severities[pick(bits, 44, 3) + 1],
    status = cases.statuses[status],
    created = created,
    modified = created + 86400,
    closed = status == 2 and created + 86400 or nil,
    notes = {},
    version = 1,
  }
end

local function seeded_count(world, index)
  if index == PARTNER then return 3 end
  if index > world.seeded_customers then return 0 end
  return pick(at(world.seeded.seed, FOR_CASE, index), 1, 3)
end

--- The requests of a customer, or of the partner.
---@param world table
---@param index integer the customer's, 0 for the partner
---@return table[] in the order in which they were made
function cases.list(world, index)
  local kept, list = drawer.of(world, "service_requests"), {}
  local added = drawer.of(world, "service_request_counts")[index] or 0
  local count = seeded_count(world, index)
  for number = 1, count + added do
    list[number] = kept[id_of(index, number)] or seeded(world, index, number)
  end
  return list
end

--- The request of this id.
---@param world table
---@param id string
---@param index? integer whose it has to be
---@return table|nil
function cases.find(world, id, index)
  local owner, number = id:match("^616(%d%d%d%d%d%d%d%d%d)(%d%d%d)$")
  if not owner then return nil end
  owner, number = math.tointeger(tonumber(owner)), math.tointeger(tonumber(number))
  if index and owner ~= index then return nil end
  if owner ~= PARTNER and not world:customer(owner) then return nil end
  return cases.list(world, owner)[number]
end

--- Remembers a request that was changed.
---@param world table
---@param case table
function cases.keep(world, case)
  case.version = case.version + 1
  drawer.of(world, "service_requests")[case.id] = case
end

--- Adds a request of the partner's.
---@param world table
---@param case table
---@return table|nil case nil when there are too many to number
function cases.add(world, case)
  local counts = drawer.of(world, "service_request_counts")
  local number = #cases.list(world, PARTNER) + 1
  if number > 999 then return nil end
  counts[PARTNER] = (counts[PARTNER] or 0) + 1
  case.index, case.number, case.id, case.version = PARTNER, number, id_of(PARTNER, number), 0
  cases.keep(world, case)
  return case
end

--- The person at an organisation who asks, and the organisation.
---@param world table
---@param case table
---@return table contact with id, first_name, last_name, email, phone
---@return table organization with id, name, country
function cases.parties(world, case)
  if case.index == PARTNER then
    local partner = world.partner
    return case.contact, { id = partner.tenant, name = partner.name, country = "US" }
  end
  local customer = world:customer(case.index)
  local contact = {
    id = world.seeded.ids.guid(ids.kinds.user, customer.index, 1), first_name = customer.first_name,
    last_name = customer.last_name, email = customer.email, phone = customer.address.phoneNumber,
  }
  return contact, { id = customer.id, name = customer.name, country = customer.address.country }
end

return cases
