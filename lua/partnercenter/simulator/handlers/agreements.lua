-- Agreements: what there is, its text, what customers have accepted, what resellers have signed. The data are in
-- accepted.lua and agreement_texts.lua.

local core = require "partnercenter.core"
local accepted = require "partnercenter.simulator.accepted"
local account = require "partnercenter.simulator.account"
local agreement_texts = require "partnercenter.simulator.agreement_texts"
local fail = require "partnercenter.simulator.fail"
local random = require "partnercenter.simulator.random"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"
local types = require "partnercenter.types"

local member, required = request.member, request.required

local handlers = {}

local FOR_LINK = 34 -- what bits are drawn for

-- Whether an agreement is among those that are asked for.
local function wanted_by(self)
  local type = (self:parameter("agreementType") or "MicrosoftCloudAgreement"):lower()
  if type ~= "*" and not accepted.template(type) then fail.bad_request("There is no agreement type %s.", type) end
  return function(template) return type == "*" or template.type:lower() == type end
end

handlers["agreements.list"] = function(self)
  local is_wanted, items = wanted_by(self), {}
  for _, template in ipairs(accepted.templates) do
    if is_wanted(template) then
      items[#items + 1] = {
        templateId = template.id, agreementType = template.type, agreementLink = template.link, versionRank = 0,
      }
    end
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

local is_country

local function check_country(code)
  if not is_country then
    is_country = {}
    for _, country in ipairs(types.enum("AgreementCountry").values) do is_country[country[1]] = true end
  end
  if not is_country[code] then fail.bad_request("%s is not a country that the agreement is available in.", code) end
end

handlers["agreement_templates.document.get"] = function(self)
  local id = self.params.agreement_template_id
  local template = accepted.template("MicrosoftCustomerAgreement")
  if id ~= template.id then fail.not_found("There is no document for the agreement template %s.", id) end
  local country = self:parameter("country") or "US"
  check_country(country)
  local language = agreement_texts.language(country, self:parameter("language"))
  local bits = random.at(self.world.seeded.seed, FOR_LINK, math.floor(self.now * 1e6))
  local address = ("https://agreements.example.com/%s/%s"):format(language, country)
  return 200, {
    displayUri = address .. "/view",
    downloadUri = ("%s/download.docx?until=%d&sig=%016x"):format(address, math.floor(self.now) + 300, bits),
    language = language,
    country = country,
  }
end

handlers["customers.agreements.list"] = function(self)
  local customer = self:customer()
  local is_wanted, items = wanted_by(self), {}
  for _, entry in ipairs(accepted.list(self.world, customer)) do
    if is_wanted(entry.template) then
      items[#items + 1] = {
        primaryContact = entry.contact,
        templateId = entry.template.id,
        dateAgreed = (entry.date:gsub("Z$", ""):gsub("%.%d+$", "")),
        type = entry.template.type,
        agreementLink = entry.template.link,
      }
    end
  end
  local page = shapes.collection(items)
  if self.irregular.short_envelopes then page.attributes = nil end
  return 200, page
end

handlers["customers.agreements.create"] = function(self)
  local world, customer, body = self.world, self:customer(), self:body()
  local given = member(body, "primaryContact", "table")
  if not given then fail.bad_request("primaryContact is required.") end
  local contact = {
    firstName = required(given, "firstName"), lastName = required(given, "lastName"),
    email = required(given, "email"), phoneNumber = member(given, "phoneNumber", "string"),
  }
  local template = accepted.template(required(body, "type"))
  if not template then fail.bad_request("There is no agreement type %s.", body.type) end
  if required(body, "templateId") ~= template.id then
    fail.bad_request("%s is not the template of the %s.", body.templateid, template.type)
  end
  local date = required(body, "dateAgreed")
  if not date:find("^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d") then fail.bad_request("%s is not a date.", date) end
  local user = account.person(world, self.token.user).id
  accepted.confirm(world, customer, { template = template, contact = contact, date = date, user = user })
  return 201, {
    userId = user, primaryContact = contact, templateId = template.id, dateAgreed = date, type = template.type,
  }
end

handlers["customers.direct_signed_microsoft_customer_agreement_status.get"] = function(self)
  return 200, { isSigned = accepted.is_direct(self.world, self:customer()) }
end

-- Resellers -----------------------------------------------------------------------------------------------------------

local function agreement_status(self)
  local mpn_id, tenant = self:parameter("mpnId"), self:parameter("tenantId")
  if not mpn_id and not tenant then fail.with(400, 2001, "Both MPN Id and Tenant Id cannot be empty.") end
  if mpn_id and tenant then fail.bad_request("Both MPN Id and Tenant Id should not be passed.") end
  if tenant and not core.is_guid(tenant) then fail.bad_request("Tenant Id must be a GUID.") end
  if mpn_id and not mpn_id:find("^%d+$") then fail.bad_request("MPN Id must be numeric.") end
  local is_signed = false
  for number, reseller in ipairs(self.world.resellers) do
    local is_meant = tenant and reseller.id == tenant:lower() or mpn_id and tostring(reseller.mpn_id) == mpn_id
    is_signed = is_signed or is_meant and number % 2 == 1
  end
  return 200, { isAgreementSigned = is_signed or false }
end

handlers["compliance.agreement_status.get"] = function(self)
  fail.not_found("There is no program %s.", self.params.program_name)
end
handlers["compliance.csp.agreement_status.get"] = agreement_status

return handlers
