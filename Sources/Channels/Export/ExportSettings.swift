internal import OrderRouting
internal import ScenarioFiles

/// How a plan is handed out.
public struct ExportSettings: Sendable {
  /// The partner to whom X12 940 goes, by location; the empty id stands for every 3PL and supplier.
  public var partners: [String: X12Partner] = [:]
  /// What Walmart's Multichannel Solutions call a channel of orders; its own name where it is not here.
  public var salesChannels: [String: String] = [:]
  /// Shopify's fulfilment orders, where they are known.
  public var fulfilmentOrders: [ShopifyFulfilmentOrder] = []
  /// Whether shipments that break a rule are left out and told, instead of being errors.
  public var isLenient = false

  public init() {}
}

extension ShopifyFulfilmentOrder {
  /// Reads the fulfilment orders of an answer of Shopify's GraphQL API, wherever they stand in it. O(bytes).
  ///
  /// - Throws: ``InvalidFiles`` where it is no JSON.
  public static func read(_ bytes: [UInt8], name: String) throws(InvalidFiles) -> [ShopifyFulfilmentOrder] {
    do throws(JSONSyntaxError) {
      return read(try JSONParser.parseAll(bytes, from: 0))
    } catch {
      let place = SourceFile(name: name, bytes: bytes).position(of: error.offset)
      throw InvalidFiles(diagnostics: [
        Diagnostic(
          .error, file: name, line: place.line, column: place.column, message: error.message,
          suggestion: error.suggestion)
      ])
    }
  }
}
