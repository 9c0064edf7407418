-- A bare HTTP client of the simulator for its specs: it signs in, sends, and decodes, and knows nothing else about
-- Partner Center, so that what is tested is the simulator and not our own client.

local core = require "partnercenter.core"
local simulator = require "partnercenter.simulator"
local tasks = require "partnercenter.tasks"

local support = {}

local Session = {}
Session.__index = Session

--- Starts a simulator and a session with it. `close` ends both.
---@param options? table of simulator.start
---@return table session
function support.start(options)
  local started = simulator.start(options)
  local session = setmetatable({ simulator = started, world = started.world }, Session)
  session.settings = simulator.connect_options(started)
  session.http = core.client { max_in_flight = 16 }
  return session
end

function Session:close()
  self.http:close()
  self.simulator:close()
end

Session.__close = Session.close

--- Sends one request without a second try.
---@param method string
---@param target string
---@param fields? table of core.client's send
---@return table reply with status, body (decoded where it is JSON), text, header(name), result
function Session:send(method, target, fields)
  local spec = {}
  for name, value in pairs(fields or {}) do
    spec[name] = value
  end
  local origin = self.settings.base_url
  spec.method, spec.url, spec.origin, spec.retry = method, origin .. target, origin, "never"
  local call = self.http:send(spec)
  tasks.await(call)
  local result = call:result()
  local reply = { result = result, status = result.status, category = result.category }
  if not result.status then return reply end
  reply.text = call:body()
  function reply.header(name) return call:header(name) end
  local is_json = (call:header("content-type") or ""):find("json", 1, true)
  if is_json and reply.text ~= "" then reply.body = core.json.decode(reply.text) end
  return reply
end

--- Goes on with a new client: one that was throttled waits before its next request, as it should.
function Session:renew()
  self.http:close()
  self.http = core.client { max_in_flight = 16 }
end

--- Asks a token endpoint.
---@param form table<string, string>
---@param version? 1|2
---@param tenant? string
function Session:sign_in(form, version, tenant)
  local parts = {}
  for name, value in pairs(form) do
    parts[#parts + 1] = name .. "=" .. core.url.encode(value)
  end
  local path = ("/%s/oauth2/%stoken"):format(tenant or self.settings.tenant, version == 1 and "" or "v2.0/")
  return self:send("POST", path, {
    headers = { "Content-Type", "application/x-www-form-urlencoded" },
    body = table.concat(parts, "&"),
  })
end

--- The form for a token of the application alone, or with a user.
---@param kind "app"|"app+user"
---@return table<string, string>
function Session:form(kind)
  return {
    client_id = self.settings.application_id,
    client_secret = self.settings.secret,
    scope = "https://api.partnercenter.microsoft.com/.default",
    grant_type = kind == "app" and "client_credentials" or "refresh_token",
    refresh_token = kind ~= "app" and self.settings.refresh_token or nil,
  }
end

--- An access token, got once.
---@param kind? "app"|"app+user"
---@return string
function Session:token(kind)
  kind = kind or "app+user"
  self.tokens = self.tokens or {}
  self.tokens[kind] = self.tokens[kind] or self:sign_in(self:form(kind)).body.access_token
  return self.tokens[kind]
end

--- Calls the API.
---@param method string
---@param target string "/v1/…"
---@param body? table sent as JSON
---@param headers? string[] flat
---@param kind? "app"|"app+user"
function Session:call(method, target, body, headers, kind)
  local flat = { "Authorization", "Bearer " .. self:token(kind), "Content-Type", "application/json" }
  for _, text in ipairs(headers or {}) do
    flat[#flat + 1] = text
  end
  return self:send(method, target, { headers = flat, body = body and core.json.encode(body) or nil })
end

--- Reads something that has to be there.
---@param target string
---@return table body
function Session:get(target, headers)
  local reply = self:call("GET", target, nil, headers)
  assert(reply.status == 200, ("GET %s: %s %s"):format(target, reply.status or reply.category, reply.text))
  return reply.body
end

--- The items of all pages, by whatever links lead on.
---@param target string
---@return table[] items
---@return integer pages
function Session:walk(target)
  local items, pages, headers = {}, 0, nil
  while target do
    local page = self:get(target, headers)
    pages = pages + 1
    table.move(page.items, 1, #page.items, #items + 1, items)
    local next_link = page.links and page.links.next
    target, headers = nil, nil
    if next_link then
      local uri = next_link.uri:gsub("^[^/]", "/%0") -- some links lack the slash in front
      target = uri:find("^/v1/") and uri or "/v1" .. uri
      headers = {}
      for _, header in ipairs(next_link.headers) do
        headers[#headers + 1], headers[#headers + 2] = header.key, header.value
      end
    end
  end
  return items, pages
end

--- Moves the simulator's clock forward. Tokens are got anew, should they have expired.
---@param seconds number
function Session:pass(seconds)
  self.simulator:advance(seconds)
  self.tokens = nil
end

--- The path of a customer of the seeded world.
---@param index? integer 1
---@return string
function Session:customer_path(index)
  return "/v1/customers/" .. self.world:customer(index or 1).id
end

--- Something in the seeded world: the first customer with a subscription that `is_wanted` likes.
---@param is_wanted fun(subscription: table, all: table[]): boolean
---@return string path of the subscription
---@return table subscription as it is read
---@return string path of its customer
function Session:find_subscription(is_wanted)
  local world = self.world
  for index = 1, world.seeded_customers do
    local all = world.seeded.subscriptions(index)
    for _, record in ipairs(all) do
      if is_wanted(record, all) then
        local customer = "/v1/customers/" .. world:customer(index).id
        local path = customer .. "/subscriptions/" .. record.id
        return path, self:get(path), customer
      end
    end
  end
  error("the seeded world has no such subscription")
end

--- For find_subscription: an active base subscription of this kind of offer.
---@param kind string
function support.is_kind(kind)
  return function(record) return record.offer.kind == kind and record.status == "active" and not record.parent end
end

--- For find_subscription: an active subscription with seats, which has no add-on to stand in its way.
function support.is_seats(record, all)
  for _, other in ipairs(all) do
    if other.parent == record.number then return false end
  end
  return record.offer.kind == "license" and record.status == "active" and not record.parent and record.offer.price > 0
end

--- A filter as it stands in a query.
---@param field string
---@param value string
---@param operator? string starts_with
---@return string
function support.filter(field, value, operator)
  return core.url.encode(core.json.encode({ Field = field, Value = value, Operator = operator or "starts_with" }))
end

--- A copy of a table with some members changed.
---@param original table
---@param changes table
---@return table
function support.with(original, changes)
  local copy = {}
  for name, value in pairs(original) do copy[name] = value end
  for name, value in pairs(changes) do copy[name] = value end
  return copy
end

return support
