/// Amazon's marketplaces: their ids, names, countries and currencies.
struct AmazonMarketplace: Sendable, Hashable {
  let id: String
  let name: String
  let country: String
  let currency: String

  /// The marketplace of a channel: by the store in channels.csv, its name or its id, else by a currency that only one
  /// marketplace has.
  static func of(store: String, currency: String) -> AmazonMarketplace? {
    let key = store.lowercased()
    if !key.isEmpty, let named = all.first(where: { $0.id.lowercased() == key || $0.name == key }) {
      return named
    }
    let candidates = all.filter { $0.currency == currency }
    return candidates.count == 1 ? candidates[0] : nil
  }

  static let all: [AmazonMarketplace] = [
    ("ATVPDKIKX0DER", "amazon.com", "US", "USD"), ("A2EUQ1WTGCTBG2", "amazon.ca", "CA", "CAD"),
    ("A1AM78C64UM0Y8", "amazon.com.mx", "MX", "MXN"), ("A2Q3Y263D00KWC", "amazon.com.br", "BR", "BRL"),
    ("A1F83G8C2ARO7P", "amazon.co.uk", "GB", "GBP"), ("A1PA6795UKMFR9", "amazon.de", "DE", "EUR"),
    ("A13V1IB3VIYZZH", "amazon.fr", "FR", "EUR"), ("APJ6JRA9NG5V4", "amazon.it", "IT", "EUR"),
    ("A1RKKUPIHCS9HS", "amazon.es", "ES", "EUR"), ("A1805IZSGTT6HS", "amazon.nl", "NL", "EUR"),
    ("A2NODRKZP88ZB9", "amazon.se", "SE", "SEK"), ("A1C3SOZRARQ6R3", "amazon.pl", "PL", "PLN"),
    ("AMEN7PMS3EDWL", "amazon.com.be", "BE", "EUR"), ("A28R8C7NBKEWEA", "amazon.ie", "IE", "EUR"),
    ("A33AVAJ2PDY3EV", "amazon.com.tr", "TR", "TRY"), ("A21TJRUUN4KGV", "amazon.in", "IN", "INR"),
    ("A1VC38T7YXB528", "amazon.co.jp", "JP", "JPY"), ("A39IBJ37TRP1C6", "amazon.com.au", "AU", "AUD"),
    ("A19VAU5U5O7RUS", "amazon.sg", "SG", "SGD"), ("A2VIGQ35RCS4UG", "amazon.ae", "AE", "AED"),
    ("A17E79C6D8DWNP", "amazon.sa", "SA", "SAR"), ("ARBP9OOSHTCHU", "amazon.eg", "EG", "EGP"),
    ("AE08WJ6YKNBMC", "amazon.co.za", "ZA", "ZAR"),
  ].map { AmazonMarketplace(id: $0.0, name: $0.1, country: $0.2, currency: $0.3) }
}
