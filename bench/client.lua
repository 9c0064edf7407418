-- The client as a script would make it, and what the measurements of bench/ have in common.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"

local client = {}

function client.connect(port, options)
  local given = {
    base_url = "http://127.0.0.1:" .. port,
    authority = "http://127.0.0.1:" .. port,
    tenant = "contoso.onmicrosoft.com",
    credential = partnercenter.credentials.client_secret {
      application_id = "f0b1e8b2-0a7c-4f0b-8d0f-8f9bb2d2a7e5", secret = "not a secret",
    },
  }
  for name, value in pairs(options or {}) do given[name] = value end
  return partnercenter.connect(given)
end

--- Runs `fn` and prints its wall-clock seconds, its CPU seconds, what it counted, and the peak of memory in KiB so far.
function client.measure(fn)
  local started, cpu = core.now(), os.clock()
  local counted = fn()
  local seconds, cpu_seconds = core.now() - started, os.clock() - cpu
  local peak = 0
  local status <close> = io.open("/proc/self/status")
  if status then peak = status:read("a"):match("VmHWM:%s*(%d+)") end
  print(("%.6f %.6f %d %d"):format(seconds, cpu_seconds, counted, peak))
end

return client
