-- Offers and their categories, by market and for a customer. What there is, is in catalog.lua; the newer catalogue is
-- in products.lua.

local catalog = require "partnercenter.simulator.catalog"
local catalog_shapes = require "partnercenter.simulator.catalog_shapes"
local fail = require "partnercenter.simulator.fail"
local market = require "partnercenter.simulator.market"
local shapes = require "partnercenter.simulator.shapes"

local handlers = {}

local function is_legacy(offer)
  return offer.product_id == nil
end

-- A page of offers; all of them where no size is asked for.
local function page(self, offers, country, locale, uri)
  local offset = self:integer("offset", 0, 1 << 31) or 0
  local size = self:integer("size", 1, 1000) or #offers
  local items = {}
  for position = offset + 1, math.min(offset + size, #offers) do
    items[#items + 1] = catalog_shapes.offer(offers[position], country, locale)
  end
  local versioned = self.irregular.versioned_links and "/v1" or ""
  local links = { self = shapes.link(versioned .. uri) }
  if offset + size < #offers then
    local with = uri:find("?", 1, true) and "&" or "?"
    links.next = shapes.link(("%s%s%soffset=%d&size=%d"):format(versioned, uri, with, offset + size, size))
  end
  return 200, shapes.collection(items, links, #offers)
end

local function select_offers(self)
  local category, found = self:parameter("offer_category_id"), {}
  for _, offer in ipairs(catalog.offers) do
    local is_wanted = not category or catalog_shapes.category_of(offer).id:lower() == category:lower()
    if is_legacy(offer) and is_wanted then found[#found + 1] = offer end
  end
  return found
end

local function find(self)
  local offer = catalog.find(self.params.offer_id)
  if not offer or not is_legacy(offer) then fail.not_found("There is no offer %s.", self.params.offer_id) end
  return offer
end

handlers["offers.list"] = function(self)
  local country = market.of(self)
  return page(self, select_offers(self), country, market.locale(self), "/offers?country=" .. country.code)
end

handlers["offers.get"] = function(self)
  local country = market.of(self)
  return 200, catalog_shapes.offer(find(self), country, market.locale(self))
end

handlers["offers.addons.list"] = function(self)
  local country, offer = market.of(self), find(self)
  local uri = ("/offers/%s/addons?country=%s"):format(offer.id, country.code)
  return page(self, catalog.addons(offer), country, nil, uri)
end

handlers["customers.offers.list"] = function(self)
  local customer = self:customer()
  return page(self, select_offers(self), customer.country, nil, "/customers/" .. customer.id .. "/offers")
end

local function categories(self, country, locale)
  local items = {}
  for position, category in ipairs(catalog_shapes.categories) do
    items[position] = catalog_shapes.category(category, country, locale)
  end
  return 200, shapes.collection(items, { self = self:self_link() })
end

handlers["offer_categories.list"] = function(self)
  return categories(self, market.of(self), market.locale(self))
end

handlers["customers.offer_categories.list"] = function(self)
  return categories(self, self:customer().country, "en-us")
end

return handlers
