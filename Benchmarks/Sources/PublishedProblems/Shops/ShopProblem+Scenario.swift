public import Datasets
import OrderRouting

// The problem as a scenario.
extension ShopProblem {
  /// The scenario whose least total cost is the problem's.
  ///
  /// A shop is a location with its delivery price as `cost_per_shipment`, its units as stock and their prices
  /// as stock values; the purchase is one order, a line a product, whose lines may be split over all shops. A
  /// unit left out costs more than any unit with a delivery of its own. O(shops × products).
  ///
  /// - Parameter origin: where the problem is from, for the README.md.
  public func scenario(origin: String) -> ConvertedDataset {
    let locations = shops.indices.map { ScenarioText.id("S", $0, of: shops.count) }
    let skus = wanted.indices.map { ScenarioText.id("P", $0, of: wanted.count) }
    return ConvertedDataset([
      "README.md": readme(origin),
      "scenario.json": ScenarioText.description(
        name: name,
        policy: [
          ("max_shipments", "\(shops.count)"), ("split_lines", "true"),
          ("unfilled_unit_penalty", ScenarioText.penalty(above: dearest)),
        ]),
      "locations.csv": ScenarioText.table(
        "location_id,kind,country,cost_per_shipment",
        zip(locations, shops).map { "\($0),supplier,US,\($1.deliveryPrice)" }),
      "services.csv": "location_id,service_id,zone_table,rate_card\n*,parcel,everywhere,free\n",
      "zones.csv": "zone_table,zone\neverywhere,1\n",
      "rates.csv": "rate_card,price\nfree,0\n",
      "items.csv": ScenarioText.table("sku,weight", skus.map { "\($0),1" }),
      "stock.csv": ScenarioText.table(
        "location_id,sku,on_hand", offers(locations, skus) { "\($0.available[$1])" }),
      "stock_values.csv": ScenarioText.table(
        "location_id,sku,value", offers(locations, skus) { "\($0.prices[$1])" }),
      "orders.csv": ScenarioText.table(
        "order_id,sku,quantity,country", zip(skus, wanted).map { "O1,\($0),\($1),US" }),
    ])
  }

  /// A row for each product that a shop has.
  private func offers(
    _ locations: [String], _ skus: [String], _ value: (Shop, Int) -> String
  ) -> [String] {
    var rows: [String] = []
    for (location, shop) in zip(locations, shops) {
      for (product, sku) in skus.enumerated() where shop.available[product] > 0 {
        rows.append("\(location),\(sku),\(value(shop, product))")
      }
    }
    return rows
  }

  private func readme(_ origin: String) -> String {
    """
    # \(name)

    \(origin): \(wanted.count) products, \(shops.count) shops. The purchase is one order; every shop is a \
    location that has some of the products, at their prices; the least total cost is the problem's optimum.

    """
  }
}
