import FoundationEssentials
import OrderRouting
import ScenarioFiles

/// The plan under an example's `expected/`, with the terms that it is known to have.
struct KnownPlan {
  /// Names of the examples that have one.
  static let names = Examples.names.filter {
    FileManager.default.fileExists(atPath: Examples.path + "/" + $0 + "/expected")
  }

  private struct Expected: Decodable {
    enum CodingKeys: String, CodingKey {
      case totalCost = "total_cost"
      case terms
    }

    var totalCost: String
    var terms: [String: String]
  }

  var document: PlanDocument
  var total: Money?
  var terms = CostTerms()

  init(_ name: String) throws {
    let folder = Examples.path + "/" + name + "/expected/"
    document = PlanDocument(
      shipments: try Self.rows(folder + "shipments.csv").map(Self.shipment),
      lines: try Self.rows(folder + "lines.csv").map(Self.line), summary: nil)
    let json = try Data(contentsOf: URL(filePath: folder + "expected.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: json)
    total = Money(expected.totalCost)
    for term in CostTerms.named { terms[keyPath: term.path] = Money(expected.terms[term.name] ?? "") ?? -1 }
  }

  /// The rows of a CSV file as cells by column, blank ones left out.
  private static func rows(_ path: String) throws -> [[String: String]] {
    var scanner = CSVScanner(Array(try Data(contentsOf: URL(filePath: path))))
    var row = CSVRow()
    var header: [String] = []
    var rows: [[String: String]] = []
    while scanner.next(&row) {
      let cells = row.cells.map { scanner.text($0) }
      if header.isEmpty {
        header = cells
        continue
      }
      rows.append(Dictionary(zip(header, cells).filter { !$1.isEmpty }) { first, _ in first })
    }
    return rows
  }

  private static func shipment(_ cells: [String: String]) -> ShipmentRow {
    func text(_ column: String) -> String { cells[column] ?? "" }
    var terms = CostTerms()
    for term in CostTerms.named { terms[keyPath: term.path] = Money(text(term.name)) ?? 0 }
    let none = Day(daysSinceEpoch: 0)
    return ShipmentRow(
      id: text("shipment_id"), order: text("order_id"), location: text("location_id"),
      service: text("service_id"), zone: text("zone"), parcels: Int(text("parcels")) ?? -1,
      billableWeight: FixedDecimal(text("billable_weight")) ?? -1, shipDate: Day(text("ship_date")) ?? none,
      deliveryDate: Day(text("delivery_date")) ?? none, daysLate: Int(text("days_late")) ?? -1,
      shipDaysLate: Int(text("ship_days_late")) ?? 0, terms: terms)
  }

  private static func line(_ cells: [String: String]) -> PlanLineRow {
    PlanLineRow(
      order: cells["order_id"] ?? "", line: cells["line_id"] ?? "", sku: cells["sku"] ?? "",
      quantity: Int(cells["quantity"] ?? "") ?? -1, shipment: cells["shipment_id"],
      location: cells["location_id"], reason: nil)
  }
}
