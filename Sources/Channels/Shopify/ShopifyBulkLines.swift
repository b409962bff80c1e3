internal import ScenarioFiles

/// The lines of a bulk operation of Shopify's GraphQL API, in which an object's children stand on lines of their own
/// that name it with `__parentId`.
enum ShopifyBulkLines {
  /// The documents with every child put into its parent, as a query would have had it. O(objects).
  static func joined(_ roots: [JSONNode]) -> [JSONNode] {
    guard roots.contains(where: { $0["__parentId"] != nil }) else { return roots }
    var children: [String: [JSONNode]] = [:]
    for root in roots {
      if let parent = root.text("__parentId") { children[parent, default: []].append(root) }
    }
    return roots.filter { $0["__parentId"] == nil }.map { filled($0, children, 0) }
  }

  private static func filled(_ node: JSONNode, _ children: [String: [JSONNode]], _ depth: Int) -> JSONNode {
    guard depth < 4, case .object(var members) = node.value, let id = node.text("id"), let own = children[id]
    else {
      return node
    }
    var lists: [(key: String, nodes: [JSONNode])] = []
    for child in own {
      guard let key = list(of: child) else { continue }
      let filled = filled(child, children, depth + 1)
      if let index = lists.firstIndex(where: { $0.key == key }) {
        lists[index].nodes.append(filled)
      } else {
        lists.append((key, [filled]))
      }
    }
    for (key, nodes) in lists {
      let array = JSONNode(value: .array(nodes), offset: node.offset, end: node.end)
      members.append(JSONNode.Member(key: key, keyOffset: node.offset, node: array))
    }
    return JSONNode(value: .object(members), offset: node.offset, end: node.end)
  }

  /// The member of its parent that an object would stand in, by the kind in its global id.
  private static func list(of node: JSONNode) -> String? {
    guard let parts = node.text("id")?.split(separator: "/"), parts.count >= 3 else { return nil }
    switch parts[parts.count - 2] {
    case "LineItem", "FulfillmentOrderLineItem": return "lineItems"
    case "FulfillmentOrder": return "fulfillmentOrders"
    case "Fulfillment": return "fulfillments"
    case "Refund": return "refunds"
    case "InventoryLevel": return "inventoryLevels"
    case "ShippingLine": return "shippingLines"
    default: return nil
    }
  }
}
