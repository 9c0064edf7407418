-- Orders: what is sent, told from the documentation. init.lua says how a case is written.

local partnercenter = require "partnercenter"

return {
  {
    operation = "customers.orders.list",
    params = { customer_id = "c-17" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders" },
  },
  {
    operation = "customers.orders.list_by_billing_cycle",
    params = { customer_id = "c-17", billing_type = "Annual" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders?billingType=annual" },
  },
  {
    operation = "customers.orders.get",
    params = { customer_id = "c-17", order_id = "o-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/o-1" },
  },
  -- Ids of orders are texts in which case and every sign matter.
  {
    operation = "customers.orders.get",
    params = { customer_id = "c-17", order_id = "fC_y1-Zk=", include_price = true },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/fC_y1-Zk%3D?include_price=true" },
  },
  {
    operation = "customers.orders.create",
    params = { customer_id = "c-17" },
    body = {
      referenceCustomerId = "c-17",
      billingCycle = "one_time",
      lineItems = { { lineItemNumber = 0, offerId = "C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F", quantity = 1 } },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/orders",
      body = '{"billingCycle":"one_time","lineItems":[{"lineItemNumber":0,'
        .. '"offerId":"C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F","quantity":1}],"referenceCustomerId":"c-17"}',
    },
  },
  {
    operation = "customers.orders.create_for_indirect_reseller",
    params = { customer_id = "c-17" },
    body = {
      referenceCustomerId = "c-17",
      billingCycle = "unknown",
      lineItems = {
        {
          lineItemNumber = 0,
          offerId = "C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F",
          quantity = 1,
          partnerIdOnRecord = "4847383",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/orders",
      body = '{"billingCycle":"unknown","lineItems":[{"lineItemNumber":0,'
        .. '"offerId":"C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F","partnerIdOnRecord":"4847383","quantity":1}],'
        .. '"referenceCustomerId":"c-17"}',
    },
  },
  {
    operation = "customers.orders.update",
    params = { customer_id = "c-17", order_id = "o-1" },
    body = {
      id = "o-1",
      referenceCustomerId = "c-17",
      billingCycle = "Annual",
      lineItems = { { lineItemNumber = 0, offerId = "C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F", quantity = 1 } },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/orders/o-1",
      body = '{"billingCycle":"annual","id":"o-1","lineItems":[{"lineItemNumber":0,'
        .. '"offerId":"C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F","quantity":1}],"referenceCustomerId":"c-17"}',
    },
  },
  {
    operation = "customers.orders.purchase_addon",
    params = { customer_id = "c-17", order_id = "o-1" },
    body = {
      Id = partnercenter.null,
      ReferenceCustomerId = "c-17",
      LineItems = {
        {
          LineItemNumber = 0,
          OfferId = "6FBAD345-B7DE-42A6-B6AB-79B363D0B371",
          ParentSubscriptionId = "s-42",
          Quantity = 2,
          Attributes = { ObjectType = "OrderLineItem" },
        },
      },
      Attributes = { ObjectType = "Order" },
    },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/orders/o-1",
      body = '{"Attributes":{"ObjectType":"Order"},"Id":null,"LineItems":[{"Attributes":{'
        .. '"ObjectType":"OrderLineItem"},"LineItemNumber":0,"OfferId":"6FBAD345-B7DE-42A6-B6AB-79B363D0B371",'
        .. '"ParentSubscriptionId":"s-42","Quantity":2}],"ReferenceCustomerId":"c-17"}',
    },
  },
  {
    operation = "customers.orders.update_billing_cycle",
    params = { customer_id = "c-17", order_id = "o-1" },
    body = "annual",
    replies = {
      {
        id = "o-1",
        referenceCustomerId = "c-17",
        billingCycle = "monthly",
        lineItems = {
          {
            lineItemNumber = 0,
            offerId = "C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F",
            quantity = 1,
            subscriptionId = "s-42",
          },
        },
      },
    },
    reads = "/v1/customers/c-17/orders/o-1",
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/orders/o-1",
      body = '{"billingCycle":"annual","id":"o-1","lineItems":[{"lineItemNumber":0,'
        .. '"offerId":"C0BD2E08-11AC-4836-BDC7-3712E4AC2F2F","quantity":1,"subscriptionId":"s-42"}],'
        .. '"referenceCustomerId":"c-17"}',
    },
  },
  {
    operation = "customers.orders.cancel_software",
    params = { customer_id = "c-17", order_id = "o-1" },
    body = { lineItems = { { lineItemNumber = 0, offerId = "DZH318Z0BQ4B:0047:DZH318Z0DSM8" } } },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/orders/o-1",
      body = '{"id":"o-1","lineItems":[{"lineItemNumber":0,"offerId":"DZH318Z0BQ4B:0047:DZH318Z0DSM8"}],'
        .. '"status":"cancelled"}',
    },
  },
  {
    operation = "customers.orders.cancel_sandbox",
    params = { customer_id = "c-17", order_id = "o-1" },
    expect = {
      method = "PATCH",
      target = "/v1/customers/c-17/orders/o-1",
      body = '{"id":"o-1","status":"cancelled"}',
    },
  },
  {
    operation = "customers.orders.line_items.activation_links.list",
    params = { customer_id = "c-17", order_id = "o-1", line_item_number = "0" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/o-1/lineitems/0/activationlinks" },
  },
  {
    operation = "customers.orders.activation_links.list",
    params = { customer_id = "c-17", order_id = "o-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/o-1/activationlinks" },
  },
  {
    operation = "customers.orders.provisioning_status.list",
    params = { customer_id = "c-17", order_id = "o-1" },
    expect = { method = "GET", target = "/v1/customers/c-17/orders/o-1/provisioningstatus" },
  },
}
