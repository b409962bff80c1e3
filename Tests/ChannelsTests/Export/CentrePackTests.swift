import Foundation
import OrderRouting
import ScenarioFiles
import Testing

@testable import Channels

/// Requests to Amazon for items that its centres hold in packs.
@Suite struct `Items that Amazon holds in packs` {
  private static let header = String(Samples.fba.prefix { $0 != "\n" }) + "\n"

  /// A row of Amazon's inventory.
  private func held(_ sku: String, _ count: Int) -> String {
    "\(sku)\tX\(sku)\tB\(sku)\tMug\tNew\t18.00\tNo\t\tYes\t\(count)\t\(count)\t0\t0\t\(count)\n"
  }

  /// The day of one order of mugs, all of which Amazon ships.
  private func plan(units: Int, inventory: String) throws -> ShippingPlan {
    var network = Networks.network(
      items: ["MUG"], locations: ["FBA"], channels: "channel,platform\namazon,amazon\nown,generic\n",
      aliases: "channel,channel_sku,sku,quantity\namazon,MUG-2PK,MUG,2\namazon,MUG-6PK,MUG,6\n",
      places: "source,name,location_id\namazon,FBA,FBA\n")
    network["locations.csv"] = Array(
      "location_id,kind,country,postal_code\nFBA,marketplace,US,07095\n".utf8)
    let orders = """
      order_id,line_id,sku,quantity,unit_price,name,address_1,city,state,postal_code,country,placed_at
      P-1,1,MUG,\(units),14.50,Buyer,1 Example St,Denver,CO,80202,US,2026-11-20T09:15:00-05:00

      """
    let outcome = ChannelImport.run(
      network: network,
      files: [
        ImportFile(name: "orders", bytes: Array(orders.utf8), channel: "own"),
        ImportFile(name: "stock", bytes: Array((Self.header + inventory).utf8)),
      ])
    #expect(outcome.errors.isEmpty)
    let files = Dictionary(uniqueKeysWithValues: outcome.files.map { ($0.name, $0.bytes) })
    let folder = try ScenarioReader.read(files: files)
    let document = try RoutingProblem(folder.scenario).plan(CheapestStrategy()).document()
    return try ShippingPlan(ImportedDay(folder, files: files), document)
  }

  /// The SKUs and quantities of the only request, and the ids of its items.
  private func request(_ outcome: ExportOutcome) throws -> (units: [String: Int], ids: [String]) {
    let file = try #require(outcome.files.first { $0.path.contains("mcf-") })
    let body = try #require(try HandedOut.json(file.bytes) as? [String: Any])
    let items = try #require(body["items"] as? [[String: Any]])
    let pairs = try items.map { (try #require($0["sellerSku"] as? String), $0["quantity"] as? Int ?? 0) }
    return (
      Dictionary(uniqueKeysWithValues: pairs),
      items.compactMap { $0["sellerFulfillmentOrderItemId"] as? String }
    )
  }

  @Test func `are asked for in whole packs, the largest first, and never as single units`() throws {
    let packs = held("MUG-2PK", 10) + held("MUG-6PK", 1)
    #expect(try request(DayExport.run(plan(units: 4, inventory: packs))).units == ["MUG-2PK": 2])
    #expect(
      try request(DayExport.run(plan(units: 8, inventory: packs))).units == ["MUG-6PK": 1, "MUG-2PK": 1])
    // Six at once would leave one that is in no pack, and the second pack of six is not there.
    #expect(
      try request(DayExport.run(plan(units: 12, inventory: packs))).units == ["MUG-6PK": 1, "MUG-2PK": 3])
    let mixed = packs + held("MUG", 5)
    #expect(try request(DayExport.run(plan(units: 3, inventory: mixed))).units == ["MUG-2PK": 1, "MUG": 1])
    #expect(try request(DayExport.run(plan(units: 3, inventory: held("MUG", 5)))).units == ["MUG": 3])
  }

  @Test func `are an error that names them where no whole packs are what is ordered`() throws {
    let outcome = DayExport.run(try plan(units: 5, inventory: held("MUG-2PK", 10)))
    #expect(outcome.files == [])
    let problem = try #require(outcome.problems.first)
    #expect(problem.order == "own:P-1" && problem.field == "items.quantity" && problem.value == "5")
    #expect(problem.message.contains("20 units as MUG-2PK of 2"))
  }

  @Test func `come back from Amazon in packs, and are confirmed in units`() throws {
    let plan = try plan(units: 9, inventory: held("MUG-2PK", 1) + held("MUG-6PK", 1) + held("MUG", 5))
    let export = DayExport.run(plan)
    let request = try request(export)
    #expect(request.units == ["MUG-6PK": 1, "MUG-2PK": 1, "MUG": 1])
    let rows = zip(request.ids, ["1Z1", "1Z2", "1Z3"]).map { id, tracking in
      "\(export.shipments[0].shipment),UPS,\(tracking),2026-11-24,\(id),1\n"
    }
    let text = "shipment_id,carrier,tracking_number,shipped_at,line_id,quantity\n" + rows.joined()
    let outcome = DayConfirmations.run(plan, tracking: [("t.csv", Array(text.utf8))])
    #expect(outcome.problems == [])
    let told = try Confirmed(outcome.files).units
    #expect(told.map(\.value).sorted() == [1, 2, 6])
  }

  @Test func `are found in packs wherever some counts of them add up, and in no more than there are`() {
    var state: UInt64 = 3
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var found = 0
    for _ in 0..<500 {
      let sizes = [[6, 2], [6, 4, 1], [5, 3], [10, 4, 3]][draw(4)]
      let listings = sizes.map { CentreListing(sku: "P\($0)", pack: $0, units: $0 * draw(4) + draw($0)) }
      let wanted = 1 + draw(30)
      // Every sum that some packs make.
      var sums: Set<Int> = [0]
      for listing in listings {
        sums = Set(sums.flatMap { sum in (0...listing.units / listing.pack).map { sum + $0 * listing.pack } })
      }
      var packs = CentrePacks(["amazon": ["MUG": listings]])
      let parts = packs.take(wanted, of: "MUG", channel: "amazon")
      #expect((parts != nil) == sums.contains(wanted))
      guard let parts else { continue }
      found += 1
      #expect(parts.reduce(0) { $0 + $1.count * $1.listing.pack } == wanted)
      #expect(parts.allSatisfy { $0.count * $0.listing.pack <= $0.listing.units })
    }
    #expect(found > 100)
  }
}
