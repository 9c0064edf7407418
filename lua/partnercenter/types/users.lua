-- Users of a customer, their licenses and their roles.

local shared = require "partnercenter.types.shared"

local read_only, links, attributes = shared.read_only, shared.links, shared.attributes

local types = {
  CustomerUser = {
    summary = "A user account of a customer",
    doc = "User resources",
    fields = {
      { name = "id", type = "string", read_only = true, summary = "The account" },
      { name = "userPrincipalName", type = "string", summary = "Login name, in one of the customer's domains" },
      { name = "firstName", type = "string", summary = "First name" },
      { name = "lastName", type = "string", summary = "Last name" },
      { name = "displayName", type = "string", summary = "Name as shown" },
      { name = "usageLocation", type = "string", summary = "Two-letter code of the country where licenses are used" },
      { name = "immutableId", type = "string", summary = "Lasting id of an account kept on premises" },
      { name = "passwordProfile", type = "PasswordProfile", summary = "The password; replies repeat it in clear text" },
      { name = "phoneNumber", type = "string", summary = "Telephone number" },
      { name = "lastDirectorySyncTime", type = "datetime", read_only = true,
        summary = "When it was last brought in line with the directory on premises" },
      { name = "userDomainType", type = "UserDomainType", read_only = true, summary = "Kind of its domain" },
      { name = "state", type = "UserState", summary = "Active, or deleted and still to be had back" },
      { name = "softDeletionTime", type = "datetime", read_only = true, summary = "When it was deleted" },
      links,
      attributes,
    },
  },
  User = {
    summary = "A user account; CustomerUser is what the service sends",
    doc = "User resources",
    fields = {
      { name = "id", type = "string", read_only = true, summary = "The account" },
      { name = "userPrincipalName", type = "string", summary = "Login name" },
      { name = "firstName", type = "string", summary = "First name" },
      { name = "lastName", type = "string", summary = "Last name" },
      { name = "displayName", type = "string", summary = "Name as shown" },
      { name = "passwordProfile", type = "PasswordProfile", summary = "The password" },
      { name = "phoneNumber", type = "string", summary = "Telephone number" },
      { name = "lastDirectorySyncTime", type = "datetime", read_only = true,
        summary = "When it was last brought in line with the directory on premises" },
      { name = "userDomainType", type = "UserDomainType", read_only = true, summary = "Kind of its domain" },
      { name = "state", type = "UserState", summary = "Active, or deleted and still to be had back" },
      { name = "softDeletionTime", type = "datetime", read_only = true, summary = "When it was deleted" },
      links,
      attributes,
    },
  },

  License = {
    summary = "A license that a user has",
    doc = "License resources",
    fields = read_only {
      { name = "servicePlans", type = "array<ServicePlan>", summary = "Services in it; there may be none" },
      { name = "productSku", type = "ProductSku", summary = "The product" },
      attributes,
    },
  },
  LicenseUpdate = {
    summary = "Licenses to give to a user, and to take away",
    doc = "License resources",
    fields = {
      { name = "licensesToAssign", type = "array<LicenseAssignment>", summary = "What to give, of one license group" },
      { name = "licensesToRemove", type = "array<string>", summary = "Ids of product SKUs to take away" },
      { name = "licenseWarnings", type = "array<LicenseWarning>", read_only = true, summary = "What did not go well" },
      attributes,
    },
  },
  LicenseAssignment = {
    summary = "A license to give",
    doc = "License resources",
    fields = {
      { name = "skuId", type = "string", required = true, summary = "Id in the productSku of a subscribed SKU" },
      { name = "excludedPlans", type = "array<string>", summary = "Ids of service plans to leave out" },
    },
  },
  LicenseWarning = {
    summary = "What did not go well when licenses were changed",
    doc = "License resources",
    fields = read_only {
      { name = "code", type = "string", summary = "What kind of warning" },
      { name = "message", type = "string", summary = "Text of it" },
      { name = "servicePlans", type = "array<string>", summary = "Names of the service plans concerned" },
    },
  },
  SubscribedSku = {
    summary = "A product that a customer has licenses of",
    doc = "License resources",
    fields = read_only {
      { name = "availableUnits", type = "integer", summary = "Licenses left: totalUnits less consumedUnits" },
      { name = "activeUnits", type = "integer", summary = "Licenses that may be given to users" },
      { name = "consumedUnits", type = "integer", summary = "Licenses that users have" },
      { name = "suspendedUnits", type = "integer", summary = "Licenses of suspended subscriptions" },
      { name = "totalUnits", type = "integer", summary = "activeUnits and warningUnits" },
      { name = "warningUnits", type = "integer", summary = "Licenses that are about to end" },
      { name = "unitType", type = "string", summary = "Seen once, as Standard" },
      { name = "productSku", type = "ProductSku", summary = "The product" },
      { name = "servicePlans", type = "array<ServicePlan>", summary = "Services in it; there may be none" },
      { name = "capabilityStatus", type = "string", summary = "State of the product, as in Enabled" },
      attributes,
    },
  },
  ProductSku = {
    summary = "A product, as licenses know it",
    doc = "License resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The product" },
      { name = "name", type = "string", summary = "Its name" },
      { name = "skuPartNumber", type = "string", summary = "Its part number, as in ENTERPRISEPACK" },
      { name = "targetType", type = "LicenseTargetType", summary = "Whom it is for" },
      { name = "licenseGroupId", type = "LicenseGroupId", summary = "Who looks after its licenses" },
    },
  },
  ServicePlan = {
    summary = "A service inside a product",
    doc = "License resources",
    fields = read_only {
      { name = "id", type = "string", summary = "The plan" },
      { name = "displayName", type = "string", summary = "Its name, translated" },
      { name = "serviceName", type = "string", summary = "Its technical name" },
      { name = "capabilityStatus", type = "string", summary = "Enabled on a product, Assigned on a user" },
      { name = "targetType", type = "LicenseTargetType", summary = "Whom it is for" },
    },
  },

  DirectoryRole = {
    summary = "A role in the customer's directory",
    doc = "Get user roles for a customer",
    fields = read_only {
      { name = "id", type = "string", summary = "The role" },
      { name = "name", type = "string", summary = "Its name, as in Helpdesk Administrator" },
      attributes,
    },
  },
}

local enums = {
  LicenseTargetType = {
    summary = "Whom a product or a service plan is for",
    values = {
      { "User", "One user" },
      { "Tenant", "The whole tenant" },
    },
  },
  LicenseGroupId = {
    summary = "Who looks after licenses; queries write Group1",
    values = {
      { "group1", "Azure Active Directory" },
      { "group2", "Minecraft" },
    },
  },
  UserDomainType = {
    summary = "Kind of a user's domain",
    values = {
      { "none", "None" },
      { "managed", "In the cloud" },
      { "federated", "Joined to another directory" },
    },
  },
  UserState = {
    summary = "Whether an account can be used",
    values = {
      { "active", "It can" },
      { "inactive", "Deleted; kept for thirty days" },
    },
  },
  SortDirection = {
    summary = "Which way a list is sorted",
    values = {
      { "Ascending", "Smallest first" },
      { "Descending", "Largest first" },
    },
  },
}

return { types = types, enums = enums }
