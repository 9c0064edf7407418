-- The products that a customer has licenses of, with how many are used. Giving them to users is in users.lua.
-- The meaning of every key is explained in init.lua.

local shared = require "partnercenter.api.shared"

local user_token, global_only = shared.user_token, shared.global_only
local customer_id = shared.customer_id

local path = "/v1/customers/{customer_id}/subscribedskus"

local operations = {
  {
    name = "customers.subscribed_skus.list",
    doc = "Get a list of available licenses",
    summary = "A customer's licenses: how many there are, used and left; of the group that Azure AD looks after",
    method = "GET",
    path = path,
    params = { customer_id },
    returns = "Collection<SubscribedSku>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = { "Minecraft is in a group of its own: see list_by_license_group." },
  },
  {
    name = "customers.subscribed_skus.list_by_license_group",
    doc = "Get a list of available licenses by license group",
    summary = "A customer's licenses of the groups given: how many there are, used and left",
    method = "GET",
    path = path,
    params = {
      customer_id,
      {
        name = "licenseGroupIds",
        type = "string",
        repeated = true,
        enum = { "Group1", "Group2" },
        default = "Group1",
        summary = "Group1 is looked after by Azure Active Directory, Group2 is Minecraft",
      },
    },
    returns = "Collection<SubscribedSku>",
    paging = "link",
    auth = user_token,
    clouds = global_only,
    notes = {
      "Groups come mixed; productSku.licenseGroupId tells which, in small letters.",
      "A group without licenses is an empty list.",
    },
  },
}

return { area = "Subscribed SKUs", operations = operations }
