-- docs/api/<area>.md: every operation of an area with all that its data say, and the types that only this area uses.

local call = require "docs.generator.call"
local library = require "docs.generator.library"
local text = require "docs.generator.text"
local tree = require "partnercenter.tree"
local type_tables = require "docs.generator.type_tables"

local area_page = {}

local paging = {
  offset = "by `offset` and `size`",
  continuation = "by a continuation token, with `seekOperation=Next`",
  token = "by a continuation token, with the same query",
  top_skip = "by `top` and `skip`; `@nextLink` leads on",
  top_skip_count = "by `top` and `skip`; a full page is followed by another one",
  next_link = "`links.next` leads on",
  link = "one page is documented; a `links.next` is followed all the same",
}
local etags = {
  header = "in the header `If-Match`",
  body = "in the body, as `attributes.etag`",
  ["header+body"] = "in the header `If-Match` and in the body, as `attributes.etag`",
}
local tokens = { ["app"] = "the application alone", ["app+user"] = "application and user" }
local clouds = { global = "global", china = "China", germany = "Germany", us_government = "US government" }

local function in_words(list, words)
  local named = {}
  for index, word in ipairs(list) do named[index] = words[word] or word end
  return table.concat(named, ", ")
end

-- -- parameters -------------------------------------------------------------------------------------------------------

local function value_text(value)
  if type(value) ~= "table" then return text.code(value) end
  local parts = {}
  for name, content in pairs(value) do parts[#parts + 1] = ("%s = %q"):format(name, content) end
  table.sort(parts)
  return text.code("{ " .. table.concat(parts, ", ") .. " }")
end

local function is_phrase(value)
  return type(value) == "string" and value:find(" ", 1, true) ~= nil
end

local function rules_of(param)
  local rules = {}
  local function add(rule, ...)
    if rule then rules[#rules + 1] = select("#", ...) > 0 and rule:format(...) or rule end
  end
  if param.required and param.preset == nil then add("required") end
  add(type_tables.limits(param))
  if type(param.enum) == "table" then add("%s%s", param.joined and "of " or "", text.codes(param.enum)) end
  if param.open then add("or other values") end
  if param.repeated then add("may be a list") end
  if param.joined then add(param.joined == "directed" and "a list, each with `asc` or `desc`" or "a list") end
  if param.default ~= nil then
    add("default %s", is_phrase(param.default) and param.default or value_text(param.default))
  end
  if param.preset ~= nil then add("%s is sent unless another one is given", value_text(param.preset)) end
  return table.concat(rules, "; ")
end

local function type_of(param, module)
  if type(param.enum) == "string" then return library.type(param.enum, module) end
  if param.filter_rows then return "filter of " .. library.type(param.filter_rows, module) end
  return library.type(param.type, module)
end

local function add_filters(out, operation)
  for _, param in ipairs(operation.params) do
    if param.filter_rows then
      local parts = {}
      for index, entry in ipairs(param.filter_fields) do
        parts[index] = ("%s (%s)"):format(text.code(entry[1]), table.concat(entry[2], ", "))
      end
      local list = table.concat(parts, ", ")
      out[#out + 1] = text.wrap(("What %s can compare: %s."):format(text.code(param.name), list)) .. "\n"
    elseif param.filter_fields then
      local fields = text.codes(param.filter_fields)
      local by = param.filter_operators and " by " .. text.codes(param.filter_operators) or ""
      out[#out + 1] = text.wrap(("%s compares %s%s."):format(text.code(param.name), fields, by)) .. "\n"
    end
  end
end

local function add_parameters(out, operation, module)
  local rows = {}
  for index, param in ipairs(operation.params) do
    rows[index] = { text.code(param.name), param["in"] or "query", type_of(param, module), rules_of(param),
      param.summary }
  end
  if #rows == 0 then return end
  out[#out + 1] = text.table({ "Parameter", "In", "Type", "", "Meaning" }, rows) .. "\n"
  add_filters(out, operation)
end

-- -- the other facts --------------------------------------------------------------------------------------------------

local function sorted_fields(fields)
  local parts = {}
  for name, value in pairs(fields) do
    if type(value) ~= "table" then parts[#parts + 1] = text.code(name) .. " = " .. text.code(value) end
  end
  table.sort(parts)
  return table.concat(parts, ", ")
end

local function action_text(operation, module)
  local action, parts = operation.action, {}
  if action.read then
    parts[1] = ("reads with %s unless the resource is given, and sends all of it back changed")
      :format(library.operation(action.read, module))
  end
  local set = sorted_fields(action.set or {})
  if set ~= "" then parts[#parts + 1] = "sets " .. set end
  if action.takes then parts[#parts + 1] = "the value given becomes " .. text.code(action.takes) end
  if action.fill then parts[#parts + 1] = "fills in " .. sorted_fields(action.fill) .. " (parameters)" end
  return table.concat(parts, "; ")
end

local function body_text(operation, module)
  local action = operation.action
  if action and action.takes then
    return ("the value for %s, or a table: %s"):format(text.code(action.takes), library.type(operation.body, module))
  elseif action and not call.body(operation) then
    return library.type(operation.body, module) .. ", or nothing"
  end
  if operation.body_position then
    return "the position of a value of " .. library.type(operation.body, module) .. ", as a number; give the value"
  end
  local wanted = operation.body_required and "; needs " .. text.codes(operation.body_required) or ""
  local parts = operation.multipart and ("; as multipart/form-data, in the part `%s`"):format(operation.multipart) or ""
  return library.type(operation.body, module) .. wanted .. parts
end

local function reply_text(operation, module)
  local returns = operation.returns
  if operation.method == "HEAD" then return "`true`; `false` for 404" end
  local named = returns == "none" and "nothing: `true`" or returns == "binary" and "a document: a string, or a file"
    or library.type(returns, module)
  if operation.false_on_404 then named = named .. "; `false` for 404" end
  if operation.failures then named = named .. "; what failed all the same: " .. text.codes(operation.failures) end
  return named
end

local function job_text(job, module)
  local parts = { "a 202 returns a job; its state is read with " .. library.operation(job.poll, module) }
  if job.done and #job.done > 0 then parts[#parts + 1] = "done at " .. text.codes(job.done) end
  if job.failed and #job.failed > 0 then parts[#parts + 1] = "failed at " .. text.codes(job.failed) end
  if job.match then parts[#parts + 1] = ("%s has to be as sent"):format(text.code(job.match)) end
  if job.interval then parts[#parts + 1] = ("every %d s"):format(job.interval) end
  return table.concat(parts, "; ")
end

local function add_facts(out, operation, module)
  local lines = {}
  local function add(name, value)
    if value then lines[#lines + 1] = text.wrap(("%s: %s"):format(name, value), "- ") end
  end
  add("Page", operation.doc)
  add("Known from", operation.known_from)
  add("Also shown as", operation.also and text.codes(operation.also))
  local how_many = operation.only_one and "Just one of" or "At least one of"
  add(how_many, operation.needs_one and text.codes(operation.needs_one))
  add("Body", operation.body and body_text(operation, module))
  add("What it does", operation.action and action_text(operation, module))
  add("Reply", reply_text(operation, module))
  if tree.is_listing(operation) then
    local suffix = operation.name:match("[^.]+$"):match("^list(.*)$")
    local walks = suffix and ("; `:each%s` walks over all items, `:pages%s` over pages"):format(suffix, suffix) or ""
    add("Paging", (paging[operation.paging] or "none") .. walks)
  end
  add("ETag", operation.etag and etags[operation.etag])
  add("Job", operation.job and job_text(operation.job, module))
  add("Spending", operation.spends and "may cost money; not repeated unless certainly nothing happened")
  add("Locale", operation.needs_locale and "`X-Locale` is always sent, `en-US` unless another one is set")
  add("Tokens", in_words(operation.auth, tokens))
  add("Clouds", #operation.clouds == 4 and "all" or in_words(operation.clouds, clouds))
  out[#out + 1] = table.concat(lines, "\n") .. "\n"
end

local function add_operation(out, operation, module)
  out[#out + 1] = "### " .. operation.name .. "\n"
  out[#out + 1] = text.wrap(operation.summary .. ".") .. "\n"
  if operation.deprecated then out[#out + 1] = text.wrap("**Deprecated**: " .. operation.deprecated) .. "\n" end
  local line, by_name = call.line(operation), call.by_name(operation)
  out[#out + 1] = text.lua { line, line ~= by_name and by_name or nil } .. "\n"
  out[#out + 1] = text.code(operation.method .. " " .. operation.path) .. "\n"
  add_parameters(out, operation, module)
  add_facts(out, operation, module)
  for _, note in ipairs(operation.notes or {}) do out[#out + 1] = text.wrap(note) .. "\n" end
end

--- The page of an area.
---@param area { area: string, module: string, operations: table[] }
---@return string
function area_page.page(area)
  local module = area.module
  local out = { text.notice .. "\n", "# " .. area.area .. "\n" }
  local rows = {}
  for index, operation in ipairs(area.operations) do
    rows[index] = { library.operation(operation.name, module), operation.summary }
  end
  out[#out + 1] = text.table({ "Operation", "" }, rows) .. "\n"
  out[#out + 1] = "## Operations\n"
  for _, operation in ipairs(area.operations) do add_operation(out, operation, module) end
  for _, part in ipairs(type_tables.of(module)) do out[#out + 1] = part end
  return (table.concat(out, "\n"):gsub("\n+$", "\n"))
end

return area_page
