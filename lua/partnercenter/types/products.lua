-- Products, SKUs, availabilities, promotions and the check of what is in stock.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

local types = {
  Product = {
    summary = "A good or service; it is sold through its SKUs",
    doc = "Products resources",
    fields = {
      { name = "id", type = "string", summary = "The product" },
      { name = "title", type = "string", summary = "Its name" },
      { name = "description", type = "string", summary = "Text about it" },
      { name = "productType", type = "ItemType", summary = "What kind of thing it is" },
      { name = "isMicrosoftProduct", type = "boolean", summary = "Whether Microsoft publishes it" },
      { name = "publisherName", type = "string", summary = "Who publishes it, where that is known" },
      { name = "links", type = "ProductLinks", summary = "Where it is, and its SKUs" },
      attributes,
    },
  },
  ItemType = {
    summary = "What kind of thing a product is",
    doc = "Products resources",
    fields = {
      { name = "id", type = "string", summary = "The kind" },
      { name = "displayName", type = "string", summary = "Its name" },
      { name = "subType", type = "ItemType", summary = "A narrower kind" },
    },
  },
  ProductLinks = {
    summary = "Links of a product",
    doc = "Products resources",
    fields = {
      { name = "skus", type = "Link", summary = "Its SKUs" },
      { name = "self", type = "Link", summary = "The product itself" },
      { name = "links", type = "ResourceLinks", summary = "Documented; replies have self beside skus" },
    },
  },
  Sku = {
    summary = "A form in which a product is sold",
    doc = "Products resources",
    fields = {
      { name = "id", type = "string", summary = "The SKU, an id within its product" },
      { name = "title", type = "string", summary = "Its name" },
      { name = "description", type = "string", summary = "Text about it" },
      { name = "productId", type = "string", summary = "The product" },
      { name = "minimumQuantity", type = "integer", summary = "Fewest that can be bought" },
      { name = "maximumQuantity", type = "integer", summary = "Most that can be bought" },
      { name = "isTrial", type = "boolean", summary = "Whether it is a trial" },
      { name = "supportedBillingCycles", type = "array<BillingCycleType>", summary = "How often one may be charged" },
      { name = "purchasePrerequisites", type = "array<PurchasePrerequisite>", summary = "What has to be done before" },
      { name = "inventoryVariables", type = "array<InventoryVariable>", summary = "What the check of the stock needs" },
      { name = "provisioningVariables", type = "array<ProvisioningVariable>", summary = "For provisioningContext" },
      { name = "actions", type = "array<string>", summary = "What can be done with it, as in Refund; seen in replies" },
      { name = "dynamicAttributes", type = "object", summary = "Further facts, whose names may change at any time" },
      { name = "links", type = "SkuLinks", summary = "Where it is, and its availabilities" },
      attributes,
    },
  },
  SkuLinks = {
    summary = "Links of a SKU",
    doc = "Products resources",
    fields = {
      { name = "availabilities", type = "Link", summary = "Its availabilities" },
      { name = "self", type = "Link", summary = "The SKU itself" },
    },
  },
  Availability = {
    summary = "A SKU as it can be bought in one market, by one kind of customers",
    doc = "Products resources",
    fields = {
      { name = "id", type = "string", summary = "The availability, an id within its SKU; changes over time" },
      { name = "productId", type = "string", summary = "The product" },
      { name = "skuId", type = "string", summary = "The SKU" },
      { name = "catalogItemId", type = "string", summary = "What carts and orders want; changes over time" },
      { name = "defaultCurrency", type = "Currency", summary = "Currency of the market" },
      { name = "segment", type = "ProductSegment", summary = "Which customers it is for" },
      { name = "country", type = "string", summary = "Two-letter code of the market" },
      { name = "isPurchasable", type = "boolean", summary = "Whether it can be bought" },
      { name = "isRenewable", type = "boolean", summary = "Whether it can renew" },
      { name = "product", type = "Product", summary = "The product itself" },
      { name = "sku", type = "Sku", summary = "The SKU itself" },
      { name = "terms", type = "array<Term>", summary = "For how long it can be bought" },
      links,
      attributes,
    },
  },
  Currency = {
    summary = "A currency",
    fields = {
      { name = "code", type = "string", summary = "Three-letter ISO code" },
      { name = "symbol", type = "string", summary = "Its sign" },
    },
  },
  Term = {
    summary = "For how long something can be bought",
    doc = "Products resources",
    fields = {
      { name = "duration", type = "TermDuration", summary = "Length of the term" },
      { name = "description", type = "string", summary = "Text about it" },
    },
  },

  InventoryCheckRequest = {
    summary = "What is to be looked up in the stock",
    doc = "Products resources",
    fields = {
      { name = "targetItems", type = "array<InventoryItem>", required = true, summary = "Products and SKUs" },
      { name = "inventoryContext", type = "object",
        summary = "customerId, azureSubscriptionId, armRegionName: what the SKU's inventoryVariables ask for" },
      links,
      attributes,
    },
  },
  InventoryItem = {
    summary = "Whether a SKU is in stock",
    doc = "Products resources",
    fields = {
      { name = "productId", type = "string", required = true, summary = "The product" },
      { name = "skuId", type = "string", summary = "The SKU; without it all of the product's" },
      { name = "isRestricted", type = "boolean", summary = "Whether something stands in the way; in replies" },
      { name = "restrictions", type = "array<InventoryRestriction>", summary = "What that is; in replies" },
    },
  },
  InventoryRestriction = {
    summary = "Why something cannot be had",
    doc = "Products resources",
    fields = read_only {
      { name = "reasonCode", type = "string", summary = "What kind of reason, as in NotAvailableForSubscription" },
      { name = "description", type = "string", summary = "Text of it" },
      { name = "properties", type = "object", summary = "More about it, as in type and values" },
    },
  },

  ProductPromotion = {
    summary = "A price below the usual one, for some time",
    fields = read_only {
      { name = "id", type = "string", summary = "The promotion" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "description", type = "string", summary = "Text about it" },
      { name = "startDate", type = "datetime", summary = "When it begins" },
      { name = "endDate", type = "datetime", summary = "When it ends" },
      { name = "properties", type = "object", summary = "Further facts about it" },
      { name = "requiredProducts", type = "array<PromotionProduct>", summary = "What it applies to" },
      { name = "promotionConstraints", type = "PromotionConstraints", summary = "What a purchase has to be like" },
      attributes,
    },
  },
  PromotionProduct = {
    summary = "Something that a promotion applies to",
    fields = read_only {
      { name = "productId", type = "string", summary = "The product" },
      { name = "skuId", type = "string", summary = "The SKU" },
      { name = "term", type = "PromotionTerm", summary = "The term that it has to be bought for" },
      { name = "pricingPolicies", type = "array<PromotionPricingPolicy>", summary = "What happens to the price" },
    },
  },
  PromotionTerm = {
    summary = "A term and the billing that goes with it",
    fields = read_only {
      { name = "duration", type = "string", summary = "Length of the term" },
      { name = "billingCycle", type = "string", summary = "How often the partner is charged" },
    },
  },
  PromotionPricingPolicy = {
    summary = "What a promotion does to a price",
    fields = read_only {
      { name = "policyType", type = "string", summary = "How, as in PercentageDiscount" },
      { name = "value", type = "string", summary = "How much, as a text" },
    },
  },
  PromotionConstraints = {
    summary = "What a purchase under a promotion has to be like",
    fields = read_only {
      { name = "seatConstraints", type = "array<PromotionSeats>", summary = "How many seats" },
      { name = "assetOwnershipLimits", type = "array<object>", summary = "What the customer may own already" },
      { name = "eligibilityConstraints", type = "array<object>", summary = "What the customer has to be" },
      { name = "productOwnershipConstraints", type = "array<any>", summary = "What has to be owned, in groups" },
    },
  },
  PromotionSeats = {
    summary = "How many seats a promotion is for",
    fields = read_only {
      { name = "minSeats", type = "integer", summary = "At least" },
      { name = "maxSeats", type = "integer", summary = "At most" },
    },
  },
  PromotionEligibilitiesRequest = {
    summary = "Purchases to be looked at for promotions",
    fields = {
      { name = "items", type = "array<PromotionEligibilitiesItem>", required = true, summary = "The purchases" },
      attributes,
    },
  },
  PromotionEligibilitiesItem = {
    summary = "A purchase to be looked at for promotions",
    fields = {
      { name = "id", type = "integer", summary = "Its number in the request" },
      { name = "catalogItemId", type = "string", required = true, summary = "What is bought" },
      { name = "quantity", type = "integer", required = true, summary = "How many" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the term" },
      { name = "promotionId", type = "string", summary = "Only this promotion" },
    },
  },
  PromotionEligibilities = {
    summary = "The promotions there are for a purchase",
    fields = read_only {
      { name = "id", type = "integer", summary = "Its number in the request" },
      { name = "catalogItemId", type = "string", summary = "What is bought" },
      { name = "quantity", type = "integer", summary = "How many" },
      { name = "billingCycle", type = "BillingCycleType", summary = "How often the partner is charged" },
      { name = "termDuration", type = "TermDuration", summary = "Length of the term" },
      { name = "eligibilities", type = "array<PromotionEligibility>", summary = "Each promotion" },
      attributes,
    },
  },
  PromotionEligibility = {
    summary = "Whether a promotion applies to a purchase",
    fields = read_only {
      { name = "promotionId", type = "string", summary = "The promotion" },
      { name = "isEligible", type = "boolean", summary = "Whether it applies" },
      { name = "errors", type = "array<PromotionEligibilityError>", summary = "Why it does not" },
    },
  },
  PromotionEligibilityError = {
    summary = "Why a promotion does not apply; some of the fields are there for some types only",
    fields = read_only {
      { name = "type", type = "string", summary = "What kind of reason, as in SeatCount or Term" },
      { name = "description", type = "string", summary = "Text of it" },
      { name = "minimumRequiredSeats", type = "integer", summary = "Fewest seats" },
      { name = "maximumRequiredSeats", type = "integer", summary = "Most seats" },
      { name = "availableSeats", type = "integer", summary = "Seats that may still be bought" },
      { name = "eligibleTerms", type = "array<PromotionTerm>", summary = "Terms that it applies to" },
      { name = "maxPromotionRedemptionCount", type = "integer", summary = "How often it can be used" },
      { name = "remainingPromotionRedemptionCount", type = "integer", summary = "How often it can still be used" },
    },
  },
}

local enums = {
  ProductView = {
    summary = "A part of the catalogue",
    values = {
      { "Azure", "All of Azure" },
      { "AzureReservations", "All Azure reservations" },
      { "AzureReservationsVM", "Reservations of virtual machines" },
      { "AzureReservationsSQL", "Reservations of databases" },
      { "AzureReservationsCosmosDb", "Reservations of Cosmos DB" },
      { "MicrosoftAzure", "Azure plans and Microsoft Azure subscriptions (MS-AZR-0145P)" },
      { "OnlineServices", "Online services, with those of the commercial marketplace" },
      { "Software", "All software" },
      { "SoftwareSUSELinux", "SUSE Linux" },
      { "SoftwarePerpetual", "Software that is bought once" },
      { "SoftwareSubscriptions", "Software for a time" },
    },
  },
  ProductSegment = {
    summary = "A kind of customers",
    values = {
      { "commercial", "Companies" },
      { "education", "Schools and universities" },
      { "government", "Authorities" },
      { "nonprofit", "Charities" },
    },
  },
  PurchasePrerequisite = {
    summary = "What has to be done before a SKU can be bought",
    values = {
      { "InventoryCheck", "See whether it is in stock" },
      { "AzureSubscriptionRegistration", "Register an Azure subscription" },
      { "MicrosoftCustomerAgreement", "The customer accepts this agreement; seen in replies" },
      { "MicrosoftCloudAgreement", "The customer accepts this agreement; seen in replies" },
    },
  },
  InventoryVariable = {
    summary = "What the check of the stock needs",
    values = {
      { "CustomerId", "Whom it is bought for" },
      { "AzureSubscriptionId", "The Azure subscription" },
      { "ArmRegionName", "The region; it is in the SKU's dynamicAttributes" },
    },
  },
  ProvisioningVariable = {
    summary = "What provisioningContext needs",
    values = {
      { "Scope", "Single or Shared" },
      { "SubscriptionId", "The Azure subscription" },
      { "Duration", "1Year or 3Year; replies write 3Years" },
    },
  },
  ProvisioningScope = {
    summary = "What a reservation applies to: values of Scope in provisioningContext, in any case",
    values = {
      { "Single", "One Azure subscription" },
      { "Shared", "All Azure subscriptions of the customer" },
    },
  },
  ProvisioningDuration = {
    summary = "How long a reservation is: values of Duration in provisioningContext",
    values = {
      { "1Year", "One year" },
      { "3Year", "Three years; examples of requests and replies write 3Years" },
    },
  },
}

return { types = types, enums = enums }
