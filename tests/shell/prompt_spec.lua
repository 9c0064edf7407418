-- The prompt of pcsh on a pseudo-terminal, as a person at the keyboard has it.

local shell = require "support.shell"

-- Steps for pty_run.c. What is typed shows up on the screen too, so what is waited for must not be in it.

-- Types a line at the prompt and waits for a text.
local function ask(line, answer)
  return { "expect pcsh> ", "send " .. line .. "\\n", answer and "expect " .. answer }
end

-- The same at the continuation prompt.
local function more(line, answer)
  return { "expect >> ", "send " .. line .. "\\n", answer and "expect " .. answer }
end

-- Presses keys at the prompt.
local function press(...)
  local steps = { "expect pcsh> " }
  for _, keys in ipairs { ... } do
    steps[#steps + 1] = "send " .. keys
    steps[#steps + 1] = "wait 0.1"
  end
  return steps
end

local interrupt = { "wait 0.3", "send \\x03" }

-- Plays the steps and leaves with Ctrl-D.
local function talk(parts, arguments, environment)
  local steps = {}
  for _, part in ipairs(parts) do
    if type(part) == "string" then part = { part } end
    table.move(part, 1, #part, #steps + 1, steps)
  end
  table.move(press("\\x04"), 1, 2, #steps + 1, steps)
  local result = shell.on_terminal(arguments or {}, steps, environment)
  assert.equal("", result.errors, result.output)
  assert.equal(0, result.status)
  return result
end

describe("the prompt", function()
  after_each(shell.clean)

  it("shows the value of an expression and keeps it in _", function()
    talk { ask("6 * 7", "42"), ask("_ + 1", "43") }
  end)

  it("shows several values, texts quoted, and tables with their members", function()
    talk { ask("'a', nil, 3 / 2", '"a"\tnil\t1.5'), ask("{b = {}, 'x'}", '  "x",'), "expect   b = {}" }
  end)

  it("shows nothing for a statement, and keeps its globals", function()
    local result = talk { ask "x = 5", ask("x * 11", "55") }
    assert.truthy(result.output:find("x = 5\npcsh> x * 11\n55\n", 1, true))
  end)

  it("asks for more until the input is whole", function()
    talk { ask "for i = 1, 2 do", more "print('round ' .. i)", more("end", "round 1"), "expect round 2" }
  end)

  it("tells a syntax error and goes on", function()
    talk { ask("x = = 1", "unexpected symbol near '='"), ask("3 * 5", "15") }
  end)

  it("tells an error in one line and goes on", function()
    local result = talk { ask("error('oo' .. 'ps')", "(prompt):1: oops") }
    assert.is_nil(result.output:find("traceback", 1, true))
  end)

  it("edits text of several bytes a character", function()
    talk { press('"grün€漢"', "\\x01", "#", "\\n"), "expect 11" }
  end)

  it("gives up a line at Ctrl-C, and a half-made chunk", function()
    talk { press("print('not", "\\x03"), ask "do", { "expect >> ", "send \\x03" }, ask("6 * 7", "42") }
  end)

  it("stops an endless loop at Ctrl-C, any number of times", function()
    local loop = ask "while true do end"
    talk { loop, interrupt, "expect interrupted!", loop, interrupt, "expect interrupted!", ask("6 * 7", "42") }
  end)

  it("stops an endless loop in a coroutine at Ctrl-C", function()
    talk { ask "coroutine.wrap(function() while true do end end)()", interrupt, "expect interrupted!" }
  end)

  it("remembers what was typed, in this session and the next, for its owner only", function()
    local state = os.tmpname()
    os.remove(state)
    local environment = "XDG_STATE_HOME=" .. state
    talk({ ask("1000 + 1", "1001"), ask "if true then", more("print('two ' .. 'lines') end", "two lines"),
      ask "client_secret = 'hush'" }, {}, environment)
    local path = state .. "/partnercenter/history"
    assert.equal("1000 + 1\nif true then\\nprint('two ' .. 'lines') end\n", shell.read(path))
    assert.equal("600", shell.run({ "stat", "-c", "%a", path }).output:match("%d+"))
    talk({ press("\\e[A", "\\n"), "expect two lines", press("\\e[A\\e[A", "\\n"), "expect 1001" }, {}, environment)
    shell.run { "rm", "-r", state }
  end)

  it("comes after a script with -i, and knows its globals", function()
    talk({ ask("answer + 1", "42") }, { "-i", shell.file("answer = 41") })
  end)

  it("reads lines without editing when there is no terminal", function()
    local result = shell.run({ shell.pcsh, "-i" }, { input = "1 + 1\nfor i = 1, 1 do\nprint('in') end\n" })
    assert.equal("pcsh> 2\npcsh>    >> in\npcsh> \n", result.output)
  end)
end)
