public import OrderRouting
public import ScenarioFiles

/// What came of telling channels of parcels.
public struct ConfirmationOutcome: Sendable {
  /// New files; empty where nothing is new, and where there are errors or problems.
  public internal(set) var files: [OutgoingFile] = []
  public internal(set) var ledger = ConfirmationLedger()
  /// What could not be read.
  public internal(set) var errors: [Diagnostic] = []
  /// Rules that documents would break.
  public internal(set) var problems: [DocumentProblem] = []
  /// What is worth a second look.
  public internal(set) var warnings: [String] = []
  /// New parcels by channel.
  public internal(set) var parcels: [(channel: String, count: Int)] = []
  /// Parcels that were confirmed before.
  public internal(set) var repeated = 0
  /// Shipments that have not left yet.
  public internal(set) var waiting = 0
  /// Whether the ledger's folder, if there is one, stays as it is.
  public internal(set) var isUnchanged = true
}

/// Tells each parcel to the channel that its order came from.
public enum DayConfirmations {
  /// Reads what tells of parcels, and makes the documents of those that the ledger does not have.
  ///
  /// A pure function of what it is given. Where anything is wrong there are no files, unless it is lenient.
  ///
  /// - Parameters:
  ///   - now: nothing has left later than this; `nil`: not known.
  ///   - isLenient: whether parcels that cannot be told are left out, instead of being errors.
  public static func run(
    _ plan: ShippingPlan, tracking: [(name: String, bytes: [UInt8])],
    ledger: ConfirmationLedger = ConfirmationLedger(), fulfilmentOrders: [ShopifyFulfilmentOrder] = [],
    now: Instant? = nil, isLenient: Bool = false
  ) -> ConfirmationOutcome {
    var run = ConfirmationRun(plan, ledger, fulfilmentOrders, now)
    var parcels: [ReportedParcel] = []
    for file in tracking {
      let (reading, errors) = TrackingReader.read(file.bytes, name: file.name)
      run.outcome.errors += errors
      run.outcome.waiting += reading.waiting.count
      parcels += reading.parcels
    }
    // What says what is in it goes before what takes the rest.
    for parcel in parcels where !parcel.lines.isEmpty { run.add(parcel) }
    for parcel in parcels where parcel.lines.isEmpty { run.add(parcel) }
    return run.finish(isLenient: isLenient)
  }
}

/// The documents of parcels as they are added.
private struct ConfirmationRun {
  private let plan: ShippingPlan
  private let contents: ReportedContents
  private let fulfilmentOrders: [String: [ShopifyFulfilmentOrder]]
  private let now: Instant?
  private var notices: ParcelNotices
  private var documents: [String: [ConfirmationDocument]] = [:]
  private var counts: [String: Int] = [:]
  var outcome = ConfirmationOutcome()

  init(
    _ plan: ShippingPlan, _ ledger: ConfirmationLedger, _ orders: [ShopifyFulfilmentOrder], _ now: Instant?
  ) {
    self.plan = plan
    self.now = now
    contents = ReportedContents(plan)
    notices = ParcelNotices(plan.day.tables)
    var byName: [String: [ShopifyFulfilmentOrder]] = [:]
    for order in orders { for name in Set(order.orderNames) { byName[name, default: []].append(order) } }
    fulfilmentOrders = byName
    outcome.ledger = ledger
    outcome.ledger.beginRun()
  }

  mutating func add(_ reported: ReportedParcel) {
    let place = reported.record > 0 ? "\(reported.file):\(reported.record)" : reported.file
    do throws(InvalidDocument) {
      try tell(reported)
    } catch {
      outcome.problems += error.problems.map { problem in
        var problem = problem
        problem.message += " (\(place), parcel \(reported.tracking))"
        return problem
      }
    }
  }

  private mutating func tell(_ reported: ReportedParcel) throws(InvalidDocument) {
    do throws(DocumentProblem) {
      let shipment = try contents.shipment(of: reported)
      let entries = try newEntries(reported, shipment)
      if entries.isEmpty {
        outcome.repeated += 1
        return
      }
      let sent = try sent(reported, shipment, entries)
      let notice = try notices.notice(sent)
      try write(notice, sent, shipment, entries)
    } catch {
      throw InvalidDocument(problems: [error])
    }
  }

  /// Makes the documents, and notes the parcel.
  private mutating func write(
    _ notice: ParcelNotice?, _ sent: SentParcel, _ shipment: PlannedShipment,
    _ entries: [ConfirmationLedger.Entry]
  ) throws(DocumentProblem) {
    if let notice {
      do throws(InvalidDocument) {
        documents[notice.channel.name, default: []] += try ConfirmationDocument.all(
          of: notice, currency: plan.day.scenario.currency,
          fulfilmentOrders: fulfilmentOrders[notice.sourceOrder] ?? [])
      } catch {
        outcome.problems += error.problems.dropFirst()
        if let first = error.problems.first { throw first }
      }
      counts[notice.channel.name, default: 0] += 1
    } else {
      outcome.warnings.append(
        "order \(sent.order.id): parcel \(sent.tracking) completes no unit of the channel's own: it is told with the next"
      )
    }
    outcome.ledger.add(
      ConfirmationLedger.Parcel(
        run: outcome.ledger.runs, order: sent.order.id, shipment: shipment.row.id, tracking: sent.tracking,
        carrier: sent.carrier, number: sent.number, entries: entries))
  }

  // MARK: Contents

  /// What of the parcel is new; empty where all of it was confirmed before.
  private func newEntries(
    _ reported: ReportedParcel, _ shipment: PlannedShipment
  ) throws(DocumentProblem) -> [ConfirmationLedger.Entry] {
    let earlier = outcome.ledger.parcels(of: shipment.order.id)
    let same = earlier.filter { $0.tracking == reported.tracking }
    var left = shipment.lines.map { line in line.items.map { $0.units * line.quantity } }
    for entry in earlier.flatMap(\.entries)
    where entry.plan == plan.digest && entry.shipment == shipment.row.id {
      guard let (line, item) = position(entry, shipment) else { continue }
      left[line][item] -= entry.units
    }
    var wanted = left.map { $0.map { _ in 0 } }
    if reported.lines.isEmpty {
      if !same.isEmpty { return [] }
      wanted = left
      if left.allSatisfy({ $0.allSatisfy { $0 == 0 } }) {
        throw DocumentProblem(
          order: shipment.order.id, field: "shipment_id", value: shipment.row.id,
          "nothing of the shipment is left for this parcel",
          remedy: "Say what is in each of its parcels, by line_id and quantity.")
      }
    } else {
      for line in reported.lines { try take(line, shipment, left, &wanted) }
      // The same parcel reported again: only what is more than before.
      for entry in same.flatMap(\.entries) {
        guard let (line, item) = position(entry, shipment) else { continue }
        wanted[line][item] = max(0, wanted[line][item] - entry.units)
      }
    }
    return try entries(wanted, left, reported, shipment)
  }

  private func position(_ entry: ConfirmationLedger.Entry, _ shipment: PlannedShipment) -> (Int, Int)? {
    for (index, line) in shipment.lines.enumerated() where line.line.id == entry.line {
      if let item = line.items.firstIndex(where: { $0.sku == entry.sku }) { return (index, item) }
    }
    return nil
  }

  /// Adds a reported line to what is wanted of the shipment; what may mean several lines goes to those with room.
  private func take(
    _ reported: ReportedParcel.Line, _ shipment: PlannedShipment, _ left: [[Int]], _ wanted: inout [[Int]]
  ) throws(DocumentProblem) {
    let parts = contents.parts(reported, shipment)
    guard let first = parts.first else {
      let name = reported.line.isEmpty ? reported.sku : reported.line
      throw DocumentProblem(
        order: shipment.order.id, field: reported.line.isEmpty ? "sku" : "line_id", value: name,
        "shipment \(shipment.row.id) holds no such line",
        remedy: NearestName.suggestion(for: name, among: shipment.lines.map(\.line.id)))
    }
    let isOneLine = parts.allSatisfy { $0.line == first.line }
    if isOneLine {
      for part in parts { wanted[part.line][part.item] += part.units ?? left[part.line][part.item] }
      return
    }
    var rest = reported.quantity
    for part in parts {
      let room = max(0, left[part.line][part.item] - wanted[part.line][part.item])
      let units = part.units == nil ? room : min(rest, room)
      wanted[part.line][part.item] += units
      rest -= units
    }
    // More than is there is told by the line that it is too much for.
    if rest > 0, part(parts) != nil { wanted[first.line][first.item] += rest }
  }

  private func part(_ parts: [ReportedContents.Part]) -> ReportedContents.Part? {
    parts.first { $0.units != nil }
  }

  private func entries(
    _ wanted: [[Int]], _ left: [[Int]], _ reported: ReportedParcel, _ shipment: PlannedShipment
  ) throws(DocumentProblem) -> [ConfirmationLedger.Entry] {
    var entries: [ConfirmationLedger.Entry] = []
    for (index, line) in shipment.lines.enumerated() {
      for (item, content) in line.items.enumerated() where wanted[index][item] > 0 {
        if wanted[index][item] > left[index][item] {
          throw DocumentProblem(
            order: shipment.order.id, field: "quantity", value: String(wanted[index][item]),
            "line \(line.line.id) has \(max(0, left[index][item])) units of \(content.sku) left in shipment \(shipment.row.id)",
            remedy: "Confirm no more than the plan ships; maybe the parcel is of another shipment.")
        }
        entries.append(
          ConfirmationLedger.Entry(
            scenario: plan.day.digest, plan: plan.digest, shipment: shipment.row.id, order: shipment.order.id,
            line: line.line.id, sku: content.sku, units: wanted[index][item], tracking: reported.tracking))
      }
    }
    return entries
  }

  // MARK: Parcels

  private mutating func sent(
    _ reported: ReportedParcel, _ shipment: PlannedShipment, _ entries: [ConfirmationLedger.Entry]
  ) throws(DocumentProblem) -> SentParcel {
    let order = shipment.order
    let earlier = outcome.ledger.parcels(of: order.id)
    let before = units(earlier.flatMap(\.entries).filter { $0.scenario == plan.day.digest }, order)
    let after = units(
      earlier.flatMap(\.entries).filter { $0.scenario == plan.day.digest } + entries, order)
    let last = max(order.priorShipments, earlier.map(\.number).max() ?? 0)
    var sent = SentParcel(
      order: order, sources: order.lines.map { plan.day.source(order, $0) }, before: before,
      units: zip(before, after).map { $1 - $0 }, number: last + 1,
      carrier: reported.carrier.isEmpty ? carrier(shipment) : reported.carrier, tracking: reported.tracking,
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

  private func carrier(_ shipment: PlannedShipment) -> String {
    let services = plan.day.scenario.services
    let own = services.first { $0.id == shipment.row.service && $0.location == shipment.row.location }
    return (own ?? services.first { $0.id == shipment.row.service && $0.location == nil })?.carrier ?? ""
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

  // MARK: Files

  mutating func finish(isLenient: Bool) -> ConfirmationOutcome {
    if !isLenient, !outcome.errors.isEmpty || !outcome.problems.isEmpty { return outcome }
    for channel in documents.keys.sorted() {
      outcome.files += ConfirmationDocument.files(
        documents[channel] ?? [], in: OutgoingFile.name(channel), suffix: "-\(outcome.ledger.runs)")
      outcome.parcels.append((channel, counts[channel] ?? 0))
    }
    outcome.ledger.name(outcome.files.map(\.path))
    outcome.isUnchanged = outcome.ledger.parcels.last?.run != outcome.ledger.runs
    return outcome
  }
}
