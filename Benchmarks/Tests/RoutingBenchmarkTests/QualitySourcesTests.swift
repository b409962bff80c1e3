import ArgumentParser
import Foundation
import Testing

@testable import routing_benchmark

struct QualitySourcesTests {
  private func sources(_ arguments: String...) throws -> [QualitySource] {
    try QualitySources.parse(["--datasets", "none"] + arguments).list()
  }

  @Test func `made-up days are every preset in every size with every seed`() throws {
    let list = try sources("--presets", "tight,scarce", "--sizes", "1k,2M", "--seeds", "3,4")
    #expect(
      list.map(\.name) == [
        "tight-1k-seed-3", "tight-1k-seed-4", "tight-2m-seed-3", "tight-2m-seed-4", "scarce-1k-seed-3",
        "scarce-1k-seed-4", "scarce-2m-seed-3", "scarce-2m-seed-4",
      ])
    #expect(list.map(\.seed) == [3, 4, 3, 4, 3, 4, 3, 4])
    guard case .generated(let day) = list[2].source else { return #expect(Bool(false)) }
    #expect(
      day.arguments(folder: "f") == [
        "generate", "f", "--preset", "tight", "--orders", "2000000", "--locations", "50", "--skus", "100000",
        "--seed", "3",
      ])
  }

  @Test func `an example that is a data set, too, is in the list once`() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "sources-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    for name in ["datasets/golden/a", "examples/a", "examples/b"] {
      let folder = place.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: folder.appending(path: "scenario.json"))
    }
    let list = try QualitySources.parse([
      "--presets", "none", "--datasets", place.appending(path: "datasets").path, "--examples",
      place.appending(path: "examples").path,
    ]).list()
    #expect(list.map(\.name) == ["a", "b"])
    #expect(list.map(\.kind) == [.dataset, .example])
  }

  @Test func `sizes are numbers of orders, with k and m for thousands and millions`() {
    #expect(DaySize.list("1k,10K,1m,500")?.map(\.orders) == [1000, 10_000, 1_000_000, 500])
    for text in ["", "k", "1.5k", "-1", "0", "1g", "9999999999k"] { #expect(DaySize(text) == nil) }
  }

  @Test func `published problems are found with their optima, and written as scenarios`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "published-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cap = folder.appending(path: "cap1.txt")
    try Data("1 1\n9 5\n3\n7.5\n".utf8).write(to: cap)
    let optima = folder.appending(path: "optima")
    try Data("cap1 12.50\n".utf8).write(to: optima)
    let list = try sources(
      "--presets", "none", "--cap", cap.path, "--uncap", cap.path, "--optima", optima.path)
    #expect(list.map(\.name) == ["cap1", "cap1-uncapacitated"])
    guard case .published(let file) = list[0].source else { return #expect(Bool(false)) }
    guard case .published(let other) = list[1].source else { return #expect(Bool(false)) }
    #expect(other.optimum == nil)
    let instance = try file.instance(in: folder)
    #expect(instance.known?.optimum == 12.5 && instance.known?.tolerance == 0.005)
    let orders = try String(contentsOf: instance.folder.appending(path: "orders.csv"), encoding: .utf8)
    #expect(orders == "order_id,sku,quantity,country,postal_code\nC0,GOODS,3,US,0\n")
  }

  @Test(arguments: [
    (["--sizes", "many"], "--sizes takes"), (["--presets", "loose"], "--presets takes"),
    (["--seeds", "x"], "--seeds takes"), (["--capacity", "0"], "--capacity takes"),
    (["--optimum", "5"], "--optimum goes with one published problem"),
    (["--cap", "a", "--optimum", "five"], "--optimum takes a number"),
    (["--presets", "none", "--scenario", "a/x", "b/x"], "Two scenarios are named x"),
    (["--examples", "/nowhere"], "There is no folder /nowhere"),
    (["--scenario", "/nowhere"], "There is no file /nowhere/scenario.json"),
    (["--facility", "/nowhere"], "There is no file /nowhere. Maybe"),
    (["--facility", "/usr"], "/usr is a folder"),
  ])
  func `what is asked for in vain is told`(arguments: [String], message: String) {
    let error = #expect(throws: (any Error).self) {
      _ = try QualitySources.parse(["--datasets", "none"] + arguments).list()
    }
    #expect(error.map { "\($0) \(QualitySources.message(for: $0))" }?.contains(message) == true)
  }

  @Test func `the committed scenarios are found, and their optima where they are known`() throws {
    let datasets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "datasets")
    let list = try QualitySources.parse(["--datasets", datasets.path, "--presets", "none"]).list()
    #expect(list.contains { $0.name == "brunel-day" } && list.contains { $0.name == "golden-101" })
    let golden = datasets.appending(path: "golden/golden-101")
    #expect(KnownOptimum.read(folder: golden)?.optimum == 446.802)
  }
}
