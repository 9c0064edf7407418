-- User accounts of a customer: reading, creating, changing, deleting and bringing back, their roles and licenses.
-- A handler gets a request (request.lua) and returns status, body and further headers.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local directory = require "partnercenter.simulator.directory"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local paging = require "partnercenter.simulator.paging"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

local MAXIMUM_SIZE = 500

local filters = { userstate = { "equals" } }

-- The active accounts, or with the filter for UserState the deleted ones: one route.
handlers["customers.users.list"] = function(self)
  local world, customer = self.world, self:customer()
  local filter = paging.filter(self, filters)
  local state = filter and filter.value:lower() or "active"
  local size = paging.size(self, MAXIMUM_SIZE)
  local scope, position = "users of " .. customer.id, 1
  local token = paging.continuation(self)
  if token then position, size, state = paging.resume(world, scope, token) end
  local items, next_position, total = {}, nil, 0
  for number, user in ipairs(world:users(customer)) do
    if user.state == state then
      total = total + 1
      if number >= position and #items < size then
        items[#items + 1] = shapes.user(customer, user)
      elseif number >= position then
        next_position = next_position or number
      end
    end
  end
  local uri = ("/customers/%s/users"):format(customer.id)
  if filter then uri = uri .. "?size=" .. size .. "&filter=" .. core.url.encode(filter.text) end
  local links = { self = shapes.link(uri) }
  if next_position then
    links.next = paging.next_link(("/customers/%s/users?size=%d&seekOperation=Next"):format(customer.id, size),
      paging.token(world, scope, next_position, size, state))
  end
  return 200, shapes.collection(items, links, not self.irregular.page_totals and total or nil)
end

handlers["customers.users.get"] = function(self)
  local user, customer = self:user()
  return 200, shapes.user(customer, user)
end

local function note(self, customer, user, operation, data)
  data = data or {}
  table.insert(data, 1, { key = "CustomerUserId", value = user.id })
  journal.note(self, { customer = customer, resource = "customer_user", operation = operation, data = data })
end

-- The part of a login name behind the @ has to be one of the customer's domains, and nobody else may have the name.
local function check_principal(world, customer, name, own)
  local domain = name:match("^[^@%s]+@([^@%s]+)$")
  if not domain then fail.bad_request("%s is not a user principal name.", name) end
  local is_own = domain:lower() == customer.domain:lower()
  for _, other in ipairs(customer.custom_domains or {}) do
    is_own = is_own or domain:lower() == other:lower()
  end
  if not is_own then
    fail.bad_request("%s is not a domain of the customer.", domain)
  end
  for _, user in ipairs(world:users(customer)) do
    if user ~= own and user.id ~= (own and own.id) and user.principal_name:lower() == name:lower() then
      fail.conflict(600051, "There is a user %s already.", name)
    end
  end
end

local function check_location(code)
  if code and not code:find("^%a%a$") then fail.bad_request("%s is not the code of a country.", code) end
end

local function read_password(body)
  local profile = member(body, "passwordProfile", "table")
  if not profile then return nil end
  local password = required(profile, "password")
  if #password < 8 then fail.bad_request("The password is too short.") end
  return { password = password, forceChangePassword = member(profile, "forceChangePassword", "boolean") or false }
end

handlers["customers.users.create"] = function(self)
  local world, body, customer = self.world, self:body(), self:customer()
  local principal_name = required(body, "userPrincipalName")
  local display_name = required(body, "displayName")
  local location = member(body, "usageLocation", "string")
  check_principal(world, customer, principal_name, nil)
  check_location(location)
  local password = read_password(body)
  if not password then fail.bad_request("passwordProfile is required.") end
  local user = world:add_user(customer, {
    principal_name = principal_name,
    display_name = display_name,
    first_name = member(body, "firstName", "string"),
    last_name = member(body, "lastName", "string"),
    usage_location = location,
    immutable_id = member(body, "immutableId", "string"),
    phone = member(body, "phoneNumber", "string"),
  })
  note(self, customer, user, "create_customer_user")
  local answer = shapes.user(customer, user)
  answer.passwordProfile = password
  return 200, answer
end

local function restore(user)
  if user.state == "active" then return false end
  user.state, user.deleted = "active", nil
  return true
end

-- Changing, restoring and giving a new password share one route; only what is sent changes.
local function change_user(self)
  local world, body = self.world, self:body()
  local user, customer = self:user()
  local state = member(body, "state", "string")
  if state and state:lower() ~= "active" and state:lower() ~= user.state then
    fail.bad_request("An account is made inactive by deleting it.")
  end
  local principal_name = member(body, "userPrincipalName", "string")
  if principal_name then check_principal(world, customer, principal_name, user) end
  local location = member(body, "usageLocation", "string")
  check_location(location)
  local password = read_password(body)
  if user.state == "inactive" and not state then fail.not_found("The user %s is deleted.", user.id) end
  local operation = "update_customer_user"
  if state and restore(user) then operation = "restore_customer_user" end
  if password then operation = "reset_customer_user_password" end
  user.principal_name = principal_name or user.principal_name
  user.usage_location = location or user.usage_location
  user.first_name = member(body, "firstName", "string") or user.first_name
  user.last_name = member(body, "lastName", "string") or user.last_name
  user.display_name = member(body, "displayName", "string") or user.display_name
  user.immutable_id = member(body, "immutableId", "string") or user.immutable_id
  world:keep("user", user)
  note(self, customer, user, operation)
  local answer = shapes.user(customer, user)
  answer.passwordProfile = password
  if operation == "restore_customer_user" and self.irregular.pascal_case then
    answer.attributes = { ObjectType = "CustomerUser" }
  end
  return 200, answer
end

handlers["customers.users.update"] = change_user
handlers["customers.users.reset_password_by_route"] = change_user

handlers["customers.users.delete"] = function(self)
  local user, customer = self:user()
  if user.state == "inactive" then fail.not_found("The user %s is deleted already.", user.id) end
  user.state, user.deleted, user.licenses = "inactive", self.now, {}
  self.world:keep("user", user)
  note(self, customer, user, "delete_customer_user")
  return 204
end

handlers["customers.users.directory_roles.list"] = function(self)
  local user = self:user()
  local held, items = directory.roles_of(user), {}
  for _, role in ipairs(directory.roles) do
    if held[role.id] then
      items[#items + 1] = { id = role.id, name = role.name, attributes = { objectType = "DirectoryRole" } }
    end
  end
  return 200, shapes.collection(items)
end

-- Licenses ------------------------------------------------------------------------------------------------------------

handlers["customers.users.licenses.list"] = function(self)
  local user = self:user()
  local groups = {}
  for _, group in ipairs(self:parameters("licenseGroupIds")) do
    group = group:lower()
    if group ~= "group1" and group ~= "group2" then fail.bad_request("There is no license group %s.", group) end
    groups[group] = true
  end
  if not next(groups) then groups.group1 = true end
  local items = {}
  for _, sku_id in ipairs(user.licenses) do
    local offer = catalog.find_sku(sku_id)
    if groups[offer.sku.group] then items[#items + 1] = shapes.license(offer) end
  end
  return 200, shapes.collection(items)
end

local function read_skus(world, customer, list, get)
  local skus, group = {}, nil
  for _, given in ipairs(list or {}) do
    local sku_id = get(given):lower()
    local offer = catalog.find_sku(sku_id)
    if not offer or world:seats(customer, sku_id) == 0 then
      fail.bad_request("The customer has no subscription with the license %s.", sku_id)
    end
    if group and group ~= offer.sku.group then
      fail.bad_request("Licenses of different license groups cannot be assigned together.")
    end
    group = offer.sku.group
    skus[#skus + 1] = sku_id
  end
  return skus
end

local function position_of(list, value)
  for position, other in ipairs(list) do
    if other == value then return position end
  end
  return nil
end

local function check_seat(world, customer, sku_id)
  local owned, used = world:seats(customer, sku_id)
  if used < owned then return end
  fail.with(400, 60012, "There are no licenses left to assign. Buy more, then try again.", {
    ("LicenseQuotaExceededException : no license of SKU %s is left for account %s."):format(sku_id, customer.id),
  })
end

handlers["customers.users.license_updates.create"] = function(self)
  local world, body = self.world, self:body()
  local user, customer = self:user()
  if user.state ~= "active" then fail.not_found("The user %s is deleted.", user.id) end
  local to_assign = member(body, "licensesToAssign", "table")
  local assigned = read_skus(world, customer, to_assign, function(given)
    return required(type(given) == "table" and given or {}, "skuId")
  end)
  local removed = member(body, "licensesToRemove", "table") or {}
  if not user.usage_location and assigned[1] then
    fail.bad_request("The user needs a usageLocation before a license can be assigned.")
  end
  local licenses = table.move(user.licenses, 1, #user.licenses, 1, {})
  for _, sku_id in ipairs(removed) do
    local position = type(sku_id) == "string" and position_of(licenses, sku_id:lower())
    if not position then fail.bad_request("The user does not have the license %s.", tostring(sku_id)) end
    table.remove(licenses, position)
  end
  for _, sku_id in ipairs(assigned) do
    if not position_of(licenses, sku_id) then
      check_seat(world, customer, sku_id)
      licenses[#licenses + 1] = sku_id
    end
  end
  user.licenses = licenses
  world:keep("user", user)
  local answer = { licenseWarnings = array({}), attributes = { objectType = "LicenseUpdate" } }
  local data = {}
  for position, sku_id in ipairs(assigned) do
    answer.licensesToAssign = answer.licensesToAssign or array({})
    answer.licensesToAssign[position] = { skuId = sku_id }
    data[#data + 1] = { key = "AddedLicenseSkuId", value = sku_id }
  end
  if removed[1] then answer.licensesToRemove = array(table.move(removed, 1, #removed, 1, {})) end
  journal.note(self, {
    customer = customer,
    resource = "license",
    operation = "update_customer_user_licenses",
    value = answer,
    data = table.move(data, 1, #data, 2, { { key = "CustomerUserId", value = user.id } }),
  })
  return 201, answer
end

return handlers
