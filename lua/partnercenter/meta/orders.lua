---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field orders partnercenter.tree.customers.by_id.orders

---@class partnercenter.tree.customers.by_id.orders
---@overload fun(order_id: string|integer|table): partnercenter.tree.customers.by_id.orders.by_id
---@field create fun(self: partnercenter.tree.customers.by_id.orders, order: partnercenter.types.Order, params?: partnercenter.params.customers.orders.create): partnercenter.types.Order Buy for a customer
---@field create_for_indirect_reseller fun(self: partnercenter.tree.customers.by_id.orders, order: partnercenter.types.Order, params?: partnercenter.params.customers.orders.create_for_indirect_reseller): partnercenter.types.Order Buy for a customer of one of an indirect provider's resellers
---@field each fun(self: partnercenter.tree.customers.by_id.orders, params?: partnercenter.params.customers.orders.list|partnercenter.params.customers.orders.list_by_billing_cycle|partnercenter.Next): fun(): partnercenter.types.Order All orders of a customer
---@field each_by_billing_cycle fun(self: partnercenter.tree.customers.by_id.orders, params: partnercenter.params.customers.orders.list_by_billing_cycle|partnercenter.Next): fun(): partnercenter.types.Order A customer's orders with one billing cycle
---@field list fun(self: partnercenter.tree.customers.by_id.orders, params?: partnercenter.params.customers.orders.list|partnercenter.params.customers.orders.list_by_billing_cycle|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Order)[] } All orders of a customer
---@field list_by_billing_cycle fun(self: partnercenter.tree.customers.by_id.orders, params: partnercenter.params.customers.orders.list_by_billing_cycle|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Order)[] } A customer's orders with one billing cycle
---@field pages fun(self: partnercenter.tree.customers.by_id.orders, params?: partnercenter.params.customers.orders.list|partnercenter.params.customers.orders.list_by_billing_cycle|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Order)[] }) All orders of a customer
---@field pages_by_billing_cycle fun(self: partnercenter.tree.customers.by_id.orders, params: partnercenter.params.customers.orders.list_by_billing_cycle|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Order)[] }) A customer's orders with one billing cycle

---@class partnercenter.tree.customers.by_id.orders.by_id
---@field activation_links partnercenter.tree.customers.by_id.orders.by_id.activation_links
---@field line_items partnercenter.tree.customers.by_id.orders.by_id.line_items
---@field provisioning_status partnercenter.tree.customers.by_id.orders.by_id.provisioning_status
---@field cancel_sandbox fun(self: partnercenter.tree.customers.by_id.orders.by_id, order?: partnercenter.types.Order, params?: partnercenter.CallOptions): partnercenter.types.Order Cancel an order of the integration sandbox
---@field cancel_software fun(self: partnercenter.tree.customers.by_id.orders.by_id, order?: partnercenter.types.Order, params?: partnercenter.CallOptions): partnercenter.types.Order Give software back within its cancellation window: all of an order or some line items
---@field get fun(self: partnercenter.tree.customers.by_id.orders.by_id, params?: partnercenter.params.customers.orders.get): partnercenter.types.Order Read one order
---@field purchase_addon fun(self: partnercenter.tree.customers.by_id.orders.by_id, order: partnercenter.types.Order, params?: partnercenter.CallOptions): partnercenter.types.Order Buy an add-on, by adding it to the order of its base subscription
---@field update fun(self: partnercenter.tree.customers.by_id.orders.by_id, order: partnercenter.types.Order, params?: partnercenter.CallOptions): partnercenter.types.Order Change an order in a way that no named action covers
---@field update_billing_cycle fun(self: partnercenter.tree.customers.by_id.orders.by_id, billing_cycle: partnercenter.types.BillingCycleType|partnercenter.types.Order, params?: partnercenter.CallOptions): partnercenter.types.Order Switch an order between monthly and annual billing

---@class partnercenter.tree.customers.by_id.orders.by_id.activation_links
---@field each fun(self: partnercenter.tree.customers.by_id.orders.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.OrderLineItemActivationLink Where the customer sets up what an order bought
---@field list fun(self: partnercenter.tree.customers.by_id.orders.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OrderLineItemActivationLink)[] } Where the customer sets up what an order bought
---@field pages fun(self: partnercenter.tree.customers.by_id.orders.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OrderLineItemActivationLink)[] }) Where the customer sets up what an order bought

---@class partnercenter.tree.customers.by_id.orders.by_id.line_items
---@overload fun(line_item_number: string|integer|table): partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id

---@class partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id
---@field activation_links partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id.activation_links

---@class partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id.activation_links
---@field each fun(self: partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.OrderLineItemActivationLink Where the customer sets up what a line item bought
---@field list fun(self: partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OrderLineItemActivationLink)[] } Where the customer sets up what a line item bought
---@field pages fun(self: partnercenter.tree.customers.by_id.orders.by_id.line_items.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OrderLineItemActivationLink)[] }) Where the customer sets up what a line item bought

---@class partnercenter.tree.customers.by_id.orders.by_id.provisioning_status
---@field each fun(self: partnercenter.tree.customers.by_id.orders.by_id.provisioning_status, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.OrderLineItemProvisioningStatus How far each line item of an order is set up
---@field list fun(self: partnercenter.tree.customers.by_id.orders.by_id.provisioning_status, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OrderLineItemProvisioningStatus)[] } How far each line item of an order is set up
---@field pages fun(self: partnercenter.tree.customers.by_id.orders.by_id.provisioning_status, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OrderLineItemProvisioningStatus)[] }) How far each line item of an order is set up

---@class partnercenter.params.customers.orders.list : partnercenter.CallOptions
---@field include_price? boolean Whether prices are wanted too; sent by other clients, and on no page

---@class partnercenter.params.customers.orders.list_by_billing_cycle : partnercenter.CallOptions
---@field billing_type "unknown"|"monthly"|"annual"|"none"|"onetime"|"triennial"|"biennial"|string The billing cycle; sent as onetime, while orders say one_time
---@field include_price? boolean Whether prices are wanted too; sent by other clients, and on no page

---@class partnercenter.params.customers.orders.get : partnercenter.CallOptions
---@field include_price? boolean Whether prices are wanted too; sent by other clients, and on no page

---@class partnercenter.params.customers.orders.create : partnercenter.CallOptions
---@field x_ms_customeruser_upn? string Login name of the customer's user who buys; sent by the .NET client, and on no page

---@class partnercenter.params.customers.orders.create_for_indirect_reseller : partnercenter.CallOptions
---@field x_ms_customeruser_upn? string Login name of the customer's user who buys; sent by the .NET client, and on no page

--- An order of the partner for a customer
---@class partnercenter.types.Order
---@field id? string The order; given by the service
---@field alternateId? string A friendlier id of it
---@field referenceCustomerId? string The customer
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field transactionType? partnercenter.types.OrderTransactionType What made the order (read-only)
---@field lineItems? partnercenter.types.OrderLineItem[] What is ordered
---@field currencyCode? string Currency of the order (read-only)
---@field currencySymbol? string Symbol of the currency (read-only)
---@field totalPrice? number What it comes to; with include_price only (read-only)
---@field creationDate? string When it was made (read-only)
---@field status? partnercenter.types.OrderStatus Where it stands; only a cancellation sends it
---@field client? table What placed the order; seen in replies (read-only)
---@field links? partnercenter.types.OrderLinks Where it is
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- One thing ordered
---@class partnercenter.types.OrderLineItem
---@field lineItemNumber integer From 0, without gaps
---@field offerId string Offer, or product:sku:availability
---@field subscriptionId? string The subscription that came of it
---@field parentSubscriptionId? string Base of an add-on; only when an order is changed
---@field friendlyName? string The partner's own name for the subscription
---@field quantity integer Licenses or pieces; 0 when it was cancelled
---@field termDuration? partnercenter.types.TermDuration Length of the term
---@field transactionType? partnercenter.types.OrderLineItemTransactionType What happened (read-only)
---@field partnerIdOnRecord? string MPN id of the indirect reseller, never that of the provider
---@field provisioningContext? table Texts by name, as the SKU's provisioningVariables ask for them
---@field renewsTo? partnercenter.types.RenewsTo What comes after the term
---@field pricing? partnercenter.types.OrderPricing Its price; with include_price only (read-only)
---@field links? partnercenter.types.OrderLineItemLinks What came of it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Links of an order line item
---@class partnercenter.types.OrderLineItemLinks
---@field provisioningStatus? partnercenter.types.Link How far it is set up (read-only)
---@field product? partnercenter.types.Link The product bought (read-only)
---@field sku? partnercenter.types.Link The SKU bought (read-only)
---@field availability? partnercenter.types.Link The availability bought (read-only)
---@field subscription? partnercenter.types.Link The subscription that came of it (read-only)
---@field activationLinks? partnercenter.types.Link The links that activate it (read-only)

--- How far an order line item is set up
---@class partnercenter.types.OrderLineItemProvisioningStatus
---@field lineItemNumber? integer The line item (read-only)
---@field status? partnercenter.types.OrderLineItemProvisioningState How far it is (read-only)
---@field quantityProvisioningInformation? partnercenter.types.QuantityProvisioningStatus[] The same for parts of the quantity (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Links of an order
---@class partnercenter.types.OrderLinks
---@field provisioningStatus? partnercenter.types.Link How far it is set up, when there is something to tell (read-only)
---@field patchOperation? partnercenter.types.Link Where it is changed; seen in replies (read-only)
---@field self? partnercenter.types.Link The order itself (read-only)

--- The price of an order line item, as other clients know it
---@class partnercenter.types.OrderPricing
---@field listPrice? number Of one, as it is in the catalogue (read-only)
---@field discountedPrice? number Of one, with discounts (read-only)
---@field proratedPrice? number Of one, for what is left of the term (read-only)
---@field price? number Of one, as it is charged (read-only)
---@field extendedPrice? number Of all (read-only)

--- How far a number of pieces is set up
---@class partnercenter.types.QuantityProvisioningStatus
---@field quantity? integer How many (read-only)
---@field status? string How far they are (read-only)

--- How far an order line item is set up
---@alias partnercenter.types.OrderLineItemProvisioningState
---| "Fulfilled" # Done, and ready to be used
---| "Unfulfilled" # Cancelled
---| "PrefulfillmentPending" # Under way
---| string # other values: newer ones, and other spellings of these in parameters

--- What happened to a line item; replies may write New
---@alias partnercenter.types.OrderLineItemTransactionType
---| "new" # Bought
---| "renew" # Renewed
---| "addQuantity" # More of it
---| "removeQuantity" # Less of it
---| "cancel" # Cancelled
---| "convert" # Turned into something else
---| "customerCredit" # Credited to the customer
---| string # other values: newer ones, and other spellings of these in parameters

--- Where an order stands
---@alias partnercenter.types.OrderStatus
---| "unknown" # Not set
---| "completed" # Done; also when only some line items were cancelled
---| "pending" # Not done yet
---| "cancelled" # Cancelled
---| string # other values: newer ones, and other spellings of these in parameters

--- What made an order
---@alias partnercenter.types.OrderTransactionType
---| "UserPurchase" # Someone bought
---| "SystemPurchase" # The service bought, as in a renewal
---| "SystemBilling" # The service billed
---| string # other values: newer ones, and other spellings of these in parameters
