extension ReadingLog {
  static let quantityExpectation = "expected a quantity from 0 to \(Quantity.limit)"

  /// The quantity of a cell; one that is none is reported, and `nil`.
  mutating func quantity(
    _ reader: RecordReader, _ column: Int?, _ name: String, order: String, isRequired: Bool = true
  ) -> Quantity? {
    if let count = reader.count(column) { return .whole(count) }
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
    if reader.isBlank(column) { return nil }
    if let moment = reader.moment(column) { return moment }
    let text = reader.text(column)
    tellOnce(
      .warning, "unreadable_date:" + name, "\(name): \"\(text)\" is no date that is known; it is left blank",
      record: reader.record)
    return nil
  }

  /// An amount of money of a cell; one that cannot be read is told, and `nil`.
  mutating func amount(
    _ reader: RecordReader, _ column: Int?, _ name: String, hasDecimalComma: Bool = false
  ) -> MoneyText.Amount? {
    if reader.isBlank(column) { return nil }
    if let amount = reader.plainAmount(column, hasDecimalComma: hasDecimalComma) { return amount }
    let text = reader.text(column)
    if let amount = MoneyText.amount(text, hasDecimalComma: hasDecimalComma) { return amount }
    tellOnce(
      .warning, "unreadable_amount:" + name,
      "\(name): \"\(text)\" is no amount that is known; it is left blank",
      record: reader.record)
    return nil
  }
}
