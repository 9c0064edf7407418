-- The partner's own account: its profiles, its people and their roles, and the codes that Microsoft gave it. Who the
-- partner is stands in world.lua. Profiles are kept as the JSON that is shown of them.

local drawer = require "partnercenter.simulator.drawer"
local ids = require "partnercenter.simulator.ids"

local account = {}

local function address()
  return {
    country = "US", city = "Redmond", state = "WA", addressLine1 = "4 Roastery Road", addressLine2 = "",
    postalCode = "98052", firstName = "Ottoline", lastName = "Fairbrother", phoneNumber = "+1 425 555 0100",
  }
end

local function contact(partner)
  return {
    firstName = "Ottoline", lastName = "Fairbrother", email = "billing@" .. partner.domain,
    phoneNumber = "+1 425 555 0100",
  }
end

local made = {}

function made.organization(partner)
  return {
    id = partner.tenant, companyName = partner.name, defaultAddress = address(), tenantId = partner.tenant,
    domain = partner.domain, email = "contact@" .. partner.domain, language = "en", culture = "en-US",
    profileType = "OrganizationProfile",
  }
end

function made.billing(partner)
  return {
    companyName = partner.name, address = address(), primaryContact = contact(partner), purchaseOrderNumber = "",
    taxId = "98-7654321", billingCurrency = "USD", profileType = "BillingProfile",
  }
end

function made.legal_business(partner)
  local approver = address()
  approver.firstName, approver.lastName, approver.phoneNumber = nil, nil, nil
  return {
    companyName = partner.name, address = address(), primaryContact = contact(partner),
    companyApproverAddress = approver, companyApproverEmail = "approver@" .. partner.domain,
    vettingStatus = "authorized", vettingSubStatus = "none", profileType = "LegalBusinessProfile",
  }
end

function made.support(partner)
  return {
    email = "help@" .. partner.domain, telephone = "4255550199", website = "support.fourthcoffee.example",
    profileType = "support_profile",
  }
end

--- One of the partner's profiles, as it is now.
---@param world table
---@param kind "organization"|"billing"|"legal_business"|"support"
---@return { id: string, version: integer, fields: table }
function account.profile(world, kind)
  local profiles = drawer.of(world, "partner_profiles")
  return profiles[kind] or { id = kind, version = 1, fields = made[kind](world.partner) }
end

--- Replaces a profile.
---@param world table
---@param kind string
---@param fields table
---@return table profile
function account.keep_profile(world, kind, fields)
  local profile = { id = kind, version = account.profile(world, kind).version + 1, fields = fields }
  drawer.of(world, "partner_profiles")[kind] = profile
  return profile
end

-- People ------------------------------------------------------------------------------------------------------------

--- The roles that they can have.
account.roles = {
  { id = "a0000001-0000-4c17-89d2-0000000000e1", name = "Global admin" },
  { id = "a0000002-0000-4c17-89d2-0000000000e2", name = "Admin agent" },
  { id = "a0000003-0000-4c17-89d2-0000000000e3", name = "Sales agent" },
  { id = "a0000004-0000-4c17-89d2-0000000000e4", name = "Helpdesk agent" },
  { id = "a0000005-0000-4c17-89d2-0000000000e5", name = "Billing admin" },
}

local people = {
  { name = "operator", display = "Operator", mfa = true, roles = { 1, 2 } },
  { name = "priya.hallqvist", display = "Priya Hallqvist", mfa = true, roles = { 2, 5 } },
  { name = "quentin.sorlie", display = "Quentin Sørlie", mfa = false, roles = { 3 } },
  { name = "dagny.umbersley", display = "Dagny Umbersley", mfa = false, roles = { 4 } },
}

--- The partner's own users.
---@param world table
---@return { id: string, principal_name: string, display_name: string, mfa: boolean, roles: integer[] }[]
function account.people(world)
  local list = {}
  for number, person in ipairs(people) do
    list[number] = {
      id = world.seeded.ids.guid(ids.kinds.user, 0, number),
      principal_name = person.name .. "@" .. world.partner.domain,
      display_name = person.display,
      mfa = person.mfa,
      roles = person.roles,
    }
  end
  return list
end

--- The partner's user of this login name.
---@param world table
---@param principal_name string|nil
---@return table person the first one where there is none of that name
function account.person(world, principal_name)
  local list = account.people(world)
  for _, person in ipairs(list) do
    if person.principal_name == principal_name then return person end
  end
  return list[1]
end

-- Codes of the Government Community Cloud ---------------------------------------------------------------------------

local codes = {
  { id = "417005", organization = "", most = 5, used = 1, version = "2024-03-11T09%3A14%3A07.2135846Z" },
  { id = "417882", organization = " Public Sector", most = 3, used = 3, version = "2024-04-02T15%3A40%3A51.90043Z" },
}

--- The codes, and how often each still counts.
---@param world table
---@return { id: string, organization: string, most: integer, left: integer, version: string }[]
function account.validation_codes(world)
  local used = drawer.of(world, "used_validation_codes")
  local list = {}
  for number, code in ipairs(codes) do
    list[number] = {
      id = code.id,
      organization = world.partner.name .. code.organization,
      most = code.most,
      left = code.most - code.used - (used[code.id] or 0),
      version = code.version,
    }
  end
  return list
end

--- Uses a code up by one.
---@param world table
---@param id string|nil
---@return string|nil problem why it does not count
function account.use_validation_code(world, id)
  for _, code in ipairs(account.validation_codes(world)) do
    if code.id == id then
      if code.left < 1 then return ("The validation code %s is used up."):format(id) end
      local used = drawer.of(world, "used_validation_codes")
      used[id] = (used[id] or 0) + 1
      return nil
    end
  end
  return ("%s is not a validation code of this partner."):format(tostring(id))
end

return account
