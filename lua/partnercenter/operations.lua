-- The engine: calls any operation of the API as its data describe it (api/*.lua). An operation is compiled into a plan
-- on its first use; a call binds its parameters, makes a request of the plan, has it sent (exchange.lua), and reads the
-- reply (reply.lua). The parts that are ideas of their own: parameters.lua, validation.lua, body.lua, job.lua.

local api = require "partnercenter.api"
local body = require "partnercenter.body"
local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local exchange = require "partnercenter.exchange"
local job = require "partnercenter.job"
local multipart = require "partnercenter.multipart"
local options = require "partnercenter.options"
local parameters = require "partnercenter.parameters"
local reply = require "partnercenter.reply"
local tasks = require "partnercenter.tasks"
local types = require "partnercenter.types"
local validation = require "partnercenter.validation"

local operations = {}

---@class partnercenter.Plan
---@field operation table the data
---@field name string
---@field method string
---@field path string
---@field parameters partnercenter.ParameterPlan
---@field shape "resource"|"collection"|"array"|"string"|"binary"|"none"
---@field element string|nil type of the resource or of the items
---@field retry "read"|"write"|"spend"
---@field required table[]|nil fields that the body needs
---@field sends_list boolean whether the body is a bare array
---@field position_in table|nil the enumeration of which the body is a value, sent as a number

local shapes = { string = "string", binary = "binary", none = "none" }
local containers = { Collection = "collection", array = "array" }

local function compile(operation)
  local container, element = operation.returns:match("^(%a+)<(.+)>$")
  local reads = operation.method == "GET" or operation.method == "HEAD"
  return {
    operation = operation,
    name = operation.name,
    method = operation.method,
    path = operation.path,
    parameters = parameters.compile(operation),
    shape = containers[container] or shapes[operation.returns] or "resource",
    element = element or not shapes[operation.returns] and operation.returns or nil,
    retry = reads and "read" or operation.spends and "spend" or "write",
    required = body.compile(operation.body_required),
    sends_list = operation.body ~= nil and operation.body:find("^array<") ~= nil,
    position_in = operation.body_position and types.enum(operation.body) or nil,
    action = operation.action,
  }
end

local plans = {} -- operation → plan
local plan_by_name = {}

--- The plan of an operation.
---@param operation table from api/*.lua
---@return partnercenter.Plan
function operations.plan(operation)
  local plan = plans[operation]
  if not plan then
    plan = compile(operation)
    plans[operation] = plan
  end
  return plan
end

--- The plan of the operation of this name.
---@param name string for example "customers.subscriptions.list"; ":" before the verb is as good as "."
---@return partnercenter.Plan
function operations.find(name)
  local plan = plan_by_name[name]
  if plan then return plan end
  if type(name) ~= "string" then
    errors.raise { category = "bad_input", operation = "call",
      message = "the operation's name has to be a string, not a " .. type(name) }
  end
  local operation = api.find(name) or api.find((name:gsub(":", ".")))
  if operation then
    plan = operations.plan(operation)
    plan_by_name[name] = plan
    return plan
  end
  local known = {}
  for _, candidate in ipairs(api.all()) do known[#known + 1] = candidate.name end
  errors.raise { category = "bad_input", operation = "call", message = options.unknown("operation", name, known),
    hint = "partnercenter.operations lists them all." }
end

-- The request of a call. `call_options` are those of this one call; the partner's context has the others.
local function request(partner, plan, bound, deadline)
  local state, context, special = partner.state, partner.context, bound.options
  local locale = special and special.locale or context.locale
    or plan.operation.needs_locale and not state.locale and "en-US" or nil
  local headers = bound.headers
  if locale then
    headers = headers or {}
    headers[#headers + 1] = "X-Locale"
    headers[#headers + 1] = locale
  end
  local retry = special and special.retry or context.retry
  local class = plan.retry
  if retry == "never" then class = "never" elseif retry == "always" and class == "spend" then class = "write" end
  return {
    method = plan.method,
    url = bound.url or state.base_url .. bound.path,
    origin = state.origin,
    headers = headers,
    api = true,
    retry = class,
    deadline = deadline,
    label = plan.name,
    correlation_id = special and special.correlation_id or context.correlation_id,
    -- Known beforehand for what changes something, so that every error can name it, also where the client was closed.
    request_id = special and special.request_id or class ~= "read" and core.guid() or nil,
    file = special and special.file,
  }
end

local function deadline_of(partner, bound)
  return core.now() + (bound.options and bound.options.timeout or partner.context.timeout)
end

local function null_of(partner, bound)
  return bound.options and bound.options.null or partner.context.null
end

-- The body of an upload: its JSON and its files, each in a part of its own.
local function add_parts(plan, bound, spec, text)
  local parts = { { name = plan.operation.multipart, content_type = "application/json", content = text } }
  for _, param in ipairs(plan.parameters.parts) do
    local files = bound.values[param.name]
    for _, file in ipairs(param.repeated and files or { files }) do
      parts[#parts + 1] = { name = param.name, file_name = file.name, content_type = file.content_type,
        content = file.content }
    end
  end
  spec.body, spec.headers[#spec.headers] = multipart.encode(parts)
end

-- Puts a body and the ETag it was read with into a request.
local function add_body(plan, bound, spec, content)
  local wants = plan.operation.etag
  local etag = bound.options and bound.options.etag or wants and body.etag(content) or nil
  if etag and (not wants or wants:find("header", 1, true)) then
    spec.headers = spec.headers or {}
    table.move({ "If-Match", body.quoted_etag(etag) }, 1, 2, #spec.headers + 1, spec.headers)
  end
  if content == nil then return end
  if etag and wants and wants:find("body", 1, true) then content = body.with_etag(content, etag) end
  local ok, text = pcall(core.json.encode, content)
  if not ok then
    error(errors.adopt(text, { operation = plan.name, method = plan.method, url = core.redact_url(spec.url) }), 0)
  end
  spec.body = text
  spec.headers = spec.headers or {}
  table.move({ "Content-Type", "application/json" }, 1, 2, #spec.headers + 1, spec.headers)
  if plan.operation.multipart then add_parts(plan, bound, spec, text) end
end

--- Seconds to wait before asking again: 204 with Retry-After means that the data are not ready yet (Azure utilization),
--- and not that there are none.
---@param call userdata done
---@return number|nil seconds nil when the answer is the answer
function operations.pause_of(call)
  return call:status() == 204 and tonumber(call:header("retry-after")) or nil
end

--- Waits until data may be ready. Raises `timeout` when the call has not that much time.
---@param plan partnercenter.Plan
---@param spec table the request
---@param pause number seconds
function operations.await_data(plan, spec, pause)
  if core.now() + pause > spec.deadline then
    local facts = reply.facts(plan, spec)
    facts.retry_after = pause
    facts.hint = ("Ask again in %g s, or allow more time: timeout = seconds."):format(pause)
    error(errors.from_result(facts, "timeout", "the service is still preparing the data"), 0)
  end
  tasks.sleep(pause)
end

local sends_something = { POST = true, PUT = true, PATCH = true }

local function request_with_body(partner, plan, bound, deadline, content)
  local spec = request(partner, plan, bound, deadline)
  if content ~= nil or (bound.options and bound.options.etag) then add_body(plan, bound, spec, content) end
  if content == nil and sends_something[plan.method] then -- as the documentation's examples have it, with no length
    spec.headers = spec.headers or {}
    table.move({ "Content-Type", "application/json" }, 1, 2, #spec.headers + 1, spec.headers)
  end
  return spec
end

-- Sends and reads. Returns the value and the record of its reply.
local function perform(partner, plan, bound, deadline, content)
  local state = partner.state
  local spec = request_with_body(partner, plan, bound, deadline, content)
  local call = exchange.finish(state, spec, exchange.start(state, spec))
  if call:status() == 202 then
    local accepted = job.from_reply(partner, plan, bound, spec, call, content)
    call:close()
    return accepted
  end
  local pause = plan.method == "GET" and operations.pause_of(call)
  if pause then
    call:close()
    operations.await_data(plan, spec, pause)
    return perform(partner, plan, bound, deadline, content)
  end
  local value, record = reply.read(plan, spec, call, null_of(partner, bound))
  call:close()
  if record then record.partner, record.values = partner, bound.values end
  return value, record
end

-- The resource that a named action changes, as it is now.
local function read_for(partner, plan, bound, deadline)
  local read = operations.find(plan.action.read)
  local reading = { values = bound.values, options = { null = "keep" } }
  parameters.address(read, reading, {})
  return (perform(partner, read, reading, deadline))
end

local function changes_of(plan, bound)
  local action = plan.action
  local changes = {}
  for name, value in pairs(action.set or {}) do changes[name] = value end
  for name, parameter in pairs(action.fill or {}) do changes[name] = bound.values[parameter] end
  if action.takes and bound.taken ~= nil then changes[action.takes] = bound.taken end
  return changes
end

local max_conflicts = 4

--- Makes a change, and makes it anew where others changed the resource meanwhile (412); gives up after four times.
---@param plan partnercenter.Plan what sends the change
---@param change fun(is_first: boolean): any, any reads what is there and sends what it has made of it
---@return any, any what `change` returns
function operations.despite_conflicts(plan, change)
  for count = 1, max_conflicts do
    local ok, value, record = pcall(change, count == 1)
    if ok then return value, record end
    local was_overtaken = errors.is(value) and value.category == "precondition_failed"
    -- Sent more than once (retry = "always"), it may have been overtaken by itself: "one seat more" would be two.
    local is_by_itself = was_overtaken and plan.retry == "spend" and (value.attempts or 1) > 1
    if is_by_itself then errors.doubt(value) end
    if count == max_conflicts or not was_overtaken or is_by_itself then error(value, 0) end
  end
end

-- A named action. A resource that is given is changed and sent; else it is read first, and read again where somebody
-- else was faster.
local function act(partner, plan, bound, deadline, given)
  local action = plan.action
  local changes = changes_of(plan, bound)
  if type(given) == "table" or not action.read then
    local content = body.with(type(given) == "table" and given or {}, changes)
    if type(given) == "table" and reply.record(given) then reply.remember(content, reply.record(given)) end
    return perform(partner, plan, bound, deadline, content)
  end
  return operations.despite_conflicts(plan, function()
    local current = read_for(partner, plan, bound, deadline)
    local content = body.with(current, changes)
    reply.remember(content, reply.record(current))
    return perform(partner, plan, bound, deadline, content)
  end)
end

-- A named action: what it takes may be given for a body, or among the parameters.
local function check_action(partner, plan, bound, given, problems, warnings)
  local takes, checks_types = plan.action.takes, partner.state.checks_bodies
  if given ~= nil and type(given) ~= "table" then
    if not takes then
      problems[#problems + 1] = "it takes no value; give the resource as a table, or nothing"
      return
    end
    bound.taken = given
  end
  if takes and given == nil and bound.taken == nil then
    problems[#problems + 1] = takes .. " is missing"
  elseif checks_types and takes and bound.taken ~= nil then
    bound.taken = validation.field(plan, takes, bound.taken, problems)
  end
  if not checks_types or type(given) ~= "table" then return end
  if plan.required and not validation.is_from_service(given) then
    body.check(plan.required, body.with(given, changes_of(plan, bound)), problems)
  end
  bound.content = validation.body(plan, given, problems, warnings)
end

-- What is wrong with the body of a call. What is to be sent is kept as bound.content.
local function check_body(partner, plan, bound, given, problems, warnings)
  local operation, action = plan.operation, plan.action
  bound.content = given
  if not operation.body then
    if given ~= nil then problems[#problems + 1] = "there is no body to give to this operation" end
  elseif action then
    check_action(partner, plan, bound, given, problems, warnings)
  elseif given == nil then
    problems[#problems + 1] = "the body is missing: "
      .. (plan.position_in and "one of " or "a table with the fields of ") .. operation.body
  elseif plan.position_in then
    local position, problem = body.position(plan.position_in, given)
    bound.content, problems[#problems + 1] = position, problem
  elseif plan.sends_list then
    if not body.list(given, problems) then return end
    if partner.state.checks_bodies then given = validation.body(plan, given, problems, warnings) end
    bound.content = body.list(given, problems)
  elseif type(given) ~= "table" then
    body.check({}, given, problems)
  elseif partner.state.checks_bodies then
    if not validation.is_from_service(given) then body.check(plan.required, given, problems) end
    bound.content = validation.body(plan, given, problems, warnings)
  end
end

--- Binds a call to an operation: all that can be wrong with it is found here.
---@param partner table
---@param plan partnercenter.Plan
---@param ids table|nil a node of the tree
---@param params table|nil
---@param given any the body
---@return partnercenter.BoundCall
function operations.bind(partner, plan, ids, params, given)
  local state = partner.state
  validation.availability(plan, state)
  local bound, problems = parameters.bind(plan.parameters, ids, params)
  local warnings = state.on_warning and {} or nil
  if given ~= nil or plan.operation.body then check_body(partner, plan, bound, given, problems, warnings) end
  parameters.address(plan, bound, problems)
  if #problems > 0 then parameters.refuse(plan, problems) end
  for _, warning in ipairs(warnings or {}) do state.on_warning(plan.name .. ": " .. warning) end
  return bound
end

--- Calls an operation and waits for its value.
---@param partner table
---@param plan partnercenter.Plan
---@param ids table|nil a node of the tree, whose ids come first
---@param params table|nil the other parameters, and options of this call
---@param given any the body; of a named action: the new value, the changed resource, or nothing
---@return any value see `reply.read`; a job where the service answers 202
---@return table|nil record
function operations.invoke(partner, plan, ids, params, given)
  local bound = operations.bind(partner, plan, ids, params, given)
  local deadline = deadline_of(partner, bound)
  if plan.action then return act(partner, plan, bound, deadline, bound.content) end
  return perform(partner, plan, bound, deadline, bound.content)
end

--- The request of a call, checked and not sent. Of a named action, the request with the body as it is given.
---@param partner table
---@param plan partnercenter.Plan
---@param ids table|nil
---@param params table|nil
---@param given any
---@return table spec for the core's client
function operations.prepare(partner, plan, ids, params, given)
  local bound = operations.bind(partner, plan, ids, params, given)
  return request_with_body(partner, plan, bound, deadline_of(partner, bound), bound.content)
end

--- Starts a read without waiting, for pages that are fetched ahead and for jobs that are looked at.
---@param partner table
---@param plan partnercenter.Plan
---@param bound partnercenter.BoundCall `url`, where there is one, takes the place of `path`
---@param deadline? number on the clock of core.now
---@param content? table the body, where the read is a POST
---@return table pending for `operations.finish`
function operations.start(partner, plan, bound, deadline, content)
  local spec = request(partner, plan, bound, deadline or deadline_of(partner, bound))
  if content ~= nil then add_body(plan, bound, spec, content) end
  return { partner = partner, plan = plan, bound = bound, spec = spec, call = exchange.start(partner.state, spec) }
end

--- Waits for a call that was started, and reads its value.
---@param pending table
---@return any value
---@return table|nil record
---@return userdata call still open: the caller closes it
function operations.finish(pending)
  local partner, plan = pending.partner, pending.plan
  local call = exchange.finish(partner.state, pending.spec, pending.call)
  pending.call = call
  local value, record = reply.read(plan, pending.spec, call, null_of(partner, pending.bound))
  if record then record.partner, record.values = partner, pending.bound.values end
  return value, record, call
end

--- The operation beside another one: `customers.subscriptions.get` beside `customers.subscriptions.update`.
---@param plan partnercenter.Plan
---@param verb string
---@return partnercenter.Plan|nil
function operations.sibling(plan, verb)
  local operation = api.find((plan.name:gsub("[^.]+$", verb)))
  return operation and operations.plan(operation) or nil
end

--- The plan for reading what a reply of an operation links to, where no operation is known for it.
---@param plan partnercenter.Plan
---@return partnercenter.Plan
function operations.plan_of_link(plan)
  local link = plan.link
  if not link then
    link = { operation = { name = plan.name }, name = plan.name, method = "GET", path = plan.path, shape = "resource",
      retry = "read", parameters = plan.parameters }
    plan.link = link
  end
  return link
end

--- Every operation as data, in the order of the documentation; also by name. Not to be changed.
---@return table[]
function operations.list()
  local list = {}
  for index, operation in ipairs(api.all()) do list[index] = operation end
  return setmetatable(list, {
    __index = function(_, name) return type(name) == "string" and api.find(name) or nil end,
    __name = "partnercenter.operations",
  })
end

return operations
