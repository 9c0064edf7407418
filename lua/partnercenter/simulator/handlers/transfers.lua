-- Transfers: what may move, offering it to the other partner, and taking over or turning down what is offered. Answers
-- of this area are bare lists where others have collections. What there is, is in transfers.lua, one directory up.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local purchase = require "partnercenter.simulator.purchase"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"
local transfers = require "partnercenter.simulator.transfers"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

-- Shapes ----------------------------------------------------------------------------------------------------------

local function line_shape(line)
  local addons = {}
  for position, addon in ipairs(line.addons) do
    addons[position] = line_shape(addon)
  end
  return {
    id = line.id,
    subscriptionId = line.subscription_id,
    offerId = line.offer.id:upper(),
    friendlyName = line.name,
    quantity = line.quantity,
    billingCycle = line.cycle,
    partnerIdOnRecord = line.partner_mpn,
    orderId = line.order_id,
    transferGroupId = line.group,
    addonItems = array(addons),
    transferError = line.error,
    status = line.status,
  }
end

local function shape(self, customer, transfer)
  local lines = {}
  for position, line in ipairs(transfer.lines) do
    lines[position] = line_shape(line)
  end
  -- The member is spelled in two ways, and stands for either partner.
  local partner = transfer.accepted_at and transfer.source or transfer.target
  local spelling = self.irregular.pascal_case and "partnertenantid" or "partnerTenantId"
  return {
    id = transfer.id,
    createdTime = dates.precise(transfer.created),
    lastModifiedTime = dates.utc(transfer.modified),
    lastModifiedUser = transfer.user,
    customerName = customer.name,
    customerTenantId = customer.id,
    [spelling] = partner.id,
    sourcePartnerName = transfer.source.name,
    sourcePartnerTenantId = transfer.source.id,
    targetPartnerName = transfer.target.name,
    targetPartnerTenantId = transfer.target.id,
    lineItems = array(lines),
    status = transfer.status,
    links = { self = shapes.link("/customers/" .. customer.id .. "/transfers/" .. transfer.id) },
    attributes = { objectType = "TransferEntity" },
  }
end

-- What may move ---------------------------------------------------------------------------------------------------

-- Why a subscription cannot be transferred, or nil.
local function obstacle(world, customer, subscription)
  if subscription.status ~= "active" then
    local state = subscription.status == "deleted" and "Deleted" or "Suspended"
    return ("Subscription %s is in state %s."):format(subscription.id, state)
  end
  local other = transfers.of_subscription(world, customer, subscription)
  if other then return ("Subscription %s already belongs to transfer request %s."):format(subscription.id, other.id) end
  if subscription.later then return ("Subscription %s is being changed."):format(subscription.id) end
  return nil
end

handlers["customers.transfer_eligibility.list"] = function(self)
  local customer = self:customer()
  if not self:parameter("transferType") then fail.bad_request("transferType is required.") end
  local items = {}
  for position, subscription in ipairs(self.world:subscriptions(customer)) do
    local reason = obstacle(self.world, customer, subscription)
    items[position] = { id = subscription.id:upper(), isEligible = reason == nil, reason = reason }
  end
  return 200, array(items)
end

-- Reading -----------------------------------------------------------------------------------------------------------

handlers["customers.transfers.list"] = function(self)
  local customer, items = self:customer(), {}
  for position, transfer in ipairs(transfers.list(self.world, customer)) do
    items[position] = shape(self, customer, transfer)
  end
  return 200, array(items)
end

local function find(self)
  local customer, id = self:customer(), self.params.transfer_id
  local transfer = transfers.get(self.world, customer, id)
  if not transfer then fail.not_found("The transfer %s of customer %s was not found.", id, customer.id) end
  return transfer, customer
end

handlers["customers.transfers.get"] = function(self)
  local transfer, customer = find(self)
  return 200, shape(self, customer, transfer)
end

-- Offering ------------------------------------------------------------------------------------------------------------

local function line_of(id, subscription, addons)
  return {
    id = id,
    number = subscription.number,
    subscription_id = subscription.id:upper(),
    offer = subscription.offer,
    name = subscription.nickname,
    quantity = subscription.quantity,
    cycle = subscription.billing_cycle,
    addons = addons,
  }
end

local function read_line(self, customer, given, all)
  if type(given) ~= "table" then fail.bad_request("lineItems must be a list of objects.") end
  local id = required(given, "subscriptionId")
  local subscription = self.world:subscription(customer, id)
  if not subscription then fail.bad_request("The subscription %s was not found.", id) end
  if subscription.parent then fail.bad_request("The add-on %s moves with its base subscription.", id) end
  local reason = obstacle(self.world, customer, subscription)
  if reason then fail.bad_request("%s", reason) end
  local addons = {}
  for _, other in ipairs(all) do
    if other.parent == subscription.number and other.status ~= "deleted" then
      addons[#addons + 1] = line_of(0, other, {})
    end
  end
  return line_of(0, subscription, addons) -- the ids are no numbers to tell lines apart by
end

local function read_lines(self, customer, body)
  local all, lines, seen = self.world:subscriptions(customer), {}, {}
  for position, given in ipairs(member(body, "lineItems", "table") or {}) do
    local line = read_line(self, customer, given, all)
    if seen[line.number] then fail.bad_request("The subscription %s is there twice.", line.subscription_id) end
    seen[line.number], lines[position] = true, line
  end
  if not lines[1] then fail.bad_request("A transfer needs at least one line item.") end
  return lines
end

local function note(self, customer, transfer)
  journal.note(self, {
    customer = customer,
    resource = "transfer",
    operation = "update_transfer",
    data = { { key = "TransferId", value = transfer.id }, { key = "Status", value = transfer.status } },
  })
end

-- The partner with whom there can be transfers: the other one, and this partner's resellers.
local function find_partner(world, id)
  if id:lower() == transfers.other.id then return transfers.other end
  for _, reseller in ipairs(world.resellers) do
    if reseller.id == id:lower() then return reseller end
  end
  fail.bad_request("The partner %s was not found.", id)
end

handlers["customers.transfers.create"] = function(self)
  local world, body, customer = self.world, self:body(), self:customer()
  if required(body, "sourcePartnerTenantId"):lower() ~= world.partner.tenant then
    fail.forbidden("Only the partner who has the subscriptions can transfer them.")
  end
  local transfer = transfers.offer(world, customer, {
    created = self.now,
    modified = self.now,
    user = self.token.user or self.token.application,
    source = { id = world.partner.tenant, name = world.partner.name },
    target = find_partner(world, required(body, "targetPartnerTenantId")),
    lines = read_lines(self, customer, body),
  })
  note(self, customer, transfer)
  return 201, shape(self, customer, transfer)
end

handlers["customers.transfers.withdraw"] = function(self)
  local transfer, customer = find(self)
  if not transfer.accepted_at then fail.forbidden("Only the partner who created the transfer can withdraw it.") end
  if transfer.status ~= "Active" then fail.conflict(800040, "The transfer is %s.", transfer.status) end
  transfers.withdraw(self.world, customer, transfer)
  note(self, customer, transfer)
  return 204
end

-- Taking over -----------------------------------------------------------------------------------------------------

local function find_incoming(self)
  local transfer, customer = find(self)
  if transfer.accepted_at then fail.forbidden("Only the partner who is to have the subscriptions can do this.") end
  if transfer.status ~= "Active" then fail.conflict(800040, "The transfer is %s.", transfer.status) end
  return transfer, customer
end

local function take_over(self, customer, line)
  local order, value = purchase.order(self, customer, { {
    offer = line.offer,
    quantity = line.quantity,
    name = line.name,
    term = line.offer.terms[#line.offer.terms],
    partner_mpn = line.partner_mpn,
  } }, line.cycle)
  line.status, line.order_id = "Complete", order.id
  return value
end

local unsynchronized = "Subscription SyncState must be SyncComplete for the Subscription to be a source in a "
  .. "Subscription Ownership Transfer. Subscription: %s, current state: None."

local function turn_away(line)
  line.status, line.error = "Failed", unsynchronized:format(line.subscription_id:lower())
  local failed = line_shape(line)
  failed.entitlementId, failed.sourceSubscriptionId = line.subscription_id, line.subscription_id
  return {
    transferGroupId = line.group,
    lineItems = array({ failed }),
    code = 900103,
    description = line.error,
    attributes = { objectType = "TransferError" },
  }
end

handlers["customers.transfers.accept"] = function(self)
  local transfer, customer = find_incoming(self)
  local orders, errors = {}, {}
  for position, line in ipairs(transfer.lines) do
    line.group = tostring(position - 1)
    if line.fails then
      errors[#errors + 1] = turn_away(line)
    else
      orders[#orders + 1] = take_over(self, customer, line)
    end
  end
  transfer.status = errors[1] and "PartiallyComplete" or "Complete"
  transfer.modified = self.now
  note(self, customer, transfer)
  return 200, {
    orders = array(orders),
    transferErrors = errors[1] and array(errors) or nil,
    attributes = { objectType = "TransferSubmitResult" },
  }
end

handlers["customers.transfers.reject"] = function(self)
  local body = self:body()
  local transfer, customer = find_incoming(self)
  local status = required(body, "status")
  if status:lower() ~= "reject" then fail.bad_request("A transfer cannot be changed to the status %s.", status) end
  transfer.status, transfer.modified = "Reject", self.now
  transfer.user = self.token.user or self.token.application
  note(self, customer, transfer)
  return 200, shape(self, customer, transfer)
end

return handlers
