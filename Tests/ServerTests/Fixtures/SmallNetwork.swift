import Foundation

/// The network of `datasets/two-places` in a folder of its own, with a place for a database beside it.
struct SmallNetwork {
  static let asOf = "2026-11-23T09:30:00-05:00"
  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let folder: URL
  var network: URL { folder.appending(path: "network") }
  var database: URL { folder.appending(path: "ledger.db") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.package.appending(path: "datasets/two-places"), to: folder.appending(path: "network"))
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: network.appending(path: name))
  }

  /// A database that is just being closed may remove files of its own meanwhile: then it is done again.
  func remove() throws {
    for _ in 0..<5 {
      do { return try FileManager.default.removeItem(at: folder) } catch CocoaError.fileNoSuchFile {
        continue
      }
    }
    if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
  }

  /// Works in a folder that is removed afterwards.
  static func using<Result>(_ body: (SmallNetwork) async throws -> Result) async throws -> Result {
    let network = try SmallNetwork()
    do {
      let result = try await body(network)
      try network.remove()
      return result
    } catch {
      try network.remove()
      throw error
    }
  }
}
