-- The options of pcsh. Data only: what they do is in main.lua and connection.lua. Those of --simulator are pcsim's too.

local simulator_options = require "partnercenter.shell.simulator_options"

---@type partnercenter.Command
local command = {
  program = "pcsh",
  synopsis = "[script [arguments]]",
  summary = "Runs Lua scripts against Partner Center; without a script, an interactive prompt.",
  options = {
    { name = "execute", short = "e", value = "CODE", repeated = true, summary = "run CODE" },
    { name = "interactive", short = "i", summary = "go to the prompt after what else there is to run" },
    { name = "library", short = "l", value = "MODULE", repeated = true,
      summary = "require MODULE into a global variable" },
    { name = "simulator", summary = "connect to a simulated service that runs inside pcsh; about it:" },
    { name = "profile", value = "NAME", summary = "connect as it was set up under NAME" },
    { name = "format", value = "FORMAT", enum = { "table", "csv", "json" },
      summary = "how scripts print: table, csv, json" },
    { name = "trace", summary = "tell on standard error what is sent and received, without secrets" },
    { name = "list", summary = "list the bundled scripts" },
    { name = "version", short = "v", summary = "print the version" },
    { name = "help", short = "h", summary = "print this text" },
  },
  notes = {
    "A script is a file, or the name of a bundled script; - reads it from standard input. It finds the service as the\n"
      .. "global `partner` and the library as `partnercenter`. Its own arguments are in `arg` and `...`.",
    "Without --simulator, the connection comes from these environment variables:\n"
      .. "  PARTNERCENTER_TENANT              (or AZURE_TENANT_ID)      tenant of the partner\n"
      .. "  PARTNERCENTER_APPLICATION_ID      (or AZURE_CLIENT_ID)      application (client) id\n"
      .. "  PARTNERCENTER_APPLICATION_SECRET  (or AZURE_CLIENT_SECRET)  its secret\n"
      .. "  PARTNERCENTER_REFRESH_TOKEN       consent of a user, for what an application may not do alone\n"
      .. "  PARTNERCENTER_CLOUD               global, china, germany or us_government\n"
      .. "  PARTNERCENTER_BASE_URL, PARTNERCENTER_AUTHORITY   other addresses than the cloud's own",
  },
}

for position, option in ipairs(command.options) do
  if option.name == "simulator" then
    table.move(command.options, position + 1, #command.options, position + 1 + #simulator_options.list)
    table.move(simulator_options.list, 1, #simulator_options.list, position + 1, command.options)
    break
  end
end

return command
