/// A file of an ISHOP-U instance in parts, each under a line that begins with `#`.
struct ShopFile {
  let file: String
  private var parts: [(heading: String, line: Int, text: String)] = []

  init(_ text: String, file: String) {
    self.file = file
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.hasPrefix("#") {
        parts.append((line.uppercased(), index + 2, ""))
      } else if parts.isEmpty {
        parts.append(("", index + 1, line + "\n"))
      } else {
        parts[parts.count - 1].text += line + "\n"
      }
    }
  }

  /// The numbers under the only heading with these words.
  func part(_ words: String) throws(InvalidProblem) -> NumberReader {
    if let first = parts.first, first.heading.isEmpty, first.text.contains(where: { !$0.isWhitespace }) {
      throw InvalidProblem(
        file, line: 1,
        "expected a line that begins with #; files from before July 2023, with a row an offer, are not read")
    }
    let found = parts.filter { $0.heading.contains(words) }
    guard let part = found.first, found.count == 1 else {
      throw InvalidProblem(file, "found \(found.count) headings with \(words); expected one")
    }
    return NumberReader(part.text, file: file, firstLine: part.line)
  }
}
