-- Pages and items: all of the service's ways to the next page, fetching ahead, and leaving early.

local core = require "partnercenter.core"
local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local answer, json, fails, error_of = support.answer, support.json, support.fails, support.error_of

local partner, server

local function connect(answers, given)
  server = support.serve(answers)
  partner = support.connect(server, given)
  return partner
end

local function items(first, last)
  local list = {}
  for number = first, last do list[#list + 1] = { id = tostring(number) } end
  return core.json.array(list)
end

local function walk(iterator, ...)
  local seen = {}
  for item in iterator, ... do seen[#seen + 1] = item.id end
  return table.concat(seen, " ")
end

-- Three pages of two items; `link_of(number)` makes what leads on from a page.
local function three_pages(link_of)
  return function(request)
    local number = tonumber(request.target:match("page=(%d)") or request.headers["ms-continuationtoken"] or 1)
    local page = number < 3 and link_of(number + 1, request) or {}
    page.totalCount, page.items = 6, items(number * 2 - 1, number * 2)
    return json(page)
  end
end

local function by_link(format)
  return three_pages(function(number)
    return { links = { next = { uri = format:format(number), method = "GET", headers = core.json.array {} } } }
  end)
end

describe("an iterator over items", function()
  after_each(support.clean)

  it("follows links without /v1, with it, without a slash, and absolute ones", function()
    local formats = { "/customers?page=%d", "/v1/customers?page=%d", "customers?page=%d", "URL/v1/customers?page=%d" }
    for _, format in ipairs(formats) do
      connect(function(request) return by_link((format:gsub("URL", server.url)))(request) end)
      assert.equal("1 2 3 4 5 6", walk(partner.customers:each()))
      assert.equal("/v1/customers?page=2", server.requests[2].target)
      assert.equal(3, #server.requests)
    end
  end)

  it("sends the token of links.next.headers, with seekOperation", function()
    connect(three_pages(function(number)
      return { links = { next = { uri = "/customers?size=2&seekOperation=Next", method = "GET",
        headers = { { key = "MS-ContinuationToken", value = tostring(number) } } } } }
    end))
    assert.equal("1 2 3 4 5 6", walk(partner.customers:each { size = 2 }))
    assert.equal("/v1/customers?size=2", server.requests[1].target)
    assert.is_nil(server.requests[1].headers["ms-continuationtoken"])
    assert.equal("2", server.requests[2].headers["ms-continuationtoken"])
    assert.equal("/v1/customers?size=2&seekOperation=Next", server.requests[3].target)
  end)

  it("adds seekOperation where the link has only the token", function()
    connect(three_pages(function(number)
      return { links = { next = { uri = "", headers = { ["MS-ContinuationToken"] = tostring(number) } } } }
    end))
    assert.equal("1 2 3 4 5 6", walk(partner.customers:each { size = 2 }))
    assert.equal("/v1/customers?size=2&seekOperation=Next", server.requests[2].target)
    assert.equal("/v1/customers?size=2&seekOperation=Next", server.requests[3].target)
  end)

  it("sends a token of the body", function()
    connect(three_pages(function(number) return { continuationToken = tostring(number) } end))
    assert.equal("1 2 3 4 5 6", walk(partner.customers:each()))
    assert.equal("/v1/customers?seekOperation=Next", server.requests[2].target)
  end)

  it("sends a token of the reply's headers", function()
    connect(function(request)
      local number = tonumber(request.headers["ms-continuationtoken"] or 1)
      return json({ items = items(number, number) }, 200,
        number < 3 and { "MS-ContinuationToken", tostring(number + 1) } or {})
    end)
    assert.equal("1 2 3", walk(partner.customers:each()))
  end)

  it("follows @nextLink, and items that are called Value", function()
    connect(function(request)
      local number = tonumber(request.target:match("page=(%d)") or 1)
      return json { Value = items(number, number),
        ["@nextLink"] = number < 3 and "/v1/customers?page=" .. number + 1 or nil }
    end)
    assert.equal("1 2 3", walk(partner.customers:each()))
  end)

  it("counts on by offset where there is a total and no link", function()
    connect(function(request)
      local offset = tonumber(request.target:match("offset=(%d+)") or 0)
      return json { totalCount = 5, items = items(offset + 1, math.min(offset + 2, 5)) }
    end)
    assert.equal("1 2 3 4 5", walk(partner.invoices:each { size = 2 }))
    assert.matches("size=2&offset=4", server.requests[3].target, 1, true)
  end)

  it("ends where neither a link nor the total leads on, whatever the total says", function()
    connect { answer { totalCount = 99, items = items(1, 2) } }
    assert.equal("1 2", walk(partner.customers:each()))
    assert.equal(1, #server.requests)
  end)

  it("takes bare arrays, empty pages in between, and no items at all", function()
    connect { answer { items = items(1, 0), links = { next = { uri = "/customers?page=2" } } }, answer '[{"id":"7"}]' }
    assert.equal("7", walk(partner.customers:each()))
    connect { answer {} }
    assert.equal("", walk(partner.customers:each()))
    connect { { 204 } }
    assert.equal("", walk(partner.customers:each()))
  end)

  it("reads links of pages in PascalCase", function()
    connect { answer { Items = { { Id = "1" } }, Links = { Next = { Uri = "/customers?page=2", Method = "GET",
      Headers = { { Key = "MS-ContinuationToken", Value = "t" } } } } }, answer { Items = { { Id = "2" } } } }
    assert.equal("1 2", walk(partner.customers:each()))
    assert.equal("t", server.requests[2].headers["ms-continuationtoken"])
  end)

  it("waits where the service is not ready yet", function()
    support.skip_time()
    connect { { 204, { "Retry-After", "20" } }, { 204, { "Retry-After", "20" } }, answer { items = items(1, 2) } }
    local started = core.now()
    assert.equal("1 2", walk(partner.customers:each()))
    assert.is_true(core.now() - started >= 40)
    connect { { 204, { "Retry-After", "50" } } }
    local raised = fails("timeout", walk, partner.customers:each())
    assert.equal(50, raised.retry_after)
  end)
end)

describe("the next page", function()
  after_each(support.clean)

  it("is requested before the items of this one are handed out, and nothing beyond it", function()
    connect(by_link "/customers?page=%d")
    do
      local iterator <close> = partner.customers:each()
      assert.equal("1", iterator().id)
      partnercenter.sleep(0.05)
      assert.equal(2, #server.requests)
      assert.equal("2", iterator().id)
      partnercenter.sleep(0.05)
      assert.equal(2, #server.requests)
    end
    partnercenter.sleep(0.05)
    assert.equal(2, #server.requests)
  end)

  it("is cancelled when the loop is left", function()
    connect(function(request)
      if request.count > 1 then return nil end -- held back
      return by_link "/customers?page=%d"(request)
    end)
    for item in partner.customers:each() do
      partnercenter.sleep(0.02)
      if item.id == "1" then break end
    end
    assert.equal(0, partner:status().in_flight)
    assert.equal(2, #server.requests)
  end)

  it("may come late because the script was busy, and is asked for anew then", function()
    connect(function(request)
      if request.count == 2 then return nil end
      return by_link "/customers?page=%d"(request)
    end)
    local seen = {}
    for item in partner.customers:each { timeout = 0.3 } do
      seen[#seen + 1] = item.id
      if item.id == "2" then partnercenter.sleep(1.1) end
    end
    assert.equal("1 2 3 4 5 6", table.concat(seen, " "))
  end)

  it("that cannot be had fails after the items of this one", function()
    connect { answer { items = items(1, 2), links = { next = { uri = "https://elsewhere.example/v1/customers" } } } }
    local seen = {}
    local raised = error_of(function()
      for item in partner.customers:each() do seen[#seen + 1] = item.id end
    end)
    assert.same({ "1", "2" }, seen)
    assert.equal("bad_input", raised.category)
    assert.matches("elsewhere.example", tostring(raised), 1, true)
    assert.equal(1, #server.requests)
  end)

  it("that is a page again is an error and no endless loop", function()
    for _, answers in ipairs {
      { answer { items = items(1, 1), links = { next = { uri = "/customers?page=2" } } } },
      { answer { items = items(1, 1), continuationToken = "same" } },
    } do
      connect(answers)
      local raised = fails("server", walk, partner.customers:each())
      assert.matches("leads back to a page that was read already", tostring(raised), 1, true)
      assert.is_true(#server.requests <= 3)
    end
    connect(function(request) -- a circle of three
      return json { items = items(1, 1), links = { next = { uri = "/customers?page=" .. request.count % 3 } } }
    end)
    fails("server", walk, partner.customers:each())
    assert.is_true(#server.requests <= 5)
  end)

  it("asks for no header that is none of the service's", function()
    connect { answer { items = items(1, 1), links = { next = { uri = "/customers?page=2",
      headers = { { key = "Authorization", value = "Bearer other" }, { key = "Host", value = "other" } } } } },
      answer { items = items(2, 2) } }
    assert.equal("1 2", walk(partner.customers:each()))
    assert.equal("Bearer token-1", server.requests[2].headers.authorization)
  end)
end)

describe("pages", function()
  after_each(support.clean)

  it("are handed out one by one, with total and next", function()
    connect(by_link "/customers?page=%d")
    local sizes, nexts = {}, 0
    for page in partner.customers:pages() do
      sizes[#sizes + 1] = #page.items
      assert.equal(6, page.total_count)
      assert.equal("customers.list", partnercenter.response(page).operation)
      if page.next then nexts = nexts + 1 end
    end
    assert.same({ 2, 2, 2 }, sizes)
    assert.equal(2, nexts)
  end)

  it("can be read alone, and the walk resumed from there, also by another program", function()
    connect(by_link "/customers?page=%d")
    local page = partner.customers:list()
    assert.equal(2, #page.items)
    local stored = core.json.decode(core.json.encode(page.next))
    assert.equal("3 4 5 6", walk(partner.customers:each(stored)))
    assert.equal("3", partner.customers:list(page.next).items[1].id)
    local last
    for each_page in partner.customers:pages(page.next) do last = each_page end
    assert.is_nil(last.next)
  end)

  it("are resumed by their own list only", function()
    connect(by_link "/customers?page=%d")
    local page = partner.customers:list()
    fails("bad_input", partner.invoices.each, partner.invoices, page.next)
    fails("bad_input", partner.customers.each, partner.customers, { resume = "customers.list" })
  end)

  it("go by another list of the same path where that was begun", function()
    connect(function(request) return by_link "/customers?filter=x&page=%d"(request) end)
    local page = partner.customers:list { filter = partnercenter.filter.starts_with("Domain", "x") }
    assert.equal("customers.list_filtered", page.next.resume)
    assert.equal("3 4 5 6", walk(partner.customers:each(page.next)))
  end)
end)

describe("an iterator", function()
  after_each(support.clean)

  it("can be closed, again and again, and gives nothing any more", function()
    connect(by_link "/customers?page=%d")
    local iterator = partner.customers:each()
    iterator()
    iterator:close()
    iterator:close()
    assert.is_nil(iterator())
    assert.matches("partnercenter.items of customers.list", tostring(iterator), 1, true)
  end)

  it("finds mistakes in its parameters when it is made", function()
    connect { answer {} }
    fails("bad_input", partner.customers.each, partner.customers, { size = "x" })
    fails("bad_input", partner.customers.pages, partner.customers, { sise = 1 })
  end)

  it("goes on in another coroutine, and serves several tasks", function()
    connect(by_link "/customers?page=%d")
    local iterator = partner.customers:each()
    assert.equal("1", iterator().id)
    assert.equal("2", coroutine.wrap(function() return iterator().id end)())
    assert.equal("3", coroutine.wrap(function() return iterator().id end)())
    iterator = partner.customers:each()
    local seen = {}
    partnercenter.run(function()
      for _ = 1, 3 do
        partnercenter.spawn(function()
          for item in iterator do seen[#seen + 1] = item.id end
        end)
      end
    end)
    table.sort(seen)
    assert.equal("1 2 3 4 5 6", table.concat(seen, " "))
  end)

  it("feeds map", function()
    connect(function(request)
      local id = request.target:match("/v1/customers/(%d+)")
      if id then return json { id = id } end
      return by_link "/customers?page=%d"(request)
    end)
    local sum = 0
    local function read(item) return partner.customers(item.id):get() end
    for _, customer in partnercenter.map(partner.customers:each(), read) do
      sum = sum + customer.id
    end
    assert.equal(21, sum)
  end)

  it("holds no more than a page or two, however long the walk", function()
    local pages = 300
    connect(function(request)
      local number = tonumber(request.target:match("page=(%d+)") or 1)
      local links = { next = number < pages and { uri = "/customers?page=" .. number + 1 } or nil }
      return json { items = items(1, 200), links = links }
    end)
    local count, early, late = 0, nil, nil
    local function held() -- what has a finalizer goes in a second collection only
      collectgarbage()
      collectgarbage()
      return collectgarbage("count")
    end
    for _ in partner.customers:each() do
      count = count + 1
      if count % 200 == 1 then server.requests = {} end
      if count == 20 * 200 then early = held() end
      if count == 290 * 200 then late = held() end
    end
    assert.equal(pages * 200, count)
    assert.is_true(late - early < 100, ("%g KiB more"):format(late - early))
  end)
end)
