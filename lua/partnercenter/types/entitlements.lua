-- Entitlements, reservations, and the Azure subscriptions behind subscriptions.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local reservation_fields = {
  { name = "reservationId", type = "string", summary = "The reservation" },
  { name = "scopeType", type = "string", summary = "What it applies to, as in Shared" },
  { name = "displayName", type = "string", summary = "Its name" },
  { name = "appliedScopes", type = "array<any>", summary = "What it applies to, where it is not shared" },
  { name = "quantity", type = "integer", summary = "How many machines" },
  { name = "expiryDateTime", type = "datetime", summary = "When it ends; may have no zone" },
  { name = "effectiveDateTime", type = "datetime", summary = "When it began" },
  { name = "provisioningState", type = "string", summary = "How far it is, as in Created" },
}

local artifact_fields = {
  { name = "artifactType", type = "string", summary = "reservedinstance or virtual_machine_reserved_instance" },
  { name = "dynamicAttributes", type = "object", summary = "Further facts, as in reservationType" },
  { name = "link", type = "Link", summary = "Where its details are" },
  { name = "resourceId", type = "string", summary = "The reservation's order or resource" },
}

local types = {
  Entitlement = {
    summary = "What a customer may use by a purchase",
    doc = "Entitlement resources",
    fields = read_only {
      { name = "referenceOrder", type = "ReferenceOrder", summary = "The order it came of" },
      { name = "productId", type = "string", summary = "The product" },
      { name = "skuId", type = "string", summary = "The SKU" },
      { name = "quantity", type = "integer", summary = "How many, without those that did not come or moved on" },
      { name = "quantityDetails", type = "array<QuantityDetail>", summary = "How many in which state" },
      { name = "entitlementType", type = "string", summary = "Kind of it: software, reservedinstance" },
      { name = "dynamicAttributes", type = "object", summary = "Further facts, as in reservationType" },
      { name = "entitledArtifacts", type = "array<Artifact>", summary = "What came of it" },
      { name = "includedEntitlements", type = "array<Entitlement>", summary = "What comes along with it" },
      { name = "expiryDate", type = "datetime", summary = "When it ends, where it does; only with showExpiry" },
      attributes,
    },
  },
  ReferenceOrder = {
    summary = "The order line behind an entitlement",
    doc = "Entitlement resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The order" },
      { name = "lineItemId", type = "string", summary = "Number of its line, as a text" },
      { name = "alternateId", type = "string", summary = "A friendlier id of the order" },
    },
  },
  QuantityDetail = {
    summary = "How many are in a state",
    doc = "Entitlement resources",
    fields = read_only {
      { name = "quantity", type = "integer", summary = "How many" },
      { name = "status", type = "string", summary = "The state" },
    },
  },
  Artifact = {
    summary = "What came of an entitlement; those of reservations have a link and a resourceId",
    doc = "Entitlement resources",
    fields = read_only(artifact_fields),
  },
  ReservedInstanceArtifact = {
    summary = "An Artifact that leads to a reservation; replies do not tell it from others but by its artifactType",
    doc = "Entitlement resources",
    fields = read_only(artifact_fields),
  },
  VirtualMachineReservedInstanceArtifact = {
    summary = "ReservedInstanceArtifact in its older form, which is deprecated",
    doc = "Entitlement resources",
    fields = read_only(artifact_fields),
  },
  ReservedInstanceArtifactDetails = {
    summary = "The reservations behind an entitlement",
    doc = "Entitlement resources",
    fields = read_only {
      { name = "type", type = "string", summary = "Kind of artifact" },
      { name = "reservations", type = "array<Reservation>", summary = "The reservations" },
      { name = "virtualMachineReservations", type = "array<Reservation>", summary = "The same, as replies call them" },
      attributes,
    },
  },
  Reservation = {
    summary = "An Azure reservation",
    doc = "Entitlement resources",
    fields = read_only(reservation_fields),
  },
  VirtualMachineReservedInstanceArtifactDetails = {
    summary = "The reservations behind an entitlement, in their older form",
    doc = "Entitlement resources",
    fields = read_only {
      { name = "type", type = "ArtifactType", summary = "Kind of artifact; small and with underscores" },
      { name = "virtualMachineReservations", type = "array<VirtualMachineReservation>", summary = "The reservations" },
      attributes,
    },
  },
  VirtualMachineReservation = {
    summary = "An Azure reservation, in its older form",
    doc = "Entitlement resources",
    fields = read_only(reservation_fields),
  },

  AzureEntitlement = {
    summary = "An Azure subscription behind a subscription",
    doc = "Subscription resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The Azure subscription" },
      { name = "friendlyName", type = "string", summary = "Its name" },
      { name = "status", type = "string", summary = "Where it stands, as in active" },
      { name = "subscriptionId", type = "string", summary = "The subscription that it belongs to" },
      attributes,
    },
  },
  AzureEntitlementCancellationRequestContent = {
    summary = "Why an Azure subscription is cancelled",
    fields = {
      { name = "cancellationReason", type = "string", required = true, summary = "The reason" },
    },
  },
  Overage = {
    summary = "Whether an Azure subscription pays for use beyond what licenses allow",
    fields = {
      { name = "azureEntitlementId", type = "string", required = true, summary = "The Azure subscription" },
      { name = "partnerId", type = "string", summary = "MPN id of the indirect reseller on record" },
      { name = "type", type = "string", summary = "What kind of use" },
      { name = "overageEnabled", type = "boolean", required = true, summary = "Whether it pays" },
      { name = "azureResourceGroup", type = "object", summary = "Tags and location of its resources" },
      { name = "orderId", type = "string", read_only = true, summary = "The order of the Azure subscription" },
      { name = "contractType", type = "SubscriptionContractType", read_only = true, summary = "How it is owned" },
      { name = "links", type = "OverageLinks", read_only = true, summary = "Where it is" },
      attributes,
    },
  },
  OverageLinks = {
    summary = "Links of an overage",
    fields = read_only {
      { name = "overage", type = "Link", summary = "The overage" },
      { name = "self", type = "Link", summary = "The same" },
    },
  },
}

local enums = {
  EntitlementType = {
    summary = "Kinds of entitlements, as they were written once; entitlementType is any text now",
    values = {
      { "Software", "Software" },
      { "VirtualMachineReservedInstance", "A reservation of virtual machines" },
    },
  },
  ArtifactType = {
    summary = "Kinds of artifacts, as they were written once; artifactType is any text now",
    values = {
      { "VirtualMachineReservedInstance", "Leads to a reservation of virtual machines" },
    },
  },
}

return { types = types, enums = enums }
