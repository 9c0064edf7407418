-- Where a page says that the next one is: all of the service's ways, in one form that can be kept and resumed. Pure
-- reading of replies; the fetching is in pager.lua.

local errors = require "partnercenter.errors"
local parameters = require "partnercenter.parameters"
local reply = require "partnercenter.reply"

local links = {}

---@class partnercenter.Next
---@field resume string the operation that goes on
---@field uri string the link as the service gave it, or the request's own
---@field headers table<string, string>|nil what has to be sent along: the continuation token
--- Options of a call (timeout, null …) may be put beside these.

--- The members of a `next`.
links.fields = { resume = true, uri = true, headers = true }

local token_header = "MS-ContinuationToken"

-- Headers that a reply asks to be sent. Only the service's own are: a reply has no business with Authorization or Host.
local function headers_of(link)
  local headers
  local function add(name, value)
    if type(name) == "string" and type(value) == "string" and name:lower():find("^ms%-") and value ~= "" then
      headers = headers or {}
      headers[name:lower() == token_header:lower() and token_header or name] = value
    end
  end
  if type(link.headers) ~= "table" then return nil end
  for name, entry in pairs(link.headers) do
    if type(entry) == "table" then add(entry.key or entry.Key, entry.value or entry.Value) else add(name, entry) end
  end
  return headers
end

local function text(value)
  return type(value) == "string" and value ~= "" and value or nil
end

-- Most routes want to be told that a token leads on, by a parameter that is not spelled the same everywhere.
local function with_seek(plan, uri)
  if plan.operation.paging == "token" then return uri end
  local seek = plan.parameters.by_name.seekoperation
  local name = seek and seek.name or "seekOperation"
  if uri:lower():find("[?&]" .. name:lower() .. "=") then return uri end
  return uri .. (uri:find("?", 1, true) and "&" or "?") .. name .. "=Next"
end

-- The next page by counting, where the service gives a total and no link.
local function by_offset(plan, bound, items, total)
  local compiled = plan.parameters
  if plan.operation.paging ~= "offset" or type(total) ~= "number" or #items == 0 or not compiled.by_name.offset then
    return nil
  end
  local offset = (tonumber(bound.values.offset) or 0) + #items
  if offset >= total then return nil end
  local values = {}
  for name, value in pairs(bound.values) do values[name] = value end
  values.offset = ("%d"):format(offset)
  local following = { values = values }
  parameters.address(plan, following, {})
  return { resume = plan.name, uri = following.path }
end

-- The next page of rows by counting, on routes that give no link: after a full page there may be another one.
local function by_rows(plan, own, items)
  if plan.operation.paging ~= "top_skip_count" then return nil end
  local path, query = own:match("^([^?]*)%??(.*)$")
  local top, skip = ("&" .. query):match("&top=(%d+)"), ("&" .. query):match("&skip=(%d+)")
  if #items < math.max(tonumber(top) or plan.parameters.by_name.top.maximum, 1) then return nil end
  local rest = ("&" .. query):gsub("&skip=%d+", ""):gsub("^&", "")
  local uri = ("%s?%s%sskip=%d"):format(path, rest, rest ~= "" and "&" or "", (tonumber(skip) or 0) + #items)
  return { resume = plan.name, uri = uri }
end

--- Where the page after this one is.
---@param plan partnercenter.Plan
---@param bound partnercenter.BoundCall the request that brought the page
---@param value any the decoded reply
---@param record table|nil
---@param items any[]
---@return partnercenter.Next|nil
function links.next(plan, bound, value, record, items)
  if type(value) ~= "table" then return nil end
  local own = bound.url or bound.path
  local relations = value.links or value.Links
  local link = type(relations) == "table" and (relations.next or relations.Next) or nil
  if type(link) == "string" then link = { uri = link } end
  if type(link) == "table" then
    local uri, headers = text(link.uri or link.Uri), headers_of(link)
    if uri or headers then
      uri = uri or own
      if headers and headers[token_header] then uri = with_seek(plan, uri) end
      return { resume = plan.name, uri = uri, headers = headers }
    end
  end
  local next_link = text(value["@nextLink"]) or text(value.nextLink) or text(value["@odata.nextLink"])
  if next_link then return { resume = plan.name, uri = next_link } end
  local token = text(value.continuationToken) or record and text(reply.header(record, token_header:lower()))
  if token then return { resume = plan.name, uri = with_seek(plan, own), headers = { [token_header] = token } } end
  return by_offset(plan, bound, items, value.totalCount) or by_rows(plan, own, items)
end

--- Checks a `next` that comes back from the script, perhaps out of a file.
---@param plan partnercenter.Plan the list that is to go on with it
---@param given table
function links.check(plan, given)
  local problem
  if type(given.uri) ~= "string" or given.uri == "" then
    problem = "its uri is missing"
  elseif given.headers ~= nil and type(given.headers) ~= "table" then
    problem = "its headers have to be a table"
  elseif given.resume ~= plan.name then
    problem = ("it belongs to %s"):format(tostring(given.resume))
  end
  for name, value in pairs(not problem and given.headers or {}) do
    if type(name) ~= "string" or not name:lower():find("^ms%-") or type(value) ~= "string" then
      problem = ("its header %s is none of the service's, or no text"):format(tostring(name))
    end
  end
  if problem then
    errors.raise { category = "bad_input", operation = plan.name,
      message = "this is no page.next of this list: " .. problem }
  end
end

return links
