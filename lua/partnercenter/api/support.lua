-- Support: requests to Microsoft, the partner's and its customers'; service health; where services are administered.
-- Who supports a subscription is in subscriptions.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, everywhere, except_china = shared.user_token, shared.everywhere, shared.except_china
local customer_id = shared.customer_id

local service_request_id = shared.in_path("service_request_id", "string", "The request: a number of 15 digits")

-- What other clients send with both lists; the pages know no parameters.
local size = { name = "size", type = "integer", minimum = 0, summary = "Requests on one page; sent by other clients" }
local offset = { name = "offset", type = "integer", minimum = 0, summary = "How many to leave out before the page" }
local filter = { name = "filter", type = "FieldFilter", summary = "Only some of them; sent by other clients" }

local change_notes = {
  "Send what shall change, and a newNote to add a note.",
  "Nulls, the severity unknown, the status none and dates of the year 1 change nothing.",
}

local operations = {
  {
    name = "service_requests.list",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "The partner's own requests for support",
    method = "GET",
    path = "/v1/servicerequests",
    params = { size, offset, filter },
    returns = "Collection<ServiceRequest>",
    paging = "offset",
    auth = user_token,
    clouds = except_china,
  },
  {
    name = "service_requests.get",
    doc = "Get service request details by ID",
    summary = "Read one request for support, with its notes",
    method = "GET",
    path = "/v1/servicerequests/{service_request_id}",
    params = { service_request_id },
    returns = "ServiceRequest",
    auth = user_token,
    clouds = except_china,
    notes = {
      "The page calls the id a GUID, which it is not.",
      "Dates of notes have no zone. A date of the year 1 means never.",
    },
  },
  {
    name = "service_requests.update",
    doc = "Update a service request",
    summary = "Change a request for support, or add a note to it",
    method = "PATCH",
    path = "/v1/servicerequests/{service_request_id}",
    params = { service_request_id },
    body = "ServiceRequest",
    returns = "ServiceRequest",
    auth = user_token,
    clouds = except_china,
    notes = change_notes,
  },
  {
    name = "service_requests.create",
    doc = "Create a service request",
    summary = "Ask Microsoft for support",
    method = "POST",
    path = "/v1/servicerequests/{agent_locale}",
    params = { shared.in_path("agent_locale", "string", "Language and country of the one who asks, as in en-US") },
    body = "ServiceRequest",
    body_required = { "title", "description", "severity", "supportTopicId" },
    returns = "ServiceRequest",
    auth = user_token,
    clouds = except_china,
    notes = {
      "The locale takes the place that the id has elsewhere.",
      "Topics are in support_topics.list. Files cannot be sent along.",
      "Right afterwards the dates are those of the year 1, and the status is none.",
    },
  },
  {
    name = "service_requests.support_topics.list",
    doc = "Get service request support topics",
    summary = "What support can be asked about",
    method = "GET",
    path = "/v1/servicerequests/supporttopics",
    params = {},
    returns = "Collection<SupportTopic>",
    paging = "link",
    auth = user_token,
    clouds = except_china,
    notes = { "Ids are numbers here, and texts in a request's supportTopicId." },
  },
  {
    name = "customers.service_requests.list",
    doc = "Get all service requests for a customer",
    summary = "A customer's requests for support",
    method = "GET",
    path = "/v1/customers/{customer_id}/servicerequests",
    params = { customer_id, size, offset, filter },
    returns = "Collection<ServiceRequest>",
    paging = "offset",
    auth = user_token,
    clouds = except_china,
    notes = { "The items are short; severity and status may be numbers, and dates have no zone." },
  },
  {
    name = "customers.service_requests.get",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "Read one of a customer's requests for support",
    method = "GET",
    path = "/v1/customers/{customer_id}/servicerequests/{service_request_id}",
    params = { customer_id, service_request_id },
    returns = "ServiceRequest",
    auth = user_token,
    clouds = except_china,
  },
  {
    name = "customers.service_requests.update",
    known_from = "the .NET and Java clients",
    summary = "Change one of a customer's requests for support, or add a note to it",
    method = "PATCH",
    path = "/v1/customers/{customer_id}/servicerequests/{service_request_id}",
    params = { customer_id, service_request_id },
    body = "ServiceRequest",
    returns = "ServiceRequest",
    auth = user_token,
    clouds = except_china,
    notes = change_notes,
  },
  {
    name = "service_incidents.office.list",
    known_from = "the .NET, PowerShell and Java clients",
    summary = "What goes wrong, or did, in the services of Office: service by service",
    method = "GET",
    path = "/v1/serviceincidents/office",
    params = {
      { name = "filter", type = "FieldFilter", filter_fields = { "Resolved" }, filter_operators = { "equals" },
        summary = "Only incidents that are over (true), or not (false)" },
    },
    returns = "Collection<ServiceIncidents>",
    paging = "link",
    auth = user_token,
    clouds = everywhere,
  },
  {
    name = "customers.managed_services.list",
    doc = "Get the managed services for a customer by ID",
    summary = "The services that the partner administers for a customer, with links to their portals",
    method = "GET",
    path = "/v1/customers/{customer_id}/managedservices",
    params = { customer_id },
    returns = "Collection<ManagedService>",
    paging = "link",
    auth = user_token,
    clouds = except_china,
    notes = {
      "Only services that the partner has delegated administration of.",
      "The links are for a browser: they lead to another host, which must not see the token.",
    },
  },
}

return { area = "Support", operations = operations }
