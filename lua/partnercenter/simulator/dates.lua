-- Dates as the simulated service writes and reads them, over seconds since 1970, in UTC.
-- No clock here: whoever calls says which moment is meant.

local dates = {}

local floor = math.floor
local format = string.format

--- Days from 1970-01-01 to a date. Months beyond 1 to 12 are carried into the year.
---@param year integer
---@param month integer
---@param day integer
---@return integer
function dates.days(year, month, day)
  year = year + (month - 1) // 12
  month = (month - 1) % 12 + 1
  -- Years are counted from March, so that a leap day ends one and no month table is needed.
  if month <= 2 then year = year - 1 end
  local shifted = (month + 9) % 12
  return 365 * year + year // 4 - year // 100 + year // 400 + (153 * shifted + 2) // 5 + day - 1 - 719468
end

--- The date that lies so many days after 1970-01-01.
---@param days integer
---@return integer year
---@return integer month
---@return integer day
function dates.civil(days)
  local shifted = days + 719468
  local era = shifted // 146097
  local in_era = shifted % 146097
  local year_of_era = (in_era - in_era // 1460 + in_era // 36524 - in_era // 146096) // 365
  local day_of_year = in_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
  local shifted_month = (5 * day_of_year + 2) // 153
  local month = (shifted_month + 2) % 12 + 1
  local year = era * 400 + year_of_era + (month <= 2 and 1 or 0)
  return year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1
end

--- Days in a month.
---@param year integer
---@param month integer
---@return integer
function dates.month_length(year, month)
  return dates.days(year, month + 1, 1) - dates.days(year, month, 1)
end

--- "2026-05-01T12:30:00": no zone, as on some of the service's invoice lines.
---@param seconds number since 1970
---@return string
function dates.plain(seconds)
  seconds = floor(seconds)
  local year, month, day = dates.civil(seconds // 86400)
  local rest = seconds % 86400
  return format("%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, rest // 3600, rest // 60 % 60, rest % 60)
end

--- "2026-05-01T12:30:00Z"
---@param seconds number since 1970
---@return string
function dates.utc(seconds)
  return dates.plain(seconds) .. "Z"
end

--- "2026-05-01T12:30:00.1234567Z": seven fraction digits, the resolution of .NET.
---@param seconds number since 1970
---@param ticks? integer ten-millionths of a second; the fraction of `seconds` when absent
---@return string
function dates.precise(seconds, ticks)
  return format("%s.%07dZ", dates.plain(seconds), ticks or floor(seconds % 1 * 1e7))
end

--- "2026-05-01"
---@param seconds number since 1970
---@return string
function dates.day(seconds)
  return format("%04d-%02d-%02d", dates.civil(floor(seconds) // 86400))
end

--- Reads a day: "2026-05-01" with or without a time behind it, or "5/1/2026 …" as the documentation's examples send it.
---@param text string
---@return integer|nil seconds since 1970 at the day's beginning, nil when it is no date
function dates.parse_day(text)
  local year, month, day = text:match("^(%d%d%d%d)%-(%d%d?)%-(%d%d?)%f[%D]")
  if not year then
    month, day, year = text:match("^(%d%d?)/(%d%d?)/(%d%d%d%d)%f[%D]")
  end
  if not year then return nil end
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  if month < 1 or month > 12 or day < 1 or day > dates.month_length(year, month) then return nil end
  return dates.days(year, month, day) * 86400
end

--- Reads a moment: "2026-05-01T12:30:00", with or without a fraction and an offset, or a day alone. Without an offset
--- it is UTC.
---@param text string
---@return integer|nil seconds since 1970, nil when it is no moment
function dates.parse_moment(text)
  local day = dates.parse_day(text)
  local rest = day and text:match("^%d+[-/]%d+[-/]%d+(.*)$")
  if not rest or rest == "" then return day end
  local hour, minute, second, offset = rest:match("^[T ](%d%d):(%d%d):?(%d*)%.?%d*(.*)$")
  if not hour then return nil end
  local seconds = day + tonumber(hour) * 3600 + tonumber(minute) * 60 + (tonumber(second) or 0)
  if offset == "" or offset:upper() == "Z" then return seconds end
  local sign, hours, minutes = offset:match("^([+ -])(%d%d):?(%d%d)$") -- a '+' may have become a blank in a query
  if not sign then return nil end
  local shift = tonumber(hours) * 3600 + tonumber(minutes) * 60
  return sign == "-" and seconds + shift or seconds - shift
end

--- The first moment after `now` that is a whole number of terms after `start`.
---@param start integer seconds since 1970, at a day's beginning
---@param months integer length of a term
---@param now number seconds since 1970
---@return integer
function dates.term_end(start, months, now)
  local year, month, day = dates.civil(start // 86400)
  local now_year, now_month = dates.civil(floor(now) // 86400)
  local elapsed = (now_year - year) * 12 + now_month - month
  local terms = math.max(elapsed // months, 1)
  while true do
    local ends = dates.days(year, month + terms * months, math.min(day, 28)) * 86400
    if ends > now then return ends end
    terms = terms + 1
  end
end

return dates
