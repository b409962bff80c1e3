/// Where an order goes, as rows of zones and restrictions name it.
struct VerifierDestination: Sendable {
  var country: Int32
  /// The known starts of the postal code, the longest first, the empty one last.
  var prefixes: [Int32]
  var districts: VerifierDistricts.Memberships
}
