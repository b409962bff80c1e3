/// Amounts that are counted in hundredths.
enum CentsText {
  /// Two decimals.
  static func text(_ cents: Int) -> String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
