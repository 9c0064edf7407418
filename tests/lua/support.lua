-- What the specifications of the Lua half share: servers that answer over real HTTP on the loopback interface, partners
-- connected to them, and ways to look at errors.
--
-- `serve` answers from the test's own process: client and server live in one event loop, so that time may be virtual.
-- `scripted` starts the scripted server (tests/support), which breaks the rules of HTTP as it is told to.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"

local support = {}

local build = os.getenv("PC_BUILD_DIR") or "build"
local open = {} -- what `clean` closes

local function keep(closable)
  open[#open + 1] = closable
  return closable
end

--- Closes everything that was started since. To be called after each test.
function support.clean()
  for index = #open, 1, -1 do open[index]:close() end
  open = {}
  core.configure {}
end

--- Time passes at once where nothing else is waited for, and random waits are the same every time.
function support.skip_time()
  core.configure { skip_idle_time = true, seed = 7 }
end

--- Serves from this process. `answer` gets a request `{ method, target, headers, body, count }` and returns status,
--- headers, body and fault; a table stands for the answers in turn, each `{ status, headers, body, fault }`, the last
--- one for all that follow.
---@param answer function|table
---@return table server with `url` and `requests`
function support.serve(answer)
  local server = { requests = {} }
  local answers = type(answer) == "table" and answer or nil
  local httpd = core.httpd { handler = function(exchange)
    local request = { method = exchange:method(), target = exchange:target(), headers = exchange:headers(),
      body = exchange:body(), count = #server.requests + 1 }
    server.requests[request.count] = request
    if answers then
      local given = answers[request.count] or answers[#answers]
      exchange:answer(given[1], given[2] or {}, given[3] or "", given[4])
      return
    end
    local status, headers, body, fault = answer(request)
    if status then exchange:answer(status, headers or {}, body or "", fault) else server.held = exchange end
  end }
  server.url = "http://127.0.0.1:" .. httpd:port()
  function server.close() httpd:close() end
  return keep(server)
end

local json_type = { "Content-Type", "application/json; charset=utf-8" }

--- An answer in JSON.
---@param value any a table, or text that is sent as it is
---@param status? integer 200
---@param headers? string[] more headers, flat
function support.json(value, status, headers)
  local all = table.move(json_type, 1, 2, 1, {})
  table.move(headers or {}, 1, #(headers or {}), 3, all)
  return status or 200, all, type(value) == "string" and value or core.json.encode(value)
end

--- The same for tables of answers.
function support.answer(value, status, headers)
  return { support.json(value, status, headers) }
end

--- A partner for a server, with a token that needs no authority.
---@param server table with `url`
---@param given? table further options
function support.connect(server, given)
  local options = { base_url = server.url, credential = partnercenter.credentials.access_token("token-1") }
  for name, value in pairs(given or {}) do options[name] = value end
  return keep(partnercenter.connect(options))
end

local function quote(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

local Scripted = {}
Scripted.__index = Scripted

--- Starts the scripted server; the script's language is told in tests/support/scripted_server.h.
---@param script string
---@param options? string of its command line
---@return table server with `url`
function support.scripted(script, options)
  local command = ("echo $$; exec env -u LD_PRELOAD %s/tests/scripted_server --requests --seconds 60 %s %s"):format(
    quote(build), options or "", quote(script))
  local pipe = assert(io.popen(command))
  local process = assert(pipe:read("n", "l"))
  local port = assert(pipe:read("l"), "the scripted server did not start")
  local is_tls = options and options:find("--tls", 1, true)
  local url = (is_tls and "https://localhost:" or "http://127.0.0.1:") .. port
  return keep(setmetatable({ pipe = pipe, process = process, url = url }, Scripted))
end

function Scripted:close()
  if not self.pipe then return end
  local pipe = self.pipe
  self.pipe = nil
  os.execute("kill " .. self.process)
  self.lines = {}
  for line in pipe:lines() do self.lines[#self.lines + 1] = line end
  pipe:close()
end

--- An address on which nobody listens.
---@return string url
function support.refused_url()
  local httpd = core.httpd { handler = print }
  local url = "http://127.0.0.1:" .. httpd:port()
  httpd:close()
  return url
end

--- Stops it, and tells which requests it got.
---@return table[]
function Scripted:requests()
  self:close()
  local requests = {}
  for _, line in ipairs(self.lines) do
    requests[#requests + 1] = core.json.decode(line)
  end
  return requests
end

--- The simulator in this process, and a partner that is connected to it with a token of application and user.
---@param options? table of simulator.start
---@param given? table further options of connect
---@return partnercenter.Partner partner
---@return table simulator
function support.simulated(options, given)
  local simulator = require "partnercenter.simulator"
  local started = keep(simulator.start(options or { customers = 5 }))
  local made = simulator.connect_options(started)
  local all = {
    base_url = made.base_url,
    authority = made.authority,
    tenant = made.tenant,
    credential = partnercenter.credentials.refresh_token { application_id = made.application_id, secret = made.secret,
      refresh_token = made.refresh_token },
  }
  for name, value in pairs(given or {}) do all[name] = value end
  return keep(partnercenter.connect(all)), started
end

--- The error object that a call raises. Fails when it does not raise one.
---@param fn function
---@return partnercenter.Error
function support.error_of(fn, ...)
  local ok, raised = pcall(fn, ...)
  assert(not ok, "there was no error")
  assert(partnercenter.errors.is(raised), "this is no error object: " .. tostring(raised))
  return raised
end

--- The same, and checks its category, and that it reads as one line.
---@param category string
---@param fn function
---@return partnercenter.Error
function support.fails(category, fn, ...)
  local raised = support.error_of(fn, ...)
  local line = tostring(raised)
  assert(raised.category == category, ("%s, and not %s: %s"):format(category, raised.category, line))
  assert(not line:find("\n", 1, true), "the error is more than one line: " .. line)
  return raised
end

--- Checks that an error's line holds all of these texts.
---@param raised partnercenter.Error
---@param ... string
function support.says(raised, ...)
  local line = tostring(raised)
  for _, part in ipairs { ... } do
    assert(line:find(part, 1, true), ("%q is not in: %s"):format(part, line))
  end
end

return support
