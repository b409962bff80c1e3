public import OrderRouting
public import RouteVerification

/// A plan folder as it was read.
public struct PlanFolder: Sendable {
  public var document: PlanDocument
  /// What is wrong with the files themselves, and with what plan.json adds to the plan's terms and counts.
  public var diagnostics: [Diagnostic]
  private let sources: [PlanFinding.Place.Table: TableSource]

  /// Reads `shipments.csv`, `lines.csv` and, where they are there, `prices.csv` and `plan.json`.
  ///
  /// - Parameter scenarioDigest: ``ScenarioFolder/digest`` of the scenario that the plan is for.
  /// - Throws: ``PlanFolderProblem`` where there is no folder with a plan at `path`.
  public init(path: String, scenarioDigest: String) throws(PlanFolderProblem) {
    var log = DiagnosticLog()
    let shipmentFile = try Self.file(PlanTables.shipments, in: path)
    let lineFile = try Self.file(PlanTables.lines, in: path)
    let shipments = LoadedTable(shipmentFile, log: &log, ShipmentTable.init)
    let lines = LoadedTable(lineFile, log: &log, PlanLineTable.init)
    let priceFile =
      FolderContents.exists(path + "/" + PlanTables.prices) ? try Self.file(PlanTables.prices, in: path) : nil
    let prices = priceFile.flatMap { LoadedTable($0, log: &log, PriceTable.init) }
    sources = [.shipments: shipments?.source, .lines: lines?.source, .prices: prices?.source]
      .compactMapValues { $0 }
    document = PlanDocument(
      shipments: shipments?.rows ?? [], lines: lines?.rows ?? [], prices: prices?.rows, summary: nil)
    diagnostics = log.errors + log.warnings
    guard let bytes = try? FolderContents.bytes(at: path + "/" + PlanTables.summary) else { return }
    let file = SourceFile(name: PlanTables.summary, bytes: bytes)
    do throws(JSONSyntaxError) {
      var stated = try StatedSummary(file)
      let summary = stated.summary()
      let digest = FileDigest()
      digest.add(PlanTables.lines, lineFile.bytes)
      digest.add(PlanTables.shipments, shipmentFile.bytes)
      stated.check(
        summary.terms, summary.certificate, scenarioDigest: scenarioDigest, planDigest: digest.finish())
      document.summary = summary
      diagnostics += stated.log.errors
    } catch {
      let place = file.position(of: error.offset)
      diagnostics.append(
        Diagnostic(
          .error, file: file.name, line: place.line, column: place.column, message: error.message,
          suggestion: error.suggestion))
    }
  }

  private static func file(_ name: String, in path: String) throws(PlanFolderProblem) -> SourceFile {
    do throws(FileProblem) {
      return SourceFile(name: name, bytes: try FolderContents.bytes(at: path + "/" + name))
    } catch {
      throw PlanFolderProblem("\(path)/\(name): \(error.message)")
    }
  }

  /// Says where in the folder a finding of the verifier stands.
  public func resolve(_ finding: PlanFinding) -> Diagnostic {
    let severity: Violation.Severity = finding.severity == .error ? .error : .warning
    guard let source = sources[finding.place.table] else {
      return Diagnostic(
        severity, file: PlanTables.summary, field: finding.place.column, message: finding.message)
    }
    let cell = source.cell(row: finding.place.row, column: finding.place.column)
    return Diagnostic(
      severity, file: source.file.name, line: cell.line, column: cell.column, field: finding.place.column,
      value: cell.text, message: finding.message)
  }
}
