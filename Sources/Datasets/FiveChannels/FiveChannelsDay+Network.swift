private import Geography
private import OrderRouting

// The network: two warehouses of one's own, a 3PL, Amazon's and Walmart's centres.
extension FiveChannelsDay {
  var description: String {
    """
    {
      "format": 1,
      "name": "five-channels-day",
      "as_of": "2026-11-23T09:30:00-05:00",
      "currency": "USD",
      "weight_unit": "lb",
      "length_unit": "in",
      "policy": {
        "max_shipments": 3,
        "split_penalty": "1.50",
        "late": "penalize",
        "late_penalty_per_day": "3.00",
        "unfilled_unit_penalty": "25.00"
      }
    }

    """
  }

  private static let sites: [(id: String, kind: LocationKind, postalCode: String)] = [
    ("EDISON", .warehouse, "08817"), ("RENO", .warehouse, "89502"), ("ATLANTA-3PL", .thirdParty, "30122"),
    ("FBA", .marketplace, "40165"), ("WFS", .marketplace, "75241"),
  ]

  static var locations: String {
    var table = CSVText(
      "location_id", "name", "kind", "country", "postal_code", "time_zone", "cutoff", "working_days",
      "max_shipments",
      "cost_per_shipment", "cost_per_line", "cost_per_unit")
    table.append(
      "EDISON", "Edison NJ", "warehouse", "US", "08817", "America/New_York", "15:00", "1111110", "60", "1.40",
      "0.30", "0.08")
    table.append(
      "RENO", "Reno NV", "warehouse", "US", "89502", "America/Los_Angeles", "14:00", "1111100", "45", "1.55",
      "0.30", "0.08")
    table.append(
      "ATLANTA-3PL", "3PL Atlanta", "3pl", "US", "30122", "America/New_York", "13:00", "1111100", "", "2.75",
      "0", "0.30")
    table.append(
      "FBA", "Amazon Multi-Channel Fulfillment", "marketplace", "US", "40165", "America/New_York", "16:00",
      "1111111", "", "", "", "")
    table.append(
      "WFS", "Walmart Fulfillment Services", "marketplace", "US", "75241", "America/Chicago", "14:00",
      "1111111", "", "", "", "")
    return table.text
  }

  static var services: String {
    var table = CSVText(
      "location_id", "service_id", "carrier", "zone_table", "rate_card", "fee_card", "transit_table",
      "fuel_rate",
      "parcel_surcharge", "dim_divisor", "dim_threshold", "max_parcel_weight", "pickup_days", "delivery_days",
      "transit_counts")
    let (usps, fedEx, marketplace) = (CarrierRates.usps, CarrierRates.fedEx, MarketplaceFees.card)
    for place in ["EDISON", "RENO", "ATLANTA-3PL"] {
      table.append(
        place, usps, "USPS", usps, usps, "", usps, "", "", "166", "1728", "70", "1111110", "1111110",
        "all_days")
      table.append(
        place, fedEx, "FedEx", fedEx, fedEx, "", fedEx, CarrierRates.fuelRate,
        CentsText.text(CarrierRates.residentialSurcharge), "139", "", "150", "1111100", "1111110",
        "delivery_days")
    }
    table.append(
      "FBA", marketplace, "Amazon", usps, "", marketplace, marketplace, "", "", "", "", "", "1111111",
      "1111111", "all_days")
    table.append(
      "WFS", "wfs", "Walmart", usps, "wfs", "", marketplace, "", "", "139", "", "50", "1111111", "1111111",
      "all_days")
    return table.text
  }

  static var zones: String {
    let places = sites.map { site in
      var place = Location(id: site.id, kind: site.kind, country: "US")
      place.postalCode = site.postalCode
      return place
    }
    var table = CSVText("zone_table", "location_id", "country", "prefix", "zone")
    for row in USZoneTable(name: CarrierRates.usps, locations: places).rows where row.country == "US" {
      table.append(row.table, row.location ?? "*", "US", row.prefix, row.zone)
      table.append(
        CarrierRates.fedEx, row.location ?? "*", "US", row.prefix, row.zone == "1" ? "2" : row.zone)
    }
    return table.text
  }

  /// The carriers' prices, and Walmart's fees by the pound, as Walmart publishes them for its own orders.
  static var rates: String {
    var text = CarrierRates.table(percentOfList: 50)
    var cents = [345, 495, 545]
    for pound in 4...20 { cents.append(575 + 40 * (pound - 4)) }
    for (pound, price) in zip(1..., cents) { text += "wfs,*,\(pound),\(CentsText.text(price))\n" }
    return text
  }

  static var items: String {
    var table = CSVText("sku", "name", "weight", "length", "width", "height", "fee_class")
    for product in ChannelProduct.all {
      let edges = product.edges
      table.append(
        product.sku, product.name, CentsText.text(product.weight), String(edges.length), String(edges.width),
        String(edges.height), MarketplaceFees.feeClass(weight: product.weight, edges: edges))
    }
    return table.text
  }

  static let channels = """
    channel,platform,time_zone,currency,date_order,unpaid
    amazon,amazon,America/Los_Angeles,USD,,skip
    shop,shopify,America/New_York,USD,,skip
    walmart,walmart,America/Chicago,USD,,skip
    ebay,ebay,America/Los_Angeles,USD,mdy,skip
    tiktok,tiktok,America/Los_Angeles,USD,mdy,skip

    """

  /// What channels call SKUs: a pack of two at Amazon, old names at eBay, and a gift note that ships nothing.
  static let aliases = """
    channel,channel_sku,sku,quantity
    amazon,MUG-BLU-2PK,MUG-BLU,2
    ebay,blue mug,MUG-BLU,1
    ebay,beans12,BEAN-12,1
    shop,GIFT-NOTE,,

    """

  static let places = """
    source,name,location_id
    amazon,FBA,FBA
    shop,Edison NJ,EDISON
    shop,Reno NV,RENO
    walmart,100009,WFS
    edi,ATL01,ATLANTA-3PL

    """

  static let levels = """
    channel,service_level,deliver_within,ship_within,service_ids,priority
    shop,Standard (3-5 days),7,2,,
    shop,Express,3,1,,2
    tiktok,Standard shipping,7,2,,

    """

  /// TikTok Shop calls carriers by ids of its own; these are made up.
  static let carriers = """
    channel,carrier,code,name
    tiktok,USPS,7000000000000000001,USPS
    tiktok,FedEx,7000000000000000002,FedEx

    """

  /// Amazon's own vans may not carry to other marketplaces, which it does for five percent more.
  static let rules = """
    channel,location_id,service_id,allowed,surcharge,surcharge_rate
    walmart,FBA,*,yes,,0.05
    ebay,FBA,*,yes,,0.05
    tiktok,FBA,*,yes,,0.05
    amazon,WFS,*,no,,

    """
}
