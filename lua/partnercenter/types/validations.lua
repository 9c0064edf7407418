-- Qualifications, codes and checks of customers; what a country wants in an address; domains.

local shared = require "partnercenter.types.shared"

local read_only, attributes = shared.read_only, shared.attributes

local types = {
  CustomerQualificationStatus = {
    summary = "A qualification, and how its vetting stands; known from other clients",
    fields = read_only {
      { name = "qualification", type = "CustomerQualification", summary = "The qualification" },
      { name = "vettingStatus", type = "QualificationVettingStatus", summary = "How the vetting stands" },
      { name = "vettingReason", type = "string", summary = "Why it was denied" },
      { name = "vettingCreatedDate", type = "datetime", summary = "When it began" },
    },
  },
  CustomerQualificationRequest = {
    summary = "A qualification that is asked for; known from other clients",
    fields = {
      { name = "qualification", type = "CustomerQualification", required = true, summary = "The qualification" },
      { name = "educationSegment", type = "string", summary = "For Education: which kind of school" },
      { name = "validationCode", type = "string", summary = "For GovernmentCommunityCloud: a code of the partner's" },
      { name = "website", type = "string", summary = "Web site of the customer" },
    },
  },
  ValidationCode = {
    summary = "A code for making customers of the Government Community Cloud",
    doc = "Utility resources",
    fields = read_only {
      { name = "partnerId", type = "guid", summary = "The partner" },
      { name = "organizationName", type = "string", summary = "The part of its organisation that was confirmed" },
      { name = "validationId", type = "string", summary = "The code: digits" },
      { name = "maxCreates", type = "integer", summary = "How many customers it is good for" },
      { name = "remainingCreates", type = "integer", summary = "For how many it still is" },
      { name = "eTag", type = "string", summary = "Version of the code" },
    },
  },
  ValidationStatus = {
    summary = "How far a check of a customer has come; known from other clients",
    fields = read_only {
      { name = "type", type = "ValidationType", summary = "What is checked" },
      { name = "status", type = "AccountValidationStatus", summary = "How far it has come" },
      { name = "lastUpdateDateTime", type = "datetime", summary = "When that was; UTC, with no zone" },
    },
  },
  AddressValidation = {
    summary = "What newer services find about an address; known from other clients",
    fields = read_only {
      { name = "status", type = "string", summary = "As in VerifiedShippable, InteractionRequired or None" },
      { name = "originalAddress", type = "Address", summary = "The address that was sent" },
      { name = "suggestedAddresses", type = "array<Address>", summary = "What it should perhaps be" },
      { name = "validationMessage", type = "string", summary = "What is wrong with it" },
    },
  },

  CountryInformation = {
    summary = "What a country wants in addresses and tax ids",
    doc = "Country information resources",
    fields = read_only {
      { name = "iso2Code", type = "string", summary = "Two-letter code" },
      { name = "iso3Code", type = "string", summary = "Three-letter code; not seen in replies" },
      { name = "defaultCulture", type = "string", summary = "Culture, as in en-US" },
      { name = "isStateRequired", type = "boolean", summary = "Whether a state is needed" },
      { name = "states", type = "StringList", summary = "The states, where one is needed" },
      { name = "supportedStatesList", type = "array<string>", summary = "The same, as the resource calls it" },
      { name = "supportedLanguages", type = "StringList", summary = "Two-letter codes of languages" },
      { name = "supportedLanguagesList", type = "array<string>", summary = "The same, as the resource calls it" },
      { name = "supportedCultures", type = "StringList", summary = "Cultures" },
      { name = "supportedCulturesList", type = "array<string>", summary = "The same, as the resource calls it" },
      { name = "isPostalCodeRequired", type = "boolean", summary = "Whether a postal code is needed" },
      { name = "postalCodeRegex", type = "string", summary = "Pattern for postal codes" },
      { name = "isCityRequired", type = "boolean", summary = "Whether a town is needed" },
      { name = "isVatIdSupported", type = "boolean", summary = "Whether there are VAT ids" },
      { name = "vatIdRegex", type = "string", summary = "Pattern for VAT ids" },
      { name = "isTaxIdSupported", type = "boolean", summary = "Whether there are tax ids" },
      { name = "isTaxIdOptional", type = "boolean", summary = "Whether the tax id may be left out" },
      { name = "taxIdFormat", type = "string", summary = "How a tax id looks; # stands for a digit" },
      { name = "taxIdSample", type = "string", summary = "A tax id" },
      { name = "phoneNumberRegex", type = "string", summary = "Pattern for telephone numbers" },
      { name = "isRegistrationNumberSupported", type = "boolean", summary = "Whether companies have numbers" },
      { name = "resellerAgreementRegion", type = "string", summary = "Region of agreements, as in AOC" },
      { name = "geographicRegion", type = "string", summary = "Region, as in NorthAndLatinAmerica" },
      { name = "countryCallingCodes", type = "StringList", summary = "Calling codes, without +" },
      { name = "countryCallingCodesList", type = "array<string>", summary = "The same, as the resource calls it" },
      { name = "extensionData", type = "string", summary = "Nothing; not seen in replies" },
      attributes,
    },
  },
  CountryValidationRules = {
    summary = "The rules for addresses alone; what the service answers is CountryInformation",
    doc = "Country information resources",
    fields = read_only {
      { name = "iso2Code", type = "string", summary = "Two-letter code" },
      { name = "defaultCulture", type = "string", summary = "Culture, as in en-US" },
      { name = "isStateRequired", type = "boolean", summary = "Whether a state is needed" },
      { name = "supportedStatesList", type = "array<string>", summary = "The states, where one is needed" },
      { name = "supportedLanguagesList", type = "array<string>", summary = "Languages" },
      { name = "supportedCulturesList", type = "array<string>", summary = "Cultures" },
      { name = "isPostalCodeRequired", type = "boolean", summary = "Whether a postal code is needed" },
      { name = "postalCodeRegex", type = "string", summary = "Pattern for postal codes" },
      { name = "isCityRequired", type = "boolean", summary = "Whether a town is needed" },
      { name = "isVatIdSupported", type = "boolean", summary = "Whether there are VAT ids" },
      { name = "taxIdFormat", type = "string", summary = "How a tax id looks; # stands for a digit" },
      { name = "taxIdSample", type = "string", summary = "A tax id" },
      { name = "vatIdRegex", type = "string", summary = "Pattern for VAT ids" },
      { name = "phoneNumberRegex", type = "string", summary = "Pattern for telephone numbers" },
      { name = "isTaxIdSupported", type = "boolean", summary = "Whether there are tax ids" },
      { name = "isTaxIdOptional", type = "boolean", summary = "Whether the tax id may be left out" },
      { name = "countryCallingCodesList", type = "array<string>", summary = "Calling codes" },
      attributes,
    },
  },
  StringList = {
    summary = "A list inside an object",
    fields = read_only { { name = "value", type = "array<string>", summary = "The list" } },
  },

  VerifiedDomain = {
    summary = "A domain to be given to a customer",
    doc = "Add a verified domain for a customer",
    fields = {
      { name = "verifiedDomainName", type = "string", required = true, summary = "Name of the domain" },
      { name = "domain", type = "Domain", required = true, summary = "What it is like" },
      { name = "domainFederationSettings", type = "DomainFederationSettings", summary = "For a federated domain" },
    },
  },
  Domain = {
    summary = "A domain of a customer",
    doc = "Add a verified domain for a customer",
    fields = {
      { name = "authenticationType", type = "DomainAuthenticationType", required = true,
        summary = "How users sign in" },
      { name = "capability", type = "string", required = true, summary = "What it is for, as in Email" },
      { name = "isDefault", type = "boolean", summary = "Whether it is the tenant's first choice" },
      { name = "isInitial", type = "boolean", summary = "Whether the tenant began with it" },
      { name = "name", type = "string", required = true, summary = "Its name" },
      { name = "rootDomain", type = "string", summary = "Domain that it is a part of" },
      { name = "status", type = "DomainStatus", required = true, summary = "Whether it is verified" },
      { name = "verificationMethod", type = "DomainVerificationMethod", required = true, summary = "How it was" },
    },
  },
  DomainFederationSettings = {
    summary = "How users of a federated domain sign in",
    doc = "Add a verified domain for a customer",
    fields = {
      { name = "activeLogOnUri", type = "string", summary = "Where rich clients sign in" },
      { name = "defaultInteractiveAuthenticationMethod", type = "string", summary = "Method for signing in at a page" },
      { name = "federationBrandName", type = "string", summary = "Name to show" },
      { name = "issuerUri", type = "string", required = true, summary = "Issuer of the certificates" },
      { name = "logOffUri", type = "string", required = true, summary = "Where one signs out" },
      { name = "metadataExchangeUri", type = "string", summary = "Where the metadata are" },
      { name = "nextSigningCertificate", type = "string", summary = "Certificate that will sign next, in base64" },
      { name = "openIdConnectDiscoveryEndpoint", type = "string", summary = "Where OpenID Connect is described" },
      { name = "passiveLogOnUri", type = "string", required = true, summary = "Where browsers sign in" },
      { name = "preferredAuthenticationProtocol", type = "DomainAuthenticationProtocol", required = true,
        summary = "The protocol" },
      { name = "promptLoginBehavior", type = "PromptLoginBehavior", required = true,
        summary = "What is done when a new login is wanted" },
      { name = "signingCertificate", type = "string", required = true, summary = "Certificate that signs, in base64" },
      { name = "signingCertificateUpdateStatus", type = "string", summary = "How its replacement stands" },
      { name = "supportsMfa", type = "boolean", summary = "Whether it does multi-factor authentication" },
    },
  },
}

local enums = {
  CustomerQualification = {
    summary = "What a customer is qualified for; replies write it small",
    values = { -- in the order of their numbers
      { "None", "Nothing in particular" },
      { "Education", "A school, a university" },
      { "Nonprofit", "A charity; cannot be set" },
      { "GovernmentCommunityCloud", "A part of the government of the United States, or close to it" },
      { "StateOwnedEntity", "Owned by a state; newer than the documentation at hand" },
    },
  },
  QualificationVettingStatus = {
    summary = "How the vetting of a qualification stands",
    values = {
      { "InReview", "It goes on" },
      { "Approved", "The customer is qualified" },
      { "Denied", "The customer is not" },
    },
  },
  ValidationType = {
    summary = "What is checked about a customer",
    values = { { "account", "The account" } },
  },
  AccountValidationStatus = {
    summary = "How far the check of an account has come",
    values = {
      { "Unknown", "Not known" },
      { "UnderReview", "It goes on" },
      { "Allowed", "The customer may buy" },
      { "NotAllowed", "The customer may not" },
      { "Not Ready", "It has not begun" },
    },
  },
  DomainAuthenticationType = {
    summary = "How users of a domain sign in; replies write it small",
    values = {
      { "Managed", "At Microsoft" },
      { "Federated", "At a service of the domain's owner" },
    },
  },
  DomainStatus = {
    summary = "State of a domain; replies write it small and with underscores",
    values = {
      { "Unverified", "Not shown to be the customer's" },
      { "Verified", "Shown to be" },
      { "PendingDeletion", "About to go" },
    },
  },
  DomainVerificationMethod = {
    summary = "How a domain was verified; replies write it small and with underscores",
    values = {
      { "None", "Not at all" },
      { "DnsRecord", "By a record in its zone" },
      { "Email", "By a message" },
    },
  },
  DomainAuthenticationProtocol = {
    summary = "Protocol of a federated domain",
    values = {
      { "WsFed", "WS-Federation" },
      { "Samlp", "SAML" },
    },
  },
  PromptLoginBehavior = {
    summary = "What a federated domain does when a new login is wanted",
    values = {
      { "TranslateToFreshPasswordAuth", "It asks for the password again" },
      { "NativeSupport", "It has a way of its own" },
      { "Disabled", "Nothing" },
    },
  },
}

return { types = types, enums = enums }
