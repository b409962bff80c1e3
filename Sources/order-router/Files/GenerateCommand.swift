public import ArgumentParser
public import Datasets
import RouteOptimization

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Make up a day of orders of any size.",
    discussion: """
      Orders to the United States by population, from real hubs at USPS and FedEx prices; the README.md of \
      the folder says what is fact and what is drawn. The same arguments give the same bytes.
      """)

  @Argument(help: "The scenario folder to write; it must not be there yet.", completion: .directory)
  var folder: String

  @Option(help: "How scarce stock and capacity are.")
  var preset = GeneratedDay.Preset.typical

  @Option(help: "Orders of the day.")
  var orders = 1000

  @Option(help: "Warehouses, 3PLs and marketplace centres: 1 to 74, the most populous regions first.")
  var locations = 20

  @Option(help: "SKUs of the catalogue.")
  var skus = 1000

  @Option(help: "The seed of what is drawn by chance.")
  var seed: UInt64 = 1

  @OptionGroup(title: "Demand and supply") var shape: DayShape

  func run() throws {
    var settings = GeneratedDay.Settings(
      preset: preset, orders: orders, locations: locations, skus: skus, seed: seed)
    shape.apply(to: &settings)
    try Interruption.watching { interruption in
      do throws(DatasetError) {
        let day = try GeneratedDay(settings)
        let counts = try day.write(to: folder) { [requests = interruption.requests] in requests.isStopped }
        Console.output(summary(counts))
      } catch {
        let isStopped = interruption.requests.isStopped
        throw CommandFailure(isStopped ? .internalError : .usage, error.description)
      }
    }
  }

  private func summary(_ counts: GeneratedDay.Counts) -> String {
    """
    \(folder): \(NumberText.count(counts.orders)) orders, \(NumberText.count(counts.lines)) lines, \
    \(NumberText.count(counts.units)) units; \(NumberText.count(counts.unitsStocked)) units stocked, capacity \
    for \(NumberText.count(counts.capacity)) shipments
    """
  }
}

extension GeneratedDay.Preset: ExpressibleByArgument {}
