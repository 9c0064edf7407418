-- Command lines, from tables: one table of options makes the parser, the usage text and the error messages. Used by
-- pcsh (options.lua), pcsim (pcsim.lua) and the scripts (script.lua).

local command_line = {}

---@class partnercenter.CommandOption
---@field name string long name without the hyphens: "format"
---@field short? string one letter: "e"
---@field value? string what to call its value in the usage text; without it the option is a switch
---@field type? "string"|"integer"|"number" of the value; "string" when not given
---@field minimum? number
---@field maximum? number
---@field enum? string[]
---@field default? any
---@field repeated? boolean its values are collected in a list
---@field summary string may have several lines

---@class partnercenter.Command
---@field program string
---@field synopsis? string what follows the options in the usage line
---@field summary string
---@field options partnercenter.CommandOption[]
---@field notes? string[] paragraphs at the end of the usage text

-- Raised for a command line that makes no sense; `program` tells whose.
local usage_error = { __tostring = function(self) return self.message end }

--- Raises an error that says what is wrong with a command line.
---@param command partnercenter.Command
---@param message string a format, with its values behind
function command_line.fail(command, message, ...)
  error(setmetatable({ category = "usage", program = command.program, message = message:format(...) }, usage_error), 0)
end

local fail = command_line.fail

--- Whether an error value says that a command line makes no sense.
---@param value any
---@return boolean
function command_line.is_usage_error(value)
  return getmetatable(value) == usage_error
end

local function find(options, field, name)
  for _, option in ipairs(options) do
    if option[field] == name then return option end
  end
end

local function spelling(option)
  return "--" .. option.name
end

local function convert(command, option, text)
  local value = text
  if option.type == "integer" or option.type == "number" then
    value = tonumber(text)
    if option.type == "integer" then value = value and math.tointeger(value) end
    if not value then
      fail(command, "%s needs %s, not \"%s\"", spelling(option),
        option.type == "integer" and "a whole number" or "a number", text)
    end
    if (option.minimum and value < option.minimum) or (option.maximum and value > option.maximum) then
      fail(command, "%s %s is out of range: %s to %s", spelling(option), text, option.minimum or "any",
        option.maximum or "any")
    end
  end
  if option.enum then
    for _, allowed in ipairs(option.enum) do
      if allowed == text then return value end
    end
    fail(command, "%s needs one of %s, not \"%s\"", spelling(option), table.concat(option.enum, ", "), text)
  end
  return value
end

local function unknown(command, argument)
  local valid = {}
  for _, option in ipairs(command.options) do
    valid[#valid + 1] = spelling(option)
  end
  local near = require("partnercenter.names").nearest(argument, valid)
  fail(command, "unknown option %s%s", argument, near and (" (did you mean " .. near .. "?)") or "")
end

-- Splits "--name=value", "--name", "-xvalue" and "-x" into the option and the value that is stuck to it.
local function split(command, argument, elsewhere)
  local name, value = argument:match("^%-%-([^=]+)=(.*)$")
  name = name or argument:match("^%-%-(.+)$")
  if name then
    return find(command.options, "name", name) or (elsewhere and find(elsewhere, "name", name)), value
  end
  local letter, rest = argument:match("^%-(.)(.*)$")
  return find(command.options, "short", letter), rest ~= "" and rest or nil
end

--- Reads a command line.
---@param command partnercenter.Command
---@param arguments string[]
---@param rules? { stop?: boolean, elsewhere?: partnercenter.CommandOption[] } `stop`: the first word that is no option
---  ends the options; `elsewhere`: options of another command that are accepted too
---@return table<string, any> options by name; defaults are filled in
---@return string[] rest words that are no options
---@return { option: partnercenter.CommandOption, value: any }[] given the options in the order they came
function command_line.parse(command, arguments, rules)
  rules = rules or {}
  local options, rest, given = {}, {}, {}
  local i = 1
  while i <= #arguments do
    local argument = arguments[i]
    i = i + 1
    if argument == "--" then
      table.move(arguments, i, #arguments, #rest + 1, rest)
      break
    elseif argument == "-" or argument:sub(1, 1) ~= "-" then
      rest[#rest + 1] = argument
      if rules.stop then
        table.move(arguments, i, #arguments, #rest + 1, rest)
        break
      end
    else
      local option, value = split(command, argument, rules.elsewhere)
      if not option then unknown(command, argument) end
      if not option.value then
        if value then fail(command, "%s takes no value", spelling(option)) end
        value = true
      elseif value == nil then
        value = arguments[i]
        i = i + 1
        if value == nil then fail(command, "%s needs a value: %s", spelling(option), option.value) end
      end
      if option.value then value = convert(command, option, value) end
      given[#given + 1] = { option = option, value = value }
      if option.repeated then
        local list = options[option.name] or {}
        list[#list + 1] = value
        options[option.name] = list
      else
        options[option.name] = value
      end
    end
  end
  for _, option in ipairs(command.options) do
    if options[option.name] == nil then options[option.name] = option.default end
  end
  return options, rest, given
end

--- The text that --help prints.
---@param command partnercenter.Command
---@return string
function command_line.usage(command)
  local lines = { ("Usage: %s [options]%s"):format(command.program, command.synopsis and " " .. command.synopsis or ""),
    command.summary, "" }
  local left, widest = {}, 0
  for i, option in ipairs(command.options) do
    left[i] = ("  %s--%s%s"):format(option.short and "-" .. option.short .. ", " or "    ", option.name,
      option.value and " " .. option.value or "")
    widest = math.max(widest, #left[i])
  end
  for i, option in ipairs(command.options) do
    local default = option.default ~= nil and (" (%s)"):format(option.default) or ""
    local summary = option.summary:gsub("\n", "\n" .. (" "):rep(widest + 2))
    lines[#lines + 1] = ("%-" .. widest .. "s  %s%s"):format(left[i], summary, default)
  end
  for _, note in ipairs(command.notes or {}) do
    lines[#lines + 1] = ""
    lines[#lines + 1] = note
  end
  return table.concat(lines, "\n") .. "\n"
end

return command_line
