import BenchmarkProgram
import Channels
import Datasets
import MarkdownTables

/// Times reading what channels hand out, a million records of each tabular format and less of JSON, and importing
/// orders into a day.
struct ImportBenchmark {
  let records: Int
  let runs: Int

  func measure() throws -> String {
    var table = MarkdownTable([
      "format", "records", "MB", "seconds", "MB/s", "CPU seconds", "MB/s of CPU", "peak MB",
    ])
    for sample in ImportSample.tables { try read(sample, records, &table) }
    for sample in ImportSample.documents { try read(sample, records / 5, &table) }
    try importAll(&table)
    return "Reading what channels hand out; medians of \(runs)\n\n" + table.text
  }

  private func read(_ sample: ImportSample, _ records: Int, _ table: inout MarkdownTable) throws {
    let bytes = sample.file(records: records)
    try measure(sample.format, records, bytes.count, &table) {
      let reading = ChannelFormats.read(bytes, name: sample.format)
      guard reading.formats == [sample.format], reading.errors.isEmpty, reading.records == records else {
        throw BenchmarkFailure(
          "\(sample.format): read \(reading.records) of \(records) records as \(reading.formats) with "
            + "\(reading.errors.count) errors")
      }
    }
  }

  /// All orders of all tabular formats into one day.
  private func importAll(_ table: inout MarkdownTable) throws {
    let samples = ImportSample.tables.filter {
      $0.format.contains("orders") && !$0.format.hasPrefix("generic")
    }
    let files = samples.map {
      ImportFile(name: $0.format, bytes: $0.file(records: records / samples.count))
    }
    let count = files.count * (records / samples.count)
    let network = FiveChannelsDay().network
    try measure("import of \(files.count) files", count, files.reduce(0) { $0 + $1.bytes.count }, &table) {
      let outcome = ChannelImport.run(network: network, files: files)
      guard outcome.errors.isEmpty, outcome.report.orders == count else {
        throw BenchmarkFailure(
          "imported \(outcome.report.orders) of \(count) orders: \(outcome.errors.prefix(3))")
      }
    }
  }

  private func measure(
    _ name: String, _ records: Int, _ bytes: Int, _ table: inout MarkdownTable, _ body: () throws -> Void
  ) throws {
    Announcement.say(name)
    PeakMemory.reset()
    var processor: [Double] = []
    let (seconds, _) = try Stopwatch.median(runs) {
      let start = ProcessorTime.seconds
      try body()
      processor.append(ProcessorTime.seconds - start)
    }
    let megabytes = Double(bytes) / 1e6
    let own = StepTimes(name: "", seconds: processor).median
    table.append(
      name, records.grouped, megabytes.short, seconds.short, (megabytes / seconds).short, own.short,
      (megabytes / own).short, PeakMemory.megabytes.map { String($0) } ?? "")
  }
}
