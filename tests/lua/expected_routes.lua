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
  ["GET /v1/customers/usagerecords"] = { "customers.usage_records.list" },
  ["GET /v1/customers/{customer_id}/servicecosts/{billing_period}"] = { "customers.service_costs.get" },
  ["GET /v1/customers/{customer_id}/servicecosts/{billing_period}/lineitems"] = {
    "customers.service_costs.line_items.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/usagerecords"] = { "customers.subscriptions.usage_records.list" },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/meterusagerecords"] = {
    "customers.subscriptions.meter_usage_records.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/resourceusagerecords"] = {
    "customers.subscriptions.resource_usage_records.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/usagerecords/resources"] = {
    "customers.subscriptions.usage_records.resources.list",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/usagesummary"] = {
    "customers.subscriptions.usage_summary.get",
  },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/utilizations/azure"] = {
    "customers.subscriptions.utilizations.azure.list",
  },
  ["GET /v1/customers/{customer_id}/usagebudget"] = { "customers.usage_budget.get" },
  ["PATCH /v1/customers/{customer_id}/usagebudget"] = { "customers.usage_budget.update" },
  ["GET /v1/customers/{customer_id}/usagesummary"] = { "customers.usage_summary.get" },
  ["GET /v1/ratecards/azure"] = { "rate_cards.azure.get" },
  ["GET /v1/ratecards/azure-shared"] = { "rate_cards.azure_shared.get" },
  ["GET /v1/usagesummary"] = { "usage_summary.get" },
  ["GET /v1/agreements"] = { "agreements.list", "agreements.list_microsoft_cloud_agreement" },
  ["GET /v1/agreementtemplates/{agreement_template_id}/document"] = { "agreement_templates.document.get" },
  ["GET /v1/applicationmfaadoptionstatus"] = { "application_mfa_adoption_status.list" },
  ["GET /v1/compliance/{program_name}/agreementstatus"] = { "compliance.agreement_status.get" },
  ["GET /v1/countryvalidationrules/{country_code}"] = { "country_validation_rules.get" },
  ["GET /v1/customers/all/validations"] = { "customers.all.validations.list" },
  ["GET /v1/customers/relationshiprequests"] = { "customers.relationship_requests.get" },
  ["GET /v1/customers/{customer_id}/directoryroles"] = { "customers.directory_roles.list" },
  ["GET /v1/customers/{customer_id}/directoryroles/{role_id}/usermembers"] = {
    "customers.directory_roles.user_members.list",
  },
  ["POST /v1/customers/{customer_id}/directoryroles/{role_id}/usermembers"] = {
    "customers.directory_roles.user_members.add",
  },
  ["DELETE /v1/customers/{customer_id}/directoryroles/{role_id}/usermembers/{user_id}"] = {
    "customers.directory_roles.user_members.remove",
  },
  ["GET /v1/customers/{customer_id}/managedservices"] = { "customers.managed_services.list" },
  ["PUT /v1/customers/{customer_id}/qualification"] = { "customers.qualification.update" },
  ["GET /v1/customers/{customer_id}/relationships"] = { "customers.relationships.list" },
  ["GET /v1/customers/{customer_id}/servicerequests"] = { "customers.service_requests.list" },
  ["GET /v1/customers/{customer_id}/subscribedskus"] = {
    "customers.subscribed_skus.list",
    "customers.subscribed_skus.list_by_license_group",
  },
  ["GET /v1/customers/{customer_id}/agreements"] = {
    "customers.agreements.list",
    "customers.agreements.list_microsoft_cloud_agreement",
  },
  ["POST /v1/customers/{customer_id}/agreements"] = { "customers.agreements.create" },
  ["GET /v1/customers/{customer_id}/directSignedMicrosoftCustomerAgreementStatus"] = {
    "customers.direct_signed_microsoft_customer_agreement_status.get",
  },
  ["GET /v1/customers/{customer_id}/qualification"] = { "customers.qualification.get" },
  ["POST /v1/customers/{customer_id}/verifieddomain"] = { "customers.verified_domain.create" },
  ["HEAD /v1/domains/{domain}"] = { "domains.exists" },
  ["GET /v1/nonMfaCompliantPartnerPrincipals"] = { "non_mfa_compliant_partner_principals.list" },
  ["GET /v1/partnerRequests"] = { "partner_requests.list" },
  ["GET /v1/profiles/billing"] = { "profiles.billing.get" },
  ["PUT /v1/profiles/billing"] = { "profiles.billing.update" },
  ["GET /v1/profiles/legalbusiness"] = { "profiles.legal_business.get" },
  ["PUT /v1/profiles/legalbusiness"] = { "profiles.legal_business.update" },
  ["GET /v1/profiles/mpn"] = { "profiles.mpn.get", "profiles.mpn.verify" },
  ["GET /v1/profiles/organization"] = { "profiles.organization.get" },
  ["PUT /v1/profiles/organization"] = { "profiles.organization.update" },
  ["GET /v1/profiles/support"] = { "profiles.support.get" },
  ["PUT /v1/profiles/supportprofile"] = { "profiles.support.update" },
  ["GET /v1/relationships"] = { "relationships.list" },
  ["GET /v1/SelfServePolicy"] = { "self_serve_policies.list" },
  ["POST /v1/SelfServePolicy"] = { "self_serve_policies.create" },
  ["PUT /v1/SelfServePolicy"] = { "self_serve_policies.update" },
  ["DELETE /v1/SelfServePolicy/{self_serve_policy_id}"] = { "self_serve_policies.delete" },
  ["GET /v1/SelfServePolicy/{self_serve_policy_id}"] = { "self_serve_policies.get" },
  ["GET /v1/servicerequests/supporttopics"] = { "service_requests.support_topics.list" },
  ["POST /v1/servicerequests/{agent_locale}"] = { "service_requests.create" },
  ["GET /v1/servicerequests/{service_request_id}"] = { "service_requests.get" },
  ["PATCH /v1/servicerequests/{service_request_id}"] = { "service_requests.update" },
  ["POST /v1/validations/address"] = { "validations.address.validate" },
  ["GET /v1/customers/{customer_id}/artifacts/reservedinstance/groups/{group_id}"
    .. "/lineitems/{line_item_id}/resource/{resource_id}"] = {
    "customers.artifacts.reserved_instance.line_items.get",
  },
  ["GET /v1/customers/{customer_id}/artifacts/virtualmachinereservedinstance/groups/{group_id}"
    .. "/lineitems/{line_item_id}/resource/{resource_id}"] = {
    "customers.artifacts.virtual_machine_reserved_instance.line_items.get",
  },
  ["POST /v1/customers/{customer_id}/carts"] = { "customers.carts.create", "customers.carts.create_with_addons" },
  ["PUT /v1/customers/{customer_id}/carts/{cart_id}"] = { "customers.carts.update" },
  ["POST /v1/customers/{customer_id}/carts/{cart_id}/checkout"] = { "customers.carts.checkout" },
  ["GET /v1/customers/{customer_id}/entitlements"] = { "customers.entitlements.list" },
  ["GET /v1/customers/{customer_id}/products"] = { "customers.products.list" },
  ["GET /v1/customers/{customer_id}/products/{product_id}/skus"] = { "customers.products.skus.list" },
  ["GET /v1/customers/{customer_id}/products/{product_id}/skus/{sku_id}/availabilities"] = {
    "customers.products.skus.availabilities.list",
  },
  ["GET /v1/customers/{customer_id}/transfers"] = { "customers.transfers.list" },
  ["POST /v1/customers/{customer_id}/transfers"] = { "customers.transfers.create" },
  ["DELETE /v1/customers/{customer_id}/transfers/{transfer_id}"] = { "customers.transfers.withdraw" },
  ["GET /v1/customers/{customer_id}/transfers/{transfer_id}"] = { "customers.transfers.get" },
  ["PATCH /v1/customers/{customer_id}/transfers/{transfer_id}"] = { "customers.transfers.reject" },
  ["POST /v1/customers/{customer_id}/transfers/{transfer_id}/accept"] = { "customers.transfers.accept" },
  ["GET /v1/customers/{customer_id}/transferseligibility"] = { "customers.transfer_eligibility.list" },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/azureentitlements"] = {
    "customers.subscriptions.azure_entitlements.list",
  },
  ["POST /v1/extensions/product/checkInventory"] = { "product.check_inventory.check" },
  ["GET /v1/offercategories"] = { "offer_categories.list" },
  ["GET /v1/offers"] = { "offers.list" },
  ["GET /v1/offers/{offer_id}"] = { "offers.get" },
  ["GET /v1/offers/{offer_id}/addons"] = { "offers.addons.list" },
  ["GET /v1/products"] = { "products.list_by_country" },
  ["GET /v1/products/{product_id}"] = { "products.get" },
  ["GET /v1/products/{product_id}/skus"] = { "products.skus.list" },
  ["GET /v1/products/{product_id}/skus/{sku_id}"] = { "products.skus.get" },
  ["GET /v1/products/{product_id}/skus/{sku_id}/availabilities"] = { "products.skus.availabilities.list_by_country" },
  ["GET /v1/products/{product_id}/skus/{sku_id}/availabilities/{availability_id}"] = {
    "products.skus.availabilities.get",
  },
  ["POST /v1/productupgrades"] = { "product_upgrades.create" },
  ["POST /v1/productUpgrades/eligibility"] = { "product_upgrades.eligibility.check" },
  ["POST /v1/productUpgrades/{upgrade_id}/status"] = { "product_upgrades.status.get" },
  ["GET /v1/customers/{customer_id}/batchJobStatus/{batch_tracking_id}"] = { "customers.batch_job_status.get" },
  ["GET /v1/customers/{customer_id}/deviceBatches"] = { "customers.device_batches.list" },
  ["POST /v1/customers/{customer_id}/deviceBatches"] = { "customers.device_batches.create" },
  ["GET /v1/customers/{customer_id}/deviceBatches/{device_batch_id}/devices"] = {
    "customers.device_batches.devices.list",
  },
  ["POST /v1/customers/{customer_id}/deviceBatches/{device_batch_id}/devices"] = {
    "customers.device_batches.devices.create",
  },
  ["DELETE /v1/customers/{customer_id}/deviceBatches/{device_batch_id}/devices/{device_id}"] = {
    "customers.device_batches.devices.delete",
  },
  ["PATCH /v1/customers/{customer_id}/DevicePolicyUpdates"] = { "customers.device_policy_updates.apply" },
  ["GET /v1/customers/{customer_id}/policies"] = { "customers.policies.list" },
  ["POST /v1/customers/{customer_id}/policies"] = { "customers.policies.create" },
  ["GET /v1/customers/{customer_id}/policies/{policy_id}"] = { "customers.policies.get" },
  ["PUT /v1/customers/{customer_id}/policies/{policy_id}"] = { "customers.policies.update" },
  ["DELETE /v1/customers/{customer_id}/policies/{policy_id}"] = { "customers.policies.delete" },
  ["GET /webhooks/v1/registration"] = { "webhooks.registration.get" },
  ["POST /webhooks/v1/registration"] = { "webhooks.registration.create" },
  ["PUT /webhooks/v1/registration"] = { "webhooks.registration.update" },
  ["GET /webhooks/v1/registration/events"] = { "webhooks.registration.events.list" },
  ["POST /webhooks/v1/registration/validationEvents"] = { "webhooks.registration.validation_events.create" },
  ["GET /webhooks/v1/registration/validationEvents/{correlation_id}"] = {
    "webhooks.registration.validation_events.get",
  },
  ["GET /partner/v1/analytics/indirectresellers"] = { "analytics.indirect_resellers.list" },
  ["GET /partner/v1/analytics/referrals"] = { "analytics.referrals.list" },
  ["GET /partner/v1/analytics/search"] = { "analytics.search.list" },
  ["GET /partner/v1/analytics/subscriptions"] = {
    "analytics.subscriptions.list",
    "analytics.subscriptions.list_filtered",
    "analytics.subscriptions.list_grouped",
  },
  ["GET /partner/v1/analytics/usage/azure"] = { "analytics.usage.azure.list" },
  ["GET /v1/analytics/commercial/deployment/license/"] = { "analytics.commercial.deployment.license.list" },
  ["GET /v1/analytics/commercial/usage/license/"] = { "analytics.commercial.usage.license.list" },
  ["GET /v1/analytics/licenses/deployment"] = { "analytics.licenses.deployment.list" },
  ["GET /v1/analytics/licenses/usage"] = { "analytics.licenses.usage.list" },
  ["GET /v1/customers/{customer_id}/analytics/licenses/deployment"] = {
    "customers.analytics.licenses.deployment.list",
  },
  ["GET /v1/customers/{customer_id}/analytics/licenses/usage"] = { "customers.analytics.licenses.usage.list" },
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
  ["GET /v1/customers/{customer_id}/qualifications"] = { "customers.qualifications.list" },
  ["POST /v1/customers/{customer_id}/qualifications"] = { "customers.qualifications.create" },
  ["GET /v1/customers/{customer_id}/validationStatus"] = { "customers.validation_status.get" },
  ["POST /v1/customers/{customer_id}/applicationconsents"] = { "customers.application_consents.create" },
  ["DELETE /v1/customers/{customer_id}/applicationconsents/{application_id}"] = {
    "customers.application_consents.delete",
  },
  ["GET /v1/servicerequests"] = { "service_requests.list" },
  ["GET /v1/customers/{customer_id}/servicerequests/{service_request_id}"] = { "customers.service_requests.get" },
  ["PATCH /v1/customers/{customer_id}/servicerequests/{service_request_id}"] = { "customers.service_requests.update" },
  ["PUT /v1/profiles/support"] = { "profiles.support.update_by_route" },
  ["GET /v1/compliance/csp/agreementstatus"] = { "compliance.csp.agreement_status.get" },
  ["GET /v1/serviceincidents/office"] = { "service_incidents.office.list" },
  ["PUT /v1/SelfServePolicy/{self_serve_policy_id}"] = { "self_serve_policies.update_by_id" },
  ["GET /v1/roles"] = { "roles.list" },
  ["GET /v1/roles/{role_id}/usermembers"] = { "roles.user_members.list" },
  ["GET /v1/customers/{customer_id}/carts/{cart_id}"] = { "customers.carts.get" },
  ["GET /v1/customers/{customer_id}/offers"] = { "customers.offers.list" },
  ["GET /v1/customers/{customer_id}/offercategories"] = { "customers.offer_categories.list" },
  ["GET /v1/customers/{customer_id}/products/{product_id}"] = { "customers.products.get" },
  ["GET /v1/customers/{customer_id}/products/{product_id}/skus/{sku_id}"] = { "customers.products.skus.get" },
  ["GET /v1/customers/{customer_id}/products/{product_id}/skus/{sku_id}/availabilities/{availability_id}"] = {
    "customers.products.skus.availabilities.get",
  },
  ["GET /v1/productpromotions"] = { "product_promotions.list" },
  ["GET /v1/productpromotions/{product_promotion_id}"] = { "product_promotions.get" },
  ["POST /v1/customers/{customer_id}/promotionEligibilities"] = { "customers.promotion_eligibilities.check" },
  ["GET /v1/customers/{customer_id}/subscriptions/overage"] = { "customers.subscriptions.overage.list" },
  ["PUT /v1/customers/{customer_id}/subscriptions/overage"] = { "customers.subscriptions.overage.update" },
  ["GET /v1/customers/{customer_id}/subscriptions/{subscription_id}/azureEntitlements/{azure_entitlement_id}"] = {
    "customers.subscriptions.azure_entitlements.get",
  },
  ["POST /v1/customers/{customer_id}/subscriptions/{subscription_id}"
    .. "/azureEntitlements/{azure_entitlement_id}/cancel"] = {
    "customers.subscriptions.azure_entitlements.cancel",
  },
  ["GET /v1/customers/{customer_id}/orders/{order_id}/attachments"] = { "customers.orders.attachments.list" },
  ["POST /v1/customers/{customer_id}/orders/{order_id}/attachment"] = { "customers.orders.attachment.upload" },
  ["GET /v1/customers/{customer_id}/orders/{order_id}/attachment/{attachment_id}"] = {
    "customers.orders.attachment.download",
  },
  ["POST /v1/customers/{customer_id}/migrations/newcommerce/validate"] = {
    "customers.migrations.new_commerce.validate",
  },
  ["POST /v1/customers/{customer_id}/migrations/newcommerce"] = { "customers.migrations.new_commerce.create" },
  ["GET /v1/customers/{customer_id}/migrations/newcommerce/{migration_id}"] = {
    "customers.migrations.new_commerce.get",
  },
  ["GET /v1/migrations/newcommerce"] = { "migrations.new_commerce.list" },
  ["GET /v1/customers/{customer_id}/migrations/newcommerce/events"] = {
    "customers.migrations.new_commerce.events.list",
  },
  ["POST /v1/customers/{customer_id}/migrations/newcommerce/schedules"] = {
    "customers.migrations.new_commerce.schedules.create",
  },
  ["GET /v1/customers/{customer_id}/migrations/newcommerce/schedules/{schedule_id}"] = {
    "customers.migrations.new_commerce.schedules.get",
  },
  ["PUT /v1/customers/{customer_id}/migrations/newcommerce/schedules/{schedule_id}"] = {
    "customers.migrations.new_commerce.schedules.update",
  },
  ["POST /v1/customers/{customer_id}/migrations/newcommerce/schedules/{schedule_id}/cancel"] = {
    "customers.migrations.new_commerce.schedules.cancel",
  },
  ["GET /v1/migrations/newcommerce/schedules"] = { "migrations.new_commerce.schedules.list" },
  ["PUT /v1/customers/{customer_id}/deviceBatches/{device_batch_id}/devices/{device_id}"] = {
    "customers.device_batches.devices.update",
  },
}

return { documented = documented, known_from_other_clients = known_from_other_clients }
