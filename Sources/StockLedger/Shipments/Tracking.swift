/// A parcel's number at its carrier, as the location told it.
public struct Tracking: Hashable, Sendable {
  public var carrier: String
  public var number: String
  public var url: String
  /// Ids of the lines that the parcel holds; empty: not told.
  public var lines: [String]

  public init(carrier: String = "", number: String = "", url: String = "", lines: [String] = []) {
    self.carrier = carrier
    self.number = number
    self.url = url
    self.lines = lines
  }
}
