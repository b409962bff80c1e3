import Channels
import Foundation
import OrderRouting
import ScenarioFiles
import Testing

/// Documents handed in one by one, against the import of the same files.
@Suite struct `A document handed in` {
  @Test(
    arguments: Samples.all.filter {
      !$0.format.contains("inventory") && !$0.format.contains("stock") && $0.format != "x12-846"
    })
  func `gives the orders, sources and recipients of an import`(sample: Samples.Sample) throws {
    let intake = try ChannelIntake(network: Samples.network)
    let imported = Imported(
      [ImportFile(name: "body", bytes: Array(sample.text.utf8), channel: "it")], into: Samples.network)
    let outcome = intake.read(Array(sample.text.utf8), channel: "it")
    #expect(outcome.errors.map(\.description) == imported.errors)
    let rows = imported.orders
    #expect(
      outcome.orders.flatMap { order in order.lines.map { "\(order.id) \($0.id) \($0.sku) \($0.quantity)" } }
        == rows.map {
          "\($0["order_id"] ?? "") \($0["line_id"] ?? "") \($0["sku"] ?? "") \($0["quantity"] ?? "")"
        })
    let files = Dictionary(uniqueKeysWithValues: imported.outcome.files.map { ($0.name, $0.bytes) })
    if !rows.isEmpty {
      let read = try ScenarioReader.read(
        files: files.filter { !["recipients.csv", "order_sources.csv", "import.json"].contains($0.key) })
      for (own, other) in zip(outcome.orders, read.scenario.orders) {
        #expect(
          own.country == other.country && own.postalCode == other.postalCode && own.channel == other.channel)
        #expect(
          own.placedAt == other.placedAt && own.shipBy == other.shipBy && own.deliverBy == other.deliverBy)
        #expect(own.priority == other.priority && own.priorShipments == other.priorShipments)
        #expect(own.lines.map(\.unitPrice) == other.lines.map(\.unitPrice))
        #expect(own.services == other.services && own.addressType == other.addressType)
      }
    }
    for row in imported.table("order_sources.csv") {
      let order = try #require(outcome.orders.first { $0.id == row["order_id"] })
      let line = try #require(order.lines.firstIndex { $0.id == row["line_id"] })
      let source = try #require(outcome.sources[order.id])[line]
      #expect(source.order == row["source_order_id"] && source.line == row["source_line_id"])
      #expect(source.sku == row["source_sku"] && String(source.pack) == row["pack"])
    }
    for row in imported.table("recipients.csv") {
      #expect(outcome.recipients[row["order_id"] ?? ""]?[.name] == row["name"])
      #expect(outcome.recipients[row["order_id"] ?? ""]?[.city] == row["city"])
    }
  }

  @Test func `is refused where it is of another platform than its channel, unless its format is named`()
    throws
  {
    let intake = try ChannelIntake(network: Samples.network)
    let sample = try #require(Samples.all.first { $0.format == "amazon-unshipped-orders" })
    let body = Array(sample.text.utf8)
    let wrong = intake.read(body, channel: "ebay")
    #expect(wrong.orders.isEmpty && wrong.errors.count == 1)
    #expect(wrong.errors[0].message.contains("expected a document of channel ebay, found one of amazon"))
    #expect(intake.read(body, channel: "amazon").errors.isEmpty)
    #expect(intake.read(body, channel: "ebay", format: sample.format).errors.isEmpty)
  }

  @Test func `is refused with its place where it is no order`() throws {
    let intake = try ChannelIntake(network: Samples.network)
    #expect(intake.read(Array(Samples.fba.utf8), channel: "amazon").errors.count == 1)
    let broken = intake.read(Array("{\"orders\":[{]}".utf8), channel: "shopify")
    #expect(broken.errors.map(\.line) == [1])
    #expect(broken.orders.isEmpty)
    var network = Samples.network
    network["locations.csv"] = nil
    #expect(throws: InvalidFiles.self) { try ChannelIntake(network: network) }
  }
}

@Suite struct `A packed document handed in` {
  // "order_id,sku,quantity,country\n1,MUG,2,US\n" as gzip makes it, and that once more.
  private static let once =
    "H4sIAAAAAAACA8svSkktis9M0SnOLtUpLE3MK8ksqdRJzi/NKymq5DLU8Q111zHSCQ3mAgBHwfemKQAAAA=="
  private static let twice =
    "H4sIAAAAAAACA5Pv5mAAASbm0/penrpd530uap7Tu6qp43tG+6TOyiue5/TPamuuemJ05SNv6XXDS5y8z5gY3A9+X6YJ1AQA4if1Hz0AAAA="

  @Test func `is read, but neither what is packed twice nor what grows beyond the limit`() throws {
    let intake = try ChannelIntake(network: Samples.network)
    func read(_ text: String, limit: Int = 1 << 20) throws -> IntakeOutcome {
      let bytes = Array(try #require(Data(base64Encoded: text)))
      return intake.read(bytes, channel: "own", settings: ImportSettings(unpackedLimit: limit))
    }
    #expect(try read(Self.once).orders.map(\.id) == ["own:1"])
    #expect(try read(Self.once, limit: 40).errors.count == 1)
    #expect(try read(Self.once, limit: 41).errors.isEmpty)
    #expect(try read(Self.twice).errors.count == 1)
  }
}

@Suite struct `A page of confirmations` {
  @Test func `goes on behind its cursor, misses none and repeats none`() throws {
    let tables = ChannelTables.read(Networks.network(), scenario: nil).tables
    func parcel(_ number: Int) -> (number: Int, parcel: SentParcel) {
      let channel = ["ebay", "walmart"][number % 2]
      var order = Order(
        id: "\(channel):\(number)", lines: [OrderLine(id: "1", sku: "A", quantity: 1)], country: "US")
      order.channel = channel
      let sent = SentParcel(
        order: order,
        sources: [OrderSource(channel: channel, order: "\(number)", line: "L\(number)", sku: "A")],
        before: [0], units: [1], number: 1, carrier: number == 14 ? "Nobody" : "UPS", tracking: "1Z\(number)",
        shippedAt: Instant(secondsSinceEpoch: 1_795_500_000))
      return (number, sent)
    }
    let parcels = (1...20).map(parcel)
    var after = 0
    var told: [String] = []
    var problems: [String] = []
    for _ in 1...20 {
      let page = ConfirmationPage(
        of: "ebay", parcels, after: after, limit: 3, tables: tables, currency: "USD")
      if page.next == after { break }
      after = page.next
      problems += page.problems.map(\.order)
      for document in page.documents {
        if case .row(_, let cells, _) = document.content { told.append(cells[0]) }
      }
    }
    #expect(told == ["2", "4", "6", "8", "10", "12", "16", "18", "20"])
    #expect(problems == ["ebay:14"])
    #expect(after == 20)
  }
}
