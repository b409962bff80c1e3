/// What to write in place of a text that is no IANA time zone; never a zone whose clocks show another time.
enum TimeZoneAdvice {
  static func suggestion(for text: String, among names: [String]) -> String {
    if let advice = ofOffset(text) { return advice }
    let word = folded(text)
    if let zones = abbreviations[word] ?? windows[word] {
      return "Maybe \(zones.split(separator: "|").map { "\"\($0)\"" }.joined(separator: " or "))."
    }
    if let same = names.first(where: { folded($0) == word }) { return "Maybe \"\(same)\"." }
    let city = names.filter { folded($0.split(separator: "/").last.map { String($0) } ?? "") == word }
    if let only = city.first { return "Maybe \"\(only)\"." }
    // What differs in a short name or without a place is another time.
    guard word.utf8.count >= 6 else { return "" }
    return NearestName.suggestion(
      for: text, among: names.filter { $0.contains("/") && !$0.hasPrefix("Etc/") })
  }

  /// Advice on `UTC-5`, `GMT+01:00`, `-0500` and the like; `nil` for anything else.
  private static func ofOffset(_ text: String) -> String? {
    var rest = Substring(text.uppercased().filter { $0 != " " && $0 != "(" && $0 != ")" })
    rest = Substring(rest.replacing("\u{2212}", with: "-"))
    for name in ["UTC", "GMT", "Z"] where rest.hasPrefix(name) { rest = rest.dropFirst(name.count) }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count <= 2, let digits = parts.first, (1...4).contains(digits.utf8.count),
      let number = Int(digits), parts.count < 2 || (digits.utf8.count <= 2 && Int(parts[1]) != nil)
    else { return nil }
    let isCompact = digits.utf8.count > 2
    let hours = isCompact ? number / 100 : number
    let minutes = isCompact ? number % 100 : parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let place = "Name a place, such as America/New_York, whose clocks keep summer time too"
    guard minutes == 0, hours <= (sign == "+" ? 14 : 12) else { return place + "." }
    if hours == 0 { return "Maybe \"UTC\"." }
    // IANA counts these zones westward.
    return place + "; the offset by itself is \"Etc/GMT\(sign == "+" ? "-" : "+")\(hours)\"."
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" }
  }

  /// Several places where an abbreviation is in use for several times.
  private static let abbreviations = [
    "et": "America/New_York", "edt": "America/New_York", "eastern": "America/New_York",
    "easterntime": "America/New_York", "ct": "America/Chicago", "cdt": "America/Chicago",
    "cst": "America/Chicago|Asia/Shanghai", "central": "America/Chicago", "centraltime": "America/Chicago",
    "mt": "America/Denver", "mdt": "America/Denver", "mountain": "America/Denver",
    "mountaintime": "America/Denver", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles", "pacific": "America/Los_Angeles", "pacifictime": "America/Los_Angeles",
    "akst": "America/Anchorage", "akdt": "America/Anchorage", "ast": "America/Halifax|Asia/Riyadh",
    "adt": "America/Halifax", "nst": "America/St_Johns", "ndt": "America/St_Johns",
    "bst": "Europe/London", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "eest": "Europe/Athens", "west": "Europe/Lisbon", "msk": "Europe/Moscow", "trt": "Europe/Istanbul",
    "ist": "Asia/Kolkata|Europe/Dublin|Asia/Jerusalem", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "aest": "Australia/Brisbane|Australia/Sydney",
    "aedt": "Australia/Sydney", "acst": "Australia/Adelaide|Australia/Darwin", "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland", "sast": "Africa/Johannesburg",
    "brt": "America/Sao_Paulo",
  ]

  /// Names that Windows has for them.
  private static let windows = [
    "easternstandardtime": "America/New_York", "easterndaylighttime": "America/New_York",
    "centralstandardtime": "America/Chicago", "centraldaylighttime": "America/Chicago",
    "mountainstandardtime": "America/Denver", "mountaindaylighttime": "America/Denver",
    "pacificstandardtime": "America/Los_Angeles", "pacificdaylighttime": "America/Los_Angeles",
    "gmtstandardtime": "Europe/London", "weuropestandardtime": "Europe/Berlin",
    "romancestandardtime": "Europe/Paris", "centraleuropestandardtime": "Europe/Budapest",
    "centraleuropeanstandardtime": "Europe/Warsaw", "fleestandardtime": "Europe/Kyiv",
    "chinastandardtime": "Asia/Shanghai", "tokyostandardtime": "Asia/Tokyo",
    "indiastandardtime": "Asia/Kolkata", "auseasternstandardtime": "Australia/Sydney",
  ]
}
