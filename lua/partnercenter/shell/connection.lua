-- What `partner` is in pcsh: the simulator, or the service as the environment describes it.

local host = require "partnercenter.host"

local connection = {}

local variables = {
  { "tenant", "PARTNERCENTER_TENANT", "AZURE_TENANT_ID" },
  { "application_id", "PARTNERCENTER_APPLICATION_ID", "AZURE_CLIENT_ID" },
  { "secret", "PARTNERCENTER_APPLICATION_SECRET", "AZURE_CLIENT_SECRET" },
  { "refresh_token", "PARTNERCENTER_REFRESH_TOKEN" },
  { "cloud", "PARTNERCENTER_CLOUD" },
  { "base_url", "PARTNERCENTER_BASE_URL" },
  { "authority", "PARTNERCENTER_AUTHORITY" },
}

local function from_environment()
  local settings = {}
  for _, names in ipairs(variables) do
    for i = 2, #names do
      local value = os.getenv(names[i])
      if value and value ~= "" then
        settings[names[1]] = value
        break
      end
    end
  end
  local missing = {}
  for _, names in ipairs(variables) do
    local is_needed = names[1] == "tenant" or names[1] == "application_id" or names[1] == "secret"
    if is_needed and not settings[names[1]] then missing[#missing + 1] = names[2] end
  end
  if #missing > 0 then
    error(("not connected: use --simulator, or set %s in the environment (see pcsh --help)"):format(
      table.concat(missing, ", ")), 0)
  end
  return settings
end

-- One line for each event of a call, without secrets: the core took them out.
local function trace(event)
  local parts = { ("%8.3f"):format(event.seconds or 0), event.kind, event.method or "", event.url or "" }
  if event.status and event.status > 0 then parts[#parts + 1] = tostring(event.status) end
  if event.attempt and event.attempt > 1 then parts[#parts + 1] = ("(attempt %d)"):format(event.attempt) end
  if event.detail then parts[#parts + 1] = event.detail end
  io.stderr:write(table.concat(parts, " "), "\n")
end

local function warn(text)
  io.stderr:write("warning: ", text, "\n")
end

--- Connects.
---@param options table<string, any> of pcsh
---@param given? { trace?: fun(event: table) } `trace` gets each event besides what --trace prints
---@return partnercenter.Client
function connection.open(options, given)
  local watch = given and given.trace
  local settings
  if options.simulator then
    local command = require "partnercenter.shell.options"
    settings = host.start_simulator(require("partnercenter.shell.simulator_options").settings(command, options))
  else
    settings = from_environment()
  end
  local partnercenter = require "partnercenter"
  local credentials = partnercenter.credentials
  local secret = { application_id = settings.application_id, secret = settings.secret }
  local credential
  if settings.refresh_token then
    secret.refresh_token = settings.refresh_token
    credential = credentials.refresh_token(secret)
  else
    credential = credentials.client_secret(secret)
  end
  return partnercenter.connect {
    cloud = settings.cloud,
    base_url = settings.base_url,
    authority = settings.authority,
    tenant = settings.tenant,
    credential = credential,
    application_name = "pcsh",
    trace = (options.trace or watch) and function(event)
      if options.trace then trace(event) end
      if watch then watch(event) end
    end or nil,
    on_warning = warn,
  }
end

return connection
