-- What can be known to be wrong with a call before it is sent: a body that is not of its type (types/*.lua), and an
-- operation that this cloud or this kind of token does not have. Whether parameters are right is parameters.lua's to
-- say, and which fields a body cannot do without is said in body.lua; operations.lua asks all of them.
--
-- A type is compiled into a checker when its first body is sent. Where nothing is wrong, a check makes one small table.
-- Values are put right where that is no guess: the case of an enumeration's value, an integer where a text is wanted,
-- Unix time for a date, an empty table for a list. Such a body is sent as a copy; what was given stays as it is.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local names = require "partnercenter.names"
local reply = require "partnercenter.reply"
local types = require "partnercenter.types"

local validation = {}

local null = core.json.null

-- One check: what was found, where it is now, and how severe it is.
---@class partnercenter.Check
---@field problems string[]
---@field warnings string[]|nil nil when nobody wants to know
---@field is_lenient boolean a value that came from the service: everything that is wrong with it is a warning
---@field wants_required boolean whether fields that a type cannot do without have to be there
---@field depth integer how many keys lead to the table that is looked at
---@field [integer] string|integer those keys

local function path_of(check, key)
  local parts = {}
  for index = 1, check.depth + (key ~= nil and 1 or 0) do
    local part = index > check.depth and key or check[index]
    if math.type(part) == "integer" then
      parts[#parts + 1] = ("[%d]"):format(part)
    else
      parts[#parts + 1] = (index > 1 and "." or "") .. tostring(part)
    end
  end
  return table.concat(parts)
end

local function complain(check, key, text)
  local list = check.problems
  if check.is_lenient then list = check.warnings end
  if not list then return end
  local path = path_of(check, key)
  list[#list + 1] = path == "" and "the body " .. text or path .. ": " .. text
end

local function shown(value)
  if type(value) == "string" then return names.quote(value) end
  if type(value) == "number" or type(value) == "boolean" then return tostring(value) end
  return "a " .. type(value)
end

-- -- values of one kind each ------------------------------------------------------------------------------------------

-- A check of a value: complains, or returns what to send in its place, or nil when it is fine as it is.
local kinds = {}

local function is_out_of_range(entry, number)
  return (entry.minimum and number < entry.minimum) or (entry.maximum and number > entry.maximum)
end

local function complain_range(check, key, entry, number)
  local range = entry.maximum and ("from %s to %s"):format(entry.minimum or "any", entry.maximum)
    or ("%s or more"):format(entry.minimum)
  complain(check, key, ("has to be %s, not %s"):format(range, number))
end

function kinds.string(check, key, value, entry)
  local replacement
  if type(value) ~= "string" then
    if math.type(value) ~= "integer" then return complain(check, key, "has to be a string, not " .. shown(value)) end
    replacement = ("%d"):format(value)
  end
  local least, most = entry.min_length, entry.max_length
  if least or most then
    local length = utf8.len(replacement or value) or #value
    if length < (least or 0) or length > (most or math.huge) then
      local range = least == most and ("%d"):format(least) or ("%d to %d"):format(least or 0, most)
      return complain(check, key, ("has to be %s characters long, and has %d"):format(range, length))
    end
  end
  return replacement
end

kinds.uri = kinds.string

function kinds.guid(check, key, value)
  if core.is_guid(value) then return nil end
  complain(check, key, "has to be a GUID, not " .. shown(value))
end

function kinds.integer(check, key, value, entry)
  local number = type(value) == "number" and math.tointeger(value)
  if not number then return complain(check, key, "has to be a whole number, not " .. shown(value)) end
  if is_out_of_range(entry, number) then return complain_range(check, key, entry, number) end
  if math.type(value) ~= "integer" then return number end
end

function kinds.number(check, key, value, entry)
  if type(value) ~= "number" then return complain(check, key, "has to be a number, not " .. shown(value)) end
  if is_out_of_range(entry, value) then complain_range(check, key, entry, value) end
end

function kinds.boolean(check, key, value)
  if type(value) ~= "boolean" then complain(check, key, "has to be true or false, not " .. shown(value)) end
end

local function moment(check, key, value, format, example)
  if type(value) == "number" then return os.date(format, math.floor(value)) end
  if type(value) ~= "string" or not value:find("^%d%d%d%d%-%d%d?%-%d%d?") then
    complain(check, key, ("has to be a date as %s or Unix time in seconds, not %s"):format(example, shown(value)))
  end
end

function kinds.date(check, key, value)
  return moment(check, key, value, "!%Y-%m-%d", "2024-12-31")
end

function kinds.datetime(check, key, value)
  return moment(check, key, value, "!%Y-%m-%dT%H:%M:%SZ", "2024-12-31T23:59:59Z")
end

function kinds.object(check, key, value)
  if type(value) ~= "table" then complain(check, key, "has to be a table, not " .. shown(value)) end
end

local function enumeration(check, key, value, entry)
  local spellings = entry.spellings
  local documented = spellings[value]
  if documented == value then return nil end
  -- The service takes the position as well, and some documented examples send it.
  if math.type(value) == "integer" and value >= 0 and value < #entry.values then return nil end
  documented = documented or type(value) == "string" and spellings[names.normalize(value)]
  if documented then
    if check.is_lenient then return nil end -- as the service spelled it
    return documented
  end
  local near = type(value) == "string" and names.nearest(value, entry.values)
  local text = ("has to be one of %s, not %s%s"):format(table.concat(entry.values, ", "), shown(value),
    near and "; did you mean " .. near .. "?" or "")
  if not (entry.is_open and type(value) == "string") then return complain(check, key, text) end
  if check.warnings and not check.is_lenient then
    check.warnings[#check.warnings + 1] = ("%s: %s; it is sent all the same"):format(path_of(check, key), text)
  end
end

-- -- tables -----------------------------------------------------------------------------------------------------------

local function copy(object)
  local copied = setmetatable({}, getmetatable(object))
  for key, value in next, object do copied[key] = value end
  return copied
end

local function list(check, key, value, entry)
  if type(value) ~= "table" then return complain(check, key, "has to be a list, not " .. shown(value)) end
  if next(value) == nil then
    if core.json.is_array(value) then return nil end
    return core.json.array {}
  elseif #value == 0 then
    return complain(check, key, "has to be a list, even where there is one only")
  end
  local element = entry.element
  local check_element = element.check
  if not check_element then return nil end
  local depth, replaced = check.depth + (key ~= nil and 1 or 0), nil
  check[depth], check.depth = key, depth
  for index = 1, #value do
    local item = value[index]
    if item ~= null then
      local replacement = check_element(check, index, item, element)
      if replacement ~= nil then
        replaced = replaced or copy(value)
        replaced[index] = replacement
      end
    end
  end
  check.depth = depth - (key ~= nil and 1 or 0)
  return replaced
end

local checker_of -- by the name of a type

local function complain_unknown(check, checker, key)
  if not check.warnings then return end
  if type(key) ~= "string" then return complain(check, key, "has no name: fields go by name") end
  local near = names.nearest(key, checker.known)
  -- What the service has sent may well be newer than what is known of it; but a slip of the pen looks like a name.
  if check.is_lenient and not (near and math.abs(#near - #key) <= 1) then return end
  check.warnings[#check.warnings + 1] = ("%s: %s has no such field%s; it is sent all the same"):format(
    path_of(check, key), checker.name, near and (" (did you mean " .. near .. "?)") or "")
end

local function has(object, checker, wanted)
  for key, value in next, object do
    local entry = checker.fields[key] or type(key) == "string" and checker.fields[key:lower()]
    if entry == wanted and value ~= null then return true end
  end
  return false
end

local function complain_missing(check, checker, object)
  for _, entry in ipairs(checker.required) do
    if not has(object, checker, entry) then
      local problem = ("body field %s is missing"):format(path_of(check, entry.name))
      local is_known = false
      for _, other in ipairs(check.problems) do is_known = is_known or other == problem end
      if not is_known then check.problems[#check.problems + 1] = problem end
    end
  end
end

-- Checks the fields of a table. Returns a changed copy, or nil.
local function check_fields(check, object, checker)
  local fields, replaced, found = checker.fields, nil, 0
  for key, value in next, object do
    local entry = fields[key] or type(key) == "string" and fields[key:lower()]
    if not entry then
      complain_unknown(check, checker, key)
    elseif value ~= null then
      if entry.required then found = found + 1 end
      local check_value = entry.check
      local replacement
      if check_value then replacement = check_value(check, key, value, entry) end
      if replacement ~= nil then
        replaced = replaced or copy(object)
        replaced[key] = replacement
      end
    end
  end
  if found < #checker.required and check.wants_required then complain_missing(check, checker, object) end
  return replaced
end

local resource

function resource(check, key, value, entry)
  if type(value) ~= "table" then
    return complain(check, key, ("has to be a table with the fields of %s, not %s"):format(entry.type, shown(value)))
  end
  if value[1] ~= nil then
    if entry.may_be_list then return list(check, key, value, { element = { type = entry.type, check = resource } }) end
    return complain(check, key, ("has to be a table with the fields of %s, not a list"):format(entry.type))
  end
  local checker = checker_of(entry.has_variants and types.variant(entry.type, value) or entry.type)
  if key == nil then return check_fields(check, value, checker) end
  local depth = check.depth + 1
  check[depth], check.depth = key, depth
  local replaced = check_fields(check, value, checker)
  check.depth = depth - 1
  return replaced
end

-- -- compiling --------------------------------------------------------------------------------------------------------

local function spellings_of(enum)
  local spellings, values = {}, {}
  for index, entry in ipairs(enum.values) do
    values[index] = entry[1]
    spellings[names.normalize(entry[1])] = entry[1]
  end
  for _, value in ipairs(values) do spellings[value] = value end
  return spellings, values
end

-- How a value of a type is checked; an entry without `check` may be anything.
local function compile(type_name, field)
  local element, container = types.element(type_name)
  local entry = { type = type_name }
  if field then
    entry.name, entry.required = field.name, field.required
    entry.minimum, entry.maximum = field.minimum, field.maximum
    entry.min_length, entry.max_length = field.min_length, field.max_length
    entry.may_be_list = field.may_be_list
  end
  if container then
    entry.element = compile(element)
    entry.check = list
  elseif kinds[type_name] then
    entry.check = kinds[type_name]
  elseif types.enum(type_name) then
    entry.spellings, entry.values = spellings_of(types.enum(type_name))
    entry.is_open = types.enum(type_name).open
    entry.check = enumeration
  else
    local shape = types.find(type_name)
    entry.has_variants = shape and shape.variants ~= nil
    if shape and #shape.fields > 0 then entry.check = resource end
  end
  return entry
end

-- Every resource may have these, with more in them than is documented; nothing is asked of them.
local common = { links = {}, attributes = {} }

local checkers = {}

function checker_of(name)
  local checker = checkers[name]
  if checker then return checker end
  checker = { name = name, fields = {}, known = {}, required = {} }
  checkers[name] = checker
  local function add(field_name, entry)
    checker.fields[field_name:lower()] = entry
    checker.fields[field_name:gsub("^%l", string.upper)] = entry
    checker.fields[field_name] = entry
  end
  for field_name, entry in pairs(common) do add(field_name, entry) end
  for _, field in ipairs(types.find(name).fields) do
    checker.known[#checker.known + 1] = field.name
    if not common[field.name:lower()] then
      local entry = compile(field.type, field)
      add(field.name, entry)
      if entry.required then checker.required[#checker.required + 1] = entry end
    end
  end
  return checker
end

local entries = {} -- type of a body → how it is checked

local function entry_of(type_name)
  local entry = entries[type_name]
  if not entry then
    entry = compile(type_name)
    entries[type_name] = entry
  end
  return entry
end

-- -- what operations.lua asks -----------------------------------------------------------------------------------------

-- Whether a table came from the service, as a whole or as an item of a page.
local function is_from_service(value)
  if reply.record(value) or type(value.links or value.Links) == "table" then return true end
  local attributes = value.attributes or value.Attributes
  return type(attributes) == "table" and (attributes.etag or attributes.Etag or attributes.ETag) ~= nil
end

--- Whether a body is to be sent back as the service gave it, so that nothing about it is a reason to refuse the call.
---@param given any
---@return boolean
function validation.is_from_service(given)
  if type(given) ~= "table" then return false end
  return is_from_service(given) or type(given[1]) == "table" and is_from_service(given[1])
end

--- Checks a body.
---@param plan partnercenter.Plan
---@param given any
---@param problems string[] what makes the call impossible is added here
---@param warnings string[]|nil what is odd is added here; nil when nobody wants to know
---@return any body what to send: what was given, or a copy that was put right
function validation.body(plan, given, problems, warnings)
  local is_lenient = validation.is_from_service(given)
  if is_lenient and not warnings then return given end
  local entry = entry_of(plan.operation.body)
  if not entry.check then return given end
  local replaced = entry.check({
    problems = problems,
    warnings = warnings,
    is_lenient = is_lenient,
    wants_required = not is_lenient and not plan.action and (plan.method == "POST" or plan.method == "PUT"),
    depth = 0,
  }, nil, given, entry)
  if replaced == nil then return given end
  return replaced
end

--- Checks the value for one field of a body.
---@param plan partnercenter.Plan
---@param name string the field's
---@param value any
---@param problems string[]
---@return any value what to send
function validation.field(plan, name, value, problems)
  local entry = checker_of(plan.operation.body).fields[name]
  if value == null or not (entry and entry.check) then return value end
  local replaced = entry.check({ problems = problems, is_lenient = false, depth = 0 }, name, value, entry)
  if replaced == nil then return value end
  return replaced
end

local function is_among(candidates, wanted)
  for _, candidate in ipairs(candidates) do
    if candidate == wanted then return true end
  end
  return false
end

local function refuse_unavailable(operation, state, has_cloud)
  local problems, hints = {}, {}
  if not has_cloud then
    problems[1] = ("the cloud %s does not have it; %s"):format(state.cloud, #operation.clouds == 1
      and operation.clouds[1] .. " has it" or table.concat(operation.clouds, ", ") .. " have it")
    hints[1] = "Where the cloud has it by now, connect with base_url and authority in place of cloud."
  end
  if state.source.kind == "app" and not is_among(operation.auth, "app") then
    problems[#problems + 1] = "it takes a token of application and user, and this credential is the application's own"
    hints[#hints + 1] = "credentials.refresh_token signs in for both."
  end
  errors.raise { category = "bad_input", operation = operation.name, method = operation.method, url = operation.path,
    message = table.concat(problems, "; "), hint = table.concat(hints, " ") }
end

--- Refuses a call of an operation that this cloud or this kind of token does not have, where both are known.
---@param plan partnercenter.Plan
---@param state table the client's
---Raises `bad_input` that says which has it.
function validation.availability(plan, state)
  local operation = plan.operation
  local has_cloud = not (state.cloud and operation.clouds) or is_among(operation.clouds, state.cloud)
  local has_token = state.source.kind ~= "app" or not operation.auth or is_among(operation.auth, "app")
  if not (has_cloud and has_token) then refuse_unavailable(operation, state, has_cloud) end
end

return validation
