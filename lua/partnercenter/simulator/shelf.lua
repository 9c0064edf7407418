-- Things of customers that are written to the simulated service and that no seed makes: carts, transfers, migrations,
-- files. They are kept in the world, in shelves by name, each with ids of its own.
-- What is made from the seed, and kept over it, is in world.lua.

local ids = require "partnercenter.simulator.ids"
local random = require "partnercenter.simulator.random"

local shelf = {}

local Shelf = {}
Shelf.__index = Shelf

local function number_of(name)
  local bits = #name
  for position = 1, #name do
    bits = random.mix(bits ~ name:byte(position))
  end
  return bits & 0xfff
end

--- A GUID that belongs to a kind of things, and is the same for every run of a seed.
---@param world table
---@param name string the kind
---@param a integer up to 2^24 - 1
---@param b? integer up to 2^24 - 1
---@return string
function shelf.guid(world, name, a, b)
  return world.seeded.ids.guid(ids.kinds.shelf, number_of(name) << 24 | a, (b or 0) & 0xffffff)
end

--- The shelf of this name.
---@param world table
---@param name string "cart"
---@return table
function shelf.of(world, name)
  world.shelves = world.shelves or {}
  local found = world.shelves[name]
  if not found then
    found = setmetatable({ name = name, world = world, count = 0, by_id = {}, by_customer = {}, all = {} }, Shelf)
    world.shelves[name] = found
  end
  return found
end

--- Puts a thing onto the shelf.
---@param customer table
---@param record table gets `id`, unless it has one, and `customer`
---@return table record
function Shelf:add(customer, record)
  if not record.id then
    self.count = self.count + 1
    record.id = shelf.guid(self.world, self.name, self.count, customer.index)
  end
  record.customer = customer.index
  self.by_id[record.id] = record
  local own = self.by_customer[customer.index] or {}
  self.by_customer[customer.index] = own
  own[#own + 1] = record
  self.all[#self.all + 1] = record
  return record
end

--- A customer's thing of this id, in whatever case.
---@param customer table
---@param id string
---@return table|nil
function Shelf:get(customer, id)
  local record = self.by_id[id:lower()]
  return record and record.customer == customer.index and record or nil
end

--- All things of a customer, or of all customers; the oldest first. Not to be changed.
---@param customer? table
---@return table[]
function Shelf:list(customer)
  if customer then return self.by_customer[customer.index] or {} end
  return self.all
end

local function without(list, record)
  local rest = {}
  for _, other in ipairs(list) do
    if other ~= record then rest[#rest + 1] = other end
  end
  return rest
end

--- Takes a thing off the shelf.
---@param record table
function Shelf:remove(record)
  self.by_id[record.id] = nil
  self.by_customer[record.customer] = without(self.by_customer[record.customer], record)
  self.all = without(self.all, record)
end

return shelf
