import ArgumentParser
import Channels
import FoundationEssentials
import OrderRouting

struct AvailabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "availability", abstract: "Tell each channel what it may sell.",
    discussion: """
      One upload a channel, in its own SKUs and packs, rounded down: what is left of the stock after the plan where the \
      channel's rules allow a location, capped by allocations; a kit as often as its scarcest component at one \
      location. Shopify's are by location. availability.json has every value.
      """)

  @Argument(help: "The day: a folder that import has written, or any scenario.", completion: .directory)
  var day: String

  @Argument(help: "The plan of the day, if there is one.", completion: .directory)
  var plan: String?

  @Option(help: "The folder to write; it appears whole or not at all.", completion: .directory)
  var out: String

  @Option(help: "The folder of an earlier run: only what has changed since is told.", completion: .directory)
  var since: String?

  @Option(
    help: ArgumentHelp("The seller's id, which Amazon's feed names.", valueName: "channel=id"))
  var seller: [PairSaying] = []

  @Option(
    help: ArgumentHelp(
      "Shopify's own export of inventory, whose rows are filled in.", valueName: "channel=file"))
  var inventory: [PairSaying] = []

  func run() throws {
    let earlier = try DayArgument.withUsageErrors { () throws(OutgoingFolder.Problem) in
      try OutgoingFolder.availability.checkTarget(out)
      guard let since else { return AvailabilityManifest?.none }
      return try AvailabilityManifest(folder: since)
    }
    let day = try DayArgument.read(day)
    let plan = try plan.map { try DayArgument.plan($0, of: day) }
    let outcome: AvailabilityOutcome
    do {
      outcome = try DayAvailability.run(
        day, plan, since: earlier, sellers: Dictionary(seller.map { ($0.key, $0.value) }) { $1 },
        inventories: try inventories())
    } catch let error as SupplyError {
      throw CommandFailure(
        .failedVerification, "\(self.plan ?? ""): the plan ships more than there is: \(error)")
    }
    for warning in outcome.warnings { Console.error(warning) }
    if !outcome.problems.isEmpty {
      let lines = outcome.problems.map(\.description).joined(separator: "\n")
      throw CommandFailure(.invalidScenario, lines + "\n\(out): nothing was written")
    }
    try DayArgument.withUsageErrors { () throws(OutgoingFolder.Problem) in
      try OutgoingFolder.availability.write(outcome.files, to: out)
    }
    Console.output(summary(outcome))
  }

  private func inventories() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for saying in inventory {
      guard let bytes = FileManager.default.contents(atPath: saying.value) else {
        throw CommandFailure(.usage, "\(saying.value): expected a file that can be read")
      }
      files[saying.key] = Array(bytes)
    }
    return files
  }

  private func summary(_ outcome: AvailabilityOutcome) -> String {
    var table = TextTable()
    table.append(["channel", "SKUs", "told"])
    for (channel, skus, told) in outcome.channels {
      table.append([channel, NumberText.count(skus), NumberText.count(told)])
    }
    let count = outcome.files.count - 1
    return (table.lines() + ["\(out): \(NumberText.count(count)) files; availability.json has every value"])
      .joined(separator: "\n")
  }
}
