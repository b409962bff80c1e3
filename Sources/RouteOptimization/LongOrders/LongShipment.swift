internal import OrderRouting

/// A shipment of a long order's program.
struct LongShipment {
  let offer: LongOffer
  /// Whether there is one.
  var column: Int
  /// How many more shipments by the offer the columns of this one stand for; −1: none.
  var more = -1
  /// By line: its steps in the shipment; −1 where it cannot be there.
  var stepColumns: [Int] = []
}
