-- The simulated catalogue in its newer form: products with their SKUs, made of the offers of catalog.lua, and
-- promotions. The same everywhere, but for currencies and prices. How they look is in catalog_shapes.lua.

local catalog = require "partnercenter.simulator.catalog"

local products = {}

-- Each stands for the offers whose ids begin with its id; `offers` names them where they have other ids.
local list = {
  { id = "DZH318Z0SIM1", title = "Azure plan", kind = "Azure", sub_kind = "AzurePlan",
    views = { "Azure", "MicrosoftAzure" } },
  { id = "9dea7946-0000-4c17-89d2-0000000000d1", title = "Microsoft Azure", kind = "Azure", sub_kind = "Subscription",
    views = { "Azure", "MicrosoftAzure" }, offers = { "azure" } },
  { id = "DZH318Z0SIM2", title = "Northwind Cloud Backup", kind = "Azure", sub_kind = "SaaS",
    views = { "OnlineServices" } },
  { id = "DZH318Z0SIM3", title = "Litware Mail Signatures", kind = "Azure", sub_kind = "SaaS",
    views = { "OnlineServices" } },
  { id = "DZH318Z0SIM4", title = "Windows Server Standard", kind = "Software", sub_kind = "Perpetual",
    views = { "Software", "SoftwarePerpetual" } },
  { id = "DZH318Z0SIM5", title = "Reserved VM Instance, Dsv3 Series", kind = "Azure", sub_kind = "VirtualMachines",
    views = { "Azure", "AzureReservations", "AzureReservationsVM" } },
  { id = "DZH318Z0SIM6", title = "SQL Database Reservation", kind = "Azure", sub_kind = "SQLDatabases",
    views = { "Azure", "AzureReservations", "AzureReservationsSQL" } },
  { id = "DZH318Z0SIM7", title = "SUSE Linux Enterprise Server", kind = "Software", sub_kind = "SUSELinux",
    views = { "Software", "SoftwareSUSELinux" } },
  { id = "DZH318Z0SIM8", title = "Windows Server CAL", kind = "Software", sub_kind = "Subscriptions",
    views = { "Software", "SoftwareSubscriptions" } },
  { id = "CFQ7TTC0SIM1", title = "Microsoft 365 Business Basic", kind = "OnlineServicesNCE",
    views = { "OnlineServices" } },
  { id = "CFQ7TTC0SIM2", title = "Microsoft 365 Business Standard", kind = "OnlineServicesNCE",
    views = { "OnlineServices" } },
  { id = "CFQ7TTC0SIM3", title = "Microsoft 365 Business Premium", kind = "OnlineServicesNCE",
    views = { "OnlineServices" } },
  { id = "CFQ7TTC0SIM4", title = "Office 365 E3", kind = "OnlineServicesNCE", views = { "OnlineServices" } },
  { id = "CFQ7TTC0SIM5", title = "Microsoft 365 Audio Conferencing", kind = "OnlineServicesNCE",
    views = { "OnlineServices" } },
}

local by_id = {}
for _, product in ipairs(list) do
  product.skus = {}
  for _, key in ipairs(product.offers or {}) do
    product.skus[#product.skus + 1] = catalog.offer(key)
  end
  by_id[product.id:lower()] = product
end
for _, offer in ipairs(catalog.offers) do
  local product = offer.product_id and by_id[offer.product_id:lower()]
  if product then table.insert(product.skus, offer) end
end
for _, product in ipairs(list) do
  product.publisher = product.skus[1].publisher
end

-- Views that this partner may not see, and segments.
products.closed_views = { azurereservationscosmosdb = true }
products.closed_segments = { government = true }

--- The products of a view.
---@param view string in lower case
---@return table[]
function products.list(view)
  local found = {}
  for _, product in ipairs(list) do
    for _, own in ipairs(product.views) do
      if own:lower() == view then found[#found + 1] = product end
    end
  end
  return found
end

--- The product of this id, ignoring case.
---@param id string
---@return table|nil
function products.find(id)
  return by_id[id:lower()]
end

--- A SKU's id within its product.
---@param offer table
---@return string
function products.sku_id(offer)
  return offer.sku_id or offer.id
end

--- The SKUs of a product. Reservations for Azure plans and for Microsoft Azure subscriptions are never listed together.
---@param product table
---@param scope? string "AzurePlan"
---@return table[] offers
function products.skus(product, scope)
  local found = {}
  for _, offer in ipairs(product.skus) do
    if not offer.reservation or offer.scope == scope then found[#found + 1] = offer end
  end
  return found
end

--- The SKU of this id, ignoring case.
---@param product table
---@param id string
---@return table|nil offer
function products.sku(product, id)
  for _, offer in ipairs(product.skus) do
    if products.sku_id(offer):lower() == id:lower() then return offer end
  end
  return nil
end

--- How often one may be charged for an offer.
---@param offer table
---@return string[]
function products.cycles(offer)
  if offer.trial_of then return { "none" } end
  if offer.kind == "one_time" then return { "one_time" } end
  if offer.kind == "usage" then return offer.product_id and { "one_time" } or { "monthly" } end
  for _, term in ipairs(offer.terms) do
    if term == "P1Y" then return { "monthly", "annual" } end
  end
  return { "monthly" }
end

--- Promotions: `percent` off the price, for purchases for a term, with no more seats than `maximum`.
products.promotions = {
  { id = "39NFJQT1SIM1:0001:39NFJQT1SIMA", name = "First Year Business Premium", offer = "new_business_premium",
    term = "P1Y", cycle = "annual", percent = 15, maximum = 100 },
  { id = "39NFJQT1SIM2:0001:39NFJQT1SIMB", name = "Business Basic by the Month", offer = "new_business_basic",
    term = "P1M", cycle = "monthly", percent = 5, maximum = 25 },
  { id = "39NFJQT1SIM3:0001:39NFJQT1SIMC", name = "Audio Conferencing Launch", offer = "new_audio_conferencing",
    term = "P1Y", cycle = "monthly", percent = 50, maximum = 300 },
}

--- The promotion of this id, ignoring case.
---@param id string
---@return table|nil
function products.promotion(id)
  for _, promotion in ipairs(products.promotions) do
    if promotion.id:lower() == id:lower() then return promotion end
  end
  return nil
end

return products
