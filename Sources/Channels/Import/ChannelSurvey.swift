internal import OrderRouting
internal import ScenarioFiles

/// What files of channels speak of: the start of a network for somebody who has none.
public struct ChannelSurvey: Sendable {
  /// Names of channels, their platforms, and the currency of their first order.
  public var channels: [(name: String, platform: Platform, currency: String)] = []
  /// SKUs in the order in which they are met, each with a title.
  public var items: [(sku: String, title: String)] = []
  /// When the newest order was placed, in ISO 8601 with an offset; `nil` where no order says.
  public var newest: String?
  /// What could not be read.
  public var errors: [String] = []

  /// Reads the files; O(bytes).
  public init(_ files: [ImportFile], map: ColumnMap = .standard) {
    var choice = ChannelChoice(ChannelTables())
    var known: Set<String> = []
    var newest: Instant?
    for file in files {
      let reading = ChannelFormats.read(file.bytes, name: file.name, as: file.format, map: map)
      errors += reading.errors.map(\.description)
      for order in reading.orders {
        if case .made(let index) = choice.choose(reading.platform, store: order.store, said: file.channel) {
          let settings = choice.channels[index]
          if !channels.contains(where: { $0.name == settings.name }) {
            channels.append((settings.name, settings.platform, order.currency))
          }
        }
        for line in order.lines where line.left > 0 {
          let sku = line.sku.isEmpty ? line.title : line.sku
          if !sku.isEmpty, sku != "*", known.insert(sku).inserted { items.append((sku, line.title)) }
        }
        if case .instant(let instant, _)? = order.placedAt { newest = max(newest ?? instant, instant) }
      }
      for stock in reading.stock {
        if let sku = stock.skus.first, sku != "*", known.insert(sku).inserted {
          items.append((sku, stock.title))
        }
      }
    }
    if let newest {
      var dates = OrderDates(clock: ZoneClock("UTC"), stated: nil, assumed: .monthFirst)
      self.newest = dates.instantText(.instant(Instant(secondsSinceEpoch: newest.seconds), offset: 0))
    }
  }
}
