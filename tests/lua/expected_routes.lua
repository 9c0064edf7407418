-- The routes of the areas built so far, each with the operations on it. They are taken from the documentation and from
-- what other clients send, and not from lua/partnercenter/api, so that the two can be compared (api_data_spec.lua).

local documented = {
  ["GET /v1/auditrecords"] = { "audit_records.list" },
  ["GET /v1/customers"] = { "customers.list", "customers.list_by_indirect_reseller", "customers.list_filtered" },
  ["POST /v1/customers"] = { "customers.create", "customers.create_for_indirect_reseller" },
  ["GET /v1/customers/{customer_id}"] = { "customers.get" },
  ["PATCH /v1/customers/{customer_id}"] = { "customers.remove_relationship" },
  ["DELETE /v1/customers/{customer_id}"] = { "customers.delete" },
  ["GET /v1/customers/{customer_id}/orders"] = { "customers.orders.list", "customers.orders.list_by_billing_cycle" },
  ["POST /v1/customers/{customer_id}/orders"] = {
    "customers.orders.create",
    "customers.orders.create_for_indirect_reseller",
  },
  ["GET /v1/customers/{customer_id}/orders/{order_id}"] = { "customers.orders.get" },
  ["PATCH /v1/customers/{customer_id}/orders/{order_id}"] = {
    "customers.orders.cancel_sandbox",
    "customers.orders.cancel_software",
    "customers.orders.purchase_addon",
    "customers.orders.update_billing_cycle",
  },
  ["GET /v1/customers/{customer_id}/orders/{order_id}/lineitems/{line_item_number}/activationlinks"] = {
    "customers.orders.line_items.activation_links.list",
  },
  ["GET /v1/customers/{customer_id}/profiles/billing"] = { "customers.profiles.billing.get" },
  ["PUT /v1/customers/{customer_id}/profiles/billing"] = { "customers.profiles.billing.update" },
  ["GET /v1/customers/{customer_id}/profiles/company"] = { "customers.profiles.company.get" },
  ["GET /v1/customers/{customer_id}/subscriptions"] = {
    "customers.subscriptions.list",
    "customers.subscriptions.list_by_order",
    "customers.subscriptions.list_by_partner",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}"] = { "customers.subscriptions.get" },
  ["PATCH /v1/customers/{customer_id}/subscriptions/{subscription_id}"] = {
    "customers.subscriptions.cancel_marketplace",
    "customers.subscriptions.reactivate",
    "customers.subscriptions.suspend",
    "customers.subscriptions.update_autorenew",
    "customers.subscriptions.update_nickname",
    "customers.subscriptions.update_quantity",
  },
  ["POST /v1/customers/{customer_id}/subscriptions/{subscription_id}/activate"] = {
    "customers.subscriptions.activate_sandbox",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/addons"] = {
    "customers.subscriptions.addons.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/conversions"] = {
    "customers.subscriptions.conversions.list",
  },
  ["POST /v1/customers/{customer_id}/subscriptions/{subscription_id}/conversions"] = {
    "customers.subscriptions.conversions.convert_trial",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/provisioningstatus"] = {
    "customers.subscriptions.provisioning_status.get",
  },
  ["POST /v1/customers/{customer_id}/subscriptions/{subscription_id}/registrations"] = {
    "customers.subscriptions.registrations.create",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/registrationstatus"] = {
    "customers.subscriptions.registration_status.get",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/supportcontact"] = {
    "customers.subscriptions.support_contact.get",
  },
  ["PUT /v1/customers/{customer_id}/subscriptions/{subscription_id}/supportcontact"] = {
    "customers.subscriptions.support_contact.update",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/upgrades"] = {
    "customers.subscriptions.upgrades.list",
  },
  ["POST /v1/customers/{customer_id}/subscriptions/{subscription_id}/upgrades"] = {
    "customers.subscriptions.upgrades.create",
  },
  ["GET /v1/customers/{customer_id}/users"] = { "customers.users.list", "customers.users.list_deleted" },
  ["POST /v1/customers/{customer_id}/users"] = { "customers.users.create" },
  ["GET /v1/customers/{customer_id}/users/{user_id}"] = { "customers.users.get" },
  ["PATCH /v1/customers/{customer_id}/users/{user_id}"] = {
    "customers.users.reset_password",
    "customers.users.restore",
    "customers.users.update",
  },
  ["DELETE /v1/customers/{customer_id}/users/{user_id}"] = { "customers.users.delete" },
  ["GET /v1/customers/{customer_id}/users/{user_id}/directoryroles"] = { "customers.users.directory_roles.list" },
  ["GET /v1/customers/{customer_id}/users/{user_id}/licenses"] = {
    "customers.users.licenses.list",
    "customers.users.licenses.list_by_license_group",
  },
  ["POST /v1/customers/{customer_id}/users/{user_id}/licenseupdates"] = { "customers.users.license_updates.create" },
  ["GET /v1/invoices"] = { "invoices.list" },
  ["GET /v1/invoices/estimates/links"] = { "invoices.estimates.links.list" },
  ["GET /v1/invoices/summaries"] = { "invoices.summaries.list" },
  ["GET /v1/invoices/summary"] = { "invoices.summary.get" },
  ["GET /v1/invoices/unbilled/lineitems"] = { "invoices.unbilled.line_items.list" },
  ["GET /v1/invoices/{invoice_id}"] = { "invoices.get" },
  ["GET /v1/invoices/{invoice_id}/documents/statement"] = { "invoices.documents.statement.get" },
  ["GET /v1/invoices/{invoice_id}/lineitems"] = {
    "invoices.line_items.list",
    "invoices.line_items.list_billed_consumption",
    "invoices.line_items.list_unbilled_reconciliation",
  },
  ["GET /v1/invoices/{invoice_id}/lineitems/{billing_provider}/{invoice_line_item_type}"] = {
    "invoices.line_items.list_by_path",
  },
  ["GET /v1/invoices/{invoice_id}/receipts/{receipt_id}/documents/statement"] = {
    "invoices.receipts.documents.statement.get",
  },
}

-- What is on no page.
local known_from_other_clients = {
  ["PATCH /v1/customers/{customer_id}/orders/{order_id}"] = { "customers.orders.update" },
  ["GET /v1/customers/{customer_id}/orders/{order_id}/activationlinks"] = { "customers.orders.activation_links.list" },
  ["GET /v1/customers/{customer_id}/orders/{order_id}/provisioningstatus"] = {
    "customers.orders.provisioning_status.list",
  },
  ["PATCH /v1/customers/{customer_id}/subscriptions/{subscription_id}"] = { "customers.subscriptions.update" },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/activationlinks"] = {
    "customers.subscriptions.activation_links.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/transitioneligibilities"] = {
    "customers.subscriptions.transition_eligibilities.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/transitions"] = {
    "customers.subscriptions.transitions.list",
  },
  ["POST /v1/customers/{customer_id}/subscriptions/{subscription_id}/transitions"] = {
    "customers.subscriptions.transitions.create",
  },
  ["PATCH /v1/customers/{customer_id}/users/{user_id}/resetpassword"] = { "customers.users.reset_password_by_route" },
}

return { documented = documented, known_from_other_clients = known_from_other_clients }
