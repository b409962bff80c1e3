import Foundation
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct CommittedDatasetTests {
  private static let datasets = Repository.root.appending(path: "datasets")

  static let golden = [
    "golden-101", "golden-102", "golden-103", "golden-104", "golden-105", "golden-106", "golden-107",
    "golden-108", "golden-109", "golden-110", "golden-111", "golden-112", "pinned-calendars", "pinned-lines",
    "pinned-rates", "pinned-two-services",
  ].map { "golden/" + $0 }

  @Test(arguments: ["brunel-day", "gift-shop-day"])
  func `a dataset reads without an error, and without a warning but for its README`(name: String) throws {
    let folder = try ScenarioReader.read(folder: Self.datasets.appending(path: name).path)
    #expect(folder.scenario.name == name)
    #expect(folder.warnings.allSatisfy { $0.file == "README.md" }, "\(folder.warnings)")
  }

  @Test(arguments: golden)
  func `a golden scenario reads without an error and has its optimum beside it`(name: String) throws {
    let folder = Self.datasets.appending(path: name)
    _ = try ScenarioReader.read(folder: folder.path)
    #expect(Repository.exists(folder.appending(path: "expected/expected.json")))
    #expect(Repository.exists(folder.appending(path: "expected/shipments.csv")))
  }

  @Test func `every golden scenario is listed here`() throws {
    let folder = Self.datasets.appending(path: "golden").path
    let found = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(found.filter { $0 != "README.md" }.map { "golden/" + $0 }) == Set(Self.golden))
  }

  @Test func `the two days together stay under 10 megabytes`() throws {
    let sizes = try ["brunel-day", "gift-shop-day"].flatMap { try Repository.committed($0).values }
      .map(\.utf8.count)
    #expect(sizes.reduce(0, +) < 10_000_000)
  }
}
