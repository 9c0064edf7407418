-- Carts: filling them, changing them, and the checkout that makes orders of them. A line that cannot be bought says so
-- in the cart, and fails its group at the checkout; the other groups are bought. What buying does is in purchase.lua.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local products = require "partnercenter.simulator.products"
local purchase = require "partnercenter.simulator.purchase"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"
local shelf = require "partnercenter.simulator.shelf"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

local LIFETIME = 15 * 60
local SAAS_SECONDS = 30 -- until a publisher's service is set up

-- Reading -----------------------------------------------------------------------------------------------------------

-- Names of a provisioning context, which come in any case and are answered in this one.
local context_names = { subscriptionid = "subscriptionId", parentsubscriptionid = "parentSubscriptionId" }

local function read_context(given)
  local context = member(given, "provisioningContext", "table")
  if not context then return nil end
  local copy = {}
  for name, value in pairs(context) do
    if type(value) ~= "string" then fail.bad_request("provisioningContext must hold texts.") end
    copy[context_names[name] or name] = value
  end
  return copy
end

local function read_renewal(given)
  local renewal = member(given, "renewsTo", "table")
  if renewal and core.json.is_array(renewal) then renewal = renewal[1] end
  if renewal == nil then return nil end
  if type(renewal) ~= "table" then fail.bad_request("renewsTo must be an object.") end
  local term = required(renewal, "termDuration"):upper()
  if term ~= "P1M" and term ~= "P1Y" then fail.bad_request("%s is not a term that renewals can have.", term) end
  return term
end

-- Lines are numbered by who sends them, add-ons included; those without a number get the next one.
local function read_number(given, numbers)
  local given_number = type(given.id) ~= "boolean" and tonumber(given.id)
  local number = given_number and math.tointeger(given_number) or numbers.next
  if numbers[number] then fail.bad_request("The line item id %d is there twice.", number) end
  numbers[number] = true
  while numbers[numbers.next] do numbers.next = numbers.next + 1 end
  return number
end

local function read_list(given, name)
  local list = member(given, name, "table")
  if list and not core.json.is_array(list) then fail.bad_request("%s must be a list.", name) end
  return list
end

local function read_line(given, numbers)
  if type(given) ~= "table" then fail.bad_request("lineItems must be a list of objects.") end
  local line = {
    number = read_number(given, numbers),
    item = required(given, "catalogItemId"),
    quantity = member(given, "quantity", "integer") or fail.bad_request("quantity is required."),
    cycle = purchase.cycles[required(given, "billingCycle"):lower()]
      or fail.bad_request("%s is not a billing cycle.", given.billingCycle),
    term = member(given, "termDuration", "string"),
    name = member(given, "friendlyName", "string"),
    currency = member(given, "currencyCode", "string"),
    participants = read_list(given, "participants"),
    context = read_context(given),
    renewal = read_renewal(given),
    addons = {},
  }
  for position, addon in ipairs(read_list(given, "addonItems") or {}) do
    line.addons[position] = read_line(addon, numbers)
  end
  return line
end

local function read_lines(body)
  local given, numbers, lines = member(body, "lineItems", "table"), { next = 0 }, {}
  for position, line in ipairs(given or {}) do
    lines[position] = read_line(line, numbers)
  end
  if not lines[1] then fail.bad_request("A cart needs at least one line item.") end
  return lines
end

-- Rules ---------------------------------------------------------------------------------------------------------------

local function includes(list, value)
  for _, known in ipairs(list) do
    if known == value then return true end
  end
  return false
end

local function participants_are_known(self, participants)
  for _, participant in ipairs(participants) do
    local is_known = false
    for _, reseller in ipairs(self.world.resellers) do
      is_known = is_known or type(participant) == "table" and tostring(participant.value) == tostring(reseller.mpn_id)
    end
    if not is_known then return false end
  end
  return true
end

local function term_problem(offer, line)
  local terms = offer.terms or { offer.duration }
  local term = line.term and line.term:upper()
  if term and not includes(terms, term) then
    return "UnableToProcessCartLineItem", ("The term %s is not supported. Supported values: %s."):format(term,
      table.concat(terms, ", "))
  end
  local cycles = products.cycles(offer)
  -- Metered offers are billed by the month, whatever the catalogue calls it, and trials not at all.
  local is_free = offer.kind == "usage" or offer.trial_of
  if not is_free and not includes(cycles, line.cycle) then
    return "UnableToProcessCartLineItem", ("The billing cycle is not supported. Supported values: %s."):format(
      table.concat(cycles, ", "))
  end
  if line.cycle == "annual" and term == "P1M" then
    return "UnableToProcessCartLineItem", "A term of one month is not billed annually."
  end
end

-- Add-ons belong to a line of the cart, or to a subscription that there is.
local function addon_problem(self, customer, line, base)
  local offer = line.offer
  if not offer.addon_to then
    if base then return "UnableToProcessCartLineItem", offer.name .. " is no add-on." end
    return nil
  end
  local base_offer = base and base.offer
  if not base then
    local id = line.context and line.context.parentSubscriptionId
    local parent = id and self.world:subscription(customer, id)
    if not parent or parent.status ~= "active" then
      return "SubscriptionIsNotValid", "ParentSubscriptionId has to name an active subscription."
    end
    line.parent, base_offer = parent, parent.offer
  end
  if base_offer and not includes(offer.addon_to, base_offer.key) then
    return "UnableToProcessCartLineItem", ("%s cannot be added to %s."):format(offer.name, base_offer.name)
  end
end

local function has_azure(world, customer)
  for _, subscription in ipairs(world:subscriptions(customer)) do
    if subscription.offer.key == "azure" and subscription.status == "active" then return true end
  end
  return false
end

-- Why a line cannot be bought now: a CartErrorCode and a text, or nil.
local function problem_of(self, customer, line, base)
  local offer, country = line.offer, customer.country
  if not offer then return "CatalogItemIdIsNotValid", ("There is no catalog item %s."):format(line.item) end
  if line.currency and line.currency:upper() ~= country.currency then
    return "CurrencyIsNotSupported", ("The currency of this market is %s."):format(country.currency)
  end
  if line.quantity < offer.minimum or line.quantity > offer.maximum then
    return "QuotaNotAvailable", ("The quantity has to be from %d to %d."):format(offer.minimum, offer.maximum)
  end
  if line.participants and not participants_are_known(self, line.participants) then
    return "ParticipantsIsNotSupportedForPartner", "A participant is no indirect reseller of this partner."
  end
  local code, text = term_problem(offer, line)
  if not code then code, text = addon_problem(self, customer, line, base) end
  if code then return code, text end
  if offer.sold_out then return "InventoryNotAvailable", offer.name .. " is not in stock." end
  if offer.reservation then
    local id = line.context and line.context.subscriptionId
    code = purchase.reservation_obstacle(self, customer, offer, id)
    if code then return code, "provisioningContext has to name an Azure subscription that is registered." end
  end
  if offer.key == "azure_plan" and has_azure(self.world, customer) then
    return "UnableToProcessCartLineItem", "The customer has a Microsoft Azure subscription: upgrade it instead."
  end
end

local function check_lines(self, customer, lines, base)
  for _, line in ipairs(lines) do
    line.offer = catalog.find(line.item)
    line.error_code, line.error_text = problem_of(self, customer, line, base)
    check_lines(self, customer, line.addons, line)
  end
end

-- Lines that go into one order: offers of the older kind by cycle, things bought once together, each publisher's
-- service alone. Lines of nothing that is known have a group of their own.
local function group_key(line, position)
  local offer = line.offer
  if not offer or offer.kind == "saas" then return "line " .. position end
  if not offer.product_id then return "legacy " .. line.cycle .. (offer.sku and offer.sku.group or "") end
  if offer.kind == "one_time" then return "once" end
  return offer.kind .. " " .. line.cycle
end

local function group_lines(lines)
  local groups, legacy, other = {}, 0, 0
  for position, line in ipairs(lines) do
    local key = group_key(line, position)
    if not groups[key] then
      if key:find("^legacy") then
        groups[key], legacy = "OMS-" .. legacy, legacy + 1
      else
        groups[key], other = tostring(other), other + 1
      end
    end
    line.group = groups[key]
    for _, addon in ipairs(line.addons) do addon.group = line.group end
  end
end

-- Answering -----------------------------------------------------------------------------------------------------------

local function line_shape(line, country)
  local addons = {}
  for position, addon in ipairs(line.addons) do
    addons[position] = line_shape(addon, country)
  end
  return {
    id = line.number,
    catalogItemId = line.item,
    friendlyName = line.name,
    quantity = line.quantity,
    currencyCode = country.currency,
    billingCycle = line.cycle,
    termDuration = line.term,
    participants = line.participants and array(line.participants) or nil,
    provisioningContext = line.context,
    orderGroup = line.group,
    addonItems = addons[1] and array(addons) or nil,
    renewsTo = line.renewal and { termDuration = line.renewal } or nil,
    error = line.error_code and { errorCode = line.error_code, errorDescription = line.error_text } or nil,
    attributes = { objectType = "CartLineItem" },
  }
end

local function cart_shape(customer, cart)
  local lines = {}
  for position, line in ipairs(cart.lines) do
    lines[position] = line_shape(line, customer.country)
  end
  local path = "/customers/" .. customer.id .. "/carts/" .. cart.id
  return {
    id = cart.id,
    creationTimestamp = dates.precise(cart.created),
    lastModifiedTimestamp = dates.precise(cart.modified),
    expirationTimestamp = dates.precise(cart.modified + LIFETIME),
    lastModifiedUser = cart.user,
    status = cart.status,
    lineItems = array(lines),
    links = { self = shapes.link(path) },
    attributes = { objectType = "Cart" },
  }
end

local function find(self)
  local customer, id = self:customer(), self.params.cart_id
  local cart = shelf.of(self.world, "cart"):get(customer, id)
  if not cart or cart.status == "Active" and self.now > cart.modified + LIFETIME then
    fail.with(404, 800008, ("The cart %s was not found."):format(id))
  end
  return cart, customer
end

local function check_active(cart)
  if cart.status ~= "Active" then fail.with(400, 800065, ("The cart %s was checked out already."):format(cart.id)) end
end

-- Puts lines into a cart.
local function fill(self, customer, cart, lines)
  check_lines(self, customer, lines)
  group_lines(lines)
  cart.lines, cart.modified = lines, self.now
  cart.user = self.token.user or self.token.application
end

handlers["customers.carts.create"] = function(self)
  local customer = self:customer()
  local lines = read_lines(self:body())
  local cart = { created = self.now, status = "Active" }
  fill(self, customer, cart, lines)
  shelf.of(self.world, "cart"):add(customer, cart)
  return 201, cart_shape(customer, cart)
end

handlers["customers.carts.get"] = function(self)
  local cart, customer = find(self)
  return 200, cart_shape(customer, cart)
end

handlers["customers.carts.update"] = function(self)
  local cart, customer = find(self)
  check_active(cart)
  fill(self, customer, cart, read_lines(self:body()))
  return 201, cart_shape(customer, cart)
end

-- The checkout --------------------------------------------------------------------------------------------------------

local order_codes = {
  CatalogItemIdIsNotValid = 800004,
  QuotaNotAvailable = 800017,
  InventoryNotAvailable = 800010,
  ParticipantsIsNotSupportedForPartner = 800016,
  SubscriptionIsNotValid = 800021,
  SubscriptionIsNotEnabledForRI = 800013,
}

-- The first fault among the lines of a group.
local function fault_of(lines)
  for _, line in ipairs(lines) do
    if line.error_code then return line end
    local inner = fault_of(line.addons)
    if inner then return inner end
  end
  return nil
end

local function as_bought(line)
  local addons = {}
  for position, addon in ipairs(line.addons) do
    addons[position] = as_bought(addon)
  end
  local offer, participant = line.offer, line.participants and line.participants[1]
  local terms = offer.terms
  return {
    offer = offer,
    quantity = line.quantity,
    name = line.name or offer.name,
    term = line.term and line.term:upper() or terms and terms[#terms],
    partner_mpn = participant and tostring(participant.value) or nil,
    context = line.context,
    parent = line.parent,
    addons = addons,
  }
end

local function buy(self, customer, lines)
  local bought, pending = {}, nil
  for position, line in ipairs(lines) do
    bought[position] = as_bought(line)
    if line.offer.kind == "saas" then pending = SAAS_SECONDS end
  end
  return select(2, purchase.order(self, customer, bought, lines[1].cycle, pending))
end

handlers["customers.carts.checkout"] = function(self)
  local cart, customer = find(self)
  check_active(cart)
  check_lines(self, customer, cart.lines) -- much may have changed since
  local groups, by_group = {}, {}
  for _, line in ipairs(cart.lines) do
    if not by_group[line.group] then
      by_group[line.group] = {}
      groups[#groups + 1] = line.group
    end
    table.insert(by_group[line.group], line)
  end
  local orders, errors = {}, {}
  for _, group in ipairs(groups) do
    local fault = fault_of(by_group[group])
    if fault then
      local code = order_codes[fault.error_code] or 800009
      errors[#errors + 1] = { orderGroupId = group, code = code, description = fault.error_text }
    else
      orders[#orders + 1] = buy(self, customer, by_group[group])
    end
  end
  if not orders[1] then fail.with(400, errors[1].code, errors[1].description) end
  cart.status = "Ordered"
  return 201, {
    orders = array(orders),
    orderErrors = errors[1] and array(errors) or nil,
    attributes = { objectType = "CartCheckoutResult" },
  }
end

return handlers
