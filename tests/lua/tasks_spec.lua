-- Tasks and map: suspension wherever Lua code can stand, structured cancellation, bounded concurrency.
-- Time is virtual: a sleep of minutes takes none.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local map = require "partnercenter.map"
local tasks = require "partnercenter.tasks"

local run, spawn, sleep = tasks.run, tasks.spawn, tasks.sleep

local function seconds_of(fn)
  local start = core.now()
  fn()
  return core.now() - start
end

local function about(expected, actual)
  assert.is_true(math.abs(actual - expected) < 0.5, string.format("expected about %g s, got %g s", expected, actual))
end

describe("a task", function()
  setup(function() core.configure { skip_idle_time = true } end)
  teardown(function() core.configure {} end)

  it("gives back what its function returns, nils included", function()
    local values = table.pack(run(function(...) return nil, ..., nil end, 1))
    assert.same({ n = 3, nil, 1, nil }, values)
  end)

  it("runs beside others: ten sleeps of a minute take a minute", function()
    about(60, seconds_of(function()
      run(function()
        for _ = 1, 10 do spawn(sleep, 60) end
      end)
    end))
  end)

  it("ends only when its children have ended", function()
    local is_done = false
    run(function()
      spawn(function()
        sleep(5)
        spawn(function()
          sleep(5)
          is_done = true
        end)
      end)
    end)
    assert.is_true(is_done)
  end)

  it("waits inside a generator of the user's own, and lets other tasks run meanwhile", function()
    local seen = {}
    run(function()
      local ticker = spawn(function()
        for _ = 1, 3 do
          sleep(2)
          seen[#seen + 1] = "tick"
        end
      end)
      local inner = coroutine.wrap(function()
        for i = 1, 2 do
          sleep(2.5)
          coroutine.yield(i)
        end
      end)
      local outer = coroutine.wrap(function()
        for i in inner do coroutine.yield(i * 10) end
      end)
      for i in outer do seen[#seen + 1] = i end
      ticker:join()
    end)
    assert.same({ "tick", 10, "tick", 20, "tick" }, seen)
  end)

  it("waits inside coroutine.resume, which keeps its meaning", function()
    run(function()
      local generator = coroutine.create(function(first)
        sleep(1)
        local second = coroutine.yield(first + 1)
        sleep(1)
        error("after " .. second, 0)
      end)
      assert.same({ true, 2 }, { coroutine.resume(generator, 1) })
      assert.equal("suspended", coroutine.status(generator))
      assert.same({ false, "after x" }, { coroutine.resume(generator, "x") })
      assert.same({ false, "cannot resume dead coroutine" }, { coroutine.resume(generator) })
    end)
  end)

  it("waits under pcall, in metamethods, in iterators, and where it cannot be left", function()
    run(function()
      local lazy = setmetatable({}, { __index = function(_, key)
        sleep(1)
        return key .. "!"
      end })
      assert.equal("name!", lazy.name)
      assert.same({ false, "boom" }, { pcall(function()
        sleep(1)
        error("boom", 0)
      end) })
      local count = 0
      for _ in function(_, n)
        sleep(1)
        if not n or n < 3 then return (n or 0) + 1 end
      end do count = count + 1 end
      assert.equal(3, count)
      local list = { 3, 1, 2 }
      table.sort(list, function(a, b)
        sleep(1)
        return a < b
      end)
      assert.same({ 1, 2, 3 }, list)
      assert.equal("by", (("bx"):gsub("x", function()
        sleep(1)
        return "y"
      end)))
    end)
  end)

  it("is not disturbed by a coroutine that resumes itself or the one it runs in", function()
    run(function()
      local generator = coroutine.wrap(function()
        assert.is_false((coroutine.resume(coroutine.running())))
        sleep(1)
        coroutine.yield "fine"
      end)
      assert.equal("fine", generator())
    end)
  end)

  it("refuses that somebody else resumes a generator which waits in another task", function()
    local failure
    run(function()
      local generator = coroutine.create(function() sleep(10) end)
      spawn(function() coroutine.resume(generator) end)
      sleep(1)
      local _, raised = coroutine.resume(generator)
      failure = raised
    end)
    assert.equal("usage", failure.category)
    assert.matches("resumed by somebody else", failure.message)
  end)

  it("cancels the siblings of a child that fails, and raises its error with a traceback in the parent", function()
    local sibling
    local ok, raised = pcall(run, function()
      spawn(function()
        sleep(1)
        error "boom"
      end)
      spawn(function()
        local _, reason = pcall(sleep, 1000)
        sibling = reason
        error(reason, 0)
      end)
      sleep(1000)
    end)
    assert.is_false(ok)
    assert.matches("boom", raised)
    assert.matches("stack traceback:.*tasks_spec.lua", raised)
    assert.equal("cancelled", sibling.category)
  end)

  it("keeps an error object as it is, and notes the traceback in it", function()
    local ok, raised = pcall(run, function()
      spawn(function() errors.raise { category = "conflict", message = "taken" } end):join()
    end)
    assert.is_false(ok)
    assert.equal("conflict", raised.category)
    assert.matches("stack traceback", raised.traceback)
  end)

  it("survives a child's failure when it joins the child under pcall", function()
    assert.equal("survived", run(function()
      local child = spawn(function() error("boom", 0) end)
      local ok, raised = pcall(child.join, child)
      assert.is_false(ok)
      assert.matches("boom", raised)
      sleep(1)
      return "survived"
    end))
  end)

  it("learns of a child's failure after its own end, too", function()
    local ok, raised = pcall(run, function()
      spawn(function()
        sleep(3)
        error("late", 0)
      end)
    end)
    assert.is_false(ok)
    assert.matches("late", raised)
  end)

  it("can be cancelled: its wait raises, its closable variables are closed, its children go with it", function()
    local closed, grandchild = false, nil
    run(function()
      local child = spawn(function()
        local guard <close> = setmetatable({}, { __close = function() closed = true end })
        grandchild = spawn(sleep, 1000)
        sleep(1000)
        return guard
      end)
      sleep(1)
      child:cancel "enough"
      local ok, raised = pcall(child.join, child)
      assert.is_false(ok)
      assert.equal("cancelled", raised.category)
      assert.matches("enough", raised.message)
    end)
    assert.is_true(closed)
    assert.equal("done", grandchild:status())
  end)

  it("that is cancelled before its first turn never runs", function()
    local has_run = false
    run(function()
      spawn(function() has_run = true end):cancel()
    end)
    assert.is_false(has_run)
  end)

  it("is stopped by a timeout, whose error says how long it was", function()
    local ok, raised = pcall(tasks.timeout, 30, sleep, 60)
    assert.is_false(ok)
    assert.equal("timeout", raised.category)
    assert.matches("30 seconds", raised.message)
    assert.equal("in time", tasks.timeout(30, function()
      sleep(20)
      return "in time"
    end))
  end)

  it("may run others to their end inside itself", function()
    assert.equal(3, run(function() return run(function() return spawn(function() return 3 end):join() end) end))
  end)

  it("reports tasks that wait for each other instead of hanging", function()
    local ok, raised = pcall(run, function()
      local a, b
      a = spawn(function() b:join() end)
      b = spawn(function() a:join() end)
    end)
    assert.is_false(ok)
    assert.matches("never ends", tostring(raised))
  end)

  it("can only be spawned inside of run", function()
    local ok, raised = pcall(spawn, print)
    assert.is_false(ok)
    assert.equal("usage", raised.category)
  end)

  it("outside of run, waiting just blocks, in a coroutine as well", function()
    about(3, seconds_of(function()
      sleep(1)
      coroutine.wrap(function() sleep(2) end)()
    end))
  end)

  it("leaves nothing behind: ten thousand of them are collected", function()
    local function many()
      run(function()
        for _ = 1, 10000 do spawn(sleep, 1) end
      end)
    end
    many()
    collectgarbage()
    collectgarbage()
    local before = collectgarbage "count"
    many()
    collectgarbage()
    collectgarbage()
    assert.is_true(collectgarbage "count" - before < 200)
  end)
end)

describe("map", function()
  setup(function() core.configure { skip_idle_time = true } end)
  teardown(function() core.configure {} end)

  local function slow(n)
    sleep(10 - n)
    return n * n
  end

  it("gives the results in the order of the items", function()
    local seen = {}
    for item, result in map({ 1, 2, 3, 4, 5 }, slow, { concurrency = 5 }) do seen[#seen + 1] = item .. "=" .. result end
    assert.same({ "1=1", "2=4", "3=9", "4=16", "5=25" }, seen)
  end)

  it("gives them as they come where the order does not matter", function()
    local seen = {}
    for item in map({ 1, 2, 3 }, slow, { concurrency = 3, ordered = false }) do seen[#seen + 1] = item end
    assert.same({ 3, 2, 1 }, seen)
  end)

  it("never runs more at a time than allowed, and as many as allowed", function()
    local running, most = 0, 0
    run(function()
      local items = {}
      for i = 1, 100 do items[i] = i end
      for _ in map(items, function()
        running = running + 1
        most = math.max(most, running)
        sleep(1)
        running = running - 1
      end, { concurrency = 7 }) do end -- luacheck: ignore 542
    end)
    assert.equal(7, most)
  end)

  it("does not read ahead of a slow loop", function()
    local read = 0
    local function items()
      read = read + 1
      return read <= 100 and read or nil
    end
    local taken = 0
    for _ in map(items, function(n) return n end, { concurrency = 4 }) do
      taken = taken + 1
      sleep(5)
      assert.is_true(read <= taken + 5)
      if taken == 10 then break end
    end
  end)

  it("raises what the function raised, in the loop, and cancels the rest", function()
    local cancelled = 0
    local ok, raised = pcall(function()
      for _ in map({ 1, 2, 3, 4 }, function(n)
        if n == 2 then
          sleep(1)
          error("bad item", 0)
        end
        local finished, reason = pcall(sleep, 100)
        if not finished and reason.category == "cancelled" then cancelled = cancelled + 1 end
        return finished
      end, { concurrency = 4 }) do end -- luacheck: ignore 542
    end)
    assert.is_false(ok)
    assert.matches("bad item", raised)
    assert.equal(3, cancelled)
  end)

  it("closes the iterator that it reads, and cancels its work, when the loop is left", function()
    local closed, finished = false, 0
    local iterator = setmetatable({ n = 0 }, {
      __call = function(self)
        self.n = self.n + 1
        return self.n
      end,
      __close = function() closed = true end,
    })
    run(function()
      for item in map(iterator, function(n)
        sleep(n)
        finished = finished + 1
      end, { concurrency = 8 }) do
        if item == 2 then break end
      end
      sleep(100)
    end)
    assert.is_true(closed)
    assert.is_true(finished <= 3)
  end)

  it("refuses options that it does not know, and things that it cannot read", function()
    local misspelt, too_few = { concurency = 3 }, { concurrency = 0 }
    for _, arguments in ipairs { { {}, print, misspelt }, { {}, print, too_few }, { 5, print }, { {} } } do
      local ok, raised = pcall(map, table.unpack(arguments))
      assert.is_false(ok)
      assert.equal("bad_input", raised.category)
    end
  end)
end)
