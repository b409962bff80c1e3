extension FieldError {
  static func unknownLine(_ line: String, at index: Int, among known: [String]) -> FieldError {
    FieldError(
      pointer: "/lines/\(index)/line_id", value: line, expected: "a line of the order",
      suggestion: known.count <= 10 ? "It has " + known.map { "\"\($0)\"" }.joined(separator: ", ") + "." : ""
    )
  }

  static func repeatedLine(_ line: String, at index: Int) -> FieldError {
    FieldError(
      pointer: "/lines/\(index)/line_id", value: line, expected: "each line once",
      suggestion: "Add its quantities up.")
  }
}
