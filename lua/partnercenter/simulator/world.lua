-- The simulated world as it is now: the seeded world of seed.lua, and over it everything that was written since.
-- Records are plain tables; what is read and not changed is computed each time and forgotten. Whoever changes a record
-- hands it to `keep`, which remembers it and raises its version, and with it its ETag.
-- Rules about what may be changed are in the handlers, JSON in shapes.lua, money in billing.lua.

local dates = require "partnercenter.simulator.dates"
local ids = require "partnercenter.simulator.ids"
local names = require "partnercenter.simulator.names"
local seed = require "partnercenter.simulator.seed"

local kinds = ids.kinds

local World = {}
World.__index = World

local world = {}

--- What every simulated partner is: not drawn from the seed, so that scripts may name it.
local partner = {
  name = "Fourth Coffee Cloud Services",
  tenant = "4c0ffee0-5ca1-4d00-8e11-000000000001",
  domain = "fourthcoffeecloud.onmicrosoft.com",
  mpn_id = 4847383,
  user = "operator@fourthcoffeecloud.onmicrosoft.com",
}

--- The indirect resellers of the partner.
local resellers = {
  { id = "5e11e700-5ca1-4d00-8e11-000000000001", mpn_id = "4847411", name = "Trey Research Reselling" },
}

---@class simulator.world_options
---@field seed integer
---@field customers integer how many there are at the beginning
---@field clock fun(): number seconds since 1970

---@param options simulator.world_options
---@return table world
function world.new(options)
  return setmetatable({
    seeded = seed.new(options.seed),
    seeded_customers = options.customers,
    clock = options.clock,
    partner = partner,
    resellers = resellers,
    customer_count = options.customers, -- numbers given out so far, those of removed customers included
    kept = { customer = {}, subscription = {}, order = {}, user = {} }, -- kind → number of the thing → record
    added = { subscription = {}, order = {}, user = {} }, -- kind → customer's index → last number given out
    domains = {}, -- of customers that were created: lower-case domain → true
    audit = {}, -- what was done, oldest first
  }, World)
end

local function key(record)
  if not record.number then return record.index end
  return record.customer << 24 | record.number
end

--- Remembers a record that was changed, under the next version.
---@param kind "customer"|"subscription"|"order"|"user"
---@param record table
---@return table record
function World:keep(kind, record)
  record.version = record.version + 1
  self.kept[kind][key(record)] = record
  return record
end

-- Changes that were announced for later happen when somebody looks.
local function settle(self, record)
  local later = record.later
  if later and self.clock() >= later.at then
    record.later = nil
    for name, value in pairs(later.set) do
      record[name] = value
    end
    record.version = record.version + 1
  end
  return record
end

-- The seeded records with what was written over them, and those that were added.
local function merge(self, kind, customer, seeded)
  local kept = self.kept[kind]
  local base = customer.index << 24
  for number = 1, #seeded do
    local record = kept[base | number]
    if record then seeded[number] = settle(self, record) end
  end
  for number = #seeded + 1, self.added[kind][customer.index] or 0 do
    seeded[number] = settle(self, kept[base | number])
  end
  return seeded
end

-- Adds a thing of a customer: gives it the next number.
local function add(self, kind, customer, seeded_count, record)
  local added = self.added[kind]
  local number = math.max(added[customer.index] or 0, seeded_count) + 1
  added[customer.index] = number
  record.customer, record.number, record.version = customer.index, number, 0
  return self:keep(kind, record)
end

local function is_seeded(self, customer)
  return customer.index <= self.seeded_customers
end

-- Customers -----------------------------------------------------------------------------------------------------

--- The customer of this index, nil when there is none or the relationship has ended.
---@param index integer
---@return table|nil
function World:customer(index)
  local record = self.kept.customer[index]
  if record then return not record.removed and record or nil end
  if index < 1 or index > self.seeded_customers then return nil end
  return self.seeded.customer(index)
end

--- The index that a customer's id stands for, whether or not there is such a customer.
---@param id string
---@return integer|nil
function World:customer_index(id)
  local kind, index = self.seeded.ids.numbers(id)
  return kind == kinds.customer and index or nil
end

--- Walks customers in order, giving what a page shows of each, until `visit` returns true.
---@param from integer index to begin with
---@param visit fun(index: integer, id: string, name: string, domain: string, record: table|nil): boolean|nil
---@return integer|nil index where it was stopped, nil when all were visited
function World:each_heading(from, visit)
  local kept, heading = self.kept.customer, self.seeded.heading
  for index = from, self.customer_count do
    local record = kept[index]
    if not record then
      if visit(index, heading(index)) then return index end
    elseif not record.removed then
      if visit(index, record.id, record.name, record.domain, record) then return index end
    end
  end
  return nil
end

--- Adds a customer.
---@param fields table a record without index and ids
---@return table
function World:add_customer(fields)
  local index = self.customer_count + 1
  self.customer_count = index
  fields.index = index
  fields.id = self.seeded.ids.guid(kinds.customer, index)
  fields.commerce_id = self.seeded.ids.guid(kinds.commerce, index)
  fields.created = self.clock()
  fields.version = 0
  self.domains[fields.domain:lower()] = true
  self:keep("customer", fields)
  self:add_user(fields, {
    first_name = fields.first_name or "",
    last_name = fields.last_name or "",
    display_name = fields.name,
    principal_name = "admin@" .. fields.domain,
    is_admin = true,
  })
  return fields
end

--- Whether a domain is a customer's already. Of the seeded ones, those are known that look seeded.
---@param domain string
---@return boolean
function World:domain_taken(domain)
  domain = domain:lower()
  if self.domains[domain] then return true end
  local index = tonumber(domain:match("^%a+(%d+)%.onmicrosoft%.com$") or "", 10)
  local record = index and index <= self.seeded_customers and self:customer(index)
  return record and record.domain == domain or false
end

-- Subscriptions -------------------------------------------------------------------------------------------------

--- All subscriptions of a customer, the oldest first.
---@param customer table
---@return table[]
function World:subscriptions(customer)
  return merge(self, "subscription", customer,
    is_seeded(self, customer) and self.seeded.subscriptions(customer.index) or {})
end

--- The subscription of this id, in whatever case.
---@param customer table
---@param id string
---@return table|nil
function World:subscription(customer, id)
  local kind, index, number = self.seeded.ids.numbers(id)
  if kind ~= kinds.subscription or index ~= customer.index then return nil end
  local record = self.kept.subscription[index << 24 | number]
  if record then return settle(self, record) end
  return self:subscriptions(customer)[number]
end

--- Adds a subscription.
---@param customer table
---@param fields table a record without number and ids
---@return table
function World:add_subscription(customer, fields)
  local seeded = is_seeded(self, customer) and #self.seeded.subscriptions(customer.index) or 0
  fields.created = self.clock()
  fields.registration = "notregistered"
  add(self, "subscription", customer, seeded, fields)
  fields.id = self.seeded.ids.guid(kinds.subscription, customer.index, fields.number)
  if fields.offer.kind == "usage" then
    fields.entitlement_id = self.seeded.ids.guid(kinds.entitlement, customer.index, fields.number)
  end
  return fields
end

local months_of = { P1M = 1, P1Y = 12, P3Y = 36 }

--- When the current term of a subscription ends.
---@param subscription table
---@return integer seconds since 1970
function World:term_end(subscription)
  if subscription.offer.kind == "usage" then return dates.days(9999, 12, 10) * 86400 end
  local start = math.floor(subscription.created) // 86400 * 86400
  if subscription.ends then return subscription.ends end
  return dates.term_end(start, months_of[subscription.term], self.clock())
end

--- Seats of a customer for a license SKU.
---@param customer table
---@param sku_id string
---@return integer owned 0 when no active subscription has it
---@return integer used by active users
function World:seats(customer, sku_id)
  local owned, used = 0, 0
  for _, subscription in ipairs(self:subscriptions(customer)) do
    if subscription.offer.sku and subscription.offer.sku.id == sku_id and subscription.status == "active" then
      owned = owned + subscription.quantity
    end
  end
  for _, user in ipairs(self:users(customer)) do
    for _, license in ipairs(user.state == "active" and user.licenses or {}) do
      if license == sku_id then used = used + 1 end
    end
  end
  return owned, used
end

-- Orders --------------------------------------------------------------------------------------------------------

--- All orders of a customer, the oldest first.
---@param customer table
---@return table[]
function World:orders(customer)
  local seeded = is_seeded(self, customer)
    and self.seeded.orders(customer, self.seeded.subscriptions(customer.index)) or {}
  return merge(self, "order", customer, seeded)
end

--- The order of this id. GUIDs are found in whatever case, opaque ids in their own only.
---@param customer table
---@param id string
---@return table|nil
function World:order(customer, id)
  local lower = id:lower()
  for _, order in ipairs(self:orders(customer)) do
    if order.id == id or order.id == lower then return order end
  end
  return nil
end

--- Adds an order.
---@param customer table
---@param fields table a record without number and id
---@param opaque boolean whether it is one of the catalog's, with an opaque id
---@return table
function World:add_order(customer, fields, opaque)
  fields.created = self.clock()
  add(self, "order", customer, #self:orders(customer), fields)
  fields.id = self.seeded.order_id(customer.index, fields.number, opaque)
  return fields
end

-- Users ---------------------------------------------------------------------------------------------------------

local THIRTY_DAYS = 30 * 86400

local function is_purged(self, user)
  return user.deleted and self.clock() - user.deleted >= THIRTY_DAYS
end

--- All user accounts of a customer, deleted ones included as long as they can be restored.
---@param customer table
---@return table[]
function World:users(customer)
  local seeded = is_seeded(self, customer)
    and self.seeded.users(customer, self.seeded.subscriptions(customer.index)) or {}
  local list = {}
  for _, user in ipairs(merge(self, "user", customer, seeded)) do
    if not is_purged(self, user) then list[#list + 1] = user end
  end
  return list
end

--- The user account of this id, in whatever case.
---@param customer table
---@param id string
---@return table|nil
function World:user(customer, id)
  id = id:lower()
  for _, user in ipairs(self:users(customer)) do
    if user.id == id then return user end
  end
  return nil
end

--- Adds a user account.
---@param customer table
---@param fields table a record without number and id
---@return table
function World:add_user(customer, fields)
  local seeded = is_seeded(self, customer)
    and #self.seeded.users(customer, self.seeded.subscriptions(customer.index)) or 0
  fields.state = "active"
  fields.licenses = fields.licenses or {}
  add(self, "user", customer, seeded, fields)
  fields.id = self.seeded.ids.guid(kinds.user, customer.index, fields.number)
  return fields
end

--- The country of a customer's address, for currency and taxes. What we do not know is billed like the United States.
---@param code string
---@return table
function World.country(_, code)
  return names.country(code) or names.country("US")
end

return world
