-- Documentation and editor annotations are made from the data (docs/generate.lua). Here they are made anew and compared
-- with what is kept, and what they claim is tried: every Lua line in them is run, and has to call the operation that it
-- stands for.

local source = os.getenv("PC_SOURCE_DIR") or "."
package.path = source .. "/?.lua;" .. package.path

local api = require "partnercenter.api"
local expected_routes = require "tests.lua.expected_routes"
local operations = require "partnercenter.operations"
local parameters = require "partnercenter.parameters"
local partnercenter = require "partnercenter"
local peers = require "partnercenter.api.peers"
local text = require "docs.generator.text"
local types = require "partnercenter.types"

local function lines_of(command)
  local pipe = assert(io.popen(command))
  local lines = {}
  for line in pipe:lines() do lines[#lines + 1] = line end
  pipe:close()
  return lines
end

local function read(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local content = file:read("a")
  file:close()
  return content
end

-- The generated files of a directory, by their paths in it.
local function generated_in(directory)
  local files = {}
  local command = "cd '%s' && find docs/api docs/scenarios.md lua/partnercenter/meta -type f"
  for _, path in ipairs(lines_of(command:format(directory))) do files[path] = read(directory .. "/" .. path) end
  return files
end

local kept = generated_in(source)

describe("documentation and annotations", function()
  it("are what the data make of them, without the C half of the module", function()
    local directory = lines_of("mktemp -d")[1]
    finally(function() os.execute("rm -rf " .. directory) end)
    local command = "cd / && env -u LUA_PATH LUA_CPATH=none lua5.4 '%s/docs/generate.lua' %s >/dev/null"
    local root = source == "." and lines_of("pwd")[1] or source
    assert.is_true(os.execute(command:format(root, directory)))
    local fresh, stale = generated_in(directory), {}
    for path, content in pairs(fresh) do
      if kept[path] ~= content then stale[#stale + 1] = path .. " is stale" end
    end
    for path in pairs(kept) do
      if not fresh[path] then stale[#stale + 1] = path .. " is superfluous: remove it" end
    end
    table.sort(stale)
    assert(#stale == 0, "run `make docs`: " .. table.concat(stale, ", "))
  end)

  it("are UTF-8 with plain line ends, and end with one", function()
    for path, content in pairs(kept) do
      assert(utf8.len(content), path)
      assert(not content:find("\r", 1, true) and content:find("[^\n]\n$"), path)
    end
  end)
end)

describe("the pages of the areas", function()
  local count = {}
  for path, content in pairs(kept) do
    if path:find("^docs/api/") then
      for name in content:gmatch("\n### (%l[%l_]*%.[%l_.]+)\n") do count[name] = (count[name] or 0) + 1 end
    end
  end

  it("have every operation once", function()
    local expected = {}
    for _, operation in ipairs(api.all()) do expected[operation.name] = 1 end
    assert.same(expected, count)
  end)

  it("link to headings that are there", function()
    local anchors = {}
    for path, content in pairs(kept) do
      anchors[path] = {}
      for heading in ("\n" .. content):gmatch("\n#+ ([^\n]+)") do anchors[path][text.anchor(heading)] = true end
    end
    local broken = {}
    for path, content in pairs(kept) do
      for file, anchor in content:gmatch("%]%(([%w_./]*)#?([%w_-]*)%)") do
        local target = file == "" and path or path:match("^.*/") .. file
        target = target:gsub("[^/]+/%.%./", "")
        local is_there = anchors[target] and (anchor == "" or anchors[target][anchor])
        if path:find("%.md$") and not is_there then broken[#broken + 1] = ("%s: %s#%s"):format(path, file, anchor) end
      end
    end
    assert.same({}, broken)
  end)
end)

describe("the scenarios", function()
  local page = kept["docs/scenarios.md"]

  it("have a heading for every page of the documentation, once", function()
    for _, names in pairs(expected_routes.documented) do
      for _, name in ipairs(names) do
        local title = assert(api.find(name), name).doc
        local first = page:find("\n### " .. title .. "\n", 1, true)
        assert(first, title)
        assert(not page:find("\n### " .. title .. "\n", first + 1, true), title)
      end
    end
  end)

  it("have the names of other clients for operations that there are", function()
    for _, name in ipairs(peers.listed()) do
      assert(api.find(name), name)
      local found = peers.find(name)
      assert(found and next(found), name)
      for _, call in pairs(found) do assert(page:find("`" .. call:match("^[^;]+"), 1, true), call) end
    end
  end)
end)

describe("the Lua lines", function()
  local partner, called

  -- A value that an operation takes for a parameter.
  local function value_for(param)
    local enum = type(param.enum) == "string" and types.enum(param.enum) or types.enum(param.type)
    if enum then return enum.values[1][1] end
    if type(param.enum) == "table" then return param.enum[1] end
    if param.filter_rows then return "market eq 'US'" end
    if param.type == "FieldFilter" then
      return partnercenter.filter.starts_with(param.filter_fields and param.filter_fields[1] or "Domain", "a")
    end
    local values = { integer = param.minimum or 1, number = 1, boolean = true, date = "2024-12-31",
      datetime = "2024-12-31T00:00:00Z", file = { name = "a.txt", content = "a" } }
    return values[param.type] or "value"
  end

  -- Runs a line as written: its variables hold values that the operation takes. Returns what was called.
  local function run(line, operation)
    local environment = setmetatable({ partner = partner }, { __index = function() return {} end })
    for _, param in ipairs(operation.params) do environment[text.variable(param.name)] = value_for(param) end
    called = nil
    local chunk = assert(load(line, "=" .. line, "t", environment))
    local ok, problem = pcall(chunk)
    assert(called, line .. ": " .. tostring(not ok and problem))
    return called
  end

  local original = operations.bind

  setup(function()
    partner = partnercenter.connect { base_url = "http://127.0.0.1:9", credential = function() return "token" end }
    operations.bind = function(_, plan, ids, params, given)
      local _, problems = parameters.bind(plan.parameters, ids, params)
      called = { name = plan.name, problems = problems, has_body = given ~= nil }
      error("bound", 0)
    end
  end)

  teardown(function()
    operations.bind = original
    partner:close()
  end)

  local function check(line, name)
    local operation = assert(api.find(name), name)
    local found = run(line, operation)
    assert.equal(name, found.name, line)
    assert.same({}, found.problems, line)
    assert(not found.has_body or operation.body, line .. " gives a body")
    assert(found.has_body or not operation.body or operation.action, line .. " gives no body")
  end

  it("of the scenarios call what they claim, with all that it needs", function()
    local count = 0
    for line, name in kept["docs/scenarios.md"]:gmatch("```lua\n(.-)\n```\n\n%- `[^`]+`: %[([%w_.]+)%]") do
      check(line, name)
      count = count + 1
    end
    assert.equal(#api.all(), count)
  end)

  it("of the areas' pages do so too, through the tree and by name", function()
    local count = 0
    for path, content in pairs(kept) do
      if path:find("^docs/api/") then
        for name, code in content:gmatch("\n### (%l[%w_.]+)\n\n.-```lua\n(.-)\n```") do
          local by_name = code:find('partner:call("', 1, true)
          check(code:sub(by_name), name)
          check(by_name > 1 and code:sub(1, by_name - 1) or code, name)
          count = count + 1
        end
      end
    end
    assert.equal(#api.all(), count)
  end)
end)

describe("the annotations", function()
  local fields, declared, used = {}, {}, {}
  local function collect(content)
    local class
    for line in content:gmatch("[^\n]+") do
      local kind, name = line:match("^%-%-%-@(%l+) (partnercenter[%w_.]*)")
      if kind == "class" or kind == "alias" then
        class, declared[name] = name, true
        fields[name] = fields[name] or {}
      elseif line:find("^%-%-%-@field") then
        fields[class][line:match('^%-%-%-@field %["(.-)"%]') or line:match("^%-%-%-@field ([%w_]+)")] = true
      end
      if line:find("^%-%-%-@") then
        for mentioned in line:gmatch("%f[%w]partnercenter%.[%w_.]+") do used[mentioned] = true end
      end
    end
  end
  for path, content in pairs(kept) do
    if path:find("/meta/", 1, true) then collect(content) end
  end

  it("are Lua that loads", function()
    for path, content in pairs(kept) do
      if path:find("/meta/", 1, true) then assert(load(content, "=" .. path, "t", {})) end
    end
  end)

  it("name no class that is not there", function()
    for _, path in ipairs(lines_of(("ls '%s'/lua/partnercenter/*.lua"):format(source))) do
      for name in read(path):gmatch("%-%-%-@%l+ (partnercenter%.%w+)") do declared[name] = true end
    end
    local missing = {}
    for name in pairs(used) do
      local is_class = name:find("^partnercenter%.%u") or name:find("^partnercenter%.[tp][%l]+%.")
      if is_class and not declared[name] then missing[#missing + 1] = name end
    end
    assert.same({}, missing)
  end)

  it("offer at every place what the tree offers there", function()
    local partner = partnercenter.connect { base_url = "http://127.0.0.1:9", credential = function() end }
    finally(function() partner:close() end)
    local function compare(node, class)
      local description, offered = partnercenter.describe(node), {}
      for _, list in ipairs { description.methods, description.collections } do
        for _, name in ipairs(list) do offered[name] = true end
      end
      assert.same(offered, fields[class] or {}, class)
      for _, name in ipairs(description.collections) do compare(node[name], class .. "." .. name) end
      if #description.ids > 0 then compare(node(table.unpack(description.ids)), class .. ".by_id") end
    end
    for _, root in ipairs(api.roots()) do
      assert(fields["partnercenter.Partner"][root], root)
      compare(partner[root], "partnercenter.tree." .. root)
    end
  end)

  it("have the names of the module", function()
    local named, offered = {}, {}
    local content = kept["lua/partnercenter/meta/module.lua"]
    for name in content:gmatch("\nmodule%.([%w_]+) =") do named[name] = true end
    for name in pairs(fields["partnercenter.Module"]) do named[name] = true end
    for name in pairs(partnercenter) do offered[name] = true end
    assert.same(offered, named)
  end)
end)
