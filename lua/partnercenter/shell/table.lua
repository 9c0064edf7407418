-- Rows as a table for people, as CSV for spreadsheets (RFC 4180), or as JSON for programs. What the columns are is said
-- once; the three formats follow from it.

local text_width = require "partnercenter.shell.text_width"

local rows_as = {}

---@class partnercenter.Column
---@field name string the member of a row that it shows, and its name in CSV and JSON
---@field title? string its heading in a table; the name when not given
---@field align? "left"|"right"

local gap = "  "
local narrowest = 8 -- a column is not made narrower than this to fit a terminal

local function text_of(value)
  if value == nil then return "" end
  return (tostring(value):gsub("[%c\127]", " "))
end

-- Takes columns from the widest until the table fits.
local function shrink(widths, available)
  local total = (#widths - 1) * #gap
  for _, width in ipairs(widths) do total = total + width end
  while total > available do
    local widest = 1
    for i, width in ipairs(widths) do
      if width > widths[widest] then widest = i end
    end
    if widths[widest] <= narrowest then return end
    widths[widest] = widths[widest] - 1
    total = total - 1
  end
end

local function write_line(out, columns, widths, texts)
  local cells = {}
  for i, column in ipairs(columns) do
    cells[i] = text_width.pad(text_width.cut(texts[i], widths[i]), widths[i], column.align)
  end
  out:write((table.concat(cells, gap):gsub("%s+$", "")), "\n")
end

local function write_table(out, columns, rows, available)
  local heading, rule, widths, cells = {}, {}, {}, {}
  for i, column in ipairs(columns) do
    heading[i] = column.title or column.name
    widths[i] = text_width.of(heading[i])
  end
  for r, row in ipairs(rows) do
    cells[r] = {}
    for i, column in ipairs(columns) do
      cells[r][i] = text_of(row[column.name])
      widths[i] = math.max(widths[i], text_width.of(cells[r][i]))
    end
  end
  if available then shrink(widths, available) end
  for i, width in ipairs(widths) do rule[i] = ("-"):rep(width) end
  write_line(out, columns, widths, heading)
  write_line(out, columns, widths, rule)
  for _, texts in ipairs(cells) do write_line(out, columns, widths, texts) end
end

local function csv_field(value)
  local text = value == nil and "" or tostring(value)
  if text:find('[",\r\n]') or text:find("^%s") or text:find("%s$") then
    return '"' .. text:gsub('"', '""') .. '"'
  end
  return text
end

local function write_csv(out, columns, rows)
  local fields = {}
  for i, column in ipairs(columns) do fields[i] = csv_field(column.name) end
  out:write(table.concat(fields, ","), "\r\n")
  for _, row in ipairs(rows) do
    for i, column in ipairs(columns) do fields[i] = csv_field(row[column.name]) end
    out:write(table.concat(fields, ","), "\r\n")
  end
end

local function write_json(out, columns, rows)
  local json = require("partnercenter.core").json
  out:write("[")
  for r, row in ipairs(rows) do
    local members = {}
    for _, column in ipairs(columns) do members[column.name] = row[column.name] end
    out:write(r > 1 and ",\n" or "\n", json.encode(members))
  end
  out:write(#rows > 0 and "\n]\n" or "]\n")
end

--- Writes rows.
---@param out file* or what else has `write`
---@param format "table"|"csv"|"json"
---@param columns partnercenter.Column[]
---@param rows table<string, any>[]
---@param width? integer of the terminal, for tables: wider columns are cut; nil does not cut
function rows_as.write(out, format, columns, rows, width)
  if format == "csv" then
    write_csv(out, columns, rows)
  elseif format == "json" then
    write_json(out, columns, rows)
  else
    write_table(out, columns, rows, width)
  end
end

return rows_as
