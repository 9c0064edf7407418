---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field offer_categories partnercenter.tree.customers.by_id.offer_categories
---@field offers partnercenter.tree.customers.by_id.offers

---@class partnercenter.tree.customers.by_id.offer_categories
---@field each fun(self: partnercenter.tree.customers.by_id.offer_categories, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.OfferCategory The categories of the offers that can be bought for a customer
---@field list fun(self: partnercenter.tree.customers.by_id.offer_categories, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OfferCategory)[] } The categories of the offers that can be bought for a customer
---@field pages fun(self: partnercenter.tree.customers.by_id.offer_categories, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OfferCategory)[] }) The categories of the offers that can be bought for a customer

---@class partnercenter.tree.customers.by_id.offers
---@field each fun(self: partnercenter.tree.customers.by_id.offers, params?: partnercenter.params.customers.offers.list|partnercenter.Next): fun(): partnercenter.types.Offer The offers that can be bought for a customer
---@field list fun(self: partnercenter.tree.customers.by_id.offers, params?: partnercenter.params.customers.offers.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Offer)[] } The offers that can be bought for a customer
---@field pages fun(self: partnercenter.tree.customers.by_id.offers, params?: partnercenter.params.customers.offers.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Offer)[] }) The offers that can be bought for a customer

---@class partnercenter.tree.offer_categories
---@field each fun(self: partnercenter.tree.offer_categories, params: partnercenter.params.offer_categories.list|partnercenter.Next): fun(): partnercenter.types.OfferCategory The categories that the offers of a market are in
---@field list fun(self: partnercenter.tree.offer_categories, params: partnercenter.params.offer_categories.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OfferCategory)[] } The categories that the offers of a market are in
---@field pages fun(self: partnercenter.tree.offer_categories, params: partnercenter.params.offer_categories.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OfferCategory)[] }) The categories that the offers of a market are in

---@class partnercenter.tree.offers
---@overload fun(offer_id: string|integer|table): partnercenter.tree.offers.by_id
---@field each fun(self: partnercenter.tree.offers, params: partnercenter.params.offers.list|partnercenter.Next): fun(): partnercenter.types.Offer All offers of a market
---@field list fun(self: partnercenter.tree.offers, params: partnercenter.params.offers.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Offer)[] } All offers of a market
---@field pages fun(self: partnercenter.tree.offers, params: partnercenter.params.offers.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Offer)[] }) All offers of a market

---@class partnercenter.tree.offers.by_id
---@field addons partnercenter.tree.offers.by_id.addons
---@field get fun(self: partnercenter.tree.offers.by_id, params: partnercenter.params.offers.get): partnercenter.types.Offer Read one offer

---@class partnercenter.tree.offers.by_id.addons
---@field each fun(self: partnercenter.tree.offers.by_id.addons, params: partnercenter.params.offers.addons.list|partnercenter.Next): fun(): partnercenter.types.Offer The add-ons that can be bought for an offer
---@field list fun(self: partnercenter.tree.offers.by_id.addons, params: partnercenter.params.offers.addons.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Offer)[] } The add-ons that can be bought for an offer
---@field pages fun(self: partnercenter.tree.offers.by_id.addons, params: partnercenter.params.offers.addons.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Offer)[] }) The add-ons that can be bought for an offer

---@class partnercenter.params.offers.list : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field offer_category_id? string Only this category; sent by other clients
---@field offset? integer Items to leave out; sent by other clients (0 or more)
---@field size? integer Most items of a page; sent by other clients (1 or more)

---@class partnercenter.params.offers.get : partnercenter.CallOptions
---@field country string Two-letter code of the market

---@class partnercenter.params.offers.addons.list : partnercenter.CallOptions
---@field country string Two-letter code of the market
---@field offset? integer Items to leave out; sent by other clients (0 or more)
---@field size? integer Most items of a page; sent by other clients (1 or more)

---@class partnercenter.params.offer_categories.list : partnercenter.CallOptions
---@field country string Two-letter code of the market

---@class partnercenter.params.customers.offers.list : partnercenter.CallOptions
---@field offset? integer Items to leave out; sent by other clients (0 or more)
---@field size? integer Most items of a page; sent by other clients (1 or more)

--- Something in the catalogue that a reseller can offer
---@class partnercenter.types.Offer
---@field id? string The offer
---@field name? string Its name
---@field description? string Text about it
---@field minimumQuantity? integer Fewest that can be bought
---@field maximumQuantity? integer Most that can be bought
---@field rank? integer Its place among the offers of its product line
---@field uri? string Where it is, relative
---@field locale? string Language of the texts
---@field country? string Two-letter code of the country it is for
---@field category? partnercenter.types.OfferCategory Where it belongs
---@field limitUnitOfMeasure? partnercenter.types.OfferLimitUnitOfMeasure What the limit counts
---@field limit? integer Most subscriptions of it
---@field prerequisiteOffers? string[] Offers that have to be there before
---@field isAddOn? boolean Whether it is an add-on
---@field hasAddOns? boolean Whether there are add-ons for it
---@field isAvailableForPurchase? boolean Whether it can be bought
---@field isInternal? boolean Seen in replies, not explained
---@field billing? partnercenter.types.OfferBillingType Billed by use or by license
---@field supportedBillingCycles? partnercenter.types.BillingCycleType[] How often one may be charged
---@field isAutoRenewable? boolean Whether it can renew by itself
---@field upgradeTargetOffers? string[] Offers it can be upgraded to
---@field conversionTargetOffers? string[] Offers that its trial can turn into
---@field partnerQualifications? string[] Seen in replies, not explained
---@field reselleeQualifications? string[] What the customer has to be
---@field resellerQualifications? string[] What the partner has to be
---@field salesGroupId? string Offers of different groups need orders of their own
---@field isTrial? boolean Whether it is a trial
---@field product? partnercenter.types.OfferProduct What is behind it
---@field unitType? string What is counted
---@field links? partnercenter.types.OfferLinks Where it is, and more about it
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A category of offers
---@class partnercenter.types.OfferCategory
---@field id? string The category
---@field name? string Its name
---@field rank? integer Its place among others
---@field locale? string Language of the texts
---@field country? string Country it is for
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Links of an offer
---@class partnercenter.types.OfferLinks
---@field learnMore? partnercenter.types.Link More about it
---@field self? partnercenter.types.Link The offer itself
---@field next? partnercenter.types.Link The next page
---@field previous? partnercenter.types.Link The page before

--- The product behind an offer
---@class partnercenter.types.OfferProduct
---@field id? string The product
---@field name? string Its name
---@field unit? string What is counted

--- What a bill is counted from
---@alias partnercenter.types.OfferBillingType
---| "none" # Nothing
---| "usage" # Use
---| "license" # Licenses
---| string # other values: newer ones, and other spellings of these in parameters

--- What the limit of an offer counts
---@alias partnercenter.types.OfferLimitUnitOfMeasure
---| "None" # There is no limit
---| "Concurrent" # Subscriptions at one time
---| "LifeTime" # Subscriptions that the customer ever had
---| string # other values: newer ones, and other spellings of these in parameters
