-- Invoices: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "invoices.list",
    params = { size = 50, offset = 100 },
    expect = { method = "GET", target = "/v1/invoices?size=50&offset=100" },
  },
  {
    operation = "invoices.get",
    params = { invoice_id = "D0500" },
    expect = { method = "GET", target = "/v1/invoices/D0500" },
  },
  {
    operation = "invoices.summary.get",
    expect = { method = "GET", target = "/v1/invoices/summary" },
  },
  {
    operation = "invoices.summaries.list",
    expect = { method = "GET", target = "/v1/invoices/summaries" },
  },
  {
    operation = "invoices.documents.statement.get",
    params = { invoice_id = "D0500" },
    expect = { method = "GET", target = "/v1/invoices/D0500/documents/statement" },
  },
  {
    operation = "invoices.receipts.documents.statement.get",
    params = { invoice_id = "D0500", receipt_id = "R0600" },
    expect = { method = "GET", target = "/v1/invoices/D0500/receipts/R0600/documents/statement" },
  },
  {
    operation = "invoices.line_items.list",
    params = {
      invoice_id = "D0500",
      provider = "Office",
      invoice_line_item_type = "BillingLineItems",
      size = 50,
      offset = 100,
    },
    expect = {
      method = "GET",
      target = "/v1/invoices/D0500/lineitems?"
        .. "provider=office&invoicelineitemtype=billinglineitems&size=50&offset=100",
    },
  },
  {
    operation = "invoices.line_items.list",
    params = {
      invoice_id = "D0500",
      provider = "one_time",
      invoicelineitemtype = "usage_line_items",
      size = 2000,
      seek_operation = "next",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/invoices/D0500/lineitems?"
        .. "provider=onetime&invoicelineitemtype=usagelineitems&size=2000&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "invoices.line_items.list_by_path",
    params = {
      invoice_id = "D0500",
      billing_provider = "one_time",
      invoice_line_item_type = "billing_line_items",
      size = 50,
      offset = 0,
    },
    expect = { method = "GET", target = "/v1/invoices/D0500/lineitems/OneTime/BillingLineItems?size=50&offset=0" },
  },
  {
    operation = "invoices.line_items.list_by_path",
    params = {
      invoice_id = "D0500",
      billing_provider = "one_time",
      invoice_line_item_type = "billing_line_items",
      size = 2,
      seek_operation = "next",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/invoices/D0500/lineitems/OneTime/BillingLineItems?size=2&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "invoices.line_items.list_billed_consumption",
    params = { invoice_id = "D0500", currency_code = "usd", period = "current", size = 2000 },
    expect = {
      method = "GET",
      target = "/v1/invoices/D0500/lineitems?"
        .. "provider=onetime&invoicelineitemtype=usagelineitems&currencycode=usd&period=current&size=2000",
    },
  },
  {
    operation = "invoices.line_items.list_billed_consumption",
    params = {
      invoice_id = "D0500",
      currency_code = "usd",
      period = "current",
      seek_operation = "next",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/invoices/D0500/lineitems?"
        .. "provider=onetime&invoicelineitemtype=usagelineitems&currencycode=usd&period=current"
        .. "&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "invoices.line_items.list_unbilled_reconciliation",
    params = { invoice_id = "unbilled", provider = "all", currencycode = "usd", period = "Previous" },
    expect = {
      method = "GET",
      target = "/v1/invoices/unbilled/lineitems?"
        .. "provider=all&invoicelineitemtype=billinglineitems&currencycode=usd&period=previous",
    },
  },
  {
    operation = "invoices.line_items.list_unbilled_reconciliation",
    params = { invoice_id = "unbilled", currency_code = "usd", period = "PREVIOUS", size = 2000 },
    expect = {
      method = "GET",
      target = "/v1/invoices/unbilled/lineitems?"
        .. "provider=onetime&invoicelineitemtype=billinglineitems&currencycode=usd&period=previous&size=2000",
    },
  },
  {
    operation = "invoices.line_items.list_unbilled_reconciliation",
    params = {
      invoice_id = "unbilled",
      currency_code = "usd",
      period = "previous",
      seek_operation = "next",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/invoices/unbilled/lineitems?"
        .. "provider=onetime&invoicelineitemtype=billinglineitems&currencycode=usd&period=previous"
        .. "&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "invoices.unbilled.line_items.list",
    params = { currency_code = "usd", period = "current", size = 2000 },
    expect = {
      method = "GET",
      target = "/v1/invoices/unbilled/lineitems?"
        .. "provider=onetime&invoicelineitemtype=usagelineitems&currencycode=usd&period=current&size=2000",
    },
  },
  {
    operation = "invoices.unbilled.line_items.list",
    params = {
      currency_code = "usd",
      period = "current",
      seek_operation = "next",
      MS_ContinuationToken = "bW9yZQ==",
    },
    expect = {
      method = "GET",
      target = "/v1/invoices/unbilled/lineitems?"
        .. "provider=onetime&invoicelineitemtype=usagelineitems&currencycode=usd&period=current"
        .. "&seekOperation=Next",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "invoices.estimates.links.list",
    params = { currency_code = "usd" },
    expect = { method = "GET", target = "/v1/invoices/estimates/links?currencycode=usd" },
  },
}
