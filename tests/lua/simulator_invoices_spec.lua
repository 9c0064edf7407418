-- Money and the journal: invoices that add up, what is not billed yet, audit records. Over real HTTP. What is sold and
-- changed is in simulator_changes_spec.lua.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local support = require "tests.lua.simulator_support"

local filter, is_seats = support.filter, support.is_seats

local session

local function restart(options)
  if session then session:close() end
  session = support.start(options)
  return session
end

describe("the simulator's books", function()
  before_each(function()
    restart()
  end)
  after_each(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
    session = nil
  end)

  describe("invoices", function()
    it("add up to the cent, in every currency, over pages of whatever size", function()
      local invoices, currencies = session:get("/v1/invoices").items, {}
      for number, invoice in ipairs(invoices) do
        currencies[invoice.currencyCode] = true
        local total = 0
        for _, detail in ipairs(invoice.invoiceDetails) do
          if detail.invoiceLineItemType == "billing_line_items" then
            for _, line in ipairs(session:walk("/v1" .. detail.links.self.uri .. "?size=" .. number % 9 + 2)) do
              total = total + (line.totalForCustomer or line.postTaxTotal)
            end
          end
        end
        assert.is_true(math.abs(total - invoice.totalCharges) < 0.005, invoice.id)
      end
      assert.is_true(currencies.USD and currencies.EUR)
    end)

    it("have consumption that adds up to what is billed", function()
      for _, invoice in ipairs(session:get("/v1/invoices").items) do
        for _, provider in ipairs { "azure", "onetime" } do
          local path = "/v1/invoices/" .. invoice.id .. "/lineitems?provider=" .. provider .. "&invoicelineitemtype="
          local billed, used = {}, {}
          for _, line in ipairs(session:walk(path .. "billinglineitems")) do
            local key = line.subscriptionId .. (line.resourceName or line.meterDescription)
            if line.meterDescription ~= "" then billed[key] = line.consumedQuantity or line.billableQuantity end
          end
          for _, line in ipairs(session:walk(path .. "UsageLineItems&size=100")) do
            local key = line.subscriptionId .. (line.resourceName or line.meterName)
            used[key] = (used[key] or 0) + (line.consumedQuantity or line.quantity)
          end
          for key, quantity in pairs(billed) do assert.is_true(math.abs(quantity - used[key]) < 1e-6) end
          for key in pairs(used) do assert.is_number(billed[key]) end
        end
      end
    end)

    it("page by offset, which counts for recurring ones alone", function()
      local all = session:get("/v1/invoices").items
      local first = session:get("/v1/invoices?size=5&offset=0")
      assert.is_true(#first.items > 5)
      assert.equal("/invoices?size=5&offset=5", first.links.next.uri)
      local walked = session:walk("/v1/invoices?size=5")
      assert.equal(#all, #walked)
      local seen = {}
      for _, invoice in ipairs(walked) do
        assert.is_nil(seen[invoice.id])
        seen[invoice.id] = true
      end
    end)

    it("are found with and without their type in front", function()
      local invoice = session:get("/v1/invoices").items[1]
      assert.equal(invoice.id, session:get("/v1/invoices/" .. invoice.id).id)
      assert.equal(invoice.id, session:get("/v1" .. invoice.links.self.uri).id)
      assert.equal(404, session:call("GET", "/v1/invoices/D0990101").status)
    end)

    it("hold lines of the kinds that their details name", function()
      local kinds = {}
      for _, invoice in ipairs(session:get("/v1/invoices").items) do
        for _, detail in ipairs(invoice.invoiceDetails) do
          for _, line in ipairs(session:get("/v1" .. detail.links.self.uri .. "?size=1").items) do
            kinds[line.attributes.objectType] = true
            assert.equal(detail.invoiceLineItemType, line.invoiceLineItemType)
          end
        end
      end
      assert.same({ LicenseBasedLineItem = true, UsageBasedLineItem = true, DailyUsageLineItem = true,
        OneTimeInvoiceLineItem = true, DailyRatedUsageLineItem = true }, kinds)
    end)

    it("lead on to one-time lines by a token that the body holds too", function()
      for _, invoice in ipairs(session:get("/v1/invoices").items) do
        if invoice.invoiceType == "OneTime" then
          local path = ("/v1/invoices/%s/lineitems?provider=OneTime&invoiceLineItemType=UsageLineItems&size=2")
            :format(invoice.id)
          local page = session:get(path)
          if page.continuationToken then
            assert.equal(page.continuationToken, page.links.next.headers[1].value)
            assert.equal("/invoices/", page.links.next.uri:sub(1, 10))
            -- The documentation shows this link with a second question mark.
            local odd = session:get(path .. "?seekOperation=Next", { "MS-ContinuationToken", page.continuationToken })
            assert.not_same(page.items, odd.items)
            return
          end
        end
      end
      error("no invoice has more than two such lines")
    end)

    it("that are not written yet show what was bought meanwhile", function()
      local path = session:customer_path(1)
      local code = session.world:customer(1).country.currency
      local target = "/v1/invoices/unbilled/lineitems?provider=onetime&invoicelineitemtype=billinglineitems"
        .. "&period=current&currencycode=" .. code:lower()
      local before = #session:walk(target)
      session:call("POST", path .. "/orders", { lineItems = {
        { lineItemNumber = 0, offerId = "DZH318Z0SIM2:0002:DZH318Z0SIMB", quantity = 9 } } })
      assert.equal(before + 1, #session:walk(target))
      for _, link in ipairs(session:get("/v1/invoices/estimates/links?currencycode=" .. code).items) do
        session:walk("/v1" .. link.link.uri)
      end
      assert.equal(400, session:call("GET", target:sub(1, -4) .. "xyz").status)
    end)

    it("are summed up by currency and type", function()
      local owed = {}
      for _, invoice in ipairs(session:get("/v1/invoices").items) do
        local code = invoice.currencyCode
        owed[code] = (owed[code] or 0) + invoice.totalCharges - invoice.paidAmount
      end
      for _, summary in ipairs(session:get("/v1/invoices/summaries").items) do
        assert.is_true(math.abs(owed[summary.currencyCode] - summary.balanceAmount) < 0.005)
        local parts = summary.details[1].summary.balanceAmount + summary.details[2].summary.balanceAmount
        assert.is_true(math.abs(parts - summary.balanceAmount) < 0.005)
      end
      assert.equal("USD", session:get("/v1/invoices/summary").currencyCode)
    end)

    it("come as PDF, and as receipts where there are such", function()
      for _, invoice in ipairs(session:get("/v1/invoices").items) do
        local reply = session:call("GET", "/v1" .. invoice.pdfDownloadLink)
        assert.equal("application/pdf", reply.header("content-type"))
        assert.equal("%PDF-1.4", reply.text:sub(1, 8))
        for _, receipt in ipairs(invoice.taxReceipts or {}) do
          assert.equal(200, session:call("GET", "/v1" .. receipt.taxReceiptPdfDownloadLink).status)
        end
      end
    end)
  end)

  describe("audit records", function()
    it("tell what was really done, newest first", function()
      assert.same({}, session:get("/v1/auditrecords").items)
      local path, before = session:find_subscription(is_seats)
      session:call("PATCH", path, { friendlyName = "First" })
      session:call("PATCH", path, { quantity = before.quantity + 1 })
      session:call("PATCH", path, { quantity = 0 })
      local records = session:get("/v1/auditrecords").items
      assert.equal(2, #records)
      assert.equal("update_subscription", records[1].operationType)
      assert.equal(session.world.partner.user, records[1].userPrincipalName)
      assert.equal(before.quantity + 1, core.json.decode(records[1].resourceNewValue).quantity)
      assert.equal("First", core.json.decode(records[2].resourceNewValue).friendlyName)
    end)

    it("are filtered, paged and dated", function()
      local path = session:find_subscription(is_seats)
      for number = 1, 5 do session:call("PATCH", path, { friendlyName = "Name " .. number }) end
      session:call("POST", session:customer_path(3) .. "/orders", { lineItems = {
        { lineItemNumber = 0, offerId = "fb75c1a0-0000-4c17-89d2-0000000000a3", quantity = 1 } } })
      assert.equal(6, #session:walk("/v1/auditrecords?size=2"))
      local of_subscriptions = "&filter=" .. filter("ResourceType", "Subscription", "equals")
      assert.equal(5, #session:get("/v1/auditrecords?size=500" .. of_subscriptions).items)
      assert.equal(5, #session:walk("/v1/auditrecords?size=2" .. of_subscriptions))
      local customer = session.world:customer(3)
      local target = "/v1/auditrecords?filter="
      assert.equal(customer.id, session:get(target .. filter("CustomerId", customer.id, "equals")).items[1].customerId)
      local word = customer.name:match(" (%S+)")
      assert.is_true(#session:get(target .. filter("CompanyName", word, "substring")).items >= 1)
      assert.equal(400, session:call("GET", "/v1/auditrecords?startDate=2001-01-01").status)
      assert.equal(400, session:call("GET", "/v1/auditrecords?startDate=yesterday").status)
      session:pass(40 * 86400)
      assert.same({}, session:get("/v1/auditrecords").items)
      assert.equal(6, #session:get("/v1/auditrecords?startDate=" .. dates.day(core.time())).items)
    end)
  end)
end)
