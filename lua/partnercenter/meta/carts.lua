---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field carts partnercenter.tree.customers.by_id.carts

---@class partnercenter.tree.customers.by_id.carts
---@overload fun(cart_id: string|integer|table): partnercenter.tree.customers.by_id.carts.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.carts, cart: partnercenter.types.Cart, params?: partnercenter.CallOptions): partnercenter.types.Cart Fill a cart for a customer
---@field create_with_addons fun(self: partnercenter.tree.customers.by_id.carts, cart: partnercenter.types.Cart, params?: partnercenter.CallOptions): partnercenter.types.Cart Fill a cart with subscriptions and their add-ons

---@class partnercenter.tree.customers.by_id.carts.by_id
---@field checkout fun(self: partnercenter.tree.customers.by_id.carts.by_id, params?: partnercenter.params.customers.carts.checkout): partnercenter.types.CartCheckoutResult Buy what is in a cart
---@field get fun(self: partnercenter.tree.customers.by_id.carts.by_id, params?: partnercenter.CallOptions): partnercenter.types.Cart Read a cart
---@field update fun(self: partnercenter.tree.customers.by_id.carts.by_id, cart: partnercenter.types.Cart, params?: partnercenter.CallOptions): partnercenter.types.Cart Replace what is in a cart

---@class partnercenter.params.customers.carts.checkout : partnercenter.CallOptions
---@field x_ms_customeruser_upn? string Login name of the customer's user who buys; sent by the .NET client, and on no page

--- What a partner is about to buy for a customer
---@class partnercenter.types.Cart
---@field id? string The cart (read-only)
---@field creationTimestamp? string When it was made (read-only)
---@field lastModifiedTimestamp? string When it was changed last (read-only)
---@field expirationTimestamp? string When it lapses (read-only)
---@field lastModifiedUser? string Who changed it last (read-only)
---@field lineItems partnercenter.types.CartLineItem[] What is in it; at least one
---@field status? partnercenter.types.CartStatus Whether it was checked out (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- What came of a checkout
---@class partnercenter.types.CartCheckoutResult
---@field orders? partnercenter.types.Order[] The orders that were placed (read-only)
---@field orderErrors? partnercenter.types.OrderError[] The groups that could not be ordered (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Why a line of a cart cannot be bought
---@class partnercenter.types.CartError
---@field errorCode? partnercenter.types.CartErrorCode What kind of reason; may be a number (read-only)
---@field errorDescription? string Text of it, with what would be possible (read-only)

--- A line of a cart
---@class partnercenter.types.CartLineItem
---@field id? integer Its number in the cart, from 0
---@field catalogItemId string product:sku:availability, or an offer
---@field friendlyName? string The partner's own name for it
---@field quantity integer Licenses or pieces
---@field currencyCode? string Currency; the service fills it in
---@field billingCycle partnercenter.types.BillingCycleType How often one is charged
---@field termDuration? partnercenter.types.TermDuration Length of the term
---@field participants? table[] MPN ids of partners on record
---@field provisioningContext? table Texts by name, as the SKU's provisioningVariables ask for them; ParentSubscriptionId for add-ons
---@field orderGroup? string Lines of one group become one order (read-only)
---@field addonItems? partnercenter.types.CartLineItem[] Add-ons for the subscription of this line
---@field error? partnercenter.types.CartError Why it cannot be bought (read-only)
---@field renewsTo? partnercenter.types.RenewsTo|partnercenter.types.RenewsTo[] What comes after the term
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Why the lines of one group could not be ordered
---@class partnercenter.types.OrderError
---@field orderGroupId? string The group, orderGroup of the lines (read-only)
---@field code? integer What kind of reason, a number of OrderErrorCode (read-only)
---@field description? string Text of it (read-only)

--- Why a line of a cart cannot be bought
---@alias partnercenter.types.CartErrorCode
---| "Unknown" # Not set; 0
---| "CurrencyIsNotSupported" # Not a currency of this market; 10000
---| "CatalogItemIdIsNotValid" # There is no such item; 10001
---| "QuotaNotAvailable" # More than may be bought; 10002
---| "InventoryNotAvailable" # Nothing in stock; 10003
---| "ParticipantsIsNotSupportedForPartner" # This partner may not name others; 10004
---| "UnableToProcessCartLineItem" # Something else about the line; 10006
---| "SubscriptionIsNotValid" # The subscription named is not the right one; 10007
---| "SubscriptionIsNotEnabledForRI" # The subscription is not registered for reservations; 10008
---| "SandboxLimitExceeded" # More than the sandbox allows; 10009
---| string # other values: newer ones, and other spellings of these in parameters

--- Whether a cart was checked out
---@alias partnercenter.types.CartStatus
---| "Active" # It may be changed or checked out
---| "Ordered" # It was checked out
---| string # other values: newer ones, and other spellings of these in parameters
