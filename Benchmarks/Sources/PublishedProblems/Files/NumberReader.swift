import OrderRouting

/// Reads the numbers of a problem's file one after the other; blanks, commas and line ends part them.
struct NumberReader {
  let file: String
  private let numbers: [ProblemNumber]
  private var next = 0

  /// - Parameter firstLine: the number of the text's first line in its file.
  init(_ text: String, file: String, firstLine: Int = 1) {
    self.file = file
    var numbers: [ProblemNumber] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      for (position, word) in line.split(whereSeparator: { $0.isWhitespace || $0 == "," }).enumerated() {
        numbers.append(
          ProblemNumber(text: String(word), line: firstLine + index, startsLine: position == 0))
      }
    }
    self.numbers = numbers
  }

  var isAtEnd: Bool { next == numbers.count }

  /// - Parameters:
  ///    - what: what stands there, for the error.
  ///    - startsLine: whether it must be the first number of its line.
  mutating func amount(_ what: String, startsLine: Bool = false) throws(InvalidProblem) -> Money {
    let number = try number(what, startsLine: startsLine)
    guard let amount = number.amount else { throw refusal(number, what, "a number from 0 to 999999999999") }
    return amount
  }

  mutating func whole(
    _ what: String, atLeast least: Int = 0, startsLine: Bool = false
  ) throws(InvalidProblem) -> Int {
    let number = try number(what, startsLine: startsLine)
    guard let whole = number.whole, whole >= least else {
      throw refusal(number, what, "a whole number of at least \(least)")
    }
    return whole
  }

  /// Passes over one number, or word, that decides nothing.
  mutating func skip(_ what: String, startsLine: Bool = false) throws(InvalidProblem) {
    _ = try number(what, startsLine: startsLine)
  }

  /// That nothing is left.
  func end(after what: String) throws(InvalidProblem) {
    if isAtEnd { return }
    let number = numbers[next]
    throw InvalidProblem(file, line: number.line, "found \(number.text) after \(what); expected the end")
  }

  private mutating func number(_ what: String, startsLine: Bool) throws(InvalidProblem) -> ProblemNumber {
    guard next < numbers.count else {
      throw InvalidProblem(file, line: numbers.last?.line, "the file ends here; expected \(what)")
    }
    let number = numbers[next]
    next += 1
    if startsLine, !number.startsLine {
      throw refusal(number, what, "the first number of a line: is the file in another layout?")
    }
    return number
  }

  private func refusal(_ number: ProblemNumber, _ what: String, _ expected: String) -> InvalidProblem {
    InvalidProblem(file, line: number.line, "found \(number.text) as \(what); expected \(expected)")
  }
}
