-- The log of requests as the control API shows it: filtered, and without secrets. It is written by service.lua.

local core = require "partnercenter.core"
local control_request = require "partnercenter.simulator.control_request"
local dates = require "partnercenter.simulator.dates"
local fault_text = require "partnercenter.simulator.fault_text"

local array, refuse, as_text = core.json.array, control_request.refuse, control_request.as_text

local request_log = {}

local SHOWN = 100 -- unless asked for more
local REDACTED = "[redacted]"

local is_secret = {
  authorization = true, authentication = true, ["proxy-authorization"] = true, cookie = true, ["set-cookie"] = true,
  ["x-ms-signature"] = true, ["x-api-key"] = true, ["x-auth-token"] = true, ["x-functions-key"] = true,
  ["ocp-apim-subscription-key"] = true,
}

local function show_headers(headers)
  local shown = {}
  for name, value in pairs(headers) do
    if is_secret[name] then
      local scheme = value:match("^(%a+) ")
      value = (scheme and scheme .. " " or "") .. REDACTED
    else
      value = core.redact_body("text/plain", value)
    end
    shown[as_text(name)] = as_text(value)
  end
  return shown
end

local function operation_of(service, entry)
  local route = service.router:match(entry.method, entry.target:match("^[^?]*"))
  return route and route.name or nil
end

local function show(service, entry)
  local text = core.redact_body(entry.headers["content-type"] or "application/json", entry.body)
  return {
    number = entry.number,
    time = dates.utc(entry.time),
    method = entry.method,
    target = as_text(core.redact_url(entry.target)),
    operation = operation_of(service, entry),
    headers = show_headers(entry.headers),
    body = text ~= "" and as_text(text) or nil,
    status = not entry.fault and entry.status or nil,
    fault = entry.fault == "cut" and "truncate" or entry.fault,
    weather = entry.weather and array({ table.unpack(entry.weather) }) or nil,
    delay = entry.delay,
    repeated = entry.repeated,
    error = entry.error and as_text(tostring(entry.error)) or nil,
  }
end

local function whole(name, text, minimum)
  local value = math.tointeger(tonumber(text))
  if not value or value < minimum then refuse(400, "%s must be a whole number from %d.", name, minimum) end
  return value
end

-- Makes the tests that a request has to pass: name of the parameter → fun(value, service): fun(entry): boolean.
local filters = {
  method = function(value)
    return function(entry) return entry.method == value:upper() end
  end,
  path = function(value) -- with stars a route, as faults have them; without, a part of the target
    if value:find("*", 1, true) then
      local route = fault_text.route(value)
      return function(entry) return fault_text.is_on(route, entry.method, entry.target) end
    end
    return function(entry) return entry.target:lower():find(value:lower(), 1, true) ~= nil end
  end,
  status = function(value)
    local status = whole("status", value, 100)
    return function(entry) return not entry.fault and entry.status == status end
  end,
  operation = function(value, service)
    return function(entry) return operation_of(service, entry) == value end
  end,
  since = function(value)
    local since = whole("since", value, 0)
    return function(entry) return entry.number > since end
  end,
}

--- What a request to the control API wants to see of the log: the last ones that pass, the oldest of them first.
---@param service table
---@param asked table
---@return table
function request_log.read(service, asked)
  local query, tests = asked:query(), {}
  local limit = query.limit and whole("limit", query.limit, 1) or SHOWN
  query.limit = nil
  for name, value in pairs(query) do
    if not filters[name] then
      refuse(400, "There is no filter '%s'; there are limit, method, operation, path, since, status.", name)
    end
    tests[#tests + 1] = filters[name](value, service)
  end
  local function passes(entry)
    for _, test in ipairs(tests) do
      if not test(entry) then return false end
    end
    return true
  end
  local found, matching = {}, 0
  for position = #service.requests, 1, -1 do
    local entry = service.requests[position]
    if passes(entry) then
      matching = matching + 1
      if matching <= limit then table.insert(found, 1, show(service, entry)) end
    end
  end
  return { total = service.logged, matching = matching, items = array(found) }
end

return request_log
