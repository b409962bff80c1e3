import BenchmarkProgram
import Foundation

/// The steps in process, timed by `planning-benchmark`: a program of its own, whose memory holds nothing that
/// other suites left.
struct StepsSuite {
  let program: String
  let arguments: [String]
  /// Where its output goes.
  let folder: URL

  /// The program that was built beside this one.
  static func find() throws -> String {
    if let program = BuiltProgram.find("planning-benchmark") { return program }
    throw BenchmarkFailure(
      "planning-benchmark is not built: run `swift build` with the same options, or leave out steps (--only)."
    )
  }

  func measure() throws -> SuiteResult {
    let moment = MeasuringMoment()
    let (output, json) = (folder.appending(path: "steps.txt"), folder.appending(path: "steps.json"))
    Announcement.say("timing steps in process")
    // Its own temporary folder goes with this one, though it be killed.
    let environment = ["/usr/bin/env", "TMPDIR=\(folder.path)"]
    let child = ChildProcess(
      environment + [program, "--json", json.path] + arguments, output: output, patience: 3600)
    let usage = try child.run()
    guard usage.isSuccess else {
      throw BenchmarkFailure("planning-benchmark: \(usage.outcome): \(child.complaint)")
    }
    let tables = try String(contentsOf: output, encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let command = (["planning-benchmark"] + arguments).joined(separator: " ")
    let text = "\(moment.text)\n`\(command)`.\n\n\(tables)"
    return SuiteResult(suite: .steps, section: text, tables: text, json: try Data(contentsOf: json))
  }
}
