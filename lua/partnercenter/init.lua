-- `require "partnercenter"`: what scripts see of the library. Each name leads to the file that does the work; files are
-- loaded when they are first needed. Start reading at client.lua, or at docs/architecture.md: the life of a request.

local core = require "partnercenter.core"

---@class partnercenter.Module what is looked up later is in meta/module.lua, for editors
local partnercenter = {
  version = core.version,
  --- Stands for JSON's null in bodies that are sent, and in replies where null = "keep" was asked for.
  null = core.json.null,
  --- Marks a table as a JSON array, so that an empty one is sent as [] and not as {}.
  array = core.json.array,
}

-- name → { module, field of the module or nil for all of it }
local places = {
  connect = { "client", "connect" },
  clouds = { "client", "clouds" },
  describe = { "client", "describe" },
  credentials = { "credentials" },
  filter = { "filter" },
  errors = { "errors" },
  failures = { "failures", "of" },
  json = { "json" },
  response = { "reply", "response" },
  run = { "tasks", "run" },
  spawn = { "tasks", "spawn" },
  map = { "map" },
  sleep = { "tasks", "sleep" },
  timeout = { "tasks", "timeout" },
}

local function look_up(_, name)
  local value
  local place = places[name]
  if place then
    local module = require("partnercenter." .. place[1])
    value = place[2] == nil and module or module[place[2]]
  elseif name == "operations" then
    value = require("partnercenter.operations").list()
  elseif type(name) == "string" and not name:find("^_") then
    local valid = { "version", "null", "array", "operations" }
    for known in pairs(places) do valid[#valid + 1] = known end
    table.sort(valid)
    local errors, options = require "partnercenter.errors", require "partnercenter.options"
    errors.raise { category = "usage", operation = "partnercenter", message = options.unknown("field", name, valid),
      hint = "There are " .. table.concat(valid, ", ") .. "." }
  end
  partnercenter[name] = value
  return value
end

return setmetatable(partnercenter, {
  __index = look_up,
  __pairs = function(self)
    for name in pairs(places) do look_up(self, name) end
    look_up(self, "operations")
    return next, self, nil
  end,
})
