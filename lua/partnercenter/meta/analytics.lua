---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.analytics
---@field commercial partnercenter.tree.analytics.commercial
---@field indirect_resellers partnercenter.tree.analytics.indirect_resellers
---@field licenses partnercenter.tree.analytics.licenses
---@field referrals partnercenter.tree.analytics.referrals
---@field search partnercenter.tree.analytics.search
---@field subscriptions partnercenter.tree.analytics.subscriptions
---@field usage partnercenter.tree.analytics.usage

---@class partnercenter.tree.analytics.commercial
---@field deployment partnercenter.tree.analytics.commercial.deployment
---@field usage partnercenter.tree.analytics.commercial.usage

---@class partnercenter.tree.analytics.commercial.deployment
---@field license partnercenter.tree.analytics.commercial.deployment.license

---@class partnercenter.tree.analytics.commercial.deployment.license
---@field each fun(self: partnercenter.tree.analytics.commercial.deployment.license, params?: partnercenter.params.analytics.commercial.deployment.license.list|partnercenter.Next): fun(): partnercenter.types.LicenseDeployment How many of the licenses sold are deployed, by customer and product
---@field list fun(self: partnercenter.tree.analytics.commercial.deployment.license, params?: partnercenter.params.analytics.commercial.deployment.license.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.LicenseDeployment)[] } How many of the licenses sold are deployed, by customer and product
---@field pages fun(self: partnercenter.tree.analytics.commercial.deployment.license, params?: partnercenter.params.analytics.commercial.deployment.license.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.LicenseDeployment)[] }) How many of the licenses sold are deployed, by customer and product

---@class partnercenter.tree.analytics.commercial.usage
---@field license partnercenter.tree.analytics.commercial.usage.license

---@class partnercenter.tree.analytics.commercial.usage.license
---@field each fun(self: partnercenter.tree.analytics.commercial.usage.license, params?: partnercenter.params.analytics.commercial.usage.license.list|partnercenter.Next): fun(): partnercenter.types.LicenseUsage How many of the licenses are used, by customer, product and workload
---@field list fun(self: partnercenter.tree.analytics.commercial.usage.license, params?: partnercenter.params.analytics.commercial.usage.license.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.LicenseUsage)[] } How many of the licenses are used, by customer, product and workload
---@field pages fun(self: partnercenter.tree.analytics.commercial.usage.license, params?: partnercenter.params.analytics.commercial.usage.license.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.LicenseUsage)[] }) How many of the licenses are used, by customer, product and workload

---@class partnercenter.tree.analytics.indirect_resellers
---@field each fun(self: partnercenter.tree.analytics.indirect_resellers, params?: partnercenter.params.analytics.indirect_resellers.list|partnercenter.Next): fun(): partnercenter.types.IndirectResellerAnalytics What each indirect reseller has sold
---@field list fun(self: partnercenter.tree.analytics.indirect_resellers, params?: partnercenter.params.analytics.indirect_resellers.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.IndirectResellerAnalytics)[] } What each indirect reseller has sold
---@field pages fun(self: partnercenter.tree.analytics.indirect_resellers, params?: partnercenter.params.analytics.indirect_resellers.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.IndirectResellerAnalytics)[] }) What each indirect reseller has sold

---@class partnercenter.tree.analytics.licenses
---@field deployment partnercenter.tree.analytics.licenses.deployment
---@field usage partnercenter.tree.analytics.licenses.usage

---@class partnercenter.tree.analytics.licenses.deployment
---@field each fun(self: partnercenter.tree.analytics.licenses.deployment, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.PartnerLicensesDeploymentInsights How far licenses are deployed over all customers, by service
---@field list fun(self: partnercenter.tree.analytics.licenses.deployment, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.PartnerLicensesDeploymentInsights)[] } How far licenses are deployed over all customers, by service
---@field pages fun(self: partnercenter.tree.analytics.licenses.deployment, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.PartnerLicensesDeploymentInsights)[] }) How far licenses are deployed over all customers, by service

---@class partnercenter.tree.analytics.licenses.usage
---@field each fun(self: partnercenter.tree.analytics.licenses.usage, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.PartnerLicensesUsageInsights How far licenses are used over all customers, by workload
---@field list fun(self: partnercenter.tree.analytics.licenses.usage, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.PartnerLicensesUsageInsights)[] } How far licenses are used over all customers, by workload
---@field pages fun(self: partnercenter.tree.analytics.licenses.usage, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.PartnerLicensesUsageInsights)[] }) How far licenses are used over all customers, by workload

---@class partnercenter.tree.analytics.referrals
---@field each fun(self: partnercenter.tree.analytics.referrals, params?: partnercenter.params.analytics.referrals.list|partnercenter.Next): fun(): partnercenter.types.ReferralAnalytics Referrals that the partner got, and what became of them
---@field list fun(self: partnercenter.tree.analytics.referrals, params?: partnercenter.params.analytics.referrals.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ReferralAnalytics)[] } Referrals that the partner got, and what became of them
---@field pages fun(self: partnercenter.tree.analytics.referrals, params?: partnercenter.params.analytics.referrals.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ReferralAnalytics)[] }) Referrals that the partner got, and what became of them

---@class partnercenter.tree.analytics.search
---@field each fun(self: partnercenter.tree.analytics.search, params?: partnercenter.params.analytics.search.list|partnercenter.Next): fun(): partnercenter.types.SearchAnalytics Searches in which the partner was found
---@field list fun(self: partnercenter.tree.analytics.search, params?: partnercenter.params.analytics.search.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SearchAnalytics)[] } Searches in which the partner was found
---@field pages fun(self: partnercenter.tree.analytics.search, params?: partnercenter.params.analytics.search.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SearchAnalytics)[] }) Searches in which the partner was found

---@class partnercenter.tree.analytics.subscriptions
---@field each fun(self: partnercenter.tree.analytics.subscriptions, params?: partnercenter.params.analytics.subscriptions.list|partnercenter.params.analytics.subscriptions.list_filtered|partnercenter.params.analytics.subscriptions.list_grouped|partnercenter.Next): fun(): partnercenter.types.SubscriptionAnalytics All subscriptions of all customers as rows, filtered or grouped by the service
---@field each_filtered fun(self: partnercenter.tree.analytics.subscriptions, params: partnercenter.params.analytics.subscriptions.list_filtered|partnercenter.Next): fun(): partnercenter.types.SubscriptionAnalytics Those subscriptions that a filter lets pass
---@field each_grouped fun(self: partnercenter.tree.analytics.subscriptions, params: partnercenter.params.analytics.subscriptions.list_grouped|partnercenter.Next): fun(): partnercenter.types.SubscriptionAnalytics How many subscriptions and licenses there are, by fields and dates
---@field list fun(self: partnercenter.tree.analytics.subscriptions, params?: partnercenter.params.analytics.subscriptions.list|partnercenter.params.analytics.subscriptions.list_filtered|partnercenter.params.analytics.subscriptions.list_grouped|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SubscriptionAnalytics)[] } All subscriptions of all customers as rows, filtered or grouped by the service
---@field list_filtered fun(self: partnercenter.tree.analytics.subscriptions, params: partnercenter.params.analytics.subscriptions.list_filtered|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SubscriptionAnalytics)[] } Those subscriptions that a filter lets pass
---@field list_grouped fun(self: partnercenter.tree.analytics.subscriptions, params: partnercenter.params.analytics.subscriptions.list_grouped|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SubscriptionAnalytics)[] } How many subscriptions and licenses there are, by fields and dates
---@field pages fun(self: partnercenter.tree.analytics.subscriptions, params?: partnercenter.params.analytics.subscriptions.list|partnercenter.params.analytics.subscriptions.list_filtered|partnercenter.params.analytics.subscriptions.list_grouped|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SubscriptionAnalytics)[] }) All subscriptions of all customers as rows, filtered or grouped by the service
---@field pages_filtered fun(self: partnercenter.tree.analytics.subscriptions, params: partnercenter.params.analytics.subscriptions.list_filtered|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SubscriptionAnalytics)[] }) Those subscriptions that a filter lets pass
---@field pages_grouped fun(self: partnercenter.tree.analytics.subscriptions, params: partnercenter.params.analytics.subscriptions.list_grouped|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SubscriptionAnalytics)[] }) How many subscriptions and licenses there are, by fields and dates

---@class partnercenter.tree.analytics.usage
---@field azure partnercenter.tree.analytics.usage.azure

---@class partnercenter.tree.analytics.usage.azure
---@field each fun(self: partnercenter.tree.analytics.usage.azure, params?: partnercenter.params.analytics.usage.azure.list|partnercenter.Next): fun(): partnercenter.types.AzureUsageAnalytics What Azure subscriptions used, day by day and meter by meter
---@field list fun(self: partnercenter.tree.analytics.usage.azure, params?: partnercenter.params.analytics.usage.azure.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.AzureUsageAnalytics)[] } What Azure subscriptions used, day by day and meter by meter
---@field pages fun(self: partnercenter.tree.analytics.usage.azure, params?: partnercenter.params.analytics.usage.azure.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.AzureUsageAnalytics)[] }) What Azure subscriptions used, day by day and meter by meter

---@class partnercenter.tree.customers.by_id
---@field analytics partnercenter.tree.customers.by_id.analytics

---@class partnercenter.tree.customers.by_id.analytics
---@field licenses partnercenter.tree.customers.by_id.analytics.licenses

---@class partnercenter.tree.customers.by_id.analytics.licenses
---@field deployment partnercenter.tree.customers.by_id.analytics.licenses.deployment
---@field usage partnercenter.tree.customers.by_id.analytics.licenses.usage

---@class partnercenter.tree.customers.by_id.analytics.licenses.deployment
---@field each fun(self: partnercenter.tree.customers.by_id.analytics.licenses.deployment, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.CustomerLicensesDeploymentInsights How far a customer's licenses are deployed, by product
---@field list fun(self: partnercenter.tree.customers.by_id.analytics.licenses.deployment, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.CustomerLicensesDeploymentInsights)[] } How far a customer's licenses are deployed, by product
---@field pages fun(self: partnercenter.tree.customers.by_id.analytics.licenses.deployment, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.CustomerLicensesDeploymentInsights)[] }) How far a customer's licenses are deployed, by product

---@class partnercenter.tree.customers.by_id.analytics.licenses.usage
---@field each fun(self: partnercenter.tree.customers.by_id.analytics.licenses.usage, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.CustomerLicensesUsageInsights How far a customer's licenses are used, by product and workload
---@field list fun(self: partnercenter.tree.customers.by_id.analytics.licenses.usage, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.CustomerLicensesUsageInsights)[] } How far a customer's licenses are used, by product and workload
---@field pages fun(self: partnercenter.tree.customers.by_id.analytics.licenses.usage, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.CustomerLicensesUsageInsights)[] }) How far a customer's licenses are used, by product and workload

---@class partnercenter.params.analytics.subscriptions.list : partnercenter.CallOptions
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field aggregation_level? "day"|"week"|"month"|string How long the groups of a date field in groupby are; nothing without groupby
---@field group_by? "autoRenewEnabled"|"commitmentEndDate"|"creationDate"|"currentStateEndDate"|"customerMarket"|"customerName"|"customerTenantId"|"deprovisionedDate"|"effectiveStartDate"|"friendlyName"|"id"|"lastRenewalDate"|"lastUsageDate"|"partnerId"|"partnerName"|"productName"|"providerName"|"status"|"subscriptionType"|"trialStartDate"|"trialToPaidConversionDate"|string|("autoRenewEnabled"|"commitmentEndDate"|"creationDate"|"currentStateEndDate"|"customerMarket"|"customerName"|"customerTenantId"|"deprovisionedDate"|"effectiveStartDate"|"friendlyName"|"id"|"lastRenewalDate"|"lastUsageDate"|"partnerId"|"partnerName"|"productName"|"providerName"|"status"|"subscriptionType"|"trialStartDate"|"trialToPaidConversionDate"|string)[] What to group the rows by: a list of fields

---@class partnercenter.params.analytics.subscriptions.list_filtered : partnercenter.CallOptions
---@field filter table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)

---@class partnercenter.params.analytics.subscriptions.list_grouped : partnercenter.CallOptions
---@field groupby "autoRenewEnabled"|"commitmentEndDate"|"creationDate"|"currentStateEndDate"|"customerMarket"|"customerName"|"customerTenantId"|"deprovisionedDate"|"effectiveStartDate"|"friendlyName"|"id"|"lastRenewalDate"|"lastUsageDate"|"partnerId"|"partnerName"|"productName"|"providerName"|"status"|"subscriptionType"|"trialStartDate"|"trialToPaidConversionDate"|string|("autoRenewEnabled"|"commitmentEndDate"|"creationDate"|"currentStateEndDate"|"customerMarket"|"customerName"|"customerTenantId"|"deprovisionedDate"|"effectiveStartDate"|"friendlyName"|"id"|"lastRenewalDate"|"lastUsageDate"|"partnerId"|"partnerName"|"productName"|"providerName"|"status"|"subscriptionType"|"trialStartDate"|"trialToPaidConversionDate"|string)[] What to group the rows by: a list of fields
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field aggregation_level? "day"|"week"|"month"|string How long the groups of a date field in groupby are; nothing without groupby

---@class partnercenter.params.analytics.usage.azure.list : partnercenter.CallOptions
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field aggregation_level? "day"|"week"|"month"|string How long the groups of a date field in groupby are; nothing without groupby
---@field orderby? "customerTenantId"|"customerName"|"subscriptionId"|"subscriptionName"|"usageDate"|"resourceLocation"|"meterCategory"|"meterSubcategory"|"meterUnit"|"reservationOrderId"|"reservationId"|"consumptionMeterId"|"serviceType"|string|("customerTenantId"|"customerName"|"subscriptionId"|"subscriptionName"|"usageDate"|"resourceLocation"|"meterCategory"|"meterSubcategory"|"meterUnit"|"reservationOrderId"|"reservationId"|"consumptionMeterId"|"serviceType"|string)[] What to sort by: a list of fields, each may end in asc or desc
---@field groupby? "customerTenantId"|"customerName"|"subscriptionId"|"subscriptionName"|"usageDate"|"resourceLocation"|"meterCategory"|"meterSubcategory"|"meterUnit"|"reservationOrderId"|"reservationId"|"consumptionMeterId"|"serviceType"|string|("customerTenantId"|"customerName"|"subscriptionId"|"subscriptionName"|"usageDate"|"resourceLocation"|"meterCategory"|"meterSubcategory"|"meterUnit"|"reservationOrderId"|"reservationId"|"consumptionMeterId"|"serviceType"|string)[] What to group the rows by: a list of fields

---@class partnercenter.params.analytics.indirect_resellers.list : partnercenter.CallOptions
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field aggregation_level? "day"|"week"|"month"|string How long the groups of a date field in groupby are; nothing without groupby
---@field orderby? "partnerTenantId"|"id"|"name"|"market"|"firstSubscriptionCreationDate"|"latestSubscriptionCreationDate"|"firstSubscriptionEndDate"|"latestSubscriptionEndDate"|"firstSubscriptionSuspendedDate"|"latestSubscriptionSuspendedDate"|"firstSubscriptionDeprovisionedDate"|"latestSubscriptionDeprovisionedDate"|"subscriptionCount"|"licenseCount"|string|("partnerTenantId"|"id"|"name"|"market"|"firstSubscriptionCreationDate"|"latestSubscriptionCreationDate"|"firstSubscriptionEndDate"|"latestSubscriptionEndDate"|"firstSubscriptionSuspendedDate"|"latestSubscriptionSuspendedDate"|"firstSubscriptionDeprovisionedDate"|"latestSubscriptionDeprovisionedDate"|"subscriptionCount"|"licenseCount"|string)[] What to sort by: a list of fields, each may end in asc or desc
---@field groupby? "partnerTenantId"|"id"|"Name"|"market"|"firstSubscriptionCreationDate"|"latestSubscriptionCreationDate"|"firstSubscriptionEndDate"|"latestSubscriptionEndDate"|"firstSubscriptionSuspendedDate"|"latestSubscriptionSuspendedDate"|"firstSubscriptionDeprovisionedDate"|"latestSubscriptionDeprovisionedDate"|string|("partnerTenantId"|"id"|"Name"|"market"|"firstSubscriptionCreationDate"|"latestSubscriptionCreationDate"|"firstSubscriptionEndDate"|"latestSubscriptionEndDate"|"firstSubscriptionSuspendedDate"|"latestSubscriptionSuspendedDate"|"firstSubscriptionDeprovisionedDate"|"latestSubscriptionDeprovisionedDate"|string)[] What to group the rows by: a list of fields

---@class partnercenter.params.analytics.search.list : partnercenter.CallOptions
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field groupby? "companyName"|"contactButtonClicked"|"keywordCountry"|"detailsViewed"|"keywordIndustryFocus"|"mpnId"|"partnerMarket"|"keywordProduct"|"referralSubmitted"|"searchDate"|"keywordSearchText"|string|("companyName"|"contactButtonClicked"|"keywordCountry"|"detailsViewed"|"keywordIndustryFocus"|"mpnId"|"partnerMarket"|"keywordProduct"|"referralSubmitted"|"searchDate"|"keywordSearchText"|string)[] What to group the rows by: a list of fields
---@field aggregation_level? "day"|"week"|"month"|string How long the groups of a date field in groupby are; nothing without groupby
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)

---@class partnercenter.params.analytics.referrals.list : partnercenter.CallOptions
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field groupby? "id"|"status"|"customerMarket"|"customerName"|"customerOrgSize"|"acceptedDate"|"acknowledgedDate"|"archivedDate"|"declinedDate"|"expiredDate"|"lostDate"|"missedDate"|"createdDate"|"skippedDate"|"wonDate"|"partnerMarket"|string|("id"|"status"|"customerMarket"|"customerName"|"customerOrgSize"|"acceptedDate"|"acknowledgedDate"|"archivedDate"|"declinedDate"|"expiredDate"|"lostDate"|"missedDate"|"createdDate"|"skippedDate"|"wonDate"|"partnerMarket"|string)[] What to group the rows by: a list of fields
---@field aggregation_level? "day"|"week"|"month"|string How long the groups of a date field in groupby are; nothing without groupby
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)

---@class partnercenter.params.analytics.commercial.deployment.license.list : partnercenter.CallOptions
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field groupby? "serviceCode"|"serviceName"|"channel"|"customerTenantId"|"customerName"|"productId"|"productName"|string|("serviceCode"|"serviceName"|"channel"|"customerTenantId"|"customerName"|"productId"|"productName"|string)[] What to group the rows by: a list of fields
---@field processed_date_time? string|integer Since when the data are processed

---@class partnercenter.params.analytics.commercial.usage.license.list : partnercenter.CallOptions
---@field top? integer Rows on one page (1 to 10000)
---@field skip? integer Rows to pass over (0 or more)
---@field filter? table|string Which rows: made with partnercenter.filter, or text as in market eq 'US'
---@field groupby? "workloadCode"|"workloadName"|"serviceCode"|"serviceName"|"channel"|"customerTenantId"|"customerName"|"productId"|"productName"|string|("workloadCode"|"workloadName"|"serviceCode"|"serviceName"|"channel"|"customerTenantId"|"customerName"|"productId"|"productName"|string)[] What to group the rows by: a list of fields
---@field processed_date_time? string|integer Since when the data are processed

--- A day's usage of a meter as a row of analytics, or a group of them
---@class partnercenter.types.AzureUsageAnalytics
---@field customerTenantId? string The customer (read-only)
---@field customerName? string Name of the customer (read-only)
---@field subscriptionId? string The subscription (read-only)
---@field subscriptionName? string Name of the subscription (read-only)
---@field usageDate? string The day (read-only)
---@field resourceLocation? string Where it ran (read-only)
---@field meterCategory? string Category of the meter (read-only)
---@field meterSubcategory? string Subcategory of the meter, or None (read-only)
---@field meterUnit? string Unit of the quantity (read-only)
---@field reservationOrderId? string Order of a reservation; may be empty (read-only)
---@field reservationId? string The reservation; may be empty (read-only)
---@field consumptionMeterId? string The meter; may be empty (read-only)
---@field serviceType? string Type of a virtual machine; may be empty (read-only)
---@field quantity? number How much (read-only)

--- How far a customer's licenses of a product are deployed
---@class partnercenter.types.CustomerLicensesDeploymentInsights
---@field licensesDeployed? integer How many users were given (read-only)
---@field licensesSold? integer How many were sold (read-only)
---@field deploymentPercent? number Share that is deployed, adjusted (read-only)
---@field customerId? string The customer; not in all replies (read-only)
---@field customerName? string Name of the customer (read-only)
---@field productName? string Name of the product (read-only)
---@field serviceCode? string Service, as in o365 (read-only)
---@field processedDateTime? string When the figures were made (read-only)
---@field serviceName? string Name of the service, or its code (read-only)
---@field channel? string How it is sold, as in reseller (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How far a customer's licenses of a product are used for a workload
---@class partnercenter.types.CustomerLicensesUsageInsights
---@field workloadCode? string Part of a service, as in EXO (read-only)
---@field workloadName? string Name of the part (read-only)
---@field usagePercent? number Share that is used, adjusted (read-only)
---@field licensesActive? integer How many are used (read-only)
---@field licensesQualified? integer How many could be used (read-only)
---@field customerId? string The customer; not in all replies (read-only)
---@field customerName? string Name of the customer (read-only)
---@field productName? string Name of the product (read-only)
---@field serviceCode? string Service, as in o365 (read-only)
---@field processedDateTime? string When the figures were made (read-only)
---@field serviceName? string Name of the service, or its code (read-only)
---@field channel? string How it is sold, as in reseller (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- An indirect reseller as a row of analytics, or a group of them
---@class partnercenter.types.IndirectResellerAnalytics
---@field partnerTenantId? string The partner (read-only)
---@field id? string The reseller (read-only)
---@field name? string Name of the reseller (read-only)
---@field market? string Where the reseller does business (read-only)
---@field firstSubscriptionCreationDate? string First subscription (read-only)
---@field latestSubscriptionCreationDate? string Latest subscription (read-only)
---@field firstSubscriptionEndDate? string First end of a subscription (read-only)
---@field latestSubscriptionEndDate? string Latest end of a subscription (read-only)
---@field firstSubscriptionSuspendedDate? string First suspension; year 1 if there was none (read-only)
---@field latestSubscriptionSuspendedDate? string Latest suspension; year 1 if there was none (read-only)
---@field firstSubscriptionDeprovisionedDate? string First deprovisioning; year 1 if there was none (read-only)
---@field latestSubscriptionDeprovisionedDate? string Latest deprovisioning; year 1 if there was none (read-only)
---@field latestSubscriptionDeprovisionedEndDate? string The same; seen in replies (read-only)
---@field subscriptionCount? number How many subscriptions (read-only)
---@field licenseCount? number How many licenses (read-only)
---@field indirectResellerCount? number How many resellers; in groups (read-only)

--- Licenses of a product that a customer has deployed, or a group of them
---@class partnercenter.types.LicenseDeployment
---@field serviceCode? string Service, as in o365 (read-only)
---@field serviceName? string Name of the service, or its code (read-only)
---@field channel? string How it is sold, as in reseller (read-only)
---@field customerTenantId? string The customer (read-only)
---@field customerName? string Name of the customer (read-only)
---@field productId? string The product (read-only)
---@field productName? string Name of the product (read-only)
---@field licensesDeployed? integer How many users were given (read-only)
---@field licensesSold? integer How many were sold (read-only)
---@field processedDateTime? string When the figures were made (read-only)

--- Licenses of a product that a customer uses for a workload, or a group of them
---@class partnercenter.types.LicenseUsage
---@field workloadCode? string Part of a service, as in EXO (read-only)
---@field workloadName? string Name of the part (read-only)
---@field serviceCode? string Service, as in o365 (read-only)
---@field serviceName? string Name of the service, or its code (read-only)
---@field channel? string How it is sold, as in reseller (read-only)
---@field customerTenantId? string The customer (read-only)
---@field customerName? string Name of the customer (read-only)
---@field productId? string The product (read-only)
---@field productName? string Name of the product (read-only)
---@field licensesActive? integer How many are used (read-only)
---@field licenseActive? integer The same; seen in replies (read-only)
---@field licensesQualified? integer How many could be used (read-only)
---@field processedDateTime? string When the figures were made (read-only)

--- How far licenses of a service are deployed over all customers
---@class partnercenter.types.PartnerLicensesDeploymentInsights
---@field proratedDeploymentPercent? number Share that is deployed, up to 1 or 100 (read-only)
---@field licensesSold? integer How many were sold (read-only)
---@field processedDateTime? string When the figures were made (read-only)
---@field serviceName? string Name of the service, or its code (read-only)
---@field channel? string How it is sold, as in reseller (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How far licenses of a workload are used over all customers
---@class partnercenter.types.PartnerLicensesUsageInsights
---@field proratedLicensesUsagePercent? number Share that is used, up to 1 or 100 (read-only)
---@field workloadName? string Name of the part (read-only)
---@field processedDateTime? string When the figures were made (read-only)
---@field serviceName? string Name of the service, or its code (read-only)
---@field channel? string How it is sold, as in reseller (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A referral as a row of analytics, or a group of them
---@class partnercenter.types.ReferralAnalytics
---@field id? string The referral (read-only)
---@field status? string Where it stands, as in Accepted (read-only)
---@field customerMarket? string Where the customer does business (read-only)
---@field customerName? string Name of the customer (read-only)
---@field customerOrgSize? string Size of the customer, as in 10to50employees (read-only)
---@field acceptedDate? string When it was accepted; may be null (read-only)
---@field acknowledgedDate? string When it was acknowledged; may be null (read-only)
---@field archivedDate? string When it was archived; may be null (read-only)
---@field declinedDate? string When it was declined; may be null (read-only)
---@field expiredDate? string When it expired; may be null (read-only)
---@field lostDate? string When it was lost; may be null (read-only)
---@field missedDate? string When it was missed; may be null (read-only)
---@field createdDate? string When it was made (read-only)
---@field skippedDate? string When it was skipped; may be null (read-only)
---@field wonDate? string When it was won; may be null (read-only)
---@field partnerMarket? string Where the partner does business (read-only)
---@field referralCount? integer How many; in groups (read-only)

--- A search as a row of analytics, or a group of them
---@class partnercenter.types.SearchAnalytics
---@field companyName? string The partner (read-only)
---@field contactButtonClicked? boolean Whether the contact button was used (read-only)
---@field keywordCountry? string Country that was searched for; may be null (read-only)
---@field detailsViewed? boolean Whether details were looked at (read-only)
---@field keywordIndustryFocus? string Industry that was searched for; may be null (read-only)
---@field mpnId? string MPN id of the partner; replies have a number (read-only)
---@field partnerMarket? string Where the partner does business (read-only)
---@field keywordProduct? string Product that was searched for; may be null (read-only)
---@field referralSubmitted? boolean Whether a referral came of it (read-only)
---@field referralsSubmitted? boolean The same; seen in replies (read-only)
---@field searchDate? string When; replies have the day alone (read-only)
---@field keywordSearchText? string Text that was searched for; blanks count (read-only)
---@field searchResultPageViews? integer How often the partner was found; in groups (read-only)
---@field contactClicks? integer How often the contact button was used; in groups (read-only)
---@field referralCount? integer How many referrals came of it; in groups (read-only)
---@field profileViews? integer How often details were looked at; in groups (read-only)

--- A subscription as a row of analytics, or a group of them
---@class partnercenter.types.SubscriptionAnalytics
---@field customerTenantId? string The customer (read-only)
---@field customerName? string Name of the customer (read-only)
---@field customerMarket? string Where the customer does business (read-only)
---@field id? string The subscription (read-only)
---@field status? string ACTIVE, SUSPENDED or DEPROVISIONED (read-only)
---@field productName? string Name of the product (read-only)
---@field subscriptionType? string Office, Azure, Microsoft365, Dynamics, EMS or others (read-only)
---@field autoRenewEnabled? boolean Whether it renews by itself (read-only)
---@field partnerId? string MPN id of the partner or reseller; replies may have a GUID (read-only)
---@field friendlyName? string The partner's own name for it (read-only)
---@field partnerName? string Who sold it (read-only)
---@field providerName? string The indirect provider, where a reseller sold it (read-only)
---@field creationDate? string When it was made (read-only)
---@field effectiveStartDate? string When it begins (read-only)
---@field commitmentEndDate? string When it ends (read-only)
---@field currentStateEndDate? string When its status will change (read-only)
---@field trialToPaidConversionDate? string When a trial becomes paid; may be null (read-only)
---@field trialStartDate? string When the trial began; may be null (read-only)
---@field trialEndDate? string When the trial ends; may be null (read-only)
---@field lastUsageDate? string When it was used last; may be null (read-only)
---@field deprovisionedDate? string When it was deprovisioned; may be null (read-only)
---@field lastRenewalDate? string When it was renewed last; may be null (read-only)
---@field licenseCount? number How many licenses (read-only)
---@field subscriptionCount? number How many subscriptions (read-only)
---@field churnRisk? string How likely it is to be lost; seen in replies (read-only)
---@field billingCycleName? string How often it is billed; seen in replies (read-only)
