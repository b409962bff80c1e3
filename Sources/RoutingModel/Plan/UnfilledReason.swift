/// Why a plan leaves a line, or a part of it, unfilled: the test that removed the last way to ship it.
public enum UnfilledReason: String, Codable, Sendable, CaseIterable {
  /// No item or kit has the line's SKU.
  case unknownSKU = "unknown_sku"
  /// No location has enough available stock.
  case noStock = "no_stock"
  /// Channel rules or allocations leave no location and service.
  case channelNotAllowed = "channel_not_allowed"
  /// A tag is excluded by location or service, or restricted for the destination.
  case itemRestricted = "item_restricted"
  /// No zone, rate, fee or transit row, or a unit above the parcel limits.
  case noService = "no_service"
  /// Every delivery would be late, and lateness is forbidden.
  case tooLate = "too_late"
  /// The order's own conditions keep it back.
  case orderRule = "order_rule"
  /// Everything left would exceed the stock, allocations or capacity that the plan left.
  case contested
  /// Leaving it costs less than shipping it.
  case uneconomic
}
