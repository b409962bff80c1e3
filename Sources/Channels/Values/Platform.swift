/// A marketplace or shop software that orders come from.
public enum Platform: String, Sendable, CaseIterable {
  case amazon
  case shopify
  case walmart
  case ebay
  case tiktok
  case woocommerce
  case generic
}
