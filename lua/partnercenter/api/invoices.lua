-- Invoices of the partner: the documents, the balance, line items billed and not billed yet, and PDFs.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token = shared.any_token, shared.user_token
local everywhere, global_only = shared.everywhere, shared.global_only

local invoice_id = shared.in_path("invoice_id", "string", "The invoice, as in G000024135")
local invoice_or_unbilled = shared.in_path("invoice_id", "string", "The invoice, or the word unbilled")

-- Line items: the same question asked in several ways. Names and values of these parameters are written in all
-- kinds of cases in the documentation; what stands here is how its request lines have them.
local line_items_path = "/v1/invoices/{invoice_id}/lineitems"

local size = {
  name = "size",
  type = "integer",
  minimum = 1,
  maximum = 2000,
  default = 2000,
  summary = "Line items on one page",
}
local offset = { name = "offset", type = "integer", minimum = 0, summary = "Line items to skip; office and azure only" }
local currency = {
  name = "currencycode",
  type = "string",
  required = true,
  summary = "Currency of the line items, as in usd",
}
local period = {
  name = "period",
  type = "string",
  required = true,
  enum = { "current", "previous" },
  summary = "Which of the two latest billing periods",
}
local earned_credit = {
  name = "hasPartnerEarnedCredit",
  type = "boolean",
  summary = "Only items with partner earned credit; for provider onetime and usage line items",
}

local function provider(values, preset)
  return {
    name = "provider",
    type = "string",
    required = true,
    enum = values,
    open = true,
    preset = preset,
    summary = "Where the charges come from; other clients know all, and marketplace, the former word for onetime",
  }
end

local function line_item_type(values, preset)
  return {
    name = "invoicelineitemtype",
    type = "string",
    required = true,
    enum = values,
    preset = preset,
    summary = "What was billed, or what was used",
  }
end

local estimates_note = "Charge types read New for a purchase and Cancel for a refund."

local operations = {
  {
    name = "invoices.list",
    doc = "Get a collection of invoices",
    summary = "All invoices that the partner got",
    method = "GET",
    path = "/v1/invoices",
    params = {
      { name = "size", type = "integer", minimum = 0, summary = "Invoices on one page" },
      { name = "offset", type = "integer", minimum = 0, summary = "Invoices to skip" },
      { name = "filter", type = "FieldFilter", summary = "What to look for; sent by other clients, and on no page" },
    },
    returns = "Collection<Invoice>",
    paging = "offset",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "size and offset count for legacy invoices only: a page may be longer or shorter than asked for.",
      "totalCount may count this page only. invoiceDetails tells which line items there are to ask for.",
    },
  },
  {
    name = "invoices.get",
    doc = "Get invoice by ID",
    summary = "Read one invoice, with its billing period and a fresh link to its PDF",
    method = "GET",
    path = "/v1/invoices/{invoice_id}",
    params = { invoice_id },
    returns = "Invoice",
    auth = user_token,
    clouds = everywhere,
    notes = { "pdfDownloadLink works for thirty minutes. The self link has the type before the id." },
  },
  {
    name = "invoices.summary.get",
    doc = "Get the partner's current account balance",
    summary = "What the partner owes now, by type of invoice",
    method = "GET",
    path = "/v1/invoices/summary",
    params = {},
    returns = "InvoiceSummary",
    auth = any_token,
    clouds = everywhere,
    notes = { "Dates in the year 1 or on 2001-01-01 mean that there is none." },
  },
  {
    name = "invoices.summaries.list",
    doc = "Get invoice summaries",
    summary = "What the partner owes now, in each currency",
    method = "GET",
    path = "/v1/invoices/summaries",
    params = {},
    returns = "Collection<InvoiceSummary>",
    paging = "link",
    auth = user_token,
    clouds = everywhere,
    notes = { "Amounts of different currencies do not add up. Dates in the year 1 mean that there is none." },
  },
  {
    name = "invoices.documents.statement.get",
    doc = "Get invoice statement",
    summary = "An invoice as a PDF",
    method = "GET",
    path = "/v1/invoices/{invoice_id}/documents/statement",
    params = { invoice_id },
    returns = "binary",
    auth = user_token,
    clouds = everywhere,
    notes = { "Content-Disposition has the file name; Content-Type may say JSON all the same." },
  },
  {
    name = "invoices.receipts.documents.statement.get",
    doc = "Get invoice receipt statement",
    summary = "A tax receipt of an invoice as a PDF; Taiwan only",
    method = "GET",
    path = "/v1/invoices/{invoice_id}/receipts/{receipt_id}/documents/statement",
    params = { invoice_id, shared.in_path("receipt_id", "string", "The receipt, out of the invoice's taxReceipts") },
    returns = "binary",
    auth = user_token,
    clouds = global_only,
  },

  {
    name = "invoices.line_items.list",
    doc = "Get invoice line items",
    summary = "The line items of an invoice, of one provider and one kind",
    method = "GET",
    path = line_items_path,
    params = {
      invoice_id,
      provider { "office", "azure", "onetime" },
      line_item_type { "billinglineitems", "usagelineitems" },
      size,
      offset,
      earned_credit,
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<InvoiceLineItem>",
    paging = "continuation",
    auth = any_token,
    clouds = everywhere,
    deprecated = "Repaired but no longer extended; for onetime, follow invoices.estimates.links, or take list_….",
    notes = {
      "Pairs of provider and type are in the invoice's invoiceDetails; each item's objectType names its kind.",
      "office and azure page by offset, onetime by token; links.next leads on in both cases.",
    },
  },
  {
    name = "invoices.line_items.list_by_path",
    doc = "Get invoice line items",
    summary = "The line items of an invoice, the older way of asking",
    method = "GET",
    path = line_items_path .. "/{billing_provider}/{invoice_line_item_type}",
    params = {
      invoice_id,
      {
        name = "billing_provider",
        type = "string",
        ["in"] = "path",
        required = true,
        enum = { "Office", "Azure", "OneTime" },
        open = true,
        summary = "Where the charges come from; other clients know All and Marketplace too",
      },
      {
        name = "invoice_line_item_type",
        type = "string",
        ["in"] = "path",
        required = true,
        enum = { "BillingLineItems", "UsageLineItems" },
        summary = "What was billed, or what was used",
      },
      size,
      offset,
      earned_credit,
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<InvoiceLineItem>",
    paging = "continuation",
    auth = any_token,
    clouds = everywhere,
    deprecated = "The page lists it as a former syntax; invoices.line_items.list asks the same.",
    notes = { "The links in an invoice's invoiceDetails still lead here." },
  },
  {
    name = "invoices.line_items.list_billed_consumption",
    doc = "Get invoice billed commercial consumption line items",
    summary = "What was used day by day, and billed in one invoice",
    method = "GET",
    path = line_items_path,
    params = {
      invoice_id,
      provider({ "onetime", "azure" }, "onetime"),
      line_item_type({ "usagelineitems" }, "usagelineitems"),
      currency,
      period,
      size,
      earned_credit,
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<DailyRatedUsageLineItem>",
    paging = "continuation",
    auth = any_token,
    clouds = global_only,
    notes = { estimates_note, "A follow-up page repeats every parameter besides seekOperation and the token." },
  },
  {
    name = "invoices.line_items.list_unbilled_reconciliation",
    doc = "Get invoice's unbilled reconciliation line items",
    summary = "What was bought and is not billed yet: an estimate of the next invoice",
    method = "GET",
    path = line_items_path,
    params = {
      invoice_or_unbilled,
      provider({ "onetime" }, "onetime"),
      line_item_type({ "billinglineitems" }, "billinglineitems"),
      currency,
      period,
      size,
      earned_credit,
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<OneTimeInvoiceLineItem>",
    paging = "continuation",
    auth = any_token,
    clouds = everywhere,
    notes = { "Give unbilled as the invoice.", estimates_note },
  },
  {
    name = "invoices.unbilled.line_items.list",
    doc = "Get invoice unbilled commercial consumption line items",
    summary = "What was used day by day and is not billed yet",
    method = "GET",
    path = "/v1/invoices/unbilled/lineitems",
    params = {
      provider({ "onetime" }, "onetime"),
      line_item_type({ "usagelineitems" }, "usagelineitems"),
      currency,
      period,
      size,
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<DailyRatedUsageLineItem>",
    paging = "continuation",
    auth = any_token,
    clouds = global_only,
    notes = { estimates_note, "Fields about the customer and the product may be empty until it is billed." },
  },
  {
    name = "invoices.estimates.links.list",
    doc = "Get invoice estimate links",
    summary = "Ready links to everything that is not billed yet in one currency",
    method = "GET",
    path = "/v1/invoices/estimates/links",
    params = { currency },
    returns = "Collection<EstimateLink>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "Follow a link as it is: it holds every parameter that is needed." },
  },
}

return { area = "Invoices", operations = operations }
