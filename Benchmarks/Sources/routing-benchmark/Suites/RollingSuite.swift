import BenchmarkProgram
import Foundation

/// Days of orders as they come in, on a made-up tight day.
struct RollingSuite {
  let store: InstanceStore
  let orders: Int
  let days: Int
  let strategies: String
  /// Units of work for each batch.
  let workLimit: Int

  func measure() throws -> SuiteResult {
    let moment = MeasuringMoment()
    let day = GeneratedInstance(preset: "tight", orders: orders, locations: 20, skus: 1000)
    let instance = try store.instances(.generated(day))[0]
    Announcement.say("simulating \(days) days of \(instance.name)")
    let data = try store.router.simulate(
      instance,
      ["--days", "\(days)", "--strategies", strategies, "--work-limit", "\(workLimit)", "--seed", "1"])
    let record = try JSONDecoder().decode(RollingRecord.self, from: data)
    let text = moment.text + "\n" + RollingReport(record, orders: orders).text
    return SuiteResult(
      suite: .rolling, section: text, tables: text,
      json: try Measured<RollingRecord>.data(moment, result: data))
  }
}
