internal import OrderRouting

/// A table as the template takes it: the names of its fields are those of the template.
struct TableView {
  struct ColumnView {
    let title: String
    /// `num` where its cells are numbers.
    let kind: String
  }

  struct CellView {
    let kind: String
    let main: String
    /// The digits of an amount behind the cents.
    let rest: String?
    /// What it sorts by; `nil` for text.
    let sort: String?
  }

  struct RowView {
    let first: CellView
    let cells: [CellView]
    /// `others` for one that stands for several, and stays last.
    let kind: String
  }

  let id: String
  let caption: String
  let note: String?
  let columns: [ColumnView]
  let rows: [RowView]
  let total: [RowView]
  let file: String
  let isSortable: Bool
  let isEmpty: Bool

  init(_ table: ReportTable) {
    id = table.id
    caption = table.caption
    note = table.note
    file = table.fileName
    let shown = table.rowsOfPage
    let isCut = shown.count < table.rows.count
    // A column without a word, as of names that no item has, is only in the file.
    let visible = table.columns.indices.filter { column in
      column == 0 || table.rows.contains { $0[column] != .text("") && $0[column] != .none }
    }
    columns = visible.map { column in
      let isNumeric = table.rows.contains { $0[column].number.map { $0.isFinite } ?? false }
      return ColumnView(title: table.columns[column].title, kind: isNumeric ? "num" : "word")
    }
    let kinds = columns.map(\.kind)
    rows = shown.indices.map { index in
      let kind = isCut && index == shown.count - 1 ? "others" : "one"
      return Self.row(visible.map { shown[index][$0] }, kinds, kind: kind)
    }
    total = table.total.map { total in [Self.row(visible.map { total[$0] }, kinds, kind: "total")] } ?? []
    isSortable = shown.count > 2
    isEmpty = rows.isEmpty
  }

  private static func row(_ cells: [Cell], _ kinds: [String], kind: String) -> RowView {
    let views = zip(cells, kinds).map { view($0, $1) }
    return RowView(first: views[0], cells: Array(views.dropFirst()), kind: kind)
  }

  private static func view(_ cell: Cell, _ kind: String) -> CellView {
    let sort = cell.number.map { $0.isFinite ? "\($0)" : "-1e308" }
    switch cell {
    case .text(let text):
      // Short names, as of areas and SKUs, stay on a line.
      let isShort = text.utf8.count <= 14
      return CellView(kind: isShort ? kind + " short" : kind, main: text, rest: nil, sort: nil)
    case .count(let count): return CellView(kind: kind, main: NumberText.count(count), rest: nil, sort: sort)
    case .money(let money):
      let (main, rest) = NumberText.exact(money)
      return CellView(kind: kind, main: main, rest: rest.isEmpty ? nil : rest, sort: sort)
    case .share(let share):
      return CellView(kind: kind, main: NumberText.percent(share), rest: nil, sort: sort)
    case .none: return CellView(kind: kind, main: "–", rest: nil, sort: sort)
    }
  }
}
