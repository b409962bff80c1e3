/// The line `sep=,` that Excel writes and reads before the header: it says what stands between the cells.
enum SeparatorLine {
  /// Where the file's header starts: behind such a line, or at the start of the text.
  static func headerStart(_ file: SourceFile) -> Int {
    let span = file.bytes.span
    var end = file.start
    while end < span.count, span[end] != Byte.lineFeed {
      // Such a line is short: a separator, and again for every cell of a program that has filled the row
      // up.
      if end - file.start > 256 { return file.start }
      end += 1
    }
    guard end < span.count else { return file.start }
    let line = file.bytes[file.start..<end].filter { ![Byte.quote, Byte.carriageReturn].contains($0) }
    let isSeparator = line.count > 4 && line[4...].allSatisfy { ForeignDelimiter.all.contains($0) }
    let word = String(decoding: line.prefix(4), as: UTF8.self).lowercased()
    return isSeparator && word == "sep=" ? end + 1 : file.start
  }
}
