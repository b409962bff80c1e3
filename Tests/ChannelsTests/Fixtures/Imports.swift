import Channels
import ScenarioFiles

/// Imports of texts, and their tables read back.
struct Imported {
  var outcome: ImportOutcome

  init(_ files: [ImportFile], into network: [String: [UInt8]] = Networks.network(), isLenient: Bool = false) {
    outcome = ChannelImport.run(
      network: network, files: files, settings: ImportSettings(isLenient: isLenient))
  }

  init(_ text: String, named name: String = "file", into network: [String: [UInt8]] = Networks.network()) {
    self.init([ImportFile(name: name, bytes: Array(text.utf8))], into: network)
  }

  func table(_ name: String) -> [[String: String]] {
    outcome.files.first { $0.name == name }.map { CSVTable($0.bytes).rows } ?? []
  }

  var orders: [[String: String]] { table("orders.csv") }
  var stock: [[String: String]] { table("stock.csv") }

  /// The reasons of what was skipped, by line or order of the channel.
  var skipped: [Telling] { outcome.report.entries.map(\.telling).filter { $0.kind == .skipped } }

  func tells(_ code: String) -> Bool { outcome.report.entries.contains { $0.telling.code == code } }

  var errors: [String] { outcome.errors.map(\.description) }
}
