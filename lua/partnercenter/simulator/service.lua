-- The simulated service without its sockets: a request goes in as method, target, headers and text, an answer comes
-- out. In between stand, in this order: faults, the token authority, the memory of what was answered to the same
-- request before, the check of the token, the route, the handler, and the irregularities that the real service is known
-- for.
-- init.lua joins it to a port; the routes' work is in handlers/; the data are in world.lua.

local core = require "partnercenter.core"
local api = require "partnercenter.api"
local authority = require "partnercenter.simulator.authority"
local calls = require "partnercenter.simulator.calls"
local fail = require "partnercenter.simulator.fail"
local faults = require "partnercenter.simulator.faults"
local irregularities = require "partnercenter.simulator.irregularities"
local random = require "partnercenter.simulator.random"
local regular = require "partnercenter.simulator.regular"
local request = require "partnercenter.simulator.request"
local router = require "partnercenter.simulator.router"
local state = require "partnercenter.simulator.state"
local world = require "partnercenter.simulator.world"

local MARK = "\xef\xbb\xbf"

local service = {}

local Service = {}
Service.__index = Service
for name, method in pairs(state) do Service[name] = method end

local handler_modules = {
  "customers", "subscriptions", "moves", "orders", "users", "invoices", "audit_records", "azure_spending",
  "utilizations", "service_costs", "profiles", "relationships", "security", "agreements", "qualifications",
  "validations", "application_consents", "self_serve_policies", "roles", "subscribed_skus", "support",
  "carts", "offers", "products", "transfers", "entitlements", "devices", "webhooks", "product_upgrades",
  "migrations", "order_attachments", "analytics",
}

--- All handlers by the name of their operation.
---@return table<string, fun(request: table): integer, table|string|nil, string[]|nil>
function service.handlers()
  local handlers = {}
  for _, module in ipairs(handler_modules) do
    for name, handler in pairs(require("partnercenter.simulator.handlers." .. module)) do
      handlers[name] = handler
    end
  end
  return handlers
end

local REMEMBERED = 2000 -- answers to writes
local LOGGED = 1000 -- requests
local LOGGED_TEXT = 65536 -- bytes of a body that are kept in the log

---@class simulator.service_options
---@field seed integer
---@field customers integer
---@field late_orders? integer seconds until a new order is listed
---@field token_lifetime integer seconds
---@field faults? simulator.fault_rule[]
---@field rate_limit? string of the partner, "500/1m"
---@field customer_rate_limit? string of each customer, "60/1m:writes=20"
---@field irregularities? table<string, boolean>
---@field on_request? fun(entry: table) called after each answer

---@param options simulator.service_options
---@return table service with `answer`, and `advance(seconds)`, which moves its clock forward
function service.new(options)
  local self
  local function clock() return core.time() + self.ahead end
  local routes, problems = router.new(api.all(), service.handlers())
  if problems[1] then error("simulator: " .. table.concat(problems, "; "), 0) end
  self = setmetatable({
    options = options,
    clock = clock,
    ahead = 0, -- seconds that the clock is in front of the real one
    world = world.new({ seed = options.seed, customers = options.customers, clock = clock }),
    router = routes,
    snapshots = {},
    requests = {},
    logged = 0, -- requests since the log was begun
    on_request = options.on_request,
    first_answers = {},
    answer_order = {},
    answer_next = 1,
    count = 0,
    vector_key = random.mix(options.seed + 7),
  }, Service)
  local partner = self.world.partner
  self.authority = authority.new({
    seed = options.seed,
    tenant = partner.tenant,
    domain = partner.domain,
    user = partner.user,
    lifetime = options.token_lifetime,
    clock = clock,
    issuer = "https://sts.windows.net/" .. partner.tenant .. "/",
  })
  self.irregular = {}
  self.world.irregular = self.irregular
  self:begin_weather()
  return self
end

-- Errors ------------------------------------------------------------------------------------------------------------

-- Descriptions quote what came, which need not be text.
local function as_text(text)
  return utf8.len(text) and text or (text:gsub("[\x80-\xff]", "?"))
end

local function error_body(self, code, description, data)
  local texts = {}
  for position, text in ipairs(data or {}) do texts[position] = as_text(text) end
  return core.json.encode({
    code = self.irregular.numeric_codes and code or tostring(code),
    description = as_text(description),
    data = core.json.array(texts),
    source = "PartnerFD",
  })
end

local function refusal_answer(self, refusal)
  local headers = refusal.headers
  if refusal.status == 401 then
    headers = { "WWW-Authenticate", ('Bearer realm="", error="invalid_token", error_description="%s"'):format(
      refusal.description) }
  end
  return refusal.status, error_body(self, refusal.code, refusal.description, refusal.data), headers
end

-- The traceback of a fault in the simulator itself; refusals pass through as they are.
local function explain(reason)
  if type(reason) == "table" then return reason end
  return debug.traceback(tostring(reason), 2)
end

-- Runs something that may refuse. A fault in the simulator itself becomes a 500 and is kept in the log's entry.
local function guarded(self, entry, run, ...)
  local ok, status, body, headers = xpcall(run, explain, ...)
  if ok then return status, body, headers end
  local reason = status
  if fail.is_refusal(reason) then return refusal_answer(self, reason) end
  if type(reason) == "table" and reason.category == "bad_input" then
    return 400, error_body(self, 2000, "The request is malformed: " .. tostring(reason.message))
  end
  entry.error = type(reason) == "table" and tostring(reason.message) or reason
  return 500, error_body(self, 3000, "The simulator failed; its request log says why.")
end

-- Repetitions -------------------------------------------------------------------------------------------------------

local is_write = { POST = true, PUT = true, PATCH = true, DELETE = true }

local function repetition_key(method, target, headers)
  local id = is_write[method] and headers["ms-requestid"]
  return id and method .. " " .. target .. " " .. id:lower() or nil
end

-- Keeps the first answer to a write. The oldest is forgotten for it once there are many.
local function remember(self, repetition, answer)
  local place = self.answer_next
  local oldest = self.answer_order[place]
  if oldest then self.first_answers[oldest] = nil end
  self.answer_order[place] = repetition
  self.answer_next = place % REMEMBERED + 1
  self.first_answers[repetition] = answer
end

-- Handling ----------------------------------------------------------------------------------------------------------

local function identity_headers(self, headers)
  self.count = self.count + 1
  local bits = random.at(self.vector_key, 1, self.count)
  local correlation_id = headers["ms-correlationid"] or core.guid()
  local is_doubled = self.irregular.doubled_ids and self.count % 8 == 0
  if is_doubled then correlation_id = correlation_id .. "," .. correlation_id end
  return {
    "MS-CorrelationId", correlation_id,
    "MS-RequestId", headers["ms-requestid"] or core.guid(),
    "MS-CV", core.base64(string.pack("<I8I4", bits, bits >> 32 ~ bits & 0xffffffff)) .. ".0",
    "MS-ServerId", "030020344",
  }
end

local function check_rate(self, asked)
  if not self.limits then return end
  local wait, whose = self.limits:admit(asked.method, asked.path, asked.token.tenant)
  if not wait then return end
  local text = ("Too many %s. The next is taken in %d s."):format(whose, wait)
  fail.with(429, 900429, text, nil, { "Retry-After", tostring(wait) })
end

local function has(headers, name)
  for position = 1, #headers, 2 do
    if headers[position] == name then return true end
  end
  return false
end

local function handle(self, method, target, headers, text)
  local asked = request.new({ method = method, target = target, headers = headers, text = text, world = self.world })
  asked.token = self.authority:check(headers.authorization)
  check_rate(self, asked)
  local route, params = self.router:match(method, asked.path)
  if not route then
    if params then fail.with(405, 900405, "The resource does not support this method.") end
    fail.with(404, 900404, "The resource was not found.")
  end
  if not route.takes_app and asked.token.kind == "app" then
    fail.forbidden("This operation needs a token of an application and a user.")
  end
  asked.params, asked.route, asked.irregular, asked.now = params, route, self.irregular, self.clock()
  asked.late_orders = self.options.late_orders or 0
  calls.note(asked)
  local status, body, extra = route.handler(asked)
  if type(body) == "table" then body = core.json.encode(body) end
  if body and not (extra and has(extra, "Content-Type")) then body = regular.text(self.irregular, body) end
  route.count = route.count + 1
  if self.irregular.bom and body and not extra and (irregularities.marked[route.name] or route.count % 4 == 3) then
    body = MARK .. body
  end
  return status, body, extra
end

-- Adds a header, or replaces it.
local function put(headers, name, value)
  for position = 1, #headers, 2 do
    if headers[position] == name then
      headers[position + 1] = value
      return
    end
  end
  headers[#headers + 1], headers[#headers + 2] = name, value
end

local function answer_call(self, entry, method, target, headers, text)
  local repetition = repetition_key(method, target, headers)
  local first = repetition and self.first_answers[repetition]
  if first then
    entry.repeated = true
    return first.status, first.headers, first.body
  end
  local status, body, extra = guarded(self, entry, handle, self, method, target, headers, text)
  local answered = identity_headers(self, headers)
  for position = 1, extra and #extra or 0, 2 do put(answered, extra[position], extra[position + 1]) end
  if body and not has(answered, "Content-Type") then
    answered[#answered + 1], answered[#answered + 2] = "Content-Type", "application/json; charset=utf-8"
  end
  if repetition and status ~= 401 and status ~= 403 and status ~= 429 and status < 500 then
    remember(self, repetition, { status = status, headers = answered, body = body })
  end
  return status, answered, body
end

local function answer_any(self, entry, method, target, headers, text)
  local path = target:match("^[^?]*")
  if path:find("/oauth2/", 1, true) then
    local status, body, answered = guarded(self, entry, function()
      local status, headers_of_reply, body = self.authority:answer(method, path, text)
      return status, body, headers_of_reply
    end)
    if status then return status, answered or {}, body end
  end
  return answer_call(self, entry, method, target, headers, text)
end

local function log(self, entry)
  local requests = self.requests
  self.logged = self.logged + 1
  entry.number = self.logged
  requests[#requests + 1] = entry
  if #requests >= 2 * LOGGED then -- the older half goes at once, so that it costs nothing for each request
    table.move(requests, LOGGED + 1, 2 * LOGGED, 1)
    for position = 2 * LOGGED, LOGGED + 1, -1 do
      requests[position] = nil
    end
  end
  if self.on_request then self.on_request(entry) end
end

local FINE = { delay = 0 }

---@class simulator.answer
---@field status integer
---@field headers string[] flat: name, value, …
---@field body string|nil
---@field fault "cut"|"reset"|"timeout"|nil
---@field delay number seconds

--- Answers one request.
---@param method string
---@param target string path and query
---@param headers table<string, string> by lower-case name
---@param text string the body, empty when there is none
---@return simulator.answer
function Service:answer(method, target, headers, text)
  local entry = {
    method = method,
    target = target,
    headers = headers,
    body = #text <= LOGGED_TEXT and text or text:sub(1, LOGGED_TEXT),
    time = self.clock(),
  }
  local weather = self.faults:strike(method, target) or FINE
  local rule = weather.rule
  local answer = { fault = rule and rule.fault }
  local is_processed = not rule or rule.processed
  if is_processed == nil then is_processed = not rule.status and rule.fault ~= "reset" end
  if is_processed then
    answer.status, answer.headers, answer.body = answer_any(self, entry, method, target, headers, text)
  end
  if rule and rule.status then
    answer.status = rule.status
    answer.headers, answer.body = faults.answer(rule)
  elseif not is_processed then
    answer.status, answer.headers = 500, {}
  end
  local transfer = weather.slow and #(answer.body or "") / weather.slow or 0
  answer.delay = weather.delay + transfer
  entry.status, entry.fault, entry.weather = answer.status, answer.fault, weather.texts
  entry.delay = answer.delay > 0 and answer.delay or nil
  log(self, entry)
  return answer
end

return service
