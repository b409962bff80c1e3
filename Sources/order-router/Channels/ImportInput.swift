import Channels
import FoundationEssentials
import OrderRouting
import ScenarioFiles
import SystemPackage

/// Reads what `import` is given.
enum ImportInput {
  /// The files of a network's folder by name.
  static func network(_ folder: String) throws -> [String: [UInt8]] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw CommandFailure(
        .usage, "\(folder): expected the folder of a network, found \(isFolder ? "one" : "none")")
    }
    let known = ScenarioTable.allCases.map(\.fileName) + CompanionFile.allCases.map(\.rawValue)
    var files: [String: [UInt8]] = [:]
    for name in known where FileManager.default.fileExists(atPath: folder + "/" + name) {
      files[name] = try bytes(folder + "/" + name)
    }
    return files
  }

  /// The files to import, in the order in which they are named; those of `--as` stand where they are named, or last.
  static func files(_ paths: [String], _ said: [ImportSaying]) throws -> [ImportFile] {
    var files: [(path: String, file: ImportFile)] = []
    for path in paths { files += try expanded(path) }
    for saying in said {
      let named = files.indices.filter {
        files[$0].path == saying.file || files[$0].path.hasPrefix(saying.file + "/")
      }
      if named.isEmpty {
        files += try expanded(saying.file).map { path, file in
          var file = file
          file.format = saying.format
          file.channel = saying.channel
          return (path, file)
        }
      }
      for index in named {
        files[index].file.format = saying.format
        files[index].file.channel = saying.channel
      }
    }
    // A name that two files share is told with its path.
    let names = Dictionary(grouping: files, by: \.file.name)
    return files.map { path, file in
      var file = file
      if names[file.name]?.count ?? 0 > 1 { file.name = path }
      return file
    }
  }

  static func map(_ path: String) throws -> ColumnMap {
    let read = ColumnMap.read(try bytes(path), name: path)
    guard let map = read.map else {
      throw CommandFailure(.usage, read.errors.map(\.description).joined(separator: "\n"))
    }
    return map
  }

  private static func expanded(_ path: String) throws -> [(path: String, file: ImportFile)] {
    if path == "-" { return [(path, ImportFile(name: "standard input", bytes: try standardInput()))] }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure(.usage, "\(path): expected a file or a folder, found nothing")
    }
    guard isFolder else { return [(path, ImportFile(name: name(path), bytes: try bytes(path)))] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CommandFailure(.usage, "\(path): expected a folder that can be read")
    }
    var files: [(path: String, file: ImportFile)] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let place = path + "/" + name
      var isInner = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isInner), !isInner else { continue }
      files.append((place, ImportFile(name: name, bytes: try bytes(place))))
    }
    if files.isEmpty {
      throw CommandFailure(
        .usage, "\(path): expected files in the folder, found none; folders in it are not looked into")
    }
    return files
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(.usage, "\(path): expected a file that can be read")
    }
    return Array(data)
  }

  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try unsafe chunk.withUnsafeMutableBytes {
        try unsafe FileDescriptor.standardInput.read(into: $0)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
