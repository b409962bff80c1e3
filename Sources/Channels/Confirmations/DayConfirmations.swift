public import OrderRouting
public import ScenarioFiles

/// What came of telling channels of parcels.
public struct ConfirmationOutcome: Sendable {
  /// New files; empty where nothing is new, and where there are errors or problems.
  public internal(set) var files: [OutgoingFile] = []
  public internal(set) var ledger = ConfirmationLedger()
  /// What could not be read.
  public internal(set) var errors: [Diagnostic] = []
  /// Rules that documents would break.
  public internal(set) var problems: [DocumentProblem] = []
  /// What is worth a second look.
  public internal(set) var warnings: [String] = []
  /// New parcels by channel.
  public internal(set) var parcels: [(channel: String, count: Int)] = []
  /// Parcels that were confirmed before.
  public internal(set) var repeated = 0
  /// Shipments that have not left yet.
  public internal(set) var waiting = 0
  /// Whether the ledger's folder, if there is one, stays as it is.
  public internal(set) var isUnchanged = true
}

/// Tells each parcel to the channel that its order came from.
public enum DayConfirmations {
  /// Reads what tells of parcels, and makes the documents of those that the ledger does not have.
  ///
  /// A pure function of what it is given. Where anything is wrong there are no files, unless it is lenient.
  ///
  /// - Parameters:
  ///   - now: nothing has left later than this; `nil`: not known.
  ///   - isLenient: whether parcels that cannot be told are left out, instead of being errors.
  public static func run(
    _ plan: ShippingPlan, tracking: [(name: String, bytes: [UInt8])],
    ledger: ConfirmationLedger = ConfirmationLedger(), fulfilmentOrders: [ShopifyFulfilmentOrder] = [],
    now: Instant? = nil, isLenient: Bool = false
  ) -> ConfirmationOutcome {
    var run = ConfirmationRun(plan, ledger, fulfilmentOrders, now)
    var parcels: [ReportedParcel] = []
    for file in tracking {
      let (reading, errors) = TrackingReader.read(file.bytes, name: file.name)
      run.outcome.errors += errors
      run.outcome.waiting += reading.waiting.count
      parcels += reading.parcels
    }
    // What says what is in it goes before what takes the rest.
    for parcel in parcels where !parcel.lines.isEmpty { run.add(parcel) }
    for parcel in parcels where parcel.lines.isEmpty { run.add(parcel) }
    return run.finish(isLenient: isLenient)
  }
}
