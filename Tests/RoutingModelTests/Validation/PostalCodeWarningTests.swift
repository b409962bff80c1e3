import OrderRouting
import Testing

@Suite struct `Warnings of postal codes` {
  @Test(arguments: [
    ("US", "2138", "02138"), ("US", "7001", "07001"), ("US", "501", "00501"),
    ("US", "21381234", "021381234"),
    ("US", "6011234", "006011234"), ("PR", "901", "00901"), ("DE", "1067", "01067"),
    ("FR", "1000", "01000"), ("ES", "8001", "08001"), ("IT", "118", "00118"), ("MX", "6600", "06600"),
    ("AU", "800", "0800"), ("NO", "150", "0150"), ("JP", "600000", "0600000"), ("BR", "1310100", "01310100"),
    ("PL", "950", "00950"), ("KR", "3000", "03000"), ("RO", "10011", "010011"),
  ])
  func `a code that lacks a leading zero is worth a look`(country: String, code: String, whole: String) {
    let found = expectOne(.warning, .orders, row: 1, "postal_code") {
      $0.orders.append(order("O2", country, code))
      // Where others have all their digits, a code may lack two as well.
      if let good = Self.goodCodes[country] { $0.orders.append(order("O3", country, good)) }
    }
    #expect(found?.suggestion.hasPrefix("Maybe \"\(whole)\"") == true, "\(found?.suggestion ?? "")")
  }

  private static let goodCodes = ["US": "10001", "PR": "00602", "IT": "20121", "PL": "30001"]

  @Test func `many such codes are one warning with their count, each country for itself`() {
    var scenario = goodScenario()
    for number in 0..<30 { scenario.orders.append(order("U\(number)", "US", "2138")) }
    for number in 0..<20 { scenario.orders.append(order("D\(number)", "DE", "1067")) }
    let found = ScenarioValidator.validate(scenario).violations
    #expect(found.map(\.place.row) == [31, 1])
    let counts = found.map {
      $0.message.contains("So with 20 codes") ? 20 : $0.message.contains("30 codes") ? 30 : 0
    }
    #expect(counts == [20, 30])
  }

  @Test func `the codes of locations are looked at, too`() {
    expectOne(.warning, .locations, "postal_code") { $0.locations[0].postalCode = "7001" }
  }

  @Test(arguments: [
    ("US", "02138"), ("US", "021381234"), ("US", "ABC"), ("CA", "123"), ("GB", "1234"),
    ("AT", "101"),
    ("NL", "1012"), ("DE", "01067"), ("ZZ", "1"), ("US", ""), ("IE", "D02"),
    ("US", "1234567890"),
  ])
  func `other codes are fine`(country: String, code: String) {
    expectNone { $0.orders.append(order("O2", country, code)) }
  }

  @Test func `areas of three digits are fine where no code has more`() {
    expectNone {
      $0.orders[0].postalCode = "021"
      $0.orders.append(order("O2", "US", "941"))
    }
  }

  @Test(arguments: [
    ("PL", "PL30001", "30001"), ("DE", "D10115", "10115"), ("DE", "DE10115", "10115"),
    ("FR", "F75001", "75001"), ("CH", "CH8001", "8001"), ("AT", "A1010", "1010"), ("SE", "SE11122", "11122"),
    ("US", "US02138", "02138"), ("FI", "FIN00100", "00100"),
  ])
  func `a country before the code is worth a look`(country: String, code: String, rest: String) {
    let found = expectOne(.warning, .orders, row: 1, "postal_code") {
      $0.orders.append(order("O2", country, code))
    }
    #expect(found?.suggestion == "Maybe \"\(rest)\".")
  }

  @Test(arguments: [
    ("LV", "LV1010"), ("MD", "MD2001"), ("GB", "GB1"), ("IE", "D15A2B3"), ("AT", "D10115"), ("PL", "PL30"),
    ("US", "P02138"),
  ])
  func `letters that belong to a code are fine`(country: String, code: String) {
    expectNone { $0.orders.append(order("O2", country, code)) }
  }

  @Test func `a country before the code is fine where zones have it so`() {
    expectNone {
      $0.orders.append(order("O2", "PL", "PL30001"))
      $0.zones.append(ZoneRow(table: "near", country: "PL", prefix: "PL3", zone: "2"))
    }
  }

  private func order(_ id: String, _ country: String, _ code: String) -> Order {
    Order(
      id: id, lines: [OrderLine(id: "1", sku: "cap", quantity: 1)], country: country, postalCode: code)
  }
}
