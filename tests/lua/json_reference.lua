-- A JSON reader for tests to compare with: slow, strict, and made without a look at the other one. Objects become
-- tables with their last value of each name, lists tables marked by `lists`, null the given value.

local reference = {}

local escapes = { ['"'] = '"', ["\\"] = "\\", ["/"] = "/", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

--- The tables that were lists in the text.
reference.lists = setmetatable({}, { __mode = "k" })

local function fail(at, what)
  error(("%s at byte %d"):format(what, at), 0)
end

local function skip(text, at)
  return text:find("[^ \t\r\n]", at) or #text + 1
end

local function read_unit(text, at)
  local digits = text:match("^%x%x%x%x", at) or fail(at, "no four hexadecimal digits")
  return tonumber(digits, 16), at + 4
end

local function read_escape(text, at)
  local letter = text:sub(at, at)
  if letter ~= "u" then return escapes[letter] or fail(at, "an unknown escape"), at + 1 end
  local unit, behind = read_unit(text, at + 1)
  if unit >= 0xD800 and unit < 0xDC00 and text:sub(behind, behind + 1) == "\\u" then
    local low, after = read_unit(text, behind + 2)
    return utf8.char(0x10000 + (unit - 0xD800) * 0x400 + low - 0xDC00), after
  end
  return utf8.char(unit), behind
end

local function read_string(text, at)
  local parts = {}
  at = at + 1
  while true do
    local special = text:find('["\\]', at) or fail(#text + 1, "an open string")
    parts[#parts + 1] = text:sub(at, special - 1)
    if text:sub(special, special) == '"' then return table.concat(parts), special + 1 end
    parts[#parts + 1], at = read_escape(text, special + 1)
  end
end

-- A number without point and exponent is an integer where it is one of 64 bits.
local function read_number(text, at)
  local whole = text:match("^-?%d+", at) or fail(at, "no value")
  local behind = at + #whole
  local fraction = text:match("^%.%d+", behind) or ""
  local exponent = text:match("^[eE][+-]?%d+", behind + #fraction) or ""
  behind = behind + #fraction + #exponent
  return tonumber(whole .. fraction .. exponent), behind -- Lua has the same rule
end

local words = { { "true", true }, { "false", false }, { "null" } }

local read_value

local function read_list(text, at, null)
  local list = {}
  reference.lists[list] = true
  at = skip(text, at + 1)
  if text:sub(at, at) == "]" then return list, at + 1 end
  while true do
    list[#list + 1], at = read_value(text, at, null)
    at = skip(text, at)
    local mark = text:sub(at, at)
    if mark == "]" then return list, at + 1 end
    if mark ~= "," then fail(at, "no comma") end
    at = at + 1
  end
end

local function read_object(text, at, null)
  local object = {}
  at = skip(text, at + 1)
  if text:sub(at, at) == "}" then return object, at + 1 end
  while true do
    local name, value
    at = skip(text, at)
    if text:sub(at, at) ~= '"' then fail(at, "no name") end
    name, at = read_string(text, at)
    at = skip(text, at)
    if text:sub(at, at) ~= ":" then fail(at, "no colon") end
    value, at = read_value(text, at + 1, null)
    if value == null.value and null.is_dropped then value = nil end
    object[name] = value
    at = skip(text, at)
    local mark = text:sub(at, at)
    if mark == "}" then return object, at + 1 end
    if mark ~= "," then fail(at, "no comma") end
    at = at + 1
  end
end

function read_value(text, at, null)
  at = skip(text, at)
  local first = text:sub(at, at)
  if first == "{" then return read_object(text, at, null) end
  if first == "[" then return read_list(text, at, null) end
  if first == '"' then return read_string(text, at) end
  for _, word in ipairs(words) do
    if text:sub(at, at + #word[1] - 1) == word[1] then
      if word[1] == "null" then return null.value, at + 4 end
      return word[2], at + #word[1]
    end
  end
  return read_number(text, at)
end

--- Reads a text, or raises an error.
---@param text string
---@param null any what null becomes
---@param is_dropped boolean whether members that are null are left out
function reference.decode(text, null, is_dropped)
  if text:sub(1, 3) == "\xEF\xBB\xBF" then text = text:sub(4) end
  local value, at = read_value(text, 1, { value = null, is_dropped = is_dropped })
  at = skip(text, at)
  if at <= #text then fail(at, "something behind the value") end
  return value
end

return reference
