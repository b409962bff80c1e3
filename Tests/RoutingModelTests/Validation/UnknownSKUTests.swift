import OrderRouting
import Testing

@testable import RoutingModel

@Suite struct `Warnings of unknown SKUs` {
  @Test(arguments: [
    ("mug-b", "MUG-B", "upper and lower case"), ("MUGB", "MUG-B", "blanks or signs"),
    ("MUG B", "MUG-B", "blanks or signs"),
    ("MUG\u{2011}B", "MUG-B", "blanks or signs"), (decomposed, composed, "how its letters are encoded"),
    (composed, decomposed, "how its letters are encoded"),
    ("MUG-B\u{200B}", "MUG-B", "characters that are not seen"),
    ("\u{FEFF}MUG-B", "MUG-B", "characters that are not seen"),
    ("MUG\u{AD}-B", "MUG-B", "characters that are not seen"),
    ("MUG-B", "MUG-B\u{2060}", "characters that are not seen"),
    ("12345678905", "012345678905", "leading zeros"),
    ("CAFE\u{301}", composed, "upper and lower case"),
  ])
  func `a SKU that nearly is a known one is told, and stays unknown`(
    sku: String, known: String, difference: String
  ) throws {
    let found = expectOne(.warning, .orders, line: 1, "sku") {
      $0.items.append(Item(sku: known, weight: 1))
      $0.orders[0].lines[1].sku = sku
    }
    #expect(found?.suggestion.hasPrefix("Maybe \"\(known)\", which differs in \(difference)") == true)
    var scenario = goodScenario()
    scenario.items.append(Item(sku: known, weight: 1))
    scenario.orders[0].lines[1].sku = sku
    let plan = try RoutingProblem(scenario).plan(CheapestStrategy())
    #expect(plan.unfilledByReason().map(\.reason) == [.unknownSKU])
  }

  @Test(arguments: [
    ("SKU-1001", "SKU-1002"), ("1-1", "11"), ("1.5", "15"), ("MUG-C", "MUG-B"), ("NO-SUCH", "NO-SUCK"),
  ])
  func `a SKU that is another's neighbour is told as no one`(sku: String, known: String) {
    expectNone {
      $0.items.append(Item(sku: known, weight: 1))
      $0.orders[0].lines[1].sku = sku
    }
  }

  @Test func `kits are known SKUs`() {
    let found = expectOne(.warning, .orders, line: 1, "sku") { $0.orders[0].lines[1].sku = "Outfit" }
    #expect(found?.suggestion.hasPrefix("Maybe \"outfit\"") == true)
  }

  @Test func `one warning a SKU counts its lines, and of many the rest share one`() {
    var scenario = goodScenario()
    for number in 0..<100 { scenario.items.append(Item(sku: "MUG\(number)", weight: 1)) }
    let lines = (0..<200).map { OrderLine(id: "\($0)", sku: "mug\($0 % 100)", quantity: 1) }
    scenario.orders = [Order(id: "O", lines: lines, country: "US")]
    let found = ScenarioValidator.validate(scenario).violations
    #expect(found.count == 21)
    #expect(found.first?.message == "No item and no kit has this SKU. So on 2 lines.")
    #expect(found.last?.message == "80 further unknown SKUs are nearly known ones.")
    #expect(found.last?.place.line == 20)
  }

  @Test func `a number that a spreadsheet has cut is told with the SKU that it may be`() {
    let message = "A spreadsheet has cut this number: most of its digits are lost."
    for sku in ["4.00638E+12", "4,00638E+12", "4.00638e+12", "4.01E+12", "4E+12"] {
      let found = expectOne(.warning, .orders, line: 1, "sku") {
        $0.items.append(Item(sku: "4006381333931", weight: 1))
        $0.orders[0].lines[1].sku = sku
      }
      #expect(found?.message == message)
      #expect(found?.suggestion.hasPrefix("Maybe \"4006381333931\".") == true)
    }
    let two = expectOne(.warning, .orders, line: 1, "sku") {
      $0.items.append(Item(sku: "4006381333931", weight: 1))
      $0.items.append(Item(sku: "4006379999999", weight: 1))
      $0.orders[0].lines[1].sku = "4.00638E+12"
    }
    #expect(two?.suggestion.hasPrefix("It may be any of 2 SKUs.") == true)
    let none = expectOne(.warning, .orders, line: 1, "sku") { $0.orders[0].lines[1].sku = "4.00638E+12" }
    #expect(none?.suggestion.hasPrefix("Show the column as text") == true)
  }

  @Test func `a cut number is told as an item's SKU and as an order's id, once with its count`() {
    expectOne(.warning, .orders, "order_id") { $0.orders[0].id = "4.5E+15" }
    let items = expectOne(.warning, .items, row: 2, "sku") {
      $0.items.append(Item(sku: "4.00638E+12", weight: 1))
      $0.items.append(Item(sku: "4.00639E+12", weight: 1))
    }
    #expect(items?.message.hasSuffix("So in 2 rows.") == true)
    #expect(items?.suggestion == CutNumber.suggestion)
  }

  @Test(arguments: [
    "E+12", "12E+34", "4.E+12", "0.5E+12", "4.0E12", "A4E+12", "4.00638E-12", "4.0x+12", "1.23456E+03",
  ])
  func `other SKUs are no cut numbers`(sku: String) {
    expectNone { $0.orders[0].lines[1].sku = sku }
  }

  @Test func `what a spreadsheet shows for a number is told for just that number`() {
    #expect(CutNumber("1.5E+03")?.isShown(for: "1500") == true)
    #expect(CutNumber("1.5E+03")?.isShown(for: "1549") == true)
    #expect(CutNumber("1.5E+03")?.isShown(for: "1550") == false)
    #expect(CutNumber("1.6E+03")?.isShown(for: "1550") == true)
    #expect(CutNumber("2E+03")?.isShown(for: "1950") == true)
    #expect(CutNumber("1.5E+03")?.isShown(for: "15000") == false)
  }
}
