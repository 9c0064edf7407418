-- docs/scenarios.md: for each page of the service's documentation the Lua line that does it, and what other clients
-- call it; then what only other clients know of; then their names, to look them up.

local api = require "partnercenter.api"
local call = require "docs.generator.call"
local library = require "docs.generator.library"
local peers = require "partnercenter.api.peers"
local text = require "docs.generator.text"

local scenarios = {}

local introduction = [[
The pages of Microsoft's documentation of the Partner Center REST API, each with the Lua line that does the same, the
request that is sent, and what the other clients call it. Someone who comes from one of them finds its names at the
[end](#by-the-names-of-other-clients).

Words in the lines such as `customer_id` are variables of yours. Only what has to be given is shown; each operation's
page in [api](api/README.md) has the rest. Where a line says `:list`, `:each` walks over every item of every page.]]

local clients = { { "dotnet", ".NET" }, { "powershell", "PowerShell" }, { "java", "Java" }, { "node", "Node" } }

local function add_operation(out, operation)
  out[#out + 1] = text.lua { call.line(operation) } .. "\n"
  local route = text.code(operation.method .. " " .. operation.path)
  out[#out + 1] = ("- %s: %s"):format(route, library.operation(operation.name))
  local others = peers.find(operation.name)
  for _, client in ipairs(clients) do
    local name = others and others[client[1]]
    if name then out[#out + 1] = ("- %s: %s"):format(client[2], text.code(name)) end
  end
  out[#out + 1] = ""
end

-- Pages in the order of their first operations; a page may be about several, and those of several areas.
local function by_page()
  local pages, areas = {}, {}
  for _, area in ipairs(api.areas()) do
    local titles = {}
    for _, operation in ipairs(area.operations) do
      local title = operation.doc
      if title and not pages[title] then
        pages[title] = {}
        titles[#titles + 1] = title
      end
      if title then table.insert(pages[title], operation) end
    end
    areas[#areas + 1] = { title = area.area, pages = titles }
  end
  return areas, pages
end

local function add_pages(out)
  local areas, pages = by_page()
  for _, area in ipairs(areas) do
    if #area.pages > 0 then out[#out + 1] = "## " .. area.title .. "\n" end
    for _, title in ipairs(area.pages) do
      out[#out + 1] = "### " .. title .. "\n"
      for _, operation in ipairs(pages[title]) do add_operation(out, operation) end
    end
  end
end

local function add_undocumented(out)
  out[#out + 1] = "## Operations without a page\n"
  out[#out + 1] = "The documentation does not mention them; other clients use them.\n"
  for _, operation in ipairs(api.all()) do
    if not operation.doc then
      out[#out + 1] = "### " .. operation.summary .. "\n"
      add_operation(out, operation)
    end
  end
end

-- Names of one client in alphabetical order, each with its operations in the order of the documentation.
local function add_names(out, client, title)
  local found, names = {}, {}
  for _, operation in ipairs(api.all()) do
    local others = peers.find(operation.name)
    for name in (others and others[client] or ""):gmatch("[^;]+") do
      name = name:match("^%s*(.-)%s*$")
      if not found[name] then
        found[name] = {}
        names[#names + 1] = name
      end
      table.insert(found[name], library.operation(operation.name))
    end
  end
  table.sort(names)
  local rows = {}
  for index, name in ipairs(names) do rows[index] = { text.code(name), table.concat(found[name], "<br>") } end
  out[#out + 1] = "### " .. title .. "\n"
  out[#out + 1] = text.table({ title, "Operation" }, rows) .. "\n"
end

--- The page.
---@return string
function scenarios.page()
  local out = { text.notice .. "\n", "# Scenarios\n", introduction .. "\n" }
  add_pages(out)
  add_undocumented(out)
  out[#out + 1] = "## By the names of other clients\n"
  for _, client in ipairs(clients) do
    if client[1] ~= "java" then add_names(out, client[1], client[2]) end
  end
  return (table.concat(out, "\n"):gsub("\n+$", "\n"))
end

return scenarios
