internal import ScenarioFiles

/// Finds the objects that a format knows within the envelopes around them.
enum JSONUnwrapping {
  /// Keys of what may wrap orders or stock, in API answers, pages and webhooks.
  private static let envelopes: Set<String> = [
    "data", "payload", "body", "result", "results", "response", "list", "elements", "orders", "order",
    "Orders",
    "Order", "order_list", "orderList", "OrdersList", "items", "node", "nodes", "edges", "inventories",
    "inventory",
    "inventory_levels", "inventory_level", "inventorySummaries", "InventorySummaries", "warehouse_products",
    "products", "product", "inventoryItems", "inventoryItem", "inventoryLevels", "levels", "locations",
    "location",
    "shop", "detail", "refunds",
  ]

  /// The objects that a format knows, and the number of the format, in the order of the document; none is looked for
  /// within another. O(nodes).
  static func entities(
    _ roots: [JSONNode], of formats: [any JSONFormat.Type]
  ) -> [(format: Int, entity: JSONEntity)] {
    var found: [(format: Int, entity: JSONEntity)] = []
    for root in roots { search(root, [], formats, &found) }
    return found
  }

  private static func search(
    _ node: JSONNode, _ envelope: [JSONNode], _ formats: [any JSONFormat.Type],
    _ found: inout [(format: Int, entity: JSONEntity)]
  ) {
    guard envelope.count < 12 else { return }
    switch node.value {
    case .array(let elements):
      for element in elements { search(element, envelope, formats, &found) }
    case .object(let members):
      if let format = formats.firstIndex(where: { $0.recognises(node) }) {
        found.append((format, JSONEntity(node: node, envelope: envelope, number: found.count + 1)))
        return
      }
      for member in members where envelopes.contains(member.key) {
        search(member.node, envelope + [node], formats, &found)
      }
    default: return
    }
  }

  /// Whether the document holds an envelope with an empty list, as an API's answer without orders.
  static func isEmptyAnswer(_ roots: [JSONNode]) -> Bool {
    roots.allSatisfy { isEmpty($0, 0) }
  }

  private static func isEmpty(_ node: JSONNode, _ depth: Int) -> Bool {
    switch node.value {
    case .array(let elements): return elements.allSatisfy { isEmpty($0, depth + 1) }
    case .object(let members):
      let wrapped = members.filter { envelopes.contains($0.key) }
      return depth < 8 && !wrapped.isEmpty && wrapped.allSatisfy { isEmpty($0.node, depth + 1) }
    case .null: return depth > 0
    default: return false
    }
  }

  /// The cursor to a further page; `nil` where the document is the last or only one.
  static func cursor(_ roots: [JSONNode]) -> String? {
    for root in roots {
      if let cursor = cursor(root, 0) { return cursor }
    }
    return nil
  }

  private static let cursors = [
    "nextToken", "NextToken", "nextCursor", "next", "next_page_token", "nextPageToken", "next_cursor",
  ]

  private static func cursor(_ node: JSONNode, _ depth: Int) -> String? {
    guard depth < 6, case .object(let members) = node.value else { return nil }
    for member in members {
      if cursors.contains(member.key), let text = member.node.text, text != "false" { return member.key }
      if member.key == "hasNextPage", member.node.text == "true" { return member.key }
      if ["meta", "pagination", "pageInfo", "page_info"].contains(member.key)
        || envelopes.contains(member.key),
        let cursor = cursor(member.node, depth + 1)
      {
        return cursor
      }
    }
    return nil
  }
}
