-- Invoices: the documents, the partner's balance, and links to estimates.
-- The many kinds of line items have a file of their own, invoice_line_items.lua.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

local types = {
  Invoice = {
    summary = "An invoice that the partner got",
    doc = "Invoice resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The invoice, as in G000024135" },
      { name = "invoiceDate", type = "datetime", summary = "When it was made" },
      { name = "billingPeriodStartDate", type = "datetime", summary = "Begin of what it bills; not in lists" },
      { name = "billingPeriodEndDate", type = "datetime", summary = "End of what it bills; not in lists" },
      { name = "totalCharges", type = "number", summary = "All charges, adjustments included" },
      { name = "paidAmount", type = "number", summary = "What was paid; the sign differs from page to page" },
      { name = "currencyCode", type = "string", summary = "Currency of the amounts" },
      { name = "currencySymbol", type = "string", summary = "Symbol of the currency" },
      { name = "pdfDownloadLink", type = "uri", summary = "The PDF, for thirty minutes" },
      { name = "invoiceDetails", type = "array<InvoiceDetail>", summary = "Which line items there are" },
      { name = "amendments", type = "array<Invoice>", summary = "Invoices that correct this one" },
      { name = "amendsOf", type = "string", summary = "The invoice that this one corrects" },
      { name = "documentType", type = "InvoiceDocumentType", summary = "What kind of document" },
      { name = "invoiceType", type = "InvoiceType", summary = "Recurring or one-time" },
      { name = "taxReceipts", type = "array<TaxReceipt>", summary = "Tax receipts; Taiwan only" },
      links,
      attributes,
    },
  },
  InvoiceDetail = {
    summary = "One collection of line items of an invoice",
    doc = "Invoice resources",
    fields = read_only {
      { name = "invoiceLineItemType", type = "InvoiceLineItemType", summary = "What kind of line items" },
      { name = "billingProvider", type = "BillingProvider", summary = "Where the charges come from" },
      links,
      attributes,
    },
  },
  TaxReceipt = {
    summary = "A tax receipt of an invoice",
    doc = "Get invoice receipt statement",
    fields = read_only {
      { name = "id", type = "string", summary = "The receipt" },
      { name = "taxReceiptPdfDownloadLink", type = "uri", summary = "Its PDF" },
    },
  },

  InvoiceSummary = {
    summary = "The partner's balance in one currency",
    doc = "Invoice resources",
    fields = read_only {
      { name = "balanceAmount", type = "number", summary = "What is not paid yet" },
      { name = "currencyCode", type = "string", summary = "The currency" },
      { name = "currencySymbol", type = "string", summary = "Symbol of the currency" },
      { name = "accountingDate", type = "datetime", summary = "When the balance was worked out" },
      { name = "firstInvoiceCreationDate", type = "datetime", summary = "First invoice ever" },
      { name = "lastPaymentDate", type = "datetime", summary = "Last payment; year 1 or 2001 when there was none" },
      { name = "lastPaymentAmount", type = "number", summary = "How much that was" },
      { name = "latestInvoiceDate", type = "datetime", summary = "Latest invoice; year 1 or 2001 when there is none" },
      { name = "details", type = "array<InvoiceSummaryDetail>", summary = "The same for each type of invoice" },
      links,
      attributes,
    },
  },
  InvoiceSummaries = {
    summary = "The balances in all currencies, as clients hold them; what is sent is a page of InvoiceSummary",
    doc = "Invoice resources",
    fields = read_only {
      { name = "collectionOfSummary", type = "array<InvoiceSummary>", summary = "One for each currency" },
    },
  },
  InvoiceStatement = {
    summary = "An invoice as a PDF, as clients hold it; what is sent is the document itself",
    doc = "Invoice resources",
    fields = read_only {
      { name = "httpResponseMessage", type = "object", summary = "The reply with the document" },
    },
  },
  InvoiceSummaryDetail = {
    summary = "The partner's balance for one type of invoice",
    doc = "Invoice resources",
    fields = read_only {
      { name = "invoiceType", type = "InvoiceType", summary = "Recurring or one-time" },
      { name = "summary", type = "InvoiceSummary", summary = "The figures" },
    },
  },

  EstimateLink = {
    summary = "A ready link to line items that are not billed yet",
    doc = "Get invoice estimate links",
    fields = read_only {
      { name = "type", type = "string", summary = "daily_rated_usage or non_consumption" },
      { name = "title", type = "string", summary = "Title of it" },
      { name = "description", type = "string", summary = "Text about it" },
      { name = "period", type = "string", summary = "Current or previous" },
      { name = "link", type = "Link", summary = "The line items: follow it as it is" },
    },
  },
}

local enums = {
  InvoiceDocumentType = {
    summary = "What kind of document an invoice is; compare without regard to case",
    open = true,
    values = {
      { "Invoice", "An invoice" },
      { "Credit Note", "Money back" },
      { "adjustment_note", "A correction; seen in replies" },
      { "void_note", "A withdrawal; seen in replies" },
    },
  },
  InvoiceType = {
    summary = "What an invoice is for; replies may write OneTime",
    values = {
      { "recurring", "What is billed again and again" },
      { "one_time", "What is bought once" },
    },
  },
  InvoiceLineItemType = {
    summary = "What kind of line items; queries leave the underscores out",
    values = {
      { "none", "None" },
      { "billing_line_items", "What is billed" },
      { "usage_line_items", "What was used" },
    },
  },
  BillingProvider = {
    summary = "Where charges come from",
    open = true,
    values = {
      { "none", "Nowhere" },
      { "office", "Licenses of online services" },
      { "azure", "Azure (MS-AZR-0145P)" },
      { "azure_data_market", "Azure data market" },
      { "one_time", "Modern purchases: reservations, software, Azure plans, marketplace; seen in replies" },
      { "marketplace", "The former word for one_time; seen in replies" },
      { "all", "All of them; known from other clients" },
    },
  },
}

return { types = types, enums = enums }
