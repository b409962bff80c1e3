import Foundation
import ScenarioFiles
import Synchronization
import Testing

/// A server that is killed while it works.
@Suite(.serialized) struct CrashTests {
  /// How often it is killed: few times, unless `ORDER_ROUTER_KILLS` says otherwise.
  private static let kills = Int(ProcessInfo.processInfo.environment["ORDER_ROUTER_KILLS"] ?? "") ?? 3

  /// What clients were answered: bodies of orders by id.
  private final class Answered: Sendable {
    let orders = Mutex<[String: Int]>([:])
    let keys = Mutex<[String: [UInt8]]>([:])
  }

  @Test func `what was answered is there after a kill, nothing is half done, and the audit finds nothing`()
    async throws
  {
    try await SmallNetwork.using { network in
      try network.write("location_id,sku,on_hand\neast,TEE-M,100000\nwest,TEE-M,100000\n", to: "stock.csv")
      let answered = Answered()
      for round in 0..<Self.kills {
        let server = try await ServerProcess(network)
        let client = server.client
        await withTaskGroup { group in
          for worker in 0..<8 {
            group.addTask { await Self.load(client, "\(round)-\(worker)", answered) }
          }
          // Some answers are to be there before it is killed at whatever moment.
          let begin = ContinuousClock.now
          let before = answered.orders.withLock { $0.count }
          while answered.orders.withLock({ $0.count }) < before + 20,
            ContinuousClock.now - begin < .seconds(30)
          {
            try? await Task.sleep(for: .milliseconds(10))
          }
          try? await Task.sleep(for: .milliseconds(70 * (round % 5)))
          await server.kill()
        }
        let audit = try await ServerProcess.run(
          ["audit", "--database", network.database.path], in: network.folder)
        #expect(audit.code == 0, "\(audit.output)\(audit.error)")
      }
      #expect(answered.orders.withLock { $0.count } > Self.kills)
      let server = try await ServerProcess(network)
      for (id, quantity) in answered.orders.withLock({ $0 }) {
        let order = try await server.client.get("/v1/orders/\(id)")
        #expect(order.status == 200 && order["lines"][0]?["quantity"]?.integer == quantity, "\(id)")
        #expect(order["lines"][0]?["planned"]?.integer == quantity, "\(id)")
      }
      for (key, body) in answered.keys.withLock({ $0 }) {
        let replayed = try await server.client.post("/v1/orders", Bodies.order(key, [("TEE-M", 1)]), key: key)
        #expect(replayed.body == body && replayed.headers["idempotency-replayed"] == "true", "\(key)")
      }
      #expect(await server.terminate() == 0)
    }
  }

  /// Sends orders until the connection breaks.
  private static func load(_ client: TestClient, _ name: String, _ answered: Answered) async {
    for number in 0... {
      let id = "\(name)-\(number)"
      do {
        let quantity = 1 + number % 4
        let order = try await client.post("/v1/orders", Bodies.order(id, [("TEE-M", quantity)]))
        if order.status == 201 { answered.orders.withLock { $0[id] = quantity } }
        let key = "key-\(id)"
        let keyed = try await client.post("/v1/orders", Bodies.order(key, [("TEE-M", 1)]), key: key)
        if keyed.status == 201 { answered.keys.withLock { $0[key] = keyed.body } }
      } catch {
        return
      }
    }
  }
}
