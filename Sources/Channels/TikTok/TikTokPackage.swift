public import ScenarioFiles

/// The confirmation of a parcel to TikTok Shop: the body of POST /fulfillment/202309/orders/{order_id}/packages, for
/// orders that the seller sends by a carrier of their own.
///
/// One order_line_item_id is one unit. A file that names no lines leaves them out where the parcel holds the whole
/// order, and else names the seller's SKUs, for which the ids have to be looked up.
public struct TikTokPackage: Sendable, Hashable {
  public let order: String
  public let json: JSONValue
  /// The seller's SKUs of the lines, where their ids have to be looked up; empty where none has.
  public let lookUp: [ParcelNotice.Line]

  /// - Throws: ``InvalidDocument`` with every rule that the confirmation breaks.
  public init(_ parcel: ParcelNotice) throws(InvalidDocument) {
    var check = parcel.checked()
    let id = parcel.carrier.code
    if id.isEmpty || !id.utf8.allSatisfy({ (48...57).contains($0) }) {
      check.fail(
        "shipping_provider_id", id, "expected the id of a shipping provider: digits alone",
        remedy: "Say it in carriers.csv; TikTok tells it for each delivery option.")
    }
    let hasIDs = parcel.lines.allSatisfy { !$0.sourceLine.isEmpty }
    if hasIDs, let line = parcel.lines.first(where: { $0.quantity > 1 }) {
      check.fail(
        "order_line_item_ids", line.sourceLine,
        "expected an id for each unit, found \(line.quantity) units of one",
        remedy: "Import the orders as TikTok's API has them, with an entry a unit.")
    }
    try check.finish()
    order = parcel.sourceOrder
    var members: [JSONValue.Member] = []
    if hasIDs {
      members.append(.init("order_line_item_ids", .array(parcel.lines.map { .string($0.sourceLine) })))
    }
    members += [
      .init("tracking_number", .string(parcel.tracking)), .init("shipping_provider_id", .string(id)),
    ]
    json = .object(members)
    lookUp = hasIDs || parcel.isWholeOrder ? [] : parcel.lines
  }
}
