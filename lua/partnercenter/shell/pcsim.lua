-- pcsim: the simulated service as a program. Called by src/host/pcsim.c with its C functions and the command line.

local command_line = require "partnercenter.shell.command_line"

local command = {
  program = "pcsim",
  summary = "Simulates the Partner Center REST API and its token authority on a local port.",
  options = {
    { name = "port", short = "p", value = "N", type = "integer", minimum = 0, maximum = 65535, default = 0,
      summary = "port to listen on; 0 takes a free one" },
    { name = "customers", value = "N", type = "integer", minimum = 0, maximum = 10000000,
      summary = "how many customers there are" },
    { name = "seed", value = "N", type = "integer", summary = "what the data is made from" },
    { name = "latency", value = "MS", type = "number", minimum = 0, maximum = 60000,
      summary = "milliseconds that every answer takes" },
    { name = "fault", value = "SPEC", repeated = true,
      summary = "what goes wrong: 429:5%:retry-after=2, 503:1%, cut, reset:1%, timeout:0.5%:path=/orders" },
    { name = "version", short = "v", summary = "print the version" },
    { name = "help", short = "h", summary = "print this text" },
  },
  notes = {
    "When it listens, it prints the environment variables by which pcsh finds it; it answers until SIGINT or SIGTERM.",
  },
}

-- The library raises tables with a message.
local function text_of(problem)
  return type(problem) == "table" and problem.message or tostring(problem)
end

local function faults_of(texts)
  local faults = require "partnercenter.simulator.faults"
  local rules = {}
  for i, text in ipairs(texts or {}) do
    local done, rule = pcall(faults.parse, text)
    if not done then command_line.fail(command, "--fault %s: %s", text, text_of(rule)) end
    rules[i] = rule
  end
  return rules
end

local function serve(host, options)
  local simulator = require "partnercenter.simulator"
  local running <close> = simulator.start {
    port = options.port,
    customers = options.customers,
    seed = options.seed,
    latency = options.latency and options.latency / 1000,
    faults = faults_of(options.fault),
  }
  local settings = simulator.connect_options(running)
  local stop <close> = require("partnercenter.core").readable(host.catch_signals())
  for _, line in ipairs {
    { "BASE_URL", settings.base_url },
    { "AUTHORITY", settings.authority },
    { "TENANT", settings.tenant },
    { "APPLICATION_ID", settings.application_id },
    { "APPLICATION_SECRET", settings.secret },
    { "REFRESH_TOKEN", settings.refresh_token },
  } do
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
