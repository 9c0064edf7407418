-- What out_of_memory.c runs while memory runs out: every scenario ends in order where it is never refused any, and
-- raises an error otherwise. Nothing is left under way in either case.

local scenarios = {}

local reply = '{"totalCount":2,"items":[{"id":"1","big":9007199254740993,"none":null,"list":[[],{}]},{"id":"2"}]}'

local function serve(core)
  return core.httpd { handler = function(exchange)
    local body = exchange:body()
    local sent = body ~= "" and core.json.decode(body, { null = "keep" }) or core.json.null
    exchange:answer(200, { "Content-Type", "application/json", "X-Sent", core.json.encode(sent),
      "X-Accept", exchange:headers().accept }, reply)
  end }
end

local function count_to(core, last)
  local count = 0
  for number in core.wrap(function() for number = 1, last do coroutine.yield(number) end end) do count = number end
  assert(count == last)
end

--- The C half by itself; loads it.
function scenarios.core()
  local core = require "partnercenter.core"
  local server <close> = serve(core)
  local seen = 0
  local client <close> = core.client { timeout = 5, max_attempts = 1, trace = function(event)
    seen = seen + (event.headers and 1 or 0)
  end }
  local url = "http://127.0.0.1:" .. server:port()
  local path = core.url.query(core.url.expand("/{a}", { a = "x y" }), { { "size", 5 } })
  local sent = core.json.encode { b = { 1, 2.5, core.json.null }, a = core.json.array {} }
  local call <close> = client:send { method = "POST", url = url .. path, origin = url, api = true, bearer = "token",
    headers = { "X-Text", "value" }, body = sent }
  while not call:done() do core.step(1) end
  local result = call:result()
  assert(result.status == 200, result.message)
  assert(call:headers()["x-sent"] == sent and select(7, call:facts()):find("X-Accept", 1, true))
  local value, has_capitals = core.json.decode(call:body())
  assert(value.items[1].big == 9007199254740993 and value.items[1].none == nil and not has_capitals)
  assert(core.json.encode(value.items[1].list) == "[[],{}]")
  local timer <close> = core.timer(1000)
  local event <close> = core.event()
  event:set()
  assert(core.step(0) == event)
  timer:cancel()
  assert(core.step(0) == timer)
  count_to(core, 3)
  local ok, raised = pcall(core.json.decode, "[1,]")
  assert(not ok)
  if type(raised) ~= "table" then error(raised, 0) end
end

--- The library: a walk over pages, from generators inside of tasks.
function scenarios.library()
  local core = require "partnercenter.core"
  local partnercenter = require "partnercenter"
  local server <close> = serve(core)
  local partner <close> = partnercenter.connect { base_url = "http://127.0.0.1:" .. server:port(), max_attempts = 1,
    timeout = 5, credential = partnercenter.credentials.access_token("token") }
  local ids = {}
  partnercenter.run(function(tasks)
    local function walk()
      for customer in partner.customers:each() do coroutine.yield(customer) end
    end
    local child = (tasks or partnercenter).spawn(function()
      for customer in coroutine.wrap(walk) do ids[#ids + 1] = customer.id end
    end)
    child:join()
  end)
  assert(table.concat(ids, " ") == "1 2")
end

--- Whether nothing is waited for any more.
function scenarios.is_idle()
  local core = require "partnercenter.core"
  collectgarbage()
  collectgarbage()
  for _ = 1, 100 do
    local handle, is_idle = core.step(0.05)
    if not handle and is_idle then return true end
  end
  return false
end

return scenarios
