/// Draws each order's locations with the rates of the deterministic linear program.
package struct RoundedPolicy: FulfilmentPolicy {
  private let rounding: any ItemRounding
  private let rates: [ItemRates]
  private var random: SplitMix64

  package init(_ rounding: any ItemRounding, _ rates: [ItemRates], random: SplitMix64) {
    self.rounding = rounding
    self.rates = rates
    self.random = random
  }

  package mutating func choose(_ orderClass: Int, period: Int, stock: [[Int]]) -> [Int?] {
    let rates = rates[orderClass]
    return rounding.round(rates, &random).map { $0 == rates.placeCount - 1 ? nil : $0 }
  }
}
