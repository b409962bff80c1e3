// The destinations of zones and restrictions: country, and prefix or district.
extension ScenarioValidator {
  /// Checks the destination of a row; `false` where it is none, so that it has no key.
  mutating func checkDestination(
    _ country: String?, prefix: String, district: String, _ row: ScenarioRow
  ) -> Bool {
    if let country { log.checkCountry(country, row["country"]) }
    log.checkPostalCode(prefix, row["prefix"])
    if district.isEmpty { return true }
    guard prefix.isEmpty else {
      log.add(
        .error, at: row["district"], value: district, "A prefix or a district is expected, not both.",
        suggestion: "Leave one of the two blank.")
      return false
    }
    guard let country else {
      log.add(
        .error, at: row["district"], value: district, "A district needs a named country.",
        suggestion: "Name the country that the district lies in.")
      return false
    }
    if let fault = DistrictFault(district, country: country) {
      log.add(
        .error, at: row["district"], value: district, fault.message, suggestion: fault.suggestion(district))
      return false
    }
    return true
  }
}

/// Numbers for countries and for prefixes and districts, which are parts of them.
struct DestinationKeys {
  private var countries = SymbolTable()
  private var prefixes = SymbolTable()
  private var districts = SymbolTable()

  /// −1 for any.
  mutating func country(_ country: String?) -> Int32 { country.map { countries.intern($0) } ?? -1 }

  /// Prefixes count from 0 upwards, districts from −1 downwards.
  mutating func part(prefix: String, district: String) -> Int32 {
    district.isEmpty ? prefixes.intern(prefix) : -1 - districts.intern(district)
  }
}
