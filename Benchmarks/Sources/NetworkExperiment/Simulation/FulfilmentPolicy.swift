/// Decides where the items of an order ship from when it arrives, without knowing what comes after it.
package protocol FulfilmentPolicy {
  /// A location by item of the class; `nil` leaves the item unserved. A location without stock of the item
  /// does too.
  ///
  /// - Parameters:
  ///   - period: the time of arrival, 0 ..< horizon.
  ///   - stock: units by location and item before the order.
  mutating func choose(_ orderClass: Int, period: Int, stock: [[Int]]) throws -> [Int?]
}
