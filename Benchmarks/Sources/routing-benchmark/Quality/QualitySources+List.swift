import ArgumentParser
import BenchmarkProgram
import Foundation
import PublishedProblems

// The scenarios in the order of the table.
extension QualitySources {
  /// All that is asked for; throws where a file of optima or a folder cannot be read, or two have one name.
  func list() throws -> [QualitySource] {
    let own = scenario.map { place in
      let folder = URL(filePath: place)
      return QualitySource(
        name: folder.lastPathComponent, kind: .own, source: .folder(name: folder.lastPathComponent, folder))
    }
    let made = try days().map { day in
      let seed = try seedList().count > 1 ? "-seed-\(day.seed)" : ""
      return QualitySource(
        name: day.name + seed, kind: .generated, source: .generated(day), seed: day.seed)
    }
    let datasets = try folders(try datasetsFolder(), .dataset)
    // Some examples are data sets, too.
    let others = try folders(examples, .example).filter { example in
      !datasets.contains { $0.name == example.name }
    }
    let all = try own + datasets + made + others + published()
    for (index, source) in all.enumerated() where all[..<index].contains(where: { $0.name == source.name }) {
      throw ValidationError("Two scenarios are named \(source.name): rename one, or leave one out.")
    }
    for source in all { try source.check() }
    return all
  }

  /// Where the committed scenarios are; `nil` where they are left out.
  private func datasetsFolder() throws -> String? {
    if datasets == "none" { return nil }
    if let datasets { return datasets }
    return ["../datasets", "datasets"].first { FileManager.default.fileExists(atPath: $0 + "/README.md") }
  }

  /// The scenario folders in a folder, and in its folders, in order of name.
  private func folders(_ folder: String?, _ kind: QualitySource.Kind) throws -> [QualitySource] {
    guard let folder else { return [] }
    let place = URL(filePath: folder)
    var sources: [QualitySource] = []
    for name in try names(place) {
      let child = place.appending(path: name)
      let inner = Self.isScenario(child) ? [child] : try names(child).map { child.appending(path: $0) }
      for scenario in inner where Self.isScenario(scenario) {
        let name = scenario.lastPathComponent
        sources.append(
          QualitySource(name: name, kind: kind, source: .folder(name: name, scenario)))
      }
    }
    if sources.isEmpty { throw BenchmarkFailure("\(folder) has no scenario folders in it. Name another.") }
    return sources
  }

  private func names(_ folder: URL) throws -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
      throw BenchmarkFailure("There is no folder \(folder.path). Maybe it stands elsewhere.")
    }
    return isFolder.boolValue ? try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() : []
  }

  private static func isScenario(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "scenario.json").path)
  }

  private func published() throws -> [QualitySource] {
    let known = try optima.map { path in
      try KnownOptima(InputFile.text(path), file: path)
    }
    let files: [(paths: [String], layout: PublishedFile.Layout)] = [
      (facility, .facility), (cap, .warehouses), (uncap, .uncapacitated), (shops, .shops),
    ]
    return files.flatMap { paths, layout in
      paths.map { path in
        var file = PublishedFile(
          file: URL(filePath: path), layout: layout, capacity: layout == .warehouses ? capacity : nil)
        file.optimum = optimum.flatMap { KnownOptima.Optimum($0) } ?? known.flatMap { find(file, in: $0) }
        return QualitySource(name: file.name, kind: .published, source: .published(file))
      }
    }
  }

  /// By its name in the table; by that of the file alone only where this cannot be another problem's.
  private func find(_ file: PublishedFile, in optima: KnownOptima) -> KnownOptima.Optimum? {
    let isAmbiguous = file.capacity != nil || file.layout == .uncapacitated && !cap.isEmpty
    return optima[file.name] ?? (isAmbiguous ? nil : optima[file.file.path])
  }
}
