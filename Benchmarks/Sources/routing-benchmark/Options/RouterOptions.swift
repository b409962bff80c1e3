import ArgumentParser
import BenchmarkProgram
import Foundation

/// Which order-router is measured, and where the days are that it makes.
struct RouterOptions: ParsableArguments {
  @Option(
    help: """
      The order-router to measure. Default: the root package's release build, looked for in \
      ../.build/release and .build/release of the folder this is started in, else the one installed.
      """)
  var orderRouter: String?

  @Option(help: "Threads of order-router; its own default unless given.")
  var threads: Int?

  @Option(help: "Keep made-up days in this folder for the next time, instead of a temporary one.")
  var folder: String?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a whole number of at least 1; found \(threads).")
    }
  }

  /// As arguments of a command that has these options.
  var arguments: [String] {
    let options = [
      ("--order-router", orderRouter), ("--threads", threads.map { "\($0)" }), ("--folder", folder),
    ]
    return options.flatMap { name, value in value.map { [name, $0] } ?? [] }
  }

  func router(in place: URL) throws -> Router {
    Router(program: try Router.find(orderRouter), folder: place, threads: threads)
  }

  func store(in place: URL, examples: String? = nil) throws -> InstanceStore {
    try OutputPlace.check(folder: folder)
    if let examples { try InputFile.check(folder: examples) }
    let days = folder.map { URL(filePath: $0) } ?? place.appending(path: "days")
    try FileManager.default.createDirectory(at: days, withIntermediateDirectories: true)
    return InstanceStore(
      router: try router(in: place), folder: days, examples: examples.map { URL(filePath: $0) })
  }
}
