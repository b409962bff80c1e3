import Testing

@testable import OrderRouting

@Suite struct ContentSpaceTests {
  @Test func `first parts are all parts with a step of the first line, each once`() {
    var space = ContentSpace()
    let isSmall = space.reset(steps: [2, 0, 1, 3], limit: 100)
    #expect(isSmall)
    #expect(space.count == 3 * 1 * 2 * 4)
    var buffer: [Int] = []
    for whole in 0..<space.count {
      var found: [Int] = []
      var parts = FirstParts(of: whole, in: space, buffer: &buffer)
      while let part = parts.next(space, &buffer) { found.append(part) }
      let first = (0..<4).first { space.digit(whole, $0) > 0 }
      let expected = (0..<space.count).filter { part in
        guard let first, space.digit(part, first) > 0 else { return false }
        return (0..<4).allSatisfy { space.digit(part, $0) <= space.digit(whole, $0) }
      }
      #expect(found.sorted() == expected, "whole \(whole)")
    }
  }

  @Test func `too many contents are refused, however many`() {
    var space = ContentSpace()
    let isOneTooMany = !space.reset(steps: [10, 10], limit: 120)
    #expect(isOneTooMany)
    let isJustEnough = space.reset(steps: [10, 10], limit: 121)
    #expect(isJustEnough)
    let isVast = !space.reset(steps: Array(repeating: 1_000_000, count: 40), limit: 1_000)
    #expect(isVast)
  }
}
