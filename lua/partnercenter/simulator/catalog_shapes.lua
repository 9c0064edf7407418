-- How the catalogue looks on the wire: offers and their categories, products, SKUs, availabilities, promotions. What
-- there is, is in catalog.lua and products.lua; the shapes of what was bought are in shapes.lua.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local products = require "partnercenter.simulator.products"
local shapes = require "partnercenter.simulator.shapes"

local array, null = core.json.array, core.json.null
local link = shapes.link

local catalog_shapes = {}

-- Offers and categories ------------------------------------------------------------------------------------------

--- Categories of offers, by rank.
catalog_shapes.categories = {
  { id = "Enterprise_Key", name = "Enterprise", rank = 20 },
  { id = "Small_Business_Key", name = "Small Business", rank = 30 },
  { id = "Education_Key", name = "Education", rank = 40 },
  { id = "Trial_Key", name = "Trial", rank = 100 },
}
local enterprise, small_business, education, trial = table.unpack(catalog_shapes.categories)

--- The category that an offer is in.
---@param offer table
---@return table
function catalog_shapes.category_of(offer)
  if offer.trial_of then return trial end
  if offer.key == "minecraft" then return education end
  return offer.maximum == 300 and small_business or enterprise
end

--- A category.
---@param category table
---@param country table
---@param locale string
---@return table
function catalog_shapes.category(category, country, locale)
  return {
    id = category.id,
    name = category.name,
    rank = category.rank,
    locale = locale:lower(),
    country = country.code,
    attributes = { objectType = "OfferCategory" },
  }
end

local function ids_of(keys)
  local ids = {}
  for position, key in ipairs(keys or {}) do
    ids[position] = catalog.offer(key).id
  end
  return array(ids)
end

--- An offer.
---@param offer table
---@param country table
---@param locale? string en-US
---@return table
function catalog_shapes.offer(offer, country, locale)
  local is_license = offer.kind == "license"
  local category = catalog_shapes.category_of(offer)
  return {
    id = offer.id,
    name = offer.name,
    description = offer.name,
    minimumQuantity = offer.minimum,
    maximumQuantity = offer.maximum,
    rank = category.rank // 10,
    uri = "/Offers/" .. offer.id,
    locale = (locale or "en-US"):upper(),
    country = country.code,
    category = catalog_shapes.category(category, country, locale or "en-US"),
    limitUnitOfMeasure = "None",
    limit = 0,
    isAddOn = offer.addon_to ~= nil,
    hasAddOns = offer.has_addons or false,
    isTrial = offer.trial_of ~= nil,
    isAvailableForPurchase = true,
    isAutoRenewable = is_license and not offer.trial_of,
    billing = is_license and "license" or "usage",
    supportedBillingCycles = array(products.cycles(offer)),
    product = { id = offer.sku and offer.sku.id or offer.product_id or offer.id, name = offer.name, unit = offer.unit },
    prerequisiteOffers = ids_of(offer.addon_to),
    upgradeTargetOffers = ids_of(offer.upgrades),
    conversionTargetOffers = ids_of(offer.trial_of and { offer.trial_of }),
    partnerQualifications = array({}),
    reselleeQualifications = array({}),
    resellerQualifications = array({}),
    salesGroupId = offer.kind == "usage" and "azure" or "39",
    unitType = offer.unit,
    links = {
      learnMore = link("https://offers.example.com/" .. offer.id),
      self = link("/offers/" .. offer.id .. "?country=" .. country.code),
    },
    attributes = { objectType = "Offer" },
  }
end

-- Products -----------------------------------------------------------------------------------------------------------

--- A product.
---@param product table
---@param country table
---@return table
function catalog_shapes.product(product, country)
  local path, query = "/products/" .. product.id, "?country=" .. country.code
  return {
    id = product.id,
    title = product.title,
    description = product.title,
    productType = {
      id = product.kind,
      displayName = product.kind,
      subType = product.sub_kind and { id = product.sub_kind, displayName = product.sub_kind } or nil,
    },
    isMicrosoftProduct = product.publisher == nil,
    publisherName = product.publisher or "Microsoft",
    links = { skus = link(path .. "/skus" .. query), self = link(path .. query) },
  }
end

local words_of_duration = { P1Y = "1Year", P3Y = "3Years" }

local function prerequisites(offer)
  if offer.reservation then return { "AzureSubscriptionRegistration", "InventoryCheck" } end
  if offer.key == "azure" then return { "MicrosoftCloudAgreement" } end
  return offer.publisher == nil and { "MicrosoftCustomerAgreement" } or {}
end

--- A SKU.
---@param product table
---@param offer table
---@param country table
---@return table
function catalog_shapes.sku(product, offer, country)
  local id, query = products.sku_id(offer), "?country=" .. country.code
  local path = ("/products/%s/skus/%s"):format(product.id, id)
  return {
    id = id,
    productId = product.id,
    title = offer.name,
    description = offer.name,
    minimumQuantity = offer.minimum,
    maximumQuantity = offer.maximum,
    isTrial = offer.trial_of ~= nil,
    supportedBillingCycles = array(products.cycles(offer)),
    purchasePrerequisites = array(prerequisites(offer)),
    inventoryVariables = array(offer.reservation and { "CustomerId", "AzureSubscriptionId", "ArmRegionName" } or {}),
    provisioningVariables = array(offer.reservation and { "Scope", "SubscriptionId" } or {}),
    actions = array({ "Refund" }),
    dynamicAttributes = {
      isMicrosoftProduct = offer.publisher == nil,
      billingType = offer.kind == "usage" and "usage" or "license",
      isAddon = offer.addon_to ~= nil,
      hasAddOns = offer.has_addons or false,
      unitType = offer.unit,
      armRegionName = offer.region,
      duration = words_of_duration[offer.duration],
      upgradeTargetOffers = offer.upgrades and ids_of(offer.upgrades) or null,
    },
    links = { availabilities = link(path .. "/availabilities" .. query), self = link(path .. query) },
  }
end

local words_of_term = { P1M = "One-Month commitment", P1Y = "One-Year commitment", P3Y = "Three-Year commitment" }

--- What of a SKU can be bought in a country.
---@param product table
---@param offer table
---@param country table
---@return table
function catalog_shapes.availability(product, offer, country)
  local id, terms = catalog_shapes.availability_id(offer), {}
  for position, term in ipairs(offer.terms or { offer.duration }) do
    terms[position] = { duration = term, description = words_of_term[term] }
  end
  local path = ("/products/%s/skus/%s/availabilities/%s?country=%s"):format(product.id, products.sku_id(offer), id,
    country.code)
  return {
    id = id,
    productId = product.id,
    skuId = products.sku_id(offer),
    catalogItemId = offer.id,
    defaultCurrency = { code = country.currency, symbol = country.symbol },
    segment = "commercial",
    country = country.code,
    isPurchasable = not offer.sold_out,
    isRenewable = offer.kind ~= "one_time",
    product = catalog_shapes.product(product, country),
    sku = catalog_shapes.sku(product, offer, country),
    terms = array(terms),
    links = { self = link(path) },
  }
end

--- An availability's id within its SKU.
---@param offer table
---@return string
function catalog_shapes.availability_id(offer)
  return offer.availability_id or "DZH318Z0SIM0"
end

-- Promotions ---------------------------------------------------------------------------------------------------------

--- A promotion.
---@param promotion table
---@param now number
---@return table
function catalog_shapes.promotion(promotion, now)
  local offer = catalog.offer(promotion.offer)
  local year = dates.civil(math.floor(now) // 86400)
  return {
    id = promotion.id,
    name = promotion.name,
    description = ("%d%% off %s"):format(promotion.percent, offer.name),
    startDate = dates.utc(dates.days(year - 1, 1, 1) * 86400),
    endDate = dates.utc(dates.days(year + 1, 1, 1) * 86400),
    requiredProducts = array({ {
      productId = offer.product_id,
      skuId = offer.sku_id,
      term = { duration = promotion.term, billingCycle = promotion.cycle },
      pricingPolicies = array({
        { policyType = "PercentageDiscount", value = ("%.2f"):format(promotion.percent / 100) },
      }),
    } }),
    promotionConstraints = {
      seatConstraints = array({ { minSeats = 1, maxSeats = promotion.maximum } }),
      assetOwnershipLimits = array({}),
      eligibilityConstraints = array({}),
      productOwnershipConstraints = array({}),
    },
    attributes = { objectType = "ProductPromotion" },
  }
end

return catalog_shapes
