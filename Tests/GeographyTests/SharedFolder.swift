import Foundation

/// Reference data beside the repository, where there is any.
enum SharedFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static let zonePairs = root.appending(path: "data/geo/usps_zone_pairs_sample_2018.csv.gz")

  static func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

  /// The content of a gzip file, by the system's own `gzip`.
  static func unzipped(_ file: URL) throws -> String {
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
