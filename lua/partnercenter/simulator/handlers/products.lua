-- Products, SKUs and availabilities, by market and for a customer; promotions; the check of the stock. What there is,
-- is in products.lua beside this directory, how it looks in catalog_shapes.lua.

local core = require "partnercenter.core"
local catalog = require "partnercenter.simulator.catalog"
local catalog_shapes = require "partnercenter.simulator.catalog_shapes"
local fail = require "partnercenter.simulator.fail"
local market = require "partnercenter.simulator.market"
local products = require "partnercenter.simulator.products"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local member, required = request.member, request.required
local array = core.json.array

local handlers = {}

-- What is asked about ------------------------------------------------------------------------------------------------

local views, segments = {}, {}
for _, view in ipairs({ "Azure", "AzureReservations", "AzureReservationsVM", "AzureReservationsSQL",
  "AzureReservationsCosmosDb", "MicrosoftAzure", "OnlineServices", "Software", "SoftwareSUSELinux",
  "SoftwarePerpetual", "SoftwareSubscriptions" }) do
  views[view:lower()] = true
end
for _, segment in ipairs({ "commercial", "education", "government", "nonprofit" }) do
  segments[segment] = true
end

-- Whether the segment has something: all of the catalogue is for companies.
local function has_segment(self)
  local segment = self:parameter("targetSegment")
  if not segment then return true end
  segment = segment:lower()
  if not segments[segment] then fail.bad_request("%s is not a targetSegment.", segment) end
  if products.closed_segments[segment] then
    fail.with(403, 400030, "Access to the requested targetSegment is not allowed.")
  end
  return segment == "commercial"
end

local function read_scope(self)
  local scope = self:parameter("reservationScope")
  if not scope then return nil end
  if scope:lower() ~= "azureplan" then fail.bad_request("%s is not a reservationScope.", scope) end
  return "AzurePlan"
end

local function find_product(self)
  local product = products.find(self.params.product_id)
  if not product then fail.with(404, 400013, "The product was not found.") end
  return product
end

local function find_sku(self)
  local product = find_product(self)
  local offer = products.sku(product, self.params.sku_id)
  if not offer then fail.with(404, 400018, "The SKU was not found.") end
  return product, offer
end

local function find_availability(self)
  local product, offer = find_sku(self)
  if catalog_shapes.availability_id(offer):lower() ~= self.params.availability_id:lower() then
    fail.with(404, 400019, "The availability was not found.")
  end
  return product, offer
end

-- Answers -------------------------------------------------------------------------------------------------------------

local function product_list(self, country)
  local view = self:parameter("targetView")
  if not view then fail.bad_request("targetView is required.") end
  view = view:lower()
  if not views[view] then fail.bad_request("%s is not a targetView.", view) end
  if products.closed_views[view] then fail.with(403, 400036, "Access to the requested targetView is not allowed.") end
  local scope, items = read_scope(self), {}
  for _, product in ipairs(has_segment(self) and products.list(view) or {}) do
    if products.skus(product, scope)[1] then items[#items + 1] = catalog_shapes.product(product, country) end
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

local function sku_list(self, country)
  local product, items = find_product(self), {}
  for _, offer in ipairs(has_segment(self) and products.skus(product, read_scope(self)) or {}) do
    items[#items + 1] = catalog_shapes.sku(product, offer, country)
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

local function availability_list(self, country)
  local product, offer = find_sku(self)
  local fits = has_segment(self) and (not offer.reservation or offer.scope == read_scope(self))
  local items = fits and { catalog_shapes.availability(product, offer, country) } or {}
  return 200, shapes.collection(items, { self = self:self_link() })
end

-- Both catalogues answer alike: one knows its market from the query, the other from the customer.
local places = { [""] = market.of, ["customers."] = function(self) return self:customer().country end }
for prefix, country_of in pairs(places) do
  handlers[prefix .. (prefix == "" and "products.list_by_country" or "products.list")] = function(self)
    return product_list(self, country_of(self))
  end
  handlers[prefix .. "products.get"] = function(self)
    local country = country_of(self)
    return 200, catalog_shapes.product(find_product(self), country)
  end
  handlers[prefix .. "products.skus.list"] = function(self)
    return sku_list(self, country_of(self))
  end
  handlers[prefix .. "products.skus.get"] = function(self)
    local country = country_of(self)
    local product, offer = find_sku(self)
    return 200, catalog_shapes.sku(product, offer, country)
  end
  local list = prefix == "" and "list_by_country" or "list"
  handlers[prefix .. "products.skus.availabilities." .. list] = function(self)
    return availability_list(self, country_of(self))
  end
  handlers[prefix .. "products.skus.availabilities.get"] = function(self)
    local country = country_of(self)
    local product, offer = find_availability(self)
    return 200, catalog_shapes.availability(product, offer, country)
  end
end

-- Promotions ---------------------------------------------------------------------------------------------------------

handlers["product_promotions.list"] = function(self)
  market.of(self)
  local segment = self:parameter("segment")
  if not segment then fail.bad_request("segment is required.") end
  local items = {}
  if segment:lower() == "commercial" then
    for position, promotion in ipairs(products.promotions) do
      items[position] = catalog_shapes.promotion(promotion, self.now)
    end
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["product_promotions.get"] = function(self)
  market.of(self)
  local promotion = products.promotion(self.params.product_promotion_id)
  if not promotion then fail.not_found("There is no promotion %s.", self.params.product_promotion_id) end
  return 200, catalog_shapes.promotion(promotion, self.now)
end

-- Why a promotion does not apply to a purchase.
local function promotion_errors(promotion, quantity, term, cycle)
  local errors = {}
  if quantity > promotion.maximum then
    errors[#errors + 1] = {
      type = "SeatCount",
      description = ("The promotion is for %d seats at most."):format(promotion.maximum),
      minimumRequiredSeats = 1,
      maximumRequiredSeats = promotion.maximum,
      availableSeats = promotion.maximum,
    }
  end
  if term ~= promotion.term or cycle ~= promotion.cycle then
    errors[#errors + 1] = {
      type = "Term",
      description = "The promotion is for another term or billing cycle.",
      eligibleTerms = array({ { duration = promotion.term, billingCycle = promotion.cycle } }),
    }
  end
  return errors
end

local function eligibilities_of(offer, given, quantity, term, cycle)
  local wanted, list = member(given, "promotionId", "string"), {}
  for _, promotion in ipairs(products.promotions) do
    if offer.key == promotion.offer and (not wanted or wanted:lower() == promotion.id:lower()) then
      local errors = promotion_errors(promotion, quantity, term, cycle)
      list[#list + 1] = { promotionId = promotion.id, isEligible = #errors == 0, errors = array(errors) }
    end
  end
  return array(list)
end

handlers["customers.promotion_eligibilities.check"] = function(self)
  self:customer()
  local items = {}
  for position, given in ipairs(member(self:body(), "items", "table") or {}) do
    if type(given) ~= "table" then fail.bad_request("items must be a list of objects.") end
    local offer = catalog.find(required(given, "catalogItemId"))
    if not offer then fail.bad_request("There is no catalog item %s.", given.catalogItemId) end
    local quantity = member(given, "quantity", "integer") or fail.bad_request("quantity is required.")
    local term = (member(given, "termDuration", "string") or "P1Y"):upper()
    local cycle = (member(given, "billingCycle", "string") or "monthly"):lower()
    items[position] = {
      id = member(given, "id", "integer") or position - 1,
      catalogItemId = offer.id,
      quantity = quantity,
      billingCycle = cycle,
      termDuration = term,
      eligibilities = eligibilities_of(offer, given, quantity, term, cycle),
      attributes = { objectType = "PromotionEligibilities" },
    }
  end
  if not items[1] then fail.bad_request("items is required.") end
  return 200, shapes.collection(items)
end

-- The stock ----------------------------------------------------------------------------------------------------------

local needed_context = { "customerId", "azureSubscriptionId", "armRegionName" }

local function restrictions_of(self, offer, context)
  if not offer.reservation then return {} end
  for _, name in ipairs(needed_context) do
    if not member(context, name, "string") then
      fail.with(400, 400026, ("The inventory context needs %s."):format(name))
    end
  end
  local index = self.world:customer_index(context.customerId)
  local customer = index and self.world:customer(index)
  local subscription = customer and self.world:subscription(customer, context.azureSubscriptionId)
  local reason
  if not subscription or subscription.offer.kind ~= "usage" then
    reason = "The subscription is not an Azure subscription of the customer."
  elseif offer.sold_out or context.armRegionName:lower() ~= offer.region then
    reason = "The offer is not available to the subscription in this region."
  end
  if not reason then return {} end
  return { {
    reasonCode = "NotAvailableForSubscription",
    description = reason,
    properties = { type = "Location", values = context.armRegionName:lower() },
  } }
end

local function check_offer(self, offer, context, found)
  local restrictions = restrictions_of(self, offer, context)
  found[#found + 1] = {
    productId = offer.product_id,
    skuId = offer.sku_id,
    isRestricted = restrictions[1] ~= nil,
    restrictions = array(restrictions),
  }
end

-- Items that are in no catalogue are left out of the answer, which is a bare list.
handlers["product.check_inventory.check"] = function(self)
  market.of(self)
  if not self.text:find("%S") then fail.with(400, 2001, "The request body is missing.") end
  local body, found = self:body(), {}
  local context = member(body, "inventoryContext", "table") or request.fold({})
  for _, given in ipairs(member(body, "targetItems", "table") or fail.bad_request("targetItems is required.")) do
    if type(given) ~= "table" then fail.bad_request("targetItems must be a list of objects.") end
    local product = products.find(required(given, "productId"))
    local sku_id = member(given, "skuId", "string")
    for _, offer in ipairs(product and product.skus or {}) do
      if offer.product_id and (not sku_id or offer.sku_id:lower() == sku_id:lower()) then
        check_offer(self, offer, context, found)
      end
    end
  end
  return 200, array(found)
end

return handlers
