-- Tables of options, checked before anything else happens: unknown names, wrong types, values out of range and missing
-- ones are all found in one go and told in one error, with the names that are valid.

local errors = require "partnercenter.errors"
local names = require "partnercenter.names"

local options = {}

---@class partnercenter.OptionRule
---@field name string
---@field type "string"|"number"|"integer"|"boolean"|"function"|"table"|"any"
---@field required? boolean
---@field secret? boolean its value is never shown
---@field minimum? number
---@field maximum? number
---@field above? number the value has to be greater than this
---@field enum? string[]
---@field check? fun(value: any): string|nil says what is wrong with a value of the right type: "has to …"

local function is_of_type(value, wanted)
  if wanted == "any" then return true end
  if wanted == "integer" then return type(value) == "number" and math.tointeger(value) ~= nil end
  if wanted == "function" then
    local meta = getmetatable(value)
    return type(value) == "function" or (type(meta) == "table" and meta.__call ~= nil)
  end
  return type(value) == wanted
end

local function shown(rule, value)
  if rule.secret then return "" end
  return type(value) == "string" and " " .. names.quote(value) or " " .. tostring(value)
end

local function problem_with(rule, value)
  if not is_of_type(value, rule.type) then
    local article = rule.type:find("^[aeiou]") and "an" or "a"
    return ("%s has to be %s %s, not a %s"):format(rule.name, article, rule.type, type(value))
  end
  if rule.type == "string" and value == "" then return rule.name .. " is empty" end
  if rule.type == "number" and value ~= value then return rule.name .. " is not a number" end
  if (rule.minimum and value < rule.minimum) or (rule.maximum and value > rule.maximum) then
    return ("%s%s is out of range: %s to %s"):format(rule.name, shown(rule, value), rule.minimum or "any",
      rule.maximum or "any")
  end
  if rule.above and value <= rule.above then return ("%s has to be greater than %s"):format(rule.name, rule.above) end
  if rule.enum then
    for _, allowed in ipairs(rule.enum) do
      if value == allowed then return nil end
    end
    local near = names.nearest(value, rule.enum)
    return ("%s%s is not one of %s%s"):format(rule.name, shown(rule, value), table.concat(rule.enum, ", "),
      near and ("; did you mean " .. near .. "?") or "")
  end
  local problem = rule.check and rule.check(value)
  return problem and rule.name .. " " .. problem or nil
end

--- The message for a name that is not in a list.
---@param kind string "option", "parameter" …
---@param name any
---@param valid string[]
---@return string
function options.unknown(kind, name, valid)
  if type(name) ~= "string" then
    return ("%ss go by name, not by %s"):format(kind, type(name) == "number" and "position" or "a " .. type(name))
  end
  local near = names.nearest(name, valid)
  return ("unknown %s %s%s"):format(kind, names.quote(name), near and (" (did you mean " .. near .. "?)") or "")
end

--- Checks a table of options, and hands back a copy of its own.
---@param rules partnercenter.OptionRule[]
---@param given table|nil
---@param where string what is called, for the message: "connect"
---@return table
function options.check(rules, given, where)
  if given ~= nil and type(given) ~= "table" then
    errors.raise { category = "bad_input", operation = where,
      message = "options have to be given as a table, not as a " .. type(given) }
  end
  local by_name, valid, problems, has_unknown = {}, {}, {}, false
  for _, rule in ipairs(rules) do
    by_name[rule.name] = rule
    valid[#valid + 1] = rule.name
  end
  local checked = {}
  for name, value in pairs(given or {}) do
    local rule = by_name[name]
    local problem
    if rule then
      problem = problem_with(rule, value)
      checked[name] = value
    else
      problem, has_unknown = options.unknown("option", name, valid), true
    end
    problems[#problems + 1] = problem
  end
  for _, rule in ipairs(rules) do
    if rule.required and checked[rule.name] == nil then
      problems[#problems + 1] = rule.name .. " is missing"
    end
  end
  if #problems > 0 then
    table.sort(problems)
    local hint = has_unknown and ("Options are " .. table.concat(valid, ", ") .. ".") or nil
    errors.raise { category = "bad_input", operation = where, message = table.concat(problems, "; "), hint = hint }
  end
  return checked
end

return options
