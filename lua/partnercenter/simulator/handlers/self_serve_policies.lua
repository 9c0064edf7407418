-- Self-serve policies: what customers may buy on the partner's account.

local core = require "partnercenter.core"
local drawer = require "partnercenter.simulator.drawer"
local fail = require "partnercenter.simulator.fail"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required

local handlers = {}

local function policies(self)
  return drawer.of(self.world, "self_serve_policies")
end

local function shape(policy)
  local permissions = {}
  for position, permission in ipairs(policy.permissions) do
    permissions[position] = { resource = permission.resource, action = permission.action }
  end
  return {
    id = policy.id,
    selfServeEntity = { selfServeEntityType = "customer", tenantID = policy.entity },
    grantor = { grantorType = "billToPartner", tenantID = policy.grantor },
    permissions = core.json.array(permissions),
    attributes = { etag = '"' .. shapes.etag(policy) .. '"', objectType = "SelfServePolicy" },
  }
end

local function check_word(given, name, wanted)
  local text = required(given, name)
  if text:lower() ~= wanted:lower() then fail.bad_request("%s is not a value of %s.", text, name) end
  return wanted
end

-- The one who gets, the one who grants, and what.
local function read(self, body)
  local entity, grantor = member(body, "selfServeEntity", "table"), member(body, "grantor", "table")
  if not entity then fail.bad_request("selfServeEntity is required.") end
  if not grantor then fail.bad_request("grantor is required.") end
  check_word(entity, "selfServeEntityType", "customer")
  check_word(grantor, "grantorType", "billToPartner")
  local customer, partner = required(entity, "tenantID"):lower(), required(grantor, "tenantID"):lower()
  local index = self.world:customer_index(customer)
  if not index or not self.world:customer(index) then
    fail.bad_request("%s is not a customer of this partner.", customer)
  end
  if partner ~= self.world.partner.tenant then fail.bad_request("%s is not this partner.", partner) end
  local permissions = {}
  for position, given in ipairs(member(body, "permissions", "table") or {}) do
    if type(given) ~= "table" then fail.bad_request("permissions must be a list of objects.") end
    permissions[position] = {
      resource = check_word(given, "resource", "AzureReservedInstances"),
      action = check_word(given, "action", "Purchase"),
    }
  end
  if not permissions[1] then fail.bad_request("permissions is required.") end
  return { entity = customer, grantor = partner, permissions = permissions }
end

local function find(self, id)
  local grantor, entity = id:match("^([^_]+)_([^_]+)$")
  if not grantor or not core.is_guid(grantor) or not core.is_guid(entity) then
    fail.with(404, 600040, "The self serve policy identifier is incorrect.")
  end
  return policies(self)[id:lower()] or fail.with(404, 600039, "The self serve policy was not found.")
end

handlers["self_serve_policies.list"] = function(self)
  local entity = self:parameter("entity_id")
  if not entity then fail.bad_request("entity_id is required.") end
  local policy = policies(self)[self.world.partner.tenant .. "_" .. entity:lower()]
  return 200, shapes.collection { policy and shape(policy) or nil }
end

handlers["self_serve_policies.get"] = function(self)
  return 200, shape(find(self, self.params.self_serve_policy_id))
end

handlers["self_serve_policies.create"] = function(self)
  local policy = read(self, self:body())
  policy.id = policy.grantor .. "_" .. policy.entity
  if policies(self)[policy.id] then fail.conflict(600041, "The self serve policy exists already.") end
  policy.version = 1
  policies(self)[policy.id] = policy
  return 201, shape(policy)
end

local function update(self, id)
  local body = self:body()
  local policy = find(self, id)
  self:check_etag(policy, body)
  local changed = read(self, body)
  if changed.grantor .. "_" .. changed.entity ~= policy.id then
    fail.bad_request("The policy cannot be changed to be between others.")
  end
  policy.permissions, policy.version = changed.permissions, policy.version + 1
  return 200, shape(policy)
end

handlers["self_serve_policies.update"] = function(self)
  return update(self, required(self:body(), "id"))
end

handlers["self_serve_policies.update_by_id"] = function(self)
  return update(self, self.params.self_serve_policy_id)
end

handlers["self_serve_policies.delete"] = function(self)
  policies(self)[find(self, self.params.self_serve_policy_id).id] = nil
  return 204
end

return handlers
