-- Credentials: where access tokens come from. A credential is made by the script and says nothing of its secrets to
-- whoever prints or walks it: they live in upvalues. A client binds it, and gets a source of its own: `source:token()`
-- hands out a token that is good for a while yet, `source:renew(token)` replaces one that the service has refused.
-- However many tasks want a token at once, it is asked for once.

local core = require "partnercenter.core"
local cut_off = require "partnercenter.cut_off"
local errors = require "partnercenter.errors"
local options = require "partnercenter.options"
local turn = require "partnercenter.turn"

local credentials = {}

local refresh_before = 300 -- seconds before its end that a token is replaced
local pause_after_failure = 30 -- seconds until an early refresh that failed is tried again
local assumed_lifetime = 3600 -- of a token that does not say

---@class partnercenter.Credential
local Credential = {}
Credential.__index = Credential
Credential.__name = "partnercenter.credential"

-- What is behind a credential: kind, whether it needs an authority, and how to get a token. By the credential, so that
-- nothing of it is reachable from the credential itself.
local grants = setmetatable({}, { __mode = "k" })

function Credential:__tostring()
  return Credential.__name .. ": " .. grants[self].name
end

local function make(grant)
  local credential = setmetatable({}, Credential)
  grants[credential] = grant
  return credential
end

local function one_line(value)
  return value:find("%c") and "holds a control character" or nil
end

-- -- the token authority ----------------------------------------------------------------------------------------------

local function form(fields)
  local parts = {}
  for index = 1, #fields, 2 do
    parts[#parts + 1] = fields[index] .. "=" .. core.url.encode(fields[index + 1])
  end
  return table.concat(parts, "&")
end

local function facts_of(spec, call)
  local result = call and call:result()
  return {
    operation = "sign-in",
    method = "POST",
    url = core.redact_url(spec.url),
    attempts = result and result.attempts,
    retry_after = result and result.retry_after,
  }
end

local function moment_of(reply)
  local lifetime = tonumber(reply.expires_in)
  if lifetime then return core.time() + lifetime end
  return tonumber(reply.expires_on) or core.time() + assumed_lifetime
end

local function text(value)
  return type(value) == "string" and value ~= "" and value or nil
end

local function read_token(spec, call)
  local content_type, body = call:header("content-type"), call:body()
  local ok, reply = pcall(core.json.decode, body)
  if not ok or type(reply) ~= "table" then error(errors.unreadable(facts_of(spec, call), content_type, body), 0) end
  if not text(reply.access_token) then
    error(errors.from_result(facts_of(spec, call), "unauthorized", "the authority's answer holds no access_token"), 0)
  end
  return reply
end

-- Asks the token authority. Returns its reply.
local function ask_authority(environment, fields, deadline)
  local spec = {
    method = "POST",
    url = ("%s/%s/oauth2/v2.0/token"):format(environment.authority, core.url.encode(environment.tenant)),
    origin = core.url.origin(environment.authority),
    headers = { "Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json" },
    body = form(fields),
    secret_body = true,
    retry = "read",
    deadline = deadline,
    label = "sign-in",
  }
  local call <close> = errors.call(facts_of(spec), environment.http.send, environment.http, spec)
  cut_off.await(call, spec)
  local status = call:status()
  if not status then
    local result = call:result()
    error(errors.from_result(facts_of(spec, call), result.category, result.message), 0)
  end
  if status == 200 then return read_token(spec, call) end
  if status >= 300 and status < 400 then
    error(errors.from_result(facts_of(spec, call), "server", "the authority redirects; redirects are not followed"), 0)
  end
  error(errors.from_reply(facts_of(spec, call), status, call:header("content-type"), call:body()), 0)
end

-- -- kinds of credentials ---------------------------------------------------------------------------------------------

--- The application on its own: an id and a secret. Documentation page "Partner Center authentication".
---@param given { application_id: string, secret: string, scope: string? }
---@return partnercenter.Credential
---Raises `bad_input` for missing, unknown or wrong options.
function credentials.client_secret(given)
  local checked = options.check({
    { name = "application_id", type = "string", required = true, check = one_line },
    { name = "secret", type = "string", required = true, secret = true },
    { name = "scope", type = "string" },
  }, given, "credentials.client_secret")
  local application_id, secret, scope = checked.application_id, checked.secret, checked.scope
  return make {
    name = "client_secret of application " .. application_id,
    kind = "app",
    needs_authority = true,
    can_renew = true,
    acquire = function(environment, deadline)
      local reply = ask_authority(environment, {
        "grant_type", "client_credentials", "client_id", application_id, "client_secret", secret,
        "scope", scope or environment.resource .. "/.default",
      }, deadline)
      return reply.access_token, moment_of(reply)
    end,
  }
end

--- A user's consent, kept as a refresh token (the Secure Application Model). A new refresh token that comes back takes
--- the place of the old one, and is handed to `store`, which keeps it for the next run.
---@param given table
---  application_id, refresh_token
---  secret   of the application, where it has one
---  scope    instead of the API's user_impersonation
---  store    fun(refresh_token)
---@return partnercenter.Credential
---Raises `bad_input` for missing, unknown or wrong options.
function credentials.refresh_token(given)
  local checked = options.check({
    { name = "application_id", type = "string", required = true, check = one_line },
    { name = "refresh_token", type = "string", required = true, secret = true },
    { name = "secret", type = "string", secret = true },
    { name = "scope", type = "string" },
    { name = "store", type = "function" },
  }, given, "credentials.refresh_token")
  local application_id, secret, scope, store = checked.application_id, checked.secret, checked.scope, checked.store
  local refresh_token = checked.refresh_token
  return make {
    name = "refresh_token of application " .. application_id,
    kind = "app+user",
    needs_authority = true,
    can_renew = true,
    acquire = function(environment, deadline)
      local fields = {
        "grant_type", "refresh_token", "client_id", application_id, "refresh_token", refresh_token,
        "scope", scope or environment.resource .. "/user_impersonation offline_access openid",
      }
      if secret then table.move({ "client_secret", secret }, 1, 2, #fields + 1, fields) end
      local reply = ask_authority(environment, fields, deadline)
      local rotated = text(reply.refresh_token)
      if rotated and rotated ~= refresh_token then
        refresh_token = rotated
        if store then store(rotated) end
      end
      return reply.access_token, moment_of(reply)
    end,
  }
end

--- A token that somebody else got. It cannot be renewed: calls fail as `unauthorized` once it has ended.
---@param given string|{ token: string, expires_at: number? } expires_at: Unix time in seconds
---@return partnercenter.Credential
function credentials.access_token(given)
  if type(given) == "string" then given = { token = given } end
  local checked = options.check({
    { name = "token", type = "string", required = true, secret = true, check = one_line },
    { name = "expires_at", type = "number" },
  }, given, "credentials.access_token")
  local token, expires_at = checked.token, checked.expires_at
  return make {
    name = "access_token",
    acquire = function()
      if expires_at and core.time() >= expires_at then
        errors.raise { category = "unauthorized", operation = "sign-in",
          message = "the access token that was given has ended",
          hint = "Give a new one, or a credential that can renew it." }
      end
      return token, expires_at or math.huge
    end,
  }
end

-- A function of the script's own: `(scope) -> token, expires_at`.
local function from_function(fn)
  return make {
    name = "function",
    can_renew = true,
    acquire = function(environment)
      local token, expires_at = fn(environment.resource .. "/.default")
      if not text(token) then
        local what = token == "" and "an empty token" or "no token but a " .. type(token)
        errors.raise { category = "unauthorized", operation = "sign-in",
          message = "the credential function returned " .. what }
      end
      return token, tonumber(expires_at) or core.time() + assumed_lifetime
    end,
  }
end

-- -- sources ----------------------------------------------------------------------------------------------------------

---@class partnercenter.TokenSource
---@field kind "app"|"app+user"|nil
---@field token fun(self, deadline: number): string
---@field renew (fun(self, refused: string, deadline: number): string|nil)|nil absent where a token cannot be renewed
local Source = {}
Source.__index = Source
Source.__name = "partnercenter.token_source"

local function is_cancelled(raised)
  return errors.is(raised) and (raised.category == "cancelled" or raised.category == "timeout")
end

-- The functions of a source over its cache. The token stands in upvalues only.
local function make_source(grant, environment)
  local token, expires_at, refresh_at = nil, 0, 0
  local lock = turn.new()
  local failure, failures = nil, 0 -- the last refusal, for those who waited for it too, and how many there were

  local function acquire(deadline)
    local ok, new_token, ends = pcall(grant.acquire, environment, deadline)
    local now = core.time()
    if ok then
      token, expires_at = new_token, ends
      refresh_at = math.max(ends - refresh_before, now + (ends - now) / 2)
      return token
    end
    local raised = new_token
    if token and now < expires_at and not is_cancelled(raised) then
      refresh_at = now + pause_after_failure -- the old one is good for a while yet
      return token
    end
    if not is_cancelled(raised) then failure, failures = raised, failures + 1 end
    error(raised, 0)
  end

  -- Whoever has the turn asks; those who waited take what came of it.
  local function acquire_once(deadline, is_settled)
    local failures_before = failures
    if not lock:take(deadline) then
      errors.raise { category = "timeout", operation = "sign-in", message = "no token in time" }
    end
    local ok, result
    if is_settled() then
      ok, result = true, token
    elseif failures > failures_before then
      ok, result = false, failure
    else
      ok, result = pcall(acquire, deadline)
    end
    lock:leave()
    if ok then return result end
    error(result, 0)
  end

  local function is_fresh()
    return token ~= nil and core.time() < refresh_at
  end

  local source = { kind = grant.kind }

  function source.token(_, deadline)
    if is_fresh() then return token end
    return acquire_once(deadline, is_fresh)
  end

  if grant.can_renew then
    function source.renew(_, refused, deadline)
      local function is_replaced() return token ~= nil and token ~= refused end
      if is_replaced() then return token end
      token = nil
      return acquire_once(deadline, is_replaced)
    end
  end

  return setmetatable(source, Source)
end

--- What a client may be given as its credential; a function becomes one.
---@param value any
---@return partnercenter.Credential|nil
---@return string|nil problem
function credentials.accept(value)
  if getmetatable(value) == Credential then return value end
  if type(value) == "function" then return from_function(value) end
  return nil, "has to be made by partnercenter.credentials, or be a function, not a " .. type(value)
end

--- Whether this credential asks a token authority, and so needs a tenant.
---@param credential partnercenter.Credential
---@return boolean
function credentials.needs_authority(credential)
  return grants[credential].needs_authority == true
end

--- A credential at work for one client.
---@param credential partnercenter.Credential
---@param environment { authority: string, tenant: string, resource: string, http: userdata }
---@return partnercenter.TokenSource
function credentials.bind(credential, environment)
  return make_source(grants[credential], environment)
end

return credentials
