-- How many calls the service takes: so many in a time for the partner, and so many for each of its customers. Writes
-- count towards both and have a stricter limit besides. A window slides: what Retry-After names is the moment at which
-- the oldest call leaves it, so whoever waits so long is let in. Times are those of the simulator's clock.
-- Off unless asked for; the refusal itself is made by service.lua.

local quantities = require "partnercenter.simulator.quantities"

local rate_limits = {}

local Limits = {}
Limits.__index = Limits

local SWEPT = 10000 -- windows; above, those that have run empty are forgotten
local is_read = { GET = true, HEAD = true, OPTIONS = true }

---@class simulator.rate_limit
---@field count integer
---@field window number seconds
---@field writes { count: integer, window: number }

--- Reads a limit: "500/1m", "60/1m:writes=20", "60/1m:writes=5/10s". Without a word about them, writes get half.
---@param text string
---@return simulator.rate_limit
function rate_limits.parse(text)
  local all, rest = text:match("^([^:]*):?(.*)$")
  local count, window = quantities.per(all)
  local given = rest:match("^%s*writes=(.+)$")
  local writes, writes_window
  if count and given then
    writes, writes_window = quantities.per(given, window)
  elseif count and rest == "" then
    writes, writes_window = (count + 1) // 2, window
  end
  if not writes then
    error({
      category = "bad_input",
      message = ("'%s' is no rate limit, such as 500/1m or 60/1m:writes=20"):format(text),
    }, 0)
  end
  return { count = count, window = window, writes = { count = writes, window = writes_window } }
end

---@param options { partner: string|nil, customer: string|nil, clock: fun(): number } limits as text
---@return table|nil limits nil when there are none
function rate_limits.new(options)
  if not options.partner and not options.customer then return nil end
  return setmetatable({
    partner = options.partner and rate_limits.parse(options.partner),
    customer = options.customer and rate_limits.parse(options.customer),
    clock = options.clock,
    windows = {}, -- by whom → times of the calls in it, a queue
    count = 0,
  }, Limits)
end

local function drop_old(times, window, now)
  while times.first <= times.last and times[times.first] + window <= now do
    times[times.first] = nil
    times.first = times.first + 1
  end
end

-- Forgets whoever has not called for a while.
local function sweep(self, now)
  self.count = 0
  for key, times in pairs(self.windows) do
    drop_old(times, times.window, now)
    if times.first > times.last then self.windows[key] = nil else self.count = self.count + 1 end
  end
end

local function window_of(self, key, limit, now)
  local times = self.windows[key]
  if not times then
    if self.count >= SWEPT then sweep(self, now) end
    times = { first = 1, last = 0, window = limit.window }
    self.windows[key], self.count = times, self.count + 1
  end
  drop_old(times, limit.window, now)
  return times
end

--- Forgets all calls.
function Limits:clear()
  self.windows, self.count = {}, 0
end

--- Lets a call in, or not. What is refused does not count.
---@param method string
---@param path string
---@param tenant string|nil of the partner
---@return integer|nil wait seconds; nil when it is let in
---@return string|nil whose limit it is that takes the longest to wait for
function Limits:admit(method, path, tenant)
  local now, asked = self.clock(), {}
  local customer = path:lower():match("^/v1/customers/([^/]+)")
  local function ask(limit, key, whose)
    if not limit then return end
    asked[#asked + 1] = { window_of(self, key, limit, now), limit, "calls " .. whose }
    if not is_read[method] then
      asked[#asked + 1] = { window_of(self, "write " .. key, limit.writes, now), limit.writes, "changes " .. whose }
    end
  end
  ask(self.partner, "partner " .. (tenant or ""), "of the partner")
  if customer then ask(self.customer, "customer " .. customer, "for customer " .. customer) end
  local wait, whose
  for _, one in ipairs(asked) do
    local times, limit = one[1], one[2]
    if times.last - times.first + 1 >= limit.count then
      local longer = math.max(1, math.ceil(times[times.first] + limit.window - now))
      if not wait or longer > wait then wait, whose = longer, one[3] end
    end
  end
  if wait then return wait, whose end
  for _, one in ipairs(asked) do
    local times = one[1]
    times.last = times.last + 1
    times[times.last] = now
  end
  return nil
end

return rate_limits
