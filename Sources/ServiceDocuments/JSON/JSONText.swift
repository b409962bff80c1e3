internal import ScenarioFiles

/// Bodies as they come over the wire.
enum JSONText {
  /// - Throws: ``MalformedDocument`` for anything but one value of JSON in UTF-8.
  static func parse(_ bytes: [UInt8]) throws(MalformedDocument) -> JSONNode {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw malformed(bytes, at: error.byteOffsets.lowerBound, "expected text in UTF-8")
    }
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(bytes)
    } catch {
      let message = error.suggestion.isEmpty ? error.message : "\(error.message). \(error.suggestion)"
      throw malformed(bytes, at: error.offset, message)
    }
  }

  private static func malformed(_ bytes: [UInt8], at offset: Int, _ message: String) -> MalformedDocument {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Counted as a reader does, in characters of the text.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return MalformedDocument(
      line: before.count { $0 == 0x0A } + 1, column: column,
      message: message.replacing("the end of the file", with: "the end of the body"))
  }
}
