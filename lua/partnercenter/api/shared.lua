-- What the areas of the API share: the clouds and token kinds that operations name, and the parameters that stand
-- in many paths. Nothing here is an operation. The operations are in the files beside this one, one file an area;
-- init.lua says how a file is built and loads them.

local shared = {}

-- Where an operation exists.
shared.everywhere = { "global", "china", "germany", "us_government" }
shared.global_only = { "global" }
shared.except_china = { "global", "germany", "us_government" }
shared.except_germany = { "global", "china", "us_government" }

-- Which tokens it takes.
shared.any_token = { "app", "app+user" }
shared.user_token = { "app+user" }

--- A parameter that is a segment of the path. Such parameters are always required.
---@param name string the placeholder's name
---@param type "guid"|"string"|"integer"
---@param summary string
---@return table
function shared.in_path(name, type, summary)
  return { name = name, type = type, ["in"] = "path", required = true, summary = summary }
end

shared.customer_id = shared.in_path("customer_id", "guid", "The customer: its tenant id, also called Microsoft ID")
shared.subscription_id = shared.in_path("subscription_id", "string", "The subscription, usually a GUID")
shared.order_id = shared.in_path("order_id", "string", "The order: an opaque text whose case matters, or a GUID")
shared.user_id = shared.in_path("user_id", "guid", "The user account")

-- Who buys, where the one who buys is a user of the customer's.
shared.buyer = {
  name = "x-ms-customeruser-upn",
  type = "string",
  ["in"] = "header",
  summary = "Login name of the customer's user who buys; sent by the .NET client, and on no page",
}

-- Paging by a token: the reply's links.next names both for the following page, and the pager sends them.
shared.seek_operation = {
  name = "seekOperation",
  type = "SeekOperation",
  summary = "Which page to move to, together with the continuation token",
}
shared.continuation_token = {
  name = "MS-ContinuationToken",
  type = "string",
  ["in"] = "header",
  summary = "The token that the page before gave: in links.next.headers, or as continuationToken",
}

return shared
