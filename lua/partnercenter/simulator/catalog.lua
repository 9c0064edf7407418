-- The offers of the simulated service: what subscriptions are of, what orders may name, and what each costs.
-- Product names are Microsoft's or invented publishers'; ids and prices are made up, and the same for every seed, so
-- that a script may name an offer. Who bought what is in seed.lua; what it comes to is in billing.lua.

local catalog = {}

local function plans(...)
  local list = {}
  for _, pair in ipairs({ ... }) do
    local id, name, title = pair[1], pair[2], pair[3]
    list[#list + 1] = { id = id, serviceName = name, displayName = title, targetType = "User" }
  end
  return list
end

local exchange = { "9aaf7827-0000-4c17-89d2-000000000001", "EXCHANGE_S_STANDARD", "Exchange Online (Plan 1)" }
local sharepoint = { "c7699d2e-0000-4c17-89d2-000000000002", "SHAREPOINTSTANDARD", "SharePoint (Plan 1)" }
local teams = { "57ff2da0-0000-4c17-89d2-000000000003", "TEAMS1", "Microsoft Teams" }
local apps = { "43de0ff5-0000-4c17-89d2-000000000004", "OFFICESUBSCRIPTION", "Microsoft 365 Apps" }
local intune = { "c1ec4a95-0000-4c17-89d2-000000000005", "INTUNE_A", "Microsoft Intune" }
local directory = { "41781fb2-0000-4c17-89d2-000000000006", "AAD_PREMIUM", "Azure Active Directory Premium P1" }
local voice = { "3e26ee1f-0000-4c17-89d2-000000000007", "MCOMEETADV", "Audio Conferencing" }

-- kind       license: seats; usage: metered; saas: a publisher's service from the marketplace; one_time: an order
--            without a subscription
-- provider   which part of which invoice it is billed on
-- price      US cents for a seat and month; for one_time, for a piece; for usage see meters
-- addon_to   keys of the offers that it can be added to
-- trial_of   key of the offer that a trial turns into
-- upgrades   keys of the offers that it can be upgraded to
-- modern     key of the offer that it becomes in new commerce
-- duration   how long a thing bought once lasts; scope, region: what a reservation is for; sold_out: not in stock
-- weight     how often it is met in the seeded world
local offers = {
  {
    key = "business_basic", id = "bd938f12-0000-4c17-89d2-0000000000a1", name = "Microsoft 365 Business Basic",
    kind = "license", provider = "office", price = 600, minimum = 1, maximum = 300,
    weight = 6, terms = { "P1M", "P1Y" },
    sku = { id = "3b555118-0000-4c17-89d2-0000000000b1", part = "O365_BUSINESS_ESSENTIALS" },
    plans = plans(exchange, sharepoint, teams), modern = "new_business_basic",
    upgrades = { "business_standard", "business_premium" }, has_addons = true,
  },
  {
    key = "business_standard", id = "031c9e47-0000-4c17-89d2-0000000000a2", name = "Microsoft 365 Business Standard",
    kind = "license", provider = "office", price = 1250, minimum = 1, maximum = 300,
    weight = 6, terms = { "P1M", "P1Y" },
    sku = { id = "f245ecc8-0000-4c17-89d2-0000000000b2", part = "O365_BUSINESS_PREMIUM" },
    plans = plans(exchange, sharepoint, teams, apps), upgrades = { "business_premium" }, has_addons = true,
    modern = "new_business_standard",
  },
  {
    key = "business_premium", id = "fb75c1a0-0000-4c17-89d2-0000000000a3", name = "Microsoft 365 Business Premium",
    kind = "license", provider = "office", price = 2200, minimum = 1, maximum = 300, weight = 5, terms = { "P1Y" },
    sku = { id = "cbdc14ab-0000-4c17-89d2-0000000000b3", part = "SPB" },
    plans = plans(exchange, sharepoint, teams, apps, intune, directory), upgrades = {}, has_addons = true,
    modern = "new_business_premium",
  },
  {
    key = "enterprise_e1", id = "91fd106f-0000-4c17-89d2-0000000000a4", name = "Office 365 E1",
    kind = "license", provider = "office", price = 1000, minimum = 1, maximum = 10000000,
    weight = 3, terms = { "P1Y" },
    sku = { id = "18181a46-0000-4c17-89d2-0000000000b4", part = "STANDARDPACK" },
    plans = plans(exchange, sharepoint, teams), upgrades = { "enterprise_e3" }, has_addons = true,
  },
  {
    key = "enterprise_e3", id = "796b6b5f-0000-4c17-89d2-0000000000a5", name = "Office 365 E3",
    kind = "license", provider = "office", price = 2300, minimum = 1, maximum = 10000000,
    weight = 4, terms = { "P1Y" },
    sku = { id = "6fd2c87f-0000-4c17-89d2-0000000000b5", part = "ENTERPRISEPACK" },
    plans = plans(exchange, sharepoint, teams, apps), upgrades = {}, has_addons = true,
    modern = "new_enterprise_e3",
  },
  {
    key = "exchange_plan1", id = "195416c1-0000-4c17-89d2-0000000000a6", name = "Exchange Online (Plan 1)",
    kind = "license", provider = "office", price = 400, minimum = 1, maximum = 10000000,
    weight = 3, terms = { "P1M", "P1Y" },
    sku = { id = "4b9405b0-0000-4c17-89d2-0000000000b6", part = "EXCHANGESTANDARD" },
    plans = plans(exchange), upgrades = { "enterprise_e1", "enterprise_e3" }, has_addons = true,
  },
  {
    key = "archiving", id = "2828be95-0000-4c17-89d2-0000000000a7",
    name = "Exchange Online Archiving for Exchange Online",
    kind = "license", provider = "office", price = 300, minimum = 1, maximum = 10000000,
    weight = 0, terms = { "P1Y" },
    sku = { id = "ee02fd1b-0000-4c17-89d2-0000000000b7", part = "EXCHANGEARCHIVE_ADDON" }, plans = {},
    addon_to = { "exchange_plan1", "enterprise_e1", "business_basic", "business_standard" },
  },
  {
    key = "audio_conferencing", id = "c94271d8-0000-4c17-89d2-0000000000a8",
    name = "Microsoft 365 Audio Conferencing",
    kind = "license", provider = "office", price = 400, minimum = 1, maximum = 10000000,
    weight = 0, terms = { "P1Y" },
    sku = { id = "0c266dff-0000-4c17-89d2-0000000000b8", part = "MCOMEETADV" }, plans = plans(voice),
    modern = "new_audio_conferencing",
    addon_to = { "enterprise_e3", "enterprise_e1", "business_premium", "business_standard" },
  },
  {
    key = "business_trial", id = "c0bd2e08-0000-4c17-89d2-0000000000a9",
    name = "Microsoft 365 Business Standard Trial",
    kind = "license", provider = "office", price = 0, minimum = 1, maximum = 25, weight = 1, terms = { "P1M" },
    sku = { id = "f245ecc8-0000-4c17-89d2-0000000000b2", part = "O365_BUSINESS_PREMIUM" },
    plans = plans(exchange, sharepoint, teams, apps), trial_of = "business_standard", upgrades = {},
  },
  {
    key = "minecraft", id = "84a03d81-0000-4c17-89d2-0000000000aa", name = "Minecraft Education per user",
    kind = "license", provider = "office", price = 36, minimum = 1, maximum = 10000000, weight = 1, terms = { "P1Y" },
    sku = { id = "984df360-0000-4c17-89d2-0000000000ba", part = "MEE_FACULTY", group = "group2" },
    plans = {}, upgrades = {},
  },
  {
    key = "azure", id = "MS-AZR-0145P", name = "Microsoft Azure", kind = "usage", provider = "azure",
    minimum = 1, maximum = 1, weight = 3, terms = { "P1M" }, upgrades = {},
  },
  {
    key = "azure_plan", id = "DZH318Z0SIM1:0001:DZH318Z0SIMA",
    name = "Azure plan", kind = "usage", provider = "onetime",
    minimum = 1, maximum = 1, weight = 2, terms = { "P1M" }, upgrades = {},
  },
  {
    key = "backup", id = "DZH318Z0SIM2:0002:DZH318Z0SIMB", name = "Northwind Cloud Backup - Business", kind = "saas",
    provider = "onetime", price = 475, minimum = 5, maximum = 500,
    weight = 2, terms = { "P1M", "P1Y" }, upgrades = {},
    publisher = "Northwind Traders", publisher_id = "12343810",
  },
  {
    key = "signatures", id = "DZH318Z0SIM3:0001:DZH318Z0SIMC", name = "Litware Mail Signatures", kind = "saas",
    provider = "onetime", price = 120, minimum = 1, maximum = 10000, weight = 1, terms = { "P1M" }, upgrades = {},
    publisher = "Litware, Inc.", publisher_id = "12343811",
  },
  {
    key = "server", id = "DZH318Z0SIM4:0001:DZH318Z0SIMD", name = "Windows Server Standard - 16 Core License Pack",
    kind = "one_time", provider = "onetime", price = 106900, minimum = 1, maximum = 1000, weight = 0,
  },
  {
    key = "reservation", id = "DZH318Z0SIM5:0047:DZH318Z0SIME",
    name = "Reserved VM Instance, Standard_D2s_v3, 1 Year",
    kind = "one_time", provider = "onetime", price = 60400, minimum = 1, maximum = 100, weight = 0, reservation = true,
    duration = "P1Y", region = "westeurope",
  },
  {
    key = "reservation_3y", id = "DZH318Z0SIM5:0048:DZH318Z0SIMF",
    name = "Reserved VM Instance, Standard_D2s_v3, 3 Years",
    kind = "one_time", provider = "onetime", price = 119500, minimum = 1, maximum = 100, weight = 0, reservation = true,
    duration = "P3Y", region = "westeurope",
  },
  {
    key = "plan_reservation", id = "DZH318Z0SIM5:0147:DZH318Z0SIMG",
    name = "Reserved VM Instance, Standard_D2s_v3, 1 Year, Azure plan",
    kind = "one_time", provider = "onetime", price = 60400, minimum = 1, maximum = 100, weight = 0, reservation = true,
    duration = "P1Y", region = "westeurope", scope = "AzurePlan",
  },
  {
    key = "database_reservation", id = "DZH318Z0SIM6:0001:DZH318Z0SIMH",
    name = "SQL Database Reservation, 8 vCore, 1 Year",
    kind = "one_time", provider = "onetime", price = 310000, minimum = 1, maximum = 10, weight = 0, reservation = true,
    duration = "P1Y", region = "japanwest", sold_out = true,
  },
  {
    key = "linux", id = "DZH318Z0SIM7:0001:DZH318Z0SIMI", name = "SUSE Linux Enterprise Server, 1-2 VMs, 1 Year",
    kind = "one_time", provider = "onetime", price = 79900, minimum = 1, maximum = 1000, weight = 0, duration = "P1Y",
  },
  {
    key = "server_year", id = "DZH318Z0SIM8:0001:DZH318Z0SIMJ", name = "Windows Server CAL, 1 Year",
    kind = "one_time", provider = "onetime", price = 2100, minimum = 1, maximum = 100000, weight = 0,
    duration = "P1Y",
  },
  {
    key = "signatures_trial", id = "DZH318Z0SIM3:0002:DZH318Z0SIMK", name = "Litware Mail Signatures - Trial",
    kind = "saas", provider = "onetime", price = 0, minimum = 1, maximum = 25, weight = 0, terms = { "P1M" },
    trial_of = "signatures", upgrades = {}, publisher = "Litware, Inc.", publisher_id = "12343811",
  },
  {
    key = "new_business_basic", id = "CFQ7TTC0SIM1:0001:CFQ7TTC0SIMA", name = "Microsoft 365 Business Basic",
    kind = "license", provider = "onetime", price = 600, minimum = 1, maximum = 300, weight = 0,
    terms = { "P1M", "P1Y" }, like = "business_basic", upgrades = { "new_business_standard", "new_business_premium" },
    has_addons = true,
  },
  {
    key = "new_business_standard", id = "CFQ7TTC0SIM2:0001:CFQ7TTC0SIMB", name = "Microsoft 365 Business Standard",
    kind = "license", provider = "onetime", price = 1250, minimum = 1, maximum = 300, weight = 0,
    terms = { "P1M", "P1Y" }, like = "business_standard", upgrades = { "new_business_premium" }, has_addons = true,
  },
  {
    key = "new_business_premium", id = "CFQ7TTC0SIM3:0001:CFQ7TTC0SIMC", name = "Microsoft 365 Business Premium",
    kind = "license", provider = "onetime", price = 2200, minimum = 1, maximum = 300, weight = 0,
    terms = { "P1M", "P1Y" }, like = "business_premium", upgrades = {}, has_addons = true,
  },
  {
    key = "new_enterprise_e3", id = "CFQ7TTC0SIM4:0001:CFQ7TTC0SIMD", name = "Office 365 E3",
    kind = "license", provider = "onetime", price = 2300, minimum = 1, maximum = 100000, weight = 0,
    terms = { "P1Y" }, like = "enterprise_e3", upgrades = {}, has_addons = true,
  },
  {
    key = "new_audio_conferencing", id = "CFQ7TTC0SIM5:0001:CFQ7TTC0SIME", name = "Microsoft 365 Audio Conferencing",
    kind = "license", provider = "onetime", price = 400, minimum = 1, maximum = 100000, weight = 0,
    terms = { "P1M", "P1Y" }, like = "audio_conferencing",
    addon_to = { "new_business_basic", "new_business_standard", "new_business_premium", "new_enterprise_e3" },
  },
}

-- What metered subscriptions consume. `price` is in hundredths of a US cent for a unit, `daily` the most units a day.
catalog.meters = {
  { id = "505db374-0000-4c17-89d2-0000000000c1", name = "S1", service = "Azure App Service", kind = "Standard Plan",
    unit = "1 Hour", price = 950, daily = 24, sku = "7UD-00001" },
  { id = "9cc63cf8-0000-4c17-89d2-0000000000c2",
    name = "LRS Data Stored", service = "Storage", kind = "Standard Page Blob",
    unit = "1 GB/Month", price = 450, daily = 16, sku = "7UD-00002" },
  { id = "6dab500f-0000-4c17-89d2-0000000000c3", name = "D2s v3", service = "Virtual Machines", kind = "Dsv3 Series",
    unit = "1 Hour", price = 9600, daily = 24, sku = "7UD-00003" },
  { id = "e42a690f-0000-4c17-89d2-0000000000c4",
    name = "Data Transfer Out", service = "Bandwidth", kind = "Inter-Region",
    unit = "1 GB", price = 870, daily = 9, sku = "7UD-00004" },
}

local by_key, by_id, by_sku = {}, {}, {}
for _, offer in ipairs(offers) do
  by_key[offer.key] = offer
  if offer.like then offer.sku, offer.plans = by_key[offer.like].sku, by_key[offer.like].plans end
  offer.unit = offer.kind == "usage" and "Usage-based" or "Licenses"
  if offer.sku then
    offer.sku.group = offer.sku.group or "group1"
    by_sku[offer.sku.id] = by_sku[offer.sku.id] or offer
  end
  offer.product_id, offer.sku_id, offer.availability_id = offer.id:match("^(%w+):(%w+):(%w+)$")
  by_id[offer.id:lower()] = offer
end

catalog.offers = offers

--- The offer of this key, which has to exist.
---@param key string
---@return table
function catalog.offer(key)
  return assert(by_key[key], key)
end

--- The offer that an order or a subscription names, ignoring case.
---@param id string
---@return table|nil
function catalog.find(id)
  return by_id[id:lower()]
end

--- The offer whose licenses carry this SKU, ignoring case. A trial has the licenses of what it is a trial of.
---@param sku_id string
---@return table|nil
function catalog.find_sku(sku_id)
  return by_sku[sku_id:lower()]
end

--- Add-ons that can be bought for an offer.
---@param offer table
---@return table[]
function catalog.addons(offer)
  local list = {}
  for _, candidate in ipairs(offers) do
    for _, key in ipairs(candidate.addon_to or {}) do
      if key == offer.key then list[#list + 1] = candidate end
    end
  end
  return list
end

-- Offers as often as they are met, to be drawn from.
catalog.common = {}
for _, offer in ipairs(offers) do
  for _ = 1, offer.weight do
    table.insert(catalog.common, offer)
  end
end

return catalog
