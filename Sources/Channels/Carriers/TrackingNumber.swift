/// Tracking numbers as channels take them, and the pages that follow them.
enum TrackingNumber {
  /// Without the blanks that labels print between groups of digits.
  static func withoutBlanks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isWhitespace == false }))
  }

  /// Without blanks and hyphens, for channels that take letters and digits alone.
  static func plain(_ text: String) -> String { withoutBlanks(text).filter { $0 != "-" } }

  static func isAlphanumeric(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
  }

  /// The page of a carrier that follows a parcel; `nil` where none is known.
  static func page(_ number: String, carrier: String) -> String? {
    let beginning: String? =
      switch CarrierSpellings.alike(CarrierSpellings.key(carrier)) {
      case let keys where keys.contains("ups"): "https://www.ups.com/track?tracknum="
      case let keys where keys.contains("usps"): "https://tools.usps.com/go/TrackConfirmAction?tLabels="
      case let keys where keys.contains("fedex"): "https://www.fedex.com/fedextrack/?trknbr="
      case let keys where keys.contains("dhl"): "https://www.dhl.com/en/express/tracking.html?AWB="
      case let keys where keys.contains("ontrac"): "https://www.ontrac.com/tracking/?number="
      default: nil
      }
    return isAlphanumeric(number) ? beginning.map { $0 + number } : nil
  }
}
