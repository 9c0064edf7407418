-- The resources and enumerations of the documentation, taken from it and not from lua/partnercenter/types, so that
-- the two can be compared (api_data_spec.lua). 140 resources are described, RenewsTo twice, and 57 enumerations, many
-- of them as a list of values in a resource: their names are ours, and two go by the name of another one with the same
-- values (terms of carts and of renewals in carts), AvailabilitySegment by that of ProductSegment.
--
--   resources     name → its fields; ! marks those that are required, - those that a page calls read-only
--   beyond        name → fields that only examples or other clients have
--   enumerations  name → its values, in any case, with underscores for spaces
--   others, other_enumerations   names of what the documentation describes nowhere, or in examples only

local resources = {
  Address = "addressLine1 addressLine2 city state postalCode country region firstName lastName phoneNumber",
  Agreement = "userId primaryContact dateAgreed templateId type agreementLink",
  AgreementDocument = "country language displayUri downloadUri",
  AgreementMetaData = "templateId agreementType agreementLink",
  Artifact = "artifactType dynamicAttributes",
  AuditRecord = [[
    customerId customerName userPrincipalName applicationId resourceType resourceOldValue resourceNewValue
    operationType operationDate operationStatus customizedData attributes
  ]],
  Availability = [[
    id productId skuId catalogItemId defaultCurrency segment country isPurchasable isRenewable product sku terms links
  ]],
  AzureEntitlement = "id friendlyName status subscriptionId",
  AzureInstanceData = "resourceUri! location! partNumber! orderNumber! tags additionalInfo",
  AzureMeter = "id name rates tags category subcategory region unit includedQuantity effectiveDate",
  AzureOfferTerm = "name discount excludedMeterIds effectiveDate",
  AzureRateCard = "currency isTaxIncluded locale meters offerTerms attributes",
  AzureResource = "id! name category subcategory region",
  AzureUtilizationRecord = [[
    usageStartTime! usageEndTime! resource! quantity! unit infoFields! instanceData attributes!
  ]],
  BatchUploadDetails = "batchTrackingId status startedTime completedTime devicesStatus attributes",
  BillingProfile = [[
    companyName address primaryContact purchaseOrderNumber taxId billingCurrency profileType links attributes
  ]],
  Cart = "id- creationTimestamp- lastModifiedTimestamp- expirationTimestamp- lastModifiedUser- lineItems status",
  CartCheckoutResult = "orders orderErrors",
  CartError = "errorCode errorDescription",
  CartLineItem = [[
    id catalogItemId! friendlyName quantity! currencyCode billingCycle! termDuration participants provisioningContext
    orderGroup addonItems error- renewsTo
  ]],
  ConfigurationPolicy = [[
    id- name! category! description devicesAssigned- policySettings! createdDate lastModifiedDate attributes
  ]],
  Contact = "firstName lastName email phoneNumber",
  Conversion = "offerId targetOfferId orderId quantity billingCycle",
  ConversionError = "code description",
  ConversionResult = "subscriptionId offerId targetOfferId error",
  CountryInformation = [[
    extensionData iso2Code iso3Code defaultCulture isStateRequired supportedStatesList supportedLanguagesList
    supportedCulturesList isPostalCodeRequired postalCodeRegex isCityRequired isVatIdSupported taxIdFormat taxIdSample
    vatIdRegex phoneNumberRegex isRegistrationNumberSupported isTaxIdSupported resellerAgreementRegion
    geographicRegion countryCallingCodesList attributes
  ]],
  CountryValidationRules = [[
    iso2Code defaultCulture isStateRequired supportedStatesList supportedLanguagesList supportedCulturesList
    isPostalCodeRequired postalCodeRegex isCityRequired isVatIdSupported taxIdFormat taxIdSample vatIdRegex
    phoneNumberRegex isTaxIdSupported isTaxIdOptional countryCallingCodesList attributes
  ]],
  Customer = [[
    id commerceId companyProfile billingProfile relationshipToPartner allowDelegatedAccess userCredentials
    customDomains associatedPartnerId links attributes
  ]],
  CustomerBillingProfile = "id firstName lastName email culture language companyName defaultAddress links attributes",
  CustomerCompanyProfile = "tenantId domain companyName links attributes",
  CustomerLicensesDeploymentInsights = [[
    licensesDeployed licensesSold deploymentPercent customerId customerName productName serviceCode processedDateTime
    serviceName channel attributes
  ]],
  CustomerLicensesUsageInsights = [[
    workloadCode workloadName usagePercent licensesActive licensesQualified customerId customerName productName
    serviceCode processedDateTime serviceName channel attributes
  ]],
  CustomerMonthlyUsageRecord = [[
    budget percentUsed resourceId resourceName totalCost currencyLocale currencyCode usdTotalCost isUpgraded
    lastModifiedDate attributes
  ]],
  CustomerRelationshipRequest = "url attributes",
  CustomerUsageSummary = [[
    budget resourceId resourceName billingStartDate billingEndDate totalCost currencyLocale currencyCode usdTotalCost
    lastModifiedDate links attributes
  ]],
  CustomerUser = [[
    usageLocation id userPrincipalName firstName lastName displayName immutableId passwordProfile phoneNumber
    lastDirectorySyncTime userDomainType state softDeletionTime links attributes
  ]],
  DailyRatedUsageLineItem = [[
    partnerId partnerName customerId customerName customerDomainName invoiceNumber productId skuId availabilityId
    skuName productName publisherName publisherId subscriptionId subscriptionDescription chargeStartDate chargeEndDate
    usageDate meterType meterCategory meterId meterSubCategory meterName meterRegion unitOfMeasure resourceLocation
    consumedService resourceGroup resourceUri tags additionalInfo serviceInfo1 serviceInfo2 customerCountry mpnId
    resellerMpnId chargeType unitPrice quantity unitType billingPreTaxTotal billingCurrency pricingPreTaxTotal
    pricingCurrency entitlementId entitlementDescription pcToBCExchangeRate pcToBCExchangeRateDate effectiveUnitPrice
    rateOfPartnerEarnedCredit hasPartnerEarnedCredit invoiceLineItemType- billingProvider-
  ]],
  Device = [[
    id serialNumber productKey hardwareHash modelName oemManufacturerName policies uploadedDate allowedOperations
    attributes
  ]],
  DeviceBatch = "id createdBy creationDate devicesCount devicesLink attributes",
  DeviceBatchCreationRequest = "batchId devices attributes",
  DevicePolicyUpdateRequest = "devices attributes",
  DeviceUploadDetails = "deviceId serialNumber productKey status errorCode errorDescription attributes",
  DirectSignedCustomerAgreementStatus = "isSigned",
  Entitlement = [[
    referenceOrder productId skuId quantity quantityDetails entitlementType entitledArtifacts includedEntitlements
    expiryDate
  ]],
  FieldFilter = "Operator",
  FileInfo = "Comment FileExtension FileNameWithoutExtension FileSize Id",
  Grantor = "grantorType tenantID",
  InventoryCheckRequest = "targetItems inventoryContext links",
  InventoryItem = "productId! skuId isRestricted restrictions",
  InventoryRestriction = "reasonCode description properties",
  Invoice = [[
    id invoiceDate billingPeriodStartDate billingPeriodEndDate totalCharges paidAmount currencyCode currencySymbol
    pdfDownloadLink invoiceDetails amendments documentType amendsOf invoiceType links attributes
  ]],
  InvoiceDetail = "invoiceLineItemType billingProvider links attributes",
  InvoiceLineItem = "invoiceLineItemType billingProvider attributes",
  InvoiceStatement = "httpResponseMessage",
  InvoiceSummaries = "collectionOfSummary",
  InvoiceSummary = [[
    balanceAmount currencyCode currencySymbol accountingDate firstInvoiceCreationDate lastPaymentDate
    lastPaymentAmount latestInvoiceDate details links attributes
  ]],
  InvoiceSummaryDetail = "invoiceType summary",
  ItemType = "id displayName subType",
  LegalBusinessProfile = [[
    companyName address primaryContact companyApproverAddress companyApproverEmail vettingStatus vettingSubStatus
    profileType links attributes
  ]],
  License = "servicePlans productSku attributes",
  LicenseAssignment = "excludedPlans skuId",
  LicenseBasedLineItem = [[
    amount attributes- billingCycleType billingProvider- chargeEndDate chargeStartDate chargeType currency customerId
    customerName domainName durableOfferId invoiceLineItemType- mpnId offerId offerName orderId partnerId quantity
    subscriptionDescription subscriptionEndDate subscriptionId subscriptionName subscriptionStartDate subtotal
    syndicationPartnerSubscriptionNumber tax tier2MpnId totalForCustomer totalOtherDiscount unitPrice
  ]],
  LicenseUpdate = "licensesToAssign licensesToRemove licenseWarnings attributes",
  LicenseWarning = "code message servicePlans",
  Link = "uri method headers",
  ManagedService = "id name groupName links attributes",
  ManagedServiceLinks = "adminService serviceHealth serviceTicket self next previous",
  MpnProfile = "partnerName mpnId profileType links attributes",
  Offer = [[
    id name description minimumQuantity maximumQuantity rank uri locale country category limitUnitOfMeasure limit
    prerequisiteOffers isAddOn hasAddOns isAvailableForPurchase billing supportedBillingCycles isAutoRenewable
    upgradeTargetOffers conversionTargetOffers reselleeQualifications resellerQualifications salesGroupId isTrial
    product unitType links attributes
  ]],
  OfferCategory = "id name rank locale country links attributes",
  OfferLinks = "learnMore self next previous",
  OfferProduct = "id name unit",
  OneTimeInvoiceLineItem = [[
    partnerId customerId customerName customerDomainName customerCountry invoiceNumber mpnId resellerMpnId orderDate
    productId skuId availabilityId productName skuName chargeType unitPrice effectiveUnitPrice unitType quantity
    subtotal taxTotal totalForCustomer currency publisherName publisherId subscriptionDescription subscriptionId
    chargeStartDate chargeEndDate termAndBillingCycle alternateId priceAdjustmentDescription discountDetails
    pricingCurrency pcToBCExchangeRate pcToBCExchangeRateDate billableQuantity meterDescription reservationOrderId
    billingFrequency invoiceLineItemType- billingProvider-
  ]],
  Order = [[
    id alternateId referenceCustomerId billingCycle transactionType- lineItems currencyCode- currencySymbol-
    creationDate- status links attributes
  ]],
  OrderError = "orderGroupId code description",
  OrderLineItem = [[
    lineItemNumber offerId subscriptionId parentSubscriptionId friendlyName quantity termDuration transactionType-
    partnerIdOnRecord provisioningContext links- renewsTo
  ]],
  OrderLineItemLinks = "provisioningStatus sku subscription activationLinks",
  OrderLineItemProvisioningStatus = "lineItemNumber status quantityProvisioningInformation",
  OrderLinks = "provisioningStatus self",
  OrganizationProfile = [[
    id companyName defaultAddress tenantId domain email language culture profileType links attributes
  ]],
  PartnerLicensesDeploymentInsights = [[
    proratedDeploymentPercent licensesSold processedDateTime serviceName channel attributes
  ]],
  PartnerLicensesUsageInsights = [[
    proratedLicensesUsagePercent workloadName processedDateTime serviceName channel attributes
  ]],
  PartnerRelationship = "id location mpnId name relationshipType state attributes",
  PartnerUsageSummary = [[
    emailsToNotify customersOverBudget customersTrendingOver customersWithUsageBasedSubscription resourceId
    resourceName billingStartDate billingEndDate totalCost currencyLocale lastModifiedDate links attributes
  ]],
  PasswordProfile = "password forceChangePassword",
  Permission = "resource action",
  Product = "id title description productType isMicrosoftProduct publisherName links",
  ProductLinks = "skus links",
  ProductSku = "id name skuPartNumber targetType licenseGroupId",
  QuantityDetail = "quantity status",
  QuantityProvisioningStatus = "quantity status",
  ReferenceOrder = "id lineItemId alternateId",
  RefundOption = "type expiresAfter",
  RegisterSubscription = "httpResponseMessage",
  RelationshipRequest = "url attributes",
  RenewsTo = "termDuration",
  Reservation = [[
    reservationId scopeType displayName appliedScopes quantity expiryDateTime effectiveDateTime provisioningState
  ]],
  ReservedInstanceArtifact = "link resourceId",
  ReservedInstanceArtifactDetails = "type reservations",
  ResourceAttributes = "etag objectType",
  ResourceLinks = "self next previous attributes",
  SecureString = "length",
  SelfServeEntity = "selfServeEntityType tenantID",
  SelfServePolicy = "id selfServeEntity grantor permissions",
  ServiceCostLineItem = [[
    startDate endDate subscriptionFriendlyName subscriptionId orderId offerId offerName resellerMPNId chargeType
    quantity unitPrice pretaxTotal tax afterTaxTotal currencyCode currencySymbol customerId customerName invoiceNumber
    productId skuId availabilityId productName skuName publisherName publisherId termAndBillingCycle discountDetails
  ]],
  ServiceCostsSummary = [[
    details links attributes billingStartDate billingEndDate pretaxTotal tax afterTaxTotal currencyCode currencySymbol
    customerId
  ]],
  ServiceCostsSummaryDetail = "invoiceType summary",
  ServiceCostsSummaryLinks = "serviceCostLineItems self",
  ServicePlan = "id displayName serviceName capabilityStatus targetType",
  ServiceRequest = [[
    title description severity supportTopicId supportTopicName id status organization primaryContact lastUpdatedBy
    productName productId createdDate lastModifiedDate lastClosedDate fileLinks newNote notes countryCode attributes
  ]],
  ServiceRequestContact = "organization contactId lastName firstName email phoneNumber",
  ServiceRequestNote = "createdByName createdDate text",
  ServiceRequestOrganization = "id name phoneNumber",
  Sku = [[
    id title description productId minimumQuantity maximumQuantity isTrial supportedBillingCycles
    purchasePrerequisites inventoryVariables provisioningVariables dynamicAttributes links
  ]],
  SpendingBudget = "amount attributes",
  SubscribedSku = [[
    availableUnits activeUnits consumedUnits suspendedUnits totalUnits warningUnits productSku servicePlans
    capabilityStatus attributes
  ]],
  Subscription = [[
    id offerId entitlementId offerName friendlyName quantity unitType parentSubscriptionId creationDate
    effectiveStartDate commitmentEndDate status autoRenewEnabled billingType billingCycle hasPurchasableAddons isTrial
    isMicrosoftProduct publisherName actions partnerId suspensionReasons- contractType- refundOptions- links orderId
    termDuration attributes renewalTermDuration
  ]],
  SubscriptionDailyUsageRecord = [[
    dateUsed resourceId resourceName totalCost currencyLocale lastModifiedDate attributes
  ]],
  SubscriptionLinks = "offer parentSubscription product sku availability activationLinks self next previous",
  SubscriptionMonthlyUsageRecord = [[
    status partnerOnRecord offerId id name totalCost currencyLocale currencyCode usdTotalCost lastModifiedDate
    attributes
  ]],
  SubscriptionProvisioningStatus = "skuId status quantity endDate attributes",
  SubscriptionRegistrationStatus = "subscriptionId status",
  SubscriptionUsageSummary = [[
    resourceId resourceName billingStartDate billingEndDate totalCost currencyLocale currencyCode usdTotalCost
    lastModifiedDate links attributes
  ]],
  SupportContact = "supportTenantId supportMpnId name links attributes",
  SupportProfile = "email telephone website profileType links attributes",
  SupportTopic = "name description id attributes",
  Term = "duration description",
  Upgrade = "targetOffer upgradeType isEligible quantity upgradeErrors attributes",
  UpgradeError = "code description additionalDetails attributes",
  UpgradeResult = "sourceSubscriptionId targetSubscriptionId upgradeType upgradeErrors licenseErrors attributes",
  UsageBasedLineItem = [[
    attributes- billingCycleType billingProvider- chargeEndDate chargeStartDate chargeType consumedQuantity
    consumptionDiscount consumptionPrice currency customerName customerId detailLineItemId domainName includedQuantity
    invoiceLineItemType- invoiceNumber listPrice mpnId orderId overageQuantity partnerBillableAccountId partnerId
    partnerName postTaxEffectiveRate postTaxTotal pretaxCharges pretaxEffectiveRate region resourceGuid resourceName
    serviceName serviceType sku subscriptionDescription subscriptionId subscriptionName taxAmount tier2MpnId unit
  ]],
  User = [[
    id userPrincipalName firstName lastName displayName passwordProfile phoneNumber lastDirectorySyncTime
    userDomainType state softDeletionTime links attributes
  ]],
  UserCredentials = "userName password",
  UserLicenseError = "userObjectId name email errors attributes",
  UserMember = "displayName userPrincipalName roleId id attributes",
  ValidationCode = "partnerId organizationName validationId maxCreates remainingCreates eTag",
  VirtualMachineReservation = [[
    reservationId scopeType displayName appliedScopes quantity expiryDateTime effectiveDateTime provisioningState
  ]],
  VirtualMachineReservedInstanceArtifact = "link resourceId",
  VirtualMachineReservedInstanceArtifactDetails = "type virtualMachineReservations",
}

local beyond = {
  AgreementMetaData = "versionRank",
  Artifact = "link resourceId",
  AuditRecord = "partnerId customizedFields",
  Availability = "attributes",
  AzureEntitlement = "attributes",
  Cart = "links attributes",
  CartCheckoutResult = "attributes",
  CartLineItem = "attributes",
  Conversion = "attributes",
  ConversionResult = "attributes",
  CountryInformation = "states supportedLanguages supportedCultures isTaxIdOptional countryCallingCodes",
  CustomerCompanyProfile = "address email",
  CustomerMonthlyUsageRecord = "customerSpendingBudget id name",
  CustomerUsageSummary = "id name",
  DailyRatedUsageLineItem = "attributes",
  Device = "createdBy",
  DeviceBatch = "status",
  Entitlement = "dynamicAttributes attributes",
  FieldFilter = "Field Value",
  InventoryCheckRequest = "attributes",
  Invoice = "taxReceipts",
  Offer = "isInternal partnerQualifications",
  OneTimeInvoiceLineItem = [[
    orderId providerId providerName subscriptionStartDate subscriptionEndDate quoteId attributes
  ]],
  Order = "totalPrice client",
  OrderLineItem = "pricing attributes",
  OrderLineItemLinks = "product availability",
  OrderLineItemProvisioningStatus = "attributes",
  OrderLinks = "patchOperation",
  PartnerUsageSummary = "id name",
  Product = "attributes",
  ProductLinks = "self",
  RefundOption = "expiresAt",
  ReservedInstanceArtifact = "artifactType dynamicAttributes",
  ReservedInstanceArtifactDetails = "virtualMachineReservations attributes",
  SelfServePolicy = "attributes",
  ServiceCostLineItem = "invoiceType",
  Sku = "actions attributes",
  SpendingBudget = "usageSpendingBudget links",
  SubscribedSku = "unitType",
  SubscriptionLinks = "entitlement",
  SubscriptionMonthlyUsageRecord = "resourceId resourceName",
  SubscriptionRegistrationStatus = "attributes",
  SubscriptionUsageSummary = "id name",
  UsageBasedLineItem = "customerCompanyName",
  VirtualMachineReservedInstanceArtifact = "artifactType dynamicAttributes",
  VirtualMachineReservedInstanceArtifactDetails = "attributes",
}

local enumerations = {
  AgreementType = "MicrosoftCloudAgreement MicrosoftCustomerAgreement",
  ArtifactType = "VirtualMachineReservedInstance",
  AuditOperationStatus = "succeeded failed progress",
  AuditOperationType = [[
    update_customer_qualification update_subscription upgrade_subscription convert_trial_subscription add_customer
    update_customer_billing_profile update_customer_partner_contract_company_name update_customer_spending_budget
    delete_customer remove_partner_customer_relationship create_order update_order create_customer_user
    delete_customer_user update_customer_user update_customer_user_licenses reset_customer_user_password
    update_customer_user_principal_name restore_customer_user create_mpn_association update_mpn_association
    update_sfb_customer_user_licenses update_transfer create_partner_relationship register_application
    unregister_application add_application_credential remove_application_credential create_partner_user
    update_partner_user remove_partner_user
  ]],
  AuditResourceType = [[
    customer customer_user order subscription license third_party_add_on mpn_association transfer application
    application_credential partner_user partner_relationship
  ]],
  BatchUploadStatus = "unknown queued processing finished finished_with_errors",
  BillingCycleType = "Unknown Monthly Annual None OneTime",
  BillingProvider = "none office azure azure_data_market",
  CartErrorCode = [[
    Unknown CurrencyIsNotSupported CatalogItemIdIsNotValid QuotaNotAvailable InventoryNotAvailable
    ParticipantsIsNotSupportedForPartner UnableToProcessCartLineItem SubscriptionIsNotValid
    SubscriptionIsNotEnabledForRI SandboxLimitExceeded
  ]],
  CartStatus = "Active Ordered",
  ConversionBillingCycle = "Monthly Annual None",
  ConversionErrorCode = "Other ConversionsNotFound",
  DeviceUploadStatus = "in-progress finished finished_with_errors",
  EntitlementType = "Software VirtualMachineReservedInstance",
  FieldFilterOperation = [[
    equals not_equals greater_than greater_than_or_equals less_than less_than_or_equals substring and or starts_with
    not_starts_with
  ]],
  GrantorType = "BillToPartner",
  InventoryVariable = "CustomerId AzureSubscriptionId ArmRegionName",
  InvoiceDocumentType = "Credit_Note Invoice",
  InvoiceLineItemType = "none usage_line_items billing_line_items",
  InvoiceType = "recurring one_time",
  LicenseGroupId = "group1 group2",
  LicenseTargetType = "User Tenant",
  OfferBillingType = "none usage license",
  OfferLimitUnitOfMeasure = "None Concurrent LifeTime",
  OrderErrorCode = [[
    PartnerTokenMissing InvalidInput ServiceException InvalidOfferId CreateOrderError ProvisioningStatusNotFound
    CartIdNotFound CartItemErrorInCreateOrder InventoryNotAvailable AzureSubscriptionNotValid SubscriptionIsNotActive
    SubscriptionIsNotEnabledForRI PendingAdjustment MpnIdNotFound NotValidIndirectResellerMpnId InvalidQuantity
    SandboxLimitExceeded SandboxTenantOnly CatalogItemNotEligibleForPurchase SubscriptionIsNotValid
    ManualReviewRequired InsufficientFunds ReviewCancelled LineOfCreditNotDefined RiskError SubscriptionNotRegistered
    PurchaseSystemNotSupported ConditionFailed AssetIdNotFound AssetFutureBillingInfoNotFound
    ResellerProgramStatusNotActive AssetStatusChangeNotValid ItemAlreadyActivated NotSupported PricingAccessForbidden
    OrderInProgress OrderCannotBeCancelled ReviewRejected CancelLegacyOrder CartProcessedByAnotherRequest
    CartCheckOutNotAllowedWhenStatusIsOrdered
  ]],
  OrderLineItemProvisioningState = "Fulfilled Unfulfilled PrefulfillmentPending",
  OrderLineItemTransactionType = "new renew addQuantity removeQuantity cancel convert customerCredit",
  OrderStatus = "unknown completed pending cancelled",
  OrderTransactionType = "UserPurchase SystemPurchase SystemBilling",
  PermissionAction = "Purchase",
  PermissionResource = "AzureReservedInstances",
  PolicySetting = [[
    none remove_oem_preinstalls oobe_user_not_local_admin skip_express_settings skip_oem_registration skip_eula
  ]],
  ProductSegment = "Commercial Education Government NonProfit",
  ProvisioningDuration = "1Year 3Year",
  ProvisioningScope = "Single Shared",
  ProvisioningVariable = "Scope SubscriptionId Duration",
  PurchasePrerequisite = "InventoryCheck AzureSubscriptionRegistration",
  RefundOptionType = "Partial Full",
  RelationshipToPartner = "none reseller advisor syndication microsoft_support",
  RenewalTermDuration = "P1M P1Y",
  SelfServeEntityType = "Customer",
  ServiceRequestSeverity = "unknown critical moderate minimal",
  ServiceRequestStatus = "none open closed attention_needed",
  SubscriptionAction = "edit cancel",
  SubscriptionBillingType = "none usage license",
  SubscriptionContractType = "subscription productKey redemptionCode",
  SubscriptionProvisioningState = "success pending failed",
  SubscriptionRegistrationState = "registered registering notregistered",
  SubscriptionStatus = "none active pending suspended deleted",
  TermDuration = "P1M P1Y P3Y",
  UpgradeErrorCode = [[
    other delegated_admin_permissions_disabled subscription_status_not_active conflicting_service_types
    concurrency_conflicts user_context_required subscription_add_ons_present
    subscription_does_not_have_any_upgrade_paths subscription_target_offer_not_found subscription_not_provisioned
  ]],
  UpgradeType = "none upgrade_only upgrade_with_license_transfer",
  UsageRecordSubscriptionStatus = "none active suspended deleted",
  UserDomainType = "none managed federated",
  UserState = "active inactive",
}

local others = [[
  AddressValidation AgreementSignatureStatus ApplicationConsent ApplicationGrant ApplicationMfaAdoptionStatus
  AttachmentMetadata AzureEntitlementCancellationRequestContent AzureResourceMonthlyUsageRecord AzureUsageAnalytics
  Collection Currency CustomerQualificationRequest CustomerQualificationStatus DailyUsageLineItem DirectoryRole Domain
  DomainFederationSettings EstimateLink IndirectResellerAnalytics KeyValuePair LicenseDeployment LicenseUsage
  MeterUsageRecord NewCommerceEligibility NewCommerceEligibilityError NewCommerceMigration NewCommerceMigrationEvent
  NewCommerceMigrationSchedule NonMfaCompliantPartnerPrincipal OrderAttachment OrderLineItemActivationLink
  OrderPricing Overage OverageLinks PartnerRequest ProductPromotion ProductUpgradeRequest ProductUpgradesEligibility
  ProductUpgradesStatus PromotionConstraints PromotionEligibilities PromotionEligibilitiesItem
  PromotionEligibilitiesRequest PromotionEligibility PromotionEligibilityError PromotionPricingPolicy PromotionProduct
  PromotionSeats PromotionTerm ReferralAnalytics ResourceUsageRecord Role SearchAnalytics ServiceFault ServiceIncident
  ServiceIncidentHistory ServiceIncidents SkuLinks StringList SubscriptionActivationResult SubscriptionAnalytics
  TargetSubscriptionEligibilityDetail TaxReceipt TransferEligibility TransferEntity TransferError TransferLineItem
  TransferSubmitResult Transition TransitionEligibility TransitionEligibilityDetail TransitionError TransitionEvent
  UpgradeErrorDetails UpgradeProduct UpgradesLineItem ValidationEvent ValidationEventReference ValidationEventResult
  ValidationStatus VerifiedDomain WebhookRegistration
]]

local other_enumerations = [[
  AccountValidationStatus AgreementCountry AgreementLanguage CustomerQualification DomainAuthenticationProtocol
  DomainAuthenticationType DomainStatus DomainVerificationMethod NewCommerceMigrationStatus NewCommerceScheduleStatus
  PartnerRelationshipType ProductUpgradeState ProductView PromptLoginBehavior QualificationVettingStatus SeekOperation
  ServiceIncidentStatus ServiceMessageType SortDirection TransferLineStatus TransferStatus TransitionEligibilityType
  TransitionType ValidationType VettingStatus VettingSubStatus
]]

return {
  resources = resources, beyond = beyond, enumerations = enumerations, others = others,
  other_enumerations = other_enumerations,
}
