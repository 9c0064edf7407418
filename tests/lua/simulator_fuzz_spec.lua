-- Bad input at every route: requests that work (sound_requests.lua), then spoilt at random in their
-- body, path, query and headers. Whatever comes, the answer is one of the service's own, and nothing in the simulator
-- breaks. The same every time; FUZZ_SEED and FUZZ_ROUNDS look further.

local authority = require "partnercenter.simulator.authority"
local core = require "partnercenter.core"
local random = require "partnercenter.simulator.random"
local sessions = require "tests.lua.simulator_support"
local sound_requests = require "tests.lua.sound_requests"
local support = require "tests.lua.support"

local seed = tonumber(os.getenv("FUZZ_SEED") or "1")
local rounds = tonumber(os.getenv("FUZZ_ROUNDS") or "30") -- for each operation

local null, array = core.json.null, core.json.array

-- -- odd values -------------------------------------------------------------------------------------------------------

local function deep(levels)
  local value = array {}
  for _ = 1, levels do value = array { value } end
  return value
end

local odd_values = {
  function() return null end,
  function() return true end,
  function() return -1 end,
  function() return 0 end,
  function() return math.maxinteger end,
  function() return math.mininteger end,
  function() return 1.5 end,
  function() return 1e308 end,
  function() return "" end,
  function() return " \t\r\n" end,
  function() return ("x"):rep(5000) end,
  function() return "%s%d%n\0\1'\"<&>{}[]" end,
  function() return "0001-01-01T00:00:00" end,
  function() return "2024-02-31" end,
  function() return "00000000-0000-0000-0000-000000000000" end,
  function() return "DZH318Z0SIM5:0047:DZH318Z0SIME" end,
  function() return "P1Y" end,
  function() return "none" end,
  function() return array {} end,
  function() return array { null } end,
  function() return array { 1, "2", array {} } end,
  function() return array { {}, { id = 1 } } end,
  function() return {} end,
  function() return { [""] = "" } end,
  function() return { id = {}, name = array {} } end,
  function() return deep(20) end,
}

local odd_ids = { "", "x", "0", "-1", "%00", "%0d%0a", "%2e%2e%2f", "%zz", "%", "{}", "9999999999999999999", "%C3%28",
  "00000000-0000-4000-8000-000000000000", "unbilled", "summary", "'", "a:b:c", ("a"):rep(3000) }

local odd_texts = { "", "{", "[", "null", "3", '"', "[]", "{}", '{"a":', '{"a":1,}', "{'a':1}", "\xff", "\xef\xbb\xbf",
  "\xef\xbb\xbf{}", "nul", "[[]]", '[{}]', "[null]", '{"":null}', '{"a":1e999}', '{"a":"\\ud800"}', "\0", "a=b&c=d",
  ("["):rep(3000), '{"a":' .. ("{\"a\":"):rep(600) }

local odd_queries = { "size=-1", "size=x", "size=99999999999999999999", "size=0", "size=501", "offset=-1", "offset=1e9",
  "filter=x", "filter=%7B%7D", "filter=%5B%5D", "filter=%7B%22Field%22%3A1%7D", "seekOperation=Next", "seekOperation=x",
  "country=", "country=XX", "country=%00", "currencycode=xxx", "period=x", "start_time=x&end_time=y",
  "startDate=9999-99-99&endDate=", "&&&==&?", "%=%", "=", "skip=-5&top=0", "top=1e5", "top=999999999", "groupby=x,y,,",
  "orderby=x", "aggregation_period=x", "locale=zz-ZZ", "targetView=x", "entitlementType=x", "mpnId=x", "order_id=%00",
  "start_time=2024-01-01&end_time=2023-01-01&granularity=daily", "size=1&size=2", "code=%FF", "include_price=maybe" }

local header_names = { "accept", "content-type", "if-match", "ms-continuationtoken", "ms-contract-version",
  "ms-correlationid", "ms-requestid", "x-locale" }
local header_values = { "", " ", "x", "\"", "W/\"\"", "*", ("y"):rep(9000), "a,b,c", "\xff\xfe", "0",
  "multipart/form-data", "multipart/form-data; boundary=x", "text/xml" }

-- -- spoiling ---------------------------------------------------------------------------------------------------------

local function copy(value)
  if type(value) ~= "table" or value == null then return value end
  local made = {}
  for name, member in pairs(value) do made[name] = copy(member) end
  return core.json.is_array(value) and array(made) or made
end

-- All places of a body: tables with the name of a member.
local function places(value, found)
  if type(value) ~= "table" then return found end
  local names = {}
  for name in pairs(value) do names[#names + 1] = name end
  table.sort(names, function(a, b) return tostring(a) < tostring(b) end)
  for _, name in ipairs(names) do
    found[#found + 1] = { value, name }
    places(value[name], found)
  end
  return found
end

-- What was spoilt before may be no text any more, and stays as it is.
local function write(request, body)
  local ok, text = pcall(core.json.encode, body)
  if ok then request.body = text end
end

local spoilers = {}

function spoilers.value(draw, request)
  local ok, body = pcall(core.json.decode, request.body)
  if not ok or type(body) ~= "table" then return spoilers.text(draw, request) end
  body = copy(body)
  for _ = 0, draw(3) do
    local all = places(body, {})
    if not all[1] then break end
    local place = all[draw(#all) + 1]
    place[1][place[2]] = odd_values[draw(#odd_values) + 1]()
  end
  write(request, body)
end

function spoilers.missing(draw, request)
  local ok, body = pcall(core.json.decode, request.body)
  if not ok or type(body) ~= "table" then return spoilers.text(draw, request) end
  body = copy(body)
  local all = places(body, {})
  local place = all[1] and all[draw(#all) + 1]
  if not place then return end
  if core.json.is_array(place[1]) then table.remove(place[1], place[2]) else place[1][place[2]] = nil end
  write(request, body)
end

function spoilers.text(draw, request)
  request.body = odd_texts[draw(#odd_texts) + 1]
end

function spoilers.bytes(draw, request)
  local text = request.body
  if text == "" then return spoilers.text(draw, request) end
  local at = draw(#text) + 1
  if draw(2) == 0 then
    request.body = text:sub(1, at - 1)
  else
    request.body = text:sub(1, at - 1) .. string.char(draw(256)) .. text:sub(at + 1)
  end
end

function spoilers.path(draw, request)
  local path, query = request.target:match("^([^?]*)(.*)$")
  local segments = {}
  for segment in path:gmatch("[^/]+") do segments[#segments + 1] = segment end
  segments[draw(#segments) + 1] = odd_ids[draw(#odd_ids) + 1]
  request.target = "/" .. table.concat(segments, "/") .. query
end

-- Ids stay as they are, but are those of other things.
function spoilers.other_id(draw, request)
  local ids = {}
  for id in request.target:gmatch("%x+%-%x+%-%x+%-%x+%-%x+") do ids[#ids + 1] = id end
  if not ids[1] then return spoilers.path(draw, request) end
  local from, to = ids[draw(#ids) + 1], ids[draw(#ids) + 1]
  if from == to then to = from:sub(1, -2) .. (from:sub(-1) == "0" and "1" or "0") end
  request.target = request.target:gsub(from:gsub("%-", "%%-"), to)
end

function spoilers.query(draw, request)
  local odd = odd_queries[draw(#odd_queries) + 1]
  local path, query = request.target:match("^([^?]*)%??(.*)$")
  local way = draw(3)
  if way == 0 or query == "" then
    request.target = path .. "?" .. odd
  elseif way == 1 then
    request.target = path .. "?" .. odd .. "&" .. query
  else -- another value for a parameter that is sent
    request.target = path .. "?" .. query:gsub("=[^&]*", "=" .. odd_ids[draw(#odd_ids) + 1]:gsub("%%", "%%%%"), 1)
  end
end

function spoilers.headers(draw, request)
  request.headers[header_names[draw(#header_names) + 1]] = header_values[draw(#header_values) + 1]
end

function spoilers.method(draw, request)
  local methods = { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW" }
  request.method = methods[draw(#methods) + 1]
end

local spoiler_names = {}
for name in pairs(spoilers) do spoiler_names[#spoiler_names + 1] = name end
table.sort(spoiler_names)
-- Bodies have the most ways to be wrong.
for _, name in ipairs { "value", "value", "value", "missing", "query" } do spoiler_names[#spoiler_names + 1] = name end

-- -- the answer -------------------------------------------------------------------------------------------------------

-- What is wrong with an answer; nil when it is one of the service's own.
local function problem_of(answer, entry, method)
  if entry.error then return "the simulator broke: " .. entry.error end
  if math.type(answer.status) ~= "integer" or answer.status < 200 or answer.status > 499 then
    return "status " .. tostring(answer.status)
  end
  if answer.status < 400 or method == "HEAD" then return nil end
  local ok, body = pcall(core.json.decode, answer.body)
  if not ok or type(body) ~= "table" then return "no error of the service: " .. tostring(answer.body) end
  if not (body.code and body.description) and not body.error and not body.ErrorCode then
    return "no error of the service: " .. answer.body
  end
end

-- Sends a request without its wire. Returns what is wrong with the answer, and the answer.
local function try(simulator, request)
  local answer = simulator.service:answer(request.method, request.target, request.headers, request.body)
  return problem_of(answer, simulator.requests[#simulator.requests], request.method), answer
end

local function fresh(entry)
  local request = { method = entry.method, target = entry.target, body = entry.body, headers = {} }
  for name, value in pairs(entry.headers) do request.headers[name] = value end
  request.headers["ms-requestid"] = nil -- it is another request
  return request
end

local function spoilt(draw, entry)
  local request, used = fresh(entry), {}
  for turn = 0, draw(2) do
    used[turn + 1] = spoiler_names[draw(#spoiler_names) + 1]
    spoilers[used[turn + 1]](draw, request)
  end
  return request, table.concat(used, ", ")
end

describe("bad input", function()
  before_each(support.skip_time)
  after_each(support.clean)

  it("is answered by an error of the service, at every route", function()
    local partner, simulator = support.simulated { customers = 60, token_lifetime = 10 * 365 * 86400 }
    local draw, refused, count = random.stream(seed), 0, 0
    local all = sound_requests.all(partner, simulator)
    for _, sound in ipairs(all) do
      for _ = 1, rounds do
        local request, used = spoilt(draw, sound.entry)
        local problem, answer = try(simulator, request)
        if problem then
          error(("%s, spoilt by %s: %s\n%s %s\n%s"):format(sound.operation.name, used, problem, request.method,
            request.target:sub(1, 500), request.body:sub(1, 2000)))
        end
        count, refused = count + 1, refused + (answer.status >= 400 and 1 or 0)
      end
    end
    assert.is_true(count > rounds * 200 and refused > count / 4)
    -- What was taken all the same must not stand in the way of those who read.
    for _, sound in ipairs(all) do
      local problem = sound.operation.method == "GET" and try(simulator, fresh(sound.entry))
      if problem then error(sound.operation.name .. ", read afterwards: " .. problem) end
    end
  end)
end)

describe("a request on the wire", function()
  local session

  before_each(function() session = sessions.start { customers = 3 } end)
  after_each(function()
    assert.equal(200, session:call("GET", "/v1/customers?size=1").status) -- it goes on answering
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  -- The status of a plain read with this in its Authorization header.
  local function status_with(header)
    local reply = session:send("GET", "/v1/customers?size=1", { headers = { "Authorization", header } })
    if reply.status == 401 then
      assert.equal(900401, reply.body.code)
      assert.truthy(reply.header("www-authenticate"):find("invalid_token", 1, true))
    end
    return reply.status
  end

  local function encoded(claims) return core.base64url(core.json.encode(claims)) end

  it("needs a token that is signed, for this tenant and this API, and not too old", function()
    local good = session:token()
    assert.equal(200, status_with("Bearer " .. good))
    local head, payload, signature = good:match("^(.-)%.(.-)%.(.*)$")
    local none = encoded { alg = "none", typ = "JWT" }
    for _, token in ipairs {
      none .. "." .. payload .. ".", none .. "." .. payload .. "." .. signature, head .. "." .. payload .. ".",
      head .. "." .. payload, head .. "." .. payload .. "." .. signature:reverse(), payload, "..", "a.b.c", ".", "",
      ("a"):rep(8000), head .. "." .. encoded { tid = session.world.partner.tenant } .. "." .. signature,
      head .. "." .. payload .. "." .. signature .. "." .. signature,
      session:sign_in(session:form()).body.refresh_token,
    } do
      assert.equal(401, status_with("Bearer " .. token), token:sub(1, 100))
    end
    for _, header in ipairs { good, "Basic " .. good, "Bearer", "Bearer" .. good, "Bearer " .. good .. " x" } do
      assert.equal(401, status_with(header))
    end
    local form = session:form()
    form.scope = "https://management.azure.com/.default"
    assert.equal(401, status_with("Bearer " .. session:sign_in(form).body.access_token))
    local other <close> = sessions.start { seed = 2 }
    assert.equal(401, status_with("Bearer " .. other:token()))
    session:pass(3601)
    assert.equal(401, status_with("Bearer " .. good))
  end)

  it("that is not of a user of this tenant is refused, however well it is signed", function()
    local own = session.simulator.service.authority
    local foreign = {}
    for _, name in ipairs { "seed", "domain", "user", "lifetime", "clock", "issuer" } do foreign[name] = own[name] end
    foreign.tenant = "11111111-1111-4111-8111-111111111111"
    local parts = {}
    for name, value in pairs(session:form()) do parts[#parts + 1] = name .. "=" .. core.url.encode(value) end
    local status, _, body = authority.new(foreign):answer("POST", "/" .. foreign.tenant .. "/oauth2/v2.0/token",
      table.concat(parts, "&"))
    assert.equal(200, status)
    assert.equal(401, status_with("Bearer " .. core.json.decode(body).access_token))
  end)

  it("is refused when it is too large, and the next one is answered", function()
    local token = { "Authorization", "Bearer " .. session:token() }
    local reply = session:send("POST", "/v1/customers", { headers = token, body = ("x"):rep(17 << 20) })
    assert.equal(413, reply.status)
    reply = session:send("POST", "/v1/customers", { headers = token, body = '{"a":"' .. ("x"):rep(4 << 20) .. '"}' })
    assert.equal(400, reply.status)
    assert.equal(2000, reply.body.code)
    assert.equal(414, session:send("GET", "/v1/customers?x=" .. ("x"):rep(90000), { headers = token }).status)
    token[3], token[4] = "X-Locale", ("x"):rep(90000)
    assert.equal(431, session:send("GET", "/v1/customers", { headers = token }).status)
  end)

  it("may have absurd headers", function()
    local headers = { "Authorization", "Bearer " .. session:token() }
    for number = 1, 200 do table.move({ "X-Odd-" .. number, "\xff" }, 1, 2, #headers + 1, headers) end
    assert.equal(200, session:send("GET", "/v1/customers", { headers = headers }).status)
    for name, value in pairs { ["MS-RequestId"] = ("y"):rep(9000), ["MS-CorrelationId"] = "\xff\xfe",
      ["If-Match"] = "\"", ["X-Locale"] = "%s", ["MS-ContinuationToken"] = ",,," } do
      local reply = session:send("GET", session:customer_path(), { headers = { headers[1], headers[2], name, value } })
      assert.equal(200, reply.status, name)
    end
  end)
end)
