-- Walks all customers: `pcsh walk.lua PORT`. Prints seconds, CPU seconds, items and peak KiB.

local client = require "client"

local partner <close> = client.connect(arg[1])
client.measure(function()
  local count = 0
  for customer in partner.customers:each { size = 500 } do
    if customer.id then count = count + 1 end
  end
  return count
end)
