-- Support: requests, topics, incidents of services, services that the partner administers.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  ServiceRequest = {
    summary = "A request to Microsoft for support",
    doc = "Service request resources",
    fields = {
      { name = "title", type = "string", summary = "What it is about, in a line; needed to create" },
      { name = "description", type = "string", summary = "What it is about; needed to create" },
      { name = "severity", type = "ServiceRequestSeverity", summary = "How bad it is; needed to create" },
      { name = "supportTopicId", type = "string", summary = "What field it is in; needed to create" },
      { name = "supportTopicName", type = "string", summary = "Name of that topic" },
      { name = "id", type = "string", read_only = true, summary = "The request: a number of 15 digits" },
      { name = "status", type = "ServiceRequestStatus", summary = "How it stands" },
      { name = "organization", type = "ServiceRequestOrganization", summary = "Whom it is for" },
      { name = "primaryContact", type = "ServiceRequestContact", summary = "Who asks" },
      { name = "lastUpdatedBy", type = "ServiceRequestContact", summary = "Who changed it last" },
      { name = "productName", type = "string", summary = "The product concerned" },
      { name = "productId", type = "string", summary = "Its id" },
      { name = "createdDate", type = "datetime", summary = "When it was made; of the year 1 when not yet" },
      { name = "lastModifiedDate", type = "datetime", summary = "When it was changed" },
      { name = "lastClosedDate", type = "datetime", summary = "When it was closed; of the year 1 when it never was" },
      { name = "fileLinks", type = "array<FileInfo>", summary = "Files that belong to it; they cannot be sent" },
      { name = "newNote", type = "ServiceRequestNote", summary = "A note to add to it" },
      { name = "notes", type = "array<ServiceRequestNote>", summary = "Its notes" },
      { name = "countryCode", type = "string", summary = "Two-letter code of the country" },
      attributes,
    },
  },
  ServiceRequestContact = {
    summary = "A person in a request for support",
    doc = "Service request resources",
    fields = {
      { name = "organization", type = "ServiceRequestOrganization", summary = "Whose member it is" },
      { name = "contactId", type = "string", summary = "The person" },
      { name = "lastName", type = "string", summary = "Last name" },
      { name = "firstName", type = "string", summary = "First name" },
      { name = "email", type = "string", summary = "E-mail" },
      { name = "phoneNumber", type = "string", summary = "Telephone number" },
    },
  },
  ServiceRequestOrganization = {
    summary = "An organisation in a request for support",
    doc = "Service request resources",
    fields = {
      { name = "id", type = "string", summary = "The organisation" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "phoneNumber", type = "string", summary = "Telephone number" },
    },
  },
  ServiceRequestNote = {
    summary = "A note on a request for support",
    doc = "Service request resources",
    fields = {
      { name = "createdByName", type = "string", summary = "Who wrote it" },
      { name = "createdDate", type = "datetime", summary = "When; without a zone" },
      { name = "text", type = "string", summary = "The note" },
    },
  },
  FileInfo = {
    summary = "A file outside of Partner Center",
    doc = "Utility resources",
    fields = {
      { name = "Comment", type = "string", summary = "What it is" },
      { name = "FileExtension", type = "string", summary = "Ending of its name" },
      { name = "FileNameWithoutExtension", type = "string", summary = "Its name" },
      { name = "FileSize", type = "integer", summary = "Its size" },
      { name = "Id", type = "string", summary = "The file" },
    },
  },
  SupportTopic = {
    summary = "What support can be asked about",
    doc = "Service request resources",
    fields = read_only {
      { name = "name", type = "string", summary = "Its name" },
      { name = "description", type = "string", summary = "What belongs there" },
      { name = "id", type = "integer", summary = "The topic; a text in requests" },
      attributes,
    },
  },

  ServiceIncidents = {
    summary = "A service, and what goes wrong with it; known from other clients",
    fields = read_only {
      { name = "workload", type = "string", summary = "The service" },
      { name = "status", type = "ServiceIncidentStatus", summary = "How it does, in all" },
      { name = "incidents", type = "array<ServiceIncident>", summary = "What goes wrong, or did" },
      attributes,
    },
  },
  ServiceIncident = {
    summary = "Something that goes wrong with a service, or a message about it; known from other clients",
    fields = read_only {
      { name = "id", type = "string", summary = "The incident" },
      { name = "workload", type = "string", summary = "The service" },
      { name = "affectedWorkloadNames", type = "array<string>", summary = "Other services that suffer" },
      { name = "status", type = "ServiceIncidentStatus", summary = "How bad it is" },
      { name = "startTime", type = "datetime", summary = "When it began" },
      { name = "endTime", type = "datetime", summary = "When it was over" },
      { name = "messages", type = "array<ServiceIncidentHistory>", summary = "What was told about it" },
      { name = "impactedArea", type = "string", summary = "What suffers" },
      { name = "impactedCustomers", type = "integer", summary = "How many of the partner's customers suffer" },
      { name = "resolved", type = "boolean", summary = "Whether it is over" },
      { name = "messageType", type = "ServiceMessageType", summary = "Incident or message" },
      { name = "severity", type = "ServiceIncidentStatus", summary = "Of a message: how grave it is" },
      { name = "category", type = "string", summary = "Of a message: what it is about" },
      { name = "actionType", type = "string", summary = "Of a message: what is to be done" },
      { name = "requiredBy", type = "datetime", summary = "Of a message: until when" },
    },
  },
  ServiceIncidentHistory = {
    summary = "What was told about an incident; known from other clients",
    fields = read_only {
      { name = "publishedTime", type = "datetime", summary = "When" },
      { name = "messageText", type = "string", summary = "What" },
    },
  },

  ManagedService = {
    summary = "A service that the partner administers for a customer",
    doc = "Managed service resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The service, as in Exchange" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "groupName", type = "string", summary = "Its group, as in Office" },
      { name = "links", type = "ManagedServiceLinks", summary = "Its portals" },
      attributes,
    },
  },
  ManagedServiceLinks = {
    summary = "Portals of a managed service, on another host: for a browser",
    doc = "Managed service resources",
    fields = read_only {
      { name = "adminService", type = "Link", summary = "Where it is administered" },
      { name = "serviceHealth", type = "Link", summary = "Where its health is shown" },
      { name = "serviceTicket", type = "Link", summary = "Where support is asked for" },
      { name = "self", type = "Link", summary = "The service itself; not seen in replies" },
      { name = "next", type = "Link", summary = "A next page; not seen in replies" },
      { name = "previous", type = "Link", summary = "A page before; not seen in replies" },
    },
  },
}

local enums = {
  ServiceRequestSeverity = {
    summary = "How bad it is",
    values = {
      { "unknown", "Not known; in a change: as it was" },
      { "critical", "Nothing works" },
      { "moderate", "Something does not work" },
      { "minimal", "A question" },
    },
  },
  ServiceRequestStatus = {
    summary = "How a request for support stands",
    values = {
      { "none", "Just made; in a change: as it was" },
      { "open", "Being worked on" },
      { "closed", "Done" },
      { "attention_needed", "Waiting for the one who asked" },
    },
  },
  ServiceIncidentStatus = {
    summary = "How a service does",
    values = {
      { "normal", "Well" },
      { "information", "There is something to know" },
      { "warning", "Something does not work as it should" },
      { "critical", "It does not work" },
    },
  },
  ServiceMessageType = {
    summary = "What a message about a service is",
    values = {
      { "none", "Nothing" },
      { "incident", "An incident" },
      { "message_center", "A message of the message center" },
      { "all", "Either" },
    },
  },
}

return { types = types, enums = enums }
