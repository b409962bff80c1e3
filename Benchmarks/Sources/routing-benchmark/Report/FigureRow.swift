import MarkdownTables

/// A measured row as cells: of several instances the worst.
struct FigureRow {
  static let columns = [
    "work", "to reach", "status", "gap", "seconds", "CPU s", "peak MB", "bound", "verified",
    "best rule ÷ plan", "beside HiGHS", "met",
  ]

  let result: FigureResult

  var cells: [String] {
    [result.figure.work, result.figure.goal.text] + measured + [
      result.verdict?.text ?? "", result.isMet.map { $0 ? "yes" : "**no**" } ?? "–",
    ]
  }

  private var measured: [String] {
    if let skip = result.skip { return ["skipped: \(skip)"] + Array(repeating: "", count: 7) }
    let instances = result.instances
    guard let slowest = instances.max(by: { $0.median.usage.seconds < $1.median.usage.seconds }) else {
      return ["failed"] + Array(repeating: "", count: 7)
    }
    let gaps = instances.map { $0.median.summary.gap }
    let ratios = instances.compactMap(\.ruleRatio)
    return [
      status, gaps.contains(nil) ? "none" : (gaps.compactMap { $0 }.max() ?? 0).percent(4), seconds(slowest),
      slowest.median.usage.cpuSeconds.short,
      (instances.map(\.median.usage.peakMegabytes).max() ?? 0).grouped, bound,
      instances.allSatisfy(\.violations.isEmpty) ? "yes" : "**no**", ratios.min()?.fixed(4) ?? "",
    ]
  }

  /// Such as `optimal`, or `15 of 16 optimal`.
  private var status: String {
    let count = result.instances.count
    let ends = result.instances.map { result in
      let summary = result.median.summary
      return summary.status + (summary.stoppedBy.map { ", \($0)" } ?? "")
    }
    if count == 1 { return ends[0] }
    let optimal = ends.count { $0 == "optimal" }
    return optimal == count ? "all \(count) optimal" : "\(optimal) of \(count) optimal"
  }

  private func seconds(_ slowest: InstanceResult) -> String {
    let time = slowest.median.usage.seconds.short
    if result.instances.count > 1 { return "\(time) (\(slowest.instance.name))" }
    if result.figure.goal.timesCheapest != nil, let ratio = slowest.timesCheapest {
      return "\(time) (\(ratio.short) × `cheapest`)"
    }
    return time
  }

  private var bound: String {
    if result.instances.count > 1 { return "" }
    return result.instances.first?.median.summary.lowerBound.map { $0.double.fixed(2) } ?? "none"
  }
}
