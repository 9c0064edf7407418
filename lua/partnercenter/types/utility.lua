-- Types and enumerations that resources of every area are made of: links, attributes, addresses, collections, filters.

local shared = require "partnercenter.types.shared"

local types = {
  Collection = {
    summary = "A page of resources",
    fields = {
      { name = "totalCount", type = "integer", summary = "How many there are; some routes count this page only" },
      { name = "items", type = "array<any>", summary = "The resources of this page" },
      { name = "continuationToken", type = "string", summary = "Token of the next page, where it stands in the body" },
      { name = "links", type = "ResourceLinks", summary = "This page, and the next where there is one" },
      { name = "Value", type = "array<any>", summary = "The rows of this page, on analytics routes" },
      { name = "@nextLink", type = "uri", summary = "The next page, on analytics routes; null at the end" },
      shared.attributes,
    },
  },
  Link = {
    summary = "A URI with the method and the headers to use it",
    fields = {
      { name = "uri", type = "uri", summary = "Relative with or without /v1, or a whole address" },
      { name = "method", type = "string", summary = "HTTP method, in any case" },
      { name = "headers", type = "array<KeyValuePair>", summary = "Headers to send, such as MS-ContinuationToken" },
    },
  },
  KeyValuePair = {
    summary = "A named value",
    fields = {
      { name = "key", type = "string", summary = "Its name" },
      { name = "value", type = "string", summary = "The value; may be null or absent" },
    },
  },
  ResourceLinks = {
    summary = "The links that resources have in common",
    fields = {
      { name = "self", type = "Link", summary = "The resource itself" },
      { name = "next", type = "Link", summary = "The next page" },
      { name = "previous", type = "Link", summary = "The page before" },
      { name = "attributes", type = "ResourceAttributes", summary = "Documented, and not seen in replies" },
    },
  },
  ResourceAttributes = {
    summary = "What the service says about a resource",
    fields = {
      { name = "etag", type = "string", summary = "Version of the resource, opaque; an update sends it back" },
      { name = "objectType", type = "string", summary = "Name of the resource's type; Collection for a page" },
    },
  },
  Address = {
    summary = "A postal address with its contact person; what is needed and how it looks depends on the country",
    fields = {
      { name = "addressLine1", type = "string", min_length = 1, max_length = 200, summary = "Street" },
      { name = "addressLine2", type = "string", max_length = 200, summary = "More of it" },
      { name = "city", type = "string", summary = "Town" },
      { name = "state", type = "string", summary = "State: two letters in some countries, any text in others" },
      { name = "postalCode", type = "string", summary = "Postal code" },
      { name = "country", type = "string", min_length = 2, max_length = 2, summary = "Two-letter ISO country code" },
      { name = "region", type = "string", summary = "Region; some replies have it in place of state" },
      { name = "firstName", type = "string", min_length = 1, max_length = 50, summary = "Contact's first name" },
      { name = "lastName", type = "string", min_length = 1, max_length = 50, summary = "Contact's last name" },
      { name = "phoneNumber", type = "string", summary = "Telephone number" },
    },
  },
  Contact = {
    summary = "A person",
    fields = {
      { name = "firstName", type = "string", summary = "First name" },
      { name = "lastName", type = "string", summary = "Last name" },
      { name = "email", type = "string", summary = "E-mail" },
      { name = "phoneNumber", type = "string", summary = "Telephone number" },
    },
  },
  PasswordProfile = {
    summary = "A password, and whether it has to be changed",
    fields = {
      { name = "password", type = "string", summary = "The password, in clear text" },
      { name = "forceChangePassword", type = "boolean", summary = "Whether the next login asks for a new one" },
    },
  },
  SecureString = {
    summary = "A secret, as .NET clients hold it; what is sent is the text itself",
    doc = "Utility resources",
    fields = {
      { name = "length", type = "integer", summary = "How long it is" },
    },
  },
  ServiceFault = {
    summary = "An error inside a reply",
    fields = {
      { name = "errorCode", type = "string", summary = "What kind of error" },
      { name = "errorMessage", type = "string", summary = "Text of the error" },
    },
  },
  FieldFilter = {
    summary = "A condition on a search, sent as JSON in the query",
    fields = {
      { name = "Field", type = "string", required = true, summary = "The field to compare" },
      { name = "Value", type = "string", required = true, summary = "What to compare it with, in any case" },
      { name = "Operator", type = "FieldFilterOperation", required = true, summary = "How; a route knows few of them" },
    },
  },
}

local enums = {
  FieldFilterOperation = {
    summary = "How a filter compares",
    values = {
      { "equals", "The same value" },
      { "not_equals", "Another value" },
      { "greater_than", "Above the value" },
      { "greater_than_or_equals", "The value or above" },
      { "less_than", "Below the value" },
      { "less_than_or_equals", "The value or below" },
      { "substring", "The value stands somewhere inside" },
      { "and", "Both conditions hold" },
      { "or", "One of the conditions holds" },
      { "starts_with", "Begins with the value" },
      { "not_starts_with", "Does not begin with the value" },
    },
  },
  SeekOperation = {
    summary = "A move among the pages of a collection",
    values = {
      { "Next", "The page after this" },
      { "Previous", "The page before this" },
      { "First", "The first page" },
      { "Last", "The last page" },
      { "PageIndex", "The page of a number" },
    },
  },
  BillingCycleType = {
    summary = "How often the partner is charged; spelled as in the examples of requests, where its page has OneTime",
    values = {
      { "unknown", "Not set" },
      { "monthly", "Every month" },
      { "annual", "Every year" },
      { "none", "Never; seen on trials" },
      { "one_time", "Once" },
      { "triennial", "Every three years; newer than the documentation at hand" },
      { "biennial", "Every two years; newer than the documentation at hand" },
    },
  },
  TermDuration = {
    summary = "How long a term is, as an ISO 8601 duration",
    open = true,
    values = {
      { "P1M", "One month" },
      { "P1Y", "One year" },
      { "P3Y", "Three years" },
    },
  },
  RenewalTermDuration = {
    summary = "How long the term after a renewal is, as an ISO 8601 duration",
    open = true,
    values = {
      { "P1M", "One month" },
      { "P1Y", "One year" },
    },
  },
}

return { types = types, enums = enums }
