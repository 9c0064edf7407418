-- Requests for support, incidents and managed services in the simulator, over real HTTP.

local support = require "tests.lua.simulator_support"

local session

local NEVER = "0001-01-01T00:00:00"

describe("support", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  local function request(changes)
    local topic = session:get("/v1/servicerequests/supporttopics").items[5]
    return support.with({ Title = "Help", Description = "Please", Severity = "critical",
      SupportTopicId = tostring(topic.id) }, changes)
  end

  it("is asked for with a locale in the path, and gets a number", function()
    local before = #session:get("/v1/servicerequests").items
    local reply = session:call("POST", "/v1/servicerequests/en-US", request { NewNote = { Text = "At once" } })
    assert.equal(201, reply.status)
    assert.truthy(reply.body.id:find("^%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d$"))
    assert.equal("none", reply.body.status)
    assert.equal(NEVER, reply.body.createdDate)
    assert.equal(session.world.partner.name, reply.body.organization.name)
    assert.equal("At once", reply.body.notes[1].text)
    session:pass(60)
    local read = session:get("/v1/servicerequests/" .. reply.body.id)
    assert.equal("open", read.status)
    assert.not_equal(NEVER, read.createdDate)
    assert.equal(NEVER, read.lastClosedDate)
    assert.equal(before + 1, #session:get("/v1/servicerequests").items)
  end)

  it("wants a title, a description, a severity and a topic that there is", function()
    for _, name in ipairs { "Title", "Description", "Severity", "SupportTopicId" } do
      local body = request {}
      body[name] = nil
      assert.equal(400, session:call("POST", "/v1/servicerequests/en-US", body).status)
    end
    for _, changes in ipairs { { Severity = "dire" }, { SupportTopicId = "1" } } do
      assert.equal(400, session:call("POST", "/v1/servicerequests/en-US", request(changes)).status)
    end
    assert.equal(400, session:call("POST", "/v1/servicerequests/english", request {}).status)
  end)

  it("changes what is sent, and nothing by nulls, unknown and none", function()
    local path = "/v1/servicerequests/" .. session:get("/v1/servicerequests").items[1].id
    local before = session:get(path)
    local null = require("partnercenter.core").json.null
    local reply = session:call("PATCH", path, { Title = null, Description = null, Severity = "unknown", Status = "none",
      CreatedDate = NEVER, Notes = null, NewNote = { CreatedByName = null, Text = "A note" } })
    assert.equal(200, reply.status)
    for _, name in ipairs { "title", "description", "severity", "status", "createdDate", "supportTopicId" } do
      assert.equal(before[name], reply.body[name])
    end
    assert.equal("A note", reply.body.notes[1].text)
    assert.is_nil(reply.body.notes[1].createdDate:find("Z", 1, true))
    assert.not_equal(before.lastModifiedDate, reply.body.lastModifiedDate)
    session:call("PATCH", path, { Status = "closed", Severity = "minimal", SupportTopicId = "32444680" })
    local after = session:get(path)
    assert.equal("closed", after.status)
    assert.equal("minimal", after.severity)
    assert.equal("Something else", after.supportTopicName)
    assert.not_equal(NEVER, after.lastClosedDate)
    assert.equal(400, session:call("PATCH", path, { Status = "forgotten" }).status)
  end)

  it("of customers is listed with numbers for names, unless that is switched off", function()
    local function first_case()
      for index = 1, 40 do
        local path = session:customer_path(index)
        local item = session:get(path .. "/servicerequests").items[1]
        if item then return item, path end
      end
    end
    local item, path = first_case()
    assert.equal("integer", math.type(item.status))
    assert.equal("integer", math.type(item.severity))
    local whole = session:get(path .. "/servicerequests/" .. item.id)
    assert.equal("string", type(whole.status))
    assert.same(whole, session:get("/v1/servicerequests/" .. item.id))
    assert.equal(200, session:call("PATCH", path .. "/servicerequests/" .. item.id, { title = "Changed" }).status)
    assert.equal("Changed", session:get(path .. "/servicerequests").items[1].title)
    assert.equal(404, session:call("GET", session:customer_path(40) .. "/servicerequests/" .. item.id).status)
    session:close()
    session = support.start { irregularities = { numeric_enums = false } }
    assert.equal(whole.status, first_case().status)
  end)

  it("is listed page by page, and by a filter", function()
    for _ = 1, 4 do session:call("POST", "/v1/servicerequests/de-DE", request {}) end
    local all = session:get("/v1/servicerequests").items
    local walked, pages = session:walk("/v1/servicerequests?size=3")
    assert.equal(3, pages)
    assert.same(all, walked)
    local critical = session:get("/v1/servicerequests?filter=" .. support.filter("Severity", "CRITICAL", "equals"))
    assert.is_true(#critical.items >= 4)
    for _, item in ipairs(critical.items) do assert.equal("critical", item.severity) end
  end)

  it("does not know ids that were made up", function()
    for _, id in ipairs { "1", "616000000000999", "616999999999001", "00000000-0000-4000-8000-000000000000" } do
      assert.equal(404, session:call("GET", "/v1/servicerequests/" .. id).status)
      assert.equal(404, session:call("PATCH", "/v1/servicerequests/" .. id, {}).status)
    end
  end)

  it("tells what goes wrong with services, and what did", function()
    local path = "/v1/serviceincidents/office"
    local function count(query)
      local found = 0
      for _, service in ipairs(session:get(path .. query).items) do found = found + #service.incidents end
      return found
    end
    while count "" == 0 do session:pass(7 * 86400) end
    local over = count("?filter=" .. support.filter("Resolved", "true", "equals"))
    local open = count("?filter=" .. support.filter("Resolved", "false", "equals"))
    assert.equal(count "", open + over)
    session:pass(3 * 86400)
    for _, service in ipairs(session:get(path .. "?filter=" .. support.filter("Resolved", "true", "equals")).items) do
      for _, incident in ipairs(service.incidents) do
        assert.is_true(incident.resolved)
        assert.equal(2, #incident.messages)
      end
    end
    assert.equal(400, session:call("GET", path .. "?filter=" .. support.filter("Resolved", "maybe", "equals")).status)
  end)

  it("is given through portals for the services that active subscriptions bring", function()
    local path, _, customer = session:find_subscription(function(record, all)
      return support.is_seats(record, all) and #all == 1 and #record.offer.plans > 0
    end)
    local items = session:get(customer .. "/managedservices").items
    assert.is_true(#items > 0)
    assert.truthy(items[1].links.adminService.uri:find("^https://portal%.office%.com/"))
    session:call("PATCH", path, { status = "suspended" })
    assert.same({}, session:get(customer .. "/managedservices").items)
  end)
end)
