-- The table of `make bench`, from the lines `name number...` that `run` has collected on standard input. What is
-- compared ran by turns: a ratio is made of each turn, and the median of them is the verdict.

local samples = {}
for line in io.lines() do
  local name, rest = line:match("^(%S+)%s+(.*)$")
  local numbers = {}
  for number in rest:gmatch("%S+") do numbers[#numbers + 1] = tonumber(number) end
  samples[name] = samples[name] or {}
  table.insert(samples[name], numbers)
end

local function median(values)
  table.sort(values)
  local middle = (#values + 1) // 2
  return #values % 2 == 1 and values[middle] or (values[middle] + values[middle + 1]) / 2
end

-- The medians of a column of two programs, and the median of its ratios turn by turn.
local function compare(a, b, column)
  local of_a, of_b, ratios = {}, {}, {}
  for turn, numbers in ipairs(samples[a]) do
    of_a[turn], of_b[turn] = numbers[column], samples[b][turn][column]
    ratios[turn] = of_a[turn] / of_b[turn]
  end
  return median(ratios), median(of_a), median(of_b)
end

local format = "%-52s %14s %14s %10s  %s"
local function row(what, ours, theirs, ratio, limit, is_met)
  local verdict = is_met == nil and limit or limit .. (is_met and "" or "  MISSED")
  print((format:format(what, ours, theirs, ratio, verdict):gsub("%s+$", "")))
end

local seconds, cpu, counted, peak = 1, 2, 3, 4
local function time(value) return ("%.3f s"):format(value) end
local function each(value, count) return ("%.1f us"):format(value / count * 1e6) end
local function mebibytes(value) return ("%.1f MiB"):format(value / 1024) end

local walked = samples["walk.ours"][1][counted]
for _, numbers in ipairs(samples["walk.ours"]) do assert(numbers[counted] == walked and walked == 100000) end
assert(samples["walk.decode"][1][counted] == walked, "both sides walk the same customers")
assert(samples["multi.ours"][1][counted] == samples["multi.bare"][1][counted], "both sides make the same requests")

print()
row("", "ours", "peer", "ratio", "limit")
local ratio, theirs, ours = compare("walk.bytes", "walk.ours", seconds)
row("walk: speed against libcurl alone (a)", time(ours), time(theirs), ("%.2f"):format(ratio), "-")
ratio, theirs, ours = compare("walk.decode", "walk.ours", seconds)
row("walk: speed against libcurl and lua-cjson (b)", time(ours), time(theirs), ("%.2f"):format(ratio), ">= 0.90",
  ratio >= 0.9)
ratio, theirs, ours = compare("walk.decode", "walk.ours", cpu)
row("walk: the same, of CPU time", time(ours), time(theirs), ("%.2f"):format(ratio), "-")
local requests = samples["multi.bare"][1][counted]
ratio, ours, theirs = compare("multi.core", "multi.bare", cpu)
row("64 in flight: CPU of the core to curl-multi's", each(ours, requests), each(theirs, requests),
  ("%.2f"):format(ratio), "<= 1.50", ratio <= 1.5)
ratio, ours, theirs = compare("multi.ours", "multi.bare", cpu)
row("the same of partner.customers(id):get(), decoded", each(ours, requests), each(theirs, requests),
  ("%.2f"):format(ratio), "<= 1.50", ratio <= 1.5)
ratio, ours, theirs = compare("memory.large", "memory.small", peak)
row("memory: walk of 1,000,000 to one of 10,000", mebibytes(ours), mebibytes(theirs), ("%.2f"):format(ratio),
  "<= 1.10", ratio <= 1.1)
row("memory: peak of the walk of 1,000,000", mebibytes(ours), "", "", "< 32 MiB", ours < 32 * 1024)
local lua, pcsh = samples.start[1][1], samples.start[1][2]
row("start-up: pcsh -e '' to lua5.4 -e ''", ("%.2f ms"):format(pcsh * 1e3), ("%.2f ms"):format(lua * 1e3),
  ("%.2f"):format(pcsh / lua), "< 3.00", pcsh / lua < 3)
