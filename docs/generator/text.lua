-- Small helpers for writing Markdown and Lua: names in snake_case, code, links, tables, wrapped prose.

local text = {}

text.width = 120

local keywords = {}
for word in ([[and break do else elseif end false for function goto if in local nil not or repeat return then true until
  while partner]]):gmatch("%a+") do
  keywords[word] = true
end

--- A documented name as one writes it in Lua: `licenseGroupIds` and `MS-ContinuationToken` become `license_group_ids`
--- and `ms_continuation_token`.
---@param name string
---@return string
function text.snake(name)
  name = name:gsub("%-", "_"):gsub("(%u)(%u%l)", "%1_%2"):gsub("([%l%d])(%u)", "%1_%2"):lower()
  return name
end

--- A name for a variable: in snake_case, and no keyword.
---@param name string
---@return string
function text.variable(name)
  name = text.snake(name):gsub("[^%w_]", "_")
  return keywords[name] and name .. "_" or name
end

--- Several of it: `policy` becomes `policies`.
---@param word string
---@return string
function text.plural(word)
  if word:find("[^aeiou]y$") then return (word:gsub("y$", "ies")) end
  return word:find("s$") and word .. "_list" or word .. "s"
end

--- Code within prose or a table.
---@param code any
---@return string
function text.code(code)
  return "`" .. tostring(code) .. "`"
end

--- Several words as code, with commas.
---@param words any[]
---@return string
function text.codes(words)
  local list = {}
  for index, word in ipairs(words) do list[index] = text.code(word) end
  return table.concat(list, ", ")
end

--- Where GitHub and its like take a link to a heading.
---@param heading string
---@return string
function text.anchor(heading)
  return (heading:lower():gsub("[^%w_ -]", ""):gsub(" ", "-"))
end

--- Prose in lines of at most `text.width` columns. Links and code are not broken where a space does not allow it.
---@param prose string
---@param first? string what the first line begins with, such as "- "; further lines are indented as much
---@return string
function text.wrap(prose, first)
  first = first or ""
  local indent = (" "):rep(#first)
  local lines, line = {}, first
  local is_empty = true
  for word in prose:gmatch("%S+") do
    local length = utf8.len(line) + (is_empty and 0 or 1) + utf8.len(word)
    if length > text.width and not is_empty then
      lines[#lines + 1] = line
      line, is_empty = indent, true
    end
    line = line .. (is_empty and "" or " ") .. word
    is_empty = false
  end
  lines[#lines + 1] = line
  return table.concat(lines, "\n")
end

--- A table. Columns that are empty in every row are left out.
---@param titles string[]
---@param rows string[][]
---@return string
function text.table(titles, rows)
  local columns = {}
  for column in ipairs(titles) do
    local is_used = false
    for _, row in ipairs(rows) do is_used = is_used or row[column] ~= "" end
    if is_used then columns[#columns + 1] = column end
  end
  local function line(cells)
    local chosen = {}
    for index, column in ipairs(columns) do chosen[index] = (cells[column]:gsub("|", "\\|")) end
    return "| " .. table.concat(chosen, " | ") .. " |"
  end
  local lines = { line(titles), "|" .. (" --- |"):rep(#columns) }
  for _, row in ipairs(rows) do lines[#lines + 1] = line(row) end
  return table.concat(lines, "\n")
end

--- A block of Lua.
---@param lines string[]
---@return string
function text.lua(lines)
  return "```lua\n" .. table.concat(lines, "\n") .. "\n```"
end

--- What every generated page begins with.
text.notice = "<!-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. "
  .. "Changes here are lost. -->"

return text
