-- The service's state as a whole: its clock, snapshots of it, and the way back to the beginning. These are methods of
-- the service of service.lua; the world is changed in place, because whoever holds it is to see what is now.

local faults = require "partnercenter.simulator.faults"
local irregularities = require "partnercenter.simulator.irregularities"
local photograph = require "partnercenter.simulator.photograph"
local rate_limits = require "partnercenter.simulator.rate_limits"
local world = require "partnercenter.simulator.world"

local Service = {}

--- Moves the clock forward.
---@param seconds number
function Service:advance(seconds)
  self.ahead = self.ahead + seconds
end

--- Switches irregularities on and off; the others stay as they are.
---@param changes table<string, boolean>
function Service:switch(changes)
  irregularities.check(changes)
  for name, is_on in pairs(changes) do self.irregular[name] = is_on end
end

--- Limits the rate of calls from now on.
---@param partner string|nil "500/1m"; nil: unlimited
---@param customer string|nil for each customer
function Service:limit_rates(partner, customer)
  self.limits = rate_limits.new({ partner = partner, customer = customer, clock = self.clock })
  self.limited = { partner = partner, customer = customer }
end

--- The faults, limits and irregularities that the service was started with.
function Service:begin_weather()
  local options = self.options
  self.faults = faults.new(options.faults, options.seed)
  self:limit_rates(options.rate_limit, options.customer_rate_limit)
  self:switch(irregularities.known)
  self:switch(options.irregularities or {})
end

-- What is no state: the generators of the seeded world, made of functions, and switches.
local function constants_of(self)
  local known = self.world
  return { known, known.seeded, known.irregular, known.partner, known.resellers }
end

local function state_of(self)
  local fields, counts = {}, {}
  for name, value in pairs(self.world) do fields[name] = value end
  for position, route in ipairs(self.router.routes) do counts[position] = route.count end
  return {
    world = fields, answers = self.first_answers, order = self.answer_order, next = self.answer_next,
    ahead = self.ahead, count = self.count, counts = counts,
  }
end

local function put_back(self, state)
  for name in pairs(self.world) do self.world[name] = nil end
  for name, value in pairs(state.world) do self.world[name] = value end
  self.first_answers, self.answer_order, self.answer_next = state.answers, state.order, state.next
  self.ahead, self.count = state.ahead, state.count
  for position, route in ipairs(self.router.routes) do route.count = state.counts[position] or 0 end
  if self.limits then self.limits:clear() end
end

--- Keeps the state under a name, in memory: the world, its clock, the answers given to writes.
---@param name string
function Service:snapshot(name)
  self.snapshots[name] = photograph.take(state_of(self), constants_of(self))
end

--- Goes back to a snapshot, as often as one likes. Tokens, faults and the log of requests stay.
---@param name string
---@return boolean whether there is one of that name
function Service:restore(name)
  local kept = self.snapshots[name]
  if kept then put_back(self, photograph.take(kept, constants_of(self))) end
  return kept ~= nil
end

--- Goes back to the beginning: the seeded world, the clock, the faults, limits and irregularities that it was started
--- with, an empty log of requests. Snapshots stay, and so do tokens.
function Service:reset()
  local options = self.options
  local fresh = world.new({ seed = options.seed, customers = options.customers, clock = self.clock })
  fresh.irregular = self.irregular
  put_back(self, { world = fresh, answers = {}, order = {}, next = 1, ahead = 0, count = 0, counts = {} })
  self:begin_weather()
  self:forget_requests()
end

--- Empties the log of requests.
function Service:forget_requests()
  for position = #self.requests, 1, -1 do self.requests[position] = nil end
  self.logged = 0
end

return Service
