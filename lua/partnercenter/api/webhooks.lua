-- Webhooks: the one registration that says where events go and which, and test events. Receiving and checking events is
-- not the API's business.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, everywhere = shared.any_token, shared.everywhere

local registration_path = "/webhooks/v1/registration"

local operations = {
  {
    name = "webhooks.registration.get",
    doc = "Partner Center webhooks - View a registration",
    summary = "Where events are sent to, and which",
    method = "GET",
    path = registration_path,
    params = {},
    returns = "WebhookRegistration",
    auth = any_token,
    clouds = everywhere,
    notes = { "A tenant has one registration. SubscriberId is not told here." },
  },
  {
    name = "webhooks.registration.create",
    doc = "Partner Center webhooks - Register to receive events",
    summary = "Have events sent to an address",
    method = "POST",
    path = registration_path,
    params = {},
    body = "WebhookRegistration",
    body_required = { "WebhookUrl", "WebhookEvents" },
    returns = "WebhookRegistration",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "Answers 200, not 201. The address has to be open to the public network.",
      "Nothing is known that ends a registration.",
    },
  },
  {
    name = "webhooks.registration.update",
    doc = "Partner Center webhooks - Update an event registration",
    summary = "Have events sent elsewhere, or other ones",
    method = "PUT",
    path = registration_path,
    params = {},
    body = "WebhookRegistration",
    body_required = { "WebhookUrl", "WebhookEvents" },
    returns = "WebhookRegistration",
    auth = any_token,
    clouds = everywhere,
    notes = { "Send all of it. There is no ETag: the last change counts." },
  },
  {
    name = "webhooks.registration.events.list",
    doc = "Partner Center webhooks - Get a list of events",
    summary = "The names of the events that there are",
    method = "GET",
    path = registration_path .. "/events",
    params = {},
    returns = "array<string>",
    auth = any_token,
    clouds = everywhere,
    notes = { "The documentation knows referral-created, referral-updated and invoice-ready besides." },
  },
  {
    name = "webhooks.registration.validation_events.create",
    doc = "Partner Center webhooks - Send a test event to validate your registration",
    summary = "Have a test event sent to the registered address",
    method = "POST",
    path = registration_path .. "/validationEvents",
    params = {},
    returns = "ValidationEventReference",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "The registration has to name test-created. Two events a minute are taken, further ones are a 429.",
      "Look at validation_events(correlation id):get() until it is completed. It is gone after seven days.",
    },
  },
  {
    name = "webhooks.registration.validation_events.get",
    doc = "Partner Center webhooks - Verify that the event was delivered",
    summary = "What came of a test event, attempt by attempt",
    method = "GET",
    path = registration_path .. "/validationEvents/{correlation_id}",
    params = { shared.in_path("correlation_id", "guid", "The test event: the correlationId that create answered") },
    returns = "ValidationEvent",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "completed is the only status that is known; take any other one for not finished.",
      "responseCode is a name, as in OK, and no number. There are ten attempts.",
    },
  },
}

return { area = "Webhooks", operations = operations }
