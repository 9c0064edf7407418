-- A write that comes twice under one MS-RequestId is done once: every write that there is, made to succeed
-- (sound_requests.lua), then sent again word for word.

local partnercenter = require "partnercenter"
local sound_requests = require "tests.lua.sound_requests"
local support = require "tests.lua.support"

-- Everything that the world holds, as text, in a fixed order.
local function fingerprint(value, seen, out)
  if type(value) ~= "table" then
    out[#out + 1] = type(value) == "function" and "f" or tostring(value)
    return
  end
  if seen[value] then
    out[#out + 1] = "@" .. seen[value]
    return
  end
  seen.count = seen.count + 1
  seen[value] = seen.count
  local names = {}
  for name in pairs(value) do names[#names + 1] = name end
  table.sort(names, function(a, b)
    if type(a) == type(b) and type(a) ~= "table" then return a < b end
    return type(a) < type(b)
  end)
  out[#out + 1] = "{"
  for _, name in ipairs(names) do
    out[#out + 1] = tostring(name)
    fingerprint(value[name], seen, out)
  end
  out[#out + 1] = "}"
end

local function state_of(simulator)
  local out, world, drawers = {}, {}, {}
  for name, value in pairs(simulator.world) do
    if name ~= "seeded" and name ~= "books" then world[name] = value end
  end
  for name, value in pairs(world.drawers or {}) do
    if name ~= "calls" then drawers[name] = value end -- who called when, with the routes
  end
  world.drawers = drawers
  fingerprint(world, { count = 0 }, out)
  return table.concat(out, " ")
end

local is_write = { POST = true, PUT = true, PATCH = true, DELETE = true }

describe("a write that comes twice", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("does nothing more and is answered alike, whatever it writes", function()
    local partner, simulator = support.simulated { customers = 60 }
    local count = 0
    for _, operation in ipairs(partnercenter.operations) do
      if is_write[operation.method] then
        local entry = sound_requests.of(partner, simulator, operation)
        local name = operation.name
        local before = state_of(simulator)
        local answer = simulator.service:answer(entry.method, entry.target, entry.headers, entry.body)
        assert.is_true(simulator.requests[#simulator.requests].repeated, name)
        assert.equal(entry.status, answer.status, name)
        if before ~= state_of(simulator) then error(name .. " was done twice") end
        count = count + 1
      end
    end
    assert.is_true(count > 60)
  end)

  it("would be noticed if it were done twice", function()
    local partner, simulator = support.simulated { customers = 60 }
    local entry = sound_requests.of(partner, simulator, partnercenter.operations["customers.orders.create"])
    local before = state_of(simulator)
    entry.headers["ms-requestid"] = "33333333-3333-4333-8333-333333333333"
    simulator.service:answer(entry.method, entry.target, entry.headers, entry.body)
    assert.not_equal(before, state_of(simulator))
  end)
end)
