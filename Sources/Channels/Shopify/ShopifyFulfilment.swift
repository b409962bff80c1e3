public import ScenarioFiles

/// The confirmation of a parcel to Shopify: the variables of the mutation fulfillmentCreate.
///
/// A fulfilment order's lines have ids of their own, which no export of orders names: where they are not known, the
/// document says what of which line to look up.
public struct ShopifyFulfilment: Sendable, Hashable {
  public let order: String
  /// The variable `fulfillment`; `nil` where ids have to be looked up.
  public let variables: JSONValue?
  public let tracking: JSONValue
  public let lines: [ParcelNotice.Line]

  static let mostLines = 512

  /// - Parameter fulfilmentOrders: those of the order, as Shopify last told them; empty where they are not known.
  /// - Throws: ``InvalidDocument`` with every rule that the confirmation breaks.
  public init(_ parcel: ParcelNotice, fulfilmentOrders: [ShopifyFulfilmentOrder] = []) throws(InvalidDocument)
  {
    var check = parcel.checked()
    check.required(
      parcel.carrier.code, "trackingInfo.company",
      remedy: "Say the company's name at Shopify in carriers.csv.")
    if parcel.lines.count > Self.mostLines {
      check.fail(
        "fulfillmentOrderLineItems", String(parcel.lines.count), "expected at most \(Self.mostLines) lines",
        remedy: "Confirm the parcel in parts, by line_id.")
    }
    var info: [JSONValue.Member] = [
      .init("company", .string(parcel.carrier.code)), .init("number", .string(parcel.tracking)),
    ]
    if !parcel.trackingURL.isEmpty { info.append(.init("url", .string(parcel.trackingURL))) }
    let groups =
      fulfilmentOrders.isEmpty
      ? [] : ShopifyFulfilmentOrder.assign(parcel.lines, to: fulfilmentOrders, &check)
    try check.finish()
    order = parcel.sourceOrder
    tracking = .object(info)
    lines = parcel.lines
    variables =
      fulfilmentOrders.isEmpty
      ? nil
      : .object([
        .init(
          "fulfillment",
          .object([
            .init("lineItemsByFulfillmentOrder", .array(groups)),
            .init("trackingInfo", .object(info)), .init("notifyCustomer", .boolean(true)),
          ]))
      ])
  }
}
