/// Each item from the nearest location that carries it; where that has run out, the item is left unserved.
///
/// The myopic policy of the published experiments: it looks for no second location.
package struct MyopicPolicy: FulfilmentPolicy {
  package static let name = "myopic"
  private let instance: ExperimentInstance

  package init(_ instance: ExperimentInstance) { self.instance = instance }

  package func choose(_ orderClass: Int, period: Int, stock: [[Int]]) -> [Int?] {
    instance.items(orderClass).map { instance.nearest[$0][instance.city(orderClass)] }
  }
}
