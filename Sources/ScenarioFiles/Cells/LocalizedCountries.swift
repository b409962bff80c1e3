private import FoundationEssentials
private import FoundationInternationalization

/// The names that languages give to countries, as Unicode's CLDR has them.
enum LocalizedCountries {
  private static let languages = [
    "cs", "da", "de", "es", "fi", "fr", "hu", "it", "ja", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr",
    "zh",
  ]

  /// The code among `codes` whose country has this name in one of the languages. O(codes × languages).
  static func code(of name: String, among codes: [String]) -> String? {
    let wanted = name.lowercased()
    for language in languages {
      let locale = Locale(identifier: language)
      let code = codes.first { locale.localizedString(forRegionCode: $0)?.lowercased() == wanted }
      if let code { return code }
    }
    return nil
  }
}
