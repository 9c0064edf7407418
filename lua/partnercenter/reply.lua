-- Replies: a successful answer becomes a Lua value, with the names of its type, or one clear error. What is known about
-- an answer besides its value (headers, ids, attempts) is kept beside the value for `partnercenter.response`.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local types = require "partnercenter.types"

local reply = {}

---@class partnercenter.Response
---@field status integer
---@field headers table<string, string> names in lower case
---@field request_id string
---@field correlation_id string
---@field attempts integer
---@field seconds number from call to end
---@field operation string
---@field http_version integer 10, 11, 2 or 3

-- value → { status, ids …, head (the headers as a text), plan, values, partner }, for as long as somebody holds it.
local records = setmetatable({}, { __mode = "k" })

--- What is known of the answer that a value came in, for use inside the library.
---@param value any
---@return table|nil
function reply.record(value)
  return records[value]
end

--- Status, headers and ids of the answer that a value came in. Items of a page came in with their page.
---@param value any a value returned by a call
---@return partnercenter.Response|nil response nil for anything else
function reply.response(value)
  local record = type(value) == "table" and records[value]
  if not record then return nil end
  local headers = {}
  for name, content in record.head:gmatch("([^:\n]+): ([^\n]*)\n") do headers[name:lower()] = content end
  return {
    status = record.status,
    headers = headers,
    request_id = record.request_id,
    correlation_id = record.correlation_id,
    attempts = record.attempts,
    seconds = record.seconds,
    http_version = record.http_version,
    operation = record.plan.name,
  }
end

--- A header of the answer that a record is of.
---@param record table
---@param name string in lower case
---@return string|nil
function reply.header(record, name)
  for found, content in record.head:gmatch("([^:\n]+): ([^\n]*)\n") do
    if found:lower() == name then return content end
  end
end

--- A record of an answer: all that is known of it besides its value.
---@param plan table
---@param call userdata done, with an answer
---@return table
function reply.new_record(plan, call)
  local status, attempts, seconds, request_id, correlation_id, http_version, head = call:facts()
  return {
    plan = plan, status = status, attempts = attempts, seconds = seconds, request_id = request_id,
    correlation_id = correlation_id, http_version = http_version, head = head,
    partner = nil, values = nil, -- set by the caller; room for them is made here
  }
end

--- Keeps a record for a value, or for a second value that stands for the same answer.
---@param value table
---@param record table
function reply.remember(value, record)
  records[value] = record
end

-- Members that every resource may have, besides those of its type.
local common = {
  attributes = { name = "attributes", nested = { etag = "etag", objecttype = "objectType" } },
  links = { name = "links" },
}
local envelope = { totalcount = "totalCount", items = "items", continuationtoken = "continuationToken" }
local link_fields = { uri = "uri", method = "method", headers = "headers", key = "key", value = "value" }

local function rename_keys(object, spelling)
  local changes
  for key in pairs(object) do
    local name = type(key) == "string" and spelling[key:lower()]
    if name and name ~= key then
      changes = changes or {}
      changes[key] = name
    end
  end
  for key, name in pairs(changes or {}) do
    if object[name] == nil then
      object[name], object[key] = object[key], nil
    end
  end
end

local link_relations = { self = "self", next = "next", previous = "previous" }

local function rename_links(links)
  rename_keys(links, link_relations)
  for _, link in pairs(links) do
    if type(link) == "table" then
      rename_keys(link, link_fields)
      for _, header in ipairs(type(link.headers) == "table" and link.headers or {}) do
        if type(header) == "table" then rename_keys(header, link_fields) end
      end
    end
  end
end

local function rename(value, type_name)
  if core.json.is_array(value) then
    for _, item in ipairs(value) do
      if type(item) == "table" then rename(item, type_name) end
    end
    return
  end
  local fields = type_name and types.fields_by_lower_name(types.variant(type_name, value)) or {}
  local spelling = {}
  for key, content in pairs(value) do
    local lower = type(key) == "string" and key:lower() or key
    local field = fields[lower] or common[lower]
    if field then
      spelling[lower] = field.name
      if type(content) == "table" then
        if field.name == "links" then
          rename_links(content)
        elseif field.name == "attributes" then
          rename_keys(content, common.attributes.nested)
        elseif field.nested then
          rename(content, field.nested)
        end
      end
    end
  end
  rename_keys(value, spelling)
end

--- Renames the members of a decoded reply to the spelling of its type, in place. For replies in PascalCase.
---@param value table
---@param shape string "resource", "array" or "collection"
---@param type_name string|nil the type of the resource, or of the items
function reply.rename(value, shape, type_name)
  if shape == "collection" and not core.json.is_array(value) then
    rename_keys(value, envelope)
    rename(value, nil)
    local items = value.items or value.Value
    if type(items) == "table" then rename(items, type_name) end
  else
    rename(value, type_name)
  end
end

--- The facts of a call that stand in each of its errors.
---@param plan table
---@param spec table the request
---@param call userdata|nil done
---@return table
function reply.facts(plan, spec, call)
  local facts = {
    operation = plan.name,
    method = spec.method,
    url = core.redact_url(spec.url),
    request_id = spec.request_id,
    correlation_id = spec.correlation_id,
  }
  if call then
    local result = call:result()
    facts.request_id = result.request_id or facts.request_id
    facts.correlation_id = result.correlation_id or facts.correlation_id
    facts.attempts, facts.retry_after = result.attempts, result.retry_after
    -- A call that was under way when its client was closed is gone without a trace.
    local is_gone = result.attempts == nil and plan.retry ~= "read"
    facts.ambiguous = result.ambiguous or is_gone or nil
    facts.seconds = result.seconds
  end
  return facts
end

-- Raises the error of an answer that is no success.
local function refuse(plan, spec, call)
  local status = call:status()
  local facts = reply.facts(plan, spec, call)
  local content_type, body = call:header("content-type"), call:body()
  if status >= 300 and status < 400 then
    facts.status, facts.category = status, "server"
    local location = call:header("location")
    facts.message = status == 304 and "the service answers that nothing changed (304), which was not asked"
      or ("the service redirects to %s (%d); redirects are not followed"):format(
        location and core.redact_url(location) or "nowhere", status)
    error(errors.new(facts), 0)
  end
  facts.category = errors.category_of_status(status)
  error(errors.from_reply(facts, status, content_type, body, call:header("www-authenticate")), 0)
end

-- The facts for an answer of success that cannot be read. A write has probably been done, but what came of it is not
-- known: it is as ambiguous as one whose answer was lost.
local function facts_of_success(plan, spec, call)
  local facts = reply.facts(plan, spec, call)
  facts.status = call:status()
  if plan.retry ~= "read" then facts.ambiguous = true end
  return facts
end

local function decode(plan, spec, call, body, null)
  local content_type = call:header("content-type")
  if content_type and not content_type:lower():find("json", 1, true) and plan.shape ~= "string" then
    error(errors.unreadable(facts_of_success(plan, spec, call), content_type, body), 0)
  end
  local ok, value, has_capital_keys = pcall(core.json.decode, body, null == "keep" and { null = "keep" } or nil)
  if not ok then
    local raised = value
    if plan.shape == "string" and not body:find("^%s*<") then return body end
    if type(raised) ~= "table" then error(raised, 0) end
    local is_json = body:find("^[\xEF\xBB\xBF%s]*[{%[\"%d]") ~= nil
    local facts = facts_of_success(plan, spec, call)
    error(errors.unreadable(facts, content_type, body, is_json and raised.message or nil), 0)
  end
  if has_capital_keys and type(value) == "table" then reply.rename(value, plan.shape, plan.element) end
  return value
end

local function document(plan, spec, call, body)
  local content_type = call:header("content-type")
  if body == "" or (content_type and content_type:lower():find("html", 1, true)) then
    error(errors.unreadable(facts_of_success(plan, spec, call), content_type, body), 0)
  end
  return body
end

local function is_failure(plan, status)
  if status == 404 and (plan.method == "HEAD" or plan.operation.false_on_404) then return false end
  return status < 200 or status >= 300
end

--- The value of an answer, or an error raised.
---
--- Nothing to return is `true` for a write and for HEAD, and nil for a GET that answered 204. A document is a string,
--- or the path it was written to. A 404 is `false` for HEAD and for operations that ask whether there is something.
---@param plan table
---@param spec table the request
---@param call userdata done
---@param null "keep"|"drop"
---@return any value
---@return table|nil record of a table's answer
function reply.read(plan, spec, call, null)
  local status = call:status()
  if not status then
    local result = call:result()
    error(errors.from_result(reply.facts(plan, spec, call), result.category, result.message), 0)
  end
  if is_failure(plan, status) then refuse(plan, spec, call) end
  if plan.method == "HEAD" or status == 404 then return status ~= 404 end
  if spec.file then return spec.file end
  if plan.shape == "none" then return true end
  local body = call:body()
  if status == 204 or body == "" and plan.method ~= "GET" then return plan.method ~= "GET" or nil end
  if plan.shape == "binary" then return document(plan, spec, call, body) end
  local value = decode(plan, spec, call, body, null)
  if type(value) ~= "table" then return value end
  local record = reply.new_record(plan, call)
  records[value] = record
  return value, record
end

return reply
