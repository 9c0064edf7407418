-- What comes with pcsh: the simulator inside it, pcsim, and the bundled scripts.

local shell = require "support.shell"

local function count(text, pattern)
  return select(2, text:gsub(pattern, ""))
end

describe("pcsh --simulator", function()
  after_each(shell.clean)

  it("connects scripts to a service that runs inside", function()
    local code = "local n = 0 for _ in partner.customers:each { size = 7 } do n = n + 1 end print(n)"
    local result = shell.pcsh_with("--simulator", "--customers", "23", "-e", code)
    assert.same({ output = "23\n", errors = "", status = 0 }, result)
  end)

  it("has the same data for the same seed, and other data for another", function()
    local code = "for c in partner.customers:each() do print(c.id) end"
    local function ids(seed)
      return shell.pcsh_with("--simulator", "--customers=5", "--seed", seed, "-e", code).output
    end
    assert.equal(ids("7"), ids("7"))
    assert.not_equal(ids("7"), ids("8"))
  end)

  it("shows replies at the prompt", function()
    local result = shell.on_terminal({ "--simulator", "--customers", "3" }, { "expect simulator> ",
      "send partner.customers:list().items\\n", "expect companyProfile = {", "expect simulator> ",
      "send #_, partner.customers\\n", "expect 3\tpartner.customers", "expect simulator> ", "send \\x04" })
    assert.same({ "", 0 }, { result.errors, result.status })
  end)

  it("says why the simulator did not start, and can start it all the same", function()
    local code = "local start = require('partnercenter.host').start_simulator "
      .. "print(select(2, pcall(start, { no_such = 1 }))) print(start({ customers = 1 }).base_url)"
    local output = shell.pcsh_with("-e", code).output
    assert.matches("^the simulator did not start: [^\n]*no_such[^\n]*\nhttp://127%.0%.0%.1:%d+\n$", output)
  end)

  it("ends well when a script exits or fails in the middle of requests", function()
    local start = "partnercenter.run(function() partnercenter.spawn(function() partner.customers:list() end) "
      .. "partnercenter.spawn(function() partner.customers:list() end) partnercenter.sleep(0.001) "
    assert.equal(3, shell.pcsh_with("--simulator", "-e", start .. "os.exit(3) end)").status)
    assert.equal(4, shell.pcsh_with("--simulator", "-e", start .. "os.exit(4, true) end)").status)
    local failed = shell.pcsh_with("--simulator", "-e", start .. "error('stop') end)")
    assert.equal(1, failed.status)
    assert.matches("stop", failed.errors)
  end)

  it("tells on standard error what is sent, without the secrets", function()
    local result = shell.pcsh_with("--simulator", "--trace", "-e", "partner.customers:list { size = 1 }")
    assert.matches("send POST http://127.0.0.1:%d+/[^\n]*/token", result.errors)
    assert.matches("response GET http://127.0.0.1:%d+/v1/customers%?size=1 200", result.errors)
    assert.is_nil(result.errors:find("secret", 1, true))
    assert.is_nil(result.errors:find("Bearer", 1, true))
  end)

  it("cancels a call at Ctrl-C and frees the prompt", function()
    local slow = shell.pcsim .. " --latency 20000"
    local steps = { "expect pcsh> ", "send partner.customers:list()\\n", "wait 0.5", "send \\x03",
      "expect interrupted", "expect pcsh> ", "send 6 * 7\\n", "expect 42", "expect pcsh> ",
      "send \\x04" }
    local settings = os.tmpname()
    local program = assert(io.popen(("env -u LD_PRELOAD %s >%s & echo $!"):format(slow, settings)))
    local id = program:read("l")
    local environment
    for _ = 1, 100 do
      local text = shell.read(settings)
      if count(text, "\n") >= 6 then
        environment = text:gsub("export ", ""):gsub("\n", " ")
        break
      end
      os.execute("sleep 0.05")
    end
    local started = os.time()
    local result = shell.on_terminal({}, steps, environment)
    os.execute("kill " .. id)
    program:close()
    os.remove(settings)
    assert.equal("", result.errors)
    assert.equal(0, result.status)
    assert.is_true(os.time() - started < 10)
  end)
end)

describe("pcsim", function()
  after_each(shell.clean)

  it("serves other programs until it is told to end", function()
    local script = shell.file([[
      "$1" --customers 12 --seed 3 >"$3" & id=$!
      for i in $(seq 200); do [ -s "$3" ] && break; sleep 0.05; done
      . "$3"
      "$2" -e 'local n = 0 for _ in partner.customers:each { size = 5 } do n = n + 1 end print(n)'
      kill -TERM $id; wait $id; echo "ended $?"]])
    local result = shell.run { "sh", script, shell.pcsim, shell.pcsh, os.tmpname() }
    assert.same({ output = "12\nended 0\n", errors = "", status = 0 }, result)
  end)

  it("is seen by the stock interpreter as it is by pcsh", function()
    local script = shell.file([[
      "$1" --customers 12 >"$2" & id=$!
      for i in $(seq 200); do [ -s "$2" ] && break; sleep 0.05; done
      . "$2"
      env ${PC_PRELOAD:+LD_PRELOAD="$PC_PRELOAD"} lua5.4 -e '
        local partnercenter = require "partnercenter"
        local get = os.getenv
        local partner <close> = partnercenter.connect { base_url = get "PARTNERCENTER_BASE_URL",
          authority = get "PARTNERCENTER_AUTHORITY", tenant = get "PARTNERCENTER_TENANT",
          credential = partnercenter.credentials.client_secret { application_id = get "PARTNERCENTER_APPLICATION_ID",
            secret = get "PARTNERCENTER_APPLICATION_SECRET" } }
        local n = 0 for _ in partner.customers:each { size = 7 } do n = n + 1 end print(n)'
      kill -TERM $id; wait $id]])
    local result = shell.run { "sh", script, shell.pcsim, os.tmpname() }
    assert.same({ "12\n", "" }, { result.output, result.errors })
  end)

  it("tells what it cannot do", function()
    assert.same({ 2, "pcsim: what is here?\nTry 'pcsim --help'.\n" },
      { shell.run({ shell.pcsim, "here" }).status, shell.run({ shell.pcsim, "here" }).errors })
    assert.matches("^pcsim: %-%-fault 999:1%%: ", shell.run({ shell.pcsim, "--fault", "999:1%" }).errors)
    assert.matches("^pcsim: %-%-port 70000 is out of range", shell.run({ shell.pcsim, "--port", "70000" }).errors)
  end)
end)

describe("subscriptions_report", function()
  after_each(shell.clean)

  local function report(...)
    local result = shell.pcsh_with("--simulator", "--customers", "30", "subscriptions_report", ...)
    assert.equal("", result.errors)
    assert.equal(0, result.status)
    return result.output
  end

  it("is a table with totals", function()
    local output = report()
    assert.matches("^Customer +Subscription +Offer +Seats +Status +Term +Renews\n%-+ ", output)
    local customers, subscriptions =
      output:match("\n\n(%d+) customers, (%d+) subscriptions %(%d+ active%), %d+ seats\n$")
    assert.equal("30", customers)
    assert.equal(math.tointeger(subscriptions), count(output, "\n") - 4)
  end)

  it("is CSV for spreadsheets, in whatever place the option stands", function()
    local output = report("--format", "csv")
    assert.matches("^customer,subscription,offer,seats,status,term,renews\r\n", output)
    assert.is_nil(output:gsub("\r\n", ""):find("\n", 1, true))
    local before = shell.pcsh_with("--format=csv", "subscriptions_report", "--customers=30", "--simulator")
    assert.equal(output, before.output)
  end)

  it("is JSON for programs", function()
    local json = require "dkjson"
    local rows = json.decode(report("--format", "json"))
    assert.equal(count(report("--format", "csv"), "\n") - 1, #rows)
    assert.equal("number", type(rows[1].seats))
    assert.matches("^%d%d%d%d%-%d%d%-%d%d$", rows[1].renews or "2000-01-01")
  end)

  it("is the same however many requests are in flight", function()
    assert.equal(report("--in-flight", "1"), report("--in-flight", "64"))
  end)

  it("keeps to one status", function()
    local csv = report("--format", "csv", "--status", "suspended")
    assert.equal(count(csv, "\n") - 1, count(csv, ",suspended,"))
  end)

  it("answers --help and refuses what it does not know", function()
    assert.matches("^Usage: subscriptions_report %[options%]\n", report("--help"))
    local result = shell.pcsh_with("--simulator", "subscriptions_report", "--formt", "csv")
    assert.equal(2, result.status)
    assert.equal("subscriptions_report: unknown option --formt (did you mean --format?)\n"
      .. "Try 'subscriptions_report --help'.\n", result.errors)
  end)

  it("shows its progress on a terminal only, and fits the table to it", function()
    local arguments = { "--simulator", "--customers", "300", "subscriptions_report" }
    local result = shell.on_terminal(arguments, { "expect seats" })
    assert.equal(0, result.status)
    for line in result.output:gmatch("[^\n]+") do
      if line:find("^Customer ") then assert.is_true(#line <= 100) end
    end
  end)
end)
