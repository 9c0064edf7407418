-- Gets one customer many times, 64 at once, with the core alone: `pcsh in_flight_core.lua PORT COUNT [CONCURRENCY]`.
-- What the core does for each request is in it (ids, identity headers, deadline, retry rules, limiter); the client's
-- checks, tasks and the decoding of JSON are not. Prints seconds, CPU seconds, requests and peak KiB.

local client = require "client"
local core = require "partnercenter.core"

local total, concurrency = tonumber(arg[2]), tonumber(arg[3] or 64)
local base = "http://127.0.0.1:" .. arg[1]
local partner <close> = client.connect(arg[1])
local http <close> = core.client { max_in_flight = concurrency }
local request = {
  method = "GET",
  url = base .. "/v1/customers/00000001-5a3f-4a0e-9d52-000000000001",
  origin = base,
  api = true,
  bearer = partner:token(),
}

client.measure(function()
  local sent, count = 0, 0
  while sent < concurrency do
    http:send(request)
    sent = sent + 1
  end
  while count < total do
    local call <close> = core.step(-1)
    if call:status() == 200 then count = count + 1 end
    if sent < total then
      http:send(request)
      sent = sent + 1
    end
  end
  return count
end)
