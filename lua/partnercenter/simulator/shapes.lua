-- How records look on the wire: the service's JSON names, links and dates. Pages of customers are written as text right
-- here, because they are the bulk of what is asked for; everything else is a table that service.lua encodes.
-- Where records come from is in world.lua. Which irregularities of the real service are on is said by `irregular`.

local core = require "partnercenter.core"
local dates = require "partnercenter.simulator.dates"
local ids = require "partnercenter.simulator.ids"

local array, null = core.json.array, core.json.null
local kinds = ids.kinds
local format, concat = string.format, table.concat

local shapes = {}

local no_headers = array({})

--- A link. They are relative; most lack the version.
---@param uri string
---@param headers? table
---@return table
function shapes.link(uri, headers)
  return { uri = uri, method = "GET", headers = headers or no_headers }
end

local link = shapes.link

--- The envelope of a collection.
---@param items table[]
---@param links? table
---@param total? integer the number of items when absent
---@return table
function shapes.collection(items, links, total)
  return {
    totalCount = total or #items,
    items = array(items),
    links = links,
    attributes = { objectType = "Collection" },
  }
end

--- The ETag of a record: opaque, and different after every change.
---@param record table
---@return string
function shapes.etag(record)
  return core.base64(format('{"id":"%s","version":%d}', record.id, record.version))
end

--- A sum of money in the smallest unit of its currency, as the decimal number that is written.
---@param amount integer
---@param country table whose currency it is in
---@return number
function shapes.money(amount, country)
  if country.decimals == 0 then return amount end
  local value = amount / 100
  return math.tointeger(value) or value
end

-- Customers -----------------------------------------------------------------------------------------------------

--- One customer on a page of customers, as text: the short form, without billing profile.
---@param id string
---@param name string
---@param domain string
---@param record table|nil when it was written, so that its names may need quoting
---@return string
function shapes.customer_item(id, name, domain, record)
  if record then
    name, domain = core.json.encode(name), core.json.encode(domain)
  else
    name, domain = '"' .. name .. '"', '"' .. domain .. '"'
  end
  return '{"id":"' .. id .. '","companyProfile":{"tenantId":"' .. id .. '","domain":' .. domain .. ',"companyName":' ..
    name .. ',"links":{"self":{"uri":"/customers/' .. id .. '/profiles/company","method":"GET","headers":[]}},' ..
    '"attributes":{"objectType":"CustomerCompanyProfile"}},"relationshipToPartner":"reseller",' ..
    '"attributes":{"objectType":"Customer"}}'
end

--- A page of customers, as text.
---@param items string[]
---@param links table
---@param total integer
---@return string
function shapes.customer_page(items, links, total)
  return concat({
    '{"totalCount":', total, ',"items":[', concat(items, ","), '],"links":', core.json.encode(links),
    ',"attributes":{"objectType":"Collection"}}',
  })
end

--- A customer's company profile.
---@param customer table
---@return table
function shapes.company_profile(customer)
  return {
    tenantId = customer.id,
    domain = customer.domain,
    companyName = customer.name,
    links = { self = link("/customers/" .. customer.id .. "/profiles/company") },
    attributes = { objectType = "CustomerCompanyProfile" },
  }
end

--- A customer's billing profile.
---@param world table
---@param customer table
---@return table
function shapes.billing_profile(world, customer)
  return {
    id = world.seeded.ids.guid(kinds.billing_profile, customer.index),
    firstName = customer.first_name,
    lastName = customer.last_name,
    email = customer.email,
    culture = customer.culture,
    language = customer.language,
    companyName = customer.name,
    defaultAddress = customer.address,
    links = { self = link("/customers/" .. customer.id .. "/profiles/billing") },
    attributes = { etag = shapes.etag(customer), objectType = "CustomerBillingProfile" },
  }
end

--- A customer as it is read alone.
---@param world table
---@param customer table
---@return table
function shapes.customer(world, customer)
  return {
    id = customer.id,
    commerceId = customer.commerce_id,
    companyProfile = shapes.company_profile(customer),
    billingProfile = shapes.billing_profile(world, customer),
    relationshipToPartner = customer.relationship,
    allowDelegatedAccess = true,
    customDomains = array({ customer.domain, table.unpack(customer.custom_domains or {}) }),
    associatedPartnerId = customer.reseller and world.resellers[customer.reseller].id or nil,
    links = { self = link("/customers/" .. customer.id) },
    attributes = { objectType = "Customer" },
  }
end

--- What is left of a customer whose relationship has ended: PascalCase and nulls.
---@param irregular table
---@return table
function shapes.former_customer(irregular)
  if not irregular.pascal_case then
    return { relationshipToPartner = "none", attributes = { objectType = "Customer" } }
  end
  return {
    Id = null,
    CommerceId = null,
    CompanyProfile = null,
    BillingProfile = null,
    RelationshipToPartner = "none",
    AllowDelegatedAccess = null,
    UserCredentials = null,
    CustomDomains = null,
    AssociatedPartnerId = null,
    Attributes = { ObjectType = "Customer" },
  }
end

-- Subscriptions and orders ----------------------------------------------------------------------------------------

local actions_of = { active = { "edit", "cancel" }, suspended = { "edit" } }

local REFUND_WINDOW = 7 * 86400

local function refund_options(world, start)
  if world.clock() >= start + REFUND_WINDOW then return nil end
  return array({ { type = "Full", expiresAt = dates.precise(start + REFUND_WINDOW) } })
end

--- A subscription.
---@param world table
---@param customer table
---@param subscription table
---@return table
function shapes.subscription(world, customer, subscription)
  local offer = subscription.offer
  local path = "/customers/" .. customer.id .. "/subscriptions/"
  local parent = subscription.parent and world.seeded.ids.guid(kinds.subscription, customer.index, subscription.parent)
  local country = "?country=" .. customer.country.code
  local saas = offer.kind == "saas"
  local start = math.floor(subscription.created) // 86400 * 86400
  local links = { self = link(path .. subscription.id) }
  if offer.product_id then
    links.product = link("/products/" .. offer.product_id .. country)
    links.sku = link("/products/" .. offer.product_id .. "/skus/" .. offer.sku_id .. country)
    links.availability = link(("/products/%s/skus/%s/availabilities/%s%s"):format(offer.product_id, offer.sku_id,
      offer.availability_id, country))
  else
    links.offer = link("/v1/offers/" .. offer.id .. country)
  end
  if parent then links.parentSubscription = link(path .. parent) end
  if saas then
    links.activationLinks = link(path .. subscription.id .. "/activationlinks")
  end
  return {
    id = subscription.id,
    entitlementId = subscription.entitlement_id,
    offerId = offer.id,
    offerName = offer.name,
    friendlyName = subscription.nickname,
    quantity = subscription.quantity,
    unitType = offer.unit,
    parentSubscriptionId = parent or nil,
    hasPurchasableAddons = offer.has_addons or false,
    creationDate = saas and world.irregular.seven_digits and dates.precise(subscription.created)
      or dates.utc(subscription.created),
    effectiveStartDate = dates.utc(start),
    commitmentEndDate = dates.utc(world:term_end(subscription)),
    status = subscription.status,
    autoRenewEnabled = subscription.auto_renew,
    isTrial = offer.trial_of ~= nil,
    billingType = offer.kind == "usage" and "usage" or "license",
    billingCycle = subscription.billing_cycle,
    termDuration = subscription.term,
    isMicrosoftProduct = not saas,
    publisherName = offer.publisher or "Microsoft",
    partnerId = tostring(subscription.partner_mpn or world.partner.mpn_id),
    contractType = "subscription",
    actions = array(actions_of[subscription.status] or {}),
    suspensionReasons = subscription.status == "suspended" and array({ "Manual" }) or nil,
    refundOptions = saas and refund_options(world, start) or nil,
    orderId = subscription.order_id,
    links = links,
    attributes = { etag = shapes.etag(subscription), objectType = "Subscription" },
  }
end

local function order_line(world, customer, order, position, line)
  local offer = line.offer
  local links = {}
  local guid = world.seeded.ids.guid
  local subscription = line.subscription and guid(kinds.subscription, customer.index, line.subscription)
  if subscription then
    links.subscription = link("/customers/" .. customer.id .. "/subscriptions/" .. subscription)
  end
  if offer.product_id then
    local country = customer.country.code
    links.sku = link(("/products/%s/skus/%s?country=%s"):format(offer.product_id, offer.sku_id, country))
  end
  if offer.kind == "saas" then
    local uri = "/customers/%s/orders/%s/lineitems/%d/activationlinks"
    links.activationLinks = link(uri:format(customer.id, order.id, position - 1))
  end
  return {
    lineItemNumber = position - 1,
    offerId = offer.id,
    subscriptionId = subscription or nil,
    friendlyName = line.name,
    quantity = line.quantity,
    termDuration = line.term,
    transactionType = "New",
    partnerIdOnRecord = line.partner_mpn,
    links = links,
  }
end

--- An order.
---@param world table
---@param customer table
---@param order table
---@return table
function shapes.order(world, customer, order)
  local lines = {}
  for position, line in ipairs(order.lines) do
    lines[position] = order_line(world, customer, order, position, line)
  end
  local path = "/customers/" .. customer.id .. "/orders/" .. order.id
  return {
    id = order.id,
    referenceCustomerId = customer.id,
    billingCycle = order.billing_cycle,
    transactionType = "UserPurchase",
    currencyCode = customer.country.currency,
    currencySymbol = customer.country.symbol,
    lineItems = array(lines),
    creationDate = world.irregular.seven_digits and dates.precise(order.created) or dates.utc(order.created),
    status = order.status,
    links = { self = link(path), provisioningStatus = link(path .. "/provisioningstatus") },
    attributes = { etag = shapes.etag(order), objectType = "Order" },
  }
end

-- Users ---------------------------------------------------------------------------------------------------------

--- A customer's user account.
---@param customer table
---@param user table
---@return table
function shapes.user(customer, user)
  return {
    usageLocation = user.usage_location,
    id = user.id,
    userPrincipalName = user.principal_name,
    firstName = user.first_name,
    lastName = user.last_name,
    displayName = user.display_name,
    immutableId = user.immutable_id,
    phoneNumber = user.phone,
    userDomainType = "none",
    state = user.state,
    softDeletionTime = user.deleted and dates.utc(user.deleted) or nil,
    links = { self = link("/customers/" .. customer.id .. "/users/" .. user.id) },
    attributes = { objectType = "CustomerUser" },
  }
end

--- A license that a user has.
---@param offer table whose SKU it is
---@return table
function shapes.license(offer)
  local plans = {}
  for position, plan in ipairs(offer.plans) do
    plans[position] = {
      id = plan.id,
      displayName = plan.displayName,
      serviceName = plan.serviceName,
      targetType = plan.targetType,
      capabilityStatus = "Assigned",
    }
  end
  return {
    servicePlans = array(plans),
    productSku = {
      id = offer.sku.id,
      name = offer.name,
      skuPartNumber = offer.sku.part,
      targetType = "User",
      licenseGroupId = offer.sku.group,
    },
    attributes = { objectType = "License" },
  }
end

return shapes
