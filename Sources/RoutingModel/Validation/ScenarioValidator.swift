/// Checks everything that section 1 of the format asks of a scenario's values: ids and references, keys,
/// ranges, kits, and that no sum can leave the range of exact arithmetic.
public struct ScenarioValidator: Sendable {
  let scenario: Scenario
  var known: KnownIDs
  var log = ViolationLog()
  var unknownSKUs = UnknownSKUs()
  private var nearest = NearestID()

  /// All that is wrong with `scenario`, table by table in the order of its rows, then what is worth a look
  /// where several rows tell it together; at most the first thousand errors and the first thousand
  /// warnings, and the count of all errors. A scenario without errors can be compiled and planned. O(rows).
  public static func validate(_ scenario: Scenario) -> (violations: [Violation], errorCount: Int) {
    var validator = ScenarioValidator(scenario)
    validator.checkAll()
    return (validator.log.violations, validator.log.errorCount)
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    known = KnownIDs(scenario)
  }

  private mutating func checkAll() {
    checkPolicy()
    checkLocations()
    checkServices()
    checkZones()
    checkRates()
    checkFees()
    checkTransit()
    checkSurcharges()
    checkCarrierLimits()
    checkClosures()
    let contents = checkCatalog()
    checkStock()
    checkAllocations()
    checkChannelRules()
    checkRestrictions()
    checkStockValues()
    let survey = checkOrders(contents)
    surveyNetwork()
    warnOfTags()
    warnOfItemsWithoutService(contents)
    unknownSKUs.report(known.table(.sku), &log)
    warnOfChannels(survey.report(scenario, &log))
  }

  private mutating func checkPolicy() {
    let row = ScenarioRow(.scenario)
    let policy = scenario.policy
    if scenario.currency.isEmpty { log.checkIdentifier("", row["currency"]) }
    if !isAsOfValid {
      let moment = asOfText
      log.add(
        .error, at: row["as_of"], value: moment,
        "An instant of the years 1 to 9997 is expected, so that every date of a plan can be written.",
        suggestion: "Give the moment of planning.")
    }
    log.checkCount(policy.maxShipments, row["max_shipments"])
    log.checkAmount(policy.splitPenalty, row["split_penalty"])
    log.checkAmount(policy.latePenaltyPerDay, row["late_penalty_per_day"])
    log.checkAmount(policy.lateShipPenaltyPerDay, row["late_ship_penalty_per_day"])
    checkShipDays()
    log.checkAmount(policy.unfilledOrderPenalty, row["unfilled_order_penalty"])
    log.checkAmount(policy.unfilledUnitPenalty, row["unfilled_unit_penalty"])
    log.checkAmount(policy.unfilledValueRate, row["unfilled_value_rate"])
  }

  private mutating func checkShipDays() {
    let place = ScenarioRow(.scenario)["ship_days"]
    let days = scenario.policy.shipDays
    guard (1...14).contains(days) else {
      log.hasRangeError = true
      log.add(
        .error, at: place, value: String(days), "ship_days must be a whole number from 1 to 14.",
        suggestion: "Write 1 for the earliest ship date alone.")
      return
    }
    guard days > 1, scenario.policy.limitsPer == .plan else { return }
    log.add(
      .error, at: place, value: String(days),
      "More than one ship date needs limits that hold for each ship date by itself.",
      suggestion: "Set limits_per to \"ship_date\", or ship_days to 1.")
  }

  /// The date, or the seconds since 1970-01-01 where no date can be written.
  private var asOfText: String {
    let days = scenario.asOf.seconds / 86_400
    guard let day = Int32(exactly: days), ViolationLog.calendar.contains(Int(day)) else {
      return String(scenario.asOf.seconds)
    }
    return Day(daysSinceEpoch: day).description
  }

  /// Days on which plans can be made: every date that follows from one can be written.
  private static let planningDays =
    ViolationLog.calendar.lowerBound + 1...ViolationLog.calendar.upperBound - CostCeiling.longestDelivery

  private var isAsOfValid: Bool {
    let days = Self.planningDays
    let seconds = Int64(days.lowerBound) * 86_400..<Int64(days.upperBound + 1) * 86_400
    return seconds.contains(scenario.asOf.seconds) && (0..<1_000_000_000).contains(scenario.asOf.nanoseconds)
  }

  /// The day of `asOf` in UTC; 0 where `asOf` is no date.
  var asOfDay: Int { isAsOfValid ? Int(scenario.asOf.local(offset: 0).day.daysSinceEpoch) : 0 }
}

// References and keys.
extension ScenarioValidator {
  /// The number of a required id; a negative one of its own, with an error, where nothing defines it.
  @discardableResult
  mutating func resolve(_ text: String, _ reference: Reference, _ place: ScenarioPlace) -> Int32 {
    if let number = known.find(text, reference) { return number }
    if log.checkIdentifier(text, place) { reportUnknown(.error, text, reference, place) }
    return known.stranger(text)
  }

  /// The same for an id that may be absent: −1 for `nil`.
  @discardableResult
  mutating func resolve(_ text: String?, _ reference: Reference, _ place: ScenarioPlace) -> Int32 {
    guard let text else { return -1 }
    return resolve(text, reference, place)
  }

  mutating func reportUnknown(
    _ severity: Violation.Severity, _ text: String, _ reference: Reference, _ place: ScenarioPlace
  ) {
    var suggestion = "Add it to \(reference.tables), or correct it here."
    if log.keeps(severity) {
      let table = known.table(reference)
      if let advice = nearest.lookalike(text, reference, in: table) {
        suggestion = advice
      } else if let id = nearest.nearest(to: text, in: table) {
        suggestion = "Maybe \"\(id)\"?"
      }
    }
    log.add(
      severity, at: place, value: text,
      "A \(reference.column) that stands in \(reference.tables) is expected.", suggestion: suggestion)
  }

  /// The service named by a rule, and whether it runs where the rule says.
  mutating func resolveService(_ text: String?, at location: Int32, _ place: ScenarioPlace) -> Int32 {
    let service = resolve(text, .service, place)
    if let text, service >= 0, location >= 0, !known.serves(location: location, service: service) {
      log.add(
        .warning, at: place, value: text, "The service exists, but not at the location of this row.",
        suggestion: "Add a row to services for this location, or remove this one.")
    }
    return service
  }

  mutating func reportDuplicate(
    at place: ScenarioPlace, value: @autoclosure () -> String, of key: @autoclosure () -> String
  ) {
    log.add(
      .error, at: place, value: value(), "\(key()) twice in \(place.table.rawValue).",
      suggestion: "Keep one of the two rows.")
  }
}

/// An id in quotes, `"*"` for any.
func quoted(_ id: String?) -> String { "\"\(id ?? "*")\"" }
