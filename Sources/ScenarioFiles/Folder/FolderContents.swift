private import FoundationEssentials
internal import OrderRouting

/// The files of a folder by name, on disk or in memory.
struct FolderContents {
  private let storage: Storage
  /// Names in order of their bytes; hidden files and folders with unknown names are left out.
  let names: [String]

  private enum Storage {
    case disk(path: String)
    case memory([String: [UInt8]])
  }

  init(files: [String: [UInt8]]) {
    storage = .memory(files)
    names = files.keys.filter { !$0.utf8.starts(with: ".".utf8) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Throws a sentence about what is wrong where `path` cannot be listed.
  init(path: String) throws(FileProblem) {
    storage = .disk(path: path)
    guard let type = FolderContents.type(of: path) else {
      throw FileProblem("expected a folder, found nothing")
    }
    guard type == .typeDirectory else {
      throw FileProblem(
        "expected a folder, found a file", suggestion: "Give the folder that holds scenario.json.")
    }
    do {
      let known = Set(KnownFile.names)
      names = try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
        !name.utf8.starts(with: ".".utf8)
          && (known.contains(name) || FolderContents.type(of: path + "/" + name) != .typeDirectory)
      }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FileProblem("expected a folder that can be read")
    }
  }

  /// The bytes of a file of the folder.
  func bytes(of name: String) throws(FileProblem) -> [UInt8] {
    switch storage {
    case .disk(let path): return try Self.bytes(at: path + "/" + name)
    case .memory(let files): return files[name] ?? []
    }
  }

  /// The bytes of a file.
  static func bytes(at file: String) throws(FileProblem) -> [UInt8] {
    guard let type = FolderContents.type(of: file) else {
      throw FileProblem("expected a file, found nothing")
    }
    guard type == .typeRegular else {
      throw FileProblem(
        type == .typeDirectory ? "expected a file, found a folder" : "expected a regular file")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw FileProblem("expected a file that can be read", suggestion: "Check its permissions.")
    }
    return Array(data)
  }

  static func exists(_ path: String) -> Bool { type(of: path) != nil }
  static func isFolder(_ path: String) -> Bool { type(of: path) == .typeDirectory }

  /// What stands at a path, links followed.
  private static func type(of path: String) -> FileAttributeType? {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return attributes?[.type] as? FileAttributeType
  }
}

/// Why a file or folder cannot be read.
struct FileProblem: Error {
  var message: String
  var suggestion: String

  init(_ message: String, suggestion: String = "") {
    self.message = message
    self.suggestion = suggestion
  }
}
