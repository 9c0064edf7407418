-- Qualifications of customers, in both generations of routes. One that is asked for over the newer route is vetted for
-- a while; over the older one it counts at once.

local core = require "partnercenter.core"
local account = require "partnercenter.simulator.account"
local dates = require "partnercenter.simulator.dates"
local drawer = require "partnercenter.simulator.drawer"
local fail = require "partnercenter.simulator.fail"
local journal = require "partnercenter.simulator.journal"
local random = require "partnercenter.simulator.random"
local request = require "partnercenter.simulator.request"
local types = require "partnercenter.types"

local member, required = request.member, request.required

local handlers = {}

local VETTING_SECONDS = 600
local FOR_QUALIFICATION = 36 -- what bits are drawn for
local NONE, EDUCATION, GOVERNMENT = "None", "Education", "GovernmentCommunityCloud"

-- A qualification by its number or its name.
local function find(given)
  if math.type(given) == "float" then given = math.tointeger(given) end
  for position, value in ipairs(types.enum("CustomerQualification").values) do
    local name = value[1]
    if given == position - 1 then return name end
    if type(given) == "string" and given:lower():gsub("_", "") == name:lower() then return name end
  end
  fail.bad_request("%s is not a qualification.", tostring(given))
end

-- What a customer has or has asked for, the oldest first: those of the seed are approved long since.
local function list(self, customer)
  local world = self.world
  local entries = {}
  if customer.index <= world.seeded_customers
    and random.pick(random.at(world.seeded.seed, FOR_QUALIFICATION, customer.index), 1, 10) == 0 then
    entries[1] = { name = EDUCATION, created = customer.created + 86400, vetted = customer.created + 2 * 86400 }
  end
  local written = drawer.at(world, "qualifications", customer.index)
  return table.move(written, 1, #written, #entries + 1, entries)
end

local function state(self, entry)
  if self.now < entry.vetted then return "InReview" end
  return entry.denied and "Denied" or "Approved"
end

-- The qualification that counts.
local function current(self, customer)
  local name = NONE
  for _, entry in ipairs(list(self, customer)) do
    if state(self, entry) == "Approved" then name = entry.name end
  end
  return name
end

local function check(self, customer, name, code)
  if name ~= EDUCATION and name ~= GOVERNMENT then fail.bad_request("The qualification %s cannot be set.", name) end
  local present = current(self, customer)
  if present == name then return end
  if present ~= NONE then fail.bad_request("The customer is qualified as %s already.", present) end
  if name ~= GOVERNMENT then return end
  if not code then fail.bad_request("The qualification %s needs a validation code.", name) end
  local problem = account.use_validation_code(self.world, code)
  if problem then fail.bad_request("%s", problem) end
end

local function add(self, customer, entry)
  table.insert(drawer.at(self.world, "qualifications", customer.index), entry)
  journal.note(self, {
    customer = customer,
    resource = "customer",
    operation = "update_customer_qualification",
    data = { { key = "Qualification", value = entry.name } },
  })
end

handlers["customers.qualification.get"] = function(self)
  return 200, core.json.encode(current(self, self:customer()):lower())
end

handlers["customers.qualification.update"] = function(self)
  local customer = self:customer()
  local text = self.text:gsub("^\xef\xbb\xbf", "")
  if not text:find("%S") then fail.bad_request("The request needs a body.") end
  local ok, given = pcall(core.json.decode, text)
  if not ok then fail.bad_request("The request body is not valid JSON.") end
  local name = find(given)
  check(self, customer, name, self:parameter("code"))
  add(self, customer, { name = name, created = self.now, vetted = self.now })
  return 200, core.json.encode(name:lower())
end

local function shape(self, entry)
  local vetting = state(self, entry)
  return {
    qualification = entry.name,
    vettingStatus = vetting,
    vettingReason = vetting == "Denied" and "The web site could not be found." or nil,
    vettingCreatedDate = dates.utc(entry.created),
  }
end

handlers["customers.qualifications.list"] = function(self)
  local items = {}
  for position, entry in ipairs(list(self, self:customer())) do items[position] = shape(self, entry) end
  return 200, core.json.array(items)
end

-- A site that nobody can have (.invalid) leads to a denial, so that clients can be tried with one.
handlers["customers.qualifications.create"] = function(self)
  local customer, body = self:customer(), self:body()
  local name = find(required(body, "qualification"))
  local website = member(body, "website", "string")
  check(self, customer, name, member(body, "validationCode", "string") or self:parameter("code"))
  local entry = {
    name = name,
    created = self.now,
    vetted = self.now + (name == GOVERNMENT and 0 or VETTING_SECONDS),
    denied = website ~= nil and website:lower():find("%.invalid[:/]?") ~= nil,
  }
  add(self, customer, entry)
  return 201, shape(self, entry)
end

return handlers
