import OrderRouting

/// A plant with the orders that it can ship in a day.
struct BrunelPlant {
  var id: String
  var capacity: Int
  var costPerUnit: FixedDecimal
  var ports: [String]
}
