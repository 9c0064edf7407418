-- Customers: lists by page and by filter, creation, profiles, the end of a relationship.
-- A handler gets a request (request.lua) and returns status, body and further headers; it refuses through fail.lua.

local core = require "partnercenter.core"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local paging = require "partnercenter.simulator.paging"
local postal = require "partnercenter.simulator.postal"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required

local handlers = {}

local MAXIMUM_SIZE = 500

local filters = {
  companyname = { "starts_with" },
  domain = { "starts_with" },
  indirectreseller = { "starts_with" },
  indirectcloudsolutionprovider = { "starts_with" },
}

-- What a filter lets pass: a function of what a page knows about a customer.
local function passes(world, filter)
  if not filter then return nil end
  local wanted = filter.value:lower()
  local length = #wanted
  if filter.field == "companyname" then
    return function(_, name) return name:sub(1, length):lower() == wanted end
  elseif filter.field == "domain" then
    return function(_, _, domain) return domain:sub(1, length):lower() == wanted end
  end
  return function(index)
    local reseller = world:customer(index).reseller
    return reseller ~= nil and world.resellers[reseller].id:sub(1, length) == wanted
  end
end

local REMEMBERED = 10000

-- One page without a filter. The first customers are looked at most, and as long as they are those of the seed their
-- texts stay the same.
local function plain_page(world, position, size)
  local kept, heading, customer_item = world.kept.customer, world.seeded.heading, shapes.customer_item
  local items, count, known = {}, 0, world.seeded.items
  for index = position, world.customer_count do
    local record = kept[index]
    if not (record and record.removed) then
      if count == size then return items, index end
      count = count + 1
      local text = not record and known[index]
      if not text then
        if record then
          text = customer_item(record.id, record.name, record.domain, record)
        else
          text = customer_item(heading(index))
          if index <= REMEMBERED then known[index] = text end
        end
      end
      items[count] = text
    end
  end
  return items, nil
end

-- One page: the items as text, and the index that the next page begins with.
local function page(world, position, size, filter)
  local is_wanted = passes(world, filter)
  if not is_wanted then return plain_page(world, position, size) end
  local items, count = {}, 0
  local next_position = world:each_heading(position, function(index, id, name, domain, record)
    if not is_wanted(index, name, domain) then return false end
    if count == size then return true end
    count = count + 1
    items[count] = shapes.customer_item(id, name, domain, record)
    return false
  end)
  return items, next_position
end

-- How many there are altogether, for those who switch page_totals off.
local function total(world, filter)
  local is_wanted, count = passes(world, filter), 0
  world:each_heading(1, function(index, _, name, domain)
    if not is_wanted or is_wanted(index, name, domain) then count = count + 1 end
  end)
  return count
end

handlers["customers.list"] = function(self)
  local world = self.world
  local filter = paging.filter(self, filters)
  local size, position = paging.size(self, MAXIMUM_SIZE), 1
  local token = paging.continuation(self)
  if token then
    local extra
    position, size, extra = paging.resume(world, "customers", token)
    if extra ~= "" then filter = paging.parse_filter(extra, filters) end
  end
  if filter and filter.field:find("^indirect") then self:needs_user() end
  local items, next_position = page(world, position, size, filter)
  local path = (self.irregular.versioned_links and not filter and "/v1" or "") .. "/customers?size=" .. size
  if filter then path = path .. "&filter=" .. core.url.encode(filter.text) end
  local links = { self = shapes.link(path) }
  if next_position then
    links.next = paging.next_link(path .. "&seekOperation=Next",
      paging.token(world, "customers", next_position, size, filter and filter.text))
  end
  return 200, shapes.customer_page(items, links, self.irregular.page_totals and #items or total(world, filter))
end

handlers["customers.get"] = function(self)
  return 200, shapes.customer(self.world, self:customer())
end

local function read_address(given)
  return {
    country = required(given, "Country"):upper(),
    city = required(given, "City"),
    state = member(given, "State", "string"),
    addressLine1 = required(given, "AddressLine1"),
    addressLine2 = member(given, "AddressLine2", "string"),
    postalCode = member(given, "PostalCode", "string"),
    firstName = member(given, "FirstName", "string"),
    lastName = member(given, "LastName", "string"),
    phoneNumber = member(given, "PhoneNumber", "string") or "",
  }
end

-- A new customer's address has to be one that its country knows.
local function check_address(address)
  if not postal.information(address.country) then fail.bad_request("There is no country %s.", address.country) end
  local reason = postal.problem({
    country = address.country,
    state = address.state or "",
    city = address.city,
    addressLine1 = address.addressLine1,
    postalCode = address.postalCode or "",
  })
  if reason then fail.with(400, 2007, reason) end
end

-- Cultures are written like "en-US", however they came.
local function read_culture(text)
  local language, country = text:match("^(%a%a)%-(%a%a)$")
  if not language then fail.bad_request("%s is not a culture.", text) end
  return language:lower() .. "-" .. country:upper()
end

local function read_billing_profile(given)
  local address = member(given, "DefaultAddress", "table")
  if not address then fail.bad_request("DefaultAddress is required.") end
  local email = required(given, "Email")
  if not email:find("^[^@%s]+@[^@%s]+$") then fail.bad_request("%s is not an e-mail address.", email) end
  address = read_address(address)
  return {
    email = email,
    culture = read_culture(required(given, "Culture")),
    language = required(given, "Language"),
    name = required(given, "CompanyName"),
    address = address,
    first_name = member(given, "FirstName", "string") or address.firstName,
    last_name = member(given, "LastName", "string") or address.lastName,
  }
end

local function find_reseller(world, id)
  for number, reseller in ipairs(world.resellers) do
    if reseller.id == id:lower() or tostring(reseller.mpn_id) == id then return number end
  end
  fail.bad_request("%s is not an indirect reseller of this partner.", id)
end

handlers["customers.create"] = function(self)
  local world, body = self.world, self:body()
  local billing, company = member(body, "BillingProfile", "table"), member(body, "CompanyProfile", "table")
  if not billing then fail.bad_request("BillingProfile is required.") end
  if not company then fail.bad_request("CompanyProfile is required.") end
  local domain = required(company, "Domain")
  if not domain:find("^[%w-]+%.[%w.-]+%w$") then fail.bad_request("%s is not a domain name.", domain) end
  local fields = read_billing_profile(billing)
  check_address(fields.address)
  local associated = member(body, "AssociatedPartnerId", "string")
  if associated then
    self:needs_user()
    fields.reseller = find_reseller(world, associated)
  end
  if world:domain_taken(domain) then fail.conflict(600021, "The domain %s is in use already.", domain) end
  fields.domain = domain
  fields.relationship = "reseller"
  fields.country = world:country(fields.address.country)
  local customer = world:add_customer(fields)
  local answer = shapes.customer(world, customer)
  journal.note(self, {
    customer = customer,
    resource = "customer",
    operation = "add_customer",
    value = answer,
    data = { { key = "CustomerId", value = customer.id }, { key = "Domain", value = domain } },
  })
  answer.userCredentials = { userName = "admin", password = "Simulated-" .. customer.id:sub(1, 8) }
  return 201, answer
end

local function refuse_active(world, customer, what)
  for _, subscription in ipairs(world:subscriptions(customer)) do
    if subscription.status == "active" then
      fail.conflict(600041, "%s while the subscription %s is active.", what, subscription.id)
    end
  end
end

-- Reservations have to be given back before.
local function refuse_reserved(world, customer)
  for _, order in ipairs(world:orders(customer)) do
    for _, line in ipairs(order.lines) do
      if line.offer.reservation and line.quantity > 0 and order.status ~= "cancelled" then
        fail.conflict(600041, "The relationship cannot end while the reservation of order %s is not cancelled.",
          order.id)
      end
    end
  end
end

handlers["customers.remove_relationship"] = function(self)
  local world, customer = self.world, self:customer()
  if required(self:body(), "relationshipToPartner"):lower() ~= "none" then
    fail.bad_request("relationshipToPartner can only be changed to none.")
  end
  refuse_active(world, customer, "The relationship cannot end")
  refuse_reserved(world, customer)
  customer.removed = true
  world:keep("customer", customer)
  journal.note(self, {
    customer = customer,
    resource = "customer",
    operation = "remove_partner_customer_relationship",
    data = { { key = "CustomerId", value = customer.id } },
  })
  return 200, shapes.former_customer(self.irregular)
end

handlers["customers.delete"] = function(self)
  local world, customer = self.world, self:customer()
  for _, order in ipairs(world:orders(customer)) do
    local is_reservation = false
    for _, line in ipairs(order.lines) do
      is_reservation = is_reservation or line.offer.kind == "one_time"
    end
    if is_reservation and order.status ~= "cancelled" then
      fail.conflict(600042, "The customer cannot be deleted while the order %s is not cancelled.", order.id)
    end
  end
  customer.removed = true
  world:keep("customer", customer)
  world.domains[customer.domain:lower()] = nil
  for _, domain in ipairs(customer.custom_domains or {}) do
    world.domains[domain:lower()] = nil
  end
  journal.note(self, { customer = customer, resource = "customer", operation = "delete_customer" })
  return 204
end

handlers["customers.profiles.company.get"] = function(self)
  local customer = self:customer()
  local profile = shapes.company_profile(customer)
  local address = customer.address
  profile.address = {
    country = address.country,
    region = address.state,
    city = address.city,
    addressLine1 = address.addressLine1,
    postalCode = address.postalCode,
  }
  profile.email = customer.email
  return 200, profile
end

handlers["customers.profiles.billing.get"] = function(self)
  return 200, shapes.billing_profile(self.world, self:customer())
end

handlers["customers.profiles.billing.update"] = function(self)
  local world, customer, body = self.world, self:customer(), self:body()
  self:check_etag(customer, body)
  for name, value in pairs(read_billing_profile(body)) do
    customer[name] = value
  end
  customer.country = world:country(customer.address.country)
  world:keep("customer", customer)
  local profile = shapes.billing_profile(world, customer)
  journal.note(self, {
    customer = customer,
    resource = "customer",
    operation = "update_customer_billing_profile",
    value = profile,
  })
  return 200, profile
end

return handlers
