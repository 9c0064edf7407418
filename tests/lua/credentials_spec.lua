-- Credentials: what is asked of the token authority, how long tokens are kept, and that secrets stay where they are.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local credentials = partnercenter.credentials
local json, fails = support.json, support.fails

-- A server that is both the authority and the API. `grant(form, count)` answers for the authority; count from 1.
local function serve(grant)
  local asked = {}
  local server = support.serve(function(request)
    if not request.target:find("/oauth2/", 1, true) then return json { id = "c1" } end
    local form = { target = request.target, headers = request.headers }
    for name, value in request.body:gmatch("([^&=]+)=([^&]*)") do form[name] = core.url.decode(value, true) end
    asked[#asked + 1] = form
    return grant(form, #asked)
  end)
  return server, asked
end

local function connect(server, credential)
  return support.connect(server, { authority = server.url, tenant = "contoso.onmicrosoft.com",
    credential = credential })
end

local function numbered(_, count)
  return json { access_token = "t" .. count, expires_in = "3600", token_type = "Bearer" }
end

local function secret()
  return credentials.client_secret { application_id = "app-1", secret = "hush&=+ä" }
end

local function bearer(server)
  return server.requests[#server.requests].headers.authorization
end

describe("a client secret", function()
  after_each(support.clean)

  it("asks the tenant's authority for a token of the API, once", function()
    local server, asked = serve(numbered)
    local partner = connect(server, secret())
    partner.customers("c1"):get()
    assert.equal("Bearer t1", bearer(server))
    partner.customers("c1"):get()
    assert.equal(1, #asked)
    local form = asked[1]
    assert.equal("/contoso.onmicrosoft.com/oauth2/v2.0/token", form.target)
    assert.equal("client_credentials", form.grant_type)
    assert.equal("app-1", form.client_id)
    assert.equal("hush&=+ä", form.client_secret)
    assert.equal("https://api.partnercenter.microsoft.com/.default", form.scope)
    assert.equal("application/x-www-form-urlencoded", form.headers["content-type"])
    assert.is_nil(form.headers["ms-requestid"])
    assert.is_nil(form.headers.authorization)
  end)

  it("asks once for any number of tasks that wait", function()
    local server, asked = serve(numbered)
    local partner = connect(server, secret())
    partnercenter.run(function()
      for _ = 1, 10 do
        partnercenter.spawn(function() partner.customers("c1"):get() end)
      end
    end)
    assert.equal(1, #asked)
    assert.equal(11, #server.requests)
  end)

  it("gives every waiting task the authority's refusal, asked for once", function()
    local server, asked = serve(function()
      return json({ error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret" }, 401)
    end)
    local partner = connect(server, secret())
    local failures = 0
    partnercenter.run(function()
      for _ = 1, 5 do
        partnercenter.spawn(function()
          local raised = fails("unauthorized", function() partner.customers("c1"):get() end)
          assert.matches("The client secret is wrong", tostring(raised), 1, true)
          assert.not_matches("hush", tostring(raised), 1, true)
          failures = failures + 1
        end)
      end
    end)
    assert.equal(5, failures)
    assert.equal(1, #asked)
    fails("unauthorized", function() partner.customers("c1"):get() end)
    assert.equal(2, #asked)
  end)

  it("hands the asking on when the task that asked is cancelled", function()
    local server, asked = serve(function(form, count)
      if count == 1 then return nil end
      return numbered(form, count)
    end)
    local partner = connect(server, secret())
    partnercenter.run(function()
      local first = partnercenter.spawn(function() partner.customers("c1"):get() end)
      local second = partnercenter.spawn(function() return partner.customers("c1"):get().id end)
      partnercenter.sleep(0.05)
      assert.equal(1, #asked)
      first:cancel()
      assert.equal("c1", second:join())
      assert.equal(2, #asked)
    end)
  end)

  it("does not make a call wait longer than its own time", function()
    local server = serve(function() return nil end)
    local partner = connect(server, secret())
    partnercenter.run(function()
      local patient = partnercenter.spawn(function()
        fails("timeout", function() partner:with({ timeout = 0.3 }).customers("c1"):get() end)
      end)
      fails("timeout", function() partner:with({ timeout = 0.1 }).customers("c1"):get() end)
      assert.equal("waiting", patient:status()) -- for the token that both of them want
    end)
  end)
end)

describe("a token", function()
  after_each(support.clean)

  it("is replaced five minutes before its end", function()
    support.skip_time()
    local server, asked = serve(numbered)
    local partner = connect(server, secret())
    partner.customers("c1"):get()
    partnercenter.sleep(3200)
    partner.customers("c1"):get()
    assert.equal(1, #asked)
    partnercenter.sleep(150)
    partner.customers("c1"):get()
    assert.equal(2, #asked)
    assert.equal("Bearer t2", bearer(server))
  end)

  it("is used to its end where an early replacement fails", function()
    support.skip_time()
    local server, asked = serve(function(form, count)
      if count == 1 then return numbered(form, count) end
      return json({ error = "temporarily_unavailable", error_description = "AADSTS90033: try later" }, 400)
    end)
    local partner = connect(server, secret())
    partner.customers("c1"):get()
    partnercenter.sleep(3400)
    partner.customers("c1"):get()
    partner.customers("c1"):get()
    assert.equal("Bearer t1", bearer(server))
    assert.equal(2, #asked)
    partnercenter.sleep(60)
    partner.customers("c1"):get()
    assert.equal(3, #asked)
    partnercenter.sleep(200)
    fails("unauthorized", function() partner.customers("c1"):get() end)
  end)

  it("that lives shortly is used for half of its life at least", function()
    support.skip_time()
    local server, asked = serve(function(_, count) return json { access_token = "t" .. count, expires_in = 100 } end)
    local partner = connect(server, secret())
    partner.customers("c1"):get()
    partnercenter.sleep(40)
    partner.customers("c1"):get()
    assert.equal(1, #asked)
    partnercenter.sleep(20)
    partner.customers("c1"):get()
    assert.equal(2, #asked)
  end)

  it("can be had for other uses", function()
    local partner = connect((serve(numbered)), secret())
    assert.equal("t1", partner:token())
  end)
end)

describe("a refresh token", function()
  after_each(support.clean)

  it("is exchanged, and the new one that comes back takes its place and is handed out to be kept", function()
    support.skip_time()
    local server, asked = serve(function(_, count)
      return json { access_token = "t" .. count, expires_in = 3600, refresh_token = "r" .. count }
    end)
    local kept
    local partner = connect(server, credentials.refresh_token { application_id = "app-1", secret = "s",
      refresh_token = "r0", store = function(token) kept = token end })
    partner.customers("c1"):get()
    assert.equal("refresh_token", asked[1].grant_type)
    assert.equal("r0", asked[1].refresh_token)
    assert.equal("s", asked[1].client_secret)
    assert.matches("user_impersonation offline_access openid", asked[1].scope, 1, true)
    assert.equal("r1", kept)
    partnercenter.sleep(3500)
    partner.customers("c1"):get()
    assert.equal("r1", asked[2].refresh_token)
    assert.equal("r2", kept)
  end)

  it("that has expired says so", function()
    local server = serve(function()
      return json({ error = "invalid_grant", error_description = "AADSTS700082: The refresh token has expired" }, 400)
    end)
    local partner = connect(server, credentials.refresh_token { application_id = "a", refresh_token = "r0" })
    local raised = fails("unauthorized", function() partner.customers("c1"):get() end)
    assert.equal("AADSTS700082", raised.code)
    assert.matches("sign-in: ", tostring(raised), 1, true)
    assert.matches("sign in again", tostring(raised), 1, true)
  end)
end)

describe("an access token", function()
  after_each(support.clean)

  it("is used as it is given, until its end", function()
    support.skip_time()
    local server = serve(numbered)
    local partner = connect(server, credentials.access_token { token = "given", expires_at = core.time() + 100 })
    partner.customers("c1"):get()
    assert.equal("Bearer given", bearer(server))
    partnercenter.sleep(101)
    assert.matches("has ended", tostring(fails("unauthorized", function() partner.customers("c1"):get() end)), 1, true)
  end)
end)

describe("a function", function()
  after_each(support.clean)

  it("gives tokens for a scope, and says how long they live", function()
    support.skip_time()
    local server = serve(numbered)
    local scopes = {}
    local partner = connect(server, function(scope)
      scopes[#scopes + 1] = scope
      return "f" .. #scopes, core.time() + 1000
    end)
    partner.customers("c1"):get()
    partner.customers("c1"):get()
    assert.same({ "https://api.partnercenter.microsoft.com/.default" }, scopes)
    partnercenter.sleep(800)
    partner.customers("c1"):get()
    assert.equal("Bearer f2", bearer(server))
  end)

  it("that gives none or fails is an error", function()
    local server = serve(numbered)
    local partner = connect(server, function() return nil end)
    fails("unauthorized", function() partner.customers("c1"):get() end)
    partner = connect(server, function() error("the vault is closed", 0) end)
    assert.has_error(function() partner.customers("c1"):get() end, "the vault is closed")
  end)
end)

describe("the token authority", function()
  after_each(support.clean)

  local function failing(...)
    local answers = { ... }
    local server = serve(function() return table.unpack(answers) end)
    return function() connect(server, secret()).customers("c1"):get() end
  end

  it("may answer nonsense", function()
    fails("parse", failing(200, { "Content-Type", "text/html" }, "<html><title>Proxy</title></html>"))
    assert.matches("no access_token", tostring(fails("unauthorized", failing(json {}))), 1, true)
    fails("server", failing(302, { "Location", "https://elsewhere.example/" }))
  end)

  it("may be down", function()
    support.skip_time()
    assert.matches("sign-in: ", tostring(fails("server", failing(503, {}, ""))), 1, true)
  end)
end)

describe("secrets", function()
  after_each(support.clean)

  -- Everything that can be reached from a value by walking tables, as text.
  local function everything(value, seen, found)
    seen, found = seen or {}, found or {}
    found[#found + 1] = type(value) == "table" and "" or tostring(value)
    if type(value) ~= "table" or seen[value] then return found end
    seen[value] = true
    for key, content in next, value do
      everything(key, seen, found)
      everything(content, seen, found)
    end
    everything(getmetatable(value), seen, found)
    return found
  end

  it("cannot be reached from a credential or a client", function()
    local server = serve(numbered)
    for _, credential in ipairs {
      credentials.client_secret { application_id = "a", secret = "hush-1" },
      credentials.refresh_token { application_id = "a", secret = "hush-2", refresh_token = "hush-3" },
      credentials.access_token "hush-4",
    } do
      local partner = connect(server, credential)
      partner.customers("c1"):get()
      assert.not_matches("hush", tostring(credential), 1, true)
      assert.not_matches("hush", table.concat(everything(credential), " "), 1, true)
      assert.not_matches("hush", table.concat(everything(partner), " "), 1, true)
      assert.not_matches("Bearer", table.concat(everything(partner), " "), 1, true)
    end
  end)

  it("do not show in complaints about options", function()
    local line = tostring(fails("bad_input", credentials.client_secret, { aplication_id = "x", secret = "" }))
    assert.matches("did you mean application_id?", line, 1, true)
    line = tostring(fails("bad_input", credentials.access_token, "hush\n"))
    assert.not_matches("hush", line, 1, true)
  end)
end)
