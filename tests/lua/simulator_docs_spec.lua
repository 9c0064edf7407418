-- docs/simulator.md against the simulator: its curl commands are sent as curl would send them, in the order in which
-- they stand there, and its tables name what there is.

local faults = require "partnercenter.simulator.faults"
local irregularities = require "partnercenter.simulator.irregularities"
local rate_limits = require "partnercenter.simulator.rate_limits"
local simulator_support = require "tests.lua.simulator_support"

local function read_page()
  local file = assert(io.open((os.getenv("PC_SOURCE_DIR") or ".") .. "/docs/simulator.md", "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- The words of a command line, as a shell makes them; variables are filled in outside of single quotes.
local function words_of(line, variables)
  local words, position = {}, 1
  local function fill(text)
    return (text:gsub("%$([%w_]+)", function(name) return assert(variables[name], "no variable " .. name) end))
  end
  while true do
    position = line:find("%S", position)
    if not position then return words end
    local quote = line:match("^['\"]", position)
    local finish = quote and line:find(quote, position + 1, true) or (line:find("%s", position) or #line + 1) - 1
    local word = quote and line:sub(position + 1, finish - 1) or line:sub(position, finish)
    words[#words + 1] = quote == "'" and word or fill(word)
    position = finish + 1
  end
end

-- What curl would send for a command.
local function curl(words)
  local request, data, position = { headers = {} }, {}, 2
  while words[position] do
    local word, value = words[position], words[position + 1]
    position = position + 2
    if word == "-s" then
      position = position - 1
    elseif word == "-X" then
      request.method = value
    elseif word == "-d" then
      data[#data + 1] = value
    elseif word == "-H" then
      local name, text = value:match("^(.-): (.*)$")
      table.move({ name, text }, 1, 2, #request.headers + 1, request.headers)
    else
      assert(not word:find("^%-"), word)
      request.url = word
      position = position - 1
    end
  end
  if data[1] then
    request.body = table.concat(data, "&")
    table.move({ "Content-Type", "application/x-www-form-urlencoded" }, 1, 2, #request.headers + 1, request.headers)
  end
  request.method = request.method or (data[1] and "POST" or "GET")
  return request
end

local function commands_of(page)
  local commands = {}
  for block in page:gmatch("```sh\n(.-)```") do
    for line in block:gsub("\\\n", " "):gmatch("[^\n]+") do
      local variable, inner = line:match("^(%w+)=%$%((curl .-) | jq %-r %.access_token%)$")
      local command = inner or line:match("^curl .*$")
      if command then commands[#commands + 1] = { text = command, variable = variable } end
    end
  end
  return commands
end

describe("docs/simulator.md", function()
  local page = read_page()

  it("has curl commands that all work", function()
    local session <close> = simulator_support.start()
    local settings, count = session.settings, 0
    local variables = {
      SIM = settings.base_url, PARTNERCENTER_TENANT = settings.tenant,
      PARTNERCENTER_APPLICATION_ID = settings.application_id, PARTNERCENTER_APPLICATION_SECRET = settings.secret,
      PARTNERCENTER_REFRESH_TOKEN = settings.refresh_token,
    }
    for _, command in ipairs(commands_of(page)) do
      if command.text:find("/requests?operation", 1, true) then session:sign_in(session:form("app")) end
      local request = curl(words_of(command.text, variables))
      local path = request.url:match("^http://[^/]+(/.*)$")
      local reply = session:send(request.method, path, { headers = request.headers, body = request.body })
      if reply.status == 401 then -- the clock was moved in the page: who reads it signs in again
        variables.TOKEN = session:sign_in(session:form("app+user")).body.access_token
        request = curl(words_of(command.text, variables))
        reply = session:send(request.method, path, { headers = request.headers, body = request.body })
      end
      assert.is_true(reply.status and reply.status < 300, command.text .. ": " .. (reply.text or reply.category))
      if command.variable then variables[command.variable] = reply.body.access_token end
      count = count + 1
    end
    assert.is_true(count >= 20, count)
  end)

  it("has the values that the simulator tells", function()
    local session <close> = simulator_support.start()
    for _, name in ipairs { "tenant", "application_id", "secret", "refresh_token" } do
      local _, times = page:gsub(session.settings[name]:gsub("%p", "%%%0"), "")
      assert.is_true(times >= 4, name) -- the table, PowerShell, .NET, Python
    end
  end)

  it("has every irregularity, and no other", function()
    local section, named = page:match("\n## Irregularities\n(.-)\n## "), {}
    for name in section:gmatch("\n| `([%w_]+)` |") do named[#named + 1] = name end
    assert.same(irregularities.names(), named)
  end)

  it("has every command of the control API, and no other", function()
    local session <close> = simulator_support.start()
    local section, named = page:match("\n## Control API\n(.-)$"), {}
    for cell in section:gmatch("\n| (`[^|]-) |") do
      local path = cell:match("/_simulator[%w/{}-]*"):gsub("{[%w]+}", "*")
      for method in cell:gmatch("%u%u%u+") do named[method .. " " .. path] = true end
    end
    named["DELETE /_simulator/faults/*"] = section:find("`/faults/{id}`", 1, true) ~= nil
    local known = {}
    for _, one in ipairs(session:send("GET", "/_simulator").body.commands) do
      known[one.method .. " " .. one.path] = true
    end
    assert.same(known, named)
  end)

  it("has faults and limits that can be read", function()
    local count = 0
    for text in page:gmatch('%-%-fault "([^"]+)"') do
      faults.parse(text)
      count = count + 1
    end
    local section = page:match("\n| what happens | |\n(.-)\n\n")
    for text in section:gmatch("`([^`]+)`") do
      if text:find("^%w+:") or text:find("^%d+$") or text == "reset" or text == "timeout" or text == "truncate" then
        faults.parse(text)
        count = count + 1
      end
    end
    for cell in page:match("\n| option | |\n(.-)\n\n"):gmatch("\n| ([^|]+) |") do
      for text in cell:gmatch("`([^`]+)`") do
        faults.parse("500:" .. text)
        count = count + 1
      end
    end
    assert.is_true(count >= 20, count)
    for text in page:gmatch('%-rate%-limit "?([%w/:=]+)"?') do assert.is_table(rate_limits.parse(text)) end
  end)
end)
