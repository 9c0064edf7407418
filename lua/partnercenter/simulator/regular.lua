-- Answers without some of the irregularities of the real service, for those who switch them off: those that can be seen
-- in any answer are taken out here, of its text, and not where each answer is made. While all are on nothing is done.

local regular = {}

local MOMENT = "%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d"

-- Roots of addresses that are no part of the first version of the API.
local is_root = { v1 = true, webhooks = true }

-- By irregularity: what is done to the text of an answer where it is off. Audit records hold JSON as text, so that a
-- quotation mark may have a backslash in front.
local rewriters = {}

local function versioned(before, first, after)
  return not is_root[first:lower()] and before .. "/v1/" .. first .. after or nil
end

--- Links, all with their version.
function rewriters.bare_links(text)
  return (text:gsub('("uri\\?":\\?")/?(%w+)([/?"\\])', versioned))
end

--- Dates, all without fractions.
function rewriters.seven_digits(text)
  return (text:gsub('("' .. MOMENT .. ')%.%d+([Z+-]?[%d:]*\\?")', "%1%2"))
end

--- Dates, all with a zone.
function rewriters.zoneless_dates(text)
  return (text:gsub('("' .. MOMENT .. '%.?%d*)(\\?")', "%1Z%2"))
end

--- Dates that never were, absent.
function rewriters.first_dates(text)
  return (text:gsub('\\?"0001%-01%-01T00:00:00[%d.]*Z?\\?"', "null"))
end

local order = { "bare_links", "seven_digits", "first_dates", "zoneless_dates" }

--- An answer's text without what is switched off.
---@param irregular table<string, boolean>
---@param text string JSON
---@return string
function regular.text(irregular, text)
  for _, name in ipairs(order) do
    if not irregular[name] then text = rewriters[name](text) end
  end
  return text
end

return regular
