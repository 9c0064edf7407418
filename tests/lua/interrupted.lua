-- lua5.4 tests/lua/interrupted.lua CASE: waits for something that would take long, and is interrupted as by Ctrl-C.
-- Says what became of it on standard output. As a module: the names of the cases. Used by faults_spec.lua.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local silent = function() return nil end

-- Each makes a partner and a function that waits.
local cases = {}

local function case(name, prepare)
  cases[#cases + 1] = name
  cases[name] = prepare
end

-- A server that behaves as told for the first requests, and well after the interrupt.
local is_over = false
local function connect(answer, given)
  local server = support.serve(function(request)
    if not is_over then return answer(request) end
    return support.json { id = "c1", access_token = "t", expires_in = 9 }
  end)
  local options = given and given(server) or nil
  return support.connect(server, options)
end

local function read(partner)
  return partner, function() partner.customers("c1"):get() end
end

case("a silent server", function() return read(connect(silent)) end)

case("the wait after a 429", function()
  return read(connect(function() return 429, { "Retry-After", "30" } end))
end)

case("the wait after a 503", function()
  return read(connect(function() return 503, { "Retry-After", "30" } end))
end)

case("asking for a token", function()
  return read(connect(silent, function(server)
    return { authority = server.url, tenant = "t",
      credential = partnercenter.credentials.client_secret { application_id = "a", secret = "s" } }
  end))
end)

case("a dripping answer", function()
  local server = support.scripted('header Content-Type: application/json; body {"id":"ccccccccccc"}; drip 1 1000\n'
    .. 'header Content-Type: application/json; body {"id":"c1"}; repeat')
  return read(support.connect(server))
end)

case("a connection that is never made", function()
  return read(connect(silent, function() return { base_url = "http://127.0.0.1:1", max_attempts = 20 } end))
end)

case("the second page", function()
  local partner = connect(function(request)
    if request.count > 1 then return nil end
    return support.json { items = { { id = "1" } }, links = { next = { uri = "/customers?page=2" } } }
  end)
  return partner, function()
    for item in partner.customers:each() do assert(item.id == "1") end
  end
end)

case("waiting for a job", function()
  local partner = connect(function(request)
    if request.method == "POST" then return 202, { "Location", "/customers/c1/subscriptions/s1/registrationstatus" } end
    return support.json { status = "registering" }
  end)
  return partner, function() partner.customers("c1").subscriptions("s1").registrations:create():wait() end
end)

case("several tasks", function()
  local partner = connect(silent)
  return partner, function()
    partnercenter.run(function()
      for _ = 1, 5 do
        partnercenter.spawn(function() partner.customers("c1"):get() end)
      end
    end)
  end
end)

-- Not in the list: what becomes of it has more to tell (money_spec.lua).
cases["a purchase"] = function()
  local partner = connect(silent)
  return partner, function()
    partner.customers("c1").orders:create { lineItems = { { lineItemNumber = 0, offerId = "o", quantity = 1 } } }
  end
end

local function own_process()
  local pipe = assert(io.popen("echo $PPID"))
  local id = pipe:read("n")
  pipe:close()
  return id
end

local function goes_on(partner)
  local ok, value = pcall(function() return partner.customers("c1"):get().id end)
  if ok and value == "c1" and partner:status().in_flight == 0 then return "goes on" end
  return tostring(value)
end

local function main(name)
  local partner, wait = cases[name]()
  os.execute(("(sleep 0.3; kill -INT %d) >/dev/null 2>&1 &"):format(own_process()))
  local started = core.now()
  local ok, raised = pcall(wait)
  is_over = true
  if ok or not partnercenter.errors.is(raised) or core.now() - started > 5 then
    print("no error object in time", raised)
  elseif name == "a connection that is never made" then
    print(raised.category .. ", then goes on")
  else
    local became = raised.ambiguous and raised.operation .. " is ambiguous" or raised.category
    print(became .. ", then " .. goes_on(partner))
  end
  support.clean()
end

local name = ...
if name == "tests.lua.interrupted" then return { cases = cases } end
main(name)
