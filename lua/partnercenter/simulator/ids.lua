-- Ids of the simulated world. A GUID holds three numbers, scrambled with the seed: what kind of thing it names, and
-- two numbers that tell which one. So an id is made without a table, and found without a search, however many
-- customers there are; and a GUID that somebody made up is recognised as naming nothing.
-- What the numbers mean is world.lua's business.

local random = require "partnercenter.simulator.random"

local mix, unmix = random.mix, random.unmix
local format = string.format

local ids = {}

--- Kinds of things that have ids of their own.
ids.kinds = {
  partner = 1,
  customer = 2,
  commerce = 3,
  billing_profile = 4,
  subscription = 5,
  entitlement = 6,
  order = 7,
  user = 8,
  page = 9,
  trace = 10,
  resource = 11,
  shelf = 12,
  deployment = 13,
}

--- Makes the ids of one seed.
---@param seed integer
---@return table maker
function ids.new(seed)
  local key = mix(seed ~ 0x1d5a7e11)
  local check_key = mix(key)
  local maker = {}

  --- The GUID of a thing.
  ---@param kind integer one of ids.kinds
  ---@param a integer up to 2^36 - 1
  ---@param b? integer up to 2^24 - 1
  ---@return string
  function maker.guid(kind, a, b)
    local value = mix((kind << 60 | a << 24 | (b or 0)) ~ key)
    local check = mix(value ~ check_key)
    return format("%08x-%04x-4%03x-%04x-%012x", value >> 32, value >> 16 & 0xffff, value >> 4 & 0xfff,
      0x8000 | (value & 0xf) << 10 | check & 0x3ff, check >> 16)
  end

  --- The numbers of a GUID that `guid` made, in whatever case it is written.
  ---@param text string
  ---@return integer|nil kind nil when the text is no such GUID
  ---@return integer|nil a
  ---@return integer|nil b
  function maker.numbers(text)
    local first, second, third, fourth, last =
      text:match("^(%x%x%x%x%x%x%x%x)%-(%x%x%x%x)%-4(%x%x%x)%-(%x%x%x%x)%-(%x%x%x%x%x%x%x%x%x%x%x%x)$")
    if not first then return nil end
    local tail = tonumber(fourth, 16)
    local value = tonumber(first, 16) << 32 | tonumber(second, 16) << 16 | tonumber(third, 16) << 4 | tail >> 10 & 0xf
    local check = mix(value ~ check_key)
    if tail ~= 0x8000 | (value & 0xf) << 10 | check & 0x3ff or tonumber(last, 16) ~= check >> 16 then return nil end
    local packed = unmix(value) ~ key
    return packed >> 60, packed >> 24 & 0xfffffffff, packed & 0xffffff
  end

  --- Some 64 bits as 16 hexadecimal digits, for ids that are opaque.
  ---@param purpose integer
  ---@param a integer
  ---@return string
  function maker.opaque(purpose, a)
    return format("%016x", random.at(key, purpose, a))
  end

  return maker
end

local letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

--- An opaque text of letters, digits, '-' and '_', as ids of catalog orders look. Its case matters.
---@param bits integer
---@param length integer
---@return string
function ids.text(bits, length)
  local draw = random.stream(bits)
  local characters = {}
  for position = 1, length do
    local at = draw(64) + 1
    characters[position] = letters:sub(at, at)
  end
  return table.concat(characters)
end

return ids
