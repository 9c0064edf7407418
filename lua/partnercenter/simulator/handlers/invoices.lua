-- Invoices of the partner, the balance, line items billed and not billed yet, and the documents.
-- What is on an invoice is decided in billing.lua, how its lines look in lines.lua. Line items are one collection that
-- is asked for in several ways; all of them end in `answer_lines`. A handler gets a request (request.lua) and returns
-- status, body and further headers.

local core = require "partnercenter.core"
local billing = require "partnercenter.simulator.billing"
local dates = require "partnercenter.simulator.dates"
local fail = require "partnercenter.simulator.fail"
local lines = require "partnercenter.simulator.lines"
local paging = require "partnercenter.simulator.paging"
local pdf = require "partnercenter.simulator.pdf"
local shapes = require "partnercenter.simulator.shapes"

local array, money = core.json.array, shapes.money

local handlers = {}

local MAXIMUM_SIZE = 2000

local function books(self)
  self.world.books = self.world.books or billing.new(self.world)
  return self.world.books
end

local function find(self)
  local id = self.params.invoice_id
  return books(self):invoice(id) or fail.not_found("The invoice %s was not found.", id)
end

-- Invoices --------------------------------------------------------------------------------------------------------

local path_words = { office = "Office", azure = "Azure", onetime = "OneTime" }
local answer_words = { office = "office", azure = "azure", onetime = "one_time" }

local function detail(invoice, provider, kind)
  local word = kind == "usage" and "UsageLineItems" or "BillingLineItems"
  return {
    invoiceLineItemType = kind == "usage" and "usage_line_items" or "billing_line_items",
    billingProvider = answer_words[provider],
    links = {
      self = shapes.link(
        ("/invoices/%s-%s/lineitems/%s/%s"):format(invoice.type, invoice.id, path_words[provider], word)),
    },
    attributes = { objectType = "InvoiceDetail" },
  }
end

local function receipt_id(invoice)
  return "8" .. invoice.id:match("(%d%d%d%d%d%d)$")
end

local function shape_invoice(self, invoice)
  local details = {}
  for _, provider in ipairs({ "office", "azure", "onetime" }) do
    local kinds = invoice.providers[provider]
    if kinds then
      details[#details + 1] = detail(invoice, provider, "billing")
      if kinds.usage then details[#details + 1] = detail(invoice, provider, "usage") end
    end
  end
  local first, next_month = billing.bounds(invoice.month)
  local precise = invoice.type == "OneTime" and self.irregular.seven_digits
  local receipts
  if invoice.country.code == "TW" then
    local id = receipt_id(invoice)
    receipts = array({
      { id = id, taxReceiptPdfDownloadLink = ("/invoices/%s/receipts/%s/documents/statement"):format(invoice.id, id) },
    })
  end
  return {
    id = invoice.id,
    invoiceDate = precise and dates.precise(invoice.date + 4967, 5897767) or dates.utc(invoice.date),
    billingPeriodStartDate = dates.utc(first),
    billingPeriodEndDate = dates.utc(next_month - 1),
    totalCharges = money(invoice.total, invoice.country),
    paidAmount = money(invoice.paid, invoice.country),
    currencyCode = invoice.country.currency,
    currencySymbol = invoice.country.symbol,
    pdfDownloadLink = ("/invoices/%s/documents/statement"):format(invoice.id),
    taxReceipts = receipts,
    invoiceDetails = array(details),
    documentType = "invoice",
    invoiceType = invoice.type,
    links = { self = shapes.link(("/invoices/%s-%s"):format(invoice.type, invoice.id)) },
    attributes = { objectType = "Invoice" },
  }
end

-- Size and offset count for recurring invoices alone. The others come with the first page, so that it may be longer
-- than was asked for.
handlers["invoices.list"] = function(self)
  local offset = self:integer("offset", 0, 1 << 31) or 0
  local size = self:integer("size", 0, 1 << 31) or 0
  local items, recurring = {}, 0
  for _, invoice in ipairs(books(self):invoices()) do
    local is_wanted
    if invoice.type == "Recurring" then
      recurring = recurring + 1
      is_wanted = recurring > offset and (size == 0 or recurring <= offset + size)
    else
      is_wanted = offset == 0
    end
    if is_wanted then items[#items + 1] = shape_invoice(self, invoice) end
  end
  local uri = "/invoices?size=%d&offset=%d"
  local links = { self = shapes.link(uri:format(size, offset)) }
  if size > 0 and recurring > offset + size then links.next = shapes.link(uri:format(size, offset + size)) end
  return 200, shapes.collection(items, links, not self.irregular.page_totals and #books(self):invoices() or nil)
end

handlers["invoices.get"] = function(self)
  return 200, shape_invoice(self, find(self))
end

-- Balances ----------------------------------------------------------------------------------------------------------

local NEVER = "0001-01-01T00:00:00"

local function summary(invoices, country)
  local balance, latest, first, last_payment, last_amount = 0, nil, nil, nil, 0
  for _, invoice in ipairs(invoices) do
    balance = balance + invoice.total - invoice.paid
    first = math.min(first or invoice.date, invoice.date)
    latest = math.max(latest or invoice.date, invoice.date)
    if invoice.paid > 0 and invoice.date >= (last_payment or 0) then
      last_payment, last_amount = invoice.date, invoice.paid
    end
  end
  return {
    balanceAmount = money(balance, country),
    currencyCode = country.currency,
    currencySymbol = country.symbol,
    accountingDate = latest and dates.plain(latest) or NEVER,
    firstInvoiceCreationDate = first and dates.utc(first) or NEVER,
    lastPaymentDate = last_payment and dates.utc(last_payment + 20 * 86400) or NEVER,
    lastPaymentAmount = money(last_amount, country),
    latestInvoiceDate = latest and dates.plain(latest) or NEVER,
    attributes = { objectType = "InvoiceSummary" },
  }
end

local function summary_of_currency(self, country)
  local all, of_type = {}, { Recurring = {}, OneTime = {} }
  for _, invoice in ipairs(books(self):invoices()) do
    if invoice.country.currency == country.currency then
      table.insert(all, invoice)
      table.insert(of_type[invoice.type], invoice)
    end
  end
  local whole = summary(all, country)
  whole.details = array({
    { invoiceType = "Recurring", summary = summary(of_type.Recurring, country) },
    { invoiceType = "OneTime", summary = summary(of_type.OneTime, country) },
  })
  whole.links = { self = shapes.link("/invoices/summary") }
  return whole, #all
end

-- The partner's own currency is the first.
handlers["invoices.summary.get"] = function(self)
  return 200, (summary_of_currency(self, billing.currencies[1]))
end

handlers["invoices.summaries.list"] = function(self)
  local items = {}
  for _, country in ipairs(billing.currencies) do
    local whole, count = summary_of_currency(self, country)
    if count > 0 then items[#items + 1] = whole end
  end
  return 200, shapes.collection(items, { self = shapes.link("/invoices/summaries") })
end

-- Line items --------------------------------------------------------------------------------------------------------

local shaper = {
  ["office billing"] = lines.office,
  ["azure billing"] = lines.azure,
  ["azure usage"] = lines.azure_usage,
  ["onetime billing"] = lines.onetime,
  ["onetime usage"] = lines.onetime_usage,
}

local providers = { office = "office", azure = "azure", onetime = "onetime", marketplace = "onetime", all = "onetime" }
local kinds = { billinglineitems = "billing", usagelineitems = "usage" }

local function read(value, name, known)
  if not value then fail.bad_request("%s is required.", name) end
  return known[value:lower()] or fail.bad_request("%s is not a value of %s.", value, name)
end

-- How many lines there are, for those who switch page_totals off.
local function total_of(self, invoice, provider, kind)
  if self.irregular.page_totals then return nil end
  local count = 0
  books(self):lines(invoice, provider, kind, nil, math.maxinteger, function() count = count + 1 end)
  return count
end

-- Pages of office and azure lines are told apart by offset.
local function offset_page(self, invoice, provider, kind, size, uri)
  local world, ledger = self.world, books(self)
  local offset = self:integer("offset", 0, 1 << 31) or 0
  local items = {}
  local place = ledger:place(invoice, provider, kind, offset)
  local shape = shaper[provider .. " " .. kind]
  local next_place = place and ledger:lines(invoice, provider, kind, place, size, function(customer, line, period)
    items[#items + 1] = shape(world, invoice, customer, line, period)
  end)
  local links = { self = shapes.link(("%s&size=%d&offset=%d"):format(uri, size, offset)) }
  if next_place then
    ledger:remember(invoice, provider, kind, offset + size, next_place)
    links.next = shapes.link(("%s&size=%d&offset=%d"):format(uri, size, offset + size))
  end
  return 200, shapes.collection(items, links, total_of(self, invoice, provider, kind))
end

-- Pages of one-time lines by a token, in the links and in the body.
local function token_page(self, invoice, provider, kind, size, uri)
  local world = self.world
  local scope = ("lines %s %d %s %s"):format(invoice.id, invoice.month, invoice.country.currency, kind)
  local place
  local token = paging.continuation(self)
  if token then place = paging.resume(world, scope, token) end
  local items = {}
  local shape = shaper[provider .. " " .. kind]
  local next_place = books(self):lines(invoice, provider, kind, place, size, function(customer, line, period)
    items[#items + 1] = shape(world, invoice, customer, line, period)
  end)
  local links = { self = shapes.link(("%s&size=%d"):format(uri, size)) }
  local page = shapes.collection(items, links, total_of(self, invoice, provider, kind))
  if next_place then
    page.continuationToken = paging.token(world, scope, next_place, size)
    links.next = paging.next_link(("%s&size=%d&seekOperation=Next"):format(uri, size), page.continuationToken)
  end
  return 200, page
end

local function answer_lines(self, id, provider, kind)
  local invoice, uri
  if id:lower() == "unbilled" then
    local currency, period = self:parameter("currencycode"), (self:parameter("period") or "current"):lower()
    if not currency then fail.bad_request("currencycode is required.") end
    if period ~= "current" and period ~= "previous" then fail.bad_request("%s is not a period.", period) end
    invoice = books(self):estimate(currency, period) or fail.bad_request("%s is not a currency.", currency)
    uri = ("&currencycode=%s&period=%s"):format(currency:upper(), period)
    if provider ~= "onetime" then fail.bad_request("Unbilled line items are those of the provider OneTime.") end
  else
    invoice, uri = find(self), ""
    local currency = self:parameter("currencycode")
    if currency and currency:upper() ~= invoice.country.currency then
      fail.bad_request("The currency of the invoice is %s.", invoice.country.currency)
    end
  end
  local size = paging.size(self, MAXIMUM_SIZE)
  uri = ("/invoices/%s/lineitems?provider=%s&invoicelineitemtype=%s%s"):format(id, path_words[provider],
    kind == "usage" and "UsageLineItems" or "BillingLineItems", uri)
  if provider == "onetime" then return token_page(self, invoice, provider, kind, size, uri) end
  return offset_page(self, invoice, provider, kind, size, uri)
end

-- Billed, by invoice; not billed yet, by the word unbilled; with or without consumption: one route.
handlers["invoices.line_items.list"] = function(self)
  return answer_lines(self, self.params.invoice_id, read(self:parameter("provider"), "provider", providers),
    read(self:parameter("invoicelineitemtype"), "invoicelineitemtype", kinds))
end

handlers["invoices.line_items.list_by_path"] = function(self)
  return answer_lines(self, self.params.invoice_id, read(self.params.billing_provider, "provider", providers),
    read(self.params.invoice_line_item_type, "invoicelineitemtype", kinds))
end

handlers["invoices.unbilled.line_items.list"] = function(self)
  return answer_lines(self, "unbilled", read(self:parameter("provider"), "provider", providers),
    read(self:parameter("invoicelineitemtype"), "invoicelineitemtype", kinds))
end

local estimates = {
  { type = "daily_rated_usage", title = "Daily rated usage", word = "UsageLineItems" },
  { type = "non_consumption", title = "Purchases", word = "BillingLineItems" },
}

local estimate_uri =
  "/invoices/unbilled/lineitems?provider=Marketplace&invoicelineitemtype=%s&currencycode=%s&period=%s&size=2000"

handlers["invoices.estimates.links.list"] = function(self)
  local currency = self:parameter("currencycode")
  if not currency then fail.bad_request("currencycode is required.") end
  currency = currency:upper()
  local items = {}
  for _, estimate in ipairs(estimates) do
    for _, period in ipairs({ "Current", "Previous" }) do
      items[#items + 1] = {
        type = estimate.type,
        title = estimate.title .. ", not billed yet",
        description = estimate.title .. " that the next invoice will have.",
        period = period,
        link = shapes.link(estimate_uri:format(estimate.word, currency, period:lower())),
      }
    end
  end
  return 200, shapes.collection(items, { self = shapes.link("/invoices/estimates/links?currencycode=" .. currency) })
end

-- Documents ---------------------------------------------------------------------------------------------------------

local function document(name, text)
  return 200, pdf.page(text), {
    "Content-Type", "application/pdf",
    "Content-Disposition", ("attachment; filename=%s.pdf"):format(name),
  }
end

handlers["invoices.documents.statement.get"] = function(self)
  local invoice = find(self)
  return document("Invoice_" .. invoice.id, {
    "Invoice " .. invoice.id,
    self.world.partner.name,
    ("Period from %s"):format(dates.day((billing.bounds(invoice.month)))),
    ("Total %s %s"):format(money(invoice.total, invoice.country), invoice.country.currency),
    "This is a simulated document.",
  })
end

handlers["invoices.receipts.documents.statement.get"] = function(self)
  local invoice, id = find(self), self.params.receipt_id
  if invoice.country.code ~= "TW" or id ~= receipt_id(invoice) then
    fail.not_found("The invoice %s has no receipt %s.", invoice.id, id)
  end
  return document("E-Tax-" .. id, { "Tax receipt " .. id, "Invoice " .. invoice.id, "This is a simulated document." })
end

return handlers
