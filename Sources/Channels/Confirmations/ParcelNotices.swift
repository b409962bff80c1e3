internal import OrderRouting

/// Turns parcels that have left into what their channels are to hear of them: in the channel's lines, packs and
/// spelling of carriers.
public struct ParcelNotices {
  private let tables: ChannelTables
  private let book: CarrierBook
  private var clocks: [String: ZoneClock] = [:]

  public init(_ tables: ChannelTables) {
    self.tables = tables
    book = CarrierBook(tables)
  }

  /// What a parcel's channel is to hear; `nil` where no unit of the channel's own is complete with it.
  ///
  /// Of a line that the channel counts in packs, the packs count that are complete with this parcel and were not
  /// before it.
  ///
  /// - Throws: the problem where the channel does not know the carrier, or would have to hear of a moment before the
  ///   order's.
  public mutating func notice(_ sent: SentParcel) throws(DocumentProblem) -> ParcelNotice? {
    let order = sent.order
    let channel = settings(order.channel)
    if let placed = order.placedAt, sent.shippedAt < placed {
      throw DocumentProblem(
        order: order.id, field: "shipped_at", value: InstantText.utc(sent.shippedAt),
        "expected a moment after the order was placed, \(InstantText.utc(placed))",
        remedy: "Correct shipped_at of parcel \(sent.tracking).")
    }
    let lines = Self.lines(sent)
    if lines.isEmpty { return nil }
    let carrier = try book.name(
      of: sent.carrier, tracking: sent.tracking, for: channel, order: order.id, country: order.country)
    let known = sent.trackingURL.isEmpty ? TrackingNumber.page(sent.tracking, carrier: sent.carrier) : nil
    let isAllSent = order.lines.indices.allSatisfy {
      sent.before[$0] + sent.units[$0] >= order.lines[$0].quantity
    }
    var notice = ParcelNotice(
      channel: channel, order: order.id, sourceOrder: sent.sources.first?.order ?? order.id,
      number: sent.number, lines: lines, carrier: carrier, tracking: sent.tracking, shippedAt: sent.shippedAt,
      shippedOn: clock(channel).day(of: sent.shippedAt))
    notice.trackingURL = known ?? sent.trackingURL
    notice.service = sent.service
    notice.isWholeOrder = isAllSent && sent.before.allSatisfy { $0 == 0 }
    notice.completesOrder = isAllSent && !sent.hasOpenLines
    return notice
  }

  /// Lines of one id, which an import tells apart, are one for the channel.
  private static func lines(_ sent: SentParcel) -> [ParcelNotice.Line] {
    var lines: [ParcelNotice.Line] = []
    for (index, source) in sent.sources.enumerated() {
      let packs = (sent.before[index] + sent.units[index]) / source.pack - sent.before[index] / source.pack
      if packs == 0 { continue }
      if !source.line.isEmpty, let known = lines.firstIndex(where: { $0.sourceLine == source.line }) {
        lines[known].quantity += packs
      } else {
        lines.append(
          ParcelNotice.Line(sourceLine: source.line, sourceSKU: source.sku, quantity: packs))
      }
    }
    return lines
  }

  private func settings(_ name: String) -> ChannelTables.ChannelSettings {
    tables.channels.first { $0.name == name }
      ?? ChannelTables.ChannelSettings(name: name, platform: Platform(rawValue: name) ?? .generic)
  }

  private mutating func clock(_ channel: ChannelTables.ChannelSettings) -> ZoneClock {
    if let clock = clocks[channel.timeZone] { return clock }
    let clock = ZoneClock(channel.timeZone)
    clocks[channel.timeZone] = clock
    return clock
  }
}
