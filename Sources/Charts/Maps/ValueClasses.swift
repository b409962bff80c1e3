/// Values in up to five classes of about the same amount each, so that a map can colour them.
struct ValueClasses {
  static let most = 5

  /// Between neighbouring classes, ascending; a value at a threshold is above it.
  let thresholds: [Double]
  private let least: Double
  private let largest: Double

  /// Complexity: O(n log n).
  init(_ values: [(value: Double, amount: Double)]) {
    let sorted = values.filter { $0.amount > 0 }.sorted { ($0.value, $0.amount) < ($1.value, $1.amount) }
    let total = sorted.reduce(0) { $0 + $1.amount }
    var thresholds: [Double] = []
    var sum = 0.0
    for entry in sorted {
      let isNext = sum >= total * Double(thresholds.count + 1) / Double(Self.most)
      let value = Self.rounded(entry.value)
      if isNext, thresholds.count < Self.most - 1, value > thresholds.last ?? Self.rounded(sorted[0].value) {
        thresholds.append(value)
      }
      sum += entry.amount
    }
    self.thresholds = thresholds
    least = sorted.first?.value ?? 0
    largest = sorted.last?.value ?? 0
  }

  /// To hundredths, or three digits that count where values are larger than that.
  private static func rounded(_ value: Double) -> Double {
    let step = max(0.01, Decade.power(Decade.exponent(max(abs(value), 1)) - 2))
    return step < 1 ? (value / step).rounded() / (1 / step).rounded() : (value / step).rounded() * step
  }

  /// Of the palette.
  func color(_ value: Double) -> Int {
    let index = thresholds.firstIndex { value < $0 } ?? thresholds.count
    // Few classes keep the ends of the colours.
    return Palette.step(thresholds.isEmpty ? 2 : index * (Self.most - 1) / thresholds.count)
  }

  /// The classes with what they hold, from the least.
  var names: [(text: String, color: Int)] {
    if thresholds.isEmpty { return [(NumberText.short(least, digits: 4), color(least))] }
    return (0...thresholds.count).map { index in
      if index == 0 { return ("under \(Self.text(thresholds[0]))", color(least)) }
      let lower = Self.text(thresholds[index - 1])
      if index == thresholds.count { return ("from \(lower)", color(largest)) }
      return ("\(lower) to \(Self.text(thresholds[index]))", color(thresholds[index - 1]))
    }
  }

  private static func text(_ value: Double) -> String {
    NumberText.fixed(value, abs(value) < 1000 ? 2 : 0)
  }
}
