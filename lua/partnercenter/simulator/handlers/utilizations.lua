-- Azure utilization: what MS-AZR-0145P subscriptions consumed by day or hour, without prices. Records are found by when
-- the usage was reported, six hours after it ended. The first question about a range is answered "not ready yet".
-- The quantities are those of billing.lua: all days of a month add up to its invoice lines.

local billing = require "partnercenter.simulator.billing"
local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local paging = require "partnercenter.simulator.paging"
local shapes = require "partnercenter.simulator.shapes"
local usage = require "partnercenter.simulator.usage"

local handlers = {}

local DAY, HOUR = 86400, 3600
local REPORTED_AFTER = 6 * HOUR
local MAXIMUM_SIZE = 1000
local PREPARING = 2 -- seconds until the data of a range are ready
local KEPT_READY = 1000 -- ranges

-- What is asked for, out of the query, or of the token of a page before.
local function read_question(self)
  local function moment(name)
    local text = self:parameter(name) or fail.bad_request("%s is required.", name)
    return dates.parse_moment(text) or fail.bad_request("%s is not a date and time: %s", name, text)
  end
  local granularity = (self:parameter("granularity") or "daily"):lower()
  if granularity ~= "daily" and granularity ~= "hourly" then
    fail.bad_request("granularity must be daily or hourly, not %s.", granularity)
  end
  local details = (self:parameter("show_details") or "true"):lower()
  if details ~= "true" and details ~= "false" then fail.bad_request("show_details must be true or false.") end
  local question = { from = moment("start_time"), to = moment("end_time"), hourly = granularity == "hourly",
    details = details == "true", size = self:integer("size", 1, MAXIMUM_SIZE) or MAXIMUM_SIZE, position = 0 }
  if question.from >= question.to then fail.bad_request("start_time must be before end_time.") end
  return question
end

local function text_of(question)
  return ("%d %d %s %s"):format(question.from, question.to, question.hourly, question.details)
end

local function question_of(world, scope, token)
  local position, size, text = paging.resume(world, scope, token)
  local from, to, hourly, details = text:match("^(%-?%d+) (%-?%d+) (%a+) (%a+)$")
  return { from = tonumber(from), to = tonumber(to), hourly = hourly == "true", details = details == "true",
    size = size, position = position }
end

-- Whether the data of a range are ready. Whoever asks for the first time has them prepared.
local function is_ready(self, scope, question)
  local ready = self.world.utilization_ready or { count = 0, at = {} }
  self.world.utilization_ready = ready
  local key = scope .. text_of(question)
  local at = ready.at[key]
  if not at then
    if ready.count == KEPT_READY then ready.count, ready.at = 0, {} end
    ready.count = ready.count + 1
    at = self.now + PREPARING
    ready.at[key] = at
  end
  return self.now >= at
end

-- The windows (days or hours since 1970) whose usage was reported in the range: the first, and the one after the last.
local function windows(self, subscription, question)
  local length = question.hourly and HOUR or DAY
  local function reported_by(seconds) return -((REPORTED_AFTER - seconds) // length) - 1 end
  local first_month = billing.bounds(billing.month_of(subscription.created))
  local first = math.max(reported_by(question.from), first_month // length)
  local last = reported_by(math.min(question.to, math.floor(self.now) + 1))
  if subscription.status ~= "active" then last = first end
  return first, math.max(first, last), length
end

-- What was used of each meter within one window, in ten-thousandths.
local function used_in(self, subscription, customer, window, length)
  local seconds = window * length
  local month = billing.month_of(seconds)
  local day = (seconds - billing.bounds(month)) // DAY + 1
  local seed = self.world.seeded.seed
  local upto = billing.usage(seed, subscription, customer.country, month, day)
  local before = day > 1 and billing.usage(seed, subscription, customer.country, month, day - 1)
  local list = {}
  for number, part in ipairs(upto) do
    local quantity = part.quantity - (before and before[number].quantity or 0)
    if length == HOUR then
      local hour = seconds % DAY // HOUR
      quantity = quantity * (hour + 1) // 24 - quantity * hour // 24
    end
    list[number] = { meter = part.meter, quantity = quantity }
  end
  return list
end

local function record(window, length, meter, quantity, resource)
  return {
    usageStartTime = dates.plain(window * length) .. "+00:00",
    usageEndTime = dates.plain((window + 1) * length) .. "+00:00",
    resource = { id = meter.id, name = meter.name, category = meter.service, subcategory = meter.kind, region = "" },
    quantity = quantity / 10000,
    unit = meter.unit,
    infoFields = {},
    instanceData = resource and {
      resourceUri = resource.uri,
      location = "useast",
      partNumber = "",
      orderNumber = "",
      additionalInfo = { meteredBy = "Simulated" },
    } or nil,
    attributes = { objectType = "AzureUtilizationRecord" },
  }
end

-- The records of a window: one a meter, or one a resource where details are shown.
local function records_in(self, subscription, customer, window, length, details)
  local list = {}
  for number, part in ipairs(used_in(self, subscription, customer, window, length)) do
    if details then
      for _, resource in ipairs(usage.resources(self.world, subscription, number, part.meter)) do
        list[#list + 1] = record(window, length, part.meter, resource.share(part.quantity), resource)
      end
    else
      list[#list + 1] = record(window, length, part.meter, part.quantity)
    end
  end
  return list
end

-- A page. A position is a window, counted from the first, and the number of a record in it.
local function page(self, subscription, customer, question)
  local first, last, length = windows(self, subscription, question)
  local items = {}
  local skip = question.position & 0xff
  for window = first + (question.position >> 8), last - 1 do
    local records = records_in(self, subscription, customer, window, length, question.details)
    for number = skip + 1, #records do
      if #items == question.size then return items, (window - first) << 8 | number - 1 end
      items[#items + 1] = records[number]
    end
    skip = 0
  end
  return items, nil
end

local function capital(flag) return flag and "True" or "False" end

handlers["customers.subscriptions.utilizations.azure.list"] = function(self)
  local subscription, customer = self:subscription()
  if subscription.offer.kind ~= "usage" or usage.is_plan(subscription) then
    fail.bad_request("Utilization records are those of MS-AZR-0145P subscriptions only.")
  end
  local scope = "utilization " .. subscription.id
  local seek = self:parameter("seek_operation")
  local question
  if seek then
    if seek:lower() ~= "next" then fail.bad_request("seek_operation %s is not supported.", seek) end
    local token = self.headers["ms-continuationtoken"]
    if not token then fail.bad_request("The MS-ContinuationToken header is required with seek_operation.") end
    question = question_of(self.world, scope, token)
  else
    question = read_question(self)
    if self.irregular.late_utilization and not is_ready(self, scope, question) then
      return 204, nil, { "Retry-After", tostring(PREPARING) }
    end
  end
  local items, next_position = page(self, subscription, customer, question)
  -- Without a slash in front, unlike all other links of the service.
  local uri = ("customers/%s/subscriptions/%s/utilizations/azure?start_time=%s&end_time=%s&granularity=%s"
    .. "&show_details=%s&size=%d"):format(customer.id, subscription.id, core.url.encode(dates.utc(question.from)),
    core.url.encode(dates.utc(question.to)), question.hourly and "Hourly" or "Daily", capital(question.details),
    question.size)
  local links = { self = shapes.link(uri) }
  if next_position then
    links.next = paging.next_link(uri .. "&seek_operation=Next",
      paging.token(self.world, scope, next_position, question.size, text_of(question)))
  end
  return 200, shapes.collection(items, links)
end

return handlers
