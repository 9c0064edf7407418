---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

--- A page of resources
---@class partnercenter.types.Collection
---@field totalCount? integer How many there are; some routes count this page only
---@field items? any[] The resources of this page
---@field continuationToken? string Token of the next page, where it stands in the body
---@field links? partnercenter.types.ResourceLinks This page, and the next where there is one
---@field Value? any[] The rows of this page, on analytics routes
---@field ["@nextLink"]? string The next page, on analytics routes; null at the end
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A person
---@class partnercenter.types.Contact
---@field firstName? string First name
---@field lastName? string Last name
---@field email? string E-mail
---@field phoneNumber? string Telephone number

--- A role in the customer's directory
---@class partnercenter.types.DirectoryRole
---@field id? string The role (read-only)
---@field name? string Its name, as in Helpdesk Administrator (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A condition on a search, sent as JSON in the query
---@class partnercenter.types.FieldFilter
---@field Field string The field to compare
---@field Value string What to compare it with, in any case
---@field Operator partnercenter.types.FieldFilterOperation How; a route knows few of them

--- A named value
---@class partnercenter.types.KeyValuePair
---@field key? string Its name
---@field value? string The value; may be null or absent

--- A URI with the method and the headers to use it
---@class partnercenter.types.Link
---@field uri? string Relative with or without /v1, or a whole address
---@field method? string HTTP method, in any case
---@field headers? partnercenter.types.KeyValuePair[] Headers to send, such as MS-ContinuationToken

--- Where a customer sets up what was bought, on the publisher's site
---@class partnercenter.types.OrderLineItemActivationLink
---@field lineItemNumber? integer The line item (read-only)
---@field link? partnercenter.types.Link The page to open (read-only)

--- A product, as licenses know it
---@class partnercenter.types.ProductSku
---@field id? string The product (read-only)
---@field name? string Its name (read-only)
---@field skuPartNumber? string Its part number, as in ENTERPRISEPACK (read-only)
---@field targetType? partnercenter.types.LicenseTargetType Whom it is for (read-only)
---@field licenseGroupId? partnercenter.types.LicenseGroupId Who looks after its licenses (read-only)

--- What comes after the term
---@class partnercenter.types.RenewsTo
---@field termDuration? partnercenter.types.RenewalTermDuration Length of the next term

--- What the service says about a resource
---@class partnercenter.types.ResourceAttributes
---@field etag? string Version of the resource, opaque; an update sends it back
---@field objectType? string Name of the resource's type; Collection for a page

--- The links that resources have in common
---@class partnercenter.types.ResourceLinks
---@field self? partnercenter.types.Link The resource itself
---@field next? partnercenter.types.Link The next page
---@field previous? partnercenter.types.Link The page before
---@field attributes? partnercenter.types.ResourceAttributes Documented, and not seen in replies

--- A service inside a product
---@class partnercenter.types.ServicePlan
---@field id? string The plan (read-only)
---@field displayName? string Its name, translated (read-only)
---@field serviceName? string Its technical name (read-only)
---@field capabilityStatus? string Enabled on a product, Assigned on a user (read-only)
---@field targetType? partnercenter.types.LicenseTargetType Whom it is for (read-only)

--- How often the partner is charged; spelled as in the examples of requests, where its page has OneTime
---@alias partnercenter.types.BillingCycleType
---| "unknown" # Not set
---| "monthly" # Every month
---| "annual" # Every year
---| "none" # Never; seen on trials
---| "one_time" # Once
---| "triennial" # Every three years; newer than the documentation at hand
---| "biennial" # Every two years; newer than the documentation at hand
---| string # other values: newer ones, and other spellings of these in parameters

--- How a filter compares
---@alias partnercenter.types.FieldFilterOperation
---| "equals" # The same value
---| "not_equals" # Another value
---| "greater_than" # Above the value
---| "greater_than_or_equals" # The value or above
---| "less_than" # Below the value
---| "less_than_or_equals" # The value or below
---| "substring" # The value stands somewhere inside
---| "and" # Both conditions hold
---| "or" # One of the conditions holds
---| "starts_with" # Begins with the value
---| "not_starts_with" # Does not begin with the value
---| string # other values: newer ones, and other spellings of these in parameters

--- What an invoice is for; replies may write OneTime
---@alias partnercenter.types.InvoiceType
---| "recurring" # What is billed again and again
---| "one_time" # What is bought once
---| string # other values: newer ones, and other spellings of these in parameters

--- Who looks after licenses; queries write Group1
---@alias partnercenter.types.LicenseGroupId
---| "group1" # Azure Active Directory
---| "group2" # Minecraft
---| string # other values: newer ones, and other spellings of these in parameters

--- Whom a product or a service plan is for
---@alias partnercenter.types.LicenseTargetType
---| "User" # One user
---| "Tenant" # The whole tenant
---| string # other values: newer ones, and other spellings of these in parameters

--- How long the term after a renewal is, as an ISO 8601 duration
---@alias partnercenter.types.RenewalTermDuration
---| "P1M" # One month
---| "P1Y" # One year
---| string # other values: newer ones, and other spellings of these in parameters

--- A move among the pages of a collection
---@alias partnercenter.types.SeekOperation
---| "Next" # The page after this
---| "Previous" # The page before this
---| "First" # The first page
---| "Last" # The last page
---| "PageIndex" # The page of a number
---| string # other values: newer ones, and other spellings of these in parameters

--- How a subscription is owned
---@alias partnercenter.types.SubscriptionContractType
---| "subscription" # As a subscription
---| "productKey" # By a product key
---| "redemptionCode" # By a code to redeem
---| string # other values: newer ones, and other spellings of these in parameters

--- How long a term is, as an ISO 8601 duration
---@alias partnercenter.types.TermDuration
---| "P1M" # One month
---| "P1Y" # One year
---| "P3Y" # Three years
---| string # other values: newer ones, and other spellings of these in parameters
