-- docs/api/README.md: the areas with their pages, how to read them, and how an editor gets at the annotations.

local api = require "partnercenter.api"
local library = require "docs.generator.library"
local text = require "docs.generator.text"

local index = {}

local introduction = [[
%d operations: those that Microsoft documents and those that only its clients use, one page an area. Who knows the
title of a documentation page or another client's name for something looks it up in [scenarios](../scenarios.md).

## How to read the pages

- Each operation has two calls: through the resource tree, and by its name, with all parameters in one table. Words such
  as `customer_id` are variables of yours; only what has to be given is shown.
- Parameters may be written as documented or in snake_case, their values too, and case does not matter. Those in the
  path are the ids in parentheses, or stand among the others.
- Options of a single call may stand among its parameters: `timeout`, `retry`, `file`, `locale`, `correlation_id`,
  `request_id`, `etag`, `null`.
- `:list` returns one page with `items`, `total_count` and `next`; `:each` walks over every item, `:pages` over every
  page.
- A body is a table with the service's names. Fields marked read-only are set by the service.]]

local editors = [[
## In an editor

`lua/partnercenter/meta` holds annotations for the [Lua language server](https://luals.github.io): completion for the
resource tree, the parameters, and the fields of what is sent and returned. Name the directory `partnercenter` (in `lua`
of the sources, in `share/lua/5.4` below the prefix of an installation) in the `.luarc.json` of your scripts:

```json
{
  "runtime.version": "Lua 5.4",
  "workspace.library": ["/usr/local/share/lua/5.4/partnercenter"],
  "workspace.checkThirdParty": false
}
```

The globals `partner` and `partnercenter`, which `pcsh` gives to scripts, are known then. In a function of yours, say
what a value is: `---@param partner partnercenter.Partner`, `---@param order partnercenter.types.Order`.]]

--- The page.
---@return string
function index.page()
  local rows = {}
  for position, area in ipairs(api.areas()) do
    local documented = 0
    for _, operation in ipairs(area.operations) do documented = documented + (operation.doc and 1 or 0) end
    rows[position] = { ("[%s](%s.md)"):format(area.area, area.module), tostring(#area.operations),
      tostring(#area.operations - documented) }
  end
  local link = ("Besides: [types that several areas use](%s.md),\n[types that are documented, and that no operation "
    .. "uses](%s.md)\n"):format(library.shared, library.unused)
  local areas = text.table({ "Area", "Operations", "of these without a page" }, rows) .. "\n"
  return table.concat({ text.notice .. "\n", "# The REST API\n", introduction:format(#api.all()) .. "\n",
    "## Areas\n", areas, link, editors }, "\n") .. "\n"
end

return index
