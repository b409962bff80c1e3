/// Why an order, a line or a position of stock is not taken over.
public enum SkipReason: String, Sendable, CaseIterable {
  case cancelled
  case paymentVoided = "payment_voided"
  case refunded
  case alreadyFulfilled = "already_fulfilled"
  case fulfilledLinePending = "order_fulfilled_line_pending"
  case fulfilledLineNotEligible = "order_fulfilled_line_not_eligible"
  case fulfilledByMarketplace = "fulfilled_by_marketplace"
  case pickUpInStore = "pick_up_in_store"
  case unpaid
  case unpaidPartially = "unpaid_partially"
  case onHold = "on_hold"
  case draft
  case unknownStatus = "unknown_status"
  case noShippingNeeded = "no_shipping_needed"
  case notEligible = "not_eligible"
  case bundleParent = "bundle_parent"
  case fractionalQuantity = "fractional_quantity"
  case noQuantity = "no_quantity"
  case nothingLeft = "nothing_left"
  case noLines = "no_lines_in_document"
  case noShippingAddress = "no_shipping_address"
  case summaryRow = "summary_row"
  case repeatedRow = "repeated_row"
  case blankSKU = "blank_sku"
  case notStocked = "not_stocked"
  case notANumber = "not_a_number"
  case notSellable = "not_sellable"
  case unknownSKU = "unknown_sku"
  case unknownLocation = "unknown_location"
  case unitOfMeasure = "unit_of_measure"
  case fragment
  case unreadable

  /// Whether the channel still waits for what is left out.
  var leavesOpen: Bool {
    let waiting: [SkipReason] = [
      .onHold, .unknownStatus, .fractionalQuantity, .noQuantity, .blankSKU, .unknownSKU, .unreadable,
      .notEligible,
    ]
    return waiting.contains(self)
  }
}
