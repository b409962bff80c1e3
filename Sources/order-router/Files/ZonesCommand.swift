import ArgumentParser
import FoundationEssentials
import Geography
import OrderRouting
import ScenarioFiles

struct ZonesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zones", abstract: "Make a zones.csv from the distance between US postal areas.",
    discussion: """
      Zones 1 to 8 by the great-circle distance between the areas of three digits, 9 for distant \
      territories, as US carriers number them. Locations outside the US are left out, and named.
      """)

  @Argument(
    help: ArgumentHelp("A scenario folder, or a locations.csv.", valueName: "scenario|locations.csv"),
    completion: .file())
  var source: String

  @Option(help: "The file to write, - for standard output. Default: zones.csv beside locations.csv.")
  var out: String?

  @Option(help: "The name of the zone table.")
  var table = "us"

  @Flag(help: "Replace a file that is there.")
  var force = false

  func run() throws {
    let isFolder = !source.hasSuffix(".csv")
    let file = isFolder ? source + "/locations.csv" : source
    let locations: [Location]
    do throws(InvalidScenarioFolder) {
      locations = try ScenarioReader.readLocations(file: file)
    } catch {
      throw CommandFailure(.invalidScenario, error.description)
    }
    let zones = USZoneTable(name: table, locations: locations)
    for id in zones.unplaced { Console.error("\(id): no US postal code or coordinates; it gets no zones") }
    if out == "-" { return Console.output(zones.csv) }
    let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[...$0] } ?? ""
    let target = out ?? folder + "zones.csv"
    if !force, FileManager.default.fileExists(atPath: target) {
      throw CommandFailure(.usage, "\(target) is there already: give --force to replace it, or --out FILE")
    }
    try OutputFile.write(zones.csv, to: target)
    Console.output("\(target): \(NumberText.count(zones.rows.count)) rows")
  }
}
