import ArgumentParser
import BenchmarkProgram
import Charts
import Foundation

struct PageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Make one HTML page of stored results, with a picture for each chart.",
    discussion: """
      The page is a single file that loads nothing and follows the colour scheme of the reader. The same \
      results give the same bytes.
      """)

  @Argument(help: "The results: JSON with title, summary and charts.")
  var results: String

  @Argument(help: "The page to write; it appears whole or not at all.")
  var page: String

  func run() throws {
    let data = try InputFile.data(results)
    let html: String
    do {
      html = try Page(json: data).html()
    } catch {
      throw BenchmarkFailure("\(results): " + error.reasons.joined(separator: "\n\(results): "))
    }
    try OutputPlace.check(page)
    try OutputPlace.write(html, to: page)
  }
}
