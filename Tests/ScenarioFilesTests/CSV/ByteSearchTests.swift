import ScenarioFiles
import Testing

@Suite struct ByteSearchTests {
  @Test func `finds what a look at each byte finds, wherever it stands`() {
    var state: UInt64 = 7
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Bytes beside those looked for, which a borrow of the subtraction may take for them.
    let alphabet: [UInt8] = [
      0x2C, 0x2B, 0x2D, 0x0A, 0x0B, 0x0D, 0x22, 0x21, 0x23, 0x00, 0x01, 0x80, 0xAC, 0xFF, 0x61,
    ]
    var found = 0
    for _ in 0..<1000 {
      let text = (0..<draw(40)).map { _ in draw(3) == 0 ? alphabet[draw(alphabet.count)] : 0x61 }
      let marks = (0..<4).map { _ in alphabet[draw(alphabet.count - 1)] }
      let search = ByteSearch(marks[0], marks[1], marks[2], marks[3])
      for start in 0...text.count {
        let expected = text[start...].firstIndex { marks.contains($0) } ?? text.count
        #expect(search.next(text.span, from: start) == expected)
        if expected < text.count { found += 1 }
      }
    }
    #expect(found > 2_000)
  }
}
