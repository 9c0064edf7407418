-- Self-serve policies and application consents in the simulator, over real HTTP.

local support = require "tests.lua.simulator_support"

local session

describe("self-serve policies", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  local path = "/v1/SelfServePolicy"

  local function policy(index)
    return {
      selfServeEntity = { selfServeEntityType = "customer", tenantID = session.world:customer(index or 1).id },
      grantor = { grantorType = "billToPartner", tenantID = session.world.partner.tenant },
      permissions = { { resource = "AzureReservedInstances", action = "Purchase" } },
    }
  end

  it("are made once, read, listed, changed under their ETag, and deleted", function()
    local reply = session:call("POST", path, policy())
    assert.equal(201, reply.status)
    local made = reply.body
    assert.equal(made.grantor.tenantID .. "_" .. made.selfServeEntity.tenantID, made.id)
    assert.truthy(made.attributes.etag:find('^".+"$'))
    reply = session:call("POST", path, policy())
    assert.equal(409, reply.status)
    assert.equal(600041, reply.body.code)
    assert.same(made, session:get(path .. "/" .. made.id:upper()))
    assert.same({ made }, session:get(path .. "?entity_Id=" .. made.selfServeEntity.tenantID).items)
    assert.same({}, session:get(path .. "?entity_id=" .. session.world:customer(2).id).items)
    local changed = session:call("PUT", path, made)
    assert.equal(200, changed.status)
    assert.not_equal(made.attributes.etag, changed.body.attributes.etag)
    assert.equal(412, session:call("PUT", path, made).status)
    assert.equal(200, session:call("PUT", path .. "/" .. made.id, changed.body).status)
    assert.equal(204, session:call("DELETE", path .. "/" .. made.id).status)
    assert.equal(600039, session:call("GET", path .. "/" .. made.id).body.code)
    assert.equal(404, session:call("DELETE", path .. "/" .. made.id).status)
  end)

  it("tell an id that is wrong from one that is not there", function()
    local made = policy()
    made.id = "nonsense"
    assert.equal(600040, session:call("PUT", path, made).body.code)
    made.id = made.grantor.tenantID .. "_" .. made.selfServeEntity.tenantID
    assert.equal(600039, session:call("PUT", path, made).body.code)
  end)

  it("are between this partner and its customers, about what there is", function()
    for _, changes in ipairs {
      { selfServeEntity = { selfServeEntityType = "customer", tenantID = session.world.partner.tenant } },
      { selfServeEntity = { selfServeEntityType = "dog", tenantID = session.world:customer(1).id } },
      { grantor = { grantorType = "billToPartner", tenantID = session.world:customer(1).id } },
      { permissions = {} }, { permissions = { { resource = "Everything", action = "Purchase" } } },
      { permissions = { "Purchase" } },
    } do
      assert.equal(400, session:call("POST", path, support.with(policy(), changes)).status)
    end
    assert.equal(400, session:call("GET", path).status)
  end)

  it("are not moved to others", function()
    local made = session:call("POST", path, policy()).body
    made.selfServeEntity.tenantID = session.world:customer(2).id
    assert.equal(400, session:call("PUT", path, made).status)
  end)
end)

describe("application consents", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  it("are given once, customer by customer, and taken back", function()
    local application = "5ca1ab1e-5ca1-4d00-8e11-0000000000aa"
    local consent = { applicationId = application, displayName = "Nightly", applicationGrants = {
      { enterpriseApplicationId = "00000003-0000-0000-c000-000000000000", scope = "User.Read,Directory.Read.All" } } }
    local path = session:customer_path() .. "/applicationconsents"
    local etag = session:get(session:customer_path() .. "/profiles/billing").attributes.etag
    local reply = session:call("POST", path, consent)
    assert.equal(201, reply.status)
    assert.equal("User.Read,Directory.Read.All", reply.body.applicationGrants[1].scope)
    assert.equal(409, session:call("POST", path, consent).status)
    assert.equal(201, session:call("POST", session:customer_path(2) .. "/applicationconsents", consent).status)
    assert.equal(204, session:call("DELETE", path .. "/" .. application:upper()).status)
    assert.equal(404, session:call("DELETE", path .. "/" .. application).status)
    assert.equal(201, session:call("POST", path, consent).status)
    assert.equal(etag, session:get(session:customer_path() .. "/profiles/billing").attributes.etag)
    for _, changes in ipairs { { applicationId = "x" }, { applicationGrants = {} }, { applicationGrants = { 1 } } } do
      assert.equal(400, session:call("POST", path, support.with(consent, changes)).status)
    end
  end)
end)
