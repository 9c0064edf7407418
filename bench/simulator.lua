-- What the simulator costs: `lua5.4 simulator.lua BUILD-DIRECTORY [requests]`, with LUA_PATH and LUA_CPATH leading to
-- the library. Requests a second on one core for one customer and for a page of 500, beside nginx that serves the same
-- bytes from files; then start and memory with 100,000 customers. The rate is requests by the CPU time that the server
-- took for them, so that the program which asks is not measured. Without nginx only its own figures are given.

local core = require "partnercenter.core"
local tasks = require "partnercenter.tasks"

local build, count = arg[1] or "build", tonumber(arg[2]) or 20000
local CUSTOMERS, IN_FLIGHT, TURNS = 100000, 16, 3
local TICKS = 100 -- a second, of /proc; what sysconf(_SC_CLK_TCK) is on Linux

local function read(path)
  local file <close> = io.open(path)
  return file and file:read("a")
end

-- CPU seconds that a process has taken so far.
local function cpu_of(process)
  local after_name = assert(read("/proc/" .. process .. "/stat"), "the server has ended"):match("%)%s+(.*)$")
  local fields = {}
  for field in after_name:gmatch("%S+") do fields[#fields + 1] = field end
  return (tonumber(fields[12]) + tonumber(fields[13])) / TICKS
end

local function peak_of(process)
  return tonumber(read("/proc/" .. process .. "/status"):match("VmHWM:%s*(%d+)")) / 1024
end

-- -- the servers ------------------------------------------------------------------------------------------------------

-- Starts the simulator; returns its settings, process and the seconds until it listened.
local function start_simulator()
  local started = core.now()
  local pipe = assert(io.popen(("echo $$; exec %s/bin/pcsim --customers %d"):format(build, CUSTOMERS)))
  local server = { pipe = pipe, process = pipe:read("l"), settings = {} }
  for _ = 1, 6 do
    local name, value = (pipe:read("l") or error "pcsim did not start"):match("PARTNERCENTER_(%S+)=(.*)$")
    server.settings[name] = value
  end
  server.seconds = core.now() - started
  return server
end

local function stop(server)
  os.execute("kill " .. server.process)
  server.pipe:close()
end

local nginx_settings = [[
daemon off; master_process off; worker_processes 1; pid %s/pid; error_log stderr crit;
events { worker_connections 64; }
http { access_log off; default_type application/json; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  client_body_temp_path %s; proxy_temp_path %s; fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;
  server { listen 127.0.0.1:%d; root %s; } }
]]

-- A port that nobody listens on now.
local function free_port()
  local server <close> = core.httpd { handler = print }
  return server:port()
end

local function start_nginx(directory)
  local port, path = free_port(), directory .. "/nginx.conf"
  local file = assert(io.open(path, "w"))
  file:write(nginx_settings:format(directory, directory, directory, directory, directory, directory, port, directory))
  file:close()
  local pipe = assert(io.popen(("echo $$; exec nginx -c %s -p %s 2>&1"):format(path, directory)))
  return { pipe = pipe, process = pipe:read("l"), origin = "http://127.0.0.1:" .. port }
end

-- -- asking -----------------------------------------------------------------------------------------------------------

local http = core.client { max_in_flight = IN_FLIGHT }

local function ask(origin, target, token, method, body)
  return http:send { method = method or "GET", url = origin .. target, origin = origin, retry = "never",
    bearer = token, body = body, headers = body and { "Content-Type", "application/x-www-form-urlencoded" } or nil }
end

local function answer(call)
  tasks.await(call)
  local status, text = call:result().status, call:body()
  call:close()
  if status ~= 200 then error(("the answer is %s: %s"):format(status, text), 0) end
  return text
end

-- Asks so often, some at a time; returns the server's CPU seconds.
local function load(server, origin, target, token, requests)
  answer(ask(origin, target, token))
  local before, waiting, first = cpu_of(server.process), {}, 1
  for _ = 1, requests do
    if #waiting - first + 1 >= IN_FLIGHT then
      answer(waiting[first])
      waiting[first], first = nil, first + 1
    end
    waiting[#waiting + 1] = ask(origin, target, token)
  end
  for position = first, #waiting do answer(waiting[position]) end
  return cpu_of(server.process) - before
end

-- -- measuring --------------------------------------------------------------------------------------------------------

local simulator = start_simulator()
local origin = simulator.settings.BASE_URL
local form = ("grant_type=refresh_token&client_id=%s&client_secret=%s&refresh_token=%s&scope=%s"):format(
  simulator.settings.APPLICATION_ID, simulator.settings.APPLICATION_SECRET, simulator.settings.REFRESH_TOKEN,
  core.url.encode("https://api.partnercenter.microsoft.com/.default"))
local token = core.json.decode(answer(ask(simulator.settings.AUTHORITY,
  "/" .. simulator.settings.TENANT .. "/oauth2/v2.0/token", nil, "POST", form))).access_token

local first = core.json.decode(answer(ask(origin, "/v1/customers?size=1", token))).items[1].id
local kinds = {
  { name = "GET customer", target = "/v1/customers/" .. first, file = "customer.json", requests = count },
  { name = "GET a page of 500 customers", target = "/v1/customers?size=500", file = "page.json",
    requests = math.max(count // 10, 100) },
}

local directory, nginx
if os.execute("command -v nginx >/dev/null 2>&1") then
  local pipe = io.popen("mktemp -d")
  directory = pipe:read("l")
  pipe:close()
  for _, kind in ipairs(kinds) do
    local file = assert(io.open(directory .. "/" .. kind.file, "w"))
    file:write(answer(ask(origin, kind.target, token)))
    file:close()
  end
  nginx = start_nginx(directory)
else
  print("nginx is not installed (Debian: nginx-light): the simulator's own figures only")
end

local function rate(requests, seconds) return ("%.0f/s"):format(requests / seconds) end

print(("%-32s %12s %12s %8s"):format("", "simulator", "nginx", "ratio"))
for _, kind in ipairs(kinds) do
  local ours, theirs = 0, 0
  local more = nginx and 4 or 0 -- nginx takes so little that it is asked more often, to be seen
  for _ = 1, TURNS do
    ours = ours + load(simulator, origin, kind.target, token, kind.requests)
    if nginx then theirs = theirs + load(nginx, nginx.origin, "/" .. kind.file, nil, kind.requests * more) end
  end
  local requests = kind.requests * TURNS
  local ratio = nginx and ("%.3f"):format(requests / ours / (requests * more / theirs)) or "-"
  print(("%-32s %12s %12s %8s"):format(kind.name, rate(requests, ours), nginx and rate(requests * more, theirs) or "-",
    ratio))
end

-- Every page once, as somebody does who walks all customers.
local walked, target, headers = 0, "/v1/customers?size=500", nil
local started = core.now()
while target do
  local call = http:send { method = "GET", url = origin .. target, origin = origin, retry = "never", bearer = token,
    headers = headers }
  local page = core.json.decode(answer(call))
  walked = walked + #page.items
  local following = page.links.next
  target = following and "/v1" .. following.uri:gsub("^/v1", "")
  headers = following and { following.headers[1].key, following.headers[1].value }
end
print(("walking %d customers: %.2f s"):format(walked, core.now() - started))

local function verdict(value, limit) return value <= limit and "" or "  MISSED" end
local peak = peak_of(simulator.process)
print(("start with %d customers: %.3f s (limit 2)%s"):format(CUSTOMERS, simulator.seconds,
  verdict(simulator.seconds, 2)))
print(("memory with %d customers: %.1f MiB (limit 200)%s"):format(CUSTOMERS, peak, verdict(peak, 200)))

http:close()
stop(simulator)
if nginx then
  stop(nginx)
  os.execute("rm -r " .. directory)
end
