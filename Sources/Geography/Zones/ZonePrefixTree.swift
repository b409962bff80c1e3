/// The fewest prefixes that give every area its zone when the longest prefix wins.
///
/// The optimal routing table constructor of Draves, King, Venkatachary and Zill, "Constructing optimal IP
/// routing tables", INFOCOM 1999, DOI 10.1109/INFCOM.1999.749256, on digits instead of bits. Numbers that are
/// not in use may take any zone.
struct ZonePrefixTree {
  /// Zones that cost a node's subtree the fewest rows, as bits, by length of the prefix and its number;
  /// 0: nothing below is in use.
  private var candidates: [[UInt16]]

  /// Zones are 1 … 9. O(1 000).
  init(zones: [ZIP3: Int]) {
    var leaves = [UInt16](repeating: 0, count: 1000)
    for (area, zone) in zones { leaves[area.number] = 1 << UInt16(zone) }
    candidates = [leaves]
    while let children = candidates.first, children.count > 1 {
      let parents = stride(from: 0, to: children.count, by: 10).map {
        ZonePrefixTree.commonest(in: children[$0..<$0 + 10])
      }
      candidates.insert(parents, at: 0)
    }
  }

  /// The zones that most of the children could take.
  private static func commonest(in children: ArraySlice<UInt16>) -> UInt16 {
    var most = 0
    var zones: UInt16 = 0
    for zone in UInt16(1)...9 {
      let count = children.count { $0 >> zone & 1 == 1 }
      if count > most {
        most = count
        zones = 0
      }
      if count == most, count > 0 { zones |= 1 << zone }
    }
    return zones
  }

  /// Rows in ascending order of prefix. Without the root, every prefix has a digit at least.
  func rows(withRoot: Bool) -> [(prefix: String, zone: Int)] {
    var rows: [(prefix: String, zone: Int)] = []
    func visit(length: Int, number: Int, inherited: Int?) {
      let zones = candidates[length][number]
      guard zones != 0 else { return }
      var zone = inherited
      if length > 0 || withRoot, inherited.map({ zones >> UInt16($0) & 1 == 0 }) ?? true {
        let own = zones.trailingZeroBitCount
        let digits = length == 0 ? "" : String(number)
        rows.append((String(repeating: "0", count: length - digits.utf8.count) + digits, own))
        zone = own
      }
      guard length < 3 else { return }
      for digit in 0..<10 { visit(length: length + 1, number: number * 10 + digit, inherited: zone) }
    }
    visit(length: 0, number: 0, inherited: nil)
    return rows
  }
}
