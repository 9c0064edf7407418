---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers
---@field usage_records partnercenter.tree.customers.usage_records

---@class partnercenter.tree.customers.by_id
---@field service_costs partnercenter.tree.customers.by_id.service_costs
---@field usage_budget partnercenter.tree.customers.by_id.usage_budget
---@field usage_summary partnercenter.tree.customers.by_id.usage_summary

---@class partnercenter.tree.customers.by_id.service_costs
---@overload fun(billing_period: string|integer|table): partnercenter.tree.customers.by_id.service_costs.by_id

---@class partnercenter.tree.customers.by_id.service_costs.by_id
---@field line_items partnercenter.tree.customers.by_id.service_costs.by_id.line_items
---@field get fun(self: partnercenter.tree.customers.by_id.service_costs.by_id, params?: partnercenter.CallOptions): partnercenter.types.ServiceCostsSummary What a customer was charged in the latest closed billing period

---@class partnercenter.tree.customers.by_id.service_costs.by_id.line_items
---@field each fun(self: partnercenter.tree.customers.by_id.service_costs.by_id.line_items, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.ServiceCostLineItem The charges behind a customer's service costs
---@field list fun(self: partnercenter.tree.customers.by_id.service_costs.by_id.line_items, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ServiceCostLineItem)[] } The charges behind a customer's service costs
---@field pages fun(self: partnercenter.tree.customers.by_id.service_costs.by_id.line_items, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ServiceCostLineItem)[] }) The charges behind a customer's service costs

---@class partnercenter.tree.customers.by_id.subscriptions
---@field usage_records partnercenter.tree.customers.by_id.subscriptions.usage_records

---@class partnercenter.tree.customers.by_id.subscriptions.by_id
---@field meter_usage_records partnercenter.tree.customers.by_id.subscriptions.by_id.meter_usage_records
---@field resource_usage_records partnercenter.tree.customers.by_id.subscriptions.by_id.resource_usage_records
---@field usage_records partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records
---@field usage_summary partnercenter.tree.customers.by_id.subscriptions.by_id.usage_summary
---@field utilizations partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.meter_usage_records
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.meter_usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.MeterUsageRecord What a subscription has consumed in this billing period, meter by meter
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.meter_usage_records, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.MeterUsageRecord)[] } What a subscription has consumed in this billing period, meter by meter
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.meter_usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.MeterUsageRecord)[] }) What a subscription has consumed in this billing period, meter by meter

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.resource_usage_records
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.resource_usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.ResourceUsageRecord What an Azure plan has consumed in this billing period, resource by resource
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.resource_usage_records, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ResourceUsageRecord)[] } What an Azure plan has consumed in this billing period, resource by resource
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.resource_usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ResourceUsageRecord)[] }) What an Azure plan has consumed in this billing period, resource by resource

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records
---@field resources partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records.resources

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records.resources
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records.resources, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.AzureResourceMonthlyUsageRecord What an MS-AZR-0145P subscription has consumed in this billing period, by service
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records.resources, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.AzureResourceMonthlyUsageRecord)[] } What an MS-AZR-0145P subscription has consumed in this billing period, by service
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.usage_records.resources, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.AzureResourceMonthlyUsageRecord)[] }) What an MS-AZR-0145P subscription has consumed in this billing period, by service

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.usage_summary
---@field get fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.usage_summary, params?: partnercenter.CallOptions): partnercenter.types.SubscriptionUsageSummary What one subscription has consumed in this billing period

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations
---@field azure partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations.azure

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations.azure
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations.azure, params: partnercenter.params.customers.subscriptions.utilizations.azure.list|partnercenter.Next): fun(): partnercenter.types.AzureUtilizationRecord What an Azure subscription has consumed by day or hour, without prices, over any time
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations.azure, params: partnercenter.params.customers.subscriptions.utilizations.azure.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.AzureUtilizationRecord)[] } What an Azure subscription has consumed by day or hour, without prices, over any time
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.utilizations.azure, params: partnercenter.params.customers.subscriptions.utilizations.azure.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.AzureUtilizationRecord)[] }) What an Azure subscription has consumed by day or hour, without prices, over any time

---@class partnercenter.tree.customers.by_id.subscriptions.usage_records
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.SubscriptionMonthlyUsageRecord What each of a customer's subscriptions has consumed in this billing period
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.usage_records, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.SubscriptionMonthlyUsageRecord)[] } What each of a customer's subscriptions has consumed in this billing period
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.SubscriptionMonthlyUsageRecord)[] }) What each of a customer's subscriptions has consumed in this billing period

---@class partnercenter.tree.customers.by_id.usage_budget
---@field get fun(self: partnercenter.tree.customers.by_id.usage_budget, params?: partnercenter.CallOptions): partnercenter.types.SpendingBudget What a customer may spend on usage in a month
---@field update fun(self: partnercenter.tree.customers.by_id.usage_budget, amount: number|partnercenter.types.SpendingBudget, params?: partnercenter.CallOptions): partnercenter.types.SpendingBudget Set what a customer may spend on usage in a month

---@class partnercenter.tree.customers.by_id.usage_summary
---@field get fun(self: partnercenter.tree.customers.by_id.usage_summary, params?: partnercenter.CallOptions): partnercenter.types.CustomerUsageSummary What a customer has consumed in this billing period, over all subscriptions

---@class partnercenter.tree.customers.usage_records
---@field each fun(self: partnercenter.tree.customers.usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.CustomerMonthlyUsageRecord What each customer has consumed in this billing period, beside the budget
---@field list fun(self: partnercenter.tree.customers.usage_records, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.CustomerMonthlyUsageRecord)[] } What each customer has consumed in this billing period, beside the budget
---@field pages fun(self: partnercenter.tree.customers.usage_records, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.CustomerMonthlyUsageRecord)[] }) What each customer has consumed in this billing period, beside the budget

---@class partnercenter.tree.rate_cards
---@field azure partnercenter.tree.rate_cards.azure
---@field azure_shared partnercenter.tree.rate_cards.azure_shared

---@class partnercenter.tree.rate_cards.azure
---@field get fun(self: partnercenter.tree.rate_cards.azure, params?: partnercenter.params.rate_cards.azure.get): partnercenter.types.AzureRateCard Today's prices of all Azure meters in one market

---@class partnercenter.tree.rate_cards.azure_shared
---@field get fun(self: partnercenter.tree.rate_cards.azure_shared, params?: partnercenter.params.rate_cards.azure_shared.get): partnercenter.types.AzureRateCard Today's prices of all Azure meters for Partner Shared Services

---@class partnercenter.tree.usage_summary
---@field get fun(self: partnercenter.tree.usage_summary, params?: partnercenter.CallOptions): partnercenter.types.PartnerUsageSummary What all customers have consumed in this billing period, and how many are over their budget

---@class partnercenter.params.customers.subscriptions.utilizations.azure.list : partnercenter.CallOptions
---@field start_time string|integer Begin of when usage was reported
---@field end_time string|integer End of when usage was reported
---@field granularity? "daily"|"hourly"|string What is added up in one record
---@field show_details? boolean Whether to tell instances apart
---@field size? integer Records on one page (1 to 1000)
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the token; sent by other clients, and on no page
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

---@class partnercenter.params.rate_cards.azure.get : partnercenter.CallOptions
---@field currency? string Three-letter ISO code, as in EUR
---@field region? string Two-letter ISO code of the market, as in FR

---@class partnercenter.params.rate_cards.azure_shared.get : partnercenter.CallOptions
---@field currency? string Three-letter ISO code, as in EUR
---@field region? string Two-letter ISO code of the market, as in FR

--- An instance that consumed something
---@class partnercenter.types.AzureInstanceData
---@field resourceUri string The instance in Azure (read-only)
---@field location string Where it ran (read-only)
---@field partNumber string A third party's resource; may be empty (read-only)
---@field orderNumber string A third party's order; may be empty (read-only)
---@field tags? any The user's tags; may be absent (read-only)
---@field additionalInfo? table More facts by name; may be absent (read-only)

--- A meter and its price
---@class partnercenter.types.AzureMeter
---@field id? string The meter (read-only)
---@field name? string Its name (read-only)
---@field rates? table Price of a unit, by the quantity from which it holds (a text) (read-only)
---@field tags? string[] Tags; may be empty (read-only)
---@field category? string Category of the resource (read-only)
---@field subcategory? string Subcategory of the resource (read-only)
---@field region? string Region it belongs to (read-only)
---@field unit? string Unit of the quantity (read-only)
---@field includedQuantity? number What costs nothing (read-only)
---@field effectiveDate? string Since when (read-only)

--- A discount on Azure meters
---@class partnercenter.types.AzureOfferTerm
---@field name? string Name of it (read-only)
---@field discount? number The discount, as in 0.15 (read-only)
---@field excludedMeterIds? string[] Meters that it does not cover (read-only)
---@field effectiveDate? string Since when; without a zone (read-only)

--- Prices of Azure meters in a market, and terms of its offers
---@class partnercenter.types.AzureRateCard
---@field locale? string Culture of the texts (read-only)
---@field currency? string Currency of the prices (read-only)
---@field isTaxIncluded? boolean Always false: prices are before tax (read-only)
---@field meters? partnercenter.types.AzureMeter[] The meters (read-only)
---@field offerTerms? partnercenter.types.AzureOfferTerm[] The terms (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A kind of thing that Azure meters
---@class partnercenter.types.AzureResource
---@field id string The meter, as the rate card has it (read-only)
---@field name? string Its name (read-only)
---@field category? string Category of the resource (read-only)
---@field subcategory? string Subcategory of the resource (read-only)
---@field region? string Region it belongs to (read-only)

--- An MS-AZR-0145P subscription's usage of one service in the current month
---@class partnercenter.types.AzureResourceMonthlyUsageRecord
---@field category? string Category of the resource (read-only)
---@field subcategory? string Subcategory of the resource (read-only)
---@field quantityUsed? number How much was used (read-only)
---@field unit? string Unit of the quantity (read-only)
---@field id? string The same as resourceId, where it is there (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What was consumed of one Azure resource in a day or an hour
---@class partnercenter.types.AzureUtilizationRecord
---@field usageStartTime string Begin of day or hour, with offset (read-only)
---@field usageEndTime string End of day or hour, with offset (read-only)
---@field resource partnercenter.types.AzureResource What was consumed (read-only)
---@field quantity number How much (read-only)
---@field unit? string Unit of the quantity (read-only)
---@field infoFields table More facts by name; may be empty (read-only)
---@field instanceData? partnercenter.types.AzureInstanceData Which instance, where details are shown (read-only)
---@field attributes partnercenter.types.ResourceAttributes The name of its type (read-only)

--- A customer's usage in the current month
---@class partnercenter.types.CustomerMonthlyUsageRecord
---@field budget? partnercenter.types.SpendingBudget What may be spent (read-only)
---@field customerSpendingBudget? partnercenter.types.SpendingBudget The same as budget; seen in replies (read-only)
---@field percentUsed? number Share of the budget in percent; may pass 100 (read-only)
---@field isUpgraded? boolean Whether the customer has an Azure plan (read-only)
---@field resourceId? string What it is about: a partner, customer, plan … (read-only)
---@field id? string The same as resourceId, where it is there (read-only)
---@field resourceName? string Name of that (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field currencyCode? string The currency; Azure plans (read-only)
---@field usdTotalCost? number Estimated cost in USD; Azure plans (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A customer's usage in a billing period
---@class partnercenter.types.CustomerUsageSummary
---@field budget? partnercenter.types.SpendingBudget What may be spent (read-only)
---@field resourceId? string What it is about: a partner, customer, plan … (read-only)
---@field id? string The same as resourceId, where it is there (read-only)
---@field resourceName? string Name of that (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field billingStartDate? string Begin of the billing period (read-only)
---@field billingEndDate? string End of the billing period (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field currencyCode? string The currency; Azure plans (read-only)
---@field usdTotalCost? number Estimated cost in USD; Azure plans (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A subscription's usage of one meter in the current month
---@class partnercenter.types.MeterUsageRecord
---@field subscriptionId? string The subscription, or the Azure plan (read-only)
---@field meterId? string The meter: a GUID, or a text for Azure plans (read-only)
---@field meterName? string Name of the meter (read-only)
---@field category? string Category of the resource (read-only)
---@field subcategory? string Subcategory of the resource (read-only)
---@field quantityUsed? number How much was used (read-only)
---@field unit? string Unit of the quantity (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field currencyCode? string The currency; Azure plans (read-only)
---@field usdTotalCost? number Estimated cost in USD; Azure plans (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Usage of all customers in a billing period; without Azure plans
---@class partnercenter.types.PartnerUsageSummary
---@field emailsToNotify? string[] Who is told about budgets (read-only)
---@field customersOverBudget? integer Customers over their budget (read-only)
---@field customersTrendingOver? integer Customers about to be over it (read-only)
---@field customersWithUsageBasedSubscription? integer Customers with usage at all (read-only)
---@field resourceId? string What it is about: a partner, customer, plan … (read-only)
---@field id? string The same as resourceId, where it is there (read-only)
---@field resourceName? string Name of that (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field billingStartDate? string Begin of the billing period (read-only)
---@field billingEndDate? string End of the billing period (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Usage of one Azure resource in the current month
---@class partnercenter.types.ResourceUsageRecord
---@field subscriptionId? string The subscription, or the Azure plan (read-only)
---@field resourceUri? string The resource in Azure (read-only)
---@field resourceType? string Its provider, as in Microsoft.Compute (read-only)
---@field entitlementId? string The Azure subscription (read-only)
---@field entitlementName? string Name of the Azure subscription (read-only)
---@field resourceGroupName? string Its resource group, in any case (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field resourceName? string Name of that (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyCode? string The currency; Azure plans (read-only)
---@field usdTotalCost? number Estimated cost in USD; Azure plans (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- One charge for a customer
---@class partnercenter.types.ServiceCostLineItem
---@field startDate? string Begin of what is charged; without a zone (read-only)
---@field endDate? string End of what is charged; without a zone (read-only)
---@field subscriptionFriendlyName? string The partner's name for the subscription (read-only)
---@field subscriptionId? string The subscription (read-only)
---@field orderId? string The order (read-only)
---@field offerId? string The offer (read-only)
---@field offerName? string Name of the offer (read-only)
---@field resellerMPNId? string MPN id of an indirect reseller; -1 when there is none (read-only)
---@field chargeType? string Why it is charged, as in CYCLE FEE (read-only)
---@field quantity? number How many (read-only)
---@field unitPrice? number Price of one (read-only)
---@field pretaxTotal? number Total before tax (read-only)
---@field tax? number Tax (read-only)
---@field afterTaxTotal? number Total with tax (read-only)
---@field currencyCode? string The currency (read-only)
---@field currencySymbol? string Symbol of the currency (read-only)
---@field customerId? string The customer (read-only)
---@field customerName? string Name of the customer (read-only)
---@field invoiceNumber? string The invoice that it is on (read-only)
---@field invoiceType? partnercenter.types.InvoiceType Recurring or one-time; seen in replies (read-only)
---@field productId? string The product; one-time purchases (read-only)
---@field skuId? string The SKU; one-time purchases (read-only)
---@field availabilityId? string The availability; one-time purchases (read-only)
---@field productName? string Name of the product; one-time purchases (read-only)
---@field skuName? string Name of the SKU; one-time purchases (read-only)
---@field publisherName? string Who publishes it; one-time purchases (read-only)
---@field publisherId? string Id of the publisher; one-time purchases (read-only)
---@field termAndBillingCycle? string Term and billing cycle; one-time purchases (read-only)
---@field discountDetails? string Discounts; one-time purchases (read-only)

--- What a customer was charged in a billing period
---@class partnercenter.types.ServiceCostsSummary
---@field details? partnercenter.types.ServiceCostsSummaryDetail[] The totals by type of invoice (read-only)
---@field billingStartDate? string Begin of the period; at the root deprecated (read-only)
---@field billingEndDate? string End of the period; at the root deprecated (read-only)
---@field pretaxTotal? number Total before tax; at the root deprecated (read-only)
---@field tax? number Tax; at the root deprecated (read-only)
---@field afterTaxTotal? number Total with tax; at the root deprecated (read-only)
---@field currencyCode? string The currency; at the root deprecated (read-only)
---@field currencySymbol? string Symbol of the currency; at the root deprecated (read-only)
---@field customerId? string The customer; at the root deprecated (read-only)
---@field links? partnercenter.types.ServiceCostsSummaryLinks Where it is, and its line items (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What a customer was charged on one type of invoice
---@class partnercenter.types.ServiceCostsSummaryDetail
---@field invoiceType? partnercenter.types.InvoiceType Recurring or one-time (read-only)
---@field summary? partnercenter.types.ServiceCostsSummary The totals (read-only)

--- Links of service costs
---@class partnercenter.types.ServiceCostsSummaryLinks
---@field serviceCostLineItems? partnercenter.types.Link The line items (read-only)
---@field self? partnercenter.types.Link The summary itself (read-only)

--- What may be spent on usage in a month
---@class partnercenter.types.SpendingBudget
---@field amount? number The budget; null or absent when there is none
---@field usageSpendingBudget? number The same; seen in replies (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A subscription's usage in the current month
---@class partnercenter.types.SubscriptionMonthlyUsageRecord
---@field status? partnercenter.types.UsageRecordSubscriptionStatus Where the subscription stands (read-only)
---@field partnerOnRecord? string MPN id of the partner on record; Azure plans (read-only)
---@field offerId? string Offer of the subscription, or product:sku:availability (read-only)
---@field resourceId? string What it is about: a partner, customer, plan … (read-only)
---@field id? string The same as resourceId, where it is there (read-only)
---@field resourceName? string Name of that (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field currencyCode? string The currency; Azure plans (read-only)
---@field usdTotalCost? number Estimated cost in USD; Azure plans (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A subscription's usage in a billing period
---@class partnercenter.types.SubscriptionUsageSummary
---@field resourceId? string What it is about: a partner, customer, plan … (read-only)
---@field id? string The same as resourceId, where it is there (read-only)
---@field resourceName? string Name of that (read-only)
---@field name? string The same as resourceName, where it is there (read-only)
---@field billingStartDate? string Begin of the billing period (read-only)
---@field billingEndDate? string End of the billing period (read-only)
---@field totalCost? number Estimated cost (read-only)
---@field currencyLocale? string Locale of the currency; MS-AZR-0145P (read-only)
---@field currencyCode? string The currency; Azure plans (read-only)
---@field usdTotalCost? number Estimated cost in USD; Azure plans (read-only)
---@field lastModifiedDate? string When the estimate was made (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Where a subscription with usage stands
---@alias partnercenter.types.UsageRecordSubscriptionStatus
---| "none" # Not said
---| "active" # In use
---| "suspended" # Suspended
---| "deleted" # Cancelled
---| string # other values: newer ones, and other spellings of these in parameters
