-- Customers: the accounts that the partner manages, and their billing and company profiles.
-- What belongs to one customer has files of its own: subscriptions.lua, orders.lua, users.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, user_token = shared.any_token, shared.user_token
local everywhere, global_only = shared.everywhere, shared.global_only
local customer_id = shared.customer_id

local size = {
  name = "size",
  type = "integer",
  minimum = 0,
  summary = "Customers on one page; 0 leaves it to the service",
}

local function customer_filter(fields, summary)
  return {
    name = "filter",
    type = "FieldFilter",
    required = true,
    filter_fields = fields,
    filter_operators = { "starts_with" },
    summary = summary,
  }
end

local create_required = {
  "billingProfile.email",
  "billingProfile.culture",
  "billingProfile.language",
  "billingProfile.companyName",
  "billingProfile.defaultAddress",
  "companyProfile.domain",
}

local operations = {
  {
    name = "customers.list",
    doc = "Get a list of customers",
    summary = "All customers of the partner, page by page",
    method = "GET",
    path = "/v1/customers",
    params = { size, shared.seek_operation, shared.continuation_token },
    returns = "Collection<Customer>",
    paging = "continuation",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "Items are short: id, company profile and relationship. Read one customer for the rest.",
      "The page calls size required, yet without it the service answers with everything it has on one page.",
      "A follow-up page is asked for by seekOperation and the token alone; size is not repeated.",
    },
  },
  {
    name = "customers.list_filtered",
    doc = "Get a list of customers filtered by a search field",
    summary = "Customers whose company name or domain starts with a text",
    method = "GET",
    path = "/v1/customers",
    params = {
      size,
      customer_filter({ "CompanyName", "Domain", "IndirectReseller", "IndirectCloudSolutionProvider" },
        "What to look for; starts_with is the only operator here"),
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<Customer>",
    paging = "continuation",
    auth = any_token,
    clouds = everywhere,
    notes = { "Upper and lower case of the value make no difference." },
  },
  {
    name = "customers.list_by_indirect_reseller",
    doc = "Get customers of an indirect reseller",
    summary = "Customers that an indirect provider serves through one indirect reseller",
    method = "GET",
    path = "/v1/customers",
    params = {
      size,
      customer_filter({ "IndirectReseller" },
        "Field IndirectReseller, operator starts_with, value the reseller's tenant id"),
      shared.seek_operation,
      shared.continuation_token,
    },
    returns = "Collection<Customer>",
    paging = "continuation",
    auth = user_token,
    clouds = global_only,
    notes = { "The operator has to be starts_with although the whole tenant id is given." },
  },
  {
    name = "customers.get",
    doc = "Get a customer by ID",
    summary = "Read one customer, with its profiles, custom domains and delegated access",
    method = "GET",
    path = "/v1/customers/{customer_id}",
    params = { customer_id },
    returns = "Customer",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.create",
    doc = "Create a customer",
    summary = "Create a customer with its tenant, first administrator and reseller relationship",
    method = "POST",
    path = "/v1/customers",
    params = {},
    body = "Customer",
    body_required = create_required,
    returns = "Customer",
    auth = any_token,
    clouds = shared.except_germany,
    notes = {
      "The reply is the only place where the first administrator's password appears: keep it safe.",
      "Check the address first (validations.address): a sandbox customer with a bad one cannot be deleted again.",
      "A repetition with the same request id does not create a second customer.",
      "The service puts values in order: culture EN-US comes back as en-US.",
    },
  },
  {
    name = "customers.create_for_indirect_reseller",
    doc = "Create a customer for an indirect reseller",
    summary = "Create a customer that belongs to one of an indirect provider's resellers",
    method = "POST",
    path = "/v1/customers",
    params = {},
    body = "Customer",
    body_required = { "associatedPartnerId", table.unpack(create_required) },
    returns = "Customer",
    auth = user_token,
    clouds = global_only,
    notes = {
      "The service would accept a customer without associatedPartnerId, and make it the provider's own.",
      "The reseller needs a partnership with the provider beforehand.",
      "The reply is the only place where the first administrator's password appears: keep it safe.",
    },
  },
  {
    name = "customers.remove_relationship",
    doc = "Remove a reseller relationship with a customer",
    summary = "End the reseller relationship with a customer",
    method = "PATCH",
    path = "/v1/customers/{customer_id}",
    params = { customer_id },
    body = "Customer",
    returns = "Customer",
    auth = user_token,
    clouds = global_only,
    action = { set = { relationshipToPartner = "none", attributes = { objectType = "Customer" } } },
    notes = {
      "Cancel reserved instances and suspend every active subscription of the customer first.",
      "The way back is a new relationship request that the customer has to accept.",
      "The reply is PascalCase, and holds null in every field but relationshipToPartner and attributes.",
    },
  },
  {
    name = "customers.delete",
    doc = "Delete a customer account from the integration sandbox",
    summary = "Delete a customer of the integration sandbox with everything it has",
    method = "DELETE",
    path = "/v1/customers/{customer_id}",
    params = { customer_id },
    returns = "none",
    auth = any_token,
    clouds = everywhere,
    notes = {
      "Sandbox accounts only, and there is no way back.",
      "Cancel the orders behind the customer's entitlements first, and wait until each one says cancelled.",
    },
  },

  {
    name = "customers.profiles.billing.get",
    doc = "Get a customer's billing profile",
    summary = "Who is billed for a customer: contact, address, language and culture",
    method = "GET",
    path = "/v1/customers/{customer_id}/profiles/billing",
    params = { customer_id },
    returns = "CustomerBillingProfile",
    auth = any_token,
    clouds = everywhere,
    notes = { "attributes.etag is needed for an update." },
  },
  {
    name = "customers.profiles.billing.update",
    doc = "Update a customer's billing profile",
    summary = "Replace a customer's billing profile by the one given",
    method = "PUT",
    path = "/v1/customers/{customer_id}/profiles/billing",
    params = { customer_id },
    body = "CustomerBillingProfile",
    returns = "CustomerBillingProfile",
    auth = any_token,
    clouds = everywhere,
    etag = "header+body",
    notes = { "A full replacement: read the profile, change it, send all of it." },
  },
  {
    name = "customers.profiles.company.get",
    doc = "Get a customer's company profile",
    summary = "A customer's tenant id, domain, organisation name, address and e-mail",
    method = "GET",
    path = "/v1/customers/{customer_id}/profiles/company",
    params = { customer_id },
    returns = "CustomerCompanyProfile",
    auth = user_token,
    clouds = everywhere,
    notes = { "Cannot be changed here. The address names a region where the billing profile's names a state." },
  },
}

return { area = "Customers", operations = operations }
