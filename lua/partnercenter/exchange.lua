-- One authenticated request: a token, the sending, and the one repetition after a 401. The token and the deadline are
-- handled here and nowhere else. What is asked for is a `spec` for the core's client; what comes back is the call's
-- handle, done, whatever came of it. How replies are understood is in reply.lua.

local core = require "partnercenter.core"
local cut_off = require "partnercenter.cut_off"
local errors = require "partnercenter.errors"

local exchange = {}

local await = cut_off.await

--- Starts a request, and does not wait for its answer. Waits for a token first, where there is none yet.
---@param state table the client's
---@param spec table a request for the core; `deadline` has to be set
---@return userdata call
function exchange.start(state, spec)
  spec.bearer = state.source:token(spec.deadline)
  local ok, call = pcall(state.http.send, state.http, spec)
  if ok then return call end
  error(errors.adopt(call, { operation = spec.label, method = spec.method, url = core.redact_url(spec.url) }), 0)
end

-- 401: perhaps the token has expired before its time. One renewal, and the same request once more, known to the service
-- by its MS-RequestId.
local function repeat_with_new_token(state, spec, call)
  local renewed, token = pcall(state.source.renew, state.source, spec.bearer, spec.deadline)
  if not renewed then
    call:close()
    error(token, 0)
  end
  if not token then return call end
  spec.request_id, spec.correlation_id = call:ids()
  call:close()
  local again = exchange.start(state, spec)
  await(again, spec)
  return again
end

--- Waits for the answer to a request that was started.
---@param state table
---@param spec table
---@param call userdata
---@return userdata call the handle that holds the answer
function exchange.finish(state, spec, call)
  await(call, spec)
  if call:status() == 401 and state.source.renew then return repeat_with_new_token(state, spec, call) end
  return call
end

return exchange
