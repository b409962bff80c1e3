internal import OrderRouting
internal import RouteExplanation
internal import ScenarioFiles

/// Explanations of orders in numbers and names by number, for the page's script.
struct ExplanationData {
  private let amount: (Money) -> Int
  private let orderNumbers: [IDKey: Int]
  private let locationNumbers: [IDKey: Int]
  private let lines: ScenarioLines?
  private var supplies = NameList()
  private var services = NameList()
  private var facts = NameList()
  /// Positions, as the records stand.
  private(set) var orders: [Int] = []
  private var records = JSONText()

  /// - Parameter amount: as whole numbers.
  init(_ scenario: Scenario, lines: ScenarioLines?, amount: @escaping (Money) -> Int) {
    self.amount = amount
    self.lines = lines
    orderNumbers = [IDKey: Int](positionsOf: scenario.orders.lazy.map(\.id))
    locationNumbers = [IDKey: Int](positionsOf: scenario.locations.lazy.map(\.id))
  }

  /// O(size of the explanation).
  mutating func add(_ explanation: Explanation, order: Int) {
    if !orders.isEmpty { records.raw(",\n") }
    orders.append(order)
    records.raw("[")
    let scarcity = explanation.shipments.flatMap(\.scarcity)
    let uses = scarcity.map { (supplies.number(Words.supply($0.supply)), $0.used, amount($0.price)) }
    records.array(uses) { json, use in json.numbers([use.0, use.1, use.2]) }
    records.comma()
    let alternatives = explanation.alternatives.map { text($0) }
    records.array(alternatives) { json, text in json.append(text) }
    records.comma()
    let nearest = Self.byLocation(explanation.whyNot)
    let reasons = nearest.filter { !Self.isWithoutStock($0) }.map { text($0) }
    records.array(reasons) { json, text in json.append(text) }
    records.comma()
    records.numbers(
      nearest.filter { Self.isWithoutStock($0) }.map { locationNumbers[IDKey($0.location)] ?? 0 })
    records.raw("]")
  }

  /// A JSON object: the lists of names, and a record for each order.
  var text: JSONText {
    var json = JSONText()
    json.raw("{")
    json.key("supplies")
    json.strings(supplies.names)
    json.comma()
    json.key("services")
    json.strings(services.names)
    json.comma()
    json.key("facts")
    json.strings(facts.names)
    json.comma()
    json.key("records")
    json.raw("[")
    json.append(records)
    json.raw("]}")
    return json
  }

  /// Bytes so far.
  var size: Int { records.bytes.count }

  // MARK: Parts

  /// `[difference, of the terms, at scarce prices, units left, shipments, lacks]`.
  private mutating func text(_ alternative: Alternative) -> JSONText {
    var json = JSONText()
    json.raw("[")
    json.number(amount(alternative.difference.total))
    json.comma()
    let differences = CostTerms.named.enumerated().filter {
      alternative.difference[keyPath: $0.element.path] != .zero
    }
    json.array(differences) { json, entry in
      json.numbers([entry.offset, amount(alternative.difference[keyPath: entry.element.path])])
    }
    json.comma()
    json.number(amount(alternative.scarcityDifference))
    json.comma()
    json.number(alternative.unfilled.reduce(0) { $0 + $1.quantity })
    json.comma()
    let shipments = alternative.shipments.map { shipment in
      [
        locationNumbers[IDKey(shipment.location)] ?? 0, services.number(shipment.service),
        Int(shipment.deliveryDate.daysSinceEpoch), max(shipment.daysLate, shipment.shipDaysLate),
      ]
    }
    json.array(shipments) { json, shipment in json.numbers(shipment) }
    json.comma()
    let lacks = alternative.lacks.map { text($0) }
    json.array(lacks) { json, lack in json.append(lack) }
    json.raw("]")
    return json
  }

  /// `[supply, needs, left, holders in all, [order, used, would lose], …]`.
  private mutating func text(_ lack: SupplyLack) -> JSONText {
    var json = JSONText()
    json.raw("[")
    json.number(supplies.number(Words.supply(lack.supply)))
    json.comma()
    json.number(lack.needs)
    json.comma()
    json.number(lack.left)
    json.comma()
    json.number(lack.holderCount)
    for holder in lack.holders.prefix(3) {
      json.comma()
      json.numbers([orderNumbers[IDKey(holder.order)] ?? 0, holder.used, amount(holder.wouldLose)])
    }
    json.raw("]")
    return json
  }

  /// Of each location what comes nearest to serving the order: the least dear, else what is taken, else a rule.
  private static func byLocation(_ whyNot: [WhyNot]) -> [WhyNot] {
    var best: [WhyNot] = []
    for entry in whyNot {
      guard let last = best.last, last.location == entry.location else {
        best.append(entry)
        continue
      }
      if isNearer(entry.obstacle, than: last.obstacle) { best[best.count - 1] = entry }
    }
    return best
  }

  /// Most locations do not have most SKUs: no row says so, and no sentence each.
  private static func isWithoutStock(_ entry: WhyNot) -> Bool {
    if case .failed(.noStock, let fact) = entry.obstacle { fact.place == nil } else { false }
  }

  private static func isNearer(_ one: WhyNot.Obstacle, than other: WhyNot.Obstacle) -> Bool {
    switch (one, other) {
    case (.dearer(let left), .dearer(let right)): left < right
    case (.dearer, _): true
    case (.contested, .failed): true
    default: false
    }
  }

  /// `[location, service, kind, fact, supply or amount]`: kinds 0 a rule, 1 taken, 2 dearer.
  private mutating func text(_ entry: WhyNot) -> JSONText {
    var json = JSONText()
    let (location, service) = (locationNumbers[IDKey(entry.location)] ?? 0, services.number(entry.service))
    switch entry.obstacle {
    case .failed(_, let fact): json.numbers([location, service, 0, facts.number(words(fact))])
    case .contested(let lacks):
      json.numbers([location, service, 1] + lacks.prefix(2).map { supplies.number(Words.supply($0.supply)) })
    case .dearer(let difference): json.numbers([location, service, 2, amount(difference)])
    }
    return json
  }

  /// With the file and the line where it stands.
  private func words(_ fact: ScenarioFact) -> String {
    let file = fact.table == .scenario ? "scenario.json" : "\(fact.table.rawValue).csv"
    guard let place = fact.place, let line = lines?.line(of: place), line > 0 else {
      return "\(fact.text) (\(file))"
    }
    return "\(fact.text) (\(file), line \(line))"
  }
}
