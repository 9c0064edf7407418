-- Annotations for what is no part of the API's data: `require "partnercenter"`, whose names are looked up when they are
-- first used, and the globals that pcsh gives to scripts. A test compares the names with those of the module.

local module_annotations = {}

local module = [[
---@meta _
-- Made by `make docs` from docs/generator/module_annotations.lua. Changes here are lost.

-- What `require "partnercenter"` returns.
---@class partnercenter.Module
---@field version string
---@field null userdata stands for JSON's null
---@field array fun(list: table): table marks a table as a JSON array
---@field operations table[] every operation as data; also by name
local module = {}

]]

-- name → { file, field of what it returns or nil for all of it }
local places = {
  { "connect", "client", "connect" },
  { "clouds", "client", "clouds" },
  { "describe", "client", "describe" },
  { "credentials", "credentials" },
  { "filter", "filter" },
  { "errors", "errors" },
  { "failures", "failures", "of" },
  { "json", "json" },
  { "response", "reply", "response" },
  { "run", "tasks", "run" },
  { "spawn", "tasks", "spawn" },
  { "map", "map" },
  { "sleep", "tasks", "sleep" },
  { "timeout", "tasks", "timeout" },
}

local globals = [[
---@meta _
-- Made by `make docs` from docs/generator/module_annotations.lua. Changes here are lost.
-- luacheck: globals partner partnercenter

-- The globals that pcsh gives to scripts.

---@type partnercenter.Partner
partner = nil

---@type partnercenter.Module
partnercenter = nil
]]

local function module_file()
  local lines = {}
  for index, place in ipairs(places) do
    local field = place[3] and "." .. place[3] or ""
    lines[index] = ('module.%s = require("partnercenter.%s")%s'):format(place[1], place[2], field)
  end
  return module .. table.concat(lines, "\n") .. "\n\nreturn module\n"
end

--- The files.
---@return table<string, string> files name → content
function module_annotations.files()
  return { ["module.lua"] = module_file(), ["pcsh.lua"] = globals }
end

return module_annotations
