-- Makes documentation and editor annotations of the data in lua/partnercenter/api and lua/partnercenter/types:
--
--   lua5.4 docs/generate.lua [OUTPUT_DIRECTORY]
--
-- writes docs/scenarios.md, docs/api/*.md and lua/partnercenter/meta/*.lua below the output directory, which is the
-- project's own where none is given. Needs nothing but Lua: the C half of the module is not loaded.

local root = arg[0]:match("^(.*)/docs/[^/]*$") or "."
package.path = ("%s/?.lua;%s/lua/?.lua;%s/lua/?/init.lua;%s"):format(root, root, root, package.path)

local api = require "partnercenter.api"
local library = require "docs.generator.library"
local text = require "docs.generator.text"

local function types_page(title, module)
  local parts = { text.notice .. "\n", "# " .. title .. "\n" }
  for _, part in ipairs(require("docs.generator.type_tables").of(module)) do parts[#parts + 1] = part end
  return (table.concat(parts, "\n"):gsub("\n+$", "\n"))
end

local function all_files()
  local files = {
    ["docs/scenarios.md"] = require("docs.generator.scenarios").page(),
    ["docs/api/README.md"] = require("docs.generator.index").page(),
    ["docs/api/" .. library.shared .. ".md"] = types_page("Types that several areas use", library.shared),
    ["docs/api/" .. library.unused .. ".md"] = types_page("Types that no operation uses", library.unused),
  }
  for _, area in ipairs(api.areas()) do
    files["docs/api/" .. area.module .. ".md"] = require("docs.generator.area_page").page(area)
  end
  for _, maker in ipairs { "annotations", "module_annotations" } do
    for name, content in pairs(require("docs.generator." .. maker).files()) do
      files["lua/partnercenter/meta/" .. name] = content
    end
  end
  return files
end

local function quoted(path)
  return "'" .. path:gsub("'", "'\\''") .. "'"
end

local function write(path, content)
  local file = assert(io.open(path, "wb"))
  assert(file:write(content))
  assert(file:close())
end

local output = arg[1] or root
for _, directory in ipairs { "docs/api", "lua/partnercenter/meta" } do
  assert(os.execute("mkdir -p " .. quoted(output .. "/" .. directory)))
end
local count = 0
for path, content in pairs(all_files()) do
  write(output .. "/" .. path, content)
  count = count + 1
end
print(("%d operations, %d files"):format(#api.all(), count))
