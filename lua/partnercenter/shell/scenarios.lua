-- `pcsh scenarios`: calls every operation, and tells what was sent and what came of it. Against the simulator things
-- are made, changed and bought; against the service it only reads, unless --write is given. What a call needs is found
-- and made by scenario_plan.lua.

local command_line = require "partnercenter.shell.command_line"
local connection = require "partnercenter.shell.connection"
local core = require "partnercenter.core"
local host = require "partnercenter.host"
local partnercenter = require "partnercenter"
local plan = require "partnercenter.shell.scenario_plan"
local rows_as = require "partnercenter.shell.table"
local script = require "partnercenter.shell.script"
local terminal = require "partnercenter.shell.terminal"

local command = {
  program = "scenarios",
  summary = "Calls every operation of the API and prints what was sent and what came of it.",
  options = {
    { name = "filter", value = "PATTERN", summary = "only operations whose name matches this Lua pattern" },
    { name = "write", summary = "also what makes, changes, buys and deletes; the simulator is always written to" },
    { name = "patience", value = "SECONDS", type = "number", minimum = 0, default = 60,
      summary = "how long to wait for work that a call needs done first" },
    { name = "format", value = "FORMAT", enum = { "table", "json" }, default = "table", summary = "table or json" },
  },
  notes = { "The exit status is 1 when a call failed. A call is skipped where there is nothing to call it with." },
}

local columns = {
  { name = "operation", title = "Operation" },
  { name = "result", title = "Result" },
  { name = "method", title = "Method" },
  { name = "path", title = "Path" },
  { name = "status", title = "Status", align = "right" },
  { name = "milliseconds", title = "ms", align = "right" },
  { name = "problem", title = "Problem" },
}

-- What was sent and answered last, other than to the token authority.
local last = {}

local function watch(event)
  if event.operation == "sign-in" then return end
  if event.kind == "send" then
    last = { method = event.method, path = event.url:match("^%a+://[^/]*(/[^#]*)") }
  elseif event.kind == "response" then
    last.status = event.status
  end
end

-- What is wrong with a call that returned; nil when nothing is.
local function problem_of(operation)
  local path = (last.path or ""):match("^[^?]*")
  -- The service's address may have a path of its own before that of the API.
  local is_its_own = last.method == operation.method and path:find(plan.pattern_of(operation.path):sub(2))
  return not is_its_own and ("%s %s was asked for"):format(last.method, last.path) or nil
end

local function call(world, operation)
  local params, body = plan.params(world, operation), plan.body(world, operation)
  for _, id in ipairs(plan.ids(world, operation)) do params[id.name] = id.value end
  last = {}
  local started = core.now()
  world.partner:call(operation.name, params, body)
  return (core.now() - started) * 1000
end

local function one_line(raised)
  return (tostring(raised):match("^[^\n]*"))
end

-- Calls one operation. Returns its row.
local function run(operation, partner, shared, rules)
  local row = { operation = operation.name, method = operation.method, path = operation.path }
  if not plan.is_read(operation) and not rules.may_write then
    row.result, row.problem = "skip", "it changes something; --write calls it"
    return row
  end
  local prepare = plan.preparation(operation)
  local world = shared
  if prepare or not plan.is_read(operation) then world = plan.world(partner, rules.may_write, rules.patience) end
  last = {}
  local started = core.now()
  local done, result = pcall(function()
    if prepare then prepare(world) end
    return call(world, operation)
  end)
  if not done and plan.is_absent(result) then
    row.result, row.problem = "skip", tostring(result)
    return row
  end
  row.method, row.path, row.status = last.method or row.method, last.path or row.path, last.status
  row.milliseconds = tonumber(("%.1f"):format(done and result or (core.now() - started) * 1000))
  row.problem = done and problem_of(operation) or not done and one_line(result) or nil
  row.result = row.problem and "fail" or "pass"
  return row
end

-- What makes something goes first: others then find it.
local function is_early(operation) return operation.name:find("%.create$") ~= nil end

local function run_all(list, partner, rules)
  local shared = plan.world(partner, rules.may_write, rules.patience)
  local progress <close> = terminal.progress("operations")
  local rows = {}
  for _, is_early_turn in ipairs { true, false } do
    for position, operation in ipairs(list) do
      if is_early(operation) == is_early_turn then
        rows[position] = run(operation, partner, shared, rules)
        progress:advance()
      end
    end
  end
  return rows
end

local function chosen(pattern)
  local list = {}
  for _, operation in ipairs(partnercenter.operations) do
    local done, found = pcall(string.find, operation.name, pattern or "")
    if not done then command_line.fail(command, "--filter %s is no Lua pattern", pattern) end
    if found then list[#list + 1] = operation end
  end
  return list
end

local function summarize(rows, seconds)
  local counts = { pass = 0, fail = 0, skip = 0 }
  for _, row in ipairs(rows) do counts[row.result] = counts[row.result] + 1 end
  return counts, ("%d operation%s: %d passed, %d failed, %d skipped, %.1f s"):format(#rows, #rows == 1 and "" or "s",
    counts.pass, counts.fail, counts.skip, seconds)
end

return function(...)
  local options = script.options(command, ...)
  local list = chosen(options.filter)
  local partner <close> = connection.open(host.options, { trace = watch })
  local rules = { may_write = options.write or host.options.simulator or false, patience = options.patience }
  local started = core.now()
  local rows = run_all(list, partner, rules)
  rows_as.write(io.stdout, options.format, columns, rows, terminal.width())
  local counts, summary = summarize(rows, core.now() - started)
  if options.format == "table" then print("\n" .. summary) end
  if counts.fail > 0 then
    io.stdout:flush()
    os.exit(1, true)
  end
end
