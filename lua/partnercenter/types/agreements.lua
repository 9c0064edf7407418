-- Agreements: what there is to accept, what was accepted, what was signed.

local shared = require "partnercenter.types.shared"

local read_only = shared.read_only

local types = {
  Agreement = {
    summary = "That a customer accepted an agreement, as the partner confirms it",
    doc = "Agreement resources",
    fields = {
      { name = "userId", type = "string", read_only = true, summary = "Partner's user who confirmed, from the token" },
      { name = "primaryContact", type = "Contact", required = true, summary = "Who accepted, for the customer" },
      { name = "dateAgreed", type = "datetime", required = true, summary = "When, in UTC; lists give no zone" },
      { name = "templateId", type = "string", required = true, summary = "Which text, from the agreement's metadata" },
      { name = "type", type = "AgreementType", required = true, summary = "Kind of agreement" },
      { name = "agreementLink", type = "uri", read_only = true, summary = "Where the text is; in lists only" },
    },
  },
  AgreementMetaData = {
    summary = "An agreement that customers can accept",
    doc = "Agreement metadata resources",
    fields = read_only {
      { name = "templateId", type = "string", summary = "Id of its text" },
      { name = "agreementType", type = "AgreementType", summary = "Kind of agreement; one page calls it type" },
      { name = "agreementLink", type = "uri", summary = "Where the text is" },
      { name = "versionRank", type = "integer", summary = "Rank among its versions; seen in replies" },
    },
  },
  AgreementDocument = {
    summary = "The text of an agreement for a country, in a language",
    doc = "Agreement document resources",
    fields = read_only {
      { name = "displayUri", type = "uri", summary = "To be read in a browser" },
      { name = "downloadUri", type = "uri", summary = "To be fetched, within five minutes" },
      { name = "language", type = "AgreementLanguage", summary = "The language that it is in" },
      { name = "country", type = "AgreementCountry", summary = "The country that it is for" },
    },
  },
  DirectSignedCustomerAgreementStatus = {
    summary = "Whether a customer accepted an agreement itself",
    doc = "Direct signing (direct acceptance) status of a customer agreement",
    fields = read_only {
      { name = "isSigned", type = "boolean", summary = "Whether it did" },
    },
  },
  AgreementSignatureStatus = {
    summary = "Whether a reseller signed the Microsoft Partner Agreement",
    doc = "Verify an indirect reseller's Microsoft Partner Agreement signing status",
    fields = read_only {
      { name = "isAgreementSigned", type = "boolean", summary = "Whether it did" },
    },
  },
}

local enums = {
  AgreementType = {
    summary = "Kind of agreement; there may be newer ones",
    open = true,
    values = {
      { "MicrosoftCloudAgreement", "The older one" },
      { "MicrosoftCustomerAgreement", "The one that is to be accepted now" },
    },
  },
}

return { types = types, enums = enums }
