-- Support: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "service_requests.list",
    params = { size = 50, offset = 0 },
    expect = { method = "GET", target = "/v1/servicerequests?size=50&offset=0" },
  },
  {
    operation = "service_requests.get",
    params = { service_request_id = "service-request-1" },
    expect = { method = "GET", target = "/v1/servicerequests/service-request-1" },
  },
  {
    operation = "service_requests.update",
    params = { service_request_id = "service-request-1" },
    body = { Severity = "minimal", Status = "closed", NewNote = { Text = "Sample Note" } },
    expect = {
      method = "PATCH",
      target = "/v1/servicerequests/service-request-1",
      body = '{"NewNote":{"Text":"Sample Note"},"Severity":"minimal","Status":"closed"}',
    },
  },
  {
    operation = "service_requests.create",
    params = { agent_locale = "en-US" },
    body = {
      Title = "TrialSR",
      Description = "Ignore this",
      Severity = "critical",
      SupportTopicId = "32444671",
    },
    expect = {
      method = "POST",
      target = "/v1/servicerequests/en-US",
      body = '{"Description":"Ignore this","Severity":"critical","SupportTopicId":"32444671","Title":"TrialSR"}',
    },
  },
  {
    operation = "service_requests.support_topics.list",
    expect = { method = "GET", target = "/v1/servicerequests/supporttopics" },
  },
  {
    operation = "customers.service_requests.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/servicerequests" },
  },
  {
    operation = "customers.service_requests.get",
    params = { customer_id = "c-17", service_request_id = "service-request-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/servicerequests/service-request-1" },
  },
  {
    operation = "customers.service_requests.update",
    params = { customer_id = "c-17", service_request_id = "service-request-1" },
    body = { status = "closed", newNote = { text = "Sample Note" } },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/servicerequests/service-request-1",
      body = '{"newNote":{"text":"Sample Note"},"status":"closed"}',
    },
  },
  {
    operation = "service_incidents.office.list",
    expect = { method = "GET", target = "/v1/serviceincidents/office" },
  },
  {
    operation = "customers.managed_services.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/managedservices" },
  },
}
