import FoundationEssentials

/// The scenarios with known answers beside the package, where a checkout has them.
enum Examples {
  static let path = FileManager.default.currentDirectoryPath + "/../shared/examples"
  static let exist = !names.isEmpty

  /// The folders' names, sorted.
  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return entries.filter { FileManager.default.fileExists(atPath: path + "/" + $0 + "/scenario.json") }
      .sorted()
  }()
}
