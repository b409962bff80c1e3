extension USPostalAreas {
  /// Territories and associated states that use US postal codes and also have an ISO 3166 code of their own,
  /// with their areas. American Samoa is left out: it shares area 967 with Hawaii.
  static let territories: [(country: String, areas: [ZIP3])] = [
    ("FM", [969]), ("GU", [969]), ("MH", [969]), ("MP", [969]), ("PR", [6, 7, 9]), ("PW", [969]), ("VI", [8]),
  ]

  /// Whether postal codes of this country are US postal codes.
  public static func isUS(_ country: String) -> Bool {
    country == "US" || territories.contains { $0.country == country }
  }
}
