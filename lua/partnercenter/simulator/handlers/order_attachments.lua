-- Files that belong to orders: uploading, listing and getting them back.

local core = require "partnercenter.core"
local fail = require "partnercenter.simulator.fail"
local multipart = require "partnercenter.simulator.multipart"
local shapes = require "partnercenter.simulator.shapes"
local shelf = require "partnercenter.simulator.shelf"

local handlers = {}

local LARGEST = 20 * 1024 * 1024

local function collection(self, customer, order)
  local items = {}
  for _, attachment in ipairs(shelf.of(self.world, "attachment"):list(customer)) do
    if attachment.order == order.number then
      items[#items + 1] = {
        attachmentId = attachment.id,
        fileName = attachment.file_name,
        sizeInKB = (#attachment.content + 1023) // 1024,
        type = attachment.content_type,
        attributes = { objectType = "OrderAttachment" },
      }
    end
  end
  return shapes.collection(items)
end

handlers["customers.orders.attachments.list"] = function(self)
  local order, customer = self:order()
  return 200, collection(self, customer, order)
end

local function check_metadata(text)
  local ok, value = pcall(core.json.decode, text)
  if not ok or type(value) ~= "table" or core.json.is_array(value) then
    fail.bad_request("The part metadata has to be a JSON object.")
  end
end

handlers["customers.orders.attachment.upload"] = function(self)
  local order, customer = self:order()
  local files = {}
  for _, part in ipairs(multipart.parts(self)) do
    local name = (part.name or ""):lower()
    if name == "metadata" then
      check_metadata(part.content)
    elseif name == "pofiles" and part.file_name and part.file_name ~= "" then
      if #part.content > LARGEST then fail.bad_request("The file %s is too large.", part.file_name) end
      files[#files + 1] = part
    end
  end
  if not files[1] then fail.bad_request("The upload has no part POFiles with a file name.") end
  for _, file in ipairs(files) do
    shelf.of(self.world, "attachment"):add(customer, {
      order = order.number,
      file_name = file.file_name,
      content_type = file.content_type or "application/octet-stream",
      content = file.content,
    })
  end
  return 201, collection(self, customer, order)
end

handlers["customers.orders.attachment.download"] = function(self)
  local order, customer = self:order()
  local id = self.params.attachment_id
  local attachment = shelf.of(self.world, "attachment"):get(customer, id)
  if not attachment or attachment.order ~= order.number then fail.not_found("The attachment %s was not found.", id) end
  return 200, attachment.content, {
    "Content-Type", attachment.content_type,
    "Content-Disposition", ('attachment; filename="%s"'):format(attachment.file_name:gsub('["%c]', "_")),
  }
end

return handlers
