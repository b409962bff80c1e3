internal import ScenarioFiles

/// A file as far as it can be known without a format: its text, and whether that is a table, JSON or X12.
struct ChannelDocument: Sendable {
  let file: SourceFile
  let encoding: TextEncoding
  let content: Content

  enum Content: Sendable {
    case table
    case json([JSONNode])
    case x12
    /// What it is that cannot be read, where, and what to do.
    case refused(message: String, suggestion: String, offset: Int)
  }

  init(name: String, bytes: [UInt8]) {
    var bytes = bytes
    if GzipReader.isGzip(bytes) {
      guard let unpacked = GzipReader.unpack(bytes) else {
        self.init(
          refused: name, "expected a whole gzip file, found one that is damaged or cut off",
          "Download the file again.")
        return
      }
      bytes = unpacked
    }
    if let (message, suggestion) = Self.foreign(bytes) {
      self.init(refused: name, message, suggestion)
      return
    }
    let decoded = TextDecoding.decode(bytes)
    let file = SourceFile(name: name, bytes: Self.withLineFeeds(decoded.bytes))
    self.init(file: file, encoding: decoded.encoding, content: Self.content(of: file))
  }

  private init(refused name: String, _ message: String, _ suggestion: String) {
    self.init(
      file: SourceFile(name: name, bytes: []), encoding: .utf8,
      content: .refused(message: message, suggestion: suggestion, offset: 0))
  }

  private init(file: SourceFile, encoding: TextEncoding, content: Content) {
    self.file = file
    self.encoding = encoding
    self.content = content
  }

  /// What a file is that is no text.
  private static func foreign(_ bytes: [UInt8]) -> (String, String)? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return ("expected text, found a workbook or ZIP archive", "Save its sheet as CSV, or unpack it.")
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return ("expected text, found an old workbook", "Save its sheet as CSV.")
    }
    if bytes.starts(with: Array("%PDF".utf8)) {
      return ("expected text, found a PDF", "Download the report as CSV.")
    }
    return nil
  }

  /// Lines that end with a carriage return alone, as on old Macs, end with a line feed.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    if bytes.contains(UInt8(ascii: "\n")) || !bytes.contains(carriageReturn) { return bytes }
    return bytes.map { $0 == carriageReturn ? UInt8(ascii: "\n") : $0 }
  }

  private static func content(of file: SourceFile) -> Content {
    let bytes = file.bytes
    let zero = ByteSearch(0).next(bytes.span, from: 0)
    if zero < bytes.count {
      return .refused(
        message: "expected text, found a NUL byte",
        suggestion: "Maybe the file was damaged, or is UTF-16 without a mark: export it again.", offset: zero)
    }
    var start = file.start
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count else {
      return .refused(message: "expected orders or stock, found an empty file", suggestion: "", offset: start)
    }
    let beginning = bytes[start..<min(bytes.count, start + 8)]
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      do throws(JSONSyntaxError) {
        return .json(try JSONParser.parseAll(bytes, from: start))
      } catch {
        return .refused(message: error.message, suggestion: error.suggestion, offset: error.offset)
      }
    case UInt8(ascii: "<"): return xml(bytes[start...])
    default:
      if beginning.starts(with: Array("ISA".utf8)) { return .x12 }
      if beginning.starts(with: Array("UNA".utf8)) || beginning.starts(with: Array("UNB+".utf8)) {
        return edifact(bytes[start...])
      }
      return strayReturn(bytes[start...]) ?? .table
    }
  }

  /// A header that runs on past a carriage return alone would take the rows behind it for names of columns.
  private static func strayReturn(_ bytes: ArraySlice<UInt8>) -> Content? {
    let carriageReturn = UInt8(ascii: "\r")
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let found = line.firstIndex(of: carriageReturn),
      line[found...].contains(where: { $0 != carriageReturn })
    else { return nil }
    return .refused(
      message: "expected lines that all end alike, found a carriage return alone beside line feeds",
      suggestion: "Maybe two files were joined: export them again, each by itself.", offset: found)
  }

  private static func edifact(_ bytes: ArraySlice<UInt8>) -> Content {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let kind = text.holds("INVRPT") ? "INVRPT (stock)" : text.holds("ORDERS") ? "ORDERS" : "a message"
    return .refused(
      message: "expected X12, found EDIFACT: \(kind), which is not supported",
      suggestion: "Ask the partner for X12 846, or for CSV.", offset: bytes.startIndex)
  }

  private static func xml(_ bytes: ArraySlice<UInt8>) -> Content {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let isWalmart = text.holds("walmart.com/mp")
    let isPage = text.lowercased().holds("<html")
    let found = isWalmart ? "Walmart's orders as XML" : isPage ? "a web page" : "XML"
    return .refused(
      message: "expected a table or JSON, found \(found)",
      suggestion: isPage
        ? "Maybe the session had ended when it was downloaded: download the report again."
        : "Ask the API for JSON (Accept: application/json), or download the report as CSV.",
      offset: bytes.startIndex)
  }
}

extension String {
  /// Whether another text stands in this one.
  func holds(_ other: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(other.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }
}
