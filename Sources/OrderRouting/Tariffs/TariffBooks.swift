/// The tables that tariffs refer to.
package struct TariffBooks: Sendable {
  package let rates: RateBook
  package let fees: FeeBook
  let surcharges: SurchargeBook
  package let transit: TransitBook

  init(_ scenario: Scenario, zoneNames: SymbolTable, feeClasses: SymbolTable) {
    rates = RateBook(scenario, zoneNames: zoneNames)
    fees = FeeBook(scenario, feeClasses: feeClasses)
    surcharges = SurchargeBook(scenario, zoneNames: zoneNames)
    transit = TransitBook(scenario, zoneNames: zoneNames)
  }
}
