-- Addresses, domains, codes and qualifications in the simulator, over real HTTP.

local core = require "partnercenter.core"
local support = require "tests.lua.simulator_support"

local session

describe("checks", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  describe("of addresses", function()
    local good = {
      AddressLine1 = "1 Example Way", City = "Redmond", State = "WA", PostalCode = "98052", Country = "US",
    }

    local function check(changes)
      return session:call("POST", "/v1/validations/address", support.with(good, changes))
    end

    it("answer a good one with nothing", function()
      for _, changes in ipairs { {}, { City = "REDMOND" }, { PostalCode = "98052-1234" }, { Country = "us" },
        { Country = "DE", State = "", City = "Köln", PostalCode = "50667" },
        { Country = "GB", State = "anything", City = "London", PostalCode = "EC1A 1BB" },
        { Country = "ZZ", State = "?", City = "Nowhere", PostalCode = "-" } } do
        local reply = check(changes)
        assert.equal(200, reply.status)
        assert.equal("", reply.text)
      end
    end)

    it("propose another one as JSON within the description", function()
      local reply = check { PostalCode = "98007" }
      assert.equal(400, reply.status)
      assert.equal(2007, reply.body.code)
      local inner = core.json.decode(reply.body.description)
      assert.equal("60071", inner.code)
      assert.truthy(inner.reason:find("'Redmond' to NewValue: 'BELLEVUE'", 1, true))
      assert.equal("BELLEVUE", inner.corrected_address.city)
      assert.equal("WA", inner.corrected_address.region)
      for _, changes in ipairs { { State = "ZZ" }, { PostalCode = "9805" },
        { Country = "CA", State = "WA", City = "Toronto", PostalCode = "M5V 2T6" } } do
        assert.equal(2007, check(changes).body.code)
      end
    end)

    it("tell a bad request from a bad address", function()
      for name in pairs(good) do
        local body = support.with(good, {})
        body[name] = nil
        local reply = session:call("POST", "/v1/validations/address", body)
        assert.equal(400, reply.status)
        assert.equal(2000, reply.body.code)
      end
      assert.equal(2000, check({ Country = "USA" }).body.code)
    end)

    it("go by the rules that each country is known by", function()
      local rules = session:get("/v1/countryvalidationrules/us")
      assert.equal("US", rules.iso2Code)
      assert.is_true(rules.isStateRequired)
      assert.equal(51, #rules.states.value)
      assert.same({ "1" }, rules.countryCallingCodes.value)
      for _, country in ipairs { "DE", "GB", "JP", "TW", "BR", "CN", "MX", "CA" } do
        local other = session:get("/v1/countryvalidationrules/" .. country)
        assert.equal(other.isStateRequired, #other.states.value > 0)
        assert.is_string(other.postalCodeRegex)
      end
      assert.equal(404, session:call("GET", "/v1/countryvalidationrules/ZZ").status)
      assert.equal(400, session:call("GET", "/v1/countryvalidationrules/USA").status)
    end)

    it("would let every customer of the seed pass", function()
      for index = 1, 40 do
        local address = session:get(session:customer_path(index) .. "/profiles/billing").defaultAddress
        assert.equal(200, session:call("POST", "/v1/validations/address", address).status)
      end
    end)
  end)

  describe("of domains", function()
    local function taken(domain)
      local reply = session:call("HEAD", "/v1/domains/" .. domain)
      assert.equal("", reply.text)
      return reply.status == 200
    end

    it("say 200 to those that are taken, and 404 to free ones", function()
      assert.is_true(taken(session.world:customer(1).domain:upper()))
      assert.is_true(taken(session.world.partner.domain))
      assert.is_false(taken("nobody.onmicrosoft.com"))
      assert.equal(401, session:send("HEAD", "/v1/domains/nobody.onmicrosoft.com").status)
    end)

    local function domain(changes)
      return support.with({
        VerifiedDomainName = "shop.example.com",
        Domain = { AuthenticationType = "Managed", Capability = "Email", Name = "shop.example.com", Status = "Verified",
          VerificationMethod = "None" },
      }, changes)
    end

    it("change when a customer gets another one, whose users it then may have", function()
      local path = session:customer_path()
      assert.is_false(taken("shop.example.com"))
      local reply = session:call("POST", path .. "/verifieddomain", domain {}, nil, "app")
      assert.equal(201, reply.status)
      assert.same({ authenticationType = "managed", capability = "email", isDefault = false, isInitial = false,
        name = "shop.example.com", status = "verified", verificationMethod = "dns_record" }, reply.body)
      assert.is_true(taken("shop.example.com"))
      assert.equal(409, session:call("POST", path .. "/verifieddomain", domain {}).status)
      assert.equal("shop.example.com", session:get(path).customDomains[2])
      local user = { userPrincipalName = "someone@shop.example.com", displayName = "Someone", immutableId = "1",
        passwordProfile = { password = "Simulated-1" } }
      assert.equal(200, session:call("POST", path .. "/users", user).status)
    end)

    it("want settings for a federated one", function()
      local path = session:customer_path() .. "/verifieddomain"
      local wanted = domain {}
      wanted.Domain = support.with(wanted.Domain, { AuthenticationType = "Federated" })
      assert.equal(400, session:call("POST", path, wanted).status)
      wanted.DomainFederationSettings = {
        IssuerUri = "u", LogOffUri = "u", PassiveLogOnUri = "u", PreferredAuthenticationProtocol = "WsFed",
        PromptLoginBehavior = "Disabled", SigningCertificate = "eA==",
      }
      assert.equal("federated", session:call("POST", path, wanted).body.authenticationType)
    end)
  end)

  describe("of qualifications", function()
    local function unqualified()
      for index = 1, 40 do
        local path = session:customer_path(index)
        if session:get(path .. "/qualification") == "none" then return path end
      end
    end

    local function put(path, text, kind)
      local headers = { "Authorization", "Bearer " .. session:token(kind), "Content-Type", "application/json" }
      return session:send("PUT", path, { headers = headers, body = text })
    end

    it("take a bare number, and answer with a bare text", function()
      local path = unqualified()
      local reply = put(path .. "/qualification", "1")
      assert.equal(200, reply.status)
      assert.equal("education", reply.body)
      assert.equal("education", session:get(path .. "/qualification"))
      assert.equal("Approved", session:get(path .. "/qualifications")[1].vettingStatus)
    end)

    it("refuse what cannot be set", function()
      local path = unqualified() .. "/qualification"
      for _, text in ipairs { "0", "2", "9", '"nonprofit"', '"nothing"', "", "{", "1.5", "null", "3" } do
        assert.equal(400, put(path, text).status)
      end
      assert.equal(403, put(path, "1", "app").status)
      assert.equal("none", session:get(path))
    end)

    it("for government use up a code of the partner", function()
      local codes = session:get("/v1/customers/all/validations")
      assert.truthy(codes[1].eTag:find("^W/\"datetime'"))
      local path = unqualified() .. "/qualification"
      assert.equal(400, put(path .. "?code=1", "3").status)
      assert.equal(400, put(path .. "?code=" .. codes[2].validationId, "3").status)
      assert.equal("governmentcommunitycloud", put(path .. "?code=" .. codes[1].validationId, "3").body)
      assert.equal(codes[1].remainingCreates - 1, session:get("/v1/customers/all/validations")[1].remainingCreates)
      assert.equal(400, put(path, "1").status)
    end)

    it("are vetted for a while over the newer route, and may be denied", function()
      local path = unqualified()
      local asked = { qualification = "Education", educationSegment = "K12", website = "school.example.com" }
      local reply = session:call("POST", path .. "/qualifications", asked)
      assert.equal(201, reply.status)
      assert.equal("InReview", reply.body.vettingStatus)
      assert.equal("none", session:get(path .. "/qualification"))
      session:pass(700)
      assert.equal("Approved", session:get(path .. "/qualifications")[1].vettingStatus)
      assert.equal("education", session:get(path .. "/qualification"))
      path = unqualified()
      asked.website = "https://school.invalid/"
      session:call("POST", path .. "/qualifications", asked)
      session:pass(700)
      local denied = session:get(path .. "/qualifications")[1]
      assert.equal("Denied", denied.vettingStatus)
      assert.is_string(denied.vettingReason)
      assert.equal("none", session:get(path .. "/qualification"))
    end)
  end)

  it("of an account need its type", function()
    local path = session:customer_path() .. "/validationStatus"
    assert.equal("Allowed", session:get(path .. "?type=account").status)
    assert.equal(400, session:call("GET", path).status)
    assert.equal(400, session:call("GET", path .. "?type=mood").status)
  end)
end)
