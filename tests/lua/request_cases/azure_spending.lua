-- Azure spending: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "usage_summary.get",
    expect = { method = "GET", target = "/v1/usagesummary" },
  },
  {
    operation = "customers.usage_records.list",
    expect = { method = "GET", target = "/v1/customers/usagerecords" },
  },
  {
    operation = "customers.usage_summary.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/usagesummary" },
  },
  {
    operation = "customers.usage_budget.get",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/usagebudget" },
  },
  {
    operation = "customers.usage_budget.update",
    params = { customer_id = "c-17" },
    body = { Amount = 100, Attributes = { ObjectType = "SpendingBudget" } },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/usagebudget",
      body = '{"Amount":100,"Attributes":{"ObjectType":"SpendingBudget"}}',
    },
  },
  {
    operation = "customers.usage_budget.update",
    params = { customer_id = "c-17" },
    body = 0.5,
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/usagebudget",
      body = '{"amount":0.5,"attributes":{"objectType":"SpendingBudget"}}',
    },
  },
  {
    operation = "customers.subscriptions.usage_records.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/usagerecords" },
  },
  {
    operation = "customers.subscriptions.usage_summary.get",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/usagesummary" },
  },
  {
    operation = "customers.subscriptions.meter_usage_records.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/meterusagerecords" },
  },
  {
    operation = "customers.subscriptions.resource_usage_records.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/resourceusagerecords" },
  },
  {
    operation = "customers.subscriptions.usage_records.resources.list",
    params = { customer_id = "c-17", subscription_id = "s-42" },
    expect = { method = "GET", target = "/v1/customers/c-17/subscriptions/s-42/usagerecords/resources" },
  },
  {
    operation = "customers.subscriptions.utilizations.azure.list",
    params = {
      customer_id = "c-17",
      subscription_id = "s-42",
      startTime = "2020-06-01T00:00:00Z",
      end_time = "2020-06-02T00:00:00Z",
      granularity = "Hourly",
      show_details = false,
      size = 50,
    },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/subscriptions/s-42/utilizations/azure?"
        .. "start_time=2020-06-01T00%3A00%3A00Z&end_time=2020-06-02T00%3A00%3A00Z&granularity=hourly"
        .. "&show_details=false&size=50",
    },
  },
  {
    operation = "customers.service_costs.get",
    params = { customer_id = "c-17", billing_period = "MostRecent" },
    expect = { method = "GET", target = "/v1/customers/c-17/servicecosts/MostRecent" },
  },
  {
    operation = "customers.service_costs.line_items.list",
    params = { customer_id = "c-17", billing_period = "MostRecent" },
    expect = { method = "GET", target = "/v1/customers/c-17/servicecosts/MostRecent/lineitems" },
  },
  {
    operation = "rate_cards.azure.get",
    params = { currency = "EUR", region = "DE" },
    expect = { method = "GET", target = "/v1/ratecards/azure?currency=EUR&region=DE" },
  },
  {
    operation = "rate_cards.azure_shared.get",
    params = { currency = "EUR", region = "DE" },
    expect = { method = "GET", target = "/v1/ratecards/azure-shared?currency=EUR&region=DE" },
  },
}
