internal import RoutingModel

/// What counts of every item: its place in packing order, weight, volume, sides, class of fees and set of tags.
struct BoundItems: Sendable {
  /// Places in the order of packing: heaviest first, then largest, then by SKU.
  private(set) var rank: [Int32]
  private(set) var weight: [Int64]
  private(set) var volume: [Int64]
  private(set) var sides: [VerifierSides]
  /// Whether each unit is a parcel by itself.
  private(set) var shipsAlone: [Bool]
  private(set) var feeClass: [Int32] = []
  /// 0 for no tags.
  private(set) var tagSet: [Int32] = []
  private(set) var feeClasses: [String] = []
  /// By set of tags; the first is empty.
  private(set) var tagSets: [[String]] = [[]]

  /// O(items × log items).
  init(_ index: VerifierIndex) {
    let items = index.scenario.items
    let weight = items.map { $0.weight?.millionths ?? 0 }
    let volume = index.catalog.volumes.map(\.millionths)
    let packed = items.indices.sorted { left, right in
      if weight[left] != weight[right] { return weight[left] > weight[right] }
      if volume[left] != volume[right] { return volume[left] > volume[right] }
      return index.skuPrecedes(left, right)
    }
    rank = Array(repeating: 0, count: items.count)
    for (place, item) in packed.enumerated() { rank[item] = Int32(place) }
    self.weight = weight
    self.volume = volume
    sides = index.catalog.sides
    shipsAlone = items.map(\.shipsAlone)
    var classes = SymbolTable()
    var sets = SymbolTable()
    _ = sets.intern("")
    for item in items {
      let number = classes.intern(item.feeClass)
      if Int(number) == feeClasses.count { feeClasses.append(item.feeClass) }
      feeClass.append(number)
      let set = sets.intern(Self.key(item.tags))
      if Int(set) == tagSets.count { tagSets.append(item.tags) }
      tagSet.append(set)
    }
  }

  /// A text that no other list of names has, whatever the names hold.
  static func key(_ names: [String]) -> String { names.map { "\($0.utf8.count):\($0)" }.joined() }
}
