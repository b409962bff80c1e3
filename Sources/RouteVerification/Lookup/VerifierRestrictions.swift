internal import RoutingModel

/// The restrictions of items with tags as the verifier looks them up.
struct VerifierRestrictions: Sendable {
  private var byPrefix: Set<VerifierKey> = []
  private var byDistrict: Set<VerifierKey> = []

  init(_ scenario: Scenario, ids: inout SymbolTable) {
    for row in scenario.restrictions {
      let (tag, location) = (ids.intern(row.tag), ids.intern(any: row.location))
      let (service, country) = (ids.intern(any: row.service), ids.intern(any: row.country))
      if row.district.isEmpty {
        byPrefix.insert(VerifierKey(tag, location, service, country, ids.intern(row.prefix)))
      } else {
        byDistrict.insert(VerifierKey(tag, location, service, country, ids.intern(row.district)))
      }
    }
  }

  /// Whether a row keeps items with a tag from going to a destination. O(prefixes + districts).
  func restricts(tag: Int32, location: Int32, service: Int32, to destination: VerifierDestination) -> Bool {
    for location in [location, VerifierKey.any] {
      for service in [service, VerifierKey.any] {
        for country in [destination.country, VerifierKey.any] {
          for prefix in destination.prefixes
          where byPrefix.contains(VerifierKey(tag, location, service, country, prefix)) { return true }
          for district in destination.districts.singles
          where byDistrict.contains(VerifierKey(tag, location, service, country, district)) {
            return true
          }
          for range in destination.districts.ranges
          where byDistrict.contains(VerifierKey(tag, location, service, country, range)) {
            return true
          }
        }
      }
    }
    return false
  }
}
