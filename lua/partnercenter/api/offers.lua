-- Offers: what could be bought before products and SKUs came, by market or for one customer. The newer catalogue is in
-- products.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token, everywhere = shared.any_token, shared.everywhere
local country = { name = "country", type = "string", required = true, summary = "Two-letter code of the market" }
local size = { name = "size", type = "integer", minimum = 1, summary = "Most items of a page; sent by other clients" }
local offset = { name = "offset", type = "integer", minimum = 0, summary = "Items to leave out; sent by other clients" }
-- The identifier is called a GUID, and MS-AZR-0145P is one.
local offer_id = shared.in_path("offer_id", "string", "The offer, usually a GUID")

local operations = {
  {
    name = "offers.list",
    doc = "Get a list of offers for a market",
    summary = "All offers of a market",
    method = "GET",
    path = "/v1/offers",
    params = {
      country,
      { name = "offer_category_id", type = "string", summary = "Only this category; sent by other clients" },
      offset,
      size,
    },
    needs_locale = true,
    returns = "Collection<Offer>",
    paging = "offset",
    auth = any_token,
    clouds = everywhere,
    notes = { "isAddOn, isTrial, isAvailableForPurchase and prerequisiteOffers tell what can be bought on its own." },
  },
  {
    name = "offers.get",
    doc = "Get an offer by ID",
    summary = "Read one offer",
    method = "GET",
    path = "/v1/offers/{offer_id}",
    params = { offer_id, country },
    needs_locale = true,
    returns = "Offer",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "offers.addons.list",
    doc = "Get add-ons for an offer ID",
    summary = "The add-ons that can be bought for an offer",
    method = "GET",
    path = "/v1/offers/{offer_id}/addons",
    params = { offer_id, country, offset, size },
    returns = "Collection<Offer>",
    paging = "offset",
    auth = any_token,
    clouds = everywhere,
    notes = { "prerequisiteOffers of each add-on lists the offers that it can be added to." },
  },
  {
    name = "offer_categories.list",
    doc = "Get a list of offer categories by market",
    summary = "The categories that the offers of a market are in",
    method = "GET",
    path = "/v1/offercategories",
    params = { country },
    needs_locale = true,
    returns = "Collection<OfferCategory>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.offers.list",
    known_from = "the .NET and Java clients",
    summary = "The offers that can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/offers",
    params = { shared.customer_id, offset, size },
    returns = "Collection<Offer>",
    paging = "offset",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.offer_categories.list",
    known_from = "the .NET and Java clients",
    summary = "The categories of the offers that can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/offercategories",
    params = { shared.customer_id },
    returns = "Collection<OfferCategory>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
  },
}

return { area = "Offers", operations = operations }
