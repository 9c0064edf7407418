-- The history of the prompt, kept between sessions in a file that only its owner may read. One entry a line; one of
-- several lines has them joined by "\n" written out.

local host = require "partnercenter.host"

local history = {}
history.__index = history

local most = 2000 -- entries that are kept

local function escape(text)
  return (text:gsub("[\\\n]", { ["\\"] = "\\\\", ["\n"] = "\\n" }))
end

local function unescape(text)
  return (text:gsub("\\(.)", function(letter) return letter == "n" and "\n" or letter end))
end

local function directory()
  local state = os.getenv("XDG_STATE_HOME")
  if not state or state:sub(1, 1) ~= "/" then
    local home = os.getenv("HOME")
    if not home or home == "" then return nil end
    state = home .. "/.local/state"
  end
  return state .. "/partnercenter"
end

-- What looks like a secret being written down does not belong in a file.
local function is_secret(entry)
  local text = entry:lower()
  for _, word in ipairs { "secret", "password", "token", "bearer" } do
    if text:find(word .. "[%w_]*[\"'%]]*%s*[=({]?%s*[\"'%[]") then return true end
  end
  return false
end

local function read(path)
  local entries = {}
  local file = io.open(path, "rb")
  if not file then return entries end
  for line in file:lines() do
    entries[#entries + 1] = unescape(line)
  end
  file:close()
  return entries
end

-- Leaves the newest entries; a crash in between leaves the old file.
local function shorten(path, entries)
  local kept = {}
  for i = #entries - most // 2 + 1, #entries do
    kept[#kept + 1] = escape(entries[i])
  end
  local new = path .. ".new"
  os.remove(new)
  if host.append_private(new, table.concat(kept, "\n") .. "\n") then os.rename(new, path) end
end

--- Opens the history: what earlier sessions left goes to `add`, oldest first.
---@param add fun(entry: string)
---@return table history
function history.open(add)
  local self = setmetatable({ add = add }, history)
  local where = directory()
  if where and host.make_directory(where) then
    self.path = where .. "/history"
    local entries = read(self.path)
    for _, entry in ipairs(entries) do add(entry) end
    if #entries > most then shorten(self.path, entries) end
    self.last = entries[#entries]
  end
  return self
end

--- Remembers an entry, for this session and, unless it begins with a blank or seems to hold a secret, for later ones.
---@param entry string
function history:remember(entry)
  if entry:find("^%s*$") then return end
  self.add(entry)
  if not self.path or entry == self.last or entry:find("^%s") or is_secret(entry) then return end
  self.last = entry
  host.append_private(self.path, escape(entry) .. "\n")
end

return history
