import Foundation

/// The most memory that this process had in use since it was asked last.
enum PeakMemory {
  /// Starts anew; does nothing where the system cannot.
  static func reset() {
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
  }

  /// Megabytes; `nil` where the system does not tell.
  static var megabytes: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    for line in lines where line.hasPrefix("VmHWM:") {
      return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 / 1000 }
    }
    return nil
  }
}
