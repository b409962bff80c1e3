/// Sines and arc sines by sums, products, quotients and square roots alone, which IEEE 754 rounds alike on every
/// machine; the functions of C libraries differ in their last bits.
///
/// The series are cut where the next term is below the last bit.
enum Angle {
  /// The sine of an angle of −180 … 180 degrees, to a few units in the last place.
  static func sine(degrees: Double) -> Double {
    if degrees < 0 { return -sine(degrees: -degrees) }
    // 180 − x and 90 − x are exact where x is at least half of them.
    let acute = degrees > 90 ? 180 - degrees : degrees
    return acute > 45 ? cosineSeries((90 - acute) * radian) : sineSeries(acute * radian)
  }

  /// The cosine of an angle of −180 … 180 degrees, to a few units in the last place.
  static func cosine(degrees: Double) -> Double {
    let angle = abs(degrees)
    if angle > 90 { return -cosine(degrees: 180 - angle) }
    return angle > 45 ? sineSeries((90 - angle) * radian) : cosineSeries(angle * radian)
  }

  /// The angle of 0 … π ⁄ 4 in radians with a sine of 0 … √½.
  static func arcSine(_ sine: Double) -> Double {
    // Half the angle twice, for a series that ends soon: sin(α ⁄ 2) = sin α ⁄ √(2 + 2 cos α).
    4 * arcSineSeries(halved(halved(sine)))
  }

  private static let radian = Double.pi / 180

  private static func halved(_ sine: Double) -> Double {
    let cosine = ((1 - sine) * (1 + sine)).squareRoot()
    return sine / (2 + 2 * cosine).squareRoot()
  }

  /// For angles up to π ⁄ 4, by its power series.
  private static func sineSeries(_ angle: Double) -> Double {
    let square = angle * angle
    var sum = 1 - square * (1.0 / 272)
    sum = 1 - square * (1.0 / 210) * sum
    sum = 1 - square * (1.0 / 156) * sum
    sum = 1 - square * (1.0 / 110) * sum
    sum = 1 - square * (1.0 / 72) * sum
    sum = 1 - square * (1.0 / 42) * sum
    sum = 1 - square * (1.0 / 20) * sum
    return angle * (1 - square * (1.0 / 6) * sum)
  }

  /// For angles up to π ⁄ 4, by its power series.
  private static func cosineSeries(_ angle: Double) -> Double {
    let square = angle * angle
    var sum = 1 - square * (1.0 / 306)
    sum = 1 - square * (1.0 / 240) * sum
    sum = 1 - square * (1.0 / 182) * sum
    sum = 1 - square * (1.0 / 132) * sum
    sum = 1 - square * (1.0 / 90) * sum
    sum = 1 - square * (1.0 / 56) * sum
    sum = 1 - square * (1.0 / 30) * sum
    sum = 1 - square * (1.0 / 12) * sum
    return 1 - square * 0.5 * sum
  }

  /// For sines up to sin(π ⁄ 16), by its power series: the factor before the nth power is
  /// (n − 2)² ⁄ ((n − 1) n) times the one before.
  private static func arcSineSeries(_ sine: Double) -> Double {
    let square = sine * sine
    var sum = 1 + square * (441.0 / 506)
    sum = 1 + square * (361.0 / 420) * sum
    sum = 1 + square * (289.0 / 342) * sum
    sum = 1 + square * (225.0 / 272) * sum
    sum = 1 + square * (169.0 / 210) * sum
    sum = 1 + square * (121.0 / 156) * sum
    sum = 1 + square * (81.0 / 110) * sum
    sum = 1 + square * (49.0 / 72) * sum
    sum = 1 + square * (25.0 / 42) * sum
    sum = 1 + square * (9.0 / 20) * sum
    return sine * (1 + square * (1.0 / 6) * sum)
  }
}
