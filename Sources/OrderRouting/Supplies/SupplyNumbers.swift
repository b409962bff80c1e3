/// Everything that a plan uses up, numbered in one row: stock, then allocations, then the shipments and the
/// units of departures (locations, or locations on a day), the shipments of services, and those of carriers.
///
/// The one place that says what a shipment uses. Of some supplies each shipment takes one, whatever it holds
/// (``forEachShipmentUse(offer:_:)``); of some it takes its units (``unitUse(departure:)``); of others the units of
/// an item (``forEachItemUse(entry:channel:_:)``).
///
/// Immutable, and a class so that problems, pricers and what remains of the supplies share it.
package final class SupplyNumbers: Sendable {
  /// Stands for a supply without limit.
  package static let unlimited = Int.max

  package let positions: StockPositions
  let departures: Departures
  /// Where allocations, and with them all that is no stock, begin.
  package let allocations: Int
  let departureShipments: Int
  let departureUnits: Int
  let offerShipments: Int
  let carrierShipments: Int
  package let count: Int
  private let carrierOfOffer: [Int32]
  let dayCount: Int

  init(_ network: Network, _ positions: StockPositions, _ dates: ShippingDates) {
    self.positions = positions
    departures = dates.departures
    dayCount = departures.days.count
    allocations = positions.entryCount
    departureShipments = allocations + positions.allocationChannel.count
    departureUnits = departureShipments + departures.count
    offerShipments = departureUnits + departures.count
    carrierShipments = offerShipments + network.offers.count
    count = carrierShipments + network.carriers.count * dayCount
    var carrierOfOffer: [Int32] = []
    if network.carriers.count > 0 {
      for offer in 0..<network.offers.count {
        let carrier = network.carriers.carrierOfLane[Int(network.offers.lane[offer])]
        let day = departures.dayIndex[offer]
        carrierOfOffer.append(
          carrier < 0 || day < 0 ? -1 : Int32(carrierShipments + Int(carrier) * dayCount + Int(day)))
      }
    }
    self.carrierOfOffer = carrierOfOffer
  }

  package func stock(_ entry: Int32) -> Int { Int(entry) }
  package func allocation(_ index: Int32) -> Int { allocations + Int(index) }
  package func shipments(departure: Int32) -> Int { departureShipments + Int(departure) }
  package func units(departure: Int32) -> Int { departureUnits + Int(departure) }
  package func shipments(offer: Int32) -> Int { offerShipments + Int(offer) }
  func shipments(carrier: Int, dayIndex: Int) -> Int { carrierShipments + carrier * dayCount + dayIndex }

  /// Whether a supply is that of one location; those of carriers span them.
  package func isOfLocation(_ number: Int) -> Bool { number < carrierShipments }

  /// The departure that an offer leaves with; −1 where it has no date.
  package func departure(offer: Int32) -> Int32 { departures.departure[Int(offer)] }

  /// Calls `body` with every supply of which a shipment by an offer takes one, whatever it holds, but for the
  /// shipments of its departure.
  @inline(__always)
  package func forEachServiceUse(offer: Int32, _ body: (_ number: Int) -> Void) {
    body(offerShipments + Int(offer))
    if !carrierOfOffer.isEmpty, carrierOfOffer[Int(offer)] >= 0 { body(Int(carrierOfOffer[Int(offer)])) }
  }

  /// Calls `body` with every supply of which a shipment by an offer takes one, whatever it holds.
  @inline(__always)
  package func forEachShipmentUse(offer: Int32, _ body: (_ number: Int) -> Void) {
    body(departureShipments + Int(departures.departure[Int(offer)]))
    forEachServiceUse(offer: offer, body)
  }

  /// Calls `body` with the supplies of which the units of an item, of an entry of stock for a channel, are
  /// taken.
  @inline(__always)
  package func forEachItemUse(entry: Int32, channel: Int32, _ body: (_ number: Int) -> Void) {
    body(Int(entry))
    if let allocation = positions.allocation(entry: entry, channel: channel) {
      body(allocations + Int(allocation))
    }
  }
}
