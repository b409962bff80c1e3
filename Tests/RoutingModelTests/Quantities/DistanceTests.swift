import Foundation
import Testing

@testable import RoutingModel

/// Distances against the functions of the C library, and bit for bit against what IEEE arithmetic has to give.
@Suite struct DistanceTests {
  /// Miles by the C library: from the antipode where that is nearer, for the haversine loses digits there.
  private static func miles(_ one: Coordinates, _ other: Coordinates) -> Double {
    let radian = Double.pi / 180
    let cosines = cos(one.latitude * radian) * cos(other.latitude * radian)
    let half = (other.longitude - one.longitude) * radian / 2
    let near =
      pow(sin((other.latitude - one.latitude) * radian / 2), 2) + cosines * pow(sin(half), 2)
    let far = pow(sin((other.latitude + one.latitude) * radian / 2), 2) + cosines * pow(cos(half), 2)
    return 2 * 3958.8 * atan2(near.squareRoot(), far.squareRoot())
  }

  private static func expectAgrees(_ one: Coordinates, _ other: Coordinates) {
    let thousandths = miles(one, other) * 1000
    // Half a thousandth is lost to rounding, and less than a ten-thousandth of one to arithmetic.
    let isNear = abs(Double(one.distance(to: other)) - thousandths) < 0.500_1
    let isSymmetric = one.distance(to: other) == other.distance(to: one)
    if !isNear || !isSymmetric {
      Issue.record("\(one), \(other): \(one.distance(to: other)), \(thousandths)")
    }
  }

  @Test func `a hundred thousand distances are the library's`() {
    var random = SplitMix(seed: 6)
    func angle(_ most: Int) -> Double { Double(random.number(-most...most)) / 1_000_000 }
    for _ in 0..<100_000 {
      let one = Coordinates(latitude: angle(90_000_000), longitude: angle(180_000_000))
      Self.expectAgrees(one, Coordinates(latitude: angle(90_000_000), longitude: angle(180_000_000)))
    }
    for _ in 0..<10_000 {
      let one = Coordinates(latitude: angle(90_000_000), longitude: angle(180_000_000))
      // Next to the point, and next to its antipode.
      let other = Coordinates(latitude: one.latitude * 0.999_99, longitude: one.longitude + angle(1_000))
      Self.expectAgrees(one, other)
      let turn = one.longitude > 0 ? -180.0 : 180
      Self.expectAgrees(one, Coordinates(latitude: -other.latitude, longitude: other.longitude + turn))
    }
  }

  @Test func `poles and antipodes are half the Earth apart`() {
    let half = Int64((Double.pi * 3_958_800).rounded())
    #expect(half == 12_436_937)
    let places = [(0.0, 0.0), (10, 20), (-33.9, 151.2), (51.5, -0.1), (89.999, 3)]
    for (latitude, longitude) in places {
      let place = Coordinates(latitude: latitude, longitude: longitude)
      let antipode = Coordinates(
        latitude: -latitude, longitude: longitude > 0 ? longitude - 180 : longitude + 180)
      #expect(place.distance(to: antipode) == half)
      #expect(place.distance(to: place) == 0)
      Self.expectAgrees(place, Coordinates(latitude: 90, longitude: 77))
      Self.expectAgrees(place, Coordinates(latitude: -90, longitude: -12))
    }
    for longitude in [-180.0, -90, 0, 45, 180] {
      let pole = Coordinates(latitude: 90, longitude: longitude)
      #expect(pole.distance(to: Coordinates(latitude: -90, longitude: 13)) == half)
      #expect(pole.distance(to: Coordinates(latitude: 90, longitude: 13)) == 0)
    }
    let dateLine = (Coordinates(latitude: 12, longitude: 180), Coordinates(latitude: 12, longitude: -180))
    #expect(dateLine.0.distance(to: dateLine.1) == 0)
  }

  /// The bits as another language's doubles have them by the same sums and products.
  @Test(
    arguments: [
      (1, 0x3f91_df0b_2b89_dd1e, 0x3fef_fec0_97f5_af8a),
      (12.34, 0x3fcb_5aed_e3fa_b183, 0x3fef_42bc_af98_3f0e),
      (45, 0x3fe6_a09e_667f_3bcc, 0x3fe6_a09e_667f_3bcd),
      (46.5, 0x3fe7_3644_501b_56ce, 0x3fe6_0700_2cd5_031c),
      (89.999, 0x3fef_ffff_ffeb_111d, 0x3ef2_4d15_2115_96ee),
      (123.4, 0x3fea_b712_ddbb_4208, 0xbfe1_9d89_c8f7_c61b),
      (-179.9, 0xbf5c_9870_1025_e955, 0xbfef_fffc_ce4c_8e64),
    ] as [(Double, UInt64, UInt64)])
  func `sines and cosines have the same bits everywhere`(degrees: Double, sine: UInt64, cosine: UInt64) {
    #expect(Angle.sine(degrees: degrees).bitPattern == sine)
    #expect(Angle.cosine(degrees: degrees).bitPattern == cosine)
  }

  @Test(
    arguments: [
      (1e-9, 0x3e11_2e0b_e826_d695), (0.1, 0x3fb9_a492_7603_7885), (0.5, 0x3fe0_c152_382d_7365),
      (0.7, 0x3fe8_d00e_692a_fd96),
    ] as [(Double, UInt64)])
  func `arc sines have the same bits everywhere`(sine: Double, angle: UInt64) {
    #expect(Angle.arcSine(sine).bitPattern == angle)
  }

  @Test func `angles are the library's to a few units in the last place`() {
    for step in -180_000...180_000 {
      let degrees = Double(step) / 1000
      let isNear =
        abs(Angle.sine(degrees: degrees) - sin(degrees * .pi / 180)) < 1e-15
        && abs(Angle.cosine(degrees: degrees) - cos(degrees * .pi / 180)) < 1e-15
      if !isNear { Issue.record("\(degrees)") }
      let sine = Double(step + 180_000) / 360_000 * 0.5.squareRoot()
      if abs(Angle.arcSine(sine) - asin(sine)) > 1e-15 { Issue.record("arc sine of \(sine)") }
    }
  }
}
