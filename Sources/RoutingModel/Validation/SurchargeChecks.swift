// Surcharges on parcels.
extension ScenarioValidator {
  mutating func checkSurcharges() {
    var keys = SurchargeKeys()
    for (index, surcharge) in scenario.surcharges.enumerated() {
      let row = ScenarioRow(.surcharges, index)
      log.checkIdentifier(surcharge.card, row["surcharge_card"])
      log.checkIdentifier(surcharge.kind, row["kind"])
      if let zone = surcharge.zone { log.checkIdentifier(zone, row["zone"]) }
      for threshold in surcharge.thresholds { log.checkAmount(threshold.value ?? 0, row[threshold.column]) }
      log.checkAmount(surcharge.amount, row["amount"])
      if !keys.insert(surcharge) {
        reportDuplicate(
          at: row["kind"], value: surcharge.kind,
          of: "Surcharge card \(quoted(surcharge.card)), kind \(quoted(surcharge.kind)), "
            + "zone \(quoted(surcharge.zone)), address type \(quoted(surcharge.addressType?.rawValue)) "
            + "and the same thresholds stand")
      }
    }
  }
}

extension SurchargeRow {
  /// The five thresholds, by their columns.
  fileprivate var thresholds: [(column: String, value: FixedDecimal?)] {
    [
      ("over_weight", overWeight), ("over_longest", overLongest), ("over_second", overSecond),
      ("over_length_and_girth", overLengthAndGirth), ("over_volume", overVolume),
    ]
  }
}

/// The keys of surcharges seen so far: a key of nine parts is a path through a tree of numbers.
private struct SurchargeKeys {
  private var names = SymbolTable()
  private var scopes = KeyTable()
  private var steps = KeyTable()

  /// Whether no row before has the same card, kind, zone, address type and thresholds.
  mutating func insert(_ row: SurchargeRow) -> Bool {
    let zone = row.zone.map { names.intern($0) } ?? -1
    let type = row.addressType.map { names.intern($0.rawValue) } ?? -1
    let before = steps.count
    var number = scopes.number(of: RowKey(names.intern(row.card), names.intern(row.kind), zone, type))
    for (level, threshold) in row.thresholds.enumerated() {
      // No threshold is below every one that can be given.
      let value = threshold.value?.millionths ?? .min
      number = steps.number(of: RowKey(number, Int32(level), wide: value))
    }
    return steps.count > before
  }
}
