-- What was written beside the records of world.lua: facts about a customer or the partner that do not touch the
-- customer's own version and ETag (agreements, consents, profiles …). Plain tables by kind and key, kept in the world,
-- so that whoever stores the world stores them too. Things with ids of their own are on a shelf (shelf.lua).

local drawer = {}

--- What was written of a kind. The table may be written to.
---@param world table
---@param kind string
---@return table by whatever key the kind has; empty at first
function drawer.of(world, kind)
  local drawers = world.drawers
  if not drawers then
    drawers = {}
    world.drawers = drawers
  end
  local things = drawers[kind]
  if not things then
    things = {}
    drawers[kind] = things
  end
  return things
end

--- The same for one key, as a table of its own.
---@param world table
---@param kind string
---@param key any
---@return table
function drawer.at(world, kind, key)
  local things = drawer.of(world, kind)
  things[key] = things[key] or {}
  return things[key]
end

return drawer
