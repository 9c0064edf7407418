-- What scenario_values.lua and scenario_preparations.lua share: offers to buy, new names, and the way to the world's
-- customer.

local tools = {}

-- Of the simulator. Elsewhere nothing is bought unless --write is given.
tools.offers = {
  standard = "031c9e47-0000-4c17-89d2-0000000000a2",
  conferencing = "c94271d8-0000-4c17-89d2-0000000000a8", -- can be added to it
  trial = "c0bd2e08-0000-4c17-89d2-0000000000a9",
  azure = "MS-AZR-0145P",
  azure_plan = "DZH318Z0SIM1:0001:DZH318Z0SIMA",
  marketplace = "DZH318Z0SIM2:0002:DZH318Z0SIMB",
  software = "DZH318Z0SIM4:0001:DZH318Z0SIMD",
  reservation = "DZH318Z0SIM5:0047:DZH318Z0SIME",
  new_commerce = "CFQ7TTC0SIM1:0001:CFQ7TTC0SIMA",
}

local absent = { __tostring = function(self) return self.text end }

--- Says that there is nothing that an operation could be called with, which is no failure of the operation.
---@param text string
function tools.give_up(text)
  error(setmetatable({ text = text }, absent), 0)
end

--- Whether an error says that there is nothing to call an operation with.
---@param raised any
---@return boolean
function tools.is_absent(raised)
  return getmetatable(raised) == absent
end

--- Gives up where nothing may be made.
---@param world partnercenter.ScenarioWorld
---@param what string
function tools.needs_writing(world, what)
  if not world.may_write then tools.give_up(what .. " would have to be made first; --write does it") end
end

local count = 0

--- A name that no earlier run has used.
---@param word string what it begins with
---@return string
function tools.fresh(word)
  count = count + 1
  return ("%s-%d-%d"):format(word, os.time(), count)
end

--- The first item of a page, or nil.
---@param page partnercenter.Page
---@return any
function tools.first(page) return page.items[1] end

--- The first item of a page. Gives up where there is none.
---@param page partnercenter.Page
---@return any
function tools.one(page)
  if page.items[1] ~= nil then return page.items[1] end
  local response = require("partnercenter").response(page)
  tools.give_up(("nothing is listed by %s"):format(response and response.operation or "the service"))
end

--- The node of the world's customer.
---@param world partnercenter.ScenarioWorld
---@return table
function tools.customer(world) return world.partner.customers(world.customer_id) end

local most_customers = 200 -- that are looked at for one thing

--- The first thing that `look` finds at a customer, who becomes the world's.
---@param world partnercenter.ScenarioWorld
---@param look fun(node: table, customer: table): any
---@return any found nil when there is none
function tools.at_some_customer(world, look)
  local looked_at = 0
  for candidate in world.partner.customers:each { size = 100 } do
    looked_at = looked_at + 1
    if looked_at > most_customers then return nil end
    local found = look(world.partner.customers(candidate.id), candidate)
    if found ~= nil then
      world.customer, world.customer_id = candidate, candidate.id
      return found
    end
  end
end

return tools
