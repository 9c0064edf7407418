-- Which countries have the Microsoft Customer Agreement's text in a language of their own, as the documentation lists
-- them. Every country has it in English besides.

local countries_of = {
  ["ar-SA"] = "BH EG IQ JO KW LB LY MU OM QA AE YE",
  ["bg-BG"] = "BG",
  ["cs-CZ"] = "CZ",
  ["da-DK"] = "DK",
  ["de-DE"] = "AT DE LI",
  ["el-GR"] = "GR",
  ["es-ES"] = "AR BZ BO CL CO CR DO SV GT HN MX NI PA PY PE ES UY VE",
  ["et-EE"] = "EE",
  ["fi-FI"] = "FI",
  ["fr-FR"] = "DZ CI CM CA FR GF LU MC MA RW ST SN CH TN",
  ["he-IL"] = "IL",
  ["hi-IN"] = "IN",
  ["hr-HR"] = "HR",
  ["hu-HU"] = "HU",
  ["id-ID"] = "ID",
  ["it-IT"] = "IT",
  ["ja-JP"] = "JP",
  ["kk-KZ"] = "KZ",
  ["ko-KR"] = "KR",
  ["lt-LT"] = "LT",
  ["lv-LV"] = "LV",
  ["ms-MY"] = "MY",
  ["nb-NO"] = "NO",
  ["nl-NL"] = "BE NL",
  ["pl-PL"] = "PL",
  ["pt-BR"] = "BR",
  ["pt-PT"] = "AO CV PT",
  ["ro-RO"] = "MD RO",
  ["ru-RU"] = "BY KG RU UZ",
  ["sk-SK"] = "SK",
  ["sl-SI"] = "SI",
  ["sr-Latn-RS"] = "RS",
  ["sv-SE"] = "SE",
  ["th-TH"] = "TH",
  ["tr-TR"] = "TR",
  ["uk-UA"] = "UA",
  ["vi-VN"] = "VN",
  ["zh-HK"] = "HK MO TW",
  ["zh-SG"] = "SG",
}

local agreement_texts = {}

local own_language = {}
for language, countries in pairs(countries_of) do
  for country in countries:gmatch("%u+") do
    own_language[country] = own_language[country] or {}
    own_language[country][language:lower()] = language
  end
end

--- The language that a text comes in when another one may be wanted.
---@param country string
---@param wanted string|nil in any case
---@return string en-US where the country does not have the wanted one
function agreement_texts.language(country, wanted)
  local own = own_language[country]
  return own and wanted and own[wanted:lower()] or "en-US"
end

return agreement_texts
