-- What was asked of the simulated service for users, for the pages that tell the partner about multi-factor
-- authentication: the last requests, and counts by application and day. The seed adds some days before the first one.

local drawer = require "partnercenter.simulator.drawer"
local random = require "partnercenter.simulator.random"

local calls = {}

local KEPT = 10000
local DAY = 86400
local FOR_CALLS = 32 -- what bits are drawn for
local SEEDED_DAYS = 6

--- Notes a request. Those of an application alone do not count.
---@param request table with its token, route and time
function calls.note(request)
  local token = request.token
  if token.kind ~= "app+user" then return end
  local list = drawer.of(request.world, "calls")
  list[#list + 1] = {
    time = request.now,
    route = request.route,
    token = token,
    request_id = request.headers["ms-requestid"],
    correlation_id = request.headers["ms-correlationid"],
  }
  if #list >= 2 * KEPT then -- the older half goes at once, so that it costs nothing for each request
    table.move(list, KEPT + 1, 2 * KEPT, 1)
    for position = 2 * KEPT, KEPT + 1, -1 do list[position] = nil end
  end
  local days = drawer.at(request.world, "calls_by_day", math.floor(request.now) // DAY)
  local count = days[token.application] or { all = 0, compliant = 0 }
  count.all = count.all + 1
  if token.mfa then count.compliant = count.compliant + 1 end
  days[token.application] = count
end

--- The last requests, the newest first.
---@param world table
---@return table[]
function calls.latest(world)
  local list, latest = drawer.of(world, "calls"), {}
  for position = #list, math.max(1, #list - KEPT + 1), -1 do latest[#latest + 1] = list[position] end
  return latest
end

--- Counts by application for the days up to today, the newest first.
---@param world table
---@param now number
---@param application string whose seeded days are shown
---@return { day: integer, application: string, all: integer, compliant: integer }[]
function calls.by_day(world, now, application)
  local rows = {}
  local today = math.floor(now) // DAY
  for day = today, today - SEEDED_DAYS, -1 do
    local counts = drawer.of(world, "calls_by_day")[day]
    local names = {}
    for name in pairs(counts or {}) do names[#names + 1] = name end
    table.sort(names)
    for _, name in ipairs(names) do
      rows[#rows + 1] = { day = day, application = name, all = counts[name].all, compliant = counts[name].compliant }
    end
    if not counts and day < today then
      local bits = random.at(world.seeded.seed, FOR_CALLS, day)
      local all = random.pick(bits, 1, 40) + 1
      rows[#rows + 1] = {
        day = day, application = application, all = all, compliant = all - random.pick(bits, 9, all) // 3,
      }
    end
  end
  return rows
end

return calls
