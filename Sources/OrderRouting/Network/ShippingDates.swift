/// When shipments leave and arrive that are planned at a moment: specification §4, worked out once for every
/// offer and number of days in transit.
///
/// Immutable, and a class so that problems share it.
package final class ShippingDates: Sendable {
  /// Days past which no ship date, and after it no delivery date, is looked for.
  static let horizon = 366
  /// Stands for a date that does not exist.
  package static let never = Int32.min

  /// The moment that the dates were asked for, and the first one at which they may be others.
  package let moment: Instant
  let end: Instant
  /// By offer; `never` where the offer has none.
  package let shipDay: [Int32]
  /// Where the delivery days of an offer begin, one for each number of days in its transit table.
  private let deliveryStart: [Int]
  private let deliveryDay: [Int32]
  /// By offer: the days that limits hold for, see ``Departures``.
  let departures: Departures

  init(_ network: Network, at moment: Instant) {
    self.moment = moment
    end = Self.end(network, after: moment)
    let offers = network.offers
    var shipDay: [Int32] = []
    var deliveryStart: [Int] = []
    var deliveryDay: [Int32] = []
    shipDay.reserveCapacity(offers.count)
    for lane in 0..<offers.laneCount {
      let first = offers.firstOffer(ofLane: lane)
      let calendar = LaneCalendar(network, lane: lane)
      var day = calendar.firstShipDay(at: moment)
      let last = calendar.lastDay(after: moment)
      for offer in first..<first + offers.shipDays {
        shipDay.append(day?.daysSinceEpoch ?? Self.never)
        deliveryStart.append(deliveryDay.count)
        for days in network.books.transit.days(table: network.tariffs[offer].transitTable) {
          let arrival = day.flatMap { calendar.deliveryDay(leaving: $0, days: days) }
          deliveryDay.append(arrival?.daysSinceEpoch ?? Self.never)
        }
        day = day.flatMap { calendar.nextShipDay(after: $0, to: last) }
      }
    }
    self.shipDay = shipDay
    self.deliveryStart = deliveryStart
    self.deliveryDay = deliveryDay
    departures = Departures(network, shipDay: shipDay)
  }

  /// Whether these are the dates of another moment, too.
  func hold(at other: Instant) -> Bool { other >= moment && other < end }

  /// The delivery day of an offer by the position of its days in transit, see ``TransitBook``.
  func deliveryDay(offer: Int32, slot: Int32) -> Int32 {
    deliveryDay[deliveryStart[Int(offer)] + Int(slot)]
  }

  /// The first moment after another at which some clock turns to a new day or past a cut-off, or is put on.
  private static func end(_ network: Network, after moment: Instant) -> Instant {
    var end = Instant(secondsSinceEpoch: moment.seconds + 86_400)
    for pair in network.cutoffs {
      let offset = pair.clock.offset(at: moment)
      if let change = pair.clock.changes.first(where: { $0.at > moment }) { end = min(end, change.at) }
      let now = moment.local(offset: offset)
      end = min(end, Instant(now.day.advanced(by: 1), secondsOfDay: 0, offset: offset))
      guard let cutoff = pair.cutoff else { continue }
      let closing = Instant(now.day, secondsOfDay: cutoff.minutes * 60, nanoseconds: 1, offset: offset)
      if closing > moment { end = min(end, closing) }
    }
    return end
  }
}
