import Channels
import OrderRouting
import ScenarioFiles
import Testing

/// What centres and 3PLs really tell of parcels, each taken or refused as its expectation says.
@Suite(.enabled(if: RealFiles.exist, "no files of sellers beside the package: ../shared/channels/real"))
struct `Tracking of sellers` {
  private func confirm(_ name: String, orders: [String] = ["X"]) throws -> ConfirmationOutcome {
    let file = try #require(RealFiles.all.first { $0.name == name })
    var files = Networks.network(items: ["MUG"], stock: "location_id,sku,on_hand\nWH,MUG,99\n")
    files["orders.csv"] = Array(
      ("order_id,line_id,sku,quantity,channel,country\n"
        + orders.map { "\($0),someLineItemId,MUG,1,phone,US\n" }.joined())
        .utf8)
    let folder = try ScenarioReader.read(files: files)
    let document = try RoutingProblem(folder.scenario).plan(CheapestStrategy()).document()
    let plan = try ShippingPlan(ImportedDay(folder, files: files), document)
    return DayConfirmations.run(plan, tracking: [(name, file.bytes)])
  }

  @Test func `a 945 without numbers is refused by order, and one whose ISA is damaged by name`() throws {
    let orders = [
      "CO-122910-0010-03423", "CO-011011-0003-00116", "CO-011011-0008-00016", "CO-011011-0014-00060",
      "CO-011011-0016-00400",
    ]
    let none = try confirm("12-945-linefeed-terminator-no-lines.edi", orders: orders)
    #expect(none.errors.count == 5)
    #expect(none.errors.allSatisfy { $0.field == "N9" && $0.message.contains("tracking number") })
    #expect(none.files == [])
    let damaged = try confirm("13-945-damaged-isa-and-lost-line-ends.edi")
    #expect(damaged.errors.map(\.field) == ["ISA"])
    #expect(damaged.files == [])
  }

  @Test func `a request's order that waits confirms nothing, and is no error`() throws {
    for (name, count) in [("04-2020-order-response.json", 1), ("13-2026-list-response.json", 2)] {
      let outcome = try confirm(name)
      #expect(outcome.errors.isEmpty && outcome.problems == [], "\(name)")
      #expect(outcome.waiting == count)
      #expect(outcome.files == [])
    }
  }

  @Test func `a line that the order does not have is an error, never the whole order`() throws {
    let outcome = try confirm("12-2026-order-response.json", orders: ["ABC123XYZ"])
    #expect(outcome.files == [])
    #expect(outcome.problems.map(\.field) == ["line_id"])
    #expect(outcome.problems.map(\.value) == ["LI789012"])
  }

  @Test(arguments: ["01-2020-preview-response.json", "03-2020-tracking-response.json"])
  func `a document that does not say what is in a parcel is refused by name`(name: String) throws {
    let outcome = try confirm(name)
    #expect(outcome.errors.count == 1)
    #expect(outcome.files == [])
  }
}
