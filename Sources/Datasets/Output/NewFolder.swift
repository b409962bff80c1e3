import FoundationEssentials
import ScenarioFiles

/// A new folder that appears whole or not at all.
struct NewFolder {
  private let path: String
  private let temporary: String
  private let isInterrupted: () -> Bool

  /// Throws where something is there already.
  init(_ folder: String, isInterrupted: @escaping () -> Bool = { false }) throws(DatasetError) {
    var path = folder
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    if path.isEmpty { throw DatasetError("expected the path of a folder to write") }
    if FileManager.default.fileExists(atPath: path) {
      throw DatasetError("\(path) is there already: give the path of a new folder")
    }
    self.path = path
    temporary = path + ".partial-" + UUID().uuidString
    self.isInterrupted = isInterrupted
  }

  /// Moves what `body` wrote to its place, or removes it where `body` throws.
  func build<Result>(_ body: (NewFolder) throws -> Result) throws(DatasetError) -> Result {
    do {
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      let result = try body(self)
      if isInterrupted() { throw Interrupted() }
      try FileManager.default.moveItem(atPath: temporary, toPath: path)
      return result
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      if error is Interrupted { throw DatasetError("interrupted: \(path) was not written") }
      throw DatasetError("cannot write \(path): \(FileRefusal(error))")
    }
  }

  /// A small file at once.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: temporary + "/" + name))
  }

  /// A small file within a folder of its own.
  func write(_ folder: String, _ name: String, _ bytes: [UInt8]) throws {
    let place = temporary + "/" + folder
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: place + "/" + name))
  }

  /// A table to be written row by row; `columns` is its header.
  func table(_ name: String, _ columns: String) throws -> TableFile {
    try TableFile(temporary + "/" + name, columns: columns, isInterrupted: isInterrupted)
  }
}
