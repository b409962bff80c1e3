import ArgumentParser
import Channels
import FoundationEssentials
import OrderRouting
import ScenarioFiles

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand a plan out: what each location is told of what it ships.",
    discussion: """
      Warehouses and stores get pick lists, packing slips and a file for label software; 3PLs and suppliers a table of \
      orders, and X12 940 with --edi; Amazon's and Walmart's centres a request a shipment, always with the same id, so \
      that none ships twice. Lines of Shopify's orders are told to move to the location that ships them. export.json \
      lists every shipment and its document.

      A request that would break a rule of its channel is an error that names the order, the field and what to do.
      """)

  @Argument(help: "The day: a folder that import has written, or any scenario.", completion: .directory)
  var day: String

  @Argument(help: "The plan of the day.", completion: .directory)
  var plan: String

  @Option(
    help: "The folder to write; it appears whole or not at all, and one of an earlier export is replaced.",
    completion: .directory)
  var out: String

  @Option(
    help: ArgumentHelp(
      "Write X12 940 too: from whom to whom, for all 3PLs and suppliers or for one location.",
      valueName: "location=sender:receiver"))
  var edi: [PartnerSaying] = []

  @Option(
    help: """
      The file of X12 control numbers, which counts on. Default: edi-control-numbers.csv beside the folder.
      """,
    completion: .file())
  var controlNumbers: String?

  @Option(
    help: ArgumentHelp(
      "What Walmart's Multichannel Solutions call a channel of orders.", valueName: "channel=id"))
  var salesChannel: [PairSaying] = []

  @Option(
    help: "Shopify's fulfillment orders as its API tells them, so that moves name their ids.",
    completion: .file())
  var fulfillmentOrders: String?

  @Flag(help: "Leave out and tell what would break a rule, instead of stopping.")
  var lenient = false

  func run() throws {
    try DayArgument.withUsageErrors { () throws(OutgoingFolder.Problem) in
      try OutgoingFolder.export.checkTarget(out)
    }
    let plan = try DayArgument.plan(plan, of: try DayArgument.read(day))
    var settings = ExportSettings()
    settings.partners = Dictionary(edi.map { ($0.location, $0.partner) }) { $1 }
    settings.salesChannels = Dictionary(salesChannel.map { ($0.key, $0.value) }) { $1 }
    settings.fulfilmentOrders = try fulfillmentOrders.map { try Self.fulfilmentOrders($0) } ?? []
    settings.isLenient = lenient
    if edi.isEmpty { return try write(plan, settings, X12ControlNumbers()) }
    // Of two runs at once, the second counts on from the first.
    try DayArgument.alone(around: controlPath) { try write(plan, settings, try readControlNumbers()) }
  }

  private func write(_ plan: ShippingPlan, _ settings: ExportSettings, _ numbers: X12ControlNumbers) throws {
    let outcome = DayExport.run(plan, settings: settings, controlNumbers: numbers)
    for warning in outcome.warnings { Console.error(warning) }
    if !outcome.problems.isEmpty, !lenient { throw DayArgument.failure(outcome.problems, out) }
    for problem in outcome.problems { Console.error("left out: \(problem)") }
    // A number may be left out, but never used twice: the file counts on before the interchange appears.
    if outcome.controlNumbers.isChanged {
      try OutputFile.write(String(decoding: outcome.controlNumbers.bytes, as: UTF8.self), to: controlPath)
    }
    try DayArgument.withUsageErrors { () throws(OutgoingFolder.Problem) in
      try OutgoingFolder.export.write(outcome.files, to: out)
    }
    Console.output(ExportText.summary(outcome, out: out))
  }

  static func fulfilmentOrders(_ path: String) throws -> [ShopifyFulfilmentOrder] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(.usage, "\(path): expected a file that can be read")
    }
    do throws(InvalidFiles) {
      return try ShopifyFulfilmentOrder.read(Array(bytes), name: path)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  private var controlPath: String {
    if let controlNumbers { return controlNumbers }
    var folder = out
    while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let parent = folder.lastIndex(of: "/").map { folder[...$0] } ?? ""
    return parent + "edi-control-numbers.csv"
  }

  private func readControlNumbers() throws -> X12ControlNumbers {
    guard FileManager.default.fileExists(atPath: controlPath) else { return X12ControlNumbers() }
    guard let bytes = FileManager.default.contents(atPath: controlPath) else {
      throw CommandFailure(
        .usage, "\(controlPath): expected a file that can be read: its numbers must not begin again")
    }
    do throws(InvalidFiles) {
      return try X12ControlNumbers(Array(bytes), name: controlPath)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}

/// `LOCATION=SENDER:RECEIVER`, with the location left out for all.
struct PartnerSaying: ExpressibleByArgument {
  var location: String
  var partner: X12Partner

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let ids = (parts.last ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard ids.count == 2, let partner = X12Partner(sender: String(ids[0]), receiver: String(ids[1])) else {
      return nil
    }
    location = parts.count > 1 ? String(parts[0]) : ""
    self.partner = partner
  }
}

/// `KEY=VALUE`.
struct PairSaying: ExpressibleByArgument {
  var key: String
  var value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
    key = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
    if value.isEmpty { return nil }
  }
}
