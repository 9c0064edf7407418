-- Support: requests for it (cases.lua), the health of services, and the services that the partner administers.

local core = require "partnercenter.core"
local account = require "partnercenter.simulator.account"
local cases = require "partnercenter.simulator.cases"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local paging = require "partnercenter.simulator.paging"
local random = require "partnercenter.simulator.random"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

local NEVER = "0001-01-01T00:00:00"
local OPENED_AFTER = 30 -- seconds until a request that was made is worked on

local function position_of(list, text)
  for position = 0, #list do
    if list[position] == text:lower() then return position end
  end
  return nil
end

-- Shapes --------------------------------------------------------------------------------------------------------------

local function is_new(self, case)
  return case.opened ~= nil and case.status == "none" and self.now < case.opened
end

local function status_of(self, case)
  return case.status == "none" and not is_new(self, case) and "open" or case.status
end

local function moment(seconds, format)
  return seconds and format(seconds) or NEVER
end

local function utc(seconds)
  return dates.plain(seconds) .. (".%03dZ"):format(math.floor(seconds % 1 * 1000))
end

local function plain(seconds)
  return (utc(seconds):gsub("Z$", ""))
end

local function shape(self, case)
  local contact, organization = cases.parties(self.world, case)
  local notes
  for position, note in ipairs(case.notes) do
    notes = notes or array({})
    notes[position] = { createdByName = note.author, createdDate = plain(note.time), text = note.text }
  end
  local shown_organization = { id = organization.id, name = organization.name }
  local begun = not is_new(self, case)
  return {
    title = case.title,
    description = case.description,
    severity = case.severity,
    supportTopicId = tostring(case.topic.id),
    supportTopicName = case.topic.name,
    id = case.id,
    status = status_of(self, case),
    organization = shown_organization,
    primaryContact = contact and {
      organization = shown_organization, contactId = contact.id, lastName = contact.last_name,
      firstName = contact.first_name, email = contact.email, phoneNumber = contact.phone,
    } or nil,
    productId = case.product_id,
    createdDate = moment(begun and case.created, utc),
    lastModifiedDate = moment(begun and case.modified, utc),
    lastClosedDate = moment(case.closed, utc),
    notes = notes,
    countryCode = organization.country,
    attributes = { objectType = "ServiceRequest" },
  }
end

-- The short form of lists, with numbers in place of names.
local function short(self, case)
  local contact = cases.parties(self.world, case)
  local status, severity = status_of(self, case), case.severity
  if self.irregular.numeric_enums then
    status, severity = position_of(cases.statuses, status), position_of(cases.severities, severity)
  end
  local begun = not is_new(self, case)
  return {
    title = case.title,
    severity = severity,
    id = case.id,
    status = status,
    primaryContact = contact and { lastName = contact.last_name, firstName = contact.first_name } or nil,
    createdDate = moment(begun and case.created, plain),
    lastModifiedDate = moment(begun and case.modified, plain),
    lastClosedDate = moment(case.closed, plain),
    attributes = { objectType = "ServiceRequest" },
  }
end

-- Requests ------------------------------------------------------------------------------------------------------------

local filters = { status = { "equals" }, severity = { "equals" } }

local function list(self, index, path, shaped)
  local filter = paging.filter(self, filters)
  local size, offset = self:integer("size", 0, 1 << 31) or 0, self:integer("offset", 0, 1 << 31) or 0
  local items, count = {}, 0
  for _, case in ipairs(cases.list(self.world, index)) do
    local value = filter and (filter.field == "status" and status_of(self, case) or case.severity)
    if not filter or value == filter.value:lower() then
      count = count + 1
      if count > offset and (size == 0 or count <= offset + size) then items[#items + 1] = shaped(self, case) end
    end
  end
  local links
  if size > 0 and count > offset + size then
    local more = filter and "&filter=" .. core.url.encode(filter.text) or ""
    links = { next = shapes.link(("%s?size=%d&offset=%d%s"):format(path, size, offset + size, more)) }
  end
  return 200, shapes.collection(items, links, not self.irregular.page_totals and count or nil)
end

handlers["service_requests.list"] = function(self)
  return list(self, 0, "/servicerequests", shape)
end

handlers["customers.service_requests.list"] = function(self)
  local customer = self:customer()
  return list(self, customer.index, ("/customers/%s/servicerequests"):format(customer.id), short)
end

-- The request of the path; where a customer is in it too, one of that customer.
local function find(self)
  local index = self.params.customer_id and self:customer().index
  local id = self.params.service_request_id
  return cases.find(self.world, id, index) or fail.not_found("The service request %s was not found.", id)
end

local function get(self)
  return 200, shape(self, find(self))
end

handlers["service_requests.get"] = get
handlers["customers.service_requests.get"] = get

handlers["service_requests.support_topics.list"] = function()
  local items = {}
  for position, topic in ipairs(cases.topics) do
    items[position] = {
      name = topic.name, description = topic.description, id = topic.id,
      attributes = { objectType = "SupportTopic" },
    }
  end
  return 200, shapes.collection(items)
end

local function read_topic(id)
  return cases.topic(id) or fail.bad_request("There is no support topic %s.", id)
end

local function read_word(given, name, known)
  local text = member(given, name, "string")
  if not text then return nil end
  local position = position_of(known, text)
  if not position then fail.bad_request("%s is not a value of %s.", text, name) end
  return known[position]
end

-- A note that is to be added, or nil.
local function read_note(self, given)
  local note = member(given, "newNote", "table")
  if not note then return nil end
  local person = account.person(self.world, self.token.user)
  return { author = person.display_name, time = self.now, text = required(note, "text") }
end

handlers["service_requests.create"] = function(self)
  local world, body = self.world, self:body()
  local locale = self.params.agent_locale
  if not locale:find("^%a%a%a?%-%a[%w-]*$") then fail.bad_request("%s is not a locale.", locale) end
  local person = account.person(world, self.token.user)
  local first, last = person.display_name:match("^(%S+)%s+(.+)$")
  required(body, "severity")
  local case = cases.add(world, {
    title = required(body, "title"),
    description = required(body, "description"),
    severity = read_word(body, "severity", cases.severities),
    topic = read_topic(required(body, "supportTopicId")),
    status = "none",
    created = self.now,
    modified = self.now,
    opened = self.now + OPENED_AFTER,
    product_id = member(body, "productId", "string"),
    notes = { read_note(self, body) },
    contact = {
      id = person.id, first_name = first, last_name = last or person.display_name, email = person.principal_name,
      phone = "4255550100",
    },
  })
  if not case then fail.conflict(600061, "There are too many service requests.") end
  return 201, shape(self, case)
end

-- Nulls, `unknown` and `none` mean "as it was".
local function update(self)
  local body, case = self:body(), find(self)
  local severity = read_word(body, "severity", cases.severities)
  local status = read_word(body, "status", cases.statuses)
  local topic = member(body, "supportTopicId", "string")
  topic = topic and read_topic(topic)
  local note = read_note(self, body)
  case.title = member(body, "title", "string") or case.title
  case.description = member(body, "description", "string") or case.description
  case.product_id = member(body, "productId", "string") or case.product_id
  case.topic = topic or case.topic
  if severity and severity ~= "unknown" then case.severity = severity end
  if status and status ~= "none" then
    if status == "closed" and case.status ~= "closed" then case.closed = self.now end
    case.status = status
  end
  if note then table.insert(case.notes, note) end
  case.modified = self.now
  cases.keep(self.world, case)
  return 200, shape(self, case)
end

handlers["service_requests.update"] = update
handlers["customers.service_requests.update"] = update

-- Services ------------------------------------------------------------------------------------------------------------

local services = {
  { id = "Exchange", name = "Exchange", title = "Exchange Online", plans = "EXCHANGE", area = "Mail" },
  { id = "SharePoint", name = "SharePoint", title = "SharePoint Online", plans = "SHAREPOINT", area = "Sites" },
  { id = "MicrosoftTeams", name = "Teams", title = "Microsoft Teams", plans = "TEAMS", area = "Calls and meetings" },
  { id = "OfficeSubscription", name = "Microsoft365Apps", title = "Microsoft 365 Apps", plans = "OFFICESUB",
    area = "Activation" },
  { id = "Intune", name = "Intune", title = "Microsoft Intune", plans = "INTUNE", area = "Enrolment" },
}

local WEEK = 7 * 86400
local WEEKS_SHOWN = 5
local FOR_INCIDENT = 37 -- what bits are drawn for

-- What went wrong with a service in a week, if anything did. The clock decides what of it is known already.
local function incident(self, service, number, week)
  local bits = random.at(self.world.seeded.seed, FOR_INCIDENT, week, number)
  if random.pick(bits, 1, 3) > 0 then return nil end
  local start = week * WEEK + random.pick(bits, 5, 5 * 86400)
  local finish = start + 3600 + random.pick(bits, 25, 2 * 86400)
  if start > self.now then return nil end
  local is_over = finish <= self.now
  local messages = { { publishedTime = dates.utc(start + 900), messageText = "We are looking into it." } }
  if is_over then messages[2] = { publishedTime = dates.utc(finish), messageText = "It works again." } end
  return {
    id = ("%s%06d"):format(service.id:sub(1, 2):upper(), week * 8 + number),
    workload = service.title,
    affectedWorkloadNames = array({}),
    status = is_over and "normal" or random.pick(bits, 50, 4) == 0 and "critical" or "warning",
    startTime = dates.utc(start),
    endTime = is_over and dates.utc(finish) or NEVER,
    messages = array(messages),
    impactedArea = service.area,
    impactedCustomers = random.pick(bits, 40, math.min(self.world.seeded_customers, 20) + 1),
    resolved = is_over,
    messageType = "incident",
  }
end

handlers["service_incidents.office.list"] = function(self)
  local filter = paging.filter(self, { resolved = { "equals" } })
  local wanted = filter and filter.value:lower()
  if wanted and wanted ~= "true" and wanted ~= "false" then fail.bad_request("%s is not true or false.", wanted) end
  local week = math.floor(self.now) // WEEK
  local items = {}
  for number, service in ipairs(services) do
    local incidents, status = {}, "normal"
    for back = 0, WEEKS_SHOWN - 1 do
      local found = incident(self, service, number, week - back)
      if found and (not wanted or tostring(found.resolved) == wanted) then incidents[#incidents + 1] = found end
      if found and not found.resolved and status ~= "critical" then status = found.status end
    end
    items[number] = {
      workload = service.title, status = status, incidents = array(incidents),
      attributes = { objectType = "ServiceIncidents" },
    }
  end
  return 200, shapes.collection(items)
end

local function portal(customer, destination)
  return shapes.link(("https://portal.office.com/Partner/BeginClientSession.aspx?CTID=%s&CSDEST=%s"):format(customer.id,
    destination))
end

-- The services that the customer's active subscriptions bring.
handlers["customers.managed_services.list"] = function(self)
  local customer = self:customer()
  local has = {}
  for _, subscription in ipairs(self.world:subscriptions(customer)) do
    for _, plan in ipairs(subscription.status == "active" and subscription.offer.plans or {}) do
      for _, service in ipairs(services) do
        if plan.serviceName:find(service.plans, 1, true) then has[service.id] = true end
      end
    end
  end
  local items = {}
  for _, service in ipairs(services) do
    if has[service.id] then
      items[#items + 1] = {
        id = service.id,
        name = service.name,
        groupName = "Office",
        links = {
          adminService = portal(customer, service.id),
          serviceHealth = portal(customer, "ServiceStatus"),
          serviceTicket = portal(customer, "Support"),
        },
        attributes = { objectType = "ManagedService" },
      }
    end
  end
  return 200, shapes.collection(items)
end

return handlers
