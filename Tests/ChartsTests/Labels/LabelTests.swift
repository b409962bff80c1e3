import Testing

@testable import Charts

struct LabelTests {
  @Test func `labels that have room stay where they are wanted`() {
    #expect(LabelSpacing.places([50, 10, 30], sizes: [15, 15, 15], from: 0, to: 100) == [50, 10, 30])
  }

  @Test func `labels that touch are moved apart evenly, in order, inside the range`() {
    #expect(LabelSpacing.places([40, 40], sizes: [10, 10], from: 0, to: 100) == [35, 45])
    #expect(LabelSpacing.places([98, 97], sizes: [10, 10], from: 0, to: 100) == [90, 80])
    #expect(LabelSpacing.places([-5, 0], sizes: [10, 10], from: 0, to: 100) == [0, 10])
    #expect(LabelSpacing.places([0, 0, 0], sizes: [40, 40, 40], from: 0, to: 100) == nil)
  }

  @Test func `labels moved apart never overlap nor leave the range`() {
    var random = SplitMix(seed: 3)
    for _ in 0..<1000 {
      let count = Int.random(in: 1...9, using: &random)
      let sizes = (0..<count).map { _ in Double.random(in: 5...11, using: &random) }
      let wanted = sizes.map { _ in Double.random(in: -20...120, using: &random) }
      guard let places = LabelSpacing.places(wanted, sizes: sizes, from: 0, to: 100) else {
        Issue.record("there was room for \(sizes)")
        continue
      }
      let spans = zip(places, sizes).map { (start: $0, end: $0 + $1) }.sorted { $0.start < $1.start }
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start + 1e-6 })
      #expect(spans.allSatisfy { $0.start >= -1e-6 && $0.end <= 100 + 1e-6 })
    }
  }

  @Test func `a text is cut only where it does not fit, and then fits`() {
    #expect(TextWidth.fitted("nearest", to: 200, size: 12) == "nearest")
    let cut = TextWidth.fitted("Magento MSI: distance priority", to: 100, size: 12)
    #expect(cut.hasPrefix("Magento") && cut.hasSuffix("…") && TextWidth.of(cut, size: 12) <= 100)
  }

  @Test func `a long name is broken between words into two lines`() {
    let name = "Magento MSI: distance priority, closest source first"
    let lines = TextWidth.lines(name, to: 160, size: 12)
    #expect(lines == ["Magento MSI: distance", "priority, closest sourc…"])
    #expect(TextWidth.lines("nearest", to: 190, size: 12) == ["nearest"])
    #expect(TextWidth.lines(String(repeating: "x", count: 99), to: 100, size: 12).count == 1)
  }
}
