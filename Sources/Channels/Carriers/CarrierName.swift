/// What a channel calls the carrier of a parcel.
public struct CarrierName: Sendable, Hashable {
  /// The channel's own code or name, spelled as it wants it.
  public var code: String
  /// The carrier in words, for channels that take a name beside the code, or in place of one; empty where the code
  /// says it.
  public var name: String

  public init(code: String, name: String = "") {
    self.code = code
    self.name = name
  }
}
