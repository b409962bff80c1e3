internal import ScenarioFiles

/// A fulfilment order as Shopify's GraphQL API tells it: what of an order is left to ship from one location.
public struct ShopifyFulfilmentOrder: Sendable, Hashable {
  public var id: String
  /// The order by its name and by the number of its id.
  public var orderNames: [String]
  public var status: String
  /// Where it is to ship from; empty where the document does not say.
  public var location: String
  public var lines: [Line]

  public struct Line: Sendable, Hashable {
    /// Of the fulfilment order's line, which is not the order line's.
    public var id: String
    public var orderLine: String
    public var sku: String
    public var remaining: Int
  }

  var isOpen: Bool { ["OPEN", "IN_PROGRESS", "SCHEDULED", ""].contains(status.uppercased()) }

  /// Reads every fulfilment order of a document, wherever it stands in it. O(nodes).
  static func read(_ roots: [JSONNode]) -> [ShopifyFulfilmentOrder] {
    var found: [ShopifyFulfilmentOrder] = []
    for root in roots { search(root, [], &found) }
    return found
  }

  private static func search(_ node: JSONNode, _ names: [String], _ found: inout [ShopifyFulfilmentOrder]) {
    switch node.value {
    case .array(let elements): for element in elements { search(element, names, &found) }
    case .object(let members):
      let id = node.text("id") ?? ""
      var names = names
      if id.hasPrefix("gid://shopify/Order/") {
        names = [node.text("name"), number(of: id), node.text("legacyResourceId")].compactMap { $0 }
      }
      if id.hasPrefix("gid://shopify/FulfillmentOrder/") {
        let own = node["order"]
        let ofOrder = [node.text("orderName"), own?.text("name"), own?.text("id").map { number(of: $0) }]
        found.append(
          ShopifyFulfilmentOrder(
            id: id, orderNames: names + ofOrder.compactMap { $0 }, status: node.text("status") ?? "",
            location: location(node["assignedLocation"]), lines: node.list("lineItems").compactMap(line)))
        return
      }
      for member in members { search(member.node, names, &found) }
    default: return
    }
  }

  private static func location(_ node: JSONNode?) -> String {
    node?.member("location", "id")?.text ?? node?.text("name") ?? node?.member("location", "name")?.text ?? ""
  }

  private static func line(_ node: JSONNode) -> Line? {
    guard let id = node.text("id"), let remaining = node.whole("remainingQuantity") else { return nil }
    return Line(
      id: id, orderLine: node.member("lineItem", "id")?.text.map { number(of: $0) } ?? "",
      sku: node.text("sku") ?? node.member("lineItem", "sku")?.text ?? "", remaining: remaining)
  }

  private static func number(of id: String) -> String {
    id.split(separator: "/").last.map { String($0.prefix { $0 != "?" }) } ?? id
  }

  /// The lines by open fulfilment orders, each by its order line's id, else by its SKU.
  ///
  /// - Parameter inOnePlace: whether all of them have to be of one location, as in a parcel.
  static func assign(
    _ lines: [ParcelNotice.Line], to orders: [ShopifyFulfilmentOrder], _ check: inout RuleCheck,
    inOnePlace: Bool = true
  ) -> [JSONValue] {
    var left = orders.filter(\.isOpen)
    var taken: [[JSONValue]] = left.map { _ in [] }
    for line in lines {
      var units = line.quantity
      for order in left.indices {
        for index in left[order].lines.indices where units > 0 && left[order].lines[index].remaining > 0 {
          let candidate = left[order].lines[index]
          let isIt =
            line.sourceLine.isEmpty || candidate.orderLine.isEmpty
            ? candidate.sku == line.sourceSKU : candidate.orderLine == line.sourceLine
          guard isIt else { continue }
          let count = min(units, candidate.remaining)
          left[order].lines[index].remaining -= count
          units -= count
          taken[order].append(
            .object([.init("id", .string(candidate.id)), .init("quantity", .integer(count))]))
        }
      }
      if units > 0 {
        check.fail(
          "fulfillmentOrderLineItems.quantity", String(line.quantity),
          "expected at most what Shopify has left to fulfil of \(line.sourceSKU): \(line.quantity - units)",
          remedy: "Ask Shopify for the order's fulfilment orders again; maybe it is fulfilled already.")
      }
    }
    let places = Set(zip(left, taken).filter { !$0.1.isEmpty }.map(\.0.location))
    if inOnePlace, places.count > 1 {
      check.fail(
        "lineItemsByFulfillmentOrder", places.sorted().joined(separator: ", "),
        "expected fulfilment orders of one location in a parcel",
        remedy: "Move the lines first: shopify/fulfillment-order-moves.jsonl of export.")
    }
    return zip(left, taken).filter { !$0.1.isEmpty }.map { order, items in
      .object([
        .init("fulfillmentOrderId", .string(order.id)), .init("fulfillmentOrderLineItems", .array(items)),
      ])
    }
  }
}
