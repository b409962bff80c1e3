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

  /// Runs the program, whose words are separated by blanks; without one the row is left out.
  init(command: String?, folder: URL) throws {
    guard let command else {
      skip = "no program that measures it given (--single-order)"
      return
    }
    let output = folder.appending(path: "single-order.txt")
    let words = command.split(separator: " ").map { String($0) }
    do {
      let child = ChildProcess(words, output: output, patience: 600)
      let usage = try child.run()
      guard usage.isSuccess else { throw BenchmarkFailure("\(usage.outcome): \(child.complaint)") }
      let text = try String(contentsOf: output, encoding: .utf8)
      let last = text.split(separator: "\n").last.map { String($0) } ?? ""
      figures = try JSONDecoder().decode(Figures.self, from: Data(last.utf8))
    } catch let interruption as Interruption.Requested {
      throw interruption
    } catch {
      skip = "`\(command)`: \(error)"
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
