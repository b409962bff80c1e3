import Testing

/// One small file of every format, made up.
enum Samples {
  struct Sample: Sendable, CustomTestStringConvertible {
    var format: String
    var text: String
    var testDescription: String { format }
    var isTable: Bool {
      format.hasSuffix("csv") || format.hasPrefix("amazon") && !format.hasSuffix("json") && !isAPI
    }
    private var isAPI: Bool { format.hasPrefix("amazon-orders-") }
  }

  static let all: [Sample] = [
    Sample(format: "amazon-unshipped-orders", text: amazonUnshipped),
    Sample(format: "amazon-new-orders", text: amazonNew),
    Sample(format: "amazon-all-orders", text: amazonAll),
    Sample(format: "amazon-orders-v0", text: amazonV0),
    Sample(format: "amazon-orders-2026", text: amazon2026),
    Sample(format: "shopify-orders-csv", text: shopify),
    Sample(format: "shopify-orders-json", text: shopifyREST),
    Sample(format: "shopify-orders-graphql", text: shopifyGraphQL),
    Sample(format: "walmart-orders-json", text: walmart), Sample(format: "walmart-po-csv", text: walmartPO),
    Sample(format: "ebay-orders-csv", text: ebay), Sample(format: "ebay-orders-json", text: ebayJSON),
    Sample(format: "tiktok-orders-csv", text: tiktok), Sample(format: "tiktok-orders-json", text: tiktokJSON),
    Sample(format: "woocommerce-orders-json", text: woocommerce),
    Sample(format: "generic-orders-csv", text: generic),
    Sample(format: "amazon-fba-inventory", text: fba), Sample(format: "amazon-afn-inventory", text: afn),
    Sample(format: "amazon-inventory-summaries-json", text: summaries),
    Sample(format: "shopify-inventory-csv", text: shopifyInventory),
    Sample(format: "shopify-inventory-levels-json", text: shopifyLevels),
    Sample(format: "walmart-inventory-json", text: walmartInventory),
    Sample(format: "shiphero-inventory-json", text: shiphero),
    Sample(format: "shipbob-inventory-json", text: shipbob),
    Sample(format: "x12-846", text: x12), Sample(format: "generic-stock-csv", text: genericStock),
  ]

  static let amazonUnshipped = """
    order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-city\tship-state\tship-postal-code\tship-country
    111-1\t9001\t2026-11-20T14:18:23-08:00\t2026-11-23T23:59:59-08:00\tMUG\tMug 12" tall\t3\t1\t2\tStandard\tA Buyer\t1 Example St\tMiami\tFL\t33101-1234\tUS
    111-1\t9002\t2026-11-20T14:18:23-08:00\t2026-11-23T23:59:59-08:00\tBEAN\tBeans\t1\t0\t1\tStandard\tA Buyer\t1 Example St\tMiami\tFL\t33101-1234\tUS
    111-2\t9003\t2026-11-20T15:00:00-08:00\t2026-11-24T23:59:59-08:00\tMUG\tMug\t5\t0\t5\tExpedited\tB Buyer\t2 Example St\tAustin\tTX\t78701\tUS

    """
  static let amazonNew = """
    order-id\torder-item-id\tpurchase-date\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\titem-tax\tship-service-level\trecipient-name\tship-address-1\tship-city\tship-state\tship-postal-code\tship-country\tsales-channel
    112-1\t9101\t2026-11-20T22:00:00+00:00\tMUG\tMug\t4\tUSD\t103.96\t8.00\tStandard\tA Buyer\t1 Example St\tMiami\tFL\t33101\tUS\tAmazon.com
    112-2\t0102\t2026-11-20T22:00:00+00:00\tBEAN\tBeans\t2\tGBP\t12.00\t2.00\tStandard\tB Buyer\t2 Example St\tLeeds\t\tLS1 1AA\tGB\tAmazon.co.uk

    """
  static let amazonAll = """
    amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tproduct-name\tsku\titem-status\tquantity\tcurrency\titem-price\tship-state\tship-postal-code\tship-country
    113-1\t2026-11-20T22:18:23+00:00\t2026-11-20T23:00:00+00:00\tUnshipped\tMerchant\tAmazon.com\tMug\tMUG\tUnshipped\t2\tUSD\t36.00\tFL\t33101\tUS
    113-1\t2026-11-20T22:18:23+00:00\t2026-11-20T23:00:00+00:00\tUnshipped\tMerchant\tAmazon.com\tMug\tMUG\tUnshipped\t1\tUSD\t18.00\tFL\t33101\tUS
    113-2\t2026-11-20T23:00:00+00:00\t2026-11-21T01:00:00+00:00\tShipped\tAmazon\tAmazon.com\tBeans\tBEAN\tShipped\t1\tUSD\t20.00\tTX\t78701\tUS

    """
  static let amazonV0 = """
    {"payload":{"Orders":[{"AmazonOrderId":"114-1","PurchaseDate":"2026-11-20T22:00:00Z","LastUpdateDate":"2026-11-20T23:00:00Z",
    "OrderStatus":"Unshipped","FulfillmentChannel":"MFN","SalesChannel":"Amazon.com","LatestShipDate":"2026-11-24T07:59:59Z",
    "LatestDeliveryDate":"2026-11-28T07:59:59Z","DefaultShipFromLocationAddress":{"CountryCode":"DE","PostalCode":"10115"},
    "ShippingAddress":{"Name":"A Buyer","AddressLine1":"1 Example St","City":"Seattle","StateOrRegion":"WA","PostalCode":"98121-2778","CountryCode":"US","AddressType":"Commercial"},
    "OrderItems":[{"OrderItemId":"9201","SellerSKU":"MUG","Title":"Mug","QuantityOrdered":3,"QuantityShipped":1,"ItemPrice":{"CurrencyCode":"USD","Amount":"30.00"},
    "BuyerRequestedCancel":{"IsBuyerRequestedCancel":"true"}}]}]}}
    """
  static let amazon2026 = """
    {"orders":[{"orderId":"115-1","createdTime":"2026-11-20T22:00:00Z","lastUpdatedTime":"2026-11-20T23:00:00Z","programs":["PRIME"],
    "salesChannel":{"marketplaceName":"Amazon.com"},"recipient":{"deliveryAddress":{"name":"A Buyer","addressLine1":"1 Example St","city":"Seattle","stateOrRegion":"WA","postalCode":"98101","countryCode":"US","addressType":"RESIDENTIAL"}},
    "fulfillment":{"fulfillmentStatus":"UNSHIPPED","fulfilledBy":"MERCHANT","fulfillmentServiceLevel":"STANDARD","shipByWindow":{"latestDateTime":"2026-11-24T23:59:59Z"},"deliverByWindow":{"latestDateTime":"2026-11-28T23:59:59Z"}},
    "orderItems":[{"orderItemId":"9301","quantityOrdered":2,"product":{"title":"Mug","sellerSku":"MUG","price":{"unitPrice":{"amount":"18.00","currencyCode":"USD"}}},"fulfillment":{"quantityFulfilled":0,"quantityUnfulfilled":2}}]}]}
    """
  static let shopify = """
    Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Notes,Cancelled at,Refunded Amount,Id,Lineitem discount
    #1001,a@example.com,paid,2026-11-20 09:15:02 -0500,unfulfilled,USD,76.00,0.00,4.00,80.00,0.00,Standard,2026-11-20 09:15:00 -0500,2,"Mug, blue",18.00,MUG,true,pending,A Buyer,1 Example St,Denver,'80202,CO,US,"one line
    and another",,0.00,5550000000001,0.00
    #1001,a@example.com,,,,,,,,,,,2026-11-20 09:15:00 -0500,2,Beans,20.00,BEAN,true,pending,,,,,,,,,,,4.00
    #1002,b@example.com,paid,,fulfilled,USD,18.00,0.00,0.00,18.00,0.00,Standard,2026-11-20 10:00:00 -0500,1,Mug,18.00,MUG,true,pending,B Buyer,2 Example St,Boston,'02108,MA,US,,,0.00,5550000000002,0.00

    """
  static let shopifyREST = """
    {"orders":[{"id":820982911946154508,"name":"#2001","created_at":"2026-11-20T09:15:00-05:00","updated_at":"2026-11-20T10:00:00-05:00","currency":"USD",
    "financial_status":"paid","fulfillment_status":null,"cancelled_at":null,"taxes_included":false,"test":false,
    "shipping_address":{"name":"A Buyer","address1":"1 Example St","city":"Denver","zip":"80202","province_code":"CO","country_code":"US"},
    "line_items":[{"id":866550311766439020,"sku":"MUG","name":"Mug","quantity":3,"current_quantity":2,"fulfillable_quantity":2,"price":"18.00","requires_shipping":true,"discount_allocations":[{"amount":"4.00"}]},
    {"id":866550311766439021,"sku":null,"name":"Gift wrap","quantity":1,"fulfillable_quantity":1,"price":"2.00","requires_shipping":true}],
    "fulfillments":[{"id":1,"status":"failure","line_items":[{"id":866550311766439020,"quantity":3}]}],"refunds":[{"refund_line_items":[{"line_item_id":866550311766439020,"quantity":1}]}]}]}
    """
  static let shopifyGraphQL = """
    {"data":{"orders":{"edges":[{"node":{"id":"gid://shopify/Order/5001","name":"#3001","createdAt":"2026-11-20T14:00:00Z","displayFinancialStatus":"PAID","displayFulfillmentStatus":"UNFULFILLED","currencyCode":"USD",
    "shippingAddress":{"name":"A Buyer","address1":"1 Example St","city":"Denver","zip":"80202","provinceCode":"CO","countryCodeV2":"US"},
    "lineItems":{"edges":[{"node":{"id":"gid://shopify/LineItem/9001","title":"Mug","sku":"MUG","quantity":2,"originalUnitPriceSet":{"shopMoney":{"amount":"50.00"}},"totalDiscountSet":{"shopMoney":{"amount":"10.00"}}}}]},"refunds":[]}}],"pageInfo":{"hasNextPage":false}}}}
    """
  static let walmart = """
    {"list":{"meta":{"totalCount":1,"nextCursor":null},"elements":{"order":[{"purchaseOrderId":"4792982839409","customerOrderId":"5681962097195","orderDate":1795184100000,
    "shippingInfo":{"phone":"5550100","estimatedDeliveryDate":1795809600000,"estimatedShipDate":1795500000000,"methodCode":"Standard","postalAddress":{"name":"A Buyer","address1":"1 Example St","city":"Denver","state":"CO","postalCode":"80202","country":"USA","addressType":"RESIDENTIAL"}},
    "orderLines":{"orderLine":[{"lineNumber":"1","item":{"productName":"Mug","sku":"MUG"},"charges":{"charge":[{"chargeType":"PRODUCT","chargeName":"ItemPrice","chargeAmount":{"currency":"USD","amount":18.5}}]},"orderLineQuantity":{"unitOfMeasurement":"EACH","amount":"4"},
    "orderLineStatuses":{"orderLineStatus":[{"status":"Acknowledged","statusQuantity":{"unitOfMeasurement":"EACH","amount":"2"}},{"status":"Shipped","statusQuantity":{"unitOfMeasurement":"EACH","amount":"1"}},{"status":"Cancelled","statusQuantity":{"unitOfMeasurement":"EACH","amount":"1"}}]}}]},
    "shipNode":{"type":"SellerFulfilled"}}]}}}
    """
  static let walmartPO = """
    PO#,Order#,Order Date,Ship By,Customer Name,Ship to Address 1,City,State,Zip,Line#,SKU,Status,Item Description,Qty,Item Cost,Fulfillment Entity
    1777777777771,2000001,2026-11-20,2026-11-23,A Buyer,1 Example St,Denver,CO,80202,1,MUG,Created,Mug,2,18.00,SellerFulfilled
    1777777777772,2000002,2026-11-20,2026-11-23,B Buyer,2 Example St,Boston,MA,02108,1,BEAN,Shipped,Beans,1,20.00,SellerFulfilled

    """
  static let ebay = """

    "Sales Record Number","Order Number","Buyer Username","Ship To Name","Ship To Address 1","Ship To City","Ship To State","Ship To Zip","Ship To Country","Item Number","Item Title","Custom Label","Quantity","Sold For","Shipping And Handling","Total Price","Sale Date","Paid On Date","Ship By Date","Shipped On Date","Tracking Number","Transaction ID"
    "2001","12-00000-00001","buyer_one","A Buyer","1 Example St","Austin","TX","78701","United States","","","","3","$58.00","$6.95","$64.95","Nov-20-26","Nov-20-26","Nov-23-26","","",""
    "2001","12-00000-00001","buyer_one","","","","","","","200000000001","Mug, Blue","MUG","1","$18.00","","","Nov-20-26","","","","","300000000001"
    "2001","12-00000-00001","buyer_one","","","","","","","200000000002","Beans","BEAN","2","$20.00","","","Nov-20-26","","","","","300000000002"
    "2002","","buyer_two","B Buyer","2 Example St","Boston","MA","02108","United States","200000000001","Mug","MUG","1","$18.00","$0.00","$18.00","Nov-20-26","","","","","300000000003"

    "2","record(s) downloaded"
    "Seller ID : example"

    """
  static let ebayJSON = """
    {"total":1,"orders":[{"orderId":"12-00000-00009","creationDate":"2026-11-20T18:00:00.000Z","lastModifiedDate":"2026-11-20T18:05:00.000Z","orderFulfillmentStatus":"NOT_STARTED","orderPaymentStatus":"PAID",
    "cancelStatus":{"cancelState":"NONE_REQUESTED","cancelRequests":[]},"pricingSummary":{"total":{"value":"64.95","currency":"USD"}},
    "fulfillmentStartInstructions":[{"fulfillmentInstructionsType":"SHIP_TO","maxEstimatedDeliveryDate":"2026-11-28T08:00:00.000Z","shippingStep":{"shipTo":{"fullName":"A Buyer","contactAddress":{"addressLine1":"1 Example St","city":"Austin","stateOrProvince":"TX","postalCode":"78701","countryCode":"US"}},"shippingServiceCode":"USPSGroundAdvantage"}}],
    "lineItems":[{"lineItemId":"10000000000001","sku":"MUG","title":"Mug","quantity":4,"lineItemCost":{"value":"142.6","currency":"USD"},"discountedLineItemCost":{"value":"116.12","currency":"USD"},"lineItemFulfillmentStatus":"NOT_STARTED","lineItemFulfillmentInstructions":{"shipByDate":"2026-11-24T07:59:59.000Z"}}]}]}
    """
  static let tiktok = """
    \u{FEFF}"Order ID","Order Status","Order Substatus","Cancelation/Return Type","SKU ID","Seller SKU","Product Name","Variation","Quantity","Sku Quantity of return","SKU Subtotal After Discount","Created Time","Shipped Time","Cancelled Time","Fulfillment Type","Recipient","Country","State","City","Zipcode","Address Line 1"
    "Platform unique order ID.","(text)","(text)","(text)","(text)","(text)","(text)","(text)","Number of units.","(text)","(text)","(text)","(text)","(text)","(text)","(text)","(text)","(text)","(text)","(text)","(text)"
    "576000000000000001\t","To ship","Awaiting shipment","","1729000000000000001\t","MUG","Mug","Blue","3","1","54.00","11/20/2026 9:15:00 AM\t","","","Fulfillment by seller","T*** B***","United States","Colorado","Denver","80202\t","1*** St"
    "576000000000000001\t","To ship","Awaiting shipment","","1729000000000000002\t","BEAN","Beans","","1","0","20.00","11/20/2026 9:15:00 AM\t","","","Fulfillment by seller","T*** B***","United States","Colorado","Denver","80202\t","1*** St"
    "576000000000000002\t","Canceled","Cancelation completed","Cancel","1729000000000000001\t","MUG","Mug","Blue","1","0","18.00","11/20/2026 9:20:00 AM\t","","11/20/2026 9:30:00 AM\t","Fulfillment by seller","T*** B***","United States","Colorado","Denver","80202\t","1*** St"

    """
  static let tiktokJSON = """
    {"code":0,"data":{"orders":[{"id":"576000000000000009","status":"AWAITING_SHIPMENT","create_time":1795184100,"update_time":1795184200,"tts_sla_time":1795507199,"recommended_shipping_time":1795507199000,"fulfillment_type":"FULFILLMENT_BY_SELLER","is_cod":true,
    "recipient_address":{"name":"T*** B***","postal_code":"80202","region_code":"US","district_info":[{"address_level_name":"State","address_name":"Colorado"}]},"payment":{"currency":"USD"},
    "line_items":[{"id":"577000000000000001","sku_id":"1","seller_sku":"MUG","product_name":"Mug","sale_price":"18.00","display_status":"AWAITING_SHIPMENT"},{"id":"577000000000000002","sku_id":"1","seller_sku":"MUG","product_name":"Mug","sale_price":"18.00","display_status":"AWAITING_SHIPMENT"}]}]}}
    """
  static let woocommerce = """
    [{"id":727,"number":"727","status":"processing","currency":"USD","date_created":"2026-11-20T09:15:00","date_created_gmt":"2026-11-20T14:15:00","date_modified_gmt":"2026-11-20T14:20:00",
    "billing":{"country":"US","postcode":"90210"},"shipping":{"first_name":"A","last_name":"Buyer","address_1":"1 Example St","city":"Denver","state":"CO","postcode":"80202","country":"US"},
    "line_items":[{"id":315,"name":"Mug","quantity":3,"subtotal":"60.00","total":"32.40","sku":"MUG","price":10.799999999999999},{"id":316,"name":"Cheese","quantity":1.5,"total":"15.00","sku":"CHEESE","price":10},
    {"id":317,"name":"Set","quantity":1,"total":"59.00","sku":"SET","bundled_items":[318]},{"id":318,"name":"Beans","quantity":2,"total":"40.00","sku":"BEAN","bundled_by":317}],"refunds":[]}]
    """
  static let generic = """
    channel;order_id;line_id;sku;quantity;unit_price;name;address_1;city;state;postal_code;country;placed_at;ship_by
    phone;P-1;1;MUG;2;1.234,50;A Buyer;1 Example St;Denver;CO;80202;US;2026-11-20T09:15:00-05:00;2026-11-24
    phone;P-1;2;BEAN;1;20,00;A Buyer;1 Example St;Denver;CO;80202;US;2026-11-20T09:15:00-05:00;2026-11-24

    """
  static let fba = """
    sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists\tmfn-fulfillable-quantity\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity
    MUG\tX1\tB1\tMug\tNew\t18.00\tNo\t\tYes\t120\t100\t5\t15\t140
    BEAN\tX2\tB2\tBeans\tNew\t20.00\tNo\t\tYes\t7\t0\t7\t0\t7

    """
  static let afn = """
    seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available
    MUG\tX1\tB1\tNewItem\tSELLABLE\t100
    MUG\tX1\tB1\tNewItem\tUNSELLABLE\t5

    """
  static let summaries = """
    {"pagination":{"nextToken":"p2"},"payload":{"granularity":{"granularityType":"Marketplace","granularityId":"ATVPDKIKX0DER"},"inventorySummaries":[
    {"asin":"B1","fnSku":"X1","sellerSku":"MUG","condition":"NewItem","totalQuantity":140,"inventoryDetails":{"fulfillableQuantity":40}},
    {"asin":"B2","fnSku":"X2","sellerSku":"BEAN","condition":"NewItem","totalQuantity":12,"inventoryDetails":{"fulfillableQuantity":12}}]}}
    """
  static let shopifyInventory = """
    Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)
    mug,Mug,Color,Blue,MUG,,US,Edison NJ,A-01,0,2,1,22,25,
    mug,Mug,Color,Blue,MUG,,US,Ontario CA,,0,0,0,not stocked,not stocked,
    bean,Beans,,,BEAN,,US,Edison NJ,,0,0,5,-3,2,

    """
  static let shopifyLevels = """
    {"inventory_levels":[{"inventory_item_id":808950810,"location_id":487838322,"available":9},{"inventory_item_id":808950811,"location_id":487838322,"available":null}]}
    """
  static let walmartInventory = """
    {"elements":{"inventories":[{"sku":"MUG","nodes":[{"shipNode":"100009","inputQty":{"unit":"EACH","amount":436},"availToSellQty":{"unit":"EACH","amount":433},"reservedQty":{"unit":"EACH","amount":3}}]}]}}
    """
  static let shiphero = """
    {"data":{"warehouse_products":{"data":{"edges":[{"node":{"sku":"MUG","warehouse_id":"V2FyZWhvdXNlOjE=","warehouse_identifier":"Primary","on_hand":25,"allocated":1,"available":24}}]}}}}
    """
  static let shipbob = """
    [{"id":1234,"name":"MUG","total_fulfillable_quantity":24,"total_onhand_quantity":25,"fulfillable_quantity_by_fulfillment_center":[{"id":211,"name":"Fairburn (GA)","fulfillable_quantity":24,"onhand_quantity":25}]}]
    """
  static let x12 = """
    ISA*00*          *00*          *ZZ*3PLWHSE        *ZZ*SELLER         *261120*0600*U*00401*000000003*0*T*>~GS*IB*3PLWHSE*SELLER*20261120*0600*3*X*004010~ST*846*0001~BIA*00*SI*INV*20261120~N1*WH*3PL EDISON*92*EDI01~LIN*1*SK*MUG~QTY*02*7*EA~QTY*33*24*EA~LIN*2*SK*BEAN~QTY*33*0*EA~CTT*2~SE*10*0001~GE*1*3~IEA*1*000000003~
    """
  static let genericStock = """
    location_id,sku,on_hand,reserved
    WH,MUG,10,3
    WH,BEAN,Infinite,0

    """

  /// A network that knows every SKU, location and channel of the samples.
  static let network = Networks.network(
    items: ["MUG", "BEAN", "CHEESE", "SET", "Gift wrap"],
    locations: ["WH", "FBA", "WFS", "HERO", "BOB", "EDI", "ON"],
    channels: Networks.allChannels + "phone,generic\n",
    aliases: "channel,channel_sku,sku,quantity\nshopify,808950810,MUG,1\n",
    places: """
      source,name,location_id
      amazon,FBA,FBA
      shopify,Edison NJ,WH
      shopify,Ontario CA,ON
      shopify,487838322,WH
      walmart,100009,WFS
      shiphero,Primary,HERO
      shipbob,Fairburn (GA),BOB
      edi,EDI01,EDI

      """)

  static func imported(_ sample: Sample) -> Imported {
    Imported(sample.text, named: sample.format, into: network)
  }
}
