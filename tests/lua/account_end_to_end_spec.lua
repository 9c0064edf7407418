-- The library against the simulator, in one process: the partner's account, agreements, roles, support, as scripts use
-- them through the resource tree.

local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

describe("a script about the partner's account", function()
  before_each(support.skip_time)
  after_each(support.clean)

  local function first_customer(partner)
    local customer = partner.customers:list({ size = 1 }).items[1]
    return partner.customers(customer.id), customer
  end

  it("changes a profile with the ETag that it was read with, whatever case the answer is in", function()
    local partner = support.simulated {}
    local profile = partner.profiles.billing:get()
    profile.purchaseOrderNumber = "PO-7"
    local changed = partner.profiles.billing:update(profile)
    assert.equal("PO-7", changed.purchaseOrderNumber)
    assert.equal(profile.companyName, changed.companyName)
    assert.equal("BillingProfile", changed.attributes.objectType)
    local _, stale = partner.safe.profiles.billing:update(profile)
    assert.equal("precondition_failed", stale.category)
    changed.purchaseOrderNumber = "PO-8"
    assert.equal("PO-8", partner.profiles.billing:update(changed).purchaseOrderNumber)
  end)

  it("asks whether an MPN id or a domain is there, and gets an answer instead of an error", function()
    local partner = support.simulated {}
    local own = partner.profiles.mpn:get()
    assert.equal(own.mpnId, partner.profiles.mpn:verify({ mpn_id = own.mpnId }).mpnId)
    assert.is_false(partner.profiles.mpn:verify { mpn_id = 99999999 })
    local _, refused = partner.safe.profiles.mpn:verify()
    assert.equal("bad_input", refused.category)
    local _, customer = first_customer(partner)
    assert.is_true(partner.domains(customer.companyProfile.domain):exists())
    assert.is_false(partner.domains("nobody.onmicrosoft.com"):exists())
  end)

  it("checks an address, and finds the proposal in the error", function()
    local partner = support.simulated {}
    local address = { addressLine1 = "1 Way", city = "Redmond", state = "WA", postalCode = "98052", country = "US" }
    assert.is_true(partner.validations.address:validate(address))
    address.postalCode = "98007"
    local nothing, problem = partner.safe.validations.address:validate(address)
    assert.is_nil(nothing)
    assert.equal("2007", problem.code)
    assert.equal("BELLEVUE", problem.data.corrected_address.city)
    support.says(problem, "ZipCityInvalid")
  end)

  it("asks for agreements by kinds that it knows, and by others", function()
    local partner = support.simulated {}
    local template = partner.agreements:list({ agreement_type = "microsoft_customer_agreement" }).items[1]
    local customer = first_customer(partner)
    local text = partner.agreement_templates(template.templateId).document
    assert.equal("de-DE", text:get({ country = "de", language = "de-DE" }).language)
    customer.agreements:create {
      primaryContact = { firstName = "A", lastName = "B", email = "a@example.com" }, templateId = template.templateId,
      dateAgreed = "2024-06-14T00:00:00Z", type = template.agreementType,
    }
    local found = false
    for agreement in customer.agreements:each { agreement_type = "*" } do
      found = found or agreement.dateAgreed == "2024-06-14T00:00:00"
    end
    assert.is_true(found)
    local _, unknown = partner.safe.agreements:list { agreement_type = "TreatyOfTomorrow" }
    assert.equal(400, unknown.status)
    assert.is_boolean(customer.direct_signed_microsoft_customer_agreement_status:get().isSigned)
    local _, refused = partner.safe.compliance("csp").agreement_status:get()
    support.says(refused, "just one of mpnId, tenantId has to be given")
    local _, both = partner.safe.compliance.csp.agreement_status:get { mpn_id = 1, tenant_id = "t" }
    support.says(both, "just one of mpnId, tenantId has to be given")
    assert.is_false(partner.compliance.csp.agreement_status:get({ mpn_id = 1 }).isAgreementSigned)
    assert.is_false(partner.compliance("csp").agreement_status:get({ mpn_id = 1 }).isAgreementSigned)
  end)

  it("reads bare arrays, and walks them like other lists", function()
    local partner = support.simulated {}
    assert.is_true(#partner.application_mfa_adoption_status:list().items > 0)
    local codes = 0
    for code in partner.customers.all.validations:each() do
      codes = codes + 1
      assert.is_string(code.validationId)
    end
    assert.is_true(codes > 0)
  end)

  it("qualifies a customer by the name of the qualification", function()
    local partner = support.simulated {}
    for customer in partner.customers:each() do
      local node = partner.customers(customer.id)
      if node.qualification:get() == "none" then
        assert.equal("education", node.qualification:update("Education"))
        assert.equal("Approved", node.qualifications:list().items[1].vettingStatus)
        return
      end
    end
    error("the simulator has no such customer")
  end)

  it("gives a role, and takes it back", function()
    local partner = support.simulated {}
    local customer = first_customer(partner)
    local user = customer.users:list().items[2]
    local role = customer.directory_roles:list().items[3]
    local members = customer.directory_roles(role.id).user_members
    assert.equal(role.id, members:add({ id = user.id, displayName = user.displayName,
      userPrincipalName = user.userPrincipalName }).roleId)
    assert.equal(role.name, customer.users(user.id).directory_roles:list().items[1].name)
    assert.is_true(members(user.id):remove())
    assert.same({}, members:list().items)
  end)

  it("asks for support, adds a note, and finds the request again", function()
    local partner = support.simulated {}
    local topic = partner.service_requests.support_topics:list().items[1]
    local made = partner.service_requests("en-US"):create {
      title = "Help", description = "Please", severity = "Minimal", supportTopicId = tostring(topic.id),
    }
    local node = partner.service_requests(made.id)
    assert.equal("Look", node:update({ newNote = { text = "Look" } }).notes[1].text)
    local found = 0
    for request in partner.service_requests:each { size = 2 } do
      if request.id == made.id then found = found + 1 end
    end
    assert.equal(1, found)
    assert.equal("Help", node:get().title)
  end)

  it("makes a self-serve policy, and changes it under its ETag", function()
    local partner = support.simulated {}
    local _, customer = first_customer(partner)
    local made = partner.self_serve_policies:create {
      selfServeEntity = { selfServeEntityType = "customer", tenantID = customer.id },
      grantor = { grantorType = "billToPartner", tenantID = partner.profiles.organization:get().tenantId },
      permissions = { { resource = "AzureReservedInstances", action = "Purchase" } },
    }
    local changed = partner.self_serve_policies:update(made)
    assert.not_equal(made.attributes.etag, changed.attributes.etag)
    local _, stale = partner.safe.self_serve_policies:update(made)
    assert.equal("precondition_failed", stale.category)
    assert.equal(made.id, partner.self_serve_policies:list({ entity_id = customer.id }).items[1].id)
    assert.is_true(partner.self_serve_policies(made.id):delete())
  end)

  it("finds every operation of these areas in the tree", function()
    local partner = support.simulated {}
    for _, root in ipairs {
      "profiles", "agreements", "agreement_templates", "compliance", "relationships", "partner_requests", "roles",
      "application_mfa_adoption_status", "non_mfa_compliant_partner_principals", "validations", "domains",
      "country_validation_rules", "self_serve_policies", "service_requests", "service_incidents",
    } do
      assert.equal("partner." .. root, tostring(partner[root]))
    end
    assert.equal("1", partner.country_validation_rules("US"):get().countryCallingCodes.value[1])
    assert.is_true(#partner.service_incidents.office:list().items > 0)
    assert.is_true(#partnercenter.operations > 100)
  end)
end)
