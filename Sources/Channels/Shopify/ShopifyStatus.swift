/// The words of Shopify's statuses.
enum ShopifyStatus {
  /// What a financial status says of the order; unknown words are told and never taken for "paid".
  static func applyFinancial(_ word: String, to order: inout ChannelOrder, _ log: inout ReadingLog) {
    switch word.lowercased() {
    case "paid", "partially_refunded": break
    case "refunded": order.stop = order.stop ?? .refunded
    case "voided": order.stop = order.stop ?? .paymentVoided
    case "pending", "authorized", "expired", "unpaid": order.unpaid = .unpaid
    case "partially_paid": order.unpaid = .unpaidPartially
    default:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the financial status \"\(word)\" is not known; the order is not shipped", order: order.id,
        record: order.record
      )
      order.stop = order.stop ?? .unknownStatus
    }
  }

  enum Fulfilment: Equatable {
    case open, partial, done, cancelled, held, unknown
  }

  /// What a fulfilment status says of the order.
  static func fulfilment(_ word: String) -> Fulfilment {
    switch word.lowercased() {
    case "", "unfulfilled", "open", "pending", "pending_fulfillment", "scheduled", "request_declined": .open
    case "partial", "partially_fulfilled": .partial
    case "fulfilled": .done
    case "restocked": .cancelled
    case "on_hold": .held
    case "in_progress": .open
    default: .unknown
    }
  }

  static func applyFulfilment(_ word: String, to order: inout ChannelOrder, _ log: inout ReadingLog) {
    switch fulfilment(word) {
    case .open: break
    case .partial: order.priorShipments = max(1, order.priorShipments)
    case .done: order.stop = order.stop ?? .alreadyFulfilled
    case .cancelled: order.stop = order.stop ?? .cancelled
    case .held: order.stop = order.stop ?? .onHold
    case .unknown:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the fulfilment status \"\(word)\" is not known; the order is not shipped", order: order.id,
        record: order.record)
      order.stop = order.stop ?? .unknownStatus
    }
  }
}
