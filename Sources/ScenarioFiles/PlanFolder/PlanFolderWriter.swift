private import FoundationEssentials
public import OrderRouting

/// Writes a plan as a folder of `shipments.csv`, `lines.csv`, `prices.csv` where it has prices, and `plan.json`.
public enum PlanFolderWriter {
  /// Writes the folder whole or not at all: it is built beside its place and moved there. Folders on the way to it
  /// are made.
  ///
  /// A plan folder or an empty folder there is replaced; anything else is left alone.
  ///
  /// - Parameter threads: to put the tables together with; the files do not depend on it.
  /// - Throws: ``PlanFolderProblem`` where the folder cannot be written.
  public static func write(
    _ plan: Plan, _ run: PlanRun, to folder: String, threads: Int = 1
  ) throws(PlanFolderProblem) {
    let path = withoutSlashes(folder)
    let document = plan.document()
    let tables = Tables(document, threads: threads)
    var files: [(name: String, bytes: [UInt8])] = [
      (PlanTables.lines, tables.lines), (PlanTables.shipments, tables.shipments),
      (PlanTables.summary, Array(json(plan, run, digest: tables.digest).text.utf8)),
    ]
    if let prices = document.prices {
      let limitsPer = plan.problem.network.policy.limitsPer
      files.append((PlanTables.prices, PlanTables.text(prices, limitsPer: limitsPer, threads: threads)))
    }
    try checkTarget(folder)
    do throws(FileRefusal) {
      try WholeFolder.write(files.map { .init(path: $0.name, bytes: $0.bytes) }, to: path)
    } catch {
      throw PlanFolderProblem("cannot write the plan to \(path): \(error)")
    }
  }

  /// The text of plan.json.
  public static func summaryText(_ plan: Plan, _ run: PlanRun, threads: Int = 1) -> String {
    json(plan, run, digest: Tables(plan.document(), threads: threads).digest).text
  }

  private struct Tables {
    let lines: [UInt8]
    let shipments: [UInt8]
    let digest: String

    init(_ document: PlanDocument, threads: Int) {
      lines = PlanTables.text(document.lines, threads: threads)
      shipments = PlanTables.text(document.shipments, threads: threads)
      let digest = FileDigest()
      digest.add(PlanTables.lines, lines)
      digest.add(PlanTables.shipments, shipments)
      self.digest = digest.finish()
    }
  }

  // MARK: Files

  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// Checks that what stands at `folder`, if anything, may be replaced by a plan, and that the last folder on the
  /// way that is there can be written to.
  ///
  /// - Throws: ``PlanFolderProblem`` for a file there or on the way, for a folder that holds anything but a plan,
  ///   and where there is no permission.
  public static func checkTarget(_ folder: String) throws(PlanFolderProblem) {
    let path = withoutSlashes(folder)
    if path.isEmpty { throw PlanFolderProblem("expected the path of a folder to write the plan to") }
    var isFolder = false
    try checkWay(to: path)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder else {
      throw PlanFolderProblem("\(path) is a file; expected a folder to write the plan to")
    }
    let known = [PlanTables.shipments, PlanTables.lines, PlanTables.prices, PlanTables.summary]
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw PlanFolderProblem("cannot read the folder \(path)")
    }
    if let stranger = names.sorted().first(where: { !known.contains($0) }) {
      throw PlanFolderProblem(
        "\(path) holds \(stranger), which is not part of a plan: give a new folder, or one that holds a plan")
    }
  }

  /// Checks the last folder on the way to `path` that is there.
  private static func checkWay(to path: String) throws(PlanFolderProblem) {
    var way = folder(around: path)
    var isFolder = false
    while !FileManager.default.fileExists(atPath: way, isDirectory: &isFolder) { way = folder(around: way) }
    if !isFolder {
      throw PlanFolderProblem(
        "cannot write the plan to \(path): \(way) is a file, not a folder: give another path")
    }
    if !FileManager.default.isWritableFile(atPath: way) {
      throw PlanFolderProblem(
        "cannot write the plan to \(path): there is no permission to write to \(way): give a path that you may "
          + "write to")
    }
  }

  private static func folder(around path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return withoutSlashes(String(path[...slash]))
  }

  // MARK: plan.json

  private static func json(_ plan: Plan, _ run: PlanRun, digest: String) -> JSONValue {
    let summary = plan.summary()
    let certificate = plan.certificate
    return .object([
      .init("format", .integer(1)),
      .init("scenario", .string(summary.scenarioName)),
      .init("scenario_digest", run.scenarioDigest.map { .string($0) } ?? .null),
      .init("currency", .string(plan.problem.network.currency)),
      .init("strategy", .string(plan.strategy)),
      .init("options", .object(run.options.map { .init($0.name, .string($0.value)) })),
      .init("status", .string(certificate.status.rawValue)),
      .init("stopped_by", certificate.stoppedBy.map { .string($0.rawValue) } ?? .null),
      .init("total_cost", .string(plan.terms.total.description)),
      .init("cash_cost", .string(plan.terms.cash.description)),
      .init("policy_cost", .string(plan.terms.policy.description)),
      .init("terms", terms(plan.terms)),
      .init("lower_bound", certificate.lowerBound.map { .string($0.description) } ?? .null),
      .init("gap", plan.gap.map { .number(GapText.text($0)) } ?? .null),
      .init("bound_method", .string(certificate.boundMethod.rawValue)),
      .init("price_bound", certificate.priceBound.map { .string($0.description) } ?? .null),
      .init("rung", certificate.origin.map { .string($0.rawValue) } ?? .null),
      .init(
        "counts",
        .object(PlanCounts.named.map { .init($0.name, .integer(plan.counts[keyPath: $0.path])) })),
      .init("unfilled_by_reason", .object(reasons(plan))),
      .init("locations", .array(summary.locations.map(location))),
      .init("notes", .array(plan.notes.map { .string($0) })),
      .init("plan_digest", .string(digest)),
      .init("elapsed_seconds", .number(FixedDecimal.seconds(run.elapsedSeconds).description)),
      .init("peak_memory_bytes", run.peakMemoryBytes.map { .integer($0) } ?? .null),
    ])
  }

  private static func terms(_ terms: CostTerms) -> JSONValue {
    .object(CostTerms.named.map { .init($0.name, .string(terms[keyPath: $0.path].description)) })
  }

  private static func reasons(_ plan: Plan) -> [JSONValue.Member] {
    plan.unfilledByReason().map { entry in
      .init(
        entry.reason.rawValue,
        .object([.init("lines", .integer(entry.lines)), .init("units", .integer(entry.units))]))
    }
  }

  private static func location(_ count: PlanSummary.LocationCount) -> JSONValue {
    .object([
      .init("location_id", .string(count.location)), .init("shipments", .integer(count.shipments)),
      .init("units", .integer(count.units)),
    ])
  }
}

/// Why a plan folder cannot be written or read.
public struct PlanFolderProblem: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
