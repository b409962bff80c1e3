internal import ScenarioFiles

/// What every channel was told that it may sell, so that a later run tells only what has changed.
public struct AvailabilityManifest: Sendable {
  /// By channel.
  public internal(set) var values: [String: [StockOffer]] = [:]

  public init() {}

  /// The manifest of the folder of an earlier run.
  ///
  /// - Throws: `OutgoingFolder.Problem` where there is none.
  public init(folder: String) throws(OutgoingFolder.Problem) {
    guard let node = try OutgoingFolder.availability.existing(folder) else {
      throw OutgoingFolder.Problem(
        description: "\(folder): expected the folder of an earlier run, with availability.json")
    }
    for channel in node.list("channels") {
      values[channel.text("channel") ?? ""] = channel.list("values").map { value in
        StockOffer(
          sku: value.text("sku") ?? "", location: value.text("location") ?? "",
          locationID: value.text("location_id") ?? "", quantity: value.whole("quantity") ?? 0)
      }
    }
  }

  /// The offers that are not what they were; those that are gone are 0 now.
  func changes(to now: [StockOffer], of channel: String) -> [StockOffer] {
    struct Key: Hashable {
      var sku: String
      var location: String
    }
    var before: [Key: StockOffer] = [:]
    for offer in values[channel] ?? [] { before[Key(sku: offer.sku, location: offer.location)] = offer }
    var changed: [StockOffer] = []
    for offer in now {
      let old = before.removeValue(forKey: Key(sku: offer.sku, location: offer.location))
      if old?.quantity != offer.quantity { changed.append(offer) }
    }
    let gone = before.values.filter { $0.quantity > 0 }.sorted {
      ($0.sku, $0.location) < ($1.sku, $1.location)
    }
    return changed
      + gone.map { offer in
        var offer = offer
        offer.quantity = 0
        return offer
      }
  }

  func text(
    _ channels: [ChannelTables.ChannelSettings], scenario: String, plan: String?, files: [String]
  ) -> String {
    JSONValue.object([
      .init("format", .integer(1)), .init("scenario_digest", .string(scenario)),
      .init("plan_digest", plan.map { .string($0) } ?? .null),
      .init(
        "channels",
        .array(
          channels.map { channel in
            .object([
              .init("channel", .string(channel.name)), .init("platform", .string(channel.platform.rawValue)),
              .init("values", .array((values[channel.name] ?? []).map(Self.value))),
            ])
          })), .init("files", .array(files.map { .string($0) })),
    ]).text
  }

  private static func value(_ offer: StockOffer) -> JSONValue {
    var members: [JSONValue.Member] = [.init("sku", .string(offer.sku))]
    if !offer.location.isEmpty { members.append(.init("location", .string(offer.location))) }
    if !offer.locationID.isEmpty { members.append(.init("location_id", .string(offer.locationID))) }
    members.append(.init("quantity", .integer(offer.quantity)))
    return .object(members)
  }
}
