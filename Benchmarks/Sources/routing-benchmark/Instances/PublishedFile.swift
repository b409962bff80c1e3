import BenchmarkProgram
import Datasets
import Foundation
import PublishedProblems

/// A published problem in its own file, and what is known of its optimum.
struct PublishedFile {
  enum Layout: String {
    case facility = "single-source facility location, Holmberg layout"
    case warehouses = "single-source capacitated warehouse location, OR-Library layout"
    case uncapacitated = "uncapacitated warehouse location, OR-Library layout"
    case shops = "ISHOP-U"
  }

  let file: URL
  let layout: Layout
  /// With ``Layout/warehouses``: the capacity of every warehouse instead of the file's.
  var capacity: Int?
  var optimum: KnownOptima.Optimum?

  /// Such as `cap71`, for files in several layouts or with several capacities with those behind it.
  var name: String {
    let name = file.deletingPathExtension().lastPathComponent
    if layout == .uncapacitated { return name + "-uncapacitated" }
    return name + (capacity.map { "-\($0)" } ?? "")
  }

  /// The problem as a scenario in a folder of its own in `folder`; throws what is wrong with the file.
  func instance(in folder: URL) throws -> Instance {
    let place = folder.appending(path: "published-" + name)
    try? FileManager.default.removeItem(at: place)
    let (scenario, ceiling) = try read()
    try scenario.write(to: place.path)
    let known = optimum.map { KnownOptimum(optimum: $0.value, tolerance: $0.tolerance) }
    return Instance(name: name, folder: place, known: known, costCeiling: ceiling)
  }

  private func read() throws -> (scenario: ConvertedDataset, costCeiling: Double?) {
    let text = try InputFile.text(file.path)
    let path = file.lastPathComponent
    let problem: FacilityProblem
    switch layout {
    case .facility: problem = try FacilityProblem(holmberg: text, file: path)
    case .warehouses:
      let capacities = capacity.map { FacilityProblem.Capacities.each($0) } ?? .stated
      problem = try FacilityProblem(warehouses: text, file: path, capacities: capacities)
    case .uncapacitated: problem = try FacilityProblem(warehouses: text, file: path, capacities: .none)
    case .shops: return (try ShopProblem(instance: text, file: path).scenario(origin: layout.rawValue), nil)
    }
    return (problem.scenario(origin: layout.rawValue), problem.costCeiling)
  }
}
