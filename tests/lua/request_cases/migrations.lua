-- New-commerce migrations: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "customers.migrations.new_commerce.validate",
    params = { customer_id = "c-17" },
    body = {
      currentSubscriptionId = "s-42",
      quantity = 3,
      termDuration = "P1Y",
      billingCycle = "Monthly",
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/migrations/newcommerce/validate",
      body = '{"billingCycle":"monthly","currentSubscriptionId":"s-42","quantity":3,"termDuration":"P1Y"}',
    },
  },
  {
    operation = "customers.migrations.new_commerce.create",
    params = { customer_id = "c-17" },
    body = {
      currentSubscriptionId = "s-42",
      quantity = 3,
      termDuration = "P1Y",
      billingCycle = "Monthly",
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/migrations/newcommerce",
      body = '{"billingCycle":"monthly","currentSubscriptionId":"s-42","quantity":3,"termDuration":"P1Y"}',
    },
  },
  {
    operation = "customers.migrations.new_commerce.get",
    params = { customer_id = "c-17", migration_id = "migration-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/migrations/newcommerce/migration-1" },
  },
  {
    operation = "customers.migrations.new_commerce.events.list",
    params = { customer_id = "c-17", migrationId = "m-1", current_subscription_id = "s-42" },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/migrations/newcommerce/events?migration_id=m-1&current_subscription_id=s-42",
    },
  },
  {
    operation = "customers.migrations.new_commerce.schedules.create",
    params = { customer_id = "c-17" },
    body = {
      currentSubscriptionId = "s-42",
      quantity = 3,
      termDuration = "P1Y",
      billingCycle = "Monthly",
      targetDate = "2022-03-01T00:00:00Z",
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/migrations/newcommerce/schedules",
      body = '{"billingCycle":"monthly","currentSubscriptionId":"s-42","quantity":3,'
        .. '"targetDate":"2022-03-01T00:00:00Z","termDuration":"P1Y"}',
    },
  },
  {
    operation = "customers.migrations.new_commerce.schedules.get",
    params = { customer_id = "c-17", schedule_id = "schedule-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/migrations/newcommerce/schedules/schedule-1" },
  },
  {
    operation = "customers.migrations.new_commerce.schedules.update",
    params = { customer_id = "c-17", schedule_id = "schedule-1" },
    body = {
      currentSubscriptionId = "s-42",
      quantity = 3,
      termDuration = "P1Y",
      billingCycle = "Monthly",
      id = "schedule-1",
      migrateOnRenewal = true,
    },
    expect = {
      method = "PUT",
      target = "/v1/customers/c-17/migrations/newcommerce/schedules/schedule-1",
      body = '{"billingCycle":"monthly","currentSubscriptionId":"s-42","id":"schedule-1","migrateOnRenewal":true,'
        .. '"quantity":3,"termDuration":"P1Y"}',
    },
  },
  {
    operation = "customers.migrations.new_commerce.schedules.cancel",
    params = { customer_id = "c-17", schedule_id = "schedule-1" },
    expect = { method = "POST", target = "/v1/customers/c-17/migrations/newcommerce/schedules/schedule-1/cancel" },
  },
  {
    operation = "migrations.new_commerce.list",
    params = {
      customer_tenant_id = "c-17",
      current_subscription_id = "s-42",
      external_reference_id = "e-9",
      page_size = 25,
    },
    expect = {
      method = "GET",
      target = "/v1/migrations/newcommerce?"
        .. "CustomerTenantId=c-17&CurrentSubscriptionId=s-42&ExternalReferenceId=e-9&PageSize=25",
    },
  },
  {
    operation = "migrations.new_commerce.list",
    params = { customer_tenant_id = "c-17", MS_ContinuationToken = "bW9yZQ==" },
    expect = {
      method = "GET",
      target = "/v1/migrations/newcommerce?CustomerTenantId=c-17",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
  {
    operation = "migrations.new_commerce.schedules.list",
    params = {
      customer_tenant_id = "c-17",
      current_subscription_id = "s-42",
      external_reference_id = "e-9",
      page_size = 25,
    },
    expect = {
      method = "GET",
      target = "/v1/migrations/newcommerce/schedules?"
        .. "CustomerTenantId=c-17&CurrentSubscriptionId=s-42&ExternalReferenceId=e-9&PageSize=25",
    },
  },
  {
    operation = "migrations.new_commerce.schedules.list",
    params = { customer_tenant_id = "c-17", MS_ContinuationToken = "bW9yZQ==" },
    expect = {
      method = "GET",
      target = "/v1/migrations/newcommerce/schedules?CustomerTenantId=c-17",
      headers = { ["MS-ContinuationToken"] = "bW9yZQ==" },
    },
  },
}
