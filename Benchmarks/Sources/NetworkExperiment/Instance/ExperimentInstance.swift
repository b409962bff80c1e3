/// Order types, how often they arrive from each city, and the stock: one draw of the experiment.
///
/// An order class is a type of order from one city; classes are numbered by type, then by city.
package struct ExperimentInstance: Sendable {
  package let network: ExperimentNetwork
  package let settings: ExperimentSettings
  /// Its number among the draws of the seed.
  package let number: Int
  /// The items of each type, all different.
  package let types: [[Int]]
  /// The chance of a class in a period; the rest to 1 is that nothing arrives.
  package let chance: [Double]
  /// The nearest location that carries an item, by item and city; `nil` where none does.
  package let nearest: [[Int?]]
  /// Units by location and item.
  package let stock: [[Int]]

  package init(
    network: ExperimentNetwork, settings: ExperimentSettings, number: Int, types: [[Int]],
    chance: [Double], nearest: [[Int?]], stock: [[Int]]
  ) {
    self.network = network
    self.settings = settings
    self.number = number
    self.types = types
    self.chance = chance
    self.nearest = nearest
    self.stock = stock
  }

  package var classCount: Int { types.count * network.cities.count }
  package func items(_ orderClass: Int) -> [Int] { types[orderClass / network.cities.count] }
  package func city(_ orderClass: Int) -> Int { orderClass % network.cities.count }
}
