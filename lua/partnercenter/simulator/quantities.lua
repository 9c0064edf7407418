-- Amounts as people write them: "20ms", "1KiB/s", "500/1m". For command lines, faults and the control API; whoever asks
-- says what was wrong, because only he knows where it stood.

local quantities = {}

local seconds_in = { ms = 0.001, s = 1, m = 60, min = 60, h = 3600, d = 86400 }
local bytes_in = { b = 1, kb = 1000, mb = 1000000, kib = 1024, mib = 1048576 }

local function plain(number)
  return math.tointeger(number) or number
end

--- A time: "20ms", "1.5s", "2m", "1h", "3d".
---@param text string
---@param unit? string of a number without one; "s"
---@return number|nil seconds nil when it is none
---@return string|nil unit that was meant
function quantities.duration(text, unit)
  local digits, given = text:match("^%s*(%d*%.?%d+)%s*(%a*)%s*$")
  unit = given and given ~= "" and given:lower() or unit or "s"
  if not digits or not seconds_in[unit] then return nil end
  return plain(tonumber(digits) * seconds_in[unit]), unit
end

--- A time with a spread around it: "20ms", "20ms±10", "20ms+-10ms". The spread's unit is the time's unless it has one.
---@param text string
---@param unit? string of a number without one; "s"
---@return number|nil mean seconds; nil when it is none
---@return number spread seconds
function quantities.spread(text, unit)
  local first, second = text:match("^(.-)\xc2\xb1(.+)$") -- the sign in UTF-8
  if not first then first, second = text:match("^(.-)%+/?%-(.+)$") end
  local mean, meant = quantities.duration(first or text, unit)
  local spread = second and quantities.duration(second, meant) or 0
  if not mean or (second and not quantities.duration(second, meant)) then return nil, 0 end
  return mean, spread
end

--- A size or a speed: "512", "64KB", "1KiB/s", "2MiB/s".
---@param text string
---@return number|nil bytes (a second); nil when it is none or nothing
function quantities.bytes(text)
  local digits, unit = text:match("^%s*(%d*%.?%d+)%s*(%a*)%s*$")
  if not digits then digits, unit = text:match("^%s*(%d*%.?%d+)%s*(%a*)/s%s*$") end
  local factor = digits and bytes_in[unit == "" and "b" or unit:lower()]
  local bytes = factor and plain(tonumber(digits) * factor)
  return bytes and bytes > 0 and bytes or nil
end

--- So many in a time: "500/1m", "10/s".
---@param text string
---@param window? number seconds, for a number that stands alone
---@return integer|nil count nil when it is none
---@return number|nil window seconds
function quantities.per(text, window)
  local count, rest = text:match("^%s*(%d+)%s*/?(.*)$")
  count = math.tointeger(tonumber(count))
  if not count or count < 1 then return nil end
  if text:find("/", 1, true) then window = quantities.duration(rest:find("^%s*%a") and "1" .. rest or rest) end
  if not window or window <= 0 then return nil end
  return count, window
end

return quantities
