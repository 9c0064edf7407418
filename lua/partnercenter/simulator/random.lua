-- Randomness of the simulated world: one seed in, always the same values out, on every machine.
-- Nothing here keeps state but a stream, and math.random is never used: the world must not depend on who else draws
-- from it. Ids made of these numbers are in ids.lua, and what is drawn with them is in seed.lua.

local random = {}

-- The finalizer of splitmix64. Each step can be undone, so mix is a permutation of the 64-bit integers: ids.lua
-- relies on that to get the numbers back out of a GUID.

--- Scrambles 64 bits. No two inputs give the same output.
---@param x integer
---@return integer
function random.mix(x)
  x = (x ~ (x >> 30)) * 0xbf58476d1ce4e5b9
  x = (x ~ (x >> 27)) * 0x94d049bb133111eb
  return x ~ (x >> 31)
end

local function unshift(x, bits)
  local y = x
  for _ = 1, 64 // bits do
    y = x ~ (y >> bits)
  end
  return y
end

--- Undoes `mix`.
---@param x integer
---@return integer
function random.unmix(x)
  x = unshift(x, 31) * 0x319642b2d24d8ec3
  x = unshift(x, 27) * 0x96de1b173f119089
  return unshift(x, 30)
end

local mix = random.mix

--- 64 random bits that belong to a place in the world: the seed, up to two numbers, and what they are for.
---@param seed integer
---@param purpose integer tells draws for the same place apart
---@param a integer
---@param b? integer
---@return integer
function random.at(seed, purpose, a, b)
  return mix(mix(seed + purpose * 0x9e3779b97f4a7c15) ~ (a * 0x2545f4914f6cdd1d + (b or 0) * 0x5851f42d4c957f2d))
end

--- A number from 0 to n - 1 out of some of the bits. Draws at different shifts are independent of one another.
---@param bits integer
---@param shift integer at least 1, so that what remains is not negative
---@param n integer
---@return integer
function random.pick(bits, shift, n)
  return (bits >> shift) % n
end

--- A sequence of numbers: each call gives an integer from 0 to n - 1, or 64 bits when n is nil.
---@param seed integer
---@return fun(n?: integer): integer
function random.stream(seed)
  local state = mix(seed)
  return function(n)
    state = state + 0x9e3779b97f4a7c15
    local bits = mix(state)
    if not n then return bits end
    return (bits >> 1) % n
  end
end

--- A number from a range.
---@param mean number
---@param spread number half of the range
---@param draw fun(n: integer): integer a stream
---@return number not negative
function random.around(mean, spread, draw)
  return math.max(0, mean + spread * (draw(2001) - 1000) / 1000)
end

return random
