---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.profiles
---@field billing partnercenter.tree.profiles.billing
---@field legal_business partnercenter.tree.profiles.legal_business
---@field mpn partnercenter.tree.profiles.mpn
---@field organization partnercenter.tree.profiles.organization
---@field support partnercenter.tree.profiles.support

---@class partnercenter.tree.profiles.billing
---@field get fun(self: partnercenter.tree.profiles.billing, params?: partnercenter.CallOptions): partnercenter.types.BillingProfile How the partner itself is billed: address, contact, currency, order number, tax id
---@field update fun(self: partnercenter.tree.profiles.billing, billing_profile: partnercenter.types.BillingProfile, params?: partnercenter.CallOptions): partnercenter.types.BillingProfile Replace the partner's billing profile, for instance with a new purchase order number

---@class partnercenter.tree.profiles.legal_business
---@field get fun(self: partnercenter.tree.profiles.legal_business, params?: partnercenter.params.profiles.legal_business.get): partnercenter.types.LegalBusinessProfile The partner's company as a legal person, and how far Microsoft has vetted it
---@field update fun(self: partnercenter.tree.profiles.legal_business, legal_business_profile: partnercenter.types.LegalBusinessProfile, params?: partnercenter.CallOptions): partnercenter.types.LegalBusinessProfile Replace the legal business profile by the one given

---@class partnercenter.tree.profiles.mpn
---@field get fun(self: partnercenter.tree.profiles.mpn, params?: partnercenter.CallOptions): partnercenter.types.MpnProfile The partner's own entry in the Microsoft Partner Network
---@field verify fun(self: partnercenter.tree.profiles.mpn, params: partnercenter.params.profiles.mpn.verify): partnercenter.types.MpnProfile|false Whether an MPN id is some partner's: its profile, or false

---@class partnercenter.tree.profiles.organization
---@field get fun(self: partnercenter.tree.profiles.organization, params?: partnercenter.CallOptions): partnercenter.types.OrganizationProfile The partner's organisation: tenant, domain, address, language and culture
---@field update fun(self: partnercenter.tree.profiles.organization, organization_profile: partnercenter.types.OrganizationProfile, params?: partnercenter.CallOptions): partnercenter.types.OrganizationProfile Replace the organisation profile by the one given

---@class partnercenter.tree.profiles.support
---@field get fun(self: partnercenter.tree.profiles.support, params?: partnercenter.CallOptions): partnercenter.types.SupportProfile How customers reach the partner's support: e-mail, telephone, web site
---@field update fun(self: partnercenter.tree.profiles.support, support_profile: partnercenter.types.SupportProfile, params?: partnercenter.CallOptions): partnercenter.types.SupportProfile Replace the support profile by the one given
---@field update_by_route fun(self: partnercenter.tree.profiles.support, support_profile: partnercenter.types.SupportProfile, params?: partnercenter.CallOptions): partnercenter.types.SupportProfile Replace the support profile at the path where it is read

---@class partnercenter.params.profiles.legal_business.get : partnercenter.CallOptions
---@field vetting_version? "Current"|"LastFinalized"|string Which state of the vetting; Current in an example of the page, the other in other clients

---@class partnercenter.params.profiles.mpn.verify : partnercenter.CallOptions
---@field mpn_id integer The id to look for (1 or more)

--- How the partner is billed
---@class partnercenter.types.BillingProfile
---@field companyName? string Name of the company
---@field address? partnercenter.types.Address Where bills go
---@field primaryContact? partnercenter.types.Contact Who gets them
---@field purchaseOrderNumber? string Order number to be shown on bills
---@field taxId? string Tax id
---@field billingCurrency? string Currency, as in USD
---@field profileType? string Kind of profile
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- The partner's company as a legal person
---@class partnercenter.types.LegalBusinessProfile
---@field companyName? string Name of the company
---@field address? partnercenter.types.Address Where it is
---@field primaryContact? partnercenter.types.Contact Whom Microsoft talks to
---@field companyApproverAddress? partnercenter.types.Address Address of the one who signs for the company
---@field companyApproverEmail? string E-mail of the one who signs
---@field vettingStatus? partnercenter.types.VettingStatus How the vetting stands
---@field vettingSubStatus? partnercenter.types.VettingSubStatus Which step it is at
---@field profileType? string Kind of profile
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- An entry in the Microsoft Partner Network
---@class partnercenter.types.MpnProfile
---@field mpnId? string The MPN id (read-only)
---@field partnerName? string Name of the partner (read-only)
---@field profileType? string Kind of profile (read-only)
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- The partner's organisation
---@class partnercenter.types.OrganizationProfile
---@field id? string The profile
---@field companyName? string Name of the organisation
---@field defaultAddress? partnercenter.types.Address Where it is
---@field tenantId? string Tenant id
---@field domain? string Domain, as in contoso.onmicrosoft.com
---@field email? string E-mail of the contact
---@field language? string Preferred language, as in es
---@field culture? string Culture of messages and money, as in es-US
---@field profileType? string Kind of profile
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- How customers reach the partner's support
---@class partnercenter.types.SupportProfile
---@field email? string E-mail
---@field telephone? string Telephone number
---@field website? string Web site, with or without a scheme
---@field profileType? string Kind of profile
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- How Microsoft's vetting of a partner stands; known from other clients, but for authorized
---@alias partnercenter.types.VettingStatus
---| "none" # Not begun
---| "pending" # Going on
---| "authorized" # Passed
---| "rejected" # Failed
---| string # other values: newer ones, and other spellings of these in parameters

--- A step of the vetting; known from other clients, but for none
---@alias partnercenter.types.VettingSubStatus
---| "none" # No step
---| "entry" # The first step
---| "email_ownership" # Whether the e-mail is the partner's
---| "email_domain" # Whether its domain is
---| "employment_verification" # Whether the contact works there
---| "decision" # The decision
---| "other" # Something else
---| "business_verification" # Whether the company exists
---| string # other values: newer ones, and other spellings of these in parameters
