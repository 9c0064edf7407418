---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.webhooks
---@field registration partnercenter.tree.webhooks.registration

---@class partnercenter.tree.webhooks.registration
---@field events partnercenter.tree.webhooks.registration.events
---@field validation_events partnercenter.tree.webhooks.registration.validation_events
---@field create fun(self: partnercenter.tree.webhooks.registration, webhook_registration: partnercenter.types.WebhookRegistration, params?: partnercenter.CallOptions): partnercenter.types.WebhookRegistration Have events sent to an address
---@field get fun(self: partnercenter.tree.webhooks.registration, params?: partnercenter.CallOptions): partnercenter.types.WebhookRegistration Where events are sent to, and which
---@field update fun(self: partnercenter.tree.webhooks.registration, webhook_registration: partnercenter.types.WebhookRegistration, params?: partnercenter.CallOptions): partnercenter.types.WebhookRegistration Have events sent elsewhere, or other ones

---@class partnercenter.tree.webhooks.registration.events
---@field each fun(self: partnercenter.tree.webhooks.registration.events, params?: partnercenter.CallOptions|partnercenter.Next): fun(): string The names of the events that there are
---@field list fun(self: partnercenter.tree.webhooks.registration.events, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (string)[] } The names of the events that there are
---@field pages fun(self: partnercenter.tree.webhooks.registration.events, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (string)[] }) The names of the events that there are

---@class partnercenter.tree.webhooks.registration.validation_events
---@overload fun(correlation_id: string|integer|table): partnercenter.tree.webhooks.registration.validation_events.by_id
---@field create fun(self: partnercenter.tree.webhooks.registration.validation_events, params?: partnercenter.CallOptions): partnercenter.types.ValidationEventReference Have a test event sent to the registered address

---@class partnercenter.tree.webhooks.registration.validation_events.by_id
---@field get fun(self: partnercenter.tree.webhooks.registration.validation_events.by_id, params?: partnercenter.CallOptions): partnercenter.types.ValidationEvent What came of a test event, attempt by attempt

--- A test event, and what came of it
---@class partnercenter.types.ValidationEvent
---@field correlationId? string The test event (read-only)
---@field partnerId? string The partner (read-only)
---@field status? string completed when there is no more to come (read-only)
---@field callbackUrl? string Where it is sent to (read-only)
---@field results? partnercenter.types.ValidationEventResult[] The attempts (read-only)

--- A test event that was begun
---@class partnercenter.types.ValidationEventReference
---@field correlationId? string The test event (read-only)

--- One attempt to deliver a test event
---@class partnercenter.types.ValidationEventResult
---@field responseCode? string Name of the HTTP status, as in OK (read-only)
---@field responseMessage? string What went wrong; else empty (read-only)
---@field systemError? boolean Whether the service itself failed (read-only)
---@field dateTimeUtc? string When; without a zone (read-only)

--- Where events are sent to, and which
---@class partnercenter.types.WebhookRegistration
---@field SubscriberId? string The registration; absent where it is read (read-only)
---@field WebhookUrl string Where events are sent to
---@field WebhookEvents string[] Names of the events
---@field SignatureTokenToMsSignatureHeader? boolean Whether x-ms-signature has the signature, and not Authorization
