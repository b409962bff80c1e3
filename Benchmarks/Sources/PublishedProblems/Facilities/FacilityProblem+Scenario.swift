public import Datasets
import OrderRouting

// The problem as a scenario.
extension FacilityProblem {
  /// The scenario whose least total cost is the problem's, where some plan supplies everyone.
  ///
  /// A facility is a location with its opening cost as `fixed_cost` and its capacity as `max_units`; a
  /// customer is an order of one line that ships whole, in a postal area of its own; what it costs to supply
  /// it is the rate of that area on the facility's rate card. An order left out costs more than opening all
  /// facilities and supplying everyone in the dearest way. O(facilities × customers).
  ///
  /// - Parameter origin: where the problem is from, for the README.md.
  public func scenario(origin: String) -> ConvertedDataset {
    let locations = facilities.indices.map { ScenarioText.id("F", $0, of: facilities.count) }
    let areas = customers.indices.map { ScenarioText.id("", $0, of: customers.count) }
    return ConvertedDataset([
      "README.md": readme(origin),
      "scenario.json": ScenarioText.description(
        name: name,
        policy: [
          ("max_shipments", "1"), ("unfilled_order_penalty", ScenarioText.penalty(above: leastPenalty)),
          ("unfilled_unit_penalty", "\"0\""),
        ]),
      "locations.csv": ScenarioText.table(
        "location_id,kind,country,max_units,fixed_cost",
        zip(locations, facilities).map { location, facility in
          "\(location),warehouse,US,\(facility.capacity.map { "\($0)" } ?? ""),\(facility.openingCost)"
        }),
      "services.csv": ScenarioText.table(
        "location_id,service_id,zone_table,rate_card", locations.map { "\($0),ground,areas,\($0)" }),
      "zones.csv": ScenarioText.table("zone_table,prefix,zone", areas.map { "areas,\($0),\($0)" }),
      "rates.csv": ScenarioText.table(
        "rate_card,zone,price",
        locations.enumerated().lazy.flatMap { index, location in
          zip(areas, customers).lazy.map { "\(location),\($0),\($1.costs[index])" }
        }),
      "items.csv": "sku,weight\nGOODS,1\n",
      "stock.csv": ScenarioText.table(
        "location_id,sku,on_hand", locations.map { "\($0),GOODS,unlimited" }),
      "orders.csv": ScenarioText.table(
        "order_id,sku,quantity,country,postal_code",
        zip(areas, customers).map { "C\($0),GOODS,\($1.demand),US,\($0)" }),
    ])
  }

  private func readme(_ origin: String) -> String {
    """
    # \(name)

    \(origin): \(facilities.count) facilities, \(customers.count) customers. Every customer is an order that \
    one facility supplies, every facility a location that costs something to open; the least total cost is \
    the problem's optimum.

    """
  }
}
