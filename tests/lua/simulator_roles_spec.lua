-- Roles of customers' users and their licenses by product, in the simulator over real HTTP.

local catalog = require "partnercenter.simulator.catalog"
local support = require "tests.lua.simulator_support"

local session

describe("a customer's directory", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  local function role_ids(list)
    local ids = {}
    for position, role in ipairs(list) do ids[position] = role.id end
    return ids
  end

  it("gives roles to users and takes them away, seen from either side", function()
    local customer = session:customer_path()
    local helpdesk = session:get(customer .. "/directoryroles").items[2]
    local user = session:get(customer .. "/users").items[2]
    local members = customer .. "/directoryroles/" .. helpdesk.id .. "/usermembers"
    assert.same({}, session:get(members).items)
    local sent = { Id = user.id:upper(), DisplayName = user.displayName, UserPrincipalName = user.userPrincipalName }
    local reply = session:call("POST", members, sent)
    assert.equal(201, reply.status)
    assert.equal(helpdesk.id, reply.body.roleId)
    assert.equal("UserMember", reply.body.attributes.ObjectType)
    assert.equal(409, session:call("POST", members, sent).status)
    assert.equal(user.id, session:get(members).items[1].id)
    assert.same({ helpdesk.id }, role_ids(session:get(customer .. "/users/" .. user.id .. "/directoryroles").items))
    assert.equal(204, session:call("DELETE", members .. "/" .. user.id).status)
    assert.equal(404, session:call("DELETE", members .. "/" .. user.id).status)
    assert.same({}, session:get(customer .. "/users/" .. user.id .. "/directoryroles").items)
  end)

  it("has one administrator to begin with, and forgets deleted members", function()
    local customer = session:customer_path()
    local administrator = session:get(customer .. "/directoryroles").items[1]
    local members = customer .. "/directoryroles/" .. administrator.id:upper() .. "/usermembers"
    local items = session:get(members).items
    assert.equal(1, #items)
    assert.equal(session:get(customer .. "/users").items[1].id, items[1].id)
    session:call("DELETE", customer .. "/users/" .. items[1].id)
    assert.same({}, session:get(members).items)
    assert.equal(404, session:call("POST", members, { id = items[1].id }).status)
  end)

  it("shows the members of a role page by page", function()
    local customer = session:customer_path()
    local helpdesk = session:get(customer .. "/directoryroles").items[2]
    local members, added = customer .. "/directoryroles/" .. helpdesk.id .. "/usermembers", {}
    for position, user in ipairs(session:get(customer .. "/users").items) do
      if position > 3 then break end
      assert.equal(201, session:call("POST", members, { id = user.id }).status)
      added[position] = user.id
    end
    assert.equal(3, #added)
    local items, pages = session:walk(members .. "?size=2")
    assert.same(added, role_ids(items))
    assert.equal(2, pages)
    assert.is_nil(session:get(members).links)
  end)

  it("knows neither roles nor users that were made up", function()
    local customer = session:customer_path()
    local unknown = "00000000-0000-4000-8000-000000000000"
    assert.equal(404, session:call("GET", customer .. "/directoryroles/" .. unknown .. "/usermembers").status)
    assert.equal(400, session:call("GET", customer .. "/directoryroles/helpdesk/usermembers").status)
    assert.equal(404, session:call("GET", "/v1/roles/" .. unknown .. "/usermembers").status)
    local role = session:get(customer .. "/directoryroles").items[1].id
    assert.equal(404,
      session:call("POST", customer .. "/directoryroles/" .. role .. "/usermembers", { id = unknown }).status)
  end)
end)

describe("subscribed SKUs", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  local every_group = "/subscribedskus?licenseGroupIds=Group1&licenseGroupIds=Group2"

  it("count what subscriptions bring and users have", function()
    for index = 1, 40 do
      local customer = session:customer_path(index)
      local seats, used = {}, {}
      for _, subscription in ipairs(session:get(customer .. "/subscriptions").items) do
        local sku = (catalog.find(subscription.offerId) or {}).sku
        if sku and subscription.status == "active" then seats[sku.id] = (seats[sku.id] or 0) + subscription.quantity end
      end
      for _, user in ipairs(session:get(customer .. "/users").items) do
        local path = customer .. "/users/" .. user.id .. "/licenses?licenseGroupIds=Group1&licenseGroupIds=Group2"
        for _, license in ipairs(session:get(path).items) do
          used[license.productSku.id] = (used[license.productSku.id] or 0) + 1
        end
      end
      for _, sku in ipairs(session:get(customer .. every_group).items) do
        local id = sku.productSku.id
        assert.equal(seats[id] or 0, sku.activeUnits)
        assert.equal(used[id] or 0, sku.consumedUnits)
        assert.equal(sku.activeUnits + sku.warningUnits, sku.totalUnits)
        assert.equal(sku.totalUnits - sku.consumedUnits, sku.availableUnits)
        seats[id], used[id] = nil, nil
      end
      assert.same({}, seats)
      assert.same({}, used)
    end
  end)

  it("are of the first group unless others are named", function()
    local groups = {}
    for index = 1, 40 do
      local customer = session:customer_path(index)
      for _, sku in ipairs(session:get(customer .. "/subscribedskus").items) do
        assert.equal("group1", sku.productSku.licenseGroupId)
      end
      for _, sku in ipairs(session:get(customer .. "/subscribedskus?licenseGroupIds=group2").items) do
        groups[sku.productSku.licenseGroupId] = true
        assert.same({}, sku.servicePlans)
      end
    end
    assert.same({ group2 = true }, groups)
    local path = session:customer_path()
    assert.equal(400, session:call("GET", path .. "/subscribedskus?licenseGroupIds=Group3").status)
  end)

  it("change with suspensions and assignments", function()
    local path, before, customer = session:find_subscription(support.is_seats)
    local sku_id = catalog.find(before.offerId).sku.id
    local function sku()
      for _, item in ipairs(session:get(customer .. every_group).items) do
        if item.productSku.id == sku_id then return item end
      end
    end
    local first = sku()
    local user = session:call("POST", customer .. "/users", {
      userPrincipalName = "new@" .. session:get(customer).companyProfile.domain, displayName = "New",
      usageLocation = "US", passwordProfile = { password = "Simulated-1" },
    }).body
    assert.equal(201, session:call("POST", customer .. "/users/" .. user.id .. "/licenseupdates",
      { licensesToAssign = { { skuId = sku_id } } }).status)
    assert.equal(first.consumedUnits + 1, sku().consumedUnits)
    session:call("PATCH", path, { status = "suspended" })
    assert.equal(first.activeUnits - before.quantity, sku().activeUnits)
    assert.equal(first.suspendedUnits + before.quantity, sku().suspendedUnits)
  end)
end)
