-- Orders of a customer: what was bought, buying more, cancelling. An order makes a subscription for each of its lines,
-- but for things that are bought once. A handler gets a request (request.lua) and returns status, body and further
-- headers; what is for sale is in catalog.lua.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local fail = require "partnercenter.simulator.fail"
local prices = require "partnercenter.simulator.prices"
local purchase = require "partnercenter.simulator.purchase"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

local CANCELLATION_WINDOW = 60 * 86400

local function read_cycle(given, name)
  local text = member(given, name, "string")
  if not text then return nil end
  return purchase.cycles[text:lower()] or fail.bad_request("%s is not a billing cycle.", text)
end

-- An order, with prices where they are asked for.
local function shape(self, customer, order)
  local value = shapes.order(self.world, customer, order)
  if (self:parameter("include_price") or "false"):lower() ~= "true" then return value end
  local country = customer.country
  value.totalPrice = shapes.money(prices.total(order, country), country)
  for position, line in ipairs(order.lines) do
    local unit = prices.unit(line.offer, country, order.billing_cycle)
    local price = shapes.money(unit, country)
    value.lineItems[position].pricing = {
      listPrice = price,
      discountedPrice = price,
      proratedPrice = price,
      price = price,
      extendedPrice = shapes.money(unit * line.quantity, country),
    }
  end
  return value
end

-- Also by billing cycle: the same route with a query parameter. New orders may be late here, and nowhere else.
handlers["customers.orders.list"] = function(self)
  local customer = self:customer()
  local cycle = self:parameter("billingType")
  local wanted = cycle and (purchase.cycles[cycle:lower()] or fail.bad_request("%s is not a billing cycle.", cycle))
  local items = {}
  for _, order in ipairs(self.world:orders(customer)) do
    local is_listed = self.now >= order.created + self.late_orders
    if is_listed and (not wanted or order.billing_cycle == wanted) then
      items[#items + 1] = shape(self, customer, order)
    end
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["customers.orders.get"] = function(self)
  local order, customer = self:order()
  return 200, shape(self, customer, order)
end

-- Buying ------------------------------------------------------------------------------------------------------------

-- A reservation is bought for an Azure subscription that was registered for it.
local function check_reservation(self, customer, offer, given)
  local context = member(given, "provisioningContext", "table") or {}
  local obstacle = purchase.reservation_obstacle(self, customer, offer, member(context, "subscriptionId", "string"))
  if obstacle == "SubscriptionIsNotValid" then
    fail.with(400, 2094, "The subscription is not a valid Azure subscription.")
  elseif obstacle then
    fail.with(400, 2095, "The subscription is not enabled for the purchase of Azure reservations.")
  end
end

local function check_quantity(offer, quantity)
  if not quantity then fail.bad_request("Quantity is required.") end
  if quantity < offer.minimum or quantity > offer.maximum then
    fail.with(400, 800017, ("The quantity %d is not within the limits of the offer %s, %d to %d."):format(quantity,
      offer.id, offer.minimum, offer.maximum))
  end
end

local function read_term(given, offer)
  local term = member(given, "termDuration", "string")
  if not offer.terms then return nil end
  if not term then return offer.terms[#offer.terms] end
  for _, known in ipairs(offer.terms) do
    if known == term:upper() then return known end
  end
  fail.bad_request("The offer %s is not sold for the term %s.", offer.id, term)
end

local function read_reseller(self, given)
  local mpn_id = member(given, "partnerIdOnRecord", "string")
  if not mpn_id then return nil end
  for _, reseller in ipairs(self.world.resellers) do
    if tostring(reseller.mpn_id) == mpn_id then return mpn_id end
  end
  fail.with(400, 800016, ("%s is not the MPN id of an indirect reseller of this partner."):format(mpn_id))
end

local function read_line(self, customer, given, position)
  if type(given) ~= "table" then fail.bad_request("lineItems must be a list of objects.") end
  if member(given, "lineItemNumber", "integer") ~= position - 1 then
    fail.bad_request("lineItemNumber has to count up from 0.")
  end
  local id = required(given, "offerId")
  local offer = catalog.find(id)
  if not offer then fail.with(400, 800004, ("There is no offer %s."):format(id)) end
  local quantity = member(given, "quantity", "integer")
  check_quantity(offer, quantity)
  if offer.sold_out then fail.with(400, 2093, ("The offer %s is not in stock."):format(offer.id)) end
  if offer.reservation then check_reservation(self, customer, offer, given) end
  return {
    offer = offer,
    quantity = quantity,
    name = member(given, "friendlyName", "string") or offer.name,
    term = read_term(given, offer),
    partner_mpn = read_reseller(self, given),
    parent_id = member(given, "parentSubscriptionId", "string"),
    context = offer.reservation and member(given, "provisioningContext", "table") or nil,
  }
end

local function read_lines(self, customer, body)
  local given = member(body, "lineItems", "table")
  if not given or not given[1] then fail.bad_request("An order needs at least one line item.") end
  local lines = {}
  for position, line in ipairs(given) do
    lines[position] = read_line(self, customer, line, position)
  end
  return lines
end

-- The subscription that an add-on is added to.
local function find_parent(self, customer, order, line)
  local offer = line.offer
  if not line.parent_id then fail.bad_request("ParentSubscriptionId is required for the add-on %s.", offer.name) end
  local parent = self.world:subscription(customer, line.parent_id)
  if not parent or parent.order_id ~= order.id then
    fail.bad_request("The subscription %s is not one of this order.", line.parent_id)
  end
  for _, key in ipairs(offer.addon_to) do
    if key == parent.offer.key then
      if parent.status ~= "active" then fail.with(400, 800012, "The subscription is not active.") end
      return parent
    end
  end
  fail.bad_request("%s cannot be added to %s.", offer.name, parent.offer.name)
end

handlers["customers.orders.create"] = function(self)
  local body, customer = self:body(), self:customer()
  local reference = member(body, "referenceCustomerId", "string")
  if reference and reference:lower() ~= customer.id then
    fail.bad_request("ReferenceCustomerId is not the customer of the order's address.")
  end
  local lines = read_lines(self, customer, body)
  for _, line in ipairs(lines) do
    if line.offer.addon_to then
      fail.bad_request("The add-on %s is bought by a change of the order of its base subscription.", line.offer.name)
    end
  end
  return 201, (select(2, purchase.order(self, customer, lines, read_cycle(body, "billingCycle") or "monthly")))
end

-- Changes -----------------------------------------------------------------------------------------------------------

-- Only things bought once are cancelled here, all of them or those that are named.
local function cancel(self, customer, order, body)
  if order.status == "cancelled" then fail.with(409, 800061, "The order is cancelled already.") end
  local named
  for _, given in ipairs(member(body, "lineItems", "table") or {}) do
    if type(given) ~= "table" then fail.bad_request("lineItems must be a list of objects.") end
    local number = member(given, "lineItemNumber", "integer")
    local line = number and order.lines[number + 1]
    if not line then fail.bad_request("The order has no line item %s.", tostring(number)) end
    named = named or {}
    named[line] = true
  end
  for _, line in ipairs(order.lines) do
    if line.offer.kind ~= "one_time" and line.offer.kind ~= "saas" and (not named or named[line]) then
      fail.with(400, 800063, ("The order %s cannot be cancelled here. Suspend its subscription of %s."):format(order.id,
        line.offer.name))
    end
    if line.offer.kind == "one_time" and self.now > order.created + CANCELLATION_WINDOW then
      fail.with(400, 800061, "The order is too old to be cancelled.")
    end
  end
  local is_partial = false
  for _, line in ipairs(order.lines) do
    if not named or named[line] then
      if named then line.quantity = 0 end
      local subscription = line.subscription and self.world:subscriptions(customer)[line.subscription]
      if subscription then
        subscription.status = "deleted"
        self.world:keep("subscription", subscription)
      end
    else
      is_partial = true
    end
  end
  order.status = is_partial and "completed" or "cancelled"
end

local function add_lines(self, customer, order, body)
  local lines, parents = read_lines(self, customer, body), {}
  for position, line in ipairs(lines) do
    if not line.offer.addon_to then fail.bad_request("%s is no add-on.", line.offer.name) end
    parents[position] = find_parent(self, customer, order, line)
  end
  for position, line in ipairs(lines) do
    purchase.add_subscription(self.world, customer, order, line, parents[position])
    table.insert(order.lines, line)
  end
end

-- Whether lines are sent to be added: they name the subscription that they are added to, or should.
local function adds_lines(body)
  for _, line in ipairs(member(body, "lineItems", "table") or {}) do
    if type(line) == "table" then
      if member(line, "parentSubscriptionId", "string") then return true end
      local offer = catalog.find(member(line, "offerId", "string") or "")
      if offer and offer.addon_to and not member(line, "subscriptionId", "string") then return true end
    end
  end
  return false
end

local function change_cycle(self, customer, order, cycle)
  if cycle ~= "monthly" and cycle ~= "annual" then
    fail.bad_request("An order can only be billed monthly or annually.")
  end
  local subscriptions = self.world:subscriptions(customer)
  for _, line in ipairs(order.lines) do
    local subscription = subscriptions[line.subscription]
    if line.offer.kind == "usage" or line.offer.trial_of or line.term ~= "P1Y" then
      fail.bad_request("%s cannot be billed in another way.", line.offer.name)
    end
    if not subscription or subscription.status ~= "active" then
      fail.with(400, 800012, "The subscription is not active.")
    end
  end
  for _, line in ipairs(order.lines) do
    local subscription = subscriptions[line.subscription]
    subscription.billing_cycle = cycle
    self.world:keep("subscription", subscription)
  end
  order.billing_cycle = cycle
end

-- Cancelling, buying add-ons and changing the billing cycle share one route; what is sent tells which it is.
handlers["customers.orders.update"] = function(self)
  local world, body = self.world, self:body()
  local order, customer = self:order()
  self:check_etag(order, body)
  local status, cycle = member(body, "status", "string"), read_cycle(body, "billingCycle")
  if status and status:lower() == "cancelled" then
    cancel(self, customer, order, body)
  elseif adds_lines(body) then
    add_lines(self, customer, order, body)
  elseif cycle and cycle ~= order.billing_cycle then
    change_cycle(self, customer, order, cycle)
  elseif status and status:lower() ~= order.status then
    fail.bad_request("%s is not a status that an order can be changed to.", status)
  end
  world:keep("order", order)
  local answer = shapes.order(world, customer, order)
  purchase.note(self, customer, order, "update_order", answer)
  return 200, answer
end

-- Links and states ----------------------------------------------------------------------------------------------------

local function activation_link(order, position)
  return {
    lineItemNumber = position - 1,
    link = shapes.link(("https://activation.example.com/%s/%d"):format(order.id, position - 1)),
  }
end

handlers["customers.orders.activation_links.list"] = function(self)
  local order = self:order()
  local items = {}
  for position, line in ipairs(order.lines) do
    if line.offer.kind == "saas" then items[#items + 1] = activation_link(order, position) end
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["customers.orders.line_items.activation_links.list"] = function(self)
  local order = self:order()
  local number = math.tointeger(tonumber(self.params.line_item_number))
  local line = number and order.lines[number + 1]
  if not line then fail.not_found("The order %s has no line item %s.", order.id, self.params.line_item_number) end
  local items = line.offer.kind == "saas" and { activation_link(order, number + 1) } or {}
  return 200, shapes.collection(items, { self = self:self_link() })
end

local provisioning_states = { completed = "Fulfilled", pending = "PrefulfillmentPending" }

handlers["customers.orders.provisioning_status.list"] = function(self)
  local order = self:order()
  local items = {}
  for position, line in ipairs(order.lines) do
    items[position] = {
      lineItemNumber = position - 1,
      status = line.quantity > 0 and provisioning_states[order.status] or "Unfulfilled",
      quantityProvisioningInformation = array({ { quantity = line.quantity, status = "Success" } }),
      attributes = { objectType = "OrderLineItemProvisioningStatus" },
    }
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

return handlers
