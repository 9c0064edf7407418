-- Small helpers for writing types down, and the two fields that nearly every resource has. No types of its own.

local shared = {}

shared.links = {
  name = "links",
  type = "ResourceLinks",
  read_only = true,
  summary = "Where it is, and what belongs to it",
}
shared.attributes = {
  name = "attributes",
  type = "ResourceAttributes",
  summary = "Its ETag, and the name of its type",
}

--- A list of fields that the service alone sets: copies of the given ones, marked so.
---@param fields table[]
---@return table[]
function shared.read_only(fields)
  local marked = {}
  for index, field in ipairs(fields) do
    local copy = { read_only = true }
    for key, value in pairs(field) do
      copy[key] = value
    end
    marked[index] = copy
  end
  return marked
end

return shared
