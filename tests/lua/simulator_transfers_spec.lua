-- Subscriptions that move, against real HTTP: between partners, to Azure plans, to new commerce; and the Azure
-- subscriptions behind subscriptions.

local core = require "partnercenter.core"
local support = require "tests.lua.simulator_support"
local transfers = require "partnercenter.simulator.transfers"

local is_kind, is_seats = support.is_kind, support.is_seats

local session

local function restart(options)
  if session then session:close() end
  session = support.start(options)
end

describe("transfers between partners", function()
  before_each(function()
    session = nil
    restart()
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  local function offer(path, subscription)
    return session:call("POST", path .. "/transfers", {
      sourcePartnerTenantId = session.world.partner.tenant,
      targetPartnerTenantId = transfers.other.id,
      lineItems = { { subscriptionId = subscription.id:upper() } },
    })
  end

  -- The first customer that is offered subscriptions which fail, or do not.
  local function find_incoming(fails)
    for index = 1, session.world.seeded_customers do
      local customer = session.world:customer(index)
      for _, transfer in ipairs(transfers.list(session.world, customer)) do
        local has_failing = false
        for _, line in ipairs(transfer.lines) do has_failing = has_failing or line.fails end
        if has_failing == fails then return "/v1/customers/" .. customer.id, transfer end
      end
    end
    error("no such transfer")
  end

  it("are offered, listed bare, and withdrawn", function()
    local subscription, before, path = session:find_subscription(is_seats)
    local reply = offer(path, before)
    assert.equal(201, reply.status)
    assert.equal("Active", reply.body.status)
    assert.equal(before.quantity, reply.body.lineItems[1].quantity)
    assert.equal(session.world.partner.tenant, reply.body.partnertenantid)
    local list = session:get(path .. "/transfers")
    assert.is_true(core.json.is_array(list))
    assert.same(reply.body, list[#list])
    assert.same(reply.body, session:get(path .. "/transfers/" .. reply.body.id:upper()))
    assert.equal(400, offer(path, before).status)
    assert.equal(403, session:call("POST", path .. "/transfers/" .. reply.body.id .. "/accept").status)
    assert.equal(204, session:call("DELETE", path .. "/transfers/" .. reply.body.id).status)
    assert.equal(404, session:call("GET", path .. "/transfers/" .. reply.body.id).status)
    assert.equal("active", session:get(subscription).status)
    assert.equal(200, session:call("PATCH", subscription, { friendlyName = "Ours" }).status)
  end)

  it("are accepted by the other partner after a while", function()
    local subscription, before, path = session:find_subscription(function(record, all)
      return all[record.number + 1] and all[record.number + 1].parent == record.number and record.status == "active"
    end)
    local transfer = offer(path, before).body
    assert.equal(1, #transfer.lineItems[1].addonItems)
    session:pass(86401)
    assert.equal("deleted", session:get(subscription).status)
    assert.equal("deleted", session:get(subscription .. "/addons").items[1].status)
    transfer = session:get(path .. "/transfers/" .. transfer.id)
    assert.same({ "Complete", "Complete" }, { transfer.status, transfer.lineItems[1].status })
    assert.is_string(transfer.lineItems[1].orderId)
    assert.equal(409, session:call("DELETE", path .. "/transfers/" .. transfer.id).status)
  end)

  it("are only of subscriptions that can move", function()
    local subscription, before, path = session:find_subscription(is_seats)
    local target = path .. "/transferseligibility?transferType=directtoindirect"
    assert.equal(400, session:call("GET", path .. "/transferseligibility").status)
    local function of(id)
      for _, entry in ipairs(session:get(target)) do
        if entry.id == id:upper() then return entry end
      end
    end
    assert.same({ id = before.id:upper(), isEligible = true }, of(before.id))
    session:call("PATCH", subscription, { status = "suspended" })
    assert.truthy(of(before.id).reason:find("Suspended", 1, true))
    assert.equal(400, offer(path, before).status)
    session:call("PATCH", subscription, { status = "active" })
    local id = offer(path, before).body.id
    assert.truthy(of(before.id).reason:find(id, 1, true))
  end)

  it("that are offered to this partner are accepted in part", function()
    restart { customers = 200 }
    local path, transfer = find_incoming(true)
    local before = session:get(path .. "/subscriptions").totalCount
    local reply = session:call("POST", path .. "/transfers/" .. transfer.id .. "/accept")
    assert.equal(200, reply.status)
    assert.equal("TransferSubmitResult", reply.body.attributes.objectType)
    assert.equal(#transfer.lines, #reply.body.orders + #reply.body.transferErrors)
    assert.equal(900103, reply.body.transferErrors[1].code)
    assert.equal(before + #reply.body.orders, session:get(path .. "/subscriptions").totalCount)
    local read = session:get(path .. "/transfers/" .. transfer.id)
    assert.equal("PartiallyComplete", read.status)
    for _, line in ipairs(read.lineItems) do
      assert.equal(line.status == "Complete", line.orderId ~= nil)
      assert.equal(line.status == "Failed", line.transferError ~= nil)
    end
    assert.equal(409, session:call("POST", path .. "/transfers/" .. transfer.id .. "/accept").status)
  end)

  it("that are offered to this partner are accepted as a whole, or turned down", function()
    restart { customers = 200 }
    local path, transfer = find_incoming(false)
    local target = path .. "/transfers/" .. transfer.id
    assert.equal(403, session:call("DELETE", target).status)
    assert.equal(400, session:call("PATCH", target, { status = "accept" }).status)
    local reply = session:call("PATCH", target, { id = transfer.id, status = "reject" })
    assert.equal("Reject", reply.body.status)
    assert.is_nil(reply.body.lineItems[1].status)
    restart { customers = 200 }
    reply = session:call("POST", target .. "/accept")
    assert.is_nil(reply.body.transferErrors)
    local order = reply.body.orders[1]
    assert.equal(order.id, session:get(path .. "/orders/" .. order.id).id)
    assert.equal("Complete", session:get(target).status)
  end)
end)

describe("upgrades to Azure plans", function()
  local function azure(record) return record.offer.key == "azure" and record.status == "active" end

  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  it("are begun, asked for with a POST, and done after a while", function()
    local subscription, before, customer = session:find_subscription(azure)
    local body = { customerId = customer:match("[^/]+$"), productFamily = "azure" }
    assert.is_true(session:call("POST", "/v1/productupgrades/eligibility", body).body.isEligible)
    local reply = session:call("POST", "/v1/productupgrades", body)
    assert.same({ 202, "" }, { reply.status, reply.text })
    local id = reply.header("location"):match("^productUpgrades/(%S+)$")
    local eligibility = session:call("POST", "/v1/productUpgrades/eligibility", body).body
    assert.same({ false, id }, { eligibility.isEligible, eligibility.upgradeId })
    assert.equal(409, session:call("POST", "/v1/productupgrades", body).status)
    local status = "/v1/productUpgrades/" .. id .. "/status"
    assert.equal("InProgress", session:call("POST", status, body).body.status)
    assert.equal("MS-AZR-0145P", session:get(subscription).offerId)
    session:pass(46)
    local done = session:call("POST", status, body).body
    assert.same({ "Completed", "Azure", before.id },
      { done.status, done.productFamily, done.lineItems[1].sourceProduct.id })
    assert.equal("DZH318Z0SIM1:0001:DZH318Z0SIMA", session:get(subscription).offerId)
  end)

  it("need something to upgrade, and a user", function()
    local _, _, customer = session:find_subscription(function(record, all)
      for _, other in ipairs(all) do
        if other.offer.key == "azure" then return false end
      end
      return record.number == 1
    end)
    local body = { customerId = customer:match("[^/]+$"), productFamily = "azure" }
    assert.is_string(session:call("POST", "/v1/productUpgrades/eligibility", body).body.reason)
    assert.equal(400, session:call("POST", "/v1/productUpgrades", body).status)
    assert.equal(403, session:call("POST", "/v1/productUpgrades", body, nil, "app").status)
    body.productFamily = "office"
    assert.equal(400, session:call("POST", "/v1/productUpgrades", body).status)
    assert.equal(404, session:call("POST", "/v1/productUpgrades", { customerId = "x", productFamily = "azure" }).status)
  end)

  it("concern the Azure subscriptions behind, which are cancelled one by one", function()
    local path, subscription = session:find_subscription(is_kind("usage"))
    local list = session:get(path .. "/azureentitlements").items
    assert.same({ subscription.entitlementId, subscription.id, "active" },
      { list[1].id, list[1].subscriptionId, list[1].status })
    local target = path .. "/azureEntitlements/" .. list[1].id:upper()
    assert.same(list[1], session:get(target))
    assert.equal(400, session:call("POST", target .. "/cancel", { x = 1 }).status)
    assert.equal("deleted", session:call("POST", target .. "/cancel", { cancellationReason = "moved" }).body.status)
    assert.equal(409, session:call("POST", target .. "/cancel", { cancellationReason = "moved" }).status)
    assert.equal("active", session:get(path).status)
    assert.equal(404, session:call("GET", path .. "/azureentitlements/" .. core.guid()).status)
  end)

  it("make Azure plans, one of which pays for overage", function()
    local _, _, customer = session:find_subscription(function(record)
      return record.offer.key == "azure_plan" and record.status == "active"
    end)
    local target = customer .. "/subscriptions/overage"
    local item = session:get(target).items[1]
    assert.is_false(item.overageEnabled)
    item.overageEnabled = true
    assert.is_true(session:call("PUT", target, item).body.overageEnabled)
    assert.is_true(session:get(target).items[1].overageEnabled)
    assert.equal(400, session:call("PUT", target, { azureEntitlementId = core.guid(), overageEnabled = true }).status)
  end)
end)

describe("migrations to new commerce", function()
  before_each(function() session = support.start({ customers = 200 }) end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  local function can_move(record, all)
    return is_seats(record, all) and record.offer.modern ~= nil
  end

  it("are validated, begun, and done after a while", function()
    local subscription, before, customer = session:find_subscription(can_move)
    local path = customer .. "/migrations/newcommerce"
    local body = { currentSubscriptionId = before.id, externalReferenceId = "batch 1" }
    local eligibility = session:call("POST", path .. "/validate", body).body
    assert.is_true(eligibility.isEligible)
    local reply = session:call("POST", path, body)
    assert.equal(201, reply.status)
    assert.same({ "Processing", eligibility.catalogItemId }, { reply.body.status, reply.body.catalogItemId })
    assert.equal("active", session:get(subscription).status)
    assert.equal(400, session:call("POST", path, body).status)
    local events = path .. "/events?migration_id=" .. reply.body.id
    assert.equal(1, #session:get(events))
    session:pass(61)
    local done = session:get(path .. "/" .. reply.body.id)
    assert.equal("Completed", done.status)
    assert.equal(2, #session:get(events))
    assert.equal(2, #session:get(path .. "/events?current_subscription_id=" .. before.id))
    assert.equal(400, session:call("GET", path .. "/events").status)
    assert.equal("deleted", session:get(subscription).status)
    local follower = session:get(customer .. "/subscriptions/" .. done.newCommerceSubscriptionId)
    assert.same({ "active", done.catalogItemId, before.quantity },
      { follower.status, follower.offerId, follower.quantity })
    assert.equal(follower.orderId, done.newCommerceOrderId)
    assert.is_false(session:call("POST", path .. "/validate", body).body.isEligible)
    local onward = session:get(customer .. "/subscriptions/" .. follower.id .. "/transitioneligibilities")
    assert.equal("Collection", onward.attributes.objectType)
  end)

  it("take add-ons along", function()
    local _, before, customer = session:find_subscription(function(record, all)
      local addon = all[record.number + 1]
      return addon and addon.parent == record.number and record.status == "active" and record.offer.modern ~= nil
        and addon.offer.modern ~= nil
    end)
    local path = customer .. "/migrations/newcommerce"
    local body = { currentSubscriptionId = before.id }
    local alone = session:call("POST", path .. "/validate", body).body
    assert.equal(800036, alone.errors[1].code)
    assert.equal(400, session:call("POST", path, body).status)
    local addon = session:get(customer .. "/subscriptions/" .. before.id .. "/addons").items[1]
    body.addOnMigrations = { { currentSubscriptionId = addon.id } }
    local made = session:call("POST", path, body).body
    assert.equal(addon.id, made.addOnMigrations[1].currentSubscriptionId)
    session:pass(61)
    local done = session:get(path .. "/" .. made.id)
    local addons = session:get(customer .. "/subscriptions/" .. done.newCommerceSubscriptionId .. "/addons").items
    assert.same({ 1, "active" }, { #addons, addons[1].status })
  end)

  it("are planned, changed, called off, and carried out in time", function()
    local subscription, before, customer = session:find_subscription(can_move)
    local path = customer .. "/migrations/newcommerce/schedules"
    local function date(days) return os.date("!%Y-%m-%d", os.time() + days * 86400) end
    local body = { currentSubscriptionId = before.id, targetDate = date(-1) }
    assert.equal(400, session:call("POST", path, body).status)
    body.targetDate = date(3)
    local made = session:call("POST", path, body)
    assert.same({ 201, "Scheduled" }, { made.status, made.body.status })
    body.quantity = before.quantity + 5
    assert.equal(before.quantity + 5, session:call("PUT", path .. "/" .. made.body.id, body).body.quantity)
    local other = session:call("POST", path, { currentSubscriptionId = before.id, migrateOnRenewal = true }).body
    assert.equal("Cancelled", session:call("POST", path .. "/" .. other.id .. "/cancel").body.status)
    assert.equal(409, session:call("POST", path .. "/" .. other.id .. "/cancel").status)
    session:pass(3 * 86400 + 1)
    local due = session:get(path .. "/" .. made.body.id)
    assert.equal("Completed", due.status)
    session:pass(61)
    local done = session:get(customer .. "/migrations/newcommerce/" .. due.newCommerceMigrationId)
    assert.same({ "Completed", before.quantity + 5 }, { done.status, done.quantity })
    assert.equal("deleted", session:get(subscription).status)
  end)

  it("that cannot be carried out any more say why", function()
    local subscription, before, customer = session:find_subscription(can_move)
    local path = customer .. "/migrations/newcommerce/schedules"
    local made = session:call("POST", path, {
      currentSubscriptionId = before.id, targetDate = os.date("!%Y-%m-%d", os.time() + 3 * 86400),
    }).body
    session:call("PATCH", subscription, { status = "suspended" })
    session:pass(4 * 86400)
    local due = session:get(path .. "/" .. made.id)
    assert.same({ "Failed", 800012 }, { due.status, due.errorCode })
    assert.is_string(due.errorDescription)
  end)

  it("of a batch are listed bare, in pages by a token in a header", function()
    local ids, found = {}, 0
    for index = 1, 60 do
      local customer = session.world:customer(index)
      for _, record in ipairs(session.world.seeded.subscriptions(index)) do
        if found < 5 and can_move(record, session.world.seeded.subscriptions(index)) then
          found = found + 1
          local reply = session:call("POST", "/v1/customers/" .. customer.id .. "/migrations/newcommerce",
            { currentSubscriptionId = record.id, externalReferenceId = "batch 2" })
          ids[found] = reply.body.id
        end
      end
    end
    assert.equal(5, found)
    local target, seen, token = "/v1/migrations/newcommerce?ExternalReferenceId=batch%202&PageSize=2", {}, nil
    for page = 1, 3 do
      local reply = session:call("GET", target, nil, token and { "MS-ContinuationToken", token })
      assert.is_true(core.json.is_array(reply.body))
      assert.equal(page < 3 and 2 or 1, #reply.body)
      for _, item in ipairs(reply.body) do seen[#seen + 1] = item.id end
      token = reply.header("ms-continuationtoken")
      assert.equal(page < 3, token ~= nil)
    end
    assert.same(ids, seen)
    assert.equal(400, session:call("GET", "/v1/migrations/newcommerce").status)
    assert.equal(400, session:call("GET", target .. "&PageSize=0&x", nil, { "MS-ContinuationToken", "x" }).status)
    assert.equal(400, session:call("GET", "/v1/migrations/newcommerce?ExternalReferenceId=x&PageSize=301").status)
    assert.same({}, session:get("/v1/migrations/newcommerce/schedules?ExternalReferenceId=x"))
  end)
end)
