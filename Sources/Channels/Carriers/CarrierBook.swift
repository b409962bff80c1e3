internal import ScenarioFiles

/// What each channel calls each carrier: carriers.csv, else what the channels publish.
struct CarrierBook: Sendable {
  private let rows: [String: [ChannelTables.CarrierCode]]
  private let own: [String]

  init(_ tables: ChannelTables) {
    rows = Dictionary(grouping: tables.carriers, by: \.channel)
    own = tables.carriers.map(\.carrier)
  }

  /// The channel's name of a carrier.
  ///
  /// - Throws: the problem where the channel has none, or refuses parcels of Amazon's own drivers.
  func name(
    of carrier: String, tracking: String, for channel: ChannelTables.ChannelSettings, order: String,
    country: String
  ) throws(DocumentProblem) -> CarrierName {
    let isAmazons = CarrierBook.isAmazonLogistics(tracking) || CarrierSpellings.isAmazonLogistics(carrier)
    if isAmazons, [.walmart, .ebay, .tiktok].contains(channel.platform) {
      throw DocumentProblem(
        order: order, field: "carrier", value: carrier.isEmpty ? tracking : carrier,
        "expected another carrier: \(channel.name) takes no parcel of Amazon Logistics",
        remedy: "Ask Amazon for another carrier (BLOCK_AMZL), and confirm its number.")
    }
    if let row = row(carrier, channel.name) { return CarrierName(code: row.code, name: row.name) }
    if let known = builtIn(carrier, channel.platform, isAmazons: isAmazons, country: country) { return known }
    throw unknown(carrier, channel, order)
  }

  /// Whether a tracking number is one of Amazon's own drivers: TBA, maybe TBC or TBM, and digits.
  static func isAmazonLogistics(_ tracking: String) -> Bool {
    let bytes = Array(tracking.uppercased().utf8)
    guard bytes.count >= 4, bytes[0] == UInt8(ascii: "T"), bytes[1] == UInt8(ascii: "B") else { return false }
    return [UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "M")].contains(bytes[2])
      && bytes[3...].allSatisfy { (48...57).contains($0) }
  }

  private func row(_ carrier: String, _ channel: String) -> ChannelTables.CarrierCode? {
    let candidates = (rows[channel] ?? []) + (rows["*"] ?? [])
    if let exact = candidates.first(where: { $0.carrier == carrier }) { return exact }
    let keys = CarrierSpellings.alike(CarrierSpellings.key(carrier))
    return candidates.first { keys.contains(CarrierSpellings.key($0.carrier)) }
  }

  private func builtIn(
    _ carrier: String, _ platform: Platform, isAmazons: Bool, country: String
  ) -> CarrierName? {
    if isAmazons {
      switch platform {
      case .amazon: return CarrierName(code: "Other", name: "Amazon Logistics")
      case .shopify: return CarrierName(code: country == "GB" ? "Amazon Logistics UK" : "Amazon Logistics US")
      case .woocommerce: return CarrierName(code: "", name: "Amazon Logistics")
      default: break
      }
    }
    if carrier.isEmpty { return nil }
    if platform == .generic { return CarrierName(code: carrier) }
    let names = CarrierLists.names(platform)
    if names.contains(carrier) { return CarrierName(code: carrier) }
    for key in CarrierSpellings.alike(CarrierSpellings.key(carrier)) {
      if let name = names.first(where: { CarrierSpellings.key($0) == key }) { return CarrierName(code: name) }
    }
    // WooCommerce takes any name as a carrier of one's own; a misspelled one is none.
    if platform == .woocommerce, let name = knownElsewhere(carrier) {
      return CarrierName(code: "", name: name)
    }
    return nil
  }

  private func knownElsewhere(_ carrier: String) -> String? {
    for key in CarrierSpellings.alike(CarrierSpellings.key(carrier)) {
      for platform in [Platform.shopify, .walmart, .amazon] {
        if let name = CarrierLists.names(platform).first(where: { CarrierSpellings.key($0) == key }) {
          return name
        }
      }
    }
    return nil
  }

  private func unknown(
    _ carrier: String, _ channel: ChannelTables.ChannelSettings, _ order: String
  ) -> DocumentProblem {
    if carrier.isEmpty {
      return DocumentProblem(
        order: order, field: "carrier", "expected the carrier of the parcel, found none",
        remedy: "Name it in the column carrier, or in services.csv.")
    }
    if channel.platform == .tiktok {
      return DocumentProblem(
        order: order, field: "carrier", value: carrier,
        "expected a shipping provider's id for \(channel.name), which TikTok gives each shop",
        remedy: "Add a row to carriers.csv: \(channel.name),\(carrier),ID.")
    }
    let known = CarrierLists.names(channel.platform) + (rows[channel.name] ?? []).map(\.carrier)
    let nearest = NearestName.suggestion(for: carrier, among: known + own)
    let other = channel.platform == .amazon ? " (Other for one that Amazon does not list)" : ""
    return DocumentProblem(
      order: order, field: "carrier", value: carrier, "\(channel.name) knows no carrier of this name",
      remedy: (nearest.isEmpty ? "" : nearest + " ")
        + "A row of carriers.csv says its code at \(channel.name)\(other).")
  }
}
