internal import OrderRouting
internal import ScenarioFiles

/// Makes a day of a network and the files of its channels.
public enum ChannelImport {
  /// Reads the files, joins them with the network, and gives the files of a scenario's folder.
  ///
  /// A pure function of the bytes; where anything is wrong there are errors and no files. O(bytes).
  ///
  /// - Parameters:
  ///   - network: the bytes of the network's files by name; its orders are left out.
  ///   - files: what the channels handed out; of what two say, the later counts.
  public static func run(
    network all: [String: [UInt8]], files: [ImportFile], settings: ImportSettings = ImportSettings()
  ) -> ImportOutcome {
    var outcome = ImportOutcome()
    let network = ImportNetwork(all)
    outcome.errors = network.diagnostics.filter { $0.severity == .error }
    outcome.warnings = network.diagnostics.filter { $0.severity == .warning }
    let readings = Parallel.map(
      files.count, threads: settings.threads, {},
      body: { index, _ in
        let file = files[index]
        return ChannelFormats.read(
          file.bytes, name: file.name, as: file.format, map: settings.map, threads: settings.threads)
      })
    for reading in readings where !settings.isLenient || reading.formats.isEmpty {
      outcome.errors += reading.errors
    }
    var choice = ChannelChoice(network.tables)
    let merge = OrderMerge(readings, files, &choice)
    outcome.errors += merge.errors
    var stock = DayStock(network, readings, files, &choice)
    let day = DayOrders(merge.picked, network, choice, readings, threads: settings.threads)
    outcome.errors += day.errors
    stock.meet(planned: day.unitsOfChannels, isFreed: settings.freesCommitted)
    outcome.report = report(readings, merge, stock, day, network, choice)
    if outcome.errors.isEmpty { outcome.files = dayFiles(network, stock, day, outcome.report) }
    return outcome
  }

  private static func dayFiles(
    _ network: ImportNetwork, _ stock: DayStock, _ day: DayOrders, _ report: ImportReport
  ) -> [ImportOutcome.DayFile] {
    var files = network.files
    files["orders.csv"] = day.orderTable.bytes
    files["stock.csv"] = stock.table()
    files[CompanionFile.orderSources.rawValue] = day.sourceTable.bytes
    files[CompanionFile.recipients.rawValue] = day.recipientTable.bytes
    files[CompanionFile.importReport.rawValue] = Array(report.json.utf8)
    return files.map { name, bytes in
      ImportOutcome.DayFile(name: name, bytes: bytes, isPrivate: name == CompanionFile.recipients.rawValue)
    }.sorted { $0.name < $1.name }
  }

  static func report(
    _ readings: [ChannelReading], _ merge: OrderMerge, _ stock: DayStock, _ day: DayOrders,
    _ network: ImportNetwork,
    _ choice: ChannelChoice
  ) -> ImportReport {
    var report = ImportReport()
    report.files = day.counts
    var named: [(file: Int, entry: ImportReport.Entry)] = []
    for (index, reading) in readings.enumerated() {
      report.files[index].positions = stock.counts[index]
      for telling in reading.tellings {
        named.append((index, ImportReport.Entry(file: reading.file, order: "", telling: telling)))
      }
    }
    for (file, telling, channel) in merge.entries {
      let order = channel.map { choice.channels[$0].name + ":" + telling.order } ?? ""
      named.append((file, ImportReport.Entry(file: readings[file].file, order: order, telling: telling)))
    }
    for (file, entry) in named where entry.telling.kind == .skipped {
      report.files[file].skipped[entry.telling.code, default: 0] += 1
    }
    for entry in stock.entries where entry.telling.kind == .skipped {
      guard let file = readings.firstIndex(where: { $0.file == entry.file }) else { continue }
      report.files[file].skipped[entry.telling.code, default: 0] += 1
    }
    report.entries = named.map(\.entry) + day.entries + stock.entries
    report.orders = day.orders
    report.lines = day.lines
    report.units = day.units
    report.positions = stock.positions.count
    report.centreListings = stock.centreListings
    report.centrePacks = stock.centrePacks
    report.unknownSKUs = unknown(day, network)
    return report
  }

  /// SKUs that the network does not have, each with the nearest of its names; looked for among the first of them.
  private static func unknown(_ day: DayOrders, _ network: ImportNetwork) -> [ImportReport.UnknownSKU] {
    let names = network.skus.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let all = day.unknown.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    let reach = max(1, 2_000_000 / max(1, names.count))
    return all.enumerated().map { index, sku in
      var sku = sku
      if index < reach { sku.nearest = NearestName.to(sku.sku, among: names) ?? "" }
      return sku
    }
  }
}
