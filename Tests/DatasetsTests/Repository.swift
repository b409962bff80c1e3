import Foundation

@testable import Datasets

/// The repository's committed datasets, and the reference data beside it, where there is any.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static let brunel = shared.appending(path: "data/brunel")
  static let giftShop = shared.appending(path: "data/uci/2011-06-01.csv")

  static func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

  static func bytes(_ file: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: file)) }

  /// The files of a committed dataset by name.
  static func committed(_ name: String) throws -> [String: String] {
    let folder = root.appending(path: "datasets").appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, String(decoding: try bytes(folder.appending(path: $0)), as: UTF8.self))
      })
  }

  static func brunelSource() throws -> [String: [UInt8]] {
    try Dictionary(
      uniqueKeysWithValues: BrunelDay.sourceFiles.map { ($0, try bytes(brunel.appending(path: $0))) })
  }
}
