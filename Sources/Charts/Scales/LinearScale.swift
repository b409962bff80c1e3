/// An axis with even distances, from one tick to another.
struct LinearScale: AxisScale {
  let lower: Double
  let upper: Double
  let ticks: [Tick]

  /// - Parameters:
  ///   - values: what must have a place; finite, at most `PageCheck.largest`. None: from 0 to 1.
  ///   - includesZero: whether zero must have one too.
  ///   - steps: how many distances between ticks at most; at least 2.
  init(_ values: [Double], includesZero: Bool, steps: Int) {
    var least = values.min() ?? 0
    var most = values.max() ?? (values.isEmpty ? 1 : 0)
    if includesZero { (least, most) = (min(least, 0), max(most, 0)) }
    let size = max(abs(least), abs(most))
    if most - least <= size * 1e-9 {
      let margin = size > 0 ? size * 0.1 : 1
      (least, most) = (includesZero || size == 0 ? least : least - margin, most + margin)
    }
    let range = Self.range(from: least, to: most, steps: max(2, steps))
    let step = range.step
    (lower, upper) = (Double(range.first) * step, Double(range.last) * step)
    let (origin, length, largest) = (lower, upper - lower, max(abs(lower), abs(upper)))
    ticks = (range.first...range.last).map { index in
      let value = Self.multiple(index, of: step)
      let text = NumberText.tick(value, step: step, largest: largest)
      return Tick(value: value, position: (value - origin) / length, text: text)
    }
  }

  func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }

  /// The least nice step with which whole numbers of it reach around both ends in at most so many steps.
  private static func range(
    from least: Double, to most: Double, steps: Int
  ) -> (step: Double, first: Int, last: Int) {
    var step = NiceStep.above((most - least) / Double(steps))
    while true {
      let first = (least / step + 1e-9).rounded(.down)
      let last = (most / step - 1e-9).rounded(.up)
      if last - first <= Double(steps) { return (step, Int(first), Int(max(last, first + 1))) }
      step = NiceStep.above(step * 1.5)
    }
  }

  /// A product that is rounded to the digits of its step, so that three times 0.1 is 0.3.
  private static func multiple(_ index: Int, of step: Double) -> Double {
    step < 1 ? Double(index) / (1 / step).rounded() : Double(index) * step
  }
}
