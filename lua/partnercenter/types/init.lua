-- The resources and enumerations of the REST API as data: this file finds and loads them. The shapes themselves stand
-- in the files beside this one, grouped as the documentation groups its resources; which operation sends or returns
-- which of them stands in partnercenter/api.
--
-- A file is `{ types = { Name = type, … }, enums = { Name = enumeration, … } }`.
--
--   type           summary, fields, and in some cases
--     variants     the types of which a value may be one; its attributes.objectType names which
--   field          name      as in the service's JSON replies
--                  type      "string" "integer" "number" "boolean" "date" "datetime" "guid" "uri" "object" "any",
--                            a type or an enumeration by its name, or "array<…>" of one of these
--                  required, read_only, deprecated     marks, absent when not so
--                  may_be_list            true: documented as one, and as a list of them
--                  minimum, maximum       of a number that is sent
--                  min_length, max_length of a text that is sent, in characters
--                  summary   one line
--   enumeration    summary, and values: { { value, meaning }, … } as the documentation spells them. The service adds
--                  values over time: a value that is not listed is worth a warning, and no error in a reply.
--     open         true: the documentation says which values there are now; others are sent, with a warning

local types = {}

local modules = {
  "utility", "customers", "subscriptions", "offers", "orders", "users", "invoices", "invoice_line_items",
  "audit_records", "azure_spending", "profiles", "agreements", "agreement_texts", "security", "relationships",
  "validations", "roles", "support", "carts", "products", "transfers", "entitlements", "devices", "webhooks",
  "product_upgrades", "migrations", "order_attachments", "analytics",
}

local types_by_name, enums_by_name = {}, {}
local modules_loaded = 0

local function load_next_module()
  modules_loaded = modules_loaded + 1
  local shapes = require("partnercenter.types." .. modules[modules_loaded])
  for name, type in pairs(shapes.types) do
    type.name = name
    types_by_name[name] = type
  end
  for name, enum in pairs(shapes.enums or {}) do
    enum.name = name
    enums_by_name[name] = enum
  end
end

-- Names of ours begin with a capital letter, so that "string" and the like load nothing.
local function look_up(where, name)
  if not name:find("^%u") then return nil end
  while not where[name] and modules_loaded < #modules do
    load_next_module()
  end
  return where[name]
end

--- The resource type of this name.
---@param name string as in `Customer`
---@return table|nil type nil when there is none
function types.find(name)
  return look_up(types_by_name, name)
end

--- The enumeration of this name.
---@param name string as in `SubscriptionStatus`
---@return table|nil enumeration nil when there is none
function types.enum(name)
  return look_up(enums_by_name, name)
end

--- All types and all enumerations, by name. Loads everything; not to be changed.
---@return table<string, table> types
---@return table<string, table> enumerations
function types.all()
  while modules_loaded < #modules do
    load_next_module()
  end
  return types_by_name, enums_by_name
end

--- What a type is made of, brackets taken off: `Customer` for `Customer`, `array<Customer>` and `Collection<Customer>`.
---@param type string
---@return string name
---@return "array"|"Collection"|nil container
function types.element(type)
  local container, name = type:match("^(%w+)<(.+)>$")
  if container then return name, container end
  return type, nil
end

--- The type that a value of a type with variants really has, told by its attributes.objectType.
---@param name string
---@param value table
---@return string name the variant's, or the given one where it has none or the value does not say
function types.variant(name, value)
  local type = types.find(name)
  if not (type and type.variants) then return name end
  local attributes = value.attributes or value.Attributes
  local wanted = attributes and (attributes.objectType or attributes.ObjectType)
  if not wanted then return name end
  for _, variant in ipairs(type.variants) do
    if variant:lower() == wanted:lower() then return variant end
  end
  return name
end

local lower_case_fields = {} -- type name → { lower-case field name → entry }

--- The fields of a type by their names in lower case, to find one that the service spells in another case
--- (`CompanyProfile.TenantId`). An entry tells the right spelling, and the type to go on with inside the field.
---@param name string
---@return table<string, { name: string, type: string, nested: string|nil, is_array: boolean }>|nil fields
---   nil when there is no such type; `nested` is nil where the field holds no resource
function types.fields_by_lower_name(name)
  local fields = lower_case_fields[name]
  if fields then return fields end
  local type = types.find(name)
  if not type then return nil end
  fields = {}
  for _, field in ipairs(type.fields) do
    local element, container = types.element(field.type)
    fields[field.name:lower()] = {
      name = field.name,
      type = field.type,
      nested = types.find(element) and element or nil,
      is_array = container == "array",
    }
  end
  lower_case_fields[name] = fields
  return fields
end

return types
