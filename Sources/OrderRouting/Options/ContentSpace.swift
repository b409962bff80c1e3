/// The contents that shipments of an order can have, numbered in mixed radix: a digit a line, 0 to the
/// steps of it that can ship. Number 0 is the empty content.
///
/// Where one content is part of another, the difference of their numbers is the number of the rest.
package struct ContentSpace: Sendable {
  package private(set) var digits: [Int] = []
  package private(set) var places: [Int] = []
  package private(set) var count = 1
  /// Whether every line has one step: then a content is a set of lines, a bit each.
  package private(set) var isBinary = true

  package init() {}

  /// - Returns: whether there are at most `limit` contents; if not, the space is not to be used.
  package mutating func reset(steps: [Int], limit: Int) -> Bool {
    digits.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    count = 1
    isBinary = true
    for line in steps {
      if line != 1 { isBinary = false }
      digits.append(line)
      places.append(count)
      let (product, overflow) = count.multipliedReportingOverflow(by: line + 1)
      if overflow || product > limit { return false }
      count = product
    }
    return true
  }

  package func digit(_ content: Int, _ line: Int) -> Int { content / places[line] % (digits[line] + 1) }

  /// The first line that a content holds a step of; `nil` for the empty one.
  package func firstLine(of content: Int) -> Int? {
    for line in digits.indices where digit(content, line) > 0 { return line }
    return nil
  }

  /// Writes the steps by line of a content.
  package func decode(_ content: Int, into steps: inout [Int]) {
    steps.removeAll(keepingCapacity: true)
    for line in digits.indices { steps.append(digit(content, line)) }
  }
}

/// Every part of a content that holds at least one step of its first line, from the whole downwards.
///
/// The digits of the part stand in a buffer that the caller keeps, so that nothing is allocated.
package struct FirstParts {
  private let whole: Int
  private let first: Int
  private var number: Int
  private var isDone: Bool

  package init(of whole: Int, in space: ContentSpace, buffer part: inout [Int]) {
    self.whole = whole
    number = whole
    space.decode(whole, into: &part)
    first = part.firstIndex { $0 > 0 } ?? part.count
    isDone = first == part.count
  }

  package mutating func next(_ space: ContentSpace, _ part: inout [Int]) -> Int? {
    if isDone { return nil }
    let current = number
    var line = first
    // The part counts down like an odometer: to 1 on the first line and to 0 on the others.
    while line < part.count {
      if part[line] > (line == first ? 1 : 0) {
        part[line] -= 1
        number -= space.places[line]
        return current
      }
      let full = space.digit(whole, line)
      number += (full - part[line]) * space.places[line]
      part[line] = full
      line += 1
    }
    isDone = true
    return current
  }
}
