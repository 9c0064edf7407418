-- Uploads: files as they are given to a call, and multipart/form-data as it is sent. Which operations upload something
-- is said in the data (api/*.lua).

local core = require "partnercenter.core"

local multipart = {}

local types_by_extension = {
  csv = "text/csv",
  doc = "application/msword",
  docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif = "image/gif",
  jpeg = "image/jpeg",
  jpg = "image/jpeg",
  pdf = "application/pdf",
  png = "image/png",
  txt = "text/plain",
  xls = "application/vnd.ms-excel",
  xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip = "application/zip",
}

local function type_of(name)
  local extension = name:match("%.(%w+)$")
  return extension and types_by_extension[extension:lower()] or "application/octet-stream"
end

local function read(path)
  local file, problem = io.open(path, "rb")
  if not file then return nil, "cannot be read: " .. problem end
  local content, reading = file:read("a")
  file:close()
  if not content then return nil, "cannot be read: " .. tostring(reading) end
  return { name = path:match("[^/\\]+$"), content = content, content_type = type_of(path) }
end

---@class partnercenter.File
---@field name string
---@field content string
---@field content_type string

--- The file that was given to a call.
---@param value any a path; or a table with name and content, and content_type where the name does not tell it
---@return partnercenter.File|nil file
---@return string|nil problem
function multipart.file(value)
  if type(value) == "string" and value ~= "" then return read(value) end
  if type(value) ~= "table" or type(value.name) ~= "string" or type(value.content) ~= "string" or value.name == "" then
    return nil, "has to be a path, or a table with name and content"
  end
  local content_type = value.content_type or type_of(value.name)
  if type(content_type) ~= "string" or content_type:find("%c") then return nil, "has an odd content_type" end
  return { name = value.name, content = value.content, content_type = content_type }
end

-- What browsers do to names that would end the quoted text.
local escapes = { ['"'] = "%22", ["\r"] = "%0D", ["\n"] = "%0A" }

local function quoted(name)
  return '"' .. name:gsub('["\r\n]', escapes) .. '"'
end

--- Encodes parts.
---@param parts { name: string, file_name: string|nil, content_type: string, content: string }[]
---@return string body
---@return string content_type with the boundary between the parts
function multipart.encode(parts)
  local boundary = "partnercenter-" .. core.guid()
  local pieces = {}
  for _, part in ipairs(parts) do
    pieces[#pieces + 1] = ("--%s\r\nContent-Disposition: form-data; name=%s"):format(boundary, quoted(part.name))
    if part.file_name then pieces[#pieces + 1] = "; filename=" .. quoted(part.file_name) end
    pieces[#pieces + 1] = "\r\nContent-Type: " .. part.content_type .. "\r\n\r\n"
    pieces[#pieces + 1] = part.content
    pieces[#pieces + 1] = "\r\n"
  end
  pieces[#pieces + 1] = "--" .. boundary .. "--\r\n"
  return table.concat(pieces), "multipart/form-data; boundary=" .. boundary
end

return multipart
