-- The partner's own profiles, and MPN ids of partners. The data are in account.lua.

local core = require "partnercenter.core"
local account = require "partnercenter.simulator.account"
local fail = require "partnercenter.simulator.fail"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required

local handlers = {}

local object_types = {
  organization = "OrganizationProfile", billing = "BillingProfile", legal_business = "LegalBusinessProfile",
  support = "PartnerSupportProfile",
}
local has_etag = { organization = true, billing = true }
local uris = {
  organization = "/profiles/organization", billing = "/profiles/billing", legal_business = "/profiles/legalbusiness",
  support = "/profiles/support",
}

local function shape(self, kind)
  local profile = account.profile(self.world, kind)
  local uri = uris[kind]
  if kind == "support" and self.irregular.versioned_links then uri = "/v1" .. uri end
  local shown = {
    links = { self = shapes.link(uri) },
    attributes = { etag = has_etag[kind] and shapes.etag(profile) or nil, objectType = object_types[kind] },
  }
  for name, value in pairs(profile.fields) do shown[name] = value end
  return shown
end

-- What can be changed of each profile; the rest stays as it was.
local texts = {
  organization = { "companyName", "domain", "email", "language", "culture" },
  billing = { "companyName", "purchaseOrderNumber", "taxId", "billingCurrency" },
  legal_business = { "companyName", "companyApproverEmail" },
  support = { "email", "telephone", "website" },
}
local objects = {
  organization = { defaultAddress = true }, billing = { address = true, primaryContact = true },
  legal_business = { address = true, primaryContact = true, companyApproverAddress = true }, support = {},
}
local needed = {
  organization = { "companyName" }, billing = { "companyName" }, legal_business = { "companyName" },
  support = { "email", "telephone", "website" },
}
local parts = {
  "country", "region", "city", "state", "addressLine1", "addressLine2", "postalCode", "firstName", "lastName",
  "phoneNumber", "email",
}

-- An address or a contact.
local function read_object(given, is_address)
  if is_address then
    for _, name in ipairs { "country", "city", "addressLine1" } do required(given, name) end
  end
  local object = {}
  for _, name in ipairs(parts) do object[name] = member(given, name, "string") end
  return object
end

local function update(self, kind)
  local body = self:body()
  local profile = account.profile(self.world, kind)
  if has_etag[kind] then self:check_etag(profile, body) end
  for _, name in ipairs(needed[kind]) do required(body, name) end
  local fields = {}
  for name, value in pairs(profile.fields) do fields[name] = value end
  for _, name in ipairs(texts[kind]) do
    fields[name] = member(body, name, "string") or ""
  end
  for name in pairs(objects[kind]) do
    local given = member(body, name, "table")
    local is_address = name:lower():find("address", 1, true) ~= nil
    if is_address and not given then fail.bad_request("%s is required.", name) end
    fields[name] = given and read_object(given, is_address) or nil
  end
  account.keep_profile(self.world, kind, fields)
  return shape(self, kind)
end

local function pascal(value)
  if type(value) ~= "table" or core.json.is_array(value) then return value end
  local changed = {}
  for name, content in pairs(value) do
    changed[name:sub(1, 1):upper() .. name:sub(2)] = pascal(content)
  end
  return changed
end

for kind in pairs(object_types) do
  handlers["profiles." .. kind .. ".get"] = function(self) return 200, shape(self, kind) end
  handlers["profiles." .. kind .. ".update"] = function(self) return 200, update(self, kind) end
end

handlers["profiles.legal_business.update"] = function(self)
  self:needs_user()
  return 200, update(self, "legal_business")
end

handlers["profiles.support.update_by_route"] = handlers["profiles.support.update"]

-- The answer to this one change is in PascalCase, with null where there is nothing.
handlers["profiles.billing.update"] = function(self)
  local shown = update(self, "billing")
  if not self.irregular.pascal_case then return 200, shown end
  shown.profileType = nil
  for _, name in ipairs { "region", "addressLine2", "firstName", "lastName", "phoneNumber" } do
    if shown.address[name] == nil then
      local address = {}
      for key, value in pairs(shown.address) do address[key] = value end
      address[name] = core.json.null
      shown.address = address
    end
  end
  return 200, pascal(shown)
end

-- MPN ids -------------------------------------------------------------------------------------------------------------

handlers["profiles.mpn.get"] = function(self)
  local world = self.world
  local wanted = self:parameter("mpnId")
  if wanted and not wanted:find("^%d+$") then fail.bad_request("MPN Id must be numeric.") end
  local found = not wanted or wanted == tostring(world.partner.mpn_id)
  local name = world.partner.name
  for _, reseller in ipairs(world.resellers) do
    if wanted and tostring(reseller.mpn_id) == wanted then found, name = true, reseller.name end
  end
  if not found then
    fail.with(404, 3000, ("Partner Organization with partner_id %s could not be found"):format(wanted))
  end
  return 200, {
    mpnId = wanted or tostring(world.partner.mpn_id),
    partnerName = name,
    profileType = "MpnProfile",
    links = { self = shapes.link("/profiles/mpn") },
    attributes = { objectType = "MpnProfile" },
  }
end

return handlers
