extension CSVProblem.Kind {
  /// What was expected.
  package var message: String {
    switch self {
    case .strayQuote: "expected no quote inside a cell that does not start with one"
    case .textAfterClosingQuote: "expected a comma or the end of the line after the closing quote"
    case .quoteNeverClosed: "expected a closing quote before the end of the file"
    case .loneCarriageReturn: "expected a line feed after the carriage return"
    }
  }

  package var suggestion: String {
    switch self {
    case .strayQuote: "Put the whole cell in quotes and double those inside it."
    case .textAfterClosingQuote: "Maybe a quote inside the cell was meant: double it."
    case .quoteNeverClosed: "Maybe a quote inside a cell was meant: put the cell in quotes and double it."
    case .loneCarriageReturn: "Save the file with LF or CRLF at the ends of lines."
    }
  }
}
