/// The distinct choices of locations and services that orders make for themselves.
struct OrderRules: Sendable {
  private var keys = SymbolTable()
  private var rules: [Rule] = []

  /// Numbers of locations and symbols of services, ascending; `nil`: any.
  private struct Rule: Sendable {
    var locations: [Int32]?
    var services: [Int32]?
    var excludedLocations: [Int32]
  }

  /// The number of an order's choice, −1 where it makes none; an empty list is none.
  mutating func number(_ order: Order, _ offers: OfferList) -> Int32 {
    let locations = order.locations ?? []
    let services = order.services ?? []
    let excluded = order.excludedLocations ?? []
    if locations.isEmpty && services.isEmpty && excluded.isEmpty { return -1 }
    func numbers(_ ids: [String], in table: SymbolTable) -> [Int32] {
      Set(ids.compactMap { table.find($0) }).sorted()
    }
    let rule = Rule(
      locations: locations.isEmpty ? nil : numbers(locations, in: offers.locations),
      services: services.isEmpty ? nil : numbers(services, in: offers.services),
      excludedLocations: numbers(excluded, in: offers.locations))
    let number = keys.intern(Self.text(rule))
    if Int(number) == rules.count { rules.append(rule) }
    return number
  }

  private static func text(_ rule: Rule) -> String {
    func text(_ numbers: [Int32]?) -> String {
      numbers.map { $0.map { String($0) }.joined(separator: ",") } ?? "*"
    }
    return [rule.locations, rule.services, rule.excludedLocations].map(text).joined(separator: "|")
  }

  /// O(log ids of the rule).
  func allows(rule: Int32, location: Int32, service: Int32) -> Bool {
    if rule < 0 { return true }
    let rule = rules[Int(rule)]
    if let locations = rule.locations, !Self.contains(locations, location) { return false }
    if let services = rule.services, !Self.contains(services, service) { return false }
    return rule.excludedLocations.isEmpty || !Self.contains(rule.excludedLocations, location)
  }

  private static func contains(_ numbers: [Int32], _ wanted: Int32) -> Bool {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == wanted
  }
}
