internal import RoutingService
internal import ScenarioFiles

// Orders in bulk: each is read as if it had been sent alone.
extension RequestReader {
  /// Orders that a bulk request may have.
  public static let bulkLimit = 10_000

  /// The orders of `{"orders":[…]}`, 1 to 10 000.
  public static func bulk(_ bytes: [UInt8]) throws(Fault) -> [BulkOrder] {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["orders"], log)
      return reader.elements("orders", atMost: bulkLimit, isRequired: true) { BulkOrder($0) }
    }
  }

  /// The orders of lines of JSON, 1 to 10 000; blank lines are skipped.
  public static func bulk(lines bytes: [UInt8]) throws(Fault) -> [BulkOrder] {
    var orders: [BulkOrder] = []
    for line in bytes.split(separator: 0x0A) where !line.allSatisfy({ $0 <= 0x20 }) {
      // One too many is enough to know.
      if orders.count > bulkLimit { break }
      do throws(MalformedDocument) {
        orders.append(BulkOrder(try JSONText.parse(Array(line))))
      } catch {
        orders.append(BulkOrder(id: nil, order: .failure(.malformed(error))))
      }
    }
    if orders.count > bulkLimit {
      let error = DocumentError(
        "", expected: "at most \(bulkLimit) orders", suggestion: "Divide them over several requests.")
      throw .invalid(InvalidDocument([error]))
    }
    if orders.isEmpty {
      throw .invalid(InvalidDocument([DocumentError("", expected: "at least one order")]))
    }
    return orders
  }
}

extension BulkOrder {
  init(_ node: JSONNode) {
    let log = DocumentLog()
    let request = OrderRequest(node, log)
    id = request.order.id.isEmpty ? nil : request.order.id
    do throws(InvalidDocument) {
      try log.finish()
      order = .success(request)
    } catch {
      order = .failure(.invalid(error))
    }
  }
}
