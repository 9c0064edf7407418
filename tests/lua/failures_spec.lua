-- What failed inside of a successful reply.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local answer, fails = support.answer, support.fails

local function against(...)
  local server = support.serve { ... }
  return support.connect(server), server
end

local cart = {
  id = "k1",
  lineItems = core.json.array {
    { id = 0, quantity = 1 },
    { id = 1, error = { errorCode = "QuotaNotAvailable", errorDescription = "too many" } },
    { id = 2, addonItems = core.json.array { { id = 3, error = { errorCode = "Unknown" } } } },
  },
}

describe("failures", function()
  after_each(support.clean)

  it("are told with their place and what they are about", function()
    local partner = against(answer(cart))
    local reply = partner.customers("c1").carts("k1"):get()
    local found = partnercenter.failures(reply)
    assert.equal(2, #found)
    assert.equal("lineItems[2].error", found[1].where)
    assert.equal("too many", found[1].what.errorDescription)
    assert.equal(1, found[1].item.id)
    assert.equal("lineItems[3].addonItems[1].error", found[2].where)
    assert.equal(3, found[2].item.id)
  end)

  it("are found in replies in PascalCase too", function()
    local partner = against(answer('{"Orders":[],"OrderErrors":[{"OrderGroupId":"0","Code":800004}]}', 201))
    local found = partnercenter.failures(partner.customers("c1").carts("k1"):checkout())
    assert.equal("orderErrors[1]", found[1].where)
    assert.equal(800004, found[1].what.code)
  end)

  it("are none where all went well, or nothing can fail", function()
    local partner = against(answer { orders = core.json.array {}, orderErrors = core.json.array {} })
    assert.same({}, partnercenter.failures(partner.customers("c1").carts("k1"):checkout()))
    assert.same({}, partnercenter.failures(partner.customers("c1"):get()))
  end)

  it("are told for each item of a list, and of an item alone by the operation's name", function()
    local transfers = core.json.array {
      { id = "t1", lineItems = core.json.array { { transferError = "" } } },
      { id = "t2", lineItems = core.json.array { { subscriptionId = "s", transferError = "not now" } } },
    }
    local partner = against(answer(core.json.encode(transfers)))
    local page = partner.customers("c1").transfers:list()
    local found = partnercenter.failures(page)
    assert.equal(1, #found)
    assert.same({ "[2].lineItems[1].transferError", "not now", "s" },
      { found[1].where, found[1].what, found[1].item.subscriptionId })
    assert.equal("lineItems[1].transferError",
      partnercenter.failures(page.items[2], "customers.transfers.list")[1].where)
  end)

  it("are not looked for in just anything", function()
    fails("usage", partnercenter.failures, {})
    fails("bad_input", partnercenter.failures, {}, "customers.fly")
  end)
end)
