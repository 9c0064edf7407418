-- The library's JSON for scripts: the C half's, with its errors as error objects. Integers are exact over 64 bits,
-- doubles survive a round trip, empty arrays stay arrays, a byte order mark is skipped, and depth is limited.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"

local json = {
  null = core.json.null,
  array = core.json.array,
  is_array = core.json.is_array,
}

--- A text as a value.
---@param text string
---@param options? { null: "drop"|"keep"|nil, max_depth: integer? } null members are dropped; nesting up to 128
---@return any
---Raises `parse`, with the `byte` where the text fails.
function json.decode(text, options)
  return (errors.call({ operation = "json.decode" }, core.json.decode, text, options))
end

--- A value as a text, keys sorted.
---@param value any
---@param options? { pretty: boolean? }
---@return string
---Raises `bad_input`, naming the place of what cannot be written: functions, cycles, numbers that are none, mixed keys.
function json.encode(value, options)
  return (errors.call({ operation = "json.encode" }, core.json.encode, value, options))
end

return json
