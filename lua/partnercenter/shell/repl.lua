-- The prompt: reads input until it is a whole chunk, runs it, shows what it returned. Line editing is in
-- src/host/line_editor.c, what is kept of the input in history.lua, how values look in printer.lua.

local host = require "partnercenter.host"
local printer = require "partnercenter.shell.printer"

local repl = {}

-- Without a terminal (pcsh -i < file) lines are read as they come, and nothing is remembered.
local function plain_reader()
  return {
    read = function(_, prompt)
      io.stdout:write(prompt)
      io.stdout:flush()
      local line = io.stdin:read("l")
      if line then return line end
      io.stdout:write("\n")
      return nil, "end"
    end,
    close = function() end,
  }
end

local function open_reader()
  if not (host.is_terminal(0) and host.is_terminal(1)) then
    return plain_reader(), { remember = function() end }
  end
  local editor = require("partnercenter.line_editor").open { program = "pcsh" }
  local history = require("partnercenter.shell.history").open(function(entry) editor:add(entry) end)
  return editor, history
end

-- As the interpreter has it: an expression is shown without `return`; a chunk that ends too early wants another line.
local function compile(text)
  local chunk = load("return " .. text, "=(prompt)")
  if chunk then return chunk end
  local problem
  chunk, problem = load(text, "=(prompt)")
  return chunk, problem, problem ~= nil and problem:find("<eof>$") ~= nil
end

-- One input of as many lines as it takes. Returns nil at the end of all input, false when the input was given up.
local function read_input(reader, prompt)
  local text, why = reader:read(prompt)
  if not text then
    if why == "interrupted" then return false end
    return nil
  end
  local chunk, problem, is_incomplete = compile(text)
  while is_incomplete do
    local more
    more, why = reader:read((" "):rep(math.max(#prompt - 3, 0)) .. ">> ")
    if not more then
      if why == "interrupted" then return false end
      break
    end
    text = text .. "\n" .. more
    chunk, problem, is_incomplete = compile(text)
  end
  return text, chunk, problem
end

local function show(...)
  local count = select("#", ...)
  if count == 0 then return end
  local last = ...
  rawset(_G, "_", last)
  local texts = {}
  for i = 1, count do
    texts[i] = printer.describe((select(i, ...)))
  end
  print(table.concat(texts, "\t"))
end

local function explain(problem)
  local meta = getmetatable(problem)
  if type(problem) == "string" or (type(meta) == "table" and meta.__tostring) then return tostring(problem) end
  return ("(error object is a %s value)"):format(type(problem))
end

local function run(chunk)
  -- Showing runs under the same protection: a value's __tostring may fail, and take its time.
  local done, problem = host.protected(false, function() show(chunk()) end, explain)
  if not done then
    io.stdout:flush()
    io.stderr:write(problem, "\n")
  end
end

--- Talks until the end of input.
---@param options table<string, any> of pcsh
function repl.run(options)
  local reader, history = open_reader()
  local prompt = options.simulator and "simulator> " or "pcsh> "
  if host.is_terminal(1) then
    print(("pcsh %s, %s. `partner` is %s. Ctrl-C stops what runs, Ctrl-D leaves."):format(host.version, _VERSION,
      options.simulator and "a simulated service" or "the service"))
  end
  while true do
    local text, chunk, problem = read_input(reader, prompt)
    if text == nil then break end
    if text and text:find("%S") then
      history:remember(text)
      if chunk then
        run(chunk)
      else
        io.stderr:write(problem, "\n")
      end
    end
  end
  reader:close()
end

return repl
