-- Tables of rows that are asked for like the analytics: filtered by a text, sorted, grouped by fields and dates, and
-- cut into pages by top and skip. Which fields there are, of which type, and how they can be compared, is the API's
-- data.
-- Where rows come from is in analytics.lua.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local types = require "partnercenter.types"

local array, null = core.json.array, core.json.null

local rows = {}

local MAXIMUM = 10000 -- rows on a page
local DEEPEST = 50 -- parentheses in a filter

local function value_of(row, field)
  local value = row[field]
  if value == null then return nil end
  return value
end

-- The parameter of this name on the route, with the most that any of its operations knows about it.
local function parameter_data(self, name)
  for _, operation in ipairs(self.route.operations) do
    for _, param in ipairs(operation.params) do
      if param.name:lower() == name then return param end
    end
  end
end

-- Filters -----------------------------------------------------------------------------------------------------------

local function tokens_of(text)
  local tokens, position = {}, 1
  while true do
    position = text:find("%S", position)
    if not position then return tokens end
    local quoted, after = text:match("^'([^']*)'()", position)
    if quoted then
      while text:sub(after, after) == "'" do -- a doubled quote stands for one
        local more, beyond = text:match("^'([^']*)'()", after)
        if not more then fail.bad_request("The filter has a text without an end.") end
        quoted, after = quoted .. "'" .. more, beyond
      end
      tokens[#tokens + 1] = { text = quoted, kind = "text" }
    else
      local word
      word, after = text:match("^([%w_.:+-]+)()", position)
      if not word then word, after = text:match("^([(),])()", position) end
      if not word then fail.bad_request("The filter is not understood at '%s'.", text:sub(position, position + 20)) end
      tokens[#tokens + 1] = { text = word, kind = word:find("^[(),]$") and "sign" or "word" }
    end
    position = after
  end
end

local words = {
  eq = "equals", ne = "not_equals", gt = "greater_than", ge = "greater_than_or_equals", lt = "less_than",
  le = "less_than_or_equals",
}

local compare = {
  equals = function(a, b) return a == b end,
  not_equals = function(a, b) return a ~= b end,
  greater_than = function(a, b) return a > b end,
  greater_than_or_equals = function(a, b) return a >= b end,
  less_than = function(a, b) return a < b end,
  less_than_or_equals = function(a, b) return a <= b end,
}

local Parser = {}
Parser.__index = Parser

function Parser:take(wanted)
  local token = self.tokens[self.position]
  if not token or wanted and token.text:lower() ~= wanted then
    fail.bad_request("The filter is not understood at '%s'.", token and token.text or "its end")
  end
  self.position = self.position + 1
  return token
end

function Parser:is_next(text)
  local token = self.tokens[self.position]
  return token ~= nil and token.kind ~= "text" and token.text:lower() == text
end

function Parser:field(operator)
  local name = self:take().text
  local field = self.fields[name:lower()]
  if not field then fail.bad_request("The field %s cannot be filtered by.", name) end
  return field, function(given)
    if field.operators[given] then return end
    fail.bad_request("The operator %s is not supported for the field %s.", operator or given, name)
  end
end

-- A value to compare a field with, of the kind that the field has.
function Parser:literal(field)
  if self:is_next("cast") then
    self:take()
    self:take("(")
    local text = self:take().text
    self:take(",")
    self:take("edm.datetimeoffset")
    self:take(")")
    return dates.parse_moment(text) or fail.bad_request("%s is no date.", text)
  end
  local token = self:take()
  local lower = token.text:lower()
  if field.kind == "boolean" then
    if lower ~= "true" and lower ~= "false" then fail.bad_request("%s is not true or false.", token.text) end
    return lower == "true"
  elseif field.kind == "date" then
    return dates.parse_moment(token.text) or fail.bad_request("%s is no date.", token.text)
  end
  if token.kind ~= "text" then fail.bad_request("Text has to stand in single quotes: %s.", token.text) end
  return field.has_case and token.text or lower
end

local function comparable(field, value)
  if field.kind == "date" then return dates.parse_moment(value) end
  if field.kind == "boolean" then return value end
  value = tostring(value)
  return field.has_case and value or value:lower()
end

function Parser:contains()
  self:take("contains")
  self:take("(")
  local field, check = self:field("contains")
  check("substring")
  self:take(",")
  local wanted = self:take().text:lower()
  self:take(")")
  return function(row)
    local value = value_of(row, field.name)
    return value ~= nil and tostring(value):lower():find(wanted, 1, true) ~= nil
  end
end

function Parser:comparison()
  local field, check = self:field()
  local word = self:take().text:lower()
  local operator = words[word] or fail.bad_request("%s is not an operator.", word)
  check(operator)
  local wanted, holds = self:literal(field), compare[operator]
  return function(row)
    local value = value_of(row, field.name)
    if value == nil then return operator == "not_equals" end
    return holds(comparable(field, value), wanted)
  end
end

function Parser:factor()
  if self:is_next("contains") then return self:contains() end
  if not self:is_next("(") then return self:comparison() end
  self.depth = self.depth + 1
  if self.depth > DEEPEST then fail.bad_request("The filter is nested too deeply.") end
  self:take("(")
  local inner = self:any()
  self:take(")")
  self.depth = self.depth - 1
  return inner
end

function Parser:all()
  local parts = { self:factor() }
  while self:is_next("and") do
    self:take()
    parts[#parts + 1] = self:factor()
  end
  return function(row)
    for _, part in ipairs(parts) do
      if not part(row) then return false end
    end
    return true
  end
end

function Parser:any()
  local parts = { self:all() }
  while self:is_next("or") do
    self:take()
    parts[#parts + 1] = self:all()
  end
  return function(row)
    for _, part in ipairs(parts) do
      if part(row) then return true end
    end
    return false
  end
end

local kinds = { datetime = "date", boolean = "boolean" }

-- The filter of a request as a function of a row; nil when there is none.
local function filter_of(self)
  local text = self:parameter("filter")
  if not text then return nil end
  local data = parameter_data(self, "filter")
  local of_type, fields = types.fields_by_lower_name(data.filter_rows), {}
  for _, entry in ipairs(data.filter_fields) do
    local lower = entry[1]:lower()
    local field = { name = of_type[lower].name, kind = kinds[of_type[lower].type], operators = {} }
    field.has_case = field.name == "subscriptionType"
    for _, operator in ipairs(entry[2]) do field.operators[operator] = true end
    fields[lower] = field
  end
  local parser = setmetatable({ tokens = tokens_of(text), position = 1, depth = 0, fields = fields }, Parser)
  local holds = parser:any()
  if parser.tokens[parser.position] then parser:take("") end
  return holds, of_type
end

-- Sorting and grouping ----------------------------------------------------------------------------------------------

-- The elements of a list such as "market,subscriptionCount desc".
local function elements(self, name)
  local text, data, list = self:parameter(name), parameter_data(self, name), {}
  if not text or not data then return nil end
  local known, of_type = {}, types.fields_by_lower_name(parameter_data(self, "filter").filter_rows)
  for _, field in ipairs(data.enum) do known[field:lower()] = of_type[field:lower()] end
  for element in text:gmatch("[^,]+") do
    local field, direction = element:match("^%s*(%S+)%s*(%a*)%s*$")
    local found = field and known[field:lower()]
    if not found then fail.bad_request("%s does not take %s.", data.name, element) end
    direction = direction:lower()
    if direction ~= "" and direction ~= "asc" and direction ~= "desc" then
      fail.bad_request("%s is no direction.", direction)
    end
    list[#list + 1] = { name = found.name, is_date = found.type == "datetime", down = direction == "desc" }
  end
  return list
end

local function sort(list, order)
  local place = {}
  for position, row in ipairs(list) do place[row] = position end
  table.sort(list, function(a, b)
    for _, by in ipairs(order) do
      local first, second = value_of(a, by.name), value_of(b, by.name)
      if first ~= second then
        if first == nil or second == nil then return (first == nil) ~= by.down end
        if type(first) ~= type(second) or type(first) == "boolean" then
          first, second = tostring(first), tostring(second)
        end
        if by.down then first, second = second, first end
        return first < second
      end
    end
    return place[a] < place[b]
  end)
end

-- The beginning of the day, week or month of a date.
local function bucket(text, level)
  local seconds = dates.parse_moment(text)
  if not seconds then return text end
  local day = seconds // 86400
  if level == "week" then
    day = day - (day + 3) % 7 -- 1970-01-01 was a Thursday
  elseif level == "month" then
    local year, month = dates.civil(day)
    day = dates.days(year, month, 1)
  end
  return dates.plain(day * 86400)
end

local function group(list, fields, level, measures)
  local groups, by_key = {}, {}
  for _, row in ipairs(list) do
    local made, key = {}, {}
    for position, field in ipairs(fields) do
      local value = value_of(row, field.name)
      if field.is_date and value and level then value = bucket(value, level) end
      made[field.name] = value == nil and null or value
      key[position] = field.is_date and not level and "" or tostring(made[field.name])
    end
    local joined = table.concat(key, "\0")
    local found = by_key[joined]
    if not found then
      found = made
      for _, measure in ipairs(measures) do found[measure.name] = 0 end
      by_key[joined] = found
      groups[#groups + 1] = found
    end
    for _, field in ipairs(fields) do -- without a level a group spans all dates, and shows the first
      local first, own = value_of(found, field.name), made[field.name]
      if field.is_date and own ~= null and (first == nil or own < first) then found[field.name] = own end
    end
    for _, measure in ipairs(measures) do found[measure.name] = found[measure.name] + measure.of(row) end
  end
  return groups
end

-- Answers -----------------------------------------------------------------------------------------------------------

-- The same question about the rows after these.
local function next_link(self, top, skip)
  local path, query = self.target:match("^([^?]*)%??(.*)$")
  local kept = {}
  for part in query:gmatch("[^&]+") do
    local name = part:match("^[^=]*"):lower()
    if name ~= "top" and name ~= "skip" then kept[#kept + 1] = part end
  end
  kept[#kept + 1] = ("top=%d&skip=%d"):format(top, skip + top)
  return path .. "?" .. table.concat(kept, "&")
end

---@class simulator.rows_options
---@field measures { name: string, of: fun(row: table): number }[] what a group counts
---@field level? string the aggregation level where none is asked for; absent for the whole range of dates
---@field level_needs_groups? boolean whether a level without groups is refused
---@field counts_as_texts? boolean whether the measures of groups are numbers in texts
---@field envelope "full"|"open"|"bare" with link and total; with them only where there is more; without
---@field most_groups? integer

--- Answers a question about rows.
---@param self table request
---@param all table[] every row
---@param options simulator.rows_options
---@return integer status
---@return table body
function rows.answer(self, all, options)
  local top = self:integer("top", 1, MAXIMUM) or MAXIMUM
  local skip = self:integer("skip", 0, 1 << 31) or 0
  local level, groups, order = self:parameter("aggregationlevel"), elements(self, "groupby"), elements(self, "orderby")
  if level and level ~= "day" and level ~= "week" and level ~= "month" then
    fail.bad_request("aggregationLevel must be day, week or month.")
  end
  if level and not groups and options.level_needs_groups then
    fail.bad_request("aggregationLevel is not supported without groupby.")
  end
  local holds, list = filter_of(self), all
  if holds then
    list = {}
    for _, row in ipairs(all) do
      if holds(row) then list[#list + 1] = row end
    end
  end
  if groups then list = group(list, groups, level or options.level, options.measures) end
  if order then sort(list, order) end
  local total = math.min(#list, groups and options.most_groups or math.huge)
  local page = {}
  for position = skip + 1, math.min(skip + top, total) do page[#page + 1] = list[position] end
  if groups and options.counts_as_texts then
    for _, row in ipairs(page) do
      for _, measure in ipairs(options.measures) do row[measure.name] = tostring(row[measure.name]) end
    end
  end
  local body = { Value = array(page) }
  local has_more = skip + top < total
  if options.envelope == "full" or options.envelope == "open" and has_more then
    body["@nextLink"] = has_more and next_link(self, top, skip) or null
    body.TotalCount = math.tointeger(total)
  end
  return 200, body
end

return rows
