-- The C half of the module against scripts that do everything at the wrong moment: hooks and finalizers that close what
-- is in use, numbers that are none, modules loaded twice, states that are closed in the middle. Nothing here is good
-- style; all of it must be safe. Most of these fail only under the address sanitizer when they fail.

local core = require "partnercenter.core"

local function serve(handler)
  local server = core.httpd { handler = handler or function(exchange) exchange:answer(200, { "X-A", "b" }, "body") end }
  return server, "http://127.0.0.1:" .. server:port()
end

local function get(client, url, more)
  local spec = { method = "GET", url = url .. "/", origin = url }
  for name, value in pairs(more or {}) do spec[name] = value end
  return client:send(spec)
end

local function wait_for(handle)
  local last = core.now() + 10
  while not handle:done() do
    assert(core.now() < last, "it does not end")
    core.step(0.1)
  end
  return handle
end

local function category_of(fn, ...)
  local ok, raised = pcall(fn, ...)
  assert.is_false(ok)
  return type(raised) == "table" and raised.category or raised
end

-- Runs a finalizer with everything that is collected, as long as `fn` runs.
local function with_finalizer(finalizer, fn)
  local is_over = false
  local function arm()
    setmetatable({}, { __gc = function()
      if is_over then return end
      finalizer()
      arm()
    end })
  end
  arm()
  collectgarbage("setpause", 1)
  collectgarbage("setstepmul", 1000)
  local ok, raised = pcall(fn)
  is_over = true
  collectgarbage("setpause", 200)
  collectgarbage("setstepmul", 100)
  assert(ok, raised)
end

local function run_script(script, ...)
  local name = os.tmpname()
  local file = assert(io.open(name, "w"))
  file:write(script)
  file:close()
  local command = ("%s %s %s 2>&1"):format(arg and arg[-1] or "lua5.4", name, table.concat({ ... }, " "))
  local pipe = assert(io.popen(command))
  local output = pipe:read("a")
  local is_well = pipe:close()
  os.remove(name)
  return is_well, output
end

describe("a trace hook", function()
  for _, kind in ipairs { "queued", "send", "response", "failure", "wait", "done" } do
    for _, action in ipairs { "close the client", "cancel the call", "close the call", "send once more" } do
      it(("may %s when the call is told as %s"):format(action, kind), function()
        local answers = 0
        local _ <close>, url = serve(function(exchange)
          answers = answers + 1
          exchange:answer(answers == 1 and 503 or 200, {}, "")
        end)
        local client, call, is_acted
        client = core.client { max_in_flight = 1, retry_base_delay = 0.01, timeout = 5, trace = function(event)
          if event.kind ~= kind or is_acted then return end
          is_acted = true
          if action == "close the client" then
            client:close()
          elseif action == "send once more" then
            get(client, url)
          elseif call then
            call[action:match("%a+")](call)
          end
        end }
        local _ <close> = client
        local is_made, first = pcall(get, client, url)
        local ok, second = pcall(get, client, url)
        call = ok and second or nil
        if is_made then wait_for(first) end
        if call then wait_for(call) end
        for _ = 1, 5 do core.step(0.01) end
      end)
    end
  end

  it("that closes its client while a call is made makes the call fail", function()
    local _ <close>, url = serve()
    local client
    client = core.client { trace = function() client:close() end }
    assert.equal("usage", category_of(get, client, url))
    assert.equal("usage", category_of(client.status, client))
  end)

  it("is collected with its client, although it holds it", function()
    local seen = setmetatable({}, { __mode = "k" })
    do
      local client
      client = core.client { trace = function() return client end }
      seen[client] = true
    end
    collectgarbage()
    collectgarbage()
    assert.is_nil(next(seen))
  end)

  it("hears of calls that are cancelled in a coroutine, in that coroutine", function()
    local _ <close>, url = serve(function() end)
    local where
    local client <close> = core.client { trace = function(event)
      if event.kind == "done" then where = coroutine.running() end
    end }
    local call = get(client, url)
    local co = coroutine.create(function() call:cancel() end)
    assert(coroutine.resume(co))
    assert.equal(co, where)
  end)
end)

describe("a finalizer", function()
  it("may write and read JSON while JSON is written and read", function()
    local value = {}
    for index = 1, 50 do value["key" .. index] = { { ["inner" .. index] = "text " .. index }, index } end
    local text = core.json.encode(value)
    with_finalizer(function()
      core.json.encode { a = { b = { c = "other" } }, d = ("x"):rep(100) }
      core.json.decode('{"a":[1,2,{"b":null}]}')
      core.url.encode("a b c")
    end, function()
      for _ = 1, 20 do
        assert.equal(text, core.json.encode(value))
        assert.equal(text, core.json.encode((core.json.decode(text))))
        assert.equal("/v1/x%20y/z", core.url.expand("/v1/{a}/{b}", { a = "x y", b = "z" }))
        assert.equal("/p?a=1&b=x%20y", core.url.query("/p", { { "a", 1 }, { "b", "x y" } }))
      end
    end)
  end)

  it("may close a call and its client while they are asked", function()
    for _, closes_client in ipairs { true, false } do
      for _, method in ipairs { "result", "headers", "facts", "ids", "body", "status" } do
        local _ <close>, url = serve()
        local client <close> = core.client {}
        local call = wait_for(get(client, url))
        with_finalizer(function()
          if closes_client then client:close() else call:close() end
        end, function()
          for _ = 1, 50 do call[method](call) end
        end)
        client:close()
      end
    end
  end)

  it("may close a client while a call is made with it", function()
    local _ <close>, url = serve()
    for _ = 1, 20 do
      local client <close> = core.client {}
      with_finalizer(function() client:close() end, function()
        local ok = true
        while ok do ok = pcall(get, client, url, { headers = { "X-Text", ("x"):rep(1000) } }) end
      end)
    end
  end)

  it("may close a server while a request comes in or is answered", function()
    for _ = 1, 20 do
      local server, url = serve(function(exchange)
        local headers = {}
        for index = 1, 40 do headers[index] = "X-" .. index end
        exchange:headers()
        exchange:answer(200, headers, ("x"):rep(1000))
      end)
      local client <close> = core.client { max_attempts = 1, timeout = 5 }
      local calls = {}
      for index = 1, 10 do calls[index] = get(client, url) end
      with_finalizer(function() server:close() end, function()
        for _, call in ipairs(calls) do wait_for(call) end
      end)
      server:close()
    end
  end)

  it("may still call the module when the state is closed, and is told so", function()
    local is_well, output = run_script([[
      local older = setmetatable({}, { __gc = function()
        local core = require "partnercenter.core"
        for _, call in ipairs { core.now, core.guid, core.event, core.step } do print(pcall(call)) end
        print(pcall(core.json.encode, { a = 1 }))
        print(core.wrap(function() return "wrapped" end)())
      end })
      local core = require "partnercenter.core"
      core.json.encode { a = 1 }
    ]])
    assert(is_well, output)
    assert.equal(5, select(2, output:gsub("false\tthe Lua state is being closed", "")))
    assert.matches("wrapped", output)
  end)
end)

describe("a state that is closed", function()
  for _, moment in ipairs { "under way", "in a hook", "in a handler", "in a task", "answered" } do
    it("with a call " .. moment .. " leaves nothing behind", function()
      local is_well, output = run_script([[
        local core = require "partnercenter.core"
        local moment = table.concat(arg, " ")
        local function leave() os.exit(true, true) end
        local server = core.httpd { handler = function(exchange)
          if moment == "in a handler" then leave() end
          if moment ~= "under way" then exchange:answer(200, {}, "") end
        end }
        local url = "http://127.0.0.1:" .. server:port()
        local client = core.client { trace = function(event)
          if moment == "in a hook" and event.kind == "send" then leave() end
        end }
        local call = client:send { method = "GET", url = url, origin = url }
        local waiting = core.wrap(function() while not call:done() do coroutine.yield(core.suspend) end end)
        if moment == "in a task" then coroutine.wrap(waiting)() leave() end
        for _ = 1, 5 do core.step(0.02) end
      ]], moment)
      assert(is_well, output)
    end)
  end
end)

describe("a number", function()
  local odd = { 0 / 0, 1 / 0, -1 / 0, 1e300, -1e300, -1, 2 ^ 63, 2 ^ 64, 1.5 }

  it("that is none is refused as an option, or does no harm", function()
    local _ <close>, url = serve()
    local client <close> = core.client {}
    for _, number in ipairs(odd) do
      for _, name in ipairs { "max_in_flight", "max_attempts", "max_response_size", "timeout", "connect_timeout",
        "stall_timeout", "retry_base_delay", "retry_max_delay" } do
        local ok, raised = pcall(core.client, { [name] = number })
        if not ok then assert.equal("bad_input", raised.category) else raised:close() end
      end
      for _, name in ipairs { "port", "max_body_size" } do
        assert.equal("bad_input", category_of(core.httpd, { [name] = number, handler = print }))
      end
      assert.equal("bad_input", category_of(core.configure, { seed = number }))
      if number ~= 2 ^ 63 then pcall(core.timer, number) end
      local ok, call = pcall(get, client, url, { max_response_size = number })
      if ok then call:close() end
      wait_for(get(client, url, { deadline = number }))
    end
    core.configure {}
    collectgarbage()
  end)

  it("that is too large for an int is not cut to one", function()
    local _ <close>, url = serve(function(exchange) exchange:answer(2 ^ 32 + 200 | 0, {}, "") end)
    local client <close> = core.client { max_attempts = 1 }
    assert.equal(500, wait_for(get(client, url)):status())
    assert.equal("bad_input", category_of(core.readable, 2 ^ 32 | 0))
  end)
end)

describe("options", function()
  it("are read without metamethods, whose values nobody would hold", function()
    local asked = setmetatable({}, { __index = function(_, name)
      return name == "user_agent" and ("agent "):rep(1000) .. os.clock() or nil
    end })
    core.client(asked):close()
    collectgarbage()
  end)
end)

describe("a handler", function()
  it("whose error cannot be told still answers", function()
    local errors = { setmetatable({}, { __tostring = function() error "no text" end }),
      setmetatable({}, { __tostring = function() return 1 end }), {}, "text", print }
    for _, raised in ipairs(errors) do
      local _ <close>, url = serve(function() error(raised, 0) end)
      local client <close> = core.client { max_attempts = 1, timeout = 5 }
      assert.equal(500, wait_for(get(client, url)):status())
    end
  end)

  it("whose answer cannot be sent may give another one", function()
    local refused
    local _ <close>, url = serve(function(exchange)
      refused = category_of(exchange.answer, exchange, 200, { "X-A", "a\r\nb" }, "")
      assert(not pcall(exchange.answer, exchange, 101, {}, ""))
      exchange:answer(204, {}, "")
    end)
    local client <close> = core.client { max_attempts = 1, timeout = 5 }
    assert.equal(204, wait_for(get(client, url)):status())
    assert.equal("bad_input", refused)
  end)

  it("whose answer cannot be sent is answered for", function()
    local _ <close>, url = serve(function(exchange) exchange:answer(101, {}, "") end)
    local client <close> = core.client { max_attempts = 1, timeout = 5 }
    assert.equal(500, wait_for(get(client, url)):status())
  end)
end)

describe("the module", function()
  it("may write an empty object before anything else", function()
    local is_well, output = run_script [[io.write(require "partnercenter.core".json.encode {})]]
    assert(is_well, output)
    assert.equal("{}", output)
  end)

  it("can be loaded again while calls are under way", function()
    local _ <close>, url = serve()
    local seen = 0
    local client <close> = core.client { trace = function() seen = seen + 1 end }
    local call = get(client, url)
    package.loaded["partnercenter.core"] = nil
    local again = require "partnercenter.core"
    package.loaded["partnercenter.core"] = core
    collectgarbage()
    while not call:done() do again.step(1) end
    assert.equal(200, call:status())
    assert.is_true(seen >= 3)
  end)

  it("is not ended by a descriptor that was closed while it is waited for", function()
    local name = os.tmpname()
    assert(os.execute(("rm %s && mkfifo %s"):format(name, name)))
    local function readable()
      local numbers = {}
      for number = 3, 100 do
        local ok, handle = pcall(core.readable, number)
        if ok then handle:close() end
        numbers[number] = ok
      end
      return numbers
    end
    local before = readable()
    local fifo = assert(io.open(name, "r+"))
    os.remove(name)
    local handles = {}
    for number, is_readable in pairs(readable()) do
      if is_readable and not before[number] then handles[#handles + 1] = core.readable(number) end
    end
    assert.equal(1, #handles)
    fifo:close()
    assert.is_nil(core.step(0))
    handles[1]:close()
    assert.is_nil(core.step(0))
  end)
end)
