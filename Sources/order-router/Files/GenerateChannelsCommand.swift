import ArgumentParser
import Datasets

struct GenerateChannelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-channels",
    abstract: "Make up a day of five channels' own files, and a network for them.",
    discussion:
      "The same arguments give the same bytes; the README.md of the folder says what is fact and what is drawn."
  )

  @Argument(help: "The folder to write; it must not be there yet.", completion: .directory)
  var folder: String

  @Option(help: "The seed of what is drawn by chance.")
  var seed = FiveChannelsDay.defaultSeed

  func run() throws {
    do throws(DatasetError) {
      try FiveChannelsDay(seed: seed).write(to: folder)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    Console.output(
      "\(folder): a network, and the files of five channels: order-router import \(folder)/network \(folder)/files --out DAY"
    )
  }
}
