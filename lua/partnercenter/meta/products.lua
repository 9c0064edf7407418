---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field products partnercenter.tree.customers.by_id.products
---@field promotion_eligibilities partnercenter.tree.customers.by_id.promotion_eligibilities

---@class partnercenter.tree.customers.by_id.products
---@overload fun(product_id: string|integer|table): partnercenter.tree.customers.by_id.products.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.products, params: partnercenter.params.customers.products.list|partnercenter.Next): fun(): partnercenter.types.Product The products that can be bought for a customer
---@field list fun(self: partnercenter.tree.customers.by_id.products, params: partnercenter.params.customers.products.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Product)[] } The products that can be bought for a customer
---@field pages fun(self: partnercenter.tree.customers.by_id.products, params: partnercenter.params.customers.products.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Product)[] }) The products that can be bought for a customer

---@class partnercenter.tree.customers.by_id.products.by_id
---@field skus partnercenter.tree.customers.by_id.products.by_id.skus
---@field get fun(self: partnercenter.tree.customers.by_id.products.by_id, params?: partnercenter.params.customers.products.get): partnercenter.types.Product Read one product that can be bought for a customer

---@class partnercenter.tree.customers.by_id.products.by_id.skus
---@overload fun(sku_id: string|integer|table): partnercenter.tree.customers.by_id.products.by_id.skus.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.products.by_id.skus, params?: partnercenter.params.customers.products.skus.list|partnercenter.Next): fun(): partnercenter.types.Sku The SKUs of a product that can be bought for a customer
---@field list fun(self: partnercenter.tree.customers.by_id.products.by_id.skus, params?: partnercenter.params.customers.products.skus.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Sku)[] } The SKUs of a product that can be bought for a customer
---@field pages fun(self: partnercenter.tree.customers.by_id.products.by_id.skus, params?: partnercenter.params.customers.products.skus.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Sku)[] }) The SKUs of a product that can be bought for a customer

---@class partnercenter.tree.customers.by_id.products.by_id.skus.by_id
---@field availabilities partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities
---@field get fun(self: partnercenter.tree.customers.by_id.products.by_id.skus.by_id, params?: partnercenter.params.customers.products.skus.get): partnercenter.types.Sku Read one SKU that can be bought for a customer

---@class partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities
---@overload fun(availability_id: string|integer|table): partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities, params?: partnercenter.params.customers.products.skus.availabilities.list|partnercenter.Next): fun(): partnercenter.types.Availability What of a SKU can be bought for a customer
---@field list fun(self: partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities, params?: partnercenter.params.customers.products.skus.availabilities.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Availability)[] } What of a SKU can be bought for a customer
---@field pages fun(self: partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities, params?: partnercenter.params.customers.products.skus.availabilities.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Availability)[] }) What of a SKU can be bought for a customer

---@class partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities.by_id
---@field get fun(self: partnercenter.tree.customers.by_id.products.by_id.skus.by_id.availabilities.by_id, params?: partnercenter.CallOptions): partnercenter.types.Availability Read one availability of a SKU for a customer

---@class partnercenter.tree.customers.by_id.promotion_eligibilities
---@field check fun(self: partnercenter.tree.customers.by_id.promotion_eligibilities, promotion_eligibilities_request: partnercenter.types.PromotionEligibilitiesRequest, params?: partnercenter.CallOptions): { items: partnercenter.types.PromotionEligibilities[], totalCount: integer? } Whether a customer can buy under promotions

---@class partnercenter.tree.product
---@field check_inventory partnercenter.tree.product.check_inventory

---@class partnercenter.tree.product.check_inventory
---@field check fun(self: partnercenter.tree.product.check_inventory, inventory_check_request: partnercenter.types.InventoryCheckRequest, params: partnercenter.params.product.check_inventory.check): partnercenter.types.InventoryItem[] Whether products are in stock for a customer

---@class partnercenter.tree.product_promotions
---@overload fun(product_promotion_id: string|integer|table): partnercenter.tree.product_promotions.by_id
---@field each fun(self: partnercenter.tree.product_promotions, params: partnercenter.params.product_promotions.list|partnercenter.Next): fun(): partnercenter.types.ProductPromotion The promotions of a market
---@field list fun(self: partnercenter.tree.product_promotions, params: partnercenter.params.product_promotions.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ProductPromotion)[] } The promotions of a market
---@field pages fun(self: partnercenter.tree.product_promotions, params: partnercenter.params.product_promotions.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ProductPromotion)[] }) The promotions of a market

---@class partnercenter.tree.product_promotions.by_id
---@field get fun(self: partnercenter.tree.product_promotions.by_id, params: partnercenter.params.product_promotions.get): partnercenter.types.ProductPromotion Read one promotion

---@class partnercenter.tree.products
---@overload fun(product_id: string|integer|table): partnercenter.tree.products.by_id
---@field each fun(self: partnercenter.tree.products, params: partnercenter.params.products.list_by_country|partnercenter.Next): fun(): partnercenter.types.Product The products of a market
---@field each_by_country fun(self: partnercenter.tree.products, params: partnercenter.params.products.list_by_country|partnercenter.Next): fun(): partnercenter.types.Product The products of a market
---@field list fun(self: partnercenter.tree.products, params: partnercenter.params.products.list_by_country|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Product)[] } The products of a market
---@field list_by_country fun(self: partnercenter.tree.products, params: partnercenter.params.products.list_by_country|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Product)[] } The products of a market
---@field pages fun(self: partnercenter.tree.products, params: partnercenter.params.products.list_by_country|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Product)[] }) The products of a market
---@field pages_by_country fun(self: partnercenter.tree.products, params: partnercenter.params.products.list_by_country|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Product)[] }) The products of a market

---@class partnercenter.tree.products.by_id
---@field skus partnercenter.tree.products.by_id.skus
---@field get fun(self: partnercenter.tree.products.by_id, params: partnercenter.params.products.get): partnercenter.types.Product Read one product

---@class partnercenter.tree.products.by_id.skus
---@overload fun(sku_id: string|integer|table): partnercenter.tree.products.by_id.skus.by_id
---@field each fun(self: partnercenter.tree.products.by_id.skus, params: partnercenter.params.products.skus.list|partnercenter.Next): fun(): partnercenter.types.Sku The SKUs of a product in a market
---@field list fun(self: partnercenter.tree.products.by_id.skus, params: partnercenter.params.products.skus.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Sku)[] } The SKUs of a product in a market
---@field pages fun(self: partnercenter.tree.products.by_id.skus, params: partnercenter.params.products.skus.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Sku)[] }) The SKUs of a product in a market

---@class partnercenter.tree.products.by_id.skus.by_id
---@field availabilities partnercenter.tree.products.by_id.skus.by_id.availabilities
---@field get fun(self: partnercenter.tree.products.by_id.skus.by_id, params: partnercenter.params.products.skus.get): partnercenter.types.Sku Read one SKU

---@class partnercenter.tree.products.by_id.skus.by_id.availabilities
---@overload fun(availability_id: string|integer|table): partnercenter.tree.products.by_id.skus.by_id.availabilities.by_id
---@field each fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities, params: partnercenter.params.products.skus.availabilities.list_by_country|partnercenter.Next): fun(): partnercenter.types.Availability What of a SKU can be bought in a market
---@field each_by_country fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities, params: partnercenter.params.products.skus.availabilities.list_by_country|partnercenter.Next): fun(): partnercenter.types.Availability What of a SKU can be bought in a market
---@field list fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities, params: partnercenter.params.products.skus.availabilities.list_by_country|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Availability)[] } What of a SKU can be bought in a market
---@field list_by_country fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities, params: partnercenter.params.products.skus.availabilities.list_by_country|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Availability)[] } What of a SKU can be bought in a market
---@field pages fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities, params: partnercenter.params.products.skus.availabilities.list_by_country|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Availability)[] }) What of a SKU can be bought in a market
---@field pages_by_country fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities, params: partnercenter.params.products.skus.availabilities.list_by_country|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Availability)[] }) What of a SKU can be bought in a market

---@class partnercenter.tree.products.by_id.skus.by_id.availabilities.by_id
---@field get fun(self: partnercenter.tree.products.by_id.skus.by_id.availabilities.by_id, params: partnercenter.params.products.skus.availabilities.get): partnercenter.types.Availability Read one availability, with its product and SKU

---@class partnercenter.params.products.list_by_country : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field target_view partnercenter.types.ProductView Part of the catalogue
---@field target_segment? partnercenter.types.ProductSegment Only what is for such customers
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; without it, those for Microsoft Azure subscriptions

---@class partnercenter.params.products.get : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.products.skus.list : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field target_segment? partnercenter.types.ProductSegment Only what is for such customers
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; without it, those for Microsoft Azure subscriptions

---@class partnercenter.params.products.skus.get : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.products.skus.availabilities.list_by_country : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field target_segment? partnercenter.types.ProductSegment Only what is for such customers
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; without it, those for Microsoft Azure subscriptions
---@field target_view? partnercenter.types.ProductView Sent in examples of the page, and not explained

---@class partnercenter.params.products.skus.availabilities.get : partnercenter.CallOptions
---@field country string Two-letter code of the market

---@class partnercenter.params.customers.products.list : partnercenter.CallOptions
---@field target_view partnercenter.types.ProductView Part of the catalogue
---@field target_segment? partnercenter.types.ProductSegment Only what is for such customers; sent by other clients, and on no page
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.customers.products.get : partnercenter.CallOptions
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.customers.products.skus.list : partnercenter.CallOptions
---@field target_segment? partnercenter.types.ProductSegment Only what is for such customers; sent by other clients, and on no page
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.customers.products.skus.get : partnercenter.CallOptions
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.customers.products.skus.availabilities.list : partnercenter.CallOptions
---@field target_segment? partnercenter.types.ProductSegment Only what is for such customers; sent by other clients, and on no page
---@field reservation_scope? "AzurePlan"|string Reservations for Azure plans; sent by other clients, and on no page

---@class partnercenter.params.product_promotions.list : partnercenter.CallOptions
---@field segment string Kind of customers, as in Commercial
---@field country string Two-letter code of the market

---@class partnercenter.params.product_promotions.get : partnercenter.CallOptions
---@field country string Two-letter code of the market

---@class partnercenter.params.product.check_inventory.check : partnercenter.CallOptions
---@field country string Two-letter code of the market

--- A SKU as it can be bought in one market, by one kind of customers
---@class partnercenter.types.Availability
---@field id? string The availability, an id within its SKU; changes over time
---@field productId? string The product
---@field skuId? string The SKU
---@field catalogItemId? string What carts and orders want; changes over time
---@field defaultCurrency? partnercenter.types.Currency Currency of the market
---@field segment? partnercenter.types.ProductSegment Which customers it is for
---@field country? string Two-letter code of the market
---@field isPurchasable? boolean Whether it can be bought
---@field isRenewable? boolean Whether it can renew
---@field product? partnercenter.types.Product The product itself
---@field sku? partnercenter.types.Sku The SKU itself
---@field terms? partnercenter.types.Term[] For how long it can be bought
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A currency
---@class partnercenter.types.Currency
---@field code? string Three-letter ISO code
---@field symbol? string Its sign

--- What is to be looked up in the stock
---@class partnercenter.types.InventoryCheckRequest
---@field targetItems partnercenter.types.InventoryItem[] Products and SKUs
---@field inventoryContext? table customerId, azureSubscriptionId, armRegionName: what the SKU's inventoryVariables ask for
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Whether a SKU is in stock
---@class partnercenter.types.InventoryItem
---@field productId string The product
---@field skuId? string The SKU; without it all of the product's
---@field isRestricted? boolean Whether something stands in the way; in replies
---@field restrictions? partnercenter.types.InventoryRestriction[] What that is; in replies

--- Why something cannot be had
---@class partnercenter.types.InventoryRestriction
---@field reasonCode? string What kind of reason, as in NotAvailableForSubscription (read-only)
---@field description? string Text of it (read-only)
---@field properties? table More about it, as in type and values (read-only)

--- What kind of thing a product is
---@class partnercenter.types.ItemType
---@field id? string The kind
---@field displayName? string Its name
---@field subType? partnercenter.types.ItemType A narrower kind

--- A good or service; it is sold through its SKUs
---@class partnercenter.types.Product
---@field id? string The product
---@field title? string Its name
---@field description? string Text about it
---@field productType? partnercenter.types.ItemType What kind of thing it is
---@field isMicrosoftProduct? boolean Whether Microsoft publishes it
---@field publisherName? string Who publishes it, where that is known
---@field links? partnercenter.types.ProductLinks Where it is, and its SKUs
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Links of a product
---@class partnercenter.types.ProductLinks
---@field skus? partnercenter.types.Link Its SKUs
---@field self? partnercenter.types.Link The product itself
---@field links? partnercenter.types.ResourceLinks Documented; replies have self beside skus

--- A price below the usual one, for some time
---@class partnercenter.types.ProductPromotion
---@field id? string The promotion (read-only)
---@field name? string Its name (read-only)
---@field description? string Text about it (read-only)
---@field startDate? string When it begins (read-only)
---@field endDate? string When it ends (read-only)
---@field properties? table Further facts about it (read-only)
---@field requiredProducts? partnercenter.types.PromotionProduct[] What it applies to (read-only)
---@field promotionConstraints? partnercenter.types.PromotionConstraints What a purchase has to be like (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What a purchase under a promotion has to be like
---@class partnercenter.types.PromotionConstraints
---@field seatConstraints? partnercenter.types.PromotionSeats[] How many seats (read-only)
---@field assetOwnershipLimits? table[] What the customer may own already (read-only)
---@field eligibilityConstraints? table[] What the customer has to be (read-only)
---@field productOwnershipConstraints? any[] What has to be owned, in groups (read-only)

--- The promotions there are for a purchase
---@class partnercenter.types.PromotionEligibilities
---@field id? integer Its number in the request (read-only)
---@field catalogItemId? string What is bought (read-only)
---@field quantity? integer How many (read-only)
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged (read-only)
---@field termDuration? partnercenter.types.TermDuration Length of the term (read-only)
---@field eligibilities? partnercenter.types.PromotionEligibility[] Each promotion (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A purchase to be looked at for promotions
---@class partnercenter.types.PromotionEligibilitiesItem
---@field id? integer Its number in the request
---@field catalogItemId string What is bought
---@field quantity integer How many
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field termDuration? partnercenter.types.TermDuration Length of the term
---@field promotionId? string Only this promotion

--- Purchases to be looked at for promotions
---@class partnercenter.types.PromotionEligibilitiesRequest
---@field items partnercenter.types.PromotionEligibilitiesItem[] The purchases
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Whether a promotion applies to a purchase
---@class partnercenter.types.PromotionEligibility
---@field promotionId? string The promotion (read-only)
---@field isEligible? boolean Whether it applies (read-only)
---@field errors? partnercenter.types.PromotionEligibilityError[] Why it does not (read-only)

--- Why a promotion does not apply; some of the fields are there for some types only
---@class partnercenter.types.PromotionEligibilityError
---@field type? string What kind of reason, as in SeatCount or Term (read-only)
---@field description? string Text of it (read-only)
---@field minimumRequiredSeats? integer Fewest seats (read-only)
---@field maximumRequiredSeats? integer Most seats (read-only)
---@field availableSeats? integer Seats that may still be bought (read-only)
---@field eligibleTerms? partnercenter.types.PromotionTerm[] Terms that it applies to (read-only)
---@field maxPromotionRedemptionCount? integer How often it can be used (read-only)
---@field remainingPromotionRedemptionCount? integer How often it can still be used (read-only)

--- What a promotion does to a price
---@class partnercenter.types.PromotionPricingPolicy
---@field policyType? string How, as in PercentageDiscount (read-only)
---@field value? string How much, as a text (read-only)

--- Something that a promotion applies to
---@class partnercenter.types.PromotionProduct
---@field productId? string The product (read-only)
---@field skuId? string The SKU (read-only)
---@field term? partnercenter.types.PromotionTerm The term that it has to be bought for (read-only)
---@field pricingPolicies? partnercenter.types.PromotionPricingPolicy[] What happens to the price (read-only)

--- How many seats a promotion is for
---@class partnercenter.types.PromotionSeats
---@field minSeats? integer At least (read-only)
---@field maxSeats? integer At most (read-only)

--- A term and the billing that goes with it
---@class partnercenter.types.PromotionTerm
---@field duration? string Length of the term (read-only)
---@field billingCycle? string How often the partner is charged (read-only)

--- A form in which a product is sold
---@class partnercenter.types.Sku
---@field id? string The SKU, an id within its product
---@field title? string Its name
---@field description? string Text about it
---@field productId? string The product
---@field minimumQuantity? integer Fewest that can be bought
---@field maximumQuantity? integer Most that can be bought
---@field isTrial? boolean Whether it is a trial
---@field supportedBillingCycles? partnercenter.types.BillingCycleType[] How often one may be charged
---@field purchasePrerequisites? partnercenter.types.PurchasePrerequisite[] What has to be done before
---@field inventoryVariables? partnercenter.types.InventoryVariable[] What the check of the stock needs
---@field provisioningVariables? partnercenter.types.ProvisioningVariable[] For provisioningContext
---@field actions? string[] What can be done with it, as in Refund; seen in replies
---@field dynamicAttributes? table Further facts, whose names may change at any time
---@field links? partnercenter.types.SkuLinks Where it is, and its availabilities
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Links of a SKU
---@class partnercenter.types.SkuLinks
---@field availabilities? partnercenter.types.Link Its availabilities
---@field self? partnercenter.types.Link The SKU itself

--- For how long something can be bought
---@class partnercenter.types.Term
---@field duration? partnercenter.types.TermDuration Length of the term
---@field description? string Text about it

--- What the check of the stock needs
---@alias partnercenter.types.InventoryVariable
---| "CustomerId" # Whom it is bought for
---| "AzureSubscriptionId" # The Azure subscription
---| "ArmRegionName" # The region; it is in the SKU's dynamicAttributes
---| string # other values: newer ones, and other spellings of these in parameters

--- A kind of customers
---@alias partnercenter.types.ProductSegment
---| "commercial" # Companies
---| "education" # Schools and universities
---| "government" # Authorities
---| "nonprofit" # Charities
---| string # other values: newer ones, and other spellings of these in parameters

--- A part of the catalogue
---@alias partnercenter.types.ProductView
---| "Azure" # All of Azure
---| "AzureReservations" # All Azure reservations
---| "AzureReservationsVM" # Reservations of virtual machines
---| "AzureReservationsSQL" # Reservations of databases
---| "AzureReservationsCosmosDb" # Reservations of Cosmos DB
---| "MicrosoftAzure" # Azure plans and Microsoft Azure subscriptions (MS-AZR-0145P)
---| "OnlineServices" # Online services, with those of the commercial marketplace
---| "Software" # All software
---| "SoftwareSUSELinux" # SUSE Linux
---| "SoftwarePerpetual" # Software that is bought once
---| "SoftwareSubscriptions" # Software for a time
---| string # other values: newer ones, and other spellings of these in parameters

--- What provisioningContext needs
---@alias partnercenter.types.ProvisioningVariable
---| "Scope" # Single or Shared
---| "SubscriptionId" # The Azure subscription
---| "Duration" # 1Year or 3Year; replies write 3Years
---| string # other values: newer ones, and other spellings of these in parameters

--- What has to be done before a SKU can be bought
---@alias partnercenter.types.PurchasePrerequisite
---| "InventoryCheck" # See whether it is in stock
---| "AzureSubscriptionRegistration" # Register an Azure subscription
---| "MicrosoftCustomerAgreement" # The customer accepts this agreement; seen in replies
---| "MicrosoftCloudAgreement" # The customer accepts this agreement; seen in replies
---| string # other values: newer ones, and other spellings of these in parameters
