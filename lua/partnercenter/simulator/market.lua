-- The market that a request about the catalogue is for: a country in the query, or that of the customer in the path.

local fail = require "partnercenter.simulator.fail"
local names = require "partnercenter.simulator.names"

local market = {}

--- The country that a request names.
---@param request table
---@return table country
function market.of(request)
  local code = request:parameter("country")
  if not code then fail.bad_request("country is required.") end
  return names.country(code) or fail.bad_request("%s is not a market of this catalogue.", code)
end

--- The language that a request wants; those that are about offers have to want one.
---@param request table
---@return string
function market.locale(request)
  local locale = request.headers["x-locale"]
  if not locale or locale == "" then fail.bad_request("The X-Locale header is required.") end
  return locale
end

return market
