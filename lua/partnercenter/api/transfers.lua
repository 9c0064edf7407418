-- Transfers: subscriptions of a customer that move from one partner to another. The one who has them creates a transfer
-- and may withdraw it; the one who is to have them accepts or rejects it.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, global_only = shared.any_token, shared.global_only
local customer_id = shared.customer_id

local transfers_path = "/v1/customers/{customer_id}/transfers"
local transfer_path = transfers_path .. "/{transfer_id}"
local one = { customer_id, shared.in_path("transfer_id", "guid", "The transfer") }
local line_errors = { "lineItems[].transferError" }

local operations = {
  {
    name = "customers.transfer_eligibility.list",
    doc = "Get a customer's subscriptions transfer eligibility",
    summary = "Which subscriptions of a customer can be transferred, and why others cannot",
    method = "GET",
    path = "/v1/customers/{customer_id}/transferseligibility",
    params = {
      customer_id,
      {
        name = "transferType",
        type = "string",
        required = true,
        summary = "Kind of transfer; directtoindirect is the only one that is shown",
      },
    },
    returns = "array<TransferEligibility>",
    auth = any_token,
    clouds = global_only,
    notes = { "All subscriptions are listed; those that cannot move give a reason." },
  },
  {
    name = "customers.transfers.list",
    doc = "Get a customer's transfers",
    summary = "All transfers of a customer's subscriptions, whatever became of them",
    method = "GET",
    path = transfers_path,
    params = { customer_id },
    returns = "array<TransferEntity>",
    failures = line_errors,
    auth = any_token,
    clouds = global_only,
    notes = { "One that ended as PartiallyComplete has lines that are Complete and lines that Failed." },
  },
  {
    name = "customers.transfers.get",
    doc = "Get transfer details by id",
    summary = "Read one transfer",
    method = "GET",
    path = transfer_path,
    params = one,
    returns = "TransferEntity",
    failures = line_errors,
    auth = any_token,
    clouds = global_only,
  },
  {
    name = "customers.transfers.create",
    doc = "Create a transfer",
    summary = "Offer subscriptions of a customer to another partner",
    method = "POST",
    path = transfers_path,
    params = { customer_id },
    body = "TransferEntity",
    body_required = { "sourcePartnerTenantId", "targetPartnerTenantId", "lineItems", "lineItems[].subscriptionId" },
    returns = "TransferEntity",
    auth = any_token,
    clouds = global_only,
    notes = {
      "The service fills in what each line is about, and adds the add-ons that move along.",
      "Subscriptions that are deleted, suspended or in another transfer cannot move: see transfer_eligibility.",
      "Line ids are not unique within a transfer.",
    },
  },
  {
    name = "customers.transfers.accept",
    doc = "Accept a transfer",
    summary = "Take over the subscriptions of a transfer",
    method = "POST",
    path = transfer_path .. "/accept",
    params = one,
    returns = "TransferSubmitResult",
    failures = { "transferErrors[]" },
    auth = any_token,
    clouds = global_only,
    spends = true,
    notes = { "A 200 may hold orders for some lines and transferErrors for others: look at both." },
  },
  {
    name = "customers.transfers.reject",
    doc = "Reject a transfer",
    summary = "Turn a transfer down",
    method = "PATCH",
    path = transfer_path,
    params = one,
    body = "TransferEntity",
    returns = "TransferEntity",
    auth = any_token,
    clouds = global_only,
    action = { set = { status = "reject" }, fill = { id = "transfer_id" } },
    notes = { "The status is reject when it is sent and Reject when it is read." },
  },
  {
    name = "customers.transfers.withdraw",
    doc = "Withdraw a transfer",
    summary = "Take a transfer back that was created and not yet accepted",
    method = "DELETE",
    path = transfer_path,
    params = one,
    returns = "none",
    auth = any_token,
    clouds = global_only,
  },
}

return { area = "Transfers", operations = operations }
