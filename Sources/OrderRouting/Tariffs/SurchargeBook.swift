/// Every surcharge card, its rows by kind.
struct SurchargeBook: Sendable {
  /// What a parcel is measured by, in millionths.
  struct Parcel: Sendable {
    var weight: Int64
    var volume: Int64
    /// The largest over its units.
    var sides: ItemSides
  }

  private struct Row: Sendable {
    var kind: Int32
    /// −1: any.
    var zone: Int32
    /// −1: any; those of an unknown address meet only these.
    var addressType: Int8
    /// `Int64.min`: no threshold.
    var overWeight, overLongest, overSecond, overLengthAndGirth, overVolume: Int64
    var amount: Int64

    func applies(to parcel: Parcel) -> Bool {
      parcel.weight > overWeight && parcel.volume > overVolume && parcel.sides.longest > overLongest
        && parcel.sides.second > overSecond && parcel.sides.lengthAndGirth > overLengthAndGirth
    }
  }

  private var cards = SymbolTable()
  private var rows: [Row] = []
  /// Rows of card c are `start[c] ..< start[c + 1]`, by kind.
  private var start: [Int] = [0]

  init(_ scenario: Scenario, zoneNames: SymbolTable) {
    var kinds = SymbolTable()
    for row in scenario.surcharges { _ = cards.intern(row.card) }
    var byCard = [[Row]](repeating: [], count: cards.count)
    for row in scenario.surcharges {
      let zone = row.zone.map { zoneNames.find($0) ?? -2 } ?? -1
      guard let card = cards.find(row.card), zone >= -1 else { continue }
      byCard[Int(card)].append(
        Row(
          kind: kinds.intern(row.kind), zone: zone, addressType: Self.number(row.addressType),
          overWeight: row.overWeight?.millionths ?? .min, overLongest: row.overLongest?.millionths ?? .min,
          overSecond: row.overSecond?.millionths ?? .min,
          overLengthAndGirth: row.overLengthAndGirth?.millionths ?? .min,
          overVolume: row.overVolume?.millionths ?? .min, amount: row.amount.millionths))
    }
    for card in byCard {
      // Within a kind the largest first: it counts where it applies.
      rows += card.sorted { ($0.kind, -$0.amount) < ($1.kind, -$1.amount) }
      start.append(rows.count)
    }
  }

  /// The number of a type of address; −1 where it is not known.
  static func number(_ type: AddressType?) -> Int8 {
    type.flatMap { AddressType.allCases.firstIndex(of: $0) }.map { Int8($0) } ?? -1
  }

  /// The number of a card, −1 for none.
  func card(_ name: String?) -> Int32 { name.flatMap { cards.find($0) } ?? -1 }

  /// What a parcel pays on top of its rate: of each kind the largest amount that applies. O(rows of the card).
  func amount(card: Int32, zone: Int32, addressType: Int8, _ parcel: Parcel) -> Int64 {
    var sum: Int64 = 0
    var counted: Int32 = -1
    for index in start[Int(card)]..<start[Int(card) + 1] where rows[index].kind != counted {
      let row = rows[index]
      if row.zone >= 0, row.zone != zone { continue }
      if row.addressType >= 0, row.addressType != addressType { continue }
      if !row.applies(to: parcel) { continue }
      sum += row.amount
      counted = row.kind
    }
    return sum
  }
}
