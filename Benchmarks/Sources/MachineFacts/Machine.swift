import Foundation
import MarkdownTables

/// The machine that figures were measured on.
public enum Machine {
  /// Such as `AMD EPYC, 2 cores, 24 GB, Linux`.
  public static var description: String {
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
    #if os(Linux)
      let system = "Linux"
    #else
      let system = "macOS"
    #endif
    let unit = cores == 1 ? "core" : "cores"
    return "\(processor), \(cores) \(unit), \(memory.fixed(0)) GB of memory, \(system)"
  }

  public static var cores: Int { ProcessInfo.processInfo.processorCount }

  /// How many processes wanted a core in the last minute; others' are among them.
  public static var load: String {
    (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?
      .split(separator: " ").first.map { String($0) } ?? "unknown"
  }

  public static var today: String {
    Date.now.formatted(.iso8601.year().month().day().dateSeparator(.dash))
  }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last.map { String($0).trimmingCharacters(in: .whitespaces) }
    return name ?? "unknown processor"
  }
}
