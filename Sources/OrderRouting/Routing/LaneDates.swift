/// A service at a location with the days on which it leaves next.
package struct LaneDates {
  package let location: Location
  package let service: Service
  /// The first is the earliest; empty where it never leaves.
  package let shipDates: [Day]
}

extension SingleOrderRouter {
  /// Every lane with the ship dates on offer at a moment, as the locations stand. O(lanes × days).
  package func laneDates(at moment: Instant) -> [LaneDates] {
    let dates = network.dates(at: moment)
    return (0..<network.offers.laneCount).map { lane in
      let first = network.offers.firstOffer(ofLane: lane)
      let days = (first..<first + network.offers.shipDays).map { dates.shipDay[$0] }
      return LaneDates(
        location: network.tables.locations[Int(network.offers.location[first])],
        service: network.tables.services[Int(network.offers.serviceRow[first])],
        shipDates: days.filter { $0 != ShippingDates.never }.map { Day(daysSinceEpoch: $0) })
    }
  }
}
