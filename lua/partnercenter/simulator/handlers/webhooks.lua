-- Webhooks: the registration, and test events with their state. Test events are delivered by nobody yet: they are taken
-- for received a second after they were begun.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local ids = require "partnercenter.simulator.ids"
local request = require "partnercenter.simulator.request"

local array = core.json.array
local member, required = request.member, request.required

local handlers = {}

local WEEK = 7 * 86400
local DELIVERED_AFTER = 1
local EVENTS_A_MINUTE = 2

-- All that are described. The route lists the first three, as its example does.
local event_names = { "subscription-updated", "test-created", "usagerecords-thresholdExceeded", "referral-created",
  "referral-updated", "invoice-ready" }
local LISTED = 3

local function state_of(world)
  world.webhooks = world.webhooks or { events = {}, event_count = 0 }
  return world.webhooks
end

local function shape(self, registration, with_subscriber)
  return {
    SubscriberId = with_subscriber and self.world.seeded.ids.guid(ids.kinds.partner, 1, 1) or nil,
    WebhookUrl = registration.url,
    WebhookEvents = array({ table.unpack(registration.events) }),
    SignatureTokenToMsSignatureHeader = registration.in_ms_signature,
  }
end

local function read(body)
  local url, events = required(body, "WebhookUrl"), {}
  if not pcall(core.url.origin, url) then fail.bad_request("WebhookUrl is no address that events can be sent to.") end
  local given = member(body, "WebhookEvents", "table")
  if not given or not given[1] then fail.bad_request("WebhookEvents is required.") end
  for position, name in ipairs(given) do
    for _, known in ipairs(event_names) do
      if type(name) == "string" and name:lower() == known:lower() then events[position] = known end
    end
    if not events[position] then fail.bad_request("%s is not an event.", tostring(name)) end
  end
  return { url = url, events = events, in_ms_signature = member(body, "SignatureTokenToMsSignatureHeader", "boolean") }
end

local function registered(self)
  return state_of(self.world).registration or fail.not_found("There is no registration.")
end

handlers["webhooks.registration.get"] = function(self)
  return 200, shape(self, registered(self), false)
end

handlers["webhooks.registration.create"] = function(self)
  local state, given = state_of(self.world), read(self:body())
  if state.registration then fail.conflict(409, "There is a registration already; it can be updated.") end
  state.registration = given
  return 200, shape(self, given, true)
end

handlers["webhooks.registration.update"] = function(self)
  registered(self)
  local given = read(self:body())
  state_of(self.world).registration = given
  return 200, shape(self, given, true)
end

handlers["webhooks.registration.events.list"] = function()
  return 200, array({ table.unpack(event_names, 1, LISTED) })
end

-- Refuses a test event where there were two within a minute; says when the older one is a minute ago.
local function check_rate(self, events)
  local older = events[#events - EVENTS_A_MINUTE + 1]
  local wait = older and older.created + 60 - self.now or 0
  if wait > 0 then
    fail.with(429, 429, "Too many validation events; two a minute are allowed.", nil,
      { "Retry-After", tostring(math.ceil(wait)) })
  end
end

handlers["webhooks.registration.validation_events.create"] = function(self)
  local registration, state = registered(self), state_of(self.world)
  local is_wanted = false
  for _, name in ipairs(registration.events) do is_wanted = is_wanted or name == "test-created" end
  if not is_wanted then fail.bad_request("The registration does not name test-created.") end
  while state.events[1] and self.now - state.events[1].created >= WEEK do table.remove(state.events, 1) end
  check_rate(self, state.events)
  state.event_count = state.event_count + 1
  local id = self.world.seeded.ids.guid(ids.kinds.trace, state.event_count)
  table.insert(state.events, { id = id, created = self.now, url = registration.url })
  return 200, { correlationId = id }, { "MS-CorrelationId", id } -- and not that of the request
end

handlers["webhooks.registration.validation_events.get"] = function(self)
  local id = self.params.correlation_id:lower()
  for _, event in ipairs(state_of(self.world).events) do
    if event.id == id and self.now - event.created < WEEK then
      local delivered = event.created + DELIVERED_AFTER
      local is_done = self.now >= delivered
      local results = {}
      if is_done then
        results[1] = { responseCode = "OK", responseMessage = "", systemError = false,
          dateTimeUtc = (dates.precise(delivered):gsub("Z$", "")) }
      end
      return 200, {
        correlationId = event.id,
        partnerId = self.world.partner.tenant,
        status = is_done and "completed" or "pending",
        callbackUrl = event.url,
        results = array(results),
      }
    end
  end
  fail.not_found("The validation event %s was not found.", self.params.correlation_id)
end

return handlers
