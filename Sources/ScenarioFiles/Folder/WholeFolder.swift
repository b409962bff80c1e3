private import FoundationEssentials

/// A folder of files that appears whole or not at all.
package enum WholeFolder {
  /// A file of the folder.
  package struct File: Sendable {
    /// Within the folder; folders on the way are made.
    let path: String
    let bytes: [UInt8]
    /// Whether its owner alone may read it.
    let isPrivate: Bool

    package init(path: String, bytes: [UInt8], isPrivate: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.isPrivate = isPrivate
    }
  }

  /// Builds the folder beside its place and moves it there; one that is there is replaced, and folders on the way are
  /// made.
  ///
  /// - Parameter path: without slashes at its end.
  /// - Throws: what the file system refused; what was there then still is.
  package static func write(_ files: [File], to path: String) throws(FileRefusal) {
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

  private static func build(_ files: [File], at path: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files {
      let place = path + "/" + file.path
      if let slash = place.utf8.lastIndex(of: UInt8(ascii: "/")) {
        try manager.createDirectory(atPath: String(place[..<slash]), withIntermediateDirectories: true)
      }
      if file.isPrivate {
        // The mode is set before the first byte is written.
        guard manager.createFile(atPath: place, contents: Data(), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
      }
      try Data(file.bytes).write(to: URL(fileURLWithPath: place), options: [])
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
