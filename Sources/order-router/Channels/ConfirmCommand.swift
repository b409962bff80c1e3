import ArgumentParser
import Channels
import OrderRouting
import ScenarioFiles

struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Tell each parcel to the channel that its order came from.",
    discussion: """
      TRACKING is a table (shipment_id or order_id, carrier, tracking_number, shipped_at, line_id, quantity), X12 945, \
      or the status that Amazon's or Walmart's centres tell of their orders; a folder stands for its files, - for \
      standard input. Without a line_id a parcel holds all that is left of its shipment.

      Each channel has a folder of files to send. What was confirmed into the same folder before is not repeated: \
      each run adds files with its number, and confirm.json lists every parcel.
      """)

  @Argument(help: "The day: a folder that import has written, or any scenario.", completion: .directory)
  var day: String

  @Argument(help: "The plan of the day.", completion: .directory)
  var plan: String

  @Argument(help: "What tells of parcels.", completion: .file())
  var tracking: [String]

  @Option(help: "The folder of confirmations, which grows with each run.", completion: .directory)
  var out: String

  @Option(
    help: "Shopify's fulfillment orders as its API tells them, so that confirmations name their ids.",
    completion: .file())
  var fulfillmentOrders: String?

  @Option(help: "An instant: a parcel that left later is an error.")
  var asOf: String?

  @Flag(help: "Leave out and tell what cannot be confirmed, instead of stopping.")
  var lenient = false

  func run() throws {
    // Of two runs at once, the second reads what the first has confirmed.
    try DayArgument.alone(around: out) { try confirm() }
  }

  private func confirm() throws {
    let ledger = try DayArgument.withUsageErrors { () throws(OutgoingFolder.Problem) in
      try ConfirmationLedger(folder: out)
    }
    let now = try asOf.map { text in
      guard let instant = InstantGrammar.instant(text.utf8Span.span) else {
        throw ValidationError("--as-of takes an instant such as 2026-11-24T18:00:00Z; found \(text).")
      }
      return instant
    }
    let plan = try DayArgument.plan(plan, of: try DayArgument.read(day))
    let files = try ImportInput.files(tracking, []).map { (name: $0.name, bytes: $0.bytes) }
    let outcome = DayConfirmations.run(
      plan, tracking: files, ledger: ledger,
      fulfilmentOrders: try fulfillmentOrders.map { try ExportCommand.fulfilmentOrders($0) } ?? [], now: now,
      isLenient: lenient)
    for warning in outcome.warnings { Console.error(warning) }
    let lines = outcome.errors.map(\.description) + outcome.problems.map(\.description)
    if !lines.isEmpty, !lenient {
      let count = lines.count == 1 ? "1 error" : "\(NumberText.count(lines.count)) errors"
      throw CommandFailure(
        .invalidScenario,
        (lines + ["\(out): \(count); nothing was written (--lenient leaves them out)"]).joined(
          separator: "\n"))
    }
    for line in lines { Console.error("left out: \(line)") }
    if !outcome.isUnchanged {
      try DayArgument.withUsageErrors { () throws(OutgoingFolder.Problem) in
        try outcome.ledger.write(outcome.files, to: out)
      }
    }
    Console.output(summary(outcome))
  }

  private func summary(_ outcome: ConfirmationOutcome) -> String {
    var table = TextTable()
    table.append(["files", "parcels"])
    for (channel, count) in outcome.parcels {
      let files = outcome.files.map(\.path).filter { $0.hasPrefix(OutgoingFile.name(channel) + "/") }
      let names = files.map { $0.split(separator: "/").last.map { String($0) } ?? "" }
      table.append([
        "\(OutgoingFile.name(channel))/" + names.joined(separator: ", "), NumberText.count(count),
      ])
    }
    let count = outcome.parcels.reduce(0) { $0 + $1.count }
    var last = "\(out): \(NumberText.count(count)) parcels confirmed"
    if outcome.repeated > 0 { last += ", \(NumberText.count(outcome.repeated)) confirmed before" }
    if outcome.waiting > 0 { last += ", \(NumberText.count(outcome.waiting)) orders have not left yet" }
    return ((count > 0 ? table.lines() : []) + [last]).joined(separator: "\n")
  }
}
