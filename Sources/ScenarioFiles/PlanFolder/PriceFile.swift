public import OrderRouting

/// A prices.csv by itself, from a plan folder or anywhere else: where a further search may start from.
public struct PriceFile: Sendable {
  public var prices: [SupplyPrice]
  /// SHA-256 over the file, as a plan's digest over its files.
  public var digest: String

  /// Reads the prices at a path: a file, or a folder with a prices.csv in it.
  ///
  /// - Throws: ``InvalidPriceFile`` with every problem found. O(bytes of the file).
  public init(_ path: String) throws(InvalidPriceFile) {
    let path = FolderContents.isFolder(path) ? path + "/" + PlanTables.prices : path
    var log = DiagnosticLog()
    do throws(FileProblem) {
      let file = SourceFile(name: path, bytes: try FolderContents.bytes(at: path))
      let loaded = LoadedTable(file, log: &log, PriceTable.init)
      if let loaded, log.errorCount == 0 {
        prices = loaded.rows
        let digest = FileDigest()
        digest.add(PlanTables.prices, file.bytes)
        self.digest = digest.finish()
        return
      }
    } catch {
      log.report(Diagnostic(.error, file: path, message: error.message, suggestion: error.suggestion))
    }
    throw InvalidPriceFile(diagnostics: log.errors + log.warnings, errorCount: log.errorCount)
  }
}

/// A file that is no prices.csv: all that is wrong with it.
public struct InvalidPriceFile: Error, Sendable, CustomStringConvertible {
  /// At most the first thousand errors and warnings.
  public var diagnostics: [Diagnostic]
  /// How many errors there were in all.
  public var errorCount: Int

  /// One line for each diagnostic, and one that counts what is not listed.
  public var description: String {
    InvalidScenarioFolder(diagnostics: diagnostics, errorCount: errorCount).description
  }
}
