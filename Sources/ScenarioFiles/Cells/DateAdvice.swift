internal import OrderRouting

/// What a text that is not a date was probably meant to be: every date that it may be read as.
enum DateAdvice {
  static func suggestion(for text: String) -> String {
    if let day = spreadsheetDay(text) {
      return "Maybe a spreadsheet's number of a day, \"\(day)\": show the column as a date and export again."
    }
    let dates = readings(of: text).map { "\"\($0)\"" }
    return dates.isEmpty ? "" : "Maybe \(dates.joined(separator: " or "))."
  }

  /// The dates that the text may mean, each once; none where it is no date.
  static func readings(of text: String) -> [Day] {
    let tokens = tokens(withoutTime(text))
    var days: [Day] = []
    for candidate in candidates(tokens.words, separator: tokens.separator) {
      guard let day = Day(year: candidate.year, month: candidate.month, day: candidate.day),
        !days.contains(day)
      else { continue }
      days.append(day)
    }
    return days
  }

  private typealias Candidate = (year: Int, month: Int, day: Int)

  /// Excel counts days from 1899-12-30; five digits are the years 1954 to 2119.
  private static func spreadsheetDay(_ text: String) -> Day? {
    let whole = text.split(separator: ".", maxSplits: 1).first.map { String($0) } ?? ""
    guard whole.utf8.count == 5, let number = Int32(whole), (20_000..<80_000).contains(number),
      text.utf8.allSatisfy({ Byte.digit($0) != nil || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Day(daysSinceEpoch: number - 25_569)
  }

  /// The text before a time of day.
  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":") else { return text[...] }
    let before = text[..<colon]
    let start = before.lastIndex { !$0.isNumber }
    return before[..<(start ?? before.startIndex)]
  }

  /// Runs of digits and runs of letters, names of weekdays left out, and what stands between the first two.
  private static func tokens(_ text: Substring) -> (words: [String], separator: Character?) {
    var words: [String] = []
    var separator: Character?
    var previous: Character = " "
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || character.isLetter {
        let continues =
          isDigit ? previous.isNumber : previous.isLetter
        if continues, !words.isEmpty {
          words[words.count - 1].append(character)
        } else {
          words.append(String(character))
        }
      } else if words.count == 1, separator == nil {
        separator = character
      }
      previous = character
    }
    let ordinals = ["st", "nd", "rd", "th", "de", "t"]
    return (
      words.map { $0.lowercased() }.filter { word in
        !ordinals.contains(word) && (month(word) != nil || !weekdays.contains { word.hasPrefix($0) })
      }, separator
    )
  }

  private static func candidates(_ words: [String], separator: Character?) -> [Candidate] {
    if words.count == 1, let digits = words.first, digits.utf8.count == 8, Int(digits) != nil {
      let numbers = [0..<2, 2..<4, 4..<6, 6..<8].map { part(digits, $0) }
      let byYear = (numbers[0] * 100 + numbers[1], numbers[2], numbers[3])
      if (1900..<2200).contains(byYear.0) { return [byYear] }
      let year = numbers[2] * 100 + numbers[3]
      return [(year, numbers[0], numbers[1]), (year, numbers[1], numbers[0])]
    }
    guard words.count == 3 else { return [] }
    if let position = words.firstIndex(where: { month($0) != nil }), let month = month(words[position]) {
      let rest = words.enumerated().filter { $0.offset != position }.map(\.element)
      guard let first = Int(rest[0]), let second = Int(rest[1]) else { return [] }
      if rest[0].utf8.count == 4 { return [(first, month, second)] }
      return year(rest[1], second).map { [($0, month, first)] } ?? []
    }
    return ofNumbers(words, separator)
  }

  private static func ofNumbers(_ words: [String], _ separator: Character?) -> [Candidate] {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 3 else { return [] }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if words[0].utf8.count == 4 { return [(first, second, third)] }
    guard words[0].utf8.count <= 2, words[1].utf8.count <= 2, let last = year(words[2], third) else {
      return []
    }
    // Points are written where the day comes first.
    if separator == "." { return [(last, second, first)] }
    let byMonth = (last, first, second)
    let byDay = (last, second, first)
    if words[2].utf8.count == 4 { return [byMonth, byDay] }
    guard let early = year(words[0], first), words[0].utf8.count == 2 else { return [byMonth, byDay] }
    return separator == "-"
      ? [(early, second, third), byDay, byMonth] : [byMonth, byDay, (early, second, third)]
  }

  /// A year of four digits, or of two in this century.
  private static func year(_ word: String, _ value: Int) -> Int? {
    switch word.utf8.count {
    case 4: value
    case 2: 2000 + value
    default: nil
    }
  }

  private static func part(_ digits: String, _ range: Range<Int>) -> Int {
    Array(digits.utf8)[range].reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// 1 to 12 for the name of a month, or its start, in one of several languages.
  private static func month(_ word: String) -> Int? {
    months.firstIndex { $0.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  private static let months = [
    ["jan", "ene", "gen"], ["feb", "fév", "fev"], ["mar", "mär", "mrz", "maa"], ["apr", "avr", "abr"],
    ["may", "mai", "maj", "mag", "mei"], ["jun", "juin", "giu"], ["jul", "juil", "lug"],
    ["aug", "aoû", "aou", "ago"], ["sep", "set"], ["oct", "okt", "ott", "out"], ["nov"],
    ["dec", "dez", "déc", "dic"],
  ]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
