-- What offers cost in each market: US cents, turned into the market's currency as on the invoices (billing.lua).

local prices = {}

local months_of = { annual = 12 }

--- The price of one seat or piece for one billing period, in the smallest unit of a currency.
---@param offer table
---@param country table
---@param cycle? string of the billing; "annual" is twelve months
---@return integer 0 for what is metered
function prices.unit(offer, country, cycle)
  if not offer.price then return 0 end
  local unit = (offer.price * country.rate + 5000) // 10000
  return unit * (offer.kind ~= "one_time" and months_of[cycle] or 1)
end

--- What the lines of an order come to, in the smallest unit of a currency.
---@param order table
---@param country table
---@return integer
function prices.total(order, country)
  local total = 0
  for _, line in ipairs(order.lines) do
    total = total + line.quantity * prices.unit(line.offer, country, order.billing_cycle)
  end
  return total
end

return prices
