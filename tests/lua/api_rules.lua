-- The rules that operations have to keep (lua/partnercenter/api), as functions that tell what is wrong with one.
-- api_data_spec.lua applies them to all of the data, and to operations that break them.

local api = require "partnercenter.api"
local types = require "partnercenter.types"

local primitives = {}
for _, name in ipairs {
  "string", "integer", "number", "boolean", "date", "datetime", "guid", "uri", "object", "any", "file",
} do
  primitives[name] = true
end

local function set(list)
  local members = {}
  for _, member in ipairs(list) do members[member] = true end
  return members
end

local known = {
  methods = set { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD" },
  places = set { "query", "path", "header", "part" },
  auth = set { "app", "app+user" },
  clouds = set { "global", "china", "germany", "us_government" },
  etag = set { "header", "body", "header+body" },
  paging = set { "offset", "continuation", "next_link", "link", "token", "top_skip", "top_skip_count" },
  keys = set {
    "also", "body_position", "false_on_404",
    "name", "doc", "known_from", "summary", "method", "path", "params", "body", "body_required", "returns", "paging",
    "auth", "clouds", "etag", "action", "job", "spends", "deprecated", "notes", "area", "needs_one", "needs_locale",
    "only_one",
    "multipart", "failures", "reads",
  },
  param_keys = set {
    "name", "type", "required", "summary", "minimum", "maximum", "enum", "in", "open", "repeated", "default",
    "preset", "filter_fields", "filter_operators", "filter_rows", "joined",
  },
  action_keys = set { "read", "set", "takes", "fill" },
  job_keys = set { "by_location", "location_id", "poll", "status", "done", "failed", "match", "interval" },
}

-- Fields of a page that a pager reads, in lower case.
local pager_fields = { offset = { "items", "links" }, continuation = { "items", "links", "continuationtoken" },
  next_link = { "items", "links" }, link = { "items", "links" }, token = { "items", "continuationtoken" },
  top_skip = { "value", "@nextlink" }, top_skip_count = { "value" } }

-- Where the service's routes begin.
local path_forms = {
  "^/v1/[%w_/{}-]+[^/]$",
  "^/partner/v1/analytics/[%w/]+[^/]$",
  "^/webhooks/v1/[%w_/{}]+[^/]$",
  "^/v1/analytics/commercial/%w+/license/$",
}

local function is_line(text)
  return type(text) == "string" and text ~= "" and not text:find("\n") and text == text:match("^%s*(.-)%s*$")
end

local function type_exists(name)
  return primitives[name] or types.find(name) ~= nil or types.enum(name) ~= nil
end

--- The type at the end of a path of fields such as `lineItems[].offerId`, or nil where a field is missing.
local function type_at(type_name, path)
  for part, rest in path:gmatch("([^.]+)(%.?)") do
    local wanted, brackets = part:gsub("%[%]$", "")
    local fields = types.fields_by_lower_name(type_name)
    local field = fields and fields[wanted:lower()]
    if not field then return nil end
    local goes_on_inside = brackets == 1 or rest == "."
    if goes_on_inside and (brackets == 1) ~= field.is_array then return nil end
    type_name = types.element(field.type)
  end
  return type_name
end

-- The comparisons that a text filter can hold.
local text_operators = set {
  "equals", "not_equals", "greater_than", "greater_than_or_equals", "less_than", "less_than_or_equals", "substring",
}

local function check_text_filter(param, problem)
  if not types.find(param.filter_rows) then return problem("%s filters unknown rows", param.name) end
  for _, entry in ipairs(param.filter_fields) do
    local field = entry[1]
    if not type_at(param.filter_rows, field) then problem("%s filters the unknown field %s", param.name, field) end
    for _, operator in ipairs(entry[2]) do
      if not text_operators[operator] then problem("%s has the unknown comparison %s", param.name, operator) end
    end
  end
end

local function placeholders(path)
  local names = {}
  for name in path:gmatch("{([^}]*)}") do names[#names + 1] = name end
  return names
end

local function path_parameters(operation)
  local names = {}
  for _, param in ipairs(operation.params) do
    if param["in"] == "path" then names[#names + 1] = param.name end
  end
  return names
end

local function unknown_keys(value, keys, what, problem)
  for key in pairs(value) do
    if not keys[key] then problem("%s has the unknown key %s", what, key) end
  end
end

local rules = {}

function rules.description(operation, problem)
  unknown_keys(operation, known.keys, "the operation", problem)
  if not operation.name:find("^[%l_]+%.[%l_.]*[%l_]$") then problem("the name is not in small words and dots") end
  if not is_line(operation.summary) then problem("the summary is not one line") end
  if not (is_line(operation.doc) or is_line(operation.known_from)) then problem("neither doc nor known_from") end
  if #(operation.summary or "") > 110 then problem("the summary is longer than a line of a terminal") end
  for _, note in ipairs(operation.notes or {}) do
    if not is_line(note) then problem("a note is not one line") end
  end
end

function rules.route(operation, problem)
  if not known.methods[operation.method] then problem("unknown method %s", operation.method) end
  for _, path in ipairs { operation.path, table.unpack(operation.also or {}) } do
    local is_known = false
    for _, form in ipairs(path_forms) do is_known = is_known or path:find(form) ~= nil end
    if not is_known then problem("the path is odd: %s", path) end
  end
  local wanted, given = placeholders(operation.path), path_parameters(operation)
  if table.concat(wanted, " ") ~= table.concat(given, " ") then
    problem("placeholders are (%s), path parameters (%s)", table.concat(wanted, " "), table.concat(given, " "))
  end
  for _, name in ipairs(wanted) do
    if not name:find("^%l[%l%d_]*$") then problem("the placeholder %s is not in snake_case", name) end
  end
end

function rules.parameters(operation, problem)
  local seen = {}
  for _, param in ipairs(operation.params) do
    unknown_keys(param, known.param_keys, "parameter " .. param.name, problem)
    local bare = param.name:lower():gsub("[_-]", "")
    if seen[bare] then problem("two parameters are called %s", param.name) end
    seen[bare] = true
    if not type_exists(param.type) then problem("parameter %s has the unknown type %s", param.name, param.type) end
    if not is_line(param.summary) then problem("the summary of parameter %s is not one line", param.name) end
    if param["in"] and not known.places[param["in"]] then problem("parameter %s is in %s", param.name, param["in"]) end
    if param["in"] == "path" and not param.required then problem("%s is in the path and optional", param.name) end
    if type(param.enum) == "string" and not types.enum(param.enum) then problem("no enumeration %s", param.enum) end
    if (param.minimum or 0) > (param.maximum or math.huge) then problem("the limits of %s cross", param.name) end
    if type(param.enum) == "table" and param.preset and not set(param.enum)[param.preset] then
      problem("the preset of %s is not among its values", param.name)
    end
    if param.filter_rows then
      check_text_filter(param, problem)
    elseif param.joined and param.joined ~= true and param.joined ~= "directed" then
      problem("%s is joined in an unknown way", param.name)
    end
    for _, operator in ipairs(param.filter_operators or {}) do
      local found = false
      for _, value in ipairs(types.enum("FieldFilterOperation").values) do found = found or value[1] == operator end
      if not found then problem("%s has the unknown comparison %s", param.name, operator) end
    end
  end
end

function rules.body(operation, problem)
  if operation.body_position then
    if not types.enum(operation.body) then problem("no enumeration %s for the body", operation.body) end
  elseif operation.body and not types.find((types.element(operation.body))) then
    problem("no type %s for the body", operation.body)
  end
  if operation.body_required and not operation.body then problem("body_required without a body") end
  for _, field in ipairs(operation.body_required or {}) do
    if operation.body and not type_at(operation.body, field) then
      problem("%s has no field %s", operation.body, field)
    end
  end
  if operation.body and (operation.method == "GET" or operation.method == "DELETE") then
    problem("%s with a body", operation.method)
  end
end

function rules.reply(operation, problem)
  local returns = operation.returns
  if not returns then return problem("it does not say what it returns") end
  local element, container = types.element(returns)
  if returns ~= "none" and returns ~= "string" and returns ~= "binary" and not types.find(element)
    and not (container == "array" and primitives[element]) then
    problem("no type %s for the reply", element)
  end
  if container and container ~= "Collection" and container ~= "array" then problem("unknown %s<>", container) end
  local is_listed = container == "Collection" or container == "array" and operation.paging == "token"
  if operation.paging and not is_listed then problem("it pages, and returns no Collection") end
  if container == "Collection" and operation.method == "GET" and not operation.paging then
    problem("it returns a Collection, and does not page")
  end
  for _, field in ipairs(operation.failures or {}) do
    if not type_at(element, field) then problem("%s has no field %s to tell a failure", element, field) end
  end
end

function rules.paging(operation, problem)
  if not operation.paging then return end
  if not known.paging[operation.paging] then return problem("unknown paging %s", operation.paging) end
  local page = types.fields_by_lower_name("Collection")
  for _, field in ipairs(pager_fields[operation.paging]) do
    if not page[field] then problem("a page has no field %s", field) end
  end
  local names = {}
  for _, param in ipairs(operation.params) do names[param.name] = true end
  if operation.paging == "offset" and not (names.size and names.offset) then problem("no size and offset") end
  if operation.paging == "continuation" and not (names.seekOperation and names["MS-ContinuationToken"]) then
    problem("no seekOperation and MS-ContinuationToken")
  end
  if operation.paging:find("^top_skip") and not (names.top and names.skip) then problem("no top and skip") end
end

function rules.access(operation, problem)
  for key, allowed in pairs { auth = known.auth, clouds = known.clouds } do
    if not operation[key] or #operation[key] == 0 then problem("no %s", key) end
    for _, value in ipairs(operation[key] or {}) do
      if not allowed[value] then problem("unknown %s %s", key, value) end
    end
  end
end

function rules.etag(operation, problem)
  if not operation.etag then return end
  if not known.etag[operation.etag] then problem("unknown etag %s", operation.etag) end
  if operation.method ~= "PUT" and operation.method ~= "PATCH" and operation.method ~= "DELETE" then
    problem("an etag on a %s", operation.method)
  end
  if operation.etag ~= "header" and not (operation.body and type_at(operation.body, "attributes.etag")) then
    problem("the body has no attributes.etag")
  end
end

function rules.action(operation, problem)
  local action = operation.action
  if not action then return end
  unknown_keys(action, known.action_keys, "the action", problem)
  if not operation.body then return problem("an action without a body") end
  if action.read then
    local read = api.find(action.read)
    if not read then return problem("the action reads with the unknown operation %s", action.read) end
    if read.path ~= operation.path then problem("the action reads another resource: %s", read.path) end
    if read.returns ~= operation.body then problem("the action reads a %s", read.returns) end
  end
  for field in pairs(action.set or {}) do
    if not type_at(operation.body, field) then problem("the action sets the unknown field %s", field) end
  end
  if action.takes and not type_at(operation.body, action.takes) then
    problem("the action takes the unknown field %s", action.takes)
  end
  local ids = set(placeholders(operation.path))
  for field, id in pairs(action.fill or {}) do
    if not type_at(operation.body, field) then problem("the action fills the unknown field %s", field) end
    if not ids[id] then problem("the action fills %s with the unknown parameter %s", field, id) end
  end
end

function rules.job(operation, problem)
  local job = operation.job
  if not job then return end
  unknown_keys(job, known.job_keys, "the job", problem)
  local poll = api.find(job.poll)
  if not poll then return problem("the job polls the unknown operation %s", job.poll) end
  local has_its_parameters = table.concat(path_parameters(poll), " ") == table.concat(path_parameters(operation), " ")
  if job.location_id and placeholders(poll.path)[#placeholders(operation.path) + 1] ~= job.location_id then
    problem("%s is not what the job's poll needs besides", job.location_id)
  elseif not has_its_parameters and not job.by_location and not job.location_id then
    problem("the job polls with other parameters")
  end
  local status_type = type_at(poll.returns, job.status)
  local values = {}
  for _, value in ipairs(status_type and types.enum(status_type) and types.enum(status_type).values or {}) do
    values[value[1]] = true
  end
  for _, list in ipairs { job.done, job.failed } do
    for _, value in ipairs(list) do
      if not values[value] then problem("the job's status is never %s", value) end
    end
  end
  if #job.done == 0 then problem("the job is never done") end
  if job.match and not type_at(poll.returns, job.match) then problem("the job matches the unknown %s", job.match) end
  if math.type(job.interval) ~= "integer" or job.interval < 1 then problem("the job's interval is odd") end
end

function rules.spending(operation, problem)
  if operation.spends ~= nil and operation.spends ~= true then problem("spends is true or absent") end
  if operation.spends and operation.method == "GET" then problem("a GET that spends") end
  if operation.reads ~= nil and operation.reads ~= true then problem("reads is true or absent") end
  if operation.reads and (operation.method == "GET" or operation.spends) then problem("reads says nothing here") end
end

function rules.choice(operation, problem)
  local names = {}
  for _, param in ipairs(operation.params) do names[param.name] = param end
  for _, name in ipairs(operation.needs_one or {}) do
    if not names[name] or names[name].required then problem("%s is no parameter to choose", name) end
  end
  if operation.only_one and not operation.needs_one then problem("only one of nothing") end
end

function rules.upload(operation, problem)
  local files = 0
  for _, param in ipairs(operation.params) do
    local is_part = param["in"] == "part"
    if (param.type == "file") ~= is_part then problem("files go into parts, and nothing else: %s", param.name) end
    if is_part then files = files + 1 end
  end
  if (files > 0) ~= (operation.multipart ~= nil) then problem("files and multipart go together") end
  if operation.multipart and not operation.body then problem("multipart without a body") end
end

--- Every problem of an operation, as `name: problem`.
local function problems_of(operation)
  local problems = {}
  for _, rule in pairs(rules) do
    rule(operation, function(text, ...)
      problems[#problems + 1] = operation.name .. ": " .. text:format(...)
    end)
  end
  table.sort(problems)
  return problems
end

return { problems_of = problems_of, is_line = is_line, type_exists = type_exists }
