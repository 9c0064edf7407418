-- Webhooks in the simulator: the registration and test events, over real HTTP. Delivery is not part of it.

local engine = require "tests.lua.support"
local support = require "tests.lua.simulator_support"

local session
local target = "/webhooks/v1/registration"
local wanted = {
  WebhookUrl = "https://hooks.example/partner",
  WebhookEvents = { "subscription-updated", "Test-Created" },
}

describe("the webhooks registration", function()
  before_each(function() session = support.start() end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    engine.clean()
  end)

  it("is there once it was made, and can be changed", function()
    assert.equal(404, session:call("GET", target).status)
    assert.equal(404, session:call("PUT", target, wanted).status)
    local made = session:call("POST", target, wanted)
    assert.equal(200, made.status)
    assert.same({ "subscription-updated", "test-created" }, made.body.WebhookEvents)
    assert.is_nil(session:get(target).SubscriberId)
    assert.equal(409, session:call("POST", target, wanted).status)
    local changed = session:call("PUT", target, support.with(wanted, { WebhookEvents = { "invoice-ready" },
      SignatureTokenToMsSignatureHeader = true }))
    assert.equal(made.body.SubscriberId, changed.body.SubscriberId)
    assert.same({ "invoice-ready" }, session:get(target).WebhookEvents)
    assert.is_true(session:get(target).SignatureTokenToMsSignatureHeader)
  end)

  it("names known events, and an address", function()
    local no_events = { WebhookEvents = {} }
    for _, wrong in ipairs { { WebhookEvents = { "moon-risen" } }, no_events, { WebhookUrl = "nowhere" } } do
      assert.equal(400, session:call("POST", target, support.with(wanted, wrong)).status)
    end
    assert.same({ "subscription-updated", "test-created", "usagerecords-thresholdExceeded" },
      session:get(target .. "/events"))
  end)

  it("is tested by events, two a minute, which are gone after a week", function()
    local events = target .. "/validationEvents"
    assert.equal(404, session:call("POST", events).status)
    session:call("POST", target, support.with(wanted, { WebhookEvents = { "invoice-ready" } }))
    assert.equal(400, session:call("POST", events).status)
    session:call("PUT", target, wanted)
    local begun = session:call("POST", events)
    local id = begun.body.correlationId
    assert.equal(id, begun.header("ms-correlationid"))
    assert.equal("pending", session:get(events .. "/" .. id).status)
    session:pass(10)
    local event = session:get(events .. "/" .. id)
    assert.same({ "completed", wanted.WebhookUrl, "OK" }, { event.status, event.callbackUrl,
      event.results[1].responseCode })
    session:call("POST", events)
    local refused = session:call("POST", events)
    assert.equal(429, refused.status)
    assert.is_true(tonumber(refused.header("retry-after")) <= 50)
    session:pass(51)
    assert.equal(200, session:call("POST", events).status)
    session:pass(7 * 86400)
    assert.equal(404, session:call("GET", events .. "/" .. id).status)
  end)

  it("is reached by the client under its own root, with names as text", function()
    local partner = engine.simulated { customers = 2 }
    local registration = partner.webhooks.registration
    assert.equal(wanted.WebhookUrl, registration:create(wanted).WebhookUrl)
    assert.equal("test-created", registration:get().WebhookEvents[2])
    assert.equal("test-created", registration.events:list().items[2])
    local id = registration.validation_events:create().correlationId
    assert.equal("pending", registration.validation_events(id):get().status)
  end)
end)
