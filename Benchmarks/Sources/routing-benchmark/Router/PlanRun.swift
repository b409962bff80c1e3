import Foundation

/// One run of `order-router plan`.
struct PlanRun {
  let folder: URL
  let usage: ProcessUsage
  let summary: PlanSummary
  /// What it found while it searched, seconds counted from the start of the process.
  var curve = SearchCurve()
}
