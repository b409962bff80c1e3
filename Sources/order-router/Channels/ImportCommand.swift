import ArgumentParser
import Channels
import ScenarioFiles

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a day of the files that channels hand out.",
    discussion: """
      Reads orders and stock of Amazon, Shopify, Walmart, eBay, TikTok Shop, WooCommerce, of 3PLs and of tables of \
      one's own, and joins them with a network: its locations, services, rates and items. What of an order is left to \
      ship comes into the day; everything skipped, changed or guessed is told, here and in import.json.

      A folder stands for its files, - for standard input; gzip is read. Of an order in two files the newer counts, of \
      stock in two files the later. Names and addresses stand in recipients.csv alone, which its owner alone can read.

      Without a network, --starter US writes one to edit, with the channels and SKUs of the files.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of the network (not with --starter), and the files to import.", valueName: "network> <file"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: "The folder to write; it appears whole or not at all, and a day of an earlier import is replaced.",
    completion: .directory)
  var out: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What a file is, where it does not say: a format, a channel, or both.", valueName: "format:channel=file"
    ))
  var said: [ImportSaying] = []

  @Option(
    help: "The columns of tables of one's own: a CSV file with the columns field and column.",
    completion: .file())
  var map: String?

  @Flag(help: "Skip and tell rows that cannot be read, instead of stopping.")
  var lenient = false

  @Flag(
    help: """
      Let the open orders of the files have the units that their channel's inventory has committed to them; else \
      these stay reserved.
      """)
  var freeCommitted = false

  @Option(help: "Write a network to edit instead of a day, for orders from this country: US.")
  var starter: String?

  func validate() throws {
    if starter == nil, paths.isEmpty {
      throw ValidationError("expected the folder of a network, and files to import")
    }
    if let starter, starter.uppercased() != "US" {
      throw ValidationError("--starter knows the country US alone; for another, write the network by hand")
    }
    for saying in said {
      guard let format = saying.format, !ChannelFormats.names.contains(format) else { continue }
      let near = NearestName.suggestion(for: format, among: ChannelFormats.names)
      throw ValidationError(
        "--as: no format is called \(format). \(near) There are: "
          + ChannelFormats.names.joined(separator: ", "))
    }
  }

  func run() throws {
    try withUsageErrors { () throws(DayFolder.Problem) in try DayFolder.checkTarget(out) }
    let files = try ImportInput.files(Array(paths.dropFirst(starter == nil ? 1 : 0)), said)
    let settings = ImportSettings(
      isLenient: lenient, map: try map.map { try ImportInput.map($0) } ?? .standard,
      freesCommitted: freeCommitted)
    if starter != nil { return try writeStarter(files, settings) }
    let network = try ImportInput.network(paths[0])
    let outcome = ChannelImport.run(network: network, files: files, settings: settings)
    for warning in outcome.warnings { Console.error(warning.description) }
    guard outcome.errors.isEmpty else { throw failure(outcome.errors) }
    try withUsageErrors { () throws(DayFolder.Problem) in try DayFolder.write(outcome.files, to: out) }
    Console.output(ImportText.summary(outcome.report, out: out))
  }

  private func failure(_ errors: [Diagnostic]) -> CommandFailure {
    let count = errors.count == 1 ? "1 error" : "\(NumberText.count(errors.count)) errors"
    let lines = errors.map(\.description).joined(separator: "\n")
    return CommandFailure(.invalidScenario, lines + "\n\(out): \(count); nothing was written")
  }

  private func withUsageErrors(_ body: () throws(DayFolder.Problem) -> Void) throws {
    do throws(DayFolder.Problem) {
      try body()
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}

/// `FORMAT:CHANNEL=FILE`, with the format or the channel left out.
struct ImportSaying: ExpressibleByArgument {
  var format: String?
  var channel: String?
  var file: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    file = String(argument[argument.index(after: equals)...])
    let parts = argument[..<equals].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    format = parts.first.flatMap { $0.isEmpty ? nil : String($0) }
    channel = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    if file.isEmpty || (format == nil && channel == nil) { return nil }
  }
}
