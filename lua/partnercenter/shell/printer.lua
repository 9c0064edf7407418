-- How the prompt shows a value: texts quoted, tables with their members in order, long ones cut.

local printer = {}

local most_members, deepest = 200, 8

local function is_name(key)
  return type(key) == "string" and key:find("^[%a_][%w_]*$") ~= nil
end

-- Numbers before texts before the rest, each in their own order.
local function before(a, b)
  local type_a, type_b = type(a), type(b)
  if type_a ~= type_b then
    return type_a == "number" or (type_a == "string" and type_b ~= "number")
  end
  if type_a == "number" or type_a == "string" then return a < b end
  return tostring(a) < tostring(b)
end

local function quote(text)
  local shown = text:gsub("[%c\127\\\"]", function(char)
    local known = { ["\n"] = "\\n", ["\t"] = "\\t", ["\r"] = "\\r", ["\\"] = "\\\\", ["\""] = "\\\"" }
    return known[char] or ("\\x%02X"):format(char:byte())
  end)
  return '"' .. shown .. '"'
end

-- Replies and other plain tables are shown with their members; what has a behaviour of its own says itself what it is.
local function is_data(value)
  local meta = getmetatable(value)
  return meta == nil or (type(meta) == "table" and not (meta.__tostring or meta.__index or meta.__call))
end

local describe

local function describe_table(value, indent, depth, seen)
  if seen[value] then return "{ … the same again }" end
  if next(value) == nil then return "{}" end
  if depth >= deepest then return "{ … }" end
  seen[value] = true
  local inner = indent .. "  "
  local lines, count = {}, 0
  for i, item in ipairs(value) do
    if count >= most_members then break end
    count = count + 1
    lines[i] = inner .. describe(item, inner, depth + 1, seen)
  end
  local keys, sequence = {}, #lines
  for key in next, value do
    if not (math.type(key) == "integer" and key >= 1 and key <= sequence) then keys[#keys + 1] = key end
  end
  table.sort(keys, before)
  for i, key in ipairs(keys) do
    if count >= most_members then
      lines[#lines + 1] = ("%s… %d more"):format(inner, #keys - i + 1)
      break
    end
    count = count + 1
    local name = is_name(key) and key or "[" .. describe(key, inner, deepest, seen) .. "]"
    lines[#lines + 1] = ("%s%s = %s"):format(inner, name, describe(value[key], inner, depth + 1, seen))
  end
  seen[value] = nil
  return "{\n" .. table.concat(lines, ",\n") .. "\n" .. indent .. "}"
end

function describe(value, indent, depth, seen)
  if type(value) == "string" then return quote(value) end
  if type(value) == "table" and is_data(value) then return describe_table(value, indent, depth, seen) end
  return tostring(value)
end

--- The text for a value.
---@param value any
---@return string
function printer.describe(value)
  return describe(value, "", 0, {})
end

return printer
