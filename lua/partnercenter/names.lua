-- Names as people write them: one comparison that forgives case, underscores and hyphens, and the nearest name for
-- "did you mean". Used wherever options, parameters, operations and fields are looked up by name.

local names = {}

--- What two spellings of one name have in common: `invoiceLineItemType`, `invoice_line_item_type` and
--- `invoice-line-item-type` are all `invoicelineitemtype`.
---@param text string
---@return string
function names.normalize(text)
  return (text:lower():gsub("[_%-]", ""))
end

-- Edits between two texts, neighbours swapped counting as one (Damerau-Levenshtein), over at most three rows.
local function distance(a, b)
  local before, previous = {}, {}
  for j = 0, #b do previous[j] = j end
  for i = 1, #a do
    local current = { [0] = i }
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      local best = math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then
        best = math.min(best, before[j - 2] + 1)
      end
      current[j] = best
    end
    before, previous = previous, current
  end
  return previous[#b]
end

--- The name that was probably meant.
---@param text string
---@param candidates string[]
---@return string|nil name nil when none is near
function names.nearest(text, candidates)
  text = names.normalize(text:sub(1, 64))
  local nearest, least = nil, math.max(1, #text // 3) + 1
  for _, candidate in ipairs(candidates) do
    local normal = names.normalize(candidate)
    local edits = distance(text, normal)
    if #text >= 4 and (normal:find(text, 1, true) or text:find(normal, 1, true)) then
      edits = math.min(edits, 1)
    end
    if edits < least then nearest, least = candidate, edits end
  end
  return nearest
end

--- The values in the order of their names, for messages and listings that come out the same every time.
---@param map table<string, any>
---@return string[]
function names.sorted(map)
  local list = {}
  for name in pairs(map) do
    list[#list + 1] = name
  end
  table.sort(list)
  return list
end

--- A text as it may stand in an error message: quoted, one line, not too long.
---@param text string
---@return string
function names.quote(text)
  if #text > 60 then text = text:sub(1, 57) .. "…" end
  text = text:gsub("[%c\127]", function(byte)
    return ("\\x%02X"):format(byte:byte())
  end)
  return '"' .. text .. '"'
end

return names
