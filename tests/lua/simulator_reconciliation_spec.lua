-- A thousand customers, in every currency: invoices are the sums of their lines to the cent; consumption is the same by
-- day, by meter, by resource, by subscription and by customer.

local billing = require "partnercenter.simulator.billing"
local support = require "tests.lua.simulator_support"

local session

-- Amounts are decimal numbers; in the smallest unit of any currency they are whole.
local function cents(amount) return math.floor(amount * 100 + 0.5) end

local function is_billing(detail) return detail.invoiceLineItemType == "billing_line_items" end

-- Adds up what the lines of an invoice say under each provider.
local function sums_of(invoice)
  local sums = { subtotal = 0, tax = 0, total = 0, customers = {} }
  for _, detail in ipairs(invoice.invoiceDetails) do
    if is_billing(detail) then
      for _, line in ipairs(session:walk("/v1" .. detail.links.self.uri:gsub("^/v1", "") .. "?size=2000")) do
        local total = cents(line.totalForCustomer or line.postTaxTotal)
        local subtotal = cents(line.subtotal or line.pretaxCharges)
        local tax = cents(line.tax or line.taxTotal or line.taxAmount)
        assert.equal(total, subtotal + tax, line.subscriptionId)
        local unit, quantity = line.unitPrice, line.quantity
        if unit and quantity then assert.equal(subtotal, cents(unit) * quantity, line.subscriptionId) end
        assert.equal(invoice.currencyCode, line.currency)
        sums.subtotal, sums.tax, sums.total = sums.subtotal + subtotal, sums.tax + tax, sums.total + total
        local customer = line.customerId:lower():match("[%x-]+$")
        sums.customers[customer] = (sums.customers[customer] or 0) + total
      end
    end
  end
  return sums
end

describe("the books of a thousand customers", function()
  setup(function() session = support.start { customers = 1000 } end)
  teardown(function()
    for _, entry in ipairs(session.simulator.requests) do assert.is_nil(entry.error) end
    session:close()
  end)

  -- The invoices of the last closed month.
  local function latest()
    local all, last, list = session:get("/v1/invoices").items, "", {}
    for _, invoice in ipairs(all) do
      local starts = invoice.billingPeriodStartDate
      if starts > last then last, list = starts, {} end
      if starts == last then list[#list + 1] = invoice end
    end
    return list
  end

  it("have invoices in every currency that are the sums of their lines, customer by customer", function()
    local currencies, count, of_customer = {}, 0, {}
    for _, invoice in ipairs(latest()) do
      local sums = sums_of(invoice)
      assert.equal(cents(invoice.totalCharges), sums.total, invoice.id)
      currencies[invoice.currencyCode] = true
      for customer, total in pairs(sums.customers) do
        if not of_customer[customer] then count = count + 1 end
        of_customer[customer] = (of_customer[customer] or 0) + total
      end
    end
    for _, country in ipairs(billing.currencies) do assert.is_true(currencies[country.currency], country.currency) end
    assert.is_true(count > 900)
    -- The costs of each customer's services say the same of the same month.
    local looked_at = 0
    for index = 1, 1000, 37 do
      local customer = session.world:customer(index)
      local reply = session:call("GET", "/v1/customers/" .. customer.id .. "/servicecosts/mostrecent")
      if reply.status == 200 and of_customer[customer.id] then
        local total = 0
        for _, detail in ipairs(reply.body.details) do total = total + cents(detail.summary.afterTaxTotal) end
        assert.equal(of_customer[customer.id], total, customer.id)
        looked_at = looked_at + 1
      end
    end
    assert.is_true(looked_at > 20)
  end)

  it("have balances that are what the invoices leave open", function()
    local open = {}
    for _, invoice in ipairs(session:get("/v1/invoices").items) do
      local code = invoice.currencyCode
      open[code] = (open[code] or 0) + cents(invoice.totalCharges) - cents(invoice.paidAmount)
    end
    local summaries = session:get("/v1/invoices/summaries").items
    assert.equal(#billing.currencies, #summaries)
    for _, summary in ipairs(summaries) do
      assert.equal(open[summary.currencyCode], cents(summary.balanceAmount))
      assert.equal(cents(summary.balanceAmount),
        cents(summary.details[1].summary.balanceAmount) + cents(summary.details[2].summary.balanceAmount))
    end
  end)

  it("have daily consumption that adds up to what is billed for each meter", function()
    for _, invoice in ipairs(latest()) do
      for _, provider in ipairs { "azure", "onetime" } do
        local path = "/v1/invoices/" .. invoice.id .. "/lineitems?size=2000&provider=" .. provider ..
          "&invoicelineitemtype="
        local billed, used = {}, {}
        for _, line in ipairs(session:walk(path .. "billinglineitems")) do
          local meter = line.resourceName or line.meterDescription
          if meter ~= "" then billed[line.subscriptionId .. meter] = line.consumedQuantity or line.billableQuantity end
        end
        for _, line in ipairs(session:walk(path .. "usagelineitems")) do
          local key = line.subscriptionId .. (line.resourceName or line.meterName)
          used[key] = (used[key] or 0) + math.floor((line.consumedQuantity or line.quantity) * 10000 + 0.5)
        end
        for key, quantity in pairs(billed) do
          assert.equal(math.floor(quantity * 10000 + 0.5), used[key], key)
          used[key] = nil
        end
        assert.is_nil(next(used))
      end
    end
  end)

  it("have usage by meter, by resource and by subscription that is the customer's", function()
    local looked_at = 0
    for index = 1, 1000, 11 do
      local customer = session.world:customer(index)
      local path = "/v1/customers/" .. customer.id
      local whole = session:call("GET", path .. "/usagesummary").body
      local total = 0
      for _, record in ipairs(session:get(path .. "/subscriptions/usagerecords").items) do
        total = total + cents(record.totalCost)
        local is_plan = record.currencyCode ~= nil
        for _, by in ipairs { "meterusagerecords", is_plan and "resourceusagerecords" or "usagerecords/resources" } do
          local parts = 0
          local target = path .. "/subscriptions/" .. record.id .. "/" .. by
          for _, part in ipairs(session:get(target).items) do parts = parts + cents(part.totalCost) end
          assert.equal(cents(record.totalCost), parts, record.id .. " " .. by)
        end
        looked_at = looked_at + 1
      end
      if whole.totalCost then assert.equal(cents(whole.totalCost), total, customer.id) end
    end
    assert.is_true(looked_at > 20)
  end)
end)
