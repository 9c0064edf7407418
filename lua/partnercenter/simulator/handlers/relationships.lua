-- Relationships with resellers and with those who may become customers.

local fail = require "partnercenter.simulator.fail"
local paging = require "partnercenter.simulator.paging"
local shapes = require "partnercenter.simulator.shapes"

local handlers = {}

local PROVIDER, RESELLER = "isindirectcloudsolutionproviderof", "isindirectresellerof"

local filters = { name = { "equals", "substring", "starts_with" }, mpnid = { "equals" } }

local function relationship(reseller)
  return {
    id = reseller.id,
    name = reseller.name,
    relationshipType = "is_indirect_cloud_solution_provider_of",
    mpnId = tostring(reseller.mpn_id),
    attributes = { objectType = "PartnerRelationship" },
  }
end

local function passes(filter, reseller)
  if not filter then return true end
  local value = filter.value:lower()
  if filter.field == "mpnid" then return tostring(reseller.mpn_id) == value end
  local name = reseller.name:lower()
  if filter.operator == "equals" then return name == value end
  local place = name:find(value, 1, true)
  return place ~= nil and (filter.operator == "substring" or place == 1)
end

-- The partner is an indirect provider, and nobody's reseller.
handlers["relationships.list"] = function(self)
  local type = self:parameter("relationship_type")
  if not type then fail.bad_request("relationship_type is required.") end
  local normal = type:lower():gsub("_", "")
  if normal ~= PROVIDER and normal ~= RESELLER then fail.bad_request("There is no relationship type %s.", type) end
  local filter, items = paging.filter(self, filters), {}
  for _, reseller in ipairs(normal == PROVIDER and self.world.resellers or {}) do
    if passes(filter, reseller) then
      local item = relationship(reseller)
      item.state, item.location = "Active", reseller.location or "US"
      items[#items + 1] = item
    end
  end
  return 200, shapes.collection(items)
end

handlers["customers.relationships.list"] = function(self)
  local reseller = self.world.resellers[self:customer().reseller]
  return 200, shapes.collection { reseller and relationship(reseller) or nil }
end

handlers["customers.relationship_requests.get"] = function(self)
  return 200, {
    url = ("https://admin.example.com/partner/invitation?type=ResellerRelationship&partnerId=%s"):format(
      self.world.partner.tenant),
    attributes = { objectType = "RelationshipRequest" },
  }
end

return handlers
