-- Addresses: what each country wants in one, and whether one makes sense. Countries are those of names.lua and three
-- more whose states are checked. Masks stand for patterns: # is a digit, ? a letter.

local core = require "partnercenter.core"
local names = require "partnercenter.simulator.names"

local postal = {}

local function words(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word end
  return list
end

local america, europe, asia = "NorthAndLatinAmerica", "EuropeMiddleEastAfrica", "AsiaPacific"

local countries = {
  US = { calling = "1", region = america, agreement = "AOC", codes = { "#####", "#####-####" }, tax = "##-#######",
    states = words [[AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
      NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY]], cultures = { "en-US", "es-US" } },
  CA = { calling = "1", region = america, agreement = "AOC", codes = { "?#? #?#" }, tax = "#########",
    states = words "AB BC MB NB NL NS NT NU ON PE QC SK YT", cultures = { "en-CA", "fr-CA" } },
  MX = { calling = "52", region = america, agreement = "AOC", codes = { "#####" }, tax = "???######???",
    states = words [[AGS BC BCS CAM CHIS CHIH COAH COL CDMX DGO GTO GRO HGO JAL MEX MICH MOR NAY NL OAX PUE QRO QROO SLP
      SIN SON TAB TAMPS TLAX VER YUC ZAC]], cultures = { "es-MX" } },
  CN = { calling = "86", region = asia, agreement = "APOC", codes = { "######" }, tax = "###############",
    states = words [[Anhui Beijing Chongqing Fujian Gansu Guangdong Guangxi Guizhou Hainan Hebei Heilongjiang
      Henan Hubei Hunan Jiangsu Jiangxi Jilin Liaoning Ningxia Qinghai Shaanxi Shandong Shanghai Shanxi Sichuan
      Tianjin Xinjiang Xizang Yunnan Zhejiang]], cultures = { "zh-CN" } },
  GB = { calling = "44", region = europe, agreement = "EOC", vat = "#########", tax = "GB#########", codes = {
    "?# #??", "?## #??", "??# #??", "??## #??", "?#? #??", "??#? #??" } },
  DE = { calling = "49", region = europe, agreement = "EOC", vat = "#########", tax = "DE#########",
    codes = { "#####" } },
  FR = { calling = "33", region = europe, agreement = "EOC", vat = "###########", tax = "FR###########",
    codes = { "#####" } },
  NL = { calling = "31", region = europe, agreement = "EOC", vat = "#########B##", tax = "NL#########B##",
    codes = { "#### ??", "####??" } },
  ES = { calling = "34", region = europe, agreement = "EOC", vat = "?########", tax = "ES?########",
    codes = { "#####" } },
  SE = { calling = "46", region = europe, agreement = "EOC", vat = "############", tax = "SE############",
    codes = { "### ##", "#####" } },
  PL = { calling = "48", region = europe, agreement = "EOC", vat = "##########", tax = "PL##########",
    codes = { "##-###" } },
  JP = { calling = "81", region = asia, agreement = "JPN", tax = "#############", codes = { "###-####" } },
  TW = { calling = "886", region = asia, agreement = "APOC", tax = "########", codes = { "###", "#####", "######" } },
  AU = { calling = "61", region = asia, agreement = "APOC", tax = "###########", codes = { "####" } },
  BR = { calling = "55", region = america, agreement = "BRA", tax = "##.###.###/####-##", codes = { "#####-###" } },
}

-- Postal code → town, where the simulator knows it.
local towns = { US = { ["98004"] = "Bellevue", ["98007"] = "Bellevue" } }
for _, country in ipairs(names.countries) do
  towns[country.code] = towns[country.code] or {}
  for _, place in ipairs(country.places) do towns[country.code][place[3]] = place[1] end
end

local function lua_pattern(mask)
  return "^" .. mask:gsub("[^%w#?]", "%%%0"):gsub("#", "%%d"):gsub("%?", "%%a") .. "$"
end

local function regex(masks)
  local parts = {}
  for position, mask in ipairs(masks) do
    parts[position] = mask:gsub("[./-]", "\\%0"):gsub("#+", function(run) return ("\\d{%d}"):format(#run) end)
      :gsub("%?+", function(run) return ("[A-Z]{%d}"):format(#run) end)
  end
  return "^(" .. table.concat(parts, "|") .. ")$"
end

-- A number that fits a mask.
local function sample(mask)
  local position = 0
  return (mask:gsub("[#?]", function(character)
    position = position + 1
    return character == "#" and tostring((position * 7 + 2) % 10) or "X"
  end))
end

local function wrapped(list)
  return { value = core.json.array(list) }
end

--- What a country wants, as JSON.
---@param code string two letters
---@return table|nil nil when the country is not known
function postal.information(code)
  code = code:upper()
  local rules, known = countries[code], names.country(code)
  if not rules then return nil end
  local cultures = rules.cultures or { known.culture }
  local languages, seen = {}, {}
  for _, culture in ipairs(cultures) do
    local language = culture:match("^%a+")
    if not seen[language] then languages[#languages + 1], seen[language] = language, true end
  end
  return {
    iso2Code = code,
    defaultCulture = cultures[1],
    isStateRequired = rules.states ~= nil,
    states = wrapped(rules.states or {}),
    supportedLanguages = wrapped(languages),
    supportedCultures = wrapped(cultures),
    isPostalCodeRequired = true,
    postalCodeRegex = regex(rules.codes),
    isCityRequired = true,
    isVatIdSupported = rules.vat ~= nil,
    vatIdRegex = rules.vat and regex { rules.vat } or nil,
    taxIdFormat = rules.tax,
    taxIdSample = sample(rules.tax),
    phoneNumberRegex = "^\\+?[\\d ()-]{6,20}$",
    isRegistrationNumberSupported = rules.region ~= america,
    isTaxIdSupported = true,
    resellerAgreementRegion = rules.agreement,
    geographicRegion = rules.region,
    countryCallingCodes = wrapped { rules.calling },
    attributes = { objectType = "CountryInformation" },
  }
end

local function has(list, wanted)
  for _, entry in ipairs(list) do
    if entry:lower() == wanted:lower() then return true end
  end
  return false
end

local function fits(code, masks)
  for _, mask in ipairs(masks) do
    if code:find(lua_pattern(mask)) then return true end
  end
  return false
end

--- What is wrong with an address.
---@param address table with country, state, city, addressLine1 and postalCode
---@return string|nil reason nil when nothing is
---@return table|nil corrected what it should perhaps be
function postal.problem(address)
  local rules = countries[address.country:upper()]
  if not rules then return nil end
  local corrected = {
    country = address.country:upper(), region = address.state, city = address.city,
    address_line1 = address.addressLine1, postal_code = address.postalCode,
  }
  if rules.states and not has(rules.states, address.state) then
    return ("StateInvalid - Details: Field - 'State' has no such value: '%s'."):format(address.state), corrected
  end
  if not fits(address.postalCode, rules.codes) then
    return ("ZipInvalid - Details: Field - 'PostalCode' has no such form: '%s'."):format(address.postalCode), corrected
  end
  local town = (towns[address.country:upper()] or {})[address.postalCode:sub(1, rules.states and 5 or -1)]
  if town and town:lower() ~= address.city:lower() then
    corrected.city = town:upper()
    return ("ZipCityInvalid - Details: Field - 'City' is corrected from OldValue: '%s' to NewValue: '%s'."):format(
      address.city, corrected.city), corrected
  end
  return nil
end

return postal
