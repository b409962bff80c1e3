/// A country of the source by the name it uses, with its ISO 3166 code and the rounded place of its capital.
struct GiftShopCountry: Hashable {
  var name: String
  var code: String
  var latitude: String
  var longitude: String

  static func named(_ name: String) -> GiftShopCountry? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// All names of the Online Retail dataset. The Channel Islands are taken as Jersey;
  /// `European Community` and `Unspecified` have no code of their own, `ZZ`.
  static let all: [GiftShopCountry] = [
    ("United Kingdom", "GB", "51.51", "-0.13"), ("Australia", "AU", "-35.28", "149.13"),
    ("Austria", "AT", "48.21", "16.37"), ("Bahrain", "BH", "26.23", "50.58"),
    ("Belgium", "BE", "50.85", "4.35"), ("Brazil", "BR", "-15.79", "-47.88"),
    ("Canada", "CA", "45.42", "-75.70"), ("Channel Islands", "JE", "49.19", "-2.11"),
    ("Cyprus", "CY", "35.17", "33.36"), ("Czech Republic", "CZ", "50.08", "14.44"),
    ("Denmark", "DK", "55.68", "12.57"), ("EIRE", "IE", "53.35", "-6.26"),
    ("European Community", "ZZ", "50.85", "4.35"), ("Finland", "FI", "60.17", "24.94"),
    ("France", "FR", "48.86", "2.35"), ("Germany", "DE", "52.52", "13.40"),
    ("Greece", "GR", "37.98", "23.73"), ("Hong Kong", "HK", "22.32", "114.17"),
    ("Iceland", "IS", "64.15", "-21.94"), ("Israel", "IL", "31.77", "35.21"),
    ("Italy", "IT", "41.90", "12.50"), ("Japan", "JP", "35.68", "139.69"),
    ("Lebanon", "LB", "33.89", "35.50"), ("Lithuania", "LT", "54.69", "25.28"),
    ("Malta", "MT", "35.90", "14.51"), ("Netherlands", "NL", "52.37", "4.90"),
    ("Norway", "NO", "59.91", "10.75"), ("Poland", "PL", "52.23", "21.01"),
    ("Portugal", "PT", "38.72", "-9.14"), ("RSA", "ZA", "-25.75", "28.19"),
    ("Saudi Arabia", "SA", "24.71", "46.68"), ("Singapore", "SG", "1.35", "103.82"),
    ("Spain", "ES", "40.42", "-3.70"), ("Sweden", "SE", "59.33", "18.07"),
    ("Switzerland", "CH", "46.95", "7.45"), ("USA", "US", "38.90", "-77.04"),
    ("United Arab Emirates", "AE", "24.45", "54.38"), ("Unspecified", "ZZ", "51.51", "-0.13"),
  ].map { GiftShopCountry(name: $0.0, code: $0.1, latitude: $0.2, longitude: $0.3) }
}
