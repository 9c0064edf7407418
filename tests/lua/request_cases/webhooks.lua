-- Webhooks: what is sent, told from the documentation. init.lua says how a case is written.

local array = require("partnercenter").array

return {
  {
    operation = "webhooks.registration.get",
    expect = { method = "GET", target = "/webhooks/v1/registration" },
  },
  {
    operation = "webhooks.registration.create",
    body = {
      WebhookUrl = "https://contoso.com/webhooks",
      WebhookEvents = { "subscription-updated", "test-created" },
    },
    expect = {
      method = "POST",
      target = "/webhooks/v1/registration",
      body = '{"WebhookEvents":["subscription-updated","test-created"],'
        .. '"WebhookUrl":"https://contoso.com/webhooks"}',
    },
  },
  {
    operation = "webhooks.registration.update",
    body = {
      WebhookUrl = "https://contoso.com/webhooks",
      WebhookEvents = array {},
      SignatureTokenToMsSignatureHeader = true,
    },
    expect = {
      method = "PUT",
      target = "/webhooks/v1/registration",
      body = '{"SignatureTokenToMsSignatureHeader":true,"WebhookEvents":[],'
        .. '"WebhookUrl":"https://contoso.com/webhooks"}',
    },
  },
  {
    operation = "webhooks.registration.events.list",
    expect = { method = "GET", target = "/webhooks/v1/registration/events" },
  },
  {
    operation = "webhooks.registration.validation_events.create",
    expect = { method = "POST", target = "/webhooks/v1/registration/validationEvents" },
  },
  {
    operation = "webhooks.registration.validation_events.get",
    params = { correlation_id = "correlation-1" },
    expect = { method = "GET", target = "/webhooks/v1/registration/validationEvents/correlation-1" },
  },
}
