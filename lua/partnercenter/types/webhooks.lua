-- Webhooks: the registration in PascalCase, test events in camelCase, as the service has them.

local types = {
  WebhookRegistration = {
    summary = "Where events are sent to, and which",
    doc = "Partner Center webhooks",
    fields = {
      { name = "SubscriberId", type = "guid", read_only = true, summary = "The registration; absent where it is read" },
      { name = "WebhookUrl", type = "uri", required = true, summary = "Where events are sent to" },
      { name = "WebhookEvents", type = "array<string>", required = true, summary = "Names of the events" },
      {
        name = "SignatureTokenToMsSignatureHeader",
        type = "boolean",
        summary = "Whether x-ms-signature has the signature, and not Authorization",
      },
    },
  },
  ValidationEventReference = {
    summary = "A test event that was begun",
    doc = "Partner Center webhooks",
    fields = {
      { name = "correlationId", type = "guid", read_only = true, summary = "The test event" },
    },
  },
  ValidationEvent = {
    summary = "A test event, and what came of it",
    doc = "Partner Center webhooks",
    fields = {
      { name = "correlationId", type = "guid", read_only = true, summary = "The test event" },
      { name = "partnerId", type = "guid", read_only = true, summary = "The partner" },
      { name = "status", type = "string", read_only = true, summary = "completed when there is no more to come" },
      { name = "callbackUrl", type = "uri", read_only = true, summary = "Where it is sent to" },
      { name = "results", type = "array<ValidationEventResult>", read_only = true, summary = "The attempts" },
    },
  },
  ValidationEventResult = {
    summary = "One attempt to deliver a test event",
    doc = "Partner Center webhooks",
    fields = {
      { name = "responseCode", type = "string", read_only = true, summary = "Name of the HTTP status, as in OK" },
      { name = "responseMessage", type = "string", read_only = true, summary = "What went wrong; else empty" },
      { name = "systemError", type = "boolean", read_only = true, summary = "Whether the service itself failed" },
      { name = "dateTimeUtc", type = "datetime", read_only = true, summary = "When; without a zone" },
    },
  },
}

return { types = types }
