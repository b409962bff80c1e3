package import OrderRouting

/// What the deterministic linear program says of an instance.
package struct FluidPlan: Sendable {
  /// The least cost where every class arrives as often as expected and orders can be divided: in expectation
  /// no policy costs less.
  package let value: Double
  /// By order class.
  package let rates: [ItemRates]
  /// What one more unit is worth, by location and item.
  package let prices: [[Money]]

  package init(value: Double, rates: [ItemRates], prices: [[Money]]) {
    self.value = value
    self.rates = rates
    self.prices = prices
  }
}
