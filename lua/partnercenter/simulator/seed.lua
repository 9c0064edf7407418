-- The seeded world: what there is before anybody has changed anything. Every function here computes a record afresh
-- from the seed and the numbers of the thing, and stores nothing, so that a million customers cost no more than one.
-- Dates are fixed by the seed; only where a term ends depends on today. What was written since is in world.lua; how
-- records look as JSON is in shapes.lua.

local catalog = require "partnercenter.simulator.catalog"
local dates = require "partnercenter.simulator.dates"
local ids = require "partnercenter.simulator.ids"
local names = require "partnercenter.simulator.names"
local random = require "partnercenter.simulator.random"

local at, pick = random.at, random.pick
local kinds = ids.kinds

-- What bits are drawn for.
local FOR_CUSTOMER, FOR_ADDRESS, FOR_SUBSCRIPTION, FOR_ORDER, FOR_USER = 1, 2, 3, 4, 5

local first_day = dates.days(2021, 1, 4)
local days_of_history = 1200 -- everything seeded began by spring 2024

local seed = {}

--- Makes the generators of one seed.
---@param number integer the seed
---@return table world
function seed.new(number)
  local generator = { ids = ids.new(number), seed = number, items = {} } -- items: see handlers/customers.lua
  local maker = generator.ids
  local stems, trades, countries = names.stems, names.trades, names.countries

  --- What a page of customers shows of one: its id, name and domain.
  ---@param index integer from 1
  ---@return string id
  ---@return string name
  ---@return string domain
  function generator.heading(index)
    local bits = at(number, FOR_CUSTOMER, index)
    local stem = stems[(bits >> 1) % #stems + 1]
    local trade = trades[(bits >> 13) % #trades + 1]
    local forms = countries[(bits >> 25) % #countries + 1].forms
    local form = forms[(bits >> 37) % #forms + 1]
    return maker.guid(kinds.customer, index), stem[1] .. " " .. trade .. " " .. form,
      stem[2] .. trade:lower() .. index .. ".onmicrosoft.com"
  end

  --- Where a customer is.
  ---@param index integer from 1
  ---@return table country
  function generator.country(index)
    return countries[pick(at(number, FOR_CUSTOMER, index), 25, #countries) + 1]
  end

  --- One customer.
  ---@param index integer from 1
  ---@return table
  function generator.customer(index)
    local id, name, domain = generator.heading(index)
    local country = generator.country(index)
    local bits = at(number, FOR_ADDRESS, index)
    local place = country.places[pick(bits, 1, #country.places) + 1]
    local first = names.first[pick(bits, 8, #names.first) + 1]
    local last = names.last[pick(bits, 16, #names.last) + 1]
    local street = country.street:gsub("[@#]", {
      ["@"] = names.streets[pick(bits, 24, #names.streets) + 1],
      ["#"] = tostring(pick(bits, 30, 240) + 1),
    })
    return {
      index = index,
      id = id,
      commerce_id = maker.guid(kinds.commerce, index),
      name = name,
      domain = domain,
      country = country,
      relationship = "reseller",
      culture = country.culture,
      language = country.language,
      email = first[2] .. "." .. last[2] .. "@" .. domain,
      first_name = first[1],
      last_name = last[1],
      address = {
        country = country.code,
        city = place[1],
        state = place[2],
        addressLine1 = street,
        postalCode = place[3],
        firstName = first[1],
        lastName = last[1],
        phoneNumber = country.phone:format(pick(bits, 40, 100)),
      },
      created = (first_day + pick(bits, 47, days_of_history - 300)) * 86400,
      reseller = pick(bits, 58, 5) == 0 and 1 or nil,
      version = 1,
    }
  end

  --- Catalog orders have opaque ids whose case matters, the others GUIDs.
  ---@param index integer of the customer
  ---@param order integer
  ---@param opaque boolean
  ---@return string
  function generator.order_id(index, order, opaque)
    if opaque then return ids.text(at(number, FOR_ORDER, index, order), 32) .. "1" end
    return maker.guid(kinds.order, index, order)
  end

  -- How many orders a customer has: each is one base subscription, perhaps with an add-on, or a one-time purchase.
  local function order_count(index)
    return pick(at(number, FOR_SUBSCRIPTION, index), 1, 5) + 1
  end

  local function quantity_for(offer, bits)
    if offer.kind == "usage" then return 1 end
    local quantity = 12 + pick(bits, 30, pick(bits, 28, 4) == 0 and 240 or 40) -- never fewer than there are users
    return math.min(math.max(quantity, offer.minimum), offer.maximum)
  end

  local function subscription(index, position, order, offer, bits, parent)
    local term = offer.terms[pick(bits, 3, #offer.terms) + 1]
    local created = (first_day + 300 + pick(bits, 10, days_of_history - 300)) * 86400 + pick(bits, 20, 86400)
    local status = pick(bits, 41, 16) == 0 and "suspended" or "active"
    if parent then
      created, status, term = parent.created + 86400 * 3, parent.status, parent.term
    end
    return {
      customer = index,
      number = position,
      id = maker.guid(kinds.subscription, index, position),
      entitlement_id = offer.kind == "usage" and maker.guid(kinds.entitlement, index, position) or nil,
      order = order,
      order_id = generator.order_id(index, order, offer.product_id ~= nil),
      offer = offer,
      nickname = offer.name,
      quantity = parent and math.max(1, parent.quantity // 2) or quantity_for(offer, bits),
      term = term,
      billing_cycle = term == "P1Y" and pick(bits, 46, 3) == 0 and "annual" or "monthly",
      created = created,
      status = status,
      auto_renew = offer.kind ~= "usage" and not offer.trial_of and pick(bits, 50, 8) > 0,
      parent = parent and parent.number or nil,
      registration = "notregistered",
      version = 1,
    }
  end

  --- The subscriptions that a customer began with, base subscriptions before their add-ons.
  ---@param index integer
  ---@return table[]
  function generator.subscriptions(index)
    local list = {}
    for order = 1, order_count(index) do
      local bits = at(number, FOR_SUBSCRIPTION, index, order)
      local offer = catalog.common[pick(bits, 1, #catalog.common) + 1]
      local base = subscription(index, #list + 1, order, offer, bits, nil)
      list[#list + 1] = base
      local addons = offer.has_addons and pick(bits, 56, 3) == 0 and catalog.addons(offer)
      if addons and addons[1] then
        local addon = addons[pick(bits, 58, #addons) + 1]
        list[#list + 1] = subscription(index, #list + 1, order, addon, bits, base)
      end
    end
    return list
  end

  --- The orders that made these subscriptions.
  ---@param customer table
  ---@param subscriptions table[] from `subscriptions`
  ---@return table[]
  function generator.orders(customer, subscriptions)
    local list = {}
    for _, made in ipairs(subscriptions) do
      local order = list[made.order]
      if not order then
        order = {
          customer = customer.index,
          number = made.order,
          id = made.order_id,
          billing_cycle = made.billing_cycle,
          currency = customer.country,
          created = made.created,
          status = "completed",
          lines = {},
          version = 1,
        }
        list[made.order] = order
      end
      table.insert(order.lines, {
        offer = made.offer,
        subscription = made.number,
        name = made.nickname,
        quantity = made.quantity,
        term = made.term,
      })
    end
    return list
  end

  --- The user accounts that a customer began with. The first is the administrator's.
  ---@param customer table
  ---@param subscriptions table[] from `subscriptions`
  ---@return table[]
  function generator.users(customer, subscriptions)
    local index = customer.index
    local list = {}
    for position = 1, 3 + pick(at(number, FOR_USER, index), 1, 9) do
      local bits = at(number, FOR_USER, index, position)
      local first = names.first[pick(bits, 1, #names.first) + 1]
      local last = names.last[pick(bits, 9, #names.last) + 1]
      local licenses, given = {}, {}
      for _, owned in ipairs(subscriptions) do
        local sku = owned.status == "active" and not owned.parent and owned.offer.sku
        if sku and not given[sku.id] and pick(bits, 17 + owned.number, 4) > 0 then
          licenses[#licenses + 1] = sku.id
          given[sku.id] = true
        end
      end
      list[position] = {
        customer = index,
        number = position,
        id = maker.guid(kinds.user, index, position),
        first_name = first[1],
        last_name = last[1],
        display_name = position == 1 and customer.name or first[1] .. " " .. last[1],
        principal_name = position == 1 and "admin@" .. customer.domain
          or first[2] .. "." .. last[2] .. position .. "@" .. customer.domain,
        usage_location = position > 1 and customer.country.code or nil,
        phone = position > 1 and customer.country.phone:format(pick(bits, 40, 100)) or nil,
        is_admin = position == 1,
        state = "active",
        licenses = licenses,
        version = 1,
      }
    end
    return list
  end

  return generator
end

return seed
