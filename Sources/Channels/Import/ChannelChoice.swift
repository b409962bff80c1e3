/// Finds the channel of an order: the one of its platform, by its store where there are several.
struct ChannelChoice {
  private(set) var channels: [ChannelTables.ChannelSettings]
  private var known: [Question: Choice] = [:]

  private struct Question: Hashable {
    var platform: Platform?
    var store: String
    var said: String?
  }

  init(_ tables: ChannelTables) {
    channels = tables.channels
  }

  enum Choice {
    case channel(Int)
    /// No row of channels.csv: the channel is named as the platform, or as it was said.
    case made(Int)
    /// Several channels, and nothing says which.
    case ambiguous([String])
  }

  /// - Parameter said: the channel that was said of the file.
  mutating func choose(_ platform: Platform?, store: String, said: String?) -> Choice {
    let question = Question(platform: platform, store: store, said: said)
    if let choice = known[question] { return choice }
    let choice = find(platform, store: store, said: said)
    known[question] = choice
    return choice
  }

  private mutating func find(_ platform: Platform?, store: String, said: String?) -> Choice {
    if let said {
      if let index = channels.firstIndex(where: { $0.name == said }) { return .channel(index) }
      return .made(make(said, platform ?? .generic))
    }
    guard let platform else { return .ambiguous([]) }
    if platform == .generic, !store.isEmpty {
      if let index = channels.firstIndex(where: { $0.name == store }) { return .channel(index) }
      return .made(make(store, platform))
    }
    let candidates = channels.indices.filter { channels[$0].platform == platform }
    if candidates.count == 1 { return .channel(candidates[0]) }
    if candidates.isEmpty { return .made(make(platform.rawValue, platform)) }
    let wanted = ChannelChoice.storeKeys(store)
    let matching = candidates.filter { !wanted.isDisjoint(with: ChannelChoice.storeKeys(channels[$0].store)) }
    if matching.count == 1 { return .channel(matching[0]) }
    return .ambiguous(candidates.map { channels[$0].name })
  }

  private mutating func make(_ name: String, _ platform: Platform) -> Int {
    channels.append(ChannelTables.ChannelSettings(name: name, platform: platform))
    return channels.count - 1
  }

  /// The ways to spell a store: as it is, and an Amazon marketplace by its name and its id.
  private static func storeKeys(_ store: String) -> Set<String> {
    let key = store.lowercased()
    if key.isEmpty { return [] }
    var keys: Set<String> = [key]
    for market in AmazonMarketplace.all where market.id.lowercased() == key || market.name == key {
      keys.formUnion([market.id.lowercased(), market.name])
    }
    return keys
  }
}
