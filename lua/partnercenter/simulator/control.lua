-- The control API: what tests in any language drive the simulator with, under /_simulator, from loopback addresses
-- only. It needs no token, is not delayed, meets no faults and is not in the log. Everything is JSON; what a body can
-- say, the query can say too. Here are the routes and their checks; what they do is in state.lua, faults.lua and
-- rate_limits.lua.

local core = require "partnercenter.core"
local command = require "partnercenter.simulator.control_request"
local dates = require "partnercenter.simulator.dates"
local faults = require "partnercenter.simulator.faults"
local irregularities = require "partnercenter.simulator.irregularities"
local quantities = require "partnercenter.simulator.quantities"
local request_log = require "partnercenter.simulator.request_log"

local array = core.json.array
local refuse = command.refuse

local control = {}

local ROOT = "/_simulator"

-- What is answered ----------------------------------------------------------------------------------------------------

local function clock_of(simulator)
  return { time = dates.utc(simulator.service.clock()), ahead = simulator.service.ahead }
end

local function faults_of(simulator)
  local list = {}
  for position, entry in ipairs(simulator.service.faults.rules) do
    list[position] = { id = entry.id, fault = entry.text, seen = entry.seen, struck = entry.struck }
  end
  return { faults = array(list) }
end

local function limits_of(simulator)
  local limited = simulator.service.limited
  return { partner = limited.partner or "off", customer = limited.customer or "off" }
end

local function latency_of(simulator)
  local latency = simulator.latency
  if type(latency) == "number" then latency = { latency, 0 } end
  return { mean = latency[1], spread = latency[2] }
end

local function irregularities_of(simulator)
  local copy = {}
  for name, is_on in pairs(simulator.service.irregular) do copy[name] = is_on end
  return copy
end

local function snapshots_of(simulator)
  local names = {}
  for name in pairs(simulator.service.snapshots) do names[#names + 1] = name end
  table.sort(names)
  return { snapshots = array(names) }
end

local function count(things)
  local number = 0
  for _ in pairs(things) do number = number + 1 end
  return number
end

local function state_of(simulator)
  local service, world = simulator.service, simulator.world
  local kept = world.kept
  return {
    partner = { name = world.partner.name, tenant = world.partner.tenant, domain = world.partner.domain },
    seed = service.options.seed,
    customers = { seeded = world.seeded_customers, numbered = world.customer_count },
    changed = {
      customers = count(kept.customer), subscriptions = count(kept.subscription), orders = count(kept.order),
      users = count(kept.user), audit_records = #world.audit,
    },
    clock = clock_of(simulator),
    requests = service.logged,
    faults = faults_of(simulator).faults,
    rate_limits = limits_of(simulator),
    latency = latency_of(simulator),
    irregularities = irregularities_of(simulator),
    snapshots = snapshots_of(simulator).snapshots,
  }
end

-- What can be asked ---------------------------------------------------------------------------------------------------

---@type { [1]: string, [2]: string, [3]: string, [4]: fun(simulator: table, asked: table): table|nil, integer|nil }[]
local routes = {}

local function route(method, path, summary, run)
  routes[#routes + 1] = { method, path, summary, run }
end

local function help()
  local list = {}
  for position, one in ipairs(routes) do
    list[position] = { method = one[1], path = ROOT .. one[2], summary = one[3] }
  end
  return { commands = array(list) }
end

route("GET", "", "this list", help)

route("GET", "/state", "what there is and how it is set", state_of)

route("POST", "/reset", "back to the beginning: data, clock, weather, irregularities, log", function(simulator, asked)
  asked:fields {}
  simulator:reset()
  return state_of(simulator)
end)

route("GET", "/snapshots", "the names of the snapshots", snapshots_of)

route("POST", "/snapshot", 'keep the state in memory under a name: {"name": "default"}', function(simulator, asked)
  local name = asked:fields({ name = "string" }).name or "default"
  if not name:find("^[%w_.-]+$") or #name > 100 then
    refuse(400, "A snapshot's name is of letters, digits, and _ . - and not longer than 100.")
  end
  simulator:snapshot(name)
  return { name = name, clock = clock_of(simulator) }, 201
end)

local function known_snapshot(simulator, name)
  if simulator.service.snapshots[name] then return name end
  local names = table.concat(snapshots_of(simulator).snapshots, ", ")
  refuse(404, "There is no snapshot '%s'; there %s.", name, names == "" and "are none" or "is " .. names)
end

route("POST", "/restore", 'back to a snapshot: {"name": "default"}', function(simulator, asked)
  local name = known_snapshot(simulator, asked:fields({ name = "string" }).name or "default")
  simulator:restore(name)
  return { name = name, clock = clock_of(simulator) }
end)

route("DELETE", "/snapshots/*", "forget a snapshot", function(simulator, asked)
  simulator.service.snapshots[known_snapshot(simulator, asked.name)] = nil
  return nil
end)

route("GET", "/clock", "the simulator's time, and how many seconds it is ahead", clock_of)

route("POST", "/clock", 'move the clock forward: {"advance": 3600}, or "90m", "30d"', function(simulator, asked)
  local advance = asked:fields({ advance = "number or string" }).advance
  local seconds = type(advance) == "string" and quantities.duration(advance) or tonumber(advance)
  if not seconds or seconds < 0 or seconds > 100 * 366 * 86400 then
    refuse(400, "advance must be seconds, or a time such as 90m or 30d, up to a hundred years; "
      .. "the clock goes back only with reset and restore.")
  end
  simulator:advance(seconds)
  return clock_of(simulator)
end)

route("GET", "/faults", "the faults, and how often each struck", faults_of)

route("POST", "/faults", 'inject faults: 429:5%:times=1 as text, or {"faults": ["…", {"status": 500}]}',
  function(simulator, asked)
    local rules, added = command.rules(asked, faults.parse_all), {}
    for _, rule in ipairs(rules) do faults.check(rule) end -- all of them are added, or none
    for _, rule in ipairs(rules) do
      local entry = simulator:add_fault(rule)
      added[#added + 1] = { id = entry.id, fault = entry.text }
    end
    return { faults = array(added) }, 201
  end)

route("DELETE", "/faults", "end all faults", function(simulator)
  simulator:clear_faults()
  return nil
end)

route("DELETE", "/faults/*", "end one fault, by its id", function(simulator, asked)
  local id = math.tointeger(tonumber(asked.name))
  if not id or not simulator.service.faults:remove(id) then
    refuse(404, "There is no fault with the id '%s'.", asked.name)
  end
  return nil
end)

route("GET", "/requests", "the log: ?method=&path=&status=&operation=&since=&limit=", function(simulator, asked)
  return request_log.read(simulator.service, asked)
end)

route("DELETE", "/requests", "empty the log", function(simulator)
  simulator.service:forget_requests()
  return nil
end)

route("GET", "/irregularities", "which are on", irregularities_of)

route("POST", "/irregularities", 'switch some: {"bom": false}', function(simulator, asked)
  local wanted = {}
  for name in pairs(irregularities.known) do wanted[name] = "boolean" end
  simulator.service:switch(asked:fields(wanted))
  return irregularities_of(simulator)
end)

route("GET", "/rate-limits", "the limits", limits_of)

route("POST", "/rate-limits", 'limit rates: {"partner": "500/1m", "customer": "off"}', function(simulator, asked)
  local given, limited = asked:fields { partner = "string", customer = "string" }, simulator.service.limited
  local function limit(name)
    local text = given[name] or limited[name]
    return text ~= "off" and text or nil
  end
  simulator.service:limit_rates(limit("partner"), limit("customer"))
  return limits_of(simulator)
end)

route("GET", "/latency", "seconds that an answer takes, and the spread", latency_of)

route("POST", "/latency", 'answer so slowly: {"latency": "20ms+-10"}', function(simulator, asked)
  local text = asked:fields({ latency = "number or string" }).latency
  local mean, spread = quantities.spread(tostring(text or ""), "ms")
  if not mean then refuse(400, "latency must be a time, such as 20ms or 20ms+-10.") end
  simulator.latency = { mean, spread }
  return latency_of(simulator)
end)

-- Answering -----------------------------------------------------------------------------------------------------------

--- Whether a request is for the control API.
---@param target string
---@return boolean
function control.is_meant(target)
  return target:find("^/_simulator%f[/?\0]") ~= nil
end

-- The route of a request; a star in its path is the rest of the request's.
local function find(method, path)
  local allowed = {}
  for _, one in ipairs(routes) do
    local base = one[2]:match("^(.*)%*$")
    local is_here = one[2] == path or base and path:sub(1, #base) == base and #path > #base
    if is_here and one[1] == method then return one, base and core.url.decode(path:sub(#base + 1)) end
    if is_here then allowed[#allowed + 1] = one[1] end
  end
  if allowed[1] then
    refuse(405, "%s is not for %s; %s.", method, ROOT .. path, table.concat(allowed, " and ") ..
      (allowed[2] and " are" or " is"))
  end
  refuse(404, "There is no %s; GET %s lists what there is.", ROOT .. path, ROOT)
end

local function run(simulator, asked, is_local)
  if not is_local then
    refuse(403, "%s answers requests from a loopback address only, such as 127.0.0.1.", ROOT)
  end
  local path = asked.target:match("^[^?]*"):sub(#ROOT + 1):gsub("/+$", "")
  local found, name = find(asked.method, path)
  asked.name = name
  local value, status = found[4](simulator, asked)
  return status or value and 200 or 204, value
end

--- Answers a request for the control API.
---@param simulator table
---@param method string
---@param target string
---@param text string the body
---@param is_local boolean whether it came from this machine
---@return integer status
---@return string[] headers
---@return string body
function control.answer(simulator, method, target, text, is_local)
  local done, status, value = pcall(run, simulator, command.new(method, target, text), is_local)
  if not done then
    local problem = status
    local is_known = type(problem) == "table" and problem.message
    status = is_known and (problem.status or problem.category == "bad_input" and 400) or 500
    value = { error = command.as_text(is_known and problem.message or tostring(problem)) }
  end
  local headers = { "Cache-Control", "no-store" }
  if value == nil then return status, headers, "" end
  headers[3], headers[4] = "Content-Type", "application/json; charset=utf-8"
  return status, headers, core.json.encode(value) .. "\n"
end

return control
