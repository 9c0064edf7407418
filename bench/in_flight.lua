-- Gets one customer many times, 64 at once: `pcsh in_flight.lua PORT COUNT [CONCURRENCY]`. Prints seconds, CPU
-- seconds, requests and peak KiB.

local client = require "client"
local partnercenter = require "partnercenter"

local total, concurrency = tonumber(arg[2]), tonumber(arg[3] or 64)
local partner <close> = client.connect(arg[1], { max_in_flight = concurrency })
local id = "00000001-5a3f-4a0e-9d52-000000000001"

local function numbers(last)
  local number = 0
  return function()
    number = number + 1
    return number <= last and number or nil
  end
end

partner.customers(id):get() -- the token is there before the clock runs
client.measure(function()
  local count = 0
  partnercenter.run(function()
    local function get() return partner.customers(id):get() end
    for _, customer in partnercenter.map(numbers(total), get, { concurrency = concurrency }) do
      if customer.id then count = count + 1 end
    end
  end)
  return count
end)
