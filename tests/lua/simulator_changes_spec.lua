-- What is written to the simulator, and the rules that it obeys: subscriptions, orders, customers, users. Over real
-- HTTP. What there is before is in simulator_world_spec.lua.

local catalog = require "partnercenter.simulator.catalog"
local support = require "tests.lua.simulator_support"

local filter, with = support.filter, support.with
local is_kind, is_seats = support.is_kind, support.is_seats

local session

local function restart(options)
  if session then session:close() end
  session = support.start(options)
  return session
end

describe("the changed world", function()
  before_each(function()
    restart()
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  describe("subscriptions", function()
    it("are listed by order and by partner", function()
      local path = session:customer_path(1) .. "/subscriptions"
      local all = session:get(path).items
      local some = session:get(path .. "?order_id=" .. all[1].orderId).items
      for _, subscription in ipairs(some) do assert.equal(all[1].orderId, subscription.orderId) end
      assert.is_true(#some >= 1)
      assert.same(all, session:get(path .. "?mpn_id=" .. all[1].partnerId).items)
      assert.same({}, session:get(path .. "?mpn_id=1").items)
      assert.equal(400, session:call("GET", path .. "?mpn_id=x").status)
    end)

    it("keep what is written, under a new ETag", function()
      local path, before = session:find_subscription(is_seats)
      local reply = session:call("PATCH", path, with(before, { friendlyName = "Ours", quantity = before.quantity + 1 }))
      assert.equal(200, reply.status)
      assert.equal("Ours", reply.body.friendlyName)
      assert.not_equal(before.attributes.etag, reply.body.attributes.etag)
      assert.same(reply.body, session:get(path))
    end)

    it("take members in PascalCase", function()
      local path, before = session:find_subscription(is_seats)
      session:call("PATCH", path, { Quantity = before.quantity + 2, Attributes = { Etag = before.attributes.etag } })
      assert.equal(before.quantity + 2, session:get(path).quantity)
    end)

    it("give their ETag in header and body, or in the body alone", function()
      local path, subscription = session:find_subscription(is_seats)
      assert.equal('"' .. subscription.attributes.etag .. '"', session:call("GET", path).header("etag"))
      restart { irregularities = { header_etags = false } }
      assert.is_nil(session:call("GET", path).header("etag"))
    end)

    it("refuse changes of something older, whether header or body says so", function()
      local path, before = session:find_subscription(is_seats)
      local old = { "If-Match", '"' .. before.attributes.etag .. '"' }
      assert.equal(200, session:call("PATCH", path, with(before, { friendlyName = "One" }), old).status)
      assert.equal(412, session:call("PATCH", path, { friendlyName = "Two" }, old).status)
      assert.equal(412, session:call("PATCH", path, with(before, { friendlyName = "Two" })).status)
      assert.equal(200, session:call("PATCH", path, { friendlyName = "Two" }, { "If-Match", "*" }).status)
    end)

    it("keep within the limits of the offer", function()
      local path, before = session:find_subscription(function(record, all)
        return is_seats(record, all) and record.offer.maximum == 300
      end)
      for _, quantity in ipairs { 0, -1, 301 } do
        local reply = session:call("PATCH", path, with(before, { quantity = quantity }))
        assert.equal(400, reply.status)
        assert.equal(800017, reply.body.code)
      end
      for _, quantity in ipairs { "7", 7.5, true } do
        assert.equal(400, session:call("PATCH", path, { quantity = quantity }).status)
      end
      assert.same(before, session:get(path))
    end)

    it("grow by much only after a while, announced by a 202", function()
      local path, before = session:find_subscription(function(record, all)
        return is_seats(record, all) and record.offer.maximum > 1000
      end)
      local reply = session:call("PATCH", path, with(before, { quantity = before.quantity + 101 }))
      assert.equal(202, reply.status)
      assert.equal("", reply.text)
      assert.equal(path, "/v1" .. reply.header("location"))
      assert.equal(before.quantity, session:get(path).quantity)
      assert.equal("pending", session:get(path .. "/provisioningstatus").status)
      assert.equal(409, session:call("PATCH", path, { quantity = 20 }).status)
      session:pass(15)
      assert.equal(before.quantity + 101, session:get(path).quantity)
      assert.equal("success", session:get(path .. "/provisioningstatus").status)
    end)

    it("are suspended and reactivated, once each, with their add-ons", function()
      local path, before, customer = session:find_subscription(function(record, all)
        return all[record.number + 1] and all[record.number + 1].parent == record.number and record.status == "active"
      end)
      local addon = session:get(path .. "/addons").items[1]
      assert.equal(before.id, addon.parentSubscriptionId)
      assert.equal(200, session:call("PATCH", path, { status = "suspended" }).status)
      assert.equal("suspended", session:get(customer .. "/subscriptions/" .. addon.id).status)
      assert.equal(800040, session:call("PATCH", path, { status = "deleted" }).body.code)
      assert.equal(400, session:call("PATCH", customer .. "/subscriptions/" .. addon.id, { status = "active" }).status)
      assert.equal(400, session:call("PATCH", path, { quantity = before.quantity + 1 }).status)
      assert.equal(200, session:call("PATCH", path, { status = "active" }).status)
      assert.equal("active", session:get(customer .. "/subscriptions/" .. addon.id).status)
    end)

    it("of the marketplace are not suspended but cancelled, and answer with an empty ETag", function()
      local path, before = session:find_subscription(is_kind("saas"))
      assert.equal(400, session:call("PATCH", path, with(before, { status = "suspended" })).status)
      local reply = session:call("PATCH", path, with(before, { autoRenewEnabled = not before.autoRenewEnabled }))
      assert.equal("", reply.body.attributes.etag)
      assert.equal(not before.autoRenewEnabled, session:get(path).autoRenewEnabled)
      assert.equal(200, session:call("PATCH", path, { status = "deleted" }).status)
      assert.equal("deleted", session:get(path).status)
      assert.equal(400, session:call("PATCH", path, { status = "active" }).status)
    end)

    it("of Azure cannot grow, and are registered after a while", function()
      local path = session:find_subscription(is_kind("usage"))
      assert.equal(400, session:call("PATCH", path, { quantity = 2 }).status)
      assert.equal("NotRegistered", session:get(path .. "/registrationstatus").status)
      local reply = session:call("POST", path .. "/registrations")
      assert.equal(202, reply.status)
      local status = "/v1" .. reply.header("location")
      assert.equal("registering", session:get(status).status)
      session:pass(30)
      assert.equal("registered", session:get(status).status)
    end)

    it("on trial are converted and keep their id", function()
      restart { customers = 300 }
      local path, before = session:find_subscription(function(record)
        return record.offer.trial_of ~= nil and record.status == "active"
      end)
      assert.is_true(before.isTrial)
      local conversion = session:get(path .. "/conversions").items[1]
      assert.equal(200, session:call("POST", path .. "/conversions", conversion).status)
      local after = session:get(path)
      assert.is_false(after.isTrial)
      assert.equal(conversion.targetOfferId, after.offerId)
      assert.same({}, session:get(path .. "/conversions").items)
      assert.equal(400, session:call("POST", path .. "/conversions", conversion).status)
    end)

    it("are upgraded to an offer of the list", function()
      local path, before = session:find_subscription(function(record, all)
        return is_seats(record, all) and record.offer.key == "business_basic"
      end)
      local upgrade = session:get(path .. "/upgrades").items[1]
      assert.is_true(upgrade.isEligible)
      local reply = session:call("POST", path .. "/upgrades", upgrade)
      assert.equal(before.id, reply.body.targetSubscriptionId)
      assert.equal(upgrade.targetOffer.id, session:get(path).offerId)
      session:call("PATCH", path, { status = "suspended" })
      upgrade = session:get(path .. "/upgrades").items[1]
      assert.is_false(upgrade.isEligible)
      assert.equal(2, upgrade.upgradeErrors[1].code)
    end)

    it("have a support contact, which has to be a reseller", function()
      local path = session:find_subscription(is_seats) .. "/supportcontact"
      assert.equal(session.world.partner.name, session:get(path).name)
      local reseller = session.world.resellers[1]
      local contact = { SupportTenantId = reseller.id, SupportMpnId = tostring(reseller.mpn_id), Name = reseller.name }
      assert.equal(200, session:call("PUT", path, contact).status)
      assert.equal(reseller.name, session:get(path).name)
      contact.SupportTenantId = session.world:customer(1).id
      assert.equal(400, session:call("PUT", path, contact).status)
    end)
  end)

  describe("orders", function()
    local premium = "fb75c1a0-0000-4c17-89d2-0000000000a3"

    local function order(lines)
      for number, line in ipairs(lines) do line.lineItemNumber = line.lineItemNumber or number - 1 end
      return { billingCycle = "monthly", lineItems = lines }
    end

    it("make a subscription for each line", function()
      local path = session:customer_path(3)
      local before = #session:get(path .. "/subscriptions").items
      local reply = session:call("POST", path .. "/orders", order {
        { offerId = premium:upper(), quantity = 4, friendlyName = "New seats" },
        { offerId = "DZH318Z0SIM2:0002:DZH318Z0SIMB", quantity = 9 },
      })
      assert.equal(201, reply.status)
      local made = reply.body
      assert.same(made, session:get(path .. "/orders/" .. made.id))
      local first = session:get(path .. "/subscriptions/" .. made.lineItems[1].subscriptionId)
      assert.equal("New seats", first.friendlyName)
      assert.equal(4, first.quantity)
      assert.equal(made.id, first.orderId)
      assert.equal(before + 2, #session:get(path .. "/subscriptions").items)
      assert.equal(2, #session:get(path .. "/subscriptions?order_id=" .. made.id).items)
      assert.equal(1, #session:get(path .. "/orders/" .. made.id .. "/activationlinks").items)
    end)

    it("have opaque ids whose case matters, or GUIDs where it does not", function()
      local path = session:customer_path(3) .. "/orders"
      local opaque = session:call("POST", path, order { { offerId = "DZH318Z0SIM2:0002:DZH318Z0SIMB", quantity = 9 } })
      local guid = session:call("POST", path, order { { offerId = premium, quantity = 1 } })
      assert.equal(404, session:call("GET", path .. "/" .. opaque.body.id:upper()).status)
      assert.equal(200, session:call("GET", path .. "/" .. guid.body.id:upper()).status)
    end)

    it("are checked line by line, and nothing is bought when one is wrong", function()
      local path = session:customer_path(3)
      local before = #session:get(path .. "/subscriptions").items
      local good = { offerId = premium, quantity = 1 }
      for _, lines in ipairs {
        {}, { good, { offerId = "nothing", quantity = 1 } }, { good, { offerId = premium, quantity = 301 } },
        { good, { offerId = premium } }, { good, { quantity = 1 } },
        { { offerId = premium, quantity = 1, lineItemNumber = 3 } },
        { good, { offerId = "2828be95-0000-4c17-89d2-0000000000a7", quantity = 1 } },
        { good, { offerId = premium, quantity = 1, partnerIdOnRecord = "1" } },
      } do
        assert.equal(400, session:call("POST", path .. "/orders", order(lines)).status)
      end
      assert.equal(400, session:call("POST", path .. "/orders", { lineItems = 3 }).status)
      assert.equal(400, session:call("POST", path .. "/orders", { lineItems = { 3 } }).status)
      assert.equal(before, #session:get(path .. "/subscriptions").items)
    end)

    it("of reservations need a registered Azure subscription", function()
      local subscription, before, path = session:find_subscription(is_kind("usage"))
      local wanted = order { { offerId = "DZH318Z0SIM5:0047:DZH318Z0SIME", quantity = 1 } }
      assert.equal(2094, session:call("POST", path .. "/orders", wanted).body.code)
      wanted.lineItems[1].provisioningContext = { subscriptionId = before.id }
      assert.equal(2095, session:call("POST", path .. "/orders", wanted).body.code)
      session:call("POST", subscription .. "/registrations")
      session:pass(30)
      local reply = session:call("POST", path .. "/orders", wanted)
      assert.equal(201, reply.status)
      assert.equal("one_time", reply.body.billingCycle)
      assert.equal(1, #session:get(path .. "/orders?billingType=onetime").items)
      reply = session:call("PATCH", path .. "/orders/" .. reply.body.id, { id = reply.body.id, status = "cancelled" })
      assert.equal("cancelled", reply.body.status)
    end)

    it("take add-ons by a change of the base subscription's order", function()
      local subscription, before, path = session:find_subscription(function(record, all)
        return is_seats(record, all) and record.offer.key == "business_standard"
      end)
      local change = order { { offerId = "c94271d8-0000-4c17-89d2-0000000000a8", quantity = 2 } }
      local target = path .. "/orders/" .. before.orderId
      assert.equal(400, session:call("PATCH", target, change).status)
      change.lineItems[1].ParentSubscriptionId = before.id:upper()
      local reply = session:call("PATCH", target, change)
      assert.equal(200, reply.status)
      assert.equal(1, reply.body.lineItems[2].lineItemNumber)
      local addons = session:get(subscription .. "/addons").items
      assert.equal(reply.body.lineItems[2].subscriptionId, addons[1].id)
      assert.equal(before.id, addons[1].parentSubscriptionId)
    end)
  end)

  describe("customers", function()
    local function new_customer(domain, name)
      return {
        companyProfile = { domain = domain },
        billingProfile = {
          culture = "DE-de", email = "a@example.com", language = "de", companyName = name or "Neue \"Firma\" Ä",
          defaultAddress = { addressLine1 = "Beispielstraße 1", city = "Köln", postalCode = "50667", country = "de" },
        },
      }
    end

    it("are created, with an administrator, and appear at the end of the list", function()
      local reply = session:call("POST", "/v1/customers", new_customer("neu.example.com"))
      assert.equal(201, reply.status)
      assert.equal("de-DE", reply.body.billingProfile.culture)
      assert.is_string(reply.body.userCredentials.password)
      local items = session:walk("/v1/customers?size=40")
      assert.equal(41, #items)
      assert.equal("Neue \"Firma\" Ä", items[41].companyProfile.companyName)
      local read = session:get("/v1/customers/" .. reply.body.id)
      assert.is_nil(read.userCredentials)
      assert.equal("DE", read.billingProfile.defaultAddress.country)
      local users = session:get("/v1/customers/" .. reply.body.id .. "/users").items
      assert.equal("admin@neu.example.com", users[1].userPrincipalName)
      assert.same({}, session:get("/v1/customers/" .. reply.body.id .. "/subscriptions").items)
    end)

    it("cannot have a domain twice, nor miss what is needed", function()
      local taken = session:get("/v1/customers?size=1").items[1].companyProfile.domain
      assert.equal(409, session:call("POST", "/v1/customers", new_customer(taken:upper())).status)
      for _, name in ipairs { "companyName", "email", "culture", "language", "defaultAddress" } do
        local body = new_customer("x.example.com")
        body.billingProfile[name] = nil
        local reply = session:call("POST", "/v1/customers", body)
        assert.equal(400, reply.status)
        assert.truthy(reply.body.description:lower():find(name:lower(), 1, true))
      end
      assert.equal(400, session:call("POST", "/v1/customers", new_customer("not a domain")).status)
    end)

    it("have a billing profile that is replaced under its ETag", function()
      local path = session:customer_path(2) .. "/profiles/billing"
      local profile = session:get(path)
      profile.companyName = "Another Name"
      local reply = session:call("PUT", path, profile)
      assert.equal(200, reply.status)
      assert.equal("Another Name", session:get(session:customer_path(2)).companyProfile.companyName)
      assert.equal(412, session:call("PUT", path, profile).status)
    end)

    it("part from the partner once nothing is active, with an answer in PascalCase", function()
      local path = session:customer_path(4)
      assert.equal(409, session:call("PATCH", path, { relationshipToPartner = "none" }).status)
      for _, subscription in ipairs(session:get(path .. "/subscriptions").items) do
        local status = subscription.isMicrosoftProduct and "suspended" or "deleted"
        session:call("PATCH", path .. "/subscriptions/" .. subscription.id, { status = status })
      end
      local reply = session:call("PATCH", path, { relationshipToPartner = "none" })
      assert.equal("none", reply.body.RelationshipToPartner)
      assert.truthy(reply.text:find('"Id":null', 1, true))
      assert.equal(404, session:call("GET", path).status)
      assert.equal(39, #session:get("/v1/customers").items)
    end)

    it("part from the partner only without reservations", function()
      local path = session:customer_path(4)
      local subscriptions = session:get(path .. "/subscriptions").items
      local line = { lineItemNumber = 0, offerId = catalog.offer("azure").id, quantity = 1 }
      local azure = session:call("POST", path .. "/orders", { lineItems = { line } }).body.lineItems[1].subscriptionId
      session:call("POST", path .. "/subscriptions/" .. azure .. "/registrations")
      session:pass(60)
      line = { lineItemNumber = 0, offerId = catalog.offer("reservation").id, quantity = 1,
        provisioningContext = { subscriptionId = azure, scope = "shared" } }
      local order = session:call("POST", path .. "/orders", { lineItems = { line } })
      assert.equal(201, order.status)
      subscriptions[#subscriptions + 1] = { id = azure, isMicrosoftProduct = true }
      for _, subscription in ipairs(subscriptions) do
        local status = subscription.isMicrosoftProduct and "suspended" or "deleted"
        session:call("PATCH", path .. "/subscriptions/" .. subscription.id, { status = status })
      end
      assert.equal(409, session:call("PATCH", path, { relationshipToPartner = "none" }).status)
      session:call("PATCH", path .. "/orders/" .. order.body.id, { status = "cancelled" })
      assert.equal(200, session:call("PATCH", path, { relationshipToPartner = "none" }).status)
    end)
  end)

  describe("users", function()
    local function new_user(name)
      local domain = session.world:customer(1).domain
      return {
        userPrincipalName = name .. "@" .. domain, displayName = name, usageLocation = "US",
        passwordProfile = { password = "Simulated-1", forceChangePassword = true },
      }
    end

    it("are created, changed, deleted, restored and in the end purged", function()
      local path = session:customer_path() .. "/users"
      local made = session:call("POST", path, new_user("someone"))
      assert.equal(200, made.status)
      assert.equal("Simulated-1", made.body.passwordProfile.password)
      local user = path .. "/" .. made.body.id
      assert.equal("GB", session:call("PATCH", user, { usageLocation = "GB" }).body.usageLocation)
      assert.equal(204, session:call("DELETE", user).status)
      assert.equal(404, session:call("DELETE", user).status)
      local deleted = path .. "?size=50&filter=" .. filter("UserState", "Inactive", "equals")
      assert.equal(made.body.id, session:get(deleted).items[1].id)
      assert.is_string(session:get(deleted).items[1].softDeletionTime)
      assert.equal("active", session:call("PATCH", user, { State = "active" }).body.state)
      session:call("DELETE", user)
      session:pass(31 * 86400)
      assert.same({}, session:get(deleted).items)
      assert.equal(404, session:call("PATCH", user, { State = "active" }).status)
    end)

    it("need a name of the customer's domain that nobody has", function()
      local path = session:customer_path() .. "/users"
      assert.equal(200, session:call("POST", path, new_user("someone")).status)
      assert.equal(409, session:call("POST", path, new_user("SomeOne")).status)
      local foreign = with(new_user("other"), { userPrincipalName = "other@elsewhere.example.com" })
      assert.equal(400, session:call("POST", path, foreign).status)
    end)

    it("get licenses until they run out", function()
      local _, before, customer = session:find_subscription(function(record, all)
        return is_seats(record, all) and #all == 1
      end)
      local sku = catalog.find(before.offerId).sku.id
      local users = session:get(customer .. "/users").items
      local user = customer .. "/users/" .. users[2].id
      session:call("PATCH", customer .. "/subscriptions/" .. before.id, { quantity = 1 })
      local record = session.world:user(session.world:customer(session.world:customer_index(customer:match("[^/]+$"))),
        users[2].id)
      record.licenses = {}
      session.world:keep("user", record)
      local reply = session:call("POST", user .. "/licenseupdates", { LicensesToAssign = { { SkuId = sku } } })
      if reply.status == 201 then
        assert.equal(sku, session:get(user .. "/licenses").items[1].productSku.id)
        reply = session:call("POST", customer .. "/users/" .. users[3].id .. "/licenseupdates",
          { LicensesToAssign = { { SkuId = sku } } })
      end
      assert.equal(400, reply.status)
      assert.equal(60012, reply.body.code)
      assert.is_string(reply.body.data[1])
    end)

    it("give licenses back", function()
      local customer, user
      for index = 1, 40 do
        for _, candidate in ipairs(session.world:users(session.world:customer(index))) do
          if candidate.licenses[1] and candidate.usage_location then
            customer, user = session:customer_path(index), candidate
          end
        end
      end
      local path = ("%s/users/%s"):format(customer, user.id)
      local reply = session:call("POST", path .. "/licenseupdates", { licensesToRemove = { user.licenses[1] } })
      assert.equal(201, reply.status)
      local left = session:get(path .. "/licenses?licenseGroupIds=Group1&licenseGroupIds=Group2").items
      assert.equal(#user.licenses - 1, #left)
      assert.equal(400, session:call("POST", path .. "/licenseupdates",
        { licensesToRemove = { user.licenses[1] } }).status)
    end)
  end)
end)
