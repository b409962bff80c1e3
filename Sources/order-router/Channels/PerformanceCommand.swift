import ArgumentParser
import Channels
import FoundationEssentials
import OrderRouting

struct PerformanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "performance", abstract: "Tell how days of orders did: sales, every cost, and what is left.",
    discussion: """
      Tables by channel, location, SKU, service and day, over any number of days and plans. A shipment's cost is \
      divided over its lines by units, exactly: the parts of every table add up to the plans' totals. The margin is \
      sales less what fulfilment is paid; the terms of policy are no money.
      """)

  @Argument(
    help: ArgumentHelp("A day and its plans, then further days and theirs.", valueName: "day> <plan"),
    completion: .directory)
  var folders: [String]

  @Flag(help: "Print CSV.")
  var csv = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if csv, json { throw ValidationError("--csv and --json exclude each other") }
    if folders.count < 2 { throw ValidationError("expected a day, and at least one plan of it") }
  }

  func run() throws {
    var report = PerformanceReport()
    var day: (path: String, day: ImportedDay)?
    var currency = ""
    var plans = 0
    for folder in folders {
      if FileManager.default.fileExists(atPath: folder + "/scenario.json") {
        let read = try DayArgument.read(folder)
        if !currency.isEmpty, read.scenario.currency != currency {
          throw CommandFailure(
            .usage, "\(folder): its money is \(read.scenario.currency), that of the days before \(currency)")
        }
        currency = read.scenario.currency
        day = (folder, read)
        continue
      }
      guard let day else {
        throw CommandFailure(
          .usage, "\(folder): expected a day's folder first, with scenario.json, then its plans")
      }
      report.add(try DayArgument.plan(folder, of: day.day))
      plans += 1
    }
    if plans == 0 { throw CommandFailure(.usage, "expected a plan behind each day, found none") }
    if csv { return Console.output(PerformanceTable.csv(report)) }
    if json { return Console.output(PerformanceTable.json(report, currency: currency, plans: plans)) }
    Console.output(PerformanceText.text(report, currency: currency, plans: plans))
  }
}
