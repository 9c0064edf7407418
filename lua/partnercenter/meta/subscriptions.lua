---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field subscriptions partnercenter.tree.customers.by_id.subscriptions

---@class partnercenter.tree.customers.by_id.subscriptions
---@overload fun(subscription_id: string|integer|table): partnercenter.tree.customers.by_id.subscriptions.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions, params?: partnercenter.CallOptions|partnercenter.params.customers.subscriptions.list_by_order|partnercenter.params.customers.subscriptions.list_by_partner|partnercenter.Next): fun(): partnercenter.types.Subscription All subscriptions of a customer
---@field each_by_order fun(self: partnercenter.tree.customers.by_id.subscriptions, params: partnercenter.params.customers.subscriptions.list_by_order|partnercenter.Next): fun(): partnercenter.types.Subscription The subscriptions that one order began
---@field each_by_partner fun(self: partnercenter.tree.customers.by_id.subscriptions, params: partnercenter.params.customers.subscriptions.list_by_partner|partnercenter.Next): fun(): partnercenter.types.Subscription A customer's subscriptions that one partner provides
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions, params?: partnercenter.CallOptions|partnercenter.params.customers.subscriptions.list_by_order|partnercenter.params.customers.subscriptions.list_by_partner|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Subscription)[] } All subscriptions of a customer
---@field list_by_order fun(self: partnercenter.tree.customers.by_id.subscriptions, params: partnercenter.params.customers.subscriptions.list_by_order|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Subscription)[] } The subscriptions that one order began
---@field list_by_partner fun(self: partnercenter.tree.customers.by_id.subscriptions, params: partnercenter.params.customers.subscriptions.list_by_partner|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Subscription)[] } A customer's subscriptions that one partner provides
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions, params?: partnercenter.CallOptions|partnercenter.params.customers.subscriptions.list_by_order|partnercenter.params.customers.subscriptions.list_by_partner|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Subscription)[] }) All subscriptions of a customer
---@field pages_by_order fun(self: partnercenter.tree.customers.by_id.subscriptions, params: partnercenter.params.customers.subscriptions.list_by_order|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Subscription)[] }) The subscriptions that one order began
---@field pages_by_partner fun(self: partnercenter.tree.customers.by_id.subscriptions, params: partnercenter.params.customers.subscriptions.list_by_partner|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Subscription)[] }) A customer's subscriptions that one partner provides

---@class partnercenter.tree.customers.by_id.subscriptions.by_id
---@field activation_links partnercenter.tree.customers.by_id.subscriptions.by_id.activation_links
---@field addons partnercenter.tree.customers.by_id.subscriptions.by_id.addons
---@field conversions partnercenter.tree.customers.by_id.subscriptions.by_id.conversions
---@field provisioning_status partnercenter.tree.customers.by_id.subscriptions.by_id.provisioning_status
---@field registration_status partnercenter.tree.customers.by_id.subscriptions.by_id.registration_status
---@field registrations partnercenter.tree.customers.by_id.subscriptions.by_id.registrations
---@field support_contact partnercenter.tree.customers.by_id.subscriptions.by_id.support_contact
---@field transition_eligibilities partnercenter.tree.customers.by_id.subscriptions.by_id.transition_eligibilities
---@field transitions partnercenter.tree.customers.by_id.subscriptions.by_id.transitions
---@field upgrades partnercenter.tree.customers.by_id.subscriptions.by_id.upgrades
---@field activate_sandbox fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, params?: partnercenter.CallOptions): partnercenter.types.SubscriptionActivationResult Activate a marketplace SaaS subscription in the integration sandbox, so that its billing starts
---@field cancel_marketplace fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, subscription?: partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription Cancel a marketplace subscription
---@field get fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, params?: partnercenter.CallOptions): partnercenter.types.Subscription Read one subscription, with the ETag that its changes need
---@field reactivate fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, subscription?: partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription Make a suspended subscription active again
---@field suspend fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, subscription?: partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription Suspend a subscription, for fraud or unpaid bills
---@field update fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, subscription: partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription|partnercenter.Job Send back a subscription that was read and changed
---@field update_autorenew fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, auto_renew_enabled: boolean|partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription Switch the automatic renewal of a marketplace subscription on or off
---@field update_nickname fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, friendly_name: string|partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription Rename a subscription: friendlyName is only for telling subscriptions apart
---@field update_quantity fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id, quantity: integer|partnercenter.types.Subscription, params?: partnercenter.CallOptions): partnercenter.types.Subscription|partnercenter.Job Buy more seats for a subscription, or give some back

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.activation_links
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.OrderLineItemActivationLink Where the customer sets up a marketplace subscription on its publisher's site
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.OrderLineItemActivationLink)[] } Where the customer sets up a marketplace subscription on its publisher's site
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.activation_links, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.OrderLineItemActivationLink)[] }) Where the customer sets up a marketplace subscription on its publisher's site

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.addons
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.addons, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.Subscription The add-ons bought for a subscription; each is a subscription too
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.addons, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Subscription)[] } The add-ons bought for a subscription; each is a subscription too
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.addons, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Subscription)[] }) The add-ons bought for a subscription; each is a subscription too

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.conversions
---@field convert_trial fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.conversions, conversion: partnercenter.types.Conversion, params?: partnercenter.CallOptions): partnercenter.types.ConversionResult Turn a trial into a paid subscription
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.conversions, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.Conversion The paid offers that an active trial can turn into
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.conversions, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Conversion)[] } The paid offers that an active trial can turn into
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.conversions, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Conversion)[] }) The paid offers that an active trial can turn into

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.provisioning_status
---@field get fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.provisioning_status, params?: partnercenter.CallOptions): partnercenter.types.SubscriptionProvisioningStatus How far the seats of a subscription are set up

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.registration_status
---@field get fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.registration_status, params?: partnercenter.CallOptions): partnercenter.types.SubscriptionRegistrationStatus Whether a subscription may be used for Azure reservations yet

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.registrations
---@field create fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.registrations, params?: partnercenter.CallOptions): true|partnercenter.Job Enable an Azure subscription for the purchase of reservations

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.support_contact
---@field get fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.support_contact, params?: partnercenter.CallOptions): partnercenter.types.SupportContact The partner whom the customer turns to for help with a subscription
---@field update fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.support_contact, support_contact: partnercenter.types.SupportContact, params?: partnercenter.CallOptions): partnercenter.types.SupportContact Name one of the partner's resellers as the support contact of a subscription

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.transition_eligibilities
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transition_eligibilities, params?: partnercenter.params.customers.subscriptions.transition_eligibilities.list|partnercenter.Next): fun(): partnercenter.types.TransitionEligibility The products that a new-commerce subscription can move to, and what stands in the way
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transition_eligibilities, params?: partnercenter.params.customers.subscriptions.transition_eligibilities.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.TransitionEligibility)[] } The products that a new-commerce subscription can move to, and what stands in the way
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transition_eligibilities, params?: partnercenter.params.customers.subscriptions.transition_eligibilities.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.TransitionEligibility)[] }) The products that a new-commerce subscription can move to, and what stands in the way

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.transitions
---@field create fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transitions, transition: partnercenter.types.Transition, params?: partnercenter.CallOptions): partnercenter.types.Transition Move a new-commerce subscription to another product
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transitions, params?: partnercenter.params.customers.subscriptions.transitions.list|partnercenter.Next): fun(): partnercenter.types.Transition The moves of a new-commerce subscription to other products, with their progress
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transitions, params?: partnercenter.params.customers.subscriptions.transitions.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Transition)[] } The moves of a new-commerce subscription to other products, with their progress
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.transitions, params?: partnercenter.params.customers.subscriptions.transitions.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Transition)[] }) The moves of a new-commerce subscription to other products, with their progress

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.upgrades
---@field create fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.upgrades, upgrade: partnercenter.types.Upgrade, params?: partnercenter.CallOptions): partnercenter.types.UpgradeResult Upgrade a subscription to another offer
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.upgrades, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.Upgrade The offers that a subscription could be upgraded to, and what stands in the way of each
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.upgrades, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Upgrade)[] } The offers that a subscription could be upgraded to, and what stands in the way of each
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.upgrades, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Upgrade)[] }) The offers that a subscription could be upgraded to, and what stands in the way of each

---@class partnercenter.params.customers.subscriptions.list_by_order : partnercenter.CallOptions
---@field order_id string The order, spelled as the service gave it

---@class partnercenter.params.customers.subscriptions.list_by_partner : partnercenter.CallOptions
---@field mpn_id integer The providing partner's MPN id

---@class partnercenter.params.customers.subscriptions.transition_eligibilities.list : partnercenter.CallOptions
---@field eligibility_type? partnercenter.types.TransitionEligibilityType A move at once, or one at renewal

---@class partnercenter.params.customers.subscriptions.transitions.list : partnercenter.CallOptions
---@field operation_id? string Only the move with this operation id

--- A paid offer that a trial can turn into
---@class partnercenter.types.Conversion
---@field offerId? string Offer of the trial
---@field targetOfferId? string Offer that it becomes
---@field orderId? string Order of the trial
---@field quantity? integer Seats; those of the trial unless changed
---@field billingCycle? partnercenter.types.ConversionBillingCycle How often the partner is charged
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Why a conversion failed
---@class partnercenter.types.ConversionError
---@field code? partnercenter.types.ConversionErrorCode What kind of failure (read-only)
---@field description? string Text of it (read-only)

--- What came of a conversion
---@class partnercenter.types.ConversionResult
---@field subscriptionId? string The subscription, which keeps its id (read-only)
---@field offerId? string Offer of the trial (read-only)
---@field targetOfferId? string Offer that it became (read-only)
---@field error? partnercenter.types.ConversionError Why it did not, in spite of a 200 (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A refund that can still be had
---@class partnercenter.types.RefundOption
---@field type? partnercenter.types.RefundOptionType All of the money or a part (read-only)
---@field expiresAt? string Until when (read-only)
---@field expiresAfter? string The same; replies use expiresAt (read-only)

--- An error inside a reply
---@class partnercenter.types.ServiceFault
---@field errorCode? string What kind of error
---@field errorMessage? string Text of the error

--- A subscription of a customer
---@class partnercenter.types.Subscription
---@field id? string The subscription
---@field offerId? string What was bought: an offer's GUID, or product:sku:availability
---@field entitlementId? string Azure subscription behind it
---@field offerName? string Name of what was bought
---@field friendlyName? string The partner's own name for it
---@field quantity? integer Seats, where it is billed by license
---@field unitType? string What is counted: Licenses, Usage-based, none
---@field hasPurchasableAddons? boolean Whether add-ons can be bought for it
---@field parentSubscriptionId? string The subscription that this one is an add-on of
---@field creationDate? string When it was made
---@field effectiveStartDate? string When it began to count
---@field commitmentEndDate? string When it renews or ends; year 9999 if neither
---@field status? partnercenter.types.SubscriptionStatus Where it stands
---@field autoRenewEnabled? boolean Whether it renews by itself
---@field isTrial? boolean Whether it is a trial
---@field billingType? partnercenter.types.SubscriptionBillingType Billed by use or by license
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field termDuration? partnercenter.types.TermDuration Length of the term
---@field renewalTermDuration? partnercenter.types.RenewalTermDuration Length of the term after a renewal
---@field isMicrosoftProduct? boolean Whether Microsoft publishes it
---@field publisherName? string Who publishes it
---@field actions? partnercenter.types.SubscriptionAction[] What may be done with it now
---@field partnerId? string MPN id of the indirect reseller on record
---@field suspensionReasons? string[] Why it is suspended (read-only)
---@field contractType? partnercenter.types.SubscriptionContractType How it is owned (read-only)
---@field refundOptions? partnercenter.types.RefundOption[] Refunds still possible (read-only)
---@field orderId? string The order that began it
---@field links? partnercenter.types.SubscriptionLinks Where it is, and what it was bought from
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- What came of an activation in the sandbox
---@class partnercenter.types.SubscriptionActivationResult
---@field subscriptionId? string The subscription (read-only)
---@field status? string Success, if it worked (read-only)

--- Links of a subscription
---@class partnercenter.types.SubscriptionLinks
---@field offer? partnercenter.types.Link The offer
---@field entitlement? partnercenter.types.Link The entitlement; seen in old replies
---@field parentSubscription? partnercenter.types.Link The base of an add-on
---@field product? partnercenter.types.Link The product
---@field sku? partnercenter.types.Link The SKU
---@field availability? partnercenter.types.Link The availability
---@field activationLinks? partnercenter.types.Link The links that activate it
---@field self? partnercenter.types.Link The subscription itself
---@field next? partnercenter.types.Link The next page
---@field previous? partnercenter.types.Link The page before

--- How far a subscription is set up
---@class partnercenter.types.SubscriptionProvisioningStatus
---@field skuId? string The SKU (read-only)
---@field status? partnercenter.types.SubscriptionProvisioningState How far it is (read-only)
---@field quantity? integer Seats once it is done (read-only)
---@field endDate? string When the subscription ends (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Whether a subscription is registered
---@class partnercenter.types.SubscriptionRegistrationStatus
---@field subscriptionId? string The subscription (read-only)
---@field status? partnercenter.types.SubscriptionRegistrationState How far it is (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Who supports the customer of a subscription
---@class partnercenter.types.SupportContact
---@field supportTenantId string Tenant id of the supporting partner
---@field supportMpnId string MPN id of that partner
---@field name string Name of that partner
---@field links? partnercenter.types.ResourceLinks Where it is, and what belongs to it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- An existing subscription that could take the seats of another
---@class partnercenter.types.TargetSubscriptionEligibilityDetail
---@field isEligible? boolean Whether it can be done now (read-only)
---@field subscriptionId? string The subscription (read-only)
---@field subscriptionFriendlyName? string Its name (read-only)
---@field subscriptionTermDuration? partnercenter.types.TermDuration Length of its term (read-only)
---@field subscriptionBillingCycle? partnercenter.types.BillingCycleType How often it is charged (read-only)
---@field errors? partnercenter.types.TransitionError[] What stands in the way (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- The move of a new-commerce subscription to another product
---@class partnercenter.types.Transition
---@field fromCatalogItemId? string What it was, as product:sku:availability
---@field fromSubscriptionId? string The subscription that moves
---@field toCatalogItemId? string What it becomes
---@field toSubscriptionId? string An existing subscription that takes the seats
---@field quantity? integer Seats that move
---@field termDuration? partnercenter.types.TermDuration Length of the new term
---@field billingCycle? partnercenter.types.BillingCycleType How often the partner is charged
---@field promotionId? string Promotion to buy under
---@field transitionType? partnercenter.types.TransitionType With or without licenses
---@field operationId? string Tells this move from others (read-only)
---@field status? string How far it is (read-only)
---@field events? partnercenter.types.TransitionEvent[] What happened so far (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- A product that a subscription could move to
---@class partnercenter.types.TransitionEligibility
---@field catalogItemId? string The product, as product:sku:availability (read-only)
---@field title? string Name of the SKU (read-only)
---@field description? string Text about the SKU (read-only)
---@field quantity? integer Seats that would be bought (read-only)
---@field eligibilities? partnercenter.types.TransitionEligibilityDetail[] Ways to move there (read-only)
---@field subscriptionEligibilities? partnercenter.types.TargetSubscriptionEligibilityDetail[] Existing subscriptions that could take the seats (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A way to move to a product
---@class partnercenter.types.TransitionEligibilityDetail
---@field transitionType? partnercenter.types.TransitionType With or without licenses (read-only)
---@field isEligible? boolean Whether it can be done now (read-only)
---@field errors? partnercenter.types.TransitionError[] What stands in the way (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Why a transition cannot be done, or went wrong
---@class partnercenter.types.TransitionError
---@field code? string What kind of reason (read-only)
---@field description? string Text of it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A step of a transition
---@class partnercenter.types.TransitionEvent
---@field name? string What happened, as in Conversion (read-only)
---@field status? string Started, Completed or failed (read-only)
---@field timestamp? string When (read-only)
---@field errors? partnercenter.types.TransitionError[] What went wrong (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- An offer that a subscription could be upgraded to
---@class partnercenter.types.Upgrade
---@field targetOffer? partnercenter.types.Offer The offer
---@field upgradeType? partnercenter.types.UpgradeType With or without licenses; a number in requests
---@field isEligible? boolean Whether it can be done now
---@field quantity? integer Seats; those of the source unless changed
---@field upgradeErrors? partnercenter.types.UpgradeError[] What stands in the way
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Why an upgrade cannot be done
---@class partnercenter.types.UpgradeError
---@field code? partnercenter.types.UpgradeErrorCode What kind of reason; may be a number, counted from 0 (read-only)
---@field description? string Text of it (read-only)
---@field additionalDetails? string More about it (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- What came of an upgrade
---@class partnercenter.types.UpgradeResult
---@field sourceSubscriptionId? string The subscription upgraded (read-only)
---@field targetSubscriptionId? string The subscription that it became (read-only)
---@field upgradeType? partnercenter.types.UpgradeType With or without licenses; may be a number (read-only)
---@field upgradeErrors? partnercenter.types.UpgradeError[] What went wrong with it (read-only)
---@field licenseErrors? partnercenter.types.UserLicenseError[] Users whose licenses did not move (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Why a user's licenses did not move
---@class partnercenter.types.UserLicenseError
---@field userObjectId? string The user (read-only)
---@field name? string The user's name (read-only)
---@field email? string The user's e-mail (read-only)
---@field errors? partnercenter.types.ServiceFault[] What went wrong (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- How often the partner is charged after a conversion
---@alias partnercenter.types.ConversionBillingCycle
---| "monthly" # Every month
---| "annual" # Every year
---| "none" # Never; trials
---| string # other values: newer ones, and other spellings of these in parameters

--- Why a conversion failed
---@alias partnercenter.types.ConversionErrorCode
---| "Other" # Some other reason
---| "ConversionsNotFound" # Nothing that the trial could turn into
---| string # other values: newer ones, and other spellings of these in parameters

--- How much is refunded
---@alias partnercenter.types.RefundOptionType
---| "Partial" # A part
---| "Full" # All of it
---| string # other values: newer ones, and other spellings of these in parameters

--- What may be done with a subscription
---@alias partnercenter.types.SubscriptionAction
---| "edit" # Change it
---| "cancel" # Cancel it
---| string # other values: newer ones, and other spellings of these in parameters

--- What a bill is counted from
---@alias partnercenter.types.SubscriptionBillingType
---| "none" # Nothing
---| "usage" # Use
---| "license" # Licenses
---| string # other values: newer ones, and other spellings of these in parameters

--- How far a subscription is set up
---@alias partnercenter.types.SubscriptionProvisioningState
---| "success" # Done
---| "pending" # Not done yet
---| "failed" # Did not work
---| string # other values: newer ones, and other spellings of these in parameters

--- How far a registration is; replies may write NotRegistered
---@alias partnercenter.types.SubscriptionRegistrationState
---| "registered" # Done
---| "registering" # Under way
---| "notregistered" # Not begun
---| string # other values: newer ones, and other spellings of these in parameters

--- Where a subscription stands
---@alias partnercenter.types.SubscriptionStatus
---| "none" # Not known
---| "active" # In use
---| "pending" # Not ready yet
---| "suspended" # Stopped, and may be made active again
---| "deleted" # Cancelled
---| string # other values: newer ones, and other spellings of these in parameters

--- When a transition would happen
---@alias partnercenter.types.TransitionEligibilityType
---| "none" # Not said
---| "immediate" # At once
---| "scheduled" # At renewal
---| string # other values: newer ones, and other spellings of these in parameters

--- What moves in a transition
---@alias partnercenter.types.TransitionType
---| "transition_only" # The subscription
---| "transition_with_license_transfer" # The subscription and its users' licenses
---| string # other values: newer ones, and other spellings of these in parameters

--- What stands in the way of an upgrade
---@alias partnercenter.types.UpgradeErrorCode
---| "other" # Some other reason
---| "delegated_admin_permissions_disabled" # The partner may not administrate the customer
---| "subscription_status_not_active" # The source subscription is not active
---| "conflicting_service_types" # The services do not go together
---| "concurrency_conflicts" # Something else is changing it
---| "user_context_required" # A user has to be signed in
---| "subscription_add_ons_present" # The source has add-ons
---| "subscription_does_not_have_any_upgrade_paths" # There is nothing to upgrade to
---| "subscription_target_offer_not_found" # The target offer does not exist
---| "subscription_not_provisioned" # The source is not set up yet
---| string # other values: newer ones, and other spellings of these in parameters

--- What moves in an upgrade
---@alias partnercenter.types.UpgradeType
---| "none" # Nothing
---| "upgrade_only" # The subscription; 1 in requests
---| "upgrade_with_license_transfer" # The subscription and its users' licenses
---| string # other values: newer ones, and other spellings of these in parameters
