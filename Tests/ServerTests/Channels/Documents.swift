import ScenarioFiles

/// Documents of a shop on Shopify, and its tables.
enum Documents {
  static let channels = """
    channel,platform,time_zone,currency
    shop,shopify,America/New_York,USD
    own,generic,America/New_York,USD

    """
  /// The shop sells mugs by the pair, too.
  static let aliases = """
    channel,channel_sku,sku,quantity
    shop,MUG-2,MUG,2
    shop,SHIRT,TEE-M,1

    """

  /// An order as Shopify's webhook tells it.
  static func shopify(
    _ id: Int, _ lines: [(sku: String, quantity: Int)], name: String = "Ada Recipient",
    status: String = "paid"
  ) -> String {
    let lines = lines.enumerated().map { index, line in
      """
      {"id":\(id * 100 + index),"sku":"\(line.sku)","name":"Thing","quantity":\(line.quantity),\
      "fulfillable_quantity":\(line.quantity),"price":"19.00","requires_shipping":true}
      """
    }
    return """
      {"id":\(id),"name":"#\(id)","created_at":"2026-11-23T09:00:00-05:00","currency":"USD",\
      "financial_status":"\(status)","fulfillment_status":null,"shipping_address":{"name":"\(name)",\
      "address1":"1 Hidden Street","city":"New York","province_code":"NY","zip":"10001","country_code":"US",\
      "phone":"5550100"},"email":"ada@hidden.example","line_items":[\(lines.joined(separator: ","))]}
      """
  }

  /// HMAC-SHA-256 (RFC 2104) in Base64, by its definition.
  static func signature(_ body: String, secret: String) -> String {
    var key = Array(secret.utf8)
    if key.count > 64 { key = SecureDigest.bytes(of: key) }
    key += Array(repeating: 0, count: 64 - key.count)
    let inner = SecureDigest.bytes(of: key.map { $0 ^ 0x36 } + Array(body.utf8))
    return base64(SecureDigest.bytes(of: key.map { $0 ^ 0x5C } + inner))
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = Array(bytes[start..<min(start + 3, bytes.count)])
      let word = (0..<3).reduce(0) { $0 << 8 | ($1 < part.count ? Int(part[$1]) : 0) }
      for place in 0..<4 {
        text += place <= part.count ? String(letters[word >> (18 - 6 * place) & 63]) : "="
      }
    }
    return text
  }
}
