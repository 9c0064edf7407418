-- Products: what is sent, told from the documentation. init.lua says how a case is written.

return {
  {
    operation = "products.list_by_country",
    params = {
      country = "US",
      target_view = "online_services",
      target_segment = "Education",
      reservation_scope = "azure_plan",
    },
    expect = {
      method = "GET",
      target = "/v1/products?"
        .. "country=US&targetView=OnlineServices&targetSegment=education&reservationScope=AzurePlan",
    },
  },
  {
    operation = "products.get",
    params = { product_id = "DZH318Z0BQ3Q", country = "US" },
    expect = { method = "GET", target = "/v1/products/DZH318Z0BQ3Q?country=US" },
  },
  {
    operation = "products.skus.list",
    params = {
      product_id = "DZH318Z0BQ3Q",
      country = "US",
      target_segment = "Education",
      reservation_scope = "azure_plan",
    },
    expect = {
      method = "GET",
      target = "/v1/products/DZH318Z0BQ3Q/skus?country=US&targetSegment=education&reservationScope=AzurePlan",
    },
  },
  {
    operation = "products.skus.get",
    params = { product_id = "DZH318Z0BQ3Q", sku_id = "0001", country = "US" },
    expect = { method = "GET", target = "/v1/products/DZH318Z0BQ3Q/skus/0001?country=US" },
  },
  {
    operation = "products.skus.availabilities.list_by_country",
    params = {
      product_id = "DZH318Z0BQ3Q",
      sku_id = "0001",
      country = "US",
      target_segment = "Education",
      reservation_scope = "azure_plan",
      target_view = "online_services",
    },
    expect = {
      method = "GET",
      target = "/v1/products/DZH318Z0BQ3Q/skus/0001/availabilities?"
        .. "country=US&targetSegment=education&reservationScope=AzurePlan&targetView=OnlineServices",
    },
  },
  {
    operation = "products.skus.availabilities.get",
    params = {
      product_id = "DZH318Z0BQ3Q",
      sku_id = "0001",
      availability_id = "DZH318Z0DQ6P",
      country = "US",
    },
    expect = { method = "GET", target = "/v1/products/DZH318Z0BQ3Q/skus/0001/availabilities/DZH318Z0DQ6P?country=US" },
  },
  {
    operation = "customers.products.list",
    params = { customer_id = "c-17", target_view = "online_services" },
    expect = { method = "GET", target = "/v1/customers/c-17/products?targetView=OnlineServices" },
  },
  {
    operation = "customers.products.get",
    params = { customer_id = "c-17", product_id = "DZH318Z0BQ3Q", reservation_scope = "azure_plan" },
    expect = { method = "GET", target = "/v1/customers/c-17/products/DZH318Z0BQ3Q?reservationScope=AzurePlan" },
  },
  {
    operation = "customers.products.skus.list",
    params = { customer_id = "c-17", product_id = "DZH318Z0BQ3Q" },
    expect = { method = "GET", target = "/v1/customers/c-17/products/DZH318Z0BQ3Q/skus" },
  },
  {
    operation = "customers.products.skus.get",
    params = {
      customer_id = "c-17",
      product_id = "DZH318Z0BQ3Q",
      sku_id = "0001",
      reservation_scope = "azure_plan",
    },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/products/DZH318Z0BQ3Q/skus/0001?reservationScope=AzurePlan",
    },
  },
  {
    operation = "customers.products.skus.availabilities.list",
    params = { customer_id = "c-17", product_id = "DZH318Z0BQ3Q", sku_id = "0001" },
    expect = { method = "GET", target = "/v1/customers/c-17/products/DZH318Z0BQ3Q/skus/0001/availabilities" },
  },
  {
    operation = "customers.products.skus.availabilities.get",
    params = {
      customer_id = "c-17",
      product_id = "DZH318Z0BQ3Q",
      sku_id = "0001",
      availability_id = "DZH318Z0DQ6P",
    },
    expect = {
      method = "GET",
      target = "/v1/customers/c-17/products/DZH318Z0BQ3Q/skus/0001/availabilities/DZH318Z0DQ6P",
    },
  },
  {
    operation = "product_promotions.list",
    params = { segment = "commercial", country = "US" },
    expect = { method = "GET", target = "/v1/productpromotions?segment=commercial&country=US" },
  },
  {
    operation = "product_promotions.get",
    params = { product_promotion_id = "product-promotion-1", country = "US" },
    expect = { method = "GET", target = "/v1/productpromotions/product-promotion-1?country=US" },
  },
  {
    operation = "customers.promotion_eligibilities.check",
    params = { customer_id = "c-17" },
    body = {
      items = {
        {
          id = 0,
          catalogItemId = "CFQ7TTC0LH18:0001:CFQ7TTC0K971",
          quantity = 25,
          billingCycle = "monthly",
          termDuration = "P1M",
          promotionId = "39NFJQT1PFPK:0001:39NFJQT1Q5KK",
        },
      },
    },
    expect = {
      method = "POST",
      target = "/v1/customers/c-17/promotionEligibilities",
      body = '{"items":[{"billingCycle":"monthly","catalogItemId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","id":0,'
        .. '"promotionId":"39NFJQT1PFPK:0001:39NFJQT1Q5KK","quantity":25,"termDuration":"P1M"}]}',
    },
  },
  {
    operation = "product.check_inventory.check",
    params = { country = "US" },
    body = {
      TargetItems = { { ProductId = "DZH318Z0BQ3Q" } },
      InventoryContext = { customerId = "c-17", azureSubscriptionId = "s-42" },
    },
    expect = {
      method = "POST",
      target = "/v1/extensions/product/checkInventory?country=US",
      body = '{"InventoryContext":{"azureSubscriptionId":"s-42","customerId":"c-17"},"TargetItems":[{'
        .. '"ProductId":"DZH318Z0BQ3Q"}]}',
    },
  },
}
