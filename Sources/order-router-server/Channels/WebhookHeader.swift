import HTTPTypes

/// Where webhooks bear their signature.
enum WebhookHeader {
  private static let names = ["X-Shopify-Hmac-Sha256", "X-WC-Webhook-Signature"].compactMap {
    HTTPField.Name($0)
  }

  /// The signature that a request bears; `nil` where it has none.
  static func signature(_ fields: HTTPFields) -> String? { names.lazy.compactMap { fields[$0] }.first }
}
