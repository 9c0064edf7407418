-- The options of the simulator, for pcsim and for pcsh --simulator: what --help says about them, their checks, and what
-- partnercenter.simulator's start makes of them.

local command_line = require "partnercenter.shell.command_line"

local simulator_options = {}

---@type partnercenter.CommandOption[]
simulator_options.list = {
  { name = "port", short = "p", value = "N", type = "integer", minimum = 0, maximum = 65535,
    summary = "port that the simulator listens on; 0, the default, takes a free one" },
  { name = "address", value = "ADDRESS", summary = "address that it listens on (127.0.0.1)" },
  { name = "customers", value = "N", type = "integer", minimum = 0, maximum = 10000000,
    summary = "how many customers it has (40)" },
  { name = "seed", value = "N", type = "integer", summary = "what its data and its chances are made from (1)" },
  { name = "latency", value = "TIME", summary = "how long each answer takes: 20 (ms), 20ms+-10, 1.5s" },
  { name = "fault", value = "SPEC", repeated = true,
    summary = "what goes wrong: 429:5%:retry-after=2, reset:1%, timeout:0.5%,\n"
      .. "truncate:1%, slow:1KiB/s, \"GET /v1/customers/*: 500:times=3\"" },
  { name = "rate-limit", value = "N/TIME", summary = "calls that it takes: 500/1m, 500/1m:writes=100" },
  { name = "customer-rate-limit", value = "N/TIME", summary = "calls that it takes for each customer: 60/1m" },
  { name = "token-lifetime", value = "SECONDS", type = "integer", minimum = 1, maximum = 31536000,
    summary = "how long an access token lives (3600)" },
  { name = "late-orders", value = "SECONDS", type = "integer", minimum = 0, maximum = 86400,
    summary = "how long a new order is missing from lists (0; the real service: up to 900)" },
  { name = "without", value = "NAMES", repeated = true,
    summary = "irregularities of the service to leave out: bom,pascal_case …, or all" },
}

-- Raises for a value that the simulator could not read. Its modules are loaded only for those that are given.
local checks = {
  latency = function(text)
    local mean = require("partnercenter.simulator.quantities").spread(text, "ms")
    if not mean then error({ message = "it is no time, such as 20ms or 20ms+-10" }, 0) end
    if mean > 600 then error({ message = "that is more than ten minutes" }, 0) end
  end,
  fault = function(text) require("partnercenter.simulator.faults").parse_all(text) end,
  ["rate-limit"] = function(text) require("partnercenter.simulator.rate_limits").parse(text) end,
  ["customer-rate-limit"] = function(text) require("partnercenter.simulator.rate_limits").parse(text) end,
  without = function(text) require("partnercenter.simulator.irregularities").without(text) end,
}

local function check(command, name, value)
  if value == nil then return end
  for _, text in ipairs(type(value) == "table" and value or { value }) do
    local done, problem = pcall(checks[name], text)
    if not done then
      local message = type(problem) == "table" and problem.message or problem
      command_line.fail(command, "--%s %s: %s", name, text, (message:gsub("^fault '.-': ", "")))
    end
  end
end

local function joined(list, separator)
  return list and table.concat(list, separator) or nil
end

--- What to start the simulator with: texts and numbers only, which can be handed to another Lua state.
---@param command partnercenter.Command whose options they are
---@param options table<string, any> as command_line.parse gives them
---@return table<string, string|number>
function simulator_options.settings(command, options)
  for name in pairs(checks) do check(command, name, options[name]) end
  return {
    port = options.port,
    address = options.address,
    customers = options.customers,
    seed = options.seed,
    latency = options.latency,
    faults = joined(options.fault, "\n"),
    late_orders = options["late-orders"],
    rate_limit = options["rate-limit"],
    customer_rate_limit = options["customer-rate-limit"],
    token_lifetime = options["token-lifetime"],
    irregularities = joined(options.without, ","),
  }
end

--- Refuses options of the simulator where there is none.
---@param command partnercenter.Command
---@param options table<string, any> as command_line.parse gives them
function simulator_options.refuse(command, options)
  for _, option in ipairs(simulator_options.list) do
    if options[option.name] ~= nil then
      command_line.fail(command, "--%s is about the simulator, which is there with --simulator only", option.name)
    end
  end
end

return simulator_options
