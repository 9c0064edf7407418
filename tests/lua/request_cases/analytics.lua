-- Analytics: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "analytics.subscriptions.list",
    params = {
      top = 500,
      SKIP = 1000,
      filter = { field = "auto_renew_enabled", operator = "equals", value = true },
      aggregation_level = "Week",
      group_by = { "productName", "status" },
    },
    expect = {
      method = "GET",
      target = "/partner/v1/analytics/subscriptions?"
        .. "top=500&skip=1000&filter=autoRenewEnabled%20eq%20true&aggregationLevel=week"
        .. "&groupBy=productName%2Cstatus",
    },
  },
  {
    operation = "analytics.subscriptions.list_filtered",
    params = { filter = { field = "customerMarket", operator = "equals", value = "US" } },
    expect = { method = "GET", target = "/partner/v1/analytics/subscriptions?filter=customerMarket%20eq%20%27US%27" },
  },
  {
    operation = "analytics.subscriptions.list_grouped",
    params = {
      groupby = "customer_market",
      top = 500,
      SKIP = 1000,
      filter = { field = "productName", operator = "substring", value = "Office" },
      aggregation_level = "month",
    },
    expect = {
      method = "GET",
      target = "/partner/v1/analytics/subscriptions?"
        .. "groupby=customerMarket&top=500&skip=1000&filter=contains%28productName%2C%27Office%27%29"
        .. "&aggregationLevel=month",
    },
  },
  {
    operation = "analytics.usage.azure.list",
    params = {
      top = 500,
      SKIP = 1000,
      filter = { field = "usageDate", operator = "less_than_or_equals", value = "2018-01-01" },
      aggregation_level = "day",
      orderby = "usageDate desc",
      groupby = { "customerName", "meterUnit" },
    },
    expect = {
      method = "GET",
      target = "/partner/v1/analytics/usage/azure?"
        .. "top=500&skip=1000&filter=usageDate%20le%20cast%28%272018-01-01%27%2CEdm.DateTimeOffset%29"
        .. "&aggregationLevel=day&orderby=usageDate%20desc&groupby=customerName%2CmeterUnit",
    },
  },
  {
    operation = "analytics.indirect_resellers.list",
    params = {
      top = 500,
      SKIP = 1000,
      filter = { field = "market", operator = "equals", value = "US" },
      aggregation_level = "day",
      orderby = "name",
      groupby = "market",
    },
    expect = {
      method = "GET",
      target = "/partner/v1/analytics/indirectresellers?"
        .. "top=500&skip=1000&filter=market%20eq%20%27US%27&aggregationLevel=day&orderby=name&groupby=market",
    },
  },
  {
    operation = "analytics.search.list",
    params = {
      filter = "partnerMarket eq 'US'",
      groupby = "partner_market",
      aggregation_level = "day",
      top = 500,
      SKIP = 1000,
    },
    expect = {
      method = "GET",
      target = "/partner/v1/analytics/search?"
        .. "filter=partnerMarket%20eq%20%27US%27&groupby=partnerMarket&aggregationLevel=day&top=500&skip=1000",
    },
  },
  {
    operation = "analytics.referrals.list",
    params = {
      filter = "status eq 'Won'",
      groupby = "status",
      aggregation_level = "day",
      top = 500,
      SKIP = 1000,
    },
    expect = {
      method = "GET",
      target = "/partner/v1/analytics/referrals?"
        .. "filter=status%20eq%20%27Won%27&groupby=status&aggregationLevel=day&top=500&skip=1000",
    },
  },
  {
    operation = "analytics.commercial.deployment.license.list",
    params = {
      top = 500,
      SKIP = 1000,
      filter = { field = "service_code", operator = "equals", value = "O365" },
      groupby = { "serviceCode", "channel" },
      processed_date_time = "2020-06-01T00:00:00Z",
    },
    expect = {
      method = "GET",
      target = "/v1/analytics/commercial/deployment/license/?"
        .. "top=500&skip=1000&filter=serviceCode%20eq%20%27O365%27&groupby=serviceCode%2Cchannel"
        .. "&processedDateTime=2020-06-01T00%3A00%3A00Z",
    },
  },
  {
    operation = "analytics.commercial.usage.license.list",
    params = {
      top = 500,
      SKIP = 1000,
      filter = { field = "workload_code", operator = "not_equals", value = "EXO" },
      groupby = { "workloadCode", "channel" },
      processed_date_time = 1590969600,
    },
    expect = {
      method = "GET",
      target = "/v1/analytics/commercial/usage/license/?"
        .. "top=500&skip=1000&filter=workloadCode%20ne%20%27EXO%27&groupby=workloadCode%2Cchannel"
        .. "&processedDateTime=2020-06-01T00%3A00%3A00Z",
    },
  },
  {
    operation = "analytics.licenses.deployment.list",
    expect = { method = "GET", target = "/v1/analytics/licenses/deployment" },
  },
  {
    operation = "analytics.licenses.usage.list",
    expect = { method = "GET", target = "/v1/analytics/licenses/usage" },
  },
  {
    operation = "customers.analytics.licenses.deployment.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/analytics/licenses/deployment" },
  },
  {
    operation = "customers.analytics.licenses.usage.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/analytics/licenses/usage" },
  },
}
