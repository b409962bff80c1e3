/// Collects why values cannot be shown, each with its place.
struct PageCheck {
  /// What a value may be at most, so that sums and distances stay far from the end of the numbers.
  static let largest = 1e15

  private(set) var reasons: [String] = []
  private var path: [String] = []

  mutating func inside(_ part: String, _ body: (inout PageCheck) -> Void) {
    path.append(part)
    body(&self)
    path.removeLast()
  }

  mutating func report(_ reason: String) {
    reasons.append("\(path.joined(separator: ".")): \(reason)")
  }

  mutating func text(_ text: String, _ part: String) {
    if text.allSatisfy(\.isWhitespace) { inside(part) { $0.report("is empty; give it words") } }
  }

  mutating func number(_ value: Double, _ part: String, isLogarithmic: Bool = false) {
    inside(part) { check in
      if !value.isFinite {
        check.report("\(value) is not a number that can be drawn; leave the point out")
      } else if abs(value) > Self.largest {
        check.report("\(value) is beyond \(Self.largest); use a larger unit")
      } else if isLogarithmic, value < 0 {
        check.report("\(value) is below zero, which a logarithmic axis does not have")
      }
    }
  }

  /// A number that is not below zero.
  mutating func amount(_ value: Double, _ part: String) {
    number(value, part)
    if value < 0 { inside(part) { $0.report("\(value) is below zero") } }
  }

  mutating func names(_ names: [String], _ part: String, highlight: String? = nil) {
    // Names are other ones where their bytes are.
    var seen: Set<[UInt8]> = []
    for (index, name) in names.enumerated() {
      text(name, "\(part)[\(index)].name")
      if !seen.insert(Array(name.utf8)).inserted {
        inside("\(part)[\(index)].name") { $0.report("\(name) stands twice") }
      }
    }
    if let highlight, !seen.contains(Array(highlight.utf8)) {
      inside("highlight") { $0.report("\(highlight) is the name of none of \(part)") }
    }
  }

  mutating func origin(_ origin: ChartOrigin) {
    text(origin.scenario, "origin.scenario")
    text(origin.machine, "origin.machine")
    if origin.seeds.isEmpty { inside("origin.seeds") { $0.report("is empty; say at least one") } }
  }
}
