-- Parameters of one call: found whatever case they are written in, checked, and turned into a path with its query and
-- headers. Every problem of a call is collected, and they are told together, before anything is sent. What the
-- parameters are is data (api/*.lua), compiled into a plan by operations.lua; how a single value becomes text is in
-- conversion.lua.

local conversion = require "partnercenter.conversion"
local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local names = require "partnercenter.names"
local options = require "partnercenter.options"

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
  for _, declared in ipairs(operation.params or {}) do add(conversion.compile(declared)) end
  for id in operation.path:gmatch("{([%w_]+)}") do
    plan.ids[#plan.ids + 1] = id
    if not plan.by_name[id] then
      add(conversion.compile { name = id, type = "string", ["in"] = "path", required = true })
    end
  end
  plan.needs_one, plan.only_one = operation.needs_one, operation.only_one
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

-- What is wrong with how many parameters of a choice are given, or nil.
local function problem_of_choice(plan, values)
  local count = 0
  for _, name in ipairs(plan.needs_one) do
    if values[name] ~= nil then count = count + 1 end
  end
  if count == 1 or count > 1 and not plan.only_one then return nil end
  return ("%s one of %s has to be given%s"):format(plan.only_one and "just" or "at least",
    table.concat(plan.needs_one, ", "), count > 1 and (", not %d"):format(count) or "")
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
  if plan.needs_one then problems[#problems + 1] = problem_of_choice(plan, values) end
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
