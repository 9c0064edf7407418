-- Failures inside of success: a cart is created although some of its lines cannot be bought, a transfer is accepted
-- although some of its subscriptions stay where they are. Which fields tell so is data (`failures` in api/*.lua); here
-- they are collected. A reply that is an error is none of this file's business: see errors.lua.

local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local operations = require "partnercenter.operations"
local reply = require "partnercenter.reply"

local failures = {}

---@class partnercenter.Failure
---@field where string as in "lineItems[2].error"
---@field what any what stands there: an object with a code and a description, or a text
---@field item table what the failure is about: the line, or the whole resource

local function is_failure(value)
  if value == nil or value == core.json.null or value == "" or value == false then return false end
  return type(value) ~= "table" or next(value) ~= nil
end

-- Walks along a path such as { "lineItems[]", "error" }.
local function collect(value, path, position, where, item, found)
  local step = path[position]
  if not step then
    if is_failure(value) then found[#found + 1] = { where = where, what = value, item = item } end
    return
  end
  if type(value) ~= "table" then return end
  local name = step:gsub("%[%]$", "")
  local inner = value[name]
  local here = where == "" and name or where .. "." .. name
  if name == step then return collect(inner, path, position + 1, here, value, found) end
  for number, entry in ipairs(type(inner) == "table" and inner or {}) do
    collect(entry, path, position + 1, ("%s[%d]"):format(here, number), position == #path and value or entry, found)
  end
end

local function collect_all(value, paths, where, found)
  for _, text in ipairs(paths) do
    local path = {}
    for step in text:gmatch("[^.]+") do path[#path + 1] = step end
    collect(value, path, 1, where, value, found)
  end
end

--- What failed in spite of a successful reply.
---@param value table a reply, or a page
---@param name? string the operation that an item of a page came from
---@return partnercenter.Failure[] in the order of the documentation; empty when all went well, or nothing could fail
function failures.of(value, name)
  local record = reply.record(value)
  local plan = name and operations.find(name) or record and record.plan
  if not plan then
    errors.raise { category = "usage", operation = "failures",
      message = "this came from no call; give the reply itself, or the operation's name too" }
  end
  local paths, found = plan.operation.failures or {}, {}
  local items = plan.shape == "collection" and value.items or plan.shape == "array" and (value.items or value)
  if not items or name and items == value and not core.json.is_array(value) then
    collect_all(value, paths, "", found)
  else
    for number, item in ipairs(items) do
      collect_all(item, paths, ("[%d]"):format(number), found)
    end
  end
  return found
end

return failures
