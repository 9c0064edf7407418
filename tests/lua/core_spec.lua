-- The C half of the module by itself: handles, clients and calls, the server in the loop, coroutines that can be
-- suspended through. What tasks make of it is in tasks_spec.lua; JSON is in json_spec.lua.

local core = require "partnercenter.core"

local function wait_for(handle)
  while not handle:done() do core.step(-1) end
  return handle
end

local function serve(handler)
  local server = core.httpd { handler = handler }
  return server, "http://127.0.0.1:" .. server:port()
end

local function category_of(fn, ...)
  local ok, raised = pcall(fn, ...)
  assert.is_false(ok)
  assert.is_table(raised)
  return raised.category, raised.message
end

describe("a handle", function()
  it("is handed out by step once, when it is ready", function()
    local event = core.event()
    assert.is_false(event:done())
    event:set()
    event:set()
    assert.is_true(event:done())
    assert.equal(event, core.step(0))
    assert.is_nil(core.step(0))
  end)

  it("is not handed out any more after it was closed, however often", function()
    local event = core.event()
    event:set()
    event:close()
    event:close()
    assert.is_nil(core.step(0))
    do local _ <close> = core.timer(100) end
    assert.is_nil(core.step(0))
  end)

  it("survives while it is under way, although nobody holds it", function()
    core.timer(0.01)
    collectgarbage()
    collectgarbage()
    local handle = core.step(5)
    assert.is_true(handle:done())
  end)

  it("of a timer is ready in time, in the order of the times", function()
    core.configure { skip_idle_time = true }
    local late, soon = core.timer(200), core.timer(100)
    local start = core.now()
    assert.equal(soon, core.step(-1))
    assert.equal(late, core.step(-1))
    local passed = core.now() - start
    assert.is_true(passed >= 200)
    core.configure {}
  end)

  it("that was cancelled is ready at once", function()
    local timer = core.timer(1000)
    timer:cancel()
    assert.equal(timer, core.step(-1))
  end)

  it("of a descriptor is ready when there is something to read", function()
    local pipe = io.popen("echo x", "r")
    assert.has_error(function() core.readable(-1) end)
    pipe:close()
  end)

  it("says of step that there is nothing to wait for", function()
    local handle, is_idle = core.step(-1)
    assert.is_nil(handle)
    assert.is_true(is_idle)
  end)

  it("refuses what is none", function()
    local close = core.event().close
    assert.has_error(function() close(io.stdout) end)
    assert.has_error(function() close(nil) end)
    assert.equal("partnercenter.event", getmetatable(core.event()))
    local meta = debug.getmetatable(core.event())
    assert.has_error(function() close(setmetatable({}, meta)) end)
    collectgarbage() -- the table has been given a __gc that is not for it
  end)
end)

describe("a call", function()
  local server, base

  setup(function()
    server, base = serve(function(exchange)
      if exchange:target() == "/never" then return end
      if exchange:target() == "/fails" then error "the handler's own fault" end
      exchange:answer(200, { ["X-Echo"] = exchange:header "X-Say" or "-" }, exchange:method() .. exchange:body())
    end)
  end)
  teardown(function() server:close() end)

  local function send(client, changes)
    local spec = { method = "GET", url = base .. "/", origin = base }
    for name, value in pairs(changes or {}) do spec[name] = value end
    return client:send(spec)
  end

  it("brings status, body and headers", function()
    local client <close> = core.client {}
    local call = wait_for(send(client, { method = "POST", body = "text", headers = { "X-Say", "hello" } }))
    assert.equal(200, (call:status()))
    assert.equal("POSTtext", call:body())
    assert.equal("hello", call:header "x-echo")
    assert.equal("hello", call:headers()["x-echo"])
    assert.equal(1, call:result().attempts)
  end)

  it("gives nothing while it is under way, and nothing after it was closed", function()
    local client <close> = core.client {}
    local call = send(client)
    assert.equal("usage", call:result().category)
    assert.is_nil(call:status())
    assert.is_nil(call:body())
    call:close()
    assert.is_nil(call:body())
    assert.equal("cancelled", call:result().category)
  end)

  it("ends as cancelled when it is cancelled, and when its client is closed", function()
    local client = core.client {}
    local first, second = send(client, { url = base .. "/never" }), send(client, { url = base .. "/never" })
    core.step(0.01)
    first:cancel "not needed"
    assert.equal("cancelled", wait_for(first):result().category)
    assert.equal("not needed", first:result().message)
    client:close()
    assert.equal("cancelled", wait_for(second):result().category)
    client:close()
    assert.equal("usage", (category_of(client.send, client, {})))
  end)

  it("keeps its client alive", function()
    local call = send(core.client {})
    collectgarbage()
    collectgarbage()
    assert.equal(200, (wait_for(call):status()))
  end)

  it("is refused before anything is sent when it is wrong", function()
    local client <close> = core.client {}
    local wrong = {
      { { method = "get" }, "method" },
      { { url = "http://example.com/" }, "loopback" },
      { { url = "ftp://127.0.0.1/" }, "http" },
      { { origin = "https://other.example" }, "nothing was sent" },
      { { headers = { "X-A", "b\r\nX-C: d" } }, "X%-A" },
      { { headers = { "X A", "b" } }, "header" },
      { { headers = { "X-A" , {} } }, "headers" },
      { { request_id = "123" }, "GUID" },
      { { retry = "sometimes" }, "retry" },
      { { timeout = 1, url = "http://127.0.0.1:1/\0" }, "zero byte" },
      { { bearer = "a\nb" }, "Authorization" },
    }
    for _, case in ipairs(wrong) do
      local category, message = category_of(send, client, case[1])
      assert.equal("bad_input", category)
      assert.matches(case[2], message)
    end
    assert.equal(0, client:status().in_flight)
  end)

  it("is traced without its secrets, and a failing hook changes nothing", function()
    local kinds, texts = {}, {}
    local client <close> = core.client { trace = function(event)
      kinds[#kinds + 1] = event.kind
      for _, value in pairs(event.headers or {}) do texts[#texts + 1] = value end
      texts[#texts + 1] = event.url .. (event.body or "")
      error "the hook's own fault"
    end }
    local call = send(client, { method = "POST", bearer = "top-secret-token", url = base .. "/?code=hidden-code",
      body = '{"password":"hidden-password"}', api = true })
    assert.equal(200, (wait_for(call):status()))
    assert.same({ "send", "response", "done" }, kinds)
    local all = table.concat(texts, "\n")
    for _, secret in ipairs { "top%-secret", "hidden%-code", "hidden%-password" } do assert.not_matches(secret, all) end
    assert.matches("%[redacted%]", all)
  end)

  it("lets no hook wait", function()
    local raised
    local client <close> = core.client { trace = function() raised = select(2, pcall(core.step, 1)) end }
    wait_for(send(client))
    assert.matches("must not wait", raised)
  end)

  it("gets a 500 from a handler that fails, and from an exchange that nobody answers", function()
    local client <close> = core.client { max_attempts = 1 }
    local call = wait_for(send(client, { url = base .. "/fails" }))
    assert.equal(500, (call:status()))
    assert.matches("own fault", call:body())
    local forgotten = send(client, { url = base .. "/never" })
    for _ = 1, 20 do
      core.step(0.01)
      collectgarbage()
    end
    assert.equal(500, (wait_for(forgotten):status()))
  end)
end)

describe("a client", function()
  it("is refused with an option of the wrong type or out of range", function()
    for option, value in pairs { max_in_flight = 0, timeout = -1, connect_timeout = "5", user_agent = "a\r\nb",
      max_attempts = 1000, locale = {}, ca_file = "a\0b" } do
      local category, message = category_of(core.client, { [option] = value })
      assert.equal("bad_input", category)
      assert.matches(option == "user_agent" and "User%-Agent" or option, message)
    end
  end)

  it("is refused with a CA file that cannot be read or holds no certificate", function()
    local name = os.tmpname()
    for _, file in ipairs { "/nowhere/at/all.pem", name } do
      local category, message = category_of(core.client, { ca_file = file })
      assert.equal("tls", category)
      assert.matches(file, message, 1, true)
    end
    os.remove(name)
  end)
end)

describe("a server", function()
  it("is refused an address that is taken, or a port that is none", function()
    local server <close> = core.httpd { handler = print }
    assert.equal("network", (category_of(core.httpd, { port = server:port(), handler = print })))
    assert.equal("bad_input", (category_of(core.httpd, { port = 70000, handler = print })))
    assert.equal("bad_input", (category_of(core.httpd, {})))
  end)

  it("that was closed has no port", function()
    local server = core.httpd { handler = print }
    server:close()
    server:close()
    assert.is_nil(server:port())
  end)

  it("answers each request once only", function()
    local second
    local server <close>, base = serve(function(exchange)
      exchange:answer(200)
      second = select(2, pcall(exchange.answer, exchange, 200))
    end)
    assert.is_number(server:port())
    local client <close> = core.client {}
    wait_for(client:send { method = "GET", url = base, origin = base })
    assert.equal("usage", second.category)
  end)
end)

describe("our coroutine functions", function()
  it("behave like the standard library's for everything else", function()
    local both = { { coroutine.wrap, coroutine.resume }, { core.wrap, core.resume } }
    for _, functions in ipairs(both) do
      local wrap, resume = functions[1], functions[2]
      local generator = wrap(function(...)
        local got = table.pack(coroutine.yield(...))
        return got.n, ...
      end)
      assert.same({ 1, 2 }, { generator(1, 2) })
      assert.same({ 3, 1, 2 }, { generator(nil, nil, nil) })
      assert.matches("cannot resume dead coroutine", select(2, pcall(generator)))
      local failing = wrap(function() error "text" end)
      local function call_it()
        failing()
        return 1
      end
      assert.matches("core_spec.lua:%d+: .*core_spec.lua:%d+: text", select(2, pcall(call_it)))
      local object = {}
      assert.equal(object, select(2, pcall(wrap(function() error(object) end))))
      local closed = false
      pcall(wrap(function()
        local _ <close> = setmetatable({}, { __close = function() closed = true end })
        error "x"
      end))
      assert.is_true(closed)
      local thread = coroutine.create(function() return resume(coroutine.running()) end)
      assert.same({ true, false, "cannot resume non-suspended coroutine" }, { resume(thread) })
      assert.same({ false, "cannot resume dead coroutine" }, { resume(thread) })
      assert.has_error(function() resume(5) end)
      assert.has_error(function() wrap(5) end)
    end
  end)
end)
