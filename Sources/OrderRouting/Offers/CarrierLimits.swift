/// The carriers that have a limit, and which lanes are theirs.
struct CarrierLimits: Sendable {
  private(set) var names: [String] = []
  private var numbers = SymbolTable()
  /// By carrier.
  private(set) var maxShipments: [Int] = []
  /// By lane; −1 where the carrier has no limit.
  private(set) var carrierOfLane: [Int32] = []

  init(_ scenario: Scenario, offers: OfferList) {
    for row in scenario.carrierLimits {
      _ = numbers.intern(row.carrier)
      names.append(row.carrier)
      maxShipments.append(row.maxShipments)
    }
    for lane in 0..<offers.laneCount {
      let service = scenario.services[Int(offers.serviceRow[offers.firstOffer(ofLane: lane)])]
      carrierOfLane.append(numbers.find(service.carrier) ?? -1)
    }
  }

  var count: Int { names.count }

  func number(_ carrier: String) -> Int? { numbers.find(carrier).map { Int($0) } }
}
