-- Agreements of the simulated world: what there is to accept, and which customer has accepted it. Customers of the seed
-- have; one who was created has not, until the partner confirms it.

local dates = require "partnercenter.simulator.dates"
local drawer = require "partnercenter.simulator.drawer"
local fail = require "partnercenter.simulator.fail"
local random = require "partnercenter.simulator.random"

local accepted = {}

local FOR_AGREEMENT = 31 -- what bits are drawn for

--- The agreements. Their template ids are the real service's.
accepted.templates = {
  {
    type = "MicrosoftCloudAgreement",
    id = "998b88de-aa99-4388-a42c-1b3517d49490",
    link = "https://docs.microsoft.com/partner-center/agreements",
  },
  {
    type = "MicrosoftCustomerAgreement",
    id = "117a77b0-9360-443b-8795-c6dedc750cf9",
    link = "https://aka.ms/customeragreement",
  },
}

--- The agreement of this type.
---@param type string in any case
---@return table|nil
function accepted.template(type)
  for _, template in ipairs(accepted.templates) do
    if template.type:lower() == type:lower() then return template end
  end
  return nil
end

-- Draws for a customer: who signed the agreement itself, and who has the old one as well.
local function bits_of(world, customer)
  return random.at(world.seeded.seed, FOR_AGREEMENT, customer.index)
end

--- Whether a customer accepted the Microsoft Customer Agreement itself.
---@param world table
---@param customer table
---@return boolean
function accepted.is_direct(world, customer)
  return customer.index <= world.seeded_customers and random.pick(bits_of(world, customer), 1, 8) == 0
end

local function seeded(world, customer)
  local list = {}
  if customer.index > world.seeded_customers or accepted.is_direct(world, customer) then return list end
  local record = world.seeded.customer(customer.index)
  local contact = {
    firstName = record.first_name, lastName = record.last_name, email = record.email,
    phoneNumber = record.address.phoneNumber,
  }
  local bits = bits_of(world, customer)
  for number, template in ipairs(accepted.templates) do
    if number == 2 or random.pick(bits, 9, 3) == 0 then
      list[#list + 1] = { template = template, contact = contact, date = dates.plain(record.created + number * 86400) }
    end
  end
  return list
end

--- What the partner has confirmed for a customer, the oldest first.
---@param world table
---@param customer table
---@return { template: table, contact: table, date: string, user: string|nil }[]
function accepted.list(world, customer)
  local list = seeded(world, customer)
  for _, entry in ipairs(drawer.at(world, "agreements", customer.index)) do
    list[#list + 1] = entry
  end
  return list
end

--- Confirms that a customer accepted an agreement.
---@param world table
---@param customer table
---@param entry table
function accepted.confirm(world, customer, entry)
  table.insert(drawer.at(world, "agreements", customer.index), entry)
end

--- Refuses a purchase for a customer who has accepted nothing.
---@param world table
---@param customer table
function accepted.check(world, customer)
  if accepted.is_direct(world, customer) or accepted.list(world, customer)[1] then return end
  fail.bad_request("The customer %s has not accepted the Microsoft Customer Agreement.", customer.id)
end

return accepted
