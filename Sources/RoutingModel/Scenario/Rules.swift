/// Whether a channel's orders may ship from a location by a service, and what that adds. The most specific
/// row that matches wins, alone: a named channel before a named location before a named service.
public struct ChannelRule: Sendable {
  /// `nil`: any, the blank channel included.
  public var channel: String?
  public var location: String?
  public var service: String?
  public var allowed: Bool = true
  /// Per shipment.
  public var surcharge: Money = 0
  /// Share of postage and fees.
  public var surchargeRate: FixedDecimal = 0

  public init(channel: String? = nil, location: String? = nil, service: String? = nil, allowed: Bool = true) {
    self.channel = channel
    self.location = location
    self.service = service
    self.allowed = allowed
  }
}

/// Items with a tag that may not go to certain destinations from a location by a service.
public struct Restriction: Hashable, Sendable {
  public var tag: String
  /// `nil`: any.
  public var location: String?
  public var service: String?
  public var country: String?
  /// Start of the postal code, upper case without spaces and hyphens; empty: any.
  public var prefix: String = ""
  /// A postal district or a range of them, in place of a prefix; empty: none.
  public var district: String = ""

  public init(
    tag: String, location: String? = nil, service: String? = nil, country: String? = nil, prefix: String = ""
  ) {
    self.tag = tag
    self.location = location
    self.service = service
    self.country = country
    self.prefix = prefix
  }
}
