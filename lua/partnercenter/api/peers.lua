-- What other clients call the operations, so that someone who moves over finds their way: made into documentation
-- (docs/scenarios.md), and loaded by nothing else.
--
-- By the operation's name, each with the call of the .NET SDK from IPartner on (what may be left out stands in
-- brackets; false where it has none), the cmdlet of the PartnerCenter module for PowerShell that makes the call, and
--   java   the call of the Java SDK. Absent where it is that of .NET in Java's spelling (getCustomers() for Customers,
--          byId for ById); false where Java has none
--   node   the function of the Node client
-- or with the name of another operation that the others make no difference from.
-- `customer:` and `subscription:` stand for the ways to one of them.

local names = {
  ["analytics.licenses.deployment.list"] = { "Analytics.Licenses.Deployment.Get()",
    "Get-PartnerLicenseDeploymentInfo" },
  ["analytics.licenses.usage.list"] = { "Analytics.Licenses.Usage.Get()", "Get-PartnerLicenseUsageInfo" },
  ["customers.analytics.licenses.deployment.list"] = { "customer:Analytics.Licenses.Deployment.Get()",
    "Get-PartnerCustomerLicenseDeploymentInfo" },
  ["customers.analytics.licenses.usage.list"] = { "customer:Analytics.Licenses.Usage.Get()" },

  ["audit_records.list"] = { "AuditRecords.Query(startDate, endDate, query)", "Get-PartnerAuditRecord" },

  ["profiles.organization.get"] = { "Profiles.OrganizationProfile.Get()", "Get-PartnerOrganizationProfile" },
  ["profiles.organization.update"] = { "Profiles.OrganizationProfile.Update(profile)",
    "Set-PartnerOrganizationProfile" },
  ["profiles.billing.get"] = { "Profiles.BillingProfile.Get()", "Get-PartnerBillingProfile" },
  ["profiles.billing.update"] = { "Profiles.BillingProfile.Update(profile)", "Set-PartnerBillingProfile" },
  ["profiles.legal_business.get"] = { "Profiles.LegalBusinessProfile.Get(vettingVersion)", "Get-PartnerLegalProfile",
    java = "getProfiles().getLegalBusinessProfile().get()" },
  ["profiles.legal_business.update"] = { "Profiles.LegalBusinessProfile.Update(profile)", "Set-PartnerLegalProfile" },
  ["profiles.mpn.get"] = { "Profiles.MpnProfile.Get([mpnId])", "Get-PartnerMpnProfile" },
  ["profiles.mpn.verify"] = { "Profiles.MpnProfile.Get(mpnId)", "Get-PartnerMpnProfile" },
  ["profiles.support.get"] = { "Profiles.SupportProfile.Get()", "Get-PartnerSupportProfile" },
  ["profiles.support.update"] = "profiles.support.update_by_route",
  ["profiles.support.update_by_route"] = { "Profiles.SupportProfile.Update(profile)", "Set-PartnerSupportProfile" },

  ["relationships.list"] = { "Relationships.Get(type)", "Get-PartnerIndirectReseller" },
  ["customers.relationships.list"] = { "customer:Relationships.Get()", "Get-PartnerIndirectReseller -CustomerId" },
  ["customers.relationship_requests.get"] = { "Customers.RelationshipRequest.Get()", "Get-PartnerResellerRequestLink",
    java = "getCustomers().getRelationshipRequests().get()" },

  ["agreements.list"] = { "AgreementDetails[.ByAgreementType(type)].Get()", "Get-PartnerAgreementDetail" },
  ["agreements.list_microsoft_cloud_agreement"] = { "AgreementDetails.ByAgreementType(type).Get()",
    "Get-PartnerAgreementDetail" },
  ["agreement_templates.document.get"] = {
    "AgreementTemplates.ById(templateId).Document[.ByLanguage(language).ByCountry(country)].Get()",
    "Get-PartnerAgreementDocument", java = false },
  ["customers.agreements.list"] = { "customer:Agreements[.ByAgreementType(type)].Get()",
    "Get-PartnerCustomerAgreement" },
  ["customers.agreements.list_microsoft_cloud_agreement"] = { "customer:Agreements.ByAgreementType(type).Get()",
    "Get-PartnerCustomerAgreement" },
  ["customers.agreements.create"] = { "customer:Agreements.Create(agreement)", "New-PartnerCustomerAgreement" },
  ["customers.direct_signed_microsoft_customer_agreement_status.get"] = {
    "customer:Agreements.GetDirectSignedCustomerAgreementStatus()", java = false },
  ["compliance.agreement_status.get"] = "compliance.csp.agreement_status.get",
  ["compliance.csp.agreement_status.get"] = { "Compliance.AgreementSignatureStatus.Get(mpnId, tenantId)",
    "Get-PartnerAgreementStatus" },

  ["customers.list"] = { "Customers.Get()", "Get-PartnerCustomer", node = "getAllCustomers()" },
  ["customers.list_filtered"] = { "Customers.Query(query)", "Get-PartnerCustomer" },
  ["customers.list_by_indirect_reseller"] = "customers.list_filtered",
  ["customers.get"] = { "customer:Get()", "Get-PartnerCustomer -CustomerId", node = "getCustomerById(customerId)" },
  ["customers.create"] = { "Customers.Create(customer)", "New-PartnerCustomer", node = "createCustomer(data)" },
  ["customers.create_for_indirect_reseller"] = { "Customers.Create(customer)", "New-PartnerCustomer" },
  ["customers.remove_relationship"] = { "customer:Patch(customer)", "Remove-PartnerResellerRelationship",
    java = "new CustomerOperations(…).patch(customer)" },
  ["customers.delete"] = { "customer:Delete()", "Remove-PartnerSandboxCustomer" },
  ["customers.profiles.billing.get"] = { "customer:Profiles.Billing.Get()", "Get-PartnerCustomerBillingProfile" },
  ["customers.profiles.billing.update"] = { "customer:Profiles.Billing.Update(profile)", "Set-PartnerCustomer" },
  ["customers.profiles.company.get"] = { "customer:Profiles.Company.Get()", "Get-PartnerCustomerCompanyProfile" },

  ["customers.qualification.get"] = { false, "Get-PartnerCustomerQualification",
    java = "customer:getQualification().get()" },
  ["customers.qualification.update"] = { false, "Set-PartnerCustomerQualification [-ValidationCode]",
    java = "customer:getQualification().update(qualification[, validationCode])" },
  ["customers.qualifications.list"] = { "customer:Qualification.GetQualifications()", java = false },
  ["customers.qualifications.create"] = { "customer:Qualification.CreateQualifications(request)", java = false },

  ["validations.address.validate"] = { "Validations.IsAddressValid(address)", "Test-PartnerAddress" },
  ["country_validation_rules.get"] = { "CountryValidationRules.ByCountry(country).Get()",
    "Get-PartnerCountryValidation" },
  ["domains.exists"] = { "Domains.ByDomain(domain).Exists()", "Test-PartnerDomainAvailability" },
  ["customers.all.validations.list"] = { "Validations.GetValidationCodes()", "Get-PartnerValidationCode" },
  ["customers.validation_status.get"] = { "customer:ValidationStatus.GetValidationStatus(type)", java = false },

  ["customers.application_consents.create"] = { false, "New-PartnerCustomerApplicationConsent",
    java = "customer:getApplicationConsents().create(consent)",
    node = "createApplicationConsent(customerId, consent)" },
  ["customers.application_consents.delete"] = { java = "customer:getApplicationConsents().byId(applicationId).delete()",
    node = "removeApplicationConsent(customerId, applicationConsentId)" },

  ["self_serve_policies.list"] = { "SelfServePolicies.Get(entityId)", java = false },
  ["self_serve_policies.create"] = { "SelfServePolicies.Create(policy)", java = false },
  ["self_serve_policies.update"] = "self_serve_policies.update_by_id",
  ["self_serve_policies.update_by_id"] = { "SelfServePolicies.ById(id).Put(policy)", java = false },
  ["self_serve_policies.delete"] = { "SelfServePolicies.ById(id).Delete()", java = false },

  ["customers.directory_roles.list"] = { "customer:DirectoryRoles.Get()", "Get-PartnerCustomerUserRole" },
  ["customers.directory_roles.user_members.list"] = { "customer:DirectoryRoles.ById(roleId).UserMembers.Get()" },
  ["customers.directory_roles.user_members.add"] = { "customer:DirectoryRoles.ById(roleId).UserMembers.Create(member)",
    "Add-PartnerCustomerUserRoleMember", node = "setCustomerUserRole(customerId, roleId, data)" },
  ["customers.directory_roles.user_members.remove"] = {
    "customer:DirectoryRoles.ById(roleId).UserMembers.ById(memberId).Delete()",
    "Remove-PartnerCustomerUserRoleMember" },
  ["roles.list"] = { false, "Get-PartnerRole" },
  ["roles.user_members.list"] = { false, "Get-PartnerRoleMember" },

  ["customers.subscribed_skus.list"] = { "customer:SubscribedSkus.Get()", "Get-PartnerCustomerSubscribedSku",
    node = "getCustomerLicenseUsage(customerId)" },
  ["customers.subscribed_skus.list_by_license_group"] = { "customer:SubscribedSkus.Get(licenseGroupIds)",
    "Get-PartnerCustomerSubscribedSku" },

  ["customers.users.list"] = { "customer:Users.Get()", "Get-PartnerCustomerUser",
    node = "getAllCustomerUsers(customerId)" },
  ["customers.users.list_deleted"] = { "customer:Users.Query(query)", "Get-PartnerCustomerUser" },
  ["customers.users.get"] = { "customer:Users.ById(userId).Get()", "Get-PartnerCustomerUser -UserId",
    node = "getCustomerUserById(customerId, userId)" },
  ["customers.users.create"] = { "customer:Users.Create(user)", "New-PartnerCustomerUser",
    node = "createCustomerUser(customerId, data)" },
  ["customers.users.update"] = { "customer:Users.ById(userId).Patch(user)", "Set-PartnerCustomerUser" },
  ["customers.users.reset_password"] = "customers.users.update",
  ["customers.users.reset_password_by_route"] = {
    node = "setCustomerUserPassword(customerId, userId, password, forceChangePassword)" },
  ["customers.users.restore"] = { "customer:Users.ById(userId).Patch(user)", "Restore-PartnerCustomerUser" },
  ["customers.users.delete"] = { "customer:Users.ById(userId).Delete()", "Remove-PartnerCustomerUser",
    node = "deleteCustomerUser(customerId, userId)" },
  ["customers.users.directory_roles.list"] = { "customer:Users.ById(userId).DirectoryRoles.Get()",
    "Get-PartnerCustomerUserRole -UserId", node = "getCustomerUserRoles(customerId, userId)" },
  ["customers.users.licenses.list"] = { "customer:Users.ById(userId).Licenses.Get()", "Get-PartnerCustomerUserLicense",
    node = "getCustomerUserLicenseAssignments(customerId, userId)" },
  ["customers.users.licenses.list_by_license_group"] = { "customer:Users.ById(userId).Licenses.Get(licenseGroupIds)",
    "Get-PartnerCustomerUserLicense" },
  ["customers.users.license_updates.create"] = { "customer:Users.ById(userId).LicenseUpdates.Create(update)",
    "Set-PartnerCustomerUserLicense", node = "assignLicensesToCustomerUser(customerId, userId, licenses)" },

  ["customers.subscriptions.list"] = { "customer:Subscriptions.Get()", "Get-PartnerCustomerSubscription",
    node = "getCustomerSubscriptions(customerId)" },
  ["customers.subscriptions.list_by_order"] = { "customer:Subscriptions.ByOrder(orderId).Get()",
    "Get-PartnerCustomerSubscription" },
  ["customers.subscriptions.list_by_partner"] = { "customer:Subscriptions.ByPartner(mpnId).Get()",
    "Get-PartnerCustomerSubscription" },
  ["customers.subscriptions.get"] = { "subscription:Get()", "Get-PartnerCustomerSubscription -SubscriptionId",
    node = "getCustomerSubscriptionById(customerId, subscriptionId)" },
  ["customers.subscriptions.update"] = { "subscription:Patch(subscription)", "Set-PartnerCustomerSubscription",
    node = "updateCustomerSubscription(customerId, subscriptionId, partial)" },
  ["customers.subscriptions.suspend"] = { "subscription:Patch(subscription)", "Set-PartnerCustomerSubscription" },
  ["customers.subscriptions.reactivate"] = "customers.subscriptions.suspend",
  ["customers.subscriptions.update_nickname"] = "customers.subscriptions.suspend",
  ["customers.subscriptions.update_quantity"] = { "subscription:Patch(subscription)", "Set-PartnerCustomerSubscription",
    node = "updateCustomerSubscriptionUsers(customerId, subscriptionId, count)" },
  ["customers.subscriptions.update_autorenew"] = "customers.subscriptions.suspend",
  ["customers.subscriptions.cancel_marketplace"] = "customers.subscriptions.suspend",
  ["customers.subscriptions.activate_sandbox"] = { "subscription:Activate()" },
  ["customers.subscriptions.activation_links.list"] = { "subscription:ActivationLinks.Get()" },
  ["customers.subscriptions.addons.list"] = { "subscription:AddOns.Get()", "Get-PartnerCustomerSubscriptionAddOn" },
  ["customers.subscriptions.conversions.list"] = { "subscription:Conversions.Get()",
    "Get-PartnerCustomerTrialConversion" },
  ["customers.subscriptions.conversions.convert_trial"] = { "subscription:Conversions.Create(conversion)" },
  ["customers.subscriptions.provisioning_status.get"] = { "subscription:ProvisioningStatus.Get()",
    "Get-PartnerCustomerSubscriptionProvisioningStatus" },
  ["customers.subscriptions.registrations.create"] = { "subscription:Registration.Register()",
    "New-PartnerCustomerSubscriptionRegistration" },
  ["customers.subscriptions.registration_status.get"] = { "subscription:RegistrationStatus.Get()",
    "Get-PartnerCustomerSubscriptionRegistrationStatus" },
  ["customers.subscriptions.support_contact.get"] = { "subscription:SupportContact.Get()",
    "Get-PartnerCustomerSubscriptionSupportContact" },
  ["customers.subscriptions.support_contact.update"] = { "subscription:SupportContact.Update(contact)",
    "Set-PartnerCustomerSubscriptionSupportContact" },
  ["customers.subscriptions.transition_eligibilities.list"] = {
    "subscription:TransitionEligibilities.Get([eligibilityType])", java = false },
  ["customers.subscriptions.transitions.list"] = { "subscription:Transitions.Get([operationId])", java = false },
  ["customers.subscriptions.transitions.create"] = { "subscription:Transitions.Create(transition)", java = false },
  ["customers.subscriptions.upgrades.list"] = { "subscription:Upgrades.Get()",
    "Get-PartnerCustomerSubscriptionUpgrades" },
  ["customers.subscriptions.upgrades.create"] = { "subscription:Upgrades.Create(upgrade)" },

  ["customers.orders.list"] = { "customer:Orders.Get([includePrice])", "Get-PartnerCustomerOrder" },
  ["customers.orders.list_by_billing_cycle"] = { "customer:Orders.ByBillingCycleType(type).Get([includePrice])",
    "Get-PartnerCustomerOrder" },
  ["customers.orders.get"] = { "customer:Orders.ById(orderId).Get([includePrice])",
    "Get-PartnerCustomerOrder -OrderId" },
  ["customers.orders.create"] = { "customer:Orders.Create(order[, customerUserUpn])", "New-PartnerCustomerOrder",
    java = "customer:getOrders().create(order)", node = "createOrder(customerId, billingCycle, lineItems)" },
  ["customers.orders.create_for_indirect_reseller"] = { "customer:Orders.Create(order)", "New-PartnerCustomerOrder" },
  ["customers.orders.update"] = { "customer:Orders.ById(orderId).Patch(order)", "New-PartnerCustomerOrder -OrderId" },
  ["customers.orders.purchase_addon"] = "customers.orders.update",
  ["customers.orders.update_billing_cycle"] = { "customer:Orders.ById(orderId).Patch(order)",
    "Set-PartnerCustomerSubscription -BillingCycle" },
  ["customers.orders.cancel_software"] = { "customer:Orders.ById(orderId).Patch(order)" },
  ["customers.orders.cancel_sandbox"] = "customers.orders.cancel_software",
  ["customers.orders.line_items.activation_links.list"] = {
    "customer:Orders.ById(orderId).OrderLineItems.ById(lineItemNumber).ActivationLink.Get()",
    "Get-PartnerCustomerOrderLineItemActivationLink" },
  ["customers.orders.activation_links.list"] = { "customer:Orders.ById(orderId).OrderActivationLinks.Get()",
    java = false },
  ["customers.orders.provisioning_status.list"] = { "customer:Orders.ById(orderId).ProvisioningStatus.Get()",
    "Get-PartnerCustomerOrderProvisioningStatus" },

  ["customers.orders.attachments.list"] = { "customer:Orders.ById(orderId).Attachments.Get()", java = false },
  ["customers.orders.attachment.upload"] = { "customer:Orders.ById(orderId).Attachments.Upload(multipart)",
    java = false },
  ["customers.orders.attachment.download"] = {
    "customer:Orders.ById(orderId).Attachments.ById(attachmentId).Download()", java = false },

  ["customers.carts.create"] = { "customer:Carts.Create(cart)", "New-PartnerCustomerCart" },
  ["customers.carts.create_with_addons"] = "customers.carts.create",
  ["customers.carts.get"] = { "customer:Carts.ById(cartId).Get()", "Get-PartnerCustomerCart" },
  ["customers.carts.update"] = { "customer:Carts.ById(cartId).Put(cart)",
    "Set-PartnerCustomerCart; Add-PartnerCustomerCartLineItem" },
  ["customers.carts.checkout"] = { "customer:Carts.ById(cartId).Checkout(customerUserUpn)",
    "Submit-PartnerCustomerCart", java = "customer:getCarts().byId(cartId).checkout()" },

  ["offers.list"] = { "Offers.ByCountry(country)[.ByCategory(categoryId)].Get([offset, size])", "Get-PartnerOffer" },
  ["offers.get"] = { "Offers.ByCountry(country).ById(offerId).Get()", "Get-PartnerOffer -OfferId" },
  ["offers.addons.list"] = { "Offers.ByCountry(country).ById(offerId).AddOns.Get([offset, size])",
    "Get-PartnerOfferAddon" },
  ["offer_categories.list"] = { "OfferCategories.ByCountry(country).Get()", "Get-PartnerOfferCategory" },
  ["customers.offers.list"] = { "customer:Offers.Get([offset, size])" },
  ["customers.offer_categories.list"] = { "customer:OfferCategories.Get()" },

  ["products.list_by_country"] = {
    "Products.ByCountry(country).ByTargetView(view)[.ByTargetSegment(segment)][.ByReservationScope(scope)].Get()",
    "Get-PartnerProduct -Catalog",
    java = "getProducts().byCountry(country).byTargetView(view)[.byTargetSegment(segment)].get()" },
  ["products.get"] = { "Products.ByCountry(country).ById(productId)[.ByReservationScope(scope)].Get()",
    "Get-PartnerProduct -ProductId", java = "getProducts().byCountry(country).byId(productId).get()" },
  ["products.skus.list"] = {
    "Products.ByCountry(country).ById(productId).Skus[.ByTargetSegment(segment)][.ByReservationScope(scope)].Get()",
    "Get-PartnerProductSku",
    java = "getProducts().byCountry(country).byId(productId).getSkus()[.byTargetSegment(segment)].get()" },
  ["products.skus.get"] = {
    "Products.ByCountry(country).ById(productId).Skus.ById(skuId)[.ByReservationScope(scope)].Get()",
    "Get-PartnerProductSku -SkuId",
    java = "getProducts().byCountry(country).byId(productId).getSkus().byId(skuId).get()" },
  ["products.skus.availabilities.list_by_country"] = {
    "Products.ByCountry(country).ById(productId).Skus.ById(skuId).Availabilities[.ByTargetSegment(segment)]"
      .. "[.ByReservationScope(scope)].Get()", "Get-PartnerProductAvailability" },
  ["products.skus.availabilities.get"] = {
    "Products.ByCountry(country).ById(productId).Skus.ById(skuId).Availabilities.ById(availabilityId).Get()",
    "Get-PartnerProductAvailability -AvailabilityId" },
  ["customers.products.list"] = {
    "customer:Products.ByTargetView(view)[.ByTargetSegment(segment)][.ByReservationScope(scope)].Get()" },
  ["customers.products.get"] = { "customer:Products.ById(productId)[.ByCustomerReservationScope(scope)].Get()",
    java = "customer:getProducts().byId(productId).get()" },
  ["customers.products.skus.list"] = {
    "customer:Products.ById(productId).Skus[.ByTargetSegment(segment)][.ByReservationScope(scope)].Get()",
    java = "customer:getProducts().byId(productId).getSkus()[.byTargetSegment(segment)].get()",
    node = "getSkusByCustomer(customerId, productId)" },
  ["customers.products.skus.get"] = {
    "customer:Products.ById(productId).Skus.ById(skuId)[.ByCustomerReservationScope(scope)].Get()",
    java = "customer:getProducts().byId(productId).getSkus().byId(skuId).get()",
    node = "getSkuById(customerId, productId, skuId)" },
  ["customers.products.skus.availabilities.list"] = {
    "customer:Products.ById(productId).Skus.ById(skuId).Availabilities[.ByTargetSegment(segment)]"
      .. "[.ByReservationScope(scope)].Get()",
    java = "customer:getProducts().byId(productId).getSkus().byId(skuId).getAvailabilities()"
      .. "[.byTargetSegment(segment)].get()", node = "getAvailabilitiesByCustomer(customerId, productId, sku)" },
  ["customers.products.skus.availabilities.get"] = {
    "customer:Products.ById(productId).Skus.ById(skuId).Availabilities.ById(availabilityId).Get()", java = false },
  ["product_promotions.list"] = { "ProductPromotions.ByCountry(country).BySegment(segment).Get()", java = false },
  ["product_promotions.get"] = { "ProductPromotions.ByCountry(country).ById(promotionId).Get()", java = false },
  ["customers.promotion_eligibilities.check"] = { "customer:PromotionEligibilities.Post(request)", java = false },
  ["product.check_inventory.check"] = { "Extensions.Product.ByCountry(country).CheckInventory(request)",
    "Get-PartnerProductInventory" },

  ["customers.entitlements.list"] = { "customer:Entitlements[.ByEntitlementType(type)].Get([showExpiry])",
    "Get-PartnerCustomerEntitlement" },
  ["customers.subscriptions.azure_entitlements.list"] = { "subscription:AzureEntitlements.Get()",
    "Get-PartnerCustomerAzurePlanEntitlement", java = "subscription:getAzurePlanSubscriptionEntitlements()" },
  ["customers.subscriptions.azure_entitlements.get"] = { "subscription:AzureEntitlements.ById(id).Get()",
    java = false },
  ["customers.subscriptions.azure_entitlements.cancel"] = { "subscription:AzureEntitlements.ById(id).Cancel(content)",
    java = false },
  ["customers.subscriptions.overage.list"] = { "customer:Subscriptions.Overage.Get()", java = false },
  ["customers.subscriptions.overage.update"] = { "customer:Subscriptions.Overage.Put(overage)", java = false },

  ["product_upgrades.eligibility.check"] = { "ProductUpgrades.CheckEligibility(request)",
    "Get-PartnerProductUpgradeEligibility" },
  ["product_upgrades.create"] = { "ProductUpgrades.Create(request)", "New-PartnerProductUpgrade" },
  ["product_upgrades.status.get"] = { "ProductUpgrades.ById(id).CheckStatus(request)",
    "Get-PartnerProductUpgradeStatus" },

  ["customers.migrations.new_commerce.validate"] = { "customer:NewCommerceMigrations.Validate(migration)",
    java = false },
  ["customers.migrations.new_commerce.create"] = { "customer:NewCommerceMigrations.Create(migration)", java = false },
  ["customers.migrations.new_commerce.get"] = { "customer:NewCommerceMigrations.ById(id).Get()", java = false },
  ["customers.migrations.new_commerce.events.list"] = {
    "customer:NewCommerceMigrations.GetEvents(migrationId, currentSubscriptionId)", java = false },
  ["customers.migrations.new_commerce.schedules.create"] = { "customer:NewCommerceMigrationSchedules.Create(schedule)",
    java = false },
  ["customers.migrations.new_commerce.schedules.get"] = { "customer:NewCommerceMigrationSchedules.ById(id).Get()",
    java = false },
  ["customers.migrations.new_commerce.schedules.update"] = {
    "customer:NewCommerceMigrationSchedules.ById(id).Update(schedule)", java = false },
  ["customers.migrations.new_commerce.schedules.cancel"] = { "customer:NewCommerceMigrationSchedules.ById(id).Cancel()",
    java = false },
  ["migrations.new_commerce.list"] = {
    "customer:NewCommerceMigrations.Get(customerTenantId, currentSubscriptionId, externalReferenceId, pageSize)",
    java = false },
  ["migrations.new_commerce.schedules.list"] = {
    "customer:NewCommerceMigrationSchedules.Get(customerTenantId, currentSubscriptionId, externalReferenceId, "
      .. "pageSize)", java = false },

  ["invoices.list"] = { "Invoices.Get()", "Get-PartnerInvoice", node = "getInvoices()" },
  ["invoices.get"] = { "Invoices.ById(invoiceId).Get()", "Get-PartnerInvoice -InvoiceId" },
  ["invoices.summary.get"] = { "Invoices.Summary.Get()" },
  ["invoices.summaries.list"] = { "Invoices.Summaries.Get()", "Get-PartnerInvoiceSummary" },
  ["invoices.documents.statement.get"] = { "Invoices.ById(invoiceId).Documents.Statement.Get()",
    "Get-PartnerInvoiceStatement", node = "getInvoicePDF(invoiceID)" },
  ["invoices.receipts.documents.statement.get"] = {
    "Invoices.ById(invoiceId).Receipts.ById(receiptId).Documents.Statement.Get()" },
  ["invoices.line_items.list"] = { "Invoices.ById(invoiceId).By(provider, type, currency, period, size).Get()",
    "Get-PartnerInvoiceLineItem",
    java = "getInvoices().byId(invoiceId).by(provider, type, currency, period[, pageSize]).get()" },
  ["invoices.line_items.list_by_path"] = { "Invoices.ById(invoiceId).By(provider, type).Get([size, offset])",
    "Get-PartnerInvoiceLineItem" },
  ["invoices.line_items.list_billed_consumption"] = "invoices.line_items.list",
  ["invoices.line_items.list_unbilled_reconciliation"] = {
    'Invoices.ById("unbilled").By(provider, type, currency, period, size).Get()', "Get-PartnerUnbilledInvoiceLineItem",
    java = 'getInvoices().byId("unbilled").by(provider, type, currency, period[, pageSize]).get()' },
  ["invoices.unbilled.line_items.list"] = "invoices.line_items.list_unbilled_reconciliation",
  ["invoices.estimates.links.list"] = { "Invoices.Estimates.Links.ByCurrency(code).Get()" },

  ["usage_summary.get"] = { "UsageSummary.Get()" },
  ["customers.usage_records.list"] = { "Customers.UsageRecords.Get()", "Get-PartnerCustomerUsageRecord" },
  ["customers.usage_summary.get"] = { "customer:UsageSummary.Get()", "Get-PartnerCustomerUsageSummary" },
  ["customers.usage_budget.get"] = { "customer:UsageBudget.Get()" },
  ["customers.usage_budget.update"] = { "customer:UsageBudget.Patch(budget)" },
  ["customers.subscriptions.usage_records.list"] = { "customer:Subscriptions.UsageRecords.Get()" },
  ["customers.subscriptions.usage_summary.get"] = { "subscription:UsageSummary.Get()" },
  ["customers.subscriptions.meter_usage_records.list"] = { "subscription:UsageRecords.ByMeter.Get()",
    "Get-PartnerCustomerSubscriptionMeterUsage", java = false },
  ["customers.subscriptions.resource_usage_records.list"] = { "subscription:UsageRecords.ByResource.Get()",
    "Get-PartnerCustomerSubscriptionResourceUsage", java = "subscription:getUsageRecords().byResource().get()" },
  ["customers.subscriptions.usage_records.resources.list"] = {
    java = "new ResourceUsageRecordCollectionOperations(partner, customerId, subscriptionId).get()" },
  ["customers.subscriptions.utilizations.azure.list"] = {
    "subscription:Utilization.Azure.Query(start, end, granularity, showDetails, size)",
    "Get-PartnerCustomerSubscriptionUtilization" },
  ["customers.service_costs.get"] = { "customer:ServiceCosts.ByBillingPeriod(period).Summary.Get()",
    "Get-PartnerCustomerServiceCostsSummary" },
  ["customers.service_costs.line_items.list"] = { "customer:ServiceCosts.ByBillingPeriod(period).LineItems.Get()",
    "Get-PartnerCustomerServiceCosts" },
  ["rate_cards.azure.get"] = { "RateCards.Azure.Get(currency, region)", "Get-PartnerAzureRateCard" },
  ["rate_cards.azure_shared.get"] = { "RateCards.Azure.GetShared(currency, region)",
    "Get-PartnerAzureRateCard -SharedServices" },

  ["customers.device_batches.list"] = { "customer:DeviceBatches.Get()", "Get-PartnerCustomerDeviceBatch" },
  ["customers.device_batches.create"] = { "customer:DeviceBatches.Create(request)", "New-PartnerCustomerDeviceBatch" },
  ["customers.device_batches.devices.list"] = { "customer:DeviceBatches.ById(batchId).Devices.Get()",
    "Get-PartnerCustomerDevice" },
  ["customers.device_batches.devices.create"] = { "customer:DeviceBatches.ById(batchId).Devices.Create(devices)",
    "New-PartnerCustomerDeviceBatch" },
  ["customers.device_batches.devices.update"] = {
    "customer:DeviceBatches.ById(batchId).Devices.ById(deviceId).Patch(device)" },
  ["customers.device_batches.devices.delete"] = {
    "customer:DeviceBatches.ById(batchId).Devices.ById(deviceId).Delete()" },
  ["customers.device_policy_updates.apply"] = { "customer:DevicePolicy.Update(request)" },
  ["customers.batch_job_status.get"] = { "customer:BatchUploadStatus.ById(id).Get()" },
  ["customers.policies.list"] = { "customer:ConfigurationPolicies.Get()", "Get-PartnerCustomerConfigurationPolicy" },
  ["customers.policies.create"] = { "customer:ConfigurationPolicies.Create(policy)",
    "New-PartnerCustomerConfigurationPolicy" },
  ["customers.policies.get"] = { "customer:ConfigurationPolicies.ById(policyId).Get()",
    "Get-PartnerCustomerConfigurationPolicy -PolicyId" },
  ["customers.policies.update"] = { "customer:ConfigurationPolicies.ById(policyId).Patch(policy)",
    "Set-PartnerCustomerConfigurationPolicy" },
  ["customers.policies.delete"] = { "customer:ConfigurationPolicies.ById(policyId).Delete()",
    "Remove-PartnerCustomerConfigurationPolicy", java = false },

  ["service_requests.list"] = { "ServiceRequests.Get()", "Get-PartnerServiceRequest" },
  ["service_requests.get"] = { "ServiceRequests.ById(id).Get()", "Get-PartnerServiceRequest -RequestId" },
  ["service_requests.update"] = { "ServiceRequests.ById(id).Patch(payload)", "Set-PartnerServiceRequest" },
  ["service_requests.create"] = { false, "New-PartnerServiceRequest",
    java = "getServiceRequests().create(request, agentLocale)" },
  ["service_requests.support_topics.list"] = { false, "Get-PartnerServiceRequestTopic",
    java = "getServiceRequests().getSupportTopics().get()" },
  ["customers.service_requests.list"] = { "customer:ServiceRequests.Get()", "Get-PartnerServiceRequest -CustomerId" },
  ["customers.service_requests.get"] = { "customer:ServiceRequests.ById(id).Get()",
    "Get-PartnerServiceRequest -CustomerId -RequestId" },
  ["customers.service_requests.update"] = { "customer:ServiceRequests.ById(id).Patch(payload)" },
  ["service_incidents.office.list"] = { "ServiceIncidents.Get()", "Get-PartnerServiceIncident" },
  ["customers.managed_services.list"] = { "customer:ManagedServices.Get()", "Get-PartnerCustomerManagedService" },
}

local ways = {
  customer = "Customers.ById(customerId).",
  subscription = "Customers.ById(customerId).Subscriptions.ById(subscriptionId).",
}

local peers = {}

local function whole(call)
  return (call:gsub("^(%l+):", ways))
end

-- Calls of the .NET SDK as the Java SDK spells them.
local function in_java(call)
  return (call:gsub("(%f[%w]%u%w*)(%(?)", function(name, bracket)
    if bracket == "" then return "get" .. name .. "()" end
    return name:sub(1, 1):lower() .. name:sub(2) .. bracket
  end))
end

local function java_call(row)
  if row.java then return (row.java:gsub("^(%l+):", function(way) return in_java(ways[way]) end)) end
  return row.java == nil and row[1] and in_java(whole(row[1])) or nil
end

--- The names of an operation in other clients.
---@param name string the operation's
---@return { dotnet: string?, powershell: string?, java: string?, node: string? }|nil names nil where no other has it
function peers.find(name)
  local row = names[name]
  if type(row) == "string" then row = names[row] end
  if not row then return nil end
  return {
    dotnet = row[1] and whole(row[1]) or nil,
    powershell = row[2],
    java = java_call(row),
    node = row.node,
  }
end

--- The names of all operations that are listed here.
---@return string[] in alphabetical order
function peers.listed()
  local list = {}
  for name in pairs(names) do list[#list + 1] = name end
  table.sort(list)
  return list
end

return peers
