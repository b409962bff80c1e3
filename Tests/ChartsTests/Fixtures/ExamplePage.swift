import Foundation

@testable import Charts

/// The results that stand beside the tests, made up.
enum ExamplePage {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Results/example.json")

  static func page() throws -> Page { try Page(json: Data(contentsOf: file)) }

  static let origin = ChartOrigin(scenario: "tight, 1 000 orders", seeds: [7], machine: "2 cores, Linux")
}
