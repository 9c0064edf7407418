-- Parameters of one call: found whatever case they are written in, checked, and turned into a path with its query and
-- headers. Every problem of a call is collected, and they are told together, before anything is sent. What the
-- parameters are is data (api/*.lua), compiled into a plan by operations.lua.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local filter = require "partnercenter.filter"
local multipart = require "partnercenter.multipart"
local names = require "partnercenter.names"
local options = require "partnercenter.options"
local types = require "partnercenter.types"

local parameters = {}

-- Options of a single call may stand among its parameters, where the operation has no parameter of that name.
---@class partnercenter.CallOptions
---@field timeout? number seconds for the whole call, retries and waits included
---@field retry? "default"|"always"|"never" `always` also repeats what may have been charged already
---@field file? string the reply's body goes to this path
---@field locale? string
---@field correlation_id? string a GUID
---@field request_id? string a GUID: repeats an earlier call of unknown outcome
---@field etag? string the version that the change is based on
---@field null? "drop"|"keep" whether null members of the reply are absent or `partnercenter.null`
local call_options = {
  { name = "timeout", type = "number", above = 0 },
  { name = "retry", type = "string", enum = { "default", "always", "never" } },
  { name = "file", type = "string" },
  { name = "locale", type = "string" },
  { name = "correlation_id", type = "string" },
  { name = "request_id", type = "string" },
  { name = "etag", type = "string" },
  { name = "null", type = "string", enum = { "drop", "keep" } },
}
local call_option_by_name = {}
for _, rule in ipairs(call_options) do call_option_by_name[rule.name] = rule end

-- Each turns a value into the text that is sent, or returns nil and what is wrong with it.
local converters = {}

function converters.integer(value, param)
  local number = math.tointeger(tonumber(value))
  if not number then return nil, "has to be a whole number, not " .. names.quote(tostring(value)) end
  local minimum, maximum = param.minimum, param.maximum
  if (minimum and number < minimum) or (maximum and number > maximum) then
    local range = maximum and ("from %d to %d"):format(minimum or 0, maximum) or ("%d or more"):format(minimum)
    return nil, ("has to be %s, not %d"):format(range, number)
  end
  return ("%d"):format(number)
end

function converters.number(value)
  local number = tonumber(value)
  if not number or number ~= number or number == math.huge or number == -math.huge then
    return nil, "has to be a number, not " .. names.quote(tostring(value))
  end
  return math.type(number) == "integer" and ("%d"):format(number) or ("%.17g"):format(number)
end

function converters.boolean(value)
  if type(value) == "string" then value = value:lower() end
  if value == true or value == "true" then return "true" end
  if value == false or value == "false" then return "false" end
  return nil, "has to be true or false, not " .. names.quote(tostring(value))
end

function converters.string(value)
  if math.type(value) == "integer" then return ("%d"):format(value) end
  if type(value) ~= "string" then return nil, "has to be a string, not a " .. type(value) end
  if value == "" then return nil, "is empty" end
  return value
end

function converters.file(value)
  return multipart.file(value)
end

converters.guid = converters.string
converters.uri = converters.string
converters.any = converters.string

local function moment(value, format, wanted)
  if type(value) == "number" then return os.date(format, math.floor(value)) end
  if type(value) ~= "string" or not value:find("^%d%d%d%d%-%d%d?%-%d%d?") then
    return nil, ("has to be a date as %s or Unix time in seconds, not %s"):format(wanted, names.quote(tostring(value)))
  end
  return value
end

function converters.date(value)
  return moment(value, "!%Y-%m-%d", "2024-12-31")
end

function converters.datetime(value)
  return moment(value, "!%Y-%m-%dT%H:%M:%SZ", "2024-12-31T23:59:59Z")
end

function converters.enum(value, param)
  local text = type(value) == "string" and param.spellings[names.normalize(value)]
  if text then return text end
  if param.open then return converters.string(value) end
  local near = type(value) == "string" and names.nearest(value, param.values)
  return nil, ("has to be one of %s, not %s%s"):format(table.concat(param.values, ", "), names.quote(tostring(value)),
    near and "; did you mean " .. near .. "?" or "")
end

function converters.filter(value, param)
  return filter.to_json(value, param.filter_fields, param.filter_operators)
end

function converters.text_filter(value, param)
  return filter.to_text(value, param.filter_fields)
end

-- One element of a list that is sent with commas: a value, and where it is directed, which way to sort.
local function convert_element(text, param)
  if type(text) ~= "string" then return nil, "has to hold names, not a " .. type(text) end
  local name, direction = text:match("^%s*(%S+)%s*(.-)%s*$")
  if not name then return nil, "holds an empty name" end
  if direction ~= "" then
    direction = direction:lower()
    if not param.directed or direction ~= "asc" and direction ~= "desc" then
      local wanted = param.directed and "a name with asc or desc" or "a name"
      return nil, ("holds %s, which is not %s"):format(names.quote(text), wanted)
    end
    direction = " " .. direction
  end
  if param.values then
    local problem
    name, problem = converters.enum(name, param)
    if problem then return nil, problem end
  end
  return name .. direction
end

function converters.joined(value, param)
  local elements = value
  if type(value) == "string" then
    elements = {}
    for element in (value .. ","):gmatch("([^,]*),") do elements[#elements + 1] = element end
  end
  if type(elements) ~= "table" or #elements == 0 then return nil, "has to be a name, or a list of names" end
  local texts = {}
  for index, element in ipairs(elements) do
    local text, problem = convert_element(element, param)
    if problem then return nil, problem end
    texts[index] = text
  end
  return table.concat(texts, ",")
end

-- A parameter whose type is a resource is sent as JSON text.
function converters.resource(value)
  local ok, text = pcall(core.json.encode, value)
  if ok then return text end
  return nil, "cannot be sent: " .. tostring(type(text) == "table" and text.message or text)
end

local function enum_values(declared)
  local enum = declared.enum
  if type(enum) == "string" then enum = assert(types.enum(enum), enum) end
  if not enum and not converters[declared.type] then enum = types.enum(declared.type) end
  if not enum then return nil end
  local values = {}
  for index, entry in ipairs(enum.values or enum) do
    values[index] = type(entry) == "table" and entry[1] or entry
  end
  return values
end

-- The fields of a text filter, with the types that they have in the rows.
local function filter_fields_of(declared)
  local row, fields = types.fields_by_lower_name(declared.filter_rows), {}
  for index, entry in ipairs(declared.filter_fields) do
    fields[index] = { name = entry[1], type = row[entry[1]:lower()].type, operators = entry[2] }
  end
  return fields
end

-- A declared parameter in the form that calls use.
local function compile(declared)
  local param = {
    name = declared.name,
    place = declared["in"] or "query",
    required = declared.required and declared.preset == nil,
    repeated = declared.repeated,
    minimum = declared.minimum,
    maximum = declared.maximum,
    open = declared.open,
    filter_fields = declared.filter_fields,
    filter_operators = declared.filter_operators,
    directed = declared.joined == "directed",
    values = enum_values(declared),
  }
  if param.values then
    param.convert, param.spellings = converters.enum, {}
    for _, value in ipairs(param.values) do param.spellings[names.normalize(value)] = value end
  elseif declared.filter_rows then
    param.convert, param.filter_fields = converters.text_filter, filter_fields_of(declared)
  elseif declared.type == "FieldFilter" then
    param.convert = converters.filter
  else
    param.convert = converters[declared.type] or converters.resource
  end
  if declared.joined then param.convert = converters.joined end
  if declared.preset ~= nil then param.preset = assert(param.convert(declared.preset, param)) end
  return param
end

---@class partnercenter.ParameterPlan
---@field by_name table<string, table> every spelling seen so far → parameter
---@field ids string[] placeholders, in the order of the path
---@field query table[] parameters of the query, in the order of the documentation
---@field headers table[]
---@field parts table[] files of an upload
---@field required table[]

--- Compiles the parameters of an operation.
---@param operation table from api/*.lua
---@return partnercenter.ParameterPlan
function parameters.compile(operation)
  local plan = { by_name = {}, ids = {}, query = {}, headers = {}, parts = {}, required = {}, presets = {}, valid = {} }
  local function add(param)
    plan.by_name[param.name] = param
    plan.by_name[names.normalize(param.name)] = param
    plan.valid[#plan.valid + 1] = param.name
    if param.place == "query" then plan.query[#plan.query + 1] = param end
    if param.place == "header" then plan.headers[#plan.headers + 1] = param end
    if param.place == "part" then plan.parts[#plan.parts + 1] = param end
    if param.required then plan.required[#plan.required + 1] = param end
    if param.preset then plan.presets[#plan.presets + 1] = param end
  end
  for _, declared in ipairs(operation.params or {}) do add(compile(declared)) end
  for id in operation.path:gmatch("{([%w_]+)}") do
    plan.ids[#plan.ids + 1] = id
    if not plan.by_name[id] then
      add(compile { name = id, type = "string", ["in"] = "path", required = true })
    end
  end
  plan.needs_one = operation.needs_one
  local takes = operation.action and operation.action.takes
  if takes and not plan.by_name[takes] then add { name = takes, place = "body" } end
  return plan
end

local function unknown_names_first(a, b)
  local unknown_a, unknown_b = a:find("^unknown") ~= nil, b:find("^unknown") ~= nil
  if unknown_a ~= unknown_b then return unknown_a end
  return a < b
end

--- Raises the problems of a call as one error.
---@param plan table the operation's plan
---@param problems string[]
function parameters.refuse(plan, problems)
  table.sort(problems, unknown_names_first)
  local about_names = false
  for _, problem in ipairs(problems) do
    about_names = about_names or problem:find("^unknown") ~= nil or problem:find("^%S+ is missing$") ~= nil
  end
  local valid = table.concat(plan.parameters.valid, ", ")
  errors.raise {
    category = "bad_input",
    operation = plan.name,
    method = plan.method,
    url = plan.path,
    message = table.concat(problems, "; "),
    hint = about_names and (valid == "" and "It takes no parameters." or "Parameters are " .. valid .. ".") or nil,
  }
end

local function set_option(bound, rule, value, problems)
  local ok, checked = pcall(options.check, call_options, { [rule.name] = value }, "call")
  if not ok then
    problems[#problems + 1] = errors.is(checked) and checked.message or tostring(checked)
    return
  end
  bound.options = bound.options or {}
  bound.options[rule.name] = value
end

--- Options of a single call that stand beside what says where a walk goes on.
---@param plan table the operation's plan
---@param given table
---@param known table<string, any> names that are no options
---@return partnercenter.CallOptions|nil
---Raises `bad_input` for unknown and wrong ones.
function parameters.options(plan, given, known)
  local bound, problems = {}, {}
  for name, value in pairs(given) do
    local rule = call_option_by_name[name]
    if rule then
      set_option(bound, rule, value, problems)
    elseif known[name] == nil then
      problems[#problems + 1] = ("%s cannot be given: page.next has the parameters of its list already"):format(
        tostring(name))
    end
  end
  if #problems > 0 then parameters.refuse(plan, problems) end
  return bound.options
end

local function convert_list(param, value)
  local texts = {}
  for index, item in ipairs(type(value) == "table" and value or { value }) do
    local text, problem = param.convert(item, param)
    if problem then return nil, problem end
    texts[index] = text
  end
  return texts
end

local function set_parameter(bound, param, value, problems)
  local values = bound.values
  if param.place == "body" then
    bound.taken = value
    return
  end
  local text, problem
  if param.repeated then
    text, problem = convert_list(param, value)
  else
    text, problem = param.convert(value, param)
  end
  if problem then
    problems[#problems + 1] = param.name .. " " .. problem
  elseif values[param.name] ~= nil and values[param.name] ~= text then
    problems[#problems + 1] = param.name .. " is given twice"
  end
  values[param.name] = text or ""
end

local function encode(text)
  return text:find("[^%w%-._~]") and core.url.encode(text) or text
end

local function query_of(plan, values)
  local parts
  for _, param in ipairs(plan.query) do
    local value = values[param.name]
    if value ~= nil then
      parts = parts or {}
      if type(value) == "table" then
        for _, text in ipairs(value) do
          parts[#parts + 1] = param.name .. "=" .. encode(text)
        end
      else
        parts[#parts + 1] = param.name .. "=" .. encode(value)
      end
    end
  end
  return parts and "?" .. table.concat(parts, "&") or ""
end

local function headers_of(plan, values)
  local headers
  for _, param in ipairs(plan.headers) do
    local value = values[param.name]
    if value ~= nil then
      headers = headers or {}
      headers[#headers + 1] = param.name
      headers[#headers + 1] = value
    end
  end
  return headers
end

-- Why the path could not be made: each id is tried alone.
local function problems_of_ids(plan, values, problems)
  for _, id in ipairs(plan.ids) do
    local value = values[id]
    if value ~= nil and value ~= "" then
      local ok, raised = pcall(core.url.expand, "/{" .. id .. "}", { [id] = value })
      if not ok then problems[#problems + 1] = type(raised) == "table" and raised.message or tostring(raised) end
    end
  end
end

local function bind_names(plan, bound, params, problems)
  if type(params) ~= "table" then
    problems[#problems + 1] = "parameters have to be given as a table, not as a " .. type(params)
    return
  end
  local by_name = plan.by_name
  for name, value in pairs(params) do
    local param = by_name[name]
    if not param and type(name) == "string" then
      param = by_name[names.normalize(name)]
      if param and #name < 64 then by_name[name] = param end
    end
    if param then
      set_parameter(bound, param, value, problems)
    elseif call_option_by_name[name] then
      set_option(bound, call_option_by_name[name], value, problems)
    else
      problems[#problems + 1] = options.unknown("parameter", name, plan.valid)
    end
  end
end

local function has_one(wanted, values)
  for _, name in ipairs(wanted) do
    if values[name] ~= nil then return true end
  end
  return false
end

---@class partnercenter.BoundCall
---@field path string with its query
---@field values table<string, string> parameter → text
---@field headers string[]|nil flat: name, value, …
---@field options partnercenter.CallOptions|nil
---@field taken any the value for the field that a named action takes
---@field content any the body to send, checked

--- Binds ids and parameters to an operation.
---@param plan partnercenter.ParameterPlan
---@param ids table|nil a node of the resource tree: its ids stand at 2, 3, …
---@param params table|nil
---@return partnercenter.BoundCall
---@return string[] problems empty when the call may be made; there is no path otherwise
function parameters.bind(plan, ids, params)
  local values, problems = {}, {}
  local bound = { values = values, path = nil, headers = nil, options = nil } -- with room for what follows
  if ids then
    for index, name in ipairs(plan.ids) do
      values[name] = ids[index + 1]
    end
  end
  if params ~= nil then bind_names(plan, bound, params, problems) end
  for _, param in ipairs(plan.presets) do
    if values[param.name] == nil then values[param.name] = param.preset end
  end
  for _, param in ipairs(plan.required) do
    if values[param.name] == nil then problems[#problems + 1] = param.name .. " is missing" end
  end
  if plan.needs_one and not has_one(plan.needs_one, values) then
    problems[#problems + 1] = "at least one of " .. table.concat(plan.needs_one, ", ") .. " has to be given"
  end
  return bound, problems
end

--- Whether an operation knows all of these parameters and has all that it needs of its query.
---@param plan partnercenter.ParameterPlan
---@param params table
---@return boolean
function parameters.accepts(plan, params)
  local given = {}
  for name in pairs(params) do
    local param = type(name) == "string" and (plan.by_name[name] or plan.by_name[names.normalize(name)])
    if not param and not call_option_by_name[name] then return false end
    if param then given[param] = true end
  end
  for _, param in ipairs(plan.required) do
    if param.place ~= "path" and not given[param] then return false end
  end
  return true
end

--- Makes path, query and headers of what was bound; adds to the problems where an id cannot stand in a path.
---@param plan table the operation's plan
---@param bound partnercenter.BoundCall
---@param problems string[]
function parameters.address(plan, bound, problems)
  local compiled, values = plan.parameters, bound.values
  if #compiled.ids == 0 then
    bound.path = plan.path
  else
    local ok, path = pcall(core.url.expand, plan.path, values)
    if ok then bound.path = path else problems_of_ids(compiled, values, problems) end
  end
  if #problems > 0 then return end
  if #compiled.query > 0 then bound.path = bound.path .. query_of(compiled, values) end
  if #compiled.headers > 0 then bound.headers = headers_of(compiled, values) end
end

return parameters
