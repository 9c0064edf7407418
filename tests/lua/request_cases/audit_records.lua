-- Audit records: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "audit_records.list",
    params = {
      start_date = "2020-06-01",
      end_date = "2020-06-30",
      filter = { field = "CompanyName", operator = "substring", value = "bri & co" },
    },
    expect = {
      method = "GET",
      target = "/v1/auditrecords?"
        .. "startDate=2020-06-01&endDate=2020-06-30"
        .. "&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22bri%20%26%20co%22%2C%22Operator%22%3A%"
        .. "22substring%22%7D",
    },
  },
}
