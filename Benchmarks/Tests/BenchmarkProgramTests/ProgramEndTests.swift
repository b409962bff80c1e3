import ArgumentParser
import Foundation
import Testing

@testable import BenchmarkProgram

/// The programs as they were built, with what makes them end at once.
struct ProgramEndTests {
  private static let programs = URL(
    filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  ).deletingLastPathComponent()

  private func run(_ words: [String]) throws -> (code: Int32, error: String) {
    let process = Process()
    let error = Pipe()
    process.executableURL = Self.programs.appending(path: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = error
    try process.run()
    let text = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  @Test(arguments: ["routing-benchmark", "planning-benchmark", "single-order-benchmark"])
  func `a program ends with 0 where it is asked for help, and with 2 where it is used wrongly`(
    program: String
  )
    throws
  {
    #expect(try run([program, "--help"]).code == 0)
    let wrong = try run([program, "--no-such-option"])
    #expect(wrong.code == 2 && wrong.error.contains("--no-such-option"))
  }

  @Test(arguments: [
    ["routing-benchmark", "quality", "--limits", "x"], ["routing-benchmark", "figures", "--runs", "0"],
    ["routing-benchmark", "all", "--only", "speed"],
    ["routing-benchmark", "network-experiment", "--carry", "2"],
    ["routing-benchmark", "page"], ["planning-benchmark", "--fail-if-slower"],
    ["single-order-benchmark", "--runs", "0"],
  ])
  func `a wrong option ends every command with 2`(words: [String]) throws {
    #expect(try run(words).code == 2)
  }

  @Test(arguments: [
    (["routing-benchmark", "all", "--only", "steps", "--page", "/no/such/p"], "there is no folder /no/such"),
    (["routing-benchmark", "quality", "--json", "/no/such/q"], "/no/such/q cannot be written"),
    (["routing-benchmark", "quality", "--facility", "/no/such/p1"], "There is no file /no/such/p1"),
    (["routing-benchmark", "quality", "--optima", "/no/such/opt"], "There is no file /no/such/opt"),
    (
      ["routing-benchmark", "figures", "--readme", "/no/such/README.md"],
      "/no/such/README.md cannot be written"
    ),
    (["routing-benchmark", "figures", "--examples", "/no/such"], "There is no folder /no/such"),
    (["routing-benchmark", "figures", "--examples", "/etc/passwd"], "/etc/passwd is a file"),
    (["routing-benchmark", "figures", "--order-router", "/usr"], "/usr is no program"),
    (["routing-benchmark", "quality", "--json", ""], "A file to write has an empty name"),
    (
      ["routing-benchmark", "network-experiment", "--out", "/no/such/t.md"], "/no/such/t.md cannot be written"
    ),
    (["routing-benchmark", "page", "/no/such/r.json", "page.html"], "There is no file /no/such/r.json"),
    (["planning-benchmark", "--baseline", "/no/such/b.json"], "There is no file /no/such/b.json"),
    (["planning-benchmark", "--json", "/no/such/j.json"], "/no/such/j.json cannot be written"),
    (["planning-benchmark", "--save-baseline", "/usr"], "/usr cannot be written: it is a folder"),
    (["planning-benchmark", "--keep", "/usr"], "/usr"),
    (["single-order-benchmark", "/no/such/scenario"], "/no/such/scenario"),
  ])
  func `what cannot be read or written ends a program with 1, and is named`(words: [String], message: String)
    throws
  {
    let end = try run(words)
    #expect(end.code == 1)
    #expect(end.error.contains(message), "\(end.error)")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted program ends with 130 and leaves nothing behind`(signal: Int32) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ended-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    let error = Pipe()
    process.executableURL = Self.programs.appending(path: "planning-benchmark")
    process.arguments = [
      "--orders", "300", "--skus", "200", "--csv-lines", "0", "--import-records", "0",
      "--runs", "1000000", "--json",
      folder.appending(path: "times.json").path,
    ]
    process.environment = ["TMPDIR": folder.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = error
    try process.run()
    // It says what it measures once it is at it.
    _ = try error.fileHandleForReading.read(upToCount: 1)
    kill(process.processIdentifier, signal)
    let text = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(String(decoding: text, as: UTF8.self).contains("interrupted; nothing was written"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [
    #""$1" --smoke --runs 1 --json "$2" 2>&1 | true"#,
    #"trap '' HUP; "$1" --smoke --runs 1 --json "$2" & for i in 1 2 3 4 5 6; do kill -HUP $!; sleep 0.1; done; wait"#,
  ])
  func `a program whose reader goes, or under nohup its terminal, measures on`(script: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gone-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "times.json").path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", Self.programs.appending(path: "planning-benchmark").path, file]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(FileManager.default.fileExists(atPath: file))
  }

  private struct Failing: ParsableCommand {}

  @Test func `an interruption, a failure and a wrong use have ends of their own`() {
    #expect(ProgramEnd(Interruption.Requested(), of: Failing.self) == .interrupted)
    #expect(ProgramEnd(BenchmarkFailure("x"), of: Failing.self) == .wrong)
    #expect(ProgramEnd(ValidationError("x"), of: Failing.self) == .wrongUsage)
    #expect(ProgramEnd(ExitCode(7), of: Failing.self) == .wrong)
    #expect(ProgramEnd(CleanExit.helpRequest(), of: Failing.self) == .done)
  }
}
