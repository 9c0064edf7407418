-- Runs the programs of the build for tests, plainly or on a pseudo-terminal (pty_run.c).

local shell = {}

local build = os.getenv("PC_BUILD_DIR") or "build"

shell.pcsh = build .. "/bin/pcsh"
shell.pcsim = build .. "/bin/pcsim"

local function quote(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

--- Writes a file in a temporary place that `shell.clean` removes.
---@param text string
---@param name? string the end of its name
---@return string path
function shell.file(text, name)
  local path = os.tmpname()
  os.remove(path)
  path = path .. (name or "")
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  shell.files[#shell.files + 1] = path
  return path
end

shell.files = {}

function shell.clean()
  for _, path in ipairs(shell.files) do os.remove(path) end
  shell.files = {}
end

function shell.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

--- Runs a program. LD_PRELOAD is for the interpreter that runs the tests only.
---@param words string[]
---@param given? { input?: string, environment?: string } `environment`: assignments as `env` takes them
---@return { output: string, errors: string, status: integer }
function shell.run(words, given)
  given = given or {}
  local quoted = {}
  for i, word in ipairs(words) do quoted[i] = quote(word) end
  local input = given.input and shell.file(given.input) or "/dev/null"
  local output, errors = shell.file(""), shell.file("")
  local command = ("env -u LD_PRELOAD %s %s <%s >%s 2>%s"):format(given.environment or "", table.concat(quoted, " "),
    input, output, errors)
  local _, how, status = os.execute(command)
  local result = { output = shell.read(output), errors = shell.read(errors),
    status = how == "signal" and 128 + status or status }
  shell.clean()
  return result
end

--- Runs pcsh without a terminal.
---@param ... string its arguments
function shell.pcsh_with(...)
  return shell.run { shell.pcsh, ... }
end

--- Runs pcsh on a pseudo-terminal.
---@param arguments string[]
---@param steps string[] see tests/support/pty_run.c: "send 1 + 1\\n", "expect 2"
---@param environment? string
---@return { output: string, errors: string, status: integer } result the output without cursor movements
function shell.on_terminal(arguments, steps, environment)
  local path = shell.file(table.concat(steps, "\n") .. "\n")
  local words = { build .. "/tests/pty_run", path, shell.pcsh, table.unpack(arguments) }
  local result = shell.run(words, { environment = "LC_ALL=C.UTF-8 " .. (environment or "XDG_STATE_HOME=/nowhere") })
  result.output = result.output:gsub("\27%[[%d;?]*%a", ""):gsub("\r", "")
  return result
end

return shell
