/// What a file says of one SKU at one place.
public struct ChannelStock: Sendable, Hashable {
  /// The place as the file names it, the most telling name first; empty where it names none.
  public var places: [String]
  /// The SKU as the file has it; names that stand for it where the file has no SKU, the most telling first.
  public var skus: [String]
  public var title: String
  /// May be negative.
  public var onHand: Int
  public var reserved: Int
  /// Units of those reserved that are for open orders of the channel's own.
  public var committed = 0
  /// SKUs of a place with the same pool are the same goods; empty where nothing is known of that.
  public var pool: String
  public var record: Int
  /// Whether the listing is the centre's alone: Amazon's own, and not the seller's to count.
  public var isCentresAlone = false

  init(
    places: [String], skus: [String], title: String = "", onHand: Int, reserved: Int = 0, pool: String = "",
    record: Int = 0
  ) {
    // Lists that hold no blank are kept as they are, for a file has a million of them.
    self.places = places.contains("") ? places.filter { !$0.isEmpty } : places
    self.skus = skus.contains("") ? skus.filter { !$0.isEmpty } : skus
    self.title = title
    self.onHand = onHand
    self.reserved = reserved
    self.pool = pool
    self.record = record
  }
}
