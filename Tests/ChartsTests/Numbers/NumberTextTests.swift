import Testing

@testable import Charts

struct NumberTextTests {
  private let space = NumberText.groupSeparator

  @Test func `digits after the point are as many as asked, and zero has no sign`() {
    #expect(NumberText.fixed(12.345, 2) == "12.34")
    #expect(NumberText.fixed(0.05, 1) == "0.1" || NumberText.fixed(0.05, 1) == "0.0")
    #expect(NumberText.fixed(-0.001, 2) == "0.00")
    #expect(NumberText.fixed(-1.5, 1) == "\u{2212}1.5")
    #expect(NumberText.fixed(0.007, 3) == "0.007")
  }

  @Test func `five digits and more stand in groups of three`() {
    #expect(NumberText.fixed(9999, 0) == "9999")
    #expect(NumberText.fixed(1_234_567.5, 1) == "1\(space)234\(space)567.5")
  }

  @Test func `short numbers keep the digits that count and no zeros after them`() {
    #expect(NumberText.short(0) == "0")
    #expect(NumberText.short(0.5) == "0.5")
    #expect(NumberText.short(312_900, digits: 6) == "312\(space)900")
    #expect(NumberText.short(3.14159, digits: 3) == "3.14")
    #expect(NumberText.short(100) == "100")
    #expect(NumberText.short(0.00002) == "2·10⁻⁵")
    #expect(NumberText.short(99.999, digits: 3) == "100")
  }

  @Test func `ticks of millions say so`() {
    #expect(NumberText.tick(1_500_000, step: 500_000, largest: 2e6) == "1.5\u{A0}M")
    #expect(NumberText.tick(0, step: 500_000, largest: 2e6) == "0")
    #expect(NumberText.tick(0.25, step: 0.05, largest: 0.5) == "0.25")
    #expect(NumberText.decade(1e6) == "1\u{A0}M")
    #expect(NumberText.decade(0.0001) == "0.0001")
    #expect(NumberText.decade(1e-5) == "10⁻⁵")
  }
}
