-- Pages of collections: sizes, continuation tokens, links to the next page, and the filters that say what is in a
-- collection at all. A token holds the place to go on from and belongs to one collection; nothing is kept for it here.
-- What the pages hold is decided in the handlers.

local core = require "partnercenter.core"
local fail = require "partnercenter.simulator.fail"
local ids = require "partnercenter.simulator.ids"
local random = require "partnercenter.simulator.random"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local paging = {}

local TOKEN_LIFETIME = 60 -- minutes

-- A number that stands for a collection in the tokens of its pages.
local function scope_number(scope)
  local bits = #scope
  for position = 1, #scope do
    bits = random.mix(bits ~ scope:byte(position))
  end
  return bits & 0xfffffffff
end

local function to_hex(text)
  return (text:gsub(".", function(byte) return ("%02x"):format(byte:byte()) end))
end

local function from_hex(text)
  return (text:gsub("%x%x", function(pair) return string.char(tonumber(pair, 16)) end))
end

-- The moment that a token is made at, as it stands in the token.
local function minutes(world)
  return math.floor(world.clock()) // 60 & 0xffffff
end

--- A continuation token.
---@param world table
---@param scope string the collection
---@param position integer where to go on
---@param size integer of the page
---@param extra? string what the following requests do not repeat
---@return string
function paging.token(world, scope, position, size, extra)
  local guid = world.seeded.ids.guid
  return guid(ids.kinds.page, position, size) .. "," ..
    guid(ids.kinds.page, scope_number(scope), minutes(world)) .. "," .. to_hex(extra or "")
end

--- Reads a continuation token; refuses one that is not of this collection, or too old.
---@param world table
---@param scope string
---@param token string
---@return integer position
---@return integer size
---@return string extra
function paging.resume(world, scope, token)
  local numbers = world.seeded.ids.numbers
  local place, collection, extra = token:match("^([^,]+),([^,]+),(%x*)$")
  local kind, position, size = numbers(place or "")
  local scope_kind, number, made = numbers(collection or "")
  if kind ~= ids.kinds.page or scope_kind ~= kind or number ~= scope_number(scope) then
    fail.bad_request("The continuation token is not valid for this collection.")
  end
  if world.irregular.expiring_tokens and (minutes(world) - made & 0xffffff) > TOKEN_LIFETIME then
    fail.bad_request("The continuation token has expired. Begin with the first page.")
  end
  return position, size, from_hex(extra)
end

local NO_LIMIT = 1 << 23

--- The size of the pages that are asked for.
---@param self table request
---@param maximum integer which is the default, too
---@return integer
function paging.size(self, maximum)
  local size = self:integer("size", 0, self.irregular.page_limit and maximum or NO_LIMIT) or 0
  return size == 0 and maximum or size
end

--- The token of a request for a following page.
---@param self table request
---@return string|nil nil when the first page is asked for
function paging.continuation(self)
  local operation = self:parameter("seekOperation")
  if not operation then return nil end
  if operation:lower() ~= "next" then fail.bad_request("seekOperation %s is not supported.", operation) end
  local token = self.headers["ms-continuationtoken"]
  if not token then fail.bad_request("The MS-ContinuationToken header is required with seekOperation.") end
  return token
end

--- A link to the next page that carries its token in a header.
---@param uri string
---@param token string
---@return table
function paging.next_link(uri, token)
  return shapes.link(uri, core.json.array({ { key = "MS-ContinuationToken", value = token } }))
end

--- The filter of a request.
---@param self table request
---@param allowed table<string, string[]> lower-case field → its operators
---@return { field: string, value: string, operator: string, text: string }|nil field and operator in lower case
function paging.filter(self, allowed)
  local text = self:parameter("filter")
  return text and paging.parse_filter(text, allowed)
end

--- Reads a filter: one JSON object with Field, Value and Operator.
---@param text string
---@param allowed table<string, string[]>
---@return { field: string, value: string, operator: string, text: string }
function paging.parse_filter(text, allowed)
  local ok, filter = pcall(core.json.decode, text)
  if not ok or type(filter) ~= "table" then fail.bad_request("The filter is not a JSON object.") end
  filter = request.fold(filter)
  local field, operator = request.required(filter, "Field"):lower(), request.required(filter, "Operator"):lower()
  local operators = allowed[field]
  if not operators then fail.bad_request("The field %s cannot be filtered by.", filter.Field) end
  for _, known in ipairs(operators) do
    if operator == known then
      return { field = field, value = request.required(filter, "Value"), operator = operator, text = text }
    end
  end
  fail.bad_request("The operator %s is not supported for the field %s.", filter.Operator, filter.Field)
end

return paging
