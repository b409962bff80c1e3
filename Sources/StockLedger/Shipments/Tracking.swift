/// A parcel's number at its carrier, as the location told it.
public struct Tracking: Hashable, Sendable {
  public var carrier: String
  public var number: String
  public var url: String
  /// What the parcel holds, each line once; empty: not told.
  public var lines: [LineQuantity]

  public init(carrier: String = "", number: String = "", url: String = "", lines: [LineQuantity] = []) {
    self.carrier = carrier
    self.number = number
    self.url = url
    self.lines = lines
  }
}
