// What channels may sell.
extension Ledger {
  /// What a channel may sell of SKUs, in the sequence given; nothing of one that is unknown.
  ///
  /// O(lanes + positions of the SKUs' items).
  public func availability(channel: String, skus: some Sequence<String>) -> [Availability] {
    let rule = AvailabilityRule(network, channel: channel)
    return skus.map { rule.availability(of: $0, in: router.supplies) }
  }

  /// Every SKU, items as their rows stand, then kits. O(items + kits).
  public var skus: [String] {
    var skus = network.items.map(\.sku)
    var known: Set<String> = []
    for row in network.tables.kits where known.insert(row.kit).inserted { skus.append(row.kit) }
    let kits = known
    skus =
      skus.prefix(network.items.count).filter { !kits.contains($0) } + skus.dropFirst(network.items.count)
    return skus
  }

  /// The SKUs that take an item off stock: itself, and kits that hold it. O(kits).
  public func kitsByItem() -> [String: [String]] {
    var kits: [String: [String]] = [:]
    var known: Set<String> = []
    for row in network.tables.kits where known.insert(row.kit).inserted {
      for item in network.items(of: row.kit, quantity: 1) ?? [] {
        kits[item.sku, default: []].append(row.kit)
      }
    }
    return kits
  }
}
