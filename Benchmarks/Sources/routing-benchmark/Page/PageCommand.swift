import ArgumentParser
import BenchmarkPage
import Foundation

struct PageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Make one HTML page of stored results, with a picture for each chart.",
    discussion: """
      The page is a single file that loads nothing and follows the colour scheme of the reader. The same results \
      give the same bytes.
      """)

  @Argument(help: "The results: JSON with title, summary and charts.")
  var results: String

  @Argument(help: "The page to write; it appears whole or not at all.")
  var page: String

  func run() throws {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: results))
    } catch {
      throw BenchmarkFailure("\(results) cannot be read. Maybe it stands elsewhere.")
    }
    let html: String
    do {
      html = try Page(json: data).html()
    } catch {
      throw BenchmarkFailure("\(results): " + error.reasons.joined(separator: "\n\(results): "))
    }
    do {
      try Data(html.utf8).write(to: URL(filePath: page), options: .atomic)
    } catch {
      throw BenchmarkFailure(
        "\(page) cannot be written. Maybe it is a folder, or stands in one that does not exist.")
    }
  }
}
