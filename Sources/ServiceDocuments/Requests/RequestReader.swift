public import RoutingService
internal import ScenarioFiles

/// Reads the bodies of requests.
///
/// Each throws ``MalformedDocument`` where the body is no JSON, and ``InvalidDocument`` with every error found in it.
/// An empty body is an empty object. O(bytes).
public enum RequestReader {
  /// What may be wrong with a body.
  public enum Fault: Error, Sendable {
    case malformed(MalformedDocument)
    case invalid(InvalidDocument)
  }

  public static func order(_ bytes: [UInt8]) throws(Fault) -> OrderRequest {
    try read(bytes) { OrderRequest($0, $1) }
  }

  public static func quote(_ bytes: [UInt8]) throws(Fault) -> QuoteRequest {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["orders", "alternatives"], log)
      let alternatives = reader.count("alternatives", in: 0...20) ?? 0
      let orders = reader.elements("orders", atMost: 1000, isRequired: true) { OrderRequest($0, log) }
      return QuoteRequest(orders: orders, alternatives: alternatives)
    }
  }

  /// The lines to cancel; `nil`: all that is not shipped.
  public static func cancel(_ bytes: [UInt8]) throws(Fault) -> [LineQuantity]? {
    try read(bytes) { node, log in LineQuantity.list("lines", ObjectReader(node, ["lines"], log)) }
  }

  /// A body of which nothing is asked: `{}` or nothing.
  public static func empty(_ bytes: [UInt8]) throws(Fault) {
    try read(bytes) { node, log in _ = ObjectReader(node, [], log) }
  }

  public static func release(_ bytes: [UInt8]) throws(Fault) -> ReleaseRequest {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["location_id", "ship_date_until", "limit", "shipment_ids"], log)
      let location = reader.identifier("location_id")
      let until = reader.day("ship_date_until")
      let limit = reader.count("limit", in: 1...1_000_000)
      guard let ids = reader.identifiers("shipment_ids", atMost: 10_000) else {
        return .due(location: location, shipDateUntil: until, limit: limit)
      }
      for name in ["location_id", "ship_date_until", "limit"] where reader[name] != nil {
        reader.report(name, expected: "nothing beside shipment_ids", suggestion: "Leave one of the two out.")
      }
      return .shipments(ids)
    }
  }

  public static func ship(_ bytes: [UInt8]) throws(Fault) -> ShippingNotice {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["shipped_at", "tracking"], log)
      let shippedAt = reader.instant("shipped_at")
      let tracking = reader.elements("tracking", atMost: 1000) { Tracking($0, log) }
      return ShippingNotice(shippedAt: shippedAt, tracking: tracking)
    }
  }

  public static func reject(_ bytes: [UInt8]) throws(Fault) -> RejectRequest {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["reason", "lines"], log)
      let reason: RejectionReason? = reader.choice("reason", isRequired: true)
      return RejectRequest(reason: reason ?? .other, lines: LineQuantity.list("lines", reader))
    }
  }

  public static func batch(_ bytes: [UInt8]) throws(Fault) -> BatchRequest {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["time_limit", "gap"], log)
      let timeLimit = reader.decimal("time_limit")
      if timeLimit == 0 { reader.report("time_limit", expected: "a number of seconds above 0") }
      return BatchRequest(timeLimit: timeLimit, gap: reader.decimal("gap", to: 1))
    }
  }

  public static func counts(_ bytes: [UInt8]) throws(Fault) -> [PositionCount] {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["positions"], log)
      let counts = reader.elements("positions", atMost: 10_000, isRequired: true) { PositionCount($0, log) }
      var symbols = SymbolTable(minimumCapacity: counts.count)
      for (position, count) in counts.enumerated() {
        let known = symbols.count
        let key = "\(count.location.utf8.count):\(count.location)\(count.sku)"
        if Int(symbols.intern(key)) == known { continue }
        log.under("positions") {
          log.under(position) { log.report(nil, expected: "each location_id and sku once") }
        }
      }
      return counts
    }
  }

  public static func adjustments(_ bytes: [UInt8]) throws(Fault) -> [StockAdjustment] {
    try read(bytes) { node, log in
      let reader = ObjectReader(node, ["adjustments"], log)
      return reader.elements("adjustments", atMost: 10_000, isRequired: true) { StockAdjustment($0, log) }
    }
  }

  /// Checks that a body is JSON.
  public static func checkJSON(_ bytes: [UInt8]) throws(Fault) {
    do throws(MalformedDocument) { _ = try JSONText.parse(bytes) } catch { throw .malformed(error) }
  }

  static func read<Request>(
    _ bytes: [UInt8], _ body: (JSONNode?, DocumentLog) -> Request
  ) throws(Fault) -> Request {
    let node: JSONNode?
    do throws(MalformedDocument) {
      node = bytes.allSatisfy(JSONText.isSpace) ? nil : try JSONText.parse(bytes)
    } catch {
      throw .malformed(error)
    }
    let log = DocumentLog()
    let request = body(node, log)
    do throws(InvalidDocument) { try log.finish() } catch { throw .invalid(error) }
    return request
  }
}
