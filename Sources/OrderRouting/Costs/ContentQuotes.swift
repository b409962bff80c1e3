/// What offers charge for one content, apart from what each charges by itself: worked out once for all offers
/// that have the same tables and conditions for the same zone.
///
/// A small table with one place for each kind of offer and zone; where two meet, the later takes the place.
struct ContentQuotes: Sendable {
  /// Postage and fees, in millionths; how the content is packed.
  struct Quote: Sendable {
    var postage: Int64 = 0
    var fees: Int64 = 0
    var parcels = 0
    /// Millionths of the weight unit, summed over the parcels.
    var billableWeight: Int64 = 0
  }

  private struct Entry: Sendable {
    var kind: Int32 = -1
    var zone: Int32 = -1
    /// The content that the quote is for, by its number among those looked at.
    var number = 0
    /// `nil`: the content may not ship so.
    var quote: Quote?
  }

  private static let count = 256
  private var entries: [Entry] = []
  private var number = 0

  /// Forgets all quotes.
  mutating func removeAll() {
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.count) }
    number += 1
  }

  /// The place of a kind of offer and a zone, for what follows.
  @inline(__always)
  static func slot(kind: Int32, zone: Int32) -> Int { (Int(kind) &* 37 &+ Int(zone)) & (count - 1) }

  /// Whether the quote of a kind and a zone is known.
  @inline(__always)
  func isKnown(_ slot: Int, kind: Int32, zone: Int32) -> Bool {
    entries[slot].number == number && entries[slot].kind == kind && entries[slot].zone == zone
  }

  /// A quote that is known; `nil` where the content may not ship so.
  @inline(__always)
  func quote(_ slot: Int) -> Quote? { entries[slot].quote }

  mutating func set(_ slot: Int, kind: Int32, zone: Int32, _ quote: Quote?) {
    entries[slot] = Entry(kind: kind, zone: zone, number: number, quote: quote)
  }
}
