-- The one kind of error that scripts get, whatever failed: what it holds, how it reads, and how it is made of an error
-- reply, of an answer that cannot be used, of a transport failure, or of a mistake found before anything was sent. Who
-- notices a failure calls in here.

local core = require "partnercenter.core"
local names = require "partnercenter.names"

local errors = {}

---@alias partnercenter.Category
---| "bad_input" refused before anything was sent, or by the service as malformed (400, 405, 406 …)
---| "unauthorized" no token could be had, or the service does not accept it (401)
---| "forbidden" the token is good, but does not allow this (403)
---| "not_found" 404
---| "conflict" 409
---| "precondition_failed" the resource changed since it was read (412)
---| "throttled" 429
---| "server" 5xx, and answers that make no sense
---| "timeout" the deadline of the call, the connect timeout or the stall timeout passed
---| "network" could not resolve, connect, send or receive
---| "tls" certificate, protocol version, CA file
---| "cancelled" by the caller
---| "parse" the reply could not be understood, or is larger than allowed
---| "usage" the library was used in a way that it cannot serve

---@class partnercenter.Error
---@field category partnercenter.Category
---@field message string what happened, without the facts below
---@field status? integer HTTP status, where an answer came
---@field code? string the service's error code; always a text, although the service sends numbers too
---@field description? string the service's own words; JSON text in some cases, see data
---@field source? string the component of the service that refused
---@field data? any further particulars from the service, or the decoded description where that is JSON
---@field operation? string for example `customers.get`
---@field method? string
---@field url? string secrets taken out
---@field request_id? string MS-RequestId, to be given to the service's support
---@field correlation_id? string MS-CorrelationId
---@field attempts? integer how often the request was sent
---@field retry_after? number seconds that the service asked to wait
---@field ambiguous? boolean true: it is not known whether the service did what was asked
---@field cut_off? table[] calls whose answer nobody waited for because of this error, each with operation, method,
---  url, request_id, correlation_id, attempts, and ambiguous where the service may have done what was asked
---@field hint? string what to do next
---@field where? string `file:line` of the script's call
local Error = {}
Error.__index = Error
Error.__name = "partnercenter.error"

local category_by_status = {
  [400] = "bad_input",
  [401] = "unauthorized",
  [403] = "forbidden",
  [404] = "not_found",
  [408] = "timeout",
  [409] = "conflict",
  [412] = "precondition_failed",
  [429] = "throttled",
}

--- The category of an HTTP status that is not a success.
---@param status integer
---@return partnercenter.Category
function errors.category_of_status(status)
  local category = category_by_status[status]
  if category then return category end
  return status >= 400 and status < 500 and "bad_input" or "server"
end

local headlines = {
  bad_input = "the service refused the request",
  unauthorized = "not signed in",
  forbidden = "not allowed",
  not_found = "not found",
  conflict = "conflict with what is there",
  precondition_failed = "changed since it was read",
  throttled = "too many requests",
  timeout = "no answer in time",
}

local hints = {
  unauthorized = "Check the credential: tenant, application id, secret or refresh token.",
  forbidden = "Check the permissions of the application or user, and that the customer is the partner's own.",
  not_found = "Check the ids, and that the customer belongs to this partner.",
  conflict = "Read the resource again: it exists already, or its state does not allow this.",
  precondition_failed = "Read it again and repeat the change; partner:update does both.",
  server = "Try again later; the service's support asks for the ids.",
  timeout = "Try again, or allow more time: timeout = seconds.",
  network = "Check the network, the host name and the proxy settings.",
  tls = "Check the clock, the CA file and what stands between here and the service.",
  parse = "Something between here and the service may have answered in its place; its support asks for the ids.",
}

local function hint_of(self)
  if self.ambiguous then
    return "It may have been processed: before repeating it, look whether it happened"
      .. (self.request_id and " (request id " .. self.request_id .. ")." or ".")
  end
  if self.hint then return self.hint end
  if self.category == "throttled" then
    return self.retry_after and ("Wait %g s, or lower max_in_flight."):format(self.retry_after)
      or "Wait a minute, or lower max_in_flight."
  end
  if self.category == "bad_input" and self.status then return "Check the values that the description names." end
  return hints[self.category]
end

-- Calls that this error cut off, and that may have been processed: where a script was about to spend money with many
-- calls at once, each of them has to be looked after.
local function perhaps_processed(list, request_id)
  local texts, count = {}, 0
  for _, entry in ipairs(list) do
    if entry.ambiguous and entry.request_id ~= request_id then
      count = count + 1
      if count <= 3 then texts[count] = ("%s (request id %s)"):format(entry.operation, entry.request_id) end
    end
  end
  if count == 0 then return nil end
  if count > 3 then texts[#texts + 1] = ("and %d more"):format(count - 3) end
  return "Cut off by this, and perhaps processed: " .. table.concat(texts, ", ")
end

local function add_fact(facts, label, value)
  if value ~= nil then facts[#facts + 1] = label .. tostring(value) end
end

--- One line for people: where in their script, as Lua's own errors begin; what failed and why, the facts and ids to
--- look it up by, and what to do next.
function Error:__tostring()
  local parts = {}
  if self.where then parts[#parts + 1] = self.where .. ": " end
  if self.operation then parts[#parts + 1] = self.operation .. ": " end
  parts[#parts + 1] = self.message or self.category
  local facts = {}
  add_fact(facts, "status ", self.status)
  add_fact(facts, "code ", self.code)
  if self.method and self.url then
    facts[#facts + 1] = self.method .. " " .. (self.url:match("^%a+://[^/]*(/[^?]*)") or self.url)
  end
  if self.attempts and self.attempts > 1 then facts[#facts + 1] = self.attempts .. " attempts" end
  add_fact(facts, "request id ", self.request_id)
  add_fact(facts, "correlation id ", self.correlation_id)
  if #facts > 0 then parts[#parts + 1] = " (" .. table.concat(facts, ", ") .. ")" end
  local hint = hint_of(self)
  if hint then parts[#parts + 1] = ". " .. hint end
  local others = self.cut_off and perhaps_processed(self.cut_off, self.request_id)
  if others then parts[#parts + 1] = (hint and " " or ". ") .. others .. "." end
  return (table.concat(parts):gsub("[%c\127]+", " "))
end

local own_directory = debug.getinfo(1, "S").source:match("^(.*[/\\])[^/\\]*$") or "@partnercenter"

-- Where the script called in: the first line on the stack that is not the library's.
local function calling_line()
  for level = 3, 40 do
    local frame = debug.getinfo(level, "Sl")
    if not frame then return nil end
    if frame.currentline > 0 and frame.source:sub(1, #own_directory) ~= own_directory then
      return frame.short_src .. ":" .. frame.currentline
    end
  end
end

--- Where there is no line of the script on the stack, as after `return partner.customers(id):get()` in a task, an error
--- names the line where the task's function begins.
---@param raised partnercenter.Error
---@param fn function
function errors.locate(raised, fn)
  local info = debug.getinfo(fn, "S")
  local is_script = info.what ~= "C" and info.source:sub(1, #own_directory) ~= own_directory
  if not raised.where and is_script then raised.where = info.short_src .. ":" .. info.linedefined end
end

--- A new error object. `category` and `message` have to be among the fields.
---@param fields table the table becomes the object
---@return partnercenter.Error
function errors.new(fields)
  fields.where = fields.where or calling_line()
  fields.hint = hint_of(fields)
  return setmetatable(fields, Error)
end

--- Raises an error object made of `fields`.
---@param fields table
function errors.raise(fields)
  error(errors.new(fields), 0)
end

--- Whether a value is an error object of this library.
---@param value any
---@return boolean
function errors.is(value)
  return getmetatable(value) == Error
end

--- Marks an error as one after which nobody knows whether the service did what was asked.
---@param raised partnercenter.Error
function errors.doubt(raised)
  raised.ambiguous = true
  raised.hint = hint_of(raised)
end

-- error → the call that it speaks of, where it came from outside and cut that call off
local spoken_of = setmetatable({}, { __mode = "k" })

--- Notes in an error that it cut off a call. An error that is about no call of its own, as that of a timeout, is about
--- the first one that it cut off; rather about one that may have been processed.
---@param raised partnercenter.Error
---@param entry table a member of `cut_off`
function errors.note_cut_off(raised, entry)
  local before = spoken_of[raised]
  local is_about_it = raised.operation == nil or (before and entry.ambiguous and not before.ambiguous)
  if not is_about_it and not before and not entry.ambiguous then return end
  raised.cut_off = raised.cut_off or {}
  table.insert(raised.cut_off, entry)
  if not is_about_it then return end
  spoken_of[raised] = entry
  for name, value in pairs(entry) do raised[name] = value end
  raised.hint = hint_of(raised)
end

--- A failure that tells of the calls that it cut off and that may have been processed.
---@param failure any an error object or a text; other values cannot tell
---@param list table[] members of `cut_off`
---@return any failure
function errors.with_cut_off(failure, list)
  if errors.is(failure) then
    local known = {}
    for _, entry in ipairs(failure.cut_off or {}) do known[entry] = true end
    for _, entry in ipairs(list) do
      if not known[entry] then errors.note_cut_off(failure, entry) end
    end
    return failure
  end
  local told = type(failure) == "string" and perhaps_processed(list)
  if not told then return failure end
  local line, trace = failure:match("^(.-)(\nstack traceback:.*)$")
  return (line or failure) .. "\n" .. told .. (trace or "")
end

--- An error raised by the C half (a plain table with a category) as an error object; everything else as it is.
---@param raised any
---@param facts? table further fields
---@return any
function errors.adopt(raised, facts)
  if type(raised) ~= "table" or getmetatable(raised) ~= nil or type(raised.category) ~= "string" then return raised end
  local fields = {}
  for name, value in pairs(facts or {}) do fields[name] = value end
  for name, value in pairs(raised) do fields[name] = value end
  return errors.new(fields)
end

--- Calls a function of the C half, and raises its errors as error objects.
---@param facts table|nil fields for the error
function errors.call(facts, fn, ...)
  local function finish(ok, ...)
    if ok then return ... end
    error(errors.adopt((...), facts), 0)
  end
  return finish(pcall(fn, ...))
end

-- What the first bytes of an answer are, in words that may be shown.
local function excerpt(content_type, body)
  if body == "" then return "an empty body" end
  local head = body:sub(1, 4096)
  local title = head:match("<[tT][iI][tT][lL][eE][^>]*>%s*(.-)%s*</")
  local kind = head:match("^[\xEF\xBB\xBF%s]*<!?[dD]?[oO]?[cC]?[tT]?[yY]?[pP]?[eE]?%s*[hH][tT][mM][lL]") and "HTML"
    or content_type and content_type:match("^[^;%s]+") or "text"
  local text = core.redact_body(content_type, title or head)
  return ("%s %s %s"):format(kind, title and "with the title" or "that begins with",
    names.quote(text:match("^%s*(.-)%s*$")))
end

local function decode(text)
  local ok, value = pcall(core.json.decode, text)
  return ok and type(value) == "table" and value or nil
end

local function first_text(object, ...)
  for index = 1, select("#", ...) do
    local value = object[select(index, ...)]
    if type(value) == "string" and value ~= "" then return value end
    if math.type(value) == "integer" then return tostring(value) end
    if type(value) == "number" then return ("%.0f"):format(value) end
  end
end

-- What sign-in errors mean for the one who has to mend them.
local sign_in_hints = {
  AADSTS7000215 = "The client secret is wrong: give its value, not its id.",
  AADSTS7000222 = "The client secret has expired: make a new one for the application.",
  AADSTS700016 = "The application is not known in this tenant: check application_id and tenant.",
  AADSTS90002 = "The tenant is not known at this authority: check tenant and cloud.",
  AADSTS50076 = "Multi-factor authentication is needed: sign in again interactively.",
  AADSTS50079 = "Multi-factor authentication has to be set up: sign in again interactively.",
  AADSTS50173 = "The refresh token was revoked: sign in again interactively.",
  AADSTS70008 = "The refresh token has expired: sign in again interactively.",
  AADSTS700082 = "The refresh token has expired: sign in again interactively.",
  AADSTS65001 = "The application has not been consented to: have an administrator grant it.",
}

-- The fields of an OAuth error reply, `{ error, error_description, error_codes, … }`.
local function read_sign_in_error(fields, shown)
  local description = type(shown.error_description) == "string" and shown.error_description or nil
  fields.code = description and description:match("AADSTS%d+") or shown.error
  fields.description = description and description:match("^[^\r\n]+") or nil
  fields.source = "token authority"
  fields.data = shown
  fields.hint = sign_in_hints[fields.code] or fields.hint
end

-- The fields of an error reply of the REST API. Secrets are taken out first; the code, which looks like one to the
-- redactor in other places, comes from the text as it was.
local function read_service_error(fields, object, shown)
  local inner = type(object.error) == "table" and object.error or object
  local inner_shown = type(shown.error) == "table" and shown.error or shown
  fields.code = first_text(inner, "code", "Code", "errorCode", "ErrorCode")
  fields.description = first_text(inner_shown, "description", "Description", "message", "Message", "errorMessage",
    "error_description", "error")
  fields.source = first_text(inner_shown, "source", "Source")
  local data = inner_shown.data or inner_shown.Data
  if type(data) == "table" and next(data) == nil then data = nil end
  local nested = fields.description and fields.description:find("^%s*[{%[]") and decode(fields.description)
  fields.data = data or nested or nil
  return nested
end

local function nested_text(nested)
  local code = first_text(nested, "ErrorCode", "errorCode", "code", "Code")
  local text = first_text(nested, "ErrorMessage", "errorMessage", "message", "Message", "description", "Description",
    "reason")
  if not text then return nil end
  return code and code .. ": " .. text or text
end

local function data_text(data)
  if type(data) == "string" then return data end
  if type(data) ~= "table" then return nil end
  local texts = {}
  for _, item in ipairs(data) do
    local text = type(item) == "string" and item or type(item) == "table" and nested_text(item)
    if text and #texts < 3 then texts[#texts + 1] = text end
  end
  return #texts > 0 and table.concat(texts, "; ") or nil
end

--- The error of an answer with a status that is no success.
---@param fields table operation, method, url, ids … as far as known; becomes the error object
---@param status integer
---@param content_type string|nil
---@param body string
---@param challenge? string the WWW-Authenticate header
---@return partnercenter.Error
function errors.from_reply(fields, status, content_type, body, challenge)
  fields.status = status
  fields.category = errors.category_of_status(status)
  local object = decode(body)
  local shown = object and (decode(core.redact_body("application/json", body)) or object)
  local said
  if object and type(object.error) == "string" and (object.error_description or object.error_codes) then
    read_sign_in_error(fields, shown)
    fields.category = status < 500 and status ~= 429 and "unauthorized" or fields.category
    said = fields.description
  elseif object then
    local nested = read_service_error(fields, object, shown)
    said = nested and nested_text(nested) or fields.description
    local more = data_text(shown.data or shown.Data)
    if more then said = said and said .. " [" .. more .. "]" or more end
  elseif body ~= "" then
    said = "the answer is " .. excerpt(content_type, body)
  end
  if not said and challenge then said = challenge:match('error_description="([^"]*)"') end
  local headline = headlines[fields.category] or ("the service failed with " .. status)
  fields.message = said and headline .. ": " .. said or headline
  return errors.new(fields)
end

--- The error of a call that brought no HTTP answer.
---@param fields table operation, method, url, ids … as far as known; becomes the error object
---@param category partnercenter.Category
---@param message string
---@return partnercenter.Error
function errors.from_result(fields, category, message)
  fields.category = category
  fields.message = message
  return errors.new(fields)
end

--- The error of a successful answer whose body is not what it should be.
---@param fields table
---@param content_type string|nil
---@param body string
---@param problem string|nil what is wrong with it, where it is JSON at all
---@return partnercenter.Error
function errors.unreadable(fields, content_type, body, problem)
  fields.category = "parse"
  local shown = excerpt(content_type, body)
  fields.message = problem
    and ("the answer is broken JSON: %s; it is %s"):format((problem:gsub("^no valid JSON: ", "")), shown)
    or ("the answer is no JSON: it is %s"):format(shown)
  return errors.new(fields)
end

return errors
