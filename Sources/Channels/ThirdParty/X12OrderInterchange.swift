internal import OrderRouting

/// An interchange of X12 940 sets from a sender to a receiver.
struct X12OrderInterchange {
  let text: String

  /// - Throws: ``InvalidDocument`` for ids of other lengths, and where no signs are left to part it with.
  init(
    _ orders: [X12ShippingOrder], _ partner: X12Partner, control: X12ControlNumbers.Pair, at moment: Instant
  ) throws(InvalidDocument) {
    var check = RuleCheck(order: "")
    let ids = orders.flatMap { $0.segments.filter { Self.isOfIDs($0) }.joined() }
    let delimiters = X12Delimiters(avoiding: ids + [partner.sender, partner.receiver])
    if delimiters == nil {
      check.fail(
        "ISA", "", "expected signs that no SKU and no address holds, to part the interchange with",
        remedy: "Take *, |, ^ out of the SKUs.")
    }
    if !(1...999_999_999).contains(control.interchange) {
      check.fail(
        "ISA13", String(control.interchange), "expected a number of at most nine digits",
        remedy: "Begin the file of control numbers again, as the partner agrees.")
    }
    try check.finish()
    guard let delimiters else { throw InvalidDocument(problems: check.problems) }
    text = Self.text(orders, partner, control, moment, delimiters)
  }

  /// Whether a segment holds ids and SKUs, which stand byte for byte.
  private static func isOfIDs(_ segment: [String]) -> Bool {
    ["W05", "W01", "N9", "LX"].contains(segment[0])
  }

  private static func text(
    _ orders: [X12ShippingOrder], _ partner: X12Partner, _ control: X12ControlNumbers.Pair, _ moment: Instant,
    _ delimiters: X12Delimiters
  ) -> String {
    let (day, seconds, _) = moment.local(offset: 0)
    let date = InstantText.digits(day)
    let time = padded(seconds / 3600, 2) + padded(seconds / 60 % 60, 2)
    let element = String(delimiters.element)
    let signs: Set<Character> = [delimiters.element, delimiters.component, delimiters.segment]
    var segments: [[String]] = [
      [
        "ISA", "00", blanks("", 10), "00", blanks("", 10), "ZZ", blanks(partner.sender, 15), "ZZ",
        blanks(partner.receiver, 15), String(date.dropFirst(2)), time, "U", "00401",
        padded(control.interchange, 9), "0", "P", String(delimiters.component),
      ],
      [
        "GS", "OW", partner.sender, partner.receiver, date, time, String(control.group), "X", "004010",
      ],
    ]
    for (index, order) in orders.enumerated() {
      let number = padded(index + 1, 4)
      segments.append(["ST", "940", number])
      // Names and addresses are not ids: a sign in them that parts elements becomes a blank.
      segments += order.segments.map { segment in
        Self.isOfIDs(segment)
          ? segment : segment.map { text in String(text.map { signs.contains($0) ? " " : $0 }) }
      }
      segments.append(["SE", String(order.segments.count + 2), number])
    }
    segments.append(["GE", String(orders.count), String(control.group)])
    segments.append(["IEA", "1", padded(control.interchange, 9)])
    return segments.map { $0.joined(separator: element) + String(delimiters.segment) }.joined()
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func blanks(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
