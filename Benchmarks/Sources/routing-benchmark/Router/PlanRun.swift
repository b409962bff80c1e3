import Foundation

/// One run of `order-router plan`.
struct PlanRun {
  let folder: URL
  let usage: ProcessUsage
  let summary: PlanSummary
}
