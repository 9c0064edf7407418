-- JSON against texts that nobody thought of: random documents read by the library and by a reader of another make,
-- values that go out and come back, and broken texts, which must be refused and nothing else. The seed is in the names
-- of what fails; with PC_SEED another one is tried.

local core = require "partnercenter.core"
local reference = require "tests.lua.json_reference"

local decode, encode, null = core.json.decode, core.json.encode, core.json.null
local seed = math.tointeger(os.getenv("PC_SEED") or 20250101)
local cases = 2000 -- of each of the three

-- -- random documents -------------------------------------------------------------------------------------------------

local random = math.random

local function one_of(choices) return choices[random(#choices)] end

local function blank()
  return random(4) == 1 and one_of { " ", "\n", "\t", "\r\n", "  " } or ""
end

local integers = { "0", "-0", "1", "-1", "9007199254740991", "9007199254740992", "9007199254740993",
  "-9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
  "-9223372036854775809", "18446744073709551616",
  "100000000000000000000000" }
local floats = { "0.0", "-0.0", "1.0", "1.5", "0.1", "1e0", "1E+2", "1.0e-2", "5e-324", "1.7976931348623157e308",
  "9007199254740993.0", "9223372036854775807.0", "12345678901234567890.5", "2.50", "30.00" }
local names = { "a", "b", "c", "", "A", "id", "a\\u0062", "\\u0061", "\\\"", "\\\\", "é", "x\\/y", "1", "\\n" }
local pieces = { "a", "Z", " ", "é", "€", "😀", "\\\"", "\\\\", "\\/", "\\n", "\\u0000", "\\u00e9", "\\ud83d\\ude00",
  "]", "}", ",", ":", "[", "{", "null", "1" }

local function random_string()
  local parts = {}
  for index = 1, random(0, 6) do parts[index] = one_of(pieces) end
  return '"' .. table.concat(parts) .. '"'
end

local random_text

local function random_list(depth)
  local items = {}
  for index = 1, random(0, 4) do items[index] = blank() .. random_text(depth - 1) .. blank() end
  return "[" .. (#items == 0 and blank() or table.concat(items, ",")) .. "]"
end

local function random_object(depth)
  local members = {}
  for index = 1, random(0, 5) do -- names are few: some are given twice
    members[index] = ('%s"%s"%s:%s%s'):format(blank(), one_of(names), blank(), blank(), random_text(depth - 1))
  end
  return "{" .. (#members == 0 and blank() or table.concat(members, ",")) .. "}"
end

local function random_scalar()
  local kind = random(6)
  if kind == 1 then return one_of(integers) end
  if kind == 2 then return one_of(floats) end
  if kind == 3 then return tostring(random(-5, 5)) end
  if kind == 4 then return one_of { "true", "false" } end
  if kind == 5 then return "null" end
  return random_string()
end

function random_text(depth)
  local kind = depth > 0 and random(3) or 1
  return kind == 1 and random_scalar() or kind == 2 and random_list(depth) or random_object(depth)
end

-- Long enough that the reader keeps the names that come again.
local function random_long_text()
  local items = {}
  for index = 1, 300 do items[index] = random_text(3) end
  return "[" .. table.concat(items, ",") .. "]"
end

-- -- comparing --------------------------------------------------------------------------------------------------------

-- Says where two values differ; nil where they do not.
local function difference(got, expected, path)
  if type(expected) ~= "table" or type(got) ~= "table" then
    local is_same = rawequal(got, expected) and math.type(got) == math.type(expected)
    if is_same then return nil end
    return ("%s is %s (%s), not %s (%s)"):format(path, got, math.type(got), expected, math.type(expected))
  end
  local is_list = getmetatable(got) ~= nil and core.json.is_array(got)
  if is_list ~= (reference.lists[expected] == true) then return path .. (is_list and " is a list" or " is no list") end
  for key, value in pairs(expected) do
    local found = difference(got[key], value, path .. "." .. tostring(key))
    if found then return found end
  end
  for key in pairs(got) do
    if expected[key] == nil then return path .. "." .. tostring(key) .. " is too much" end
  end
end

local function for_all(check)
  math.randomseed(seed)
  for _ = 1, cases do check() end
end

describe("JSON from the seed " .. seed, function()
  it("is read as another reader reads it", function()
    for_all(function()
      local text = (random(10) == 1 and "\xEF\xBB\xBF" or "") .. blank() .. random_text(5) .. blank()
      if random(40) == 1 then text = random_long_text() end
      for _, drops in ipairs { true, false } do
        local expected = reference.decode(text, null, drops)
        local found = difference((decode(text, { null = drops and "drop" or "keep" })), expected, "value")
        if found then error(("%s, in %s"):format(found, text)) end
      end
    end)
  end)

  it("comes back as it went out", function()
    for_all(function()
      local value = decode(random_text(5), { null = "keep" })
      local text = encode(value)
      local again = encode(decode(text, { null = "keep" }))
      if again ~= text then error(("%s became %s"):format(text, again)) end
      local found = difference(decode(encode(value, { pretty = true }), { null = "keep" }),
        reference.decode(text, null, false), "value")
      if found then error(("%s, in %s"):format(found, text)) end
      local float = string.unpack("d", string.pack("i8", random(0)))
      if float == float and math.abs(float) ~= math.huge and decode(encode(float)) ~= float then
        error(("%a came back as %s"):format(float, encode(float)))
      end
    end)
  end)

  it("is refused in order when it is broken, and nothing worse", function()
    local junk = { "\0", "]", "}", "[", "{", ",", ":", '"', "\\", "1", "-", ".", "e", "null", "\xFF", "\\u", "\\ud800",
      "\xEF\xBB\xBF" }
    for_all(function()
      local text = random_text(5)
      for _ = 1, random(3) do
        local at = random(0, #text)
        local kind = random(3)
        if kind == 1 then
          text = text:sub(1, at)
        elseif kind == 2 then
          text = text:sub(1, at) .. one_of(junk):rep(random(3)) .. text:sub(at + 1)
        else
          text = text:sub(1, at) .. one_of(junk) .. text:sub(at + 2)
        end
      end
      local ok, raised = pcall(decode, text)
      if not ok and (type(raised) ~= "table" or raised.category ~= "parse") then
        error(("%s, of %q"):format(tostring(raised), text))
      end
      if ok and text:find("\0", 1, true) then error(("a zero byte was read over, in %q"):format(text)) end
    end)
  end)

  it("does not read on behind a zero byte", function()
    for _, tail in ipairs { "]]]]", ",,,,", ("["):rep(1000), "}", "null", "5", '"' } do
      assert.is_false(pcall(decode, '{"a":1}\0' .. tail))
    end
  end)

  it("is nested 128 levels deep, and not deeper", function()
    local function nested(depth) return ("["):rep(depth) .. ("]"):rep(depth) end
    assert.equal(nested(128), encode((decode(nested(128)))))
    assert.is_false(pcall(decode, nested(129)))
  end)
end)
