import Foundation
import OrderRouting
import ScenarioFiles

@testable import Datasets

/// A generated day, written and read again.
struct GeneratedFolder {
  let counts: GeneratedDay.Counts
  /// By name.
  let files: [String: [UInt8]]
  let scenario: Scenario
  let warningCount: Int
  /// Of all its tables.
  let digest: String

  init(_ settings: GeneratedDay.Settings) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "day-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    counts = try GeneratedDay(settings).write(to: folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    files = try Dictionary(
      uniqueKeysWithValues: names.map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) })
    let read = try ScenarioReader.read(folder: folder.path)
    scenario = read.scenario
    warningCount = read.warningCount
    digest = read.digest
  }

  /// Settings of a small day, changed by `change`.
  static func settings(
    _ preset: GeneratedDay.Preset = .typical, orders: Int = 2000, locations: Int = 12, skus: Int = 300,
    seed: UInt64 = 7, _ change: (inout GeneratedDay.Settings) -> Void = { _ in }
  ) -> GeneratedDay.Settings {
    var settings = GeneratedDay.Settings(
      preset: preset, orders: orders, locations: locations, skus: skus, seed: seed)
    change(&settings)
    return settings
  }

  var lines: [OrderLine] { scenario.orders.flatMap(\.lines) }

  /// Units by SKU.
  var unitsOrdered: [String: Int] {
    Dictionary(lines.map { ($0.sku, $0.quantity) }, uniquingKeysWith: +)
  }

  /// Units by SKU.
  var unitsStocked: [String: Int] {
    Dictionary(scenario.stock.map { ($0.sku, $0.onHand ?? 0) }, uniquingKeysWith: +)
  }

  var capacity: Int { scenario.locations.reduce(0) { $0 + ($1.maxShipments ?? 0) } }
}
