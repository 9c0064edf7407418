-- What pcsim and pcsh --simulator make of the simulator's options, and pcsim's control API from another process.

local core = require "partnercenter.core"
local shell = require "support.shell"
local simulator = require "partnercenter.simulator"
local tasks = require "partnercenter.tasks"

local function free_port()
  local started <close> = simulator.start()
  return started.port
end

-- Asks a simulator that runs elsewhere.
local function ask(method, url, body)
  local client = core.client {}
  local call = client:send { method = method, url = url, origin = core.url.origin(url), body = body, retry = "never" }
  tasks.await(call)
  local result, text = call:result(), call:body()
  client:close()
  return result.status, text and text ~= "" and core.json.decode((text:gsub("^\xef\xbb\xbf", ""))) or nil
end

-- Runs pcsim, gives its base address and what it printed to `use`, and ends it; returns what it told on standard error.
local function with_pcsim(options, use)
  local output, errors = shell.file(""), shell.file("")
  local program = assert(io.popen(("env -u LD_PRELOAD %s %s >%s 2>%s & echo $!"):format(shell.pcsim, options, output,
    errors)))
  local id = program:read("l")
  local fixed = options:match("%-%-port (%d+)")
  local url
  for _ = 1, 200 do
    url = shell.read(output):match("PARTNERCENTER_BASE_URL=(%S+)\n.*REFRESH_TOKEN=%S+\n")
    if not url and fixed then
      local tried = "http://127.0.0.1:" .. fixed
      url = ask("GET", tried .. "/_simulator/clock") and tried
    end
    if url then break end
    os.execute("sleep 0.02")
  end
  local done, problem = pcall(use, url, shell.read(output))
  os.execute("kill " .. id)
  program:close()
  local said = shell.read(errors)
  shell.clean()
  if not done then error(problem, 0) end
  return said
end

local everything = '--customers 7 --seed 3 --latency 2ms+-1 --fault "GET /v1/offers: 503:5%" --fault "reset:1%" '
  .. "--rate-limit 500/1m --customer-rate-limit 60/1m:writes=9 --token-lifetime 120 --without bom --without page-totals"

-- What all those options come to.
local function check_state(state)
  assert.same({ 7, 3, 0.002, 0.001, "GET /v1/offers: 503:5%", "reset:1%", "500/1m", "60/1m:writes=9", false, false,
    true }, {
    state.customers.seeded, state.seed, state.latency.mean, state.latency.spread, state.faults[1].fault,
    state.faults[2].fault, state.rate_limits.partner, state.rate_limits.customer, state.irregularities.bom,
    state.irregularities.page_totals, state.irregularities.pascal_case })
end

describe("pcsim", function()
  it("takes every option", function()
    local said = with_pcsim(everything, function(url)
      local _, state = ask("GET", url .. "/_simulator/state")
      check_state(state)
      local form = "grant_type=client_credentials&client_id=5ca1ab1e-5ca1-4d00-8e11-0000000000aa"
        .. "&client_secret=simulated-secret-of-no-value&resource=https%3A%2F%2Fapi.partnercenter.microsoft.com"
      ask("DELETE", url .. "/_simulator/faults")
      local _, token = ask("POST", url .. "/" .. state.partner.tenant .. "/oauth2/token", form)
      assert.equal("120", token.expires_in)
    end)
    assert.equal("", said)
  end)

  it("is driven by another process", function()
    with_pcsim("--customers 2", function(url)
      assert.equal(201, (ask("POST", url .. "/_simulator/faults", "GET /v1/customers: 418:times=1")))
      local status = ask("GET", url .. "/v1/customers")
      assert.equal(418, status)
      assert.equal(401, (ask("GET", url .. "/v1/customers")))
      local _, log = ask("GET", url .. "/_simulator/requests?status=418")
      assert.same({ 2, 1 }, { log.total, log.matching })
      assert.equal(200, (ask("POST", url .. "/_simulator/reset")))
    end)
  end)

  it("prints nothing when it is to be quiet, and listens at its port", function()
    local port = free_port()
    with_pcsim("--quiet --port " .. port, function(url, printed)
      assert.same({ "http://127.0.0.1:" .. port, "" }, { url, printed })
    end)
  end)

  it("tells what is asked, without secrets", function()
    local said = with_pcsim('--log --fault "GET /v1/offers: 429"', function(url)
      ask("GET", url .. "/v1/offers?access_token=hush")
      ask("GET", url .. "/v1/customers?size=1")
    end)
    assert.matches("^%d%d:%d%d:%d%d GET /v1/offers%?access_token=%[redacted%] 429 %(GET /v1/offers: 429%)\n", said)
    assert.matches("\n%d%d:%d%d:%d%d GET /v1/customers%?size=1 401\n$", said)
  end)

  it("listens where it is told to, and tells an address that can be reached", function()
    with_pcsim("--address 0.0.0.0", function(url)
      assert.matches("^http://127%.0%.0%.1:%d+$", url)
      assert.equal(200, (ask("GET", url .. "/_simulator/clock")))
    end)
    local result = shell.run { shell.pcsim, "--address", "example" }
    assert.equal(1, result.status)
    assert.matches('^pcsim: "example" is no address to listen on', result.errors)
  end)
end)

describe("pcsh --simulator", function()
  after_each(shell.clean)

  it("takes every option", function()
    local port = free_port()
    local script = shell.file(([[
      local core, tasks = require "partnercenter.core", require "partnercenter.tasks"
      local _ = partner
      local client = core.client {}
      local url = "http://127.0.0.1:%d/_simulator/state"
      local call = client:send { method = "GET", url = url, origin = core.url.origin(url) }
      tasks.await(call)
      print(call:body())]]):format(port))
    local command = ('exec %s --simulator --port %d %s %s'):format(shell.pcsh, port, everything, script)
    local result = shell.run { "sh", "-c", command }
    assert.same({ "", 0 }, { result.errors, result.status })
    check_state(core.json.decode(result.output))
  end)

  it("meets the faults, and lives through them", function()
    local result = shell.run { shell.pcsh, "--simulator", "--customers", "30", "--trace", "--fault",
      "GET /v1/customers: 429:times=1:retry-after=0", "--fault", "GET /v1/customers: truncate:times=1:after=1", "-e",
      "local n = 0 for _ in partner.customers:each { size = 10 } do n = n + 1 end print(n)" }
    assert.same({ "30\n", 0 }, { result.output, result.status })
    assert.matches("429", result.errors)
    assert.matches("%(attempt 2%)", result.errors)
  end)

  it("renews tokens that live for a second only", function()
    local result = shell.run { shell.pcsh, "--simulator", "--customers", "5", "--token-lifetime", "1", "-e",
      "partner.customers:list() os.execute('sleep 1.2') print(#partner.customers:list().items)" }
    assert.same({ output = "5\n", errors = "", status = 0 }, result)
  end)

  it("says what it cannot read, as pcsim does", function()
    for _, case in ipairs {
      { "--fault", "999:1%", "'999' is no fault" }, { "--fault", "429:tines=3", "there is no option 'tines'" },
      { "--latency", "soon", "it is no time" }, { "--latency", "700s", "ten minutes" },
      { "--rate-limit", "many", "such as 500/1m" }, { "--customer-rate-limit", "0/1m", "such as 500/1m" },
      { "--without", "rain", "pascal_case" }, { "--token-lifetime", "0", "out of range" },
    } do
      for _, words in ipairs { { shell.pcsim }, { shell.pcsh, "--simulator", "-e", "print(partner)" } } do
        local program = words[1]:match("[^/]+$")
        table.insert(words, 2, case[1])
        table.insert(words, 3, case[2])
        local result = shell.run(words)
        assert.not_equal(0, result.status)
        assert.equal(("%s: %s %s"):format(program, case[1], case[2]), result.errors:sub(1, #program + #case[1]
          + #case[2] + 3))
        assert.truthy(result.errors:find(case[3], 1, true), result.errors)
      end
    end
  end)

  it("has the same words about the options as pcsim", function()
    local function about_simulator(program)
      local text = shell.run({ program, "--help" }).output
      local rest = text:match("\n( *%-p, %-%-port.*)$")
      return rest:match("^(.-)\n[^\n]*%-%-profile") or rest:match("^(.-)\n *%-l, %-%-log")
    end
    local words = about_simulator(shell.pcsim)
    for _, name in ipairs { "port", "address", "customers", "seed", "latency", "fault", "rate%-limit",
      "customer%-rate%-limit", "token%-lifetime", "without" } do assert.matches("%-%-" .. name .. " %u", words) end
    assert.equal(words, about_simulator(shell.pcsh))
  end)

  it("is asked for by options that are about it", function()
    local result = shell.run { shell.pcsh, "--latency", "20", "-e", "print(1)" }
    assert.same({ output = "", status = 2, errors = "pcsh: --latency is about the simulator, which is there with "
      .. "--simulator only\nTry 'pcsh --help'.\n" }, result)
  end)
end)
