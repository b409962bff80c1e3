/// A table in Markdown.
public struct MarkdownTable {
  public private(set) var text: String

  /// - Parameters:
  ///   - columns: the headings.
  ///   - words: how many of the first columns hold words, aligned left; the others are aligned right.
  public init(_ columns: [String], words: Int = 1) {
    text = Self.row(columns) + "\n|"
    for column in columns.indices { text += column < words ? "---|" : "---:|" }
  }

  public mutating func append(_ cells: String...) { append(cells) }

  public mutating func append(_ cells: [String]) {
    text += "\n" + Self.row(cells)
  }

  /// Names are anyone's: a bar or the end of a line in one would end its cell.
  private static func row(_ cells: [String]) -> String {
    let texts = cells.map { cell in
      cell.replacing("|", with: "\\|").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: " ")
    }
    return "| " + texts.joined(separator: " | ") + " |"
  }
}
