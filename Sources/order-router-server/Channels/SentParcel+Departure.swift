import Channels
import OrderRouting
import RoutingService

extension SentParcel {
  /// The parcels of a shipment that has left, one for each that was told; one without a number where none
  /// was.
  ///
  /// Those that say what is in them have it; of the others the first has the rest.
  static func all(of departure: Departure) -> [SentParcel] {
    let order = departure.order.request.order
    let notice = departure.shipment.notice ?? ShippingNotice()
    let parcels = notice.tracking.isEmpty ? [Tracking()] : notice.tracking
    var left = units(departure.shipment.lines.map { ($0.line, $0.quantity) }, order)
    var before = order.lines.map { _ in 0 }
    for shipment in departure.earlier {
      add(units(shipment.lines.map { ($0.line, $0.quantity) }, order), to: &before)
    }
    let earlier = departure.earlier.reduce(departure.origin?.priorShipments ?? 0) {
      $0 + max(1, $1.notice?.tracking.count ?? 1)
    }
    // What says what is in it goes before what takes the rest.
    let sorted = parcels.filter { !$0.lines.isEmpty } + parcels.filter(\.lines.isEmpty)
    return sorted.enumerated().map { index, parcel in
      var held = left
      if !parcel.lines.isEmpty { held = units(parcel.lines.map { ($0.line, $0.quantity) }, order) }
      for line in left.indices { left[line] -= held[line] }
      var sent = SentParcel(
        order: order, sources: sources(of: departure), before: before, units: held,
        number: earlier + index + 1,
        carrier: parcel.carrier.isEmpty ? departure.shipment.carrier : parcel.carrier,
        tracking: parcel.number, shippedAt: notice.shippedAt ?? departure.toldAt)
      sent.trackingURL = parcel.url
      sent.service = departure.shipment.service
      sent.hasOpenLines = departure.origin?.hasOpenLines ?? false
      add(held, to: &before)
      return sent
    }
  }

  private static func sources(of departure: Departure) -> [OrderSource] {
    let order = departure.order.request.order
    if let origin = departure.origin, origin.lines.count == order.lines.count {
      return origin.lines.map { OrderSource($0, channel: order.channel) }
    }
    return order.lines.map { OrderSource(of: order, $0) }
  }

  /// By line, as the order's lines stand.
  private static func units(_ lines: [(line: String, quantity: Int)], _ order: Order) -> [Int] {
    let quantities = Dictionary(lines.map { ($0.line, $0.quantity) }, uniquingKeysWith: +)
    return order.lines.map { quantities[$0.id] ?? 0 }
  }

  private static func add(_ units: [Int], to sums: inout [Int]) {
    for line in sums.indices { sums[line] += units[line] }
  }
}
