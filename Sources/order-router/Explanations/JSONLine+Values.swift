import OrderRouting
import ScenarioFiles

extension JSONLine {
  mutating func member(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  mutating func member(_ key: StaticString, _ value: Money) { member(key, value.description) }

  /// Every term, and their sums.
  mutating func member(_ key: StaticString, _ terms: CostTerms) {
    self.key(key)
    object { json in
      json.member("postage", terms.postage)
      json.member("fees", terms.fees)
      json.member("channel_surcharge", terms.channelSurcharge)
      json.member("handling", terms.handling)
      json.member("fixed", terms.fixed)
      json.member("stock_value", terms.stockValue)
      json.member("lateness", terms.lateness)
      json.member("split", terms.split)
      json.member("unfilled", terms.unfilled)
      json.member("cash", terms.cash)
      json.member("policy", terms.policy)
      json.member("total", terms.total)
    }
  }

  mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (Element, inout JSONLine) -> Void
  ) {
    self.key(key)
    array { json in for element in elements { write(element, &json) } }
  }

  mutating func line(_ line: RoutedLine) {
    object { json in
      json.member("line_id", line.line)
      json.member("sku", line.sku)
      json.member("quantity", line.quantity)
    }
  }

  /// The members that tell a supply.
  mutating func supply(_ supply: Supply) {
    member("kind", supply.kind.rawValue)
    if let location = supply.location { member("location_id", location) }
    if let sku = supply.sku { member("sku", sku) }
    if let service = supply.service { member("service_id", service) }
    if let channel = supply.channel { member("channel", channel) }
    if let carrier = supply.carrier { member("carrier", carrier) }
    if let day = supply.shipDate { member("ship_date", "\(day)") }
  }
}
