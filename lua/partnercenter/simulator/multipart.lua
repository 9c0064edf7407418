-- Reads multipart/form-data: the parts of an upload with their headers. What is in them is the handlers' business.

local fail = require "partnercenter.simulator.fail"

local multipart = {}

-- A parameter of a header's value, quoted or not.
local function parameter(value, name)
  return value:match("[;%s]" .. name .. '="([^"]*)"') or value:match("[;%s]" .. name .. "=([^;%s]+)")
end

local function read_part(text)
  local head, content = text:match("^\r\n(.-)\r\n\r\n(.*)$")
  if not head then fail.bad_request("A part of the upload has no headers.") end
  local part = { content = content }
  for name, value in ("\r\n" .. head):gmatch("\r\n([^:\r\n]+):%s*([^\r\n]*)") do
    name = name:lower()
    if name == "content-disposition" then
      part.name, part.file_name = parameter(value, "name"), parameter(value, "filename")
    elseif name == "content-type" then
      part.content_type = value
    end
  end
  return part
end

--- The parts of a request's body.
---@param request table
---@return { name: string|nil, file_name: string|nil, content_type: string|nil, content: string }[]
function multipart.parts(request)
  local content_type = request.headers["content-type"] or ""
  local boundary = content_type:lower():find("^multipart/form%-data") and parameter(content_type, "boundary")
  if not boundary then fail.bad_request("An upload has to be multipart/form-data, with a boundary.") end
  local text, delimiter = "\r\n" .. request.text, "\r\n--" .. boundary
  local parts = {}
  local _, position = text:find(delimiter, 1, true)
  while position and text:sub(position + 1, position + 2) ~= "--" do
    local from, to = text:find(delimiter, position + 1, true)
    if not from then fail.bad_request("The upload ends within a part.") end
    parts[#parts + 1] = read_part(text:sub(position + 1, from - 1))
    position = to
  end
  return parts
end

return multipart
