internal import OrderRouting

/// Who runs a location, and so in which way it hears of what it ships.
enum Fulfiller: Sendable, Hashable {
  /// A warehouse or store of one's own.
  case ownPlace
  /// A 3PL, a supplier, or a marketplace's centre of which no more is known.
  case partner
  /// Amazon's or Walmart's centre, by the channel whose it is.
  case amazon(channel: String)
  case walmart(channel: String)

  init(_ location: Location, _ day: ImportedDay) {
    switch location.kind {
    case .warehouse, .store: self = .ownPlace
    case .thirdParty, .supplier: self = .partner
    case .marketplace: self = Fulfiller.marketplace(location.id, day) ?? .partner
    }
  }

  /// By a row of location_aliases.csv whose source is a channel, or the name of a platform or its programme.
  private static func marketplace(_ location: String, _ day: ImportedDay) -> Fulfiller? {
    let sources = day.tables.places.filter { $0.value.values.contains(location) }.keys.sorted()
    for channel in day.tables.channels where sources.contains(channel.name.lowercased()) {
      if let fulfiller = of(channel.platform, channel.name) { return fulfiller }
    }
    let programmes: [(String, Platform)] = [
      ("amazon", .amazon), ("fba", .amazon), ("mcf", .amazon), ("walmart", .walmart), ("wfs", .walmart),
      ("mcs", .walmart),
    ]
    for (name, platform) in programmes where sources.contains(name) {
      let channel = day.tables.channels.first { $0.platform == platform }
      return of(platform, channel?.name ?? platform.rawValue)
    }
    return nil
  }

  private static func of(_ platform: Platform, _ channel: String) -> Fulfiller? {
    switch platform {
    case .amazon: .amazon(channel: channel)
    case .walmart: .walmart(channel: channel)
    default: nil
    }
  }
}
