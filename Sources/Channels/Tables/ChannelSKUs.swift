/// What a channel calls the SKUs of the network, read the other way round than an import reads it.
struct ChannelSKUs: Sendable {
  /// The channel's names of each SKU, with the units in one; a single unit first, then by name.
  private let names: [String: [Name]]
  /// Names that mean another SKU at the channel.
  private let taken: [String: String]

  struct Name: Sendable, Hashable {
    var sku: String
    var pack: Int
    /// Whether sku_aliases.csv names it for this channel and no other.
    var isOfChannel: Bool
  }

  init(_ tables: ChannelTables, channel: String) {
    var names: [String: [Name]] = [:]
    var taken: [String: String] = [:]
    let own = tables.aliases[channel] ?? [:]
    for (name, alias) in tables.aliases["*"] ?? [:] where own[name] == nil { taken[name] = alias.sku }
    for (name, alias) in own { taken[name] = alias.sku }
    for (name, sku) in taken where !sku.isEmpty {
      let pack = (own[name] ?? tables.aliases["*"]?[name])?.quantity ?? 1
      names[sku, default: []].append(Name(sku: name, pack: pack, isOfChannel: own[name] != nil))
    }
    self.names = names.mapValues { all in
      all.sorted { left, right in
        let (first, second) = (ChannelSKUs.rank(left), ChannelSKUs.rank(right))
        return first != second ? first < second : left.sku.utf8.lexicographicallyPrecedes(right.sku.utf8)
      }
    }
    self.taken = taken
  }

  private static func rank(_ name: Name) -> (Int, Int) { (name.pack, name.isOfChannel ? 0 : 1) }

  /// The channel's name of one unit of a SKU; `nil` where its own name means another SKU there.
  func single(_ sku: String) -> String? {
    if let name = names[sku]?.first, name.pack == 1 { return name.sku }
    return isFree(sku) ? sku : nil
  }

  /// Every name under which the channel sells a SKU.
  ///
  /// - Parameter seen: whether the channel has sold it under its own name.
  func all(_ sku: String, seen: Bool) -> [Name] {
    let named = names[sku] ?? []
    let hasSingle = named.contains { $0.pack == 1 && $0.isOfChannel }
    let own = isFree(sku) && (seen || !hasSingle) && !named.contains { $0.sku == sku }
    return (own ? [Name(sku: sku, pack: 1, isOfChannel: false)] : []) + named
  }

  /// Whether the SKU's own name means nothing else at the channel.
  private func isFree(_ sku: String) -> Bool { taken[sku].map { $0 == sku } ?? true }
}
