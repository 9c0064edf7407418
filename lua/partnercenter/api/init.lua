-- The REST API as data: this file finds and loads it, and explains how an operation is written down. The operations
-- themselves stand in the files beside this one, one file an area; what they send and return stands in
-- partnercenter/types. Nothing here makes a request: that is operations.lua, one directory up.
--
-- An area is `{ area = title, operations = { operation, … } }`. The keys of an operation, in the order of writing:
--
--   name           what it is called everywhere: in scripts, tests, documentation; the last word is the verb
--   doc            title of its page in the documentation; operations without a page have known_from instead:
--   known_from     which clients send it
--   summary        one line on what it does
--   method, path   as documented; placeholders are {snake_case}, whatever a page calls them
--   params         parameters of the path, the query and headers, each with
--                    name, type, required, summary, minimum, maximum
--                    enum       the values it may have: a list; where the type is an enumeration, its values
--                    in         "query" when absent, else "path", "header", or "part": a file that is uploaded
--                    open       true: it may have other values too, newer than the documentation
--                    repeated   true: given once for each value of a list
--                    default    what the service takes when it is absent; it is not sent
--                    preset     what is sent when the caller says nothing: the operation is about just that
--                    filter_fields, filter_operators   for a FieldFilter: the fields and comparisons it may name
--                    filter_rows   for a text filter: type of the rows that it is about; filter_fields then holds
--                               { field, its comparisons } for each
--                    joined     true: a list of names, sent as one text with commas; "directed": each may end in
--                               asc or desc
--                  a parameter whose type is a resource is sent as JSON text; one of the type "file" is a path, or
--                  { name = …, content = …, content_type = … }
--   needs_one      parameters of which at least one has to be given
--   only_one       true: and no more than one of them
--   needs_locale   true: X-Locale has to be sent; en-US when nobody says otherwise
--   also           paths under which a page shows it besides; nothing is sent there, the simulator answers there
--   body           type of what is sent, "array<Type>" where it is a bare list; absent when there is none
--   body_required  what it cannot be sent without: "lineItems", "companyProfile.domain", "lineItems[].offerId" in each
--   body_position  true: the body is a bare number, the position of a value in the enumeration that body names, from 0
--   multipart      the body is sent as multipart/form-data: as JSON in the part of this name, beside the files
--   returns        a type, "Collection<Type>", "array<Type>", "array<string>", "string", "binary" (a document), "none"
--   false_on_404   true: it asks whether there is such a thing; a 404 is the answer false, and no error
--   failures       fields of a successful reply, or of each item of a list, that tell what failed in spite of it:
--                    "orderErrors[]", "lineItems[].error"; partnercenter.failures(reply) collects them
--   paging         how the service hands out further pages; the pager follows whichever link a reply holds
--                    "offset"         size and offset in the query; links.next where there is more
--                    "continuation"   seekOperation=Next and the MS-ContinuationToken of links.next.headers
--                    "token"          continuationToken in the body, or MS-ContinuationToken among the headers of a
--                                     bare array: it is sent back as MS-ContinuationToken, with the same query
--                    "top_skip"       top and skip in the query; @nextLink where there are more rows
--                    "top_skip_count" the same without a link: a full page is followed by another one
--                    "next_link"      links.next.uri leads on, the documentation is silent on what is in it
--                    "link"           one page is documented; should there be a links.next after all, it is followed
--   auth           tokens it takes: "app" (the application alone), "app+user"
--   clouds         where it exists: "global", "china", "germany", "us_government"
--   etag           where an update wants the version that was read: "header" (If-Match), "body" (attributes.etag),
--                  or "header+body"
--   action         a named action over an update: what the body becomes
--                    read       operation that reads the resource; all of it is sent back, changed. Without it the
--                               body holds nothing but the fields below and those that the caller gives.
--                    set        fields with fixed values
--                    takes      the field that the caller gives the value of; the call makes no sense without it
--                    fill       fields that repeat a parameter: { id = "order_id" }
--   job            a 202 starts work that goes on: how to see its end
--                    poll       operation that reads the state, with the same parameters; where it takes a body, the
--                               one that was sent
--                    location_id  parameter of poll that is the last word of Location, where Location is no address
--                    by_location  true: poll has parameters that only the address in Location holds
--                    status     the field that tells it; done and failed list its values
--                    match      a field that has to have the value that was sent, besides
--                    interval   seconds between two looks
--   reads          true: changes nothing, although it is no GET
--   spends         true: it may cost money, and is not repeated unless certainly nothing happened
--   deprecated     why not to use it, and what instead
--   notes          how the service behaves, where that is not to be guessed

local api = {}

-- Areas in the order of the documentation, each with the beginnings of its operations' names.
-- The longest beginning wins, so that an area may take a part out of another one.
local areas = {
  { module = "audit_records", prefixes = { "audit_records" } },
  { module = "profiles", prefixes = { "profiles" } },
  { module = "relationships",
    prefixes = { "relationships", "customers.relationships", "customers.relationship_requests" } },
  { module = "security",
    prefixes = { "application_mfa_adoption_status", "non_mfa_compliant_partner_principals", "partner_requests" } },
  { module = "agreements", prefixes = {
    "agreements", "agreement_templates", "compliance", "customers.agreements",
    "customers.direct_signed_microsoft_customer_agreement_status",
  } },
  { module = "customers", prefixes = { "customers" } },
  { module = "qualifications", prefixes = { "customers.qualification", "customers.qualifications" } },
  { module = "validations", prefixes = {
    "validations", "country_validation_rules", "domains", "customers.verified_domain", "customers.all.validations",
    "customers.validation_status",
  } },
  { module = "application_consents", prefixes = { "customers.application_consents" } },
  { module = "self_serve_policies", prefixes = { "self_serve_policies" } },
  { module = "roles", prefixes = { "roles", "customers.directory_roles" } },
  { module = "subscribed_skus", prefixes = { "customers.subscribed_skus" } },
  { module = "users", prefixes = { "customers.users" } },
  { module = "subscriptions", prefixes = { "customers.subscriptions" } },
  { module = "orders", prefixes = { "customers.orders" } },
  { module = "order_attachments", prefixes = { "customers.orders.attachments", "customers.orders.attachment" } },
  { module = "carts", prefixes = { "customers.carts" } },
  { module = "offers", prefixes = { "offers", "offer_categories", "customers.offers", "customers.offer_categories" } },
  { module = "products", prefixes = {
      "products", "customers.products", "product_promotions", "customers.promotion_eligibilities", "product",
  } },
  { module = "transfers", prefixes = { "customers.transfers", "customers.transfer_eligibility" } },
  { module = "entitlements", prefixes = {
      "customers.entitlements", "customers.artifacts", "customers.subscriptions.azure_entitlements",
      "customers.subscriptions.overage",
  } },
  { module = "product_upgrades", prefixes = { "product_upgrades" } },
  { module = "migrations", prefixes = { "migrations", "customers.migrations" } },
  { module = "invoices", prefixes = { "invoices" } },
  {
    module = "azure_spending",
    prefixes = {
      "usage_summary", "rate_cards", "customers.usage_records", "customers.usage_summary", "customers.usage_budget",
      "customers.service_costs", "customers.subscriptions.usage_records", "customers.subscriptions.usage_summary",
      "customers.subscriptions.meter_usage_records", "customers.subscriptions.resource_usage_records",
      "customers.subscriptions.utilizations",
    },
  },
  {
    module = "devices",
    prefixes = {
      "customers.device_batches", "customers.device_policy_updates", "customers.batch_job_status", "customers.policies",
    },
  },
  { module = "analytics", prefixes = { "analytics", "customers.analytics" } },
  { module = "webhooks", prefixes = { "webhooks" } },
  { module = "support", prefixes = {
    "service_requests", "service_incidents", "customers.service_requests", "customers.managed_services",
  } },
}

local module_by_prefix = {}
for _, area in ipairs(areas) do
  for _, prefix in ipairs(area.prefixes) do
    module_by_prefix[prefix] = area.module
  end
end

local loaded = {} -- module → { area = …, operations = …, by_name = { name → operation } }
local everything -- all operations in order, once asked for

local function load_area(module)
  local area = loaded[module]
  if area then return area end
  area = require("partnercenter.api." .. module)
  local by_name = {}
  for _, operation in ipairs(area.operations) do
    operation.area = area.area
    by_name[operation.name] = operation
  end
  area = { area = area.area, operations = area.operations, by_name = by_name }
  loaded[module] = area
  return area
end

--- The areas: their titles and operations, in the order of the documentation. Loads all of them.
---@return { area: string, module: string, operations: table[] }[]
function api.areas()
  local list = {}
  for index, entry in ipairs(areas) do
    local area = load_area(entry.module)
    list[index] = { area = area.area, module = entry.module, operations = area.operations }
  end
  return list
end

--- Every operation, area by area. Loads all areas; the list is the same table each time and not to be changed.
---@return table[]
function api.all()
  if not everything then
    local list = {}
    for _, entry in ipairs(areas) do
      local operations = load_area(entry.module).operations
      table.move(operations, 1, #operations, #list + 1, list)
    end
    everything = list
  end
  return everything
end

--- The first words of the names, which are the roots of the resource tree. Loads nothing.
---@return string[] in alphabetical order
function api.roots()
  local seen, list = {}, {}
  for prefix in pairs(module_by_prefix) do
    local root = prefix:match("^[^.]+")
    if not seen[root] then list[#list + 1] = root end
    seen[root] = true
  end
  table.sort(list)
  return list
end

-- Whether a dotted name is another one, or leads on from it.
local function leads_on(name, from)
  return name == from or name:sub(1, #from + 1) == from .. "."
end

--- The areas that have a part in a place of the resource tree. Loads nothing.
---@param place string as in `customers.subscriptions`
---@param is_deep boolean|nil those with a part in what lies beneath it as well
---@return string[] modules in the order of the documentation
function api.modules(place, is_deep)
  local list = {}
  for _, entry in ipairs(areas) do
    for _, prefix in ipairs(entry.prefixes) do
      if leads_on(place, prefix) or is_deep and leads_on(prefix, place) then
        list[#list + 1] = entry.module
        break
      end
    end
  end
  return list
end

--- The operations of an area. Loads it.
---@param module string
---@return table[] operations in the order of the documentation
function api.operations(module)
  return load_area(module).operations
end

--- The operation of this name. Loads no area but the one it belongs to.
---@param name string as in `customers.subscriptions.get`
---@return table|nil operation nil when there is none
function api.find(name)
  local prefix = name
  repeat
    local module = module_by_prefix[prefix]
    local operation = module and load_area(module).by_name[name]
    if operation then return operation end
    prefix = prefix:match("^(.*)%.[^.]*$")
  until not prefix
  return nil
end

return api
