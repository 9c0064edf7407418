-- Words that the simulated world is named with. All companies and people are invented; the telephone numbers are in
-- the ranges that each country keeps free for fiction, or cannot be dialled. How they are combined is in seed.lua.

local names = {}

-- First words of company names, with the spelling that domains use.
names.stems = {
  { "Contoso", "contoso" }, { "Fabrikam", "fabrikam" }, { "Northwind", "northwind" }, { "Adatum", "adatum" },
  { "Tailspin", "tailspin" }, { "Litware", "litware" }, { "Proseware", "proseware" }, { "Woodgrove", "woodgrove" },
  { "Wingtip", "wingtip" }, { "Fourth Coffee", "fourthcoffee" }, { "Trey", "trey" }, { "Relecloud", "relecloud" },
  { "Lucerne", "lucerne" }, { "Margie's", "margies" }, { "Blue Yonder", "blueyonder" }, { "Coho", "coho" },
  { "Munson's", "munsons" }, { "Southridge", "southridge" }, { "VanArsdel", "vanarsdel" }, { "Bellows", "bellows" },
  { "Alpine", "alpine" }, { "Consolidated", "consolidated" }, { "Graphic", "graphic" }, { "Nod", "nod" },
  { "Humongous", "humongous" }, { "Liberty's", "libertys" }, { "Wide World", "wideworld" },
  { "Phone Company", "phoneco" }, { "Brindleby", "brindleby" }, { "Quillstone", "quillstone" },
  { "Marrowfield", "marrowfield" }, { "Ostervale", "ostervale" }, { "Pemberlane", "pemberlane" },
  { "Tarn & Fell", "tarnfell" }, { "Kestrelby", "kestrelby" }, { "Larkmoor", "larkmoor" },
  { "Hollowick", "hollowick" }, { "Silverbrae", "silverbrae" }, { "Ambleford", "ambleford" },
  { "Corvane", "corvane" }, { "Dunmarrow", "dunmarrow" }, { "Evenlode", "evenlode" }, { "Grünwaldt", "gruenwaldt" },
  { "Müllerbach", "muellerbach" }, { "Österby", "osterby" }, { "Ångholm", "angholm" }, { "Bjørnvik", "bjornvik" },
  { "Ægirdal", "aegirdal" }, { "Łabędowo", "labedowo" }, { "Żurawin", "zurawin" }, { "Čermákov", "cermakov" },
  { "Ibáñera", "ibanera" }, { "Peñalta", "penalta" }, { "São Verino", "saoverino" },
  { "Coração Azul", "coracaoazul" }, { "Île Verte", "ileverte" }, { "Château Brume", "chateaubrume" },
  { "Fjällmark", "fjallmark" }, { "Smörgård", "smorgard" }, { "青葉野", "aobano" }, { "月影", "tsukikage" },
  { "Λευκάδιον", "lefkadion" }, { "Зарница", "zarnitsa" }, { "Weißensteig", "weissensteig" },
}

-- Second words: what the company does.
names.trades = {
  "Textiles", "Logistics", "Foods", "Instruments", "Dental", "Architects", "Airways", "Energy", "Publishing",
  "Robotics", "Breweries", "Clinics", "Insurance", "Timber", "Optics", "Toys", "Bakeries", "Shipping",
  "Analytics", "Ceramics",
  "Motors", "Vineyards", "Electronics", "Pharmacy", "Travel", "Marine", "Printing", "Gardens", "Media", "Chemicals",
  "Furniture", "Traders",
}

names.first = {
  { "Anna", "anna" }, { "Bartholomew", "bartholomew" }, { "Céline", "celine" }, { "Dmitri", "dmitri" },
  { "Eleanor", "eleanor" }, { "Femke", "femke" }, { "Gustavo", "gustavo" }, { "Hiroko", "hiroko" },
  { "Ines", "ines" }, { "Jürgen", "juergen" }, { "Kwame", "kwame" }, { "Leontyne", "leontyne" },
  { "Łukasz", "lukasz" }, { "Mireille", "mireille" }, { "Nadia", "nadia" }, { "Ottoline", "ottoline" },
  { "Priya", "priya" }, { "Quentin", "quentin" }, { "Rosalind", "rosalind" }, { "Søren", "soren" },
  { "Tomás", "tomas" }, { "Ulrika", "ulrika" }, { "Valentin", "valentin" }, { "Wilhelmina", "wilhelmina" },
  { "Xanthe", "xanthe" }, { "Yusuf", "yusuf" }, { "Zoë", "zoe" }, { "Anselm", "anselm" }, { "Beatriz", "beatriz" },
  { "Caspian", "caspian" }, { "Dagny", "dagny" }, { "Emrys", "emrys" },
}

names.last = {
  { "Ashdown", "ashdown" }, { "Brackenbury", "brackenbury" }, { "Castellane", "castellane" },
  { "Drummondby", "drummondby" }, { "Eskildsen", "eskildsen" }, { "Farrowgate", "farrowgate" },
  { "Grünfeldt", "gruenfeldt" }, { "Hallqvist", "hallqvist" }, { "Ibarrola", "ibarrola" },
  { "Jankowiak", "jankowiak" }, { "Kirkpatten", "kirkpatten" }, { "Lindenbaum", "lindenbaum" },
  { "Morgenthaler", "morgenthaler" }, { "Nakagawara", "nakagawara" }, { "Oyelarano", "oyelarano" },
  { "Pellingham", "pellingham" }, { "Quartermain", "quartermain" }, { "Rosenquist", "rosenquist" },
  { "Sørlie", "sorlie" }, { "Thistlewood", "thistlewood" }, { "Umbersley", "umbersley" },
  { "Vasconcelar", "vasconcelar" }, { "Winterbourne", "winterbourne" }, { "Xavierre", "xavierre" },
  { "Yellowlees", "yellowlees" }, { "Zieliński", "zielinski" }, { "Achterberg", "achterberg" },
  { "Belacqua", "belacqua" }, { "Crowhurst", "crowhurst" }, { "Dellamorte", "dellamorte" },
  { "Fairbrother", "fairbrother" }, { "Marchetti", "marchetti" },
}

names.streets = { "Example", "Sample", "Fiction", "Placeholder", "Specimen", "Model", "Invented", "Nowhere" }

-- Where customers are. `rate` turns US cents into the currency's smallest unit, in ten-thousandths; `tax` is in
-- ten-thousandths too. In `street`, @ stands for the street's name and # for the number; `phone` takes a number
-- from 0 to 99.
names.countries = {
  { code = "US", currency = "USD", symbol = "$", decimals = 2, rate = 10000, tax = 0,
    culture = "en-US", language = "en", street = "# @ Avenue", phone = "+1 425 555 01%02d",
    forms = { "Inc.", "LLC", "Corporation" },
    places = { { "Redmond", "WA", "98052" }, { "Austin", "TX", "78701" }, { "Portland", "ME", "04101" } } },
  { code = "US", currency = "USD", symbol = "$", decimals = 2, rate = 10000, tax = 0,
    culture = "en-US", language = "en", street = "# @ Boulevard", phone = "+1 212 555 01%02d",
    forms = { "Group", "Company", "Inc." },
    places = { { "New York", "NY", "10001" }, { "Chicago", "IL", "60601" }, { "Denver", "CO", "80202" } } },
  { code = "GB", currency = "GBP", symbol = "£", decimals = 2, rate = 8000, tax = 2000,
    culture = "en-GB", language = "en", street = "# @ Lane", phone = "+44 1632 9600%02d",
    forms = { "Ltd", "Holdings Ltd", "plc" },
    places = { { "London", "", "EC1A 1BB" }, { "Leeds", "", "LS1 4DY" } } },
  { code = "DE", currency = "EUR", symbol = "€", decimals = 2, rate = 9300, tax = 1900,
    culture = "de-DE", language = "de", street = "@straße #", phone = "+49 30 231250%02d",
    forms = { "GmbH", "AG", "GmbH & Co. KG" },
    places = { { "Berlin", "", "10115" }, { "München", "", "80331" }, { "Köln", "", "50667" } } },
  { code = "FR", currency = "EUR", symbol = "€", decimals = 2, rate = 9300, tax = 2000,
    culture = "fr-FR", language = "fr", street = "# rue @", phone = "+33 1 99 00 00 %02d",
    forms = { "SA", "SARL", "et Cie" },
    places = { { "Paris", "", "75001" }, { "Besançon", "", "25000" } } },
  { code = "NL", currency = "EUR", symbol = "€", decimals = 2, rate = 9300, tax = 2100,
    culture = "nl-NL", language = "nl", street = "@kade #", phone = "+31 20 555 00%02d",
    forms = { "B.V.", "N.V." },
    places = { { "Amsterdam", "", "1012 AB" }, { "Utrecht", "", "3511 CE" } } },
  { code = "ES", currency = "EUR", symbol = "€", decimals = 2, rate = 9300, tax = 2100,
    culture = "es-ES", language = "es", street = "Calle @ #", phone = "+34 910 555 0%02d",
    forms = { "S.L.", "S.A." },
    places = { { "Madrid", "", "28001" }, { "Málaga", "", "29001" } } },
  { code = "SE", currency = "SEK", symbol = "kr", decimals = 2, rate = 105000, tax = 2500,
    culture = "sv-SE", language = "sv", street = "@gatan #", phone = "+46 8 465 004 %02d",
    forms = { "AB", "Handels AB" },
    places = { { "Stockholm", "", "111 20" }, { "Göteborg", "", "411 03" } } },
  { code = "PL", currency = "EUR", symbol = "€", decimals = 2, rate = 9300, tax = 2300,
    culture = "pl-PL", language = "pl", street = "ul. @ #", phone = "+48 22 555 00 %02d",
    forms = { "Sp. z o.o.", "S.A." },
    places = { { "Łódź", "", "90-001" }, { "Kraków", "", "30-001" } } },
  { code = "JP", currency = "JPY", symbol = "¥", decimals = 0, rate = 15000, tax = 1000,
    culture = "ja-JP", language = "ja", street = "@ #-chome", phone = "+81 3 5550 00%02d",
    forms = { "株式会社", "K.K." },
    places = { { "千代田区", "東京都", "100-0001" }, { "Osaka", "Osaka", "530-0001" } } },
  { code = "TW", currency = "TWD", symbol = "NT$", decimals = 2, rate = 320000, tax = 500,
    culture = "zh-TW", language = "zh", street = "# @ Road", phone = "+886 2 5550 00%02d",
    forms = { "有限公司", "Co., Ltd." },
    places = { { "台北市", "", "100" }, { "Taichung", "", "400" } } },
  { code = "AU", currency = "AUD", symbol = "$", decimals = 2, rate = 15200, tax = 1000,
    culture = "en-AU", language = "en", street = "# @ Parade", phone = "+61 2 5550 10%02d",
    forms = { "Pty Ltd", "Limited" },
    places = { { "Sydney", "NSW", "2000" }, { "Hobart", "TAS", "7000" } } },
  { code = "BR", currency = "BRL", symbol = "R$", decimals = 2, rate = 52000, tax = 1700,
    culture = "pt-BR", language = "pt", street = "Rua @ #", phone = "+55 11 5550 00%02d",
    forms = { "Ltda.", "S.A." },
    places = { { "São Paulo", "SP", "01001-000" }, { "Florianópolis", "SC", "88010-000" } } },
}

--- The country of this ISO code, or nil.
---@param code string
---@return table|nil
function names.country(code)
  code = code:upper()
  for _, country in ipairs(names.countries) do
    if country.code == code then return country end
  end
  return nil
end

return names
