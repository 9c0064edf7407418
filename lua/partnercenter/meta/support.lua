---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field managed_services partnercenter.tree.customers.by_id.managed_services
---@field service_requests partnercenter.tree.customers.by_id.service_requests

---@class partnercenter.tree.customers.by_id.managed_services
---@field each fun(self: partnercenter.tree.customers.by_id.managed_services, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.ManagedService The services that the partner administers for a customer, with links to their portals
---@field list fun(self: partnercenter.tree.customers.by_id.managed_services, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ManagedService)[] } The services that the partner administers for a customer, with links to their portals
---@field pages fun(self: partnercenter.tree.customers.by_id.managed_services, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ManagedService)[] }) The services that the partner administers for a customer, with links to their portals

---@class partnercenter.tree.customers.by_id.service_requests
---@overload fun(service_request_id: string|integer|table): partnercenter.tree.customers.by_id.service_requests.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.service_requests, params?: partnercenter.params.customers.service_requests.list|partnercenter.Next): fun(): partnercenter.types.ServiceRequest A customer's requests for support
---@field list fun(self: partnercenter.tree.customers.by_id.service_requests, params?: partnercenter.params.customers.service_requests.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ServiceRequest)[] } A customer's requests for support
---@field pages fun(self: partnercenter.tree.customers.by_id.service_requests, params?: partnercenter.params.customers.service_requests.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ServiceRequest)[] }) A customer's requests for support

---@class partnercenter.tree.customers.by_id.service_requests.by_id
---@field get fun(self: partnercenter.tree.customers.by_id.service_requests.by_id, params?: partnercenter.CallOptions): partnercenter.types.ServiceRequest Read one of a customer's requests for support
---@field update fun(self: partnercenter.tree.customers.by_id.service_requests.by_id, service_request: partnercenter.types.ServiceRequest, params?: partnercenter.CallOptions): partnercenter.types.ServiceRequest Change one of a customer's requests for support, or add a note to it

---@class partnercenter.tree.service_incidents
---@field office partnercenter.tree.service_incidents.office

---@class partnercenter.tree.service_incidents.office
---@field each fun(self: partnercenter.tree.service_incidents.office, params?: partnercenter.params.service_incidents.office.list|partnercenter.Next): fun(): partnercenter.types.ServiceIncidents What goes wrong, or did, in the services of Office: service by service
---@field list fun(self: partnercenter.tree.service_incidents.office, params?: partnercenter.params.service_incidents.office.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ServiceIncidents)[] } What goes wrong, or did, in the services of Office: service by service
---@field pages fun(self: partnercenter.tree.service_incidents.office, params?: partnercenter.params.service_incidents.office.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ServiceIncidents)[] }) What goes wrong, or did, in the services of Office: service by service

---@class partnercenter.tree.service_requests
---@overload fun(service_request_id: string|integer|table): partnercenter.tree.service_requests.by_id
---@field support_topics partnercenter.tree.service_requests.support_topics
---@field each fun(self: partnercenter.tree.service_requests, params?: partnercenter.params.service_requests.list|partnercenter.Next): fun(): partnercenter.types.ServiceRequest The partner's own requests for support
---@field list fun(self: partnercenter.tree.service_requests, params?: partnercenter.params.service_requests.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ServiceRequest)[] } The partner's own requests for support
---@field pages fun(self: partnercenter.tree.service_requests, params?: partnercenter.params.service_requests.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ServiceRequest)[] }) The partner's own requests for support

---@class partnercenter.tree.service_requests.by_id
---@field create fun(self: partnercenter.tree.service_requests.by_id, service_request: partnercenter.types.ServiceRequest, params?: partnercenter.CallOptions): partnercenter.types.ServiceRequest Ask Microsoft for support
---@field get fun(self: partnercenter.tree.service_requests.by_id, params?: partnercenter.CallOptions): partnercenter.types.ServiceRequest Read one request for support, with its notes
---@field update fun(self: partnercenter.tree.service_requests.by_id, service_request: partnercenter.types.ServiceRequest, params?: partnercenter.CallOptions): partnercenter.types.ServiceRequest Change a request for support, or add a note to it

---@class partnercenter.tree.service_requests.support_topics
---@field each fun(self: partnercenter.tree.service_requests.support_topics, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.SupportTopic What support can be asked about
---@field list fun(self: partnercenter.tree.service_requests.support_topics, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SupportTopic)[] } What support can be asked about
---@field pages fun(self: partnercenter.tree.service_requests.support_topics, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SupportTopic)[] }) What support can be asked about

---@class partnercenter.params.service_requests.list : partnercenter.CallOptions
---@field size? integer Requests on one page; sent by other clients (0 or more)
---@field offset? integer How many to leave out before the page (0 or more)
---@field filter? table|string Only some of them; sent by other clients

---@class partnercenter.params.customers.service_requests.list : partnercenter.CallOptions
---@field size? integer Requests on one page; sent by other clients (0 or more)
---@field offset? integer How many to leave out before the page (0 or more)
---@field filter? table|string Only some of them; sent by other clients

---@class partnercenter.params.service_incidents.office.list : partnercenter.CallOptions
---@field filter? table|string Only incidents that are over (true), or not (false)

--- A file outside of Partner Center
---@class partnercenter.types.FileInfo
---@field Comment? string What it is
---@field FileExtension? string Ending of its name
---@field FileNameWithoutExtension? string Its name
---@field FileSize? integer Its size
---@field Id? string The file

--- A service that the partner administers for a customer
---@class partnercenter.types.ManagedService
---@field id? string The service, as in Exchange (read-only)
---@field name? string Its name (read-only)
---@field groupName? string Its group, as in Office (read-only)
---@field links? partnercenter.types.ManagedServiceLinks Its portals (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Portals of a managed service, on another host: for a browser
---@class partnercenter.types.ManagedServiceLinks
---@field adminService? partnercenter.types.Link Where it is administered (read-only)
---@field serviceHealth? partnercenter.types.Link Where its health is shown (read-only)
---@field serviceTicket? partnercenter.types.Link Where support is asked for (read-only)
---@field self? partnercenter.types.Link The service itself; not seen in replies (read-only)
---@field next? partnercenter.types.Link A next page; not seen in replies (read-only)
---@field previous? partnercenter.types.Link A page before; not seen in replies (read-only)

--- Something that goes wrong with a service, or a message about it; known from other clients
---@class partnercenter.types.ServiceIncident
---@field id? string The incident (read-only)
---@field workload? string The service (read-only)
---@field affectedWorkloadNames? string[] Other services that suffer (read-only)
---@field status? partnercenter.types.ServiceIncidentStatus How bad it is (read-only)
---@field startTime? string When it began (read-only)
---@field endTime? string When it was over (read-only)
---@field messages? partnercenter.types.ServiceIncidentHistory[] What was told about it (read-only)
---@field impactedArea? string What suffers (read-only)
---@field impactedCustomers? integer How many of the partner's customers suffer (read-only)
---@field resolved? boolean Whether it is over (read-only)
---@field messageType? partnercenter.types.ServiceMessageType Incident or message (read-only)
---@field severity? partnercenter.types.ServiceIncidentStatus Of a message: how grave it is (read-only)
---@field category? string Of a message: what it is about (read-only)
---@field actionType? string Of a message: what is to be done (read-only)
---@field requiredBy? string Of a message: until when (read-only)

--- What was told about an incident; known from other clients
---@class partnercenter.types.ServiceIncidentHistory
---@field publishedTime? string When (read-only)
---@field messageText? string What (read-only)

--- A service, and what goes wrong with it; known from other clients
---@class partnercenter.types.ServiceIncidents
---@field workload? string The service (read-only)
---@field status? partnercenter.types.ServiceIncidentStatus How it does, in all (read-only)
---@field incidents? partnercenter.types.ServiceIncident[] What goes wrong, or did (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A request to Microsoft for support
---@class partnercenter.types.ServiceRequest
---@field title? string What it is about, in a line; needed to create
---@field description? string What it is about; needed to create
---@field severity? partnercenter.types.ServiceRequestSeverity How bad it is; needed to create
---@field supportTopicId? string What field it is in; needed to create
---@field supportTopicName? string Name of that topic
---@field id? string The request: a number of 15 digits (read-only)
---@field status? partnercenter.types.ServiceRequestStatus How it stands
---@field organization? partnercenter.types.ServiceRequestOrganization Whom it is for
---@field primaryContact? partnercenter.types.ServiceRequestContact Who asks
---@field lastUpdatedBy? partnercenter.types.ServiceRequestContact Who changed it last
---@field productName? string The product concerned
---@field productId? string Its id
---@field createdDate? string When it was made; of the year 1 when not yet
---@field lastModifiedDate? string When it was changed
---@field lastClosedDate? string When it was closed; of the year 1 when it never was
---@field fileLinks? partnercenter.types.FileInfo[] Files that belong to it; they cannot be sent
---@field newNote? partnercenter.types.ServiceRequestNote A note to add to it
---@field notes? partnercenter.types.ServiceRequestNote[] Its notes
---@field countryCode? string Two-letter code of the country
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A person in a request for support
---@class partnercenter.types.ServiceRequestContact
---@field organization? partnercenter.types.ServiceRequestOrganization Whose member it is
---@field contactId? string The person
---@field lastName? string Last name
---@field firstName? string First name
---@field email? string E-mail
---@field phoneNumber? string Telephone number

--- A note on a request for support
---@class partnercenter.types.ServiceRequestNote
---@field createdByName? string Who wrote it
---@field createdDate? string When; without a zone
---@field text? string The note

--- An organisation in a request for support
---@class partnercenter.types.ServiceRequestOrganization
---@field id? string The organisation
---@field name? string Its name
---@field phoneNumber? string Telephone number

--- What support can be asked about
---@class partnercenter.types.SupportTopic
---@field name? string Its name (read-only)
---@field description? string What belongs there (read-only)
---@field id? integer The topic; a text in requests (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How a service does
---@alias partnercenter.types.ServiceIncidentStatus
---| "normal" # Well
---| "information" # There is something to know
---| "warning" # Something does not work as it should
---| "critical" # It does not work
---| string # other values: newer ones, and other spellings of these in parameters

--- What a message about a service is
---@alias partnercenter.types.ServiceMessageType
---| "none" # Nothing
---| "incident" # An incident
---| "message_center" # A message of the message center
---| "all" # Either
---| string # other values: newer ones, and other spellings of these in parameters

--- How bad it is
---@alias partnercenter.types.ServiceRequestSeverity
---| "unknown" # Not known; in a change: as it was
---| "critical" # Nothing works
---| "moderate" # Something does not work
---| "minimal" # A question
---| string # other values: newer ones, and other spellings of these in parameters

--- How a request for support stands
---@alias partnercenter.types.ServiceRequestStatus
---| "none" # Just made; in a change: as it was
---| "open" # Being worked on
---| "closed" # Done
---| "attention_needed" # Waiting for the one who asked
---| string # other values: newer ones, and other spellings of these in parameters
