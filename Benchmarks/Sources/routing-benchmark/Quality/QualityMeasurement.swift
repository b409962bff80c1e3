import BenchmarkProgram
import Foundation

/// Runs every strategy, and the peers, on one scenario after the other.
struct QualityMeasurement {
  let store: InstanceStore
  let plan: QualityPlan
  let bench: PeerBench

  /// Throws only where the benchmark is interrupted.
  func measure(_ source: QualitySource) throws -> QualityResult {
    var result = QualityResult(source: source)
    do {
      let instance = try store.instances(source.source)[0]
      result.instance = instance
      for request in plan.requests(source) {
        let run = try run(request, on: instance, rules: result.rules(seed: request.seed))
        result.runs.append(run)
        result.problems += run.problems
      }
      try addPeers(instance, &result)
    } catch let skip as Skip {
      result.skips.append(skip.reason)
    } catch let interruption as Interruption.Requested {
      throw interruption
    } catch {
      result.problems.append("\(error)")
    }
    return result
  }

  private func run(
    _ request: PlanRequest, on instance: Instance, rules: [QualityRun]
  ) throws -> QualityRun {
    let isSearch = QualityPlan.searching.contains(request.strategy)
    var plans: [PlanRun] = []
    var problems: [String] = []
    for number in 1...plan.runs {
      let limit = request.workLimit.map { ", \($0) w" } ?? (isSearch ? ", \(request.timeLimit) s" : "")
      Announcement.say("\(instance.name), \(request.strategy), seed \(request.seed)\(limit), run \(number)")
      let made = try store.router.plan(instance, request)
      plans.append(made)
      var found = Soundness.problems(
        made.summary, rules: isSearch ? rules.map { RuleRun(name: $0.strategy, run: $0.plan) } : [],
        known: instance.known)
      found += Soundness.problems(made.summary, made.curve)
      if let finding = try store.router.verify(instance, made.folder) { found.append(finding) }
      problems += found.map { "`\(request.strategy)`: \($0)" }
    }
    plans.sort { $0.usage.seconds < $1.usage.seconds }
    return QualityRun(request: request, plan: plans[(plans.count - 1) / 2], problems: problems)
  }

  private func addPeers(_ instance: Instance, _ result: inout QualityResult) throws {
    let orders = result.runs.first?.count("orders") ?? 0
    if orders > plan.peerOrders {
      if bench.hasPeers { result.skips.append("peers: more than \(plan.peerOrders) orders (--peer-orders)") }
      return
    }
    do {
      result.peers = try bench.runs(on: instance, stopAt: plan.peerGap)
    } catch let skip as Skip {
      result.skips.append("peers: " + skip.reason)
    }
    for peer in result.peers {
      for run in result.runs {
        let found = Soundness.problems(run.plan.summary, peer)
        result.problems += found.map { "`\(run.strategy)`: \($0)" }
      }
    }
  }
}
