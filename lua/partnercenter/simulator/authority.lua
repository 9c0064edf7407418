-- The token authority that stands beside the simulated service: it gives access tokens for a client secret or a
-- refresh token, at the v1 and v2 endpoints, and says whether a token that comes with a call counts. Tokens are JWTs
-- signed with a key made from the seed; nothing is stored for them, so they outlive a restart, and a token of another
-- seed does not count. Consent, device codes and assertions are not here.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local random = require "partnercenter.simulator.random"

local authority = {}

local Authority = {}
Authority.__index = Authority

--- The one application that is registered. Everything about it is public: it opens nothing but simulators.
authority.application_id = "5ca1ab1e-5ca1-4d00-8e11-0000000000aa"
authority.secret = "simulated-secret-of-no-value"
authority.refresh_token = "simulated-refresh-token-of-no-value"

local REFRESH_LIFETIME = 90 * 86400

-- Names under which an API can be asked for. Only the first kind opens this one.
local audiences = {
  ["https://api.partnercenter.microsoft.com"] = true,
  ["https://graph.windows.net"] = true,
  ["https://partner.partnercenterapi.microsoftonline.cn"] = true,
  ["fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"] = true,
}

---@class simulator.authority_options
---@field seed integer
---@field tenant string the partner's tenant id
---@field domain string the partner's domain, which names the tenant too
---@field user string who signed in for the refresh token
---@field lifetime integer seconds that an access token lives
---@field clock fun(): number
---@field issuer string

---@param options simulator.authority_options
---@return table
function authority.new(options)
  local self = setmetatable({ checked = {}, checked_count = 0, issued = 0 }, Authority)
  for name, value in pairs(options) do
    self[name] = value
  end
  self.key = ("%016x%016x"):format(random.mix(options.seed), random.mix(options.seed + 1))
  return self
end

-- Tokens ----------------------------------------------------------------------------------------------------------

local digits = {}
for value = 0, 63 do
  digits[("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"):sub(value + 1, value + 1)] = value
end

local function decode_base64url(text)
  local bytes, bits, held = {}, 0, 0
  for character in text:gmatch(".") do
    local value = digits[character]
    if not value then return nil end
    held, bits = held << 6 | value, bits + 6
    if bits >= 8 then
      bits = bits - 8
      bytes[#bytes + 1] = string.char(held >> bits & 0xff)
    end
  end
  return table.concat(bytes)
end

local function sign(self, claims)
  local head = core.base64url(core.json.encode({ typ = "JWT", alg = "HS256", kid = "simulator" }))
  local text = head .. "." .. core.base64url(core.json.encode(claims))
  return text .. "." .. core.base64url(core.hmac_sha256(self.key, text))
end

local function verify(self, token)
  local text, signature = token:match("^([%w_-]+%.[%w_-]+)%.([%w_-]+)$")
  if not text then return nil end

  if core.base64url(core.hmac_sha256(self.key, text)) ~= signature then return nil end
  local ok, claims = pcall(core.json.decode, decode_base64url(text:match("%.(.*)$")) or "")
  return ok and type(claims) == "table" and claims or nil
end

-- Checking a signature costs more than the rest of a request, so tokens that were good once are remembered.
local function claims_of(self, token)
  local claims = self.checked[token]
  if claims == nil then
    if self.checked_count >= 1000 then self.checked, self.checked_count = {}, 0 end
    claims = verify(self, token) or false
    self.checked[token], self.checked_count = claims, self.checked_count + 1
  end
  return claims
end

--- Checks the token of an API call: signature, validity, tenant and audience. Refuses with 401 what does not count.
---@param header string|nil the Authorization header
---@return table token with kind "app" or "app+user", and who it is
function Authority:check(header)
  local token = header and header:match("^[Bb]earer +(%S+)$")
  if not token then fail.unauthorized("The request carries no bearer token.") end
  local claims = claims_of(self, token)
  local now = self.clock()
  if not claims or claims.use == "refresh" then fail.unauthorized("The access token is not valid.") end
  if type(claims.exp) ~= "number" or now >= claims.exp then fail.unauthorized("The access token has expired.") end
  if now < claims.nbf - 300 then fail.unauthorized("The access token is not valid yet.") end
  if claims.tid ~= self.tenant then fail.unauthorized("The access token is of another tenant.") end
  if not audiences[claims.aud] then fail.unauthorized("The access token is for another audience.") end
  if not claims.described then
    local described = { kind = claims.upn and "app+user" or "app", user = claims.upn, application = claims.appid }
    for _, method in ipairs(type(claims.amr) == "table" and claims.amr or {}) do
      if method == "mfa" then described.mfa = true end
    end
    described.mfa = described.mfa or false
    claims.described = described
  end
  return claims.described
end

-- Grants ----------------------------------------------------------------------------------------------------------

local function parse_form(text)
  local form = {}
  for name, value in text:gmatch("([^&=]+)=([^&]*)") do
    form[core.url.decode((name:gsub("+", " ")))] = core.url.decode((value:gsub("+", " ")))
  end
  return form
end

-- Errors are raised inside a grant and answered in `answer`.
local function refuse(status, kind, code, description)
  error({ status = status, error = kind, code = code, description = description }, 0)
end

local function required(form, name)
  local value = form[name]
  if not value or value == "" then
    refuse(400, "invalid_request", 900144, ("The request body must contain the parameter '%s'."):format(name))
  end
  return value
end

local function check_client(form)
  local id = required(form, "client_id")
  if id:lower() ~= authority.application_id then
    refuse(400, "unauthorized_client", 700016,
      ("Application with identifier '%s' was not found in the directory."):format(id))
  end
  if form.client_secret and form.client_secret ~= authority.secret then
    refuse(401, "invalid_client", 7000215, "Invalid client secret provided.")
  end
end

-- What the token is for: `resource` at the v1 endpoint, the scope without its last part at the v2 endpoint.
local function audience_of(form, version)
  if version == 1 then return (required(form, "resource"):gsub("/+$", "")) end
  local scope = required(form, "scope")
  for word in scope:gmatch("%S+") do
    local resource = word:match("^(.+)/[^/]+$")
    if resource then return (resource:gsub("/+$", "")) end
  end
  refuse(400, "invalid_scope", 70011, ("The scope '%s' is not valid."):format(scope))
end

local grants = {}

function grants.client_credentials(_, form)
  required(form, "client_secret")
  return { roles = core.json.array({}), idtyp = "app" }, nil
end

function grants.refresh_token(self, form)
  local token = required(form, "refresh_token")
  if token ~= authority.refresh_token then
    local claims = claims_of(self, token)
    if not claims or claims.use ~= "refresh" then
      refuse(400, "invalid_grant", 9002313, "The refresh token is malformed or not valid.")
    end
    if self.clock() >= claims.exp then
      refuse(400, "invalid_grant", 700082, "The refresh token has expired due to inactivity.")
    end
  end
  self.issued = self.issued + 1
  local now = math.floor(self.clock())
  local rotated = sign(self, { use = "refresh", iat = now, exp = now + REFRESH_LIFETIME, jti = self.issued })
  local amr = core.json.array({ "pwd", "mfa" })
  return { upn = self.user, scp = "user_impersonation", amr = amr, idtyp = "user" }, rotated
end

local function token_reply(self, form, version, tenant)
  if tenant:lower() ~= self.tenant and tenant:lower() ~= self.domain then
    refuse(400, "invalid_request", 90002, ("Tenant '%s' not found."):format(tenant))
  end
  local grant = grants[required(form, "grant_type")]
  if not grant then
    refuse(400, "unsupported_grant_type", 70003, ("The grant type '%s' is not supported."):format(form.grant_type))
  end
  check_client(form)
  local audience = audience_of(form, version)
  local claims, refresh_token = grant(self, form)
  local now = math.floor(self.clock())
  self.issued = self.issued + 1
  claims.aud, claims.iss, claims.tid, claims.appid = audience, self.issuer, self.tenant, authority.application_id
  claims.iat, claims.nbf, claims.exp = now, now, now + self.lifetime
  claims.ver, claims.uti = "1.0", ("%016x"):format(random.at(self.seed, 97, self.issued, now))
  local reply = {
    token_type = "Bearer",
    expires_in = self.lifetime,
    ext_expires_in = self.lifetime,
    access_token = sign(self, claims),
    refresh_token = refresh_token,
  }
  if version == 2 then
    reply.scope = form.scope
  else -- the v1 endpoint writes its numbers as texts
    reply.expires_in, reply.ext_expires_in = tostring(self.lifetime), tostring(self.lifetime)
    reply.expires_on, reply.not_before = tostring(claims.exp), tostring(now)
    reply.resource = form.resource
  end
  return reply
end

local function error_reply(self, refusal)
  return {
    error = refusal.error,
    error_description = ("AADSTS%d: %s Simulated authority."):format(refusal.code, refusal.description),
    error_codes = core.json.array({ refusal.code }),
    timestamp = dates.plain(self.clock()):gsub("T", " ") .. "Z",
    trace_id = core.guid(),
    correlation_id = core.guid(),
  }
end

local json_headers = {
  "Content-Type", "application/json; charset=utf-8",
  "Cache-Control", "no-store",
  "Pragma", "no-cache",
}

--- Answers a request to a token endpoint.
---@param method string
---@param path string
---@param text string the body
---@return integer|nil status nil when the path is no token endpoint
---@return string[]|nil headers
---@return string|nil body
function Authority:answer(method, path, text)
  local tenant, rest = path:match("^/([^/]+)/oauth2/(.+)$")
  local version = rest == "token" and 1 or rest == "v2.0/token" and 2
  if not tenant or not version then return nil end
  local ok, reply = pcall(function()
    if method ~= "POST" then
      refuse(400, "invalid_request", 900561, "The endpoint only accepts POST requests.")
    end
    return token_reply(self, parse_form(text), version, core.url.decode(tenant))
  end)
  if ok then return 200, json_headers, core.json.encode(reply) end
  if type(reply) ~= "table" or not reply.code then error(reply, 0) end
  return reply.status, json_headers, core.json.encode(error_reply(self, reply))
end

return authority
