import Foundation
import OrderRouting
import Testing

@testable import ScenarioFiles

/// What version 1.1 added to plans, on its way through a folder.
@Suite struct PlanFolderTests {
  private static let row = ShipmentRow(
    id: "S1", order: "A", location: "EAST", service: "ground", zone: "2", parcels: 1, billableWeight: 3,
    shipDate: Day(daysSinceEpoch: 20_780), deliveryDate: Day(daysSinceEpoch: 20_782), daysLate: 1,
    shipDaysLate: 4, terms: CostTerms())

  private static func read(_ text: String) throws -> (rows: [ShipmentRow], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let file = SourceFile(name: "shipments.csv", bytes: Array(text.utf8))
    let loaded = try #require(LoadedTable(file, log: &log, ShipmentTable.init))
    return (loaded.rows, log)
  }

  @Test func `days that a shipment leaves late stand behind those that it arrives late`() throws {
    let text = String(decoding: PlanTables.text([Self.row]), as: UTF8.self)
    #expect(text.contains(",delivery_date,days_late,ship_days_late,postage,"))
    #expect(text.contains(",2026-11-23,2026-11-25,1,4,0.00,"))
    let (rows, log) = try Self.read(text)
    #expect(rows == [Self.row] && log.errorCount == 0 && log.warningCount == 0)
  }

  @Test func `a plan of a version without them is read`() throws {
    let text = String(decoding: PlanTables.text([Self.row]), as: UTF8.self)
      .replacing("days_late,ship_days_late", with: "days_late").replacing(",1,4,", with: ",1,")
    let (rows, log) = try Self.read(text)
    #expect(rows.map(\.daysLate) == [1] && rows.map(\.shipDaysLate) == [0])
    #expect(log.errorCount == 0 && log.warningCount == 0)
  }

  @Test func `plan json counts the shipments that left late, and may leave the count out`() throws {
    let json = #"{"format":1,"counts":{"orders":1,"late":2,"left_late":3}}"#
    func counts(_ text: String) throws -> PlanCounts {
      var stated = try StatedSummary(SourceFile(name: "plan.json", bytes: Array(text.utf8)))
      return stated.summary().counts
    }
    #expect(try counts(json).leftLate == 3)
    #expect(try counts(json.replacing(#","left_late":3"#, with: "")).leftLate == 0)
    #expect(try counts(json.replacing(#","late":2"#, with: "")).late == -1)
  }
}
