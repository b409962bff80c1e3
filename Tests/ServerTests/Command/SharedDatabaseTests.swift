import Foundation
import PostgreSQLFixtures
import ScenarioFiles
import Synchronization
import Testing

/// Two servers on one PostgreSQL, as processes of their own.
@Suite(.serialized, .enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct SharedDatabaseTests {
  /// What clients were answered: by order, the units that were planned of it.
  private final class Answered: Sendable {
    let planned = Mutex<[String: Int]>([:])

    var count: Int { planned.withLock { $0.count } }
  }

  @Test func `one of two servers is killed under load: the other goes on, nothing is lost or oversold`()
    async throws
  {
    let database = try DatabaseServer.shared.get().makeURI()
    try await SmallNetwork.using { network in
      try network.write("location_id,sku,on_hand\neast,TEE-M,90\nwest,TEE-M,60\n", to: "stock.csv")
      let first = try await ServerProcess(network, database: database)
      let second = try await ServerProcess(network, database: database)
      let (own, other) = (first.client, second.client)
      // What one has accepted the other knows.
      _ = try await own.post("/v1/orders", Bodies.order("A", [("TEE-M", 1)]))
      #expect(try await other.get("/v1/orders/A")["status"].text == "planned")
      #expect(try await other.post("/v1/orders", Bodies.order("A", [("TEE-M", 1)])).status == 200)
      let answered = Answered()
      await withTaskGroup { group in
        for worker in 0..<4 {
          group.addTask { await Self.load(own, "own-\(worker)", answered) }
          group.addTask { await Self.load(other, "other-\(worker)", answered) }
        }
        let begin = ContinuousClock.now
        while answered.count < 30, ContinuousClock.now - begin < .seconds(60) {
          try? await Task.sleep(for: .milliseconds(5))
        }
        await second.kill()
      }
      #expect(answered.count >= 30)
      let again = try await ServerProcess(network, database: database)
      for (id, units) in answered.planned.withLock({ $0 }) {
        let line = try await again.client.get("/v1/orders/\(id)")["lines"][0]
        #expect(line?["planned"]?.integer == units, "\(id)")
      }
      try await expectNothingOversold(again.client)
      let audit = try await ServerProcess.run(["audit", "--database", database], in: network.folder)
      #expect(audit.code == 0, "\(audit.output)\(audit.error)")
      #expect(await first.terminate() == 0)
      #expect(await again.terminate() == 0)
    }
  }

  /// What is reserved is what orders hold, and no more than there is.
  private func expectNothingOversold(_ client: TestClient) async throws {
    var held: [String: Int] = [:]
    var after = ""
    while true {
      let page = try await client.get("/v1/orders?limit=1000" + after)
      for shipment in page["orders"].elements.flatMap({ $0["shipments"]?.elements ?? [] }) {
        let units = (shipment["lines"]?.elements ?? []).reduce(0) { $0 + ($1["quantity"]?.integer ?? 0) }
        held[shipment["location_id"]?.text ?? "", default: 0] += units
      }
      if page["next"].isNull { break }
      after = "&after=" + page["next"].text
    }
    for position in try await client.get("/v1/stock?sku=TEE-M")["positions"].elements {
      let reserved = position["reserved"]?.integer ?? -1
      #expect(reserved == held[position["location_id"]?.text ?? ""] ?? 0)
      #expect(reserved <= position["on_hand"]?.integer ?? -1)
    }
    // There were more orders than units.
    #expect(held.values.reduce(0, +) == 150, "\(held)")
  }

  /// Sends orders until the connection breaks, at most so many.
  private static func load(_ client: TestClient, _ name: String, _ answered: Answered) async {
    for number in 0..<60 {
      let id = "\(name)-\(number)"
      do {
        let order = try await client.post("/v1/orders", Bodies.order(id, [("TEE-M", 1)]))
        guard order.status == 201, let units = order["lines"][0]?["planned"]?.integer else { continue }
        answered.planned.withLock { $0[id] = units }
      } catch {
        return
      }
    }
  }
}
