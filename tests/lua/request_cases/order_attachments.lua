-- Order attachments: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.orders.attachments.list",
    params = { customer_id = "c-17", order_id = "o-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/o-1/attachments" },
  },
  {
    operation = "customers.orders.attachment.upload",
    params = {
      customer_id = "c-17",
      order_id = "o-1",
      po_files = { { name = "order.pdf", content = "%PDF-1.4" }, { name = "terms.txt", content = "Terms" } },
    },
    body = { currency = "EUR", customerPrice = 12.5, isPartOfTender = false },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/orders/o-1/attachment",
      headers = { ["Content-Type"] = "multipart/form-data; boundary={boundary}" },
      body = '--{boundary}\r\nContent-Disposition: form-data; name="metadata"\r\n'
        .. 'Content-Type: application/json\r\n\r\n'
        .. '{"currency":"EUR","customerPrice":12.5,"isPartOfTender":false}\r\n'
        .. '--{boundary}\r\nContent-Disposition: form-data; name="POFiles"; filename="order.pdf"\r\n'
        .. 'Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n'
        .. '--{boundary}\r\nContent-Disposition: form-data; name="POFiles"; filename="terms.txt"\r\n'
        .. 'Content-Type: text/plain\r\n\r\nTerms\r\n--{boundary}--\r\n',
    },
  },
  {
    operation = "customers.orders.attachment.download",
    params = { customer_id = "c-17", order_id = "o-1", attachment_id = "attachment-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/o-1/attachment/attachment-1" },
  },
}
