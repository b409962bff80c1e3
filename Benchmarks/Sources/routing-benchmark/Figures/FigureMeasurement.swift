import BenchmarkProgram
import Foundation

/// Measures one row after another.
///
/// A class: what peers made of a model, and what the rules made of a day, serves every row on it.
final class FigureMeasurement {
  private let store: InstanceStore
  private let runs: Int
  private let bench: PeerBench
  private var rules: [String: [RuleRun]] = [:]

  init(store: InstanceStore, runs: Int, bench: PeerBench) {
    self.store = store
    self.runs = runs
    self.bench = bench
  }

  /// Throws only where the benchmark is interrupted.
  func measure(_ figure: Figure) throws -> FigureResult {
    var result = FigureResult(figure: figure)
    do {
      for instance in try store.instances(figure.source) {
        let measured = try measure(instance, figure)
        result.instances.append(measured)
        result.problems += measured.violations.map { "\(instance.name): \($0)" }
        if figure.hasPeers { try compare(measured, &result) }
      }
    } catch let skip as Skip {
      result.skip = skip.reason
    } catch let interruption as Interruption.Requested {
      throw interruption
    } catch {
      result.problems.append("\(error)")
    }
    return result
  }

  private func measure(_ instance: Instance, _ figure: Figure) throws -> InstanceResult {
    let others = try rules(instance)
    var violations = others.violations
    var plans: [PlanRun] = []
    for number in 1...runs {
      Announcement.say("planning \(instance.name), run \(number) of \(runs)")
      let run = try store.router.plan(instance, figure.request)
      plans.append(run)
      if let finding = try store.router.verify(instance, run.folder) { violations.append(finding) }
      violations += Soundness.problems(run.summary, rules: others.runs, known: instance.known)
      violations += Soundness.problems(run.summary, run.curve)
    }
    plans.sort { $0.usage.seconds < $1.usage.seconds }
    return InstanceResult(
      instance: instance, median: plans[(plans.count - 1) / 2], rules: others.runs, violations: violations)
  }

  /// Every rule's run on an instance, each verified; violations are told the first time alone.
  private func rules(_ instance: Instance) throws -> (runs: [RuleRun], violations: [String]) {
    if let known = rules[instance.folder.path] { return (known, []) }
    var made: [RuleRun] = []
    var violations: [String] = []
    for request in PlanRequest.rules {
      Announcement.say("planning \(instance.name) by \(request.strategy)")
      let run = try store.router.plan(instance, request)
      made.append(RuleRun(name: request.strategy, run: run))
      if let finding = try store.router.verify(instance, run.folder) {
        violations.append("`\(request.strategy)`: \(finding)")
      }
    }
    rules[instance.folder.path] = made
    return (made, violations)
  }

  private func compare(_ measured: InstanceResult, _ result: inout FigureResult) throws {
    let peers: [PeerRun]
    do {
      peers = try bench.runs(on: measured.instance, stopAt: result.figure.peerGap)
    } catch let skip as Skip {
      result.verdict = PeerVerdict(isMet: nil, text: "no model: \(skip.reason)")
      return
    }
    for peer in peers {
      let found = Soundness.problems(measured.median.summary, peer)
      result.problems += found.map { "\(measured.instance.name): \($0)" }
    }
    guard let goal = result.figure.goal.peer else { return }
    guard let peer = peers.first(where: { $0.peer == PeerGoal.peer }) else {
      let reason = bench.skips.first { $0.peer == PeerGoal.peer }?.reason ?? "not asked for (--peers)"
      result.verdict = PeerVerdict(isMet: nil, text: "no \(PeerGoal.peer.name): \(reason)")
      return
    }
    if peer.isFailed {
      result.verdict = PeerVerdict(isMet: nil, text: "\(peer.peer.name) \(peer.outcome)")
    } else {
      result.verdict = goal.verdict(measured.median, peer)
    }
  }
}
