-- The catalogue: products, their SKUs and the availabilities of these, which are what can be bought; by market and for
-- one customer. With it stand promotions and the check of what is in stock.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local any_token = shared.any_token
local everywhere, global_only = shared.everywhere, shared.global_only
local customer_id = shared.customer_id
local product_id = shared.in_path("product_id", "string", "The product, as in DZH318Z0BQ3Q")
local sku_id = shared.in_path("sku_id", "string", "The SKU, as in 0001; an id within its product")
local availability_id = shared.in_path("availability_id", "string", "The availability, an id within its SKU")

local country = { name = "country", type = "string", required = true, summary = "Two-letter code of the market" }
local target_view = { name = "targetView", type = "ProductView", required = true, summary = "Part of the catalogue" }
local target_segment = { name = "targetSegment", type = "ProductSegment", summary = "Only what is for such customers" }
local reservation_scope = {
  name = "reservationScope",
  type = "string",
  enum = { "AzurePlan" },
  summary = "Reservations for Azure plans; without it, those for Microsoft Azure subscriptions",
}
local other_scope = {
  name = "reservationScope",
  type = "string",
  enum = { "AzurePlan" },
  summary = "Reservations for Azure plans; sent by other clients, and on no page",
}
local other_segment = {
  name = "targetSegment",
  type = "ProductSegment",
  summary = "Only what is for such customers; sent by other clients, and on no page",
}

local not_found = "A 404 tells what is missing by its code: 400013 product, 400018 SKU, 400019 availability."
local forbidden = "A view that the partner may not see answers 403 with 400036, a segment with 400030."

local operations = {
  {
    name = "products.list_by_country",
    doc = "Get a list of products (by country)",
    summary = "The products of a market",
    method = "GET",
    path = "/v1/products",
    params = { country, target_view, target_segment, reservation_scope },
    returns = "Collection<Product>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "A product cannot be bought: go on to its SKUs and their availabilities.", forbidden },
  },
  {
    name = "products.get",
    doc = "Get a product by ID",
    summary = "Read one product",
    method = "GET",
    path = "/v1/products/{product_id}",
    params = { product_id, country, other_scope },
    returns = "Product",
    auth = any_token,
    clouds = global_only,
    notes = { not_found },
  },
  {
    name = "products.skus.list",
    doc = "Get a list of SKUs for a product (by country)",
    summary = "The SKUs of a product in a market",
    method = "GET",
    path = "/v1/products/{product_id}/skus",
    params = { product_id, country, target_segment, reservation_scope },
    returns = "Collection<Sku>",
    paging = "link",
    auth = any_token,
    clouds = global_only,
    notes = {
      "purchasePrerequisites tell what has to be done before: InventoryCheck, AzureSubscriptionRegistration.",
      not_found,
    },
  },
  {
    name = "products.skus.get",
    doc = "Get a SKU by ID",
    summary = "Read one SKU",
    method = "GET",
    path = "/v1/products/{product_id}/skus/{sku_id}",
    params = { product_id, sku_id, country, other_scope },
    returns = "Sku",
    auth = any_token,
    clouds = global_only,
    notes = { not_found },
  },
  {
    name = "products.skus.availabilities.list_by_country",
    doc = "Get a list of availabilities for a SKU (by country)",
    summary = "What of a SKU can be bought in a market",
    method = "GET",
    path = "/v1/products/{product_id}/skus/{sku_id}/availabilities",
    params = {
      product_id,
      sku_id,
      country,
      target_segment,
      reservation_scope,
      { name = "targetView", type = "ProductView", summary = "Sent in examples of the page, and not explained" },
    },
    returns = "Collection<Availability>",
    paging = "link",
    auth = any_token,
    clouds = global_only,
    notes = { "catalogItemId is what carts and orders want. It changes over time: read it just before the purchase." },
  },
  {
    name = "products.skus.availabilities.get",
    doc = "Get the availability by ID",
    summary = "Read one availability, with its product and SKU",
    method = "GET",
    path = "/v1/products/{product_id}/skus/{sku_id}/availabilities/{availability_id}",
    params = { product_id, sku_id, availability_id, country },
    returns = "Availability",
    auth = any_token,
    clouds = global_only,
    notes = { not_found },
  },

  {
    name = "customers.products.list",
    doc = "Get a list of products (by customer)",
    summary = "The products that can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/products",
    params = { customer_id, target_view, other_segment, other_scope },
    returns = "Collection<Product>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { "The market is the customer's.", forbidden },
  },
  {
    name = "customers.products.get",
    known_from = "the .NET and Java clients",
    summary = "Read one product that can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/products/{product_id}",
    params = { customer_id, product_id, other_scope },
    returns = "Product",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.products.skus.list",
    doc = "Get a list of SKUs for a product (by customer)",
    summary = "The SKUs of a product that can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/products/{product_id}/skus",
    params = { customer_id, product_id, other_segment, other_scope },
    returns = "Collection<Sku>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { not_found },
  },
  {
    name = "customers.products.skus.get",
    known_from = "the .NET, Java and Node clients",
    summary = "Read one SKU that can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/products/{product_id}/skus/{sku_id}",
    params = { customer_id, product_id, sku_id, other_scope },
    returns = "Sku",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.products.skus.availabilities.list",
    doc = "Get a list of availabilities for a SKU (by customer)",
    summary = "What of a SKU can be bought for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/products/{product_id}/skus/{sku_id}/availabilities",
    params = { customer_id, product_id, sku_id, other_segment, other_scope },
    returns = "Collection<Availability>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
    notes = { not_found },
  },
  {
    name = "customers.products.skus.availabilities.get",
    known_from = "the .NET client",
    summary = "Read one availability of a SKU for a customer",
    method = "GET",
    path = "/v1/customers/{customer_id}/products/{product_id}/skus/{sku_id}/availabilities/{availability_id}",
    params = { customer_id, product_id, sku_id, availability_id },
    returns = "Availability",
    auth = any_token,
    clouds = everywhere,
  },

  {
    name = "product_promotions.list",
    known_from = "the .NET client",
    summary = "The promotions of a market",
    method = "GET",
    path = "/v1/productpromotions",
    params = {
      { name = "segment", type = "string", required = true, summary = "Kind of customers, as in Commercial" },
      country,
    },
    returns = "Collection<ProductPromotion>",
    paging = "link",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "product_promotions.get",
    known_from = "the .NET client",
    summary = "Read one promotion",
    method = "GET",
    path = "/v1/productpromotions/{product_promotion_id}",
    params = { shared.in_path("product_promotion_id", "string", "The promotion"), country },
    returns = "ProductPromotion",
    auth = any_token,
    clouds = everywhere,
  },
  {
    name = "customers.promotion_eligibilities.check",
    known_from = "the .NET client",
    summary = "Whether a customer can buy under promotions",
    method = "POST",
    path = "/v1/customers/{customer_id}/promotionEligibilities",
    params = { customer_id },
    body = "PromotionEligibilitiesRequest",
    body_required = { "items", "items[].catalogItemId", "items[].quantity" },
    returns = "Collection<PromotionEligibilities>",
    auth = any_token,
    clouds = everywhere,
    reads = true,
    notes = { "Each item comes back with the promotions there are for it; their errors tell why one does not apply." },
  },
  {
    name = "product.check_inventory.check",
    doc = "Check inventory",
    summary = "Whether products are in stock for a customer",
    method = "POST",
    path = "/v1/extensions/product/checkInventory",
    params = { country },
    body = "InventoryCheckRequest",
    body_required = { "targetItems", "targetItems[].productId" },
    returns = "array<InventoryItem>",
    auth = any_token,
    clouds = global_only,
    reads = true,
    notes = {
      "Without skuId all SKUs of a product are looked at. Items that are in no catalogue are left out of the reply.",
      "The SKU's inventoryVariables tell what inventoryContext needs; without it the answer is 400 with 400026.",
      "Only SKUs with InventoryCheck among their purchasePrerequisites need it.",
    },
  },
}

return { area = "Products", operations = operations }
