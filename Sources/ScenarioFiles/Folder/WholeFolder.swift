private import FoundationEssentials

/// A folder of files that appears whole or not at all.
///
/// It is built beside its place, under a name that ends with `.partial-` and an id, and moved there; what was there is
/// moved aside before, to `.replaced-` and an id. A process that is killed may leave either: what it moved aside comes
/// back, and what it had not finished goes, when the folder is next read or written.
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

  private static let unfinished = ".partial-"
  private static let movedAside = ".replaced-"

  /// Builds the folder beside its place and moves it there; one that is there is replaced, and folders on the way are
  /// made.
  ///
  /// - Parameter path: without slashes at its end.
  /// - Throws: what the file system refused; what was there then still is.
  package static func write(_ files: [File], to path: String) throws(FileRefusal) {
    let temporary = path + unfinished + UUID().uuidString
    do {
      try restore(path)
      try removeLeftovers(of: path)
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      let lock = try FolderLock(temporary)
      try build(files, at: temporary)
      try replace(path, with: temporary)
      _ = consume lock
    } catch {
      let refusal = FileRefusal(error)
      do { try FileManager.default.removeItem(atPath: temporary) } catch { throw refusal }
      throw refusal
    }
  }

  /// Puts a folder back that a process moved aside and could not replace, since it was killed; where another is about
  /// to, waits for it.
  package static func restore(_ path: String) throws(FileRefusal) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    for old in siblings(of: path, movedAside) {
      do {
        // Gone by now where its process has put the new folder in its place.
        let lock = try FolderLock(old)
        if !FileManager.default.fileExists(atPath: path) {
          try FileManager.default.moveItem(atPath: old, toPath: path)
        }
        _ = consume lock
      } catch {
        if FileManager.default.fileExists(atPath: old) { throw FileRefusal(error) }
      }
      if FileManager.default.fileExists(atPath: path) { return }
    }
  }

  /// Removes what killed processes have left beside a folder: it may hold names and addresses.
  private static func removeLeftovers(of path: String) throws {
    for leftover in siblings(of: path, unfinished) + siblings(of: path, movedAside) {
      guard let lock = FolderLock(ifFree: leftover) else { continue }
      try FileManager.default.removeItem(atPath: leftover)
      _ = consume lock
    }
  }

  /// Folders beside one whose names begin with its own and go on with a word and an id, by name.
  private static func siblings(of path: String, _ word: String) -> [String] {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let parent = String(path[..<(slash ?? path.startIndex)])
    let start = String(path[(slash ?? path.startIndex)...]) + word
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
    return names.filter { $0.hasPrefix(start) && UUID(uuidString: String($0.dropFirst(start.count))) != nil }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { parent + $0 }
  }

  private static func build(_ files: [File], at path: String) throws {
    let manager = FileManager.default
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
    let old = path + movedAside + UUID().uuidString
    let lock = try FolderLock(path)
    try FileManager.default.moveItem(atPath: path, toPath: old)
    do {
      try FileManager.default.moveItem(atPath: temporary, toPath: path)
    } catch {
      try FileManager.default.moveItem(atPath: old, toPath: path)
      throw error
    }
    _ = consume lock
    try FileManager.default.removeItem(atPath: old)
  }
}
