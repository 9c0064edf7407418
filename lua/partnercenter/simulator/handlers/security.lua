-- Security requirements: who uses multi-factor authentication and who does not. What was asked of this simulator is in
-- calls.lua, the partner's people are in account.lua.

local core = require "partnercenter.core"
local account = require "partnercenter.simulator.account"
local authority = require "partnercenter.simulator.authority"
local calls = require "partnercenter.simulator.calls"
local dates = require "partnercenter.simulator.dates"
local random = require "partnercenter.simulator.random"
local shapes = require "partnercenter.simulator.shapes"

local handlers = {}

local FOR_PORTAL = 35 -- what bits are drawn for

local function moment(seconds, digits)
  local fraction = ("%.3f"):format(seconds % 1):sub(2, digits + 2)
  return dates.plain(seconds) .. fraction
end

handlers["application_mfa_adoption_status.list"] = function(self)
  local rows = {}
  for position, row in ipairs(calls.by_day(self.world, self.now, authority.application_id)) do
    rows[position] = {
      loginDate = dates.day(row.day * 86400),
      mfaCompliantRequestCount = row.compliant,
      totalRequestCount = row.all,
      applicationId = row.application,
      applicationName = "",
    }
  end
  return 200, core.json.array(rows)
end

handlers["non_mfa_compliant_partner_principals.list"] = function(self)
  local world, items = self.world, {}
  for number, person in ipairs(account.people(world)) do
    if not person.mfa then
      local today = math.floor(self.now) // 86400
      local bits = random.at(world.seeded.seed, FOR_PORTAL, today, number)
      local last = (today - number) * 86400 + random.pick(bits, 1, 86400000) / 1000
      items[#items + 1] = {
        objectId = person.id,
        tenantId = world.partner.tenant,
        upn = person.principal_name,
        lastNonMfaCompliantRequestDateTime = moment(last, 3),
      }
    end
  end
  return 200, shapes.collection(items)
end

local function operation_name(route)
  local queries = {}
  for _, operation in ipairs(route.operations) do
    for _, param in ipairs(operation.params) do
      if not param["in"] and not queries[param.name] then
        queries[param.name] = true
        queries[#queries + 1] = ("%s={%s_value}"):format(param.name, param.name)
      end
    end
  end
  local method = route.method:sub(1, 1) .. route.method:sub(2):lower()
  return method .. " /v{version}" .. route.path:gsub("^/v1", "")
    .. (queries[1] and "?" .. table.concat(queries, "&") or "")
end

handlers["partner_requests.list"] = function(self)
  local world, items, names = self.world, {}, {}
  for position, call in ipairs(calls.latest(world)) do
    local person = account.person(world, call.token.user)
    names[call.route] = names[call.route] or operation_name(call.route)
    items[position] = {
      requestId = call.request_id or "",
      correlationId = call.correlation_id or "",
      operationName = names[call.route],
      requestDateTime = moment(call.time, 2),
      sourceIpAddress = "127.0.0.1",
      objectId = person.id,
      tenantId = world.partner.tenant,
      upn = call.token.user,
      applicationId = call.token.application,
      mfaCompliant = call.token.mfa,
    }
  end
  return 200, shapes.collection(items)
end

return handlers
