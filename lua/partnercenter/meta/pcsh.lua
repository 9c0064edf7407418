---@meta _
-- Made by `make docs` from docs/generator/module_annotations.lua. Changes here are lost.
-- luacheck: globals partner partnercenter

-- The globals that pcsh gives to scripts.

---@type partnercenter.Partner
partner = nil

---@type partnercenter.Module
partnercenter = nil
