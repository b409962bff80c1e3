import OrderRouting
import Testing

@testable import Datasets

@Suite struct SourceDecimalTests {
  @Test(arguments: [
    ("0", "0.00"), ("14.3", "14.30"), ("0.08439999999999999", "0.0844"), ("0.0000005", "0.000001"),
    ("0.00000049999999999999", "0.00"), ("27.215519999999998", "27.21552"), ("561847", "561847.00"),
  ])
  func `a decimal is rounded half away from zero to six places`(text: String, rounded: String) throws {
    #expect(try #require(SourceDecimal(text)).rounded.description == rounded)
  }

  @Test func `a share is rounded once, from all the places`() throws {
    // 0.0000014 ÷ 2 rounds to 0.000001, though 0.0000014 itself rounds to 0.000001 and half of that down.
    #expect(try #require(SourceDecimal("0.0000014")).divided(by: 2).description == "0.000001")
    #expect(try #require(SourceDecimal("8.617")).divided(by: 5120).description == "0.001683")
  }

  @Test(arguments: ["", "-1", "1e3", ".5", "5.", "1.2.3", "0.123456789012345678901", "1 2"])
  func `anything but digits and a point is refused`(text: String) {
    #expect(SourceDecimal(text) == nil)
  }
}
