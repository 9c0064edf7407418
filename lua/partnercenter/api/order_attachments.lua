-- Files that belong to an order, such as the customer's purchase order. The orders themselves are in orders.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, everywhere = shared.any_token, shared.everywhere
local customer_id, order_id = shared.customer_id, shared.order_id

local one = { customer_id, order_id }
local order_path = "/v1/customers/{customer_id}/orders/{order_id}"

local operations = {
  {
    name = "customers.orders.attachments.list",
    known_from = "the .NET client",
    summary = "The files that belong to an order",
    method = "GET",
    path = order_path .. "/attachments",
    params = one,
    returns = "Collection<OrderAttachment>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.orders.attachment.upload",
    known_from = "the .NET client",
    summary = "Add files to an order",
    method = "POST",
    path = order_path .. "/attachment",
    params = {
      customer_id,
      order_id,
      { name = "POFiles", type = "file", ["in"] = "part", required = true, repeated = true,
        summary = "The files: paths, or tables with name, content and perhaps content_type" },
    },
    body = "AttachmentMetadata",
    multipart = "metadata",
    returns = "Collection<OrderAttachment>",
    auth = any_token,
    clouds = everywhere,
    notes = { "The path has attachment, not attachments." },
  },
  {
    name = "customers.orders.attachment.download",
    known_from = "the .NET client",
    summary = "A file that belongs to an order",
    method = "GET",
    path = order_path .. "/attachment/{attachment_id}",
    params = { customer_id, order_id, shared.in_path("attachment_id", "string", "The file") },
    returns = "binary",
    auth = any_token,
    clouds = everywhere,
  },
}

return { area = "Order attachments", operations = operations }
