internal import RoutingModel

/// Surcharge cards as flat lists of rows.
struct BoundSurcharges: Sendable {
  /// A row for a zone. Thresholds are −1 where none is given: every amount exceeds that.
  fileprivate struct Row: Sendable {
    var kind: Int32
    /// The position of the type of address; −1 for every one.
    var addressType: Int
    var weight: Int64
    var longest: Int64
    var second: Int64
    var lengthAndGirth: Int64
    var volume: Int64
    var amount: Int64
  }

  private let zoneCount: Int
  /// By card and zone; the rows of a kind stand together.
  private var ranges: [Range<Int>] = []
  private var rows: [Row] = []

  init(_ index: VerifierIndex, cards: SymbolTable, zones: BoundZones) {
    zoneCount = zones.count
    var kinds = SymbolTable()
    for card in 0..<Int32(cards.count) {
      let number = index.number(cards[card])
      for zone in zones.symbols {
        let start = rows.count
        var found = index.tariffs.surcharges(card: number, zone: VerifierKey.any)
        if zone != VerifierKey.any { found += index.tariffs.surcharges(card: number, zone: zone) }
        rows += found.map { Row($0, kind: kinds.intern($0.kind)) }.sorted { $0.kind < $1.kind }
        ranges.append(start..<rows.count)
      }
    }
  }

  /// Of each kind the largest amount of the rows that apply to a parcel. O(rows of the card).
  func amount(card: Int32, zone: Int, addressType: Int, parcel: BoundParcel) -> Int64 {
    var (sum, largest): (Int64, Int64) = (0, 0)
    var kind: Int32 = -1
    for number in ranges[Int(card) * zoneCount + zone] {
      let row = rows[number]
      if row.kind != kind {
        sum += largest
        (kind, largest) = (row.kind, 0)
      }
      if row.amount > largest, row.applies(to: parcel, addressType) { largest = row.amount }
    }
    return sum + largest
  }
}

extension BoundSurcharges.Row {
  fileprivate init(_ row: SurchargeRow, kind: Int32) {
    self.kind = kind
    addressType = BoundTariffs.position(of: row.addressType)
    weight = row.overWeight?.millionths ?? -1
    longest = row.overLongest?.millionths ?? -1
    second = row.overSecond?.millionths ?? -1
    lengthAndGirth = row.overLengthAndGirth?.millionths ?? -1
    volume = row.overVolume?.millionths ?? -1
    amount = row.amount.millionths
  }

  fileprivate func applies(to parcel: BoundParcel, _ type: Int) -> Bool {
    (addressType < 0 || addressType == type) && parcel.weight > weight && parcel.volume > volume
      && parcel.longest > longest && parcel.second > second && parcel.lengthAndGirth > lengthAndGirth
  }
}
