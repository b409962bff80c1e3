private import FoundationEssentials

/// A folder of files that appears whole or not at all.
package enum WholeFolder {
  /// Builds the folder beside its place and moves it there; one that is there is replaced, and folders on the way are
  /// made.
  ///
  /// - Parameter path: without slashes at its end.
  /// - Throws: what the file system refused; what was there then still is.
  package static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(FileRefusal) {
    let temporary = path + ".partial-" + UUID().uuidString
    do {
      try build(files, at: temporary)
      try replace(path, with: temporary)
    } catch {
      let refusal = FileRefusal(error)
      do { try FileManager.default.removeItem(atPath: temporary) } catch { throw refusal }
      throw refusal
    }
  }

  private static func build(_ files: [(name: String, bytes: [UInt8])], at path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files {
      try Data(file.bytes).write(to: URL(fileURLWithPath: path + "/" + file.name))
    }
  }

  private static func replace(_ path: String, with temporary: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      return try FileManager.default.moveItem(atPath: temporary, toPath: path)
    }
    let old = path + ".replaced-" + UUID().uuidString
    try FileManager.default.moveItem(atPath: path, toPath: old)
    do {
      try FileManager.default.moveItem(atPath: temporary, toPath: path)
    } catch {
      try FileManager.default.moveItem(atPath: old, toPath: path)
      throw error
    }
    try FileManager.default.removeItem(atPath: old)
  }
}
