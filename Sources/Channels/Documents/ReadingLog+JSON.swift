internal import ScenarioFiles

/// Values of JSON objects; what is not as it should be is reported.
extension ReadingLog {
  /// An id as it is written, digit for digit; one in scientific notation is an error, and `nil`, as is none.
  mutating func id(_ node: JSONNode, _ keys: String..., order: String = "", record: Int = 0) -> String? {
    for key in keys {
      guard let member = node[key], let text = member.text else { continue }
      var isExact = !IdentifierText.isScientific(text)
      if case .number(let lexeme) = member.value, lexeme.utf8.contains(where: { $0 | 0x20 == 0x65 }) {
        isExact = false
      }
      if isExact { return text }
      fail(
        at: member.offset, field: key, value: text,
        "expected an id, found a number in scientific notation: its digits are lost",
        suggestion: "Ask the channel for the document again.", record: record, order: order)
      return nil
    }
    return nil
  }

  /// An id that an order cannot be without.
  mutating func requiredID(_ node: JSONNode, _ key: String, record: Int) -> String? {
    if let text = node[key]?.text, !text.isEmpty { return id(node, key, record: record) }
    fail(at: node.offset, field: key, "expected an id", record: record)
    return nil
  }

  /// A quantity; one that is none is reported, and `nil`. What is absent or null is `.blank`.
  mutating func quantity(
    _ node: JSONNode, _ key: String, order: String, record: Int = 0, isRequired: Bool = true
  ) -> Quantity? {
    guard let member = node[key], !member.isNull, let text = member.text else {
      let isAbsent = node[key] == nil || node[key]?.isNull == true || node[key]?.text == nil
      if isAbsent, !isRequired { return .blank }
      fail(
        at: node[key]?.offset ?? node.offset, field: key, ReadingLog.quantityExpectation, record: record,
        order: order)
      return nil
    }
    guard let value = ExactDecimal(text) else {
      fail(
        at: member.offset, field: key, value: text, ReadingLog.quantityExpectation, record: record,
        order: order)
      return nil
    }
    let quantity = Quantity(value, text)
    if quantity == .bad {
      fail(
        at: member.offset, field: key, value: text, ReadingLog.quantityExpectation, record: record,
        order: order)
      return nil
    }
    return quantity
  }

  /// A moment written as a text; one that cannot be read is told, and `nil`.
  mutating func moment(_ node: JSONNode, _ keys: String..., record: Int = 0) -> ChannelMoment? {
    for key in keys {
      guard let text = node.text(key) else { continue }
      if let moment = MomentText.moment(text) { return moment }
      tellOnce(
        .warning, "unreadable_date:" + key, "\(key): \"\(text)\" is no date that is known; it is left blank",
        record: record)
    }
    return nil
  }

  /// A moment written as a number of seconds since 1970.
  mutating func seconds(_ node: JSONNode, _ key: String, record: Int = 0) -> ChannelMoment? {
    guard let value = node.whole(key), value > 0 else { return nil }
    if value < 100_000_000_000 { return MomentText.seconds(value) }
    tellOnce(
      .guessed, "milliseconds:" + key,
      "\(key) is too large for seconds since 1970: it is read as milliseconds",
      record: record)
    return MomentText.milliseconds(value)
  }
}
