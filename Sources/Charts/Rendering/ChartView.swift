/// A chart as the template takes it: the names of its fields are those of the template.
struct ChartView {
  struct Picture {
    let canvas: String
    let drawing: Drawing
    let key: [String]
    let hasKey: Bool
    let note: String?
  }

  /// Unique in the page.
  let id: String
  /// Of the heading, from 1.
  let level: Int
  let heading: String
  let finding: String?
  let description: String
  let pictures: [Picture]
  let fits: [FitCaption]
  let caption: ChartCaption
  /// `nil` where the page has the values elsewhere.
  let table: ChartTable?

  init(_ chart: Chart, id: String, level: Int, hasTable: Bool = true) {
    self.id = id
    self.level = level
    heading = chart.title
    finding = chart.finding
    description = ChartDescription.text(chart)
    pictures = Canvas.allCases.map { canvas in
      let drawing = chart.drawing(on: canvas)
      let names = drawing.unlabelled.joined(separator: ", ")
      let note = names.isEmpty ? nil : "Without a label, for want of room: \(names)."
      return Picture(
        canvas: canvas.rawValue, drawing: drawing, key: drawing.numbered, hasKey: !drawing.numbered.isEmpty,
        note: note)
    }
    if case .powerLaw(let chart) = chart {
      fits = chart.series.compactMap { FitCaption($0, of: chart) }
    } else {
      fits = []
    }
    caption = ChartCaption(chart)
    table = hasTable ? ChartTable(chart) : nil
  }
}
