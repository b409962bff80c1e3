import BenchmarkProgram
import Foundation

/// The `order-router` that is measured: nothing is known of it but its command line.
struct Router {
  let program: String
  /// Where its output and its plans go.
  let folder: URL
  let threads: Int?

  /// The `order-router` of the path, else that of the first folder that has one.
  static func find(_ path: String?, in folders: [String] = folders) throws -> String {
    if let path {
      if isProgram(path) { return path }
      throw BenchmarkFailure("\(path) is no program. Give the path of an order-router (--order-router).")
    }
    if let found = folders.map({ $0 + "/order-router" }).first(where: isProgram) { return found }
    throw BenchmarkFailure(
      "There is no order-router. Run `swift build -c release` in the project's folder and start there or in "
        + "its Benchmarks, or give --order-router.")
  }

  /// The root package's release build, seen from its Benchmarks or itself, then where programs are installed.
  private static var folders: [String] {
    let installed = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return ["../.build/release", ".build/release"] + installed.split(separator: ":").map { String($0) }
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  func version() throws -> String {
    let output = folder.appending(path: "version.txt")
    _ = try succeed(["--version"], output: output, patience: 60)
    return try String(contentsOf: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func generate(_ day: GeneratedInstance, to place: URL) throws {
    _ = try succeed(
      day.arguments(folder: place.path), output: folder.appending(path: "generate.txt"), patience: 1800)
  }

  /// Plans, and leaves the plan in a folder of its own that is to be removed.
  func plan(_ instance: Instance, _ request: PlanRequest) throws -> PlanRun {
    let plan = folder.appending(path: "plan-\(request.strategy)")
    try? FileManager.default.removeItem(at: plan)
    let findings = folder.appending(path: "findings.jsonl")
    let arguments =
      ["plan", instance.folder.path, "--out", plan.path, "--json", "--findings", findings.path]
      + request.arguments(threads: threads)
    // A search that minds no limit is ended in the end; a rule on a large day takes its time.
    let patience = request.timeLimit * 2 + 1800
    let usage = try succeed(arguments, output: folder.appending(path: "plan.json"), patience: patience)
    let data = try Data(contentsOf: plan.appending(path: "plan.json"))
    let summary = try JSONDecoder().decode(PlanSummary.self, from: data)
    let curve = SearchCurve(log: try String(contentsOf: findings, encoding: .utf8))
    return PlanRun(folder: plan, usage: usage, summary: summary, curve: curve)
  }

  /// What is wrong with a plan; `nil` where it holds.
  func verify(_ instance: Instance, _ plan: URL) throws -> String? {
    let output = folder.appending(path: "verify.txt")
    let arguments = [program, "verify", instance.folder.path, plan.path]
    let child = ChildProcess(arguments, output: output, patience: 1800)
    let usage = try child.run()
    if usage.isSuccess { return nil }
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    let first = text.split(separator: "\n").first.map { String($0) } ?? child.complaint
    return "verify: \(usage.outcome): \(first)"
  }

  /// The JSON of a rolling study on a scenario.
  func simulate(_ instance: Instance, _ arguments: [String]) throws -> Data {
    let output = folder.appending(path: "simulate.json")
    let threads = threads.map { ["--threads", "\($0)"] } ?? []
    let words = ["simulate", instance.folder.path, "--json"] + arguments + threads
    _ = try succeed(words, output: output, patience: 7200)
    return try Data(contentsOf: output)
  }

  /// Throws ``Skip`` where the scenario is one that a model cannot hold.
  func exportModel(_ instance: Instance, to file: URL) throws {
    let output = folder.appending(path: "export.txt")
    let arguments = [program, "export-model", instance.folder.path, file.path]
    let child = ChildProcess(arguments, output: output, patience: 1800)
    let usage = try child.run()
    if usage.end == .exited(Self.wrongUsage) { throw Skip(reason: child.complaint) }
    guard usage.isSuccess else {
      throw BenchmarkFailure("order-router export-model: \(usage.outcome): \(child.complaint)")
    }
  }

  /// The exit code of a request that cannot be met.
  private static let wrongUsage: Int32 = 2

  private func succeed(_ arguments: [String], output: URL, patience: Double) throws -> ProcessUsage {
    let child = ChildProcess([program] + arguments, output: output, patience: patience)
    let usage = try child.run()
    guard usage.isSuccess else {
      throw BenchmarkFailure("order-router \(arguments[0]): \(usage.outcome): \(child.complaint)")
    }
    return usage
  }
}
