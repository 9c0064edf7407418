-- The embedded simulator: a Partner Center with its token authority on a loopback port, served by the caller's own
-- event loop. This file joins service.lua, which answers requests, to core.httpd, which carries them; there is nothing
-- about Partner Center in it. To read on: service.lua for the way of a request, world.lua for what there is.

local core = require "partnercenter.core"
local authority = require "partnercenter.simulator.authority"
local service = require "partnercenter.simulator.service"
local random = require "partnercenter.simulator.random"

local simulator = {}

---@class simulator.options
---@field port? integer 0, the default, takes a free one
---@field address? string the address to listen on, 127.0.0.1
---@field seed? integer of the world, 1
---@field customers? integer in the seeded world, 40
---@field latency? number|{ [1]: number, [2]: number } seconds before each answer, or mean and spread
---@field faults? simulator.fault_rule[] what goes wrong
---@field token_lifetime? integer seconds that an access token lives, 3600
---@field irregularities? table<string, boolean> those of service.irregularities to switch off
---@field on_request? fun(entry: table) called for each request after it was answered

local defaults = {
  port = 0,
  address = "127.0.0.1",
  seed = 1,
  customers = 40,
  latency = 0,
  faults = false,
  token_lifetime = 3600,
  irregularities = false,
  on_request = false,
}

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
  return full
end

-- Seconds before an answer, drawn around the mean.
local function latency_of(latency, draw)
  if type(latency) == "number" then return latency end
  local mean, spread = latency[1], latency[2]
  return math.max(0, mean + spread * (draw(2001) - 1000) / 1000)
end

-- The timer's callback runs when the loop is pumped; tasks.lua is loaded only where something has to wait.
local function after(seconds, run)
  require("partnercenter.tasks").after(seconds, run)
end

local UNANSWERED = 256

local Simulator = {}
Simulator.__index = Simulator

local function serve(self, exchange)
  local answer = self.service:answer(exchange:method(), exchange:target(), exchange:headers(), exchange:body() or "")
  if answer.fault == "timeout" then
    -- Kept, so that the connection stays open and silent; the oldest is let go once there are many.
    self.unanswered[#self.unanswered + 1] = exchange
    if #self.unanswered > UNANSWERED then table.remove(self.unanswered, 1) end
    return
  end
  local delay = (answer.delay or 0) + latency_of(self.latency, self.draw)
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
    latency = options.latency,
    draw = random.stream(options.seed ~ 0x6c6174),
    unanswered = {},
    closed = false,
  }, Simulator)
  self.server = core.httpd({
    address = options.address,
    port = options.port,
    handler = function(exchange) serve(self, exchange) end,
  })
  self.port = self.server:port()
  local host = options.address:find(":", 1, true) and "[" .. options.address .. "]" or options.address
  self.base_url = ("http://%s:%d"):format(host, self.port)
  self.authority = self.base_url
  self.requests = self.service.requests
  self.world = self.service.world
  return self
end

--- Adds a fault to those given at the start.
---@param rule simulator.fault_rule
function Simulator:add_fault(rule)
  self.service.faults:add(rule)
end

--- Ends all faults.
function Simulator:clear_faults()
  self.service.faults:clear()
end

--- Moves the simulator's clock forward: tokens expire, slow changes are done, months are billed.
---@param seconds number
function Simulator:advance(seconds)
  self.service.advance(seconds)
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
