public import OrderRouting

/// An order as a channel's file has it, before the network, the channel's settings and other files are asked.
public struct ChannelOrder: Sendable {
  /// The channel's own id, byte for byte.
  public var id: String
  /// The id by which another format of the platform names the same order; empty where there is none.
  public var alternateID = ""
  /// Ids of refunds that the document names without their units.
  public var refunds: [String] = []
  /// The marketplace or shop that the file names; empty where it names none.
  public var store = ""
  public var part = Part.whole
  public var lines: [ChannelLine] = []
  /// Why nothing of the order is to be shipped.
  public var stop: SkipReason?
  /// Why the order is not paid; `nil` where it is.
  public var unpaid: SkipReason?
  public var placedAt: ChannelMoment?
  public var updatedAt: Instant?
  public var shipBy: ChannelMoment?
  public var deliverBy: ChannelMoment?
  public var serviceLevel = ""
  public var currency = ""
  public var recipient: Recipient
  /// The destination as the file spells it, for it is worked on.
  public var country = ""
  public var postalCode = ""
  public var region = ""
  public var addressType: AddressType?
  public var priorShipments = 0
  /// How the format reads a date that does not say.
  public var assumedDateOrder = DateOrder.monthFirst
  /// The number of its first record in the file, the header being 1.
  public var record = 0

  /// How much of an order a document holds; parts of one order are joined.
  public enum Part: Sendable, Hashable {
    case whole
    /// All but the lines, and maybe the address.
    case withoutLines
    case linesOnly
    case addressOnly
    /// Units taken back, as lines.
    case refunds
  }

  public enum AddressType: String, Sendable {
    case residential, business
    case postOfficeBox = "po_box"
    case military
  }

  init(id: String) {
    self.id = id
    recipient = .none
  }
}
