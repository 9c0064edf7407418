-- pcsim: the simulated service as a program. Called by src/host/pcsim.c with its C functions and the command line.

local command_line = require "partnercenter.shell.command_line"

local simulator_options = require "partnercenter.shell.simulator_options"

local command = {
  program = "pcsim",
  summary = "Simulates the Partner Center REST API and its token authority on a local port.",
  options = {
    { name = "log", short = "l", summary = "tell on standard error what is asked and answered" },
    { name = "quiet", short = "q", summary = "do not print how it is reached" },
    { name = "version", short = "v", summary = "print the version" },
    { name = "help", short = "h", summary = "print this text" },
  },
  notes = {
    "When it listens, it prints the environment variables by which pcsh finds it; it answers until SIGINT or SIGTERM.",
    "Tests drive it with requests to /_simulator: reset, snapshots, the clock, faults, the log of requests.\n"
      .. "GET /_simulator lists them.",
  },
}
table.move(command.options, 1, #command.options, #simulator_options.list + 1)
table.move(simulator_options.list, 1, #simulator_options.list, 1, command.options)

-- The library raises tables with a message.
local function text_of(problem)
  return type(problem) == "table" and problem.message or tostring(problem)
end

-- One line for each request, without secrets.
local function log(entry)
  local core = require "partnercenter.core"
  local parts = { os.date("!%H:%M:%S"), entry.method, core.redact_url(entry.target), entry.fault or entry.status }
  if entry.weather then parts[#parts + 1] = "(" .. table.concat(entry.weather, "; ") .. ")" end
  if entry.repeated then parts[#parts + 1] = "(answered before)" end
  if entry.error then parts[#parts + 1] = "\n" .. entry.error end
  io.stderr:write(table.concat(parts, " "), "\n")
end

local function serve(host, options)
  local simulator = require "partnercenter.simulator"
  local start = simulator_options.settings(command, options)
  start.on_request = options.log and log or nil
  local running <close> = simulator.start(start)
  local settings = simulator.connect_options(running)
  local stop <close> = require("partnercenter.core").readable(host.catch_signals())
  for _, line in ipairs(options.quiet and {} or {
    { "BASE_URL", settings.base_url },
    { "AUTHORITY", settings.authority },
    { "TENANT", settings.tenant },
    { "APPLICATION_ID", settings.application_id },
    { "APPLICATION_SECRET", settings.secret },
    { "REFRESH_TOKEN", settings.refresh_token },
  }) do
    print(("export PARTNERCENTER_%s=%s"):format(line[1], line[2]))
  end
  io.stdout:flush()
  require("partnercenter.tasks").await(stop)
end

---@param host table see src/host/pcsim.c
---@param arguments string[]
---@return integer exit status
return function(host, arguments)
  local function run()
    local options, words = command_line.parse(command, arguments)
    if words[1] then command_line.fail(command, "what is %s?", words[1]) end
    if options.help then
      io.stdout:write(command_line.usage(command))
    elseif options.version then
      print(("pcsim %s (%s)"):format(host.version, _VERSION))
    else
      serve(host, options)
    end
  end
  local done, problem = pcall(run)
  if done then return 0 end
  local is_usage = command_line.is_usage_error(problem)
  io.stderr:write("pcsim: ", text_of(problem), "\n", is_usage and "Try 'pcsim --help'.\n" or "")
  return is_usage and 2 or 1
end
