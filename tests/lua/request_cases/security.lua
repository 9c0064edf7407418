-- Security requirements: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "application_mfa_adoption_status.list",
    expect = { method = "GET", target = "/v1/applicationmfaadoptionstatus" },
  },
  {
    operation = "non_mfa_compliant_partner_principals.list",
    expect = { method = "GET", target = "/v1/nonMfaCompliantPartnerPrincipals" },
  },
  {
    operation = "partner_requests.list",
    expect = { method = "GET", target = "/v1/partnerRequests" },
  },
}
