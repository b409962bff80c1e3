import ArgumentParser
import BenchmarkProgram
import Foundation

/// Where the tables of a command go, beside standard output.
struct ReportOptions: ParsableArguments {
  @Option(help: "Write the Markdown to this file too.")
  var out: String?

  @Option(help: "Replace the part between the command's marks, <!-- quality --> and so on, of this file.")
  var readme: String?

  /// Throws where one of the files cannot be written: better before an hour of measuring than after it.
  func check(_ suite: Suite) throws {
    try OutputPlace.check(out, readme)
    if let readme { try MarkedSection.check([suite.section], in: URL(filePath: readme)) }
  }

  /// - Parameter section: the part of the README.
  func write(_ text: String, section: String, of suite: Suite) throws {
    print(text)
    if let out { try OutputPlace.write(text + "\n", to: out) }
    if let readme { try MarkedSection.write([(suite.section, section)], to: URL(filePath: readme)) }
  }
}
