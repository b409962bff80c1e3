/// Finds what keeps bytes from being UTF-8 text.
enum EncodingCheck {
  struct Problem: Equatable {
    var offset: Int
    var message: String
    var suggestion: String
  }

  /// Every place where `bytes` are not text, in order; of a run of bad bytes the first. O(bytes).
  static func problems(in bytes: [UInt8]) -> [Problem] {
    if let format = foreignFormat(bytes) { return [format] }
    return (invalidSequences(in: bytes) + nulBytes(in: bytes)).sorted { $0.offset < $1.offset }
  }

  /// A single problem for a file in another format altogether.
  static func foreignFormat(_ bytes: [UInt8]) -> Problem? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Problem(
        offset: 0, message: "expected UTF-8, found UTF-16", suggestion: "Save the file as UTF-8.")
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return Problem(
        offset: 0, message: "expected text, found a ZIP archive",
        suggestion: "Maybe it is a workbook: export its sheet as CSV.")
    }
    return nil
  }

  private static func invalidSequences(in bytes: [UInt8]) -> [Problem] {
    let span = bytes.span
    var problems: [Problem] = []
    var start = 0
    var last = -1
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: span.extracting(start..<bytes.count))
        break
      } catch {
        let offset = start + error.byteOffsets.lowerBound
        if offset != last {
          problems.append(
            Problem(
              offset: offset, message: "expected UTF-8, found the byte \(hexadecimal(bytes[offset]))",
              suggestion: "Maybe the file is in another encoding: save it as UTF-8."))
        }
        start = start + max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
        last = start
      }
    }
    return problems
  }

  private static func nulBytes(in bytes: [UInt8]) -> [Problem] {
    let span = bytes.span
    var problems: [Problem] = []
    for index in 0..<span.count where span[index] == 0 && (index == 0 || span[index - 1] != 0) {
      problems.append(
        Problem(
          offset: index, message: "expected text, found a NUL byte",
          suggestion: "Maybe the file was damaged, or is not a text file: export it again."))
    }
    return problems
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
