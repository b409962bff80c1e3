/// A file of a format that channels hand out: what stands before, between and behind its records, and a record, in
/// which `#` stands for the record's number.
struct ImportSample {
  var format: String
  var head: String
  var record: String
  var separator = ""
  var tail = ""

  /// So many records. O(bytes).
  func file(records: Int) -> [UInt8] {
    let parts = record.split(separator: "#", omittingEmptySubsequences: false).map { Array($0.utf8) }
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(head.utf8.count + records * (record.utf8.count + 8 * parts.count))
    for number in 0..<records {
      if number > 0 { bytes += separator.utf8 }
      for (index, part) in parts.enumerated() {
        if index > 0 { bytes += String(1_000_000 + number).utf8 }
        bytes += part
      }
    }
    bytes += tail.utf8
    return bytes
  }

  static let tables: [ImportSample] = [
    ImportSample(
      format: "amazon-unshipped-orders",
      head:
        "order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\t"
        + "quantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-city\t"
        + "ship-state\tship-postal-code\tship-country\n",
      record:
        "111-#-1000001\t4000#\t2026-11-23T08:06:00-05:00\t2026-11-24T23:59:59-08:00\tBEAN-12\tCoffee beans\t"
        + "3\t1\t2\tStandard\tBuyer #\t100 Example Street\tLakeland\tFL\t33815\tUS\n"),
    ImportSample(
      format: "amazon-all-orders",
      head:
        "amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\t"
        + "product-name\tsku\titem-status\tquantity\tcurrency\titem-price\tship-state\tship-postal-code\t"
        + "ship-country\n",
      record:
        "113-#-1000001\t2026-11-20T22:18:23+00:00\t2026-11-20T23:00:00+00:00\tUnshipped\tMerchant\tAmazon.com\t"
        + "Mug\tMUG-BLU\tUnshipped\t2\tUSD\t36.00\tFL\t33101\tUS\n"),
    ImportSample(
      format: "shopify-orders-csv",
      head:
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,"
        + "Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
        + "Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Shipping Name,Shipping Address1,"
        + "Shipping City,Shipping Zip,Shipping Province,Shipping Country,Notes,Cancelled at,Refunded Amount,Id,"
        + "Lineitem discount\n",
      record:
        "##,a@example.com,paid,2026-11-20 09:15:02 -0500,unfulfilled,USD,36.00,0.00,4.00,40.00,0.00,Standard,"
        + "2026-11-20 09:15:00 -0500,2,\"Mug, blue\",18.00,MUG-BLU,true,pending,Buyer,1 Example St,Denver,80202,"
        + "CO,US,,,0.00,555000#,0.00\n"),
    ImportSample(
      format: "walmart-po-csv",
      head:
        "PO#,Order#,Order Date,Ship By,Customer Name,Ship to Address 1,City,State,Zip,Line#,SKU,Status,"
        + "Item Description,Qty,Item Cost,Fulfillment Entity\n",
      record:
        "177777#,200#,2026-11-20,2026-11-23,Buyer,1 Example St,Denver,CO,80202,1,MUG-BLU,Created,Mug,2,18.00,"
        + "SellerFulfilled\n"),
    ImportSample(
      format: "ebay-orders-csv",
      head:
        "\"Sales Record Number\",\"Order Number\",\"Buyer Username\",\"Ship To Name\",\"Ship To Address 1\","
        + "\"Ship To City\",\"Ship To State\",\"Ship To Zip\",\"Ship To Country\",\"Item Number\",\"Item Title\","
        + "\"Custom Label\",\"Quantity\",\"Sold For\",\"Shipping And Handling\",\"Total Price\",\"Sale Date\","
        + "\"Paid On Date\",\"Ship By Date\",\"Shipped On Date\",\"Tracking Number\",\"Transaction ID\"\n",
      record:
        "\"#\",\"12-#-00001\",\"buyer\",\"Buyer\",\"1 Example St\",\"Austin\",\"TX\",\"78701\",\"United States\","
        + "\"200000000001\",\"Mug\",\"MUG-BLU\",\"3\",\"$18.00\",\"$6.95\",\"$60.95\",\"Nov-20-26\",\"Nov-20-26\","
        + "\"Nov-23-26\",\"\",\"\",\"300#\"\n"),
    ImportSample(
      format: "tiktok-orders-csv",
      head:
        "\"Order ID\",\"Order Status\",\"Order Substatus\",\"Cancelation/Return Type\",\"SKU ID\",\"Seller SKU\","
        + "\"Product Name\",\"Variation\",\"Quantity\",\"Sku Quantity of return\",\"SKU Subtotal After Discount\","
        + "\"Created Time\",\"Shipped Time\",\"Cancelled Time\",\"Fulfillment Type\",\"Recipient\",\"Country\","
        + "\"State\",\"City\",\"Zipcode\",\"Address Line 1\"\n",
      record:
        "\"57600000000#\t\",\"To ship\",\"Awaiting shipment\",\"\",\"1729000000000000001\t\",\"MUG-BLU\",\"Mug\","
        + "\"Blue\",\"3\",\"0\",\"54.00\",\"11/20/2026 9:15:00 AM\t\",\"\",\"\",\"Fulfillment by seller\","
        + "\"T*** B***\",\"United States\",\"Colorado\",\"Denver\",\"80202\t\",\"1*** St\"\n"),
    ImportSample(
      format: "generic-orders-csv",
      head:
        "order_id,line_id,sku,quantity,unit_price,name,address_1,city,state,postal_code,country,placed_at\n",
      record:
        "P-#,1,MUG-BLU,2,14.50,Buyer,1 Example St,Denver,CO,80202,US,2026-11-20T09:15:00-05:00\n"),
    ImportSample(
      format: "amazon-fba-inventory",
      head:
        "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists\tmfn-fulfillable-quantity\t"
        + "afn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\t"
        + "afn-reserved-quantity\tafn-total-quantity\n",
      record: "SKU-#\tX#\tB#\tMug\tNew\t18.00\tNo\t\tYes\t120\t100\t5\t15\t140\n"),
    ImportSample(
      format: "shopify-inventory-csv",
      head:
        "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),"
        + "Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),"
        + "On hand (new)\n",
      record: "mug-#,Mug,Color,Blue,SKU-#,,US,Edison NJ,A-01,0,2,1,22,25,\n"),
    ImportSample(
      format: "generic-stock-csv", head: "location_id,sku,on_hand,reserved\n", record: "WH,SKU-#,10,3\n"),
  ]

  static let documents: [ImportSample] = [
    ImportSample(
      format: "walmart-orders-json", head: "{\"list\":{\"meta\":{},\"elements\":{\"order\":[",
      record:
        "{\"purchaseOrderId\":\"479298#\",\"customerOrderId\":\"56819#\",\"orderDate\":1795184100000,"
        + "\"shippingInfo\":{\"estimatedDeliveryDate\":1795809600000,\"estimatedShipDate\":1795500000000,"
        + "\"methodCode\":\"Standard\",\"postalAddress\":{\"name\":\"Buyer\",\"address1\":\"1 Example St\","
        + "\"city\":\"Denver\",\"state\":\"CO\",\"postalCode\":\"80202\",\"country\":\"USA\"}},"
        + "\"orderLines\":{\"orderLine\":[{\"lineNumber\":\"1\",\"item\":{\"sku\":\"MUG-BLU\"},\"charges\":"
        + "{\"charge\":[{\"chargeType\":\"PRODUCT\",\"chargeAmount\":{\"currency\":\"USD\",\"amount\":18.5}}]},"
        + "\"orderLineQuantity\":{\"unitOfMeasurement\":\"EACH\",\"amount\":\"4\"},\"orderLineStatuses\":"
        + "{\"orderLineStatus\":[{\"status\":\"Acknowledged\",\"statusQuantity\":{\"amount\":\"4\"}}]}}]},"
        + "\"shipNode\":{\"type\":\"SellerFulfilled\"}}",
      separator: ",\n", tail: "]}}}"),
    ImportSample(
      format: "shopify-orders-json", head: "{\"orders\":[",
      record:
        "{\"id\":82098#,\"name\":\"##\",\"created_at\":\"2026-11-20T09:15:00-05:00\",\"currency\":\"USD\","
        + "\"financial_status\":\"paid\",\"fulfillment_status\":null,\"cancelled_at\":null,"
        + "\"shipping_address\":{\"name\":\"Buyer\",\"address1\":\"1 Example St\",\"city\":\"Denver\","
        + "\"zip\":\"80202\",\"province_code\":\"CO\",\"country_code\":\"US\"},\"line_items\":[{\"id\":86655#,"
        + "\"sku\":\"MUG-BLU\",\"name\":\"Mug\",\"quantity\":3,\"current_quantity\":3,\"fulfillable_quantity\":3,"
        + "\"price\":\"18.00\",\"requires_shipping\":true}],\"fulfillments\":[],\"refunds\":[]}",
      separator: ",\n", tail: "]}"),
    ImportSample(
      format: "woocommerce-orders-json", head: "[",
      record:
        "{\"id\":7#,\"number\":\"7#\",\"status\":\"processing\",\"currency\":\"USD\","
        + "\"date_created_gmt\":\"2026-11-20T14:15:00\",\"shipping\":{\"first_name\":\"A\",\"last_name\":\"Buyer\","
        + "\"address_1\":\"1 Example St\",\"city\":\"Denver\",\"state\":\"CO\",\"postcode\":\"80202\","
        + "\"country\":\"US\"},\"line_items\":[{\"id\":3#,\"name\":\"Mug\",\"quantity\":3,\"subtotal\":\"60.00\","
        + "\"total\":\"32.40\",\"sku\":\"MUG-BLU\"}],\"refunds\":[]}",
      separator: ",\n", tail: "]"),
  ]
}
