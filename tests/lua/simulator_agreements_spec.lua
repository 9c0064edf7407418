-- Agreements in the simulator, over real HTTP: a customer who was created has to accept one before it buys.

local support = require "tests.lua.simulator_support"

local session

local function new_customer()
  local reply = session:call("POST", "/v1/customers", {
    companyProfile = { domain = "newcomer.example.com" },
    billingProfile = {
      culture = "en-US", email = "a@example.com", language = "en", companyName = "Newcomer",
      defaultAddress = { addressLine1 = "1 Way", city = "Redmond", state = "WA", postalCode = "98052", country = "US" },
    },
  })
  assert.equal(201, reply.status)
  return "/v1/customers/" .. reply.body.id
end

local function confirmation(template)
  return {
    primaryContact = { firstName = "A", lastName = "B", email = "a@example.com" },
    templateId = template.templateId, dateAgreed = "2024-06-14T00:00:00.000Z", type = template.agreementType,
  }
end

describe("agreements", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  local function template_of(type)
    return session:get("/v1/agreements?agreementType=" .. type).items[1]
  end

  it("are listed by type, the older one when none is named", function()
    assert.equal("MicrosoftCloudAgreement", session:get("/v1/agreements").items[1].agreementType)
    assert.equal("MicrosoftCustomerAgreement", template_of("microsoftcustomeragreement").agreementType)
    assert.equal(2, #session:get("/v1/agreements?agreementType=*").items)
    assert.equal(400, session:call("GET", "/v1/agreements?agreementType=Handshake").status)
  end)

  it("are accepted before the first order, and may be accepted again", function()
    local path = new_customer()
    local order = { billingCycle = "monthly", lineItems = {
      { lineItemNumber = 0, offerId = "fb75c1a0-0000-4c17-89d2-0000000000a3", quantity = 1 } } }
    local reply = session:call("POST", path .. "/orders", order)
    assert.equal(400, reply.status)
    assert.truthy(reply.body.description:find("Microsoft Customer Agreement", 1, true))
    assert.same({}, session:get(path .. "/subscriptions").items)
    local sent = confirmation(template_of("MicrosoftCustomerAgreement"))
    for _ = 1, 2 do
      reply = session:call("POST", path .. "/agreements", sent)
      assert.equal(201, reply.status)
      assert.is_string(reply.body.userId)
      assert.equal(sent.dateAgreed, reply.body.dateAgreed)
    end
    assert.same({}, session:get(path .. "/agreements").items)
    local items = session:get(path .. "/agreements?agreementType=MicrosoftCustomerAgreement").items
    assert.equal(2, #items)
    assert.equal("2024-06-14T00:00:00", items[1].dateAgreed)
    assert.equal(201, session:call("POST", path .. "/orders", order).status)
  end)

  it("are confirmed with the right template, date and contact", function()
    local path = session:customer_path() .. "/agreements"
    local good = confirmation(template_of("MicrosoftCustomerAgreement"))
    for name, value in pairs {
      templateId = template_of("MicrosoftCloudAgreement").templateId, dateAgreed = "yesterday", type = "Handshake",
      primaryContact = { firstName = "A", lastName = "B" },
    } do
      assert.equal(400, session:call("POST", path, support.with(good, { [name] = value })).status)
    end
    assert.equal(201, session:call("POST", path, good).status)
  end)

  it("are accepted by each customer of the seed, by itself or through the partner", function()
    local direct = 0
    for index = 1, 40 do
      local path = session:customer_path(index)
      local signed = session:get(path .. "/directSignedMicrosoftCustomerAgreementStatus").isSigned
      assert.equal(signed, session:get(path .. "/directSignedMicrosoftCustomerStatus").isSigned)
      local confirmed = #session:get(path .. "/agreements?agreementType=MicrosoftCustomerAgreement").items
      assert.equal(signed and 0 or 1, confirmed)
      if signed then direct = direct + 1 end
    end
    assert.is_true(direct > 0 and direct < 40)
  end)

  it("have a text for each country, in its language or in English, at an address that changes", function()
    local path = "/v1/agreementtemplates/" .. template_of("MicrosoftCustomerAgreement").templateId .. "/document"
    local german = session:get(path .. "?country=DE&language=de-de")
    assert.equal("de-DE", german.language)
    assert.equal("en-US", session:get(path .. "?country=FR&language=de-DE").language)
    assert.equal("US", session:get(path).country)
    assert.not_equal(german.downloadUri, session:get(path .. "?country=DE&language=de-de").downloadUri)
    assert.equal(400, session:call("GET", path .. "?country=de").status)
    assert.equal(404, session:call("GET", path:gsub("%x%x/document", "00/document")).status)
    local cloud = template_of("MicrosoftCloudAgreement").templateId
    assert.equal(404, session:call("GET", "/v1/agreementtemplates/" .. cloud .. "/document").status)
  end)

  it("of resellers are asked for by one of two ids", function()
    local path = "/v1/compliance/csp/agreementstatus"
    local reseller = session.world.resellers[1]
    assert.is_true(session:get(path .. "?mpnId=" .. reseller.mpn_id).isAgreementSigned)
    assert.is_true(session:get(path .. "?TenantId=" .. reseller.id:upper()).isAgreementSigned)
    assert.is_false(session:get(path .. "?mpnId=1").isAgreementSigned)
    local function refusal(query)
      local reply = session:call("GET", path .. query)
      assert.equal(400, reply.status)
      return reply.body.code, reply.body.description
    end
    assert.same({ 2001, "Both MPN Id and Tenant Id cannot be empty." }, { refusal "" })
    assert.same({ 2000, "Both MPN Id and Tenant Id should not be passed." },
      { refusal("?mpnId=1&tenantId=" .. reseller.id) })
    assert.same({ 2000, "Tenant Id must be a GUID." }, { refusal "?tenantId=x" })
    assert.same({ 2000, "MPN Id must be numeric." }, { refusal "?mpnId=x" })
    assert.equal(404, session:call("GET", "/v1/compliance/other/agreementstatus?mpnId=1").status)
  end)
end)
