-- The service that is measured against: customers in pages, made once and handed out again, so that the client is what
-- is measured. `lua5.4 serve.lua TOTAL...` serves a collection of each size on a port of its own and prints the ports;
-- whoever started it ends it.

local core = require "partnercenter.core"

local json = { "Content-Type", "application/json; charset=utf-8" }
local token = '{"token_type":"Bearer","expires_in":"86400","access_token":"0123456789abcdef0123456789abcdef"}'
local page_size = 500

local function link(uri)
  return { uri = uri, method = "GET", headers = core.json.array {} }
end

local function customer(number)
  local id = ("%08x-5a3f-4a0e-9d52-%012x"):format(number, number)
  return core.json.encode {
    id = id,
    commerceId = ("%08x-0a7c-4f0b-8d0f-%012x"):format(number * 7, number),
    companyProfile = {
      tenantId = id,
      domain = ("customer%d.onmicrosoft.com"):format(number),
      companyName = ("Customer Number %d, Limited"):format(number),
      links = { self = link(("/v1/customers/%s/profiles/company"):format(id)) },
      attributes = { objectType = "CustomerCompanyProfile" },
    },
    relationshipToPartner = "reseller",
    allowDelegatedAccess = number % 2 == 0,
    isMinorCustomer = false,
    creditLimit = number * 12.5,
    links = { self = link("/v1/customers/" .. id) },
    attributes = { objectType = "Customer" },
  }
end

-- The same items on every page: a million distinct customers would be a gigabyte.
local items = {}
for number = 1, page_size do items[number] = customer(number) end
local page_start = '{"totalCount":%d,"items":['
local all_items = table.concat(items, ",")
local page_end = '],"links":{"self":{"uri":"/v1/customers?size=500","method":"GET","headers":[]}%s},' ..
  '"attributes":{"objectType":"Collection"}}'
local next_link = ',"next":{"uri":"/v1/customers?size=500&offset=%d","method":"GET","headers":[]}'

local function page(total, offset)
  local count = math.min(page_size, total - offset)
  local body = count == page_size and all_items or table.concat(items, ",", 1, count)
  local following = offset + count < total and next_link:format(offset + count) or ""
  return page_start:format(total) .. body .. page_end:format(following)
end

local function serve(total)
  return core.httpd {
    handler = function(exchange)
      local target = exchange:target()
      if target:find("/oauth2/v2.0/token", 1, true) then return exchange:answer(200, json, token) end
      if target:find("^/v1/customers%?") or target == "/v1/customers" then
        return exchange:answer(200, json, page(total, tonumber(target:match("offset=(%d+)")) or 0))
      end
      if target:find("^/v1/customers/") then return exchange:answer(200, json, items[1]) end
      exchange:answer(404, json, '{"code":"404","description":"not served here"}')
    end,
  }
end

local servers = {}
for _, total in ipairs(arg) do
  servers[#servers + 1] = serve(tonumber(total))
  print(total, servers[#servers]:port())
end
io.stdout:flush()
while true do core.step(-1) end
