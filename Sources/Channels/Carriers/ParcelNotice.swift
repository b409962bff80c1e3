public import OrderRouting

/// A parcel of one order that has left, as its channel is to hear of it.
public struct ParcelNotice: Sendable, Hashable {
  public var channel: ChannelTables.ChannelSettings
  /// The order in the day, and as its channel calls it.
  public var order: String
  public var sourceOrder: String
  /// The parcel's number within its order, from 1, those of earlier days counted.
  public var number: Int
  public var lines: [Line]
  public var carrier: CarrierName
  public var tracking: String
  /// Empty where no page is known.
  public var trackingURL: String
  public var shippedAt: Instant
  /// The day on the channel's clock.
  public var shippedOn: Day
  public var service: String
  /// Whether it holds all that the order had left, and nothing of it was sent before.
  public var isWholeOrder: Bool
  /// Whether nothing of the order is left to send.
  public var completesOrder: Bool

  public init(
    channel: ChannelTables.ChannelSettings, order: String, sourceOrder: String, number: Int, lines: [Line],
    carrier: CarrierName, tracking: String, shippedAt: Instant, shippedOn: Day
  ) {
    self.channel = channel
    self.order = order
    self.sourceOrder = sourceOrder
    self.number = number
    self.lines = lines
    self.carrier = carrier
    self.tracking = tracking
    self.shippedAt = shippedAt
    self.shippedOn = shippedOn
    trackingURL = ""
    service = ""
    isWholeOrder = false
    completesOrder = false
  }

  /// So many of a channel's line, in the channel's own units.
  public struct Line: Sendable, Hashable {
    /// Empty where the channel's file names none.
    public var sourceLine: String
    public var sourceSKU: String
    public var quantity: Int

    public init(sourceLine: String, sourceSKU: String, quantity: Int) {
      self.sourceLine = sourceLine
      self.sourceSKU = sourceSKU
      self.quantity = quantity
    }
  }
}

extension ParcelNotice {
  /// The rules that hold at every channel.
  func checked() -> RuleCheck {
    var check = RuleCheck(order: order)
    check.required(
      sourceOrder, "order_id", remedy: "Import the order again: the channel's id of it is missing.")
    check.required(tracking, "tracking_number", remedy: "Give the parcel's number.")
    if tracking.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 }) {
      check.fail("tracking_number", tracking, "expected no blank in it", remedy: "Take the blanks out.")
    }
    if lines.isEmpty {
      check.fail("lines", "", "expected at least one line", remedy: "Say what is in the parcel.")
    }
    for line in lines { check.units(line.quantity, "quantity") }
    check.distinct(
      lines.map(\.sourceLine).filter { !$0.isEmpty }, "line_id",
      remedy: "Put the units of one line into one row of the parcel.")
    return check
  }

  /// A rule that every line has the channel's own id.
  func requiresLineIDs(_ field: String, _ check: inout RuleCheck, remedy: String) {
    if lines.contains(where: { $0.sourceLine.isEmpty }) {
      check.fail(field, "", "expected the channel's id of every line, found none", remedy: remedy)
    }
  }
}
