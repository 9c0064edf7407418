-- Work that goes on after the service has answered 202: a job, to be looked at or waited for. Where to look comes from
-- the reply's Location header or from the operation's data, which also tell when the work has ended.

local body = require "partnercenter.body"
local core = require "partnercenter.core"
local errors = require "partnercenter.errors"
local names = require "partnercenter.names"
local options = require "partnercenter.options"
local parameters = require "partnercenter.parameters"
local reply = require "partnercenter.reply"
local tasks = require "partnercenter.tasks"

local job = {}

local default_interval = 5 -- seconds between two looks, where nobody says otherwise
local default_timeout = 900

---@class partnercenter.Job
---@field operation string the operation that began it
---@field location string|nil where its state is to be seen
local Job = {}
Job.__index = Job
Job.__name = "partnercenter.job"

local details = setmetatable({}, { __mode = "k" }) -- job → what it needs to go on

function Job:__tostring()
  return ("%s: %s%s"):format(Job.__name, self.operation, self.location and " at " .. self.location or "")
end

local function seconds_of(retry_after)
  if not retry_after then return nil end
  local seconds = tonumber(retry_after)
  if seconds then return math.max(seconds, 0) end
  local moment = core.parse_http_date(retry_after)
  return moment and math.max(moment - core.time(), 0) or nil
end

-- The parameters that the state is read with: those of the call, and the id that Location ends with, where it is one.
local function values_of(declared, bound, location)
  local name = declared and declared.location_id
  local id = name and location and location:match("^[^?#]*"):match("([^/]+)/*$")
  if not id then return bound.values end
  local values = { [name] = core.url.decode(id) }
  for key, value in pairs(bound.values) do values[key] = value end
  return values
end

local function resolve(partner, plan, spec, call, location)
  local facts = reply.facts(plan, spec, call)
  facts.status = call:status()
  facts.hint = "The service has accepted it: do not repeat it, but look at what it was to change."
  return errors.call(facts, core.url.resolve, partner.state.base_url, "/v1", location)
end

--- The job of a call that was answered 202.
---@param partner table
---@param plan partnercenter.Plan
---@param bound partnercenter.BoundCall
---@param spec table the request
---@param call userdata
---@param sent any the body that was sent
---@return partnercenter.Job
function job.from_reply(partner, plan, bound, spec, call, sent)
  local declared = plan.operation.job
  local location = call:header("location")
  local url = location and resolve(partner, plan, spec, call, location) or nil
  local made = setmetatable({ operation = plan.name, location = url and core.redact_url(url) or nil }, Job)
  details[made] = {
    partner = partner,
    plan = plan,
    declared = declared,
    values = values_of(declared, bound, location),
    url = not (declared and declared.location_id) and url or nil,
    sent = sent,
    wanted = declared and declared.match and type(sent) == "table" and sent[body.key(sent, declared.match)] or nil,
    interval = seconds_of(call:header("retry-after")) or declared and declared.interval or default_interval,
  }
  reply.remember(made, reply.new_record(plan, call))
  return made
end

-- The plan by which the state is read.
local function plan_of(detail)
  local operations = require "partnercenter.operations" -- which needs this module first
  if detail.declared and detail.declared.poll then return operations.find(detail.declared.poll), operations end
  return operations.plan_of_link(detail.plan), operations
end

local function look(detail, deadline)
  local plan, operations = plan_of(detail)
  local bound = { values = detail.values, url = detail.url }
  if not bound.url then
    local declared = detail.declared
    if not (declared and declared.poll) or declared.by_location then
      errors.raise { category = "usage", operation = detail.plan.name,
        message = "the service accepted this, and did not say where its progress can be seen" }
    end
    parameters.address(plan, bound, {})
  end
  local pending = operations.start(detail.partner, plan, bound, deadline, plan.operation.body and detail.sent)
  local value, record = operations.finish(pending)
  pending.call:close()
  detail.interval = record and seconds_of(reply.header(record, "retry-after")) or detail.interval
  return value
end

local function is_among(list, status)
  for _, candidate in ipairs(list) do
    if names.normalize(candidate) == names.normalize(status) then return true end
  end
  return false
end

-- What failed of work that has ended all the same.
local function failures_of(detail, value)
  local poll = plan_of(detail)
  if type(value) ~= "table" or not poll.operation.failures then return {} end
  return require("partnercenter.failures").of(value, poll.name) -- which needs this module first
end

-- "done", "failed" or "running", and the service's own word for it.
local function judge(detail, value)
  local declared = detail.declared
  if not declared or not declared.status then return "done", nil end
  local status = type(value) == "table" and value[declared.status] or nil
  if type(status) ~= "string" then return "running", nil end
  if is_among(declared.failed, status) then return "failed", status end
  local is_done = is_among(declared.done, status)
  if is_done and detail.wanted ~= nil and value[declared.match] ~= detail.wanted then is_done = false end
  return is_done and "done" or "running", status
end

--- Looks once. Raises what any call raises.
---@return "running"|"done"|"failed" state
---@return string|nil status the service's own word
---@return any value the resource that tells it
function Job:status()
  local detail = details[self]
  local value = look(detail)
  local state, status = judge(detail, value)
  return state, status, value
end

--- Waits until the work has ended.
---@param wait? { timeout: number?, interval: number? } seconds: how long in all (900), and between two looks (as the
---  service or the documentation says)
---@return any value the resource as it is then
---@return partnercenter.Failure[] failures what failed of it all the same: single devices of a batch
---Raises `server` when the work failed, `timeout` when it has not ended in time (it goes on; wait again).
function Job:wait(wait)
  local detail = details[self]
  wait = options.check({
    { name = "timeout", type = "number", above = 0 }, { name = "interval", type = "number", above = 0 },
  }, wait, "job:wait")
  local ends = core.now() + (wait.timeout or default_timeout)
  while true do
    local value = look(detail, math.min(ends, core.now() + detail.partner.context.timeout))
    local state, status = judge(detail, value)
    if state == "done" then return value, failures_of(detail, value) end
    if state == "failed" then
      errors.raise { category = "server", operation = self.operation, data = value,
        message = "the work ended as " .. status }
    end
    local pause = wait.interval or detail.interval
    if core.now() + pause > ends then
      local so_far = status and ", but " .. status or ""
      errors.raise { category = "timeout", operation = self.operation, data = value,
        message = ("not done yet%s after %g s"):format(so_far, wait.timeout or default_timeout),
        hint = "The work goes on; wait again." }
    end
    tasks.sleep(pause)
  end
end

return job
