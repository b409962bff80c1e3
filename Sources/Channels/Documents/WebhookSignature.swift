private import FoundationEssentials

/// Whether a webhook comes from whom it says: Shopify and WooCommerce sign the body with the channel's secret.
public enum WebhookSignature {
  /// Checks the header `X-Shopify-Hmac-Sha256` or `X-WC-Webhook-Signature`: the HMAC-SHA-256 of the body's bytes as
  /// they came, in Base64.
  ///
  /// In a time that does not depend on where the codes differ. O(bytes of the body).
  ///
  /// - Parameters:
  ///   - body: the bytes as they came, before any decoding.
  ///   - header: the header's value; `nil` where the request has none.
  ///   - secret: of the channel; an empty one signs nothing.
  public static func isValid(body: [UInt8], header: String?, secret: String) -> Bool {
    guard !secret.isEmpty, let header, let stated = Data(base64Encoded: header) else { return false }
    return Digest.areEqual(Array(stated), Digest.hmac(body, secret: Array(secret.utf8)))
  }
}
