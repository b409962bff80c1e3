/// The text of a CSV table while it grows: RFC 4180, a header row, line feeds.
struct CSVText {
  private(set) var text: String
  private let width: Int

  init(_ columns: String...) {
    text = columns.joined(separator: ",") + "\n"
    width = columns.count
  }

  /// As many cells as there are columns.
  mutating func append(_ cells: [String]) {
    precondition(cells.count == width, "a row has as many cells as the header")
    text += cells.map(CSVText.quoted).joined(separator: ",") + "\n"
  }

  mutating func append(_ cells: String...) { append(cells) }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return cell }
    let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
