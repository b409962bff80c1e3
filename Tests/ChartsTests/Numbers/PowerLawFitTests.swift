import Foundation
import Testing

@testable import Charts

struct PowerLawFitTests {
  private let sizes = [1e3, 3e3, 1e4, 1e5, 1e6]

  @Test func `the exponent and the factor of a power law are found again`() throws {
    for exponent in [-0.5, 0, 1, 1.14, 2] {
      let fit = try #require(PowerLawFit(sizes.map { ChartPoint(x: $0, y: 2e-5 * pow($0, exponent)) }))
      #expect(abs(fit.exponent - exponent) < 1e-9 && abs(fit.factor / 2e-5 - 1) < 1e-9)
      #expect(try #require(fit.standardError) < 1e-9)
    }
  }

  @Test func `a known exponent is within its errors under noise`() throws {
    var random = SplitMix(seed: 5)
    var within = 0
    for _ in 0..<200 {
      let points = sizes.map { size in
        ChartPoint(x: size, y: pow(size, 1.2) * Double.random(in: 0.8...1.25, using: &random))
      }
      let fit = try #require(PowerLawFit(points))
      if abs(fit.exponent - 1.2) < 2 * (fit.standardError ?? 0) { within += 1 }
    }
    // Two standard errors of three degrees of freedom hold 86 of 100.
    #expect((155...195).contains(within), "\(within)")
  }

  @Test func `the standard error is that of the textbook`() throws {
    // Logarithms (0, 0), (1, 1), (2, 1): slope 1/2, residuals −1/6, 1/3, −1/6, error √(1/6 ÷ 1 ÷ 2).
    let e = exp(1.0)
    let points = [(1.0, 1.0), (e, e), (e * e, e)].map { ChartPoint(x: $0.0, y: $0.1) }
    let fit = try #require(PowerLawFit(points))
    #expect(abs(fit.exponent - 0.5) < 1e-12)
    #expect(abs(try #require(fit.standardError) - (1.0 / 12).squareRoot()) < 1e-12)
  }

  @Test func `one size, or values of zero, have no power law; two points have no error`() {
    #expect(PowerLawFit([]) == nil)
    #expect(PowerLawFit([ChartPoint(x: 10, y: 1)]) == nil)
    #expect(PowerLawFit([ChartPoint(x: 10, y: 1), ChartPoint(x: 10, y: 2)]) == nil)
    #expect(PowerLawFit([ChartPoint(x: 10, y: 1), ChartPoint(x: 20, y: 0)]) == nil)
    let two = PowerLawFit([ChartPoint(x: 10, y: 1), ChartPoint(x: 100, y: 10), ChartPoint(x: 0, y: 5)])
    #expect(two?.count == 2 && two?.standardError == nil)
  }
}
