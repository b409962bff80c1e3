/// The page as the template takes it: the names of its fields are those of the template.
struct PageView {
  /// A picture, a remark or nothing, then what is behind it.
  struct Section {
    let id: String
    let number: Int
    let heading: String
    let lead: String?
    let blocks: [Block]
  }

  /// A part of a section, with any of these.
  struct Block {
    /// Not called as a field of what is around it, where the template would look on.
    var subheading: String? = nil
    /// Sentences.
    var texts: [String] = []
    /// HTML of charts, side by side.
    var figures: [String] = []
    /// `one` for a single wide chart, `several` for a grid.
    var layout = "one"
    /// `beside` where its tables stand beside its figures.
    var arrangement = "below"
    /// Shown as they are.
    var tables: [TableView] = []
    /// Shown when they are opened, and on paper.
    var exact: [TableView] = []
  }

  let title: String
  let name: String
  let subtitle: String
  let nonce: String
  let style: String
  let patterns: String
  let script: String
  let tiles: [Headline.Tile]
  let proof: String
  let changes: [String]
  let hasChanges: Bool
  let sections: [Section]
  let orders: OrdersView
}

/// What the page says of its table of orders.
struct OrdersView {
  let count: String
  let remark: String
}
