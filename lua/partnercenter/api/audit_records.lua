-- Audit records: who did what in Partner Center.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local operations = {
  {
    name = "audit_records.list",
    doc = "Get a record of Partner Center activity",
    summary = "What users and applications of the partner did, in the last days or between two days",
    method = "GET",
    path = "/v1/auditrecords",
    params = {
      {
        name = "startDate",
        type = "date",
        default = "30 days ago",
        summary = "First day, as yyyy-mm-dd, no more than 90 days ago",
      },
      {
        name = "endDate",
        type = "date",
        default = "today, or the end of the longest span",
        summary = "Last day, as yyyy-mm-dd",
      },
      {
        name = "size",
        type = "integer",
        minimum = 0,
        default = 500,
        summary = "Records on one page; sent by other clients, and on no page",
      },
      {
        name = "filter",
        type = "FieldFilter",
        filter_fields = { "CompanyName", "CustomerId", "ResourceType" },
        filter_operators = { "substring", "equals" },
        summary = "Part of a company name (substring), or a customer or a resource type (equals)",
      },
      shared.continuation_token,
    },
    returns = "Collection<AuditRecord>",
    paging = "next_link",
    auth = shared.any_token,
    clouds = shared.except_china,
    notes = {
      "Give at least one parameter: a date or a filter.",
      "Days further back than 90 are a 400.",
      "Records come newest first, though this is not promised.",
      "resourceOldValue and resourceNewValue are JSON in a text that need not be complete.",
    },
  },
}

return { area = "Audit records", operations = operations }
