import OrderRouting

@testable import NetworkExperiment

/// A city with a location beside it and one farther away; items 0 and 1, orders of 0, of 1 and of both.
enum HandInstance {
  static let network: ExperimentNetwork = {
    func place(_ name: String, _ longitude: Double, population: Int = 0) -> Place {
      Place(
        name: name, coordinates: Coordinates(latitude: 0, longitude: longitude), population: population)
    }
    return ExperimentNetwork(
      cities: [place("city", 0, population: 1)], locations: [place("near", 1), place("far", 10)])
  }()

  /// - Parameters:
  ///   - chance: of the orders of item 0, of item 1, of both.
  ///   - stock: by location and item.
  static func make(horizon: Int = 10, chance: [Double] = [0.2, 0.2, 0.2], stock: [[Int]])
    -> ExperimentInstance
  {
    var settings = ExperimentSettings()
    settings.itemCount = 2
    settings.horizon = horizon
    return ExperimentInstance(
      network: network, settings: settings, number: 0, types: [[0], [1], [0, 1]], chance: chance,
      nearest: [[0], [1]], stock: stock)
  }

  static func arrivals(_ classes: [Int?]) -> Arrivals { Arrivals(classes: classes, seed: 0, key: "hand") }

  static var near: Money { network.unitCost[0][0] }
  static var far: Money { network.unitCost[1][0] }
  static let shipment: Money = 8.759
}
