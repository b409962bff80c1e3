import Channels
import OrderRouting
import ScenarioFiles
import Testing

/// A day that is imported again between parcels, before or after its channel has heard of the first.
@Suite struct `A day that is imported again` {
  /// An order of mugs, as an import would have written it.
  private func plan(units: Int, pack: Int = 1, earlier: Int = 0, stock: Int) throws -> ShippingPlan {
    var files = Networks.network(
      items: ["MUG"], channels: "channel,platform,store\namazon,amazon,\n",
      stock: "location_id,sku,on_hand\nWH,MUG,\(stock)\n")
    files["orders.csv"] = Array(
      """
      order_id,line_id,sku,quantity,channel,country,placed_at,prior_shipments
      amazon:7,1,MUG,\(units),amazon,US,2026-11-20T10:00:00Z,\(earlier)

      """.utf8)
    files["order_sources.csv"] = Array(
      """
      order_id,line_id,channel,format,source_order_id,source_line_id,source_sku,source_quantity,pack
      amazon:7,1,amazon,test,7,9001,MUG,\(units / pack),\(pack)

      """.utf8)
    let folder = try ScenarioReader.read(files: files.filter { $0.key != "order_sources.csv" })
    let document = try RoutingProblem(folder.scenario).plan(CheapestStrategy()).document()
    return try ShippingPlan(ImportedDay(folder, files: files), document)
  }

  private func confirm(_ plan: ShippingPlan, _ ledger: ConfirmationLedger, _ rows: String...)
    -> ConfirmationOutcome
  {
    let header = "order_id,carrier,tracking_number,shipped_at,line_id,quantity\n"
    let text = header + rows.map { "amazon:7,UPS," + $0 + "\n" }.joined()
    return DayConfirmations.run(plan, tracking: [("t.csv", Array(text.utf8))], ledger: ledger)
  }

  private func told(_ outcome: ConfirmationOutcome) throws -> [String: Int] {
    let units = try Confirmed(outcome.files).units
    return Dictionary(units.map { ($0.key.tracking, $0.value) }, uniquingKeysWith: +)
  }

  @Test func `counts parcels that its channel has not heard of, so that no unit is told twice`() throws {
    let first = confirm(try plan(units: 3, stock: 9), ConfirmationLedger(), "1Z1,2026-11-24,1,2")
    #expect(try told(first) == ["1Z1": 2])
    let again = try plan(units: 3, stock: 8)
    // As the next run reads it from its folder.
    let kept = try TemporaryLedger.read(first)
    let more = confirm(again, kept, "1Z2,2026-11-25,1,2")
    #expect(more.files == [])
    #expect(more.problems.map(\.field) == ["quantity"])
    #expect(more.problems.first?.message.contains("line 1 has 1 units of MUG left") == true)
    let second = confirm(again, kept, "1Z1,2026-11-24,1,2", "1Z2,2026-11-25,,")
    #expect(second.problems == [] && second.repeated == 1)
    #expect(try told(second) == ["1Z2": 1])
    // A third import still finds nothing left.
    let third = confirm(try plan(units: 3, stock: 7), second.ledger, "1Z3,2026-11-26,,")
    #expect(third.files == [] && third.problems.count == 1)
  }

  @Test func `takes away nothing more where its channel has heard of them`() throws {
    let first = confirm(try plan(units: 3, stock: 9), ConfirmationLedger(), "1Z1,2026-11-24,1,2")
    let second = confirm(
      try plan(units: 1, earlier: 1, stock: 7), first.ledger, "1Z1,2026-11-24,1,2", "1Z2,2026-11-25,,")
    #expect(second.problems == [])
    #expect(try told(second) == ["1Z2": 1])
  }

  @Test func `completes a pack that was begun before`() throws {
    let first = confirm(try plan(units: 4, pack: 2, stock: 9), ConfirmationLedger(), "1Z1,2026-11-24,1,1")
    #expect(first.files == [] && !first.isUnchanged)
    let second = confirm(try plan(units: 4, pack: 2, stock: 8), first.ledger, "1Z2,2026-11-25,,")
    #expect(second.problems == [])
    #expect(try told(second) == ["1Z2": 2])
  }

  @Test func `never tells of more than was ordered, whatever is reported and whenever it is imported`() throws
  {
    var refused = 0
    for seed in UInt64(1)...60 {
      var draw = RandomDay.Draw(state: seed)
      let ordered = draw.number(1...6)
      var ledger = ConfirmationLedger()
      var known = 0
      var total = 0
      for day in 1...4 {
        // The channel has heard of what was told, or only of a part of it.
        if draw.chance(50) { known = total }
        if known == ordered { break }
        let plan = try plan(units: ordered - known, earlier: known > 0 ? 1 : 0, stock: 20 - day)
        for parcel in 1...2 {
          let outcome = confirm(
            plan, ledger, "1Z\(day)\(parcel),2026-11-2\(day),1,\(draw.number(1...ordered))")
          refused += outcome.problems.count
          total += try told(outcome).values.reduce(0, +)
          if outcome.problems.isEmpty { ledger = outcome.ledger }
        }
        #expect(total <= ordered, "seed \(seed)")
      }
    }
    #expect(refused > 40, "\(refused)")
  }
}
