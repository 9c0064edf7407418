-- The partner's own account in the simulator, over real HTTP: profiles, MPN ids, relationships, and what it tells about
-- multi-factor authentication.

local core = require "partnercenter.core"
local support = require "tests.lua.simulator_support"

local session

describe("the partner's account", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  describe("profiles", function()
    it("are replaced under their ETag, where they have one", function()
      for name, field in pairs { organization = "email", billing = "purchaseOrderNumber" } do
        local path = "/v1/profiles/" .. name
        local profile = session:get(path)
        local old = profile.attributes.etag
        profile[field] = "changed"
        assert.equal(200, session:call("PUT", path, profile).status)
        local read = session:get(path)
        assert.equal("changed", read[field])
        assert.not_equal(old, read.attributes.etag)
        assert.equal(412, session:call("PUT", path, profile).status)
      end
    end)

    it("of billing answer a change in PascalCase with nulls, unless that is switched off", function()
      local profile = session:get("/v1/profiles/billing")
      local reply = session:call("PUT", "/v1/profiles/billing", profile)
      assert.equal(profile.companyName, reply.body.CompanyName)
      assert.equal("BillingProfile", reply.body.Attributes.ObjectType)
      assert.truthy(reply.text:find('"Region":null', 1, true))
      session:close()
      session = support.start { irregularities = { pascal_case = false } }
      reply = session:call("PUT", "/v1/profiles/billing", session:get("/v1/profiles/billing"))
      assert.equal(profile.companyName, reply.body.companyName)
    end)

    it("of support are written where they are not read, or where they are", function()
      local profile = session:get("/v1/profiles/support")
      assert.equal("/v1/profiles/support", profile.links.self.uri)
      assert.equal("PartnerSupportProfile", profile.attributes.objectType)
      local changed = { Email = "a@example.com", Telephone = "1", Website = "example.com" }
      assert.equal(200, session:call("PUT", "/v1/profiles/supportprofile", changed).status)
      assert.equal("a@example.com", session:get("/v1/profiles/support").email)
      changed.Email = "b@example.com"
      assert.equal(200, session:call("PUT", "/v1/profiles/support", changed).status)
      assert.equal("b@example.com", session:get("/v1/profiles/support").email)
      changed.Website = nil
      assert.equal(400, session:call("PUT", "/v1/profiles/support", changed).status)
    end)

    it("of the legal business can be read by the application alone, and not be written", function()
      local reply = session:call("GET", "/v1/profiles/legalbusiness?vettingVersion=Current", nil, nil, "app")
      assert.equal("authorized", reply.body.vettingStatus)
      assert.is_nil(reply.body.attributes.etag)
      assert.equal(403, session:call("PUT", "/v1/profiles/legalbusiness", reply.body, nil, "app").status)
      reply.body.vettingStatus, reply.body.companyName = "rejected", "Another"
      local changed = session:call("PUT", "/v1/profiles/legalbusiness", reply.body).body
      assert.equal("Another", changed.companyName)
      assert.equal("authorized", changed.vettingStatus)
    end)

    it("want what they cannot do without", function()
      local profile = session:get("/v1/profiles/organization")
      profile.defaultAddress.city = nil
      assert.equal(400, session:call("PUT", "/v1/profiles/organization", profile).status)
      profile.defaultAddress = nil
      assert.equal(400, session:call("PUT", "/v1/profiles/organization", profile).status)
    end)
  end)

  it("knows the MPN ids of the partner and its resellers, and says 404 to others", function()
    local own = session:get("/v1/profiles/mpn")
    assert.equal(tostring(session.world.partner.mpn_id), own.mpnId)
    local reseller = session.world.resellers[1]
    assert.equal(reseller.name, session:get("/v1/profiles/mpn?mpnid=" .. reseller.mpn_id).partnerName)
    local reply = session:call("GET", "/v1/profiles/mpn?mpnId=99999999")
    assert.equal(404, reply.status)
    assert.equal(3000, reply.body.code)
    assert.equal("Partner Organization with partner_id 99999999 could not be found", reply.body.description)
    assert.equal(400, session:call("GET", "/v1/profiles/mpn?mpnId=x").status)
  end)

  it("lists the indirect resellers, of all customers and of one", function()
    local list = "/v1/relationships?relationship_type="
    local resellers = session:get(list .. "IsIndirectCloudSolutionProviderOf").items
    assert.equal(#session.world.resellers, #resellers)
    assert.same(resellers, session:get(list .. "is_indirect_cloud_solution_provider_of").items)
    assert.same({}, session:get(list .. "IsIndirectResellerOf").items)
    assert.equal(400, session:call("GET", "/v1/relationships").status)
    assert.equal(400, session:call("GET", list .. "IsFriendOf").status)
    local with, without = 0, 0
    for index = 1, 20 do
      local items = session:get(session:customer_path(index) .. "/relationships").items
      if items[1] then with = with + 1 else without = without + 1 end
      if items[1] then
        assert.equal(session:get(session:customer_path(index)).associatedPartnerId, items[1].id)
        assert.is_nil(items[1].state)
      end
    end
    assert.is_true(with > 0 and without > 0)
  end)

  it("gives an address for new customers, where an id would stand otherwise", function()
    local reply = session:get("/v1/customers/relationshiprequests")
    assert.equal("RelationshipRequest", reply.attributes.objectType)
    assert.truthy(reply.url:find("^https://"))
  end)

  describe("requests", function()
    it("are listed as they were made for a user, and not for an application alone", function()
      session:call("GET", "/v1/customers?size=1", nil, nil, "app")
      local id = core.guid()
      session:call("GET", session:customer_path() .. "/subscriptions", nil, { "MS-RequestId", id })
      local items = session:get("/v1/partnerRequests").items
      assert.equal(2, #items)
      assert.equal("Get /v{version}/partnerRequests", items[1].operationName)
      assert.equal(id, items[2].requestId)
      assert.equal("", items[2].correlationId)
      assert.equal(
        "Get /v{version}/customers/{customer_id}/subscriptions?order_id={order_id_value}&mpn_id={mpn_id_value}",
        items[2].operationName)
      assert.is_true(items[2].mfaCompliant)
      assert.truthy(items[2].requestDateTime:find("^%d+%-%d+%-%d+T%d+:%d+:%d+%.%d%d$"))
    end)

    it("are counted by day and application", function()
      session:call("GET", "/v1/customers?size=1")
      local rows = session:get("/v1/applicationmfaadoptionstatus")
      assert.is_true(core.json.is_array(rows))
      assert.equal(2, rows[1].totalRequestCount)
      assert.equal(2, rows[1].mfaCompliantRequestCount)
      for _, row in ipairs(rows) do assert.is_true(row.mfaCompliantRequestCount <= row.totalRequestCount) end
      session:pass(86400)
      local later = session:get("/v1/applicationmfaadoptionstatus")
      assert.not_equal(rows[1].loginDate, later[1].loginDate)
      assert.equal(2, later[2].totalRequestCount)
    end)

    it("in the portal without MFA are those of people of the partner", function()
      local items = session:get("/v1/nonMfaCompliantPartnerPrincipals").items
      assert.is_true(#items > 0)
      local known = {}
      for _, role in ipairs(session:get("/v1/roles").items) do
        for _, member in ipairs(session:get("/v1/roles/" .. role.id .. "/usermembers").items) do
          known[member.id] = member.userPrincipalName
        end
      end
      for _, item in ipairs(items) do assert.equal(item.upn, known[item.objectId]) end
    end)
  end)
end)
