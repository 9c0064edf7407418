-- A request of every operation that works, made with our own client by what partnercenter.shell.scenario_plan knows
-- about it. For specifications that then send it again, whole or spoilt.

local partnercenter = require "partnercenter"
local scenario_plan = require "partnercenter.shell.scenario_plan"

local sound_requests = {}

local function call(partner, operation)
  local world = scenario_plan.world(partner, true, 3600)
  local prepare = scenario_plan.preparation(operation)
  if prepare then prepare(world) end
  local params, body = scenario_plan.params(world, operation), scenario_plan.body(world, operation)
  for _, id in ipairs(scenario_plan.ids(world, operation)) do params[id.name] = id.value end
  partner:call(operation.name, params, body)
end

--- Calls an operation so that it succeeds, and tells what was sent.
---@param partner table
---@param simulator table
---@param operation table
---@return table entry of the simulator's log
function sound_requests.of(partner, simulator, operation)
  call(partner, operation)
  local entry = simulator.requests[#simulator.requests]
  assert(entry.method == operation.method and entry.status < 300, operation.name)
  return entry
end

--- The same for every operation. What makes something goes first: others need it, and it cannot always be made twice.
---@param partner table
---@param simulator table
---@return { operation: table, entry: table }[]
function sound_requests.all(partner, simulator)
  local found = {}
  for _, is_early in ipairs { true, false } do
    for _, operation in ipairs(partnercenter.operations) do
      if (operation.name:find("%.create$") ~= nil) == is_early then
        local entry = sound_requests.of(partner, simulator, operation)
        found[#found + 1] = { operation = operation, entry = entry }
      end
    end
  end
  return found
end

return sound_requests
