-- The embedded simulator: a Partner Center with its token authority on a loopback port, served by the caller's own
-- event loop. This file joins service.lua, which answers requests, to core.httpd, which carries them; there is nothing
-- about Partner Center in it. To read on: service.lua for the way of a request, world.lua for what there is.

local core = require "partnercenter.core"
local authority = require "partnercenter.simulator.authority"
local control = require "partnercenter.simulator.control"
local faults = require "partnercenter.simulator.faults"
local irregularities = require "partnercenter.simulator.irregularities"
local quantities = require "partnercenter.simulator.quantities"
local random = require "partnercenter.simulator.random"
local service = require "partnercenter.simulator.service"

local simulator = {}

---@class simulator.options
---@field port? integer 0, the default, takes a free one
---@field address? string the address to listen on, 127.0.0.1
---@field seed? integer of the world, 1
---@field customers? integer in the seeded world, 40
---@field late_orders? number seconds until a new order is in its customer's list, 0; the real service takes up to 900
---@field latency? number|{ [1]: number, [2]: number }|string seconds before each answer, or mean and spread; as text
---  "20ms±10", in milliseconds where it has no unit
---@field faults? simulator.fault_rule[]|string what goes wrong; as text see fault_text.lua, with semicolons in between
---@field rate_limit? string calls that the partner may make, "500/1m"
---@field customer_rate_limit? string calls that may be made for each customer, "60/1m:writes=20"
---@field token_lifetime? integer seconds that an access token lives, 3600
---@field irregularities? table<string, boolean>|string those of irregularities.lua to switch off, or their names
---@field on_request? fun(entry: table) called for each request after it was answered

local defaults = {
  port = 0,
  address = "127.0.0.1",
  seed = 1,
  customers = 40,
  late_orders = 0,
  latency = 0,
  faults = false,
  rate_limit = false,
  customer_rate_limit = false,
  token_lifetime = 3600,
  irregularities = false,
  on_request = false,
}

local function read_latency(latency)
  if type(latency) ~= "string" then return latency end
  local mean, spread = quantities.spread(latency, "ms")
  if not mean then
    error({ category = "bad_input", message = ("'%s' is no latency, such as 20ms or 20ms±10"):format(latency) }, 0)
  end
  return { mean, spread }
end

local function complete(options)
  local full = {}
  for name, value in pairs(options) do
    if defaults[name] == nil then
      local known = {}
      for option in pairs(defaults) do
        known[#known + 1] = option
      end
      table.sort(known)
      error({
        category = "bad_input",
        message = ("simulator.start has no option '%s'; it has %s"):format(tostring(name), table.concat(known, ", ")),
      }, 0)
    end
    full[name] = value
  end
  for name, value in pairs(defaults) do
    if full[name] == nil then full[name] = value or nil end
  end
  full.latency = read_latency(full.latency)
  if type(full.faults) == "string" then full.faults = faults.parse_all(full.faults) end
  if type(full.irregularities) == "string" then full.irregularities = irregularities.without(full.irregularities) end
  return full
end

-- Seconds before an answer, drawn around the mean.
local function latency_of(latency, draw)
  if type(latency) == "number" then return latency end
  return random.around(latency[1], latency[2], draw)
end

-- The timer's callback runs when the loop is pumped; tasks.lua is loaded only where something has to wait.
local function after(seconds, run)
  require("partnercenter.tasks").after(seconds, run)
end

local UNANSWERED = 256

-- Who listens on all addresses is reached on this one.
local any_address = { ["0.0.0.0"] = "127.0.0.1", ["::"] = "::1" }

local Simulator = {}
Simulator.__index = Simulator

local function serve(self, exchange)
  local target = exchange:target()
  if control.is_meant(target) then
    return exchange:answer(control.answer(self, exchange:method(), target, exchange:body() or "", exchange:is_local()))
  end
  local answer = self.service:answer(exchange:method(), target, exchange:headers(), exchange:body() or "")
  if answer.fault == "timeout" then
    -- Kept, so that the connection stays open and silent; the oldest is let go once there are many.
    self.unanswered[#self.unanswered + 1] = exchange
    if #self.unanswered > UNANSWERED then table.remove(self.unanswered, 1) end
    return
  end
  local delay = answer.delay + latency_of(self.latency, self.draw)
  if delay > 0 then
    after(delay, function()
      if not self.closed then exchange:answer(answer.status, answer.headers, answer.body or "", answer.fault) end
    end)
  else
    exchange:answer(answer.status, answer.headers, answer.body or "", answer.fault)
  end
end

--- Starts a simulator. It answers whenever the event loop of this Lua state runs, and so within any call of a client in
--- the same state.
---@param options? simulator.options
---@return table simulator with `base_url`, `authority`, `port`, `requests` (the last of them) and `close`
function simulator.start(options)
  options = complete(options or {})
  local self = setmetatable({
    service = service.new(options),
    options = options,
    unanswered = {},
    closed = false,
  }, Simulator)
  self:begin_latency()
  self.server = core.httpd({
    address = options.address,
    port = options.port,
    handler = function(exchange) serve(self, exchange) end,
  })
  self.port = self.server:port()
  local host = any_address[options.address] or options.address
  host = host:find(":", 1, true) and "[" .. host .. "]" or host
  self.base_url = ("http://%s:%d"):format(host, self.port)
  self.authority = self.base_url
  self.requests = self.service.requests
  self.world = self.service.world
  return self
end

function Simulator:begin_latency()
  self.latency = self.options.latency
  self.draw = random.stream(self.options.seed ~ 0x6c6174)
end

--- Adds a fault to those given at the start.
---@param rule simulator.fault_rule|string as text see fault_text.lua
---@return table entry with its `id`, and how often it was `seen` and `struck`
function Simulator:add_fault(rule)
  return self.service.faults:add(type(rule) == "string" and faults.parse(rule) or rule)
end

--- Ends all faults.
function Simulator:clear_faults()
  self.service.faults:clear()
end

--- Moves the simulator's clock forward: tokens expire, slow changes are done, months are billed.
---@param seconds number
function Simulator:advance(seconds)
  self.service:advance(seconds)
end

--- Goes back to how it was started: the world, the clock, faults, limits, latency and irregularities; the log is
--- emptied. What was promised no answer stays without one.
function Simulator:reset()
  self.service:reset()
  self:begin_latency()
end

--- Keeps the state of the service in memory.
---@param name? string "default"
function Simulator:snapshot(name)
  self.service:snapshot(name or "default")
end

--- Goes back to a snapshot.
---@param name? string "default"
function Simulator:restore(name)
  name = name or "default"
  if not self.service:restore(name) then
    error({ category = "bad_input", message = ("there is no snapshot '%s'"):format(name) }, 0)
  end
end

--- Stops answering and frees the port. Closing twice does nothing.
function Simulator:close()
  if self.closed then return end
  self.closed = true
  self.unanswered = {}
  self.server:close()
end

Simulator.__close = Simulator.close
Simulator.__gc = Simulator.close

function Simulator:__tostring()
  return ("simulator: %s%s"):format(self.base_url, self.closed and ", closed" or "")
end

--- What partnercenter.connect needs to reach a simulator: address, authority, tenant, and the credential's data. The
--- refresh token gives tokens of an application and a user, which open everything.
---@param self table simulator
---@return table<string, string> with base_url, authority, tenant, application_id, secret and refresh_token
function simulator.connect_options(self)
  return {
    base_url = self.base_url,
    authority = self.authority,
    tenant = self.world.partner.tenant,
    application_id = authority.application_id,
    secret = authority.secret,
    refresh_token = authority.refresh_token,
  }
end

return simulator
