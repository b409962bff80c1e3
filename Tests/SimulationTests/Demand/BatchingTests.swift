import OrderRouting
import Testing

@testable import Simulation

@Suite struct BatchingTests {
  private static func arrivals(_ seconds: [Int]) -> [Arrival] {
    seconds.map { second in
      Arrival(
        instant: Instant(SmallDay.monday, secondsOfDay: second), order: SmallDay.order("O", ["A"], hour: nil))
    }
  }

  private static func batches(_ batching: Batching, _ seconds: [Int]) -> [[Int]] {
    batching.batches(of: arrivals(seconds), dayEnd: SmallDay.evening).map { batch in
      [batch.closing.local(offset: 0).secondsOfDay, batch.arrivals.count]
    }
  }

  @Test func `a batch takes what comes in until it closes, that moment included`() {
    let seconds = [3_599, 3_600, 3_601, 7_200, 18 * 3_600]
    #expect(Self.batches(.hourly, seconds) == [[3_600, 2], [7_200, 2], [18 * 3_600, 1]])
    #expect(Self.batches(.daily, seconds) == [[18 * 3_600, 5]])
    #expect(Self.batches(.quarterHourly, [1, 900, 901]) == [[900, 2], [1_800, 1]])
  }

  @Test func `orders of one moment are planned one by one where none waits`() {
    #expect(Self.batches(.everyOrder, [5, 5, 6]) == [[5, 1], [5, 1], [6, 1]])
  }

  @Test(arguments: ["order", "15m", "1h", "1d", "90m", "12h"])
  func `a batching is written as it is read`(text: String) throws {
    #expect(try #require(Batching(text)).description == text)
  }

  @Test(arguments: ["", "m", "0m", "-5m", "+5m", "7h", "2d", "1441m", "15", "1.5h", "Order", "15 m"])
  func `what does not divide a day is no batching`(text: String) {
    #expect(Batching(text) == nil)
  }
}
