import ArgumentParser
import Datasets
import FoundationEssentials

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Make a scenario from a public dataset.",
    subcommands: [Brunel.self, GiftShop.self])

  struct Brunel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "brunel", abstract: "The day of a chip maker: DOI 10.17633/rd.brunel.7558679.")

    @Argument(help: "The folder of the dataset's CSV files.", completion: .directory)
    var source: String

    @Argument(help: "The scenario folder to write; it must not be there yet.", completion: .directory)
    var out: String

    func run() throws {
      var files: [String: [UInt8]] = [:]
      for name in BrunelDay.sourceFiles {
        files[name] = FileManager.default.contents(atPath: source + "/" + name).map { Array($0) }
      }
      try ConvertCommand.write(to: out) { () throws(DatasetError) in try BrunelDay.convert(files) }
    }
  }

  struct GiftShop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "gift-shop", abstract: "A day of a British gift shop: DOI 10.24432/C5BW33.")

    @Argument(help: "A CSV file with the rows of one day.", completion: .file(extensions: ["csv"]))
    var source: String

    @Argument(help: "The scenario folder to write; it must not be there yet.", completion: .directory)
    var out: String

    @Option(help: "The seed of what is drawn by chance.")
    var seed: UInt64 = GiftShopDay.defaultSeed

    func run() throws {
      guard let bytes = FileManager.default.contents(atPath: source) else {
        throw CommandFailure(.usage, "cannot read \(source)")
      }
      let name = source.split(separator: "/").last.map { String($0) } ?? source
      try ConvertCommand.write(to: out) { () throws(DatasetError) in
        try GiftShopDay.convert(Array(bytes), name: name, seed: seed)
      }
    }
  }

  private static func write(
    to folder: String, _ convert: () throws(DatasetError) -> ConvertedDataset
  ) throws {
    let dataset: ConvertedDataset
    do throws(DatasetError) {
      dataset = try convert()
    } catch {
      throw CommandFailure(.invalidScenario, error.description)
    }
    do throws(DatasetError) {
      try dataset.write(to: folder)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    Console.output("\(folder): \(dataset.files.count) files")
  }
}
