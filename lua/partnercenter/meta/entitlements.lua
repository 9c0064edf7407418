---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field artifacts partnercenter.tree.customers.by_id.artifacts
---@field entitlements partnercenter.tree.customers.by_id.entitlements

---@class partnercenter.tree.customers.by_id.artifacts
---@field reserved_instance partnercenter.tree.customers.by_id.artifacts.reserved_instance
---@field virtual_machine_reserved_instance partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance

---@class partnercenter.tree.customers.by_id.artifacts.reserved_instance
---@overload fun(group_id: string|integer|table): partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id

---@class partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id
---@field line_items partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id.line_items

---@class partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id.line_items
---@overload fun(line_item_id: string|integer|table, resource_id: string|integer|table): partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id.line_items.by_id

---@class partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id.line_items.by_id
---@field get fun(self: partnercenter.tree.customers.by_id.artifacts.reserved_instance.by_id.line_items.by_id, params?: partnercenter.CallOptions): partnercenter.types.ReservedInstanceArtifactDetails The reservations behind an entitlement

---@class partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance
---@overload fun(group_id: string|integer|table): partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id

---@class partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id
---@field line_items partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id.line_items

---@class partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id.line_items
---@overload fun(line_item_id: string|integer|table, resource_id: string|integer|table): partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id.line_items.by_id

---@class partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id.line_items.by_id
---@field get fun(self: partnercenter.tree.customers.by_id.artifacts.virtual_machine_reserved_instance.by_id.line_items.by_id, params?: partnercenter.CallOptions): partnercenter.types.VirtualMachineReservedInstanceArtifactDetails The reservations behind an entitlement, in their older form

---@class partnercenter.tree.customers.by_id.entitlements
---@field each fun(self: partnercenter.tree.customers.by_id.entitlements, params?: partnercenter.params.customers.entitlements.list|partnercenter.Next): fun(): partnercenter.types.Entitlement What a customer is entitled to by purchases: software and reservations
---@field list fun(self: partnercenter.tree.customers.by_id.entitlements, params?: partnercenter.params.customers.entitlements.list|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Entitlement)[] } What a customer is entitled to by purchases: software and reservations
---@field pages fun(self: partnercenter.tree.customers.by_id.entitlements, params?: partnercenter.params.customers.entitlements.list|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Entitlement)[] }) What a customer is entitled to by purchases: software and reservations

---@class partnercenter.tree.customers.by_id.subscriptions
---@field overage partnercenter.tree.customers.by_id.subscriptions.overage

---@class partnercenter.tree.customers.by_id.subscriptions.by_id
---@field azure_entitlements partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements
---@overload fun(azure_entitlement_id: string|integer|table): partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements.by_id
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.AzureEntitlement The Azure subscriptions behind a subscription
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.AzureEntitlement)[] } The Azure subscriptions behind a subscription
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.AzureEntitlement)[] }) The Azure subscriptions behind a subscription

---@class partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements.by_id
---@field cancel fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements.by_id, azure_entitlement_cancellation_request_content: partnercenter.types.AzureEntitlementCancellationRequestContent, params?: partnercenter.CallOptions): partnercenter.types.AzureEntitlement Cancel an Azure subscription behind a subscription
---@field get fun(self: partnercenter.tree.customers.by_id.subscriptions.by_id.azure_entitlements.by_id, params?: partnercenter.CallOptions): partnercenter.types.AzureEntitlement Read one Azure subscription behind a subscription

---@class partnercenter.tree.customers.by_id.subscriptions.overage
---@field each fun(self: partnercenter.tree.customers.by_id.subscriptions.overage, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.Overage Which Azure subscriptions pay for use beyond what licenses allow
---@field list fun(self: partnercenter.tree.customers.by_id.subscriptions.overage, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.Overage)[] } Which Azure subscriptions pay for use beyond what licenses allow
---@field pages fun(self: partnercenter.tree.customers.by_id.subscriptions.overage, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.Overage)[] }) Which Azure subscriptions pay for use beyond what licenses allow
---@field update fun(self: partnercenter.tree.customers.by_id.subscriptions.overage, overage: partnercenter.types.Overage, params?: partnercenter.CallOptions): partnercenter.types.Overage Choose the Azure subscription that pays for use beyond what licenses allow, or none

---@class partnercenter.params.customers.entitlements.list : partnercenter.CallOptions
---@field entitlement_type? "software"|"reservedInstance"|"virtualmachinereservedinstance"|string Only this kind; the last is the older form of reservations
---@field show_expiry? boolean Whether to tell when they expire, where they do

--- What came of an entitlement; those of reservations have a link and a resourceId
---@class partnercenter.types.Artifact
---@field artifactType? string reservedinstance or virtual_machine_reserved_instance (read-only)
---@field dynamicAttributes? table Further facts, as in reservationType (read-only)
---@field link? partnercenter.types.Link Where its details are (read-only)
---@field resourceId? string The reservation's order or resource (read-only)

--- An Azure subscription behind a subscription
---@class partnercenter.types.AzureEntitlement
---@field id? string The Azure subscription (read-only)
---@field friendlyName? string Its name (read-only)
---@field status? string Where it stands, as in active (read-only)
---@field subscriptionId? string The subscription that it belongs to (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Why an Azure subscription is cancelled
---@class partnercenter.types.AzureEntitlementCancellationRequestContent
---@field cancellationReason string The reason

--- What a customer may use by a purchase
---@class partnercenter.types.Entitlement
---@field referenceOrder? partnercenter.types.ReferenceOrder The order it came of (read-only)
---@field productId? string The product (read-only)
---@field skuId? string The SKU (read-only)
---@field quantity? integer How many, without those that did not come or moved on (read-only)
---@field quantityDetails? partnercenter.types.QuantityDetail[] How many in which state (read-only)
---@field entitlementType? string Kind of it: software, reservedinstance (read-only)
---@field dynamicAttributes? table Further facts, as in reservationType (read-only)
---@field entitledArtifacts? partnercenter.types.Artifact[] What came of it (read-only)
---@field includedEntitlements? partnercenter.types.Entitlement[] What comes along with it (read-only)
---@field expiryDate? string When it ends, where it does; only with showExpiry (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Whether an Azure subscription pays for use beyond what licenses allow
---@class partnercenter.types.Overage
---@field azureEntitlementId string The Azure subscription
---@field partnerId? string MPN id of the indirect reseller on record
---@field type? string What kind of use
---@field overageEnabled boolean Whether it pays
---@field azureResourceGroup? table Tags and location of its resources
---@field orderId? string The order of the Azure subscription (read-only)
---@field contractType? partnercenter.types.SubscriptionContractType How it is owned (read-only)
---@field links? partnercenter.types.OverageLinks Where it is (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type

--- Links of an overage
---@class partnercenter.types.OverageLinks
---@field overage? partnercenter.types.Link The overage (read-only)
---@field self? partnercenter.types.Link The same (read-only)

--- How many are in a state
---@class partnercenter.types.QuantityDetail
---@field quantity? integer How many (read-only)
---@field status? string The state (read-only)

--- The order line behind an entitlement
---@class partnercenter.types.ReferenceOrder
---@field id? string The order (read-only)
---@field lineItemId? string Number of its line, as a text (read-only)
---@field alternateId? string A friendlier id of the order (read-only)

--- An Azure reservation
---@class partnercenter.types.Reservation
---@field reservationId? string The reservation (read-only)
---@field scopeType? string What it applies to, as in Shared (read-only)
---@field displayName? string Its name (read-only)
---@field appliedScopes? any[] What it applies to, where it is not shared (read-only)
---@field quantity? integer How many machines (read-only)
---@field expiryDateTime? string When it ends; may have no zone (read-only)
---@field effectiveDateTime? string When it began (read-only)
---@field provisioningState? string How far it is, as in Created (read-only)

--- The reservations behind an entitlement
---@class partnercenter.types.ReservedInstanceArtifactDetails
---@field type? string Kind of artifact (read-only)
---@field reservations? partnercenter.types.Reservation[] The reservations (read-only)
---@field virtualMachineReservations? partnercenter.types.Reservation[] The same, as replies call them (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- An Azure reservation, in its older form
---@class partnercenter.types.VirtualMachineReservation
---@field reservationId? string The reservation (read-only)
---@field scopeType? string What it applies to, as in Shared (read-only)
---@field displayName? string Its name (read-only)
---@field appliedScopes? any[] What it applies to, where it is not shared (read-only)
---@field quantity? integer How many machines (read-only)
---@field expiryDateTime? string When it ends; may have no zone (read-only)
---@field effectiveDateTime? string When it began (read-only)
---@field provisioningState? string How far it is, as in Created (read-only)

--- The reservations behind an entitlement, in their older form
---@class partnercenter.types.VirtualMachineReservedInstanceArtifactDetails
---@field type? partnercenter.types.ArtifactType Kind of artifact; small and with underscores (read-only)
---@field virtualMachineReservations? partnercenter.types.VirtualMachineReservation[] The reservations (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- Kinds of artifacts, as they were written once; artifactType is any text now
---@alias partnercenter.types.ArtifactType
---| "VirtualMachineReservedInstance" # Leads to a reservation of virtual machines
---| string # other values: newer ones, and other spellings of these in parameters
