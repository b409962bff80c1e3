/// What differs between Amazon's marketplaces.
enum AmazonMarket {
  /// Whether item-price contains item-tax: not in the United States and Canada, but where prices are shown with VAT,
  /// GST or consumption tax.
  ///
  /// - Parameters:
  ///   - store: the sales channel, as `Amazon.co.uk`, or the marketplace's id; may be empty.
  ///   - currency: decides where the store is empty.
  static func includesTax(store: String, currency: String) -> Bool {
    switch store.lowercased() {
    case "amazon.com", "amazon.ca", "atvpdkikx0der", "a2euq1wtgctbg2", "non-amazon", "non-amazon us":
      return false
    case let store where store.hasPrefix("amazon.") || ids.contains(store): return true
    default: return !["USD", "CAD", ""].contains(currency)
    }
  }

  /// Marketplaces outside North America, in lower case.
  private static let ids: Set<String> = [
    "a1am78c64um0y8", "a2q3y263d00kwc", "a1rkkupihcs9hs", "a1f83g8c2aro7p", "a13v1ib3viyzzh", "amen7pms3edwl",
    "a1805izsgtt6hs", "a1pa6795ukmfr9", "apj6jra9ng5v4", "a2nodrkzp88zb9", "ae08wj6yknbmc", "a1c3sozrarq6r3",
    "arbp9ooshtchu", "a33avaj2pdy3ev", "a17e79c6d8dwnp", "a2vigq35rcs4ug", "a21tjruun4kgv", "a19vau5u5o7rus",
    "a39ibj37trp1c6", "a1vc38t7yxb528", "a28r8c7nbkewea",
  ]

  /// Why nothing of an order with this status is to be shipped; `nil` where something may be.
  ///
  /// - Returns: `.unknown` for a word that Amazon does not use.
  static func status(_ word: String) -> Status {
    // As the reports spell them.
    switch word {
    case "Unshipped": return .open
    case "Shipped": return .stopped(.alreadyFulfilled)
    case "Cancelled": return .stopped(.cancelled)
    default: break
    }
    let key = word.lowercased().utf8.filter { $0 >= 97 && $0 <= 122 }
    switch String(decoding: key, as: UTF8.self) {
    case "unshipped", "partiallyshipped", "partially": return .open
    case "cancelled", "canceled": return .stopped(.cancelled)
    case "complete", "completed", "invoiceunconfirmed", "shipping": return .stopped(.alreadyFulfilled)
    case "unfulfillable": return .stopped(.notEligible)
    case let key where key.hasPrefix("shipped"): return .stopped(.alreadyFulfilled)
    case let key where key.hasPrefix("pending"): return .unpaid
    default: return .unknown
    }
  }

  enum Status: Equatable {
    case open
    case unpaid
    case stopped(SkipReason)
    case unknown
  }
}

extension ChannelOrder {
  /// Takes over what an Amazon status says; an unknown word is told, and never taken for "to ship".
  mutating func apply(_ status: AmazonMarket.Status, word: String, _ log: inout ReadingLog) {
    switch status {
    case .open: break
    case .unpaid: unpaid = unpaid ?? .unpaid
    case .stopped(let reason): stop = stop ?? reason
    case .unknown:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the order's status \"\(word)\" is not known; the order is not shipped", order: id, record: record)
      stop = stop ?? .unknownStatus
    }
  }
}
