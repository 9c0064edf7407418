---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers
---@overload fun(customer_id: string|integer|table): partnercenter.tree.customers.by_id
---@field create fun(self: partnercenter.tree.customers, customer: partnercenter.types.Customer, params?: partnercenter.CallOptions): partnercenter.types.Customer Create a customer with its tenant, first administrator and reseller relationship
---@field create_for_indirect_reseller fun(self: partnercenter.tree.customers, customer: partnercenter.types.Customer, params?: partnercenter.CallOptions): partnercenter.types.Customer Create a customer that belongs to one of an indirect provider's resellers
---@field each fun(self: partnercenter.tree.customers, params?: partnercenter.params.customers.list|partnercenter.params.customers.list_filtered|partnercenter.params.customers.list_by_indirect_reseller|partnercenter.Next): fun(): partnercenter.types.Customer All customers of the partner, page by page
---@field each_by_indirect_reseller fun(self: partnercenter.tree.customers, params: partnercenter.params.customers.list_by_indirect_reseller|partnercenter.Next): fun(): partnercenter.types.Customer Customers that an indirect provider serves through one indirect reseller
---@field each_filtered fun(self: partnercenter.tree.customers, params: partnercenter.params.customers.list_filtered|partnercenter.Next): fun(): partnercenter.types.Customer Customers whose company name or domain starts with a text
---@field list fun(self: partnercenter.tree.customers, params?: partnercenter.params.customers.list|partnercenter.params.customers.list_filtered|partnercenter.params.customers.list_by_indirect_reseller|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Customer)[] } All customers of the partner, page by page
---@field list_by_indirect_reseller fun(self: partnercenter.tree.customers, params: partnercenter.params.customers.list_by_indirect_reseller|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Customer)[] } Customers that an indirect provider serves through one indirect reseller
---@field list_filtered fun(self: partnercenter.tree.customers, params: partnercenter.params.customers.list_filtered|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Customer)[] } Customers whose company name or domain starts with a text
---@field pages fun(self: partnercenter.tree.customers, params?: partnercenter.params.customers.list|partnercenter.params.customers.list_filtered|partnercenter.params.customers.list_by_indirect_reseller|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Customer)[] }) All customers of the partner, page by page
---@field pages_by_indirect_reseller fun(self: partnercenter.tree.customers, params: partnercenter.params.customers.list_by_indirect_reseller|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Customer)[] }) Customers that an indirect provider serves through one indirect reseller
---@field pages_filtered fun(self: partnercenter.tree.customers, params: partnercenter.params.customers.list_filtered|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Customer)[] }) Customers whose company name or domain starts with a text

---@class partnercenter.tree.customers.by_id
---@field profiles partnercenter.tree.customers.by_id.profiles
---@field delete fun(self: partnercenter.tree.customers.by_id, params?: partnercenter.CallOptions): true Delete a customer of the integration sandbox with everything it has
---@field get fun(self: partnercenter.tree.customers.by_id, params?: partnercenter.CallOptions): partnercenter.types.Customer Read one customer, with its profiles, custom domains and delegated access
---@field remove_relationship fun(self: partnercenter.tree.customers.by_id, customer?: partnercenter.types.Customer, params?: partnercenter.CallOptions): partnercenter.types.Customer End the reseller relationship with a customer

---@class partnercenter.tree.customers.by_id.profiles
---@field billing partnercenter.tree.customers.by_id.profiles.billing
---@field company partnercenter.tree.customers.by_id.profiles.company

---@class partnercenter.tree.customers.by_id.profiles.billing
---@field get fun(self: partnercenter.tree.customers.by_id.profiles.billing, params?: partnercenter.CallOptions): partnercenter.types.CustomerBillingProfile Who is billed for a customer: contact, address, language and culture
---@field update fun(self: partnercenter.tree.customers.by_id.profiles.billing, customer_billing_profile: partnercenter.types.CustomerBillingProfile, params?: partnercenter.CallOptions): partnercenter.types.CustomerBillingProfile Replace a customer's billing profile by the one given

---@class partnercenter.tree.customers.by_id.profiles.company
---@field get fun(self: partnercenter.tree.customers.by_id.profiles.company, params?: partnercenter.CallOptions): partnercenter.types.CustomerCompanyProfile A customer's tenant id, domain, organisation name, address and e-mail

---@class partnercenter.params.customers.list : partnercenter.CallOptions
---@field size? integer Customers on one page; 0 leaves it to the service (0 or more)
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the continuation token
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

---@class partnercenter.params.customers.list_filtered : partnercenter.CallOptions
---@field size? integer Customers on one page; 0 leaves it to the service (0 or more)
---@field filter table|string What to look for; starts_with is the only operator here
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the continuation token
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

---@class partnercenter.params.customers.list_by_indirect_reseller : partnercenter.CallOptions
---@field size? integer Customers on one page; 0 leaves it to the service (0 or more)
---@field filter table|string Field IndirectReseller, operator starts_with, value the reseller's tenant id
---@field seek_operation? partnercenter.types.SeekOperation Which page to move to, together with the continuation token
---@field ms_continuation_token? string The token that the page before gave: in links.next.headers, or as continuationToken

--- A customer of the partner
---@class partnercenter.types.Customer
---@field id? string The customer: its tenant id (read-only)
---@field commerceId? string Commerce id; seen when one is created (read-only)
---@field companyProfile? partnercenter.types.CustomerCompanyProfile The organisation; needed to create
---@field billingProfile? partnercenter.types.CustomerBillingProfile Who is billed; not in lists
---@field relationshipToPartner? partnercenter.types.RelationshipToPartner What the partner is to it
---@field allowDelegatedAccess? boolean Whether the partner may administrate; not in lists (read-only)
---@field userCredentials? partnercenter.types.UserCredentials First administrator's login, in the reply to a creation only (read-only)
---@field customDomains? string[] Own domains; not in lists (read-only)
---@field associatedPartnerId? string Tenant id of the indirect reseller; for indirect providers
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Who is billed for a customer
---@class partnercenter.types.CustomerBillingProfile
---@field id? string Id of the profile (read-only)
---@field firstName? string First name of the person who gets the bills
---@field lastName? string Last name of that person
---@field email? string E-mail of that person; needed to create
---@field culture? string Culture of messages and money, as in en-US; needed to create
---@field language? string Two-letter language code; needed to create
---@field companyName? string Registered name; needed to create
---@field defaultAddress? partnercenter.types.Address Where bills go; needed to create
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A customer's organisation
---@class partnercenter.types.CustomerCompanyProfile
---@field tenantId? string Tenant id, also called Microsoft ID (read-only)
---@field domain? string Domain such as contoso.onmicrosoft.com; needed to create
---@field companyName? string Name of the organisation (read-only)
---@field address? partnercenter.types.Address Address; only in the company profile itself (read-only)
---@field email? string E-mail; only in the company profile itself (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A login
---@class partnercenter.types.UserCredentials
---@field userName? string Name of the user (read-only)
---@field password? string The password, in clear text (read-only)

--- What a partner is to a customer
---@alias partnercenter.types.RelationshipToPartner
---| "none" # Nothing, or no longer anything
---| "reseller" # Sells to the customer
---| "advisor" # Advises the customer
---| "syndication" # Serves the customer in the syndication program
---| "microsoft_support" # Supports the customer for Microsoft
---| string # other values: newer ones, and other spellings of these in parameters
