import Channels
import Datasets
import OrderRouting

extension ImportCommand {
  /// Writes a network to edit, with the channels and SKUs that the files speak of.
  func writeStarter(_ files: [ImportFile], _ settings: ImportSettings) throws {
    let survey = ChannelSurvey(files, map: settings.map)
    if !survey.errors.isEmpty, !lenient {
      throw CommandFailure(
        .invalidScenario, survey.errors.joined(separator: "\n") + "\n\(out): nothing was written")
    }
    var network = StarterNetwork()
    network.channels = survey.channels.map { ($0.name, $0.platform.rawValue) }
    network.items = survey.items.map { ($0.sku, $0.title) }
    if let newest = survey.newest { network.asOf = newest }
    if let currency = survey.channels.map(\.currency).first(where: { !$0.isEmpty }) {
      network.currency = currency
    }
    let written = network.files.map { ImportOutcome.DayFile(name: $0.key, bytes: $0.value, isPrivate: false) }
    do throws(DayFolder.Problem) {
      try DayFolder.write(written.sorted { $0.name < $1.name }, to: out)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    Console.output(
      "\(out): a network to edit, with \(NumberText.count(survey.channels.count)) channels and "
        + "\(NumberText.count(survey.items.count)) SKUs of the files; README.md says what in it is a guess")
  }
}
