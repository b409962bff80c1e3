/// A quantity as a file has it.
enum Quantity: Equatable {
  case whole(Int)
  /// A number that is not whole, as it is written.
  case fraction(String)
  case blank
  /// No number, below zero, or above what a day can hold.
  case bad

  static let limit = 1_000_000

  init(_ text: String) {
    if text.isEmpty {
      self = .blank
      return
    }
    guard let value = ExactDecimal(Quantity.withPoint(text)) else {
      self = .bad
      return
    }
    self.init(value, text)
  }

  init(_ value: ExactDecimal, _ text: String) {
    guard value >= .zero, value <= ExactDecimal(Quantity.limit) else {
      self = .bad
      return
    }
    self = value.whole.map { .whole($0) } ?? .fraction(text)
  }

  /// A comma before one or two digits is a decimal one; before three it may be either, and stays.
  private static func withPoint(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].count), !parts[0].isEmpty else { return text }
    return parts.map { String(Substring($0)) }.joined(separator: ".")
  }
}

extension ReadingLog {
  static let quantityExpectation = "expected a quantity from 0 to \(Quantity.limit)"

  /// The quantity of a cell; one that is none is reported, and `nil`.
  mutating func quantity(
    _ reader: RecordReader, _ column: Int?, _ name: String, order: String, isRequired: Bool = true
  ) -> Quantity? {
    let text = reader.text(column)
    let quantity = Quantity(text)
    if quantity == .bad || (quantity == .blank && isRequired) {
      fail(
        at: reader.offset(column), field: name, value: text, ReadingLog.quantityExpectation,
        record: reader.record,
        order: order)
      return nil
    }
    return quantity
  }

  /// The text of a cell that is an id; one that a spreadsheet has made a number of is reported, and `nil`.
  mutating func id(_ reader: RecordReader, _ column: Int?, _ name: String, order: String = "") -> String? {
    let text = reader.text(column)
    guard IdentifierText.isScientific(text) else { return text }
    fail(
      at: reader.offset(column), field: name, value: text,
      "expected an id, found a number in scientific notation: a spreadsheet has lost its digits",
      suggestion: "Download the file again, and do not save it from a spreadsheet.", record: reader.record,
      order: order)
    return nil
  }

  /// A moment of a cell; one that cannot be read is told, and `nil`.
  mutating func moment(_ reader: RecordReader, _ column: Int?, _ name: String) -> ChannelMoment? {
    guard column != nil else { return nil }
    let text = reader.text(column)
    if text.isEmpty { return nil }
    if let moment = MomentText.moment(text) { return moment }
    tellOnce(
      .warning, "unreadable_date:" + name, "\(name): \"\(text)\" is no date that is known; it is left blank",
      record: reader.record)
    return nil
  }

  /// An amount of money of a cell; one that cannot be read is told, and `nil`.
  mutating func amount(
    _ reader: RecordReader, _ column: Int?, _ name: String, hasDecimalComma: Bool = false
  ) -> MoneyText.Amount? {
    guard column != nil else { return nil }
    let text = reader.text(column)
    if text.isEmpty { return nil }
    if let amount = MoneyText.amount(text, hasDecimalComma: hasDecimalComma) { return amount }
    tellOnce(
      .warning, "unreadable_amount:" + name,
      "\(name): \"\(text)\" is no amount that is known; it is left blank",
      record: reader.record)
    return nil
  }
}

extension ChannelOrder {
  /// Whether the order has the same line already, by its own id and all that counts of it.
  func repeats(_ line: ChannelLine) -> Bool {
    guard !line.id.isEmpty else { return false }
    return lines.contains {
      $0.id == line.id && $0.sku == line.sku && $0.ordered == line.ordered && $0.left == line.left
        && $0.price == line.price
    }
  }

  /// The later of two moments that an order's rows name.
  static func later(_ left: ChannelMoment?, _ right: ChannelMoment?) -> ChannelMoment? {
    guard let left, let right else { return left ?? right }
    switch (left, right) {
    case (.instant(let first, _), .instant(let second, _)): return first < second ? right : left
    case (.day(let first), .day(let second)): return first < second ? right : left
    case (.local(let first, let time), .local(let second, let other)):
      return (first, time) < (second, other) ? right : left
    default: return left
    }
  }
}
