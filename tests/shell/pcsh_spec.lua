-- pcsh without a terminal: how it takes its command line, runs scripts and ends.

local shell = require "support.shell"

local function pcsh(...)
  return shell.pcsh_with(...)
end

describe("pcsh", function()
  after_each(shell.clean)

  it("runs code from the command line, piece by piece in one world", function()
    local result = pcsh("-e", "x = 20", "-e", "print(x + 1)")
    assert.same({ output = "21\n", errors = "", status = 0 }, result)
  end)

  it("keeps the words of an option that are stuck to it", function()
    assert.equal("5\n", pcsh("-eprint(5)").output)
    assert.equal("6\n", pcsh("--execute=print(6)").output)
  end)

  it("gives a script its arguments in arg and in the dots", function()
    local script = shell.file("print(arg[0], arg[1], arg[2], #arg, ...) print(arg[-1], arg[-2] ~= nil)")
    local result = pcsh("-e", "y = 1", script, "one", "--two")
    local name = script:gsub("%p", "%%%0")
    assert.matches("^" .. name .. "\tone\t%-%-two\t2\tone\t%-%-two\ny = 1\ttrue\n$", result.output)
  end)

  it("passes over a first line that begins with #", function()
    local script = shell.file("#!/usr/bin/env pcsh\nprint('after it')")
    assert.equal("after it\n", pcsh(script).output)
  end)

  it("runs standard input, named - or when there is no terminal", function()
    assert.equal("in\ta\n", shell.run({ shell.pcsh, "-", "a" }, { input = "print('in', ...)" }).output)
    assert.equal("in\n", shell.run({ shell.pcsh }, { input = "print('in')" }).output)
  end)

  it("requires libraries before the script", function()
    assert.equal("1\n", pcsh("-l", "t=table", "-e", "print(t.unpack { 1 })").output)
    assert.equal("true\n", pcsh("-l", "partnercenter.names", "-e", "print(_G['partnercenter.names'] ~= nil)").output)
    local failed = pcsh("-l", "no.such", "-e", "print(1)")
    assert.equal(1, failed.status)
    assert.equal("", failed.output)
    assert.matches("^pcsh: module 'no.such' not found", failed.errors)
  end)

  it("ends with the status that a script asks for", function()
    assert.equal(7, pcsh("-e", "os.exit(7)").status)
    assert.equal(1, pcsh("-e", "os.exit(false, true)").status)
    assert.equal(0, pcsh(shell.file("return 5")).status)
  end)

  it("tells an error with a traceback of the script's own lines", function()
    local script = shell.file("local function inner()\n  error('broken')\nend\nlocal ok = inner()\n")
    local result = pcsh(script)
    local name = script:gsub("%p", "%%%0")
    assert.equal(1, result.status)
    assert.equal("", result.output)
    assert.matches("^pcsh: " .. name .. ":2: broken\nstack traceback:\n", result.errors)
    assert.matches(name .. ":4: in main chunk\n$", result.errors)
    assert.is_nil(result.errors:find("shell/main.lua", 1, true))
  end)

  it("tells error values that are no texts", function()
    assert.matches("^pcsh: %(error object is a table value%)", pcsh("-e", "error({})").errors)
    local own = "error(setmetatable({}, { __tostring = function() return 'spoken' end }))"
    assert.matches("^pcsh: spoken\n", pcsh("-e", own).errors)
    assert.equal(1, pcsh("-e", "error()").status)
  end)

  it("tells a syntax error before anything ran", function()
    local script = shell.file("print('started')\nlocal = 5\n")
    local result = pcsh(script)
    assert.equal(1, result.status)
    assert.equal("", result.output)
    assert.matches(":2: <name> expected near '='\n$", result.errors)
  end)

  it("stops at the first piece that fails", function()
    local result = pcsh("-e", "error('first')", "-e", "print('second')")
    assert.equal(1, result.status)
    assert.equal("", result.output)
  end)

  it("refuses an unknown option and names the nearest", function()
    local result = pcsh("--simulatr")
    assert.equal(2, result.status)
    assert.equal("pcsh: unknown option --simulatr (did you mean --simulator?)\nTry 'pcsh --help'.\n", result.errors)
    assert.matches("unknown option %-q", pcsh("-q").errors)
  end)

  it("refuses values that an option does not take", function()
    assert.matches("%-%-customers needs a whole number, not \"many\"", pcsh("--customers", "many").errors)
    assert.matches("%-%-customers %-1 is out of range", pcsh("--customers=-1").errors)
    assert.matches("%-%-format needs one of table, csv, json, not \"xml\"", pcsh("--format", "xml").errors)
    assert.matches("%-%-execute needs a value", pcsh("-e").errors)
    assert.matches("%-%-trace takes no value", pcsh("--trace=yes").errors)
  end)

  it("names the environment variables when asked for a profile that there is not", function()
    local result = pcsh("--profile", "nightly")
    assert.equal(2, result.status)
    assert.matches("nightly.*PARTNERCENTER_TENANT", result.errors)
  end)

  it("names what is missing in the environment when a script wants the service", function()
    local result = shell.run({ shell.pcsh, "-e", "print(partner)" }, {
      environment = "-u PARTNERCENTER_TENANT -u AZURE_TENANT_ID PARTNERCENTER_APPLICATION_ID=x",
    })
    assert.equal(1, result.status)
    assert.matches("^pcsh: not connected: use %-%-simulator, or set PARTNERCENTER_TENANT, ", result.errors)
    assert.is_nil(result.errors:find("APPLICATION_ID,", 1, true))
  end)

  it("says which script it cannot find, and which one was meant", function()
    local result = pcsh("subscription_report")
    assert.equal(1, result.status)
    assert.matches("^pcsh: subscription_report: No such file.*did you mean subscriptions_report%?", result.errors)
  end)

  it("lists the bundled scripts with what they do", function()
    assert.matches("\nsubscriptions_report +Every subscription", "\n" .. pcsh("--list").output)
  end)

  it("prints its version and its options", function()
    assert.matches("^pcsh %d+%.%d+%.%d+ %(Lua 5%.4%)\n$", pcsh("--version").output)
    local help = pcsh("--help")
    assert.matches("^Usage: pcsh %[options%] %[script %[arguments%]%]\n", help.output)
    for _, option in ipairs(require("partnercenter.shell.options").options) do
      assert.truthy(help.output:find("--" .. option.name, 1, true))
    end
  end)

  local function interrupt_after_a_second(...)
    return shell.run { "timeout", "--foreground", "--signal=INT", "--preserve-status", "1", shell.pcsh, ... }
  end

  it("is stopped by SIGINT in an endless loop, with a status that says so", function()
    local script = shell.file("io.stderr:write('on\\n') while true do end")
    local result = interrupt_after_a_second(script)
    assert.equal(130, result.status)
    assert.matches("interrupted!\nstack traceback:", result.errors)
  end)

  it("is stopped by SIGINT in a coroutine that never ends", function()
    local code = "coroutine.wrap(function() coroutine.resume(coroutine.create(function() while true do end end)) end)()"
      .. " print('went on')"
    local result = interrupt_after_a_second("-e", code)
    assert.equal("went on\n", result.output) -- resume hands the error over, as any other
    assert.equal(0, result.status)
    code = "coroutine.wrap(function() while true do end end)()"
    result = interrupt_after_a_second("-e", code)
    assert.equal(130, result.status)
  end)

  it("is killed by a second SIGINT when a script catches the first", function()
    local code = "while true do pcall(function() while true do end end) end"
    local command = ("%s -e '%s' & sleep 0.5; kill -INT $!; sleep 0.5; kill -INT $!; wait $!"):format(shell.pcsh, code)
    -- A shell starts its background programs with SIGINT ignored; setsid and env change nothing about it, bash -m does.
    local result = shell.run { "bash", "-mc", command }
    assert.equal(130, result.status)
  end)
end)
