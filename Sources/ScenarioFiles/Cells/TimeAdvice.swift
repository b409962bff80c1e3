internal import OrderRouting

/// What a text that is not a time `HH:MM` was probably meant to be; both minutes where it has seconds.
enum TimeAdvice {
  static func suggestion(for text: String) -> String {
    var word = text.lowercased().filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    if let time = spreadsheetTime(word) {
      return "Maybe a spreadsheet's part of a day, \"\(written(time))\": show the column as text."
    }
    var half: Int?
    for (suffix, hours) in [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12), ("a", 0), ("p", 12)]
    where word.hasSuffix(suffix) {
      half = hours
      word.removeLast(suffix.count)
      break
    }
    for suffix in ["uhr", "hrs", "h"] where word.hasSuffix(suffix) { word.removeLast(suffix.count) }
    guard let parts = parts(word), let time = time(parts, half) else { return "" }
    let seconds = parts.count > 2 ? parts[2] : 0
    if seconds == 0 { return "Maybe \"\(written(time))\"." }
    let next = (time + 1) % 1440
    return "There are no seconds here: \"\(written(time))\" or \"\(written(next))\"."
  }

  /// Hours, minutes and seconds; `nil` where they are not numbers.
  private static func parts(_ word: String) -> [Int]? {
    let digits = word.utf8.allSatisfy { Byte.digit($0) != nil }
    if digits, word.utf8.count == 3 || word.utf8.count == 4, let number = Int(word) {
      return [number / 100, number % 100]
    }
    let texts = word.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
    guard (1...4).contains(texts.count) else { return nil }
    var numbers: [Int] = []
    for (index, text) in texts.enumerated() {
      guard let number = Int(text), number >= 0, text.utf8.count <= (index == 3 ? 9 : 2) else { return nil }
      numbers.append(number)
    }
    // A fraction of a second that is not zero is no whole minute either.
    if numbers.count == 4, numbers[3] > 0 { numbers[2] = max(1, numbers[2]) }
    return numbers
  }

  /// Minutes since midnight.
  private static func time(_ parts: [Int], _ half: Int?) -> Int? {
    var hour = parts[0]
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    } else if parts.count == 1 {
      return nil
    }
    let minute = parts.count > 1 ? parts[1] : 0
    let second = parts.count > 2 ? parts[2] : 0
    return hour < 24 && minute < 60 && second < 60 ? hour * 60 + minute : nil
  }

  /// The minutes of a part of a day such as 0.583333, where it is a whole number of them.
  private static func spreadsheetTime(_ word: String) -> Int? {
    guard word.utf8.count >= 3, word.hasPrefix("0.") || word.hasPrefix("."),
      word.utf8.allSatisfy({ Byte.digit($0) != nil || $0 == UInt8(ascii: ".") }), let share = Double(word)
    else { return nil }
    let minutes = share * 1440
    let whole = minutes.rounded()
    guard abs(minutes - whole) < 0.002, whole < 1440 else { return nil }
    return Int(whole)
  }

  private static func written(_ minutes: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }
}
