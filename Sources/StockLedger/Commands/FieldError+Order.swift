extension FieldError {
  /// What is wrong with an order, with pointers into it.
  static func all(_ invalid: InvalidOrder) -> [FieldError] {
    let columnsOfLines: Set = ["line_id", "sku", "quantity", "unit_price"]
    return invalid.violations.filter { $0.severity == .error }.map { violation in
      let column = violation.place.column
      return FieldError(
        pointer: columnsOfLines.contains(column) ? "/lines/\(violation.place.line)/\(column)" : "/" + column,
        value: violation.value, expected: violation.message, suggestion: violation.suggestion)
    }
  }
}
