-- How a handler refuses: it raises a refusal, and service.lua answers with the service's kind of error.
-- The statuses and codes that several handlers share have names here; how the error looks as JSON is in service.lua.

local fail = {}

local Refusal = {}
Refusal.__index = Refusal
Refusal.__tostring = function(refusal)
  return ("%d %s: %s"):format(refusal.status, refusal.code, refusal.description)
end

--- Raises a refusal.
---@param status integer
---@param code integer
---@param description string
---@param data? string[]
---@param headers? string[] flat, for the answer
function fail.with(status, code, description, data, headers)
  local fields = { status = status, code = code, description = description, data = data, headers = headers }
  error(setmetatable(fields, Refusal), 0)
end

--- Whether something that was raised is a refusal; anything else is a fault of the simulator.
---@param value any
---@return boolean
function fail.is_refusal(value)
  return getmetatable(value) == Refusal
end

--- 400: what was sent is wrong.
---@param description string
---@param ... any for the description's format
function fail.bad_request(description, ...)
  fail.with(400, 2000, description:format(...))
end

--- 401: no token, or none that counts.
---@param description string
function fail.unauthorized(description)
  fail.with(401, 900401, description)
end

--- 403: not with this token, or not this resource.
---@param description string
---@param ... any
function fail.forbidden(description, ...)
  fail.with(403, 900403, description:format(...))
end

--- 404: there is no such thing.
---@param description string
---@param ... any
function fail.not_found(description, ...)
  fail.with(404, 2002, description:format(...))
end

--- 409: not in the state that it is in.
---@param code integer
---@param description string
---@param ... any
function fail.conflict(code, description, ...)
  fail.with(409, code, description:format(...))
end

--- 412: it has changed since it was read.
---@param description string
function fail.stale(description)
  fail.with(412, 800036, description)
end

return fail
