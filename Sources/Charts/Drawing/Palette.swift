/// The colours of marks, a set for each colour scheme.
///
/// Chosen by a search from the hues of Okabe & Ito, "Color Universal Design" (2008): at least 3:1 against the
/// ground, and told apart, neighbours best, with normal sight and with protan, deutan and, as far as the
/// model goes, tritan deficiency of full severity as simulated by Machado, Oliveira & Fernandes (2009,
/// doi:10.1109/TVCG.2009.113).
enum Palette {
  static let light = [
    "#3f55ab", "#d25e10", "#0395f1", "#665160", "#c06eb1", "#b23610", "#32367e", "#098a71",
  ]
  static let dark = [
    "#5385b7", "#e8633a", "#cea7fb", "#60d898", "#9f57fc", "#ffa611", "#87a6aa", "#d0dff8",
  ]
  static let lightGround = "#fcfcfb"
  static let darkGround = "#12161b"

  /// From little to much: each darker than the one before in the light, brighter in the dark, so that a printer
  /// without colours keeps their order.
  static let lightSteps = ["#3d94c9", "#3a78b5", "#3f5a9e", "#3e3c82", "#33205c"]
  static let darkSteps = ["#4a6a96", "#5f8fb3", "#7fb5c6", "#b5d8c9", "#f2f7d0"]

  /// Of a step by its place, from 0.
  static func step(_ index: Int) -> Int { 2 * light.count + 1 + index }

  /// For the one of a kind, and for all others.
  static let accent = 2
  static let plain = 1

  /// Of a series or term by its place, from 1. Beyond the colours they come again, paler; beyond that, from
  /// the start.
  static func color(_ index: Int) -> Int { index % (2 * light.count) + 1 }
}
