import ArgumentParser
import Foundation
import PublishedProblems

/// Which scenarios the suite is measured on.
struct QualitySources: ParsableArguments {
  @Option(
    help: "The folder of committed scenarios, or none. Default: the project's datasets.",
    completion: .directory)
  var datasets: String?

  @Option(help: "A folder of scenarios with known answers.", completion: .directory)
  var examples: String?

  @Option(
    parsing: .upToNextOption, help: "Scenario folders of your own; several may follow.",
    completion: .directory)
  var scenario: [String] = []

  @Option(help: "Presets of made-up days, separated by commas: typical, tight, scarce; or none.")
  var presets = "typical,tight,scarce"

  @Option(help: "Their orders, separated by commas: 1k, 10k, 100k, 1m or any other number.")
  var sizes = "1k"

  @Option(help: "Seeds, separated by commas: of made-up days, and of the search on all others.")
  var seeds = "1"

  @Option(
    parsing: .upToNextOption, help: "Files of single-source facility location in the Holmberg layout.",
    completion: .file())
  var facility: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "OR-Library's cap files as single-source capacitated warehouse location.", completion: .file())
  var cap: [String] = []

  @Option(
    help: "With --cap: the capacity of every warehouse, instead of the file's, as capa, capb, capc need.")
  var capacity: Int?

  @Option(
    parsing: .upToNextOption, help: "OR-Library's cap files as uncapacitated warehouse location.",
    completion: .file())
  var uncap: [String] = []

  @Option(
    parsing: .upToNextOption, help: "Files of ISHOP-U, internet shopping with several units.",
    completion: .file())
  var shops: [String] = []

  @Option(help: "The optimum of the one published problem given, where one warehouse supplies a customer.")
  var optimum: String?

  @Option(
    help: """
      A file with a problem's name, such as cap71, and its optimum a line. Of --uncap beside --cap the name \
      ends with -uncapacitated, with --capacity with it, such as capa-8000.
      """, completion: .file())
  var optima: String?

  func validate() throws {
    _ = try days()
    _ = try seedList()
    if let capacity, capacity < 1 { throw ValidationError("--capacity takes a whole number of at least 1.") }
    if optimum != nil, facility.count + cap.count + uncap.count + shops.count != 1 {
      throw ValidationError("--optimum goes with one published problem; give --optima for several.")
    }
    if let optimum, KnownOptima.Optimum(optimum) == nil {
      throw ValidationError("--optimum takes a number such as 8848 or 932615.750; found \(optimum).")
    }
  }

  func seedList() throws -> [UInt64] {
    let list = seeds.split(separator: ",").map { UInt64($0) }
    guard !list.isEmpty, !list.contains(nil) else {
      throw ValidationError("--seeds takes whole numbers of at least 0, separated by commas; found \(seeds).")
    }
    return list.compactMap { $0 }
  }

  /// The made-up days.
  func days() throws -> [GeneratedInstance] {
    if presets == "none" { return [] }
    let names = presets.split(separator: ",").map { String($0) }
    guard names.allSatisfy({ ["typical", "tight", "scarce"].contains($0) }) else {
      throw ValidationError("--presets takes typical, tight and scarce, separated by commas, or none.")
    }
    guard let sizes = DaySize.list(sizes), !sizes.isEmpty else {
      throw ValidationError("--sizes takes numbers of orders such as 1k,100k,1m; found \(sizes).")
    }
    return try names.flatMap { name in
      try sizes.flatMap { size in try seedList().map { size.day(preset: name, seed: $0) } }
    }
  }
}
