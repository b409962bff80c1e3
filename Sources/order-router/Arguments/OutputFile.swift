import FoundationEssentials
import ScenarioFiles

/// A file that appears whole or not at all.
enum OutputFile {
  /// Text on its way to a file.
  struct Buffer: TextOutputStream {
    fileprivate var bytes: [UInt8] = []

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(_ new: [UInt8]) { bytes.append(contentsOf: new) }
  }

  /// Writes beside `path` and moves the file there once it is whole; a file that is there is replaced. What is no
  /// plain file, such as a pipe or a device, is written to where it is.
  static func write(to path: String, _ body: (inout Buffer) throws -> Void) throws {
    var buffer = Buffer()
    try body(&buffer)
    do {
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      let type = try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType
      let isPlain = type == nil || type == .typeRegular
      try Data(buffer.bytes).write(to: target, options: isPlain ? .atomic : [])
    } catch {
      throw CommandFailure(.usage, "cannot write \(path): \(FileRefusal(error))")
    }
  }

  static func write(_ text: String, to path: String) throws {
    try write(to: path) { $0.write(text) }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try write(to: path) { $0.write(bytes) }
  }
}
