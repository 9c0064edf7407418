---@meta _
-- Made by `make docs` from docs/generator/module_annotations.lua. Changes here are lost.

-- What `require "partnercenter"` returns.
---@class partnercenter.Module
---@field version string
---@field null userdata stands for JSON's null
---@field array fun(list: table): table marks a table as a JSON array
---@field operations table[] every operation as data; also by name
local module = {}

module.connect = require("partnercenter.client").connect
module.clouds = require("partnercenter.client").clouds
module.describe = require("partnercenter.client").describe
module.credentials = require("partnercenter.credentials")
module.filter = require("partnercenter.filter")
module.errors = require("partnercenter.errors")
module.failures = require("partnercenter.failures").of
module.json = require("partnercenter.json")
module.response = require("partnercenter.reply").response
module.run = require("partnercenter.tasks").run
module.spawn = require("partnercenter.tasks").spawn
module.map = require("partnercenter.map")
module.sleep = require("partnercenter.tasks").sleep
module.timeout = require("partnercenter.tasks").timeout

return module
