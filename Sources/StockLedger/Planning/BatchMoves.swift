/// The moves of a batch that are being applied: those that do not fit are taken back, and those that do not
/// pay.
///
/// All of them leave what they had before any takes what is new: no order stands in another's way. A class,
/// for it changes a ledger's supplies on the way, and is thrown away after that.
final class BatchMoves {
  struct Move {
    let decided: BatchPlan.Decided
    /// As it is in the ledger.
    let before: LedgerOrder
    let old: [Shipment]
    let new: [Shipment]
    var isActive = true

    /// What it costs more, openings apart.
    var extra: Money { decided.costAfter - decided.costBefore }
  }

  private let ledger: Ledger
  private let open: Set<BatchPlan.Departure>
  private(set) var moves: [Move]
  /// By supply: the moves whose new shipments take of it.
  private var users: [Supply: [Int]] = [:]
  /// By departure that is not open by itself: shipments of the batch's orders.
  private var departures: [BatchPlan.Departure: Int] = [:]
  private var openings = Money.zero
  private(set) var openingsBefore = Money.zero
  /// Sum of ``Move/extra`` over active moves.
  private var extra = Money.zero

  /// Makes all the moves, whether they fit or not.
  init(_ ledger: Ledger, _ plan: BatchPlan, _ moves: [Move], _ draft: inout ChangeDraft) {
    self.ledger = ledger
    self.moves = moves
    open = plan.open
    for decided in plan.orders {
      for departure in decided.departuresBefore { count(departure, 1) }
    }
    openingsBefore = openings
    for number in moves.indices {
      for supply in supplies(moves[number].new, of: number) { users[supply, default: []].append(number) }
      swap(number, to: true, &draft)
    }
  }

  /// What all active moves cost more, openings included.
  var change: Money { extra + openings - openingsBefore }

  /// Takes moves back until nothing is overdrawn that was not before, and what is left costs no more than
  /// before.
  func settle(_ draft: inout ChangeDraft) {
    fit(users.keys.sorted { Self.key($0) < Self.key($1) }, &draft)
    takeBackDear(&draft)
    while change > .zero, let dearest = active.max(by: { (moves[$0].extra, $1) < (moves[$1].extra, $0) }) {
      takeBack(dearest, &draft)
    }
  }

  private var active: [Int] { moves.indices.filter { moves[$0].isActive } }

  /// Takes moves back that take of supplies with less than nothing left, those first that gain least, and
  /// those in whose old place others are by now.
  private func fit(_ supplies: [Supply], _ draft: inout ChangeDraft) {
    var open = supplies
    while let supply = open.popLast() {
      while isOverdrawn(supply, draft) {
        let own = (users[supply] ?? []).filter { moves[$0].isActive }
        guard let worst = own.max(by: { (moves[$0].extra, $0) < (moves[$1].extra, $1) }) else { break }
        swap(worst, to: false, &draft)
        open += self.supplies(moves[worst].old, of: worst)
      }
    }
  }

  private func takeBack(_ number: Int, _ draft: inout ChangeDraft) {
    swap(number, to: false, &draft)
    fit(supplies(moves[number].old, of: number), &draft)
  }

  /// Takes moves back that cost more by themselves, as those that they made way for stayed, where their old
  /// place is free.
  private func takeBackDear(_ draft: inout ChangeDraft) {
    let dear = active.filter { moves[$0].extra > .zero }
      .sorted { (moves[$1].extra, $0) < (moves[$0].extra, $1) }
    for number in dear {
      let before = change
      swap(number, to: false, &draft)
      let fits = supplies(moves[number].old, of: number).allSatisfy { !isOverdrawn($0, draft) }
      if !fits || change > before { swap(number, to: true, &draft) }
    }
  }

  /// Makes a move, or takes it back.
  private func swap(_ number: Int, to isActive: Bool, _ draft: inout ChangeDraft) {
    let move = moves[number]
    let channel = move.before.request.order.channel
    let (gone, come) = isActive ? (move.old, move.new) : (move.new, move.old)
    for shipment in gone { ledger.take(shipment, channel: channel, sign: -1, &draft) }
    for shipment in come { ledger.take(shipment, channel: channel, &draft) }
    let new = move.new.map { BatchPlan.Departure(location: $0.location, day: $0.shipDate) }
    for departure in isActive ? move.decided.departuresBefore : new { count(departure, -1) }
    for departure in isActive ? new : move.decided.departuresBefore { count(departure, 1) }
    if isActive { extra += move.extra } else { extra -= move.extra }
    moves[number].isActive = isActive
  }

  private func count(_ departure: BatchPlan.Departure, _ sign: Int) {
    if open.contains(departure) { return }
    let old = departures[departure] ?? 0
    departures[departure] = old + sign
    let cost = ledger.network.location(departure.location)?.fixedCost ?? .zero
    if old == 0, sign > 0 { openings += cost }
    if old == 1, sign < 0 { openings -= cost }
  }

  /// Whether there is less than nothing left, and less than there was.
  private func isOverdrawn(_ supply: Supply, _ draft: ChangeDraft) -> Bool {
    if case .stock(let location, let sku) = supply {
      let key = PositionKey(location: location, sku: sku)
      guard let change = draft.positions[key], change.reserved > 0, let level = ledger.level(key),
        let covered = level.covered
      else { return false }
      return covered < level.safetyStock
    }
    guard let change = draft.limits[supply], change.used > 0,
      let limit = ledger.router.supplies.networkLimit(of: supply)
    else { return false }
    return ledger.router.supplies.used(supply) > limit
  }

  /// What shipments of a move take of.
  private func supplies(_ shipments: [Shipment], of number: Int) -> [Supply] {
    let channel = moves[number].before.request.order.channel
    return shipments.flatMap { ledger.uses(of: $0, channel: channel).map(\.supply) }
  }

  private static func key(_ supply: Supply) -> LimitKey { LimitKey(supply) }
}
