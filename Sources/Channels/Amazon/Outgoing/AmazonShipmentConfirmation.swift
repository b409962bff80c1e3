public import ScenarioFiles

/// The confirmation of a parcel to Amazon: the body of confirmShipment of the Orders API v0.
///
/// Its rules (amzn/selling-partner-api-models, ordersV0.json) are checked when it is made.
public struct AmazonShipmentConfirmation: Sendable, Hashable {
  public let order: String
  public let json: JSONValue

  /// - Parameter marketplace: the id of the marketplace; `nil` where it is not known, which is an error.
  /// - Throws: ``InvalidDocument`` with every rule that the confirmation breaks.
  public init(_ parcel: ParcelNotice, marketplace: String?) throws(InvalidDocument) {
    var check = parcel.checked()
    check.required(
      marketplace ?? "", "marketplaceId",
      remedy: "Say the marketplace as store in channels.csv, as Amazon.de.")
    check.required(
      parcel.carrier.code, "carrierCode", remedy: "Say the carrier's code at Amazon in carriers.csv.")
    if parcel.carrier.code == "Other" {
      check.required(
        parcel.carrier.name, "carrierName", remedy: "Name the carrier in the column name of carriers.csv.")
    }
    if parcel.number < 1 {
      check.fail(
        "packageReferenceId", String(parcel.number), "expected a number above 0", remedy: "Count from 1.")
    }
    parcel.requiresLineIDs(
      "orderItemId", &check,
      remedy: "Import a report with order-item-id, as that of unshipped orders.")
    try check.finish()
    order = parcel.sourceOrder
    var package: [JSONValue.Member] = [
      .init("packageReferenceId", .string(String(parcel.number))),
      .init("carrierCode", .string(parcel.carrier.code)),
    ]
    if !parcel.carrier.name.isEmpty { package.append(.init("carrierName", .string(parcel.carrier.name))) }
    if !parcel.service.isEmpty { package.append(.init("shippingMethod", .string(parcel.service))) }
    package += [
      .init("trackingNumber", .string(parcel.tracking)),
      .init("shipDate", .string(InstantText.utc(parcel.shippedAt, hasMilliseconds: true))),
      .init(
        "orderItems",
        .array(
          parcel.lines.map { line in
            .object([
              .init("orderItemId", .string(line.sourceLine)), .init("quantity", .integer(line.quantity)),
            ])
          })),
    ]
    json = .object([
      .init("marketplaceId", .string(marketplace ?? "")), .init("packageDetail", .object(package)),
    ])
  }
}
