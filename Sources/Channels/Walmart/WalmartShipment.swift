public import ScenarioFiles

/// The confirmation of a parcel to Walmart: the body of POST /v3/orders/{purchaseOrderId}/shipping.
///
/// Its rules (Walmart's OpenAPI of Marketplace orders, 2026) are checked when it is made.
public struct WalmartShipment: Sendable, Hashable {
  public let order: String
  public let json: JSONValue

  static let methods = ["Standard", "Express", "OneDay", "Freight", "WhiteGlove", "Value"]

  /// - Throws: ``InvalidDocument`` with every rule that the confirmation breaks.
  public init(_ parcel: ParcelNotice) throws(InvalidDocument) {
    var check = parcel.checked()
    parcel.requiresLineIDs(
      "lineNumber", &check, remedy: "Import the orders as JSON, or the PO data with the column Line#.")
    let isListed = CarrierLists.walmart.contains(parcel.carrier.code)
    if parcel.carrier.code.isEmpty {
      check.fail(
        "carrierName", "", "expected the carrier's name, found none",
        remedy: "Name it in carriers.csv.")
    } else if !isListed, parcel.trackingURL.isEmpty {
      check.oneOf(
        parcel.carrier.code, "carrierName", CarrierLists.walmart,
        remedy: "A carrier that Walmart does not list needs a column tracking_url in the tracking file.")
    }
    if CarrierBook.isAmazonLogistics(parcel.tracking) {
      check.fail(
        "trackingNumber", parcel.tracking, "expected no number of Amazon Logistics",
        remedy: "Ask Amazon for another carrier (BLOCK_AMZL).")
    }
    if InstantText.milliseconds(parcel.shippedAt) <= 0 {
      check.fail(
        "shipDateTime", "", "expected a moment after 1970", remedy: "Correct shipped_at of the parcel.")
    }
    let method = Self.method(parcel.service)
    try check.finish()
    order = parcel.sourceOrder
    json = Self.json(parcel, isListed: isListed, method: method)
  }

  /// The method that the words of a service's id say.
  static func method(_ service: String) -> String {
    let words = service.lowercased()
    func says(_ all: String...) -> Bool { all.contains { words.contains($0) } }
    if says("freight", "ltl") { return "Freight" }
    if says("white-glove", "whiteglove") { return "WhiteGlove" }
    if says("overnight", "next-day", "nextday", "one-day", "1-day") { return "OneDay" }
    if says("expedited", "express", "two-day", "2-day", "priority") { return "Express" }
    if says("value", "economy") { return "Value" }
    return "Standard"
  }

  private static func json(_ parcel: ParcelNotice, isListed: Bool, method: String) -> JSONValue {
    let name = parcel.carrier.name.isEmpty ? parcel.carrier.code : parcel.carrier.name
    let carrier: JSONValue.Member =
      isListed
      ? .init("carrier", .string(parcel.carrier.code)) : .init("otherCarrier", .string(name))
    var tracking: [JSONValue.Member] = [
      .init("shipDateTime", .integer(InstantText.milliseconds(parcel.shippedAt))),
      .init("carrierName", .object([carrier])), .init("methodCode", .string(method)),
      .init("trackingNumber", .string(parcel.tracking)),
    ]
    if !parcel.trackingURL.isEmpty {
      tracking.append(.init("trackingURL", .string(parcel.trackingURL)))
    }
    let lines = parcel.lines.map { line in
      JSONValue.object([
        .init("lineNumber", .string(line.sourceLine)),
        .init("sellerOrderId", .string(ShortID.text(parcel.sourceOrder, most: 30))),
        .init(
          "orderLineStatuses",
          .object([
            .init(
              "orderLineStatus",
              .array([
                .object([
                  .init("status", .string("Shipped")),
                  .init(
                    "statusQuantity",
                    .object([
                      .init("unitOfMeasurement", .string("EACH")),
                      .init("amount", .string(String(line.quantity))),
                    ])), .init("trackingInfo", .object(tracking)),
                ])
              ]))
          ])),
      ])
    }
    return .object([
      .init("orderShipment", .object([.init("orderLines", .object([.init("orderLine", .array(lines))]))]))
    ])
  }
}
