-- What a script that comes with pcsh needs at its beginning: its options read, --help answered, mistakes told.

local command_line = require "partnercenter.shell.command_line"

local script = {}

local help = { name = "help", short = "h", summary = "print this text" }

local function shell_options()
  local host = package.loaded["partnercenter.host"]
  return host and host.options or {}
end

--- Reads the script's command line. Prints the usage text and ends the program for --help; tells what is wrong with a
--- command line and ends it with status 2. An option that the script does not have and pcsh has is pcsh's:
--- `report --simulator` is `--simulator report`. An option that both have and that stood before the script's name is
--- the script's default.
---@param command partnercenter.Command
---@param ... string the script's arguments
---@return table<string, any> options
---@return string[] words what is no option
function script.options(command, ...)
  command.options[#command.options + 1] = help
  local shell = shell_options()
  for _, option in ipairs(command.options) do
    if shell[option.name] ~= nil and option ~= help then option.default = shell[option.name] end
  end
  local elsewhere = require("partnercenter.shell.options").options
  local done, options, words, given = pcall(command_line.parse, command, { ... }, { elsewhere = elsewhere })
  if not done then
    if not command_line.is_usage_error(options) then error(options, 0) end
    io.stderr:write(("%s: %s\nTry '%s --help'.\n"):format(command.program, options.message, command.program))
    os.exit(2, true)
  elseif options.help then
    io.stdout:write(command_line.usage(command))
    os.exit(0, true)
  end
  for _, entry in ipairs(given) do
    shell[entry.option.name] = options[entry.option.name]
  end
  return options, words
end

return script
