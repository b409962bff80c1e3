/// The areas through which the mail of military post offices (APO, FPO, DPO) leaves the country.
///
/// Carriers zone it up to the gateway alone. The gateways are New York (AE, 090 … 098), Miami (AA, 340) and
/// San Francisco (AP, 962 … 966); of the areas around each, these agree best with the zone pairs of 2018.
enum MilitaryGateway {
  /// Every military area, ascending.
  static let areas: [ZIP3] = [90, 91, 92, 93, 94, 95, 96, 97, 98, 340, 962, 963, 964, 965, 966]

  /// `nil` for areas that are not military.
  static func area(for zip3: ZIP3) -> ZIP3? {
    switch zip3.number {
    case 90...98: 79
    case 340: 333
    case 962...966: 945
    default: nil
    }
  }
}
