import ArgumentParser
import BenchmarkProgram
import Foundation

/// Where what a command measured goes, beside standard output.
struct ReportOptions<Command: SuiteCommand>: ParsableArguments {
  @Option(help: "Write the Markdown to this file too.")
  var out: String?

  @Option(help: "Replace the part between \(Self.section.start) and \(Self.section.end) of this file.")
  var readme: String?

  private static var section: MarkedSection { Command.suite.section }

  /// Throws where one of the files cannot be written: better before an hour of measuring than after it.
  func check() throws {
    try OutputPlace.check(out, readme)
    if let readme { try MarkedSection.check([Self.section], in: URL(filePath: readme)) }
  }

  /// Prints the tables and writes what is asked for, the README last: where it fails, the rest is there.
  ///
  /// - Parameters:
  ///   - section: the part of the README.
  ///   - json: the file for the results as JSON, if one is asked for, and what makes them.
  func write(_ text: String, section: String, json: (file: String?, data: () throws -> Data)? = nil) throws {
    print(text)
    if let json, let file = json.file { try OutputPlace.write(try json.data(), to: file) }
    if let out { try OutputPlace.write(text + "\n", to: out) }
    if let readme { try MarkedSection.write([(Self.section, section)], to: URL(filePath: readme)) }
  }
}
