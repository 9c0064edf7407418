-- pcsh: from the command line to the last exit status. Called by src/host/pcsh.c, whose C functions are the module
-- partnercenter.host. The prompt is repl.lua, the connection connection.lua.
--
-- Only what is needed is loaded: `pcsh -e ''` should start about as fast as the plain interpreter.

local command_line = require "partnercenter.shell.command_line"
local host = require "partnercenter.host"

local function complain(message)
  io.stderr:write("pcsh: ", message, "\n")
  io.stderr:flush()
end

-- Whether a line of a traceback is about the shell itself, which says nothing about a script.
local function is_own(line)
  return line:find("partnercenter/shell/main.lua", 1, true) or line:find("'partnercenter.host.protected'", 1, true)
end

-- The message, and the traceback down to where the shell called the script.
local function trim(message, traceback)
  local lines = {}
  for line in traceback:gmatch("[^\n]+") do
    if is_own(line) then break end
    lines[#lines + 1] = line
  end
  if #lines > 1 and lines[#lines]:find("[C]: in ?", 1, true) then lines[#lines] = nil end
  return #lines > 1 and message .. "\n" .. table.concat(lines, "\n") or message
end

local function with_traceback(value)
  if command_line.is_usage_error(value) then return value end
  local text
  local meta = getmetatable(value)
  if type(value) == "string" or (type(meta) == "table" and meta.__tostring) then
    text = tostring(value)
  else
    text = ("(error object is a %s value)"):format(type(value))
  end
  -- What failed in a task has the traceback of that task, which says more than where the script waited for it.
  if text:find("\nstack traceback:", 1, true) then return text end
  return trim(text, type(meta) == "table" and value.traceback or debug.traceback(nil, 2))
end

-- Runs a chunk as the interpreter does; true when it ended well.
local function run(chunk, message, ...)
  if not chunk then
    complain(message)
    return false
  end
  local done, problem = host.protected(true, chunk, with_traceback, ...)
  if not done then
    if command_line.is_usage_error(problem) then
      complain(problem.message)
    else
      complain(tostring(problem))
    end
  end
  return done
end

local function find_bundled(name)
  local path = ("%s/%s.lua"):format(host.scripts, (name:gsub("%.lua$", "")))
  local file = not name:find("/", 1, true) and io.open(path, "rb")
  if not file then return nil end
  file:close()
  return path
end

-- The names of the bundled scripts, sorted.
local function bundled()
  local list = {}
  for _, file in ipairs(host.list_directory(host.scripts)) do
    list[#list + 1] = file:match("^(.+)%.lua$")
  end
  table.sort(list)
  return list
end

-- Commands of the shell itself, with what --list says about them. They come before files of the same name.
local commands = {
  scenarios = "Calls every operation of the API and prints what was sent and what came of it.",
}

local function load_script(name)
  if name == "-" then return loadfile() end
  if commands[name] then return require("partnercenter.shell." .. name) end
  local file, problem = io.open(name, "rb")
  if file then
    file:close()
    return loadfile(name)
  end
  local path = find_bundled(name)
  if path then return loadfile(path) end
  local near = require("partnercenter.names").nearest(name, bundled())
  return nil, ("%s, and no bundled script has that name%s"):format(problem,
    near and ("; did you mean " .. near .. "?") or " (pcsh --list shows them)")
end

local function run_script(words, arguments)
  -- As in the interpreter: arg[0] is the script, what stood before it has negative positions.
  local before = #arguments - #words
  local positions = {}
  for i = 0, #arguments do
    positions[i - before - 1] = arguments[i]
  end
  rawset(_G, "arg", positions)
  local chunk, message = load_script(words[1])
  return run(chunk, message, table.unpack(words, 2))
end

local function require_library(text)
  local global, module = text:match("^([%a_][%w_]*)=(.+)$")
  module = module or text
  local done, result = pcall(require, module) -- called so, an error does not say where in this file
  if not done then error(result, 0) end
  rawset(_G, global or module, result)
end

local function list()
  for name, summary in pairs(commands) do print(("%-24s  %s"):format(name, summary)) end
  for _, name in ipairs(bundled()) do
    local summary = ""
    for line in io.lines(find_bundled(name)) do
      summary = line:match("^%-%-+%s*(.+)$")
      if summary or line:sub(1, 2) ~= "#!" then break end
    end
    print(("%-24s  %s"):format(name, summary or ""))
  end
end

-- `partner` and `partnercenter` come into being when a script first names them. So do coroutines that Ctrl-C reaches:
-- those of the library keep track of which one runs (src/lua/coroutine.c).
local function set_up_globals()
  local plain_coroutine = coroutine
  rawset(_G, "coroutine", nil)
  local makers = {
    partnercenter = function() return (require "partnercenter") end,
    partner = function() return require("partnercenter.shell.connection").open(host.options) end,
    coroutine = function()
      local done, core = pcall(require, "partnercenter.core")
      if done then plain_coroutine.wrap, plain_coroutine.resume = core.wrap, core.resume end
      return plain_coroutine
    end,
  }
  setmetatable(_G, { __index = function(globals, name)
    local make = makers[name]
    if not make then return nil end
    local value = make()
    rawset(globals, name, value)
    return value
  end })
end

local function start(arguments)
  local command = require "partnercenter.shell.options"
  local options, words, given = command_line.parse(command, arguments, { stop = true })
  host.options = options -- for script.lua and whoever else wants to know
  if options.help then
    io.stdout:write(command_line.usage(command))
    return true
  elseif options.version then
    print(("pcsh %s (%s)"):format(host.version, _VERSION))
    return true
  elseif options.list then
    list()
    return true
  end
  if options.profile then
    command_line.fail(command, "no profile is set up under the name %s; the connection comes from the environment: "
      .. "PARTNERCENTER_TENANT, PARTNERCENTER_APPLICATION_ID, PARTNERCENTER_APPLICATION_SECRET …", options.profile)
  end
  if not words[1] and not options.simulator then -- a script may say --simulator itself
    require("partnercenter.shell.simulator_options").refuse(command, options)
  end
  set_up_globals()
  for _, entry in ipairs(given) do
    local succeeded = true
    if entry.option.name == "execute" then
      succeeded = run(load(entry.value, "=(command line)"))
    elseif entry.option.name == "library" then
      succeeded = run(function() require_library(entry.value) end)
    end
    if not succeeded then return false end
  end
  local is_terminal = host.is_terminal(0)
  if #words > 0 then
    if not run_script(words, arguments) then return false end
  elseif not options.execute and not options.interactive and not is_terminal then
    if not run_script({ "-" }, arguments) then return false end
  end
  if options.interactive or (#words == 0 and not options.execute and is_terminal) then
    require("partnercenter.shell.repl").run(options)
  end
  return true
end

--- Called with the command line; returns the exit status.
---@param arguments string[]
---@return integer
return function(arguments)
  local done, result = pcall(start, arguments)
  if done then
    if result then return 0 end
    return host.was_interrupted() and 130 or 1
  end
  if not command_line.is_usage_error(result) then error(result, 0) end
  complain(result.message .. "\nTry 'pcsh --help'.")
  return 2
end
