-- Audit records: what users and applications of the partner did.

local shared = require "partnercenter.types.shared"

local types = {
  AuditRecord = {
    summary = "Something that a user or an application of the partner did",
    doc = "Auditing resources",
    fields = shared.read_only {
      { name = "partnerId", type = "string", summary = "The partner; seen in replies" },
      { name = "customerId", type = "guid", summary = "The customer concerned" },
      { name = "customerName", type = "string", summary = "Name of that customer" },
      { name = "userPrincipalName", type = "string", summary = "Who did it" },
      { name = "applicationId", type = "string", summary = "The application that did it; may be a name" },
      { name = "resourceType", type = "AuditResourceType", summary = "What kind of thing it was done to" },
      { name = "resourceOldValue", type = "string", summary = "What that was before, as JSON in a text" },
      { name = "resourceNewValue", type = "string", summary = "What it is now, as JSON in a text that may be cut" },
      { name = "operationType", type = "AuditOperationType", summary = "What was done" },
      { name = "operationDate", type = "datetime", summary = "When" },
      { name = "operationStatus", type = "AuditOperationStatus", summary = "How it went" },
      { name = "customizedData", type = "array<KeyValuePair>", summary = "More facts, depending on what was done" },
      { name = "customizedFields", type = "array<KeyValuePair>", summary = "The same, as one example calls it" },
      shared.attributes,
    },
  },
}

local enums = {
  AuditResourceType = {
    summary = "What something was done to",
    values = {
      { "customer", "A customer" },
      { "customer_user", "A user of a customer" },
      { "order", "An order" },
      { "subscription", "A subscription" },
      { "license", "A license" },
      { "third_party_add_on", "An add-on of another publisher" },
      { "mpn_association", "A link to an MPN id" },
      { "transfer", "A transfer" },
      { "application", "An application" },
      { "application_credential", "Credentials of an application" },
      { "partner_user", "A user of the partner" },
      { "partner_relationship", "A relationship between partners" },
    },
  },
  AuditOperationType = {
    summary = "What was done",
    values = {
      { "update_customer_qualification", "A customer's qualification was changed" },
      { "update_subscription", "A subscription was changed" },
      { "upgrade_subscription", "A subscription was upgraded" },
      { "convert_trial_subscription", "A trial was turned into a paid subscription" },
      { "add_customer", "A customer was created" },
      { "update_customer_billing_profile", "A customer's billing profile was changed" },
      { "update_customer_partner_contract_company_name", "The company name in a customer's contract was changed" },
      { "update_customer_spending_budget", "A customer's spending budget was changed" },
      { "delete_customer", "A customer of the sandbox was deleted" },
      { "remove_partner_customer_relationship", "A reseller relationship was ended" },
      { "create_order", "An order was placed" },
      { "update_order", "An order was changed" },
      { "create_customer_user", "A customer's user was created" },
      { "delete_customer_user", "A customer's user was deleted" },
      { "update_customer_user", "A customer's user was changed" },
      { "update_customer_user_licenses", "A user's licenses were changed" },
      { "reset_customer_user_password", "A user's password was reset" },
      { "update_customer_user_principal_name", "A user's login name was changed" },
      { "restore_customer_user", "A deleted user was restored" },
      { "create_mpn_association", "An MPN id was linked" },
      { "update_mpn_association", "The link to an MPN id was changed" },
      { "update_sfb_customer_user_licenses", "A user's Skype for Business licenses were changed" },
      { "update_transfer", "A transfer was changed" },
      { "create_partner_relationship", "A relationship between partners was made" },
      { "register_application", "An application was registered" },
      { "unregister_application", "An application was removed" },
      { "add_application_credential", "An application was given a credential" },
      { "remove_application_credential", "A credential of an application was removed" },
      { "create_partner_user", "A user of the partner was created" },
      { "update_partner_user", "A user of the partner was changed" },
      { "remove_partner_user", "A user of the partner was removed" },
    },
  },
  AuditOperationStatus = {
    summary = "How it went",
    values = {
      { "succeeded", "It worked" },
      { "failed", "It did not" },
      { "progress", "It is still going on" },
    },
  },
}

return { types = types, enums = enums }
