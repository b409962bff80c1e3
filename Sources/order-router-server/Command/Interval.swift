/// Times such as `90s`, `15m`, `1h`, `1d`.
enum Interval {
  /// In seconds, above 0; `nil` for anything else.
  static func seconds(_ text: String) -> Int? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last, let factor = units[unit], let number = Int(text.dropLast()),
      (1...1_000_000).contains(number)
    else { return nil }
    return number * factor
  }
}
