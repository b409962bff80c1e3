internal import OrderRouting

extension ConfirmationRun {
  mutating func sent(
    _ reported: ReportedParcel, _ shipment: PlannedShipment, _ entries: [ConfirmationLedger.Entry]
  ) throws(DocumentProblem) -> SentParcel {
    let order = shipment.order
    let earlier = outcome.ledger.parcels(of: order.id)
    let confirmed = confirmed(order)
    let before = units(confirmed, order)
    let after = units(confirmed + entries, order)
    let last = max(order.priorShipments, earlier.map(\.number).max() ?? 0)
    var sent = SentParcel(
      order: order, sources: order.lines.map { plan.day.source(order, $0) }, before: before,
      units: zip(before, after).map { $1 - $0 }, number: last + 1,
      carrier: reported.carrier.isEmpty
        ? plan.day.service(of: shipment.row)?.carrier ?? "" : reported.carrier, tracking: reported.tracking,
      shippedAt: try moment(reported, shipment))
    sent.trackingURL = reported.url
    sent.service = shipment.row.service
    sent.hasOpenLines = plan.day.ordersWithOpenLines.contains(order.id)
    if let now, sent.shippedAt > now {
      throw DocumentProblem(
        order: order.id, field: "shipped_at", value: InstantText.utc(sent.shippedAt),
        "expected a moment that has passed", remedy: "Correct shipped_at, or confirm the parcel later.")
    }
    return sent
  }

  /// Units of each line that are complete: of a kit as often as its scarcest item allows.
  private func units(_ entries: [ConfirmationLedger.Entry], _ order: Order) -> [Int] {
    var total: [String: [String: Int]] = [:]
    for entry in entries { total[entry.line, default: [:]][entry.sku, default: 0] += entry.units }
    return order.lines.map { line in
      let items = plan.day.catalog.items(in: line.sku)
      return items.map { (total[line.id]?[$0.sku] ?? 0) / $0.units }.min() ?? 0
    }
  }

  /// When the parcel left: a day without a time is its noon at the location, or later where the order is.
  private mutating func moment(
    _ reported: ReportedParcel, _ shipment: PlannedShipment
  ) throws(DocumentProblem) -> Instant {
    let clock = plan.day.location(shipment.row.location)?.clock ?? .utc
    switch reported.shippedAt {
    case .instant(let instant, _): return instant
    case .local(let day, let seconds): return Self.instant(day, Int(seconds), clock)
    case .day(let day): return noon(day, shipment.order, clock)
    case .slashed(let first, let second, let year, let seconds):
      let isDayFirst = plan.day.channel(shipment.order.channel).dateOrder == .dayFirst
      let (month, number) = isDayFirst ? (second, first) : (first, second)
      guard let day = Day(year: Int(year), month: Int(month), day: Int(number)) else {
        throw DocumentProblem(
          order: shipment.order.id, field: "shipped_at", value: "\(first)/\(second)/\(year)",
          "expected a day that exists", remedy: "Write it as 2026-11-24.")
      }
      return seconds.map { Self.instant(day, Int($0), clock) } ?? noon(day, shipment.order, clock)
    case nil:
      let told = "parcels without shipped_at are told to have left on the day that was planned"
      if !outcome.warnings.contains(told) { outcome.warnings.append(told) }
      return noon(shipment.row.shipDate, shipment.order, clock)
    }
  }

  private func noon(_ day: Day, _ order: Order, _ clock: LocalClock) -> Instant {
    let noon = Self.instant(day, 43_200, clock)
    guard let placed = order.placedAt, noon < placed, placed < Self.instant(day, 86_400, clock) else {
      return noon
    }
    return placed
  }

  private static func instant(_ day: Day, _ seconds: Int, _ clock: LocalClock) -> Instant {
    let guess = Instant(day, secondsOfDay: seconds)
    return Instant(day, secondsOfDay: seconds, offset: clock.offset(at: guess))
  }
}
