-- What the real service does although nobody would expect it, or differently from page to page: names for the switches.
-- Each is carried out where the answer is made: those of single routes in handlers/, shapes.lua and paging.lua; marks,
-- codes of errors and doubled ids in service.lua. What any answer may show is taken out by regular.lua.

local irregularities = {}

--- All by name. They are on unless they are switched off.
irregularities.known = {
  bom = true, -- a byte order mark in front of some answers
  pascal_case = true, -- members in PascalCase where the documentation shows them
  numeric_codes = true, -- error codes as numbers, though they are documented as texts
  short_envelopes = true, -- customers' lists of agreements without attributes
  numeric_enums = true, -- severity and status as numbers in a customer's list of service requests
  seven_digits = true, -- dates with seven fraction digits beside those without any
  header_etags = true, -- an ETag header beside attributes.etag when a subscription is read
  empty_etags = true, -- an empty attributes.etag in answers to changes of marketplace subscriptions
  versioned_links = true, -- some relative links with /v1, most without
  page_totals = true, -- totalCount counts the page, not the collection
  late_utilization = true, -- Azure utilization is not ready when a range is asked for first
  bare_links = true, -- relative links without /v1
  zoneless_dates = true, -- dates without a zone beside those with one
  first_dates = true, -- 0001-01-01T00:00:00 for what never was
  doubled_ids = true, -- the correlation id twice in one header, now and then
  page_limit = true, -- no more than 500 items on a page of most collections
  expiring_tokens = true, -- continuation tokens that count for an hour
  odd_members = true, -- members of analytics rows spelled as examples have them, not as the tables do
}

-- Answers of these begin with a byte order mark every time, as the lengths in the documentation's examples tell.
irregularities.marked = {
  ["customers.users.licenses.list"] = true,
  ["customers.users.license_updates.create"] = true,
  ["customers.subscriptions.conversions.list"] = true,
  ["customers.subscriptions.provisioning_status.get"] = true,
  ["profiles.mpn.get"] = true,
  ["compliance.csp.agreement_status.get"] = true,
  ["customers.direct_signed_microsoft_customer_agreement_status.get"] = true,
  ["service_requests.get"] = true,
  ["service_requests.create"] = true,
  ["service_requests.update"] = true,
}

--- The names, sorted.
---@return string[]
function irregularities.names()
  local names = {}
  for name in pairs(irregularities.known) do names[#names + 1] = name end
  table.sort(names)
  return names
end

local function bad(message, ...)
  error({ category = "bad_input", message = message:format(...) }, 0)
end

--- Reads which are to be off: "bom,pascal_case", or "all".
---@param text string
---@return table<string, boolean> changes for `switch`
function irregularities.without(text)
  local changes = {}
  for name in text:gmatch("[^%s,]+") do
    name = name:lower():gsub("-", "_")
    if name == "all" then
      for known in pairs(irregularities.known) do changes[known] = false end
    else
      changes[name] = false
    end
  end
  irregularities.check(changes)
  return changes
end

--- Refuses what is no irregularity.
---@param changes table<string, boolean>
function irregularities.check(changes)
  for name, is_on in pairs(changes) do
    if irregularities.known[name] == nil then
      bad("there is no irregularity '%s'; there are %s", tostring(name), table.concat(irregularities.names(), ", "))
    end
    if type(is_on) ~= "boolean" then bad("%s must be true or false", name) end
  end
end

return irregularities
