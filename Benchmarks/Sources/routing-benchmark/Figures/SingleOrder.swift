import BenchmarkProgram
import Foundation
import MarkdownTables

/// One order planned at the prices of the last batch, in process: measured by a program of its own, since a
/// process's start alone would take longer.
struct SingleOrder {
  /// What the program writes as its last line.
  struct Figures: Decodable {
    let locations: Int
    let medianMicroseconds: Double
    let percentile99Microseconds: Double
    let allocations: Double?

    private enum CodingKeys: String, CodingKey {
      case locations, allocations
      case medianMicroseconds = "p50_microseconds"
      case percentile99Microseconds = "p99_microseconds"
    }
  }

  static let work = "a single order, in process"

  private(set) var figures: Figures?
  private(set) var skip: String?

  /// Runs the program, whose words are separated by blanks; the default is the one built beside this.
  init(command: String?, folder: URL) throws {
    let words = command.map { $0.split(separator: " ").map { String($0) } }
    guard let words = words ?? BuiltProgram.find("single-order-benchmark").map({ [$0] }) else {
      skip = "single-order-benchmark is not built"
      return
    }
    let output = folder.appending(path: "single-order.txt")
    Announcement.say("timing single orders in process")
    do {
      // Its own temporary folder goes with this one, though it be killed.
      let environment = ["/usr/bin/env", "TMPDIR=\(folder.path)"]
      let child = ChildProcess(environment + words, output: output, patience: 600)
      let usage = try child.run()
      guard usage.isSuccess else { throw BenchmarkFailure("\(usage.outcome): \(child.complaint)") }
      let text = try String(contentsOf: output, encoding: .utf8)
      let last = text.split(separator: "\n").last.map { String($0) } ?? ""
      figures = try JSONDecoder().decode(Figures.self, from: Data(last.utf8))
    } catch let interruption as Interruption.Requested {
      throw interruption
    } catch {
      skip = "`\(words.joined(separator: " "))`: \(error)"
    }
  }

  func cells(columns: Int) -> [String] {
    var cells = [Self.work, "p99 under 50 µs at 30 locations, no allocation"]
    if let figures {
      let allocations = figures.allocations.map { ", \($0.short) allocations" } ?? ""
      cells.append(
        "p50 \(figures.medianMicroseconds.short) µs, p99 \(figures.percentile99Microseconds.short) µs at "
          + "\(figures.locations) locations\(allocations)")
    } else {
      cells.append("skipped")
    }
    cells += Array(repeating: "", count: columns - cells.count - 1)
    guard let figures else { return cells + ["–"] }
    let isMet = figures.percentile99Microseconds < 50 && (figures.allocations ?? 0) == 0
    return cells + [isMet ? "yes" : "**no**"]
  }
}
