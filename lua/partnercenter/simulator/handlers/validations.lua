-- Checks before something is done: addresses, countries, domains, codes, and the state of a customer's account. The
-- rules for addresses are in postal.lua.

local core = require "partnercenter.core"
local account = require "partnercenter.simulator.account"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local postal = require "partnercenter.simulator.postal"
local request = require "partnercenter.simulator.request"

local member, required = request.member, request.required

local handlers = {}

-- Why an address is not accepted stands as JSON in the description, written by hand for the order of its members.
local function address_error(reason, corrected)
  local quote = core.json.encode
  return ('{"code":"60071","reason":%s,"corrected_address":{"country":%s,"region":%s,"city":%s,"address_line1":%s,'
    .. '"postal_code":%s},"object_type":"AddressValidation","resource_status":"Active"}'):format(quote(reason),
    quote(corrected.country), quote(corrected.region), quote(corrected.city), quote(corrected.address_line1),
    quote(corrected.postal_code))
end

handlers["validations.address.validate"] = function(self)
  local body = self:body()
  local address = {
    addressLine1 = required(body, "AddressLine1"),
    city = required(body, "City"),
    state = member(body, "State", "string"),
    postalCode = required(body, "PostalCode"),
    country = required(body, "Country"),
  }
  if not address.state then fail.bad_request("State is required.") end
  if not address.country:find("^%a%a$") then fail.bad_request("%s is not the code of a country.", address.country) end
  local reason, corrected = postal.problem(address)
  if reason then fail.with(400, 2007, address_error(reason, corrected)) end
  return 200
end

handlers["country_validation_rules.get"] = function(self)
  local code = self.params.country_code
  if not code:find("^%a%a$") then fail.bad_request("%s is not the code of a country.", code) end
  return 200, postal.information(code) or fail.not_found("There are no rules for the country %s.", code)
end

-- Domains -------------------------------------------------------------------------------------------------------------

handlers["domains.exists"] = function(self)
  local world, domain = self.world, self.params.domain:lower()
  return (domain == world.partner.domain or world:domain_taken(domain)) and 200 or 404
end

local federation_needs = {
  "IssuerUri", "LogOffUri", "PassiveLogOnUri", "PreferredAuthenticationProtocol", "PromptLoginBehavior",
  "SigningCertificate",
}

local function one_of(given, name, known)
  local text = required(given, name)
  local value = known[text:lower()]
  if not value then fail.bad_request("%s is not a value of %s.", text, name) end
  return value
end

handlers["customers.verified_domain.create"] = function(self)
  local world, customer, body = self.world, self:customer(), self:body()
  local name = required(body, "VerifiedDomainName")
  local given = member(body, "Domain", "table")
  if not given then fail.bad_request("Domain is required.") end
  if not name:find("^[%w-]+%.[%w.-]+%w$") then fail.bad_request("%s is not a domain name.", name) end
  if required(given, "Name"):lower() ~= name:lower() then fail.bad_request("Domain.Name is another domain.") end
  local kind = one_of(given, "AuthenticationType", { managed = "managed", federated = "federated" })
  local status = one_of(given, "Status",
    { unverified = "unverified", verified = "verified", pendingdeletion = "pending_deletion" })
  one_of(given, "VerificationMethod", { none = "none", dnsrecord = "dns_record", email = "email" })
  local capability = required(given, "Capability"):lower()
  local settings = member(body, "DomainFederationSettings", "table")
  if kind == "federated" then
    if not settings then fail.bad_request("DomainFederationSettings are required for a federated domain.") end
    for _, needed in ipairs(federation_needs) do required(settings, needed) end
  end
  if world:domain_taken(name) then fail.conflict(600021, "The domain %s is in use already.", name) end
  world.domains[name:lower()] = true
  customer.custom_domains = customer.custom_domains or {}
  table.insert(customer.custom_domains, name)
  world:keep("customer", customer)
  return 201, {
    authenticationType = kind,
    capability = capability,
    isDefault = member(given, "IsDefault", "boolean") or false,
    isInitial = member(given, "IsInitial", "boolean") or false,
    name = name,
    rootDomain = member(given, "RootDomain", "string"),
    status = status,
    verificationMethod = "dns_record",
  }
end

-- Codes and checks ----------------------------------------------------------------------------------------------------

handlers["customers.all.validations.list"] = function(self)
  local items = {}
  for position, code in ipairs(account.validation_codes(self.world)) do
    items[position] = {
      partnerId = self.world.partner.tenant,
      organizationName = code.organization,
      validationId = code.id,
      maxCreates = code.most,
      remainingCreates = code.left,
      eTag = ("W/\"datetime'%s'\""):format(code.version),
    }
  end
  return 200, core.json.array(items)
end

-- Seeded customers were checked when they came; one who was created is allowed at once, so that it may buy.
handlers["customers.validation_status.get"] = function(self)
  local customer = self:customer()
  local type = self:parameter("type")
  if not type then fail.bad_request("type is required.") end
  if type:lower() ~= "account" then fail.bad_request("There is no validation type %s.", type) end
  return 200, { type = "account", status = "Allowed", lastUpdateDateTime = dates.plain(customer.created) }
end

return handlers
