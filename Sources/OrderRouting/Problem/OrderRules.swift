/// The distinct choices of locations and services that orders make for themselves.
struct OrderRules: Sendable {
  private let offers: OfferList
  private var keys = SymbolTable()
  /// By rule and offer.
  private var allowed: [Bool] = []

  init(offers: OfferList) { self.offers = offers }

  /// The number of an order's choice, −1 where it makes none; an empty list is none.
  mutating func number(locations: [String]?, services: [String]?) -> Int32 {
    let locations = locations ?? []
    let services = services ?? []
    if locations.isEmpty && services.isEmpty { return -1 }
    let places = locations.isEmpty ? nil : Set(locations.compactMap { offers.locations.find($0) })
    let symbols = services.isEmpty ? nil : Set(services.compactMap { offers.services.find($0) })
    func text(_ set: Set<Int32>?) -> String {
      set.map { $0.sorted().map { String($0) }.joined(separator: ",") } ?? "*"
    }
    let known = keys.count
    let number = keys.intern(text(places) + "|" + text(symbols))
    if Int(number) == known {
      for offer in 0..<offers.count {
        allowed.append(
          (places?.contains(offers.location[offer]) ?? true)
            && (symbols?.contains(offers.serviceSymbol[offer]) ?? true))
      }
    }
    return number
  }

  func allows(rule: Int32, offer: Int32) -> Bool {
    rule < 0 || allowed[Int(rule) * offers.count + Int(offer)]
  }
}
