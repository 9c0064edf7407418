-- The catalogue against real HTTP: offers, products down to what can be bought, promotions, the stock.

local support = require "tests.lua.simulator_support"

local is_kind = support.is_kind
local locale = { "X-Locale", "en-US" }

local session

describe("the catalogue", function()
  before_each(function()
    session = support.start()
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  local function refused(target, status, code, headers)
    local reply = session:call("GET", target, nil, headers)
    assert.equal(status, reply.status)
    if code then assert.equal(code, reply.body.code) end
  end

  describe("of offers", function()
    it("wants a market and a language", function()
      refused("/v1/offers?country=US", 400)
      refused("/v1/offers", 400, nil, locale)
      refused("/v1/offers?country=XX", 400, nil, locale)
      refused("/v1/offercategories?country=US", 400)
      local all = session:get("/v1/offers?country=de", locale)
      assert.equal(#all.items, all.totalCount)
      assert.equal("DE", all.items[1].country)
      assert.equal("EN-US", all.items[1].locale)
      assert.equal("en-us", all.items[1].category.locale)
    end)

    it("is walked in pages, and narrowed by category", function()
      local all = session:get("/v1/offers?country=US", locale).items
      local page = session:get("/v1/offers?country=US&size=4&offset=2", locale)
      assert.same({ all[3].id, all[6].id, #all }, { page.items[1].id, page.items[4].id, page.totalCount })
      assert.truthy(page.links.next.uri:find("offset=6", 1, true))
      local count = 0
      for _, category in ipairs(session:get("/v1/offercategories?country=US", locale).items) do
        local some = session:get("/v1/offers?country=US&offer_category_id=" .. category.id, locale).items
        for _, offer in ipairs(some) do assert.equal(category.id, offer.category.id) end
        count = count + #some
      end
      assert.equal(#all, count)
    end)

    it("names add-ons with the offers that they are for", function()
      for _, offer in ipairs(session:get("/v1/offers?country=US", locale).items) do
        local same = session:get("/v1/offers/" .. offer.id:lower() .. "?country=US", locale)
        assert.same(offer, same)
        for _, addon in ipairs(session:get("/v1/offers/" .. offer.id .. "/addons?country=US").items) do
          assert.is_true(addon.isAddOn)
          local is_named = false
          for _, id in ipairs(addon.prerequisiteOffers) do is_named = is_named or id == offer.id end
          assert.is_true(is_named)
        end
      end
      refused("/v1/offers/nothing?country=US", 404, nil, locale)
    end)

    it("of a customer is that of its market", function()
      local path = session:customer_path(3)
      local country = session.world:customer(3).country.code
      assert.equal(country, session:get(path .. "/offers?size=2").items[1].country)
      assert.equal(4, session:get(path .. "/offercategories").totalCount)
    end)
  end)

  describe("of products", function()
    local views = {
      "Azure", "AzureReservations", "AzureReservationsVM", "AzureReservationsSQL", "MicrosoftAzure", "OnlineServices",
      "Software", "SoftwareSUSELinux", "SoftwarePerpetual", "SoftwareSubscriptions",
    }

    it("leads from a view to what a cart takes, in every market", function()
      for _, place in ipairs { { "/v1/products", "&country=JP" }, { session:customer_path(2) .. "/products", "" } } do
        local bought = 0
        for _, view in ipairs(views) do
          local products = session:get(place[1] .. "?targetView=" .. view .. place[2]).items
          assert.is_true(#products > 0)
          for _, product in ipairs(products) do
            local path, query = place[1] .. "/" .. product.id, (place[2]:gsub("&", "?"))
            assert.equal(product.title, session:get(path .. query).title)
            for _, sku in ipairs(session:get(path .. "/skus" .. query).items) do
              assert.same(sku, session:get(path .. "/skus/" .. sku.id .. query))
              local list = path .. "/skus/" .. sku.id .. "/availabilities"
              local found = session:get(list .. query).items[1]
              assert.same(found, session:get(list .. "/" .. found.id .. query))
              local cart = session:call("POST", session:customer_path(2) .. "/carts", {
                lineItems = { {
                  catalogItemId = found.catalogItemId,
                  quantity = sku.minimumQuantity,
                  billingCycle = sku.supportedBillingCycles[1],
                  termDuration = found.terms[1] and found.terms[1].duration,
                } },
              })
              local fault = cart.body.lineItems[1].error
              assert.not_equal("CatalogItemIdIsNotValid", fault and fault.errorCode)
              bought = bought + (fault and 0 or 1)
            end
          end
        end
        assert.is_true(bought > 5)
      end
    end)

    it("has the market's currency", function()
      local target = "/v1/products/CFQ7TTC0SIM1/skus/0001/availabilities?country="
      assert.equal("JPY", session:get(target .. "JP").items[1].defaultCurrency.code)
      assert.equal("€", session:get(target .. "fr").items[1].defaultCurrency.symbol)
    end)

    it("keeps reservations for Azure plans apart", function()
      local target = "/v1/products/DZH318Z0SIM5/skus?country=US"
      local own, plans = session:get(target).items, session:get(target .. "&reservationScope=AzurePlan").items
      assert.same({ 2, 1 }, { #own, #plans })
      assert.same({ "AzureSubscriptionRegistration", "InventoryCheck" }, own[1].purchasePrerequisites)
      local availabilities = "/v1/products/DZH318Z0SIM5/skus/" .. plans[1].id .. "/availabilities?country=US"
      assert.same({}, session:get(availabilities).items)
      assert.equal(1, #session:get(availabilities .. "&reservationScope=AzurePlan").items)
    end)

    it("tells by code what is missing, and what may not be seen", function()
      refused("/v1/products/X?country=US", 404, 400013)
      refused("/v1/products/DZH318Z0SIM5/skus/9?country=US", 404, 400018)
      refused("/v1/products/DZH318Z0SIM5/skus/0047/availabilities/9?country=US", 404, 400019)
      refused("/v1/products?country=US&targetView=AzureReservationsCosmosDb", 403, 400036)
      refused("/v1/products?country=US&targetView=Azure&targetSegment=government", 403, 400030)
      refused("/v1/products?country=US", 400)
      refused("/v1/products?country=US&targetView=Nothing", 400)
      assert.same({}, session:get("/v1/products?country=US&targetView=Azure&targetSegment=education").items)
    end)
  end)

  describe("of promotions", function()
    it("is read, and applied to purchases", function()
      local list = session:get("/v1/productpromotions?segment=Commercial&country=US").items
      assert.equal(3, #list)
      assert.same(list[1], session:get("/v1/productpromotions/" .. list[1].id .. "?country=US"))
      refused("/v1/productpromotions/none?country=US", 404)
      local product = list[1].requiredProducts[1]
      local item = ("%s:%s:CFQ7TTC0SIMC"):format(product.productId, product.skuId)
      local path = session:customer_path(1) .. "/promotionEligibilities"
      local function check(quantity, term, cycle)
        local reply = session:call("POST", path, { items = {
          { id = 7, catalogItemId = item, quantity = quantity, termDuration = term, billingCycle = cycle },
        } })
        assert.equal(200, reply.status)
        assert.equal(7, reply.body.items[1].id)
        return reply.body.items[1].eligibilities[1]
      end
      assert.same({ promotionId = list[1].id, isEligible = true, errors = {} }, check(100, "P1Y", "annual"))
      local wrong = check(101, "P1M", "monthly")
      assert.is_false(wrong.isEligible)
      assert.same({ "SeatCount", "Term" }, { wrong.errors[1].type, wrong.errors[2].type })
      assert.equal(400, session:call("POST", path, { items = { { catalogItemId = "x", quantity = 1 } } }).status)
    end)
  end)

  describe("of what is in stock", function()
    local target = "/v1/extensions/product/checkInventory?country=US"

    it("answers with a bare list, without what is in no catalogue", function()
      local body = { TargetItems = { { ProductId = "CFQ7TTC0SIM1" }, { ProductId = "X" } } }
      local free = { productId = "CFQ7TTC0SIM1", skuId = "0001", isRestricted = false, restrictions = {} }
      assert.same({ free }, session:call("POST", target, body).body)
    end)

    it("needs to know about reservations what their SKU asks for", function()
      assert.equal(2001, session:call("POST", target).body.code)
      local items = { { productId = "DZH318Z0SIM5" } }
      assert.equal(400026, session:call("POST", target, { targetItems = items }).body.code)
      local _, subscription, customer = session:find_subscription(is_kind("usage"))
      local context = {
        customerId = customer:match("[^/]+$"), azureSubscriptionId = subscription.id, armRegionName = "westeurope",
      }
      local reply = session:call("POST", target, { targetItems = items, inventoryContext = context })
      assert.equal(3, #reply.body)
      assert.is_false(reply.body[1].isRestricted)
      context.armRegionName = "japanwest"
      reply = session:call("POST", target, { targetItems = { { productId = "DZH318Z0SIM6", skuId = "0001" } },
        inventoryContext = context })
      assert.equal("NotAvailableForSubscription", reply.body[1].restrictions[1].reasonCode)
    end)
  end)
end)
