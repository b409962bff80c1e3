public import ScenarioFiles

/// The confirmation of a parcel to eBay: the body of createShippingFulfillment, and its rows in the feed of order
/// fulfilments.
///
/// Its rules (eBay's Fulfillment API v1.20.7; MIP order fulfillment feed) are checked when it is made.
public struct EBayShippingFulfilment: Sendable, Hashable {
  public let order: String
  /// `nil` where the channel's file names no lines: then the feed alone can tell of the whole order.
  public let json: JSONValue?
  public let rows: [[String]]

  static let header = [
    "Order ID", "Line Item ID", "Logistics Status", "Shipment Carrier", "Shipment Tracking",
  ]

  /// - Throws: ``InvalidDocument`` with every rule that the confirmation breaks.
  public init(_ parcel: ParcelNotice) throws(InvalidDocument) {
    var check = parcel.checked()
    let number = TrackingNumber.plain(parcel.tracking)
    check.required(
      parcel.carrier.code, "shippingCarrierCode", remedy: "Say the carrier's code at eBay in carriers.csv.")
    if !TrackingNumber.isAlphanumeric(number) {
      check.fail(
        "trackingNumber", parcel.tracking, "expected letters and digits alone",
        remedy: "Correct the number in the tracking file.")
    }
    let hasIDs = parcel.lines.allSatisfy { !$0.sourceLine.isEmpty }
    if !hasIDs, !parcel.isWholeOrder {
      check.fail(
        "lineItemId", "", "expected the id of every line, for the parcel holds a part of the order",
        remedy: "Import the orders with Transaction ID, or as getOrders JSON.")
    }
    try check.finish()
    order = parcel.sourceOrder
    let tail = ["SHIPPED", parcel.carrier.code, number]
    rows =
      hasIDs
      ? parcel.lines.map { [parcel.sourceOrder, $0.sourceLine] + tail } : [[parcel.sourceOrder, ""] + tail]
    json =
      hasIDs
      ? .object([
        .init(
          "lineItems",
          .array(
            parcel.lines.map {
              .object([
                .init("lineItemId", .string($0.sourceLine)), .init("quantity", .integer($0.quantity)),
              ])
            })),
        .init("shippedDate", .string(InstantText.utc(parcel.shippedAt, hasMilliseconds: true))),
        .init("shippingCarrierCode", .string(parcel.carrier.code)), .init("trackingNumber", .string(number)),
      ]) : nil
  }
}
