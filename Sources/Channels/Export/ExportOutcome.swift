internal import ScenarioFiles

/// What came of handing a plan out: documents, or the rules that they would break.
public struct ExportOutcome: Sendable {
  /// In order of path, the manifest among them; empty where there are problems that are errors.
  public internal(set) var files: [OutgoingFile] = []
  public internal(set) var problems: [DocumentProblem] = []
  /// What is worth a second look.
  public internal(set) var warnings: [String] = []
  public internal(set) var shipments: [Entry] = []
  public internal(set) var controlNumbers = X12ControlNumbers()

  /// A shipment and the document that it is in.
  public struct Entry: Sendable, Hashable {
    public var shipment: String
    public var order: String
    public var location: String
    /// Empty for one that was left out.
    public var document: String
    /// The id by which a marketplace or 3PL knows it; empty where it has none.
    public var reference: String
  }
}

extension ExportOutcome {
  /// The text of export.json.
  func manifest(plan: String, scenario: String) -> String {
    JSONValue.object([
      .init("format", .integer(1)), .init("scenario_digest", .string(scenario)),
      .init("plan_digest", .string(plan)), .init("shipments", .array(shipments.map(Self.value))),
      .init("refused", .array(problems.map(Self.value))), .init("told", .array(warnings.map { .string($0) })),
      .init("files", .array(files.map { .string($0.path) })),
    ]).text
  }

  private static func value(_ entry: Entry) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("shipment_id", .string(entry.shipment)), .init("order_id", .string(entry.order)),
      .init("location_id", .string(entry.location)),
      .init("document", entry.document.isEmpty ? .null : .string(entry.document)),
    ]
    if !entry.reference.isEmpty { members.append(.init("reference", .string(entry.reference))) }
    return .object(members)
  }

  static func value(_ problem: DocumentProblem) -> JSONValue {
    .object([
      .init("order_id", .string(problem.order)), .init("field", .string(problem.field)),
      .init("value", .string(problem.value)), .init("message", .string(problem.message)),
      .init("remedy", .string(problem.remedy)),
    ])
  }
}
