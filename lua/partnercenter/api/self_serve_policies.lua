-- Self-serve policies: what a customer may buy without asking the partner, who is billed for it.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only = shared.user_token, shared.global_only

local collection = "/v1/SelfServePolicy"
local item = "/v1/SelfServePolicy/{self_serve_policy_id}"
local self_serve_policy_id = shared.in_path("self_serve_policy_id", "string",
  "The policy: tenant ids of the one who grants and of the one who gets, with an underscore between")

local needed = {
  "selfServeEntity.selfServeEntityType", "selfServeEntity.tenantID", "grantor.grantorType", "grantor.tenantID",
  "permissions[].resource", "permissions[].action",
}

local operations = {
  {
    name = "self_serve_policies.list",
    doc = "Get a list of self serve policies",
    summary = "The policies that one customer has",
    method = "GET",
    path = collection,
    params = { { name = "entity_id", type = "guid", required = true, summary = "The customer's tenant id" } },
    returns = "Collection<SelfServePolicy>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = { "There is no list over all customers." },
  },
  {
    name = "self_serve_policies.get",
    doc = "Get a self serve policy by ID",
    summary = "Read one policy, with the ETag that an update needs",
    method = "GET",
    path = item,
    params = { self_serve_policy_id },
    returns = "SelfServePolicy",
    auth = user_token,
    clouds = global_only,
    notes = { "Error 600039: there is none." },
  },
  {
    name = "self_serve_policies.create",
    doc = "Create a SelfServePolicy",
    summary = "Allow a customer to buy something itself",
    method = "POST",
    path = collection,
    params = {},
    body = "SelfServePolicy",
    body_required = needed,
    returns = "SelfServePolicy",
    auth = user_token,
    clouds = global_only,
    notes = { "The service gives the id. Error 600041: there is one between the two already." },
  },
  {
    name = "self_serve_policies.update",
    doc = "Update a SelfServePolicy",
    summary = "Replace a policy by the one given, which holds its id",
    method = "PUT",
    path = collection,
    params = {},
    body = "SelfServePolicy",
    body_required = { "id", table.unpack(needed) },
    returns = "SelfServePolicy",
    auth = user_token,
    clouds = global_only,
    etag = "body",
    notes = {
      "A full replacement, at the path of the collection: read the policy, change it, send all of it.",
      "Error 600039: there is none. Error 600040: the id is none.",
    },
  },
  {
    name = "self_serve_policies.update_by_id",
    known_from = "the .NET client",
    summary = "Replace a policy by the one given, at its own path",
    method = "PUT",
    path = item,
    params = { self_serve_policy_id },
    body = "SelfServePolicy",
    body_required = needed,
    returns = "SelfServePolicy",
    auth = user_token,
    clouds = global_only,
    etag = "body",
    notes = { "Prefer update, which the documentation has." },
  },
  {
    name = "self_serve_policies.delete",
    doc = "Delete a SelfServePolicy",
    summary = "Take a policy away",
    method = "DELETE",
    path = item,
    params = { self_serve_policy_id },
    returns = "none",
    auth = user_token,
    clouds = global_only,
  },
}

return { area = "Self-serve policies", operations = operations }
