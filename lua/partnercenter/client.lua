-- The client: `connect`, and the partner object with what is not in the resource tree. Options are checked here;
-- requests are made in operations.lua and exchange.lua; the tree is resource.lua.

local api = require "partnercenter.api"
local body = require "partnercenter.body"
local core = require "partnercenter.core"
local credentials = require "partnercenter.credentials"
local errors = require "partnercenter.errors"
local names = require "partnercenter.names"
local operations = require "partnercenter.operations"
local options = require "partnercenter.options"
local reply = require "partnercenter.reply"
local resource = require "partnercenter.resource"

local client = {}

---@class partnercenter.Cloud
---@field base_url string
---@field authority string
---@field resource string what tokens are asked for

---@type table<string, partnercenter.Cloud>
client.clouds = {
  global = {
    base_url = "https://api.partnercenter.microsoft.com",
    authority = "https://login.microsoftonline.com",
    resource = "https://api.partnercenter.microsoft.com",
  },
  china = {
    base_url = "https://partner.partnercenterapi.microsoftonline.cn",
    authority = "https://login.chinacloudapi.cn",
    resource = "https://partner.partnercenterapi.microsoftonline.cn",
  },
  germany = {
    base_url = "https://api.partnercenter.microsoft.com",
    authority = "https://login.microsoftonline.de",
    resource = "https://api.partnercenter.microsoft.com",
  },
  us_government = {
    base_url = "https://api.partnercenter.microsoft.com",
    authority = "https://login.microsoftonline.us",
    resource = "https://api.partnercenter.microsoft.com",
  },
}

local function one_line(value)
  return value:find("[%c]") and "holds a control character" or nil
end

local function guid(value)
  return not core.is_guid(value) and "has to be a GUID" or nil
end

local function url(value)
  local ok, raised = pcall(core.url.origin, value)
  if ok then return value:find("[?#]") and "must have neither a query nor a fragment" or nil end
  return "cannot be used: " .. tostring(type(raised) == "table" and raised.message or raised)
end

local connect_rules = {
  { name = "cloud", type = "string", enum = { "global", "china", "germany", "us_government" } },
  { name = "base_url", type = "string", check = url },
  { name = "authority", type = "string", check = url },
  { name = "tenant", type = "string", check = one_line },
  { name = "credential", type = "any", required = true, secret = true, check = function(value)
    return (select(2, credentials.accept(value)))
  end },
  { name = "application_name", type = "string", check = one_line },
  { name = "user_agent", type = "string", check = one_line },
  { name = "locale", type = "string", check = one_line },
  { name = "timeout", type = "number", above = 0 },
  { name = "connect_timeout", type = "number", above = 0 },
  { name = "stall_timeout", type = "number", above = 0 },
  { name = "max_attempts", type = "integer", minimum = 1, maximum = 20 },
  { name = "max_in_flight", type = "integer", minimum = 1, maximum = 1000 },
  { name = "max_response_size", type = "integer", minimum = 1 },
  { name = "null", type = "string", enum = { "drop", "keep" } },
  { name = "ca_file", type = "string" },
  { name = "proxy", type = "string", secret = true },
  { name = "trace", type = "function" },
  { name = "validate", type = "string", enum = { "on", "off" } },
  { name = "on_warning", type = "function" },
}

local context_rules = {
  { name = "locale", type = "string", check = one_line },
  { name = "correlation_id", type = "string", check = guid },
  { name = "timeout", type = "number", above = 0 },
  { name = "retry", type = "string", enum = { "default", "always", "never" } },
  { name = "null", type = "string", enum = { "drop", "keep" } },
}

-- -- the partner object -----------------------------------------------------------------------------------------------

-- The resource tree begins with the partner's collections: meta/partner.lua has them as fields, for editors, and
-- `partnercenter.describe(partner)` lists them.
---@class partnercenter.Partner
---@field safe partnercenter.Partner the same, but calls return nil and the error; iterators raise here too
local Partner = {}

local meta = { __name = "partnercenter.partner" }

local function new_partner(state, context, is_safe)
  return setmetatable({ state = state, context = context, is_safe = is_safe, roots = {} }, meta)
end

local function check_open(partner)
  if partner.state.is_closed then
    errors.raise { category = "usage", operation = "partner", message = "this partner is closed" }
  end
end

local function returned(partner, ok, value)
  if ok then return value end
  if partner.is_safe and errors.is(value) then return nil, value end
  error(value, 0)
end

local function check_self(value, name)
  if getmetatable(value) == meta then return end
  errors.raise { category = "usage", operation = "partner",
    message = ("call it with a colon: partner:%s(…)"):format(name) }
end

--- Calls any operation by its name.
---@param name string as in `partnercenter.operations`: "customers.subscriptions.list"
---@param params? table path and query parameters and call options in one table, names in any case
---@param given? any the body: the service's JSON as tables; of a named action: the new value, or the changed resource
---@return any value the decoded reply; true where there is none; a job where the service answers 202
---Raises an error object.
function Partner:call(name, params, given)
  check_self(self, "call")
  if self.is_safe then
    return returned(self, pcall(function()
      return (operations.invoke(self, operations.find(name), nil, params, given))
    end))
  end
  return (operations.invoke(self, operations.find(name), nil, params, given))
end

--- The same client under another context. Nothing is connected anew.
---@param context table
---  locale          X-Locale
---  correlation_id  a GUID, for all calls of this context
---  timeout         seconds for a whole call
---  retry           "default", "never", or "always": also what may have been charged already
---  null            "drop" or "keep"
---@return partnercenter.Partner
---Raises `bad_input` for unknown or wrong options.
function Partner:with(context)
  check_self(self, "with")
  local changed = {}
  for name, value in pairs(self.context) do changed[name] = value end
  for name, value in pairs(options.check(context_rules, context, "partner:with")) do changed[name] = value end
  return new_partner(self.state, changed, self.is_safe)
end

-- Where a resource is read and updated: two plans, and the ids as a node has them.
local function place_of(target)
  if resource.is_node(target) then
    return resource.plan(target, "get"), resource.plan(target, "update"), target
  end
  local record = reply.record(target)
  if not record then return nil end
  local get, ids = operations.sibling(record.plan, "get"), { false }
  if not get then return nil end
  for index, name in ipairs(get.parameters.ids) do
    ids[index + 1] = record.values[name] or type(target.id) == "string" and target.id or nil
  end
  return get, operations.sibling(record.plan, "update"), ids
end

local function update(partner, target, change)
  if type(change) ~= "function" then
    errors.raise { category = "bad_input", operation = "partner:update",
      message = "the second argument has to be a function that changes the resource, not a " .. type(change) }
  end
  local get, put, ids = place_of(target)
  if not get or not put then
    errors.raise { category = "bad_input", operation = "partner:update",
      message = "this cannot be updated: give a resource that was read with get, or its place, "
        .. "as in partner.customers(id).subscriptions(subscription_id)" }
  end
  return (operations.despite_conflicts(put, function(is_first)
    local was_read = is_first and not resource.is_node(target)
    local current = was_read and target or operations.invoke(partner, get, ids, nil)
    local changed = change(current)
    if changed == false then return current end
    local content = type(changed) == "table" and changed or current
    local params = content ~= current and { etag = body.etag(current) } or nil
    return operations.invoke(partner, put, ids, params, content)
  end))
end

--- Changes a resource: `fn` gets it, changes it (or returns another one; false to leave it alone), and it is sent with
--- its ETag. When somebody else was faster (412), it is read again and `fn` applied to what is there now.
---@param target table a resource that was read with get, or its node: `partner.customers(id).profiles.billing`
---@param change fun(resource: table): table|false|nil may run more than once
---@return any value as the service returns it
---Raises an error object; `precondition_failed` when it was overtaken four times.
function Partner:update(target, change)
  check_self(self, "update")
  if self.is_safe then return returned(self, pcall(update, self, target, change)) end
  return update(self, target, change)
end

--- The access token that calls are made with now.
---@return string secret
---Raises `unauthorized` when none can be had.
function Partner:token()
  check_self(self, "token")
  check_open(self)
  return returned(self, pcall(self.state.source.token, self.state.source, core.now() + self.context.timeout))
end

--- How busy the client is: `{ in_flight, waiting, adapting, rate }`; rate in starts per second while throttled.
---@return table
function Partner:status()
  check_self(self, "status")
  check_open(self)
  return self.state.http:status()
end

--- Closes all connections and ends calls that are under way. Closing twice is fine. It happens by itself for
--- `local partner <close> = …`, and when nobody holds the partner any more.
function Partner:close()
  check_self(self, "close")
  local state = self.state
  if state.is_closed then return end
  state.is_closed = true
  state.http:close()
  if state.authority_http then state.authority_http:close() end
end

meta.__close = Partner.close

local function index(partner, key)
  local method = Partner[key]
  if method then return method end
  local roots = rawget(partner, "roots")
  local root = roots[key]
  if root then return root end
  if key == "safe" then
    root = new_partner(partner.state, partner.context, true)
  elseif type(key) ~= "string" or key:find("^_") then
    return nil
  else
    root = resource.root(partner, key)
  end
  if not root then
    local valid = api.roots()
    errors.raise { category = "bad_input", operation = "partner", message = options.unknown("field", key, valid),
      hint = "There are the collections " .. table.concat(valid, ", ") .. "; and the methods "
        .. table.concat(names.sorted(Partner), ", ") .. "." }
  end
  roots[key] = root
  return root
end

meta.__index = index

function meta.__newindex(_, key)
  errors.raise { category = "usage", operation = "partner", message = tostring(key) .. " cannot be assigned to",
    hint = "Options are given to partnercenter.connect or partner:with." }
end

function meta.__tostring(partner)
  local state = partner.state
  return ("%s: %s%s%s"):format(meta.__name, state.base_url, state.tenant and ", tenant " .. state.tenant or "",
    state.is_closed and " (closed)" or "")
end

function meta.__pairs()
  local listing = { safe = "partner" }
  for name in pairs(Partner) do listing[name] = "method" end
  for _, name in ipairs(api.roots()) do listing[name] = "collection" end
  return next, listing, nil
end

--- What there is at a place of the tree, for completion and help.
---@param value any a partner or a node of its tree
---@return partnercenter.Description|nil
function client.describe(value)
  if getmetatable(value) ~= meta then return resource.describe(value) end
  return { path = "partner", kind = "partner", ids = {}, methods = names.sorted(Partner), collections = api.roots(),
    operations = {} }
end

-- -- connect ----------------------------------------------------------------------------------------------------------

local http_options = { "max_in_flight", "max_attempts", "timeout", "connect_timeout", "stall_timeout",
  "max_response_size", "user_agent", "application_name", "locale", "ca_file", "proxy", "trace" }

local function new_http(checked)
  local chosen = {}
  for _, name in ipairs(http_options) do chosen[name] = checked[name] end
  chosen.user_agent = chosen.user_agent or "partnercenter-lua/" .. core.version
  return errors.call({ operation = "connect" }, core.client, chosen)
end

-- What the options need of each other.
local function check_together(checked, credential)
  if not credentials.needs_authority(credential) then return end
  local problems = {}
  if not checked.tenant then problems[#problems + 1] = "tenant is missing: this credential signs in to one" end
  if checked.base_url and not checked.authority then
    problems[#problems + 1] = "authority is missing: base_url is no cloud's, so where does the secret go?"
  end
  if #problems > 0 then
    errors.raise { category = "bad_input", operation = "connect", message = table.concat(problems, "; ") }
  end
end

--- Connects to Partner Center. Nothing is sent before the first call.
---@param given table
---  cloud             "global" (default), "china", "germany", "us_government"; or
---  base_url          where the API is, with authority: where tokens come from
---  tenant            the partner's tenant: a domain name or a GUID
---  credential        from partnercenter.credentials, or a function (scope) -> token, expires_at
---  application_name, locale, user_agent   sent with every call
---  timeout           seconds for a whole call, retries and waits included; 60
---  connect_timeout   seconds; 10
---  stall_timeout     seconds without a byte; 30
---  max_attempts      4
---  max_in_flight     16
---  max_response_size bytes; 256 MiB
---  null              "drop" (default): null members of replies are absent; "keep": they are partnercenter.null
---  ca_file, proxy    as of libcurl; the usual environment variables are obeyed
---  trace             a function that gets every step of every call, without secrets
---  validate          "on" (default): bodies are checked before they are sent; "off": they are sent as they are
---  on_warning        a function that gets a text about what is odd and sent all the same: fields of no known name
---@return partnercenter.Partner
---Raises `bad_input` that names everything that is wrong with the options.
function client.connect(given)
  local checked = options.check(connect_rules, given, "connect")
  local credential = credentials.accept(checked.credential)
  check_together(checked, credential)
  local cloud = client.clouds[checked.cloud or "global"]
  local base_url = (checked.base_url or cloud.base_url):gsub("/+$", "")
  local state = {
    base_url = base_url,
    origin = core.url.origin(base_url),
    tenant = checked.tenant,
    cloud = not checked.base_url and (checked.cloud or "global") or nil,
    http = new_http(checked),
    locale = checked.locale,
    checks_bodies = checked.validate ~= "off",
    on_warning = checked.on_warning,
  }
  if credentials.needs_authority(credential) then
    state.authority_http = new_http { ca_file = checked.ca_file, proxy = checked.proxy, trace = checked.trace,
      user_agent = checked.user_agent, connect_timeout = checked.connect_timeout, max_attempts = checked.max_attempts }
  end
  state.source = credentials.bind(credential, {
    authority = (checked.authority or cloud.authority):gsub("/+$", ""),
    tenant = checked.tenant,
    resource = cloud.resource,
    http = state.authority_http,
  })
  return new_partner(state, { timeout = checked.timeout or 60, null = checked.null }, false)
end

return client
