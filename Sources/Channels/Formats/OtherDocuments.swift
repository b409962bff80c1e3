internal import ScenarioFiles

/// Files that sellers take for orders or stock, and what they should take instead.
enum OtherDocuments {
  /// What a table is that no format knows; `nil` where that is not known either.
  static func table(_ header: TableHeader) -> (message: String, suggestion: String)? {
    let reports: [([String], String, String)] = [
      (
        ["settlement id", "type", "order id"], "Amazon's date range transactions, a report of payments",
        "Download Order Reports > Unshipped Orders, or All Orders."
      ),
      (
        ["settlement-id"], "an Amazon settlement, a report of payments",
        "Download Order Reports > Unshipped Orders, or All Orders."
      ),
      (
        ["sku", "asin", "price", "quantity"],
        "Amazon's open listings, which say what a listing offers, not what a location has",
        "Download Manage FBA Inventory, or map it as generic stock with --as and --map."
      ),
      (
        ["item-name", "seller-sku", "listing-id"],
        "Amazon's listings, which say what is offered, not what a location has",
        "Download Manage FBA Inventory, or map it as generic stock with --as and --map."
      ),
      (
        ["transaction creation date"], "eBay's transaction report, a report of payments",
        "Download Orders > Download report."
      ),
      (["payout id"], "eBay's payouts, a report of payments", "Download Orders > Download report."),
      (
        ["handle", "variant sku"], "Shopify's products", "Export orders, or inventory (Products > Inventory)."
      ),
      (
        ["order-id", "order-item-id", "ship-date", "carrier-code"],
        "a shipping confirmation, which goes to Amazon",
        "Download the report of unshipped orders."
      ),
      (
        ["order id", "logistics status"], "a shipping confirmation, which goes to eBay",
        "Download Orders > Download report."
      ),
    ]
    for (names, what, suggestion) in reports where names.allSatisfy({ header.column([$0]) != nil }) {
      return ("expected orders or stock, found " + what, suggestion)
    }
    return nil
  }

  /// What a JSON document is that no format knows; `nil` where that is not known either.
  static func json(_ roots: [JSONNode]) -> (message: String, suggestion: String)? {
    let documents: [([String], String)] = [
      (["fulfillmentPreviews"], "a preview of Amazon's Multi-Channel Fulfillment"),
      (["fulfillmentOrder"], "an order of Amazon's Multi-Channel Fulfillment: it is for confirm"),
      (["fulfillmentOrders"], "orders of Amazon's Multi-Channel Fulfillment: they are for confirm"),
      (["fulfillmentShipments"], "shipments of Amazon's Multi-Channel Fulfillment: they are for confirm"),
      (["sellerFulfillmentOrderId"], "an order to Amazon's Multi-Channel Fulfillment"),
      (["shippingSpeedCategories"], "a request to Amazon's Multi-Channel Fulfillment"),
      (["shippingCarrierCode", "lineItems"], "a shipping confirmation, which goes to eBay"),
      (["packageNumber"], "the tracking of an Amazon package: it is for confirm"),
      (["orderShipment"], "a shipping confirmation, which goes to Walmart"),
      (["headerAttributes"], "an order to Walmart's Multichannel Solutions"),
      (["errors"], "an API's errors"), (["error"], "an API's error"),
    ]
    for (keys, what) in documents where roots.contains(where: { holds($0, keys, 0) }) {
      return ("expected orders or stock, found " + what, "")
    }
    return nil
  }

  private static func holds(_ node: JSONNode, _ keys: [String], _ depth: Int) -> Bool {
    guard depth < 4 else { return false }
    switch node.value {
    case .object(let members):
      if keys.allSatisfy({ node[$0]?.isNull == false }) { return true }
      return members.contains { holds($0.node, keys, depth + 1) }
    case .array(let elements): return elements.prefix(4).contains { holds($0, keys, depth + 1) }
    default: return false
    }
  }
}
