---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.country_validation_rules
---@overload fun(country_code: string|integer|table): partnercenter.tree.country_validation_rules.by_id

---@class partnercenter.tree.country_validation_rules.by_id
---@field get fun(self: partnercenter.tree.country_validation_rules.by_id, params?: partnercenter.CallOptions): partnercenter.types.CountryInformation Which parts an address needs in a country, its states, languages, and patterns for codes

---@class partnercenter.tree.customers
---@field all partnercenter.tree.customers.all

---@class partnercenter.tree.customers.by_id
---@field validation_status partnercenter.tree.customers.by_id.validation_status
---@field verified_domain partnercenter.tree.customers.by_id.verified_domain

---@class partnercenter.tree.customers.by_id.validation_status
---@field get fun(self: partnercenter.tree.customers.by_id.validation_status, params: partnercenter.params.customers.validation_status.get): partnercenter.types.ValidationStatus How far Microsoft's check of a customer's account has come

---@class partnercenter.tree.customers.by_id.verified_domain
---@field create fun(self: partnercenter.tree.customers.by_id.verified_domain, verified_domain: partnercenter.types.VerifiedDomain, params?: partnercenter.CallOptions): partnercenter.types.Domain Give a customer a domain that the partner has verified; for domain registrars

---@class partnercenter.tree.customers.all
---@field validations partnercenter.tree.customers.all.validations

---@class partnercenter.tree.customers.all.validations
---@field each fun(self: partnercenter.tree.customers.all.validations, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.ValidationCode The partner's codes for customers of the Government Community Cloud, and how often each still counts
---@field list fun(self: partnercenter.tree.customers.all.validations, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.ValidationCode)[] } The partner's codes for customers of the Government Community Cloud, and how often each still counts
---@field pages fun(self: partnercenter.tree.customers.all.validations, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.ValidationCode)[] }) The partner's codes for customers of the Government Community Cloud, and how often each still counts

---@class partnercenter.tree.domains
---@overload fun(domain: string|integer|table): partnercenter.tree.domains.by_id

---@class partnercenter.tree.domains.by_id
---@field exists fun(self: partnercenter.tree.domains.by_id, params?: partnercenter.CallOptions): boolean Whether a domain is taken: true means that it cannot be had any more

---@class partnercenter.tree.validations
---@field address partnercenter.tree.validations.address

---@class partnercenter.tree.validations.address
---@field validate fun(self: partnercenter.tree.validations.address, address: partnercenter.types.Address, params?: partnercenter.CallOptions): partnercenter.types.AddressValidation Whether an address would do for a customer: true, or an error that proposes another one

---@class partnercenter.params.customers.validation_status.get : partnercenter.CallOptions
---@field type partnercenter.types.ValidationType What is checked

--- A postal address with its contact person; what is needed and how it looks depends on the country
---@class partnercenter.types.Address
---@field addressLine1? string Street
---@field addressLine2? string More of it
---@field city? string Town
---@field state? string State: two letters in some countries, any text in others
---@field postalCode? string Postal code
---@field country? string Two-letter ISO country code
---@field region? string Region; some replies have it in place of state
---@field firstName? string Contact's first name
---@field lastName? string Contact's last name
---@field phoneNumber? string Telephone number

--- What newer services find about an address; known from other clients
---@class partnercenter.types.AddressValidation
---@field status? string As in VerifiedShippable, InteractionRequired or None (read-only)
---@field originalAddress? partnercenter.types.Address The address that was sent (read-only)
---@field suggestedAddresses? partnercenter.types.Address[] What it should perhaps be (read-only)
---@field validationMessage? string What is wrong with it (read-only)

--- What a country wants in addresses and tax ids
---@class partnercenter.types.CountryInformation
---@field iso2Code? string Two-letter code (read-only)
---@field iso3Code? string Three-letter code; not seen in replies (read-only)
---@field defaultCulture? string Culture, as in en-US (read-only)
---@field isStateRequired? boolean Whether a state is needed (read-only)
---@field states? partnercenter.types.StringList The states, where one is needed (read-only)
---@field supportedStatesList? string[] The same, as the resource calls it (read-only)
---@field supportedLanguages? partnercenter.types.StringList Two-letter codes of languages (read-only)
---@field supportedLanguagesList? string[] The same, as the resource calls it (read-only)
---@field supportedCultures? partnercenter.types.StringList Cultures (read-only)
---@field supportedCulturesList? string[] The same, as the resource calls it (read-only)
---@field isPostalCodeRequired? boolean Whether a postal code is needed (read-only)
---@field postalCodeRegex? string Pattern for postal codes (read-only)
---@field isCityRequired? boolean Whether a town is needed (read-only)
---@field isVatIdSupported? boolean Whether there are VAT ids (read-only)
---@field vatIdRegex? string Pattern for VAT ids (read-only)
---@field isTaxIdSupported? boolean Whether there are tax ids (read-only)
---@field isTaxIdOptional? boolean Whether the tax id may be left out (read-only)
---@field taxIdFormat? string How a tax id looks; # stands for a digit (read-only)
---@field taxIdSample? string A tax id (read-only)
---@field phoneNumberRegex? string Pattern for telephone numbers (read-only)
---@field isRegistrationNumberSupported? boolean Whether companies have numbers (read-only)
---@field resellerAgreementRegion? string Region of agreements, as in AOC (read-only)
---@field geographicRegion? string Region, as in NorthAndLatinAmerica (read-only)
---@field countryCallingCodes? partnercenter.types.StringList Calling codes, without + (read-only)
---@field countryCallingCodesList? string[] The same, as the resource calls it (read-only)
---@field extensionData? string Nothing; not seen in replies (read-only)
---@field attributes? partnercenter.types.ResourceAttributes Its ETag, and the name of its type (read-only)

--- A domain of a customer
---@class partnercenter.types.Domain
---@field authenticationType partnercenter.types.DomainAuthenticationType How users sign in
---@field capability string What it is for, as in Email
---@field isDefault? boolean Whether it is the tenant's first choice
---@field isInitial? boolean Whether the tenant began with it
---@field name string Its name
---@field rootDomain? string Domain that it is a part of
---@field status partnercenter.types.DomainStatus Whether it is verified
---@field verificationMethod partnercenter.types.DomainVerificationMethod How it was

--- How users of a federated domain sign in
---@class partnercenter.types.DomainFederationSettings
---@field activeLogOnUri? string Where rich clients sign in
---@field defaultInteractiveAuthenticationMethod? string Method for signing in at a page
---@field federationBrandName? string Name to show
---@field issuerUri string Issuer of the certificates
---@field logOffUri string Where one signs out
---@field metadataExchangeUri? string Where the metadata are
---@field nextSigningCertificate? string Certificate that will sign next, in base64
---@field openIdConnectDiscoveryEndpoint? string Where OpenID Connect is described
---@field passiveLogOnUri string Where browsers sign in
---@field preferredAuthenticationProtocol partnercenter.types.DomainAuthenticationProtocol The protocol
---@field promptLoginBehavior partnercenter.types.PromptLoginBehavior What is done when a new login is wanted
---@field signingCertificate string Certificate that signs, in base64
---@field signingCertificateUpdateStatus? string How its replacement stands
---@field supportsMfa? boolean Whether it does multi-factor authentication

--- A list inside an object
---@class partnercenter.types.StringList
---@field value? string[] The list (read-only)

--- A code for making customers of the Government Community Cloud
---@class partnercenter.types.ValidationCode
---@field partnerId? string The partner (read-only)
---@field organizationName? string The part of its organisation that was confirmed (read-only)
---@field validationId? string The code: digits (read-only)
---@field maxCreates? integer How many customers it is good for (read-only)
---@field remainingCreates? integer For how many it still is (read-only)
---@field eTag? string Version of the code (read-only)

--- How far a check of a customer has come; known from other clients
---@class partnercenter.types.ValidationStatus
---@field type? partnercenter.types.ValidationType What is checked (read-only)
---@field status? partnercenter.types.AccountValidationStatus How far it has come (read-only)
---@field lastUpdateDateTime? string When that was; UTC, with no zone (read-only)

--- A domain to be given to a customer
---@class partnercenter.types.VerifiedDomain
---@field verifiedDomainName string Name of the domain
---@field domain partnercenter.types.Domain What it is like
---@field domainFederationSettings? partnercenter.types.DomainFederationSettings For a federated domain

--- How far the check of an account has come
---@alias partnercenter.types.AccountValidationStatus
---| "Unknown" # Not known
---| "UnderReview" # It goes on
---| "Allowed" # The customer may buy
---| "NotAllowed" # The customer may not
---| "Not Ready" # It has not begun
---| string # other values: newer ones, and other spellings of these in parameters

--- Protocol of a federated domain
---@alias partnercenter.types.DomainAuthenticationProtocol
---| "WsFed" # WS-Federation
---| "Samlp" # SAML
---| string # other values: newer ones, and other spellings of these in parameters

--- How users of a domain sign in; replies write it small
---@alias partnercenter.types.DomainAuthenticationType
---| "Managed" # At Microsoft
---| "Federated" # At a service of the domain's owner
---| string # other values: newer ones, and other spellings of these in parameters

--- State of a domain; replies write it small and with underscores
---@alias partnercenter.types.DomainStatus
---| "Unverified" # Not shown to be the customer's
---| "Verified" # Shown to be
---| "PendingDeletion" # About to go
---| string # other values: newer ones, and other spellings of these in parameters

--- How a domain was verified; replies write it small and with underscores
---@alias partnercenter.types.DomainVerificationMethod
---| "None" # Not at all
---| "DnsRecord" # By a record in its zone
---| "Email" # By a message
---| string # other values: newer ones, and other spellings of these in parameters

--- What a federated domain does when a new login is wanted
---@alias partnercenter.types.PromptLoginBehavior
---| "TranslateToFreshPasswordAuth" # It asks for the password again
---| "NativeSupport" # It has a way of its own
---| "Disabled" # Nothing
---| string # other values: newer ones, and other spellings of these in parameters

--- What is checked about a customer
---@alias partnercenter.types.ValidationType
---| "account" # The account
---| string # other values: newer ones, and other spellings of these in parameters
