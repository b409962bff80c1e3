public import OrderRouting

/// Reads a scenario from a folder of CSV tables and `scenario.json`.
public enum ScenarioReader {
  /// Reads and checks every file of the folder at `path`.
  ///
  /// Throws where anything is wrong, with every problem found in any file. O(bytes of the files).
  public static func read(folder path: String) throws(InvalidScenarioFolder) -> ScenarioFolder {
    let contents: FolderContents
    do throws(FileProblem) {
      contents = try FolderContents(path: path)
    } catch {
      let diagnostic = Diagnostic(.error, file: path, message: error.message, suggestion: error.suggestion)
      throw InvalidScenarioFolder(diagnostics: [diagnostic], errorCount: 1)
    }
    return try read(contents, validate: ScenarioValidator.validate)
  }

  /// Reads and checks a scenario whose files are in memory, by their names; as ``read(folder:)`` does.
  public static func read(files: [String: [UInt8]]) throws(InvalidScenarioFolder) -> ScenarioFolder {
    try read(FolderContents(files: files), validate: ScenarioValidator.validate)
  }

  /// Reads a `locations.csv` by itself; its rows are checked one by one, not against other tables.
  public static func readLocations(file path: String) throws(InvalidScenarioFolder) -> [Location] {
    var log = DiagnosticLog()
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    do throws(FileProblem) {
      let file = SourceFile(name: name, bytes: try FolderContents.bytes(at: path))
      let asOf = Instant(secondsSinceEpoch: 0)
      let loaded = LoadedTable(file, log: &log) { LocationTable(&$0, asOf: asOf) }
      if let loaded, log.errorCount == 0 { return loaded.rows }
    } catch {
      log.report(Diagnostic(.error, file: path, message: error.message, suggestion: error.suggestion))
    }
    throw InvalidScenarioFolder(diagnostics: log.errors + log.warnings, errorCount: log.errorCount)
  }

  static func read(
    _ contents: FolderContents, validate: (Scenario) -> (violations: [Violation], errorCount: Int)
  ) throws(InvalidScenarioFolder) -> ScenarioFolder {
    var loader = ScenarioLoader(contents)
    let scenario = scenario(&loader)
    let diagnostics = diagnose(validate(scenario), &loader)
    guard loader.log.errorCount == 0 else {
      throw InvalidScenarioFolder(
        diagnostics: diagnostics, errorCount: loader.log.errorCount, warningCount: loader.log.warningCount)
    }
    return ScenarioFolder(
      scenario: scenario, warnings: diagnostics, warningCount: loader.log.warningCount,
      digest: loader.folderDigest, source: loader.source)
  }

  private static func scenario(_ loader: inout ScenarioLoader) -> Scenario {
    var scenario = loader.loadDescription()
    let asOf = scenario.asOf
    scenario.locations = loader.load(.locations) { LocationTable(&$0, asOf: asOf) }?.rows ?? []
    scenario.services = loader.load(.services, ServiceTable.init)?.rows ?? []
    scenario.zones = loader.load(.zones, ZoneTable.init)?.rows ?? []
    scenario.rates = loader.load(.rates, RateTable.init)?.rows ?? []
    scenario.fees = loader.load(.fees, FeeTable.init)?.rows ?? []
    scenario.transit = loader.load(.transit, TransitTable.init)?.rows ?? []
    scenario.surcharges = loader.load(.surcharges, SurchargeTable.init)?.rows ?? []
    scenario.carrierLimits = loader.load(.carrierLimits, CarrierLimitTable.init)?.rows ?? []
    scenario.closures = loader.load(.closures, ClosureTable.init)?.rows ?? []
    scenario.items = loader.load(.items, ItemTable.init)?.rows ?? []
    scenario.kits = loader.load(.kits, KitTable.init)?.rows ?? []
    scenario.stock = loader.load(.stock, StockTable.init)?.rows ?? []
    scenario.allocations = loader.load(.allocations, AllocationTable.init)?.rows ?? []
    scenario.channelRules = loader.load(.channelRules, ChannelRuleTable.init)?.rows ?? []
    scenario.restrictions = loader.load(.restrictions, RestrictionTable.init)?.rows ?? []
    scenario.stockValues = loader.load(.stockValues, StockValueTable.init)?.rows ?? []
    scenario.orders = loader.loadOrders()
    return scenario
  }

  /// What the files got wrong and what the model does not allow, by file, line and column.
  ///
  /// Left out is what follows from another error: a violation in a cell that is bad already or about the
  /// placeholder of one, and a reference into a table of which rows are missing.
  private static func diagnose(
    _ found: (violations: [Violation], errorCount: Int), _ loader: inout ScenarioLoader
  ) -> [Diagnostic] {
    let bad = Set(loader.log.errors.map(DiagnosticPlace.init))
    let kept = found.violations.count { $0.severity == .error }
    for violation in found.violations {
      if violation.value == RowReader.placeholder { continue }
      if References.tables(of: violation.place).contains(where: loader.incomplete.contains) { continue }
      loader.report(violation, unlessIn: bad)
    }
    loader.count(errors: max(0, found.errorCount - kept))
    return (loader.log.errors + loader.log.warnings).sorted { DiagnosticPlace($0) < DiagnosticPlace($1) }
  }
}
