/// Hands a plan out: what each location is told of what it ships.
public enum DayExport {
  /// Makes the documents of every shipment; where one breaks a rule there are problems and no files, unless the
  /// settings are lenient.
  ///
  /// A pure function of the day, the plan and the control numbers. O(lines × log).
  public static func run(
    _ plan: ShippingPlan, settings: ExportSettings = ExportSettings(),
    controlNumbers: X12ControlNumbers = X12ControlNumbers()
  ) -> ExportOutcome {
    var writing = ExportWriting(plan, settings, controlNumbers)
    for shipment in plan.shipments { writing.add(shipment) }
    return writing.finish()
  }
}
