internal import OrderRouting

/// The rows of a parcel in Amazon's feed of shipping confirmations, POST_FLAT_FILE_FULFILLMENT_DATA.
///
/// A tab parts cells, and nothing quotes them.
public struct AmazonConfirmationRows: Sendable, Hashable {
  public let rows: [[String]]

  static let header = [
    "order-id", "order-item-id", "quantity", "ship-date", "carrier-code", "carrier-name", "tracking-number",
    "ship-method",
  ]

  /// - Throws: ``InvalidDocument`` with every rule that the rows break.
  public init(_ parcel: ParcelNotice) throws(InvalidDocument) {
    var check = parcel.checked()
    check.required(
      parcel.carrier.code, "carrier-code", remedy: "Say the carrier's code at Amazon in carriers.csv.")
    if parcel.carrier.code == "Other" {
      check.required(
        parcel.carrier.name, "carrier-name", remedy: "Name the carrier in the column name of carriers.csv.")
    }
    let hasIDs = parcel.lines.allSatisfy { !$0.sourceLine.isEmpty }
    if !hasIDs, !parcel.isWholeOrder {
      check.fail(
        "order-item-id", "", "expected the id of every item, for the parcel holds a part of the order",
        remedy: "Import a report with order-item-id, as that of unshipped orders.")
    }
    let head = [parcel.sourceOrder]
    let tail = [
      parcel.shippedOn.description, parcel.carrier.code, parcel.carrier.name, parcel.tracking, parcel.service,
    ]
    // Blank items stand for the whole order.
    let rows =
      hasIDs
      ? parcel.lines.map { head + [$0.sourceLine, String($0.quantity)] + tail } : [head + ["", ""] + tail]
    for cell in rows.joined() where cell.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) {
      check.fail(
        "row", "", "expected no tab and no line end in a cell", remedy: "Correct the tracking file.")
    }
    try check.finish()
    self.rows = rows
  }

  static func text(_ rows: [[String]]) -> String {
    ([header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}
