-- Offers: what could be bought before products and SKUs came, and what upgrades still name as their target.

local shared = require "partnercenter.types.shared"

local attributes = shared.attributes

local types = {
  Offer = {
    summary = "Something in the catalogue that a reseller can offer",
    doc = "Offer resources",
    fields = {
      { name = "id", type = "string", summary = "The offer" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "description", type = "string", summary = "Text about it" },
      { name = "minimumQuantity", type = "integer", summary = "Fewest that can be bought" },
      { name = "maximumQuantity", type = "integer", summary = "Most that can be bought" },
      { name = "rank", type = "integer", summary = "Its place among the offers of its product line" },
      { name = "uri", type = "uri", summary = "Where it is, relative" },
      { name = "locale", type = "string", summary = "Language of the texts" },
      { name = "country", type = "string", summary = "Two-letter code of the country it is for" },
      { name = "category", type = "OfferCategory", summary = "Where it belongs" },
      { name = "limitUnitOfMeasure", type = "OfferLimitUnitOfMeasure", summary = "What the limit counts" },
      { name = "limit", type = "integer", summary = "Most subscriptions of it" },
      { name = "prerequisiteOffers", type = "array<string>", summary = "Offers that have to be there before" },
      { name = "isAddOn", type = "boolean", summary = "Whether it is an add-on" },
      { name = "hasAddOns", type = "boolean", summary = "Whether there are add-ons for it" },
      { name = "isAvailableForPurchase", type = "boolean", summary = "Whether it can be bought" },
      { name = "isInternal", type = "boolean", summary = "Seen in replies, not explained" },
      { name = "billing", type = "OfferBillingType", summary = "Billed by use or by license" },
      { name = "supportedBillingCycles", type = "array<BillingCycleType>", summary = "How often one may be charged" },
      { name = "isAutoRenewable", type = "boolean", summary = "Whether it can renew by itself" },
      { name = "upgradeTargetOffers", type = "array<string>", summary = "Offers it can be upgraded to" },
      { name = "conversionTargetOffers", type = "array<string>", summary = "Offers that its trial can turn into" },
      { name = "partnerQualifications", type = "array<string>", summary = "Seen in replies, not explained" },
      { name = "reselleeQualifications", type = "array<string>", summary = "What the customer has to be" },
      { name = "resellerQualifications", type = "array<string>", summary = "What the partner has to be" },
      { name = "salesGroupId", type = "string", summary = "Offers of different groups need orders of their own" },
      { name = "isTrial", type = "boolean", summary = "Whether it is a trial" },
      { name = "product", type = "OfferProduct", summary = "What is behind it" },
      { name = "unitType", type = "string", summary = "What is counted" },
      { name = "links", type = "OfferLinks", summary = "Where it is, and more about it" },
      attributes,
    },
  },
  OfferCategory = {
    summary = "A category of offers",
    doc = "Offer resources",
    fields = {
      { name = "id", type = "string", summary = "The category" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "rank", type = "integer", summary = "Its place among others" },
      { name = "locale", type = "string", summary = "Language of the texts" },
      { name = "country", type = "string", summary = "Country it is for" },
      shared.links,
      attributes,
    },
  },
  OfferLinks = {
    summary = "Links of an offer",
    doc = "Offer resources",
    fields = {
      { name = "learnMore", type = "Link", summary = "More about it" },
      { name = "self", type = "Link", summary = "The offer itself" },
      { name = "next", type = "Link", summary = "The next page" },
      { name = "previous", type = "Link", summary = "The page before" },
    },
  },
  OfferProduct = {
    summary = "The product behind an offer",
    doc = "Offer resources",
    fields = {
      { name = "id", type = "string", summary = "The product" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "unit", type = "string", summary = "What is counted" },
    },
  },
}

local enums = {
  OfferLimitUnitOfMeasure = {
    summary = "What the limit of an offer counts",
    values = {
      { "None", "There is no limit" },
      { "Concurrent", "Subscriptions at one time" },
      { "LifeTime", "Subscriptions that the customer ever had" },
    },
  },
  OfferBillingType = {
    summary = "What a bill is counted from",
    values = {
      { "none", "Nothing" },
      { "usage", "Use" },
      { "license", "Licenses" },
    },
  },
}

return { types = types, enums = enums }
