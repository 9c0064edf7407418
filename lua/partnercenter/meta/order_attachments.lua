---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id.orders.by_id
---@field attachment partnercenter.tree.customers.by_id.orders.by_id.attachment
---@field attachments partnercenter.tree.customers.by_id.orders.by_id.attachments

---@class partnercenter.tree.customers.by_id.orders.by_id.attachment
---@overload fun(attachment_id: string|integer|table): partnercenter.tree.customers.by_id.orders.by_id.attachment.by_id
---@field upload fun(self: partnercenter.tree.customers.by_id.orders.by_id.attachment, attachment_metadata: partnercenter.types.AttachmentMetadata, params: partnercenter.params.customers.orders.attachment.upload): { items: partnercenter.types.OrderAttachment[], totalCount: integer? } Add files to an order

---@class partnercenter.tree.customers.by_id.orders.by_id.attachment.by_id
---@field download fun(self: partnercenter.tree.customers.by_id.orders.by_id.attachment.by_id, params?: partnercenter.CallOptions): string A file that belongs to an order

---@class partnercenter.tree.customers.by_id.orders.by_id.attachments
---@field each fun(self: partnercenter.tree.customers.by_id.orders.by_id.attachments, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.OrderAttachment The files that belong to an order
---@field list fun(self: partnercenter.tree.customers.by_id.orders.by_id.attachments, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OrderAttachment)[] } The files that belong to an order
---@field pages fun(self: partnercenter.tree.customers.by_id.orders.by_id.attachments, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OrderAttachment)[] }) The files that belong to an order

---@class partnercenter.params.customers.orders.attachment.upload : partnercenter.CallOptions
---@field po_files string|table|(string|table)[] The files: paths, or tables with name, content and perhaps content_type

--- What is said about the files of an order
---@class partnercenter.types.AttachmentMetadata
---@field customerPrice? number What the customer pays
---@field fxRate? number Exchange rate of that price
---@field currency? string Currency of that price
---@field isPartOfTender? boolean Whether it is part of a tender
---@field tenderLink? string Where the tender is

--- A file that belongs to an order
---@class partnercenter.types.OrderAttachment
---@field attachmentId? string The file (read-only)
---@field fileName? string Its name (read-only)
---@field sizeInKB? integer Its size in KiB (read-only)
---@field type? string What kind of file it is (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)
