/// A table in Markdown.
public struct MarkdownTable {
  public private(set) var text: String

  /// - Parameters:
  ///   - columns: the headings.
  ///   - words: how many of the first columns hold words, aligned left; the others are aligned right.
  public init(_ columns: [String], words: Int = 1) {
    text = "| " + columns.joined(separator: " | ") + " |\n|"
    for column in columns.indices { text += column < words ? "---|" : "---:|" }
  }

  public mutating func append(_ cells: String...) { append(cells) }

  public mutating func append(_ cells: [String]) {
    text += "\n| " + cells.joined(separator: " | ") + " |"
  }
}
