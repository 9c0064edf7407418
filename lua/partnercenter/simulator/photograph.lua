-- Copies of a whole state, for snapshots: tables that are shared stay shared, and cycles stay cycles. Functions are not
-- copied, and neither are constants, which whoever asks for the copy names. Constants of the catalogue that records
-- point to are copied along, once for each snapshot; nothing compares them by identity.

local photograph = {}

local function copy(value, copies)
  if type(value) ~= "table" then return value end
  local known = copies[value]
  if known then return known end
  local made = {}
  copies[value] = made
  for name, member in next, value do made[copy(name, copies)] = copy(member, copies) end
  return setmetatable(made, getmetatable(value))
end

--- A copy of a table that shares nothing with it but the constants.
---@param original table
---@param constants table[] what the copy points to as the original does
---@return table
function photograph.take(original, constants)
  local copies = {}
  for _, constant in ipairs(constants) do copies[constant] = constant end
  local made = {}
  for name, member in next, original do made[name] = copy(member, copies) end
  return made
end

return photograph
