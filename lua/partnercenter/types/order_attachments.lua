-- Files that belong to an order, as the .NET client knows them.

local shared = require "partnercenter.types.shared"

local types = {
  OrderAttachment = {
    summary = "A file that belongs to an order",
    fields = shared.read_only {
      { name = "attachmentId", type = "string", summary = "The file" },
      { name = "fileName", type = "string", summary = "Its name" },
      { name = "sizeInKB", type = "integer", summary = "Its size in KiB" },
      { name = "type", type = "string", summary = "What kind of file it is" },
      shared.attributes,
    },
  },
  AttachmentMetadata = {
    summary = "What is said about the files of an order",
    fields = {
      { name = "customerPrice", type = "number", summary = "What the customer pays" },
      { name = "fxRate", type = "number", summary = "Exchange rate of that price" },
      { name = "currency", type = "string", summary = "Currency of that price" },
      { name = "isPartOfTender", type = "boolean", summary = "Whether it is part of a tender" },
      { name = "tenderLink", type = "uri", summary = "Where the tender is" },
    },
  },
}

return { types = types }
