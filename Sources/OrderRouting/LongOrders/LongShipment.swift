/// A shipment of a long order's program.
struct LongShipment {
  let offer: LongOffer
  /// Whether there is one.
  var column: Int
  /// By line: its steps in the shipment; −1 where it cannot be there.
  var stepColumns: [Int] = []
}
