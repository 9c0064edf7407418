-- Pages and their items as iterators. The next page is requested before the items of this one are handed out, so that
-- it travels while they are worked on; never more than one page is held besides. Where the next page is: links.lua.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local links = require "partnercenter.links"
local operations = require "partnercenter.operations"
local parameters = require "partnercenter.parameters"
local reply = require "partnercenter.reply"
local turn = require "partnercenter.turn"

local pager = {}

---@class partnercenter.Page
---@field items any[]
---@field total_count integer|nil as the service says; some routes count the page's items only
---@field next partnercenter.Next|nil to go on from here: `each(page.next)`; may be stored; nil at the end
---@field reply any the whole decoded reply

-- The documentation shows rows of analytics as they come in an envelope, and one alone without any.
local function is_row(plan, value)
  local paging = plan.operation.paging
  return paging ~= nil and paging:find("^top_skip") ~= nil and not (value.TotalCount or value.totalCount)
    and next(value) ~= nil
end

local function items_of(plan, value)
  if type(value) ~= "table" then return {} end
  if core.json.is_array(value) then return value end
  local items = value.items or value.Items or value.value or value.Value
  if type(items) == "table" then return items end
  return is_row(plan, value) and { value } or {}
end

-- Waits and asks again where the data are not ready yet, while the deadline allows.
local function finish_when_ready(pending)
  while true do
    local value, record, call = operations.finish(pending)
    local pause = operations.pause_of(call)
    call:close()
    if not pause then return value, record end
    operations.await_data(pending.plan, pending.spec, pause)
    pending = operations.start(pending.partner, pending.plan, pending.bound, pending.spec.deadline)
  end
end

local function read_page(pending)
  local value, record = finish_when_ready(pending)
  local items = items_of(pending.plan, value)
  local page = {
    items = items,
    total_count = type(value) == "table" and (value.totalCount or value.TotalCount) or nil,
    next = links.next(pending.plan, pending.bound, value, record, items),
    reply = value,
  }
  if record then reply.remember(page, record) end
  return page
end

-- The request for a page that a link leads to.
local function follow(partner, plan, bound, link)
  local headers
  for name, value in pairs(link.headers or {}) do
    headers = headers or {}
    headers[#headers + 1], headers[#headers + 2] = name, value
  end
  local facts = { operation = plan.name, method = "GET" }
  local url = errors.call(facts, core.url.resolve, partner.state.base_url, "/v1", link.uri)
  local values = bound.values
  local offset = plan.operation.paging == "offset" and link.uri:match("[?&]offset=(%d+)")
  if offset then
    values = { offset = offset }
    for name, value in pairs(bound.values) do
      if name ~= "offset" then values[name] = value end
    end
  end
  return { url = url, headers = headers, values = values, options = bound.options }
end

-- What tells one request for a page from another, short: a walk over a million pages keeps one of them for each.
local function fingerprint(link)
  local token = link.headers and link.headers["MS-ContinuationToken"] or ""
  return core.hmac_sha256("page", link.uri .. "\n" .. token):sub(1, 8)
end

local function repeated(plan)
  return errors.new { category = "server", operation = plan.name,
    message = "the service's link to the next page leads back to a page that was read already" }
end

-- Iterators are no lists: `ipairs` and `#` would quietly find nothing in them.
local function no_list(iterator, key)
  if key ~= nil and math.type(key) ~= "integer" then return nil end
  errors.raise { category = "usage", operation = (iterator.pages or iterator).plan.name,
    message = "this is an iterator and no list", hint = "Walk over it with a for loop; list().items is a list." }
end

-- The first request: of the parameters, or of a page's `next`.
local function first_request(partner, plan, ids, params)
  if type(params) == "table" and params.resume ~= nil then
    links.check(plan, params)
    return follow(partner, plan, { values = {}, options = parameters.options(plan, params, links.fields) }, params)
  end
  return operations.bind(partner, plan, ids, params)
end

--- One page.
---@param partner table
---@param plan partnercenter.Plan
---@param ids table|nil
---@param params table|nil parameters, or the `next` of another page
---@return partnercenter.Page
function pager.list(partner, plan, ids, params)
  local bound = first_request(partner, plan, ids, params)
  local page = read_page(operations.start(partner, plan, bound))
  if page.next and type(params) == "table" and params.resume and fingerprint(page.next) == fingerprint(params) then
    error(repeated(plan), 0)
  end
  return page
end

-- An iterator over pages: callable, to be closed, usable from one coroutine after another.
local Pages = {}
Pages.__index = function(pages, key) return Pages[key] or no_list(pages, key) end
Pages.__len = function(pages) return no_list(pages) end
Pages.__name = "partnercenter.pages"

--- Ends the walk, and cancels the request for the next page. Closing twice is fine.
function Pages:close()
  self.is_closed = true
  local pending = self.pending
  self.pending = nil
  if pending then pending.call:close() end
end

Pages.__close = Pages.close
Pages.__gc = Pages.close

function Pages:__tostring()
  return ("%s of %s"):format(Pages.__name, self.plan.name)
end

local function start(self, bound)
  self.bound = bound
  self.started = core.now()
  self.pending = operations.start(self.partner, self.plan, bound)
end

-- Requests the page after this one. What goes wrong is told when that page is asked for: this one is whole.
local function fetch_ahead(self, link)
  self.is_last = link == nil
  if not link then return end
  local mark = fingerprint(link)
  if self.seen[mark] then
    self.failure = repeated(self.plan)
    return
  end
  self.seen[mark] = true
  local ok, raised = pcall(function()
    start(self, follow(self.partner, self.plan, self.bound, link))
  end)
  if not ok then self.failure = raised end
end

local late = 1 -- seconds after which a page that was fetched ahead may have failed for being fetched too late

-- A page fetched ahead may time out merely because the script was busy with the one before. Then it is asked for anew.
local function await_page(self)
  local pending, started = self.pending, self.started
  self.pending = nil
  local came = core.now()
  local ok, page = pcall(read_page, pending)
  if ok then return page end
  local may_be_late = errors.is(page) and (page.category == "timeout" or page.category == "network")
  if not may_be_late or came - started < late or self.is_closed then error(page, 0) end
  return read_page(operations.start(self.partner, self.plan, self.bound))
end

local function next_page(self)
  if self.failure then
    local failure = self.failure
    self:close()
    error(failure, 0)
  end
  if self.is_closed or self.is_last then return nil end
  if not self.pending then start(self, self.bound) end
  local page = await_page(self)
  if not self.is_closed then fetch_ahead(self, page.next) end
  return page
end

-- One at a time: several tasks may pull from one iterator.
function Pages:__call()
  self.turn:take()
  local ok, page = pcall(next_page, self)
  self.turn:leave()
  if ok then return page end
  self:close()
  error(page, 0)
end

--- Every page.
---@param partner table
---@param plan partnercenter.Plan
---@param ids table|nil
---@param params table|nil parameters, or the `next` of another page
---@return fun(): partnercenter.Page|nil pages can also be closed: `pages:close()`, `<close>`
function pager.pages(partner, plan, ids, params)
  local pages = setmetatable({
    partner = partner,
    plan = plan,
    bound = first_request(partner, plan, ids, params),
    seen = {},
    turn = turn.new(),
  }, Pages)
  if type(params) == "table" and params.resume then pages.seen[fingerprint(params)] = true end
  return pages, nil, nil, pages
end

-- An iterator over items.
local Items = {}
Items.__index = function(items, key) return Items[key] or no_list(items, key) end
Items.__len = function(items) return no_list(items) end
Items.__name = "partnercenter.items"

--- Ends the walk, and cancels the request for the next page. Closing twice is fine.
function Items:close()
  self.items = {}
  self.pages:close()
end

Items.__close = Items.close

function Items:__tostring()
  return ("%s of %s"):format(Items.__name, self.pages.plan.name)
end

function Items:__call()
  while true do
    local index = self.index + 1
    local item = self.items[index]
    if item ~= nil then
      self.index = index
      return item
    end
    local page = self.pages()
    if not page then return nil end
    -- Another task may have brought a page meanwhile; its items come first, then these.
    if self.items[self.index + 1] == nil then
      self.items, self.index = page.items, 0
    else
      table.move(page.items, 1, #page.items, #self.items + 1, self.items)
    end
  end
end

--- Every item of every page.
---@param partner table
---@param plan partnercenter.Plan
---@param ids table|nil
---@param params table|nil parameters, or the `next` of a page
---@return fun(): any items can also be closed: `items:close()`, `<close>`
function pager.each(partner, plan, ids, params)
  local items = setmetatable({ pages = (pager.pages(partner, plan, ids, params)), items = {}, index = 0 }, Items)
  return items, nil, nil, items
end

return pager
