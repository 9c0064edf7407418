-- `pcsh scenarios`: every operation called from the shell, against the simulator inside it and against another service.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local shell = require "support.shell"

local function rows_of(result)
  local by_name = {}
  local rows = core.json.decode(result.output)
  for _, row in ipairs(rows) do by_name[row.operation] = row end
  return rows, by_name
end

-- Runs pcsh against a pcsim of its own, connected by the environment.
local function against_pcsim(...)
  local settings = os.tmpname()
  local program = assert(io.popen(("env -u LD_PRELOAD %s >%s & echo $!"):format(shell.pcsim, settings)))
  local id = program:read("l")
  program:close()
  local environment
  for _ = 1, 100 do
    local text = shell.read(settings)
    if select(2, text:gsub("\n", "")) >= 6 then
      environment = text:gsub("export ", ""):gsub("\n", " ")
      break
    end
    os.execute("sleep 0.05")
  end
  local result = shell.run({ shell.pcsh, ... }, { environment = environment })
  os.execute("kill " .. id)
  os.remove(settings)
  return result
end

describe("pcsh scenarios", function()
  after_each(shell.clean)

  it("calls every operation of the simulator, and none fails", function()
    local result = shell.pcsh_with("--simulator", "scenarios", "--format", "json", "--patience", "0")
    assert.equal("", result.errors)
    local rows, by_name = rows_of(result)
    assert.equal(0, result.status)
    local skipped = {}
    for position, operation in ipairs(partnercenter.operations) do
      local row = rows[position]
      assert.equal(operation.name, row.operation)
      assert.not_equal("fail", row.result, row.problem)
      if row.result == "skip" then skipped[#skipped + 1] = row.operation .. ": " .. row.problem end
    end
    assert(#skipped <= 2, table.concat(skipped, "\n"))
    local change = by_name["customers.subscriptions.suspend"]
    assert.same({ "pass", "PATCH", 200 }, { change.result, change.method, change.status })
    assert.matches("^/v1/customers/[%x-]+/subscriptions/[%x-]+$", change.path)
    assert.is_number(change.milliseconds)
  end)

  it("prints a table with a summary, of those that are asked for", function()
    local result = shell.pcsh_with("--simulator", "scenarios", "--filter", "^invoices%.su")
    assert.same({ "", 0 }, { result.errors, result.status })
    assert.matches("^Operation +Result +Method +Path +Status +ms +Problem\n", result.output)
    assert.matches("\ninvoices.summary.get +pass +GET +/v1/invoices/summary +200 +[%d.]+\n", result.output)
    assert.matches("\n2 operations: 2 passed, 0 failed, 0 skipped, [%d.]+ s\n$", result.output)
  end)

  it("only reads from a service, and buys nothing there", function()
    local result = against_pcsim("scenarios", "--filter", "^customers%.orders%.", "--format", "json")
    assert.same({ "", 0 }, { result.errors, result.status })
    local _, by_name = rows_of(result)
    local created = by_name["customers.orders.create"]
    assert.same({ "skip", "it changes something; --write calls it" }, { created.result, created.problem })
    assert.equal("pass", by_name["customers.orders.get"].result)
    assert.equal("skip", by_name["customers.orders.attachment.download"].result)
  end)

  it("writes to a service when that is asked for", function()
    local result = against_pcsim("scenarios", "--filter", "orders%.create$", "--write")
    assert.same({ "", 0 }, { result.errors, result.status })
    assert.matches("customers.orders.create +pass +POST +/v1/customers/[%x-]+/orders +201", result.output)
  end)

  it("ends with 1 when a call fails, and tells why", function()
    local broken = "require('partnercenter.api').find('customers.get').path = '/v1/kunden/{customer_id}'"
    local result = against_pcsim("-e", broken, "scenarios", "--filter", "^customers%.get$")
    assert.equal(1, result.status)
    assert.matches("customers.get +fail +GET +/v1/kunden/[%x-]+ +404", result.output)
    assert.matches("customers.get: not found", result.output, 1, true)
    assert.matches("1 operation: 0 passed, 1 failed", result.output, 1, true)
  end)

  it("explains itself, and what is wrong with its command line", function()
    local help = shell.pcsh_with("scenarios", "--help")
    assert.same({ "", 0 }, { help.errors, help.status })
    for _, option in ipairs { "--filter PATTERN", "--write", "--patience SECONDS", "--format FORMAT" } do
      assert.matches(option, help.output, 1, true)
    end
    assert.equal(2, shell.pcsh_with("scenarios", "--form", "csv").status)
    local pattern = shell.pcsh_with("--simulator", "scenarios", "--filter", "[")
    assert.not_equal(0, pattern.status)
    assert.matches("--filter [ is no Lua pattern", pattern.errors, 1, true)
    assert.matches("\nscenarios +Calls every operation", "\n" .. shell.pcsh_with("--list").output)
  end)
end)
