-- Consents for the partner's applications, customer by customer.

local core = require "partnercenter.core"
local drawer = require "partnercenter.simulator.drawer"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local request = require "partnercenter.simulator.request"

local member, required = request.member, request.required

local handlers = {}

local function note(self, customer, operation, id)
  journal.note(self, {
    customer = customer, resource = "application", operation = operation,
    data = { { key = "ApplicationId", value = id } },
  })
end

local function guid(given, name)
  local id = required(given, name)
  if not core.is_guid(id) then fail.bad_request("%s must be a GUID.", name) end
  return id:lower()
end

handlers["customers.application_consents.create"] = function(self)
  local customer, body = self:customer(), self:body()
  local id = guid(body, "applicationId")
  local grants = {}
  for position, given in ipairs(member(body, "applicationGrants", "table") or {}) do
    if type(given) ~= "table" then fail.bad_request("applicationGrants must be a list of objects.") end
    grants[position] = {
      enterpriseApplicationId = guid(given, "enterpriseApplicationId"),
      scope = required(given, "scope"),
    }
  end
  if not grants[1] then fail.bad_request("applicationGrants is required.") end
  local consents = drawer.at(self.world, "application_consents", customer.index)
  if consents[id] then fail.conflict(600010, "The application %s has consent already.", id) end
  local consent = {
    displayName = member(body, "displayName", "string"),
    applicationId = id,
    applicationGrants = core.json.array(grants),
    attributes = { objectType = "ApplicationConsent" },
  }
  consents[id] = consent
  note(self, customer, "register_application", id)
  return 201, consent
end

handlers["customers.application_consents.delete"] = function(self)
  local customer, id = self:customer(), self.params.application_id:lower()
  local consents = drawer.at(self.world, "application_consents", customer.index)
  if not consents[id] then fail.not_found("The application %s has no consent of customer %s.", id, customer.id) end
  consents[id] = nil
  note(self, customer, "unregister_application", id)
  return 204
end

return handlers
